"""The day that a paper is called by: "the letter of 15 March", "the non-paper dated 3 May", "its paper of Monday".

A statement in which somebody said something is called by the day on which it came out ("in a statement released on
Monday", "said in a communique on Tuesday"). What is only "said in a statement on Monday" are words, and no paper.
"""

import re

from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.papers.told import was_done
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.dates import TimeForm
from ontherecord.nouns.findings import TimeFinding

# "letter of formal notice of 15 March": what the paper is for stands before its day
_CALLED_BY = re.compile(
    r"(?:\s+of\s+(?:formal\s+)?(?:notice|protest|intent|complaint|warning|demand|understanding))?"
    r"\s*,?\s*(?:of|dated|from)\s+(?:the\s+)?"
)
# "letter to the prime minister of 15 March": what stands behind "to" is no paper that has a day of its own
_POSTED = re.compile(r"\s+to\s+[^.,;:()]{2,40}?\s+(?:of|dated)\s+(?:the\s+)?")
# "a letter from Brandt to Olin on 26 October"
_SENT = re.compile(
    r"\s+(?:from|of|by)\s+[^.,;:()]{2,50}?\s+to\s+[^.,;:()]{2,50}?\s+on\s+(?:the\s+)?"
)
# "in a statement released late on Monday", "in a communique made public Tuesday"
_ISSUED = re.compile(
    r"\s*,?(?P<issued>\s+(?:issued|released|published|made\s+public|put\s+out|posted)"
    r"(?:\s+by\s+[^.,;:()]{2,50}?)?)?(?:\s+(?:late|early))?(?:\s+on(?:\s+the)?)?\s+"
)
_STATEMENTS = frozenset({"statement", "communique", "communiqué", "declaration"})
_LETTERS = frozenset({"letter", "note", "message", "memorandum"})
_NEAR = 12  # words behind the noun within which "dated" stands
_REACH = 60  # characters behind the noun within which the day ends
_FAR = 130  # the same of a letter whose author and addressee stand between


def _dated_behind(noun: Token) -> Token | None:
    """ "Dated" behind a paper and its addressee: "a letter to the president dated 3 May"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + _NEAR, noun.sent.end)]:
        if token.lower_ == "dated":
            return token
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
    return None


def _day_before(noun: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day before a paper's noun: "a JAN. 21 memo", "its 3 MAY letter"."""
    first = noun.left_edge
    if not any(t.ent_type_ == "DATE" for t in noun.doc[first.i : noun.i]):
        return None
    for match in parsed.times_in(first.idx, noun.idx):
        between = parsed.text[match.end : noun.idx]
        if match.form.day is not None and match.form.month is not None and between.strip() == "":
            return parsed.time(match)
    return None


def _issued_on(noun: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day on which a statement came out in which somebody said something: "said IN A STATEMENT on MONDAY"."""
    new = any(c.lower_ in ("a", "an", "another") for c in noun.children)
    over = noun.head.head
    if noun.lemma_.lower() not in _STATEMENTS or not new or noun.head.lower_ != "in":
        return None
    if not is_verbal(over) or not was_done(over):
        return None
    start = noun.idx + len(noun.text)
    for match in parsed.times_in(start, start + _REACH):
        issued = _ISSUED.fullmatch(parsed.text, start, match.start)
        by_name = noun.lemma_.lower() != "statement"
        if _is_exact(match.form) and issued and (by_name or issued["issued"]):
            return parsed.time(match)
    return None


def _is_exact(form: TimeForm) -> bool:
    """Whether words tell one day: a weekday, or a day with its month."""
    weekday = form.weekday is not None and form.shift is None and form.length is None
    return weekday or (form.day is not None and form.month is not None)


def day_of(noun: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day, month named or a weekday, that a paper is called by, behind its noun or "dated" in its phrase."""
    dated = next((c for c in noun.subtree if c.lower_ == "dated" and c.i > noun.i), None)
    dated = dated or _dated_behind(noun)
    if (before := _day_before(noun, parsed)) is not None:
        return before
    starts = [noun.idx + len(noun.text), *([dated.idx] if dated is not None else [])]
    for start in starts:
        far = noun.lemma_.lower() in _LETTERS and start == starts[0]
        for match in parsed.times_in(start, start + (_FAR if far else _REACH)):
            posted = noun.lemma_.lower() in _LETTERS and start == starts[0]
            called = _CALLED_BY.fullmatch(parsed.text, start, match.start) or (
                posted
                and (
                    _POSTED.fullmatch(parsed.text, start, match.start)
                    or _SENT.fullmatch(parsed.text, start, match.start)
                )
            )
            if _is_exact(match.form) and called:
                return parsed.time(match)
    return _issued_on(noun, parsed)
