"""Which blocks of a page are the article: trafilatura's judgement, with a plain one where it finds nothing."""

import re
from collections.abc import Sequence

from ontherecord.read.blocks import HtmlBlock
from ontherecord.read.roles import Role

_LETTERS = re.compile(r"[\W_]+")
_SHORT = (
    15  # letters and digits; a shorter block must equal a line, since it occurs in too many others
)
_LARGEST = (
    2_000_000  # characters of HTML beyond which extraction takes longer than a reader would wait
)
_MOST_TAGS = 60_000  # real pages have up to 40,000; its cost grows with the square on flat ones
_LOST = frozenset(
    {Role.NAVIGATION, Role.ADVERT, Role.NOTICE, Role.SHARING, Role.COMMENTS, Role.RELATED}
)
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")


def main_blocks(html: str, found: Sequence[HtmlBlock]) -> frozenset[int]:
    """Positions in `found` of the blocks that trafilatura takes for the article's text.

    Where it finds no article, or the page is too large for it: prose outside navigation and the like.
    """
    lines = _extracted(html)
    whole = "".join(lines)
    chosen = {
        i
        for i, block in enumerate(found)
        if (key := bare(block.text)) and (key in lines or (len(key) >= _SHORT and key in whole))
    }
    return frozenset(chosen or {i for i, block in enumerate(found) if _is_prose(block)})


def bare(text: str) -> str:
    """Letters and digits of `text`, in lower case: what two renderings of one block share."""
    return _LETTERS.sub("", text.casefold())


def is_sentence(text: str, words: int) -> bool:
    """Whether `text` has at least `words` words and ends as sentences end."""
    return len(text.split()) >= words and bool(_SENTENCE.search(text))


def _extracted(html: str) -> tuple[str, ...]:
    """The lines of trafilatura's article text, bare; none where it finds none or gives up."""
    if len(html) > _LARGEST or html.count("<") > _MOST_TAGS:
        return ()
    from trafilatura import extract

    try:
        text = extract(
            html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    except Exception:  # noqa: BLE001 - whatever a hostile page makes lxml raise, its prose is found without it
        return ()
    return tuple(key for line in (text or "").split("\n") if (key := bare(line)))


def _is_prose(block: HtmlBlock) -> bool:
    """A sentence or more, outside navigation and the like, not mostly links."""
    lost = any(place.role in _LOST for place in block.places)
    return not lost and is_sentence(block.text, 6) and block.linked * 3 <= len(block.text)
