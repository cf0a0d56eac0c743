"""Given or not received: a side that says it has not received a paper, and the telling that it was given or sent to it.

"Any letter about nurses" is not the name of a paper, so it is held against what others tell by its words: the same kind
of paper, to the same side, on the same matter; with no matter named, only against a claim told right before.
"""

import re
from collections.abc import Iterator, Sequence

from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import DELIVER, Known, Telling
from ontherecord.resolve.conflicts.one_deed import is_told_after
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.wording import content, tokens

_SUCH = re.compile(r"\bsuch\b", re.IGNORECASE)
# What must be claimed of a paper whose receipt is denied: not what stands in it.
_GIVEN = re.compile(
    r"\b(?:g[ai]ve[ns]?|sen[dt]s?|hand(?:ed|s)?|deliver\w*|shar(?:ed|es?)|provid\w+|submit\w*|forward\w*|present\w*|receiv\w+|"
    r"show[ns]?|showed|pass(?:ed|es)?|transmit\w*|convey\w*|with (?:it|them)|in (?:its|their) hands)\b",
    re.IGNORECASE,
)
_NEAR = 400  # characters between a claim and a denial that names no matter
_LEAST = 2  # shared stems, the paper's kind among them


def find_not_received(acts: Sequence[Told], known: Known) -> tuple[Conflict, ...]:
    """Conflicts between what is told to have been given and those who say that they did not get it."""
    found: dict[str, Conflict] = {}
    given = [told for told in acts if told[0].type == DELIVER and told[0].modality is Modality.DID]
    for act, members in acts:
        if act.type != "receive" or act.modality is not Modality.DENIED:
            continue
        for denial in members:
            if not denial.sure or denial.object is None or not denial.giver.parties:
                continue
            for spans, by, what in (*_handed(denial, given), *_said(denial, known)):
                conflict = _conflict(denial, (spans, by, what))
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


_Claim = tuple[tuple[Span, ...], tuple[str, ...], str]


def _handed(denial: Telling, given: Sequence[Told]) -> Iterator[_Claim]:
    """Hand-overs to the side that denies, of a paper of that kind on that matter."""
    if _SUCH.search(denial.object or ""):
        return  # the one told of right before
    asked = content(denial.object or "")
    for act, members in given:
        first = members[0]
        if _is_apart(denial, first):
            continue
        own = {
            part
            for side in (first.giver, first.taker, denial.giver)
            for part in content(side.names)
        }
        shared = asked & frozenset[str]().union(*(m.evidence_words for m in members)) - own
        meets = first.taker.parties & denial.giver.parties
        if meets and len(shared) >= _LEAST and act.sure:
            voices = tuple(sorted({m.by for m in members if m.by is not None}))
            what = first.paper_title or first.object or "it"
            yield tuple(sorted({m.evidence for m in members})), voices, f"the {what} was delivered"


def _is_apart(denial: Telling, told: Telling) -> bool:
    """Whether what was not received on one day was given on another, or later."""
    if denial.date is None or told.date is None:
        return False
    if is_told_after(told, denial):
        return True
    governed = is_governed(denial.date) and is_governed(told.date)
    return governed and not denial.date.overlaps(told.date)


def _said(denial: Telling, known: Known) -> Iterator[_Claim]:
    """What another voice says right before of a paper of that kind."""
    asked = content(denial.object or "")
    for (report, _), line in sorted(known.statements.items()):
        if report != denial.report or not line.sure or line.speaker is None:
            continue
        gap = denial.evidence.start - line.content_spans[-1].end
        own = known.cast.party(line.speaker) in denial.giver.parties
        told = asked and asked <= content(line.content) and _GIVEN.search(line.content)
        if 0 <= gap <= _NEAR and not own and told:
            yield line.content_spans, (line.speaker,), line.content


def _conflict(denial: Telling, claim: _Claim) -> Conflict:
    spans, by, what = claim
    anchor = (tokens(what), sorted(denial.evidence_words))
    return Conflict(
        id=make_id("c", ConflictKind.DID_NOT.value, "received", *anchor),
        kind=ConflictKind.DID_NOT,
        about=f"whether {what}",
        sides=(
            Side("it was done", spans, by=by),
            Side(f"{denial.giver.names}: not received", (denial.evidence,)),
        ),
    )
