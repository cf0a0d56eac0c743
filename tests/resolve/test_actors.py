"""Actors across reports: names, surnames, spellings, offices and parties."""

import pytest

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.judgement import Verdict
from ontherecord.resolve.actors.persons import Form, holder_of
from tests.resolve.building import Draft, names, run


def _person(report, name, party=None, title="", text=""):
    draft = Draft(report, text or f"{title} {name} of {party} spoke.")
    if party:
        draft.actor(party, "state")
    return draft.actor(name, "person", party, title)


def _persons(resolved):
    return sorted(a.name for a in resolved.actors if a.kind is ActorKind.PERSON)


def _verdicts(resolved):
    return {j.verdict for j in resolved.judgements if j.by == "rule:person"}


_PAIRS = [
    # a middle initial changes nothing
    (("Anna Lind", "Norland", ""), ("Anna V. Lind", "Norland", ""), 1, Verdict.SAME),
    # transliterations of one surname
    (("Oleh Zarenskiy", "Suland", ""), ("Oleh Zarensky", "Suland", ""), 1, Verdict.SAME),
    # an article before the surname, in two spellings
    (("Karim al-Masri", "Suland", ""), ("Karim Al Masri", "Suland", ""), 1, Verdict.SAME),
    # a double surname with its hyphen and without
    (("Reza Amir-Vaziri", "Suland", ""), ("Reza Amirvaziri", "Suland", ""), 1, Verdict.SAME),
    # two given names under such surnames
    (("Omar al-Masri", "Suland", ""), ("Karim Al Masri", "Suland", ""), 2, Verdict.DIFFERENT),
    # an initial and a full given name, one party
    (("A. Lind", "Norland", ""), ("Anna Lind", "Norland", ""), 1, Verdict.SAME),
    # a surname with the party of the one person who bears it
    (("Lind", "Norland", ""), ("Anna Lind", "Norland", ""), 1, Verdict.SAME),
    # a surname with the office, the party untold
    (
        ("Lind", None, "Foreign Minister"),
        ("Anna Lind", "Norland", "Foreign Minister"),
        1,
        Verdict.SAME,
    ),
    # a minister without a field, the party untold, and one with a field
    (
        ("Lind", None, "Minister of State"),
        ("Anna Lind", "Norland", "Salt minister"),
        1,
        Verdict.SAME,
    ),
    # ... but no head of government
    (
        ("Lind", None, "Minister of State"),
        ("Anna Lind", "Norland", "Prime minister"),
        2,
        Verdict.UNSURE,
    ),
    # a surname that nobody else has
    (("Lind", None, ""), ("Anna Lind", "Norland", ""), 1, Verdict.SAME),
    # a surname with its party, the one full name without one
    (("Lind", "Norland", ""), ("Anna Lind", None, ""), 1, Verdict.SAME),
    # a son is not his father
    (("Karl Lind Jr.", "Norland", ""), ("Karl Lind", "Norland", ""), 2, Verdict.DIFFERENT),
    # different given names
    (("Erik Lind", "Norland", ""), ("Anna Lind", "Norland", ""), 2, Verdict.DIFFERENT),
    # a surname that acts for another party
    (("Lind", "Suland", ""), ("Anna Lind", "Norland", ""), 2, Verdict.UNSURE),
    # a surname of the same party in another office
    (
        ("Lind", "Norland", "President"),
        ("Anna Lind", "Norland", "Foreign Minister"),
        2,
        Verdict.UNSURE,
    ),
    # one full name, two parties and two offices
    (("Anna Lind", "Suland", "President"), ("Anna Lind", "Norland", "Admiral"), 2, Verdict.UNSURE),
    # one full name, the party told only once
    (("Anna Lind", None, ""), ("Anna Lind", "Norland", ""), 1, Verdict.SAME),
]


@pytest.mark.parametrize(("one", "other", "count", "verdict"), _PAIRS)
def test_two_persons_of_one_surname(one, other, count, verdict):
    resolved = run(_person("a", *one), _person("b", *other))
    assert len(_persons(resolved)) == count
    assert _verdicts(resolved) == ({verdict} if verdict else set())


