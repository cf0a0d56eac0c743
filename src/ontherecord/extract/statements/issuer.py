"""Whose own words a report is: "Statement by X", and who its "I" and "we" are.

Only headings and the first lines say so; where they name nobody, first persons outside quotation marks are
the outlet's own and tell no statement.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution

_OPENING = 3  # first blocks of a report that can say whose words it is
_WORDS_BY = re.compile(
    r"\b(?:statement|remarks|speech|address|message|letter|comments|declaration|communiqu[eé]|answers?|reply|interview)\b"
    r"[^.\n]{0,60}?\b(?:by|of|from|with)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = frozenset({"i", "we"})


def issuer(parsed: ParsedReport, actors: ActorIndex) -> str | None:
    """The key of the actor whose statement the whole report is, if its opening names one."""
    for block in parsed.blocks[:_OPENING]:
        match = _WORDS_BY.search(parsed.text, block.start, block.end)
        if match is not None:
            named = actors.within(match.end(), min(block.end, match.end() + 90))
            if named:
                return named[0]
    return None


def own_words(
    parsed: ParsedReport, actors: ActorIndex, found: Sequence[Attribution]
) -> list[Attribution]:
    """Attributions to "I" and "we" outside quotation marks, marked "self" where the issuer is known."""
    if issuer(parsed, actors) is None:
        return list(found)
    return [replace(a, pattern="self") if _is_own(parsed, a) else a for a in found]


def _is_own(parsed: ParsedReport, found: Attribution) -> bool:
    source = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(source) != 1 or source[0].lower_ not in _FIRST_PERSON:
        return False
    return parsed.quotation_at(source[0].idx) is None
