"""Seats: who governs from a capital that only stands beside: "authorities in Norholm", "In Norholm, the ministry".

And whether a capital is only where something is brought, or where a text was talked over.
"""

from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.peoples import ABOUT_PLACES
from ontherecord.extract.acts.tree import child, children, modifiers, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

# What ends at a place, whoever is there.
_BRINGING: Final = frozenset(
    "bring take carry fly ferry courier rush send dispatch despatch".split()
)
# Who speaks for a state from its capital, without an article and by the place alone.
_RULING: Final = frozenset({"authority", "official"})
_RULES: Final = frozenset({"authority"})  # officials may also be of an embassy
# What a state has one of, told of where the sentence opens with its capital.
_HOUSES: Final = frozenset(
    "government cabinet ministry parliament president premier minister administration presidency".split()
)
_OFFICES: Final = frozenset(
    "foreign prime defence defense interior finance trade economy energy justice agriculture".split()
)
# Who holds such an office in a capital holds it there; an ambassador serves another state.
_RULERS: Final = frozenset("minister president premier chancellor king queen".split())

# What is named after where it was talked over: "the Velten draft", "the Velten principles".
_TALKED_OVER: Final = frozenset(
    """draft treaty agreement pact convention protocol accord understanding armistice proposal roadmap blueprint
    package plan framework initiative timetable principle memorandum non-paper nonpaper statement communique
    communiqué declaration document paper text version outline recommendation formula compromise""".split()
)


def governs(name: Token) -> bool:
    """Whether a person's name has the title of who governs before it."""
    return any(m.lower_ in _RULERS for m in modifiers(name))


def seated(noun: Token, actors: ActorIndex) -> tuple[str, bool] | None:
    """The state for which those act who are told to be in its capital, and whether that is sure."""
    lemma = noun.lemma_.lower()
    if lemma in _RULING and noun.tag_ == "NNS":
        plain = not modifiers(noun) and child(noun, "poss", "nummod", "relcl") is None
        key = next((k for p in prepositions(noun, "in") if (k := _state(p, actors))), None)
        return (key, lemma in _RULES) if plain and key is not None else None
    the = any(c.lower_ == "the" for c in children(noun, "det"))
    marks = {m.lower_ for m in modifiers(noun)}
    if lemma not in _HOUSES or not the or noun.tag_ not in ("NN", "NNP") or marks - _OFFICES:
        return None
    if child(noun, "poss", "prep", "appos") is not None:
        return None
    key = opening_seat(noun, actors)
    return (key, True) if key is not None else None


def opening_seat(word: Token, actors: ActorIndex) -> str | None:
    """The state in whose capital a sentence is set by its first words: "IN NORHOLM, Foreign Minister Ilse Maren"."""
    words = [t for t in word.sent if not t.is_space][:5]
    if len(words) < 3 or words[0].lower_ != "in" or words[0].i >= word.i:
        return None
    place = child(words[0], "pobj")
    after = place.nbor() if place is not None and place.i + 1 < len(place.doc) else None
    if (
        place is None
        or place not in words
        or after is None
        or after.text != ","
        or after.i > word.i
    ):
        return None
    near = word.doc[after.i + 1 : word.left_edge.i]
    return None if any(t.pos_ == "VERB" for t in near) else _state(place, actors)


def _state(place: Token, actors: ActorIndex) -> str | None:
    """The state of a capital; of no other place."""
    key = actors.at_place(place)
    if key is None and actors.is_capital(place):
        key = actors.of(place).key
    return key if key is not None and actors.get(key).kind is ActorKind.STATE else None


def is_bound_for(place: Token) -> bool:
    """Whether a word is where something is brought or sent: "was brought to VELTEN"."""
    return (
        place.dep_ == "pobj" and place.head.lower_ == "to" and place.head.head.lemma_ in _BRINGING
    )


def is_about(mark: Token, noun: Token, actors: ActorIndex) -> bool:
    """Whether a place before a noun is what it is about, or where it was talked over: "the VELTEN draft".

    Where the report tells of the state by other words, and of nothing held in its capital, a text may be the state's.
    """
    lemma = noun.lemma_.lower()
    talked = lemma in _TALKED_OVER and mark.i < noun.i and actors.is_venue(mark)
    return talked or lemma in ABOUT_PLACES
