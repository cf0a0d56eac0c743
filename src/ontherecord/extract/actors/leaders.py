"""Leaders: the party of a person whose office the text does not tell, by a well-known surname.

Only beside the name of that state or organisation, and only where the years that the text prints, a title
in front of the name, or the age of the term leave no other reading ("former President X" acts for nobody).
"""

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.language.leaders import Term, load_leaders
from ontherecord.nouns.actor import ActorKind

_PAST = frozenset({"former", "ex", "late", "ex-president", "ex-premier", "onetime", "candidate"})
_TITLES = frozenset(
    """president premier minister chancellor king emperor emir sultan shah general marshal colonel secretary
    secretary-general chairman ayatollah sheikh generalissimo chief leader""".split()
)
_SLACK = 1  # years: texts tell of what a leader did just before and after
_ALIVE = 2012  # whose term ended later may be spoken of long after it
_OPEN = 9999


def find_leaders(roster: Roster) -> None:
    """Give persons without a party the one they are known to have led, where the text names it."""
    parties = {e.name: e.key for e in roster.entries.values() if e.kind is not ActorKind.PERSON}
    years = sorted({t.form.year for t in roster.parsed.times if t.form.year is not None})
    for entry in roster.entries.values():
        if (
            entry.kind is not ActorKind.PERSON
            or entry.party is not None
            or any(r.of for r in entry.roles)
        ):
            continue
        terms = load_leaders().get(entry.name.split(maxsplit=9)[-1], ())
        before = _words_before(roster, entry)
        if not terms or before & _PAST:
            continue
        titled = bool(before & _TITLES)
        held = {parties[t.party] for t in terms if t.party in parties and _holds(t, years, titled)}
        if len(held) == 1:
            entry.party = held.pop()


def _holds(term: Term, years: list[int], titled: bool) -> bool:
    """Whether somebody may be taken to speak for a party in a text that prints these years."""
    if years:
        return any(term.first - _SLACK <= year <= term.last + _SLACK for year in years)
    return titled or term.last == _OPEN or term.last < _ALIVE


def _words_before(roster: Roster, entry: Entry) -> set[str]:
    """The words in front of a person's mentions, and the titles that are part of them."""
    doc = roster.parsed.doc
    return {doc[i].lower_ for first, last in entry.mentions for i in range(max(first - 3, 0), last)}
