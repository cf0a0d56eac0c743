"""Text from outside, made safe to show: escaped, kept in its own direction, with nothing that cannot be seen.

Characters that turn the direction of text, or that print nothing, can make a page show other words than the record
holds. They are shown as signs with their names; the stored text and the exports keep them as they are.
"""

import re
import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup, escape

# controls except tab and line feed; bidi marks, embeddings, overrides, isolates; zero-width and invisible signs
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def shown(text: object) -> Markup:
    """Text of the coverage as HTML: isolated, escaped, unseen characters made visible."""
    return Markup("<bdi>{}</bdi>").format(Markup(bare(text)))


def bare(text: object) -> Markup:
    """The same without the isolation, for words inside a paragraph that is isolated as a whole."""
    words = str(text)
    if not _UNSEEN.search(words):
        return escape(words)
    parts: list[Markup] = []
    at = 0
    for found in _UNSEEN.finditer(words):
        parts.append(escape(words[at : found.start()]))
        parts.append(_sign(found.group()))
        at = found.end()
    return Markup("").join([*parts, escape(words[at:])])


def plain(text: object) -> str:
    """Text of the coverage for an attribute or a title: unseen characters left out."""
    return _UNSEEN.sub("", str(text))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web (http, https) with a host; anything else is no link."""
    if not url or _UNSEEN.search(url):
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else None


def _sign(character: str) -> Markup:
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return Markup('<span class="unseen" title="{}">U+{:04X}</span>').format(name, ord(character))
