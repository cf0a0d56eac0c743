"""Whose own words a report is: "Statement by X", "From: X", and who its "I" and "we" are.

Only headings, the first lines and a signature say so; where they name nobody, first persons outside quotation marks
are the outlet's own and tell no statement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
    r"\b(?:statement|remarks|speech|address|message|letter|comments|declaration|communiqu[eé]|answers?|reply|interview)\b"
    r"[^.\n]{0,60}?\b(?:by|of|from|with)\b",
    re.IGNORECASE,
)
_HEADER = re.compile(r"From:\s")
_SIGNED = re.compile(
    r"\(?[Ss]igned\)?:?\s|(?:Yours|Sincerely|Respectfully|Faithfully)[^\n]{0,30},\s", re.ASCII
)
_LONG = 90  # characters behind "statement by" in which the name stands
_LAST = 3  # last blocks of a report in which a signature stands
_LINKS = frozenset("of for to and the".split())
_FEWEST = 2  # paragraphs in the first person that make a page somebody's own words
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?!\.)")
_FIRST_PERSON = frozenset({"i", "we"})


def issuer(parsed: ParsedReport, actors: ActorIndex) -> str | None:
    """The key of the actor whose statement the whole report is, if opening, signature or outlet name one."""
    for start, end in _places(parsed):
        words = _name(parsed, start, end)
        named = actors.within(*words) if words[0] < words[1] else ()
        kinds = {key: actors.get(key).kind for key in named}
        for kind in (ActorKind.PERSON, ActorKind.BODY):
            if found := [key for key in named if kinds[key] is kind]:
                return found[0]
        if named:
            return _described(parsed, actors, words, named[-1]) or named[0]
    return actors.publisher.key if actors.publisher is not None else None


def _places(parsed: ParsedReport) -> Iterator[tuple[int, int]]:
    """Where the words stand that may name who issues a report."""
    for block in parsed.blocks[:_OPENING]:
        for form, at in ((_WORDS_BY, "search"), (_HEADER, "match")):
            match = getattr(form, at)(parsed.text, block.start, block.end)
            if match is not None:
                yield match.end(), min(block.end, match.end() + _LONG)
    for block in parsed.blocks[-_LAST:]:
        signed = _SIGNED.match(parsed.text, block.start, block.end)
        if signed is not None:
            yield signed.end(), min(block.end, signed.end() + _LONG)


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
    return is_speaker_noun(noun) and noun.endswith(("man", "woman", "person", "er", "or", "ent"))


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
    place = next((p for p in _places(parsed) if _is_page(parsed, p)), None)
    body = [b for b in parsed.blocks if b.kind is PassageKind.BODY]
    own = [b for b in body if _speaks(parsed, b)]
    told = any(a.pattern in LAYOUT for a in found)
    if place is None or told or len(own) < _FEWEST or len(own) * 3 < len(body):
        return []
    if issuer(parsed, actors) is None:
        return []
    source = (_name(parsed, *place),)
    return [
        Attribution(((b.start, b.end),), (), source, None, True, "page", trusted=True) for b in own
    ]


def _is_page(parsed: ParsedReport, place: tuple[int, int]) -> bool:
    """Whether the name stands in a heading, a header or a signature, not in a sentence of a report."""
    block = parsed.block_at(parsed.token_at(place[0]))
    signed = _SIGNED.match(parsed.text, block.start, block.end) is not None
    return block.kind is PassageKind.HEADING or signed


def _speaks(parsed: ParsedReport, block: ParsedBlock) -> bool:
    return any(
        parsed.quotation_at(match.start()) is None
        for match in _OWN.finditer(parsed.text, block.start, block.end)
    )


def _is_own(parsed: ParsedReport, found: Attribution) -> bool:
    source = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(source) != 1 or source[0].lower_ not in _FIRST_PERSON:
        return False
    return parsed.quotation_at(source[0].idx) is None
