"""Later versions of a paper: told apart by day and words, linked to the earlier one, or left open."""

import pytest

from ontherecord.nouns.judgement import Verdict
from ontherecord.nouns.record import Resolved
from tests.resolve.building import Draft, run

# Tuesday, 6 May; Tuesday, 3 June 2031
MAY, JUNE = "2031-05-07", "2031-06-04"


def _handed(
    words: str, published: str, kind: str = "draft-treaty", day: str = "on Tuesday"
) -> Draft:
    draft = Draft(f"{words} {published}", f"Norland handed Suland {words} {day}.", published)
    draft.actor("Norland").actor("Suland").paper(words, kind, "Norland", "Suland")
    time = {"time": draft.time(day, weekday=1, lean="past")} if day else {}
    return draft.act("deliver", "handed", "Norland", "Suland", paper=0, **time)


def _verdicts(resolved: Resolved) -> list[Verdict]:
    return [j.verdict for j in resolved.judgements if j.by == "rule:version"]


CASES = [
    # its own words say so
    ("a draft treaty", "a revised draft treaty", "draft-treaty", True, [Verdict.DIFFERENT]),
    ("a plan", "a second plan", "proposal", True, [Verdict.DIFFERENT]),
    ("a plan", "a new version of its plan", "proposal", True, [Verdict.DIFFERENT]),
    # another draft, and nobody says what it is to the first
    ("a draft treaty", "another draft treaty", "draft-treaty", False, [Verdict.UNSURE]),
    # a second letter is another letter
    ("a letter", "a second letter", "letter", False, []),
    ("a letter", "a revised letter", "letter", True, [Verdict.DIFFERENT]),
]


@pytest.mark.parametrize(("first", "later", "kind", "linked", "verdicts"), CASES)
def test_version(first: str, later: str, kind: str, linked: bool, verdicts: list[Verdict]):
    resolved = run(_handed(first, MAY, kind), _handed(later, JUNE, kind))
    one, two = sorted(resolved.documents, key=lambda d: d.delivered.edtf)
    assert (one.delivered.edtf, two.delivered.edtf) == ("2031-05-06", "2031-06-03")
    assert two.version_of == (one.id if linked else None)
    assert one.version_of is None
    assert two.title == f"second {one.title}"
    assert _verdicts(resolved) == verdicts


def test_a_revised_draft_without_a_day_is_dated_by_its_report_and_is_not_the_first():
    resolved = run(_handed("a draft treaty", MAY), _handed("a revised draft treaty", JUNE, day=""))
    one, two = sorted(resolved.documents, key=lambda d: d.delivered.edtf)
    assert (one.version_of, two.version_of) == (None, one.id)
    assert not two.delivered.sure


def test_a_revised_draft_that_nobody_handed_over_is_no_known_paper():
    draft = Draft("b", "Norland is writing a revised draft treaty for Suland.", JUNE)
    draft.actor("Norland").actor("Suland")
    draft.paper("a revised draft treaty", "draft-treaty", "Norland", "Suland")
    first = _handed("a draft treaty", MAY)
    resolved = run(first, draft)
    (document,) = resolved.documents
    assert {span.report for span in document.spans} == {first.id}
    open_lines = [j for j in resolved.judgements if j.verdict is Verdict.UNSURE]
    assert any(document.id in (j.left, j.right) for j in open_lines)


def test_adding_a_version_does_not_rename_the_first():
    (alone,) = run(_handed("a draft treaty", MAY)).documents
    both = run(_handed("a draft treaty", MAY), _handed("a revised draft treaty", JUNE)).documents
    assert alone in both


def _judged(words: str, day: str, published: str = "2031-06-04") -> Draft:
    """Norland's verdict on a paper whose day is only told aside."""
    draft = Draft("judged", f"Norland gave its verdict on {words} received on {day}.", published)
    draft.actor("Norland").actor("Suland").paper(words, "proposal", "Suland")
    month, number = (5, 6) if day == "6 May" else (6, 2)
    return draft.names(day, month=month, day=number)


def _given(published: str = MAY) -> Draft:
    draft = Draft("given", "Suland handed Norland its proposals on Tuesday.", published)
    draft.actor("Norland").actor("Suland").paper("its proposals", "proposal", "Suland", "Norland")
    time = draft.time("on Tuesday", weekday=1, lean="past")
    return draft.act("deliver", "handed", "Suland", "Norland", paper=0, time=time)


@pytest.mark.parametrize(("day", "reports"), [("2 June", 1), ("6 May", 2)])
def test_what_was_received_on_a_day_of_its_own_is_another_paper(day: str, reports: int) -> None:
    resolved = run(_given(), _judged("the proposals", day))
    (document,) = [d for d in resolved.documents if d.to]
    assert len({span.report for span in document.spans}) == reports


def test_a_new_version_that_is_only_judged_is_not_the_first() -> None:
    draft = Draft("judged", "Suland rejected a new version of the plan, which Norland sent.", JUNE)
    draft.actor("Norland").actor("Suland")
    draft.paper("a new version of the plan", "proposal", "Norland")
    draft.act("deliver", "sent", "Norland", paper=0)
    first = _handed("a plan", MAY, "proposal")
    (document,) = [d for d in run(first, draft).documents if d.delivered.edtf == "2031-05-06"]
    assert {span.report for span in document.spans} == {first.id}