def test_a_surname_that_fits_two_persons_is_neither():
    resolved = run(
        _person("a", "Anna Lind", "Norland"),
        _person("b", "Erik Lind", "Norland"),
        _person("c", "Lind", "Norland"),
    )
    assert _persons(resolved) == ["Anna Lind", "Erik Lind", "Lind"]
    unsure = [j for j in resolved.judgements if j.verdict is Verdict.UNSURE]
    assert len(unsure) == 2
    assert all("more than one person: Anna Lind, Erik Lind" in j.reason for j in unsure)


def test_every_merge_of_persons_has_its_reason():
    resolved = run(_person("a", "Anna Lind", "Norland"), _person("b", "Lind", "Norland"))
    (line,) = [j for j in resolved.judgements if j.by == "rule:person"]
    assert (
        line.reason
        == "They have the same name: the surname Lind; They act for the same party: Norland"
    )


def test_a_state_is_one_under_name_and_capital_and_lists_its_capital():
    resolved = run(
        Draft("a", "Norhaven agreed.").actor("Norhaven"), Draft("b", "Norland.").actor("Norland")
    )
    (state,) = resolved.actors
    assert (state.name, state.code, state.aliases) == ("Norland", "NRL", ("Norhaven",))
    (line,) = resolved.judgements
    assert (line.left, line.right, line.verdict) == (state.id, "state:Norhaven", Verdict.SAME)


def test_a_ministry_is_one_under_its_wordings_and_acts_for_its_state():
    drafts = [
        Draft(name, f"{words} answered.").actor("Norland").actor(words, "body", "Norland")
        for name, words in (
            ("a", "Norlandic Foreign Ministry"),
            ("b", "the foreign ministry"),
            ("c", "Ministry of Foreign Affairs"),
            ("e", "the Foreign Office"),
        )
    ]
    drafts.append(
        Draft("d", "Sulandic Foreign Ministry.")
        .actor("Suland")
        .actor("Sulandic Foreign Ministry", "body", "Suland")
    )
    resolved = run(*drafts)
    bodies = [a for a in resolved.actors if a.kind is ActorKind.BODY]
    assert len(bodies) == 2
    held_for = {a.name: names(resolved, [r.of for r in a.roles]) for a in bodies}
    assert held_for["Sulandic Foreign Ministry"] == ["Suland"]
    assert ["Norland"] in held_for.values()


def test_a_known_seat_of_power_acts_for_its_state_though_no_report_says_so():
    resolved = run(Draft("a", "The Green Palace declined.").actor("Green Palace", "body"))
    (palace,) = [a for a in resolved.actors if a.name == "Green Palace"]
    assert names(resolved, [role.of for role in palace.roles]) == ["Norland"]


def test_offices_are_collected_with_their_words_and_party():
    one = _person("a", "Anna Lind", "Norland", "Foreign Minister")
    other = _person("b", "Anna Lind", "Norland", "Chief Negotiator")
    resolved = run(one, other)
    (lind,) = [a for a in resolved.actors if a.kind is ActorKind.PERSON]
    assert [role.title for role in lind.roles] == ["Chief Negotiator", "Foreign Minister"]
    assert {name for role in lind.roles for name in names(resolved, [role.of])} == {"Norland"}
    assert [span.report for role in lind.roles for span in role.spans] == [other.id, one.id]


def test_somebody_only_described_is_somebody_in_one_origin_only():
    drafts = [_person(name, "a senior diplomat", "Norland") for name in ("a", "b")]
    resolved = run(*drafts)
    # two single persons, though the words are the same
    drafts[1].text += " More."
    resolved = run(*drafts)
    assert len([a for a in resolved.actors if a.kind is ActorKind.PERSON]) == 2


def test_ids_stand_when_reports_are_added():
    first = _person("a", "Anna Lind", "Norland", "Foreign Minister")
    before = {a.name: a.id for a in run(first).actors}
    later = _person(
        "z", "Anna V. Lind", "Norland", "Chief Negotiator", "Chief Negotiator Anna V. Lind left."
    )
    after = {a.id for a in run(first, later).actors}
    assert set(before.values()) <= after


