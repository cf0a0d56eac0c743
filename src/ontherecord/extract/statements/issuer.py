"""Whose own words a report is: "Statement by X", "From: X", and who its "I" and "we" are.

Only headings, the first lines and a signature say so; where they name nobody, first persons outside quotation marks
are the outlet's own and tell no statement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import LAYOUT, Attribution
from ontherecord.extract.statements.sources import is_speaker_noun
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.report import PassageKind

_OPENING = 3  # first blocks of a report that can say whose words it is
_WORDS_BY = re.compile(
    r"\b(?P<noun>statement|remarks|speech|address|message|letter|comments|declaration|communiqu[eé]|answers?|reply|"
    r"interview)\b[^.\n]{0,60}?\b(?P<link>by|of|from|with)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"From:\s")
_SIGNED = re.compile(
    r"\(?[Ss]igned\)?:?\s|(?:Yours|Sincerely|Respectfully|Faithfully)[^\n]{0,30},\s", re.ASCII
)
_LONG = 90  # characters behind "statement by" in which the name stands
_SHORT = 5  # words of a name that signs
_INITIAL = re.compile(r"(?:[A-Z]\.)+|(?:Dr|Mr|Mrs|Ms|Hon|Prof|Amb|Gen|Col)\.")
_ENDS_OR_RUNS = re.compile(r"[.?!:]\s*$|.{120}", re.DOTALL)  # a sentence, no office behind a name
_LAST = 3  # last blocks of a report in which a signature stands
# Words for a person's office; those that end in "-er", "-or" or "-man" need no list.
_OFFICES = frozenset(
    """chair chief head envoy judge king queen premier president secretary deputy delegate representative rapporteur
    mayor ambassador emissary aide commissioner general chairperson spokesperson""".split()
)
_LINKS = frozenset("of for to and the".split())
_FEWEST = 2  # paragraphs in the first person that make a page somebody's own words
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?!\.)")
_SINGULAR = re.compile(r"\b(?:I|[Mm]y)\b(?!\.)")
_FIRST_PERSON = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an issuer may be named, behind which words: "interview", "with"."""

    start: int
    end: int
    link: str
    noun: str


def issuer(parsed: ParsedReport, actors: ActorIndex) -> str | None:
    """The key of the actor whose statement the whole report is, if opening, signature or outlet name one.

    Nobody where a reporter signs above it, unless a heading says whose words they are.
    """
    for place in _places(parsed):
        if not actors.bylined or _is_page(parsed, place):
            named = _named_at(parsed, actors, place)
            if named is not None:
                return named
    if actors.bylined or actors.publisher is None:
        return None
    return actors.publisher.key


def _named_at(parsed: ParsedReport, actors: ActorIndex, place: _Place) -> str | None:
    """Whom the words at a place name: a person before a body, a body before a state."""
    words = _name(parsed, place.start, place.end)
    named = actors.within(*words) if words[0] < words[1] else ()
    for kind in (ActorKind.PERSON, ActorKind.BODY):
        if found := [key for key in named if actors.get(key).kind is kind]:
            return found[0]
    if not named or place.link == "from":
        return None  # "Letter from Lima" is a reporter's
    return _described(parsed, actors, words, named[-1]) or named[0]


def _places(parsed: ParsedReport) -> Iterator[_Place]:
    """Where the words stand that may name who issues a report."""
    for block in parsed.blocks[:_OPENING]:
        for match in (
            _WORDS_BY.search(parsed.text, block.start, block.end),
            _HEADER.match(parsed.text, block.start, block.end),
        ):
            if match is not None:
                end = min(block.end, match.end() + _LONG)
                told = match.groupdict()
                link, noun = told.get("link", "").lower(), told.get("noun", "").lower()
                yield _Place(match.end(), end, link, noun)
    headed = any(
        _WORDS_BY.search(parsed.text, b.start, b.end)
        for b in parsed.blocks[:_OPENING]
        if b.kind is PassageKind.HEADING
    )
    for block in parsed.blocks[-_LAST:]:
        signed = _SIGNED.match(parsed.text, block.start, block.end)
        if signed is not None:
            yield _Place(signed.end(), min(block.end, signed.end() + _LONG), "", "signed")
        elif headed and _is_signature(parsed, block):
            yield _Place(block.start, block.end, "", "signed")


