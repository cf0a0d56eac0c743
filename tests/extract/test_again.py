"""One text is looked at once, and a copy gets what looking at it would have given."""

from dataclasses import replace

import pytest

from ontherecord.extract.again import Remembering
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.report import CleanText, Report
from ontherecord.nouns.span import Span
from ontherecord.read.cleaning import clean
from tests.lineage.stories import made
from tests.little import Little, little

STORY = "“We have the note,” Mira Tal said. It was a long day.\n\n“Nobody has it,” Ivo Brand said."


class Counting(Little):
    """Counts how often it is asked."""

    asked = 0

    def extract(self, report: Report, clean: CleanText) -> Findings:
        self.asked += 1
        return super().extract(report, clean)


def printed_below(heading: str) -> tuple[Report, CleanText]:
    """The story under words that are not read, as a menu is not."""
    report, _ = made(STORY, "b")
    shift = len(heading)
    passages = tuple(
        replace(p, span=Span("b", p.span.start + shift, p.span.end + shift))
        for p in report.passages
    )
    below = replace(report, text=heading + STORY, passages=passages)
    return below, clean(below)


# how the copy is printed, and how often a text had to be looked at
COPIES = [
    ("the same text", made(STORY, "b"), 1),
    ("under a menu that is not read", printed_below("Home | News | Sport\n\n"), 1),
    ("with a paragraph more", made(f"Box.\n\n{STORY}", "b"), 2),
    # a space that stands for a line break is no character of the report: better looked at again
    ("lines broken elsewhere", made(STORY.replace("long day", "long\nday"), "b"), 2),
    ("another word", made(STORY.replace("note", "paper"), "b"), 2),
]


@pytest.mark.parametrize(
    ("copy", "times"), [case[1:] for case in COPIES], ids=[case[0] for case in COPIES]
)
def test_a_copy_gets_the_findings_that_looking_would_have_given(
    copy: tuple[Report, CleanText], times: int
) -> None:
    gazetteer, first = Gazetteer([]), made(STORY, "a")
    counting = Counting(None, gazetteer)
    remembering = Remembering(counting)
    assert remembering.extract(*first) == little(None, gazetteer).extract(*first)
    found = remembering.extract(*copy)
    assert found == little(None, gazetteer).extract(*copy)
    assert [copy[0].quote(s.content[0]) for s in found.statements]
    assert counting.asked == times


def test_what_does_not_fit_is_looked_at_again() -> None:
    counting = Counting(None, Gazetteer([]))
    remembering = Remembering(counting, room=1)
    first = [remembering.extract(*made(STORY, name)) for name in ("a", "a")]
    assert counting.asked == 2
    assert first[0] == first[1]
