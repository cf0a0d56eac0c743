"""Exchanges: the matters under negotiation, with the documents, issues and parties of each.

Documents belong to one matter where one answers or revises the other, where they pass between the same two parties, or
where one hand-over or one phrase brought several of them ("two drafts, for Norland and for the League"), or one
day two of a kind by or for one side, told in one report. A common party alone joins nothing: who negotiates with two
others has two matters. Parties without papers share a matter where they take a stand on the same issues.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.position import Exchange, Issue, Position, Thread
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.identity import groups
from ontherecord.resolve.wording import with_article

_KINDS = {"draft-treaty": "draft treaty", "demands": "list of demands", "other": "paper"}


@dataclass(frozen=True, slots=True)
class _Matter:
    """An exchange being put together: its parties, its papers (the first delivered one first), its reports."""

    parties: frozenset[str]
    papers: tuple[str, ...]
    reports: frozenset[str]


def resolve_exchanges(
    documents: Sequence[Document],
    issues: Sequence[Issue],
    positions: Sequence[Position],
    cast: Cast,
) -> tuple[tuple[Exchange, ...], tuple[Issue, ...]]:
    """The exchanges, and the issues with the exchange that each belongs to (where only one fits)."""
    held: dict[str, list[Position]] = {}
    for position in positions:
        held.setdefault(position.issue, []).append(position)
    matters = _by_papers(documents)
    matters += _by_issue(issues, held, matters)
    matters = [_with_loose_papers(matter, matters, documents) for matter in matters]
    homes = {issue.id: _home(held.get(issue.id, []), matters) for issue in issues}
    exchanges, belongs = [], {}
    for matter in matters:
        own = [issue.id for issue in issues if homes[issue.id] is matter]
        kinds = sorted({_KINDS.get(d.kind, d.kind) for d in documents if d.id in matter.papers})
        parties, papers = tuple(sorted(matter.parties)), tuple(sorted(matter.papers))
        identity = make_id("x", matter.papers[0] if papers else own[0] if own else list(parties))
        belongs.update(dict.fromkeys(own, identity))
        title = _title(matter.parties, kinds, cast)
        exchanges.append(Exchange(identity, title, parties, papers, tuple(own)))
    exchanges.sort(key=lambda exchange: exchange.id)
    placed = tuple(replace(issue, exchange=belongs.get(issue.id)) for issue in issues)
    return tuple(exchanges), placed


def _by_papers(documents: Sequence[Document]) -> list[_Matter]:
    """Matters by the papers that passed in them."""
    by_id = {document.id: document for document in documents if document.by and document.to}
    ties = [
        Judgement(a.id, b.id, Verdict.SAME, "", "")
        for a, b in combinations(by_id.values(), 2)
        if _tied(a, b)
    ]
    found = []
    for group in groups(by_id, ties).members:
        parties = frozenset(p for key in group for p in (*by_id[key].by, *by_id[key].to))
        own = [by_id[key] for key in group]
        ordered = [d.id for d in _in_order(own)]
        reports = frozenset(span.report for key in group for span in by_id[key].spans)
        found.append(_Matter(parties, tuple(ordered), reports))
    return found


def find_threads(
    exchanges: Sequence[Exchange], documents: Sequence[Document], cast: Cast
) -> tuple[Thread, ...]:
    """The strands of each exchange: the papers that passed between the same two sides, sorted by id."""
    by_id = {document.id: document for document in documents}
    found = []
    for exchange in exchanges:
        strands: dict[frozenset[str], list[Document]] = {}
        for document in (by_id[key] for key in exchange.documents):
            strands.setdefault(frozenset({*document.by, *document.to}), []).append(document)
        for parties, papers in strands.items():
            kinds = sorted({_KINDS.get(d.kind, d.kind) for d in papers})
            found.append(
                Thread(
                    id=make_id("t", exchange.id, sorted(parties)),
                    exchange=exchange.id,
                    title=_title(parties, kinds, cast),
                    parties=tuple(sorted(parties)),
                    documents=tuple(document.id for document in _in_order(papers)),
                )
            )
    return tuple(sorted(found, key=lambda thread: thread.id))


def _tied(left: Document, right: Document) -> bool:
    """Whether two papers belong to one matter."""
    if right.id in (left.answers, left.version_of) or left.id in (right.answers, right.version_of):
        return True
    if {*left.by, *left.to} == {*right.by, *right.to}:
        return True
    one_side = left.by == right.by or left.to == right.to
    if not one_side or left.kind != right.kind:
        return False
    if left.by == right.by and set(left.spans) & set(right.spans):
        return True
    return _told_together(left, right) and _on_one_day(left, right)


def _told_together(left: Document, right: Document) -> bool:
    """Whether some report tells of both."""
    return bool({span.report for span in left.spans} & {span.report for span in right.spans})


def _on_one_day(left: Document, right: Document) -> bool:
    a, b = left.delivered, right.delivered
    return bool(a and b and a.sure and b.sure and a.overlaps(b))


def _in_order(documents: Sequence[Document]) -> list[Document]:
    """Papers in order of time; an undated one stands before the first that answers it, else at the end."""

    def place(document: Document) -> tuple[str, bool, str]:
        own = [document] if document.delivered else []
        told = own or [d for d in documents if d.answers == document.id and d.delivered]
        days = [d.delivered.days()[0].isoformat() for d in told if d.delivered]
        return min(days, default=UNDATED), document.answers is not None, document.id

    return sorted(documents, key=place)


def _by_issue(
    issues: Sequence[Issue], held: Mapping[str, Sequence[Position]], known: Sequence[_Matter]
) -> list[_Matter]:
    """Matters without papers: issues on which the same two parties or more have taken a stand, in one report.

    Parties that exchange papers have their matter already.
    """
    holders = {issue.id: _facing(held.get(issue.id, ())) for issue in issues}
    shared = [
        issue.id
        for issue in issues
        if len(holders[issue.id]) > 1 and not any(holders[issue.id] <= m.parties for m in known)
    ]
    ties = [
        Judgement(a, b, Verdict.SAME, "", "")
        for a, b in combinations(shared, 2)
        if len(holders[a] & holders[b]) > 1
    ]
    found = []
    for group in groups(shared, ties).members:
        parties = frozenset(party for issue in group for party in holders[issue])
        spans = (span for issue in group for p in held[issue] for span in p.spans)
        found.append(_Matter(parties, (), frozenset(span.report for span in spans)))
    return found


def _facing(held: Iterable[Position]) -> set[str]:
    """The parties with a stand on an issue beside another party's, told in one report."""
    by_report: dict[str, set[str]] = {}
    for position in held:
        for span in position.spans:
            by_report.setdefault(span.report, set()).add(position.party)
    return {p for parties in by_report.values() if len(parties) > 1 for p in parties}


