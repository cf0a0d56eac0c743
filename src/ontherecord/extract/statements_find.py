"""Which words are source, cue and content: the learned tagger's rows, the labels of a transcript, and rules.

The tagger finds; rules are its second opinion, and add the little that it leaves out where a cue of the
lexicon is sure. Measured on PolNeAR dev (docs/decisions/0006): of the tagger's rows, those that the rules
find too are right by gold 94.8 times in 100 from a score of .7; the others need .9 for that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements_grammar import Pieces
from ontherecord.extract.statements_judge import is_statement
from ontherecord.extract.statements_row import Attribution
from ontherecord.extract.statements_shape import shaped
from ontherecord.extract.statements_spans import attributions_by_rules, with_sources
from ontherecord.extract.statements_tagged import tagged
from ontherecord.extract.statements_transcript import find_turns
from ontherecord.extract.tagger import AttributionTagger
from ontherecord.nouns.report import PassageKind

_AGREED = 0.7  # least score of a row that rules find as well
_ALONE = 0.9  # least score of a row that they do not
_SAME = 0.85  # least share of characters that two contents have in common to be the same


def find_attributions(
    parsed: ParsedReport, cues: Mapping[str, Cue], tagger: AttributionTagger
) -> tuple[Attribution, ...]:
    """All attributions of a report's body text, by the position of their content."""
    turns, spoken = find_turns(parsed)
    if turns:
        parsed = _narrative(parsed, spoken)
    blocks = [b for b in parsed.blocks if b.kind is PassageKind.BODY]
    rows = tagged(parsed, blocks, tagger, cues)
    ruled = attributions_by_rules(parsed, cues)
    weighed = [shaped(parsed, _weighed(row, ruled), cues) for row in rows]
    found = with_sources(parsed, [row for row in weighed if row.content])
    more = [a for a in ruled if not any(_meet(a, b) for b in found)]
    made = [a for a in (*found, *more) if is_statement(parsed, a, cues)]
    made += [
        Attribution(content, (), source, None, True, "turn", trusted=True)
        for content, source in turns
    ]
    return tuple(sorted(made, key=lambda a: (a.content, a.cue)))


def _narrative(parsed: ParsedReport, spoken: frozenset[int]) -> ParsedReport:
    """The report with the turns of its transcript no longer read as the outlet's own text."""
    blocks = tuple(
        replace(b, kind=PassageKind.HEADING) if b.index in spoken else b for b in parsed.blocks
    )
    return replace(parsed, blocks=blocks)


def _weighed(row: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """A row of the tagger, trusted if its score is high enough for what the rules say of it."""
    agreed = any(_agree(row, other) for other in ruled)
    return replace(row, trusted=row.score >= (_AGREED if agreed else _ALONE))


def _agree(row: Attribution, other: Attribution) -> bool:
    return (
        _common(row.cue, other.cue) > 0
        and _common(row.source, other.source) > 0
        and _common(row.content, other.content)
        >= _SAME * max(_length(row.content), _length(other.content))
    )


def _meet(rule: Attribution, row: Attribution) -> bool:
    """Whether a rule's row has words of its content, or its cue, in common with a row."""
    return _common(rule.content, row.content) > 0 or _common(rule.cue, row.cue) > 0


def _common(left: Pieces, right: Pieces) -> int:
    """How many characters two lists of ranges share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)


def _length(ranges: Pieces) -> int:
    return sum(b - a for a, b in ranges)
