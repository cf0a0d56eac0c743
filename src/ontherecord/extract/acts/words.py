"""Words that steer the reading of frames: what speaks, answers, decides, engages, or tells of nothing real.

Triggers are not here but in `data/acts.jsonl` and `data/stances.jsonl`.
"""

from typing import Final

# Particles that leave a verb what it is; with any other one it is another verb ("give up", "turn over").
HARMLESS: Final = frozenset({"over", "on", "back", "along", "out"})
# Nouns through which a party speaks: what they demand or condemn, their author does.
SPEAKING: Final = frozenset(
    """meeting summit session conference resolution letter note statement declaration communique
    communiqué message telegram cable document paper memorandum treaty response reply answer
    reaction move step motion petition draft text proposal agreement accord pact protocol plan
    announcement report speech address decree order ruling bill""".split()
)
# Verbs by which a party enters into a point: what it is open to is their object.
ENGAGING: Final = frozenset(
    """discuss negotiate talk address consider explore engage work cooperate hold meet continue resume
    hear examine listen enter start begin open debate review bargain haggle""".split()
)
DEVERBAL: Final = ("ment", "tion", "sion", "sal", "val")  # "deployment", "expansion", "withdrawal"
OFFERED: Final = frozenset(
    "offer propose invite request ask invitation proposal appeal suggest suggestion".split()
)
BRANDS: Final = frozenset(
    """violation aggression aggressor provocation crime terrorist illegal unacceptable betrayal blackmail piracy
    pariah threat interference breach outrage liar terrorism murder massacre""".split()
)
# What makes a paper its subject's: who rejects a plan does not speak through it.
MAKING: Final = frozenset(
    """adopt approve issue send pass publish release present deliver write sign draft submit table circulate
    sponsor make read broadcast transmit address file hand dispatch conclude ratify""".split()
)
POSTED: Final = frozenset(
    "ambassador envoy consul delegate representative commissioner attaché".split()
)
ANSWERING: Final = frozenset({"respond", "react", "reply", "answer", "retaliate", "counter"})
DECIDING: Final = frozenset(
    """reject accept decline refuse dismiss ignore rebuff spurn consider study welcome approve veto yield bow
    accede agree comply resist oppose deny""".split()
)
# Determiners and adjectives under which a noun tells of no act: "any offer", "a possible attack".
UNREAL: Final = frozenset(
    """any no every possible potential future planned likely threatened hypothetical would-be alleged
    further eventual imminent expected feared proposed another""".split()
)
# What one party accuses another of having made, opened, carried out.
HOSTILE_DEEDS: Final = frozenset(
    """attack raid strike assault offensive invasion incursion violation breach provocation aggression
    massacre atrocity bombing bombardment shelling ambush sabotage blockade crime genocide fire border airspace
    ceasefire truce territory terrorism campaign plot coup""".split()
)
# What events threaten to do, not parties: "the row threatens to derail the talks".
EVENTUAL: Final = frozenset(
    """raise increase derail undermine delay disrupt destabilise destabilize overwhelm complicate plunge spill
    spread become turn ignite trigger worsen deepen tip hamper cripple paralyse paralyze exacerbate inflame
    widen engulf erode unravel overshadow hurt""".split()
)
# What several do together without anybody to whom it is done: "Norland and Estmark met".
MEETING: Final = frozenset({"meet", "consult"})
# What papers do not do: a plan that "would free prisoners" frees none.
DEEDS: Final = frozenset(
    """aid assault break-off coerce concede deploy mobilise retreat sanction suspend withdraw meet consult
    mediate sign cooperate""".split()
)
# Types that say nothing where neither the point nor the other party is named.
SAID: Final = frozenset(
    """praise disapprove reject accept agree propose demand offer request appeal support announce promise
    threaten deny confirm""".split()
)
WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
WOULD: Final = frozenset({"would", "will", "'ll", "’ll"})
