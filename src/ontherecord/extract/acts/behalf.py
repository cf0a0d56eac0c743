"""Behalf: for whom somebody acts who is described, not named: "the ministers of Norland and Estmark", "her country",
"that of Sudria", "the Kest administration".
"""

from collections.abc import Callable

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.peoples import ORGANS, OWN, STAND_INS, is_the
from ontherecord.extract.acts.sides import Named, is_both
from ontherecord.extract.acts.tree import added, child, children, modifiers, opening, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_STAFFS = frozenset({"administration", "government", "cabinet"})  # called by who leads them
# Who acts for the one person whose they are, or for two at once.
_SENT = frozenset("representative envoy negotiator delegate delegation emissary".split())
_JOINT = frozenset({"delegation", "team", "mission"})
_COMMANDS = frozenset({("general", "staff"), ("high", "command"), ("supreme", "command")})
_KINDS = frozenset({"nation", "country", "kingdom", "republic"})
_HOUSES = frozenset({"ministry", "government", "parliament", "court", "authority", "council"})
_WHOLE = frozenset({"whole", "entirety", "all"})
_LENDING = frozenset({"creditor", "lender", "donor"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BIDDING = frozenset({"must", "should", "shall"})


class Behalf:
    """Reads nouns for those who act for others.

    `of` and `national`: see `Parties`; `teller` says in whose words a word stands.
    """

    def __init__(
        self,
        actors: ActorIndex,
        of: Callable[[Token | None], Named],
        national: Callable[[Token], Named],
        teller: Callable[[Token], Named],
    ) -> None:
        self._actors = actors
        self._of = of
        self._national = national
        self._teller = teller

    def heads(self, noun: Token) -> Named | None:
        """For whom several act: "the foreign ministers OF NORLAND AND ESTMARK"; None for any other noun."""
        lemma = noun.lemma_.lower()
        several = noun.tag_ == "NNS" and lemma in STAND_INS | ORGANS | _LENDING
        if not several and not (noun.tag_ == "NN" and lemma in _JOINT):
            return None
        if lemma not in _LENDING and several and len((both := self._national(noun)).keys) > 1:
            return both  # "the Norlander and Estmarkian militaries"
        if several and (marks := self._marks(noun)) is not None:
            return marks
        places = [p for name in ("of", "from") for p in prepositions(noun, name)]
        row = [*places[:1], *(added(places[0], places[1:]) if places else ())]
        row = row or [
            p for p in children(noun, "poss") if is_both(p)
        ]  # "the two countries' ministers"
        named = [self._of(p) for p in row if p.pos_ == "PROPN" or is_both(p)]
        keys = tuple(dict.fromkeys(key for each in named for key in each.keys))
        sure = all(each.sure for each in named)
        persons = [k for k in keys if self._is_person(k)]
        states = tuple(k for k in keys if k not in persons)
        if persons and lemma in _SENT:
            keys = tuple(dict.fromkeys(self._actors.party_of(k) for k in keys))
        elif persons and len(states) > 1:  # "the ministers of Norland and Estmark, KEST AND DORN"
            keys, sure = states, sure and len(persons) == len(states)
        elif persons:
            return None
        return Named(keys, sure) if len(keys) > 1 else None

    def _marks(self, noun: Token) -> Named | None:
        """Two names that share a noun: "the LEAGUE AND DLF officials"; no persons."""
        marks = (
            m for m in children(noun, "compound", "nmod") if m.pos_ == "PROPN" and m.i < noun.i
        )
        rows = (self._of(m) for m in marks if child(m, "conj") is not None)
        row = next((row for row in rows if len(row.keys) > 1), None)
        return row if row is not None and not any(map(self._is_person, row.keys)) else None

    def beside(self, name: Token) -> list[Token]:
        """Persons that the parser joins to the state of the one before: "Kest of Norland and DORN of Estmark"."""
        key = self._actors.of(name).key if name.pos_ == "PROPN" else None
        if key is None or not self._is_person(key):
            return []
        states = [p for p in prepositions(name, "of") if self._actors.of(p).key is not None]
        joined = (c for p in states[:1] for c in p.conjuncts if c.i > p.i and c.pos_ == "PROPN")
        return [c for c in joined if (k := self._actors.of(c).key) and self._is_person(k)]

    def own(self, noun: Token) -> Named:
        """For whom a person or body acts that a noun describes: "HER COUNTRY refused", "Kest's GOVERNMENT"."""
        whose = child(noun, "poss") if noun.lemma_.lower() in OWN | _SENT else None
        if whose is None:
            return self._described(noun)
        reference = self._actors.of(whose)
        if reference.key is None:
            return Named()
        party = self._actors.get(self._actors.party_of(reference.key))
        apart = party.kind is not ActorKind.PERSON and party.key != reference.key
        return Named((party.key,), reference.sure) if apart else Named()

    def _described(self, noun: Token) -> Named:
        if noun.lemma_.lower() in _STAFFS and (ruled := self._ruled_by(noun)):
            return ruled
        readings = (
            self._placed,
            self._that_of,
            self._commanding,
            self._nation_of,
            self._whole_of,
            self._marked,
        )
        found = next((f for f in (reading(noun) for reading in readings) if f), Named())
        return found or self._home(noun)

    def _ruled_by(self, noun: Token) -> Named:
        """The state of the only person by whose surname a government is called: "the KEST administration"."""
        mark = noun.nbor(-1) if noun.i > noun.sent.start else noun
        before = mark.nbor(-1).lower_ if mark.i > noun.sent.start else ""
        if not mark.text.istitle() or mark.head != noun or before not in ("the", "new"):
            return Named()
        persons = (a for a in self._actors.actors if a.kind is ActorKind.PERSON)
        whose = {self._actors.party_of(a.key) for a in persons if a.name.split()[-1] == mark.text}
        whose = whose or self._actors.led_by(mark.text)
        states = {k for k in whose if self._is_state(k)}
        return Named(tuple(states)) if len(whose) == len(states) == 1 else Named()

    def _that_of(self, noun: Token) -> Named:
        """Whose of two is told by "that": "Norland's delegation and THAT OF ESTMARK"."""
        first = noun.head
        beside = noun.lower_ in ("that", "those") and noun.dep_ == "conj"
        if not beside or first.lemma_.lower() not in STAND_INS | ORGANS | OWN:
            return Named()
        return next((f for f in map(self._of, prepositions(noun, "of")[:1]) if f), Named())

    def _commanding(self, noun: Token) -> Named:
        """Whose armed forces are led: "the Norlander GENERAL STAFF"."""
        before = noun.doc[noun.i - 1].lower_ if noun.i > noun.sent.start else ""
        if (before, noun.lemma_.lower()) not in _COMMANDS:
            return Named()
        keys = [self._actors.of(p).key for p in (*children(noun, "poss"), *modifiers(noun))]
        states = tuple(k for k in keys if k is not None and self._is_state(k))
        return self._national(noun) or Named(states[:1])

    def _placed(self, noun: Token) -> Named:
        """Whose a body is that its clause puts in a capital: "the MINISTRY they installed in VELTEN", unsurely."""
        clause = child(noun, "relcl") if noun.lemma_.lower() in _HOUSES else None
        places = prepositions(clause, "in") if clause is not None else []
        keys = (self._actors.at_place(p) or self._actors.of(p).key for p in places)
        found = next((k for k in keys if k is not None and self._is_state(k)), None)
        return Named((found,), sure=False) if found is not None else Named()

    def _nation_of(self, noun: Token) -> Named:
        """A state behind what it is: "the island NATION OF SUDRIA"."""
        of_one = noun.tag_ == "NN" and noun.lemma_.lower() in _KINDS
        return self._state_behind(noun) if of_one else Named()

    def _whole_of(self, noun: Token) -> Named:
        """A state of which all is said to do something: surely only where its own minister says so."""
        if noun.lower_ not in _WHOLE or noun.dep_ not in _SUBJECTS:
            return Named()
        found = self._state_behind(noun)
        told = {self._actors.party_of(key) for key in self._teller(noun).keys}
        return Named(found.keys, found.sure and told == set(found.keys))

    def _state_behind(self, noun: Token) -> Named:
        places = [p for p in prepositions(noun, "of") if p.pos_ == "PROPN"]
        if len(places) != 1:
            return Named()
        reference = self._actors.of(places[0])
        if reference.key is None or not self._is_state(reference.key):
            return Named()
        return (
            Named((reference.key,), reference.sure) if child(places[0], "conj") is None else Named()
        )

    def _marked(self, noun: Token) -> Named:
        """Whose the second of two are that share a noun read with it alone: "the League and DLF CREDITORS"."""
        lemma, first = noun.lemma_.lower(), noun.left_edge
        shared = noun.tag_ == "NNS" and lemma in STAND_INS | ORGANS | _LENDING
        if not shared or noun.dep_ != "conj" or noun.head.pos_ != "PROPN" or first.i == 0:
            return Named()
        mark = noun.doc[noun.i - 1]
        reference = self._actors.of(mark)
        if reference.key is None or mark.head != noun or self._is_person(reference.key):
            return Named()
        beside = (
            first.doc[first.i - 1].lower_ == "and" and self._actors.of(first).key == reference.key
        )
        return Named((reference.key,), reference.sure) if beside else Named()

    def _home(self, noun: Token) -> Named:
        """Whose "the country" is of which a state's own speaker tells, where no other is near, unsurely."""
        plain = (
            noun.lemma_.lower() in ("country", "nation") and noun.dep_ == "nsubj" and is_the(noun)
        )
        if not plain or any(c.lower_ in _BIDDING for c in children(noun.head, "aux")):
            return Named()
        speakers = self._teller(noun).keys
        home = self._actors.party_of(speakers[0]) if len(speakers) == 1 else ""
        if not home or home == speakers[0] or not self._is_state(home):
            return Named()
        near = (self._actors.of(t).key for t in noun.doc[opening(noun, 1) : noun.i])
        states = {
            p for k in near if k is not None and self._is_state(p := self._actors.party_of(k))
        }
        return Named((home,), sure=False) if states <= {home} else Named()

    def _is_state(self, key: str) -> bool:
        return self._actors.get(key).kind is ActorKind.STATE

    def _is_person(self, key: str) -> bool:
        return self._actors.get(key).kind is ActorKind.PERSON
