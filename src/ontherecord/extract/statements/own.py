"""A page of somebody's own words: what its "I" and "we" say, and its paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.cues import Cue
from ontherecord.extract.pages import opening
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.issuer import Issued, issued, issuer
from ontherecord.extract.statements.row import LAYOUT, Attribution
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.statement import Mode

_BELOW, _LINE = 4, 14  # last blocks of a page, and words of a line of them
_FEWEST = 2  # paragraphs in the first person that make a page somebody's own words
_WORDS = (
    4  # words of a paragraph that says something; a motto or an address is shorter or has no stop
)
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b(?!\.)")
_SINGULAR = re.compile(r"\b(?:I|[Mm]y)\b(?!\.)")
_GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|hello|thank you|ladies and gentlemen|excellenc|mr\.? president|"
    r"madam president|dear )",
    re.IGNORECASE,
)
_THANKS = re.compile(r"(?:i )?thank you(?: (?:all|very much|so much)){0,2}[.!]*", re.IGNORECASE)
_FOOTER = re.compile(
    r"\W*(?:this (?:is an official |official )?(?:web ?site|site|page)\b|for (?:more|further) |(?:media|press) contact|"
    r"contact\b|follow us|subscribe|share this|copyright|all rights|©|read more)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!;:][\"”’»)]*\s*$")


def own_words(
    parsed: ParsedReport,
    actors: ActorIndex,
    found: Sequence[Attribution],
    cues: Mapping[str, Cue],
) -> list[Attribution]:
    """Attributions to "I" and "we" outside quotation marks, marked "self" where the issuer is known.

    What he says there in the present tense with a verb of the lexicon is to be trusted, in his own name too: "The
    Committee regrets ...".
    """
    key = issuer(parsed, actors)
    if key is None:
        return list(found)
    person = key.startswith("person:")
    made = [replace(a, pattern="self") if _is_own(parsed, a, person) else a for a in found]
    if issued(parsed, actors) is None and actors.publisher is None:
        return made
    house = {key, *_house(parsed, actors)}
    return [
        replace(a, trusted=True)
        if _is_declared(parsed, a, cues) and _is_by(actors, a, house)
        else a
        for a in made
    ]


def _house(parsed: ParsedReport, actors: ActorIndex) -> Iterator[str]:
    """The bodies named in the lines above a page and under it: "For the Committee, Arno Kest, Spokesman"."""
    for block in (*opening(parsed), *parsed.blocks[-_BELOW:]):
        if len(parsed.text[block.start : block.end].split()) <= _LINE:
            for key in actors.within(block.start, block.end):
                if actors.get(key).kind in (ActorKind.BODY, ActorKind.ORGANISATION):
                    yield key


def _is_by(actors: ActorIndex, found: Attribution, house: set[str]) -> bool:
    if found.pattern == "self":
        return True
    return (
        bool(found.source) and actors.resolve(found.source[0][0], found.source[-1][1]).key in house
    )


def _is_declared(parsed: ParsedReport, found: Attribution, cues: Mapping[str, Cue]) -> bool:
    """Whether words are given in the present tense with a verb of saying: "regrets", "calls on"."""
    if found.verb is None or found.scrappy or found.inner:
        return False
    verb = parsed.doc[found.verb]
    cue = cues.get(verb.lemma_.lower())
    plain = not any(c.dep_ in ("aux", "neg") for c in verb.children)
    declared = verb.tag_ in ("VBP", "VBZ") and plain and parsed.quotation_at(verb.idx) is None
    return declared and cue is not None and cue.mode is Mode.SPEECH


def page_words(
    parsed: ParsedReport,
    actors: ActorIndex,
    found: Sequence[Attribution],
    cues: Mapping[str, Cue],
) -> list[Attribution]:
    """The paragraphs of a statement or letter: words of the one who issues it.

    All of them where a header, a signature, its title or what it opens and closes with says so, else those that say
    "I", "we" or "our". Nothing where nobody is named, where few paragraphs are in the first person, and where the
    report is told as an interview or by others.
    """
    page = own_page(parsed, actors)
    if page is None or any(a.pattern in LAYOUT for a in found):
        return []
    told = (page.follows or page.titled) and _tells_others(parsed, actors, page, (found, cues))
    body = [] if told else _body(parsed, page)
    spoken = page.whole or (
        _is_address(parsed) and not _tells_others(parsed, actors, page, (found, cues))
    )
    words = [b for b in body if (_is_sentence if spoken else _is_first_person)(parsed, b)]
    return [
        Attribution(((b.start, b.end),), (), (page.source,), None, True, "page", trusted=True)
        for b in words
    ]


def own_page(parsed: ParsedReport, actors: ActorIndex) -> Issued | None:
    """The page of somebody's own words that a report is, by its lines and by how many paragraphs say "I" or "we"."""
    page = issued(parsed, actors)
    if page is None:
        return None
    body = _body(parsed, page)
    own = [b for b in body if _is_first_person(parsed, b)]
    told = page.follows or page.titled
    if not told and (len(own) < (1 if page.signed else _FEWEST) or len(own) * 3 < len(body)):
        return None
    singular = not page.follows and any(_speaks(parsed, b, _SINGULAR) for b in own)
    if singular and (page.others or actors.get(page.key).kind is not ActorKind.PERSON):
        return None  # no body says "I"
    return page


