"""Corrections: said with a name and a reason, seen at once, undone, kept through rebuilds, handed on."""

from functools import partial
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.corrections import Note, correct, enter, handed_on, taken_over
from ontherecord.errors import CorrectionError, RecordError
from ontherecord.nouns.correction import Correction, CorrectionKind, Entered
from ontherecord.nouns.judgement import Verdict
from ontherecord.nouns.statement import Statement
from ontherecord.pipeline import build
from ontherecord.record.verify import verify
from ontherecord.record.view import View, open_view
from tests.little import TEXTS, little

AT = "2031-03-07T09:00:00Z"
LATER = "2031-03-07T10:00:00Z"


class Desk:
    """A record of the little coverage, and a person who corrects it."""

    def __init__(self, home: Path, name: str = "x.db") -> None:
        self.coverage, self.record = home / "coverage", home / name
        self.coverage.mkdir(exist_ok=True)
        for file in ("one.txt", "two.txt", "three.txt"):
            (self.coverage / file).write_text(TEXTS[file])
        self.build()

    def build(self) -> None:
        build([self.coverage], self.record, Config(), None, partial(little, None))

    def say(self, kind: str, target: str, other: str | None = None, **more: str) -> Correction:
        said = {"by": "A. Desk", "reason": "heard it myself", "at": AT, **more}
        correction = Correction(CorrectionKind(kind), target, other=other, **said).named()
        correct(self.record, [correction])
        return correction

    def statement(self, words: str) -> Statement | None:
        with open_view(self.record) as view:
            return next((s for s in view.statements() if words in s.content), None)

    def actor(self, name: str) -> str:
        with open_view(self.record) as view:
            return next(actor.id for actor in view.actors() if actor.name == name)

    def digest(self) -> str:
        with open_view(self.record) as view:
            return view.digest()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def found(desk: Desk, words: str) -> Statement:
    line = desk.statement(words)
    assert line is not None
    return line


def test_a_wrong_line_is_gone_until_that_is_undone(desk: Desk) -> None:
    before = found(desk, "no such note")
    wrong = desk.say("wrong", before.id)
    assert desk.statement("no such note") is None
    desk.say("undo", wrong.id, at=LATER)
    assert desk.statement("no such note") == before
    with open_view(desk.record) as view:
        assert [c.kind for c in view.corrections()] == [CorrectionKind.WRONG, CorrectionKind.UNDO]
    assert verify(desk.record) == ()


def test_a_corrected_date_keeps_the_reading_that_it_replaced(desk: Desk) -> None:
    line = found(desk, "no such note")
    desk.say("date", line.id, value="2031-03-02")
    date = found(desk, "no such note").said_on
    assert date is not None
    assert date.edtf == "2031-03-02"
    assert "A. Desk" in date.basis
    if line.said_on is not None:
        assert line.said_on.edtf in {rival.edtf for rival in date.rivals}


def test_a_speaker_is_replaced_by_another_actor_of_the_record(desk: Desk) -> None:
    other = desk.actor("Ivo Brand")
    line = found(desk, "The talks will go on")
    assert line.speaker != other
    desk.say("speaker", line.id, other)
    assert found(desk, "The talks will go on").speaker == other


def test_two_actors_who_are_one_are_one_everywhere(desk: Desk) -> None:
    kept, gone = desk.actor("Mira Tal"), desk.actor("Ivo Brand")
    desk.say("same", kept, gone)
    with open_view(desk.record) as view:
        assert {line.speaker for line in view.statements()} == {kept}
        assert [actor.aliases for actor in view.actors() if actor.id == kept] == [("Ivo Brand",)]
        verdicts = {
            (j.verdict, j.by) for j in view.judgements() if {j.left, j.right} == {kept, gone}
        }
        assert verdicts == {(Verdict.SAME, "person:A. Desk")}
    assert verify(desk.record) == ()


