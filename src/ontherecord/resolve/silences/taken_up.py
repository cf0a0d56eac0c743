"""Taken up: whether words of an answer stand beside the name of what waits for one, though no line was read from them.

A guard, not a reading: a silence is not claimed surely where a report says "has turned down the offer" in
words that were not understood.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from ontherecord.nouns.span import Span
from ontherecord.resolve.coverage import Coverage

DEMAND = "demand"
# The nouns by which papers of a kind, and demands, are taken up again.
_NOUNS = {
    "draft-treaty": "(?:draft|treaty|proposal)",
    "proposal": "(?:proposal|plan|offer)",
    "demands": "demand",
    DEMAND: "(?:demand|request|call|condition)",
    "non-paper": "(?:non-?paper|paper)",
    "final-text": "text",
}
_ANSWERING = (
    r"reject|declin|refus|answer|repl(?:y|ie)|respond|dismiss|agree|turn(?:ed)? down|rebuff|said (?:yes|no)|"
    r"withdr[ae]w"
)
_TAKEN = frozenset({"letter", "note"})  # to accept one of these is to take it
# Words that say that it was not done, or not yet.
_NOT = re.compile(
    r"\b(?:not|n[’']t|never|no|yet|un\w+|without|would|will|if|when|until)\b", re.IGNORECASE
)
# "denied that the letter had gone unanswered": somebody says that it was answered.
_DISPUTED = re.compile(
    r"\bden(?:y|ie[ds]|ying)\b[^.;!?\n]{0,80}\b(?:unanswered|without (?:an|a) (?:answer|reply|response)|"
    r"not (?:been )?(?:answered|replied|responded))\b",
    re.IGNORECASE,
)
# "had not answered until Monday": it was done then.
_UNTIL = re.compile(
    r"\b(?:not|n[’']t|never)\b[^.;!?\n]{0,30}\b(?:answer|repl(?:y|ie)|respond)\w*[^.;!?\n]{0,60}\buntil\b",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"\b(?:accept|{_ANSWERING})\w* (?:to )?(?:it|them)\b|\bturn\w* (?:it|them) down\b"
    r"|\b(?:it|he|she|they|had|has|have) (?:answered|replied|responded)\b|\bsaid (?:yes|no)\b"
    r"|\b(?:was|were) (?:answered|replied to)\b",
    re.IGNORECASE,
)
# "We sent her a letter, and she thanked us for it."
_THANKED = re.compile(
    r"\bthank(?:ed|s) (?:us|me|him|her|them) for (?:it|them|the \w+)\b", re.IGNORECASE
)
# "Norland and Sudria have commented", "wrote back": they may have answered.
_COMMENTED = re.compile(
    r"\b(?:has|have|had) (?:already |since |all |both )?commented\b|\b(?:wrote|written|writes) back\b",
    re.IGNORECASE,
)
_BEHIND = 200  # characters behind a mention in which "it" is the paper
_BEFORE = 40  # characters before the words in which such a word counts


class TakenUp:
    """Which reports have words of an answer to a kind of paper; each is looked through once for each kind."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._found: dict[tuple[str, str], bool] = {}

    def is_taken_up(self, kind: str, reports: Iterable[str]) -> bool:
        """Whether some report has a verb of answering in one clause with the noun for a kind, be it a demand."""
        return any(self._is_in(report, kind) for report in reports)

    def _is_in(self, report: str, kind: str) -> bool:
        if (report, kind) not in self._found:
            text = self._coverage.reports[report].text
            self._found[report, kind] = _has_answer(text, kind)
        return self._found[report, kind]


def _has_answer(text: str, kind: str) -> bool:
    return (
        _UNTIL.search(text) is not None
        or _COMMENTED.search(text) is not None
        or _DISPUTED.search(text) is not None
        or any(
            not _NOT.search(text, max(0, hit.start() - _BEFORE), hit.end())
            for hit in _told(kind).finditer(text)
        )
    )


def is_accepted(mentions: Iterable[Span], coverage: Coverage) -> bool:
    """Whether "it" is accepted, refused or answered right behind a mention of a paper."""
    for span in mentions:
        text = coverage.reports[span.report].text
        for hit in _IT.finditer(text, span.end, span.end + _BEHIND):
            if not _NOT.search(text, max(0, hit.start() - _BEFORE), hit.end()):
                return True
    return False


def is_thanked(mentions: Iterable[Span], coverage: Coverage) -> bool:
    """Whether who got a paper is said, right behind a mention of it, to have thanked for it."""
    return any(
        _THANKED.search(coverage.reports[span.report].text, span.end, span.end + _BEHIND)
        for span in mentions
    )


@lru_cache(maxsize=32)
def _told(kind: str) -> re.Pattern[str]:
    noun = _NOUNS.get(kind, kind)
    verbs = rf"\b(?:{_ANSWERING if kind in _TAKEN else 'accept|' + _ANSWERING})\w*"
    behind = rf"{verbs}\b[^.;!?\n]{{0,60}}\b{noun}"
    return re.compile(rf"{behind}|\b{noun}s?\b[^.;!?\n]{{0,30}}{verbs}", re.IGNORECASE)
