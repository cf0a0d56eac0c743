"""Officials: the party of a person whom a report names in full, by the list of well-known officials.

Only where the report tells nothing else of him, in the years in which he spoke for one party, and only if the
report names that party, gives him a title, or names another official of these years: whoever else bears the name
stands in other company.
"""

from ontherecord.extract.actors.leaders import is_called_past, is_running
from ontherecord.extract.actors.parties import enter_party, party_key
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.language.names import spelling_key, split_title
from ontherecord.language.officials import load_officials
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import DateReading


def find_officials(roster: Roster, published: DateReading | None, gazetteer: Gazetteer) -> None:
    """Give persons without a party the one for which they are known to have spoken."""
    years = _years(roster, published)
    persons = [e for e in roster.entries.values() if e.kind is ActorKind.PERSON]
    known = [(e, party) for e in persons if (party := _spoke_for(e, years, gazetteer))]
    for entry, party in known:
        if entry.party or any(role.of for role in entry.roles):
            continue
        if is_called_past(roster, entry) or is_running(roster, entry):
            continue
        named = party_key(party) in roster.entries or len(known) > 1
        if named or entry.roles or _is_titled(roster, entry):
            entry.party = enter_party(roster, party, gazetteer)


def _years(roster: Roster, published: DateReading | None) -> frozenset[int]:
    """The year in which a report was published, or those that it prints."""
    day = published.value if published is not None else ""
    if day:
        return frozenset({int(day[:4])})
    return frozenset(t.form.year for t in roster.parsed.times if t.form.year is not None)


def _spoke_for(entry: Entry, years: frozenset[int], gazetteer: Gazetteer) -> Party | None:
    """The one party that a person of this name spoke for in one of these years."""
    known = load_officials()
    names = {name.removeprefix("U ") for name in (entry.name, *entry.aliases)}  # a Burmese "Mr"
    terms = [t for n in names if _is_full(n) for t in known.get(spelling_key(n), ())]
    held = {t.party for t in terms if any(t.first <= year <= t.last for year in years)}
    return gazetteer.named(held.pop()) if len(held) == 1 else None


def _is_full(name: str) -> bool:
    parts = split_title(name)
    return parts is not None and bool(parts.given)


def _is_titled(roster: Roster, entry: Entry) -> bool:
    """Whether a title stands right in front of one of a person's mentions."""
    return any(first - 1 in roster.titles for first, _ in entry.mentions)
