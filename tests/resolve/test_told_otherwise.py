"""What one voice tells and another says did not happen, beside it or in another report."""

import pytest

from ontherecord.nouns.span import Span
from tests.resolve.building import Line, conflict_kinds, run, voiced

BESIDE = [
    # offered, and never offered
    (
        "Norland said it had offered all the pilots. Suland answered that they never offered it.",
        (
            ("Norland", "it had offered all the pilots", "said"),
            ("Suland", "they never offered it", "answered"),
        ),
        1,
    ),
    # brought, and nobody came
    (
        "Norland said the office had refused to take its petition. Suland said nobody had tried to deliver a petition.",
        (
            ("Norland", "the office had refused to take its petition", "said"),
            ("Suland", "nobody had tried to deliver a petition", "said"),
        ),
        1,
    ),
    # of something else nothing was offered
    (
        "Norland said it had offered all the pilots. Suland said that no date had been fixed.",
        (
            ("Norland", "it had offered all the pilots", "said"),
            ("Suland", "no date had been fixed", "said"),
        ),
        0,
    ),
    # what would be offered has not been
    (
        "Norland said it would offer all the pilots. Suland said they had not offered the pilots.",
        (
            ("Norland", "it would offer all the pilots", "said"),
            ("Suland", "they had not offered the pilots", "said"),
        ),
        0,
    ),
    # one voice says both
    (
        "Norland said it had offered all the pilots. Norland said it had not offered the pilots a ship.",
        (
            ("Norland", "it had offered all the pilots", "said"),
            ("Norland", "it had not offered the pilots a ship", "said it had not"),
        ),
        0,
    ),
    # a verb of the same kind, in an idiom about nothing that was told
    (
        "Norland said it had given Suland a list of changes. Suland said: we tried, and it did not get us anywhere.",
        (
            ("Norland", "it had given Suland a list of changes", "said"),
            ("Suland", "we tried, and it did not get us anywhere", "said:"),
        ),
        0,
    ),
    # the pronoun is the list
    (
        "Norland said it had given Suland a list of changes. Suland said they were never given it.",
        (
            ("Norland", "it had given Suland a list of changes", "said"),
            ("Suland", "they were never given it", "said they"),
        ),
        1,
    ),
    # the press was not answered
    (
        "Norland said it had asked for an answer. Suland did not respond to a request for comment.",
        (("Norland", "it had asked for an answer", "said"),),
        0,
    ),
    # no answer came, and it was answered
    (
        "Norland says that no answer ever came. Suland claims the letter was answered within the week.",
        (
            ("Norland", "no answer ever came", "says"),
            ("Suland", "the letter was answered within the week", "claims"),
        ),
        1,
    ),
    # that very verb, right behind
    (
        "Norland said they had walked out. Suland answered: we did not walk out.",
        (
            ("Norland", "they had walked out", "said"),
            ("Suland", "we did not walk out", "answered:"),
        ),
        1,
    ),
    # nothing of the sort
    (
        "Norland said the fleet had accepted a truce without conditions. Suland said it accepted nothing of the sort.",
        (
            ("Norland", "the fleet had accepted a truce without conditions", "said"),
            ("Suland", "it accepted nothing of the sort", "said it accepted"),
        ),
        1,
    ),
    # it was somebody else who did it
    (
        "Norland says the envoy left first. Suland says it was Norland who left first.",
        (
            ("Norland", "the envoy left first", "says"),
            ("Suland", "it was Norland who left first", "says it was"),
        ),
        1,
    ),
    # who did something else
    (
        "Norland says the envoy left first. Suland says it was Norland who sang first.",
        (
            ("Norland", "the envoy left first", "says"),
            ("Suland", "it was Norland who sang first", "says it was"),
        ),
        0,
    ),
    # a charge, and right behind it nothing of the thing
    (
        "Norland accused Westmark of moving guns to the hills. Suland said they had seen no guns there.",
        (
            ("Norland", "Westmark of moving guns to the hills", "accused"),
            ("Suland", "they had seen no guns there", "said"),
        ),
        1,
    ),
    # nothing of another thing
    (
        "Norland accused Westmark of moving guns to the hills. Suland said they had seen no snow there.",
        (
            ("Norland", "Westmark of moving guns to the hills", "accused"),
            ("Suland", "they had seen no snow there", "said"),
        ),
        0,
    ),
    # sent one, and received none, in one sentence
    (
        "Norland says it has sent one to Oslo; Suland says it has received none.",
        (
            ("Norland", "it has sent one to Oslo", "says"),
            ("Suland", "it has received none", "says it has received"),
        ),
        1,
    ),
    # no such promise was made
    (
        "Norland said the fleet had promised to sail. Suland said no such promise had been made.",
        (
            ("Norland", "the fleet had promised to sail", "said the fleet"),
            ("Suland", "no such promise had been made", "said no such"),
        ),
        1,
    ),
    # nobody brought a plan, which is a thing here and no intention
    (
        "Norland said a written plan had been delivered on Friday. Suland said nobody had brought them any plan.",
        (
            ("Norland", "a written plan had been delivered on Friday", "said a written"),
            ("Suland", "nobody had brought them any plan", "said nobody"),
        ),
        1,
    ),
    # nothing was signed
    (
        "Norland said the text was signed last night. Suland said nothing was signed.",
        (
            ("Norland", "the text was signed last night", "said the text"),
            ("Suland", "nothing was signed", "said nothing"),
        ),
        1,
    ),
    # fired, and no shots were fired
    (
        "Norland said gunners had fired on a boat. Suland called that a provocation and said no shots had been fired.",
        (
            ("Norland", "gunners had fired on a boat", "said gunners"),
            ("Suland", "no shots had been fired", "said no shots"),
        ),
        1,
    ),
    # nobody asked to wait
    (
        "Norland said that they were asked to wait until June. Suland said: nobody asked us to wait.",
        (
            ("Norland", "they were asked to wait until June", "said that"),
            ("Suland", "nobody asked us to wait", "said:"),
        ),
        1,
    ),
    # a sentence between them says that the second has another account
    (
        "Norland said the list came in June. The other port has another version. Suland said the list was sent in May.",
        (
            ("Norland", "the list came in June", "said the list came"),
            ("Suland", "the list was sent in May", "said the list was"),
        ),
        1,
    ),
    # a sentence between them that says nothing of the kind
    (
        "Norland said the list came in June. The other port has another harbour. Suland said the list was sent in May.",
        (
            ("Norland", "the list came in June", "said the list came"),
            ("Suland", "the list was sent in May", "said the list was"),
        ),
        0,
    ),
    # the text itself says that the second contradicts the first
    (
        "Norland said the talks were over. A Suland official said the opposite: the talks go on.",
        (
            ("Norland", "the talks were over", "said"),
            ("Suland", "the talks go on", "said the opposite"),
        ),
        1,
    ),
]


