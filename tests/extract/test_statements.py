"""Statements as marked-up text: [[source:…]] [[cue:…]] [[content:…]], and texts that hold none."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ontherecord.extract.cues import load_cues
from ontherecord.nouns.statement import Mode, SpeechKind
from tests.extract.ground import read

MARK = re.compile(r"\[\[(source|cue|content):(.*?)\]\]", re.DOTALL)

MARKED = [
    # direct, cue behind
    '"[[content:We wait for an answer]]," [[source:he]] [[cue:said]].',
    # direct, cue turned round
    '"[[content:We wait for an answer]]," [[cue:said]] [[source:Ilse Maren, the foreign minister]].',
    # direct, cue in front with a colon
    'Asked about the delay, [[source:he]] [[cue:said]]: "[[content:We wait. We hope.]]"',
    # one content in two pieces
    '"[[content:We wait]]," [[source:Maren]] [[cue:said]], "[[content:and we hope.]]"',
    # more of it behind the cue's sentence
    '"[[content:We wait]]," [[source:Maren]] [[cue:said]]. "[[content:Nobody can hurry us.]]"',
    # curly marks
    "“[[content:We wait for an answer]],” [[source:Maren]] [[cue:said]].",
    # typewriter marks
    "''[[content:We wait for an answer]],'' [[source:Maren]] [[cue:said]].",
    # indirect, without and with "that"
    "[[source:Maren]] [[cue:said]] [[content:the text was final]].",
    "[[source:Maren]] [[cue:warned]] on Monday that [[content:the truce could fail]].",
    # the clause in front
    "[[content:The truce could fail]], [[source:Maren]] [[cue:warned]].",
    # the clause around
    "[[content:The truce]], [[source:Maren]] [[cue:said]], [[content:could fail]].",
    # that-clause which the parser hangs on a noun
    "[[source:Maren]] [[cue:confirmed]] to the news agency Wirepost that "
    "[[content:Estmark had received the reply]].",
    # a relative clause that ends a that-clause
    "[[source:Maren]] [[cue:confirmed]] to the news agency Wirepost that "
    "[[content:Estmark had received the reply, which was handed to its envoy in Velten]].",
    # mixed
    '[[source:Maren]] [[cue:said]] [[content:the league was ready for a "real talk" over arms]].',
    # -ing clause
    "[[source:Estmark]] [[cue:denies]] [[content:planning an invasion]].",
    # infinitive with who is to act
    "[[source:Maren]] [[cue:urged]] [[content:Estmark to withdraw its troops]].",
    # preposition
    "[[source:Norland]] [[cue:called for]] [[content:a truce]].",
    "[[source:Norland]] [[cue:accused]] [[content:Estmark of breaking the truce]].",
    # as
    "[[source:Maren]] [[cue:described]] [[content:the meeting as useful]].",
    # a film shows somebody speaking: the words are not the film's
    'The film ends with [[source:Maren]] [[cue:saying]], "[[content:We will wait for the text.]]"',
    # according to
    "[[cue:According to]] [[source:Maren]], [[content:the text was final]].",
    "[[content:The text was final]], [[cue:according to]] [[source:the envoy]].",
    # as X said
    "As [[source:Maren]] [[cue:said]], [[content:the text was final]].",
    # relative clause
    "Troops moved in a step [[source:the West]] [[cue:warns]] [[content:could be a prelude]].",
]


@pytest.mark.parametrize("marked", MARKED)
def test_marked_up_text(marked: str) -> None:
    text = MARK.sub(lambda m: m.group(2), marked)
    wanted: dict[str, list[str]] = {"source": [], "cue": [], "content": []}
    for part, words in MARK.findall(marked):
        wanted[part].append(words)
    (found,) = read(text).findings.statements
    assert [text[s.start : s.end] for s in found.content] == wanted["content"]
    assert [text[s.start : s.end] for s in found.cue] == wanted["cue"]
    assert [text[s.start : s.end] for s in found.source] == wanted["source"]


SEVERAL = [
    # a participle goes on with the same speaker and ends the first content
    (
        "Maren said the text was final, adding that the envoys had gone.",
        [("said", "the text was final"), ("adding", "the envoys had gone")],
    ),
    # conjoined cues share their subject
    (
        "Maren said the text was final and warned that the truce could fail.",
        [("said", "the text was final"), ("warned", "the truce could fail")],
    ),
    # a dash closes what was said
    (
        "Maren said the league was ready – but denied a key charge.",
        [("said", "the league was ready"), ("denied", "a key charge")],
    ),
    # what the speaker did next is not what was said
    (
        "Maren said the draft was a step back, but gave no details of it.",
        [("said", "the draft was a step back")],
    ),
    # a clause of the outlet's behind the cue
    (
        "The text is final, Maren said on Monday, as envoys met in Velten.",
        [("said", "The text is final")],
    ),
    # "according to X, which …": the clause describes the source
    (
        "According to Wirepost, which saw the draft, Estmark wants the canal to stay open.",
        [("According to", "Estmark wants the canal to stay open")],
    ),
    # a plan that is set off tells what is in it
    (
        "According to the plan, the troops of Norland withdraw in May.",
        [("According to", "the troops of Norland withdraw in May")],
    ),
    # two speakers in one sentence, with no comma between
    (
        "Maren said the text was final while Brel insisted that talks would go on.",
        [("said", "the text was final"), ("insisted", "talks would go on")],
    ),
    (
        "Maren said the talks had failed but her deputy said they would resume on Monday.",
        [("said", "the talks had failed"), ("said", "they would resume on Monday")],
    ),
    # "while" leads to no other speaker
    (
        "Maren said prices had risen while Brel was minister.",
        [("said", "prices had risen while Brel was minister")],
    ),
    # two speakers
    (
        '"We wait," Maren said. "We do not," said Brel.',
        [("said", "We wait"), ("said", "We do not")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_several_statements(text: str, wanted: list[tuple[str, str]]) -> None:
    found = read(text)
    told = [(found.words(s.cue[0]), found.words(s.content[0])) for s in found.findings.statements]
    assert told == wanted


NOTHING = [
    "Maren did not say that the text was final.",  # denied
    "Maren could say that the text was final.",  # only possible
    "If Maren says that the text is final, talks end.",  # only supposed
    "That suggests the text is final.",  # a fact says nothing
    "Did Maren say that the text was final?",  # asked
    "The paper went to Estmark according to plan.",  # no speaker
    "The votes were counted according to the rules of the assembly.",  # rules measure a deed
    "Seats at the table are given according to the size of each party.",  # a size measures
    "According to tradition, the eldest envoy opens the talks.",  # a custom tells nothing
    'He bought her book, "The Long Road Home".',  # a title
    "She put the sign back on the wall.",  # no cue
    "The report was said.",  # no content
    "Maren declined to comment.",  # refused to speak
    "Maren has yet to explain why the talks failed.",  # has not said so far
    "Maren continues to ignore the fact that the truce has failed.",  # says nothing of it
    "Maren stopped short of calling the raid an attack on the truce.",  # did not say it
    "Maren failed to explain why the envoys had left the talks.",  # did not say it
    "The envoy, who requested anonymity, left early.",  # asked not to be named
    "Maren presented four papers to the envoys.",  # a deed
    "Norland rejected that demand.",  # points back
    "It is expected to say that the text is final.",  # a forecast of the outlet's
    "I think the text is final.",  # the outlet's own view
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_statement(text: str) -> None:
    assert read(text).findings.statements == ()


DETAILS = [
    # told to a named outlet
    ('"We wait," Maren told Reuters on Monday.', "addressee", "Reuters"),
    # confirmed to an agency
    ("Maren confirmed to the news agency Reuters that talks had ended.", "addressee", "Reuters"),
    # comments to an outlet
    ('"We wait," Maren said in comments to Reuters.', "addressee", "Reuters"),
    # the channel
    ("Maren said in a statement that talks had ended.", "channel", "in a statement"),
    ('"We wait," Maren wrote on Telegram.', "channel", "on Telegram"),
    # when it was said, not what it is about
    ("Maren said on Tuesday that talks would start on Friday.", "time", "on Tuesday"),
    ("Maren said that talks would start on Friday.", "time", None),
    # what sort of words
    ("A survey said that voters were tired.", "mode", Mode.FINDING),
    ("Estmark believes that voters are tired.", "mode", Mode.ATTITUDE),
    ("Estmark plans to leave the talks.", "mode", Mode.PLAN),
]


@pytest.mark.parametrize(("text", "field", "wanted"), DETAILS)
def test_details(text: str, field: str, wanted: object) -> None:
    found = read(text)
    statement = found.findings.statements[0]
    value: object = getattr(statement, field)
    if field == "addressee" and statement.addressee is not None:
        value = found.names([statement.addressee])[0]
    if field == "time" and statement.time is not None:
        printed = found.words(statement.time.span)
        assert printed is not None
        value = wanted if isinstance(wanted, str) and printed in wanted else printed
    assert value == wanted


SPEAKERS = [
    # named behind the description
    ("Norland's foreign ministry spokesman, Arno al-Kest, said talks went on.", "Arno al-Kest"),
    # a bare surname speaks
    ("Talks went on. Brel said that the text was final.", "Brel"),
    # "the official" is the one who was introduced by that word, not whom the words are about
    (
        "An Estmarkian official said talks went on. Deputy Foreign Minister Ilse Maren had the text, "
        "the official said.",
        "Estmarkian official",
    ),
    # somebody new who speaks is somebody, though nobody knows of which party
    ("A diplomat briefed on the talks said that the text was final.", "diplomat"),
]


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_speakers(text: str, wanted: str) -> None:
    found = read(text)
    speaker = found.findings.statements[-1].speaker
    assert speaker is not None
    assert wanted in found.names([speaker])[0]


def test_a_question_with_a_labelled_answer_is_a_transcript() -> None:
    found = read("Q: Is the text final?\nMR BREL: It is. We wait for an answer.")
    (statement,) = found.findings.statements
    assert statement.kind is SpeechKind.DIRECT
    assert found.words(statement.content[0]) == "It is. We wait for an answer."


def test_the_first_person_of_an_official_statement_is_its_author() -> None:
    found = read(
        "Statement by Foreign Minister Ilse Maren\nI urged Estmark to withdraw its troops from the canal."
    )
    statement = found.findings.statements[-1]
    assert statement.speaker is not None
    assert found.names([statement.speaker]) == ["Ilse Maren"]


def test_words_within_words() -> None:
    found = read("Reuters reported that Maren said the text was final.")
    outer, inner = found.findings.statements
    assert (outer.within, inner.within) == (None, 0)


def test_a_transcript_is_read_by_its_labels() -> None:
    found = read(
        "MS MAREN: The text is final.\nQUESTION: Is it?\nMS MAREN: It is.\nWe wait.\nMR BREL: We disagree."
    )
    told = [
        (found.words(s.source[0]), [found.words(c) for c in s.content])
        for s in found.findings.statements
    ]
    assert told == [
        ("MS MAREN", ["The text is final."]),
        ("MS MAREN", ["It is.", "We wait."]),
        ("MR BREL", ["We disagree."]),
    ]


def test_the_lexicon_is_broad_and_sound() -> None:
    cues = load_cues()
    assert len(cues) >= 300
    assert all(cue.patterns or cue.prepositions for cue in cues.values())


def test_nobody_tells_of_himself_by_name() -> None:
    found = read(
        "Ilse Maren, the envoy, met Ms Brel. Ms Brel took it without opening it, she reported."
    )
    told = found.findings.statements[-1]
    assert found.words(told.content[0]) == "Ms Brel took it without opening it"
    assert told.speaker is None or found.names([told.speaker]) == ["Ilse Maren"]


# (sentence, what was said)
SECOND_VERBS = [
    # a finite verb joined to one under "would" or "will" is the speaker's own
    (
        "Ilse Maren said Norland would back the plan but ruled out lifting the tariff on fish.",
        "Norland would back the plan",
    ),
    (
        "Ilse Maren says Norland will sign the text but rejects the annex.",
        "Norland will sign the text",
    ),
    # one that may be an infinitive stays
    (
        "Ilse Maren said the ships would leave and put an end to it.",
        "the ships would leave and put an end to it",
    ),
]


@pytest.mark.parametrize(("text", "said"), SECOND_VERBS)
def test_what_was_said_ends_where_the_speaker_does_something_else(text: str, said: str) -> None:
    found = read(text)
    assert said in [found.words(s.content[0]) for s in found.findings.statements]


PIECES = st.sampled_from(
    [
        "Maren said",
        '"',
        "“We wait,”",
        "the text was final",
        ", ",
        ". ",
        "according to",
        "and",
        "adding that",
        "\n",
        "he",
        "''",
    ]
)


@settings(max_examples=60)
@example('Maren said " " " " " Maren said Maren said')
@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_any_text_gives_sound_spans(text: str) -> None:
    found = read(text)
    for statement in found.findings.statements:
        assert statement.content
        for span in (*statement.content, *statement.source, *statement.cue):
            assert found.words(span) == text[span.start : span.end] != ""
    assert read(text).findings == found.findings
