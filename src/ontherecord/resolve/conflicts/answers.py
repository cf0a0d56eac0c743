"""A claim that a question puts to somebody, and the answer that opens with its denial.

"Host: They say that you agreed. Brandt: That is simply not true." "Your file was incomplete. – It was complete."
"""

import re
from collections.abc import Iterator

from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.denials import Denial
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.wording import tokens

_ANSWER = re.compile(
    r"(?:no[,.] )?(?:that|this|it)(?:[’']s| is| was)(?: \w+)? (?:not (?:true|correct|the case|right)|untrue|"
    r"false|wrong|incorrect|a lie|nonsense)\b(?! that\b)|(?:no[,.] )?not true\b(?! that\b)|"
    r"(?:i|we) (?:\w+ly )?deny (?:that|it)\b|"
    r"(?:no[,.] )?(?:he|she|they|nobody|no one|i|we) (?:has |have |had )?(?:never|did not|didn[’']t) (?:said?|told?|"
    r"tell|ask(?:ed)?|promised?|offer(?:ed)?|agree(?:d)?|mention(?:ed)?|do|did|done)(?: me| us)? "
    r"(?:so|that|it|anything)\b|"
    r"(?:what [\w -]{3,40}\? )?(?:i|we) (?:have|had|know of|knew of) (?:\w+ )?(?:seen |received |had |got |been shown |"
    r"been given |heard of )?(?:none|no such|nothing of the (?:sort|kind))\b|"
    r"(?:i|we)(?:[’']m| am|[’']re| are) not aware of (?:any|such|that|it)\b",
    re.IGNORECASE,
)
# "Your file was incomplete." "It was complete."
_PLAIN_ANSWER = re.compile(
    r"(?:no[,.] )?(?:it|they|he|she|that) (?:is|was|are|were) (?P<word>[a-z]{5,})[.,;!]",
    re.IGNORECASE,
)
_OPPOSITES = ("in", "un", "im", "il", "ir", "dis", "non")
_NEAR = 320  # characters between a claim and the answer that denies it


def answers_denying(report: str, claims: Claims) -> Iterator[tuple[Denial, Claim]]:
    """A claim that a question puts to somebody, whose answer opens with its denial."""
    known = claims.known
    lines = known.statements.of(report)
    ordered = sorted(
        (line for line in lines if line.content_spans), key=lambda line: line.content_spans[0]
    )
    for line in ordered:
        denied = _ANSWER.match(line.content)
        plain = _PLAIN_ANSWER.match(line.content) if denied is None else None
        if line.speaker is None or not (denied or plain):
            continue
        start = line.content_spans[0].start
        before = [
            other
            for other in ordered
            if other.cue_spans and 0 <= start - other.content_spans[-1].end <= _NEAR
        ]
        own = before and known.cast.party(before[-1].speaker) == known.cast.party(line.speaker)
        if (
            before
            and not own
            and (plain is None or _is_opposite(plain["word"], before[-1].content))
        ):
            claim = before[-1]
            first = _first_sentence(line, known)
            yield (
                Denial(report, first, start, start, (line.speaker,), frozenset()),
                claims.claim(
                    claim.content_spans[0],
                    claim.speaker,
                    voice=" ".join(known.coverage.words(span) for span in claim.source_spans[:1]),
                ),
            )


def _is_opposite(word: str, said: str) -> bool:
    """Whether the words of a claim have the opposite of an answer's: "incomplete", "not complete"."""
    words, low = said.casefold(), word.casefold()
    return any(f"{part}{low}" in tokens(words) for part in _OPPOSITES) or f"not {low}" in words


def _first_sentence(line: Statement, known: Known) -> Span:
    span = line.content_spans[0]
    words = known.coverage.words(span)
    end = re.search(r"[.!?]", words)
    return Span(span.report, span.start, span.start + (end.end() if end else len(words)))
