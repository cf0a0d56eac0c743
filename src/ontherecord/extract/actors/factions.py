"""Factions: parties within a state that the text introduces by what they are: "the opposition Unity Pact".

Oppositions, rebels, unions and groups sit at the table of many talks. One that a report names with its kind is an
actor of its own, never a person and never the state; the kind alone ("the opposition") then stands for the only one of
its kind, and who leads its delegation speaks for it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ontherecord.extract.actors.adopted import AIDE
from ontherecord.extract.actors.offices import DESKS
from ontherecord.extract.actors.parties import Hits, party_key
from ontherecord.extract.actors.roster import Entry, Reference, Roster
from ontherecord.extract.actors.words import HONORIFICS, ActorWords
from ontherecord.extract.acts.voices import is_own_voice
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.movements import is_movement
from ontherecord.nouns.actor import ActorKind

# What a faction is called, by the noun that alone may stand for it.
_KINDS: Final = {
    "opposition": "opposition",
    "rebel": "rebels",
    "rebels": "rebels",
    "separatist": "separatists",
    "separatists": "separatists",
    "insurgent": "insurgents",
    "insurgents": "insurgents",
    "guerrilla": "guerrillas",
    "guerrillas": "guerrillas",
    "militant": "militants",
    "militants": "militants",
    "militia": "militia",
    "union": "union",
    "party": "party",
    "movement": "movement",
    "group": "group",
    "faction": "faction",
    "coalition": "coalition",
    "platform": "platform",
}
# Of these, the nouns behind which any name is one of them: "the rights group Dawn Watch".
_NOUNS: Final = frozenset("militia union party movement group faction coalition".split())
# Of these, the ones that are a side of their own where nobody is named: which, other reports may tell.
_ARMED: Final = frozenset({"rebels", "insurgents", "guerrillas", "separatists"})
# Movements that papers call otherwise, beside whom "the rebels" are mostly others.
_NO_REBELS: Final = frozenset(
    {
        "Islamic State",
        "Al-Qaeda",
        "Hamas",
        "Hezbollah",
        "Taliban",
        "Fatah",
        "Wagner Group",
        "Muslim Brotherhood",
    }
    | {
        "Sinn Fein",
        "Democratic Unionist Party",
        "Ulster Unionist Party",
        "African National Congress",
    }
    | {
        "Social Democratic and Labour Party",
        "Kuomintang",
        "Azov Regiment",
        "Syrian opposition",
        "Janjaweed",
    }
    | {
        "Libyan National Army",
        "Forces of Freedom and Change",
        "Palestinian Islamic Jihad",
        "Inkatha Freedom Party",
    }
)
_OFTEN: Final = 3  # times from which on it is surely meant
_AGAIN: Final = 2  # times a report names the movement that it calls "the rebels" elsewhere
_ARMED_NOUNS: Final = frozenset(
    {"group", "movement", "army", "force", "organisation", "organization"}
)
_FORCES: Final = frozenset({"front", "movement", "army", "forces", "resistance", "brigades"})
_FIGHTING: Final = frozenset({"rebel", "guerrilla", "insurgent", "separatist"})
_ALONE: Final = frozenset({"opposition", "rebels", "separatists", "insurgents", "guerrillas"})
# Last words of their names.
_ENDINGS: Final = frozenset(
    """Platform Party Front Movement Pact Alliance Coalition League Congress Union Bloc Army Brigade Brigades Forum
    Group Network Forces Federation Confederation Association Democrats Greens Resistance Command Council
    Initiative Guards Syndicate""".split()
)
# Of these, the ones that end nobody's name.
_PLAIN: Final = frozenset(
    "Platform Party Front Movement Alliance Coalition League Congress Forum Federation Association".split()
)
_LEANINGS: Final = frozenset(
    "rebel separatist insurgent guerrilla militant armed protest political".split()
)
_LETTERS: Final = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*|\d+")
# Several who act as one, and of whom.
_TOGETHER: Final = frozenset("coalition alliance group grouping bloc".split())
_PARTIES: Final = frozenset("parties movements groups factions militias unions".split())
_SIDES: Final = _LEANINGS | {"rival", "allied", "civic"}
_JOINTS: Final = frozenset({"of", "for", "and", "the"})
_LONGEST: Final = 6  # tokens of a name
# Who acts for the body that he belongs to.
_DELEGATES: Final = frozenset(
    "head leader chief chairman chairwoman chair negotiator spokesman spokeswoman spokesperson envoy".split()
)
_LEADING: Final = frozenset({"lead", "head", "chair", "run", "represent"})
_NEVER: Final = frozenset({"DATE", "TIME", "GPE", "NORP", "CARDINAL", "MONEY"})


def find_factions(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Enter the factions that the text introduces by kind and name, before persons are looked for."""
    doc = roster.parsed.doc
    for token in doc:
        kind = _KINDS.get(token.lower_)
        span = _named_behind(token, hits, words) if kind is not None else None
        span = span or (_letters_before(token, roster, hits) if kind is not None else None)
        if kind is None or span is None:
            continue
        entry = roster.add(_entry(doc[span[0] : span[1]].text))
        entry.nouns.add(kind)
        if token.lower_ in _NOUNS:
            roster.at.setdefault(token.i, Reference(entry.key))  # the parser may make it the head
    for first, last in _places(roster, hits):
        key = f"organisation:{doc[first:last].text}"
        if key not in roster.entries:
            entry = roster.add(_entry(doc[first:last].text))
            entry.nouns.add(doc[last - 1].lower_)
        roster.mention(key, first, last)


