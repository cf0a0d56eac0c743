"""Slots: the words that stand where a lexicon entry looks for a role, see `acts/frame.py`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.complements import complement
from ontherecord.extract.acts.condition import is_conditional
from ontherecord.extract.acts.judged import given_thing, judged_thing
from ontherecord.extract.acts.lexicon import Entry
from ontherecord.extract.acts.nominal import answerer_of, host_of
from ontherecord.extract.acts.settings import (
    accused_of,
    captives_of,
    captor_of,
    claimant_of,
    sayer_of,
    teller_of,
    venue_of,
)
from ontherecord.extract.acts.tree import (
    child,
    children,
    deep_prepositions,
    is_time_unit,
    is_verbal,
    prepositions,
)
from ontherecord.extract.acts.widened import maker_of
from ontherecord.extract.acts.words import WEEKDAYS
from ontherecord.extract.parsing.words import Token

# Behind these stand others than those who talk: "spoke TO a crowd", "talked PAST each other".
_ADDRESSING = frozenset({"to", "past"})


@dataclass(frozen=True, slots=True)
class Match:
    """An entry at its trigger. `verb` is the verb whose modality counts, None for a noun on its own."""

    entry: Entry
    trigger: Token
    clause: Clause | None
    noun: Token | None = None

    @property
    def verb(self) -> Token | None:
        """The verb that tells the act: the trigger itself, or the light verb over a triggering noun."""
        return self.clause.verb if self.clause is not None else None


def _before(thing: Token) -> list[Token]:
    """Who stands right before a thing, whom the parser may have parted from it.

    "Called the ESTMARKIAN offer unacceptable": two objects, it can read.
    """
    before = thing.doc[max(thing.i - 1, 0)]
    if before.tag_ == "POS" and before.i:  # "called Estmark's | offer constructive"
        before = thing.doc[before.i - 1]
    named = before != thing and before.pos_ in ("ADJ", "PROPN") and before.text[:1].isupper()
    return [before] if named else []


def _given(clause: Clause | None) -> list[Token]:
    thing = given_thing(clause.verb) if clause is not None else None
    return [thing] if thing is not None else []


def _judged(clause: Clause | None) -> list[Token]:
    thing = judged_thing(clause.verb) if clause is not None else None
    return [thing] if thing is not None else []


def _maker(clause: Clause | None) -> list[Token]:
    thing = clause.object if clause is not None else None
    maker = maker_of(thing) if thing is not None else None
    return [maker] if maker is not None else []


_SETTINGS: Mapping[str, Callable[[Clause | None], list[Token]]] = {
    "venue": venue_of,
    "accused": accused_of,
    "claimant": claimant_of,
    "teller": teller_of,
    "sayer": sayer_of,
    "captor": captor_of,
    "captives": captives_of,
    "maker": _maker,
    "judged": _judged,
    "judged-by": lambda clause: [b for thing in _judged(clause) for b in _before(thing)],
    "given": _given,
    "given-by": lambda clause: [b for thing in _given(clause) for b in _before(thing)],
    "@yes": lambda clause: (  # "said YES to": the parser can hang the "to" on it
        list(clause.verb.doc[clause.verb.i + 1 : clause.verb.i + 2]) if clause is not None else []
    ),
}


# What stands beside a word: "something TO TALK about"; the receiver and the doer of its own clause.
_BESIDE: Mapping[str, Callable[[Token], Token | None]] = {
    "purpose": complement,
    "dative": lambda word: read_clause(word).dative if is_verbal(word) else None,
    "doer": lambda word: read_clause(word).actor if is_verbal(word) else None,
}


class Slots:
    """Finds the words in the slots of a match. `papers`: head token of a paper -> its authors."""

    def __init__(self, papers: Mapping[int, tuple[str, ...]]) -> None:
        self._papers = papers

    def words(self, match: Match, slot: str) -> list[Token]:
        """The words that stand in a slot."""
        base, _, rest = slot.partition(".")
        if base == "within":
            return self._within(match, rest)
        words = self._base(match, base)
        match rest:
            case "":
                return words
            case "subj":
                return [s for w in words if (s := child(w, "nsubj", "nsubjpass")) is not None]
            case "dobj":
                return [s for w in words if (s := child(w, "dobj")) is not None]
            case "purpose" | "dative" | "doer":
                return [t for w in words if (t := _BESIDE[rest](w)) is not None]
            case "condition":  # whose doing would bring it about: "if Estmark attacked"
                clauses = [c for w in words for c in (w, w.head) for c in children(c, "advcl")]
                clauses = [c for c in clauses if is_conditional(c)]
                return [s for c in clauses if (s := child(c, "nsubj")) is not None]
            case _:
                for step in rest.split("."):
                    words = [p for w in words for p in prepositions(w, step)]
                return words

    def _within(self, match: Match, name: str) -> list[Token]:
        """Objects of a preposition anywhere in what is offered or announced: "offered to hold talks WITH"."""
        held = [
            complement(match.trigger),
            match.clause.object if match.clause is not None else None,
        ]
        held += [complement(t) for t in held if t is not None]
        preps = {
            p.i: p
            for t in held
            if t is not None
            for p in t.subtree
            if p.dep_ == "prep" and p.lower_ == name
        }
        return [o for i in sorted(preps) for o in children(preps[i], "pobj")]

    def _base(self, match: Match, slot: str) -> list[Token]:
        clause, noun = match.clause, match.noun
        if slot in _SETTINGS:
            return _SETTINGS[slot](clause)
        match slot:
            case "subj":
                return [clause.actor] if clause is not None and clause.actor is not None else []
            case "dobj":
                return self._objects(match)
            case "iobj":
                return [clause.dative] if clause is not None and clause.dative is not None else []
            case "comp":
                taken = complement(match.trigger)
                return [taken] if taken is not None else []
            case "@verb" | "attr":
                told = children(match.trigger, "attr", "nsubj")
                return [match.trigger] if slot == "@verb" else list(told)
            case "host" | "answerer":
                return host_of(noun) if slot == "host" else answerer_of(noun)
        heads = dict.fromkeys(
            (match.trigger, clause.verb) if clause is not None else (match.trigger,)
        )
        found = [p for h in heads for p in prepositions(h, slot) if p.i > h.i]
        maker = maker_of(noun) if noun is not None and slot == "by" else None
        found = [maker] if maker is not None else found
        if noun is not None and not found:  # "imposed a ban and a freeze ON Estmark"
            found = [p for h in noun.conjuncts if h.i > noun.i for p in prepositions(h, slot)]
        if clause is not None and slot == "on" and _blames(clause) and not found:
            found = [p for p in deep_prepositions(clause.verb, slot) if p.i > clause.verb.i]
        if clause is not None and clause.object is not None and slot in ("to", "with"):
            found += deep_prepositions(clause.object, slot)
        return list(dict.fromkeys(found))

    def _objects(self, match: Match) -> list[Token]:
        """The deep object; under a light verb the trigger is the object, so another one is a receiver."""
        clause = match.clause
        if clause is None or clause.object is None:
            return []
        if clause.object == match.noun:
            return []
        thing = clause.object
        holder = thing.head.head  # "the reply from Norland, which was handed": the reply was
        misread = thing.dep_ == "pobj" and child(thing, "relcl") is not None
        if misread and holder.i in self._papers and thing.i not in self._papers:
            return [holder]
        return [thing]


def _blames(clause: Clause | None) -> bool:
    """Whether a blame is laid, on whom stands behind all it is for: "blamed the end of the talks ON"."""
    if clause is None or clause.object is None:
        return False
    return clause.verb.lemma_ == "blame" or clause.object.lemma_ in ("blame", "responsibility")


def is_with_others(match: Match) -> bool:
    """Whether who meets or talks does so with others than each other: "both spoke TO a crowd", "host GUESTS"."""
    clause = match.clause
    if clause is None or match.noun is not None:
        return False
    addressed = any(p.lower_ in _ADDRESSING for p in children(clause.verb, "prep", "dative"))
    return (match.entry.type == "meet" and clause.object is not None) or addressed


def is_day(word: Token, slot: str) -> bool:
    """Whether a word tells when, not what: "resumed talks ON TUESDAY", "promised SUNDAY to"."""
    if word.text in WEEKDAYS and word.ent_type_ in ("DATE", "TIME"):
        return True
    behind = word.doc[word.i + 1 : word.i + 2].text.lower()
    if is_time_unit(word) and behind in ("later", "earlier", "ago", "before", "after"):
        return True  # "the plan that it turned down a WEEK later"
    return slot in ("on", "in", "at", "for", "over", "about") and word.ent_type_ in ("DATE", "TIME")
