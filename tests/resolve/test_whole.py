"""What must always hold of a record: order of input and added copies change nothing they should not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.record import Resolved
from ontherecord.resolve.whole import resolve
from tests.resolve.building import GAZETTEER, Draft, link, run

_DAYS = ("2031-05-06", "2031-05-07", "2031-05-08", None)
_SENTENCES = (
    # a hand-over
    "Norland handed Suland a draft treaty",
    # its receipt
    "Suland received the draft treaty from Norland",
    # an accusation
    "Norland accused Suland of breaking the truce at sea",
    # the same by somebody else
    "Westmark accused Suland of breaking the truce",
    # a demand
    "Suland demands the withdrawal of troops",
)


def _write(name: str, picked: tuple[int, ...], day: str | None, speaker: str) -> Draft:
    """A report of some of the sentences; `speaker` says each of them."""
    parts = [_SENTENCES[at] for at in picked]
    draft = Draft(name, f"{'. '.join(parts)}. So said {speaker}.", day)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    draft.actor(speaker, "person", "Norland")
    for at in picked:
        statement = len(draft.statements)
        draft.says(speaker, _SENTENCES[at], "indirect")
        paper = len(draft.papers)
        if at == 0:
            draft.paper("a draft treaty", "draft-treaty", by="Norland", to="Suland")
            draft.act("deliver", "handed", "Norland", "Suland", paper=paper, by=statement)
        elif at == 1:
            draft.paper("the draft treaty", "draft-treaty")
            draft.act("receive", "received", "Suland", "Norland", paper=paper, by=statement)
        elif at == 2:
            draft.act(
                "accuse", "Norland accused", "Norland", "Suland", object="breaking the truce at sea"
            )
        elif at == 3:
            draft.act(
                "accuse", "Westmark accused", "Westmark", "Suland", object="breaking the truce"
            )
        else:
            draft.stands("Suland", "demands", "the withdrawal of troops", by=statement)
    return draft


_REPORTS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(range(5)), min_size=1, max_size=4, unique=True).map(tuple),
        st.sampled_from(_DAYS),
        st.sampled_from(("Anna Lind", "Lind", "Erik Lind", "Berg")),
    ),
    min_size=1,
    max_size=5,
)


def _drafts(picks) -> list[Draft]:
    return [_write(f"r{at}", *pick) for at, pick in enumerate(picks)]


def _links(drafts: list[Draft]) -> tuple[LineageLink, ...]:
    """The first two reports are one text."""
    return (link(drafts[0], drafts[1]),) if len(drafts) > 1 else ()


def _ids(resolved: Resolved) -> set[str]:
    lines = (
        *resolved.actors, *resolved.statements, *resolved.documents, *resolved.acts,
        *resolved.exchanges, *resolved.issues, *resolved.positions, *resolved.conflicts,
    )  # fmt: skip
    return {line.id for line in lines} | {origin for _, origin in resolved.origins}


@settings(max_examples=60, deadline=None)
@given(_REPORTS, st.randoms())
def test_the_order_of_input_does_not_matter(picks, random):
    drafts = _drafts(picks)
    links = _links(drafts)
    shuffled = random.sample(drafts, len(drafts))
    other = resolve(
        [draft.report for draft in shuffled],
        {draft.id: draft.findings for draft in shuffled},
        random.sample(links, len(links)),
        GAZETTEER,
    )
    assert other == run(*drafts, links=links)


@settings(max_examples=60, deadline=None)
@given(_REPORTS, st.integers(0, 4), st.sampled_from((None, "2031-05-09")), st.booleans())
def test_adding_a_copy_renames_nothing(picks, which, day, exact):
    drafts = _drafts(picks)
    source = drafts[which % len(drafts)]
    copy = _write("copy", *picks[which % len(drafts)])
    copy.published = day or source.published
    if not exact:
        copy.text += " It was reported."
    before = run(*drafts, links=_links(drafts))
    tie = link(source, copy, source=source)
    after = run(*drafts, copy, links=(*_links(drafts), tie))
    assert _ids(before) <= _ids(after)
    assert len(after.acts) == len(before.acts)
    assert len(after.documents) == len(before.documents)


@settings(max_examples=60, deadline=None)
@given(_REPORTS)
def test_every_line_stands_on_words_and_points_at_lines_that_are_there(picks):
    drafts = _drafts(picks)
    resolved = run(*drafts, links=_links(drafts))
    texts = {draft.id: draft.text for draft in drafts}
    actors = {actor.id for actor in resolved.actors}
    documents = {document.id for document in resolved.documents}
    spans = [span for s in resolved.statements for span in s.content_spans]
    spans += [span for d in resolved.documents for span in d.spans]
    spans += [span for p in resolved.positions for span in p.spans]
    for act in resolved.acts:
        assert act.attestations
        assert {*act.actor, *act.recipient} <= actors
        assert not (act.object or "").startswith("d-") or act.object in documents
        spans += [span for a in act.attestations for span in a.spans]
    assert all(0 <= s.start < s.end <= len(texts[s.report]) for s in spans)
    assert all({*d.by, *d.to} <= actors for d in resolved.documents)
    assert {p.party for p in resolved.positions} <= actors
    assert {p.issue for p in resolved.positions} <= {issue.id for issue in resolved.issues}


def test_nothing_in_nothing_out():
    assert resolve([], {}, [], GAZETTEER) == Resolved()


def test_a_report_without_findings_keeps_its_place():
    draft = Draft("a", "Nothing happened.", "2031-05-07")
    resolved = resolve([draft.report], {}, [], GAZETTEER)
    assert [report for report, _ in resolved.origins] == [draft.id]
    assert resolved.acts == ()
