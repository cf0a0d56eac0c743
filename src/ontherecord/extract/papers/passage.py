"""Passages: where a sentence tells that a paper moves, who gives it, who takes it, and through whom.

The search starts at the paper's noun: what governs it, what is told of it behind it ("a letter ..., which its envoy
handed to"), which noun holds it ("took delivery of the note"). Small parsers hang phrases wrongly, so a
receiver is looked for in all that follows the verb up to the next one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ontherecord.extract.acts.clause import is_passive, read_clause
from ontherecord.extract.acts.modality import Reading, read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.settings import hander_of
from ontherecord.extract.acts.sides import MEDIATORS, Named
from ontherecord.extract.acts.tree import (
    added,
    child,
    children,
    has_particle,
    is_of_trip,
    is_verbal,
    prepositions,
)
from ontherecord.extract.papers.around import (
    behind,
    is_asked,
    is_infinitive,
    is_plain,
    is_planned,
    is_turned_away,
    next_name,
    whose,
)
from ontherecord.extract.papers.people import is_counsel, is_office, people_of, whose_before
from ontherecord.extract.papers.phrase import is_definite
from ontherecord.extract.papers.places import RELATIVE, Place, hands, names_before, places
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

_AFTER = frozenset({"after", "following", "since", "upon", "on", "despite", "with"})
_HOUSES = frozenset({"ministry", "palace", "chancellery", "office", "presidency", "cabinet"})
# Verbs by which the side that took it says that it came.
_OWNING = frozenset({"confirm", "acknowledge", "admit"})
_THROUGH = ("via", "through")
_TELLING = frozenset("confirm acknowledge say announce admit state report note".split())
_USES = frozenset(
    {"vote", "referendum", "ballot", "test", "use", "rest", "flame"}
)  # "put the draft to a VOTE"
_NOBODY = Named()


@dataclass(frozen=True, slots=True)
class Passage:
    """One telling that a paper moves. `trigger` tells it; `verb` is the one whose modality and day count.

    `elsewhere` says that a receiver is printed who is no known party, `misread` that the parser hung the verb wrongly,
    `stranger` that a giver or sender is printed who is no known party.
    """

    move: str
    trigger: Token
    verb: Token
    giver: Named
    taker: Named
    via: Named
    reading: Reading | None
    elsewhere: bool = False
    misread: bool = False
    stranger: bool = False


def passages(head: Token, parties: Parties) -> tuple[Passage, ...]:
    """The passages of the paper that a noun, or a pronoun for it, names."""
    found: dict[int, Passage] = {}
    for place in places(head):
        if place.trigger.i in found:
            continue
        passage = _Filler(place, head, parties).passage()
        if passage is not None:
            found[place.trigger.i] = passage
    told = tuple(found.values())
    return tuple(_from_others(passage, told, parties) for passage in told)


def _from_others(received: Passage, told: Iterable[Passage], parties: Parties) -> Passage:
    """A receipt of what is told to have been given to others: through them, or nobody knows from whom.

    "Norland has received the answer THAT ESTMARK GAVE TO THE MEDIATORS": not from Estmark.
    """
    if received.giver or received.via or not received.taker:
        return received
    own = {parties.party_of(key) for key in received.taker.keys}
    for other in told:
        done = other.reading is not None and not other.reading.negated
        done = done and other.verb.dep_ in ("relcl", "acl") and other.move in ("give", "relay")
        if not done or other is received or own & {parties.party_of(k) for k in other.taker.keys}:
            continue
        if other.taker or (other.elsewhere and not _is_to_anybody(other.verb)):
            return replace(
                received, stranger=True, via=other.taker if other.taker.sure else _NOBODY
            )
    return received


def _is_to_anybody(verb: Token) -> bool:
    """Whether who takes it may take it for anybody: "gave TO THE AMBASSADOR", "sent TO IT", no go-between."""
    takers = (t for t in prepositions(verb, "to") if t.lemma_.lower() not in MEDIATORS)
    return any(is_office(taker) or taker.pos_ == "PRON" for taker in takers)


class _Filler:
    """Fills the roles of a way at its place."""

    def __init__(self, place: Place, head: Token, parties: Parties) -> None:
        self._place, self._head, self._parties = place, head, parties
        self._clause = read_clause(place.verb)
        self._behind = tuple(behind(place.trigger))
        self._passive = place.stands in ("object", "in", "which") and self._is_passive()

    def passage(self) -> Passage | None:
        """The passage; None where what the way needs is not told."""
        place, way = self._place, self._place.way
        if not self._fits():
            return None
        taker, elsewhere = self._taker()
        giver = self._giver()
        via = self._first(_THROUGH)
        sender = way.move == "receive" and not giver and bool(self._objects(("from",)))
        if way.move in ("receive", "arrive"):
            giver = self._parties.outside(giver, taker)
        elif set(giver.keys) & set(taker.keys):
            taker, elsewhere = (
                self._parties.outside(taker, giver),
                True,
            )  # "laid before it", "handed her"
        needs = {
            "taker": bool(taker) or self._is_brought_somewhere(),
            "giver": bool(giver),
            "both": bool(taker and giver),
            "place": bool(taker or self._objects(way.to)),
        }
        if not needs.get(way.needs, True):
            return None
        move = "give" if way.move == "return" and self._is_own(giver) else way.move
        return Passage(
            move, place.trigger, place.verb, giver, taker, via, self._reading(),
            elsewhere,
            place.misread,
            sender
            or (way.move != "receive" and self._is_strange(giver)),
        )  # fmt: skip

    def _is_strange(self, giver: Named) -> bool:
        """Whether who gives it is printed, and nobody known."""
        if self._passive:
            given = self._place.trigger.lemma_ == "give"  # "is given by our soldiers"
            given = given and child(self._place.verb, "agent") is not None
            return not giver and (given or hander_of(self._place.verb, self._head) is not None)
        return self._place.stands != "of" and self._subject() is not None and not giver

    def _reading(self) -> Reading | None:
        """What the sentence makes of it; "following the delivery of the note" it is delivered."""
        place = self._place
        if place.verb.dep_ in ("relcl", "acl") and is_turned_away(self._head):
            return None
        reading = read_modality(place.verb)
        if is_planned(place.verb):
            return None
        if reading is None and place.misread and is_plain(place.verb):
            return Reading(Modality.DID)
        if place.stands != "of" or place.trigger.dep_ != "pobj":
            return reading
        if place.trigger.head.lower_ not in _AFTER:
            return reading if place.way.light else None
        main = next((t for t in place.trigger.head.ancestors if is_verbal(t)), None)
        return read_modality(main) if main is not None else None

    def _is_own(self, giver: Named) -> bool:
        """Whether who sends something back sends a paper of his own: "sent our reply back to Velten"."""
        if any(p.lower_ == "own" for p in prepositions(self._head, "of")):
            return True  # "sent back remarks of its own"
        comments = paper_words().kinds.get(self._head.lemma_.lower()) == "response"
        if comments and not is_definite(self._head, self._head):
            return True  # "sent back eleven observations"
        owner = self._parties.owner(self._head)
        own = {self._parties.party_of(key) for key in owner.keys}
        return bool(own & {self._parties.party_of(key) for key in giver.keys})

    def _fits(self) -> bool:
        """Whether the paper stands where the way has it."""
        way, stands = self._place.way, self._place.stands
        if self._place.trigger.lemma_ == "take" and has_particle(self._place.verb, "back"):
            return False  # "would take the paper BACK to Velten for consultations": to its own side
        if way.only and self._head.lemma_.lower() not in way.only:
            return False
        match stands:
            case "with":
                return way.paper == "with"
            case "in":
                voiced = self._head.lemma_.lower() in ("letter", "note", "memorandum")
                return voiced and not way.paper and way.move in ("give", "relay")
            case "subject":
                return way.move == "arrive"
            case _:
                return not way.paper and way.move != "arrive"

    def _is_passive(self) -> bool:
        if self._place.stands == "which":
            return child(self._place.verb, "auxpass") is not None
        verb = self._place.verb
        if is_passive(verb) or child(verb, "nsubjpass", "auxpass") is not None:
            return True
        if self._is_given_beside():
            return True
        before = self._place.stands == "object" and self._head.i < verb.i
        return verb.tag_ == "VBN" and before and child(verb, "nsubj", "aux") is None

    def _is_given_beside(self) -> bool:
        """Whether who was summoned is handed it: "was called in and HANDED a note", tagged as a past."""
        verb, first = self._place.verb, self._place.verb.head
        beside = verb.dep_ == "conj" and child(first, "auxpass") is not None
        alone = child(verb, "nsubj", "dative", "aux") is None and not prepositions(verb, "to")
        return beside and alone and self._place.way.move == "give" and verb.tag_ in ("VBD", "VBN")

    def _subject(self) -> Token | None:
        """Who does what the verb tells; a main verb misread as a participle has it above."""
        verb = self._place.verb
        if (
            verb.dep_ == "acl"
            and child(verb, "nsubj") is None
            and verb.head.i < verb.i
            and verb.head.lemma_.lower() not in paper_words().kinds
        ):
            return child(verb.head, "nsubj") if child(verb.head, "aux") is not None else verb.head
        return child(verb, "nsubj") if verb.dep_ == "acl" else self._clause.actor

    def _giver(self) -> Named:
        way, verb = self._place.way, self._place.verb
        if way.move in ("receive", "arrive"):
            arriving = way.move == "arrive"
            from_whom = self._first(("from",), at_places=arriving)
            if from_whom or not arriving:
                return from_whom
            author = whose_before(self._head, self._parties) or self._parties.source(self._head)
            return author if author.sure else _NOBODY
        if self._place.stands == "of":
            owner = self._parties.owner(self._place.trigger)
            return owner or self._first(("by", "from"))
        if self._passive:
            agent = child(verb, "agent")
            found = people_of(child(agent, "pobj"), self._parties) if agent is not None else _NOBODY
            if agent is not None and not found:
                return _NOBODY  # "issued by the speaker": nobody known, and nobody else
            return found or self._first(("by", "from")) or self._house()
        return self._with_second(people_of(self._subject(), self._parties))

    def _with_second(self, first: Named) -> Named:
        """Who hands it over with somebody else: "the minister and I", which the parser makes two subjects."""
        told = list(children(self._place.verb, "nsubj"))
        if len(told) != 2 or not any(t.lower_ == "and" for t in told[0].children):
            return first
        both = [people_of(word, self._parties) for word in told]
        keys = dict.fromkeys(key for named in both for key in named.keys)
        return Named(tuple(keys), all(both) and all(named.sure for named in both))

    def _house(self) -> Named:
        """In whose house a paper is given: "was handed a note AT THE NORLANDER FOREIGN MINISTRY"."""
        verb = self._place.verb
        wheres = (c for c in verb.children if c.lower_ == "where")
        where = [t for c in wheres for t in verb.doc[verb.sent.start : c.i]][::-1]
        summoned = prepositions(verb.head, "to") if verb.dep_ == "conj" else []
        places = (
            *self._objects(("at", "in")),
            *where,
            *summoned,
        )  # "to the ministry, WHERE he was handed"
        houses = (w for w in places if w.lemma_.lower() in _HOUSES)
        found = next((f for w in houses if (f := people_of(w, self._parties))), _NOBODY)
        return (
            found if self._place.way.move == "give" and "at" not in self._place.way.to else _NOBODY
        )

    def _taker(self) -> tuple[Named, bool]:
        """Who takes it, and whether a receiver is printed whom nobody knows."""
        way = self._place.way
        words: list[Token] = []
        for slot in way.to:
            match slot:
                case "subj":
                    return self._receiver(), False
                case "hands":
                    words += [w for hand in hands(self._place.verb) for w in whose(hand)]
                case "dobj" | "dative":
                    thing = self._clause.object if slot == "dobj" else self._clause.dative
                    words += [thing] if thing is not None and thing != self._head else []
                case _:
                    words += self._objects((slot,))
        dative = self._clause.dative
        missing = dative is None or dative.lower_ in RELATIVE
        if missing and self._place.stands == "object" and not self._passive:
            dative = self._clause.object  # "the note that Norland gave the envoy": two objects
        if missing and self._place.stands == "after":
            dative = child(self._place.verb, "dobj")  # "handed the envoy a note on 5 May"
        if dative is not None and dative != self._head and "to" in way.to:
            words.insert(0, dative)
        if self._is_given_beside():
            words = [*children(self._place.verb.head, "nsubjpass"), *words]
        words = [word for word in words if not self._parties.is_goal(word)]
        for word in words:
            found = people_of(word, self._parties) or self._parties.at_place(word)
            if found:
                more = [people_of(other, self._parties) for other in added(word, words)]
                keys = dict.fromkeys((*found.keys, *(k for named in more for k in named.keys)))
                pleads = is_counsel(word) and any(map(self._parties.is_state, keys))
                return Named(tuple(keys), found.sure and not pleads), False
        found = self._told_to_have_come() if way.move == "arrive" else self._taking_house()
        return found, any(word.head.lower_ != "at" and not is_asked(word) for word in words)

    def _is_brought_somewhere(self) -> bool:
        """Whether a place is told instead of a receiver: "was brought TO VELTEN", where nothing tells of its state."""
        return any(map(self._parties.is_goal, self._objects(self._place.way.to)))

    def _told_to_have_come(self) -> Named:
        """To whom it came where one side says that it did: "Norland acknowledged that the proposal had arrived"."""
        above = self._place.verb.head
        if self._place.verb.dep_ != "ccomp" or above.lemma_ not in _OWNING:
            return _NOBODY
        return self._parties.outside(self._speaking(above), self._giver())

    def _taking_house(self) -> Named:
        """In whose house a paper is handed in: "handed over his reply AT THE FOREIGN MINISTRY IN VELTEN"."""
        if self._passive or self._place.way.move not in ("give", "relay"):
            return _NOBODY
        for word in self._objects(("at", "to")):
            towns = prepositions(word, "in") if word.lemma_.lower() in _HOUSES else ()
            found = next((f for town in towns if (f := self._town(town))), _NOBODY)
            if found:
                return found
        return _NOBODY

    def _town(self, word: Token) -> Named:
        return self._parties.at_place(word) or people_of(word, self._parties)

    def _receiver(self) -> Named:
        """Who receives: the subject, the agent of a passive, or who confirms that it was received."""
        place = self._place
        if place.stands == "of":
            actor = read_clause(place.verb).actor
            return people_of(actor, self._parties) if actor != place.trigger else _NOBODY
        if not self._passive:
            return people_of(self._subject(), self._parties)
        found = self._first(("by",))
        above = place.verb.head
        if found or place.verb.dep_ != "ccomp" or above.lemma_ not in _TELLING:
            return found
        return self._speaking(above)

    def _speaking(self, telling: Token) -> Named:
        """For which side somebody speaks."""
        speaking = people_of(read_clause(telling).actor, self._parties)
        sides = [key for key in speaking.keys if not self._parties.is_private(key)]
        keys = dict.fromkeys(self._parties.party_of(key) for key in sides)
        return Named(tuple(keys), speaking.sure)

    def _first(self, names: tuple[str, ...], *, at_places: bool = False) -> Named:
        """The first party behind one of these prepositions; `at_places`: or whose capital stands there."""
        for word in self._objects(names):
            found = people_of(word, self._parties)
            found = found or (self._parties.at_place(word) if at_places else found)
            if found:
                return found
        return _NOBODY

    def _objects(self, names: tuple[str, ...]) -> list[Token]:
        """The objects of prepositions on the verb and behind it, papers left out ("its reply to the letter")."""
        kinds = paper_words().kinds
        found = [p for name in names for p in prepositions(self._place.verb, name)]
        if self._head in found:  # "delivered to Norland and Estmark a letter"
            found = [*found, *names_before(self._head)]
        for token in self._behind:
            if token.dep_ == "agent" and token.head != self._place.verb:
                continue  # "handed to the envoy and seen BY THE AGENCY"
            if is_of_trip(token):
                continue
            if token.lower_ in names and not is_infinitive(token):
                behind = [p for p in prepositions(token.head, token.lower_) if p.i > token.i]
                found += names_before(self._head) if self._head in behind else behind
                found += next_name(token)
        return [
            t
            for t in dict.fromkeys(found)
            if t.lemma_.lower() not in kinds and t != self._head and t.lemma_ not in _USES
        ]
