"""Rows whose words may be the reporter's own, whoever is told to have said them: kept, and not trusted.

"in what Norland called | A BREACH", "| A HALT was announced by Norland", "said | AS THE TALKS BEGAN that …",
"| THE TALKS HAVE STALLED since May, he said, and would not resume".
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import is_passive, tokens_of
from ontherecord.extract.statements.row import LAYOUT, Attribution

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOW = frozenset({"VBZ", "VBP"})
_SHIFTED = frozenset({"would", "had", "could", "might"})
_PASSED_ON = frozenset("call describe term label dub brand deem".split())
_NEAR = 5  # words behind the cue that tell in which tense its clause goes on
_SETTING = frozenset({"as", "amid"})


def doubted(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A row, not trusted where the reporter's words may be among its own."""
    if not row.trusted or not row.cue or row.pattern in LAYOUT or row.verb is None:
        return row
    verb = parsed.doc[row.verb]
    row = _without_setting(parsed, row)
    quoted = any(q.start < b and a < q.end for a, b in row.content for q in parsed.quotations)
    if quoted:
        return row
    words = tokens_of(parsed, row.content)
    clause = any(t.tag_ in _FINITE for t in words)
    bare = not clause and (_is_aside(verb) or _is_done_to(verb, words))
    mixed = bare or _opens_with_setting(words) or _is_glued(parsed, row, verb)
    return replace(row, trusted=False) if mixed else row


def _is_aside(verb: Token) -> bool:
    """Whether the reporter's sentence ends in a name that somebody has for what it tells: "in what X CALLED a trap"."""
    what = any(c.lower_ == "what" and c.i < verb.i for c in verb.children)
    return what and verb.lemma_.lower() in _PASSED_ON and verb.dep_ in ("pcomp", "pobj")


def _is_done_to(verb: Token, words: Sequence[Token]) -> bool:
    """Whether bare words are what a passive cue tells of: "A HALT was announced"."""
    return is_passive(verb) and any(t.dep_ == "nsubjpass" and t.head.i == verb.i for t in words)


def _opens_with_setting(words: Sequence[Token]) -> bool:
    """Whether content opens inside the clause that tells when it was said: "AS THE TALKS BEGAN, the plan was dead"."""
    first = words[0]
    return first.dep_ == "mark" and first.lower_ in _SETTING


def _is_glued(parsed: ParsedReport, row: Attribution, verb: Token) -> bool:
    """Whether what stands before the cue is told as it is now, and what stands behind as he said it then."""
    before = tuple(piece for piece in row.content if piece[1] <= row.cue[0][0])
    behind = tuple(piece for piece in row.content if piece[0] >= row.cue[-1][1])
    if not before or not behind or verb.tag_ not in ("VBD", "VBN"):
        return False
    ahead, after = tokens_of(parsed, before), tokens_of(parsed, behind)
    now = any(t.tag_ in _NOW and t.dep_ != "relcl" and not _is_described(t) for t in ahead)
    return now and any(t.lower_ in _SHIFTED or t.tag_ == "VBD" for t in after[:_NEAR])


def _is_described(word: Token) -> bool:
    return any(a.dep_ == "relcl" for a in word.ancestors)


def _without_setting(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without the clause between the cue and its "that": "said | AS THE TROOPS LEFT that it was over"."""
    start, end = row.content[0]
    words = tokens_of(parsed, ((start, end),))
    if start < row.cue[-1][1] or words[0].lower_ not in _SETTING:
        return row
    verb = row.verb
    that = next(
        (t for t in words if t.lower_ == "that" and t.dep_ == "mark" and t.head.head.i == verb),
        None,
    )
    if that is None or parsed.quotation_at(that.idx) is not None or that.i + 1 >= words[-1].i:
        return row
    return replace(row, content=((that.idx, end), *row.content[1:]))
