"""Organs named without their state: "the Federal Council", "the junta", "the military government in Velten".

A shared name is that of the only state in the report which has such an organ; a junta is that of the state
of which the report tells a coup. Where several states come into question, nobody is meant.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import QUALIFIERS
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.gazetteer import Gazetteer, Hit
from ontherecord.language.organs import ANY, load_organs
from ontherecord.nouns.actor import ActorKind

_FEW = 6  # states that may share a name of which the one in the report is surely meant
_LONGEST = 4  # words of a shared name
_RULERS = frozenset(
    """junta authorities government rulers regime council administration leaders chancellery ministry presidency
    parliament cabinet leadership""".split()
)
# What marks rulers who came by a coup, or rule until elections.
_TAKEN = frozenset("military transitional transition interim ruling caretaker".split())
_SCORNED = frozenset("puppet so-called criminal illegitimate".split())  # by a partisan outlet
_BEFORE = QUALIFIERS | _TAKEN | _SCORNED
_COUPS = frozenset("junta coup putsch overthrow ousting transition".split())
_OWNED = 3  # how much more "Norland's junta" tells than a sentence that names both
_JOINTS = frozenset({"in", "of", "the", "and", ","})
_SPOKEN = ("name", "alias", "demonym")
_RIVALS = frozenset("rebel rival parallel occupation separatist breakaway self-declared".split())


def find_organs(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    """Enter organs that bear a shared name, and juntas, with the state that the report leaves no doubt about."""
    states = _states(hits)
    for first, last, name in _shared_names(roster, hits):
        owners = load_organs()[name]
        few = ANY not in owners and len(owners) <= _FEW
        named = [s for s in states if ANY in owners or s in owners]
        if len(named) == 1 and (few or (len(states) == 1 and _told_of(roster, hits, first))):
            _enter(roster, gazetteer, (first, last), named[0], sure=few)
    told = _taken_over(roster, hits)
    taken = told or _most_named(hits)
    for first, last in _rulers(roster, hits):
        place = _seat(roster.parsed.doc, hits, last)
        if place is not None:
            _enter(roster, gazetteer, (first, place[1]), place[2].party.name, sure=True)
        elif taken is not None and _is_junta(roster.parsed.doc, first, last):
            _enter(roster, gazetteer, (first, last), taken, sure=told is not None)


def adopt_juntas(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    """Let who is told to be the junta act for the state: "the National Council (NC), the JUNTA in power"."""
    doc = roster.parsed.doc
    taken = _taken_over(roster, hits) or _most_named(hits)
    party = gazetteer.named(taken) if taken is not None else None
    for token in doc if party is not None else ():
        at = token.i - 1
        while at > 0 and doc[at].lower_ in _TAKEN:
            at -= 1
        if token.lower_ != "junta" or at < 2 or doc[at].lower_ not in ("the", "a"):
            continue
        named = (
            roster.at.get(at - 2 - (doc[at - 2].text == ")")) if doc[at - 1].text == "," else None
        )
        entry = roster.entries.get(named.key or "") if named is not None else None
        if entry is None or entry.kind is not ActorKind.ORGANISATION or entry.party or entry.code:
            continue
        if party is not None:
            entry.party = enter_party(roster, party, gazetteer)


def _enter(
    roster: Roster, gazetteer: Gazetteer, span: tuple[int, int], state: str, *, sure: bool
) -> None:
    party = gazetteer.named(state)
    if party is None:
        return
    doc, (first, last) = roster.parsed.doc, span
    key_of = enter_party(roster, party, gazetteer)
    seat = {w for name in (party.name, *party.capitals) for w in name.casefold().split()}
    left_out = seat | _SCORNED | {"the", "of", "in"}
    words = (t.lower_ for t in doc[first:last] if t.lower_ not in left_out)
    plain = " ".join(words).replace("defence", "defense")
    key = f"body:{roster.entries[key_of].name}:{plain}"
    entry = roster.add(Entry(key, doc[first:last].text, ActorKind.BODY, party=key_of))
    entry.nouns |= {"body", *plain.split()[-1:]}
    roster.mention(key, first, last, sure=sure)
    if not sure and (first, last) not in entry.mentions:
        entry.mentions.append((first, last))  # who is mentioned at all is an actor of the report


def _states(hits: Hits) -> tuple[str, ...]:
    """The states that the report names other than by a capital."""
    named = (
        (place[0], place[2].party.name)
        for place in hits.by_token.values()
        if place[2].party.kind is ActorKind.STATE and place[2].how in _SPOKEN
    )
    return tuple(dict.fromkeys(name for _, name in sorted(named)))


def _most_named(hits: Hits) -> str | None:
    """The state that a report names most, by name or capital, if twice as often as any other."""
    places = {(first, hit.party.name) for first, _, hit in hits.by_token.values()
              if hit.party.kind is ActorKind.STATE}  # fmt: skip
    ranked = Counter(name for _, name in sorted(places)).most_common(2)
    clear = len(ranked) > 1 and ranked[0][1] >= 2 * ranked[1][1]
    return ranked[0][0] if clear else None


def _shared_names(roster: Roster, hits: Hits) -> Iterator[tuple[int, int, str]]:
    """Where a shared name stands with "the" and without an owner."""
    doc, names, openings = roster.parsed.doc, load_organs(), _openings()
    before = ""
    for token in doc:
        behind_the, before = before == "the", token.lower_
        if not behind_the or token.text.replace("’", "'") not in openings:
            continue
        for size in range(_LONGEST, 0, -1):
            words = doc[token.i : token.i + size]
            name = words.text.replace("’", "'")
            if name in names and _is_bare(roster, hits, token.i, token.i + len(words)):
                yield token.i, token.i + len(words), name
                break


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """What a shared name can begin with, as one token: its first word, or that without an ending ("People's")."""
    firsts = {name.partition(" ")[0] for name in load_organs() if name[0].isupper()}
    return frozenset(word[:end] for word in firsts for end in range(1, len(word) + 1))


def _told_of(roster: Roster, hits: Hits, at: int) -> bool:
    """Whether a state is named outside the sentence, too: in it, it may be the other side."""
    here = roster.parsed.doc[at].sent
    return any(
        not here.start <= place[0] < here.end
        for place in hits.by_token.values()
        if place[2].party.kind is ActorKind.STATE and place[2].how in _SPOKEN
    )


def _is_bare(roster: Roster, hits: Hits, first: int, last: int) -> bool:
    """Whether neither an owner stands behind a name nor a longer name begins there."""
    doc = roster.parsed.doc
    if any(i in roster.at or hits.at(i) is not None for i in range(first, last)):
        return False
    following = doc[last] if last < len(doc) else None
    if following is None:
        return True
    owned = following.lower_ in ("of", "for") or following.pos_ == "PROPN"
    return not owned and not (following.pos_ == "NOUN" and doc[last - 1].dep_ == "compound")


def _rulers(roster: Roster, hits: Hits) -> Iterator[tuple[int, int]]:
    """Where rulers are named without their state: "the transitional authorities"."""
    doc = roster.parsed.doc
    for token in doc:
        if token.lower_ not in _RULERS or token.i in roster.at or hits.at(token.i) is not None:
            continue
        if token.dep_ in ("compound", "poss") and token.head.i > token.i and token.dep_ != "poss":
            continue
        first = token.i
        while first > 0 and doc[first - 1].lower_ in _BEFORE:
            first -= 1
        if first > 0 and doc[first - 1].lower_ in ("the", "this", "that"):
            yield first, token.i + 1


def _is_junta(doc: Doc, first: int, last: int) -> bool:
    """Whether the words for rulers say that they came by a coup, and nobody else's are meant."""
    marked = doc[last - 1].lower_ == "junta" or any(t.lower_ in _TAKEN for t in doc[first:last])
    owned = last < len(doc) and doc[last].lower_ in ("of", "in")
    return marked and not owned


