"""Roles: the titles printed in front of a name or beside it, and the party they are held for."""

from dataclasses import dataclass

from spacy.tokens import Token

from ontherecord.extract.actors_parties import Hits, body_phrase, enter_party
from ontherecord.extract.actors_roster import Entry, Roster
from ontherecord.extract.actors_words import ABBREVIATED, HONORIFICS, MODIFIERS, ActorWords
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import RoleFinding

_LINKS = frozenset({"to", "of", "for", "at"})
_FARTHEST = 14  # tokens in front of a name that can still be its title


@dataclass(frozen=True)
class Reader:
    """What reading roles needs, in one hand."""

    roster: Roster
    hits: Hits
    gazetteer: Gazetteer
    words: ActorWords


@dataclass(frozen=True, slots=True)
class Described:
    """A role phrase: its title without the party, the party's key, its role noun's token, its tokens."""

    title: str
    party: str | None
    noun: int
    first: int
    last: int


def find_roles(reader: Reader) -> None:
    """Give every named person the titles printed beside its mentions."""
    persons = [e for e in reader.roster.entries.values() if e.kind is ActorKind.PERSON]
    for entry in persons:
        for first, last in list(entry.mentions):
            for described in (_before(reader, first), *_beside(reader, first, last)):
                if described is not None:
                    give_role(reader, entry, described)
            _honorific(reader, entry, first)


def give_role(reader: Reader, entry: Entry, described: Described) -> None:
    """Enter a role with an actor: its title, party, classes and gender."""
    roster = reader.roster
    doc = roster.parsed.doc
    noun = reader.words.role(doc[described.noun].text)
    span = roster.parsed.span(described.first, described.last)
    entry.roles.append(RoleFinding(described.title, described.party, span))
    if noun is not None:
        entry.classes |= noun.classes
        entry.nouns.add(noun.noun)
        entry.gender = entry.gender or noun.gender
    if "foreign" in described.title.casefold() or "secretary of state" in described.title.casefold():
        entry.classes |= {"diplomat"}
        if noun is not None and noun.noun in ("minister", "secretary") and "deputy" not in described.title.casefold():
            entry.classes.add("top-diplomat")
    if "of state" in described.title.casefold() and noun is not None and noun.noun == "head":
        entry.classes |= {"president"}
    if described.party is not None and entry.party is None and "former" not in described.title.casefold():
        entry.party = roster.top(described.party)


def _honorific(reader: Reader, entry: Entry, first: int) -> None:
    if first > 0:
        gender = HONORIFICS.get(reader.roster.parsed.doc[first - 1].lower_, "")
        entry.gender = entry.gender or gender


def _before(reader: Reader, name: int) -> Described | None:
    """The title in front of a name: "Russian Deputy Foreign Minister", "US Ambassador to Moscow"."""
    doc = reader.roster.parsed.doc
    first, noun = name, None
    limit = max(reader.roster.parsed.block_at(name).first, name - _FARTHEST)
    i = name - 1
    while i >= limit:
        step = _title_step(reader, doc[i], noun)
        if step is None:
            break
        if noun is None and reader.words.role(doc[i].text) is not None:
            noun = i
        i -= step
        first = i + 1
    if noun is None:
        return None
    return describe(reader, noun, first, name)


def _title_step(reader: Reader, token: Token, noun: int | None) -> int | None:
    """How many tokens to the left of a title's part the next one is; None where the title has begun."""
    hit = reader.hits.at(token.i)
    if hit is not None:
        return token.i - hit[0] + 1
    if reader.words.role(token.text) is not None or token.lower_ in MODIFIERS or token.lower_ in ABBREVIATED:
        return 1
    if token.lower_ in _LINKS and token.i > 0 and noun is None and reader.words.role(token.nbor(-1).text):
        return 1
    if token.lower_ == "of" and token.i > 0 and reader.words.role(token.nbor(-1).text):
        return 1
    if noun is None and token.lower_ in ("state", "affairs", "staff", "defense", "defence"):
        return 1
    if token.text in ("'s", "’s", "'", "’") and reader.hits.at(token.i - 1) is not None:
        return 1
    if reader.words.bodies.get(token.lower_) is not None and token.pos_ in ("NOUN", "PROPN"):
        return 1
    return None


