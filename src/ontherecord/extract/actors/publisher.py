"""Whose page a report is: "Ministry of Foreign Affairs of X" as its outlet is "the Ministry" and "we" in its text."""

from ontherecord.extract.actors.parties import enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import QUALIFIERS, ActorWords
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind

# Bodies in other languages, as mastheads print them.
_FOREIGN = {
    "gobierno": "government",
    "gouvernement": "government",
    "governo": "government",
    "regierung": "government",
    "ministerio": "ministry",
    "ministério": "ministry",
    "ministère": "ministry",
    "ministerium": "ministry",
    "ministero": "ministry",
    "presidencia": "presidency",
    "présidence": "presidency",
}
_NEWS = frozenset("news press information telegraph telegraphic media photo".split())
_LEFT_OUT = frozenset({"affairs", "affair"})


def find_publisher(
    roster: Roster, outlet: str | None, gazetteer: Gazetteer, words: ActorWords
) -> None:
    """Note the body that an outlet's name is, where it names its party; it is no mention."""
    if outlet is None:
        return
    hits = [hit for _, _, hit in gazetteer.scan(outlet) if hit.how in ("name", "alias", "demonym")]
    lower = [word.strip(".,").casefold() for word in outlet.split()]
    lower = [_FOREIGN.get(word, word) for word in lower]
    noun = next((word for word in lower if words.bodies.get(word) == "body"), None)
    if noun == "agency" and not _NEWS.isdisjoint(lower):
        return  # "Norland News Agency" prints the words of many
    if noun is None or len({hit.party.of or hit.party.name for hit in hits}) != 1:
        return
    hits.sort(key=lambda hit: hit.party.of is not None)  # the state before its own bodies
    fields = [w.replace("defence", "defense") for w in lower if w in QUALIFIERS - _LEFT_OUT]
    party = enter_party(roster, hits[0].party, gazetteer)
    party = roster.entries[party].party or party  # "U.S. Department of State": one known body
    plain = " ".join((*(f for f in fields if f != noun), noun))
    name = outlet.removeprefix("The ").strip()
    key = f"body:{roster.entries[party].name}:{plain}"
    entry = roster.add(Entry(key, name, ActorKind.BODY, party=party))
    entry.nouns |= {"body", noun}
    roster.publisher = entry.key