def test_a_name_that_is_another_person_takes_what_was_said_under_it(desk: Desk) -> None:
    kept = desk.actor("Mira Tal")
    desk.say("same", kept, desk.actor("Ivo Brand"))
    desk.say("different", kept, "Ivo Brand", at=LATER)
    with open_view(desk.record) as view:
        names = {actor.id: actor.name for actor in view.actors()}
        said = {s.content: names[s.speaker] for s in view.statements() if s.speaker}
    assert said["There is no such note in this building,"] == "Ivo Brand"
    assert said["The talks will go on next week,"] == "Mira Tal"


def test_what_is_unsure_is_marked_and_stays(desk: Desk) -> None:
    line = found(desk, "no such note")
    assert line.sure
    desk.say("unsure", line.id)
    assert not found(desk, "no such note").sure


def test_corrections_survive_a_rebuild_that_brings_new_reports(desk: Desk) -> None:
    line = found(desk, "no such note")
    desk.say("wrong", line.id)
    (desk.coverage / "four.txt").write_text(TEXTS["four.txt"])
    desk.build()
    assert desk.statement("no such note") is None
    with open_view(desk.record) as view:
        assert len(view.reports()) == 4
        assert len(view.corrections()) == 1


def test_a_build_without_news_leaves_a_corrected_record_as_it_is(desk: Desk) -> None:
    desk.say("wrong", found(desk, "no such note").id)
    before = desk.digest()
    desk.build()
    assert desk.digest() == before


def test_a_line_entered_by_hand_stands_on_a_note_in_the_persons_name(desk: Desk) -> None:
    giver, taker = desk.actor("Mira Tal"), desk.actor("Ivo Brand")
    line = Entered("consult", (giver,), (taker,), "2031-03-06")
    entered = Note(line, "They spoke on the telephone for ten minutes.", "call with the cabinet")
    enter(desk.record, entered, "A. Desk", "not in the press", AT)
    _one_entered_act(desk, giver, taker)
    desk.build()
    _one_entered_act(desk, giver, taker)
    assert verify(desk.record) == ()


def _one_entered_act(desk: Desk, giver: str, taker: str) -> None:
    with open_view(desk.record) as view:
        (act,) = view.acts()
        assert (act.type, act.actor, act.recipient) == ("consult", (giver,), (taker,))
        (told,) = act.attestations
        report = view.report(told.spans[0].report)
        assert report.quote(told.spans[0]) == "They spoke on the telephone for ten minutes."
        assert report.outlet == "A. Desk (entered by hand)"
        assert told.via == "entered by hand by A. Desk"


def test_another_desk_takes_the_log_over_and_shows_the_same(tmp_path: Path) -> None:
    one, two = Desk(tmp_path), Desk(tmp_path, "y.db")
    one.say("wrong", found(one, "no such note").id)
    giver = one.actor("Mira Tal")
    line = Entered("statement", (giver,), (), "2031-03-06")
    enter(one.record, Note(line, "We shall wait.", "cable 12"), "A. Desk", "from the cable", LATER)
    with open_view(one.record) as view:
        log = handed_on(view.corrections(), view.reports())
    assert taken_over(two.record, log.splitlines()).added == 2
    assert one.digest() == two.digest()
    assert taken_over(two.record, log.splitlines()).added == 0


def test_a_log_that_was_changed_on_the_way_is_refused(desk: Desk) -> None:
    desk.say("wrong", found(desk, "no such note").id)
    with open_view(desk.record) as view:
        log = handed_on(view.corrections(), view.reports())
    with pytest.raises(CorrectionError, match="line 1"):
        taken_over(desk.record, [log.replace("A. Desk", "B. Desk")])


def test_the_order_in_which_logs_come_changes_nothing(tmp_path: Path) -> None:
    one, two = Desk(tmp_path), Desk(tmp_path, "y.db")
    line = found(one, "no such note")
    rows = [
        Correction(CorrectionKind.DATE, line.id, "A", "r", AT, value="2031-03-01").named(),
        Correction(CorrectionKind.DATE, line.id, "B", "r", LATER, value="2031-03-02").named(),
    ]
    for row in rows:
        correct(one.record, [row])
    for row in reversed(rows):
        correct(two.record, [row])
    assert one.digest() == two.digest()
    date = found(two, "no such note").said_on
    assert date is not None
    assert date.edtf == "2031-03-02"


