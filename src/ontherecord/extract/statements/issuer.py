"""Who issues a page of somebody's own words: "Statement by X", "From: X", a signature, "the following answer:".

Only the lines above the text, its first paragraph and a signature say so; where they name nobody, first persons outside
quotation marks are the outlet's own and tell no statement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.pages import opening, signatures
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import subject, tokens_of
from ontherecord.extract.statements.sources import is_speaker_noun
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.report import PassageKind

_OPENING = 3  # first blocks of a report that can say whose words it is
_WORDS_BY = re.compile(
    r"\b(?P<noun>statement|remarks|speech|address|message|letter|comments|declaration|communiqu[eé]|answers?|reply|"
    r"interview)\b[^.\n]{0,60}?\b(?P<link>by|of|from|with)\b(?! (?:which|whom)\b)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"From:\s")
_SIGNED = re.compile(
    r"\(?[Ss]igned\)?:?\s|(?:Yours|Sincerely|Respectfully|Faithfully)[^\n]{0,30},\s", re.ASCII
)
_FOLLOWING = re.compile(
    r"\b(?P<verb>gave|made|issued|released|published|sent|read out|delivered)\s+(?:\w+\s+){0,2}?the\s+following\s+"
    r"(?:\w+\s+){0,2}?(?:answer|statement|reply|response|remarks|declaration|message|letter|communiqu[eé]|comment)\b"
    r"[^\n]*(?:\n[^\n]+)*?:\s*$"
)  # "A spokesman for the ministry gave the following answer to a question put by the agency:"
_LONG = 90  # characters behind "statement by" in which the name stands
_LAST = 3  # last blocks of a report in which a signature stands
# Words for a person's office; those that end in "-er", "-or" or "-man" need no list.
_OFFICES = frozenset(
    """chair chief head envoy judge king queen premier president secretary deputy delegate representative rapporteur
    mayor ambassador emissary aide commissioner general chairperson spokesperson""".split()
)
_LINKS = frozenset("of for to and the".split())
_SINGULAR = re.compile(r"\b(?:I|[Mm]y)\b(?!\.)")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an issuer may be named, behind which words: "interview", "with"; `page` where it is a line of its own."""

    start: int
    end: int
    link: str
    noun: str
    page: bool = False


@dataclass(frozen=True, slots=True)
class Issued:
    """Whose words a page is, where he is named, and how far they go.

    `first` and `last` bound the blocks that are his (by index, `last` excluded); `whole` says that all of them are,
    not only those in the first person; `signed` that his name stands below, `follows` that a sentence announces them.
    """

    key: str
    source: tuple[int, int]
    first: int
    last: int
    whole: bool
    signed: bool = False
    follows: bool = False


def issuer(parsed: ParsedReport, actors: ActorIndex, before: int | None = None) -> str | None:
    """The key of the actor whose statement the whole report is, if opening, signature or outlet name one.

    Nobody where a reporter signs above it, unless a heading says whose words they are. With `before`, no words of
    its text from that place on say it: a question's "the letter from Norland".
    """
    page = issued(parsed, actors)
    if page is not None:
        return page.key
    if actors.bylined:
        return None
    for place in _places(parsed):
        late = before is not None and place.start >= before and not place.page
        named = None if late else _named_at(parsed, actors, place)
        if named is not None:
            return named
    return actors.publisher.key if actors.publisher is not None else None


def issued(parsed: ParsedReport, actors: ActorIndex) -> Issued | None:
    """Whose own words the page is that a report prints; None where no line of its own names him."""
    if (following := _following(parsed, actors)) is not None:
        return following
    found = [
        (place, key)
        for place in _places(parsed)
        if place.page and (key := _named_at(parsed, actors, place)) is not None
    ]
    if not found:
        return None
    place, key = found[0]
    kind = actors.get(key).kind
    named = [(p, k) for p, k in found if k.startswith("person:") and "~" not in k]
    if named and (kind is ActorKind.PERSON or _says_i(parsed)):
        place, key = named[0]
    above, end = len(opening(parsed)), len(parsed.blocks)
    signed = [p for p, k in found if k == key and p.noun == "signed"]
    if signed:
        end = min(parsed.block_at(parsed.token_at(p.start)).index for p in signed)
    whole = bool(signed) or any(p.noun == "from" and k == key for p, k in found)
    name = _name(parsed, place.start, place.end)
    return Issued(key, name, above, end, whole, signed=bool(signed))


