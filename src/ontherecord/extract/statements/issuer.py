"""Who issues a page of somebody's own words: "Statement by X", "X's remarks", "From: X", a signature.

Only the lines above the text, its first paragraph and a signature say so; where they name nobody, first persons outside
quotation marks are the outlet's own and tell no statement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.cues import load_cues
from ontherecord.extract.pages import opening, signatures
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import subject, tokens_of
from ontherecord.extract.statements.sources import is_speaker_noun
from ontherecord.extract.statements.unnamed import is_body
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor, RoleFinding
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.statement import Mode

_OPENING = 3  # first blocks of a report that can say whose words it is
_WORDS_BY = re.compile(
    r"\b(?P<noun>statement|remarks|speech|address|message|letter|comments|declaration|communiqu[eé]|answers?|reply|"
    r"interview)\b[^.\n]{0,60}?\b(?P<link>by|of|from|with)\b(?! (?:which|whom)\b)",
    re.IGNORECASE,
)
# "The Secretary-General's remarks to the press on the pact", "Foreign Ministry statement on fees"; no clause behind.
_OWNED = re.compile(
    r"\W*(?:the )?(?P<who>[^\n.:;!?“”\"]{2,90}?)(?:['’]s|(?<=s)['’])?\s+(?:(?:opening|closing|full|video|press|joint|"
    r"written|public|official|national|keynote|prepared)\s+){0,2}"
    r"(?P<noun>statement|remarks|speech|address|message|letter|declaration|communiqu[eé])\b"
    r"(?=\W*$|\W*\n|[,:]|\s+[(–—-]|\s+(?:on|at|to|in|following|after|before|regarding|concerning|for|about|"
    r"during|with|as)\b)",
    re.IGNORECASE,
)
# A line that says what a page is and no more; the line of whose it is stands under it.
_KIND = re.compile(
    r"\W*(?:(?:official|public|press|media|opening|closing|written|televised|full)\s+){0,2}"
    r"(?:statement|remarks|speech|address|declaration)(?: (?:by|to) the (?:press|nation))?\W*",
    re.IGNORECASE,
)
# A line that says so of a body whose name stands in a line of its own.
_RELEASE = re.compile(
    r"\W*(?:(?:official|public|press|media|final)\s+)?(?:statement|release|communiqu[eé]|declaration)\b"
    r"(?:\W*|\s+(?:on|regarding|concerning|following|about)\b[^\n]*)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"From:\s")
_SIGNED = re.compile(
    r"\(?[Ss]igned\)?:?\s|(?:Yours|Sincerely|Respectfully|Faithfully)[^\n]{0,30},\s", re.ASCII
)
_BY = re.compile(r"\W*(?:by|from|with|contact)\b", re.IGNORECASE)
_WRITTEN = re.compile(r"[^\n]+")
_FOLLOWING = re.compile(
    r"\b(?P<verb>gave|made|issued|released|published|sent|read out|delivered)\s+(?:\w+\s+){0,2}?the\s+following\s+"
    r"(?:\w+\s+){0,2}?(?:answer|statement|reply|response|remarks|declaration|message|letter|communiqu[eé]|comment)\b"
    r"[^\n]*(?:\n[^\n]+)*?:\s*$"
)  # "A spokesman for the ministry gave the following answer to a question put by the agency:"
_LONG = 90  # characters behind "statement by" in which the name stands
_TWO = 2
_LINE = 14  # words of a line that names who states
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
    """Where an issuer may be named, beside which words: "interview", "with"; `page` where it is a line of its own.

    `several` says that a statement is joint.
    """

    start: int
    end: int
    link: str
    noun: str
    page: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class Issued:
    """Whose words a page is, where he is named, and how far they go.

    `first` and `last` bound the blocks that are his (by index, `last` excluded); `whole` says that all of them are,
    not only those in the first person; `signed` that his name stands below, `follows` that a sentence announces them,
    `titled` that lines above say what it is and whose. `others` issue it with him.
    """

    key: str
    source: tuple[int, int]
    first: int
    last: int
    whole: bool
    signed: bool = False
    follows: bool = False
    titled: bool = False
    others: tuple[str, ...] = ()
    sure: bool = True


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
        if place.page
        and not (actors.bylined and place.link in ("line", "'s"))
        and (key := _named_at(parsed, actors, place)) is not None
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
    titled = any(p.noun == "titled" and k == key for p, k in found)
    whole = bool(signed) or titled or any(p.noun == "from" and k == key for p, k in found)
    name = _name(parsed, place.start, place.end)
    sure = place.link != "'s" or key in actors.within(*name) or "~" in key
    own = Issued(key, name, above, end, whole, signed=bool(signed), titled=titled, sure=sure)
    return _with_others(parsed, actors, own, place)


def _with_others(
    parsed: ParsedReport, actors: ActorIndex, page: Issued, place: _Place
) -> Issued | None:
    """A page with all who issue it: "Joint statement by Norland and Sudria"; None where one alone of them is known."""
    named = actors.within(*_name(parsed, place.start, place.end))
    persons = [key for key in named if actors.get(key).kind is ActorKind.PERSON]
    if not place.several and len({actors.party_of(key) for key in persons}) < _TWO:
        return page
    bodies = [key for key in named if actors.get(key).kind is ActorKind.BODY]
    whose: dict[str, str] = {}  # party -> who issues it for that party
    for key in (*persons, *bodies, *named):
        whose.setdefault(actors.party_of(key), key)
    ordered = sorted(whose.values(), key=named.index)
    return replace(page, key=ordered[0], others=tuple(ordered[1:])) if len(ordered) > 1 else None


def _following(parsed: ParsedReport, actors: ActorIndex) -> Issued | None:
    """Whose words all the rest is: "A spokesman for the ministry gave the following answer to a question:"."""
    for block in parsed.blocks[:_OPENING]:
        match = _FOLLOWING.search(parsed.text, block.start, block.end)
        if match is None or block.kind is not PassageKind.BODY:
            continue
        verb = parsed.doc[parsed.token_at(match.start("verb"))]
        who = subject(verb)
        if who is None or (key := _told(parsed, actors, who)) is None:
            return None
        source = (who.left_edge.idx, who.idx + len(who))
        quoted = [b.index for b in parsed.blocks if b.index > block.index and _opens(parsed, b)]
        last = len(parsed.blocks)
        if quoted[:1] == [block.index + 1]:  # as far as each paragraph opens with a mark
            last = next(i for i in range(quoted[0], last + 1) if i not in quoted)
        return Issued(key, source, block.index + 1, last, whole=True, follows=True)
    return None


def _told(parsed: ParsedReport, actors: ActorIndex, who: Token) -> str | None:
    """Whom the subject of "issued the following statement" denotes; by his office alone, whose he speaks."""
    known = actors.of(who)
    if known.key is not None:
        return known.key if known.sure else None
    words = (who.left_edge.idx, who.right_edge.idx + len(who.right_edge))
    named = actors.within(*words)
    parties = {actors.party_of(key) for key in named}
    return _described(parsed, actors, words, named[-1]) if len(parties) == 1 else None


def _opens(parsed: ParsedReport, block: ParsedBlock) -> bool:
    return parsed.text[block.start] in '"“„«'


def _says_i(parsed: ParsedReport) -> bool:
    return any(
        parsed.quotation_at(match.start()) is None for match in _SINGULAR.finditer(parsed.text)
    )


def _named_at(parsed: ParsedReport, actors: ActorIndex, place: _Place) -> str | None:
    """Whom the words at a place name: a person before a body, a body before a state."""
    words = _name(parsed, place.start, place.end)
    if place.noun == "titled":
        return _titled_in(parsed, actors, words)
    if place.noun == "letterhead":
        return _letterhead_in(parsed, actors, (place.start, place.end))
    named = actors.within(*words) if words[0] < words[1] else ()
    for kind in (ActorKind.PERSON, ActorKind.BODY):
        if found := [key for key in named if actors.get(key).kind is kind]:
            return found[0]
    if place.link == "'s":
        of = named[-1] if named else None
        of = _described(parsed, actors, words, of, last=True) or of
        return of or _performer(parsed, actors, words)
    if not named or place.link == "from":
        return None  # "Letter from Lima" is a reporter's
    return _described(parsed, actors, words, named[-1]) or named[0]


def _performer(parsed: ParsedReport, actors: ActorIndex, words: tuple[int, int]) -> str | None:
    """The one state that "Foreign Ministry" alone is most likely of: "NORLAND OBJECTS to it", in its own statement."""
    tokens, cues, found = tokens_of(parsed, (words,)), load_cues(), set[str]()
    if not tokens or not is_body(tokens[-1]):
        return None
    for verb in parsed.doc:
        cue = cues.get(verb.lemma_.lower()) if verb.tag_ in ("VBP", "VBZ") else None
        plain = not any(c.dep_ in ("aux", "neg") for c in verb.children)
        if cue is None or cue.mode is not Mode.SPEECH or not plain:
            continue
        who = subject(verb)
        known = actors.of(who) if who is not None else None
        if known and known.key and known.sure and parsed.quotation_at(verb.idx) is None:
            found.add(actors.party_of(known.key))
    states = {key for key in found if actors.get(key).kind is ActorKind.STATE}
    return states.pop() if len(states) == 1 == len(found) else None


def _titled_in(parsed: ParsedReport, actors: ActorIndex, line: tuple[int, int]) -> str | None:
    """The person whom a line names with his office: "Arno Kest, Department Spokesperson"."""
    words = tokens_of(parsed, (line,))
    persons = {key for _, _, key in actors.persons(*line)}
    if len(persons) != 1 or not words or any(t.pos_ in ("VERB", "AUX") for t in words):
        return None
    key = persons.pop()
    first = actors.resolve(words[0].idx, words[0].idx + len(words[0])).key
    return key if first == key or actors.get(key).roles else None


def _letterhead_in(parsed: ParsedReport, actors: ActorIndex, line: tuple[int, int]) -> str | None:
    """The body or organisation whose name a line consists of: "DUNE LIBERATION FRONT", or whose office it names."""
    words = [
        t for t in tokens_of(parsed, (line,)) if t.text[0].isalpha() and t.lower_ not in _LINKS
    ]
    keys = {actors.of(t).key if actors.of(t).sure else None for t in words}
    named = [key for key in keys if key is not None]
    parties = {actors.party_of(key) for key in named}
    if len(parties) != 1:
        return None
    if None in keys:  # "Office of the President of Norland"
        house = is_body(words[0]) and all(t.text[0].isupper() for t in words)
        return parties.pop() if house and not any(t.pos_ == "VERB" for t in words) else None
    acting = (ActorKind.BODY, ActorKind.ORGANISATION)
    return next((key for key in sorted(named) if actors.get(key).kind in acting), None)


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
            joint = "joint" in parsed.text[block.start : match.end()].lower()
            yield _Place(match.end(), end, link, noun, page, several=joint)
    yield from _titles(parsed)
    for block in parsed.blocks[-_LAST:]:
        signed = _SIGNED.match(parsed.text, block.start, block.end)
        if signed is not None:
            end = min(block.end, signed.end() + _LONG)
            yield _Place(signed.end(), end, "", "signed", page=True)
    for start, end in signatures(parsed):
        yield _Place(start, end, "", "signed", page=True)


def _titles(parsed: ParsedReport) -> Iterator[_Place]:
    """Lines above a text that say whose it is: "X's remarks on Y", and "Press Statement" with a name under it."""
    kinds = 0
    whole = [line for block in opening(parsed) for line in _lines(parsed, block)]
    released = any(_RELEASE.fullmatch(parsed.text, *line) for line in whole)
    for block in opening(parsed):
        for start, end in _lines(parsed, block):
            owned = _OWNED.match(parsed.text, start, end)
            if owned is not None and not _is_told(parsed, owned.end(), end):
                joint = "joint" in owned.group().lower()
                yield _Place(*owned.span("who"), "'s", owned["noun"].lower(), True, several=joint)
            few = len(parsed.text[start:end].split()) <= _LINE
            if kinds and few and not _BY.match(parsed.text, start, end):
                yield _Place(start, end, "line", "titled", page=True)
            if released and few:
                yield _Place(start, end, "line", "letterhead", page=True)
            kinds += _KIND.fullmatch(parsed.text, start, end) is not None


def _lines(parsed: ParsedReport, block: ParsedBlock) -> Iterator[tuple[int, int]]:
    for match in _WRITTEN.finditer(parsed.text, block.start, block.end):
        yield match.span()


def _is_told(parsed: ParsedReport, start: int, end: int) -> bool:
    """Whether a heading is a clause: "Kest's remarks on the ferry ANGER Estmark"."""
    return any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in tokens_of(parsed, ((start, end),)))


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
    parsed: ParsedReport,
    actors: ActorIndex,
    words: tuple[int, int],
    of: str | None,
    *,
    last: bool = False,
) -> str | None:
    """Somebody unnamed who issues it for a party ("the answer of the Spokesperson of the ministry of X").

    With `last`, the last word is his office: "the Norlander SPOKESPERSON's statement".
    """
    tokens = [t for t in tokens_of(parsed, (words,)) if t.lower_ != "the" or t.i > 0]
    while tokens and tokens[0].lower_ in ("the", "a", "an"):
        tokens = tokens[1:]
    small = (t for t in tokens if not t.text[0].isupper() or _is_before_of(t))
    head = (tokens[-1] if tokens else None) if last else next(small, None)
    nominal = head is not None and (last or head.pos_ in ("NOUN", "PROPN"))
    if head is None or not nominal or not _is_one(head.lemma_.lower()):
        return None
    name = " ".join(parsed.text[tokens[0].idx : words[1]].split())
    span = parsed.chars(tokens[0].idx, words[1])
    key = f"person:~{name.casefold()}"
    party = actors.party_of(of) if of is not None else None
    roles = (RoleFinding(name, party, span),) if last else ()
    actor = LocalActor(key, name, ActorKind.PERSON, party=party, roles=roles, mentions=(span,))
    return actors.enter(actor)


def _is_one(noun: str) -> bool:
    """Whether a noun is a person's office, not a body's name."""
    last = noun.rsplit("-", 1)[-1]
    return last in _OFFICES or (is_speaker_noun(last) and last.endswith(("man", "er", "or")))
