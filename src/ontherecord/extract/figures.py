"""Figures: counted things with their hedges, so that two reports' numbers can be held against each other.

"Some 100,000 troops" is 100,000 approximately, "more than 120,000" at least that, "between 5 and 7 ships" a
range, "$3.5 billion" an amount of dollars. Dates, ordinals, ages and the numbers of articles and
resolutions are no figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children, is_verbal, modifiers, prepositions
from ontherecord.extract.figures_what import counted_share, counted_words
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import FigureFinding, StatementFinding

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_CURRENCY = {
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₽": "rouble",
    "₴": "hryvnia",
    "₹": "rupee",
}

_UNIT = "|".join((*_SCALES, *_SHORT))
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:\s?(?:{_UNIT})\b)?"
_WORD = rf"(?:{'|'.join(_WORDS)})(?:-(?:{'|'.join(_WORDS)}))?(?:\s(?:{'|'.join(_SCALES)}))?\b"
_AMOUNT = rf"(?:{_NUMBER}|{_WORD})"
_LOW = r"at least|more than|over|above|no fewer than|no less than|in excess of|upwards of"
_HIGH = r"up to|as many as|as much as|fewer than|less than|under|below|no more than|at most"
_NEAR = (
    r"some|about|around|roughly|approximately|nearly|almost|an estimated|estimated|close to|circa"
)
_FIGURE = re.compile(
    rf"(?P<between>between\s)?(?:\b(?P<low>{_LOW})\s|\b(?P<high>{_HIGH})\s|\b(?P<near>{_NEAR})\s)?"
    rf"(?P<cur>[$€£¥₽₴₹])?(?<![\w.,-])(?P<a>{_AMOUNT})"
    rf"(?:(?P<to>\s?[–-]\s?|\sto\s|\sand\s)(?P<cur2>[$€£¥₽₴₹])?(?P<b>{_AMOUNT}))?(?![\w-]|[.,:]\d)(?P<pc>\s?%)?",
    re.IGNORECASE,
)
# what a figure must have: most sentences have none of it, and _FIGURE begins at every word
_MUST_HAVE = re.compile(rf"\d|\b(?:{'|'.join(_WORDS)})")
_ANOTHER = re.compile(rf"\d|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
# Things that are measured rather than counted against each other, and what the time expressions cover.
_NOT_COUNTED = frozenset(
    """year month week day hour minute second decade century time side way o'clock am pm a.m. p.m. point
    article resolution paragraph chapter page percent party half part thing degree""".split()
)
# With a small number in words, only these are figures; "two draft treaties" is no casualty count.
_COUNTED = frozenset(
    """people person civilian soldier troop child woman man officer policeman fighter militant rebel hostage
    prisoner detainee victim casualty death injury body refugee migrant ship boat vessel plane jet aircraft
    helicopter tank missile rocket drone bomb house home building citizen national sailor crew journalist student
    worker diplomat expert inspector observer member militiaman peacekeeper captive convoy truck lorry village
    town""".split()
)
_FALLEN = frozenset({"dead", "wounded", "injured", "missing", "killed"})
# "two fewer soldiers", "ten more ships": a difference, no count.
_COMPARED = frozenset({"fewer", "more", "less", "further", "additional", "extra", "other"})
_MORE = re.compile(
    r"\s+(?:fewer|more|less|further|additional|extra|other)\b(?! than)", re.IGNORECASE
)
_SMALL = 13
# Nouns of phrases that say how or why, not what: "in a bid to", "on the way".
_MANNER = frozenset(
    "bid attempt effort way order case time fact addition move sign step number".split()
)
_NUMBERED = frozenset(
    "article section chapter resolution paragraph clause protocol no. number page".split()
)
_SOURCES = frozenset("people person source official diplomat".split())
_KNOWING = frozenset({"familiar", "close", "brief", "know", "knowledge"})
_MOST_ABOUT = 7  # content words kept to say whose and where; more made like figures look unlike


@dataclass(frozen=True, slots=True)
class _Amount:
    """What a figure's words say: bounds, None where open, and whether they are meant roughly."""

    low: float | None
    high: float | None
    approximate: bool


