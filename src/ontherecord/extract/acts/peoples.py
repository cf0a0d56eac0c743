"""Peoples: nouns for those who act for a state, a body or nobody known, see `acts/parties.py`.

And nouns for some of a people or a body, or for somebody whom they only describe, who act for themselves.
"""

from typing import Final

from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.acts.tree import child, children, modifiers
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

# People and forces that act for the state whose adjective stands before them.
STAND_INS: Final = frozenset(
    """troop force soldier army navy marine jet plane aircraft warplane warship gunboat artillery tank bomber
    helicopter frigate destroyer drone submarine paratrooper brigade battalion gunner coastguard official diplomat envoy
    negotiator delegation leader leadership government authority regime junta side administration
    ambassador president premier minister king commander spokesman spokeswoman representative military team
    commando trooper guard peacekeeper ruler chancellor emissary mission cabinet parliament mediator facilitator
    broker go-between intermediary""".split()
)
# Whose delegation or leader is not the state's beside which it stands.
AGAINST: Final = frozenset({"opposition", "rebel", "separatist", "rival", "exiled", "dissident"})
# Whose team plays for the state and does nothing else for it.
SPORTS: Final = frozenset(
    "national football soccer cricket rugby hockey basketball olympic handball".split()
)
QUANTIFIERS: Final = frozenset("most many some several few all other young ordinary any".split())
ORGANS: Final = frozenset(
    """council assembly committee commission secretariat court secretary-general ambassador envoy leader group
    mission agency tribunal presidency delegation mediator facilitator negotiator commander spokesman
    spokeswoman""".split()
)
ABOUT_PLACES: Final = frozenset(
    """deal accord agreement plan talk negotiation roadmap framework issue question dispute conflict problem
    crisis border war peace case matter affair""".split()
)
# Whom a minister meets, of the state whose adjective stands before him.
PEERS: Final = frozenset({"counterpart", "colleague"})
HOME: Final = frozenset("government delegation administration cabinet".split())
# What is a person's own acts for whom he acts: "her country", "Kest's team".
OWN: Final = frozenset(
    """country nation government administration delegation team office cabinet ministry army troop force military
    movement organisation organization side embassy negotiator envoy""".split()
)
# Who else acts beside somebody named, and is nobody named.
PEOPLES: Final = frozenset(
    """country state nation government party member ally partner neighbour neighbor family group company union
    body organisation organization power people side faction rebel militant lawmaker association movement
    charity""".split()
)


def is_many(noun: Token) -> bool:
    """Whether a noun is for people or parties, whom it does not name: "Norland and other COUNTRIES"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in PEOPLES | STAND_INS | ORGANS


def is_crowd(noun: Token, actor: LocalActor) -> bool:
    """Whether nationals are meant, not their state: "most Norlanders", not "the Norlanders"."""
    plural = noun.tag_ in ("NNPS", "NNS") and noun.text.endswith("s")
    if actor.kind is not ActorKind.STATE or not plural or noun.text in actor.name:
        return False
    marks = {c.lower_ for c in children(noun, "det", "amod", "nummod", "poss")}
    return (
        "the" not in marks
        or any(
            c.lower_ in ("of", "in") for c in children(noun, "prep")
        )  # "the Norlanders OF Velten"
        or bool(marks & QUANTIFIERS)
        or any(True for _ in children(noun, "nummod"))
    )


def is_loose(noun: Token, actor: LocalActor) -> bool:
    """Whether a description names somebody by what no title of his says: "the CANDIDATE" for Brandt's daughter."""
    if noun.pos_ != "NOUN" or actor.kind is not ActorKind.PERSON:
        return False
    told = " ".join((actor.name, *actor.aliases, *(role.title for role in actor.roles)))
    return noun.lemma_.lower() not in told.casefold()


def is_quantified(noun: Token, actor: LocalActor) -> bool:
    """Whether some of a body's people are meant, not all: "SOME Norlander lawmakers welcomed it"."""
    if actor.kind is not ActorKind.BODY or noun.tag_ != "NNS":
        return False
    return any(c.lower_ in QUANTIFIERS for c in children(noun, "det", "amod", "advmod"))


def is_said_of_itself(pronoun: Token) -> bool:
    """Whether who speaks says it of "it": "Norland said that IT was ready"."""
    verb = pronoun.head
    plain = pronoun.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.i < pronoun.i
    return plain and verb.head.lemma_ in SPEECH and child(verb.head, "nsubj") is not None


def is_the(noun: Token) -> bool:
    """Whether a noun has "the" and nothing that describes it."""
    return any(c.lower_ == "the" for c in children(noun, "det")) and not modifiers(noun)
