"""Whether a side came up with something new: changes, conditions, demands that another voice says it asked for.

"Norland has asked for many changes to the plan, the minister said. A Norlander official denied that it had come up with
new ideas." The two use other words for what was asked, so that such a conflict is never sure; who asked is one, and the
denial stands right behind what is told.
"""

import re
from collections.abc import Iterator

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.denials import Denial, read_denials
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.conflicts.phrasing import whole
from ontherecord.resolve.conflicts.pointed import is_own
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import supposes
from ontherecord.resolve.wording import tokens

_MOVES = (
    r"(?:changes?|amendments?|conditions?|demands?|ideas?|requests?|modifications?|revisions?|additions?|points?|"
    r"preconditions?|reservations?|proposals?)\b"
)
_ASKED = re.compile(
    r"\b(?:asked (?:for|that)|demanded|sought|requested|proposed|added|raised|made|put forward|set|introduced|tabled|"
    rf"insisted on|came up with|come up with|wants?|attached|brought up)\b[^.;,]{{0,60}}?\b{_MOVES}",
    re.IGNORECASE,
)
_NEAR = 480  # characters between the two


def find_new_demands(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts between who says that a side asked for something and who denies that it came up with anything."""
    found: dict[str, Conflict] = {}
    for report in claims.known.coverage.order:
        for denial in claims.known.readings.of(read_denials, report):
            for claim in _asked(denial, claims):
                line = _conflict(denial, claim, claims)
                found.setdefault(line.id, line)
    return tuple(found[key] for key in sorted(found))


def _asked(denial: Denial, claims: Claims) -> Iterator[Claim]:
    """What another voice tells right before that the same side asked for."""
    known = claims.known
    words = known.coverage.words(Span(denial.report, denial.at, denial.sentence.end))
    if not denial.words or not _ASKED.search(words):
        return
    own = {party for actor in denial.by if (party := known.cast.party(actor)) is not None}
    sides = (denial.subject or own) & (own or denial.subject)
    near = [
        claim
        for claim in claims.of_report(denial.report)
        if claim.said
        and 0 <= denial.sentence.start - claim.span.end <= _NEAR
        and not is_own(denial, claim, known)
    ]
    for claim in sorted(near, key=lambda each: each.span, reverse=True):
        text = known.coverage.words(claim.span)
        doer = [party for _, party in claims.names(denial.report).within(claim.span)][:1]
        asked = _ASKED.search(text)
        if asked is None or is_negated(text[: asked.end()]):
            continue
        if not supposes(text[: asked.end()], frozenset()) and sides & {*doer}:
            yield claim
            return


def _conflict(denial: Denial, claim: Claim, claims: Claims) -> Conflict:
    known = claims.known
    told = whole(known.coverage.words(claim.span))
    teller = known.cast.name(claim.by) if claim.by else claim.voice
    denier = known.cast.names(denial.by) if denial.by else denial.voice
    sentence = known.coverage.words(denial.sentence)
    return Conflict(
        id=make_id("c", ConflictKind.PARTIES_DISAGREE.value, "new", tokens(told), tokens(sentence)),
        kind=ConflictKind.PARTIES_DISAGREE,
        about=f"whether anything new was asked for: {told}",
        sides=(
            Side(f"{teller}: {told}", (claim.span,), by=(claim.by,) if claim.by else ()),
            Side(f"{denier}: it is denied", (denial.sentence,), by=denial.by),
        ),
        sure=False,
    )
