"""Identity: which things are one, as a pure function of the judgements on them.

Groups are the connected components of the SAME edges; a SAME edge that would bring two things together
that stand under a DIFFERENT edge is refused. Edges are taken in the order of their keys, so neither the
order of the judgements nor that of the things matters.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ontherecord.nouns.judgement import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Groups:
    """`members` holds each group sorted, groups in the order of their first member; `refused` SAME edges."""

    members: tuple[tuple[str, ...], ...]
    refused: tuple[Judgement, ...] = ()


def groups(items: Iterable[str], judgements: Iterable[Judgement]) -> Groups:
    """The groups of `items`; things that only a judgement names are left out of account.

    >>> same = Judgement("a", "b", Verdict.SAME, "rule", "")
    >>> groups(["c", "b", "a"], [same]).members
    (('a', 'b'), ('c',))
    """
    keys = sorted(set(items))
    known = set(keys)
    edges = sorted(
        {j for j in judgements if j.left in known and j.right in known},
        key=lambda j: (j.left, j.right, j.by, j.reason),
    )
    forest = _Forest(keys)
    for edge in edges:
        if edge.verdict is Verdict.DIFFERENT:
            forest.forbid(edge.left, edge.right)
    refused = tuple(
        edge
        for edge in edges
        if edge.verdict is Verdict.SAME and not forest.join(edge.left, edge.right)
    )
    return Groups(forest.groups(), refused)


def settle(
    items: Iterable[str], judgements: Iterable[Judgement]
) -> tuple[Groups, tuple[Judgement, ...]]:
    """The groups, and the shortest log that gives them again.

    A thousand copies of one sentence need a thousand lines, not half a million: of the SAME edges those that
    joined something are kept, refused ones become UNSURE, and between two groups one line says that they are
    not, or may be, one.
    """
    edges = sorted(set(judgements), key=lambda j: (j.left, j.right, j.by, j.reason))
    found = groups(items, edges)
    group_of = {key: group[0] for group in found.members for key in group}
    forest = _Forest(sorted(group_of))
    log: list[Judgement] = []
    between: dict[tuple[str, ...], Judgement] = {}
    for edge in edges:
        ends = tuple(sorted((group_of.get(edge.left, ""), group_of.get(edge.right, ""))))
        if ends[0] == ends[1]:
            if edge.verdict is Verdict.SAME and forest.root(edge.left) != forest.root(edge.right):
                forest.join(edge.left, edge.right)
                log.append(edge)
            continue
        line = _refused(edge) if edge.verdict is Verdict.SAME else edge
        known = between.get(ends)
        if known is None or (known.verdict, line.verdict) == (Verdict.UNSURE, Verdict.DIFFERENT):
            between[ends] = line
    log.extend(between.values())
    return found, tuple(sorted(log, key=lambda j: (j.left, j.right, j.by, j.reason)))


def _refused(edge: Judgement) -> Judgement:
    """A SAME edge that something else forbids, as a doubt."""
    reason = f"kept apart by another judgement, though: {edge.reason}"
    return Judgement(edge.left, edge.right, Verdict.UNSURE, edge.by, reason)


class _Forest:
    """Union-find whose roots know which other roots they must not meet."""

    def __init__(self, keys: list[str]) -> None:
        self._parent = {key: key for key in keys}
        self._size = dict.fromkeys(keys, 1)
        self._apart: dict[str, set[str]] = {}

    def root(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def forbid(self, left: str, right: str) -> None:
        """Keep two things apart; only before anything is joined."""
        if left != right:
            self._apart.setdefault(left, set()).add(right)
            self._apart.setdefault(right, set()).add(left)

    def join(self, left: str, right: str) -> bool:
        """Join two groups; False where something in one is kept apart from something in the other."""
        a, b = self.root(left), self.root(right)
        if a == b:
            return True
        if b in self._apart.get(a, ()):
            return False
        if self._size[a] < self._size[b]:
            a, b = b, a
        self._parent[b] = a
        self._size[a] += self._size[b]
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        return True

    def groups(self) -> tuple[tuple[str, ...], ...]:
        found: dict[str, list[str]] = {}
        for key in self._parent:
            found.setdefault(self.root(key), []).append(key)
        return tuple(sorted(tuple(sorted(group)) for group in found.values()))
