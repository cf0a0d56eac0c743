"""Headlines against the reports under them."""

from dataclasses import replace

import pytest

from ontherecord.nouns.conflict import ConflictKind
from ontherecord.nouns.report import Passage, PassageKind
from ontherecord.nouns.span import Span
from ontherecord.resolve.whole import resolve
from tests.resolve.building import GAZETTEER, Draft


def _kinds(head, body, *counts):
    """The kinds of conflict of a report with that headline; counts are (words, value)."""
    draft = Draft("a", f"{head}\n\n{body}", "2031-05-07").actor("Norland")
    for words, value in counts:
        draft.counts(words, "boat", value, value)
    end = len(head)
    passages = (
        Passage(Span(draft.id, 0, end), PassageKind.HEADING),
        Passage(Span(draft.id, end + 2, len(draft.text)), PassageKind.BODY),
    )
    report = replace(draft.report, passages=passages)
    found = draft.findings
    heading = tuple(
        replace(f, evidence=Span(draft.id, 0, end)) if f.span.end <= end else f
        for f in found.figures
    )
    resolved = resolve([report], {draft.id: replace(found, figures=heading)}, (), GAZETTEER)
    return [conflict.kind for conflict in resolved.conflicts]


_HEADS = [
    # another number under the headline
    (("50 boats", 50), (("Only 30 boats", 30),), [ConflictKind.HEADLINE]),
    # the same
    (("50 boats", 50), (("Some 50 vessels", 50),), []),
    # two counts under it: which one the headline means, is open
    (("50 boats", 50), (("Only 30 boats", 30), ("another 20 boats", 20)), []),
    # so far off that it counts something else
    (("5,000 boats", 5000), (("Only 30 boats", 30),), []),
]


@pytest.mark.parametrize(("head", "body", "kinds"), _HEADS)
def test_a_number_in_a_headline(head, body, kinds):
    text = " and ".join(words for words, _ in body)
    assert _kinds(f"Norland seizes {head[0]}", f"{text} were seized.", head, *body) == kinds