def _following(parsed: ParsedReport, actors: ActorIndex) -> Issued | None:
    """Whose words all the rest is: "A spokesman for the ministry gave the following answer to a question:"."""
    for block in parsed.blocks[:_OPENING]:
        match = _FOLLOWING.search(parsed.text, block.start, block.end)
        if match is None or block.kind is not PassageKind.BODY:
            continue
        verb = parsed.doc[parsed.token_at(match.start("verb"))]
        who = subject(verb)
        known = actors.of(who) if who is not None else None
        if who is None or known is None or known.key is None or not known.sure:
            return None
        source = (who.left_edge.idx, who.idx + len(who))
        quoted = [b.index for b in parsed.blocks if b.index > block.index and _opens(parsed, b)]
        last = len(parsed.blocks)
        if quoted[:1] == [block.index + 1]:  # as far as each paragraph opens with a mark
            last = next(i for i in range(quoted[0], last + 1) if i not in quoted)
        return Issued(known.key, source, block.index + 1, last, whole=True, follows=True)
    return None


def _opens(parsed: ParsedReport, block: ParsedBlock) -> bool:
    return parsed.text[block.start] in '"“„«'


def _says_i(parsed: ParsedReport) -> bool:
    return any(
        parsed.quotation_at(match.start()) is None for match in _SINGULAR.finditer(parsed.text)
    )


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
    above = opening(parsed)
    first = [b for b in parsed.blocks[:_OPENING] if b not in above]
    for block in (*above, *first):
        header = _HEADER.match(parsed.text, block.start, block.end)
        match = header or _WORDS_BY.search(parsed.text, block.start, block.end)
        if match is not None:
            end = min(block.end, match.end() + _LONG)
            told = match.groupdict()
            noun = "from" if header else told["noun"].lower()
            link = "" if header else told["link"].lower()
            page = block in above and noun != "interview"
            yield _Place(match.end(), end, link, noun, page)
    for block in parsed.blocks[-_LAST:]:
        signed = _SIGNED.match(parsed.text, block.start, block.end)
        if signed is not None:
            end = min(block.end, signed.end() + _LONG)
            yield _Place(signed.end(), end, "", "signed", page=True)
    for start, end in signatures(parsed):
        yield _Place(start, end, "", "signed", page=True)


def _name(parsed: ParsedReport, start: int, end: int) -> tuple[int, int]:
    """The part of a phrase up to where it says on what, to whom or when: "the Envoy for Y, X, | on the truce"."""
    for token in tokens_of(parsed, ((start, end),)):
        ends = token.pos_ in ("VERB", "SCONJ") or (
            token.pos_ == "ADP" and token.lower_ not in _LINKS
        )
        if ends or (token.lower_ == "to" and token.idx > start):
            return start, token.idx
    return start, end


def _is_before_of(token: Token) -> bool:
    return token.doc[token.i + 1 : token.i + 2].text.lower() == "of"


def _described(
    parsed: ParsedReport, actors: ActorIndex, words: tuple[int, int], of: str
) -> str | None:
    """Somebody unnamed who issues it for a party ("the answer of the Spokesperson of the ministry of X")."""
    tokens = [t for t in tokens_of(parsed, (words,)) if t.lower_ != "the" or t.i > 0]
    while tokens and tokens[0].lower_ in ("the", "a", "an"):
        tokens = tokens[1:]
    head = next((t for t in tokens if not t.text[0].isupper() or _is_before_of(t)), None)
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
