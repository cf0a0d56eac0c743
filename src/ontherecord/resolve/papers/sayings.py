"""Sayings: which paper it is that a report says has no answer.

A saying points at a paper of its own report, or names the side that waits or the side that is silent; it is placed
where one paper only fits: one that asks for an answer, went that way, and was handed over by then.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import SilenceFinding
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.matching import judge

RULE = "rule:silence"
# The nouns of what has no answer, and the kinds of papers that they name.
_KINDS = {
    "note": "note",
    "letter": "letter",
    "proposal": "proposal",
    "offer": "proposal",
    "invitation": "invitation",
    "ultimatum": "ultimatum",
    "draft": "draft-treaty",
}
# Kinds of papers that ask for an answer.
ASKING = frozenset(
    """draft-treaty proposal demands ultimatum letter note non-paper plan roadmap timetable invitation
    final-text""".split()
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A place that says that a document has no answer. `by` is the actor who says so, None the report."""

    document: str
    report: str
    finding: SilenceFinding
    by: str | None
    sure: bool


def find_sayings(known: Known) -> tuple[tuple[Saying, ...], tuple[Judgement, ...]]:
    """The sayings that are placed, in the order of reports, and a judgement on each."""
    found, lines = [], []
    for report in known.coverage.order:
        for finding in known.coverage.findings[report].silences:
            documents, reason = _meant(report, finding, known)
            verdict = Verdict.SAME if len(documents) == 1 else Verdict.UNSURE
            words = known.coverage.words(finding.evidence)
            lines += [
                judge(f"unanswered:{words} [{report}]", d.id, verdict, RULE, f"{d.title}: {reason}")
                for d in documents
            ]
            if len(documents) == 1:
                found.append(_saying(documents[0], report, finding, known))
    return tuple(found), tuple(lines)


def _saying(document: Document, report: str, finding: SilenceFinding, known: Known) -> Saying:
    statement = known.statements[report, finding.by] if finding.by is not None else None
    return Saying(
        document=document.id,
        report=report,
        finding=finding,
        by=statement.speaker if statement is not None else None,
        sure=finding.sure and (statement is None or statement.sure),
    )


def _meant(report: str, finding: SilenceFinding, known: Known) -> tuple[list[Document], str]:
    """The documents that a saying may mean, and why."""
    cast = known.cast
    if finding.paper is None:
        return _named(report, finding, known), "the only paper so called that went that way"
    waiting = cast.parties_of(report, finding.waiting)
    silent = cast.parties_of(report, finding.silent)
    placed = [known.papers.get(key) for key in known.papers.all_of(report, finding.paper)]
    told = [document for document in placed if document is not None]
    own = [d for d in told if not d.to or _went(d, frozenset(), silent)]
    if own or (told and not silent):
        return own or told, "the report names that paper"
    if not waiting and not silent:
        return [], ""
    kind = known.coverage.findings[report].papers[finding.paper].kind
    fitting = [
        document
        for document in known.papers.documents
        if document.kind in ASKING
        and kind in (document.kind, "other")
        and (_went(document, waiting, silent) or _went_to_all(document, waiting))
        and _by_then(document, known.coverage.day(report))
    ]
    return fitting, "the only paper that went that way"


def _named(report: str, finding: SilenceFinding, known: Known) -> list[Document]:
    """The papers of who waits that a saying may mean by "its note", where the report tells of no paper."""
    waiting = known.cast.parties_of(report, finding.waiting)
    silent = known.cast.parties_of(report, finding.silent)
    words = known.coverage.words(finding.evidence)
    kinds = {kind for noun, kind in _KINDS.items() if re.search(rf"\b{noun}s?\b", words)}
    return [
        document
        for document in known.papers.documents
        if waiting and document.kind in kinds and document.by and document.to
        if _went(document, waiting, silent) and _by_then(document, known.coverage.day(report))
    ]


def _went(document: Document, waiting: frozenset[str], silent: frozenset[str]) -> bool:
    by, to = frozenset(document.by), frozenset(document.to)
    return (not waiting or bool(by & waiting)) and (not silent or bool(to & silent))


def _went_to_all(document: Document, waiting: frozenset[str]) -> bool:
    """Whether a paper of known authors went to nobody named: "circulated to the members"."""
    by = frozenset(document.by)
    return bool(by) and not document.to and (not waiting or bool(by & waiting))


def _by_then(document: Document, day: str) -> bool:
    """Whether a paper was handed over when the report came out, as far as both days are known."""
    if document.delivered is None or day == UNDATED:
        return True
    return document.delivered.days()[0].isoformat() <= day


def parties_of(actors: Iterable[str], cast: Cast) -> frozenset[str]:
    """The parties behind actors."""
    return frozenset(cast.party(actor) or actor for actor in actors)