def find_figures(
    parsed: ParsedReport, actors: ActorIndex, statements: tuple[StatementFinding, ...]
) -> tuple[FigureFinding, ...]:
    """The counted things of a report in the order of the text; `about` mixes lemmas and actors' keys."""
    parties = Parties(parsed, actors, statements)
    return tuple(
        found
        for sentence in parsed.sentences(None)
        if _MUST_HAVE.search(sentence.text.casefold())
        for match in _FIGURE.finditer(parsed.text, sentence.start_char, sentence.end_char)
        if (found := _figure(match, parsed, parties)) is not None
    )


def _figure(match: re.Match[str], parsed: ParsedReport, parties: Parties) -> FigureFinding | None:
    start, end = match.start(), match.end()
    if any(t.start < match.end("a") and match.start("a") < t.end for t in parsed.times):
        return None
    if parsed.text[max(0, start - 1) : start] == "/" or parsed.text[end : end + 1] == "/":
        return None  # "3/8": a number of a series
    if _MORE.match(parsed.text, match.end("a")):
        return None  # "four more members": a difference
    number = parsed.doc[parsed.token_at(match.end("a") - 1)]
    noun, name = _counted(number, match)
    if name is None or not _counts(match, name) or _is_label(number, noun):
        return None
    compared = (m for m in modifiers(noun) if m.i > number.i) if noun is not None else ()
    if any(m.lower_ in _COMPARED for m in compared):
        return None
    amount = _amount(match, over=_is_over(parsed, match))
    if amount is None:
        return None
    sentence = number.sent
    last = parsed.span(noun.i, noun.i + 1) if noun is not None and noun.idx >= end else None
    span = parsed.chars(start, end)
    if last is not None and noun is not None and noun.i - number.i < 8:
        behind = noun.idx + len(noun)
        if _ANOTHER.search(parsed.text, end, behind):
            return None  # "three workers-two women": read as one thing
        span = parsed.chars(start, behind)
    holder = noun if noun is not None else _sign_of(number)
    return FigureFinding(
        span=span,
        noun=name,
        low=amount.low,
        high=amount.high,
        approximate=amount.approximate,
        about=tuple(_about(holder, parties, name)),
        evidence=parsed.span(sentence.start, sentence.end),
        by=parties.statement_at(number),
        what=_what(noun, name, number),
    )


def _what(noun: Token | None, name: str, number: Token) -> str:
    """What a figure counts, in words that follow "how many"."""
    if noun is not None:
        return counted_words(noun)
    return counted_share(_sign_of(number)) if name == "percent" else name


def _sign_of(number: Token) -> Token:
    """The word that the rest of its phrase hangs on where a number has a sign: "80% | of checks"."""
    head = number.head
    return head if head.text in ("%", "$", "€", "£") or head.lemma_ == "percent" else number


def _counted(number: Token, match: re.Match[str]) -> tuple[Token | None, str | None]:
    """The noun that a number counts and its lemma; an amount of money counts its currency."""
    currency = match["cur"] or match["cur2"]
    if currency:
        return None, _CURRENCY[currency]
    if match["pc"]:
        return None, "percent"
    token = number
    while token.dep_ in ("nummod", "compound", "quantmod", "conj", "pobj", "prep", "npadvmod") and (
        token.head.pos_ in ("NUM", "SYM", "ADP", "ADV") and token.head != token
    ):
        token = token.head
    noun = token.head
    if token.dep_ == "nummod" and noun.lower_ in _FALLEN:
        return noun, "person"
    if token.dep_ == "nummod" and noun.i > token.i and noun.tag_ in ("NNS", "NN", "NNPS", "JJ"):
        return noun, noun.lemma_.lower().removesuffix("s" if noun.tag_ == "NNPS" else "")
    after = number.nbor() if number.i + 1 < len(number.doc) else None
    if after is not None and after.lower_ in _FALLEN:
        return after, "person"
    return None, None


def _counts(match: re.Match[str], noun: str) -> bool:
    """Whether number and noun make a figure worth holding against another."""
    if noun in _NOT_COUNTED - {"percent"}:
        return False
    hedged = any(match[g] for g in ("low", "high", "near", "between"))
    value = _value(match["a"])
    if value is None or (
        match["a"][0].isalpha() and value < _SMALL and not hedged and noun not in _COUNTED
    ):
        return False
    return not (noun not in _COUNTED and not hedged and re.fullmatch(r"(?:19|20)\d\d", match["a"]))


