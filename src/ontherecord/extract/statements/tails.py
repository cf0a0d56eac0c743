"""Where content ends: conditions belong to it, the outlet's own remark behind the cue does not.

"He offered to reopen it, PROVIDED THAT they left": the condition is his. "It has agreed, he said, IN WHAT WOULD BE a
first", "he would pay, BUT HAS NOT": the outlet's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.edges import unmarked
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution

_CONDITIONS = (
    ("provided",),
    ("providing",),
    ("on", "condition", "that"),
    ("unless",),
    ("as", "long", "as"),
    ("so", "long", "as"),
)
# What the outlet calls what was just said: "in what would be ...", "in the first sign that ..."
_CALLING = frozenset(
    """attempt bid blow boost break change departure development echo effort escalation gesture hint indication
    move nod reference reversal remark shift sign signal sequel setback step threat turn warning""".split()
)
_IN_WORDS = re.compile(
    r"\b(?P<cue>in the words of) (?P<who>[^.;:?!\n“\"]{3,120}?),?\s*[“\"]?$", re.IGNORECASE
)
_FARTHEST = 140  # characters from "in the words of" to the quotation
_PAST = frozenset({"would", "could", "had", "might"})
_JOINT = 2  # words in front of a second clause's verb: ", but"
_WORDS_BEFORE = 6  # between "in" and the noun that calls it something


def bounded(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A row with the condition that its content goes on with, and without the outlet's own remark behind it."""
    if not row.cue or not row.content:
        return row
    row = _without_remark(parsed, row)
    row = _without_outcome(parsed, row)
    return _with_condition(parsed, row)


def in_words_of(parsed: ParsedReport, rows: Sequence[Attribution]) -> list[Attribution]:
    """Rows, with quotations whose speaker the words in front of them name: "is, IN THE WORDS OF A RIVAL, “a list”"."""
    made = list(rows)
    for quotation in parsed.quotations:
        start, end = quotation.start, quotation.end
        match = _IN_WORDS.search(parsed.text, max(start - _FARTHEST, 0), start)
        if match is None:
            continue
        own = [row for row in made if any(a < end and start < b for a, b in row.content)]
        source, cue = (match.span("who"),), (match.span("cue"),)
        if not own:
            made.append(Attribution(unmarked(parsed, [(start, end)]), cue, source, None, True, "q"))
        made = [
            replace(row, source=source, cue=cue)
            if any(row is other for other in own) and not (row.cue or row.source)
            else row
            for row in made
        ]
    return made


def _without_remark(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without a last piece behind the cue that says what the outlet makes of it."""
    if len(row.content) < 2 or row.content[-1][0] < row.cue[-1][1]:
        return row
    words = tokens_of(parsed, row.content[-1:])
    told = len(words) > 1 and words[0].lower_ == "in" and parsed.quotation_at(words[0].idx) is None
    named = any(t.lemma_.lower() in _CALLING for t in words[1:_WORDS_BEFORE])
    sign = words[0].lower_ == "that" and words[0].i > 0
    sign = sign and words[0].nbor(-1).lemma_.lower() in _CALLING  # "in the first sign | that ..."
    if sign or (told and (words[1].lower_ == "what" or named)):
        return replace(row, content=row.content[:-1])
    return row


def _without_outcome(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without what came of it: "said he would repay the money, BUT HAS NOT made good on that"."""
    verb = parsed.doc[row.verb] if row.verb is not None else None
    if verb is None or verb.tag_ != "VBD":
        return row
    start, end = row.content[-1]
    for token in tokens_of(parsed, ((start, end),)):
        now = token.lemma_ == "have" and token.tag_ in ("VBZ", "VBP") and token.dep_ == "aux"
        if not now or token.i < _JOINT:
            continue
        comma, joint = parsed.doc[token.i - 2], parsed.doc[token.i - 1]
        if comma.text != "," or joint.lower_ not in ("but", "and"):
            continue
        cut = comma.idx
        before = tokens_of(parsed, ((start, cut),)) if cut > start else []
        shifted = any(t.lower_ in _PAST or t.tag_ == "VBD" for t in before)
        if shifted and parsed.quotation_at(token.idx) is None:
            return replace(row, content=(*row.content[:-1], (start, cut)))
    return row


def _with_condition(parsed: ParsedReport, row: Attribution) -> Attribution:
    """With the condition right behind content that follows its cue, up to the end of the sentence."""
    start, end = row.content[-1]
    if start < row.cue[-1][1] or parsed.quotation_at(end - 1) is not None:
        return row
    doc = parsed.doc
    last = doc[parsed.token_at(end - 1)]
    following = list(doc[last.i + 1 : min(last.i + 5, last.sent.end)])
    if len(following) < 3 or following[0].text != ",":
        return row
    said = tuple(t.lower_ for t in following[1:])
    if not any(said[: len(words)] == words for words in _CONDITIONS):
        return row
    close = _close(last)
    return replace(row, content=(*row.content[:-1], (start, close.idx + len(close))))


def _close(token: Token) -> Token:
    """The last word of a sentence, in front of its marks."""
    last = token.doc[token.sent.end - 1]
    while last.i > token.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    return last
