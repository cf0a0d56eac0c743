"""One new report: what was compared stays compared, and the links are those of a run over everything."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.engine.spill import Spill
from ontherecord.lineage.known import KINDS, Known, Stored
from ontherecord.lineage.relate import relate, relate_again
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.links import Links
from tests.lineage import stories
from tests.lineage.stories import made
from tests.lineage.test_alignment import ALL

FACTS = {
    "wire": {"outlet": "Lake Post", "day": "2031-05-14"},
    "edited": {"outlet": "Shore Mail", "day": "2031-05-15"},
    "wrapped": {"outlet": "Isle Sun"},
}


def report(name):
    text = ALL[name]
    if name.startswith("other"):
        text += "\n\n" + stories.NEWSLETTER
    return made(text, name, **FACTS.get(name, {}))


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(ALL)), st.lists(st.integers(1, 6), min_size=1, max_size=4))
def test_links_are_those_of_a_full_run_whatever_came_in_which_steps(names, sizes):
    """Once with knowledge in memory, and once with it, the texts and the links in a file."""
    known, there = Known(), []
    with Spill() as spill:
        stored = Stored(**{kind: spill.shelf(of, 1) for kind, of in KINDS.items()})
        for size in sizes:
            there += names[len(there) : len(there) + size]
            texts = [report(name) for name in there]
            links, known = relate_again(texts, known)
            assert links == relate(texts)
            keep = partial(Links, store=spill.shelf(LineageLink, 1))
            kept, same = relate_again(texts, stored, keep=keep)
            assert tuple(kept) == links
            assert same is stored
            for kind in KINDS:
                assert dict(getattr(stored, kind)) == getattr(known, kind)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(sorted(ALL)), unique=True, min_size=2))
def test_known_is_the_same_however_it_came_about(names):
    texts = [report(name) for name in names]
    _, at_once = relate_again(texts, Known())
    _, before = relate_again(texts[:-1], Known())
    _, in_steps = relate_again(texts, before)
    assert in_steps == at_once


def test_knowledge_of_reports_that_are_gone_is_dropped():
    texts = [report(name) for name in sorted(ALL)]
    _, known = relate_again(texts, Known())
    links, fewer = relate_again(texts[:2], known)
    assert links == relate(texts[:2])
    assert len(fewer.relayed) == 2
