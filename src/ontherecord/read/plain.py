"""Plain text and Markdown as drafts."""

import re

from ontherecord.nouns.report import PassageKind
from ontherecord.read.draft import Draft, Link, Piece
from ontherecord.read.frontmatter import front_matter
from ontherecord.read.page import draft_of_page
from ontherecord.read.paragraphs import paragraphs

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’)\]]+")
_MOST_LINKS = 500


def draft_of_text(text: str) -> Draft:
    """A plain text as a draft; the text is stored as it is, front matter included."""
    facts, start = front_matter(text)
    head = _trimmed(text, 0, start)
    front = (Piece(*head, PassageKind.BOILERPLATE, "front matter"),) if head else ()
    return Draft(text, (*front, *paragraphs(text, start)), facts, links_in(text))


def draft_of_markdown(text: str) -> Draft:
    """A Markdown text as a draft: what is stored is the text that it renders to, without front matter."""
    from markdown_it import MarkdownIt

    facts, start = front_matter(text)
    html = MarkdownIt("commonmark").render(text[start:])
    draft = draft_of_page(html, whole=True)
    return Draft(draft.text, draft.pieces, facts, draft.links + links_in(draft.text))


def links_in(text: str) -> tuple[Link, ...]:
    """The addresses printed in `text`."""
    found = (Link(m.start(), m.group().rstrip(".,;:!?")) for m in _ADDRESS.finditer(text))
    return tuple(link for link, _ in zip(found, range(_MOST_LINKS), strict=False))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """start..end without white space at the edges; None where nothing is left."""
    inner = text[start:end]
    left = start + len(inner) - len(inner.lstrip())
    right = end - (len(inner) - len(inner.rstrip()))
    return (left, right) if left < right else None
