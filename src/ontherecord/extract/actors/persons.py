"""Persons in a report: full names first, then surnames, with the roles printed beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ontherecord.extract.actors.bearers import bearers_of, same_full
from ontherecord.extract.actors.leaders import leader_tokens
from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ABBREVIATED, HONORIFICS, MODIFIERS, ActorWords
from ontherecord.nouns.actor import ActorKind

_PARTICLES = frozenset(
    "de da di du del della der den van von la le el al bin ibn ben abu ter ten dos das".split()
)
_SPEECH = frozenset(
    "say tell add warn note announce insist argue claim stress write reply explain state declare".split()
)
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december the a an i he she they we it his her but and in on at telegram twitter "
    "facebook youtube instagram tiktok photo image video file read more related god christmas easter "
    "question answer questions answers q q. a. host moderator interviewer which".split()
)
_LONGEST = 5  # tokens of a name
# Surnames that are an office, a month or another word as well.
_SURNAMES = frozenset(
    "king may prince pope bishop judge major marshal chancellor dean church law house rice bush rose grant love "
    "young long short white black brown green gray grey field fields hill wood woods north west east".split()
)
# What stands behind a name in texts set in capitals throughout.
_SHOUTED = frozenset(
    "said says told tells warned warns announced added denied denies rejected rejects urged urges insisted insists "
    "vowed has have had was is will would".split()
)
# "al-Ansari", "el-Sisi": the article of an Arabic surname, printed small.
_ARTICLE = re.compile(r"(?:al|el|an|ad|as|ash|at|ar|az|bin|ibn|abu)[-‑][A-Z]")
_FAMILY = (
    5  # times as often one must be named as the next of the same surname to be meant by it surely
)
# Verbs whose subject, where it is one bare capitalised word, is a person's surname.
_SAYS = _SPEECH | frozenset("insist threaten urge confirm deny reply respond tweet retort".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens that may name a person; `sure` where a title, a full name or two signs say so."""

    first: int
    last: int
    sure: bool


def candidates(roster: Roster, hits: Hits, words: ActorWords) -> list[Candidate]:
    """Where the text may name persons: the tagger's, names behind titles, capitalised speakers."""
    doc = roster.parsed.doc
    found: dict[int, Candidate] = {}
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            _put(found, _cleaned(doc, (entity.start, entity.end), hits, words))
    for token in doc:
        following = token.i + 1
        if (
            following < len(doc)
            and _announces_name(token, hits, words)
            and _may_name(doc[following], hits, words)
        ):
            last = following
            while (
                last < len(doc)
                and last - following < _LONGEST
                and _may_name(doc[last], hits, words)
            ):
                last += 1
            _put(found, Candidate(following, last, True))
        if token.text == "," and (between := _between_commas(doc, token.i, hits, words)):
            _put(found, between)
        if (_speaks(token) or _holds_office(token, words)) and token.i not in found:
            first = _name_start(token, hits, words)
            if first < token.i or (first == token.i and token.ent_type_ == "PERSON"):
                _put(found, Candidate(first, token.i + 1, first < token.i))
        if _is_bare_speaker(token) and token.i not in found and _may_name(token, hits, words):
            _put(found, Candidate(token.i, token.i + 1, True))
    for i in leader_tokens(roster, hits):
        _put(found, Candidate(i, i + 1, True))
    return [found[i] for i in sorted(found)]


def _holds_office(token: Token, words: ActorWords) -> bool:
    """Whether an office is set beside a name: "Arno Kest, the league's secretary-general"."""
    return token.pos_ == "PROPN" and any(
        c.dep_ == "appos" and c.i > token.i and words.role(c.text) is not None
        for c in token.children
    )


def _name_start(token: Token, hits: Hits, words: ActorWords) -> int:
    """Where the name begins that ends with `token`; behind it where it is no name."""
    if not _may_name(token, hits, words):
        return token.i + 1
    doc, first = token.doc, token.i
    while first > 0 and _may_name(doc[first - 1], hits, words) and doc[first - 1].head.i >= token.i:
        first -= 1
    return first


def _between_commas(doc: Doc, comma: int, hits: Hits, words: ActorWords) -> Candidate | None:
    """A name between commas behind a role: "a spokesman for the ministry, Arno Kest, said"."""
    last = comma + 1
    while last < len(doc) and last - comma <= _LONGEST and _may_name(doc[last], hits, words):
        last += 1
    if not 2 <= last - comma - 1 <= 4 or last >= len(doc) or doc[last].text != ",":
        return None
    if words.role(doc[comma - 1].text) is not None and doc[last - 1].head.i == comma - 1:
        return Candidate(comma + 1, last, True)  # "met the envoy, Torben Brel, in Velten"
    if last + 1 >= len(doc) or doc[last + 1].pos_ not in ("VERB", "AUX", "ADV"):
        return None
    i = comma - 1
    while i >= doc[comma].sent.start and comma - i < 12:
        if doc[i].is_punct or doc[i].pos_ in ("VERB", "AUX"):
            return None
        if words.role(doc[i].text) is not None:
            return Candidate(comma + 1, last, True)
        i -= 1
    return None


def _put(found: dict[int, Candidate], candidate: Candidate | None) -> None:
    """Keep the longest candidate over any token."""
    if candidate is None:
        return
    inside = [c for c in found.values() if c.first < candidate.last and candidate.first < c.last]
    if any(c.last - c.first >= candidate.last - candidate.first for c in inside):
        for c in inside:
            if candidate.sure and not c.sure:
                found[c.first] = Candidate(c.first, c.last, True)
        return
    for c in inside:
        del found[c.first]
    found[candidate.first] = candidate


def _cleaned(doc: Doc, span: tuple[int, int], hits: Hits, words: ActorWords) -> Candidate | None:
    """A tagged person without titles, parties and marks at its edges; None if no name is left."""
    first, last = span
    while first < last and not _may_name(doc[first], hits, words):
        first += 1
    stop = first
    while stop < last and _may_name(doc[stop], hits, words):
        stop += 1
    last = stop
    while (
        last < len(doc)
        and last - first < _LONGEST
        and doc[last].pos_ == "PROPN"
        and (_may_name(doc[last], hits, words) and doc[last - 1].head.i >= last)
    ):
        last += 1
    while last > first and doc[last - 1].lower_ in _PARTICLES:
        last -= 1
    if first >= last or last - first > _LONGEST:
        return None
    if (
        first > 0
        and doc[first].lower_ not in _PARTICLES
        and last - first == 1
        and hits.at(first) is not None
    ):
        return None
    return Candidate(first, last, last - first > 1)


def _announces_name(token: Token, hits: Hits, words: ActorWords) -> bool:
    """Whether a token ends a title or honorific in front of a name ("Ambassador to the United Nations")."""
    hit = hits.at(token.i)
    if hit is not None and token.i == hit[1] - 1:
        i = hit[0] - 1
        while i > 0 and token.doc[i].lower_ in ("the", "to", "for", "of"):
            i -= 1
        return i < hit[0] - 1 and words.role(token.doc[max(i, 0)].text) is not None
    if token.lower_ in HONORIFICS or token.lower_ in ABBREVIATED:
        return True
    return words.role(token.text) is not None


def _may_name(token: Token, hits: Hits, words: ActorWords) -> bool:
    """Whether a token can be a part of a person's name."""
    text = token.text
    if not text[:1].isupper():
        return _ARTICLE.match(text) is not None or (
            token.lower_ in _PARTICLES
            and token.i + 1 < len(token.doc)
            and (token.nbor(1).text[:1].isupper() or token.nbor(1).lower_ in _PARTICLES)
        )
    if text.isupper() and token.lower_ in _SHOUTED:
        return False
    if text.istitle() and token.lower_ in _SURNAMES and _follows_given(token, words):
        return True
    if token.lower_ in _NOT_NAMES or token.lower_ in HONORIFICS or words.role(text) is not None:
        return False
    if token.tag_ == "NNPS" and token.ent_type_ != "PERSON":
        return False  # "fellow Democrats"
    if token.tag_ in ("CD", "PRP", "DT", "IN", "CC") or any(c.isdigit() for c in text):
        return False
    hit = hits.at(token.i)
    if hit is not None:
        return False
    return words.bodies.get(token.lower_) is None and token.lower_ not in MODIFIERS


def _follows_given(token: Token, words: ActorWords) -> bool:
    """Whether a courtesy title or a given name stands in front: "Theresa May", "Mr. King"."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (before in HONORIFICS or before in words.genders) and not after.like_num


def _speaks(token: Token) -> bool:
    return (
        token.dep_ == "nsubj"
        and token.pos_ == "PROPN"
        and token.head.lemma_ in _SPEECH
        and token.ent_type_ not in ("ORG", "GPE", "NORP", "LOC", "FAC", "DATE")
    )


def _is_bare_speaker(token: Token) -> bool:
    """Whether one capitalised word, no acronym and without article, is the subject of a verb of saying."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in _SAYS:
        return False
    # "Dvorny claims": a name the tagger does not know; "Many claim" has no singular verb
    misread = token.tag_ == "JJ" and token.head.tag_ == "VBZ" and token.text.istitle()
    if token.pos_ != "PROPN" and not misread:
        return False
    left = [c for c in token.children if c.i < token.i]
    if left or token.text.isupper() or (token.text.endswith("s") and token.tag_ == "NNPS"):
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or not (before.pos_ == "PROPN" or before.text in {"-", "/", "&"})


def find_persons(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Enter persons: full names make entries, single names join them (or stand alone where they must)."""
    doc = roster.parsed.doc
    found = candidates(roster, hits, words)
    names = [(c, _name(doc, c)) for c in found]
    for candidate, name in names:
        if len(name) > 1 and not _is_surname(name):
            _enter_full(roster, candidate, name, words)
    for candidate, name in names:
        if len(name) > 1 and _is_surname(name) and not _join_whole(roster, candidate, name):
            _enter_full(roster, candidate, name, words)
    single = [(c, name) for c, name in names if len(name) == 1]
    for candidate, name in single:
        _set_apart(roster, name[0], told_gender(doc, candidate.first))
    # names with a courtesy title first: they tell which of a family the bare ones mean
    for candidate, name in sorted(single, key=lambda n: not told_gender(doc, n[0].first)):
        if _join(roster, candidate, name[0]):
            continue
        if candidate.sure or _count(names, name[0]) > 1 or _speaks(doc[candidate.last - 1]):
            entry = roster.add(Entry(f"person:{name[0].casefold()}", name[0], ActorKind.PERSON))
            roster.mention(entry.key, candidate.first, candidate.last)
    _bare_surnames(roster, hits)


def _is_surname(name: list[str]) -> bool:
    """Whether a name of several words is a surname with its article ("Al Ansari", "de Rivière")."""
    return name[0].casefold() in _PARTICLES


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
        bearers = [e for e in bearers if e.gender == gender] or [e for e in bearers if not e.gender]
    if not bearers:
        return False
    if len(bearers) == 1:
        roster.mention(bearers[0].key, candidate.first, candidate.last)
        roster.alias(bearers[0].key, name)
        return True
    ranked = sorted(bearers, key=lambda e: (-len(e.mentions), min(e.mentions, default=(0, 0))))
    leads = len(ranked[0].mentions) >= _FAMILY * max(1, len(ranked[1].mentions))
    roster.mention(ranked[0].key, candidate.first, candidate.last, sure=leads)
    return True


def _bare_surnames(roster: Roster, hits: Hits) -> None:
    """Surnames of known persons that the tagger took for something else or missed."""
    doc = roster.parsed.doc
    known = {
        e.name.split()[-1].casefold()
        for e in roster.entries.values()
        if e.kind is ActorKind.PERSON and " " in e.name
    }
    for token in doc:
        if token.i in roster.at or hits.at(token.i) or not token.text[:1].isupper():
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
            _join(roster, Candidate(token.i, token.i + 1, False), token.text)