def refer_factions(roster: Roster, hits: Hits) -> None:
    """Let "the opposition" stand for the only faction of that kind, and its delegates act for it."""
    doc = roster.parsed.doc
    named = [e for e in roster.entries.values() if e.kind is ActorKind.ORGANISATION]
    for token in doc:
        if token.i not in roster.at and (words := _described(token)) is not None:
            entry = roster.add(_entry(words))
            roster.mention(entry.key, token.i, token.i + 1, sure=False)
            entry.mentions.append((token.i, token.i + 1))  # who is mentioned at all is an actor
            continue
        kind = _KINDS.get(token.lower_)
        if (
            token.i not in roster.at
            and _is_rebel_group(token)
            and (only := _only_movement(roster, hits))
        ):
            roster.mention(only, token.i, token.i + 1)
            continue
        if kind is None or token.i in roster.at or not _stands_alone(token):
            continue
        if token.i + 1 < len(doc) and token.i + 1 in roster.at:
            continue  # "the opposition Unity Pact"
        meant = [e for e in named if kind in e.nouns]
        if not meant and kind in _ARMED and (only := _only_movement(roster, hits)):
            often = len(roster.entries[only].mentions) >= _OFTEN
            roster.mention(only, token.i, token.i + 1, sure=often)
            continue
        if not meant and kind in _ALONE:
            meant = [roster.add(_entry(f"the {kind}"))]
        if len(meant) == 1:
            roster.mention(meant[0].key, token.i, token.i + 1)
            roster.alias(meant[0].key, f"the {kind}")
    for entry in roster.entries.values():
        if entry.kind is not ActorKind.PERSON:
            continue
        if (
            AIDE not in entry.nouns
            and entry.roles
            and all(is_own_voice([role.title]) for role in entry.roles)
        ):
            entry.party = None  # whatever state the senator is of
        if entry.party is None:
            entry.party = _sent_by(entry, named) or _led(entry, roster)


def _only_movement(roster: Roster, hits: Hits) -> str | None:
    """The movement that "the rebels" are: the only one that the report names, and names again and again."""
    named = {party_key(hit.party) for _, _, hit in hits.by_token.values() if is_movement(hit.party)}
    own = [e.key for e in roster.entries.values() if e.nouns & _FORCES and "faction" in e.nouns]
    known = sorted(named) or own  # "the Dune Front (DF)", which no list has
    entry = roster.entries.get(known[0]) if len(known) == 1 else None
    again = entry is not None and len(entry.mentions) >= _AGAIN and entry.name not in _NO_REBELS
    return entry.key if entry is not None and again else None


def _entry(name: str) -> Entry:
    entry = Entry(f"organisation:{name}", name, ActorKind.ORGANISATION)
    entry.nouns |= {"organisation", "faction"}
    return entry


