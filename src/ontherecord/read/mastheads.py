"""The lines over the headline that name who publishes a text: a newspaper's head, a ministry's letterhead.

A masthead stands first, in a block of its own or with the motto, the section and the date under it; the headline
follows in another block. What is told apart is the block, so that a name nobody has listed is found too.
"""

import re
from collections.abc import Callable, Sequence

from ontherecord.language.outlets import is_domain, is_outlet_name
from ontherecord.nouns.report import PassageKind
from ontherecord.read.judgement import Judgement
from ontherecord.read.noise import flatten
from ontherecord.read.related import looks_like_headline

_BODY_NOUN = (
    r"(?:Ministry|Department|Office|Embassy|Mission|Government|Commission|Council|Community|Union|Organi[sz]ation"
    r"|Presidency|Secretariat|Delegation|Directorate|Parliament|Senate|Agency|Authority|League|Assembly|Cabinet Office"
    r"|Chancellery|Court|Nations|Cabinet|Republic|Kingdom|Confederation|Federation|Committee)"
)
_SMALL = r"(?:of|for|and|the|on|to|de|in)"
_BODY = re.compile(
    rf"(?:The )?(?:[A-Z][\w.'’-]+ ){{0,4}}{_BODY_NOUN}(?: {_SMALL}(?: {_SMALL})*(?: [A-Z][\w.'’-]+,?)+)*",
)
PERSON_LINE = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, [A-Z][\w ,'’-]{3,60}")
"""A person with his office: "Ada Brandt, Deputy Spokesperson"."""
_VERBLIKE = re.compile(r"\b(?!\w*news\b)\w+(?:[^\Ws]s|ed)\b", re.IGNORECASE)
_PLURALS = frozenset(
    "affairs states nations relations ministers heads deputies representatives emirates netherlands philippines"
    " islands commons lords services forces communications rights expatriates provinces peoples seychelles maldives"
    " bahamas honduras cyprus united times".split()
)
_AFTER_A_NAME = re.compile(r"\s*(?:\([^()]{2,30}\)|,\s\d{1,4}[A-Za-z]? [A-Z].{2,40})$")
_MOTTO = re.compile(r"\s+[—–|-]\s+(?=[a-z\"“‘'])")
_SMALL_WORDS = frozenset("of for and the on to de in a an du des la le der die das & et".split())
_FIELD = re.compile(
    r"(?:From|To|By|Source|Contact|Ref|Embargo|Subject to)\b[^:]{0,20}:", re.IGNORECASE
)
_NAME_WORDS = 8
_TWO_SENTENCES = re.compile(
    r"[^\W\d_]{3}[.?!][”\"’)]* +[“\"‘(]?[A-Z]"
)  # no name and no motto has two
_MOTTO_WORDS = 7
# what official papers are called; over a headline it is a section
_PAPER_LINE = re.compile(
    r"(?:(?:joint|official|press|media|news|final|daily|noon|regular|weekly|department|ministry|state) )*"
    r"(?:communiqu[eé]|statement|release|declaration|press note|notice|briefing|conference)"
    r"(?:s? and \w+)?\s*(?:(?:no|nr|n°|#)\.?\s*)?[\w/-]{0,12}(?: \([\w ]{3,40}\))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(?:no|nr|ref|reference)\b[.:]?\s*)?[\d\W]*\d[\d\W]*", re.IGNORECASE)


def settle_masthead(items: Sequence[Judgement], is_other: Callable[[str], object]) -> str | None:
    """Settles the masthead's block among the lines above a story; returns the name that stands there.

    `is_other` tells lines that are neither, sections ("Press release") and desks. The lines are left as they
    are where no headline follows: better a masthead for a title than a headline lost.
    """
    block, rest = _first_block(items)
    name = next((item for item in block if item.is_open), None)
    if name is None or is_other(flatten(name.words)):
        return None
    under = [item for item in block if item.is_open and item is not name]
    named = flatten(_MOTTO.split(name.words)[0])
    dates = [at for at, item in enumerate(block) if item.line is not None]
    after = block[dates[-1] + 1 :] if dates and block[dates[-1]] is not block[0] else ()
    headline = (
        next((i for i in (*after, *rest) if _heads(i, is_other)), None)
        or next((i for i in under if i.count > _MOTTO_WORDS and _heads(i, is_other)), None)
        or next((i for i in under if _PAPER_LINE.fullmatch(flatten(i.words))), None)
    )
    if headline is None or not _is_name(named, name.words, block, headline):
        return None
    for item in (name, *under):
        if item is headline or (item.count > _MOTTO_WORDS and _TWO_SENTENCES.search(item.words)):
            continue
        if PERSON_LINE.fullmatch(flatten(item.words)):
            item.settle(PassageKind.HEADING, "who speaks")
        else:
            item.settle(PassageKind.BOILERPLATE, "masthead")
    for item in rest:
        flat = flatten(item.words)
        if item is headline:
            break
        if item.is_open and (_PAPER_LINE.fullmatch(flat) or _NUMBER.fullmatch(flat)):
            item.settle(PassageKind.BOILERPLATE, "section")
    return " ".join(_MOTTO.split(name.words)[0].split())


def is_body_name(flat: str) -> bool:
    """Whether a line is the name of a ministry or another body, or an address, and nothing else.

    >>> is_body_name("Ministry of Foreign Affairs"), is_body_name("Council of Norland Rejects Draft")
    (True, False)
    """
    if is_domain(flat):
        return True
    words = _AFTER_A_NAME.sub("", flat)
    words = words.title().replace("'S", "'s") if words.isupper() else words
    for word in (" Of ", " For ", " And ", " The ", " On ", " To "):
        words = words.replace(word, word.lower())
    if not _BODY.fullmatch(words):
        return False
    return not _has_verb(words)


def _first_block(items: Sequence[Judgement]) -> tuple[Sequence[Judgement], Sequence[Judgement]]:
    """The lines up to the first blank line, and those after it."""
    for at in range(1, len(items)):
        if items[at].start - items[at - 1].end > 1 and items[at].line is None:
            return items[:at], items[at:]
    return items, ()


def _heads(item: Judgement, is_other: Callable[[str], object]) -> bool:
    """Whether a line under the masthead's block can be the headline."""
    flat = flatten(item.words)
    if item.kind is PassageKind.HEADING:
        return True
    return (
        item.is_open
        and item.count >= 3
        and looks_like_headline(item.words)
        and not is_other(flat)
        and not _PAPER_LINE.fullmatch(flat)
        and not _NUMBER.fullmatch(flat)
        and not _FIELD.match(flat)
        and not is_body_name(flat)
    )


def _is_name(flat: str, words: str, block: Sequence[Judgement], headline: Judgement) -> bool:
    """Whether the first line is a name: by its words, or by what stands under it in its block."""
    if is_body_name(flat) or is_outlet_name(flat):
        return True
    tokens = flat.split()
    small = all(w[0].isupper() or not w[0].isalpha() or w in _SMALL_WORDS for w in tokens)
    if not small or len(tokens) > _NAME_WORDS or not looks_like_headline(words):
        return False
    dated = any(item.line is not None for item in block)
    motto = dated and sum(item.is_open for item in block) >= 2
    louder = flat.isupper() and len(tokens) <= 3 and not headline.words.isupper()
    if _has_verb(flat):
        return motto and flat.isupper()
    return dated or louder


def _has_verb(words: str) -> bool:
    return not all(m.group().lower() in _PLURALS for m in _VERBLIKE.finditer(words))
