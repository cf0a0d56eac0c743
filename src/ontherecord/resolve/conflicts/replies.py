"""Replied or not: a side that says it has no reply, and a paper by which the other side replied before.

"We replied in writing in April" beside "no written reply has been received": both stand, with their words.
"""

from collections.abc import Iterable, Iterator

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.one_deed import up_to_named
from ontherecord.resolve.conflicts.set_against import sentence_at
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.papers.sayings import Saying


def find_reply_conflicts(sayings: Iterable[Saying], known: Known) -> tuple[Conflict, ...]:
    """A conflict for each paper that is said to have no answer, after the day on which one is told to have come."""
    found: dict[str, Conflict] = {}
    for saying in sayings:
        document = known.papers.get(saying.document)
        if document is None or not (saying.sure and document.sure):
            continue
        for reply in _replies(document, known):
            if _is_after(saying, reply, known):
                conflict = _conflict(saying, document, reply, known)
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _replies(document: Document, known: Known) -> Iterator[Document]:
    """The papers that surely answer a document, from the side that was to answer."""
    for other in known.papers.documents:
        if other.answers == document.id and other.sure and set(other.by) & set(document.to):
            yield other


def _is_after(saying: Saying, reply: Document, known: Known) -> bool:
    """Whether it was said in a report of a later day than the reply was given, and not by who gave it."""
    day = known.coverage.day(saying.report)
    if reply.delivered is None or day == UNDATED or not reply.delivered.sure:
        return False
    own = saying.by is not None and known.cast.party(saying.by) in reply.by
    named = up_to_named(saying.finding.evidence, known)
    if named is not None:
        day = min(day, named.isoformat())  # "by Monday Norland had not replied"
    return not own and reply.delivered.days()[1].isoformat() < day


def _conflict(saying: Saying, document: Document, reply: Document, known: Known) -> Conflict:
    apart = tuple(span for span in reply.spans if span.report != saying.report) or reply.spans
    told = tuple(sorted({sentence_at(known.coverage.reports[s.report], s.start) for s in apart}))
    return Conflict(
        id=make_id("c", ConflictKind.DID_NOT.value, "replied", document.id, reply.id),
        kind=ConflictKind.DID_NOT,
        about=f"whether the {document.title} was answered",
        sides=(
            Side(f"it was: {reply.title}", told),
            Side(
                "it was not",
                (saying.finding.evidence,),
                by=(saying.by,) if saying.by is not None else (),
            ),
        ),
    )
