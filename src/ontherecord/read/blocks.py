"""An HTML page as its visible blocks of text, in document order, each with what its place says of it.

The walk does not recurse, and nothing in the page is run or fetched; `traps.disarmed` comes before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ontherecord.read.roles import Role, role_of

_SKIPPED = frozenset(
    "script style noscript template head svg iframe object embed canvas select textarea audio video"
    " math map datalist".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section"
    " summary table tbody td tfoot th thead tr ul caption".split()
)
_STRONG = frozenset({"strong", "b", "em", "i"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """An element that says something of the text in it: a role, and a number that names the element."""

    number: int
    role: Role
    by_tag: bool


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """One visible block: its text (line breaks where the page has <br>), innermost block tag, places, links.

    `linked` counts the characters that are link text; `links` are (offset in the text, address); `strong` says
    that all of it is printed in bold or italics.
    """

    text: str
    tag: str
    places: tuple[Place, ...]
    linked: int
    links: tuple[tuple[int, str], ...]
    strong: bool = False


@dataclass(slots=True)
class _Leave:
    """Marks, on the walker's stack, the end of an element."""

    tag: str
    placed: bool


@dataclass(slots=True)
class _Walker:
    """Gathers inline text into blocks while a page is walked."""

    tags: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    in_link: int = 0
    in_strong: int = 0
    plain: bool = False
    in_pre: int = 0
    numbered: int = 0
    done: list[HtmlBlock] = field(default_factory=list)

    def add(self, words: str) -> None:
        """Text of the current block, its white space collapsed."""
        words = words if self.in_pre else _SPACE.sub(" ", words)
        if not self.pieces or self.pieces[-1].endswith((" ", "\n")):
            words = words if self.in_pre else words.lstrip(" ")
        if words:
            self.pieces.append(words)
            self.size += len(words)
            self.linked += len(words) if self.in_link else 0
            self.plain = self.plain or (not self.in_strong and not words.isspace())

    def flush(self) -> None:
        """Ends the current block."""
        raw = "".join(self.pieces)
        text = raw.strip() if not self.in_pre else raw.strip("\n").rstrip()
        if text.strip():
            shift = len(raw) - len(raw.lstrip())
            links = tuple((max(at - shift, 0), url) for at, url in self.links)
            tag = next((t for t in reversed(self.tags) if t in _BLOCKS), "body")
            self.done.append(
                HtmlBlock(text, tag, tuple(self.places), self.linked, links, not self.plain)
            )
        self.pieces, self.links, self.linked, self.size, self.plain = [], [], 0, 0, False

    def break_line(self) -> None:
        """A <br>: a line break, or with another before it (or after a full stop) the end of the block."""
        while self.pieces and not self.pieces[-1].rstrip(" "):
            self.size -= len(self.pieces.pop())
        last = self.pieces[-1].rstrip(" ") if self.pieces else ""
        if last.endswith("\n") or last.rstrip("\"'”’»)").endswith((".", "!", "?")):
            self.flush()
        elif last:
            self.size += len(last) - len(self.pieces[-1]) + 1
            self.pieces[-1:] = [last, "\n"]

    def enter(self, tag: str, attributes: dict[str, str | None]) -> _Leave:
        """The start of an element that is shown."""
        if tag in _BLOCKS:
            self.flush()
        self.in_pre += tag == "pre"
        self.in_strong += tag in _STRONG
        role, by_tag = role_of(tag, attributes)
        if role is not None:
            self.numbered += 1
            self.places.append(Place(self.numbered, role, by_tag))
        self.tags.append(tag)
        if tag == "a":
            self.in_link += 1
            if href := attributes.get("href"):
                self.links.append((self.size, href.strip()))
        return _Leave(tag, role is not None)

    def leave(self, mark: _Leave) -> None:
        """The end of an element."""
        if mark.tag in _BLOCKS:
            self.flush()
        self.in_pre -= mark.tag == "pre"
        self.in_strong -= mark.tag in _STRONG
        self.in_link -= mark.tag == "a"
        self.tags.pop()
        if mark.placed:
            self.places.pop()


def blocks(page: LexborHTMLParser) -> tuple[HtmlBlock, ...]:
    """The visible blocks of a page, in document order; empty ones left out."""
    if page.body is None:
        return ()
    walker = _Walker()
    stack: list[LexborNode | _Leave] = [page.body]
    while stack:
        item = stack.pop()
        if isinstance(item, _Leave):
            walker.leave(item)
            continue
        if item.next is not None and len(stack) > 0:
            stack.append(item.next)
        stack.extend(_visit(walker, item))
    walker.flush()
    return tuple(walker.done)


def _visit(walker: _Walker, node: LexborNode) -> Iterator[LexborNode | _Leave]:
    """Takes one node in; yields what is to go on the stack (its end, then its first child)."""
    if node.is_text_node:
        walker.add(node.text_content or "")
        return
    tag = node.tag or ""
    if tag == "br":
        walker.break_line()
        return
    if not node.is_element_node or tag in _SKIPPED:
        return
    attributes = node.attributes
    if _is_hidden(attributes):
        return
    yield walker.enter(tag, attributes)
    if node.child is not None:
        yield node.child


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    """Whether an element is not shown to a reader."""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )
