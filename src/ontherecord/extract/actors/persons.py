"""Persons in a report: full names first, then surnames, with the roles printed beside them."""

from collections.abc import Iterable

from ontherecord.extract.actors.bearers import ARTICLE, bearers_of, same_full
from ontherecord.extract.actors.candidates import Candidate, candidates, speaks
from ontherecord.extract.actors.headlines import without_headlines
from ontherecord.extract.actors.name_parts import PARTICLES
from ontherecord.extract.actors.offices import courtesy
from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import HONORIFICS, ActorWords
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.nouns.actor import ActorKind

_FAMILY = (
    5  # times as often one must be named as the next of the same surname to be meant by it surely
)
_OPENING = 150  # words in which a report names those whom it is about
_WHERE = frozenset({"in", "at", "near", "around", "outside", "inside"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "another", "some", "every", "any", "no"})

# What the names of papers and bodies end with: "the Protocol on Democracy and GOOD GOVERNANCE" is nobody.
_MATTERS = frozenset(
    """governance cooperation co-operation development partnership integration democracy security stability transparency
    accountability reconciliation prosperity affairs relations reforms sovereignty solidarity disarmament""".split()
)


def find_persons(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Enter persons: full names make entries, single names join them (or stand alone where they must)."""
    doc = roster.parsed.doc
    found = [c for c in candidates(roster, hits, words) if not _is_faction(roster, c)]
    names = [(c, name) for c in found if (name := _name(doc, c))[-1].casefold() not in _MATTERS]
    names = without_headlines(roster.parsed, names, words.genders)
    names = _without_places(doc, names)
    for candidate, name in names:
        if len(name) > 1 and not _is_surname(name):
            _enter_full(roster, candidate, name, words)
    for candidate, name in names:
        if len(name) > 1 and _is_surname(name) and not _join_whole(roster, candidate, name):
            _enter_full(roster, candidate, name, words)
    single = [(c, n) for c, n in names if len(n) == 1 and not _is_described(doc[c.first])]
    for candidate, name in single:
        _set_apart(roster, name[0], told_gender(doc, candidate.first))
    # names with a courtesy title first: they tell which of a family the bare ones mean
    for candidate, name in sorted(single, key=lambda n: not told_gender(doc, n[0].first)):
        if _join(roster, candidate, name[0]):
            continue
        if candidate.sure or _count(names, name[0]) > 1 or _acts(doc[candidate.last - 1]):
            entry = roster.add(Entry(f"person:{name[0].casefold()}", name[0], ActorKind.PERSON))
            roster.mention(entry.key, candidate.first, candidate.last)
    _bare_surnames(roster, hits)


def _without_places(
    doc: Doc, names: list[tuple[Candidate, list[str]]]
) -> list[tuple[Candidate, list[str]]]:
    """Names without those that only stand where places do: "in Khan Younis", "near Ashagh"."""
    elsewhere = {
        " ".join(name)
        for c, name in names
        if not _is_where(doc[c.last - 1]) or (c.first > 0 and courtesy(doc[c.first - 1]))
    }
    return [(c, name) for c, name in names if " ".join(name) in elsewhere]


def _is_where(name: Token) -> bool:
    """Whether a name stands behind a preposition of place, or beside a name that does."""
    while name.dep_ in ("conj", "appos") and name.head.pos_ == "PROPN":
        if name.dep_ == "appos" and name.ent_type_ == "PERSON":
            return False  # "the premier in Velten, ARNO KEST, said"
        name = name.head
    return name.dep_ == "pobj" and name.head.lower_ in _WHERE


def _acts(token: Token) -> bool:
    """Whether a single name speaks, or does what a finite verb says and is tagged as a person's."""
    acting = token.dep_ == "nsubj" and token.head.tag_ in ("VBD", "VBZ")
    named = token.i > 0 and token.nbor(-1).text[:1].isupper() and not token.is_sent_start
    acting = acting and not named and not any(c.dep_ in ("det", "punct") for c in token.lefts)
    return speaks(token) or (acting and token.pos_ == "PROPN" and token.ent_type_ == "PERSON")


def _is_described(token: Token) -> bool:
    """Whether a capitalised word has an article, as no name has: "the new Doctor", of whom nobody is called so."""
    return any(c.dep_ == "det" and c.lower_ in _ARTICLES for c in token.lefts)


def _is_faction(roster: Roster, candidate: Candidate) -> bool:
    """Whether the words name an organisation that the text has introduced as one."""
    known = (roster.at.get(i) for i in range(candidate.first, candidate.last))
    keys = {reference.key if reference is not None else None for reference in known}
    return all(key is not None and key.startswith("organisation:") for key in keys)


def _is_surname(name: list[str]) -> bool:
    """Whether a name of several words is a surname with its article ("Al Ansari", "de Rivière")."""
    return name[0].casefold() in PARTICLES


def _join_whole(roster: Roster, candidate: Candidate, name: list[str]) -> bool:
    """Give a surname of several words to the one person whose name ends in it."""
    plain = [part.casefold() for part in name]
    bearers = [
        e
        for e in roster.entries.values()
        if e.kind is ActorKind.PERSON
        and len(e.name.split()) > len(name)
        and [part.casefold() for part in e.name.split()[-len(name) :]] == plain
    ]
    if len(bearers) != 1:
        return False
    roster.mention(bearers[0].key, candidate.first, candidate.last)
    roster.alias(bearers[0].key, " ".join(name))
    return True


def _count(names: Iterable[tuple[Candidate, list[str]]], name: str) -> int:
    return sum(n == [name] for _, n in names)


def _name(doc: Doc, candidate: Candidate) -> list[str]:
    return [t.text for t in doc[candidate.first : candidate.last] if not t.is_space]


def told_gender(doc: Doc, first: int) -> str:
    """m or f where a courtesy title stands in front of a name."""
    return HONORIFICS.get(doc[first - 1].lower_, "") if first > 0 else ""


def _set_apart(roster: Roster, name: str, gender: str) -> None:
    """Enter "Mr. X" as a person of his own where the only X named in full is a woman, and the other way round."""
    known = bearers_of(roster, name)
    if gender and known and not any(e.gender in ("", gender) for e in known):
        entry = Entry(f"person:{name.casefold()}", name, ActorKind.PERSON, gender=gender)
        roster.add(entry)


def _enter_full(roster: Roster, candidate: Candidate, name: list[str], words: ActorWords) -> None:
    """A full name: joined to the person of the same surname whose given name does not differ."""
    for entry in list(roster.entries.values()):
        if entry.kind is ActorKind.PERSON and same_full(entry.name.split(), name):
            printed = " ".join(name)
            if len(printed) > len(entry.name):
                roster.alias(entry.key, printed)
                entry.aliases.append(entry.name)
                entry.aliases.remove(printed)
                entry.name = printed
            else:
                roster.alias(entry.key, printed)
            roster.mention(entry.key, candidate.first, candidate.last)
            return
    printed = " ".join(name)
    entry = roster.add(Entry(f"person:{printed.casefold()}", printed, ActorKind.PERSON))
    entry.gender = words.genders.get(name[0].casefold(), "")
    roster.mention(entry.key, candidate.first, candidate.last)


def _join(roster: Roster, candidate: Candidate, name: str) -> bool:
    """Give a single name to the person who bears it; with two bearers to the one named most, or else first.

    Papers print the bare surname for whom a report is about, and full names for the family; unsure unless that
    one is named far more often.
    """
    bearers = bearers_of(roster, name)
    gender = told_gender(roster.parsed.doc, candidate.first)
    apart = roster.entries.get(f"person:{name.casefold()}")
    if bearers and apart is not None:
        bearers.append(apart)
    if gender:
        bearers = [e for e in bearers if e.gender in ("", gender)]
    if not bearers:
        return False
    # nobody is meant whose own name comes only later, where another's has come in the opening
    met = [e for e in bearers if e.mentions and min(e.mentions)[0] < candidate.first]
    if len(met) == 1 and min(met[0].mentions)[0] < _OPENING:
        bearers = met
    if len(bearers) == 1:
        roster.mention(bearers[0].key, candidate.first, candidate.last)
        roster.alias(bearers[0].key, name)
        return True
    ranked = sorted(bearers, key=lambda e: (-len(e.mentions), _first(e)))
    leads = len(ranked[0].mentions) >= _FAMILY * max(1, len(ranked[1].mentions))
    leads = leads and _first(ranked[0]) <= _first(ranked[1])  # else it may be about the other
    roster.mention(ranked[0].key, candidate.first, candidate.last, sure=leads)
    return True


def _first(entry: Entry) -> tuple[int, int]:
    """Where somebody is named first."""
    return min(entry.mentions, default=(0, 0))


def _bare_surnames(roster: Roster, hits: Hits) -> None:
    """Surnames of known persons that the tagger took for something else or missed."""
    doc = roster.parsed.doc
    known = {
        form
        for e in roster.entries.values()
        if e.kind is ActorKind.PERSON and " " in e.name
        for form in (e.name.split()[-1].casefold(), ARTICLE.sub("", e.name.split()[-1]).casefold())
    }
    for token in doc:
        if not token.text[:1].isupper() or token.i in roster.at or hits.at(token.i):
            continue
        if token.text.casefold() in known and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            left = token.nbor(-1) if token.i else None
            if (
                left is not None
                and left.text[:1].isupper()
                and left.pos_ == "PROPN"
                and left.i not in roster.at
            ):
                continue  # a namesake with another given name
            if _is_described(token):
                continue
            _join(roster, Candidate(token.i, token.i + 1, False), token.text)
