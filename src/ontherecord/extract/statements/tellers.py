"""Unnamed speakers met again: "two diplomats said ... ONE OF THEM said", "an insider said ... THE SOURCE said"."""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.setting import Linker
from ontherecord.extract.statements.unnamed import told_by_kind, unnamed_speaker
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor, RoleFinding, StatementFinding

_NOBODY = Reference(None, sure=False)
_NUMBERS = frozenset("two three four five six seven eight nine ten several some many".split())
_ANYBODY = frozenset({"source", "person", "insider"})  # what any unnamed speaker is called
_UNNAMED = frozenset(
    "official diplomat source aide adviser advisor officer envoy insider negotiator".split()
)
_HOUSES = frozenset({"ministry", "embassy", "consulate", "palace", "presidency"})
_REACH = 120  # words over which somebody introduced stays in mind
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


def met_before(
    parsed: ParsedReport, actors: ActorIndex, found: Attribution, key: str | None
) -> Reference | None:
    """Whom "the official" means, unsurely: one introduced since `key` was told of last, "an official at the palace"."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    if len(words) != 2 or words[0].lower_ != "the" or words[1].lower_ not in _UNNAMED:
        return None
    if key is not None and "~" in key:
        return None  # he is known to be one whom nobody names
    noun = words[1]
    for token in reversed(parsed.doc[max(noun.i - _REACH, 0) : words[0].i]):
        if parsed.quotation_at(token.idx) is not None:
            continue
        if key is not None and token.lower_ != noun.lower_ and actors.of(token).key == key:
            return None
        if token.lower_ != noun.lower_:
            continue
        first, last = token.left_edge, token.right_edge
        if first.lower_ not in ("a", "an") or token.dep_ in ("attr", "oprd", "appos"):
            return None
        own = replace(found, source=((first.idx, last.idx + len(last)),))
        actor = unnamed_speaker(parsed, own)
        return None if actor is None else Reference(actors.enter(actor), sure=False)
    return None


def who_added(
    linker: Linker,
    found: Attribution,
    before: tuple[Sequence[Attribution], Sequence[StatementFinding]],
) -> Reference | None:
    """Who spoke just before "he added" in the same paragraph, unsurely, where another is taken for "he"."""
    parsed, (rows, made) = linker.parsed, before
    source = tokens_of(parsed, found.source)
    verb = parsed.doc[found.verb] if found.verb is not None else None
    if verb is None or verb.lemma_ != "add" or len(source) != 1 or not rows:
        return None
    last, key = rows[-1], made[-1].speaker
    if source[0].lower_ not in ("he", "she") or key is None or not last.cue or last.inner:
        return None
    here = parsed.block_at(source[0].i)
    if here.index != parsed.block_at(parsed.token_at(last.cue[0][0])).index:
        return None
    known = linker.actors.resolve(found.source[0][0], found.source[-1][1])
    if known.key == key or linker.actors.get(key).kind is not ActorKind.PERSON:
        return None
    told = linker.actors.gender(key)
    fits = not told or told == {"he": "m", "she": "f"}[source[0].lower_]
    return Reference(key, sure=False) if fits and made[-1].sure else None


def another_told(linker: Linker, found: Attribution, reference: Reference) -> Reference:
    """Somebody told by kind who was not told of before, for one who may be meant: "the duty officer"."""
    if reference.key is None or reference.sure:
        return reference
    told, taken = told_by_kind(linker.parsed, found), linker.actors.get(reference.key)
    persons = told is not None and told.kind is taken.kind is ActorKind.PERSON
    if told is None or not persons:
        return reference
    noun = told.name.split()[-1].casefold()
    held = {w for role in taken.roles for w in role.title.casefold().split()}
    if noun in held:
        return reference
    first = tokens_of(linker.parsed, found.source)[0]
    house = _house(linker.actors, first)
    if house is not None:
        role = RoleFinding(told.name, house.party, told.mentions[0])
        told = replace(told, party=house.party, roles=(role,))
    return Reference(linker.actors.enter(told), sure=False)


def _house(actors: ActorIndex, first: Token) -> LocalActor | None:
    """The house told of in front, of those called so the one named last: "rang THE MINISTRY, and the officer said"."""
    for token in reversed(first.doc[first.sent.start : first.i]):
        if token.lower_ not in _HOUSES:
            continue
        before = (t for t in reversed(first.doc[: token.i + 1]) if t.lower_ == token.lower_)
        keys = (actors.of(t).key for t in before)
        key = next((k for k in keys if k is not None), None)
        return actors.get(key) if key is not None else None
    return None


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
