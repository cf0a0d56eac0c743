"""What others are said to have said in the turns of a transcript: "MARSH: The minister told me that he had it"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.sources import is_speaker_noun
from ontherecord.extract.statements.spans import attributions_by_rules
from ontherecord.extract.statements.transcript import find_labels
from ontherecord.nouns.statement import Mode

_NAMING = frozenset(
    {"PROPN", "NOUN", "ADJ", "DET", "PART"}
)  # what a plain name of a source is made of
_DEFINITE = frozenset("the his her its their your our my".split())


def told_in(
    parsed: ParsedReport, spoken: frozenset[int], cues: Mapping[str, Cue]
) -> Iterator[Attribution]:
    """What somebody named is said to have said, in a turn or in a question: "MARSH: The minister said that"."""
    blocks = [(b.start, b.end) for b in parsed.blocks if b.index in spoken]
    labels = [match.span() for _, match in find_labels(parsed)]
    for found in attributions_by_rules(parsed, cues):
        rule = _without_address(parsed, _unlabelled(found, labels))
        parts = (*rule.source, *rule.cue, *rule.content)
        inside = sum(start <= a and b <= end for start, end in blocks for a, b in parts)
        plain = not any("," in parsed.text[a:b] for a, b in rule.source)
        told = is_telling(parsed, rule, cues) or _is_told_by_office(parsed, rule, cues)
        if plain and told and inside == len(parts):
            yield replace(rule, inner=True, trusted=True)


def _unlabelled(rule: Attribution, labels: Sequence[tuple[int, int]]) -> Attribution:
    """A row without the label of the turn in front of its source."""
    source = [
        (next((stop for at, stop in labels if at <= a < stop < b), a), b) for a, b in rule.source
    ]
    return replace(rule, source=tuple(source))


def _without_address(parsed: ParsedReport, rule: Attribution) -> Attribution:
    """A row whose source is who is addressed, or the label of the turn, with the words right before its cue:
    "Mr Maren, NORLAND says that", "MARSH: MINISTER AKAR told me that"."""
    if rule.pattern == "q" or not rule.source or not rule.cue:
        return rule
    at = parsed.token_at(rule.cue[0][0])
    first = at
    while first > 0 and parsed.doc[first - 1].pos_ in _NAMING:
        first -= 1
    words = parsed.doc[first:at]
    mark = parsed.doc[first - 1].text if first else ""
    if mark not in (",", ":") or not any(t.pos_ == "PROPN" for t in words):
        return rule
    return replace(rule, source=((words.start_char, words.end_char),))


def _is_told_by_office(parsed: ParsedReport, rule: Attribution, cues: Mapping[str, Cue]) -> bool:
    """Whether somebody's office or "the minister" says so, with a verb that takes quotations and a clause."""
    words = tokens_of(parsed, rule.source)
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    if head is None or head.pos_ != "NOUN" or words[0].lower_ not in _DEFINITE:
        return False
    return _takes_quotations(parsed, rule, cues) and is_speaker_noun(head.lemma_.lower())


def is_telling(parsed: ParsedReport, rule: Attribution, cues: Mapping[str, Cue]) -> bool:
    """Whether somebody named says so, with a verb that takes quotations."""
    named = any(t.pos_ == "PROPN" for t in tokens_of(parsed, rule.source))
    return named and _takes_quotations(parsed, rule, cues)


def is_told_on(parsed: ParsedReport, rule: Attribution, cues: Mapping[str, Cue]) -> bool:
    """Whether "he", or people of a state, say so outside quotation marks: "“No,” HE said, according to the Post"."""
    words = tokens_of(parsed, rule.source)
    known = any(t.lower_ in ("he", "she") or t.ent_type_ == "NORP" for t in words)
    quoted = any(parsed.quotation_at(a) is not None for a, _ in rule.cue)
    return known and not quoted and _takes_quotations(parsed, rule, cues)


def _takes_quotations(parsed: ParsedReport, rule: Attribution, cues: Mapping[str, Cue]) -> bool:
    if rule.verb is None or rule.pattern not in ("t", "q") or not rule.source or not rule.cue:
        return False
    cue = cues.get(parsed.doc[rule.verb].lemma_.lower())
    return cue is not None and cue.mode is Mode.SPEECH and "q" in cue.patterns
