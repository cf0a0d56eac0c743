"""Actors of one report: who is named in it, and which of them each noun phrase denotes.

Order of work: parties by gazetteer, bodies by noun, persons by name, their roles, organisations that only
the tagger knows, then descriptions and pronouns in the order of the text.
"""

from dataclasses import replace

from ontherecord.extract.actors.adopted import adopt
from ontherecord.extract.actors.blocs import find_commissions
from ontherecord.extract.actors.bodies import find_bodies
from ontherecord.extract.actors.chairs import find_chairs
from ontherecord.extract.actors.contested import note_contested
from ontherecord.extract.actors.factions import find_factions, refer_factions
from ontherecord.extract.actors.firms import find_firms
from ontherecord.extract.actors.homes import find_holders_offices, find_home_bodies
from ontherecord.extract.actors.kinds import find_kinds
from ontherecord.extract.actors.labels import find_host, find_labelled
from ontherecord.extract.actors.leaders import find_leaders, led_by
from ontherecord.extract.actors.namesakes import drop_namesakes
from ontherecord.extract.actors.officials import find_officials
from ontherecord.extract.actors.organisations import find_organisations
from ontherecord.extract.actors.organs import adopt_juntas, find_organs
from ontherecord.extract.actors.parties import find_parties, scan
from ontherecord.extract.actors.persons import find_persons
from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.publisher import find_publisher
from ontherecord.extract.actors.roles import find_roles
from ontherecord.extract.actors.roster import Reference, Roster
from ontherecord.extract.actors.sided import adopt_sided
from ontherecord.extract.actors.spelt import find_spelt
from ontherecord.extract.actors.unknown import add_unknown_states
from ontherecord.extract.actors.words import HONORIFICS, STYLES, ActorWords
from ontherecord.extract.coref.references import resolve_references
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.dateline import home_of
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.report import Report

__all__ = ["ActorIndex", "Reference", "find_actors"]

_NOBODY = Reference(None)


