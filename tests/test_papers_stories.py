"""Papers over several reports: which there are, who gave them to whom and when, and what has no answer."""

from collections import Counter

import pytest

from tests.papers.stories import STORIES, Story
from tests.telling import quiet, recorded_on, ways


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_papers_and_steps_of_a_story(story: Story) -> None:
    papers, steps = ways(recorded_on(*story.reports))
    assert papers == Counter(story.papers)
    assert steps == Counter(story.steps)


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_silences_of_a_story(story: Story) -> None:
    found = quiet(recorded_on(*story.reports))
    assert {way for way, sure in found.items() if sure} == set(story.quiet)
