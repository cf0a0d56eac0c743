"""Whose "the ministry", "the embassy" and "the government" are, unsurely: of the one, or the state, told of last."""

from collections.abc import Iterable, Iterator

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import subject, tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

_REACH = 120  # words over which a minister or a state stays in mind
_HEADS = frozenset({"president", "premier", "chancellor"})


def of_office(parsed: ParsedReport, actors: ActorIndex, found: Attribution) -> Reference | None:
    """Whose body a source of only "the ministry", "the embassy" or "the government" is; None for other sources."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct and not t.is_space]
    if len(words) not in (2, 3) or words[0].lower_ != "the":
        return None
    noun, field = words[-1].lower_, " ".join(t.lower_ for t in words[1:-1])
    if noun == "ministry" and _is_of_page(actors, words[-1]):
        return None
    if noun == "ministry":
        told = _ministry(parsed, actors, words[0], field)
    elif noun == "embassy" and not field:
        told = _embassy(actors, _before(parsed, words[0]))
    elif noun == "government" and not field:
        told = _government(actors, _before(parsed, words[0]))
    else:
        return None
    if told is None:
        return None
    if told in {a.key for a in actors.actors}:
        return Reference(told, sure=False)
    party, plain = told.split(":")[1:]
    name = f"{party}’s {plain}"
    owner = next(a.key for a in actors.actors if a.name == party)
    span = parsed.span(words[0].i, words[-1].i + 1)
    body = LocalActor(told, name, ActorKind.BODY, party=owner, mentions=(span,))
    return Reference(actors.enter(body), sure=False)


def _is_of_page(actors: ActorIndex, ministry: Token) -> bool:
    """Whether a release opens with its own ministry's full name, and no state: "The Ministry of Justice refers to"."""
    named = (t for t in ministry.doc[: ministry.i] if t.text == ministry.text and t.text.istitle())
    first = next(named, None)
    if first is None or first.nbor(1).lower_ != "of":
        return False
    key = actors.of(first).key
    return key is None or actors.get(key).kind is not ActorKind.BODY


def _before(parsed: ParsedReport, first: Token) -> Iterator[Token]:
    """The words in front of a source, the nearest first, without what is quoted."""
    for token in reversed(parsed.doc[max(first.i - _REACH, 0) : first.i]):
        if parsed.quotation_at(token.idx) is None:
            yield token


def _ministry(parsed: ParsedReport, actors: ActorIndex, first: Token, field: str) -> str | None:
    """The key of the ministry told of last, or of that of the minister told of last."""
    for token in _before(parsed, first):
        key = actors.of(token).key
        if key is None:
            continue
        actor = actors.get(key)
        if actor.kind is ActorKind.BODY and key.endswith("ministry") and field in key:
            return key
        if actor.kind is ActorKind.PERSON and (plain := _held(actor)) is not None:
            top = actors.get(_own_state(actors, key, parsed.doc) or actors.party_of(key))
            if top.kind is ActorKind.STATE and field in plain:
                return f"body:{top.name}:{plain}"
    return None


def _own_state(actors: ActorIndex, key: str, doc: Iterable[Token]) -> str | None:
    """The only state of which somebody who acts for none known says what it will do: "he said NORLAND WOULD reply"."""
    if actors.get(key).party is not None:
        return None
    told = set()
    for token in doc:
        if token.dep_ != "nsubj" or actors.of(token).key != key:
            continue
        verbs = [token.head, *(c for c in token.head.children if c.dep_ == "conj")]
        clauses = (c for v in verbs for c in v.children if c.dep_ == "ccomp")
        for clause in clauses:
            own = any(c.dep_ == "aux" and c.lower_ in ("will", "would") for c in clause.children)
            who = subject(clause) if own else None
            state = actors.of(who).key if who is not None else None
            if state is not None and actors.get(state).kind is ActorKind.STATE:
                told.add(state)
    return told.pop() if len(told) == 1 else None


def _held(person: LocalActor) -> str | None:
    """The ministry that a minister heads or serves in: "foreign ministry" of a deputy foreign minister."""
    for role in person.roles:
        words = [w.casefold() for w in role.title.split()]
        if "minister" in words:
            at = words.index("minister")
            if at > 0 and words[at - 1] not in ("prime", "deputy", "former", "first", "vice"):
                return f"{words[at - 1].replace('defence', 'defense')} ministry"
    return None


def _embassy(actors: ActorIndex, before: Iterator[Token]) -> str | None:
    """The key of the embassy told of last, or of that of the ambassador told of last."""
    for token in before:
        key = actors.of(token).key
        if key is None:
            continue
        if key.endswith(":embassy"):
            return key
        actor, top = actors.get(key), actors.get(actors.party_of(key))
        if any("ambassador" in role.title.casefold() for role in actor.roles):
            return f"body:{top.name}:embassy" if top.kind is ActorKind.STATE else None
    return None


def _government(actors: ActorIndex, before: Iterator[Token]) -> str | None:
    """The key of the government of the state that was the subject last, or whose head was."""
    for token in before:
        key = actors.of(token).key
        if key is None or token.dep_ not in ("nsubj", "nsubjpass"):
            continue
        actor, top = actors.get(key), actors.get(actors.party_of(key))
        titles = {w for role in actor.roles for w in role.title.casefold().split()}
        governs = titles & _HEADS or {"prime", "minister"} <= titles
        if actor.kind is ActorKind.STATE or (top.kind is ActorKind.STATE and governs):
            return f"body:{top.name}:government"
    return None
