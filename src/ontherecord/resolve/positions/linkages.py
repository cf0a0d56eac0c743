"""Linkage: which points a party ties to one another.

"Its proposals were to be taken as a package": what it demands in that report is meant as a whole. "Will reopen the
canal if the tolls are lifted": one point hangs on another, where the record knows both as issues.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Issue, Linkage, Position, Stance, Tie
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.wording import content, stem

_WHOLE = re.compile(
    r"\bas an? (?:single |whole |indivisible )?(?:package|whole|unit)\b", re.IGNORECASE
)
_ASKED = frozenset({Stance.DEMANDS, Stance.OFFERS})
_GIVEN = frozenset({Stance.OFFERS, Stance.CONDITIONAL, Stance.ACCEPTS, Stance.OPEN})
_IN_RETURN = re.compile(r"\bin (?:return|exchange)\b(?! for)", re.IGNORECASE)
_NEAR = 4  # characters between the sentence of an offer and the one that asks something in return
_LEAST = 2  # stems of a label that a condition must have
# Stems of words that say how a point is named rather than which it is.
NAMING = frozenset(
    stem(word)
    for word in """closure reopening opening lifting release removal publication withdrawal halving reduction
    replacement resumption end cut increase limit dismantling exchange return deployment""".split()
)


def find_linkages(
    positions: Sequence[Position], issues: Sequence[Issue], known: Known
) -> tuple[Linkage, ...]:
    """All linkages, sorted by id."""
    labels = {issue.id: issue.label for issue in issues}
    found = [
        *_packages(positions, labels, known),
        *_conditions(positions, labels),
        *_returns(positions, known),
    ]
    return tuple(sorted({line.id: line for line in found}.values(), key=lambda line: line.id))


def _packages(
    positions: Sequence[Position], labels: Mapping[str, str], known: Known
) -> Iterator[Linkage]:
    """What a party wants taken as a whole: the points that it asks for in the same reports."""
    for line in positions:
        words = f"{labels.get(line.issue, '')} {line.words}"
        if line.stance is not Stance.INSISTS or not _WHOLE.search(words):
            continue
        reports = {span.report for span in line.spans}
        own = {
            other.issue
            for other in positions
            if other.party == line.party
            and other.stance in _ASKED
            and any(span.report in reports for span in other.spans)
        }
        papers = _papers(line, known)
        if len(own) > 1 or papers:
            yield _linkage(line, Tie.PACKAGE, tuple(sorted(own)), papers)


def _papers(line: Position, known: Known) -> tuple[str, ...]:
    """The papers of the party that the words name."""
    found = {
        key
        for span in line.spans
        for at, paper in enumerate(known.coverage.findings[span.report].papers)
        if span.covers(paper.span)
        for key in known.papers.all_of(span.report, at)
    }
    papers = (known.papers.get(key) for key in sorted(found))
    return tuple(paper.id for paper in papers if paper is not None and line.party in paper.by)


def _conditions(positions: Sequence[Position], labels: Mapping[str, str]) -> Iterator[Linkage]:
    """Conditions that are issues themselves: all stems of a label stand in the words of the condition."""
    stems = {issue: content(label) - NAMING for issue, label in labels.items()}
    for line in positions:
        if line.stance is not Stance.CONDITIONAL or not line.condition:
            continue
        asked = content(line.condition)
        on = tuple(
            sorted(
                issue
                for issue, words in stems.items()
                if issue != line.issue and len(words) >= _LEAST and words <= asked
            )
        )
        if on:
            yield _linkage(line, Tie.CONDITION, (line.issue, *on), ())


def _returns(positions: Sequence[Position], known: Known) -> Iterator[Linkage]:
    """What is asked "in return": it hangs together with what the same side offers in the sentences before."""
    for line in positions:
        for span in line.spans if line.stance in _ASKED else ():
            if not _IN_RETURN.search(known.coverage.words(span)):
                continue
            near = {
                other.issue
                for other in positions
                for own in other.spans
                if other.party == line.party
                and other.stance in _GIVEN
                and other.issue != line.issue
                and own.report == span.report
                and 0 <= span.start - own.end <= _NEAR
            }
            if near:
                yield _linkage(line, Tie.CONDITION, (line.issue, *sorted(near)), ())
                break


def _linkage(
    line: Position, tie: Tie, issues: tuple[str, ...], documents: tuple[str, ...]
) -> Linkage:
    return Linkage(
        id=make_id("l", line.id, tie.value),
        party=line.party,
        tie=tie,
        issues=issues,
        documents=documents,
        on=line.on,
        spans=line.spans,
        by=line.by,
        sure=line.sure,
    )
