"""The brief as Markdown with footnotes (GitHub, Pandoc, Obsidian and most others read them)."""

import re

from ontherecord.export.brief.model import Brief, Sentence

# what Markdown or HTML would read as marks; coverage may hold any of it
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def brief_markdown(page: Brief) -> str:
    """The page as Markdown."""
    parts = [f"# {escaped(page.title)}", f"*{escaped(page.basis)}*"]
    for section in page.sections:
        lines = "\n".join(f"- {_sentence(page, sentence)}" for sentence in section.sentences)
        parts.append(f"## {escaped(section.heading)}\n\n{lines}")
    parts.append(f"*{escaped(page.foot)}*")
    notes = "\n".join(
        f"[^{note.number}]: {escaped(note.source)}: {escaped(note.words)}" for note in page.notes
    )
    return "\n\n".join([*parts, notes]).rstrip() + "\n"


def escaped(text: str) -> str:
    """Text in which nothing is a mark of Markdown.

    >>> escaped("<b>[x]*")
    '\\\\<b\\\\>\\\\[x\\\\]\\\\*'
    """
    return _MARKS.sub(r"\\\1", text)


def _sentence(page: Brief, sentence: Sentence) -> str:
    return "".join(
        escaped(piece.text) + "".join(f"[^{number}]" for number in page.marks.get(piece, ()))
        for piece in sentence.pieces
    )
