"""Search: whatever the spelling or the form of the name, and by the words of negotiations."""

import re

import pytest
from starlette.testclient import TestClient

from ontherecord.export.asking.answer import ask
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room


def found(demo: TestClient, query: str, kind: str = "statements") -> set[str]:
    answer = demo.get("/api/search", params={"q": query})
    assert answer.status_code == 200
    return {item["id"] for item in answer.json()[kind]}


def test_every_statement_is_found_by_its_own_words(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        lines = view.statements()
    for line in lines[::7]:
        words = " ".join(line.content.split()[:6])
        items = demo.get("/api/statements", params={"q": words, "size": 200}).json()["items"]
        assert line.id in {item["id"] for item in items}, words


def test_a_name_is_found_by_every_form_of_it(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        lines = view.statements()
        actors = {actor.id: actor for actor in view.actors() if actor.aliases}
    speakers = {line.speaker for line in lines if line.speaker in actors}
    assert speakers
    for speaker in sorted(key for key in speakers if key)[:8]:
        wanted = {line.id for line in lines if line.speaker == speaker}
        for name in (actors[speaker].name, *actors[speaker].aliases):
            query = f'"{name}"' if " " in name else name
            items = demo.get("/api/statements", params={"q": query, "size": 200}).json()["items"]
            assert wanted <= {item["id"] for item in items}, name


# changes that a hand makes to a word: a letter too many, too few, exchanged, two turned round
SLIPS = [
    lambda w: w[:3] + w[2] + w[3:],
    lambda w: w[:3] + w[4:],
    lambda w: w[:3] + "x" + w[4:],
    lambda w: w[:2] + w[3] + w[2] + w[4:],
]


@pytest.mark.parametrize("slip", SLIPS)
def test_slips_of_the_hand_are_forgiven_and_told(demo: TestClient, slip) -> None:
    right = "proposals"
    assert found(demo, right)
    html = demo.get("/search", params={"q": f"{slip(right)} "}).text
    assert "The record has no" in html
    assert found(demo, f"{slip(right)} ") & found(demo, right)


def test_words_are_found_in_their_other_forms(demo: TestClient) -> None:
    assert found(demo, "proposals") == found(demo, "proposal ")


def test_what_means_the_same_is_found_and_told(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        rejected = {line.id for line in view.positions() if line.stance.value == "rejects"}
    assert rejected <= found(demo, "refused", "positions")
    assert "also as" in demo.get("/search?q=refused").text


def test_words_in_marks_stay_together(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        line = max(view.statements(), key=lambda line: len(line.content.split()))
    words = line.content.split()[2:6]
    assert line.id in found(demo, f'"{" ".join(words)}"')
    assert line.id not in found(demo, f'"{" ".join(reversed(words))}"')


def test_what_the_record_does_not_hold_is_not_made_up(demo: TestClient) -> None:
    html = demo.get("/search?q=zzyzx%20qwrtplk").text
    assert "holds nothing on this" in html
    assert 'class="line' not in html


def test_some_of_the_words_are_better_than_nothing(demo: TestClient) -> None:
    html = demo.get("/search", params={"q": "proposals zzyzxqq "}).text
    assert "Nothing holds all of these words" in html
    assert 'class="line' in html


QUESTIONS = [
    "What did the Meridian Alliance refuse?",
    "Who delivered the draft treaty?",
    "Why is the sea salt?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_plain_question_is_answered_by_lines_of_the_record(
    demo: TestClient, room: Room, question: str
) -> None:
    with open_view(room.record) as view:
        _, answers = ask(view, question)
    wanted = [answer.id for answer in answers]
    html = demo.get("/search", params={"q": question}).text
    shown = html.partition("Lines that answer this")[2].partition("</section>")[0]
    assert re.findall(r'<li class="line[^>]*data-line="([^"]+)"', shown) == wanted
    assert ("Lines that answer this" in html) is bool(wanted)
