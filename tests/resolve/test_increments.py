"""Resolving a collection that grows: what was kept of it gives the lines that resolving all at once gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.engine.spill import Spill
from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.record import Resolved
from ontherecord.resolve.means import KINDS, Means
from ontherecord.resolve.whole import Given, in_memory, resolve, resolve_with
from tests.resolve.building import GAZETTEER, Draft

_DAYS = ("2031-05-13", "2031-05-14", "2031-05-15", None)
_TOLD = "Envoy Ana Brandt said on Monday that the gates stay shut until the tolls are paid in full."
_ENDS = (
    "Suland answered that it would pay no toll to anybody at any time.",
    "Suland rejected the tolls and said that 40 ships wait at the gates.",
    "Suland rejected the tolls and said that 70 ships wait at the gates.",
)


def _report(at: int, day: str | None, end: int, speaker: str) -> Draft:
    """One of many reports of a saying, and of what was done after it."""
    opening = f"Report {at}. " + "It was a quiet day. " * (at % 2)
    draft = Draft(f"r{at}", f"{opening}{_TOLD} {_ENDS[end]} So {speaker} told the Ledger.", day)
    draft.actor("Suland").actor("Norland").actor("Ana Brandt", "person", "Norland", title="Envoy")
    draft.actor(speaker, "person", "Suland")
    monday = draft.time("on Monday", weekday=0)
    draft.says("Ana Brandt", "the gates stay shut until the tolls are paid in full", time=monday)
    draft.says(speaker, _ENDS[end], "indirect")
    if end:
        draft.act("reject", "Suland rejected", "Suland", "Norland", object="the tolls", by=1)
    return draft


def _copied(one: Draft, other: Draft, direction: Direction) -> LineageLink:
    """A link that says that the saying, and the opening of what came after it, went from one into the other."""
    one, other = sorted((one, other), key=lambda draft: draft.id)
    size = len(_TOLD) + 20
    a, b = one.text.index(_TOLD), other.text.index(_TOLD)
    parts = (Aligned(a, a + size, b, b + size),)
    return LineageLink(one.id, other.id, Relation.EDITED, direction, 0.7, parts)


_REPORTS = st.lists(
    st.tuples(
        st.sampled_from(_DAYS), st.integers(0, 2), st.sampled_from(("Anna Lind", "Erik Lind"))
    ),
    min_size=2,
    max_size=7,
)


def _resolved(drafts: list[Draft], links: list[LineageLink], means: Means) -> Resolved:
    reports = {draft.id: draft.report for draft in drafts}
    here = [link for link in links if link.a in reports and link.b in reports]
    given = Given(
        {key: reports[key] for key in sorted(reports)},
        {draft.id: draft.findings for draft in drafts},
        here,
    )
    return in_memory(resolve_with(means, given, GAZETTEER))


@settings(max_examples=60, deadline=None)
@given(_REPORTS, st.data())
def test_a_collection_that_grows_has_the_lines_of_one_that_came_at_once(picks, data):
    drafts = [_report(at, *pick) for at, pick in enumerate(picks)]
    pairs = [(a, b) for a in range(len(drafts)) for b in range(a)]
    tied = data.draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8))
    links = [
        _copied(drafts[a], drafts[b], data.draw(st.sampled_from(list(Direction)))) for a, b in tied
    ]
    drafts = data.draw(st.permutations(drafts))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(drafts)), max_size=3)) | {len(drafts)})
    with Spill() as kept:
        stores = {kind: kept.shelf(of) for kind, of in KINDS.items()}
        for cut in cuts:
            with Spill() as spill:
                grown = _resolved(drafts[:cut], links, Means(spill, kept=stores))
            at_once = resolve(
                [draft.report for draft in drafts[:cut]],
                {draft.id: draft.findings for draft in drafts[:cut]},
                links,
                GAZETTEER,
            )
            assert grown == at_once


def test_only_what_rests_on_a_new_report_is_made_again() -> None:
    """Of two stories that share nothing one gets a copy more: the other one's reports stand as they are."""
    drafts = [_report(at, "2031-05-13", at % 3, "Anna Lind") for at in range(5)]
    links = [
        _copied(drafts[0], drafts[1], Direction.UNKNOWN),
        _copied(drafts[2], drafts[3], Direction.UNKNOWN),
        _copied(drafts[2], drafts[4], Direction.UNKNOWN),
    ]
    with Spill() as spill:
        stores = {kind: spill.shelf(of) for kind, of in KINDS.items()}
        counted = []
        for count in (4, 4, 5):
            means = Means(spill, kept=stores)
            _resolved(drafts[:count], links, means)
            counted.append((means.counts.made, means.counts.kept))
    assert counted == [(4, 0), (0, 4), (3, 2)]


def _opposed() -> Draft:
    """Two voices that tell opposite things, one of them that of a person of no known party."""
    first, second = "the pass at Orrin is open", "it was shut"
    draft = Draft("first", f"Anna Lind said {first}. Suland said {second}.", "2031-05-13")
    draft.actor("Suland").actor("Anna Lind", "person")
    for speaker, words in (("Anna Lind", first), ("Suland", second)):
        cue = draft.at(f"{speaker} said")
        draft.says(speaker, words, "indirect", cue=(cue,), source=(draft.at(speaker),))
    return draft


def test_what_rules_read_is_read_again_where_another_report_tells_who_speaks() -> None:
    """She and Suland differ; once another report calls her Suland's minister they are one voice."""
    told = Draft("later", "Suland's minister Anna Lind spoke.", "2031-05-14")
    told.actor("Suland").actor("Anna Lind", "person", "Suland", title="minister")
    drafts = [_opposed(), told]
    with Spill() as spill:
        stores = {kind: spill.shelf(of) for kind, of in KINDS.items()}
        alone = _resolved(drafts[:1], [], Means(spill, kept=stores))
        grown = _resolved(drafts, [], Means(spill, kept=stores))
        again = _resolved(drafts[:1], [], Means(spill, kept=stores))
    assert [len(lines.conflicts) for lines in (alone, grown, again)] == [1, 0, 1]
    assert again == alone
