"""The names of news outlets, as the gazetteer's data has them."""

import json
import re
from functools import lru_cache
from importlib.resources import files

from ontherecord.language.words import normal


@lru_cache(maxsize=1)
def known_outlets() -> frozenset[str]:
    """The folded names of the outlets in the gazetteer's data.

    >>> "reuters" in known_outlets()
    True
    """
    lines = (files("ontherecord.language") / "data" / "outlets.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return frozenset(
        normal(name) for row in rows for name in (row["name"], *row.get("aliases", ()))
    )


_NOUN = (
    r"(?:Post|Times|Herald|Courier|Gazette|Tribune|Journal|Chronicle|Observer|Telegraph|Dispatch|Mail|Express|Globe"
    r"|Guardian|Independent|Standard|Examiner|Inquirer|Sentinel|Argus|Echo|Mirror|Messenger|Reporter|Advertiser|Star"
    r"|Bulletin|Newswire|Wire|(?:News|Press) (?:Agency|Service)|News|Press|Radio|TV|Television|Network"
    r"|Broadcasting(?: (?:Corporation|Service))?)"
)
_NAMED = re.compile(
    rf"(?:The )?(?:(?:[A-Z][\w.'’&-]*|of|and|the) ){{0,4}}{_NOUN}(?: (?:Online|Today|Daily))?"
    r"|(?:The )?(?:Daily|Radio|Weekly|Sunday) [A-Z][\w'’-]+"
)

_DOMAIN = re.compile(r"(?:www\.)?[A-Za-z0-9-]{2,30}(?:\.[A-Za-z]{2,6}){1,2}")


def is_domain(line: str) -> bool:
    """Whether a line is the bare address of a site and nothing else.

    >>> is_domain("www.daily-paper.co.uk"), is_domain("No comment.")
    (True, False)
    """
    return bool(_DOMAIN.fullmatch(line))


def is_outlet_name(line: str) -> bool:
    """Whether a line is the name of an outlet and nothing else: one of the gazetteer's, or one made like theirs.

    >>> is_outlet_name("THE HARBOUR POST"), is_outlet_name("Daily Meridian"), is_outlet_name("Talks stall")
    (True, True, False)
    """
    words = line.title().replace("’S", "’s").replace("'S", "'s") if line.isupper() else line
    for small in ("Of", "And"):
        words = words.replace(f" {small} ", f" {small.lower()} ")
    return normal(line) in known_outlets() or bool(_NAMED.fullmatch(words))
