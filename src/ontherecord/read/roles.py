"""What an element of a page is for, by its tag, ARIA role, class and id: navigation, adverts, captions, ..."""

import re
from enum import StrEnum
from itertools import pairwise


class Role(StrEnum):
    """What the text in an element is, where that is told by the markup."""

    NAVIGATION = "navigation"
    ADVERT = "advert"
    NOTICE = "notice"
    SHARING = "sharing"
    COMMENTS = "comments"
    BYLINE = "byline"
    RELATED = "related"
    CAPTION = "caption"
    ARTICLE = "article"


_TAGS = {
    "nav": Role.NAVIGATION,
    "footer": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "button": Role.SHARING,
    "dialog": Role.NOTICE,
    "aside": Role.RELATED,
    "figcaption": Role.CAPTION,
    "article": Role.ARTICLE,
    "main": Role.ARTICLE,
}
_ARIA = {
    "navigation": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "menubar": Role.NAVIGATION,
    "banner": Role.NAVIGATION,
    "contentinfo": Role.NAVIGATION,
    "search": Role.NAVIGATION,
    "dialog": Role.NOTICE,
    "alertdialog": Role.NOTICE,
    "complementary": Role.RELATED,
    "main": Role.ARTICLE,
    "article": Role.ARTICLE,
}
# words in class names and ids, from the themes and content systems in common use
_WORDS: dict[str, Role] = {
    word: role
    for role, words in {
        Role.NAVIGATION: "nav navbar navigation menu submenu breadcrumb breadcrumbs sidebar footer topbar"
        " pagination pager skiplink masthead sitemap toolbar colophon copyright",
        Role.ADVERT: "ad ads adslot adbox adunit advert adverts advertisement advertisements advertising"
        " sponsored sponsor promo promotion promoted outbrain taboola dfp",
        Role.NOTICE: "cookie cookies consent gdpr paywall popup modal overlay newsletter newsletters"
        " subscribe subscription signup login disclaimer regwall donate donation",
        Role.SHARING: "share sharing sharebar social socials addthis sharethis print tags taglist",
        Role.COMMENTS: "comments commentlist disqus respond reactions",
        Role.BYLINE: "byline bylines timestamp dateline postmeta pubdate",
        Role.RELATED: "related recommended recommendations readmore seealso mostread mostpopular trending"
        " popular teaser teasers morestories alsolike furtherreading topstories latestnews",
        Role.CAPTION: "caption captions figcaption imagecaption photocredit imagecredit",
    }.items()
    for word in words.split()
}
_PAIRS = {
    ("read", "more"): Role.RELATED,
    ("see", "also"): Role.RELATED,
    ("also", "read"): Role.RELATED,
    ("read", "also"): Role.RELATED,
    ("read", "next"): Role.RELATED,
    ("most", "read"): Role.RELATED,
    ("most", "popular"): Role.RELATED,
    ("more", "stories"): Role.RELATED,
    ("more", "news"): Role.RELATED,
    ("further", "reading"): Role.RELATED,
    ("top", "stories"): Role.RELATED,
    ("latest", "news"): Role.RELATED,
    ("photo", "credit"): Role.CAPTION,
    ("image", "credit"): Role.CAPTION,
    ("entry", "meta"): Role.BYLINE,
    ("post", "meta"): Role.BYLINE,
    ("article", "meta"): Role.BYLINE,
    ("sign", "up"): Role.NOTICE,
}
_SPLIT = re.compile(r"[^a-zA-Z0-9]+|(?<=[a-z])(?=[A-Z])")
_UNSAID = frozenset({"html", "body", "article", "main"})


def role_of(tag: str, attributes: dict[str, str | None]) -> tuple[Role | None, bool]:
    """The role of an element, and whether its tag says so (stronger than a class name).

    >>> role_of("div", {"class": "cookie-consent"})
    (<Role.NOTICE: 'notice'>, False)
    """
    if tag in _TAGS:
        return _TAGS[tag], True
    aria = _ARIA.get((attributes.get("role") or "").lower())
    if aria is not None:
        return aria, True
    if tag in _UNSAID:
        return None, False
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:400]
    for name in named.split():
        words = [w.lower() for w in _SPLIT.split(name) if w] + [name.lower()]
        for word in words:
            if word in _WORDS:
                return _WORDS[word], False
        for pair in pairwise(words):
            if pair in _PAIRS:
                return _PAIRS[pair], False
    return None, False
