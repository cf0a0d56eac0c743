"""A number that is set right against another one: "six names, not 20", where somebody else tells of 20 names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ontherecord.language.time.words import number_words
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.counts import counted_noun
from ontherecord.resolve.conflicts.set_against import WORD, on_one_line, sentence_at, value_of
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import tokens

_RIGHTED = re.compile(
    rf"\b(?P<n>{WORD}) (?P<what>(?:[a-z]+ ){{0,2}}?[a-z]{{3,}})(?:,| and) not (?:the )?(?P<m>{WORD})\b"
    rf"(?! ?(?:%|per ?cent))"
    rf"|\bnot (?P<m2>{WORD})(?: [a-z]{{3,}})?,? but (?:only )?(?P<n2>{WORD}) (?P<what2>[a-z]{{3,}})\b",
    re.IGNORECASE,
)
# what it must have: looked for first, since it begins at every number
_NOT_SO_MANY = re.compile(rf"not (?:the )?(?:{WORD})", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?P<m>{WORD})[ -](?P<what>(?:[\w’'-]+ ){{0,2}}?[a-z’'-]{{3,}})\b", re.IGNORECASE
)
_MOST = 10  # times: numbers farther apart are no two counts of one thing

# the right number, the wrong one, what is counted, the sentence
Righted = tuple[str, str, str, Span]


def find_righted(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between a number and the one that it is said to be instead, each once."""
    order, readings = known.coverage.order, known.readings
    righted = [each for report in order for each in readings.of(read_righted, report)]
    found: dict[str, Conflict] = {}
    for each, spots in zip(righted, _told(righted, known), strict=True):
        if spots:
            conflict = _conflict(each, tuple(sorted(spots)))
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def read_righted(report: str, stems: Stems) -> Iterator[Righted]:
    """The numbers that a report sets right."""
    source = stems.known.coverage.reports[report]
    text = on_one_line(source.text)
    for match in _RIGHTED.finditer(text) if _NOT_SO_MANY.search(text) else ():
        right, wrong = match["n"] or match["n2"], match["m"] or match["m2"]
        values = value_of(right), value_of(wrong)
        if values[0] and values[1] and values[0] != values[1] and _near(values[0], values[1]):
            what = match["what"] or match["what2"]
            yield right, wrong, what, sentence_at(source, match.start())


def _near(one: float, other: float) -> bool:
    return max(one, other) <= _MOST * min(one, other)


def _told(righted: Sequence[Righted], known: Known) -> list[list[Span]]:
    """For each number set right, the sentences of all reports that count as many of that thing.

    The reports are gone through once, and one is read closely only where some such number stands in it.
    """
    spots: list[list[Span]] = [[] for _ in righted]
    wanted: dict[tuple[float | None, str], list[int]] = defaultdict(list)
    for at, (_, wrong, what, _) in enumerate(righted):
        wanted[value_of(wrong), counted_noun(what.split()[-1])].append(at)
    forms = frozenset[str]().union(*(_forms(wrong) for _, wrong, _, _ in righted))
    for report in known.coverage.order if righted else ():
        source = known.coverage.reports[report]
        lower = source.text.casefold()
        if not any(form in lower for form in forms):
            continue
        for match in _COUNTED.finditer(on_one_line(source.text)):
            key = value_of(match["m"]), counted_noun(match["what"].split()[-1])
            for at in wanted.get(key, ()):  # beside the sentence that sets the number right
                span = sentence_at(source, match.start())
                if not span.overlaps(righted[at][3]):
                    spots[at].append(span)
    return spots


def _forms(words: str) -> frozenset[str]:
    """How a number may be printed."""
    value = value_of(words)
    spelt = {word for word in number_words() if value_of(word) == value}
    digits = () if value is None else (f"{value:g}", f"{value:,.0f}")
    return frozenset({words.casefold(), *spelt, *digits})


def _conflict(righted: Righted, spots: tuple[Span, ...]) -> Conflict:
    right, wrong, what, span = righted
    noun = what.split()[-1]
    anchor = (sorted((right.casefold(), wrong.casefold())), noun, tokens(right))
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "righted", *anchor),
        kind=ConflictKind.FIGURE,
        about=f"how many {what}",
        sides=(Side(f"{wrong} {noun}", spots), Side(f"{right} {noun}, not {wrong}", (span,))),
    )