def _named_behind(token: Token, hits: Hits, words: ActorWords) -> tuple[int, int] | None:
    """The name right behind a kind: tokens, end excluded; None where there is none, or a person's."""
    doc, first = token.doc, token.i + 1
    last = first
    while last < len(doc) and last - first < _LONGEST and _may_be_named(doc, last, first):
        last += 1
    while last > first and doc[last - 1].lower_ in _JOINTS:
        last -= 1
    of = next((i for i in range(first + 1, last) if doc[i].lower_ in ("of", "for")), last)
    if last == first or any(hits.at(i) is not None for i in range(first, min(of, last))):
        return None  # "the movement VOICE OF THE WEST": what a name is of, it may share
    if any(words.role(doc[i].text) is not None for i in range(first, last)):
        return None  # "opposition Senator X"
    if doc[first].ent_type_ in _NEVER or token.tag_ in ("VB", "VBP") or token.text[0].isupper():
        return None
    ends = any(doc[i].text in _ENDINGS for i in range(first, last))
    ahead = doc[last] if last < len(doc) else None
    role = ahead is not None and words.role(ahead.text) is not None
    if role or (token.lower_ not in _NOUNS and not ends):
        return None
    given = doc[first].lower_ in words.genders and not ends
    return None if given or doc[first].head.i < first - 1 else (first, last)


def _letters_before(token: Token, roster: Roster, hits: Hits) -> tuple[int, int] | None:
    """The letters that name a movement in front of its kind: "the M5-RFP opposition movement"."""
    doc, last = token.doc, token.i
    if token.lower_ not in _NOUNS or token.text[0].isupper():
        return None
    while last > 0 and (doc[last - 1].lower_ in _ALONE or doc[last - 1].lower_ in _LEANINGS):
        last -= 1
    first = last
    while first > 0 and (doc[first - 1].text == "-" or _LETTERS.fullmatch(doc[first - 1].text)):
        first -= 1
    name = doc[first:last]
    if first == last or name.text.startswith("-") or sum(c.isupper() for c in name.text) < 2:
        return None
    known = any(i in roster.at or hits.at(i) is not None for i in range(first, last))
    article = first > 0 and doc[first - 1].lower_ in ("the", "'s", "’s")
    return (first, last) if article and not known else None


def _described(token: Token) -> str | None:
    """The words for parties that act together without a name: "a COALITION of some 15 opposition parties"."""
    if token.lower_ not in _TOGETHER or [c.lower_ for c in token.lefts if c.dep_ == "det"] != ["a"]:
        return None
    link = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    parts = next((c for c in link.children if c.dep_ == "pobj"), None) if link else None
    if parts is None or parts.lower_ not in _PARTIES or parts.i - token.i > _LONGEST + 1:
        return None
    told = {c.lower_ for c in parts.lefts}
    return token.doc[token.i : parts.i + 1].text if told & (_ALONE | _SIDES) else None


def _may_be_named(doc: Doc, at: int, first: int) -> bool:
    word = doc[at]
    if word.text[:1].isupper():
        return word.pos_ in ("PROPN", "NOUN", "ADJ") and not word.is_sent_start
    if at <= first:
        return False
    if word.lower_ == "the":
        return doc[at - 1].lower_ == "of" and _is_capital(doc, at + 1)  # "Voice of THE West"
    of_the = word.lower_ == "of" and doc[at + 1 : at + 2].text == "the"
    return word.lower_ in ("of", "for") and _is_capital(doc, at + 1 + of_the)


def _is_capital(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].text[0].isupper()


def _places(roster: Roster, hits: Hits) -> Iterator[tuple[int, int]]:
    """Where names stand that have been entered, and those that their last word gives away: "the Reform Platform"."""
    doc = roster.parsed.doc
    known = sorted(
        (e.name.split() for e in roster.entries.values() if e.kind is ActorKind.ORGANISATION),
        key=len,
        reverse=True,
    )
    taken: set[int] = set()
    for token in doc:
        if token.i in taken or token.i in roster.at or not token.text[:1].isupper():
            continue
        if token.i and doc[token.i - 1].lower_ in HONORIFICS:
            continue  # "Mr. Kest", where a firm of that name is known
        for name in known:
            end = token.i + len(name)
            if token.text == name[0] and [t.text for t in doc[token.i : end]] == name:
                taken |= set(range(token.i, end))
                yield token.i, end
                break
        else:
            last = _ending_at(doc, token.i)
            if last is not None and not any(hits.at(i) for i in range(token.i, last)):
                taken |= set(range(token.i, last))
                yield token.i, last


