"""The brief as a Word document of one A4 page: numbered notes in small type under the text.

The bytes depend on the brief alone: no time of making, no name of whoever made it.
"""

import datetime as dt
import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ontherecord.export.brief.model import Brief, Sentence

# the earliest moment that a ZIP archive can hold: a document made twice is the same document
_MOMENT = (1980, 1, 1, 0, 0, 0)
_FACE = "Arial"
_MUTED = RGBColor(0x55, 0x55, 0x55)


def brief_docx(page: Brief) -> bytes:
    """The page as the bytes of a .docx file."""
    word = Document()
    _set_up(word, page)
    _write(word.add_paragraph(), page.title, 14, bold=True)
    _write(word.add_paragraph(), page.basis, 8, muted=True)
    for section in page.sections:
        heading = word.add_paragraph(style="Heading 2")
        _write(heading, section.heading, 10.5, bold=True)
        heading.paragraph_format.space_before = Pt(5)
        for sentence in section.sentences:
            _sentence(word.add_paragraph(style="List Bullet"), page, sentence)
    notes = word.add_paragraph()
    notes.paragraph_format.space_before = Pt(5)
    _write(notes, page.foot, 7, muted=True)
    cited = word.add_paragraph()
    cited.paragraph_format.space_before = Pt(3)
    for note in page.notes:
        _write(cited, f"{note.number} ", 6.5, bold=True)
        _write(cited, f"{note.source}: {note.words}  ", 6.5, muted=True)
    made = io.BytesIO()
    word.save(made)
    return _timeless(made.getvalue())


def _set_up(word: WordDocument, page: Brief) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)
    for name in ("Normal", "List Bullet", "Heading 2"):
        style = word.styles[name]
        style.font.name, style.font.size = _FACE, Pt(9)
        form = style.paragraph_format
        form.space_after = form.space_before = Pt(0)
        form.line_spacing = 1.0
    told = word.core_properties
    told.title, told.author, told.comments = page.title, "", ""
    told.created = told.modified = dt.datetime(*_MOMENT, tzinfo=dt.UTC)
    told.last_modified_by, told.revision = "", 1


def _sentence(paragraph: Paragraph, page: Brief, sentence: Sentence) -> None:
    for piece in sentence.pieces:
        _write(paragraph, piece.text, 9)
        numbers = page.marks.get(piece, ())
        if numbers:
            mark = paragraph.add_run(",".join(map(str, numbers)))
            mark.font.superscript = True
            mark.font.size = Pt(8)


def _write(
    paragraph: Paragraph, text: str, size: float, bold: bool = False, muted: bool = False
) -> None:
    run = paragraph.add_run(_printable(text))
    run.font.size, run.font.name, run.bold = Pt(size), _FACE, bold
    if muted:
        run.font.color.rgb = _MUTED
    if bold and not muted:
        run.font.color.rgb = RGBColor(0, 0, 0)


def _printable(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")


def _timeless(made: bytes) -> bytes:
    """The archive with one moment for all its parts."""
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(again, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return again.getvalue()
