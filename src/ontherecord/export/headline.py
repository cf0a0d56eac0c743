"""Headlines: who is at it in a record, for the title of a brief, of a page and of what is handed on.

Those whom most accounts show with a paper or a sure stand, not the parties of the exchange that holds most papers: a
minister who was asked about a paper is in an exchange too.
"""

from ontherecord.export.naming import Names, listed, opened
from ontherecord.export.timeline import exchanges_by_size
from ontherecord.record.view import View

_NAMED = 4  # parties in a title
_FEWER = 3  # a party that so many times fewer accounts show than the first is not in the title


def headline(view: View, names: Names | None = None) -> str:
    """ "The United Kingdom and the European Union"; empty where nobody is at it."""
    known = names or Names(view)
    return opened(listed([known.plain(party) for party in parties_at_it(view, known)]))


def parties_at_it(view: View, names: Names) -> list[str]:
    """Those whom most accounts show at it: holders of positions, authors and addressees of papers.

    Persons only where they quarrel among themselves: where no two states or organisations are at it.
    """
    own = list(dict.fromkeys(p for line in exchanges_by_size(view) for p in line.parties))
    accounts = _accounts(view, names)
    sides = [party for party in accounts if not names.is_person(party)]
    homes = {names.party(party) for party in accounts if names.is_person(party)}
    alone = [party for party in accounts if names.is_person(party) or party not in homes]
    known = sides if len(sides) > 1 else alone or sides
    most = max((len(accounts[party]) for party in known), default=0)
    kept = [party for party in known if len(accounts[party]) * _FEWER > most]
    place = {party: at for at, party in enumerate(own)}
    kept.sort(key=lambda party: (-len(accounts[party]), place.get(party, len(own)), party))
    return kept[:_NAMED] or [*accounts][:_NAMED]


def _accounts(view: View, names: Names) -> dict[str, set[str]]:
    """For each party the origins that show it with a paper or a sure position."""
    origins, accounts = view.origins(), dict[str, set[str]]()
    for paper in view.documents():
        for party in names.parties((*paper.by, *paper.to)):
            accounts.setdefault(party, set()).update(origins[span.report] for span in paper.spans)
    for held in view.positions():
        if held.sure:
            found = accounts.setdefault(held.party, set())
            found.update(origins[span.report] for span in held.spans)
    return {party: accounts[party] for party in sorted(accounts)}
