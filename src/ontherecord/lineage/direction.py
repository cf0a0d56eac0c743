"""Who took from whom: a list of clues, strongest first, each with the sentence that is shown to the user.

A clue that finds nothing says nothing; the first that speaks decides; where none does the direction is unknown.
Clues look at two reports and at what is known of their relatives (`Kin`), never at the clock.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ontherecord.lineage.introductions import introductions, only_introduced_by
from ontherecord.lineage.known import Outcome
from ontherecord.lineage.provenance import Provenance
from ontherecord.lineage.spun import Spun
from ontherecord.nouns.lineage import DERIVED, Direction, Relation

Verdict = tuple[Direction, str] | None
_MANY = 3  # outlets that run one text: it came from none of them, as a rule
_NAME_WORDS = 2  # of an outlet's name: "The Herald" is a name, "Sun" may be the sun
_FEW_SWAPS = 6  # spun development texts show 6 to 60 swaps, editors leave two or three
_NOTHING_OWN = 0.97  # of the shorter report's words are copied


@dataclass(frozen=True, slots=True)
class Kin:
    """The relatives that share a text with each of two reports: outlets that run copies of it, by report."""

    outlets: int
    copies_a: int
    copies_b: int


@dataclass(frozen=True, slots=True)
class Case:
    """Two related reports, `a` before `b` by id, and their cleaned `texts`.

    `outcome` is what comparing them found; `spun` which of the two the other one was spun from, if one was.
    """

    a: Provenance
    b: Provenance
    texts: tuple[str, str]
    outcome: Outcome
    spun: Spun | None
    kin: Kin

    @property
    def relation(self) -> Relation:
        """What they are to one another."""
        return self.outcome.relation

    @property
    def a_is_shorter(self) -> bool:
        """Whether report a is the shorter one."""
        return self.outcome.first_is_shorter


def direction_of(case: Case) -> tuple[Direction, tuple[str, ...]]:
    """The direction, and the reasons for it."""
    for clue in CLUES:
        found = clue(case)
        if found is not None:
            return found[0], (found[1],)
    return Direction.UNKNOWN, ()


def _speaker(case: Case) -> Verdict:
    """Reports that share a quotation, and no text, have it from its speaker unless one names the other."""
    if case.relation in DERIVED:
        return None
    return _cited(case) or (
        Direction.COMMON,
        "both go back to the speaker; neither names the other",
    )


def _from(source_is_a: bool, because: str) -> Verdict:
    return (Direction.A_TO_B if source_is_a else Direction.B_TO_A), because


def _spun(case: Case) -> Verdict:
    """A spun text is never the original; but a few odd words, as editors leave them too, do not outweigh sure dates."""
    if case.spun is None:
        return None
    a_first = case.spun.shorter_first == case.a_is_shorter
    if len(case.spun.swaps) < _FEW_SWAPS and _order(case) is (not a_first):
        return None
    return _from(a_first, case.spun.because)


def _cited(case: Case) -> Verdict:
    """One report names the other's outlet as its source, and not the other way round."""
    of_a, of_b = case.a.cited_by(case.b), case.b.cited_by(case.a)
    if bool(of_a) == bool(of_b):
        return None
    taker = case.b if of_a else case.a
    return _from(bool(of_a), f"{taker.label} names it as a source: “{of_a or of_b}”")


def _named(case: Case) -> Verdict:
    """A rewrite has the name of the original's outlet in its own text, in whatever words it credits it."""
    if case.relation is not Relation.REWRITE:
        return None
    of_a, of_b = (
        _words_about(outlet, text)
        for outlet, text in zip((case.a.outlet, case.b.outlet), case.texts[::-1], strict=True)
    )
    if bool(of_a) == bool(of_b) or case.a.same_outlet(case.b):
        return None
    taker = case.b if of_a else case.a
    return _from(bool(of_a), f"{taker.label} names the other's outlet: “{of_a or of_b}”")


def _words_about(outlet: str | None, text: str) -> str:
    """The name of an outlet where a text prints it, with the words before; names that are mere words are not sought."""
    if not outlet or "." in outlet or len(re.findall(r"\w+", outlet)) < _NAME_WORDS:
        return ""
    found = re.search(rf"(?:\w+ ){{0,2}}\b{re.escape(outlet)}(?!\w)", text)
    return found.group() if found else ""


def _agency(case: Case) -> Verdict:
    """Both, or one of them, carry the credit of an agency that is neither of them."""
    if case.relation is Relation.REWRITE or case.relation not in DERIVED:
        return None
    both = sorted(case.a.agencies.keys() & case.b.agencies.keys())
    either = sorted(case.a.agencies.keys() | case.b.agencies.keys())
    for name in both or either:
        if name in (case.a.agency, case.b.agency):
            continue
        words = case.a.agencies.get(name) or case.b.agencies[name]
        who = "both carry" if name in both else "one carries"
        return Direction.COMMON, f"{who} a credit of {name}: “{words}”"
    return None


