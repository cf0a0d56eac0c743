"""Who speaks by the layout of transcripts, who is passed on, and where a clause of the outlet's own begins."""

import pytest

from ontherecord.extract.parse import Parser
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.stacked import told_before
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind
from ontherecord.nouns.statement import Aside, SpeechKind
from tests.extract.ground import Read, read


def told(found: Read) -> list[tuple[str | None, str, bool]]:
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            " ".join(found.words(c) or "" for c in s.content),
            s.sure,
        )
        for s in found.findings.statements
    ]


BRIEFING = (
    "{first}: Good morning. We have the comments of Estmark.\n"
    "QUESTION: Are they positive?\n"
    "SPOKESWOMAN: They are detailed. We will study them."
)


def test_an_office_that_labels_a_turn_is_whom_another_label_names_with_it() -> None:
    found = told(read(BRIEFING.format(first="SPOKESWOMAN DR. ADA BREL")))
    assert found[-1] == ("Ada Brel", "They are detailed. We will study them.", True)


def test_two_with_one_office_leave_its_label_open() -> None:
    text = BRIEFING.format(first="SPOKESWOMAN ADA BREL") + "\nSPOKESWOMAN INA KEST: I agree."
    answer = next(line for line in told(read(text)) if line[1].startswith("They are"))
    assert answer == (None, "They are detailed. We will study them.", False)


DASHED = (
    "# Excerpts from the press briefing\n{head}\n"
    "Q – Has the letter from Estmark arrived?\n"
    "A – We received it this morning. It gives us thirty days.\n"
    "Q – And then?\n"
    "A – We will answer it."
)


def test_letters_with_dashes_label_turns_of_the_body_above() -> None:
    found = told(read(DASHED.format(head="# Ministry for Rivers and Lakes")))
    assert found == [
        (
            "Ministry for Rivers and Lakes",
            "We received it this morning. It gives us thirty days.",
            True,
        ),
        ("Ministry for Rivers and Lakes", "We will answer it.", True),
    ]


def test_a_question_does_not_name_who_answers() -> None:
    found = told(read(DASHED.format(head="# Norholm, 3 May")))
    assert [who for who, _, _ in found] == [None, None]


PASSED_ON = [
    # a described speaker read as an adjective, and met again
    (
        "The talks stalled, and an official close to the group said the reply contained amendments.",
        ("official close to the group", "the reply contained amendments"),
    ),
    (
        "The prime minister’s spokesman said the government would read the texts this week.",
        ("prime minister’s spokesman", "the government would read the texts this week"),
    ),
    # told apart by what he is close to, for or briefed on
    (
        "A diplomat briefed on the talks said the Estmarkian side objected to Article 4.",
        ("diplomat briefed on the talks", "the Estmarkian side objected to Article 4"),
    ),
    (
        "The alliance sent a reply of its own, a spokesperson for the 12-member body said.",
        ("spokesperson for the 12-member body", "The alliance sent a reply of its own"),
    ),
    # a past tense misread as a participle
    (
        "A diplomat briefed on the talks said the Estmarkian side objected in particular to Article 4, which would let"
        " the league inspect the dam twice a year.",
        (
            "diplomat briefed on the talks",
            "the Estmarkian side objected in particular to Article 4, which would let the league inspect the dam twice"
            " a year",
        ),
    ),
    # who heads a press service is a spokesman
    (
        "The league has replied, the head of the press service of the ministry, Rauf Kest, told the media. “It is not"
        " ready,” the spokesman said.",
        ("Rauf Kest", "It is not ready"),
    ),
    # told by kind, met again, and not the one who spoke before
    (
        "The Dunari movement said it had submitted its response to the mediators.\nThe movement said it was open to"
        " a deal.",
        ("Dunari movement", "it was open to a deal"),
    ),
    (
        "The Dunari movement said it had answered.\nThe berths are full, according to the port operator.",
        ("port operator", "The berths are full"),
    ),
    # one word is all that he said
    ("Asked if the plan was off the table, Arno Kest replied: “No.”", ("Arno Kest", "No.")),
]


@pytest.mark.parametrize(("text", "wanted"), PASSED_ON)
def test_who_is_told_to_have_spoken(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in [(who, words) for who, words, _ in told(read(text))]


ENDS = [
    # the sentence goes on around the relative clause
    (
        "Under the May proposal, which Norland says it accepted last month, 22 captives would be freed in stages.",
        "it accepted last month",
    ),
    # what another does not tell is the outlet's; what he tells of another is his
    (
        "Norland says nine are still being held, while Estmark has given no figure.",
        "nine are still being held",
    ),
    (
        "Norland says exports rose, while imports have not recovered.",
        "exports rose, while imports have not recovered",
    ),
    # why it is so is part of what is claimed
    (
        "Arno Kest claimed that the levy is legal, since it was approved by the parliament.",
        "the levy is legal, since it was approved by the parliament",
    ),
    # "what" belongs to nobody's words
    (
        "Norland answered late, in what critics call one more attempt to play for time.",
        "one more attempt to play for time",
    ),
    # a finite verb is no part of an infinitive
    (
        "Norland proposes to hold the next round on the border in April and is waiting for a response from Estmark.",
        "to hold the next round on the border in April",
    ),
    (
        "Norland wants to leave the league and join the union.",
        "to leave the league and join the union",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ENDS)
def test_content_ends_where_the_clause_does(text: str, wanted: str) -> None:
    assert told(read(text))[0][1] == wanted


DEEDS = [
    "Arno Kest praised the role of Sudria.",
    "The Sudrian foreign minister thanked Estmark for hosting the talks.",
    "The league rejected the first proposal.",
    "Touching upon the claim that Sudria is late, Arno Kest left the room.",
    "The Sudrians are a people that Norland claims to protect.",
]


@pytest.mark.parametrize("text", DEEDS)
def test_a_verdict_without_words_is_no_statement(text: str) -> None:
    found = read(text).findings
    assert not found.statements
    assert [aside.why for aside in found.asides] in ([Aside.WORDLESS], [])


@pytest.mark.parametrize(
    "text",
    [
        "Arno Kest rejected as false the claim that Norland had paid.",
        "Norland accused Estmark of breaking the truce.",
        "Arno Kest praised the deal as a “step ahead” for both.",
    ],
)
def test_a_verdict_with_words_is_one(text: str) -> None:
    (statement,) = read(text).findings.statements
    assert statement.kind in (SpeechKind.INDIRECT, SpeechKind.MIXED)


def _row(text: str, content: str, source: str, cue: str) -> Attribution:
    content_, source_, cue_ = (
        ((text.index(words), text.index(words) + len(words)),) for words in (content, source, cue)
    )
    return Attribution(content_, cue_, source_, None, True, "tagged", trusted=True)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # the outlet's name and verb are not what the envoy said
        ("the Lantern reports", "The talks have begun"),
        ("The talks have begun", "The talks have begun"),
    ],
)
def test_who_is_passed_on_said_what_stands_before_him(given: str, wanted: str) -> None:
    text = "The talks have begun, the envoy told local media on Friday, the Lantern reports."
    parsed = Parser().parse(
        CleanText(
            "r-1", text, (Block(0, len(text), PassageKind.BODY),), OffsetMap.identity(len(text))
        )
    )
    rows = [
        _row(text, text[: text.index(", the Lantern")], "the Lantern", "reports"),
        _row(text, given, "the envoy", "told"),
    ]
    outer, inner = told_before(parsed, rows)
    assert outer == rows[0]
    assert [text[a:b] for a, b in inner.content] == [wanted]
