"""Statements in texts that break readers of quotations: odd marks, bad breaks, lists, transcripts, signatures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.statement import Aside, Mode, SpeechKind
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from tests.extract.ground import Read, extractor, read

Reading = Callable[[str], Read]

OPENING = "Norland's foreign minister, Ilse Maren, met Estmark's envoy, Torben Brel, in Velten on Monday.\n\n"
MAREN, BREL = "Ilse Maren", "Torben Brel"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    """Reads a text the whole way: from a file, cleaned, extracted."""

    def run(text: str) -> Read:
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        config = Config(min_words=0)
        (one,) = find_inputs([path], config)
        report = read_report(one, config)
        return Read(report.text, extractor().extract(report, clean(report)))

    return run


def told(found: Read) -> list[tuple[str | None, list[str]]]:
    """Speaker's name and pieces of content of every statement."""
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            [" ".join((found.words(c) or "").split()) for c in s.content],
        )
        for s in found.findings.statements
    ]


CASES = [
    # a mark that is never closed, and quotations in the next paragraph
    (
        "“We wait for an answer, Maren said.\n\n“The text is final,” Brel said.",
        [(MAREN, ["We wait for an answer"]), (BREL, ["The text is final"])],
    ),
    # the same with straight marks, then no quotation at all
    (
        '"We wait for an answer, Maren said on Tuesday. The envoys left.\n\nBrel said the text was final.',
        [(MAREN, ["We wait for an answer"]), (BREL, ["the text was final"])],
    ),
    # German marks, with the cue between
    (
        "„We wait for an answer“, Maren said. „Nobody can hurry us.“",
        [(MAREN, ["We wait for an answer", "Nobody can hurry us."])],
    ),
    # French marks with their spaces, and turned inwards
    ("« We wait for an answer », Maren said.", [(MAREN, ["We wait for an answer"])]),
    ("»We wait for an answer«, said Maren.", [(MAREN, ["We wait for an answer"])]),
    # single marks beside apostrophes
    (
        "‘We wait for an answer,’ Maren said. ‘It’s the league’s turn.’",
        [(MAREN, ["We wait for an answer", "It’s the league’s turn."])],
    ),
    # typewriter marks
    ("``We wait for an answer,'' Maren said.", [(MAREN, ["We wait for an answer"])]),
    # marks set apart by spaces
    ('" We wait for an answer , " Maren said .', [(MAREN, ["We wait for an answer"])]),
    # a hyphened word in front of the closing mark
    (
        "“While we hope for a good solution, de-escalation, we are prepared,” Brel said.",
        [(BREL, ["While we hope for a good solution, de-escalation, we are prepared"])],
    ),
    # hard-wrapped lines
    (
        '"We wait for an answer and\nnobody can hurry us," Maren\nsaid on Tuesday.',
        [(MAREN, ["We wait for an answer and nobody can hurry us"])],
    ),
    # a list
    (
        "- Maren said the text was final.\n- Brel said Estmark would answer in writing.",
        [(MAREN, ["the text was final"]), (BREL, ["Estmark would answer in writing"])],
    ),
    # a list of names with colons
    (
        "• Maren: “The text is final.”\n• Brel: “We will answer in writing.”",
        [(MAREN, ["The text is final."]), (BREL, ["We will answer in writing."])],
    ),
    # two statements without a comma between
    (
        "Maren said the text was final and Brel said Estmark would not sign it.",
        [(MAREN, ["the text was final"]), (BREL, ["Estmark would not sign it"])],
    ),
    # a quotation over paragraphs
    (
        "Maren said: “We wait for an answer. Nobody can hurry us.\n\n“The text is final.”",
        [(MAREN, ["We wait for an answer. Nobody can hurry us.", "The text is final."])],
    ),
    # a new paragraph's quotation does not go on with what was only retold
    (
        "Maren disputed the idea that talks had failed.\n\n“The hall was cold and the lamps were out.",
        [(MAREN, ["the idea that talks had failed"])],
    ),
    # the cue behind three sentences
    (
        "“We wait for an answer. Nobody can hurry us. The text is final,” Maren said.",
        [(MAREN, ["We wait for an answer. Nobody can hurry us. The text is final"])],
    ),
    # the cue in the paragraph above, which also tells something else
    (
        "Brel answered by pointing to the canal.\n\nHe said:\n\n“We will answer in writing. Nobody can hurry us.”",
        [(BREL, ["We will answer in writing. Nobody can hurry us."])],
    ),
    # a signed quotation
    ("“The text is final.” — Ilse Maren", [(MAREN, ["The text is final."])]),
    # passed on by an agency
    (
        "Maren was quoted by Reuters as saying that the text was final.",
        [(MAREN, ["the text was final"])],
    ),
    # a clause in front of what was said behind "that"
    (
        "Maren said that, if asked, Norland would wait.",
        [(MAREN, ["if asked, Norland would wait"])],
    ),
    # "the belief that …" says what is believed
    (
        "Maren repeated her belief that the truce would hold.",
        [(MAREN, ["her belief that the truce would hold"])],
    ),
    # questions and answers under bare letters: who answers is not told
    (
        "Q: Is the text final?\n\nA: It is. We wait for an answer.\n\nQ: And then?\n\nA: Then we talk.",
        [(None, ["It is. We wait for an answer."]), (None, ["Then we talk."])],
    ),
    # set in capitals throughout, where no tag tells a verb
    (
        "NORLAND'S FOREIGN MINISTER ILSE MAREN SAID ON FRIDAY THAT NORHOLM HAD REJECTED THE PROPOSAL.",
        [(MAREN, ["NORHOLM HAD REJECTED THE PROPOSAL"])],
    ),
    # posts by handle
    (
        "They wrote on Monday.\n\n@IlseMaren: The accord is dead on arrival.\n\n"
        "RT @TorbenBrel: thanks to all who made it possible!",
        [
            (MAREN, ["The accord is dead on arrival."]),
            (BREL, ["thanks to all who made it possible!"]),
        ],
    ),
    # no quotation, no cue: nothing
    ("The “final” text surprised the envoys. The hall was cold.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_hostile_texts(
    reading: Reading, text: str, wanted: list[tuple[str | None, list[str]]]
) -> None:
    found = told(reading(OPENING + text))
    assert [one for one in found if one in wanted] == wanted
    assert len(found) == len(wanted)


INTERVIEWS = [
    # surnames in capitals, an interviewer
    (
        "MAREN: The text is final.\n\nINTERVIEWER: Will you wait?\n\nMAREN: We wait.\n\n"
        "INTERVIEWER: And then?\n\nMAREN: Then we talk.",
        {"Maren"},
    ),
    # full names nowhere else in the text
    (
        "QUESTION: Is the text final?\n\nIlse Maren: It is. We wait for an answer.\n\n"
        "QUESTION: And Estmark?\n\nIlse Maren: Estmark knows our terms.",
        {"Ilse Maren"},
    ),
    # an outlet that only asks says nothing
    (
        "Wirepost: Is the text final?\n\nIlse Maren: It is. We wait for an answer.\n\n"
        "Wirepost: And Estmark?\n\nIlse Maren: Estmark knows our terms.",
        {"Ilse Maren"},
    ),
]


@pytest.mark.parametrize(("text", "speakers"), INTERVIEWS)
def test_interviews(reading: Reading, text: str, speakers: set[str]) -> None:
    found = reading(text)
    assert {who for who, _ in told(found)} == speakers
    assert all(s.kind is SpeechKind.DIRECT and s.sure for s in found.findings.statements)


def test_officials_of_two_parties_speak_for_both() -> None:
    found = read("Coastal League and Norlander officials said the text was final.")
    (statement,) = found.findings.statements
    (group,) = [a for a in found.findings.actors if a.key == statement.speaker]
    assert group.party is None
    assert found.names([r.of for r in group.roles if r.of]) == ["Coastal League", "Norland"]


def test_three_speakers_have_a_line_each() -> None:
    found = read("Ilse Maren, Paul Brel and Ana Kest all suggested that the text was final.")
    who = found.names([s.speaker for s in found.findings.statements if s.speaker])
    assert sorted(who) == ["Ana Kest", "Ilse Maren", "Paul Brel"]


def test_a_post_is_signed_by_its_author() -> None:
    found = read("We wait for an answer. pic.example.com/abc — Ilse Maren (@maren) May 3, 2024")
    assert told(found) == [(MAREN, ["We wait for an answer."])]


def test_the_chain_of_tellers_is_kept() -> None:
    found = read(OPENING + "Maren said that Brel had told Reuters that the text was final.")
    outer, inner = found.findings.statements
    assert [names for names, _ in told(found)] == [MAREN, BREL]
    assert (outer.within, inner.within) == (None, 0)


ASIDES = [
    ("Maren declined to comment.", Aside.REFUSED),
    ("Maren did not say when talks would end.", Aside.DENIED),
    ("If Maren says that the text is final, talks end.", Aside.SUPPOSED),
    ("Norland rejected that demand.", Aside.WORDLESS),
    ("I think the text is final.", Aside.OWN),
]


@pytest.mark.parametrize(("text", "why"), ASIDES)
def test_what_is_no_statement_is_kept_aside_with_why(text: str, why: Aside) -> None:
    findings: Findings = read(text).findings
    assert findings.statements == ()
    assert [aside.why for aside in findings.asides] == [why]


UNNAMED = [
    # a bare plural
    ("Shipowners said the strait was too dangerous.", "Shipowners", "body"),
    # with where they are
    ("The ice is closing in, according to pilots in Velten.", "pilots in Velten", "body"),
    # somebody's people
    (
        "Edda Hallvik is prime minister of Norland. Norland waits, her office said.",
        "Edda Hallvik’s office",
        "body",
    ),
    # a campaign under its printed name
    (
        "Ilse Maren is running for president. The Maren campaign said the ad was true.",
        "Maren campaign",
        "body",
    ),
    # officials of two levels
    ("Federal and local officials said the canal was open.", "Federal and local officials", "body"),
    # one of many
    ("A retired pilot said that the canal was open.", "retired pilot", "person"),
]


@pytest.mark.parametrize(("text", "name", "kind"), UNNAMED)
def test_speakers_whom_nobody_names_have_the_words_for_a_name(
    text: str, name: str, kind: str
) -> None:
    found = read(text)
    (statement,) = found.findings.statements
    (actor,) = [a for a in found.findings.actors if a.key == statement.speaker]
    assert (actor.name, actor.kind.value) == (name, kind)


def test_a_poll_needs_no_speaker_to_be_sure() -> None:
    (statement,) = read("A poll shows that most people want a truce.").findings.statements
    assert (statement.speaker, statement.mode, statement.sure) == (None, Mode.FINDING, True)


NOBODY = [
    "The agency said that the canal was open.",  # points back to nothing known
    "Their office said that the canal was open.",
    "They said that the canal was open.",
    "One slide says that most people want a truce.",  # a thing is nobody
    "Polls show that most people want a truce.",  # no speaker, a finding
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_points_back_to_nobody_has_no_speaker(text: str) -> None:
    assert [s.speaker for s in read(text).findings.statements] == [None]


def test_words_of_which_nobody_can_say_where_they_end_are_unsure(reading: Reading) -> None:
    torn = 'Brel said the reply was "late, "incomplete and of no use. He urged Norholm to send another.'
    found = reading(f"{OPENING}{torn}")
    assert not any(
        s.sure for s in found.findings.statements if "incomplete" in str(found.words(s.content[0]))
    )


def test_a_quotation_over_paragraphs_stays_sure(reading: Reading) -> None:
    first = "“We have answered every point. We wait for them now,” Maren said."
    found = reading(
        f"{OPENING}{first}\n\n“The road is open. It has always been open.\n\n“Nobody has asked,” she added."
    )
    told = {found.words(c): s.sure for s in found.findings.statements for c in s.content}
    assert told["The road is open. It has always been open."]
