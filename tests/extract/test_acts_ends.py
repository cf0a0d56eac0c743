"""Where the words of an act end and its teller's own go on, and which words name no act of their type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.ground import read

# a text, the type of the act, its object's words
ENDS = [
    # what its asker did besides, behind what shall be
    ("The Coastal League demanded that the elections take place as agreed, and threatened further sanctions.",
     "demand", "the elections take place as agreed"),
    ("Norland demanded that the prisoners be released as promised and threatened with new sanctions.", "demand",
     "the prisoners be released as promised"),
    ("The Coastal League encourages Estmark to pursue its efforts and calls on its neighbours for support.",
     "appeal", "to pursue its efforts"),
    # ... or another
    ("Norland demanded that the vote be held as agreed and Estmark warned of unrest.", "demand",
     "the vote be held as agreed"),
    ("Norland urged Estmark to hold talks and Estmark refused.", "appeal", "to hold talks"),
    # but two things may be asked, and agreed before
    ("Norland demanded that Estmark open the border and lift the tolls.", "demand",
     "Estmark open the border and lift the tolls"),
    ("Norland demanded that the trade be resumed as agreed and announced on Monday.", "demand",
     "the trade be resumed as agreed and announced on Monday"),
    ("Norland asked Estmark to say what happened and who did it.", "request",
     "to say what happened and who did it"),
    # what the same speaker went on to say, in the tense of his telling
    ("Norland's minister Ada Brandt confirmed there had been two deaths and called it a tragedy.",
     "confirm", "there had been two deaths"),
    ("Norland denies that the raid was a crime and goes to great lengths to hide it.", "deny",
     "the raid was a crime"),
    # ... or by a participle of his own
    ("Norland's minister Ada Brandt spoke, acknowledging that Estmark had found a way but warning that it would fail.",
     "confirm", "Estmark had found a way"),
    # ... behind a gerund, with a helper
    ("Norland has proposed closing the port and has gone so far as to arm the pilots.", "propose",
     "closing the port"),
    # but what was denied may be two things
    ("Norland denied that it had shelled the port and had closed the strait.", "deny",
     "it had shelled the port and had closed the strait"),
    # ... and what somebody is and has done is one clause
    ("Norland's minister Ada Brandt has acknowledged that Karl Olsen is a hard man to move and has won the farmers.",
     "confirm", "Karl Olsen is a hard man to move and has won the farmers"),
    # what others did
    ("Norland announced that it would sue, and a row of villages did the same.", "announce",
     "it would sue"),
    # what the writer sets against it
    ("Norland's minister Ada Brandt denied that the case was political, despite the judges refusing to hear it.",
     "deny", "the case was political"),
    # a second charge, of another
    ("Norland accused Estmark of arming the rebels and Sudria of paying them.", "accuse",
     "arming the rebels"),
    ("Norland accuses Estmark of arming the rebels while Sudria asks for restraint.", "accuse",
     "arming the rebels"),
    # where it was told
    ("Norland called for a doubling of the patrols in a statement following the news.", "appeal",
     "a doubling of the patrols"),
    # but a paper that is asked for is what is asked
    ("Norland called for the publication of a statement.", "appeal",
     "the publication of a statement"),
    # behind a quotation, when it was told
    ("Norland's minister Ada Brandt vowed to “defend the port” before setting out her own plan.",
     "promise", "to “defend the port”"),
    # a relative clause within goes on to its verb
    ("Norland's minister Ada Brandt acknowledged that Karl Olsen, who won the vote, would stay.",
     "confirm", "Karl Olsen, who won the vote, would stay"),
    # a noun and what it takes, which the parser may hang on the verb
    ("Norland has denied any role in the raids on the port.", "deny", "role in the raids on the port"),
    # who shall do what is called for
    ("Norland's minister Ada Brandt has called for the former envoy of the league to publish her notes.",
     "appeal", "the former envoy of the league to publish her notes"),
    ("Norland's premier Ada Brandt called for female envoys to wear longer coats.", "appeal",
     "female envoys to wear longer coats"),
    # a quotation in which the verb stands
    ("Norland's minister Ada Brandt demanded that the “report must be made public. It is ours.”",
     "demand", "the “report must be made public. It is ours.”"),
    ("Norland's minister Ada Brandt demanded that the “report must be made public. It is ours, and nobody shall be "
     "able to keep it from the people for whom it was made in the first place.”", "demand",
     "the “report must be made public"),
    # a day is not what is promised
    ("Ada Brandt, minister of Norland, promised Sunday at a rally in Velten to end the toll.", "promise",
     "to end the toll"),
    # what is left out of what is refused
    ("Although Norland's minister Ada Brandt opposes strikes in all cases except to save the life of a pilot, she "
     "waits.", "reject", "strikes in all cases except to save the life of a pilot"),
    # a condition keeps its "if"
    ("Norland's minister Ada Brandt promised that if the farmers voted for her, she would end the toll.", "promise",
     "if the farmers voted for her, she would end the toll"),
    # a claim ends with its own verb
    ("Norland rejected the idea that the changes were a defeat and said that the port was open.", "reject",
     "the idea that the changes were a defeat"),
    # two apostrophes are a mark as well
    ("Norland's minister Ada Brandt promised to ''make the strait great again'' in Velten.", "promise",
     "to ''make the strait great again'' in Velten"),
    # what somebody will not add
    ("Norland's minister Ada Brandt admitted that Estmark held the memo and would not say more.", "confirm",
     "Estmark held the memo"),
    # a deed long done
    ("Norland's minister Ada Brandt denies having met the envoy.", "deny", "having met the envoy"),
    # a clause set against it needs no comma
    ("Norland refused to sign although it was ready to talk.", "reject", "to sign"),
    # what a plea is for, behind whom it goes to
    ("Norland's minister Ada Brandt repeated her call to Estmark to admit its error.", "request",
     "to admit its error"),
    # the charge that is denied, not all that is told of it
    ("The Coastal League accused Norland last week of shelling the port. Norland denies it.", "deny",
     "shelling the port"),
    ("Norland accuses Estmark of having armed the attackers, which Estmark denies.", "deny",
     "having armed the attackers"),
    # a reply that is the verb has no words but itself
    ("Norland replied on Tuesday to Estmark's letter.", "deliver", None),
    # whose the day is
    ("Norland condemned Friday's raid.", "disapprove", "Friday's raid"),
    # a finite verb behind a bare one, taken for a noun or set under a plural
    ("The Coastal League called on Ivo Brand to continue his efforts and calls on Norland to support him.",
     "appeal", "to continue his efforts"),
    ("Norland demanded that the talks start at once and rejects any delay.", "demand", "the talks start at once"),
    ("Norland demanded that the vote take place as agreed, and threatened sanctions.", "demand",
     "the vote take place as agreed"),
    # ... and nouns beside others
    ("Sudria asked Norland to answer questions and calls from Estmark.", "request",
     "to answer questions and calls from Estmark"),
    # who brings an answer is no part of it
    ("Norland received Estmark's answer from the mediators.", "receive", "Estmark's answer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), ENDS)
def test_words_end_where_the_tellers_go_on(text: str, kind: str, words: str | None) -> None:
    found = read(text)
    (first, *_) = [act for act in found.acts if act.type == kind]
    assert found.words(first.object) == words


# a text, a type that is not told in it
NONE = [
    # words and views are offered to nobody
    ("Norland's minister Ada Brandt offered an assessment of the talks.", "offer"),
    ("Norland's minister Ada Brandt offered a stark contrast to Karl Olsen.", "offer"),
    # an opinion is shared, nothing agreed
    ("Norland's minister Ada Brandt agreed that the dam is old.", "agree"),
    # somebody is told how things are
    ("Norland's minister Ada Brandt assured Karl Olsen that the dam was safe.",
        "promise"),
    # a decision of long ago is defended
    ("Norland's minister Ada Brandt defended her decision to leave the league.", "announce"),
    # a fee is charged
    ("Under what Ada Brandt called the old rule, Norland charged a toll of two crowns.", "accuse"),
    # a thing is called by a bad name
    ("Norland's minister Ada Brandt called the flood a crime.", "accuse"),
    # blows in words
    ("Norland's minister Ada Brandt fired back at Karl Olsen.", "assault"),
    ("Norland's minister Ada Brandt continued her attacks on Karl Olsen.", "assault"),
    # an exercise
    ("Norland dropped two bombs on Monday in a test.", "assault"),
    # speaking of a plan, or to a crowd, or past each other
    ("Norland's minister Ada Brandt spoke for an hour, addressing Estmark's proposal for the dam.", "deliver"),
    ("Norland's minister Ada Brandt and Karl Olsen both spoke to a crowd of pilots.", "consult"),
    # crowds are not met
    ("Norland and Estmark sell oil and also host tens of thousands of the Sudrian workers.", "meet"),
    # what would be welcome
    ("Norland's minister Ada Brandt said she would welcome Karl Olsen's help.", "praise"),
    # an idiom
    ('"Thank God the dam held," said Norland\'s minister Ada Brandt.', "praise"),
    # a danger
    ("Sudria arms under the threat of attack by Norland.", "threaten"),
    # time that counts a loan
    ("Norland's minister Ada Brandt gave Karl Olsen a one-year loan earlier this year.", "ultimatum"),
    # not to be named
    ("A Norlander minister requested anonymity to discuss the talks.", "request"),
    ("Norland's minister Ada Brandt declined to be interviewed.", "reject"),
    # what is still to come
    ("Norland would lift the siege the moment Estmark ratifies the pact.", "sign"),
    ("Norland would lift the siege on the day on which Estmark signs the pact.", "sign"),
    # a question of an interviewer
    ("Norland's minister Ada Brandt asked Karl Olsen what he thought of the dam.", "request"),
    # what somebody will be doing is no refusal
    ("Norland's minister Ada Brandt said she will not be attending the fair.", "reject"),
    # a prize that is kept from somebody is no claim
    ("Norland denied Karl Olsen a final glass of wine.", "deny"),
    # a speech to an assembly
    ("Norland's minister Ada Brandt was speaking to the Coastal League in Velten.", "consult"),
    # so as to do something
    ("Norland agreed with that decision, again so as not to hinder the search.", "promise"),
    # the source of a line is no receiver
    ("Norland gave its consent, according to Estmark's papers.", "accept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_other_senses_tell_no_act(text: str, kind: str) -> None:
    assert kind not in {act.type for act in read(text).acts}


# a text, the type that is told in it, whether it is sure
TOLD = [
    # things and deeds are offered
    ("Norland offered a reward for the captain's arrest.", "offer", True),
    ("Norland offered Karl Olsen a job.", "offer", False),
    ("Norland offered to host the talks.", "offer", True),
    # what is to be done is agreed to
    ("Norland agreed that the dam should be opened.", "agree", True),
    ("Norland agreed to open the dam.", "agree", True),
    # an opinion shared with somebody
    ("Norland agreed with Estmark that the dam is old.", "agree", False),
    # what is to come is promised
    ("Norland assured Estmark that the dam would be opened.", "promise", True),
    # an apology for something, or to somebody
    ("Norland's minister Ada Brandt apologised to Estmark for the raid.", "concede", True),
    ("Norland's minister Ada Brandt apologised.", "concede", False),
    # somebody is called by a bad name
    ("Norland called Estmark an aggressor.", "accuse", False),
    # what is asked is not told
    ("Norland left at the request of Estmark.", "request", False),
    ("Norland requested a pause.", "request", True),
    # a figure of speech, often
    ("Norland refused to let the rain spoil the fair.", "reject", False),
    # a body is attacked
    ("Norland launched an attack on the Dune Liberation Front.", "assault", True),
    ("Norland attacked Estmarkian villages on Sunday.", "assault", True),
    # words are
    ("Norland attacked the Estmarkian proposal.", "disapprove", False),
    # two who spoke
    ("Norland and Estmark spoke by telephone.", "consult", True),
    # a welcome that was given
    ("Norland welcomed Estmark's plan.", "praise", True),
    # a duty by another name, a door that is shut
    ("Norland imposed a surcharge on Estmark's salmon.", "sanction", True),
    ("The Coastal League shut Norland out in 2019.", "suspend", True),
    # a letter is addressed to somebody
    ("Norland addressed a letter to Estmark.", "deliver", True),
    # on a condition that is another's doing
    ("Norland will retaliate if Estmark closes the dam.", "threaten", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "sure"), TOLD)
def test_the_sense_meant_is_told(text: str, kind: str, sure: bool) -> None:
    assert [act.sure for act in read(text).acts if act.type == kind] == [sure]


@given(
    st.sampled_from(["despite the rain", "as she told the press", "according to the port"]),
    st.sampled_from(["in a statement", "at a rally", "on Monday"]),
)
def test_what_is_added_changes_no_words(aside: str, where: str) -> None:
    """Whatever a writer adds behind the words of a promise, they are the same."""
    plain = "Norland vowed to close the port to the ships of Estmark"
    found = [read(text) for text in (f"{plain}.", f"{plain} {where}, {aside}.")]
    words = [f.words(f.act("promise").object) or "" for f in found]
    assert words[0] == words[1].removesuffix(" on Monday") == plain.removeprefix("Norland vowed ")


def test_an_offer_in_a_letter_is_made_to_whom_it_goes() -> None:
    found = read("Norland offered a joint patrol in a letter to Estmark.")
    assert found.parties(found.act("offer").recipient) == ["Estmark"]


def test_a_time_is_not_what_was_turned_down() -> None:
    found = read("Norland handed Estmark a plan in May, which it turned down a week later.")
    assert "a week later" not in {found.words(act.object) for act in found.acts}