def describe(reader: Reader, noun: int, first: int, last: int) -> Described:
    """A role phrase over tokens `first`..`last`: split into the party it names and the title."""
    doc = reader.roster.parsed.doc
    party: str | None = None
    title: list[str] = []
    i = first
    while i < last:
        token = doc[i]
        hit = reader.hits.at(i)
        if hit is not None:
            if party is None and i < noun:
                party = enter_party(reader.roster, hit[2].party, reader.gazetteer)
            elif i > noun and i > first and doc[i - 1].lower_ in ("of", "for") and party is None:
                party = enter_party(reader.roster, hit[2].party, reader.gazetteer)
                title = title[:-1]
            elif i > noun and doc[i - 1].lower_ in _LINKS:
                title.append(doc[i : hit[1]].text)
            i = max(hit[1], i + 1)
            continue
        if not token.is_punct and token.text not in ("'s", "’s", "the", "The", "a", "A", "an", "An", "its", "their"):
            title.append(token.text)
        i += 1
    if party is None:
        party = _party_of_body(reader, first, noun)
    return Described(" ".join(title), party, noun, first, last)


def _party_of_body(reader: Reader, first: int, noun: int) -> str | None:
    """The party of a body in front of a role noun ("Foreign Ministry spokeswoman"): the last such body."""
    doc = reader.roster.parsed.doc
    for i in range(first, noun):
        phrase = body_phrase(reader.roster, reader.hits, reader.gazetteer, reader.words, i)
        if phrase is None:
            continue
        same = [
            (m, e.key)
            for e in reader.roster.entries.values()
            if e.kind is ActorKind.BODY and e.key.endswith(f":{phrase.plain}")
            for m in e.mentions
        ]
        parties = {key for _, key in same}
        if len(parties) == 1 and doc[i].lower_ != "government":
            return next(iter(parties))
    return None


def _beside(reader: Reader, first: int, last: int) -> list[Described | None]:
    """Titles in apposition: "X, the foreign minister of Y," and "the US president, X,"."""
    doc = reader.roster.parsed.doc
    found: list[Described | None] = []
    for token in doc[first:last]:
        for child in token.children:
            if child.dep_ == "appos" and child.i >= last and reader.words.role(child.text):
                found.append(role_phrase(reader, child))
        if token.dep_ == "appos" and token.head.i < first and reader.words.role(token.head.text):
            found.append(role_phrase(reader, token.head, stop=first))
    if not found and last < len(doc) and doc[last].text == ",":
        found.append(_after_comma(reader, last + 1))
    return found


def _after_comma(reader: Reader, at: int) -> Described | None:
    """The title that follows ", " behind a name where the parser missed the apposition."""
    doc = reader.roster.parsed.doc
    i = at
    while i < len(doc) and i - at < _FARTHEST and doc[i].text not in {",", ".", ";", "(", "—", "–"}:
        if reader.words.role(doc[i].text) is not None and doc[i].pos_ in ("NOUN", "PROPN"):
            between = doc[at:i]
            if any(t.pos_ in ("VERB", "AUX", "PRON", "SCONJ") and t.tag_ != "PRP$" for t in between):
                return None
            if not any(t.lower_ in ("the", "a", "an") or reader.hits.at(t.i) for t in between):
                return None
            return role_phrase(reader, doc[i])
        i += 1
    return None


def role_phrase(reader: Reader, noun: Token, stop: int | None = None) -> Described:
    """The role phrase around a role noun: what modifies it, and "of …", "to …", "for …" behind it."""
    doc = noun.doc
    first = noun.i
    limit = doc[first].sent.start
    while first > limit:
        left = doc[first - 1]
        if left.is_punct or left.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "SCONJ") or left.dep_ == "punct":
            break
        first -= 1
    last = noun.i + 1
    if last + 1 < len(doc) and doc[last].lower_ in _LINKS:
        i = last + 1
        while i < len(doc) and (doc[i].lower_ == "the" or doc[i].lower_ in MODIFIERS | {"affairs", "state"}):
            i += 1
        hit = reader.hits.at(i) if i < len(doc) else None
        last = hit[1] if hit is not None else max(i, last) if i > last + 1 else last
    if stop is not None:
        last = min(last, stop)
    return describe(reader, noun.i, first, max(last, noun.i + 1))
