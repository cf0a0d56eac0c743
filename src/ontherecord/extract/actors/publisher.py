"""Whose page a report is: "Ministry of Foreign Affairs of X" as its outlet is "the Ministry" and "we" in its text."""

from collections.abc import Sequence

from ontherecord.extract.actors.parties import enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import QUALIFIERS, ActorWords
from ontherecord.language.gazetteer import Gazetteer, Hit
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
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
    """Note the body that an outlet's name is, where it names its party, or the organisation; it is no mention."""
    if outlet is None:
        return
    found = [
        (a, b, h) for a, b, h in gazetteer.scan(outlet) if h.how in ("name", "alias", "demonym")
    ]
    hits = [hit for _, _, hit in found]
    if _is_organisation(outlet, found):
        roster.publisher = enter_party(roster, hits[0].party, gazetteer)
        return
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


def _is_organisation(outlet: str, found: Sequence[tuple[int, int, Hit]]) -> bool:
    """Whether an outlet's name is that of a known organisation and no more: "Dune Liberation Front"."""
    name = outlet.strip().removeprefix("The ").removeprefix("the ")
    if len(found) != 1 or normal(name) in known_outlets():
        return False
    start, end, hit = found[0]
    return end - start == len(name) and hit.party.kind is ActorKind.ORGANISATION
