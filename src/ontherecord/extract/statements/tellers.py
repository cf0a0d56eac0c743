"""Unnamed speakers met again: "two diplomats said ... ONE OF THEM said", "an insider said ... THE SOURCE said"."""

from collections.abc import Sequence

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

_NOBODY = Reference(None, sure=False)
_NUMBERS = frozenset("two three four five six seven eight nine ten several some many".split())
_ANYBODY = frozenset({"source", "person", "insider"})  # what any unnamed speaker is called
_ORDINALS = frozenset("first second third fourth other latter".split())


def teller_before(
    parsed: ParsedReport, actors: ActorIndex, found: Attribution, last: Reference
) -> Reference:
    """The speaker before, or one of the group that spoke before, where a source only points back to him."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if (counted := _counted(parsed, actors, words)) is not None:
        return counted
    if last.key is None or len(words) < 2:
        return _NOBODY
    before = actors.get(last.key)
    if words[0].lower_ == "one" and words[1].lower_ == "of":
        return _one_of(parsed, actors, words, before)
    if words[0].lower_ != "the" or len(words) > 2 or not _is_near(parsed, before, words[1]):
        return _NOBODY
    noun, unnamed = words[1].lower_, "~" in before.key and before.kind is ActorKind.PERSON
    called = before.name.casefold().split()
    same = noun in called or (noun in _ANYBODY and unnamed)
    return Reference(before.key, last.sure and same) if same and unnamed else _NOBODY


def spoke_before(
    parsed: ParsedReport, found: Attribution, rows: Sequence[Attribution]
) -> int | None:
    """The row of the group that closes the sentence before, which "they" goes on with: "..., two officials said"."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(words) != 1 or words[0].lower_ != "they" or not rows or not rows[-1].source:
        return None
    source, block = tokens_of(parsed, rows[-1].source), parsed.block_at(words[0].i)
    own, start = words[0].sent, source[0].sent
    near = start.end == own.start and block.first <= start.start
    closes = bool(rows[-1].cue) and rows[-1].content[0][1] <= rows[-1].source[0][0]
    several = any(t.tag_ == "NNS" and t.head not in source for t in source)
    return len(rows) - 1 if near and closes and several else None


def _one_of(
    parsed: ParsedReport, actors: ActorIndex, words: list[Token], before: LocalActor
) -> Reference:
    """Somebody unnamed out of a group: of the one that spoke before ("one of them"), or of one that is told."""
    if words[2:] and words[2].lower_ == "them":
        counted = _number_of(parsed, actors, words[0].i, before)
        if before.kind is ActorKind.PERSON or counted is None:
            return _NOBODY
        group, party = counted, before.party
    else:
        noun = words[-1]
        if noun.tag_ not in ("NNS", "NNPS"):
            return _NOBODY
        group = " ".join(parsed.text[words[2].idx : noun.idx + len(noun)].split())
        known = actors.of(noun).key
        party = actors.get(known).party if known is not None else None
    span = parsed.span(words[0].i, words[-1].i + 1)
    key = f"person:~{words[0].i}:one of {group}"
    actor = LocalActor(key, f"one of {group}", ActorKind.PERSON, party=party, mentions=(span,))
    return Reference(actors.enter(actor))


def _number_of(
    parsed: ParsedReport, actors: ActorIndex, here: int, group: LocalActor
) -> str | None:
    """The group with how many they are ("two Norlander diplomats"); None where nobody counts them."""
    if group.name.split()[0].casefold() in _NUMBERS:
        return group.name.casefold()
    told = (t for t in reversed(parsed.doc[:here]) if actors.of(t).key == group.key)
    numbers = (c for t in told for c in t.children if c.dep_ == "nummod")
    number = next((c.lower_ for c in numbers if c.lower_ in _NUMBERS), None)
    return f"{number} {group.name}" if number is not None else None


def _counted(parsed: ParsedReport, actors: ActorIndex, words: list[Token]) -> Reference | None:
    """One of several unnamed ones met before, told by which: "two Sudrian sources said ... THE SECOND SOURCE said"."""
    which = [t.lower_ for t in words[:2]]
    if len(which) < 2 or which[0] != "the" or which[1] not in _ORDINALS:
        return None
    noun = next((t for t in words[2:] if t.dep_ != "compound" and t.tag_ == "NN"), None)
    if noun is None:
        return None
    groups = [
        a
        for a in actors.actors
        if a.kind is ActorKind.BODY
        and a.name.casefold().split()[:1] + a.name.casefold().split()[-1:]
        in [[number, f"{noun.lower_}s"] for number in _NUMBERS]
        and any(m.start < parsed.chars(words[0].idx, words[0].idx + 1).start for m in a.mentions)
    ]
    if len({a.name.casefold() for a in groups}) != 1:
        return None
    group = groups[0]
    span = parsed.span(words[0].i, noun.i + 1)
    key = f"person:~{which[1]} of {group.name.casefold()}"
    name = f"{which[1]} of {group.name}"
    actor = LocalActor(key, name, ActorKind.PERSON, party=group.party, mentions=(span,))
    return Reference(actors.enter(actor))


def _is_near(parsed: ParsedReport, before: LocalActor, token: Token) -> bool:
    """Whether somebody was mentioned in the paragraph of a word or in the one before."""
    block = parsed.block_at(token.i)
    first = parsed.blocks[max(block.index - 1, 0)]
    place = parsed.chars(first.start, token.idx)
    return any(place.start <= m.start and m.end <= place.end for m in before.mentions)
