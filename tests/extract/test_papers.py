"""Which words are papers, who wrote them and for whom."""

import pytest

from tests.extract.ground import read

CASES = [
    # author by possessive, addressee by hand-over
    ("Norland handed its written reply to Estmark.", "its written reply", "response", "Norland",
     "Estmark"),
    # author is who hands it over
    ("Norland sent Estmark a draft treaty.", "a draft treaty", "draft-treaty", "Norland", "Estmark"),
    # author by adjective, addressee by what it answers
    ("The Norlander envoy delivered the written reply to Estmark's demands.",
     "the written reply", "response", "Norland", "Estmark"),
    # a list is the paper, the demands are its content
    ("Norland handed Estmark a list of demands.", "a list of demands", "demands", "Norland",
     "Estmark"),
    # who proposed it stands in the participle
    ("Estmark studied the leaked text proposed by Norland.", "the leaked text", "other", "Norland",
     ""),
    # nobody answers his own paper: that of the one other party told of before
    ("Norland asked for access. Estmark has not answered its letter of 22 July.", "its letter",
     "letter", "Norland", "Estmark"),
    # who writes in a letter has written it
    ("Norland will wait, Premier Ana Ruiz of Sudria wrote in the letter to Estmark.", "the letter",
     "letter", "Sudria", "Estmark"),
    # an answer told by its verb
    ("Norland responded to Estmark's draft treaty.", "responded", "response", "Norland", "Estmark"),
    # kinds of papers that only a hand-over shows
    ("Norland submitted its roadmap to Estmark.", "its roadmap", "proposal", "Norland", "Estmark"),
    ("Norland presented a map to Estmark.", "a map", "other", "Norland", "Estmark"),
    # a newspaper is nobody's addressee
    ("The Coastal League obtained a copy of Norland's written reply.",
     "a copy of Norland's written reply", "response", "Norland", ""),
    # a note of protest is on paper, whatever the parser hangs its receiver on
    ("Norland has sent a note of protest to Estmark over the raid.", "a note", "note", "Norland",
     "Estmark"),
    # who answers a list of demands did not make them
    ("Norland handed Estmark a written response to its list of demands.", "its list of demands",
     "demands", "Estmark", ""),
    # passive with an agent after the noun
    ("Estmark studied the draft treaty submitted by Norland.", "the draft treaty", "draft-treaty",
     "Norland", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "by", "to"), CASES)
def test_paper(text: str, words: str, kind: str, by: str, to: str) -> None:
    found = read(text)
    (paper,) = [p for p in found.papers if found.words(p.span) == words]
    assert paper.kind == kind
    assert found.names(paper.by) == [by]
    assert found.names(paper.to) == ([to] if to else [])


NO_PAPERS = [
    # an answer in deeds
    "Norland praised the response to the earthquake.",
    "The military response of Norland was swift.",
    # said, not written
    "Norland sent a verbal reply to Estmark.",
    # a plan that nobody hands over
    "Norland has a plan.",
]


@pytest.mark.parametrize("text", NO_PAPERS)
def test_no_paper(text: str) -> None:
    assert read(text).papers == ()


def test_later_mention_takes_author_and_addressee() -> None:
    found = read("Norland sent Estmark a written reply on Monday. Estmark will study the reply.")
    first, second = found.papers
    assert (second.by, second.to) == (first.by, first.to)


def test_a_text_is_no_answer_told_before() -> None:
    found = read(
        "Norland handed its written reply to Estmark. Norland had asked for changes to the text, "
        "which was handed over on Tuesday."
    )
    assert [p for p in found.papers if "text" in str(found.words(p.span)) and p.by] == []


def test_two_authors_leave_a_later_mention_open() -> None:
    found = read(
        "Norland sent Estmark a written reply. Sudria sent Estmark a written reply. "
        "Estmark will study the reply."
    )
    assert found.papers[-1].by == ()


def test_nobody_answers_itself() -> None:
    found = read("Norland sent Estmark a written reply to its demands.")
    reply, demands = found.papers
    assert found.names(reply.by) == ["Norland"]
    assert found.names(demands.by) == ["Estmark"]
    assert reply.answers == 1


PUBLIC = [
    ("Norland published the draft treaty.", True),
    ("Norland said it would not publish the draft treaty.", False),
    ("Norland withheld the draft treaty.", False),
    ("Norland sent Estmark a draft treaty.", None),
    ("Norland may publish the draft treaty.", None),
]


@pytest.mark.parametrize(("text", "public"), PUBLIC)
def test_public_as_told(text: str, public: bool | None) -> None:
    (paper,) = read(text).papers
    assert paper.public is public


def test_pair_counts_two() -> None:
    (paper,) = read("Norland handed Estmark two draft treaties.").papers
    assert paper.count == 2