def test_an_office_stands_for_the_one_person_who_holds_it():
    holder = _person("a", "Anna Lind", "Norland", "Foreign Minister")
    bare = Draft("b", "Norlandic Foreign Minister said so.").actor("Norland")
    bare.actor("Norlandic Foreign Minister", "person", "Norland")
    resolved = run(holder, bare)
    assert _persons(resolved) == ["Anna Lind"]
    assert [j.by for j in resolved.judgements if j.left.startswith("person:")] == ["rule:office"]
    # with two holders nobody can tell
    other = _person("c", "Erik Berg", "Norland", "Foreign Minister")
    assert len(_persons(run(holder, bare, other))) == 3


@pytest.mark.parametrize(("day", "persons"), [("2031-03-01", 1), ("2031-09-01", 2)])
def test_an_office_is_held_by_who_held_it_about_that_time(day, persons):
    holder = Draft("a", "Norlandic President Anna Lind said so.", "2031-02-01").actor("Norland")
    holder.actor("Anna Lind", "person", "Norland", "President")
    bare = Draft("b", "The Norlandic President said so.", day).actor("Norland")
    bare.actor("Norlandic President", "person", "Norland")
    assert len(_persons(run(holder, bare))) == persons


def test_the_chief_of_an_organisation_is_its_secretary_general():
    def form(title):
        return Form("Lind", "Anna Lind", "Anna", "Lind", "p-1", "League", frozenset({title}), ())

    head, envoy = [form("secretary-general")], [form("special envoy")]
    assert holder_of("chief", "p-1", [head, envoy]) == head
    # envoys are chiefs of nothing, and of two heads neither is meant
    assert holder_of("chief", "p-1", [envoy]) is None
    assert holder_of("chief", "p-1", [head, [form("director-general")]]) is None


_NO_OFFICE = [
    # somebody or other
    "a Norlandic foreign minister",
    # words that fit many people
    "Norlandic diplomat",
]


@pytest.mark.parametrize("words", _NO_OFFICE)
def test_a_description_is_no_office(words):
    title = words.split("andic ")[-1]
    bare = Draft("b", f"{words} said so.").actor("Norland").actor(words, "person", "Norland")
    assert len(_persons(run(_person("a", "Anna Lind", "Norland", title), bare))) == 2


def test_a_body_that_the_gazetteer_knows_is_known_under_other_words():
    known = Draft("a", "The Norland Supreme Council met.").actor("Norland Supreme Council", "body")
    other = Draft("b", "Norland and its Supreme Council.").actor("Norland")
    other.actor("its Supreme Council", "body", "Norland")
    bodies = [a for a in run(known, other).actors if a.kind is ActorKind.BODY]
    assert len(bodies) == 1


def test_a_body_without_name_or_party_is_known_in_its_origin_only():
    drafts = [
        Draft(name, f"In {name} the ministry declined.").actor("the ministry", "body")
        for name in "ab"
    ]
    assert len(run(*drafts).actors) == 2


@pytest.mark.parametrize(
    ("bare", "full", "count"),
    [
        # people are called by the first of their names, or the family's stands first
        (("Seleshi", None), [("Seleshi Bekele", "Norland")], 1),
        # of the same party
        (("Seleshi", "Norland"), [("Seleshi Bekele", "Norland")], 1),
        # of another one
        (("Seleshi", "Suland"), [("Seleshi Bekele", "Norland")], 2),
        # two are called so
        (("Seleshi", None), [("Seleshi Bekele", "Norland"), ("Seleshi Tekle", "Norland")], 3),
        # somebody bears it as a surname
        (("Seleshi", None), [("Seleshi Bekele", "Norland"), ("Abeba Seleshi", "Norland")], 2),
        # a common given name may be anybody's
        (("Donald", None), [("Donald Brandt", "Norland")], 2),
    ],
)
def test_a_first_name_alone(bare, full, count):
    drafts = [_person("a", *bare)]
    drafts += [_person(f"b{n}", *person) for n, person in enumerate(full)]
    assert len(_persons(run(*drafts))) == count