def _is_signature(parsed: ParsedReport, block: ParsedBlock) -> bool:
    """Whether a line under a statement is a name and no more, all its words printed large."""
    name, *office = re.split(r",|\n", parsed.text[block.start : block.end], maxsplit=1)
    words = [w for w in name.split() if not _INITIAL.fullmatch(w)]
    named = 1 < len(words) <= _SHORT and all(w[0].isupper() and w[-1] not in ".?!:" for w in words)
    return named and not (office and _ENDS_OR_RUNS.search(office[0]))


def _name(parsed: ParsedReport, start: int, end: int) -> tuple[int, int]:
    """The part of a phrase up to where it says on what, to whom or when: "the Envoy for Y, X, | on the truce"."""
    for token in tokens_of(parsed, ((start, end),)):
        ends = token.pos_ in ("VERB", "SCONJ") or (
            token.pos_ == "ADP" and token.lower_ not in _LINKS
        )
        if ends or (token.lower_ == "to" and token.idx > start):
            return start, token.idx
    return start, end


def _described(
    parsed: ParsedReport, actors: ActorIndex, words: tuple[int, int], of: str
) -> str | None:
    """Somebody unnamed who issues it for a party ("the answer of the Spokesperson of the ministry of X")."""
    tokens = [t for t in tokens_of(parsed, (words,)) if t.lower_ != "the" or t.i > 0]
    while tokens and tokens[0].lower_ in ("the", "a", "an"):
        tokens = tokens[1:]
    head = next((t for t in tokens if not t.text[0].isupper() or t.nbor().lower_ == "of"), None)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or not _is_one(head.lemma_.lower()):
        return None
    name = " ".join(parsed.text[tokens[0].idx : words[1]].split())
    span = parsed.chars(tokens[0].idx, words[1])
    key = f"person:~{name.casefold()}"
    actor = LocalActor(key, name, ActorKind.PERSON, party=actors.party_of(of), mentions=(span,))
    return actors.enter(actor)


def _is_one(noun: str) -> bool:
    """Whether a noun is a person's office, not a body's name."""
    last = noun.rsplit("-", 1)[-1]
    return last in _OFFICES or (is_speaker_noun(last) and last.endswith(("man", "er", "or")))


def own_words(
    parsed: ParsedReport, actors: ActorIndex, found: Sequence[Attribution]
) -> list[Attribution]:
    """Attributions to "I" and "we" outside quotation marks, marked "self" where the issuer is known."""
    if issuer(parsed, actors) is None:
        return list(found)
    return [replace(a, pattern="self") if _is_own(parsed, a) else a for a in found]


def page_words(
    parsed: ParsedReport, actors: ActorIndex, found: Sequence[Attribution]
) -> list[Attribution]:
    """The paragraphs of a statement or letter that say "I", "we" or "our": words of the one who issues it.

    Nothing where the heading or a signature names nobody, where few paragraphs are in the first person, and where
    the report is told as an interview.
    """
    pages = (p for p in _places(parsed) if _is_page(parsed, p))
    place = next((p for p in pages if _named_at(parsed, actors, p) is not None), None)
    body = [b for b in parsed.blocks if b.kind is PassageKind.BODY]
    own = [b for b in body if _speaks(parsed, b, _OWN)]
    told = any(a.pattern in LAYOUT for a in found)
    if place is None or told or len(own) < _FEWEST or len(own) * 3 < len(body):
        return []
    key = _named_at(parsed, actors, place)
    singular = any(_speaks(parsed, b, _SINGULAR) for b in own)
    if key is None or key != issuer(parsed, actors):
        return []
    if singular and actors.get(key).kind is not ActorKind.PERSON:
        return []  # no body says "I"
    source = (_name(parsed, place.start, place.end),)
    return [
        Attribution(((b.start, b.end),), (), source, None, True, "page", trusted=True) for b in own
    ]


def _is_page(parsed: ParsedReport, place: _Place) -> bool:
    """Whether a name stands in a heading, a header or a signature of a page of somebody's own words."""
    block = parsed.block_at(parsed.token_at(place.start))
    heading = block.kind is PassageKind.HEADING and place.noun != "interview"
    return heading or place.noun == "signed"


def _speaks(parsed: ParsedReport, block: ParsedBlock, person: re.Pattern[str]) -> bool:
    return any(
        parsed.quotation_at(match.start()) is None
        for match in person.finditer(parsed.text, block.start, block.end)
    )


def _is_own(parsed: ParsedReport, found: Attribution) -> bool:
    source = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(source) != 1 or source[0].lower_ not in _FIRST_PERSON:
        return False
    return parsed.quotation_at(source[0].idx) is None
