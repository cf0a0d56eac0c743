"""Supplies: what is given as aid in whatever measure it comes, and lists of those who are punished.

"5,000 tonnes of RICE", "a plane of medical SUPPLIES", "$50 MILLION", "a RESCUE team"; "put on its BLACKLIST", "added
to the SANCTIONS list". The lexicon asks for these words by a name with @, see `acts/fit.py`.
"""

from ontherecord.extract.acts.tree import modifiers, prepositions
from ontherecord.extract.parsing.words import Token

_GOODS = frozenset(
    """aid ambulance antibiotic assistance baby-food bandage blanket bread cereal corn dialyser drug equipment
    flour food foodstuff funding generator grain grant helmet help hospital incubator insulin kitchen maize
    mattress medication medicine milk millet oil-stove pump ration relief rice sandbag seed serum shelter
    sorghum stretcher sugar supplies supply tablet tent tranche vaccine ventilator wheat oxygen plasma
    protein lentil biscuit""".split()
)
_WAR_GOODS = frozenset(
    """ammunition arm arms artillery drone gun howitzer jet launcher mine missile mortar munition radar rifle
    rocket shell tank weapon weaponry warplane grenade interceptor""".split()
)
# Words that tell nothing until it is told of what: "air defence SYSTEMS", "rescue WORKERS".
_KINDS = frozenset(
    """battery brigade credit crew dog doctor equipment expert gear help item kit line loan material medic nurse
    package parcel personnel plane responder shipment specialist staff station supplies supply surgeon system
    team unit worker vehicle convoy shipload lorry truck flight consignment delivery""".split()
)
_MAKES = frozenset(
    """aid air-defence defence defense anti-aircraft disaster emergency field food hospital humanitarian medical
    mine-clearing missile relief rescue water credit bridging artillery search cargo""".split()
)
# What holds goods or counts them: "the first BATCH of shells".
_MEASURES = frozenset(
    """batch bag box carton cargo carload consignment container crate convoy deal delivery dose dozen flight
    hundred instalment kilo kilogram load lorry lorryload million number pack package plane planeload portion
    sack set ship shipload shipment stock supply thousand ton tonne tranche truck truckload unit series first
    second""".split()
)
_UNITS_OF_MONEY = frozenset({"million", "billion", "trillion", "m", "bn"})
_LENT = frozenset({"loan", "line", "credit", "lifeline", "grant", "aid"})
_HELPERS = frozenset({"doctor", "medic", "nurse", "surgeon", "responder", "firefighter"})
_BLACK = frozenset({"blacklist", "blocklist"})
_PUNISHING = frozenset(
    """sanction sanctions black entity entities terror terrorist terrorism export-control boycott trade-ban""".split()
)


def is_goods(noun: Token) -> bool:
    """Whether a noun is for what is sent to those in need or at war, by itself or by what it holds."""
    lemma = noun.lemma_.lower()
    if lemma in _MEASURES or noun.pos_ == "NUM":
        held = prepositions(noun, "of")
        if any(map(is_goods, held)):
            return True
    if lemma in _KINDS:
        return lemma in _HELPERS or bool({m.lower_ for m in modifiers(noun)} & _MAKES)
    return lemma in _GOODS


def is_arms(noun: Token) -> bool:
    """Whether a noun is for arms, or for a measure of them: "20 TANKS", "the first batch of SHELLS"."""
    lemma = noun.lemma_.lower()
    if lemma in _MEASURES and any(map(is_arms, prepositions(noun, "of"))):
        return True
    return lemma in _WAR_GOODS


def is_money(noun: Token) -> bool:
    """Whether a noun is for a sum, or for a loan: "$50 MILLION in aid", "80 million CROWNS", "a CREDIT line"."""
    if noun.lemma_.lower() in _LENT:
        return noun.lemma_.lower() != "line" or any(m.lower_ == "credit" for m in modifiers(noun))
    counted = noun.lower_ in _UNITS_OF_MONEY and any(c.lower_ in "$€£" for c in noun.children)
    sums = noun.ent_type_ == "MONEY" or any(c.lower_ in _UNITS_OF_MONEY for c in noun.children)
    return counted or (sums and noun.lower_ not in ("tonne", "tonnes", "tons", "people"))


def is_blacklist(noun: Token) -> bool:
    """Whether a list is one of those who are punished: "its BLACKLIST", "the sanctions LIST"."""
    lemma = noun.lemma_.lower()
    marks = {m.lower_ for m in modifiers(noun)}
    of = {p.lemma_.lower() for p in prepositions(noun, "of")}
    return lemma in _BLACK or (lemma in ("list", "register") and bool((marks | of) & _PUNISHING))