def _seat(doc: Doc, hits: Hits, last: int) -> tuple[int, int, Hit] | None:
    """The capital or state behind "in": "the military government in VELTEN"."""
    if last + 1 >= len(doc) or doc[last].lower_ != "in":
        return None
    head = doc[last - 1]
    if head.lower_ in ("council", "leaders") and _start(head) == head.i:
        return None  # "the leaders in Velten" may be anybody's
    place = hits.at(last + 1)
    state = place is not None and place[2].party.kind is ActorKind.STATE
    rival = any(t.lower_ in _RIVALS for t in doc[max(head.i - 3, 0) : head.i])
    return place if state and not rival else None


def _start(head: Token) -> int:
    first = head.i
    while first > 0 and head.doc[first - 1].lower_ in _BEFORE:
        first -= 1
    return first


def _owns(doc: Doc, state: tuple[int, int], mark: int) -> bool:
    """Whether a state stands as owner at a word: "Norland's ruling junta", "the coup in Norland"."""
    first, last = state
    if mark < first:
        placed = doc[mark + 1].lower_ in ("in", "of")  # "the coup, the Norlandic ministry said"
        return placed and all(
            t.lower_ in _JOINTS or t.pos_ == "PROPN" for t in doc[mark + 1 : first]
        )
    between = (t.lower_ for t in doc[last:mark])
    return all(w in ("'s", "’s") or w in _TAKEN for w in between)


def _rules_by_force(doc: Doc, token: Token) -> bool:
    """Whether a word marks rulers who came by a coup: "MILITARY rulers"."""
    following = token.i + 1
    return token.lower_ in _TAKEN and following < len(doc) and doc[following].lower_ in _RULERS


def _taken_over(roster: Roster, hits: Hits) -> str | None:
    """The one state of whose coup, junta or transition the report tells."""
    doc, told, owned = roster.parsed.doc, Counter[str](), Counter[str]()
    for sentence in roster.parsed.sentences(None):
        marks = [t for t in sentence if t.lemma_.lower() in _COUPS or _rules_by_force(doc, t)]
        if not marks:
            continue
        for first, last, hit in sorted(
            {p for t in sentence if (p := hits.at(t.i)) is not None}, key=lambda p: p[0]
        ):
            if hit.party.kind is ActorKind.STATE and hit.how in _SPOKEN:
                owner = any(_owns(doc, (first, last), m.i) for m in marks)
                told[hit.party.name] += _OWNED if owner else 1
                owned[hit.party.name] += owner
    owners = [name for name, times in owned.items() if times]
    if len(owners) == 1:
        return owners[0]
    ranked = told.most_common(2)
    if not ranked:
        states = _states(hits)
        return states[0] if len(states) == 1 else None
    # one sentence in which one of several states is named may tell what that one wants of the junta
    once = ranked[0][1] == 1 and len(_states(hits)) > 1
    clear = len(ranked) == 1 or ranked[0][1] >= 3 * ranked[1][1]
    return ranked[0][0] if clear and not once else None