def _wire_desk(case: Case) -> Verdict:
    """One report is signed by an agency's desk ("(Reporting by ...)") and the other is not."""
    if bool(case.a.wire) == bool(case.b.wire) or case.relation not in DERIVED:
        return None
    words = case.a.wire or case.b.wire
    return _from(
        bool(case.a.wire), f"{(case.a if case.a.wire else case.b).label} is signed “{words}”"
    )


def _taken(case: Case) -> Verdict:
    """One report says that its text is someone else's; where the other is nobody's it may be the one taken."""
    if bool(case.a.taken) == bool(case.b.taken) or case.relation not in DERIVED:
        return None
    taker, other = (case.a, case.b) if case.a.taken else (case.b, case.a)
    because = f"{taker.label} says that the text is not its own: “{taker.taken}”"
    if other.outlet or other.site:
        return Direction.COMMON, because
    return _from(taker is case.b, because)


def _later_version(case: Case) -> Verdict:
    """The same outlet published both, one before the other."""
    order = _order(case)
    if not case.a.same_outlet(case.b) or order is None:
        return None
    return _from(order, "the same outlet published it earlier")


def _collector(case: Case) -> Verdict:
    """One of the sites shows other people's texts."""
    if case.a.collector == case.b.collector:
        both = Direction.COMMON, "both sites show other people's texts"
        return both if case.a.collector and case.relation in DERIVED else None
    taker = case.b if case.b.collector else case.a
    return _from(case.b.collector, f"{taker.label} is a site that shows other people's texts")


def _first_party(case: Case) -> Verdict:
    """One report is a statement or release of the very body that it speaks of."""
    if case.a.first_party == case.b.first_party:
        return None
    source = case.a if case.a.first_party else case.b
    return _from(case.a.first_party, f"{source.label} speaks of itself: a statement or release")


def _kin(case: Case) -> Verdict:
    """Many outlets run the text, so it came to all of them; a rewrite follows the text that others run too."""
    if case.relation is Relation.REWRITE:
        more = case.kin.copies_a - case.kin.copies_b
        if abs(more) < 2:
            return None
        count = max(case.kin.copies_a, case.kin.copies_b)
        return _from(
            more > 0,
            f"{count} other reports run its wording, the other one's has no such copies",
        )
    if case.relation in DERIVED and case.kin.outlets >= _MANY:
        return (
            Direction.COMMON,
            f"{case.kin.outlets} outlets run the same text and none names another of them",
        )
    return None


def _dangling(case: Case) -> Verdict:
    """The shorter report has next to nothing of its own, and speaks by surname alone of whom the longer introduces."""
    if case.relation is Relation.REWRITE or case.outcome.copied < _NOTHING_OWN:
        return None
    both = case.texts if case.a_is_shorter else case.texts[::-1]
    shorter, longer = map(introductions, both)
    names = only_introduced_by(shorter, longer)
    if not names or only_introduced_by(longer, shorter):
        return None
    return _from(not case.a_is_shorter, f"only it introduces {', '.join(names[:3])} by full name")


def _earlier(case: Case) -> Verdict:
    """One was published a day or more before the other."""
    order = _order(case)
    if order is None or case.relation not in DERIVED:
        return None
    first, second = (case.a, case.b) if order else (case.b, case.a)
    days = [report.published for report in (first, second)]
    dates = " and ".join(reading.value for reading in days if reading is not None)
    return _from(order, f"it was published first ({dates})")


CLUES: tuple[Callable[[Case], Verdict], ...] = (
    _speaker,
    _spun,
    _cited,
    _named,
    _agency,
    _wire_desk,
    _taken,
    _later_version,
    _first_party,
    _kin,
    _collector,
    _dangling,
    _earlier,
)


def _order(case: Case) -> bool | None:
    """Whether a was surely published before b, in days; None where the dates do not tell."""
    one, two = case.a.published, case.b.published
    if one is None or two is None or not (one.sure and two.sure):
        return None
    if one.days()[1] < two.days()[0]:
        return True
    return False if two.days()[1] < one.days()[0] else None


def kin_of(
    ids: tuple[str, str], copies: Mapping[str, frozenset[str]], known: Mapping[str, Provenance]
) -> Kin:
    """What `copies` (each report's near word-for-word relatives) says of two reports."""
    mine, theirs = (copies.get(report, frozenset()) for report in ids)
    entries = [known[report] for report in mine | theirs | set(ids)]
    outlets = {entry.outlet_key for entry in entries if not entry.collector}
    return Kin(len(outlets), len(mine - set(ids)), len(theirs - set(ids)))
