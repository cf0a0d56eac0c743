"""When two names in the gold of acts and in a prediction mean one actor.

An actor is an ISO 3166 alpha-3 code or a name. Names lose case and punctuation; the acronyms of organisations that
crisis reports use are resolved; predecessor and successor of one state count as the same. Where the set brings its
own table of names and codes it is used too. All as the public scorer has it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

_ORGANISATIONS = {
    "united nations": "un; uno; united nations organization; un security council; "
    "security council; unsc; un general assembly",
    "league of nations": "lon; league",
    "nato": "north atlantic treaty organization",
    "european union": "eu",
    "european communities": "ec; eec",
    "organization of american states": "oas",
    "organisation of african unity": "oau; organization of african unity",
    "african union": "au",
    "arab league": "league of arab states; al",
    "international atomic energy agency": "iaea",
    "international court of justice": "icj",
    "palestine liberation organization": "plo",
    "economic community of west african states": "ecowas",
    "organization for security and cooperation in europe": "osce",
    "organisation of islamic cooperation": "oic",
    "cooperation council for the arab states of the gulf": "gcc",
    "polisario front": "polisario",
    "islamic courts union": "icu; uic",
    "hezbollah": "hizbullah; hizballah",
    "SUN": "ussr",
    "GBR": "uk",
    "USA": "us",
    "VAT": "holy see; catholic church",
}
_ALIASES = {
    alias: name for name, aliases in _ORGANISATIONS.items() for alias in aliases.split("; ")
}
_SUCCESSORS = {
    "SUN": "RUS", "RSF": "RUS", "ZAR": "COD", "RHO": "ZWE", "VDR": "VNM", "UAR": "EGY", "SCG": "SRB",
    "YUG": "SRB", "OTT": "TUR", "BUR": "MMR", "HVO": "BFA", "DHY": "BEN", "NEJ": "SAU", "ANT": "NLD",
    "TMP": "TLS",
}  # fmt: skip


def read_codes(path: Path) -> dict[str, str]:
    """Codes by folded name from a table with a heading: name, code and more, between tabs. Empty where no file is."""
    if not path.is_file():
        return {}
    cells = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:]]
    return {_fold(row[0]): row[1] for row in cells if len(row) > 2 and row[1]}


def actor_key(name: str, codes: Mapping[str, str]) -> str:
    """What two names of one actor have in common.

    >>> actor_key("the U.N.", {}), actor_key("UAR", {}), actor_key("Avaland", {"avaland": "AVA"})
    ('united nations', 'EGY', 'AVA')
    """
    bare = name.strip()
    folded = _fold(bare)
    if re.fullmatch(r"[A-Z]{3}", bare) and folded not in _ALIASES:
        key = bare
    elif folded in _ALIASES:
        key = _ALIASES[folded]
    elif len(folded) == 3 and folded not in codes and folded.upper() in codes.values():
        key = folded.upper()
    else:
        key = codes.get(folded, folded)
    return _SUCCESSORS.get(key, key)


def _fold(name: str) -> str:
    words = re.sub(r"\s+", " ", re.sub(r"[^\w\s]", "", name.casefold()))
    return re.sub(r"^the ", "", words).strip()