def _body(parsed: ParsedReport, page: Issued) -> list[ParsedBlock]:
    """The paragraphs of a page, without what a site prints under every text."""
    blocks = [b for b in parsed.blocks[page.first : page.last] if b.kind is PassageKind.BODY]
    while blocks and _FOOTER.match(parsed.text, blocks[-1].start, blocks[-1].end):
        blocks.pop()
    return blocks


def _is_address(parsed: ParsedReport) -> bool:
    """Whether a text opens with a greeting and ends with thanks, so that all of it was spoken."""
    lines = [parsed.text[b.start : b.end].strip() for b in parsed.blocks]
    opens = any(_GREETING.match(line) for line in lines[: len(opening(parsed)) + 1])
    return opens and any(_THANKS.fullmatch(line) for line in lines[-_BELOW:])


def _is_first_person(parsed: ParsedReport, block: ParsedBlock) -> bool:
    return _speaks(parsed, block, _OWN)


def _is_performed(parsed: ParsedReport, actors: ActorIndex, page: Issued, row: Attribution) -> bool:
    """Whether the one whose page it is does in words what it says, in the present tense and his party's name."""
    key = actors.resolve(row.source[0][0], row.source[-1][1]).key
    own = key is not None and actors.party_of(key) == actors.party_of(page.key)
    return own and row.verb is not None and parsed.doc[row.verb].tag_ in ("VBP", "VBZ")


def _tells_others(
    parsed: ParsedReport,
    actors: ActorIndex,
    page: Issued,
    told: tuple[Sequence[Attribution], Mapping[str, Cue]],
) -> bool:
    """Whether a reporter goes on in his own voice behind "the following statement:": "Estmark's envoy said …"."""
    start = parsed.blocks[page.first].start if page.first < len(parsed.blocks) else 0
    found, cues = told
    for row in found:
        if row.verb is None or not row.trusted or not row.source or row.source[0][0] < start:
            continue
        if row.pattern == "self" or _is_performed(parsed, actors, page, row):
            continue  # his own "we note that ...", "Norland condemns ..."
        cue = cues.get(parsed.doc[row.verb].lemma_.lower())
        said = cue is not None and cue.mode is Mode.SPEECH and "q" in cue.patterns
        if said and parsed.quotation_at(row.source[0][0]) is None:
            return True
    return False


def _is_sentence(parsed: ParsedReport, block: ParsedBlock) -> bool:
    words = parsed.text[block.start : block.end].split()
    return (
        len(words) >= _WORDS and _SENTENCE.search(parsed.text, block.start, block.end) is not None
    )


def _speaks(parsed: ParsedReport, block: ParsedBlock, person: re.Pattern[str]) -> bool:
    return any(
        parsed.quotation_at(match.start()) is None
        for match in person.finditer(parsed.text, block.start, block.end)
    )


def _is_own(parsed: ParsedReport, found: Attribution, person: bool) -> bool:
    """Whether words are told of "I" or "we" outside quotation marks ("OUR answer is that ..."); no body says "I"."""
    source = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(source) != 1 or parsed.quotation_at(source[0].idx) is not None:
        return False
    return source[0].lower_ in (("i", "we", "our", "my") if person else ("we", "our"))
