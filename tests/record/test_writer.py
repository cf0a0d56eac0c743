"""One writer, checked evidence, nothing half-written."""

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from ontherecord.errors import EvidenceError, RecordBusy, RecordError
from ontherecord.nouns.act import Attestation
from ontherecord.nouns.actor import Role
from ontherecord.nouns.conflict import Side
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.lineage import Aligned, Change, ChangeKind
from ontherecord.nouns.record import Problem, Resolved
from ontherecord.nouns.span import Span
from ontherecord.record.readings import Entry
from ontherecord.record.view import open_view
from ontherecord.record.writer import open_writer
from tests.record.sample import LINES, NOTE, A, B, changed, report, written

FAR = Span(A.id, 5, len(A.text) + 1)
STRANGER = Span("r-0", 0, 4)

# what is refused, and a word of the reason
REFUSED: tuple[tuple[str, Resolved, str], ...] = (
    ("statement without content", changed("statements", content_spans=()), "content"),
    ("content past the text", changed("statements", content_spans=(FAR,)), "past the text"),
    ("cue past the text", changed("statements", cue_spans=(FAR,)), "past the text"),
    (
        "source in a report that is not there",
        changed("statements", source_spans=(STRANGER,)),
        "not in",
    ),
    ("act that nobody tells", changed("acts", attestations=()), "no attestations"),
    (
        "attestation without words",
        changed("acts", attestations=(Attestation(None, None, True, (), "f", "o-1"),)),
        "no words",
    ),
    (
        "attestation of an unknown origin",
        changed("acts", attestations=(Attestation(None, None, True, (NOTE,), "f", "o-9"),)),
        "o-9",
    ),
    (
        "attestation by nobody we know",
        changed("acts", attestations=(Attestation("a-9", None, True, (NOTE,), "f", "o-1"),)),
        "a-9",
    ),
    ("document without words", changed("documents", spans=()), "no words"),
    ("position without words", changed("positions", spans=()), "no words"),
    ("conflict without sides", changed("conflicts", sides=()), "no sides"),
    ("side without words", changed("conflicts", sides=(Side("x", ()),)), "no words"),
    ("role without words", changed("actors", roles=(Role("Envoy", None, ()),)), "no words"),
    ("role for nobody we know", changed("actors", roles=(Role("Envoy", "a-9", (NOTE,)),)), "a-9"),
    ("speaker who is not there", changed("statements", speaker="a-9"), "a-9"),
    ("act by someone who is not there", changed("acts", actor=("a-2", "a-9")), "a-9"),
    ("answer to a paper that is not there", changed("documents", answers="d-9"), "d-9"),
    ("issue of no exchange", changed("issues", exchange="e-9"), "e-9"),
    ("two lines of one id", replace(LINES, documents=LINES.documents * 2), "2 lines"),
    ("report without origin", replace(LINES, origins=LINES.origins[:1]), "0 origins"),
    ("report with two origins", replace(LINES, origins=LINES.origins * 2), "2 origins"),
    ("date of a stranger", replace(LINES, published=(("r-0", LINES.published[0][1]),)), "r-0"),
    ("link to a stranger", changed("lineage", a="r-0"), "r-0"),
    ("aligned past the text", changed("lineage", aligned=(Aligned(0, 999, 0, 3),)), "0..999"),
    (
        "change past the text",
        changed("lineage", changes=(Change(ChangeKind.SPUN_READING, 0, 0, 0, 999),)),
        "0..999",
    ),
    ("statement of an origin that is not", changed("statements", origin="o-9"), "o-9"),
    ("aligned on nothing", changed("lineage", aligned=(Aligned(3, 3, 0, 3),)), "3..3"),
    ("actors gone whom lines name that stay", replace(LINES, actors=()), "a-2"),
    ("a paper gone that lines name", replace(LINES, documents=()), "d-1"),
    ("issues gone on which a stand is taken", replace(LINES, issues=()), "i-1"),
)


