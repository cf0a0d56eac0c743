"""Measures: what somebody decides to do to another, which accepts nobody's point.

"Agreed to close their borders and freeze its assets", "agreed to impose an embargo", "agreed on sanctions against".
What meets a demand is no measure ("agreed to Estmark's demand to", "agreed to lift", "to suspend its raids"). Troops
that one sends, and the mission of one's own that one prolongs, nobody has asked for as far as is told.
"""

from typing import Final

from ontherecord.extract.acts.modality import is_negated
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.position import Stance

_PENALTIES: Final = frozenset(
    """sanction embargo ban blockade boycott tariff levy duty penalty quarantine restriction measure curb curfew no-fly
    punishment""".split()
)
_HELP: Final = frozenset({"aid", "assistance", "funding", "tie", "relation", "supply", "contact"})
_PROPERTY: Final = frozenset({"asset", "fund", "account", "property", "reserve", "holding"})
_ENVOYS: Final = frozenset({"ambassador", "envoy", "diplomat", "consul", "attaché"})
_WAYS: Final = frozenset({"border", "frontier", "airspace", "port", "crossing", "embassy"})
_FORCES: Final = frozenset(
    """troop soldier force battalion brigade regiment paratrooper marine commando warship frigate destroyer
    contingent reinforcement""".split()
)
# Forces that two sides agree on, and where they go when they leave.
_AGREED: Final = frozenset(
    "joint neutral mixed common international multinational peacekeeping buffer interposition".split()
)
_HOME: Final = frozenset({"home", "back", "away"})
_MISSIONS: Final = frozenset(
    "mission operation mandate deployment presence sanction embargo".split()
)
# What is done to what.
_MEASURES: Final = {
    "impose": _PENALTIES,
    "slap": _PENALTIES,
    "tighten": _PENALTIES,
    "toughen": _PENALTIES,
    "close": _WAYS,
    "seal": _WAYS,
    "shut": _WAYS,
    "freeze": _PROPERTY | _HELP,
    "seize": _PROPERTY,
    "confiscate": _PROPERTY,
    "cut": _HELP,
    "sever": _HELP,
    "withhold": _HELP,
    "recall": _ENVOYS,
    "expel": _ENVOYS,
    "send": _FORCES,
    "dispatch": _FORCES,
    "deploy": _FORCES,
    "station": _FORCES,
    "suspend": frozenset({"aid", "assistance", "funding"}),
    "extend": _MISSIONS,
    "prolong": _MISSIONS,
    "renew": _MISSIONS,
}
_PROLONGED: Final = frozenset({"extend", "prolong", "renew"})
_ASKED: Final = frozenset(
    {"demand", "request", "urge", "ask", "want", "propose", "insist", "under", "exchange", "return"}
)
_EXCLUDING: Final = frozenset({"suspend", "expel", "isolate", "blacklist", "sanction", "boycott"})


def is_measure(trigger: Token, thing: Token, stance: Stance) -> bool:
    """Whether what somebody agreed to is a measure against another, by which no point of anybody's is accepted."""
    if stance is not Stance.ACCEPTS or trigger.lemma_ != "agree":
        return False
    if not is_verbal(thing):  # "agreed ON sanctions"; who agrees TO them is asked
        return thing.lemma_.lower() in _PENALTIES and thing.head.lower_ in ("on", "upon")
    if any(p.i < thing.i for p in prepositions(trigger, "to")):
        return False  # "agreed to Estmark's demand TO IMPOSE it"
    if any(t.lemma_.lower() in _ASKED for t in trigger.sent):
        return False  # "agreed to send troops, AS ESTMARK HAD ASKED"
    doings = [t for t in (thing, *children(thing, "conj")) if is_verbal(t)]
    return any(map(_is_against, doings))


def _is_against(verb: Token) -> bool:
    """Whether a verb and its object do something to another: "cut aid", "suspend ESTMARK"."""
    done = child(verb, "dobj")
    if done is None or is_negated(verb):
        return False  # "agreed NOT to send troops"
    if verb.lemma_ in _EXCLUDING and done.pos_ == "PROPN":
        return True
    behind = (*prepositions(verb, "to"), *prepositions(done, "to"))
    if verb.lemma_ in ("close", "seal", "shut") and any(p.pos_ == "NOUN" for p in behind):
        return False  # "close its border TO SMUGGLERS": what others ask for
    if done.lemma_.lower() in _FORCES and (
        any(c.lower_ in _AGREED for c in done.lefts)
        or any(c.lower_ in _HOME for c in children(verb, "advmod", "prt"))
    ):
        return False  # "a JOINT force", "send the soldiers HOME"
    if verb.lemma_ in _PROLONGED and done.lemma_.lower() not in _PENALTIES:
        return any(c.tag_ == "PRP$" for c in children(done, "poss"))  # "extend ITS mission"
    # their own help is what others ask them to stop: "cut its aid to the rebels"
    own = verb.lemma_ in ("cut", "withhold", "freeze", "suspend") and _is_own(done)
    return done.lemma_.lower() in _MEASURES.get(verb.lemma_, ()) and not own


def _is_own(noun: Token) -> bool:
    helped = noun.lemma_.lower() in ("aid", "assistance", "funding", "supply")
    return helped and any(c.tag_ == "PRP$" for c in children(noun, "poss"))
