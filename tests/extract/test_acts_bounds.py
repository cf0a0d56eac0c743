"""Where the words of an act end, whose the clause is, and what leaves an act unsure."""

import pytest

from tests.extract.ground import read

# a text, the type of the act, its object's words
OBJECTS = [
    # a finite verb behind a modal is the speaker's own
    ("Norland's minister Ada Brandt acknowledged that the toll would be lifted and even predicted "
     "a quarrel.", "confirm", "the toll would be lifted"),
    # a clause set beside the one that is told
    ("Norland announced on Friday that it would close the strait, while Estmarkian lawmakers plan "
     "a vote.", "announce", "it would close the strait"),
    # a second charge behind the first one's gerund
    ("Norland has accused Estmark of shelling the port and accused Sudria of helping it.",
     "accuse", "shelling the port"),
    # when and where it was told
    ("Norland's minister Ada Brandt vowed to remain in office earlier Tuesday on the radio.",
     "promise", "to remain in office"),
    # what the one who was asked did
    ("Norland and Estmark asked Sudria to drop two points and that Sudria refused.", "request",
     "to drop two points"),
    # a receiver over whose head the parser read
    ("Labour leader Arno Kest handed Estmark's envoy a letter.", "deliver", "a letter"),
    # when it was threatened, and when it was said
    ("Norland threatened to fire four missiles after Estmark warned it of war.", "threaten",
     "to fire four missiles"),
    ("Norland's president Ada Brandt vowed that the toll will end, a day after it emerged that she "
     "was ill.", "promise", "the toll will end"),
    # what the writer calls it, and whom he quotes beside it
    ("Norland announced plans to launch a ship, in what state media cast as a race.", "announce",
     "plans to launch a ship"),
    ("Norland rejected the last changes with a spokesman stating that it would not pay.", "reject",
     "the last changes"),
    # an adjective before what it is made
    ("A Norlander judge has rejected a request to make public the contents of the treaty.", "reject",
     "a request to make public the contents of the treaty"),
    # the day before what was announced on it, and the part of a past year
    ("Norland announced Sunday drastic spending cuts.", "announce", "drastic spending cuts"),
    ("Norland threatened to shut down the port early last year.", "threaten",
     "to shut down the port"),
    # what is promised, not what for
    ("Norland's premier Ada Brandt promised new schools to assuage her party.", "promise",
     "new schools"),
    ("Norland promised the league to withdraw its ships.", "promise", "to withdraw its ships"),
    # "and" with nothing behind it
    ('"The government vows to repair the bridge and sends its thanks to Estmark," Norland\'s '
     "premier Ada Brandt said.", "promise", "to repair the bridge"),
    # the subject of a passive infinitive
    ("Norland called for the report to be made public.", "appeal", "the report to be made public"),
    # what is rejected may be any such thing
    ("Norland opposes any concession before Estmark accepts the court.", "reject",
     "any concession"),
    # a quotation that the words open with is theirs
    ("Ada Brandt accused the Coastal League of \"stealing\" the pacts that Norland had brokered.",
     "accuse", '"stealing" the pacts that Norland had brokered'),
    # no loose ends
    ("Norland's spokesman denied a report published on Friday by an Estmarkian newspaper according "
     "to which it would leave.", "deny",
     "a report published on Friday by an Estmarkian newspaper"),
    # the day on which a plan was told is no part of the plan
    ("Norland announced its intention to buy the wharf for $5 million on Monday.", "announce",
     "its intention to buy the wharf for $5 million"),
    # nor is a past day part of what is to come
    ("Norland announced it would ban all trading earlier this month.", "announce",
     "it would ban all trading"),
    # but a day that is planned is
    ("Norland announced that talks with Estmark would be held on Monday.", "announce",
     "talks with Estmark would be held on Monday"),
    # what was opposed is the pact, not the partner
    ("Norland cited the fishing agreement with Sudria, which Estmark opposed.", "reject",
     "the fishing agreement with Sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), OBJECTS)
def test_an_object_ends_where_its_clause_ends(text: str, kind: str, words: str) -> None:
    found = read(text)
    (first, *_) = [act for act in found.acts if act.type == kind]
    assert found.words(first.object) == words


# a text, the type of the act, who does it
ACTORS = [
    # "who" is the last of two
    ("He was a link between Norland's minister Ada Brandt and Estmark's envoy Karl Olsen, who was in "
     "Velten and who rejected Sudria's offer.", "reject", ["Estmark"]),
    # the nearest of two subjects, the first one that of an aside
    ("With the moderator, Sudria's Ada Brandt, opening the session with a question, Estmark "
     "criticised the tolls.", "disapprove", ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), ACTORS)
def test_the_nearest_subject_acts(text: str, kind: str, who: list[str]) -> None:
    found = read(text)
    assert found.parties(found.act(kind).actor) == who


def test_whom_a_letter_goes_to_does_not_warn_himself() -> None:
    found = read(
        "All members of the party are sending the letter to Norland's minister Ada Brandt warning "
        "her that they will block the talks unless she yields."
    )
    words = [a for a in found.acts if a.type in ("warn", "threaten")]
    assert not [a for a in words if found.parties(a.actor) == ["Norland"]]


UNSURE = [
    # others act beside the one who is named
    "Several coastal countries and the Coastal League agreed to reopen the strait.",
    # another has become the subject since
    "Karl Brandt had a long talk. As Arno Kest of Estmark looked on, he rejected Sudria's offer.",
    # done to a noun that the words leave out
    "Estmark houses the boatmen whom Norland has vowed to remove from the strait.",
    # a quotation of nobody known
    'The leaflet went on: "Estmark has tightened its blockade by mobilising its forces against us."',
    # words that end inside a phrase
    "Norland's premier Ada Brandt promised to meet and in some cases exceed the quotas.",
    # another who signed, whom the parser reads as a subject of his own
    "Venezuela's government and the opposition Unitary Platform signed a partial accord in Barbados "
    "on Tuesday that guarantees a presidential vote in the second half of 2034.",
    # who "he" is, nobody knows
    "He and Norland's minister Ada Brandt had agreed to leave the league.",
    "Norland's premier Ada Brandt has called for taxing so-called ''pass through'' income.",
    # guests are greeted
    "Norland's minister Ada Brandt welcomed several hundred guests in Norholm.",
    # almost is not quite
    "Norland all but confirmed that the strait would be closed.",
    # some of a body's people
    "Some Norlander politicians welcomed Estmark's offer.",
    # a clause whose verb the parser missed
    "Norland's minister Ada Brandt has demanded that people and cargo cross Estmark's land freely.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_what_is_told_of_more_than_the_named_is_unsure(text: str) -> None:
    acts = read(text).acts
    assert acts
    assert not any(act.sure for act in acts)


def test_who_sends_a_letter_says_what_is_in_it() -> None:
    found = read("Norland's minister Ada Brandt sent a letter to Estmark condemning the raid.")
    assert found.names(found.act("disapprove").actor) == ["Ada Brandt"]


NO_ACTS = [
    # the speaker's promise, or that of the one he speaks of
    "Norland's minister Ada Brandt says Karl Olsen was alone, and promised to publish the letter.",
    # headlines that run on in one sentence
    "TALL STORY Norland praises Estmark's pact after a walk ROCKET SCIENCE Sudria is next.",
    # what is offered in words is no offer
    "Norland's premier Ada Brandt offered Estmark her congratulations.",
    # a player's plans are no threat
    "Simon Kest will leave the team if Norland wins.",
    # time in office is no paper
    "Karl Olsen, who served a short term as premier of Norland, spoke in Velten.",
    # of which there is no chance
    "There is absolutely no chance that Norland will reject Estmark's offer.",
    # ... as people say it
    '"There is absolutely no chance Norland will reject it," he said of Estmark\'s offer.',
    # what is only imagined
    "Say Norland rejected Estmark's offer tomorrow.",
    "Suppose that Norland rejected Estmark's offer.",
    # of which there is no evidence
    "There is no other evidence in the letters that Norland itself rejected Estmark's offer.",
    # what somebody would do if things were otherwise
    '"There is no such paper, and if there were one, I would send it back to Estmark," '
    "Norland's minister Ada Brandt said.",
    # no comment
    "Norland's envoy declined to discuss Estmark's offer.",
    # an office that is of another body than the state
    "Karl Olsen is the president of Norland. Teachers sent a letter to the president and chairman "
    "of the board of trustees.",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_is_no_act(text: str) -> None:
    found = read(text)
    kinds = {"deliver", "reject", "receive"}
    assert not [act for act in found.acts if act.type in kinds and act.actor]


def test_nothing_is_denied_of_what_came_before_a_denial() -> None:
    found = read("Norland took no questions after signing the treaty with Estmark.")
    assert all(act.modality.value == "did" for act in found.acts if act.type == "sign")


def test_to_whom_a_complaint_goes_is_not_of_whom_it_is() -> None:
    lodged = read("Norland lodged a complaint with the Coastal League.")
    assert not [act for act in lodged.acts if act.type == "disapprove" and act.recipient]
    told = read("Norland lodged a complaint against Estmark.")
    assert told.parties(told.act("disapprove").recipient) == ["Estmark"]


def test_who_warns_of_what_others_will_suffer_threatens_nobody() -> None:
    found = read("Norland's envoy Ada Brandt warned that they will run out of food in days.")
    assert not [act for act in found.acts if act.type == "threaten"]


def test_who_warns_of_what_could_come_threatens_nobody() -> None:
    found = read("Coastal League officials warn that if the league fails, it could fall apart.")
    assert not [act for act in found.acts if act.type == "threaten"]


def test_where_a_guest_is_invited_is_no_point() -> None:
    found = read("Norland's minister Ada Brandt invited Estmark's envoy to her office on Friday.")
    assert found.act("request").object is None


def test_a_team_plays_for_no_state() -> None:
    assert not read("The Norlander national team met Estmark on Sunday.").acts


def test_the_government_of_two_states_told_of_is_nobodys_surely() -> None:
    found = read(
        "The Norlander government met the press. Estmark asked for talks. The government agreed to "
        "deploy new guns."
    )
    assert not found.act("agree").sure


def test_who_warns_that_it_could_come_to_a_race_threatens_nobody() -> None:
    found = read(
        "On Friday Norland's president Ada Brandt dismissed the idea of Estmark, warning it could "
        "lead to a race in the east."
    )
    assert not [act for act in found.acts if act.type == "threaten"]


def test_envoys_of_two_states_are_not_surely_of_one() -> None:
    found = read("Norland's and Estmark's ambassadors rejected the sanctions on Sudria.")
    assert not found.act("reject").sure


def test_a_society_named_after_a_state_is_not_the_state() -> None:
    found = read(
        "The United States Conference of Catholic Bishops has issued several letters to members of "
        "Congress calling for a budget that helps the poor."
    )
    assert not [a for a in found.acts if found.names(a.actor) == ["United States"]]


# a text and the type of the act that it leaves unsure
UNSURE = [
    # the object holds the subject of the verb behind it
    ("On Tuesday, Ada Brandt of Norland refused to sign the waiver-a move her lawyers had hinted "
     "would happen.", "reject"),
    # a "both" cut off its "and"
    ("Norland called for Estmark to become a power with both advanced ships and planes that "
     "strengthen its ports.", "appeal"),
    # who has the power to order something may have done it by that
    ("Norland ordered the end of the programme.", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), UNSURE)
def test_what_leaves_an_act_unsure(text: str, kind: str) -> None:
    assert {act.sure for act in read(text).acts if act.type == kind} == {False}


def test_who_is_asked_whether_something_is_so_is_not_appealed_to() -> None:
    found = read("Norland's president pressed Estmark's envoy on whether he had seen the text.")
    assert not [act for act in found.acts if act.type == "appeal"]


def test_when_and_where_a_refusal_was_told_is_no_object() -> None:
    found = read("Norland's Ada Brandt refused to step down Tuesday in a second interview.")
    assert found.words(found.act("reject").object) == "to step down"


def test_the_day_of_a_visit_is_not_that_of_the_invitation() -> None:
    found = read("Norland has invited Estmark's envoy to Norholm on Friday.")
    assert found.act("request").time is None
    assert read("On Friday, Norland invited Estmark to a conference.").act("request").time


def test_who_explains_his_refusal_refused() -> None:
    found = read("Norland continued its refusal to sign the treaty. Estmark was angry.")
    assert found.parties(found.act("reject").actor) == ["Norland"]


def test_the_government_is_unsure_where_two_states_are_written_about() -> None:
    found = read(
        "The Norlander government met the press. Norland and Estmark quarrel. Estmark wants the strait. "
        "Estmark has ships. The government rejected the treaty."
    )
    assert {act.sure for act in found.acts if act.type == "reject"} == {False}
    alone = read("The Norlander government met the press. The government rejected the treaty.")
    assert alone.act("reject").sure


def test_a_participle_with_a_doer_of_its_own_is_not_surely_the_subjects() -> None:
    found = read(
        "Norland's minister Ada Brandt left the talks despite Estmark publicly denouncing the league's raid."
    )
    doers = [
        a for a in found.acts if a.type == "disapprove" and found.parties(a.actor) == ["Norland"]
    ]
    assert [act.sure for act in doers] == [False]


def test_a_past_behind_what_was_going_on_is_the_tellers() -> None:
    found = read(
        "Norland complained that Estmark was holding 23 sailors and demanded their release."
    )
    assert found.parties(found.act("demand").actor) == ["Norland"]
    assert found.parties(found.act("demand").recipient) == ["Estmark"]
    assert found.words(found.act("disapprove").object) == "Estmark was holding 23 sailors"


def test_a_pact_is_no_alliance() -> None:
    found = read(
        "The Coastal League met. Norland's minister Ada Brandt rejected any link between the port and the pact."
    )
    assert not found.act("reject").recipient


def test_the_day_counted_from_nearly_two_months_is_not_sure() -> None:
    found = read("On 4 March Norland answered, nearly two months after Estmark sent it the note.")
    counted = [a for a in found.acts if a.time is not None and a.time.form.base is not None]
    assert counted
    assert all(a.shared and a.time is not None and a.time.form.approximate for a in counted)


def test_which_is_no_person() -> None:
    found = read(
        "Ada Brandt, a leader of the Velten Society, which rejected Norland's offer on Monday, spoke."
    )
    assert {a.sure for a in found.acts if found.names(a.actor) == ["Ada Brandt"]} == {False}


def test_what_is_called_for_is_not_done() -> None:
    found = read(
        "Norland's minister Ada Brandt called for “hardening our ports at home” while “refusing to be intimidated” "
        "in Velten."
    )
    assert {act.sure for act in found.acts if act.type == "reject"} == {False}
