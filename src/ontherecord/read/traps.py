"""What is taken out of a page, or refused, before a parser sees it.

Parsers are quick on pages that people made and slow on pages made to be slow: 200,000 nested tags
took 75 s, one tag with 200,000 attributes 450 s. Scripts, styles and comments go first (read in one
pass, an unclosed one to the end of the page, as browsers do); what is left is measured, and refused
above anything a person wrote.
"""

import re
from collections import Counter

from ontherecord.errors import UnreadableReport

# deepest real pages: about 60 levels and 20,000 tags
_DEEPEST = 1_000
_DEAREST = 20_000_000  # sum of depths over all tags, an upper bound of the nodes a parser may make
_MOST_ATTRIBUTES = 200  # the most seen on one tag of a real page: about 40
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,30})")
_ATTRIBUTE = re.compile(r"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_TAKEN = re.compile(r"<(?:(!--)|(script|style|noscript|template)(?=[\s/>]))", re.IGNORECASE)
_DATA = re.compile(r"type\s*=\s*[\"']?application/ld\+json", re.IGNORECASE)
_UNNESTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option"
    " thead tbody tfoot".split()
)


def disarmed(html: str) -> tuple[str, tuple[str, ...]]:
    """`html` without scripts, styles and comments, and the JSON-LD that its scripts held.

    Raises UnreadableReport where tags pile up so that parsing would take minutes or fill memory.

    >>> disarmed("<p>One</p><script>two()</script><!-- three --><p>Four</p>")[0]
    '<p>One</p><p>Four</p>'
    """
    kept: list[str] = []
    data: list[str] = []
    at = 0
    while opening := _TAKEN.search(html, at):
        kept.append(html[at : opening.start()])
        if opening.group(1):
            stop = html.find("-->", opening.end())
            at = len(html) if stop < 0 else stop + 3
            continue
        inside, at = _element(html, opening.end(), opening.group(2).lower())
        if _DATA.search(html[opening.end() : inside[0]]):
            data.append(html[inside[0] : inside[1]])
    kept.append(html[at:])
    rest = "".join(kept)
    _refuse_piles(rest)
    return rest, tuple(data)


def _element(html: str, at: int, tag: str) -> tuple[tuple[int, int], int]:
    """Start and end of what a raw element holds, and where the page goes on; `at` is past its name."""
    start = html.find(">", at)
    if start < 0:
        return (len(html), len(html)), len(html)
    closing = re.compile(f"</{tag}\\b[^>]*>?", re.IGNORECASE).search(html, start)
    if closing is None:
        return (start + 1, len(html)), len(html)
    return (start + 1, closing.start()), closing.end()


def _refuse_piles(html: str) -> None:
    """Raises UnreadableReport for nesting, or attributes on one tag, beyond any real page."""
    opened: Counter[str] = Counter()
    depth = cost = at = 0
    while found := _TAG.search(html, at):
        tag = found.group(2).lower()
        at = _past_attributes(html, found.end())
        if tag in _UNNESTED:
            cost += depth
        elif not found.group(1):
            opened[tag] += 1
            depth += 1
            cost += depth
        elif opened[tag]:
            opened[tag] -= 1
            depth -= 1
        if depth > _DEEPEST or cost > _DEAREST:
            raise UnreadableReport(
                f"tags are nested more than {_DEEPEST} deep or never closed; save the page's text instead"
            )


def _past_attributes(html: str, at: int) -> int:
    """The end of a tag's attributes. Raises UnreadableReport where they are too many."""
    for _ in range(_MOST_ATTRIBUTES + 1):
        attribute = _ATTRIBUTE.match(html, at)
        if attribute is None:
            return at
        at = attribute.end()
    raise UnreadableReport(
        f"a tag has more than {_MOST_ATTRIBUTES} attributes; save the page's text instead"
    )
