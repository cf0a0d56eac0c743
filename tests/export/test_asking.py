"""Plain questions: read with the names that the record knows, answered by its lines, or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.asking.answer import Answer, answer_rows, ask
from ontherecord.export.asking.question import read_question
from ontherecord.export.asking.vocabulary import UNANSWERED, stem
from ontherecord.export.phrases import Phrases
from ontherecord.nouns.actor import Actor, ActorKind
from ontherecord.pipeline import build
from ontherecord.record.view import View, open_view


@pytest.fixture
def view(demo_record: Path) -> Iterator[View]:
    with open_view(demo_record) as view:
        yield view


ACTORS = (
    Actor("a-1", "Ostland", ActorKind.STATE, aliases=("Republic of Ostland",)),
    Actor("a-2", "Harbour League", ActorKind.ORGANISATION, aliases=("the league",)),
    Actor("a-3", "Mira Tal", ActorKind.PERSON),
    Actor("a-4", "Jon Tal", ActorKind.PERSON),
)

# (question, ids before its verb, ids after it, what is left as its matter)
READ = [
    # a party before the verb, another after it
    ("What did Ostland demand of the Harbour League?", {"a-1"}, {"a-2"}, ()),
    # an alias, and what the question is about
    ("What has the league refused about inspections?", {"a-2"}, set(), ("inspections",)),
    # a possessive
    ("Is Ostland's letter unanswered?", {"a-1"}, set(), ()),
    # a misspelt name
    ("What did Ostlnad offer?", {"a-1"}, set(), ()),
    # a surname that two persons bear names both
    ("What did Tal say?", {"a-3", "a-4"}, set(), ()),
    # nobody whom the record knows
    ("What did Norland sign?", set(), set(), ("Norland",)),
]


@pytest.mark.parametrize(("text", "subjects", "others", "matter"), READ)
def test_a_question_is_read(
    text: str, subjects: set[str], others: set[str], matter: tuple[str, ...]
) -> None:
    question = read_question(text, ACTORS)
    assert (set(question.subjects), set(question.others)) == (subjects, others)
    assert question.matter == tuple(stem(word) for word in matter)


# (question, kind of the best line, words of the record that the answers stand on)
ANSWERED = [
    # what somebody refused
    ("What did the Meridian Alliance refuse?", "positions", "radar"),
    # a condition, by its matter
    ("On what condition will Kalvenia reopen the northern channel?", "positions", "radar"),
    # who said a thing, with what it was about
    ("What did Joram Pell say about the hill?", "statements", "hill that belongs to us"),
    # papers
    ("Which papers moved?", "documents", "draft"),
    # accounts that differ
    ("Where do the accounts contradict each other?", "conflicts", ""),
    # reports of one story
    ("Which reports are the same story?", "lineage", "Kalvenia"),
]


@pytest.mark.parametrize(("text", "kind", "words"), ANSWERED)
def test_lines_answer_with_the_words_that_they_stand_on(
    view: View, text: str, kind: str, words: str
) -> None:
    _, answers = ask(view, text)
    assert answers[0].kind == kind
    phrases = Phrases(view)
    assert any(words in quoted(phrases, answer) for answer in answers)


def quoted(phrases: Phrases, answer: Answer) -> str:
    return " ".join(row["quote"] for row in answer_rows(phrases, [answer])[0]["evidence"])


# questions that no line of the coverage answers
UNANSWERABLE = [
    # a party that is not in it
    "What did Brazil offer?",
    # a matter that is not in it
    "What did the Meridian Alliance say about whaling?",
    # an act of which nothing is told
    "Did Ostmere mobilise?",
    # no question at all
    "what is it?",
    "",
]


@pytest.mark.parametrize("text", UNANSWERABLE)
def test_where_nothing_answers_there_is_no_answer(view: View, text: str) -> None:
    assert ask(view, text)[1] == ()


def test_every_answer_is_a_line_of_the_record(view: View) -> None:
    kinds = ("positions", "acts", "documents", "statements", "silences", "conflicts")
    there = {line.id for kind in kinds for line in getattr(view, kind)()}
    for text, kind, _ in ANSWERED:
        if kind != "lineage":
            found = {answer.id for answer in ask(view, text)[1]}
            assert found, text
            assert found <= there


def test_no_more_lines_are_given_than_asked_for(view: View) -> None:
    assert len(ask(view, "What did Kalvenia say?", most=3)[1]) == 3


# (what a statement says, whether it tells of no answer)
SAID = [
    ("All our proposals remained unanswered", True),
    ("We have received no reply to the letter", True),
    ("They haven’t given us an answer yet", True),
    ("The ministry is still waiting for the note", True),
    ("A response has not come", True),
    # an answer that was given
    ("Our written response to the proposals was handed over", False),
    ("We will answer the letter this week", False),
    # something else that is not done with it
    ("The ministry is not going to make its response public", False),
    # a negation of something else, in another sentence
    ("We do not want war. The answer was handed over.", False),
]


@pytest.mark.parametrize(("words", "tells"), SAID)
def test_an_answer_that_came_is_no_silence(words: str, tells: bool) -> None:
    assert bool(UNANSWERED.search(words)) is tells


def test_an_answer_names_whose_word_it_is_and_what_contradicts_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "4 March 2031\n\nNorway's Foreign Minister Ada Brandt said on Tuesday that Sweden had agreed to double"
        " the harbour dues.\n\nSweden never agreed to double the harbour dues, Sweden's Foreign Minister"
        " Nils Aker said on Wednesday.\n",
        encoding="utf-8",
    )
    build([tmp_path / "a.txt"], tmp_path / "a.db", Config())
    with open_view(tmp_path / "a.db") as view:
        _, answers = ask(view, "did Sweden agree?")
        (act,) = [answer for answer in answers if answer.kind == "acts"]
        assert act.voices == ("Ada Brandt",)
        assert ["Sweden had agreed" in about for about in act.disputed] == [True]
        (row,) = [row for row in answer_rows(Phrases(view), answers) if row["kind"] == "acts"]
        assert (row["voices"], row["disputed"]) == (["Ada Brandt"], list(act.disputed))


def test_what_the_coverage_says_itself_is_on_nobodys_word_alone(view: View) -> None:
    own = {act.id for act in view.acts() if any(told.by is None for told in act.attestations)}
    _, answers = ask(view, "What did the Meridian Alliance deliver?")
    assert all(not answer.voices for answer in answers if answer.id in own)


OPEN = [
    "What is still unanswered?",
    "what is unanswered?",
    "Who has not answered?",
    "What has Kalvenia left unanswered?",
]


@pytest.mark.parametrize("text", OPEN)
def test_silences_and_what_is_said_to_be_unanswered_are_listed(tmp_path: Path, text: str) -> None:
    report = (
        "Ostmere asks for its boats\nHarbour Wire\n9 June 2031\n\nPORT SEL - Ostmere sent Kalvenia a letter on 3 June "
        "asking for the return of two boats. To this day Kalvenia has given no answer, Ostmere's foreign ministry "
        "said on Monday.\n"
    )
    actors = tmp_path / "actors.jsonl"
    rows = [
        {"name": name, "kind": "state", "aliases": [], "demonyms": [], "capitals": [town]}
        for name, town in (("Ostmere", "Port Sel"), ("Kalvenia", "Kalv"))
    ]
    actors.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = tmp_path / "told"
    told.mkdir()
    (told / "a.txt").write_text(report, encoding="utf-8")
    build([told], tmp_path / "r.db", Config(actors=actors))
    with open_view(tmp_path / "r.db") as view:
        kinds = {answer.kind for answer in ask(view, text)[1]}
    assert kinds == {"silences", "positions"}