@pytest.mark.parametrize(("lines", "reason"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_a_line_without_its_evidence_is_refused_and_nothing_changes(
    tmp_path: Path, lines: Resolved, reason: str
) -> None:
    path = written(tmp_path / "x.db")
    with open_view(path) as view:
        before = view.digest()
    with open_writer(path) as writer, pytest.raises(EvidenceError, match=reason):
        writer.replace_resolved(lines, "another key")
    with open_view(path) as view:
        assert view.digest() == before
    with open_writer(path) as writer:
        assert writer.receipt() == "key"


def test_a_report_whose_text_is_not_its_digests_is_refused(tmp_path: Path) -> None:
    forged = replace(A, text=A.text.replace("Ostland", "Westmark"))
    with open_writer(tmp_path / "x.db") as writer:
        with pytest.raises(EvidenceError, match="digest"):
            writer.add_report(Entry("a", "f", "a"), forged)
        assert not writer.known()


def test_a_batch_is_written_wholly_or_not_at_all(tmp_path: Path) -> None:
    with open_writer(tmp_path / "x.db") as writer:
        with pytest.raises(ZeroDivisionError), writer.together():
            writer.add_report(Entry("a", "f", "a"), A)
            writer.add_problem(Entry("b", "f", "b"), "empty")
            raise ZeroDivisionError
        assert not writer.known()


def test_faces_see_what_was_read_only_with_the_lines_made_from_it(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    late = report("A third report.")
    with open_writer(path) as writer:
        reading = writer.add_report(Entry("late", "f", "late"), late)
        writer.add_findings(reading, "extractor", Findings(late.id))
        writer.add_problem(Entry("bad", "f", "bad"), "empty")
        assert not writer.is_settled()
        with open_view(path) as view:
            assert {r.id for r in view.reports()} == {A.id, B.id}
            assert view.problems() == ()
            writer.replace_resolved(
                replace(LINES, origins=(*LINES.origins, (late.id, "o-3"))), "next"
            )
            assert {r.id for r in view.reports()} == {A.id, B.id}  # an open view keeps its state
        assert writer.is_settled()
    with open_view(path) as view:
        assert late.id in {r.id for r in view.reports()}
        assert view.problems() == (Problem("bad", "empty"),)


def test_a_changed_input_takes_over_from_its_earlier_reading(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    newer = report("Ostland has received the note after all.", "Ostland Herald")
    with open_writer(path) as writer:
        old = next(entry for entry in writer.known() if entry.name == "Ostland Herald")
        reading = writer.add_report(replace(old, fingerprint="newer"), newer)
        writer.add_findings(reading, "extractor", Findings(newer.id))
        with open_view(path) as view:
            assert {r.id for r in view.reports()} == {A.id, B.id}
        writer.replace_resolved(Resolved(origins=((A.id, "o-1"), (newer.id, "o-2"))), "next")
        assert len(writer.known()) == 2
    with open_view(path) as view:
        assert {r.id for r in view.reports()} == {A.id, newer.id}


def test_one_report_from_two_inputs_is_one_report(tmp_path: Path) -> None:
    """The input with the first name speaks for both, whichever came first."""
    digests = set()
    for order in (("one", "two"), ("two", "one")):
        path = tmp_path / f"{order[0]}.db"
        with open_writer(path) as writer:
            for name in order:
                reading = writer.add_report(Entry(name, name, name), replace(A, path=name))
                writer.add_findings(reading, "extractor", Findings(A.id))
            assert [key[1] for key in writer.standing_keys()] == ["one"]
            writer.replace_resolved(Resolved(origins=((A.id, "o-1"),)), "key")
        with open_view(path) as view:
            assert [r.path for r in view.reports()] == ["one"]
            digests.add(view.digest())
    assert len(digests) == 1


def test_a_report_that_could_not_be_searched_is_a_problem_until_it_can(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_writer(path) as writer:
        reading = writer.add_report(Entry("a", "f", "a"), A)
        writer.add_findings(reading, "extractor 1", "could not be searched")
        assert dict(writer.standing().reports) == {}
        writer.replace_resolved(Resolved(), "key")
    with open_view(path) as view:
        assert view.problems() == (Problem("a", "could not be searched"),)
    with open_writer(path) as writer:
        assert list(writer.without_findings("extractor 2").values()) == [A]
        writer.add_findings(reading, "extractor 2", Findings(A.id))
        writer.replace_resolved(Resolved(origins=((A.id, "o-1"),)), "key 2")
    with open_view(path) as view:
        assert view.problems() == ()
        assert view.reports() == (A,)


def test_a_second_writer_is_told_that_the_record_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_writer(path), pytest.raises(RecordBusy, match=f"{os.getpid()}"), open_writer(path):
        pass
    with open_writer(path):  # free again
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["x.db"]


def test_the_lock_of_a_killed_writer_is_taken_over(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    script = f"""
        import time
        from ontherecord.record.readings import Entry
        from ontherecord.record.writer import open_writer
        with open_writer({str(path)!r}) as writer, writer.together():
            writer.add_problem(Entry("half", "f", "half"), "half-written")
            print("ready", flush=True)
            time.sleep(600)
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        with pytest.raises(RecordBusy, match=str(other.pid)), open_writer(path):
            pass
        other.send_signal(signal.SIGKILL)
    with open_writer(path) as writer:
        assert {entry.name for entry in writer.known()} == {"The Ledger", "Ostland Herald"}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(RecordError, match="folder does not exist"),
        open_writer(tmp_path / "no" / "x.db"),
    ):
        pass
