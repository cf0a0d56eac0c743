"""Issues, positions and the exchanges that hold them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.position import Position, Stance, histories
from tests.resolve.building import Draft, names, run


def _draft(name, text, published="2031-05-07"):
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _two(one, other):
    first = _draft("a", f"Norland demands {one}.").stands("Norland", "demands", one)
    second = _draft("b", f"Norland demands {other}.").stands("Norland", "demands", other)
    return run(first, second)


_POINTS = [
    # the same words
    ("the withdrawal of all troops", "the withdrawal of all troops", 1),
    # inflected and derived
    ("the withdrawal of foreign troops", "withdrawing foreign soldiers", 1),
    # one point, shorter
    ("arms control", "arms control in the strait", 1),
    # a party under its capital
    ("the reopening of Norhaven's port", "reopening the port of Norland", 1),
    # how it is wanted is not what it is
    ("the right of Suland to join the League", "Suland's membership in the Coastal League", 1),
    # one end of a measure, by whatever verb
    ("scrapping of steel quotas", "lifting of the safeguard quotas on steel", 1),
    # its end is not the measure
    ("lifting of the steel quotas", "the steel quotas", 2),
    # a shared word is not enough
    ("arms control", "arms deliveries to Westmark", 2),
    # a shared party is not enough
    ("Suland's debts", "Suland's elections", 2),
    # the same point about another party
    ("the withdrawal of troops from Suland", "the withdrawal of troops from Westmark", 2),
]


@pytest.mark.parametrize(("one", "other", "count"), _POINTS)
def test_two_wordings(one, other, count):
    resolved = _two(one, other)
    assert len(resolved.issues) == count
    assert len(resolved.positions) == count
    if count == 1:
        (issue,) = resolved.issues
        assert issue.label == min((one, other), key=len)
        assert issue.wordings == tuple(sorted({one, other}))


def test_a_stance_told_twice_of_one_day_is_one_position_and_later_another():
    drafts = []
    for name, day, number, published in (
        ("a", "on Monday", 0, "2031-05-07"),
        ("b", "on Monday", 0, "2031-05-08"),
        ("c", "on Tuesday", 1, "2031-05-21"),
    ):
        draft = _draft(name, f"Norland {day} rejected the fishing quota {name}.", published)
        time = draft.time(day, weekday=number)
        drafts.append(draft.stands("Norland", "rejects", "the fishing quota", time=time))
    undated = _draft("d", "Norland rejected the fishing quota.", "2031-05-20")
    undated.stands("Norland", "rejects", "the fishing quota")
    resolved = run(*drafts, undated)
    found = {p.on.edtf: {span.report for span in p.spans} for p in resolved.positions}
    assert found == {
        "2031-05-05": {drafts[0].id, drafts[1].id},
        "2031-05-20": {drafts[2].id, undated.id},
    }


def test_a_position_is_the_partys_and_names_its_own_speaker():
    draft = _draft("a", "Minister Anna Lind of Norland said it would accept the quota.")
    draft.actor("Anna Lind", "person", "Norland", "Minister")
    draft.says("Anna Lind", "it would accept the quota", "indirect")
    draft.stands("Anna Lind", "conditional", "the quota", by=0, condition=draft.at("would accept"))
    resolved = run(draft)
    (position,) = resolved.positions
    assert names(resolved, [position.party]) == ["Norland"]
    assert names(resolved, [position.by]) == ["Anna Lind"]
    assert (position.stance, position.condition) == (Stance.CONDITIONAL, "would accept")


def _letter(name, giver, taker, kind="letter", **more):
    draft = _draft(name, f"{giver} sent {taker} a written {kind}.")
    draft.paper(f"a written {kind}", kind, by=giver, to=taker, **more)
    return draft.act("deliver", "sent", giver, taker, paper=0)


def test_papers_between_two_parties_are_one_thread_and_other_parties_have_their_own():
    resolved = run(
        _letter("a", "Norland", "Suland"),
        _letter("b", "Suland", "Norland", "response"),
        _letter("c", "Norland", "Westmark"),
    )
    threads = {tuple(names(resolved, x.parties)): len(x.documents) for x in resolved.exchanges}
    assert threads == {("Norland", "Suland"): 2, ("Norland", "Westmark"): 1}


def test_drafts_that_one_phrase_brought_are_one_thread():
    draft = _draft("a", "Norland published two draft treaties for Suland and Westmark.")
    draft.paper("two draft treaties", "draft-treaty", by="Norland", to="Suland, Westmark", count=2)
    draft.act("publish", "published", "Norland", paper=0)
    resolved = run(draft, _letter("b", "Westmark", "Norland", "response"))
    (exchange,) = resolved.exchanges
    assert names(resolved, exchange.parties) == ["Norland", "Suland", "Westmark"]
    assert exchange.title == "Norland, Suland and Westmark: draft treaty, response"


def test_an_issue_belongs_to_the_one_thread_whose_parties_take_a_stand_on_it():
    stands = _draft("d", "Norland demands quotas, Suland rejects quotas, Norland wants peace.")
    stands.stands("Norland", "demands", "quotas").stands("Suland", "rejects", "quotas")
    stands.stands("Norland", "demands", "peace")
    resolved = run(_letter("a", "Norland", "Suland"), _letter("c", "Norland", "Westmark"), stands)
    titles = {x.id: x.title for x in resolved.exchanges}
    belongs = {issue.label: titles.get(issue.exchange) for issue in resolved.issues}
    # Norland alone wants peace, in either thread: nobody says in which
    assert belongs == {"quotas": "Norland and Suland: letter", "peace": None}


def test_without_papers_parties_that_dispute_one_issue_are_a_thread():
    draft = _draft("a", "Norland demands quotas, Suland rejects quotas.")
    draft.stands("Norland", "demands", "quotas").stands("Suland", "rejects", "quotas")
    (exchange,) = run(draft).exchanges
    assert exchange.title == "Norland and Suland"
    assert len(exchange.issues) == 1


def test_two_figures_for_one_thing_are_one_point_that_names_neither():
    one = _draft("a", "Norland offers a quota of 900 tonnes.")
    one.stands("Norland", "offers", "a quota of 900 tonnes", label="quota of 900 tonnes")
    two = _draft("b", "Suland demands a quota of 1,200 tonnes.")
    two.stands("Suland", "demands", "a quota of 1,200 tonnes", label="quota of 1,200 tonnes")
    assert [issue.label for issue in run(one, two).issues] == ["quota"]
    assert [issue.label for issue in run(one).issues] == ["quota of 900 tonnes"]


def test_two_counts_of_one_thing_keep_the_thing():
    one = _draft("a", "Norland offers the release of 20 divers.")
    one.stands("Norland", "offers", "the release of 20 divers", label="release of 20 divers")
    two = _draft("b", "Suland demands the release of 45 divers.")
    two.stands("Suland", "demands", "the release of 45 divers", label="release of 45 divers")
    assert [issue.label for issue in run(one, two).issues] == ["release of divers"]


def test_what_one_will_not_do_before_names_no_issue_for_who_demands_it():
    one = _draft(
        "a", "Norland will not leave the bay before May. Suland demands a departure from the bay."
    )
    one.stands(
        "Norland", "conditional", "leave the bay", label="not leave the bay", key="leave bay"
    )
    one.stands(
        "Suland", "demands", "a departure from the bay", label="leave bay at once", key="leave bay"
    )
    assert "not leave the bay" not in {issue.label for issue in run(one).issues}


def test_the_label_that_names_most_parties_stands_for_the_issue():
    one = _draft("a", "Norland demands to close the door on Suland's hope of joining.")
    one.stands(
        "Norland",
        "demands",
        "close the door on Suland's hope of joining",
        label="Suland's membership",
    )
    two = _draft("b", "Norland demands that Suland never join the Coastal League.")
    words = "Suland never join the Coastal League"
    two.stands("Norland", "demands", words, label="Suland's membership of the Coastal League")
    resolved = run(one, two)
    (issue,) = resolved.issues
    assert issue.label == "Suland's membership of the Coastal League"
    (position,) = resolved.positions
    assert position.words in issue.wordings


def test_an_unanswered_paper_is_its_addressees_since_it_was_handed_over():
    draft = _draft(
        "a",
        "Norland handed Suland a letter on Monday that offers fishing quotas. The letter lies unanswered.",
    )
    draft.paper("a letter", "letter", by="Norland", to="Suland")
    draft.paper("The letter", "letter", by="Norland", to="Suland")
    draft.act(
        "deliver", "handed", "Norland", "Suland", paper=0, time=draft.time("on Monday", weekday=0)
    )
    draft.stands("Norland", "offers", "fishing quotas")
    draft.stands("", "unanswered", "The letter", paper=1)
    resolved = run(draft)
    told = {p.stance.value: p for p in resolved.positions}
    assert names(resolved, [told["unanswered"].party]) == ["Suland"]
    assert told["unanswered"].since.edtf == "2031-05-05"
    assert told["unanswered"].issue == told["offers"].issue


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xy"), st.dates()), max_size=9))
def test_a_history_is_in_the_order_of_its_days_whatever_the_order_of_lines(told):
    lines = [
        Position(f"p-{n}", party, issue, Stance.OPEN, DateReading(day.isoformat(), "said"), ())
        for n, (party, issue, day) in enumerate(told)
    ]
    found = histories(lines)
    assert found == histories(lines[::-1])
    assert sum(len(each.positions) for each in found) == len(lines)
    for each in found:
        days = [p.on.edtf for p in each.positions if p.on]
        assert days == sorted(days)


def test_what_another_told_of_a_party_does_not_date_its_own_stance():
    own = Draft("a", "Norland accepts the truce.", "2031-05-07").actor("Norland")
    own.stands("Norland", "accepts", "the truce", label="truce")
    other = Draft("b", "Norland has accepted the truce, Suland said on Monday.", "2031-05-20")
    other.actor("Norland").actor("Suland")
    other.says("Suland", "Norland has accepted the truce", time=other.time("on Monday", weekday=0))
    other.stands("Norland", "accepts", "the truce", label="truce", by=0)
    (position,) = run(own, other).positions
    assert position.on is not None
    assert position.on.edtf.endswith("2031-05-07")


PAIRS = [
    # a thing and its end
    ("halt to patrols", "the patrols", 2),
    # two words for its end
    ("halt to patrols", "end to the patrols", 1),
    # what is public and what is kept
    ("publication of the treaty", "confidentiality of the treaty", 2),
]


@pytest.mark.parametrize(("one", "other", "issues"), PAIRS)
def test_points_that_go_opposite_ways_are_two_issues(one, other, issues):
    first = Draft("a", f"Norland demands: {one}.", "2031-05-07").actor("Norland")
    first.stands("Norland", "demands", one, label=one)
    second = Draft("b", f"Suland demands: {other}.", "2031-05-08").actor("Suland")
    second.stands("Suland", "demands", other, label=other.removeprefix("the "))
    assert len(run(first, second).issues) == issues


def test_publication_of_the_text_is_of_that_text():
    drafts = []
    for name, day in (("a", "2031-05-07"), ("b", "2031-06-07")):
        draft = Draft(name, f"On {day} Norland said it will not publish the text.", day)
        draft.actor("Norland")
        draft.stands("Norland", "rejects", "publish the text", label="publication of the text")
        drafts.append(draft)
    assert len(run(*drafts).issues) == 2


TAKEN = [("handed Suland a letter", 1), ("", 0)]


@pytest.mark.parametrize(("given", "count"), TAKEN)
def test_who_accepts_a_paper_accepts_it_only_where_it_is_known_which(given, count):
    text = f"Norland {given or 'waited'}. Suland accepted the letter."
    draft = Draft("a", text, "2031-05-07").actor("Norland").actor("Suland")
    if given:
        draft.paper("a letter", "letter", "Norland", "Suland")
        draft.paper("the letter", "letter", "Norland", "Suland")
    else:
        draft.paper("the letter", "other")
    draft.stands("Suland", "accepts", "the letter", paper=len(draft.papers) - 1)
    resolved = run(draft)
    assert len(resolved.positions) == count
    titles = {document.title for document in resolved.documents}
    assert all(issue.label in titles for issue in resolved.issues)


TERMS = [
    ("demands", "until April 25", "deadline"),
    ("demands", "by Friday", "deadline"),
    ("demands", "48 hours", "deadline"),
    ("demands", "until Suland withdraws", "condition"),
    ("demands", "if the marines leave", "condition"),
    ("conditional", "until Friday", "condition"),
]


@pytest.mark.parametrize(("stance", "words", "term"), TERMS)
def test_a_demands_time_is_its_deadline(stance, words, term):
    text = f"Norland wants the canal reopened {words}."
    draft = Draft("a", text, "2031-05-07").actor("Norland")
    draft.stands("Norland", stance, "the canal reopened", condition=draft.at(words))
    (position,) = run(draft).positions
    assert (position.condition, position.term) == (words, term)


def test_a_commitment_on_the_other_sides_word_is_not_sure():
    text = "Norland demands a quota. Norland said Suland has agreed to the quota."
    draft = Draft("a", text, "2031-05-07").actor("Norland").actor("Suland")
    draft.says("Norland", "Suland has agreed to the quota")
    draft.stands("Norland", "demands", "a quota", label="quota")
    draft.stands("Suland", "accepts", "the quota", label="quota", by=0)
    told = {p.stance.value: p.sure for p in run(draft).positions}
    assert told == {"demands": True, "accepts": False}


def test_a_capital_alone_does_not_surely_stand_for_a_state_with_a_rival_government():
    first = Draft(
        "a", "Norland's Suland-backed government spoke. Norland demands a truce.", "2031-05-07"
    )
    first.actor("Norland")
    first.actor("Norland's Suland-backed government", kind="body", party="Norland")
    first.stands("Norland", "demands", "a truce", label="truce")
    other = Draft("b", "Norhaven demands a quota.", "2031-05-07").actor("Norhaven")
    other.stands("Norhaven", "demands", "a quota", label="quota")
    resolved = run(first, other)
    labels = {issue.id: issue.label for issue in resolved.issues}
    assert {labels[p.issue]: p.sure for p in resolved.positions} == {"quota": False, "truce": True}
    assert [p.sure for p in run(other).positions] == [True]


OFFICES = [
    # an office of a state that nobody names
    ("ambassador", False),
    ("foreign minister", False),
    # one that was held
    ("former minister", True),
    # one of a house, in which one speaks for oneself
    ("senator", True),
]


@pytest.mark.parametrize(("title", "sure"), OFFICES)
def test_who_speaks_for_a_state_that_nobody_names_is_not_surely_the_party(title, sure):
    draft = Draft("a", f"The {title}, Anna Lind, rejected a truce.", "2031-05-07")
    draft.actor("Anna Lind", kind="person", title=title)
    draft.stands("Anna Lind", "rejects", "a truce", label="truce")
    (position,) = run(draft).positions
    assert position.sure is sure


def test_a_bare_year_is_no_day_of_a_stance():
    draft = Draft("a", "Norland is committed to its plan in 2031.", "2031-05-07").actor("Norland")
    time = draft.time("in 2031", year=2031)
    draft.stands("Norland", "insists", "its plan", label="plan", time=time)
    (position,) = run(draft).positions
    assert position.on is not None
    assert position.on.days()[0] == position.on.days()[1]
