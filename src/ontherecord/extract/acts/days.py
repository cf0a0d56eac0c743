"""Objects that are only a day: "delivered 8 March" tells when, and nothing of what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.findings import ActFinding, TimeFinding

# a day can be proposed, asked for, accepted
_SETTLED = frozenset(
    {"propose", "offer", "demand", "request", "accept", "reject", "agree", "announce"}
)


def without_days(
    acts: Iterable[ActFinding], times: Sequence[TimeFinding]
) -> tuple[ActFinding, ...]:
    """`acts`, of which none has a bare day (or week, or month) for its object unless days are settled by it."""
    return tuple(
        replace(act, object=None)
        if act.object is not None
        and act.type not in _SETTLED
        and any(time.span.covers(act.object) for time in times)
        else act
        for act in acts
    )
