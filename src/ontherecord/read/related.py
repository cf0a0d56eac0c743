"""Links to other stories inside or under a story: "Read more: ...", "Related: ...", lists of headlines."""

import re

from ontherecord.read.noise import flatten

_STRONG = (
    r"related(?: (?:article|stor(?:y|ies)|content|news|coverage|reading|topic|link|post|report|item|video)s?)?"
    r"|read (?:more|extra|also|next|on|further)|also (?:read|see|on .{2,30})|see (?:also|more)"
    r"|more (?:on|from|about) .{2,40}|more (?:stories|news|coverage|reading|like this|headlines)"
    r"|recommended(?: (?:for you|reading|stories|articles|links))?|suggested (?:reading|stories|articles)"
    r"|you (?:may|might)(?: also)? (?:like|be interested(?: in)?|want to read|have missed)"
    r"|further reading|don't miss|must reads?|in case you missed it|icymi|keep reading|what to read next"
    r"|(?:most|also) (?:read|popular|viewed|shared|commented)|top (?:stories|news|headlines)"
    r"|(?:latest|other|recent) (?:news|stories|headlines|updates|articles|posts)|trending(?: right)?(?: now)?"
    r"|popular (?:now|posts|stories)|editors?'?s? (?:pick|choice)s?|elsewhere on .{2,30}"
    r"|from (?:our|the) archives?"
    r"|\w+ (?:more|extra)"  # machine-spun copies turn "read more" into "learn extra"
    r"|dig deeper|go deeper|explore more|our coverage|full coverage"
)
_WEAK = (
    r"more|watch|listen|video|in pictures|gallery|opinion|analysis|explainer|explained|podcast|live"
    r"|timeline|background|profile|graphic|interactive|factbox|fact ?check|quiz|recap|exclusive"
)
_KICKER = re.compile(
    r"(?:opinion|analysis|explainer|explained|live|timeline|background|profile|fact ?box|fact ?check|recap|exclusive"
    r"|interview|comment)\s*(?::|\|)\s*\S",
    re.IGNORECASE,
)
_BULLET = r"^(?:[-–—•*>»►▶→]+\s*)?"
_HEAD = re.compile(rf"{_BULLET}(?:{_STRONG})\s*[:…>»-]*$", re.IGNORECASE)
_STRONG_LINE = re.compile(rf"{_BULLET}(?:{_STRONG})\s*(?::|\||\s[–—-]|»|>)\s*\S", re.IGNORECASE)
_WEAK_LINE = re.compile(rf"{_BULLET}(?:{_WEAK})\s*(?::|\|)\s*\S", re.IGNORECASE)
_CAPITALS = re.compile(
    rf"{_BULLET}(?:READ (?:MORE|ALSO|NEXT)|ALSO READ|SEE ALSO|RELATED|DON'T MISS)\s+\S"
)
_ABOUT = re.compile(
    rf"{_BULLET}(?:read|see|find out) more (?:about|on|here|at|in|from)\b", re.IGNORECASE
)
_BRACKETED = re.compile(
    r"\[(?!(?i:(?:file )?(?:photo|picture|image)|(?:editor's )?note)[\w ]{0,12}:)"
    r"[A-Z'\"‘“][^\[\]]{14,200}[^.\[\]]\]"
)
_TAIL = re.compile(r"\bread more\W*$", re.IGNORECASE)
# ends as a sentence does, or with a sentence and a credit in brackets
_CLOSED = re.compile(r"[.;:,][\"'”’)\]]*$|[?!][\"'”’]+$|[.!?][\"'”’]*\s[(\[][^()\[\]]{1,40}[)\]]$")
_MOST_WORDS = 30
_HEADLINE_WORDS = 22


def heads_list(text: str) -> bool:
    """Whether a paragraph announces links and holds none ("Read more:", "Most read")."""
    flat = flatten(text)
    return len(flat.split()) <= 8 and bool(_HEAD.match(flat))


def related_line(text: str) -> bool:
    """Whether a paragraph is itself a link to another story.

    >>> related_line("Related article: Envoys meet as ceasefire frays")
    True
    >>> related_line("Background: the talks began in May.")
    False
    """
    flat = flatten(text)
    words = len(flat.split())
    if words > _MOST_WORDS:
        return False
    if _STRONG_LINE.match(flat) or (_ABOUT.match(flat) and words <= 14):
        return True
    if _CLOSED.search(flat):
        return False
    return bool(
        _WEAK_LINE.match(flat)
        or _CAPITALS.match(flat)
        or _BRACKETED.fullmatch(flat)
        or _TAIL.search(flat)
    )


def has_kicker(text: str) -> bool:
    """Whether a line is a headline with its kind before it, where it stands above a story.

    >>> has_kicker("Analysis: A treaty by post"), has_kicker("Watch: A treaty by post")
    (True, False)
    """
    return bool(_KICKER.match(flatten(text)))


def looks_like_headline(text: str) -> bool:
    """Whether a paragraph is one short line that does not end like a sentence."""
    flat = flatten(text)
    words = len(flat.split())
    if not 0 < words <= _HEADLINE_WORDS or _CLOSED.search(flat):
        return False
    return not flat[0].islower() and "(@" not in flat
