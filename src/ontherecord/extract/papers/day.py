"""The day that a paper is called by: "the letter of 15 March", "the non-paper dated 3 May"."""

import re

from spacy.tokens import Token

from ontherecord.extract.parse import ParsedReport
from ontherecord.nouns.findings import TimeFinding

_CALLED_BY = re.compile(r"\s*,?\s*(?:of|dated|from)\s+(?:the\s+)?")
_REACH = 60  # characters behind the noun within which the day ends


def day_of(noun: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day, month named, that stands right behind a paper's noun with "of", "dated" or "from"."""
    end = noun.idx + len(noun.text)
    for match in parsed.times_in(end, end + _REACH):
        exact = match.form.day is not None and match.form.month is not None
        if exact and _CALLED_BY.fullmatch(parsed.text, end, match.start):
            return TimeFinding(parsed.chars(match.start, match.end), match.printed, match.form)
    return None
