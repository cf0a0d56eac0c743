"""Text from outside, made safe to show: escaped, kept in its own direction, with nothing that cannot be seen.

Characters that turn the direction of text, or that print nothing, can make a page show other words than the record
holds. They are shown as signs with their names; the stored text and the exports keep them as they are.
"""

import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from ontherecord.export.unseen import UNSEEN


def shown(text: object) -> Markup:
    """Text of the coverage as HTML: isolated, escaped, unseen characters made visible."""
    return Markup("<bdi>{}</bdi>").format(Markup(bare(text)))


def bare(text: object) -> Markup:
    """The same without the isolation, for words inside a paragraph that is isolated as a whole."""
    words = str(text)
    if not UNSEEN.search(words):
        return escape(words)
    parts: list[Markup] = []
    at = 0
    for found in UNSEEN.finditer(words):
        parts.append(escape(words[at : found.start()]))
        parts.append(_sign(found.group()))
        at = found.end()
    return Markup("").join([*parts, escape(words[at:])])


def plain(text: object) -> str:
    """Text of the coverage for an attribute or a title: unseen characters left out."""
    return UNSEEN.sub("", str(text))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web (http, https) with a host; anything else is no link."""
    if not url or UNSEEN.search(url):
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else None


def _sign(character: str) -> Markup:
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return Markup('<span class="unseen" title="{}">U+{:04X}</span>').format(name, ord(character))
