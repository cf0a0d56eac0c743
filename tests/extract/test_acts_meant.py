"""Acts told for what they are: what is still to come, whose the two sides are, where an object and a day end."""

import pytest

from tests.extract.ground import read


def _sure(text: str) -> list[tuple[str, str, list[str], list[str], str | None]]:
    found = read(text)
    return [
        (a.type, a.modality.value, found.parties(a.actor), found.parties(a.recipient), found.words(a.object))
        for a in found.acts
        if a.sure
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The league says access can only be discussed once Norland has agreed on the sharing of the herring.",
        "The embargo would be eased once Norland had signed the accord on the strait.",
        "Sudria said the ban could be lifted after Estmark has accepted the plan.",
        "Sudria said on Monday that Estmark was still to give its answer.",
    ],
)
def test_what_must_come_first_is_not_told_as_done(text: str) -> None:
    assert not {a.type for a in read(text).acts if a.sure} & {"agree", "sign", "accept", "deliver"}


def test_what_came_first_is_told_as_done() -> None:
    found = read(
        "The talks moved on once Norland had signed the accord on the strait with Estmark."
    )
    assert found.act("sign").modality.value == "did"


def test_a_refusal_for_as_long_as_something_holds_is_one_of_now() -> None:
    found = read("Norland will not agree to leave the valley as long as the captives are held.")
    refusal = found.act("reject")
    assert refusal.modality.value == "did"
    assert found.words(refusal.condition) == "as long as the captives are held"
    other = read("Norland will not accept the plan if Estmark stays in the valley.")
    assert other.act("reject").modality.value == "would-if"


def test_a_condition_goes_on_behind_a_quotation_in_it() -> None:
    found = read(
        'The Coastal League has threatened to impose sanctions on Norland if no timetable "agreeable to all" is '
        "sent by 15 February."
    )
    condition = found.words(found.act("threaten").condition)
    assert condition == 'if no timetable "agreeable to all" is sent by 15 February'


_TALKS = "Norland said Norland and Sudria had the reply of the Dune Liberation Front. Estmark has not replied. "


@pytest.mark.parametrize(
    "told",
    [
        "The talks were mediated by Norland.",
        "Norland brokered the last truce.",
        "Earlier rounds hosted by Norland broke down.",
    ],
)
def test_go_betweens_are_not_the_two_sides(told: str) -> None:
    text = _TALKS + told + " The Coastal League called on both sides to sign the text."
    appeals = [a for a in read(text).acts if a.type == "appeal" and a.sure]
    assert not appeals


def test_two_who_negotiate_are_the_two_sides_whoever_mediates() -> None:
    text = "Norland and Estmark met in talks mediated by Sudria. The Coastal League called on both sides to leave."
    (appeal,) = [a for a in _sure(text) if a[0] == "appeal"]
    assert appeal[3] == ["Norland", "Estmark"]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # a verdict of another is no part of what was threatened
        ('Norland dismissed Estmark\'s threat to retaliate against Norlander grain as "childish".',
         "threaten", "to retaliate against Norlander grain"),
        ('Norland welcomed Estmark\'s offer to act as "referee" of the vote.',
         "offer", 'to act as "referee" of the vote'),
        # what is held besides
        ("Norland reiterated its rejection of the raid on Velten and its support for the envoy.",
         "reject", "the raid on Velten"),
        ("Norland reiterated its rejection of the raid on Velten and its consequences.",
         "reject", "the raid on Velten and its consequences"),
        # the day by which something is asked
        ("Norland is demanding a vote by the end of the year, watched by judges.",
         "demand", "a vote by the end of the year"),
        ("Norland demanded an apology by telephone.", "demand", "an apology"),
        # for what somebody is praised
        ("Norland thanked Estmark for its offer to host the next round.",
         "praise", "its offer to host the next round"),
        ("Norland hailed the truce of the league for its clarity.", "praise", "the truce of the league"),
    ],
)  # fmt: skip
def test_where_the_words_of_an_object_end(text: str, kind: str, wanted: str) -> None:
    found = read(text)
    assert wanted in [found.words(a.object) for a in found.acts if a.type == kind]


def test_nothing_is_refused_in_a_way_it_refused_to_do() -> None:
    assert not _sure("Norland links fish and tariffs in a way Estmark has always refused to do.")


def test_the_day_before_which_is_no_day_of_the_asking() -> None:
    found = read("Norland requested a meeting of the committee before 30 September.")
    assert found.act("request").time is None
    found = read("Norland rejected the plan shortly before dawn on 3 May 2024.")
    time = found.act("reject").time
    assert time is not None and time.printed == "3 May 2024"


def test_who_calls_on_another_is_who_speaks_not_whom_he_speaks_of() -> None:
    found = read(
        "Estmark's minister Karl Olsen said that the Norlander army had watched both ships on Friday, and called "
        "on Sudria to stop the patrols."
    )
    assert ["Norland"] not in [found.parties(a.actor) for a in found.acts if a.sure]


def test_a_paper_is_for_him_who_takes_it_not_for_what_he_once_ruled() -> None:
    found = read(
        "Estmark handed its written plan on Monday to Ivo Grant, a former president of Norland."
    )
    assert found.names(found.act("deliver").recipient) == ["Ivo Grant"]
    found = read(
        "Estmark handed its written plan on Monday to Ivo Grant, the president of Norland."
    )
    assert found.parties(found.act("deliver").recipient) == ["Norland"]


def test_taking_note_hands_over_no_note() -> None:
    found = read(
        "The Coastal League took note of the report presented by Norland on its mission to Velten."
    )
    assert not [a for a in found.acts if a.sure]
    found = read("Norland's envoy took a note to Estmark.")
    assert [a.type for a in found.acts] == ["deliver"]


def test_a_report_on_a_mission_is_not_for_where_it_went_nor_of_its_days() -> None:
    found = read(
        "The summit took note of the report presented by Sudria on its mission to Velten from 9 to 12 March 2024."
    )
    report = found.act("deliver")
    assert (found.parties(report.recipient), report.time) == ([], None)
    found = read("Sudria presented its report to Velten on its visit from 9 to 12 March 2024.")
    assert found.parties(found.act("deliver").recipient) == ["Estmark"]


def test_who_delivers_a_letter_from_another_did_not_write_it() -> None:
    (letter,) = read("Ambassador Ivo Grant delivered a letter from the minister to Estmark.").papers
    assert letter.by == ()
    found = read("Ambassador Ivo Grant delivered a letter on fishing to Estmark.")
    assert found.names(found.papers[0].by) == ["Ivo Grant"]