# (what is said, what it lacks)
REFUSED = [
    # a line that is not there
    (Correction(CorrectionKind.WRONG, "st-0000000000000000", "A", "r", AT), "nothing to correct"),
    # a speaker who is not in the record
    (Correction(CorrectionKind.SPEAKER, "LINE", "A", "r", AT, other="a-0"), "nothing to correct"),
    # no name, no reason
    (Correction(CorrectionKind.WRONG, "LINE", "", "r", AT), "'by'"),
    (Correction(CorrectionKind.WRONG, "LINE", "A", " ", AT), "'reason'"),
]


@pytest.mark.parametrize(("said", "complaint"), REFUSED)
def test_what_cannot_be_taken_is_refused_and_nothing_is_written(
    desk: Desk, said: Correction, complaint: str
) -> None:
    before = desk.digest()
    target = found(desk, "no such note").id if said.target == "LINE" else said.target
    parts = {name: getattr(said, name) for name in ("by", "reason", "at", "other")}
    with pytest.raises(CorrectionError, match=complaint):
        correct(desk.record, [Correction(said.kind, target, **parts)])
    assert desk.digest() == before


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "none.db"
    with pytest.raises(RecordError, match="no such record"):
        correct(missing, [Correction(CorrectionKind.WRONG, "x", "A", "r", AT)])
    assert not missing.exists()


def test_notes_are_not_read_for_lines(desk: Desk) -> None:
    giver = desk.actor("Mira Tal")
    words = "“We were never asked,” Ivo Brand said on Monday."
    line = Entered("statement", (giver,), (), None)
    enter(desk.record, Note(line, words, "cable"), "A. Desk", "r", AT)
    desk.build()
    with open_view(desk.record) as view:
        assert _about(view, "never asked") == [giver]


def _about(view: View, words: str) -> list[str | None]:
    return [line.speaker for line in view.statements() if words in line.content]


@pytest.mark.parametrize(
    "date",
    [
        "soon",  # words
        "",  # nothing
        "2031-02-30",  # a day that there is not
        "2031-13",  # nor such a month
        "2031-03-04/2031-03-02",  # ends before it begins
        "2031-03-02/..",  # open at one end
        "2031-03-02; drop",  # more behind it
    ],
)
def test_what_is_no_date_is_refused_and_nothing_is_written(desk: Desk, date: str) -> None:
    line, before = found(desk, "no such note"), desk.digest()
    with pytest.raises(CorrectionError, match="is no date; write it as 2022-01-26"):
        desk.say("date", line.id, value=date)
    call = Note(Entered("consult", (desk.actor("Mira Tal"),), date=date), "They spoke.", "a call")
    with pytest.raises(CorrectionError, match="is no date"):
        enter(desk.record, call, "A. Desk", "not in the press", AT)
    assert desk.digest() == before


@pytest.mark.parametrize(
    "date",
    [
        "2031",
        "2031-03",
        "2031-03-02",
        "2031-03~",
        "2031-03-02?",
        "2031-03-02/2031-03-04",
        "../2031-03-02",
    ],
)
def test_a_date_that_readings_can_hold_is_taken(desk: Desk, date: str) -> None:
    desk.say("date", found(desk, "no such note").id, value=date)
    taken = found(desk, "no such note").said_on
    assert taken is not None
    assert taken.edtf == date


def test_a_line_of_a_type_that_is_none_and_a_line_beside_itself_are_refused(desk: Desk) -> None:
    actor = desk.actor("Mira Tal")
    with pytest.raises(CorrectionError, match="'telephone' is no type of line; known: accept, "):
        note = Note(Entered("telephone", (actor,)), "They spoke.", "a call")
        enter(desk.record, note, "A. Desk", "not in the press", AT)
    with pytest.raises(CorrectionError, match="name another beside it"):
        desk.say("same", actor, actor)


def test_another_desks_log_with_a_date_that_is_none_is_refused_by_its_line(desk: Desk) -> None:
    said = Correction(CorrectionKind.DATE, "st-1", "B. Desk", "a cable", AT, value="soon").named()
    with pytest.raises(CorrectionError, match="line 1: 'soon' is no date"):
        taken_over(desk.record, handed_on([said], []).splitlines())
