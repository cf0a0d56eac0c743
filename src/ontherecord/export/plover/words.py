"""PLOVER's modes and contexts, as far as an act's type and words tell them; nothing where they do not.

Contexts are read from the act's own words (its object and the sentences that tell it), not from the whole report,
so "military" means that troops or weapons are spoken of right there.
"""

import re
from collections.abc import Mapping

_BY_TYPE: Mapping[str, str] = {
    "accuse": "allege", "disapprove": "disapprove", "suspend": "discontinue", "break off": "discontinue",
    "break-off": "discontinue",
}  # fmt: skip
# event: mode: words that tell it; the first that fits stands. The modes of demands and of refusals are the same.
_YIELD = (
    "releas|prisoner|hostage|captive|detainee|cease-?fire|truce|lift|ease|withdraw"
    "|pull(?:ing)? (?:back|out)|blockade"
)
_CLAIMS = {
    "yield": _YIELD,
    "meet": "talks|negotiat|meeting|dialogue|summit|round table",
    "assist": "aid|assist|loan|arms for",
}
_BY_WORDS: Mapping[str, Mapping[str, str]] = {
    "REQUEST": _CLAIMS,
    "REJECT": _CLAIMS,
    "CONSULT": {"phone": "phone|telephon|video ?(?:call|conference|link)|by video|call(?:ed|s)? with"},
    "RETREAT": {
        "release": "releas|free|prisoner|hostage|captive|detainee|crew|sailor",
        "ceasefire": "cease-?fire|truce|hostilities",
        "disarm": "disarm|surrender\\w* (?:its|their|the) (?:arms|weapons)",
        "access": "inspector|observer|peacekeeper|monitor|humanitarian access|aid workers",
        "withdraw": "troop|soldier|force|army|armour|unit|garrison|tank",
    },
    "SANCTION": {
        "expel": "expel|expulsion",
        "withdraw": "withdr|quit|leav|pull(?:ed|s)? out|recall",
        "discontinue": "suspend|halt|break|broke|cut|cancel|freez|froze",
    },
    "MOBILIZE": {
        "troops": "troop|soldier|force|army|unit|brigade|battalion|reservist|marine|paratrooper",
        "weapons": "missile|tank|aircraft|warplane|jet|bomber|warship|ship|artillery|launcher|submarine|weapon",
        "police": "police|gendarm",
        "militia": "militia|fighters|volunteers",
    },
    "THREATEN": {
        "violence": "attack|strike|war|invade|invasion|bomb|shell|force|shoot|kill|destroy",
        "territory": "seize|annex|occup",
        "expel": "expel|expulsion",
        "arrest": "arrest|detain|jail|imprison",
        "relations": "suspend|break off|cut (?:off )?(?:ties|relations)|quit|walk out|recall|withdraw|leave",
        "restrict": "sanction|embargo|blockade|boycott|clos(?:e|ing)|ban on|tariff|curfew",
    },
}  # fmt: skip
_CONTEXTS: Mapping[str, str] = {
    "military": "military|troop|soldier|army|navy|missile|weapon|arms|warship|tank|airstrike|drill|manoeuvre|maneuver",
    "intelligence": "intelligence service|espionage|spies|spying|surveillance",
    "peacekeeping": "peacekeep|blue helmet|monitoring mission",
    "economic": "trade|tariff|sanction|econom|export|import|customs|loan|debt|invest|market|currency",
    "diplomatic": "diploma|ambassador|embassy|foreign minist|envoy|consul|treaty|accord|negotiat|talks",
    "resource": "territor|border|gas|oil|pipeline|fish(?:ing|eries)|mineral|water rights|strait",
    "migration": "refugee|migrant|migration|displaced",
    "humanitarian": "humanitarian|relief|aid convoy|food aid",
    "legal": "court|tribunal|lawsuit|judge|arbitrat|ruling",
    "human_rights": "human rights",
    "terrorism": "terroris",
    "executive": "cabinet reshuffle|prime minister's office",
    "election": "election|vote|ballot|referendum|poll(?:s|ing)",
    "legislative": "parliament|congress|senate|lawmaker|bill|legislat",
    "cbrn": "nuclear|uranium|chemical weapon|biological weapon|radiation|plutonium|enrich",
    "cyber": "cyber|hacker|hacking|malware",
    "corruption": "corruption|bribe|embezzl",
    "illegal_drugs": "narcotic|cocaine|heroin|drug traffick",
    "disease": "epidemic|pandemic|outbreak|vaccin",
    "enviro_disaster": "climate|flood|earthquake|drought|oil spill|wildfire",
}  # fmt: skip


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


_MODES = {
    event: {mode: _whole(words) for mode, words in modes.items()}
    for event, modes in _BY_WORDS.items()
}
_AROUND = {context: _whole(words) for context, words in _CONTEXTS.items()}


def mode_of(event: str | None, kind: str, words: str) -> str | None:
    """The mode of an event of a type, from the words of its object; None where they do not tell.

    >>> mode_of("REJECT", "reject", "the call for talks"), mode_of("REJECT", "reject", "the draft")
    ('meet', None)
    """
    if event is None:
        return None
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    for mode, pattern in _MODES.get(event, {}).items():
        if pattern.search(words):
            return mode
    return None


def contexts_of(words: str) -> list[str]:
    """The general contexts that some words speak of, in the codebook's order.

    >>> contexts_of("halt weapons deliveries and reopen talks on the border")
    ['military', 'diplomatic', 'resource']
    """
    return [context for context, pattern in _AROUND.items() if pattern.search(words)]


def known_contexts() -> tuple[str, ...]:
    """The general contexts that can come out."""
    return tuple(_CONTEXTS)


def known_modes() -> Mapping[str, tuple[str, ...]]:
    """Event: the modes that can come out."""
    found = {event: tuple(modes) for event, modes in _BY_WORDS.items()}
    return {**found, "ACCUSE": ("allege", "disapprove")}
