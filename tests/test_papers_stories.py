"""Papers over several reports: which there are, who gave them to whom and when, and what has no answer."""

from collections import Counter

import pytest

from tests.papers.apart import APART
from tests.papers.named import DENYING, NAMED, TITLES
from tests.papers.stories import STORIES, Story
from tests.telling import denying, quiet, recorded, recorded_on, ways

ALL = STORIES | NAMED | APART


@pytest.mark.parametrize("story", ALL.values(), ids=ALL)
def test_papers_and_steps_of_a_story(story: Story) -> None:
    papers, steps = ways(recorded_on(*story.reports))
    assert papers == Counter(story.papers)
    assert steps == Counter(story.steps)


@pytest.mark.parametrize("story", ALL.values(), ids=ALL)
def test_silences_of_a_story(story: Story) -> None:
    found = quiet(recorded_on(*story.reports))
    assert {way for way, sure in found.items() if sure} == set(story.quiet)


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles_keep_the_printed_noun_and_the_subject(text: str, title: str) -> None:
    assert [paper.title for paper in recorded(text).documents] == [title]


@pytest.mark.parametrize(("story", "parties"), DENYING)
def test_who_denies_a_hand_over(story: Story, parties: list[str]) -> None:
    assert denying(recorded_on(*story.reports)) == parties