@pytest.mark.parametrize(("text", "lines", "count"), BESIDE)
def test_side_by_side(text: str, lines: tuple[Line, ...], count: int) -> None:
    assert len(conflict_kinds(voiced("a", text, *lines))) == count


ELSEWHERE = [
    # nothing was handed over there, says the other side
    ("2031-05-08", "Suland said that no document was handed over at the northern gate.", 1),
    # two days before, nothing had been
    ("2031-05-03", "Suland said that no document was handed over at the northern gate.", 0),
    # at another place
    ("2031-05-08", "Suland said that no document was handed over in the harbour.", 0),
]


@pytest.mark.parametrize(("day", "text", "count"), ELSEWHERE)
def test_in_another_report(day: str, text: str, count: int) -> None:
    words = "Norland's envoy delivered a note at the northern gate"
    yes = voiced("a", f"Westmark said {words}.", ("Westmark", words, "said"))
    no = voiced("b", text, ("Suland", text[17:-1], "said"), day=day)
    assert len(conflict_kinds(yes, no)) == count


GIVEN_ELSEWHERE = [
    # "it" is what the sentence before is about
    ("The list was to be given by 1 May. It has not been given.", 1),
    # something else was to be given
    ("Access to the ports was to be given by 1 May. It has not been given.", 0),
]


@pytest.mark.parametrize(("text", "count"), GIVEN_ELSEWHERE)
def test_what_it_has_not_been_given_is_of(text: str, count: int) -> None:
    words = "the list had been sent to Suland"
    told = voiced("a", f"Norland said {words}.", ("Norland", words, "said"))
    no = voiced("b", f"Suland said: {text}", ("Suland", text[:-1], "said"), day="2031-05-07")
    assert len(conflict_kinds(told, no)) == count


OWN = [
    # what is told of the speaker's own side
    ("Westmark said Suland had accepted the panel.", 1),
    # of another side
    ("Westmark said Norland had accepted the panel.", 0),
    # only wished
    ("Westmark said Suland should have accepted the panel.", 0),
]


@pytest.mark.parametrize(("text", "count"), OWN)
def test_we_have_accepted_nothing(text: str, count: int) -> None:
    told = voiced("a", text, ("Westmark", text[14:-1], "said"))
    no = "Suland said: we have accepted nothing."
    assert (
        len(conflict_kinds(told, voiced("b", no, ("Suland", no[13:-1], "said"), day="2031-05-07")))
        == count
    )


REPLIES = [
    # it was in writing
    ("Suland said: we answered in writing on 1 May about the pilot fees.", 1),
    # by word of mouth
    ("Suland said: we answered by telephone on 1 May about the pilot fees.", 0),
    # in another matter
    ("Suland said: we answered in writing on 1 May about the fishing zone.", 0),
]


@pytest.mark.parametrize(("text", "count"), REPLIES)
def test_a_written_reply(text: str, count: int) -> None:
    no = "Norland said it had received no written answer to the note on pilot fees."
    waiting = voiced("a", no, ("Norland", no[13:-1], "said"))
    claim = voiced("b", text, ("Suland", text[13:-1], "said"), day="2031-05-06")
    claim.names("1 May", month=5, day=1)
    assert len(conflict_kinds(waiting, claim)) == count


NAMELESS = [
    # the letter of an interview names nobody
    ("A", "the answer: they never offered it"),
    # words for a source do
    ("An envoy", "An envoy: they never offered it"),
]


@pytest.mark.parametrize(("voice", "reading"), NAMELESS)
def test_whose_words_a_side_has(voice: str, reading: str) -> None:
    text = f"Norland said it had offered all the pilots. {voice} said they never offered it."
    draft = voiced("a", text, ("Norland", "it had offered all the pilots", "said"))
    start = draft.at(f"{voice} said").start
    source = Span(draft.id, start, start + len(voice))
    cue = (draft.at("said they"),)
    draft.says(None, "they never offered it", "indirect", cue=cue, source=(source,))
    (conflict,) = run(draft).conflicts
    assert reading in [side.reading for side in conflict.sides]
