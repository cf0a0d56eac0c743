"""A number that two reports give otherwise in one sentence, word for word the same up to it.

"A diplomat who knows the talks said the reply ran to five pages" and, in a report that has the same quotations, "to 15
pages". Of copies `copied_figures` tells; here the texts are two, and only the words of a source are in both.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import Relation
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.copied_figures import counted_sentences, number_in
from ontherecord.resolve.means import Words
from ontherecord.resolve.wording import tokens

_TIES = frozenset({Relation.SHARED_QUOTES, Relation.SHARED_SOURCE})
_LEAST = 8  # words before the number that must be the same


def find_told_alike(known: Known) -> tuple[Conflict, ...]:
    """One conflict for each number that reports with the same quotations give otherwise."""
    read: dict[str, tuple[Words, ...]] = {}
    found: dict[str, Conflict] = {}
    for tie in known.coverage.links.ties:
        if tie.relation not in _TIES:
            continue
        for report in (tie.a, tie.b):
            if report not in read:
                source, times = (
                    known.coverage.reports[report],
                    known.coverage.findings[report].times,
                )
                read[report] = tuple(counted_sentences(source, times))
        for left in read[tie.a]:
            for right in read[tie.b]:
                for conflict in _compared(left, right):
                    found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _compared(left: Words, right: Words) -> Iterator[Conflict]:
    """The first number that two sentences, the same up to it, give otherwise."""
    if left.words[:_LEAST] != right.words[:_LEAST]:
        return
    same = SequenceMatcher(None, left.words, right.words, autojunk=False).find_longest_match()
    at = same.size
    if same.a or same.b or at + 1 >= min(len(left.words), len(right.words)):
        return
    one, other = (number_in(each.words[at]) for each in (left, right))
    if None in (one, other) or one == other or left.words[at + 1] != right.words[at + 1]:
        return
    noun = left.words[at + 1]
    if not noun.isalpha():
        return
    sides = [Side(f"{words.words[at]} {noun}", (words.span,)) for words in (left, right)]
    yield Conflict(
        id=make_id(
            "c", ConflictKind.FIGURE.value, "alike", sorted(tokens(s.reading) for s in sides)
        ),
        kind=ConflictKind.FIGURE,
        about=f"how many {noun}: {left.printed.rstrip('.')}",
        sides=tuple(sorted(sides, key=lambda side: side.spans)),
    )
