"""Origins counted by passage, and what is known of the independence of those who tell of an act."""

from dataclasses import replace

import pytest

from ontherecord.nouns.act import Corroboration, Independence
from ontherecord.nouns.lineage import Aligned, Carriers, Relation, RelayLink
from ontherecord.resolve.whole import resolve
from tests.resolve.building import GAZETTEER, Draft, link

SAID = "Norland handed its written response to Suland on Monday."


def told(name, before=""):
    """A report that tells of one hand-over in its own voice."""
    draft = Draft(name, f"{before}{SAID}", "2031-05-06").actor("Norland").actor("Suland")
    draft.paper("its written response", "response", by="Norland", to="Suland")
    return draft.act("deliver", "handed", "Norland", "Suland", paper=0)


def record(*drafts, links=(), carried=None):
    carriers = {
        draft.id: Carriers(draft.id, draft.name, (), (), (RelayLink(name, f"({name})"),))
        for draft, name in zip(drafts, carried or (), strict=False)
        if name
    }
    return resolve(
        [draft.report for draft in drafts],
        {draft.id: draft.findings for draft in drafts},
        links,
        GAZETTEER,
        carriers,
    )


def facing(left, right, relation, words, source=None):
    """A link that says which words stand in both."""
    tie = link(left, right, relation, source)
    spans = {draft.id: draft.at(words) for draft in (left, right)}
    a, b = spans[tie.a], spans[tie.b]
    return replace(tie, aligned=(Aligned(a.start, a.end, b.start, b.end),))


ONE, SEVERAL = Corroboration.SINGLE_ORIGIN, Corroboration.SEVERAL_ORIGINS
SAME, OPEN, OWN = (
    Independence.SAME_ORIGIN,
    Independence.NOT_ESTABLISHED,
    Independence.INDEPENDENT,
)

CASES = [
    # two outlets tell the same and nothing ties them: no tie found is no proof
    ("no tie", None, ("", ""), (SEVERAL, OPEN)),
    # both are credited to one agency
    ("one agency", None, ("Interfax", "Interfax"), (ONE, SAME)),
    # each is credited to another agency
    ("two agencies", None, ("Interfax", "Reuters"), (SEVERAL, OWN)),
    # only one says where it has it from
    ("one credit", None, ("Interfax", ""), (SEVERAL, OPEN)),
    # the text was taken over: other credits do not make it two
    ("copy", Relation.EDITED, ("Interfax", "Reuters"), (ONE, SAME)),
    # an excerpt of just these words
    ("excerpt", Relation.EXCERPT, ("", ""), (ONE, SAME)),
    # agencies differ, but the reports share a quotation
    ("shared quotation", Relation.SHARED_QUOTES, ("Interfax", "Reuters"), (SEVERAL, OPEN)),
]


@pytest.mark.parametrize(
    ("relation", "carried", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_what_two_reports_of_an_act_add_up_to(relation, carried, expected):
    one, two = told("a"), told("b", before="It was raining. ")
    links = (facing(one, two, relation, SAID),) if relation else ()
    (act,) = record(one, two, links=links, carried=carried).acts
    assert (act.corroboration, act.independence) == expected


def test_an_excerpt_beside_own_work_makes_one_report_two_origins():
    wire = told("wire")
    aside = "Westmark opened its border to lorries on Tuesday."
    paper = Draft("paper", f"{SAID} {aside}", "2031-05-07")
    paper.actor("Norland").actor("Suland").actor("Westmark")
    paper.paper("its written response", "response", by="Norland", to="Suland")
    paper.act("deliver", "handed", "Norland", "Suland", paper=0)
    paper.act("yield", "opened", "Westmark", object="its border to lorries")
    resolved = record(
        wire, paper, links=(facing(wire, paper, Relation.EXCERPT, SAID, source=wire),)
    )
    origins = {act.type: {told.origin for told in act.attestations} for act in resolved.acts}
    assert len(origins["deliver"]) == 1
    assert origins["deliver"].isdisjoint(origins["yield"])


def test_a_statement_of_a_rewrite_shows_the_words_it_was_made_from():
    natural = Draft("a", "“We will answer,” Lind said of the naval exercise.", "2031-05-06")
    natural.actor("Lind", "person")
    garbled = Draft("b", "“We will answer,” Lind stated of the navy workout.", "2031-05-07")
    garbled.actor("Lind", "person")
    garbled.says("Lind", "“We will answer,” Lind stated of the navy workout")
    natural.says("Lind", "We will answer")
    tie = link(natural, garbled, Relation.REWRITE, natural)
    ends = {draft.id: len(draft.text) for draft in (natural, garbled)}
    tie = replace(tie, aligned=(Aligned(0, ends[tie.a], 0, ends[tie.b]),))
    lines = {
        s.content_spans[0].report: s for s in record(natural, garbled, links=(tie,)).statements
    }
    (original,) = lines[garbled.id].original_spans
    assert "naval exercise" in natural.text[original.start : original.end]
    assert lines[natural.id].original_spans == ()


SPEAKERS = [
    # one statement stands there in the original
    ((("Norland ministry", "The reply is ready"),), "Norland ministry"),
    # two voices share the sentence
    ((("Norland ministry", "The reply is"), ("Lind", "is ready")), None),
    # what is said there is elsewhere in the text
    ((("Lind", "It rained"),), None),
    # nobody is named there either
    (((None, "The reply is ready"),), None),
]


@pytest.mark.parametrize(("told_there", "speaker"), SPEAKERS)
def test_who_speaks_in_a_garbled_copy_is_who_speaks_in_its_original(told_there, speaker):
    natural = Draft("a", "The reply is ready, said he and Lind. It rained.", "2031-05-06")
    garbled = Draft("b", "The answer is prepared, the overseas office stated.", "2031-05-07")
    for draft in (natural, garbled):
        draft.actor("Norland ministry", "organisation").actor("Lind", "person")
    for who, words in told_there:
        natural.says(who, words, "indirect", cue=(natural.at("said"),))
    garbled.says(None, "The answer is prepared", "indirect", sure=False)
    tie = link(natural, garbled, Relation.REWRITE, natural)
    there, here = natural.at("The reply is ready"), garbled.at("The answer is prepared")
    spans = {natural.id: there, garbled.id: here}
    a, b = spans[tie.a], spans[tie.b]
    tie = replace(tie, aligned=(Aligned(a.start, a.end, b.start, b.end),))
    resolved = record(natural, garbled, links=(tie,))
    (line,) = [s for s in resolved.statements if s.content_spans[0].report == garbled.id]
    names = {actor.id: actor.name for actor in resolved.actors}
    assert (names.get(line.speaker), line.sure) == (speaker, False)
