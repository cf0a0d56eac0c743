"""A number that is set right against another one: "six names, not 20", where somebody else tells of 20 names."""

import re
from collections.abc import Iterator

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.counts import same_noun
from ontherecord.resolve.conflicts.set_against import WORD, on_one_line, sentence_at, value_of
from ontherecord.resolve.wording import tokens

_RIGHTED = re.compile(
    rf"\b(?P<n>{WORD}) (?P<what>(?:[a-z]+ ){{0,2}}?[a-z]{{3,}})(?:,| and) not (?:the )?(?P<m>{WORD})\b"
    rf"(?! ?(?:%|per ?cent))"
    rf"|\bnot (?P<m2>{WORD})(?: [a-z]{{3,}})?,? but (?:only )?(?P<n2>{WORD}) (?P<what2>[a-z]{{3,}})\b",
    re.IGNORECASE,
)
_COUNTED = rf"\b(?P<m>{WORD})[ -](?P<what>(?:[\w’'-]+ ){{0,2}}?[a-z’'-]{{3,}})\b"
_MOST = 10  # times: numbers farther apart are no two counts of one thing

_Righted = tuple[
    str, str, str, Span
]  # the right number, the wrong one, what is counted, the sentence


def find_righted(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between a number and the one that it is said to be instead, each once."""
    found: dict[str, Conflict] = {}
    righted = [each for report in known.coverage.order for each in _righted(report, known)]
    for right, wrong, what, span in righted:
        spots = tuple(sorted(_told(wrong, what, span, known)))
        if spots:
            conflict = _conflict((right, wrong, what, span), spots)
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _righted(report: str, known: Known) -> Iterator[_Righted]:
    source = known.coverage.reports[report]
    for match in _RIGHTED.finditer(on_one_line(source.text)):
        right, wrong = match["n"] or match["n2"], match["m"] or match["m2"]
        values = value_of(right), value_of(wrong)
        if values[0] and values[1] and values[0] != values[1] and _near(values[0], values[1]):
            what = match["what"] or match["what2"]
            yield right, wrong, what, sentence_at(source, match.start())


def _near(one: float, other: float) -> bool:
    return max(one, other) <= _MOST * min(one, other)


def _told(wrong: str, what: str, righted: Span, known: Known) -> Iterator[Span]:
    """The sentences of all reports that count as many of that thing."""
    value, noun = value_of(wrong), what.rsplit(maxsplit=1)[-1]
    for report in known.coverage.order:
        source: Report = known.coverage.reports[report]
        for match in re.finditer(_COUNTED, on_one_line(source.text), re.IGNORECASE):
            same = value_of(match["m"]) == value and same_noun(match["what"].split()[-1], noun)
            span = sentence_at(source, match.start()) if same else righted
            if same and not span.overlaps(righted):
                yield span


def _conflict(righted: _Righted, spots: tuple[Span, ...]) -> Conflict:
    right, wrong, what, span = righted
    noun = what.split()[-1]
    anchor = (sorted((right.casefold(), wrong.casefold())), noun, tokens(right))
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "righted", *anchor),
        kind=ConflictKind.FIGURE,
        about=f"how many {what}",
        sides=(Side(f"{wrong} {noun}", spots), Side(f"{right} {noun}, not {wrong}", (span,))),
    )
