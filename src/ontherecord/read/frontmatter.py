"""Front matter: the `key: value` lines between two `---` lines that open a Markdown (or text) file.

Only flat `key: value` lines are read; lists, nested values and unknown keys are passed over.
"""

import re

from ontherecord.read.draft import DateNote, Facts

_FENCE = re.compile(r"\s*(?:---|\+\+\+)[ \t]*\n")
_LINE = re.compile(r"([A-Za-z_][\w .-]{0,30}?)\s*[:=]\s+(\S.*)$|([A-Za-z_][\w-]{0,30})[:=](\S.*)$")
_MOST_LINES = 100  # a block that goes on longer is text between two rules
_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "newspaper": "outlet",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "by": "author",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "canonical_url": "url",
    "language": "language",
    "lang": "language",
}
_DATES = (
    "published",
    "date",
    "pubdate",
    "publish_date",
    "date_published",
    "datepublished",
    "published_at",
)


def front_matter(text: str) -> tuple[Facts, int]:
    """The facts in the front matter of `text`, and where the text after it starts (0: there is none).

    >>> front_matter("---\\ntitle: A note\\ndate: 2022-01-26\\n---\\nBody.")[1]
    39
    """
    opening = _FENCE.match(text)
    if not opening:
        return Facts(), 0
    fence = opening.group().strip()
    values: dict[str, str] = {}
    at = opening.end()
    for _ in range(_MOST_LINES):
        stop = text.find("\n", at)
        line = text[at : len(text) if stop < 0 else stop].rstrip()
        if line == fence or (fence == "---" and line == "..."):
            return _facts(values), len(text) if stop < 0 else stop + 1
        if stop < 0:
            break
        if line and not line[0].isspace():
            _take(line, values)
        at = stop + 1
    return Facts(), 0


def _take(line: str, values: dict[str, str]) -> None:
    """Notes the key and value of one line."""
    match = _LINE.match(line)
    if match:
        key = (match.group(1) or match.group(3)).strip().lower()
        value = (match.group(2) or match.group(4)).strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if value and value[0] not in "[{|>&*!":
            values.setdefault(key, value)


def _facts(values: dict[str, str]) -> Facts:
    """The facts that known keys give."""
    found: dict[str, str] = {}
    for key, value in values.items():
        if key in _KEYS:
            found.setdefault(_KEYS[key], value)
    notes = tuple(DateNote(values[k], f"front matter ({k})", 1) for k in _DATES if k in values)
    url = found.get("url")
    return Facts(
        found.get("title"),
        found.get("outlet"),
        found.get("author"),
        url if url and re.match(r"https?://\S+$", url) else None,
        found.get("language"),
        notes,
    )
