"""An HTML page as a draft: every visible block stored, the article told from what surrounds it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from ontherecord.nouns.report import SET_IN_BOLD, PassageKind
from ontherecord.read.blocks import HtmlBlock, Place, blocks
from ontherecord.read.draft import Draft, Facts, Link, Piece
from ontherecord.read.mainpart import is_sentence, main_blocks
from ontherecord.read.metadata import page_facts
from ontherecord.read.paragraphs import paragraphs
from ontherecord.read.roles import Role
from ontherecord.read.traps import disarmed

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# a class name on a wrapper of this share of the page's words says nothing about the words
_WRAPPER = 0.4
_KINDS = {
    Role.NAVIGATION: PassageKind.BOILERPLATE,
    Role.ADVERT: PassageKind.BOILERPLATE,
    Role.NOTICE: PassageKind.BOILERPLATE,
    Role.SHARING: PassageKind.BOILERPLATE,
    Role.COMMENTS: PassageKind.BOILERPLATE,
    Role.BYLINE: PassageKind.BOILERPLATE,
    Role.RELATED: PassageKind.RELATED,
    Role.CAPTION: PassageKind.CAPTION,
}
# what these hold is never the article, however well it reads
_NEVER = frozenset(
    {Role.NAVIGATION, Role.NOTICE, Role.ADVERT, Role.COMMENTS, Role.RELATED, Role.BYLINE}
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,30})""", re.IGNORECASE
)


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page's first 4096 bytes declare."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def draft_of_page(html: str, *, whole: bool = False) -> Draft:
    """A page as a draft. `whole` says that all of it is the article (rendered Markdown, a feed's item).

    Raises UnreadableReport for a page that is a trap.
    """
    html, data = disarmed(html)
    page = LexborHTMLParser(html)
    found = blocks(page)
    chosen = frozenset(range(len(found))) if whole else main_blocks(html, found)
    places = _telling_places(found)
    text, starts = _joined(found)
    pieces: list[Piece] = []
    for i, (block, start) in enumerate(zip(found, starts, strict=True)):
        kind, reason = _kind(block, i, chosen, places)
        end = start + len(block.text)
        if kind is None and block.strong:
            reason = SET_IN_BOLD
        lines = paragraphs(text, start, end) if "\n" in block.text else (Piece(start, end),)
        pieces.extend(Piece(p.start, p.end, kind, reason) for p in lines)
    facts = Facts() if whole else page_facts(page, data)
    return Draft(text, tuple(pieces), facts, tuple(_links(found, starts, pieces)))


def _joined(found: Sequence[HtmlBlock]) -> tuple[str, list[int]]:
    """The stored text: blocks separated by blank lines; and where each starts."""
    starts, at = [], 0
    for block in found:
        starts.append(at)
        at += len(block.text) + 2
    return "\n\n".join(block.text for block in found), starts


def _telling_places(found: Sequence[HtmlBlock]) -> frozenset[int]:
    """Numbers of the elements whose role is believed: those that do not wrap the whole page."""
    held: Counter[int] = Counter()
    total = sum(len(block.text) for block in found)
    for block in found:
        held.update({place.number: len(block.text) for place in block.places})
    return frozenset(
        number for number, size in held.items() if size <= total * _WRAPPER or total < 400
    )


def _kind(
    block: HtmlBlock, at: int, chosen: frozenset[int], places: frozenset[int]
) -> tuple[PassageKind | None, str]:
    """The kind of a block as far as its place tells; None where its words must tell."""
    place = _place(block.places, places)
    inside = at in chosen
    between = bool(chosen) and min(chosen) <= at <= max(chosen)
    if block.tag in _HEADINGS and (place is None or inside):
        early = block.tag == "h1" and bool(chosen) and at < min(chosen)
        if inside or between or early:
            return PassageKind.HEADING, f"<{block.tag}> of the page"
    if place is not None and not (inside and _wins(block, place)):
        return _KINDS[place.role], f"{place.role} of the page"
    if inside:
        return None, ""
    least = 6 if block.linked else 2  # the extractor passes over very short paragraphs
    if between and is_sentence(block.text, least) and block.linked * 2 <= len(block.text):
        return None, ""
    return PassageKind.BOILERPLATE, "outside the page's article"


def _place(mine: Sequence[Place], believed: frozenset[int]) -> Place | None:
    """The innermost element whose role is believed and says something."""
    for place in reversed(mine):
        if place.role in _KINDS and (place.number in believed or place.by_tag):
            return place
    return None


def _wins(block: HtmlBlock, place: Place) -> bool:
    """Whether the extractor's yes outweighs the role of the element that the block stands in."""
    if place.role is Role.CAPTION or (place.by_tag and place.role in _NEVER):
        return False
    return is_sentence(block.text, 8) and block.linked * 2 <= len(block.text)


def _links(
    found: Sequence[HtmlBlock], starts: Sequence[int], pieces: Sequence[Piece]
) -> Iterator[Link]:
    """Addresses behind words of the article itself."""
    read = {p.start for p in pieces if p.kind in (None, PassageKind.RELATED)}
    for block, start in zip(found, starts, strict=True):
        if start in read or block.tag == "pre":
            for offset, url in block.links:
                if url.startswith(("http://", "https://")):
                    yield Link(start + offset, url[:2000])
