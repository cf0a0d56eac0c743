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
from ontherecord.extract.statements.grammar import subject, tokens_of
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
_FURTHER = re.compile(
    r",?\s+(?:but|yet|however|and),? (?:has |had |have )?made (?:it )?(?:plain|clear|known) that\b"
)
_PRESENT = frozenset({"VBP", "VBZ"})
_SAYS = 3  # least words in front of what the outlet adds
_FARTHEST = 140  # characters from "in the words of" to the quotation
_PAST = frozenset({"would", "could", "had", "might"})
_JOINT = 2  # words in front of a second clause's verb: ", but"
_SET_OFF = frozenset({",", "–", "—", "-"})
_ANSWERING = frozenset(
    "answer comment confirm deny disclose give offer provide publish release reply respond reveal say".split()
)
_NONE = frozenset({"no", "not", "n't", "n’t", "never", "yet", "none", "nothing"})
_TIMES = frozenset("minute hour day week month year".split())
_UNITS = 3  # words up to the unit of a time: "just two days"
_TURN = 5  # words of "in a sharp reversal of"
_LIST = 6  # words of the rest of a list
_LISTED = frozenset({"conj", "cc", "dobj", "npadvmod"})
_ITEM = frozenset({"a", "an", "the", "its", "their"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WORDS_BEFORE = 6  # between "in" and the noun that calls it something


def bounded(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A row with the condition that its content goes on with, and without the outlet's own remark behind it."""
    if not row.cue or not row.content:
        return row
    row = _without_remark(parsed, row)
    row = _without_hour(parsed, row)
    row = _without_outcome(parsed, row)
    row = _without_main_clause(parsed, row)
    row = _without_silence(parsed, row)
    row = _without_next_deed(parsed, row)
    row = _without_next_words(parsed, row)
    row = _without_known(parsed, row)
    row = _with_list(parsed, row)
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


def _without_hour(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without when the outlet says it was said, or in spite of what: "it was dead, HOURS AFTER THE ENVOYS HAD LEFT"."""
    start, end = row.content[-1]
    if start < row.cue[-1][1]:
        return row
    for token in tokens_of(parsed, ((start, end),))[2:]:
        if token.text != "," or parsed.quotation_at(token.idx) is not None or token.idx + 2 > end:
            continue
        behind = tokens_of(parsed, ((token.idx + 1, end),))
        unit = next((n for n, t in enumerate(behind[:_UNITS]) if t.lemma_.lower() in _TIMES), None)
        link = behind[unit + 1].lower_ if unit is not None and unit + 1 < len(behind) else ""
        dated = link in ("after", "before", "later", "earlier") and not any(
            t.text == "," for t in behind
        )
        turned = _is_turn([t.lower_ for t in behind[:_TURN]])
        if dated or turned:
            return replace(row, content=(*row.content[:-1], (start, token.idx)))
    return row


def _is_turn(words: Sequence[str]) -> bool:
    """Whether words call what was said a turn: "in a reversal of"."""
    return words[:2] in (["in", "a"], ["in", "an"]) and bool(set(words[2:]) & _CALLING)


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


def _without_main_clause(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without the clause that goes on around a relative one: "a plan, which X says it took, WOULD FREE them"."""
    verb = parsed.doc[row.verb] if row.verb is not None else None
    start, end = row.content[-1]
    if verb is None or verb.dep_ != "relcl" or start < verb.idx or subject(verb) is None:
        return row
    close = verb.right_edge
    words = tokens_of(parsed, ((start, end),))
    behind = [t for t in words if t.i > close.i]
    if close.i >= words[-1].i or close.i <= words[0].i or behind[0].text not in _SET_OFF:
        return row
    main = {t.i for t in behind}
    told = any(a.i in main for a in verb.head.ancestors)
    quoted = any(parsed.quotation_at(t.idx) is not None for t in words)
    if quoted or not told:
        return row
    return replace(row, content=(*row.content[:-1], (start, close.idx + len(close))))


def _without_silence(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without what the outlet says of another who keeps silent: "says nine are out, WHILE Y has given no figure"."""
    start, end = row.content[-1]
    for token in tokens_of(parsed, ((start, end),))[2:]:
        if token.lower_ not in ("while", "whereas", "though", "although") or token.dep_ != "mark":
            continue
        verb = token.head
        if token.nbor(-1).text != "," or parsed.quotation_at(token.idx) is not None:
            continue
        now = any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
        silent = verb.lemma_.lower() in _ANSWERING and any(
            c.lower_ in _NONE or (c.dep_ == "dobj" and any(d.lower_ in _NONE for d in c.children))
            for c in verb.children
        )
        if now and (silent or verb.lemma_ in ("decline", "refuse")):
            return replace(row, content=(*row.content[:-1], (start, token.nbor(-1).idx)))
    return row


def _without_next_deed(parsed: ParsedReport, row: Attribution) -> Attribution:
    """An infinitive without a finite verb joined to its cue: "proposes to meet in May | and IS WAITING"."""
    start, end = row.content[-1]
    words = tokens_of(parsed, ((start, end),))
    verb = parsed.doc[row.verb] if row.verb is not None else None
    if verb is None or len(row.content) > 1 or words[0].tag_ != "TO" or start < verb.idx:
        return row
    for token in words[2:]:
        joined = token.dep_ == "conj" and (token.head.i == verb.i or token.head.tag_ == "VB")
        joined = joined and subject(token) is None
        first = min(
            [c.i for c in token.children if c.dep_ in ("aux", "auxpass", "neg")] + [token.i]
        )
        finite = parsed.doc[first].tag_ in ("VBZ", "VBP", "VBD", "MD")
        if joined and finite and parsed.doc[first - 1].lower_ in ("and", "but"):
            last = parsed.doc[first - 2]
            last = last.nbor(-1) if last.text == "," else last
            return replace(row, content=((start, last.idx + len(last)),))
    return row


def _without_next_words(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without what its speaker said further: "said it would read it | , but MADE PLAIN that it was not for sale"."""
    start, end = row.content[-1]
    match = _FURTHER.search(parsed.text, start, end)
    if match is None or match.start() == start or parsed.quotation_at(match.start()) is not None:
        return row
    return replace(row, content=(*row.content[:-1], (start, match.start())))


def _without_known(parsed: ParsedReport, row: Attribution) -> Attribution:
    """Without what the outlet tells of a party named last: "say it is to squeeze Norland | , WHICH JOINED in May".

    Only where all else is told in the present: the past of the clause is the outlet's then.
    """
    start, end = row.content[-1]
    verb = parsed.doc[row.verb] if row.verb is not None else None
    if verb is None or verb.tag_ not in _PRESENT or start < verb.idx:
        return row
    words = tokens_of(parsed, ((start, end),))
    which = next((t for t in reversed(words) if t.lower_ in ("which", "who")), None)
    if which is None or which.head.tag_ != "VBD" or which.i < words[0].i + _SAYS:
        return row
    comma, named = which.nbor(-1), which.nbor(-2)
    closes = which.head.right_edge.i >= words[-1].i
    # "it's" is read as a past at times
    plain = not any(t.tag_ == "VBD" and t.text[0] not in "'’" for t in words if t.i < which.i)
    quoted = any(parsed.quotation_at(t.idx) is not None for t in words if t.i >= comma.i)
    if comma.text != "," or named.pos_ != "PROPN" or quoted or not (closes and plain):
        return row
    return replace(row, content=(*row.content[:-1], (start, comma.idx)))


def _with_list(parsed: ParsedReport, row: Attribution) -> Attribution:
    """With the rest of a list that ends the sentence: "it would set up a court | , A HOTLINE AND A BAN on drills"."""
    start, end = row.content[-1]
    if start < row.cue[-1][1] or parsed.quotation_at(end - 1) is not None:
        return row
    inside = tokens_of(parsed, ((start, end),))
    close = _close(inside[-1])
    rest = list(parsed.doc[inside[-1].i + 1 : close.i + 1])
    if len(rest) < _LIST or rest[0].text != "," or rest[1].lower_ not in _ITEM:
        return row
    joined = any(t.dep_ == "cc" and t.lower_ in ("and", "or") for t in rest)
    told = any(t.tag_ in _FINITE and not _is_described(t) for t in rest)
    tops = [t for t in rest[1:] if t.head not in rest and not t.is_punct]
    own = bool(tops) and all(
        t.head in inside and (t.dep_ in _LISTED or _is_row(t, rest)) for t in tops
    )
    quoted = any(t.is_quote for t in rest) or any(t.text in ";:" for t in rest)
    if told or quoted or not joined or not own:
        return row
    return replace(row, content=(*row.content[:-1], (start, close.idx + len(close))))


def _is_row(item: Token, rest: Sequence[Token]) -> bool:
    """Whether a noun set beside another is one of a row: "a court, A HOTLINE and a ban", not what that is called.

    ", a statement echoed by its president and others" is the outlet's word.
    """
    joints = [t.i for t in rest if t.dep_ == "cc"]
    openings = [item.head.left_edge, item.left_edge, *(item.doc[i + 1] for i in joints)]
    alike = all(t.lower_ in ("a", "an") for t in openings)
    plain = not any(t.tag_ in _FINITE or t.dep_ in ("acl", "relcl") for t in rest)
    return item.dep_ == "appos" and alike and plain


def _is_described(word: Token) -> bool:
    """Whether a verb stands in what describes a noun: "a ban on drills THAT ARE held there"."""
    return any(a.dep_ == "relcl" for a in (word, *word.ancestors))


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
    if said[0] in ("because", "since") and following[1].dep_ == "mark":
        why = following[1].head
        if why.head.i in {t.i for t in tokens_of(parsed, ((start, end),))} and why.tag_ != "VBG":
            close = _without_marks(why.right_edge)
            return replace(row, content=(*row.content[:-1], (start, close.idx + len(close))))
    if not any(said[: len(words)] == words for words in _CONDITIONS):
        return row
    close = _close(last)
    return replace(row, content=(*row.content[:-1], (start, close.idx + len(close))))


def _close(token: Token) -> Token:
    """The last word of a sentence, in front of its marks."""
    last = token.doc[token.sent.end - 1]
    return _without_marks(last) if last.i > token.i else last


def _without_marks(last: Token) -> Token:
    while last.i > 0 and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    return last
