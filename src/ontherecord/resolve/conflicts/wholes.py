"""Of how many parts a paper is: "13 of the treaty's 17 articles" and, in another report, "13 of its 16 articles".

The share is the same in both, so that they count one state of one paper; two texts of two days may well have other
numbers of articles, and where only the wholes are told nothing is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.conflicts.set_against import WORD, on_one_line, value_of
from ontherecord.resolve.conflicts.shares import is_one_story
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import stem

_PARTS = r"(?:articles|provisions|clauses|chapters|points|paragraphs|sections|items|annexes)"
_OF_ALL = re.compile(
    rf"\b(?P<n>{WORD}) of (?:the |its |their )?(?:[\w’'-]+ )?(?:[\w’'-]+[’']s? )?(?P<all>{WORD}) (?P<what>{_PARTS})\b"
)
# "The treaty has 17 articles, and 13 of them have been agreed"
_AND_OF_THEM = re.compile(
    rf"\b(?:has|have|contains?|comprises?|consists? of|of) (?P<all>{WORD}) (?P<what>{_PARTS}), "
    rf"(?:and |with |but )?(?:(?P<n>{WORD}) of them\b|of which (?P<m>{WORD})\b)"
)
_ONE_NAME = {stem(word): stem("articles") for word in ("provisions", "clauses", "articles")}
_DAYS = 14  # days between the reports
_LEAST = 3  # a whole that is no chance pair


@dataclass(frozen=True, slots=True)
class Whole:
    """So many parts of a paper that has so many, and the sentence."""

    value: float
    whole: float
    noun: str
    printed: str
    span: Span


def read_wholes(report: str, stems: Stems) -> Iterator[Whole]:
    """The shares of a report that say of how many parts they are."""
    source = stems.known.coverage.reports[report]
    flat = on_one_line(source.text)
    if not re.search(_PARTS, flat):
        return
    for start, end in sentences(source.text):
        for match in (
            *_OF_ALL.finditer(flat, start, end),
            *_AND_OF_THEM.finditer(flat, start, end),
        ):
            groups = match.groupdict()
            part = groups["n"] or groups.get("m") or ""
            value, whole = value_of(part), value_of(match["all"])
            if value is None or whole is None or not _LEAST <= whole > value:
                continue
            if is_negated(flat[start:end]):
                continue
            noun = stem(match["what"])
            printed = f"{match['all']} {match['what']}"
            yield Whole(value, whole, _ONE_NAME.get(noun, noun), printed, source.span(start, end))


def find_other_wholes(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between two numbers of parts, of which reports of other origins count the same share."""
    told: dict[tuple[float, str], list[Whole]] = defaultdict(list)
    for report in known.coverage.order:
        for each in known.readings.of(read_wholes, report):
            told[each.value, each.noun].append(each)
    found: dict[str, Conflict] = {}
    for wholes in told.values():
        for left, right in combinations(wholes, 2):
            if _is_rival(left, right, known):
                line = _conflict(left, right, known)
                found.setdefault(line.id, line)
    return tuple(found[key] for key in sorted(found))


def _is_rival(left: Whole, right: Whole, known: Known) -> bool:
    reports = left.span.report, right.span.report
    apart = known.coverage.days_between(*reports)
    if left.whole == right.whole or (apart is not None and abs(apart) > _DAYS):
        return False
    if known.coverage.origins[reports[0]] == known.coverage.origins[reports[1]]:
        return False
    return is_one_story(reports, known)


def _conflict(left: Whole, right: Whole, known: Known) -> Conflict:
    noun = left.printed.split()[-1]
    return Conflict(
        id=make_id(
            "c",
            ConflictKind.FIGURE.value,
            "wholes",
            left.noun,
            left.value,
            sorted((left.whole, right.whole)),
        ),
        kind=ConflictKind.FIGURE,
        about=f"how many {noun} there are, of which {left.value:g} are told of",
        sides=(Side(left.printed, (left.span,)), Side(right.printed, (right.span,))),
        sure=known.coverage.days_between(left.span.report, right.span.report) is not None,
    )
