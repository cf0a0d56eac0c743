"""Features, matchers and what they decide: the one way in which two things are compared.

A feature is a function `(left, right) -> Finding`; the first sentence of its docstring is what the user
reads when it speaks for a merge, and `Finding.detail` what it read. A matcher is a literal list of features
and weights. A veto is a feature whose -1 makes the two DIFFERENT whatever else agrees.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ontherecord.nouns.judgement import Judgement, Verdict

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one feature found: `score` from -1 (speaks against) over 0 (says nothing) to 1 (speaks for)."""

    score: float
    detail: str = ""


NOTHING = Finding(0.0)


@dataclass(frozen=True, slots=True)
class Feature(Generic[T]):
    """A feature and its weight in a matcher; with `veto`, its -1 settles the matter."""

    compare: Callable[[T, T], Finding]
    weight: float
    veto: bool = False

    @property
    def sentence(self) -> str:
        """The first sentence of the function's docstring, without its full stop."""
        return (self.compare.__doc__ or "").strip().splitlines()[0].rstrip(".")


@dataclass(frozen=True, slots=True)
class Decision:
    """A matcher's answer; `verdict` is None where the two have too little in common to be worth a line."""

    verdict: Verdict | None
    score: float
    reason: str

    def judgement(self, left: str, right: str, by: str) -> Judgement | None:
        """The decision as a line of the log (the smaller key left), None where it is not worth one."""
        if self.verdict is None:
            return None
        return judge(left, right, self.verdict, by, self.reason)


@dataclass(frozen=True, slots=True)
class Matcher(Generic[T]):
    """A literal list of features; SAME from `same` points on, UNSURE from `unsure` on.

    >>> def even(left: int, right: int) -> Finding:
    ...     '''Both are even.'''
    ...     return Finding(1.0 if left % 2 == right % 2 == 0 else -1.0, "one is odd")
    >>> Matcher("rule:even", (Feature(even, 1.0, veto=True),), same=1.0, unsure=0.5).compare(2, 4)
    Decision(verdict=<Verdict.SAME: 'same'>, score=1.0, reason='Both are even: one is odd')
    """

    name: str
    features: tuple[Feature[T], ...]
    same: float
    unsure: float

    def compare(self, left: T, right: T) -> Decision:
        """Weigh all features; a veto is told before anything else."""
        score, told = 0.0, []
        for feature in self.features:
            finding = feature.compare(left, right)
            if feature.veto and finding.score <= -1.0:
                return Decision(Verdict.DIFFERENT, -1.0, finding.detail)
            score += feature.weight * finding.score
            if finding.score:
                told.append(_tell(feature, finding))
        return Decision(self._verdict(score), round(score, 6), "; ".join(told))

    def _verdict(self, score: float) -> Verdict | None:
        if score >= self.same - 1e-9:
            return Verdict.SAME
        return Verdict.UNSURE if score >= self.unsure - 1e-9 else None


def judge(left: str, right: str, verdict: Verdict, by: str, reason: str) -> Judgement:
    """A line of the log with the smaller key on the left, so that a pair has one line only."""
    left, right = sorted((left, right))
    return Judgement(left, right, verdict, by, reason)


def _tell(feature: Feature[T], finding: Finding) -> str:
    if finding.score < 0:
        return f"but {finding.detail}"
    return f"{feature.sentence}: {finding.detail}" if finding.detail else feature.sentence
