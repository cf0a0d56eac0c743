"""The brief: one page, every sentence on words of the coverage, the same bytes each time."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from ontherecord.config import Config
from ontherecord.export.brief.compose import brief
from ontherecord.export.brief.docx import brief_docx
from ontherecord.export.brief.markdown import brief_markdown, escaped
from ontherecord.export.brief.model import Brief, Piece, Section, Sentence
from ontherecord.export.brief.room import fits
from ontherecord.export.clocks import at
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.span import Span
from ontherecord.pipeline import build
from ontherecord.record.view import View, open_view


@pytest.fixture
def view(talks: Path) -> Iterator[View]:
    with open_view(talks) as opened:
        yield opened


@pytest.fixture
def demo(demo_record: Path) -> Iterator[View]:
    with open_view(demo_record) as opened:
        yield opened


def told(page: Brief) -> str:
    return "\n".join(sentence.text for section in page.sections for sentence in section.sentences)


def headings(page: Brief) -> list[str]:
    return [section.heading for section in page.sections]


@pytest.mark.parametrize(
    "words",
    [
        "On 4 March 2031 Norway handed Sweden its ",  # who gave what to whom, and when
        "both sides say so: Ada Brandt for Norway, Nils Aker for Sweden",  # on whose word
        "On 8 March 2031 Sweden handed Norway its written response",  # the paper that came back
        "“double the harbour dues”",  # in the words of the coverage
    ],
)
def test_it_says_in_a_sentence(words: str, view: View) -> None:
    assert words in told(brief(view))


def test_before_the_other_side_spoke_it_rests_on_one_word(view: View) -> None:
    page = brief(at(view, known_by="2031-03-05"), dt.date(2031, 3, 5))
    assert "on the word of Ada Brandt (Norway)" in told(page)
    assert "both sides" not in told(page)
    assert "5 March 2031" in page.title


def test_every_sentence_is_cited_and_every_note_is_printed_words(demo: View) -> None:
    page = brief(demo)
    texts = [" ".join(report.text.split()) for report in demo.reports()]
    for section in page.sections:
        for sentence in section.sentences:
            assert any(page.marks.get(piece) for piece in sentence.pieces), sentence.text
    cited = {number for numbers in page.marks.values() for number in numbers}
    assert cited == {note.number for note in page.notes}
    marks = re.compile("[“”‘’\"']")
    plain = [marks.sub("", text) for text in texts]
    for note in page.notes:
        words = marks.sub("", note.words).strip("… ")
        assert any(words in text for text in plain), note


def test_what_has_no_evidence_is_not_printed() -> None:
    held = Sentence((Piece("Held.", (Span("r", 0, 4),)),))
    assert Section.of("s", [Sentence((Piece("Invented."),)), held]).sentences == (held,)


def test_unsure_sentences_say_so_and_come_last(demo: View) -> None:
    page = brief(demo)
    assert {line.sure for section in page.sections for line in section.sentences} == {True, False}
    for section in page.sections:
        sure = [sentence.sure for sentence in section.sentences]
        assert sure == sorted(sure, reverse=True)
        for sentence in section.sentences:
            assert sentence.sure or sentence.text.startswith("Unsure: ")


class _Doubted:
    """A view in which no step of a paper's custody is sure."""

    def __init__(self, view: View) -> None:
        self._view = view

    def __getattr__(self, name: str) -> object:
        return getattr(self._view, name)

    def custody(self) -> tuple[Custody, ...]:
        return tuple(replace(step, sure=False) for step in self._view.custody())


def test_an_unsure_hand_over_of_a_sure_paper_is_told_as_unsure(view: View) -> None:
    assert any(paper.sure for paper in view.documents())
    page = brief(_Doubted(view))
    papers = next(s for s in page.sections if s.heading == "Papers and where they are")
    assert [line.text[:8] for line in papers.sentences] == ["Unsure: "] * len(papers.sentences)


class _Contested(_Doubted):
    """A view with one conflict over one claim, of which each side says its own."""

    def conflicts(self) -> tuple[Conflict, ...]:
        told = next(act for act in self._view.acts() if act.attestations)
        span = told.attestations[0].spans[0]
        sides = (Side("the envoy: they met", (span,)), Side("Sweden denies it", (span,)))
        about = "whether this is so: they met"
        return (Conflict("c-1", ConflictKind.DID_NOT, about, sides),)


def test_a_conflict_over_a_claim_begins_with_who_makes_it(view: View) -> None:
    assert "The envoy: they met; Sweden denies it." in told(brief(_Contested(view)))


def test_undated_reports_are_counted_and_are_not_new(view: View) -> None:
    page = brief(view, dt.date(2031, 3, 9))
    assert "; 1 of no known day" in page.basis
    new = [line.text for s in page.sections if s.heading.startswith("New") for line in s.sentences]
    assert not any("lighthouse" in line for line in new)


def test_the_title_names_those_whom_the_accounts_are_about(view: View) -> None:
    assert brief(view).title.startswith("Norway and Sweden")


def test_it_fits_one_page(demo: View) -> None:
    assert fits(brief(demo))


def test_a_record_without_a_line_has_a_brief_without_a_sentence(view: View) -> None:
    page = brief(at(view, known_by="2000-01-01"))
    assert page.sections == ()
    assert brief_markdown(page).startswith("# ")


def test_markdown_marks_each_piece_and_prints_each_note(view: View) -> None:
    text = brief_markdown(brief(view))
    used = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    printed = set(re.findall(r"^\[\^(\d+)\]: ", text, flags=re.MULTILINE))
    assert used == printed
    assert used


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),  # no HTML
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),  # no link
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),  # no emphasis
    ],
)
def test_coverage_cannot_write_markdown(hostile: str, safe: str) -> None:
    assert escaped(hostile) == safe


def test_the_document_is_the_same_bytes_and_tells_no_time(view: View) -> None:
    page = brief(view)
    made = brief_docx(page)
    assert made == brief_docx(page)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs)
    assert page.title in text
    assert all(note.words in text for note in page.notes)


def test_headings_follow_what_a_desk_asks_first(demo: View) -> None:
    order = ["Papers and where they are", "Points at issue", "What each party holds", "Open"]
    found = [heading for heading in headings(brief(demo)) if heading in order]
    assert found == [heading for heading in order if heading in found]


def test_who_chairs_a_bloc_takes_papers_as_its_chair(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "4 March 2031\n\nThe African Union met on Monday. Norway handed Ghanaian President Kofi Mensah, the current"
        " chair of the African Union, a draft of the fishing accord in Accra on Tuesday. Its envoys then left.\n",
        encoding="utf-8",
    )
    build([tmp_path / "a.txt"], tmp_path / "a.db", Config())
    with open_view(tmp_path / "a.db") as opened:
        assert "Norway handed the African Union (Kofi Mensah) its draft" in told(brief(opened))
