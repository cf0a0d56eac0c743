"""Topics: what several points at issue are about, so that those who quarrel over it stand side by side.

"Restoration of the permits" and "return of the permits in June" are two points, and both are about the permits. A
point that two parties hold is a topic of its own; points that share a telling noun make one together.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.phrases import quoted
from ontherecord.nouns.position import Issue, Position
from ontherecord.resolve.positions.linkages import NAMING
from ontherecord.resolve.wording import content, stem

# Words of labels that say how a point is named or wanted, and many points share (stems).
_GENERAL: Final = NAMING | frozenset(
    stem(word)
    for word in """acceptance adoption agreement aid anything approval area article attack ban bar body call change
    clause comment commitment conclusion condition construction continuation country creation date day
    deal decision delivery demand departure discussion dispatch draft dropping duty effort establishment
    event expulsion first fresh government group halt handover hosting house implementation introduction
    issuance issue joint key law leader list matter measure meeting member membership minister month
    national negotiation new next no number obligation offer other paper part participation party
    passage payment people person placement plan point position presentation president principle process
    program programme proposal protocol provision publication question region rejection relation
    relocation report request resolution restoration resumption return right role round rule second
    settlement shipment side sign signing state statement step submission supply support system talk
    term text third transfer use view visit way week withdrawal work world year""".split()
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]+")
_JOINT: Final = re.compile(
    r"\b(?:of|in|on|to|for|from|with|without|at|by|between|and|or|against|about|over|that|which|as|around|near|into)\b"
)
_LEAST: Final = 4  # letters of a telling noun


@dataclass(frozen=True, slots=True)
class Topic:
    """What some lines are about, and the lines."""

    name: str
    lines: tuple[Position, ...]


def topics_of(
    lines: Sequence[Position], issues: Mapping[str, Issue], evidence: Evidence
) -> list[Topic]:
    """All topics on which two or more parties stand somewhere, in the order of their names."""
    names = {stem(word) for line in lines for word in _words(evidence.names.plain(line.party))}
    by_issue: dict[str, list[Position]] = defaultdict(list)
    by_root: dict[str, list[Position]] = defaultdict(list)
    printed: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        label = issues[line.issue].label
        by_issue[line.issue].append(line)
        for word in dict.fromkeys(_heads(label)):
            root = stem(word)
            if len(word) >= _LEAST and root not in _GENERAL | names and root in content(label):
                by_root[root].append(line)
                printed[root].append(word)
    found = [Topic(_shown(issues[issue].label, own), tuple(own)) for issue, own in by_issue.items()]
    found += [
        Topic(_name(printed[root]), tuple(own))
        for root, own in by_root.items()
        if len({line.issue for line in own}) > 1  # else the point's own label tells more
    ]
    shared = [topic for topic in found if len({line.party for line in topic.lines}) > 1]
    return sorted(shared, key=lambda topic: (topic.name, [line.id for line in topic.lines]))


def _heads(label: str) -> list[str]:
    """The nouns that end a phrase of a label: the systems, not the missiles, of "missile systems in the south"."""
    ends = [part.split()[-1] for part in _JOINT.split(label) if part.split()]
    return [word for word in ends if not word.endswith("ed")]  # "soldiers ARRESTED in May"


def _shown(label: str, lines: Sequence[Position]) -> str:
    """A label, in quotation marks where it is what a report prints."""
    words = label.removesuffix(" …").casefold()
    return quoted(label) if any(words in line.words.casefold() for line in lines) else label


def _words(text: str) -> list[str]:
    return [match.group() for match in _WORD.finditer(text)]


def _name(words: Sequence[str]) -> str:
    """The word as most labels print it; of equals the longest, which is the plural."""
    return min(set(words), key=lambda word: (-words.count(word), -len(word), word))
