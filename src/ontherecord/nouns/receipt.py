"""Receipts: what a build did at each step, under what, and why it was or was not done again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receipt:
    """One step of one build, written where the build changed anything.

    `step` is its name ("read", "extract", "compare", "resolve"); `version` the package's and a digest of the code and
    word lists that the step rests on; `configuration` the settings that can change what it finds; `inputs` a digest of
    what it was given. `done` says how many things were done, `kept` how many were taken over from before, `why`
    in words what made the difference.
    """

    step: str
    version: str
    configuration: str
    inputs: str
    done: int
    kept: int
    why: str


def reason(now: Receipt, before: Receipt | None) -> str:
    """Why a step was done, as far as its last receipt tells.

    >>> was = Receipt("read", "0.1 ab", "{}", "11", 3, 0, "")
    >>> reason(Receipt("read", "0.1 ab", "{}", "22", 1, 3, ""), was)
    'other inputs than last time'
    >>> reason(Receipt("read", "0.1 cd", "{}", "11", 3, 0, ""), was)
    'other code or word lists than last time (0.1 ab)'
    """
    if before is None:
        return "first time"
    changed = []
    if now.version != before.version:
        changed.append(f"other code or word lists than last time ({before.version})")
    if now.configuration != before.configuration:
        changed.append(f"other settings than last time ({before.configuration})")
    if now.inputs != before.inputs:
        changed.append("other inputs than last time")
    return "; ".join(changed) or "taken up where an earlier build ended"
