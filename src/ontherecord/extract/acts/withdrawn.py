"""Withdrawn reports: what a paper takes back in a correction is told by nobody.

"Correction: on Friday we reported that Norland had voted against the ban. There was no vote."
"""

import re
from typing import Final

from ontherecord.extract.parsing.words import Span as TokenSpan

# A paper of its own report, as it speaks in a notice.
_OURS: Final = re.compile(
    r"\b(?:we|(?:this|an?|our) (?:(?:newspaper|newsletter|paper)\b|"
    r"(?:\w+ ){0,2}(?:version|edition|article|report|story|dispatch)\b[^.;:]{0,50}?))\s*"
    r"(?:(?P<wrong>wrongly|incorrectly|mistakenly|erroneously) )?"
    r"(?:reported|wrote|printed|published|said|stated|misstated|quoted)\b",
    re.IGNORECASE,
)
_PRINTED: Final = re.compile(r"\b(?:reported|wrote|printed|misstated) that\b", re.IGNORECASE)
_NOTICE: Final = re.compile(
    r"\W*(?:\d{1,2}[:.]\d{2}\W+)?"
    r"(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a)|setting the record straight)\b",
    re.IGNORECASE,
)
# What a notice says next.
_TAKEN_BACK: Final = re.compile(
    r"\W*(?:(?:that|this|it) (?:was|is) (?:wrong|incorrect|untrue|false|not (?:so|true|correct|the case)|an error|"
    r"a mistake)|there (?:was|were|has been|had been) no (?!answer|reply|response|reaction)|in fact\b|"
    r"we (?:apologi[sz]e|regret)|the (?:report|article|story|item|dispatch) (?:was|has been) "
    r"(?:wrong|incorrect|untrue|false|mistaken|withdrawn|retracted|removed))",
    re.IGNORECASE,
)


def is_withdrawn(sentence: TokenSpan, notice: str) -> bool:
    """Whether a sentence repeats what a paper now takes back.

    `notice` is how the passage of the sentence, or the heading over it, begins.
    """
    ours = _OURS.search(sentence.text)
    if ours is None:
        return False
    if ours["wrong"] or _NOTICE.match(notice):
        return True
    end = sentence.end
    behind = sentence.doc[end : end + 1].sent.text if end < len(sentence.doc) else ""
    return _PRINTED.search(sentence.text) is not None and _TAKEN_BACK.match(behind) is not None
