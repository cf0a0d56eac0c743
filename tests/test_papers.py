"""Papers and their hand-overs as one report tells them, from its words to the record."""

import pytest

from tests.papers.apart import GIVEN_ON
from tests.papers.given import GIVEN
from tests.papers.moved import MOVED
from tests.papers.received import RECEIVED
from tests.papers.standing import FALLING, STANDING
from tests.papers.untold import UNTOLD
from tests.papers.ways import WAYS
from tests.telling import told


@pytest.mark.parametrize(("text", "papers", "steps"), [*GIVEN, *GIVEN_ON, *RECEIVED, *MOVED, *WAYS])
def test_papers_and_their_hand_overs(text: str, papers: list[str], steps: list[str]) -> None:
    found = told(text)
    assert set(papers) <= found.papers
    assert set(steps) <= found.steps
    assert found.sure_papers <= set(papers)
    assert found.sure_steps <= set(steps)


@pytest.mark.parametrize("text", UNTOLD)
def test_no_paper_is_surely_handed_over(text: str) -> None:
    found = told(text)
    assert found.sure_papers == frozenset()
    assert found.sure_steps == frozenset()


@pytest.mark.parametrize(("text", "papers"), STANDING)
def test_papers_that_stand_by_themselves(text: str, papers: set[str]) -> None:
    assert told(text).papers == papers


@pytest.mark.parametrize("text", FALLING)
def test_no_paper_stands_by_itself(text: str) -> None:
    assert not told(text).papers
