"""Silences: papers that were handed over and have no answer in the reports looked in, and what ended a silence."""

from collections.abc import Iterable, Mapping, Sequence

from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.silence import Silence
from ontherecord.resolve.cast import Cast
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.tellings import Known

# Kinds of papers that ask for an answer.
_ASKING = frozenset(
    "draft-treaty proposal demands ultimatum letter note non-paper plan roadmap invitation".split()
)


def find_silences(custody: Sequence[Custody], known: Known) -> tuple[Silence, ...]:
    """A silence for each paper that asks for an answer and was handed to its addressee, sorted by id."""
    handed: dict[str, list[Custody]] = {}
    for step in custody:
        if step.step is Step.HANDED and step.sure:
            handed.setdefault(step.document, []).append(step)
    named = _naming(known.cast)
    found = [
        _silence(document, handed.get(document.id, []), named, known)
        for document in known.papers.documents
        if document.kind in _ASKING and document.by and document.to and document.sure
    ]
    return tuple(sorted((line for line in found if line is not None), key=lambda line: line.id))


def _naming(cast: Cast) -> dict[str, frozenset[str]]:
    """The reports that name a party or somebody who acts for it, by party."""
    found: dict[str, set[str]] = {}
    for (report, _), party in cast.acting.items():
        found.setdefault(party, set()).add(report)
    return {party: frozenset(reports) for party, reports in found.items()}


def _silence(
    document: Document,
    handed: Iterable[Custody],
    named: Mapping[str, frozenset[str]],
    known: Known,
) -> Silence | None:
    steps = [
        step
        for step in handed
        if step.on is not None and _parties(step.to, known.cast) & set(document.to)
    ]
    if document.delivered is None or not steps:
        return None
    first = document.delivered.days()[0].isoformat()
    looked = frozenset[str]().union(*(named.get(party, frozenset()) for party in document.to))
    days = {report: known.coverage.day(report) for report in looked}
    searched = tuple(sorted(r for r, day in days.items() if first <= day < UNDATED))
    if not searched:
        return None
    answer = _answer(document, known.papers.documents)
    return Silence(
        id=make_id("q", document.id),
        about=document.id,
        what=document.title,
        by=document.by,
        to=document.to,
        since=document.delivered,
        searched=searched,
        until=max(days[report] for report in searched),
        spans=tuple(sorted({span for step in steps for span in step.spans})),
        answered_by=answer.id if answer else None,
        answered_on=answer.delivered if answer else None,
    )


def _parties(actors: Iterable[str], cast: Cast) -> set[str | None]:
    return {cast.party(actor) for actor in actors}


def _answer(document: Document, documents: Iterable[Document]) -> Document | None:
    """The first paper that answers another one."""
    answers = [other for other in documents if other.answers == document.id]
    return min(
        answers,
        key=lambda d: (d.delivered.days()[0].isoformat() if d.delivered else UNDATED, d.id),
        default=None,
    )