def _ending_at(doc: Doc, first: int) -> int | None:
    """Where a name ends that the parser took for a person's, though its last word is a faction's."""
    kind = doc[first].ent_type_
    if kind not in ("PERSON", ""):
        return None
    last = first
    while (
        last < len(doc)
        and last - first < _LONGEST
        and doc[last].ent_type_ == kind
        and doc[last].pos_ == "PROPN"
        and doc[last].text[0].isupper()
    ):
        last += 1
    while last - first > 1 and doc[last - 1].text not in _ENDINGS:
        last -= 1
    article = first > 0 and doc[first - 1].lower_ == "the"
    told = article or doc[last - 1].text in _PLAIN
    return last if last - first > 1 and told else None


def _stands_alone(token: Token) -> bool:
    """Whether a kind stands with "the" alone: "the opposition", not "the Norlander opposition" or "the group of"."""
    if token.dep_ in ("compound", "amod", "nmod"):
        return False
    before = [c.lower_ for c in token.lefts]
    behind = [c for c in token.rights if c.dep_ in ("prep", "relcl", "appos")]
    return before == ["the"] and not behind


def _is_rebel_group(token: Token) -> bool:
    """Whether a noun means an armed movement by what it is: "the REBEL GROUP"."""
    if token.lower_ not in _ARMED_NOUNS or token.dep_ in ("compound", "amod", "nmod"):
        return False
    before = [c.lower_ for c in token.lefts]
    return len(before) == 2 and before[0] == "the" and before[1] in _FIGHTING


def _sent_by(entry: Entry, named: list[Entry]) -> str | None:
    """The faction whose delegation somebody leads by his title: "head of the opposition delegation"."""
    for role in entry.roles:
        title = role.title.casefold().split()
        kinds = {_KINDS[word] for word in title if word in _KINDS}
        meant = [e for e in named if kinds & e.nouns]
        if kinds and title and _DELEGATES & set(title) and len(meant) == 1:
            return meant[0].key
    return None


def _led(entry: Entry, roster: Roster) -> str | None:
    """The party whose committee or team somebody leads: "X, who leads the Norlander prisoners' committee"."""
    doc = roster.parsed.doc
    for first, last in entry.mentions:
        for clause in doc[last - 1].rights:
            told = (
                clause.dep_ == "relcl"
                and clause.lemma_ in _LEADING
                and clause.tag_ in ("VBZ", "VBD")
            )
            thing = next((c for c in clause.children if c.dep_ == "dobj"), None) if told else None
            subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
            if thing is None or subject is None or subject.lower_ != "who" or first > clause.i:
                continue
            within = thing.lower_ in DESKS
            words = (
                _employers(clause, thing)
                if within
                else (t for t in thing.subtree if t.i <= thing.i)
            )
            found = {_party_at(t, roster) for t in words} - {None}
            if len(found) == 1:
                return found.pop()
    return None


def _employers(clause: Token, thing: Token) -> Iterator[Token]:
    """Whose a department is that bears the name of whom it deals with: "heads the Norland desk at THE MINISTRY"."""
    yield from (c for c in thing.lefts if c.dep_ == "poss")
    for link in (*clause.rights, *thing.rights):
        if link.dep_ == "prep" and link.lower_ in ("at", "of", "in", "within"):
            yield from (c for c in link.children if c.dep_ == "pobj")


def _party_at(token: Token, roster: Roster) -> str | None:
    """The party that a word names or describes."""
    reference = roster.at.get(token.i, Reference(None))
    key = reference.key or roster.adjectives.get(token.i)
    if key is None or roster.entries[key].kind is ActorKind.PERSON:
        return None
    return roster.top(key)
