"""Leaders in acts: the state for which a person acts whose office the text does not tell.

"President Brandt OF NORLAND" says it; a well-known surname beside the name of the state says it too,
sure only in the years of office or behind a title.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from ontherecord.extract.acts_tree import modifiers
from ontherecord.language.leaders import load_leaders
from ontherecord.nouns.findings import LocalActor

_PAST = frozenset(
    {"former", "ex", "late", "ex-president", "ex-premier", "onetime", "then-candidate", "candidate"}
)
_TITLES = frozenset(
    """president premier minister chancellor king emperor emir sultan shah general marshal colonel secretary
    secretary-general chairman ayatollah sheikh generalissimo dictator leader""".split()
)
_SLACK = 1  # years: texts tell of what a leader did just before and after


def led_party(
    noun: Token, name: str, parties: Sequence[LocalActor], years: Sequence[int]
) -> tuple[str, bool] | None:
    """Key of the party for which a person of that name spoke, of those that the text names, and whether surely."""
    terms = load_leaders().get(name.rsplit(maxsplit=1)[-1], ())
    named = {party.name: party.key for party in parties}
    marks = {m.lower_ for m in modifiers(noun)}
    if not terms or marks & _PAST:
        return None
    fitting = [
        t
        for t in terms
        if t.party in named
        and (not years or any(t.first - _SLACK <= y <= t.last + _SLACK for y in years))
    ]
    if len({t.party for t in fitting}) != 1:
        return None
    return named[fitting[0].party], bool(years) or bool(marks & _TITLES)