def _with_loose_papers(
    matter: _Matter, matters: Sequence[_Matter], documents: Sequence[Document]
) -> _Matter:
    """A matter with the papers of which one side only is known, where that side is in no other matter."""
    loose = [
        document
        for document in documents
        if bool(document.by) != bool(document.to)
        and set(document.by) | set(document.to) <= matter.parties
        and {span.report for span in document.spans} & matter.reports
        and sum(set(document.by) | set(document.to) <= other.parties for other in matters) == 1
    ]
    return replace(matter, papers=(*matter.papers, *(d.id for d in _in_order(loose))))


def _home(held: Sequence[Position], matters: Sequence[_Matter]) -> _Matter | None:
    """The matter that an issue belongs to: of those with all its holders, the one told in the same reports."""
    holders = {position.party for position in held}
    fitting = [matter for matter in matters if holders and holders <= matter.parties]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    reports = {span.report for position in held for span in position.spans}
    shared = [len(reports & matter.reports) for matter in fitting]
    best = max(shared)
    return fitting[shared.index(best)] if best and shared.count(best) == 1 else None


def _title(parties: frozenset[str], kinds: Sequence[str], cast: Cast) -> str:
    names = sorted(with_article(cast.name(party)) for party in parties)
    told = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    return f"{told}: {', '.join(kinds)}" if kinds else told
