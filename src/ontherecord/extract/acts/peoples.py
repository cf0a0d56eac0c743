"""Peoples: nouns for those who act for a state, a body or nobody known, see `acts/parties.py`."""

from typing import Final

from ontherecord.extract.parsing.words import Token

# People and forces that act for the state whose adjective stands before them.
STAND_INS: Final = frozenset(
    """troop force soldier army navy marine jet plane aircraft warplane warship gunboat official diplomat envoy
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
HOME: Final = frozenset("government delegation administration cabinet".split())
# Who else acts beside somebody named, and is nobody named.
PEOPLES: Final = frozenset(
    """country state nation government party member ally partner neighbour neighbor family group company union
    body organisation organization power people side faction rebel militant lawmaker association movement
    charity""".split()
)


def is_many(noun: Token) -> bool:
    """Whether a noun is for people or parties, whom it does not name: "Norland and other COUNTRIES"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in PEOPLES | STAND_INS | ORGANS