class ActorIndex:
    """The actors of a report and the noun phrases that denote them (offsets into the cleaned text)."""

    def __init__(self, roster: Roster) -> None:
        self._parsed = roster.parsed
        self._at = dict(roster.at)
        self._adjectives = dict(roster.adjectives)
        self._places = dict(roster.places)
        self._capitals = frozenset(roster.capitals)
        told = (roster.at[i].key for i in roster.at if i not in roster.capitals)
        # who is told of by more than the name of his capital
        self._told = frozenset(told) | frozenset(roster.adjectives.values())
        self.actors: tuple[LocalActor, ...] = roster.freeze()
        self._groups = dict(roster.groups)
        self._titles = frozenset(roster.titles)
        self.bylined = roster.bylined
        self.publisher: LocalActor | None = roster.publishing()
        self._by_key = {actor.key: actor for actor in self.actors}
        self._genders = {e.key: e.gender for e in roster.entries.values() if e.gender}
        self._called = _forms(self.actors)
        for token, reference in list(self._at.items()):
            if reference.key is not None and reference.key not in self._by_key:
                del self._at[token]

    def get(self, key: str) -> LocalActor:
        """The actor with that key."""
        return self._by_key[key]

    def enter(self, actor: LocalActor) -> str:
        """Add an actor whom only a statement's source describes, or a mention of one already there; its key."""
        known = self._by_key.get(actor.key)
        if known is not None:
            actor = replace(known, mentions=tuple(sorted({*known.mentions, *actor.mentions})))
        self._by_key[actor.key] = actor
        self.actors = tuple(self._by_key[key] for key in sorted(self._by_key))
        return actor.key

    def gender(self, key: str) -> str:
        """m or f where the text, or a given name, tells it of a person."""
        return self._genders.get(key, "")

    def called(self, name: str) -> str | None:
        """The key of the only actor who is printed under that name, whatever the parser made of it in one place."""
        return self._called.get(" ".join(name.split()).casefold())

    def called_last(self, noun: str) -> str | None:
        """The key of the only body or organisation whose name ends in a noun: "the forum"."""
        keys = {
            a.key
            for a in self.actors
            if a.kind is not ActorKind.PERSON and a.name.casefold().split()[-1] == noun.casefold()
        }
        return keys.pop() if len(keys) == 1 else None

    def of(self, token: Token) -> Reference:
        """What the noun phrase headed by `token` denotes (a name, a description or a pronoun)."""
        return self._at.get(token.i, _NOBODY)

    def adjective(self, token: Token) -> str | None:
        """The party that an adjective of nationality stands for ("the Norlander reply"), if it is one."""
        return self._adjectives.get(token.i)

    def at_place(self, token: Token) -> str | None:
        """The party in whose capital something is told to be, if the report names that party as one."""
        name = self._places.get(token.i)
        if name is None:
            return None
        return next((a.key for a in self.actors if a.name == name and self._is_told(a.key)), None)

    def is_capital(self, token: Token) -> bool:
        """Whether a word is a capital that stands for its state here."""
        return token.i in self._capitals

    def is_only_capital(self, token: Token) -> bool:
        """Whether a word is a capital where something takes place, of whose state the report tells by no other word."""
        key = self.of(token).key if token.i in self._capitals else None
        return key is not None and not self._is_told(key) and self._is_setting(token)

    def is_venue(self, token: Token) -> bool:
        """Whether a capital need not stand for its state: nothing else tells of it, or something is held there."""
        key = self.of(token).key if token.i in self._capitals else None
        return key is not None and (not self._is_told(key) or self._is_setting(token))

    def _is_setting(self, capital: Token) -> bool:
        """Whether the report names a capital as a place, too: "Accra, 9 January", "a summit in Accra"."""
        doc = self._parsed.doc
        return any(
            word.text == capital.text
            and word.i != capital.i
            and (
                doc[max(word.i - 1, 0)].lower_ == "in"
                or (word.is_sent_start and doc[min(word.i + 1, len(doc) - 1)].text == ",")
            )
            for word in doc
        )

    def _is_told(self, key: str) -> bool:
        """Whether the report tells of a party by another word than its capital, or of who acts for it."""
        acting = (a.key for a in self.actors if a.key != key and self.party_of(a.key) == key)
        return key in self._told or any(own in self._told for own in acting)

    def led_by(self, surname: str) -> set[str]:
        """The parties of the report that a leader with a well-known surname led in the years it prints."""
        names = led_by(surname, self._parsed.times)
        return {a.key for a in self.actors if a.kind is not ActorKind.PERSON and a.name in names}

    def resolve(self, start: int, end: int) -> Reference:
        """What the noun phrase in cleaned characters `start`..`end` denotes.

        Its head decides; where the parser lost the head, the only actor named in it does, unsurely.
        """
        tokens = self._tokens(start, end)
        del tokens[: len(tokens) > 1 and tokens[0].text in STYLES]
        del tokens[len(tokens) - (len(tokens) > 1 and tokens[-1].tag_ == "POS") :]  # "KEST's claim"
        inside = {t.i for t in tokens}
        if tokens and (whole := self._groups.get((tokens[0].i, tokens[-1].i + 1))) is not None:
            return Reference(whole)
        titled = self._titled(tokens) or self._office_holder(tokens)
        if titled is not None:
            return titled
        for at, token in enumerate(tokens):
            owner = tokens[at + 1 : at + 2] and tokens[at + 1].tag_ == "POS"
            if (token.head.i not in inside or token.head.i == token.i) and not owner:
                found = self._at.get(token.i)
                if found is not None and found.key is not None:
                    aside = self._set_off(tokens) if "~" in found.key else None
                    if aside is not None and "~" not in (aside.key or "~"):
                        return aside  # "the head of the delegation, Arno Kest"
                    several = any(c.dep_ == "conj" and c.i in self._at for c in token.children)
                    return Reference(found.key, found.sure and not several)
        return self._set_off(tokens) or self._beside_head(tokens, inside)

    def _titled(self, tokens: list[Token]) -> Reference | None:
        """The person whose name ends the phrase, or its part before a comma: "bloc president X, who …"."""
        comma = next((n for n, t in enumerate(tokens) if t.text == ","), len(tokens))
        before = tokens[:comma]
        if not before or any(
            t.pos_ in ("ADP", "CCONJ", "VERB") and t.i not in self._titles for t in before[1:]
        ):
            return None
        if before[0].pos_ in ("ADP", "CCONJ", "VERB") and not before[0].text[0].isupper():
            return None  # "Under Secretary" may begin with one
        found = self._at.get(before[-1].i, _NOBODY)
        if found.key is None or self._by_key[found.key].kind is not ActorKind.PERSON:
            return None
        return found if before[-1].pos_ == "PROPN" else None

    def _office_holder(self, tokens: list[Token]) -> Reference | None:
        """The person named right behind his office with its "of" and brackets: "Head of the Bank (BN) Arno Kest".

        Not whom an office is for: "Counsel for Arno Kest".
        """
        if len(tokens) < 4 or not tokens[0].text[0].isupper() or tokens[-1].pos_ != "PROPN":
            return None
        office, name = self._at.get(tokens[0].i, _NOBODY).key, self._at.get(tokens[-1].i, _NOBODY)
        if not (office or "").startswith("person:~") or name.key is None:
            return None
        first = next(t for t in tokens if self._at.get(t.i, _NOBODY).key == name.key)
        links = {t.lower_ for t in tokens if t.i < first.i and t.pos_ == "ADP"}
        other = first.i - 1 in self._titles or any(t.text == "," for t in tokens)
        other = other or self._parsed.doc[first.i - 1].pos_ == "ADP"
        return name if self._is_named(name.key) and links <= {"of", "for"} and not other else None

    def _set_off(self, tokens: list[Token]) -> Reference | None:
        """The person named at one end of a phrase, with a comma between: "X, the envoy of Y", "the envoy, X"."""
        if not tokens:
            return None
        for token, step in ((tokens[0], 1), (tokens[-1], -1)):
            found = self._at.get(token.i, _NOBODY)
            if found.key is None or self._by_key[found.key].kind is not ActorKind.PERSON:
                continue
            i = token.i
            doc = self._parsed.doc
            while self._at.get(i, _NOBODY).key == found.key or (step < 0 and _is_style(doc[i])):
                i += step
            if tokens[0].i <= i <= tokens[-1].i and self._parsed.doc[i].text == ",":
                return found
        return None

    def _beside_head(self, tokens: list[Token], inside: set[int]) -> Reference:
        """The only actor among the words, unless it is somebody's whose words they are not ("her office")."""
        keys: set[str] = set()
        for token in tokens:
            key = self._at.get(token.i, _NOBODY).key
            if key is None:
                continue
            person = self._by_key[key].kind is ActorKind.PERSON
            owner = token.dep_ == "poss" or any(
                a.dep_ == "pobj" for a in (token, *token.ancestors) if a.i in inside
            )
            if owner and (person or token.dep_ != "poss" or token.pos_ == "PRON"):
                return _NOBODY
            keys.add(key)
        return Reference(keys.pop(), False) if len(keys) == 1 else _NOBODY

    def at(self, start: int, end: int) -> str | None:
        """The key for the noun phrase in cleaned characters `start`..`end`, where it is sure."""
        found = self.resolve(start, end)
        return found.key if found.sure else None

    def is_group(self, start: int, end: int) -> bool:
        """Whether cleaned characters `start`..`end` are one phrase for the people of several parties."""
        tokens = self._tokens(start, end)
        return bool(tokens) and (tokens[0].i, tokens[-1].i + 1) in self._groups

    def persons(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Where persons are named in cleaned characters `start`..`end`: first and last character, and the key."""
        found: list[tuple[int, int, str]] = []
        for token in self._tokens(start, end):
            key = self._at.get(token.i, _NOBODY).key
            if key is None or token.pos_ != "PROPN" or not self._is_named(key):
                continue
            after = token.idx + len(token)
            if found and found[-1][2] == key and self._parsed.doc[token.i - 1].pos_ == "PROPN":
                found[-1] = (found[-1][0], after, key)
            else:
                found.append((token.idx, after, key))
        return found

    def _is_named(self, key: str) -> bool:
        return self._by_key[key].kind is ActorKind.PERSON and not key.startswith("person:~")

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Keys of the actors surely mentioned in cleaned characters `start`..`end`, in order, once each."""
        found = (self._at.get(t.i) for t in self._tokens(start, end))
        return tuple(
            dict.fromkeys(r.key for r in found if r is not None and r.key is not None and r.sure)
        )

    def party_of(self, key: str) -> str:
        """The key of the party that an actor stands for; its own where it stands for itself."""
        seen = {key}
        key = self._by_key[key].chairs or key
        while (above := self._by_key[key].party) is not None and above not in seen:
            if above not in self._by_key:
                break
            seen.add(above)
            key = above
        return key

    def _tokens(self, start: int, end: int) -> list[Token]:
        doc = self._parsed.doc
        i, found = self._parsed.token_at(start), []
        while i < len(doc) and doc[i].idx < end:
            found.append(doc[i])
            i += 1
        return found


def _is_style(token: Token) -> bool:
    """Whether a word is a courtesy title in front of a name: "the envoy, DR Kest"."""
    return token.lower_ in HONORIFICS


def _forms(actors: tuple[LocalActor, ...]) -> dict[str, str]:
    """The forms in which exactly one named actor is printed, folded."""
    found: dict[str, str | None] = {}
    for actor in actors:
        if "~" not in actor.key:
            for form in {actor.name.casefold(), *(a.casefold() for a in actor.aliases)}:
                found[form] = actor.key if found.get(form, actor.key) == actor.key else None
    return {form: key for form, key in found.items() if key is not None}


def find_actors(
    parsed: ParsedReport, gazetteer: Gazetteer, words: ActorWords, report: Report | None = None
) -> ActorIndex:
    """The actors of a parsed report. `words` are the role and body nouns (`load_words`).

    The report tells whose page it is, and whether a reporter signs it.
    """
    roster = Roster(parsed)
    roster.home = home_of(report.text if report is not None else parsed.text, gazetteer)
    hits = scan(roster, gazetteer)
    drop_namesakes(parsed.doc, hits, words)
    note_contested(roster, hits)
    add_unknown_states(roster, hits, words)
    find_firms(roster, hits)
    find_parties(roster, hits, gazetteer)
    find_bodies(roster, hits, gazetteer, words)
    find_publisher(roster, report.outlet if report else None, gazetteer, words)
    roster.bylined = report is not None and report.author is not None
    find_home_bodies(roster, hits, gazetteer, words)
    find_organs(roster, hits, gazetteer)
    find_spelt(roster, hits, gazetteer, words)
    find_factions(roster, hits, words)
    find_persons(roster, hits, words)
    find_labelled(roster, words)
    reader = Reader(roster, hits, gazetteer, words)
    find_roles(reader)
    find_host(roster, hits, gazetteer)
    find_holders_offices(roster, hits)
    find_commissions(roster, hits)
    find_organisations(roster, hits, words)
    adopt_juntas(roster, hits, gazetteer)
    find_kinds(roster, hits, words)
    find_officials(roster, report.published if report is not None else None, gazetteer)
    find_leaders(roster)
    adopt(roster, hits, gazetteer)
    find_chairs(roster, hits)
    refer_factions(roster, hits)
    resolve_references(reader)
    adopt_sided(roster, words)
    return ActorIndex(roster)
