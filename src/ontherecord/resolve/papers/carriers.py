"""Who only carries a paper: not its author, though he hands it over, and not its addressee, though he takes it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontherecord.nouns.findings import Findings
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.papers.mention import GIVING, Mention


def carriers(findings: Findings, report: str, cast: Cast) -> dict[int, frozenset[str]]:
    """The parties that hand on the paper of each mention."""
    found: dict[int, frozenset[str]] = {}
    for act in findings.acts:
        if act.paper is not None and act.type in GIVING:
            giving = cast.parties_of(report, act.actor)
            found[act.paper] = found.get(act.paper, frozenset()) | giving
    return found


def carried_by_others(
    mentions: Sequence[Mention], giving: Mapping[int, frozenset[str]]
) -> list[Mention]:
    """Mentions without an author who only carried a paper that was told of before.

    "A letter to his counterpart ... the ambassador delivered the letter" makes the ambassador no author.
    """
    found: list[Mention] = []
    for mention in mentions:
        before = next((m for m in reversed(found) if m.kind == mention.kind), None)
        if before is None or not _is_carried(mention, before, giving):
            found.append(mention)
            continue
        found.append(replace(mention, by=before.by, to=mention.to or before.to))
    return found


def _is_carried(mention: Mention, before: Mention, giving: Mapping[int, frozenset[str]]) -> bool:
    """Whether "the letter", moved by somebody, is the letter of another told of before."""
    if not mention.moved or not mention.words.lower().startswith("the "):
        return False
    if not before.by:
        return bool(before.to) and not mention.told and mention.by != before.to
    handed_on = bool(mention.by) and mention.by == giving.get(mention.at)
    return handed_on and not mention.by & (before.by | before.to)
