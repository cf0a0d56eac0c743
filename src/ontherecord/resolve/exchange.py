"""Exchanges: the threads that hold documents, issues and parties together.

Documents belong to one thread where one answers the other, where they pass between the same two parties, or
where one hand-over or one phrase brought several of them ("two drafts, for Norland and for the League"). A
common party alone joins nothing: who negotiates with two others has two threads.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.position import Exchange, Issue, Position, Thread
from ontherecord.resolve.cast import Cast
from ontherecord.resolve.identity import groups
from ontherecord.resolve.wording import with_article

_KINDS = {"draft-treaty": "draft treaty", "demands": "list of demands", "other": "paper"}


def resolve_exchanges(
    documents: Sequence[Document],
    issues: Sequence[Issue],
    positions: Sequence[Position],
    cast: Cast,
) -> tuple[tuple[Exchange, ...], tuple[Issue, ...]]:
    """The exchanges, and the issues with the exchange that each belongs to (where only one fits)."""
    holders: dict[str, set[str]] = {}
    for position in positions:
        holders.setdefault(position.issue, set()).add(position.party)
    threads = _threads(documents)
    threads = threads or _by_issue(issues, holders)
    exchanges, belongs = [], {}
    for parties, papers in threads:
        own = [
            issue.id
            for issue in issues
            if _fits(holders.get(issue.id, set()), parties, [p for p, _ in threads])
        ]
        kinds = sorted({_KINDS.get(d.kind, d.kind) for d in documents if d.id in papers})
        identity = make_id("x", papers[0] if papers else own[0] if own else sorted(parties))
        belongs.update(dict.fromkeys(own, identity))
        title = _title(parties, kinds, cast)
        exchanges.append(
            Exchange(identity, title, tuple(sorted(parties)), tuple(sorted(papers)), tuple(own))
        )
    exchanges.sort(key=lambda exchange: exchange.id)
    placed = tuple(replace(issue, exchange=belongs.get(issue.id)) for issue in issues)
    return tuple(exchanges), placed


def _threads(documents: Sequence[Document]) -> list[tuple[frozenset[str], list[str]]]:
    """Parties and documents (the first delivered one first) of each thread."""
    by_id = {document.id: document for document in documents if document.by and document.to}
    ties = [
        Judgement(a.id, b.id, Verdict.SAME, "", "")
        for a, b in combinations(by_id.values(), 2)
        if _tied(a, b)
    ]
    found = []
    for group in groups(by_id, ties).members:
        parties = frozenset(p for key in group for p in (*by_id[key].by, *by_id[key].to))
        ordered = sorted(group, key=lambda key: (_day(by_id[key]), key))
        found.append((parties, ordered))
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
                    documents=tuple(d.id for d in sorted(papers, key=lambda d: (_day(d), d.id))),
                )
            )
    return tuple(sorted(found, key=lambda thread: thread.id))


def _tied(left: Document, right: Document) -> bool:
    if right.id == left.answers or left.id == right.answers:
        return True
    if {*left.by, *left.to} == {*right.by, *right.to}:
        return True
    if left.by != right.by or left.kind != right.kind:
        return False
    if set(left.spans) & set(right.spans):
        return True
    return bool(
        left.delivered
        and right.delivered
        and left.delivered.sure
        and right.delivered.sure
        and left.delivered.overlaps(right.delivered)
    )


def _day(document: Document) -> str:
    return document.delivered.days()[0].isoformat() if document.delivered else "9999"


def _by_issue(
    issues: Sequence[Issue], holders: Mapping[str, set[str]]
) -> list[tuple[frozenset[str], list[str]]]:
    """Threads where no paper is known: issues on which the same two parties or more have taken a stand."""
    shared = [issue.id for issue in issues if len(holders.get(issue.id, ())) > 1]
    ties = [
        Judgement(a, b, Verdict.SAME, "", "")
        for a, b in combinations(shared, 2)
        if len(holders[a] & holders[b]) > 1
    ]
    return [
        (frozenset(party for issue in group for party in holders[issue]), [])
        for group in groups(shared, ties).members
    ]


def _fits(holding: set[str], parties: frozenset[str], threads: Sequence[frozenset[str]]) -> bool:
    """Whether an issue belongs to this thread and to no other: those who take a stand are its parties."""
    if not holding or not holding <= parties:
        return False
    return sum(holding <= other for other in threads) == 1


def _title(parties: frozenset[str], kinds: Sequence[str], cast: Cast) -> str:
    names = sorted(with_article(cast.name(party)) for party in parties)
    told = ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]
    return f"{told}: {', '.join(kinds)}" if kinds else told
