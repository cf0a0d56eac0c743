"""Edges that are the reporter's: a dateline in front, a remark or a silence behind, a speaker's name cut short.

"12 MAY 2031 — Norland has left, an envoy said"; "said it had left, A SETBACK FOR THE TALKS"; "it would come back, he
added, WITHOUT GIVING DETAILS"; "saying that it had left AND ACCUSING SULAND of delay".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import is_passive, tokens_of
from ontherecord.extract.statements.row import LAYOUT, Attribution

_DATELINE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?:,? \d{4})?) ?(?:[—–]|--?) ?(?=\S)"
)
_HEAD = 80  # characters of a paragraph in which its dateline ends
# What the outlet calls what was just said.
_CALLING = frozenset("setback blow boost breakthrough reversal escalation departure".split())
_MEANING = frozenset({"reference", "allusion", "nod"})  # "A REFERENCE TO the inspections"

# What a reporter misses, who says that it was said without it.
_MISSED = frozenset(
    "detail evidence reason explanation specifics example timetable timeline proof".split()
)
_SILENT = frozenset({"elaborate"})
_GIVING = frozenset({"give", "provide", "offer", "specify", "disclose", "cite"})
# Papers in which something is said to stand.
_HELD = frozenset(
    "decree statement letter note communique communiqué reply response memorandum order declaration report".split()
)
# Records of what was said: the words are not theirs.
RECORDS = frozenset({"transcript", "recording", "video", "audio", "tape"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPEN = frozenset({"DT", "CC", "IN", "PRP$"})  # tags of words behind which a name goes on
_LONGEST = 10  # words that a source is short of


def edged(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A row without the reporter's dateline and remark in its content, its source whole."""
    if not row.cue or not row.content or row.pattern in LAYOUT:
        return row
    row = _without_dateline(
        parsed, _without_medium(parsed, _with_name(parsed, _of_paper(parsed, row)))
    )
    row = _without_charge(parsed, row)
    return _without_remark(parsed, row)


def _is_impersonal(parsed: ParsedReport, row: Attribution) -> bool:
    """Whether "it" is nobody: "it is said that the papers had been signed"."""
    verbs = [t for t in tokens_of(parsed, row.cue) if t.tag_ == "VBN" and is_passive(t)]
    named = [t for t in tokens_of(parsed, row.source) if t.lower_ != "it"]
    return not named and any(
        c.lower_ == "it" and c.dep_ in ("nsubjpass", "expl") for v in verbs for c in v.children
    )