def _is_label(number: Token, noun: Token | None) -> bool:
    """Whether a number names ("Article 16 safeguards") or counts sources ("two people familiar with")."""
    before = number.doc[number.i - 1].lower_ if number.i > 0 else ""
    sources = noun is not None and noun.lemma_.lower() in _SOURCES
    return before in _NUMBERED or (
        sources and noun is not None and any(t.lemma_.lower() in _KNOWING for t in noun.children)
    )


def _is_over(parsed: ParsedReport, match: re.Match[str]) -> bool:
    """Whether "over" is a plain preposition: "differences over three issues"."""
    if not match["low"] or match["low"].lower() not in ("over", "above"):
        return False
    word = parsed.doc[parsed.token_at(match.start("low"))]
    return bool(word.dep_ == "prep" and word.head.pos_ == "NOUN")


def _amount(match: re.Match[str], *, over: bool) -> _Amount | None:
    low, high = _value(match["a"]), _value(match["b"]) if match["b"] else None
    if low is None:
        return None
    if match["b"]:
        if high is None or (match["to"].strip() == "and" and not match["between"]):
            return None
        scale = _scale(match["b"])
        if scale > 1 and _scale(match["a"]) == 1 and low < high / scale:
            low *= scale  # "2 to 3 million"
        return _Amount(low, high, False) if low < high else None
    if match["between"]:
        return None
    if match["low"] and not over:
        return _Amount(low, None, False)
    if match["high"]:
        return _Amount(None, low, False)
    return _Amount(low, low, bool(match["near"]))


def _value(words: str) -> float | None:
    """The number that words or digits say.

    >>> _value("1.5 million"), _value("100,000"), _value("twenty-five"), _value("two hundred")
    (1500000.0, 100000.0, 25.0, 200.0)
    """
    text = words.lower().strip()
    scale = _scale(text)
    if text[0].isdigit():
        digits = re.match(r"[\d,]+(?:\.\d+)?", text)
        return float(digits.group().replace(",", "")) * scale if digits else None
    parts = [_WORDS.get(p, 0) for p in re.split(r"[\s-]", text) if p in _WORDS]
    return float(sum(parts)) * scale if parts else None


def _scale(words: str) -> float:
    end = re.search(r"[a-z]+$", words.lower().strip())
    if end is None:
        return 1.0
    return _SCALES.get(end.group(), _SHORT.get(end.group(), 1.0) if words[0].isdigit() else 1.0)


def _about(noun: Token, parties: Parties, name: str) -> Iterator[str]:
    """Lemmas and actors' keys that say whose the figure is and where, at most `_MOST_ABOUT`."""
    seen: list[str] = []
    for key in parties.owner(noun).keys if noun.pos_ == "NOUN" else ():
        if key not in seen:
            seen.append(key)  # "Norlandic troops"
    for word in _around(noun):
        keys = parties.of(word).keys
        for item in keys or ((word.lemma_.lower(),) if _is_content(word) else ()):
            if item not in seen and item != name and len(seen) < _MOST_ABOUT:
                seen.append(item)
    yield from seen


def _is_content(word: Token) -> bool:
    """Whether a word names a thing or a place: no verbs, no dates, no signs, no manners of speaking."""
    named = word.pos_ in ("NOUN", "PROPN") and word.ent_type_ not in ("DATE", "TIME")
    return named and word.is_alpha and word.lemma_.lower() not in _MANNER


def _around(noun: Token) -> Iterator[Token]:
    """The words that tell a figure from others: its modifiers, its verb and the verb's parties and places."""
    yield from (m for m in modifiers(noun) if m.pos_ != "NUM")
    yield from children(noun, "poss")
    verb = next((a for a in noun.ancestors if is_verbal(a)), None)
    if verb is not None:
        clause = read_clause(verb)
        yield from (t for t in (clause.actor, clause.object) if t is not None and t != noun)
    for head in (noun, verb):
        if head is not None:
            for name in (
                "of",
                "in",
                "on",
                "near",
                "at",
                "along",
                "to",
                "from",
                "with",
                "by",
                "for",
                "under",
            ):
                for place in prepositions(head, name):
                    yield place
                    yield from prepositions(place, "with")
                    yield from prepositions(place, "of")  # "in the port of Norholm"
