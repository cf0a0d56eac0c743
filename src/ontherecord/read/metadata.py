"""What a page says of itself: title, outlet, author, address, language, publication dates.

Order of trust: JSON-LD (schema.org), Open Graph and other meta tags, visible elements. Values are cut to a
sane length; anything malformed is passed over, since it is the page's word against nothing.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser

from ontherecord.language.outlets import is_outlet_name
from ontherecord.read.draft import DateNote, Facts

_LONGEST = 300
_DAY = len("2022-01-29")
_LONGEST_JSON = 500_000
_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle"
    " blogposting liveblogposting socialmediaposting report webpage advertisercontentarticle".split()
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "originalpublicationdate",
    "date",
)
_CHANGES = ("article:modified_time", "og:updated_time", "lastmod", "last-modified")
_SEPARATOR = re.compile(r"\s+[|–—•·»-]\s+")


def page_facts(page: LexborHTMLParser, data: Sequence[str]) -> Facts:
    """Title, outlet, author, address, language and dates that `page` and its JSON-LD `data` give."""
    meta = _meta(page)
    item = next(_items(data), {})
    heading, full = _text(page, "h1"), _text(page, "title")
    title = _words(item.get("headline")) or _first(meta, _TITLES) or heading
    outlet = _name(item.get("publisher")) or _first(meta, _OUTLETS)
    whole, rest = _split_title(full, title, outlet)
    html = page.css_first("html")
    return Facts(
        title or whole,
        outlet or rest,
        _name(item.get("author")) or _plain_author(_first(meta, _AUTHORS)),
        _address(page, meta),
        _language(html.attributes.get("lang") if html is not None else None),
        tuple(_dates(page, meta, item)),
    )


def _meta(page: LexborHTMLParser) -> dict[str, str]:
    """Meta tags by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in page.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = _words(attributes.get("content"))
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _items(data: Sequence[str]) -> Iterator[Mapping[str, object]]:
    """JSON-LD items that describe an article, those with a date first."""
    items: list[Mapping[str, object]] = []
    for source in data:
        try:
            value = json.loads(source[:_LONGEST_JSON])
        except (ValueError, RecursionError):
            continue
        items.extend(_flat(value))
    yield from sorted(items, key=lambda item: "datePublished" not in item)


def _flat(value: object) -> Iterator[Mapping[str, object]]:
    """Article items of a JSON-LD value: an object, a list of them, or a graph."""
    for entry in value if isinstance(value, list) else [value]:
        if not isinstance(entry, dict):
            continue
        graph = entry.get("@graph")
        if isinstance(graph, list):
            yield from (e for e in graph if isinstance(e, dict) and _is_article(e))
        if _is_article(entry):
            yield entry


def _is_article(item: Mapping[str, object]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).lower() in _ARTICLES for name in names)


def _dates(
    page: LexborHTMLParser, meta: Mapping[str, str], item: Mapping[str, object]
) -> Iterator[DateNote]:
    """Notes of the publication date, best first."""
    if value := _words(item.get("datePublished")):
        yield DateNote(value, "JSON-LD datePublished", 1)
    for name in _DATES:
        if name in meta:
            yield DateNote(meta[name], f"meta tag {name}", 1)
    yield from _times(page)
    if value := _words(item.get("dateModified")):
        yield DateNote(value, "JSON-LD dateModified", 3)
    for name in _CHANGES:
        if name in meta:
            yield DateNote(meta[name], f"meta tag {name}", 3)


def _times(page: LexborHTMLParser) -> Iterator[DateNote]:
    """Notes of the page's time elements; where those of its article all tell one day, that is the article's."""
    own = page.css("article time, main time")  # a header of the site may tell what day it is now
    days = {str(_words(node.attributes.get("datetime")))[:_DAY] for node in own}
    for node in page.css(
        '[itemprop="datePublished"], time[pubdate], article time, main time, header time, time'
    )[:4]:
        value = _words(node.attributes.get("datetime") or node.attributes.get("content"))
        if not value:
            continue
        marked = node.attributes.get("itemprop") == "datePublished" or "pubdate" in node.attributes
        alone = len(days) == 1 and value[:_DAY] in days
        yield DateNote(value, "time element of the page", 1 if marked or alone else 2)


def _split_title(
    full: str | None, title: str | None, outlet: str | None
) -> tuple[str | None, str | None]:
    """The <title> without its outlet, and the outlet if it stands there beside the known title."""
    if not full:
        return None, None
    parts = _SEPARATOR.split(full)
    if len(parts) < 2:
        return full, None
    ends = (parts[0], parts[-1])
    if outlet and outlet in ends:
        return _SEPARATOR.split(full, maxsplit=1)[0] if parts[-1] == outlet else parts[-1], None
    short = len(parts[-1].split()) <= 5
    known = bool(title) and str(title).casefold().startswith(parts[0].casefold())
    if short and (known or is_outlet_name(parts[-1])):
        return parts[0], parts[-1]
    return full, None


def _address(page: LexborHTMLParser, meta: Mapping[str, str]) -> str | None:
    """The page's own address."""
    node = page.css_first('link[rel="canonical"]')
    canonical = node.attributes.get("href") if node is not None else None
    for value in (canonical, meta.get("og:url")):
        if value and re.match(r"https?://\S+$", value.strip()):
            return value.strip()[:2000]
    return None


def _language(value: str | None) -> str | None:
    """The two-letter language of a lang attribute."""
    match = re.match(r"[a-zA-Z]{2,3}(?=[-_]|$)", (value or "").strip())
    return match.group().lower() if match else None


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _plain_author(value: str | None) -> str | None:
    """An author who is named, not linked to."""
    return None if not value or "://" in value else value


def _name(value: object) -> str | None:
    """The name of a schema.org person or organisation, or of several."""
    if isinstance(value, dict):
        return _words(value.get("name"))
    if isinstance(value, list):
        names = [name for name in map(_name, value[:5]) if name]
        return ", ".join(names) or None
    return _plain_author(_words(value))


def _words(value: object) -> str | None:
    """A string with its white space collapsed; None where there is nothing in it."""
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "replace").decode("utf-8").split())[:_LONGEST] or None


def _text(page: LexborHTMLParser, selector: str) -> str | None:
    node = page.css_first(selector)
    return _words(node.text(deep=True)) if node is not None else None