def _of_paper(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Words that "it is said" tells with the paper that they stand in: "IN THE DECREE ..., it is said that"."""
    if not _is_impersonal(parsed, row):
        return row
    first = parsed.doc[tokens_of(parsed, row.cue)[0].sent.start]
    paper = next((c for c in first.children if c.dep_ == "pobj"), None)
    if first.lower_ != "in" or paper is None or paper.lemma_.lower() not in _HELD:
        return row
    behind = next((t for t in parsed.doc[paper.i :] if t.is_punct), paper)
    last = behind.nbor(-1)
    if last.idx > row.cue[0][0] or any(t.tag_ in _FINITE for t in parsed.doc[paper.i : behind.i]):
        return row
    return replace(row, source=((paper.left_edge.idx, last.idx + len(last)),))


def _without_dateline(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Content behind the day that opens its paragraph: "VELTEN (SNA) — 12 May 2031 — Norland has left"."""
    (start, end), *rest = row.content
    match = _DATELINE.match(parsed.text, start, end)
    block = parsed.block_at(parsed.token_at(start))
    if match is None or match.end() >= end or match.end() - block.start > _HEAD:
        return row
    return replace(row, content=((match.end(), end), *rest))


def _without_remark(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Content up to what the outlet makes of it, or misses in it, behind its last commas."""
    start, end = row.content[-1]
    if parsed.quotation_at(end - 1) is not None:
        return row
    words = tokens_of(parsed, ((start, end),))
    for n, token in enumerate(words):
        behind = words[n + 1 :]
        if n < 2 or token.text != "," or len(behind) < 2 or parsed.quotation_at(token.idx):
            continue
        if _is_verdict(behind) or _is_silence(behind):
            return replace(row, content=(*row.content[:-1], (start, token.idx)))
    return row


def _is_verdict(words: Sequence[Token]) -> bool:
    """Whether words are a phrase that calls what was said something: "a serious setback for the talks"."""
    if words[0].lower_ not in ("a", "an"):
        return False
    head = next((t for t in words[1:4] if t.pos_ in ("NOUN", "PROPN")), None)
    if head is None:
        return False
    if head.lemma_.lower() in _MEANING:
        return any(c.lower_ == "to" for c in head.children)
    plain = not any(t.tag_ in _FINITE for t in words)  # "a setback he could live with"
    return head.lemma_.lower() in _CALLING and plain


def _is_silence(words: Sequence[Token]) -> bool:
    """Whether words say what was left unsaid: "without giving details"."""
    if words[0].lower_ != "without" or words[1].tag_ != "VBG":
        return False
    lemma = words[1].lemma_.lower()
    missed = any(t.lemma_.lower() in _MISSED for t in words[2:6])
    return lemma in _SILENT or (lemma in _GIVING and missed)


def _without_charge(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Content up to a participle that goes on with the cue's own: "saying that it had left | and ACCUSING Suland"."""
    start, end = row.content[-1]
    cued = any(t.tag_ == "VBG" for t in tokens_of(parsed, row.cue))
    if not cued or start < row.cue[-1][1]:
        return row
    words = tokens_of(parsed, ((start, end),))
    for n, token in enumerate(words[2:-1], 2):
        if token.lower_ != "and" or words[n + 1].tag_ != "VBG":
            continue
        if parsed.quotation_at(token.idx) is not None or any(t.tag_ == "VBG" for t in words[:n]):
            continue
        told = any(t.tag_ in _FINITE for t in words[:n])
        own = words[n + 1]
        if told and any(c.dep_ in ("dobj", "ccomp", "prep") for c in own.children):
            last = words[n - 1] if words[n - 1].text != "," else words[n - 2]
            return replace(row, content=(*row.content[:-1], (start, last.idx + len(last))))
    return row


def _with_name(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A source that ends amid a name with the rest in front of its cue: "the envoys of Norland and the | League"."""
    if not row.source or row.source[-1][1] > row.cue[0][0]:
        return row
    start, end = row.source[-1]
    words = tokens_of(parsed, ((start, end),))
    if not words or words[-1].tag_ not in _OPEN:
        return row
    rest = tokens_of(parsed, ((end, row.cue[0][0]),))
    while rest and rest[-1].pos_ in ("ADV", "AUX"):
        rest.pop()
    plain = all(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "DET") or t.text in "()" for t in rest)
    if not rest or len(rest) > _LONGEST or not plain:
        return row
    last = rest[-1]
    return replace(row, source=(*row.source[:-1], (start, last.idx + len(last))))


def _without_medium(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A source without the outlet that ends the phrase in front: "in remarks to | Kalvest, RADAN VELICH, its envoy"."""
    words = tokens_of(parsed, row.source)
    head = next((t for t in words if t.head not in words), None)
    if head is None or head.dep_ != "pobj" or not any(t.text == "," for t in words):
        return row
    behind = [t for t in words if t.dep_ == "appos" and t.head == head and t.pos_ == "PROPN"]
    if not behind or behind[0].nbor(1).text != "," or behind[0].left_edge.nbor(-1).text != ",":
        return row
    start = behind[0].left_edge.idx
    kept = [(max(a, start), b) for a, b in row.source if b > start]
    return replace(row, source=tuple(kept))


def of_record(parsed: ParsedReport, row: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """Whose words a record of words tells: "according to a transcript, HOLT SAID that it was over"."""
    cue, source = tokens_of(parsed, row.cue), tokens_of(parsed, row.source)
    recorded = any(t.lemma_.lower() in RECORDS for t in source)
    if not (recorded and row.content and cue) or cue[0].lower_ != "according":
        return row
    start, end = row.content[0]
    for rule in ruled:
        named = any(t.pos_ == "PROPN" for t in tokens_of(parsed, rule.source))
        inside = bool(rule.cue) and start <= rule.cue[0][0] and rule.content[-1][1] <= end + 2
        first = bool(rule.source) and not parsed.text[start : rule.source[0][0]].strip(' ,“"')
        if named and inside and first and start <= rule.source[0][0] < rule.content[0][0]:
            return replace(rule, trusted=row.trusted, score=row.score)
    return row
