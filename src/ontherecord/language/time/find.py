"""Where time expressions stand in a text, each by itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ontherecord.language.time.patterns import RULES
from ontherecord.language.time.rules import Found
from ontherecord.language.time.words import Tokens, tokens
from ontherecord.nouns.dates import TimeForm

# words that say, shortly before a bare weekday or date, that it is still to come
_AHEAD = frozenset(
    "will would shall scheduled due expected set planned plans planning upcoming slated "
    "begin begins starting starts deadline tomorrow intends want wants schedule arrange".split()
)
_ARTICLES = tuple([word] for word in "the a an its his her their this that these".split())
# a deed right before "in July", "on 3 May": it is behind; these say of what is to come when it was said
_NOT_YET = frozenset(
    "expected planned scheduled slated intended proposed promised anticipated hoped need speed indeed hundred".split()
)
_DONE = frozenset(
    "began begun held left met sent came went took taken gave given broke broken fell fallen won lost made built "
    "struck wrote written spoke spoken rose grew became brought fought was were".split()
)
_NOT_DONE = frozenset(
    "be being to may might could can should must if when once unless not would will shall".split()
)
_SAID = frozenset("said says told announced confirmed stated added wrote reported".split())
_PRONOUNS = frozenset("it he she they we i".split())
_WHOLE = re.compile(r"P(\d+)([DWMY])")
_OPENING = frozenset('"“')
_CLOSED = re.compile(r"[,.!]?[\"”]")
# Each match of a rule holds one of these letters (tested), and but for one or two of its last no "other word".
TELLING = "24ABCDEGIKLMPQRSUVWXYefgklmpruvwxyz"
_STRETCH = re.compile(rf"\.?[^.]*[{TELLING}][^.]*\.{{0,2}}")
_GAP = "\0"  # no class's letter
_LOOK_BACK = (
    12  # tokens; far enough for "will hold another round of talks with all of the envoys on Monday"
)


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time expression: code points `start`..`end` of the text, its words, its meaning.

    `joint` is what stands between the two ends of a range ("3 to 5 March").
    """

    start: int
    end: int
    printed: str
    form: TimeForm
    joint: tuple[int, int] | None = None


def expressions(text: str) -> tuple[TimeMatch, ...]:
    """All time expressions of `text`, in order, never overlapping; each read without the others.

    >>> [(m.printed, m.form.month, m.form.day) for m in expressions("He may march on 26 January.")]
    [('26 January', 1, 26)]
    """
    split = tokens(text)
    found = []
    for match, form in _best(split):
        first, last = match.span("x")
        start, end = split.bounds[first][0], split.bounds[last - 1][1]
        if _is_title(text, start, end) or _is_of_a_clause(split, first, last):
            continue
        leaning = _with_lean(form, split, first, last)
        found.append(TimeMatch(start, end, text[start:end], leaning, _joint(match, split)))
    return tuple(found)


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether the words stand alone in quotation marks and capitals: a programme's name ("This Week")."""
    marked = text[max(start - 1, 0) : start] in _OPENING and _CLOSED.match(text, end)
    return bool(marked) and text[start:end].istitle() and not any(map(str.isdigit, text[start:end]))


def _is_of_a_clause(split: Tokens, first: int, last: int) -> bool:
    """Whether the day is another deed's: "passed it on the same day it was received", not "The same day it left"."""
    words = [word.lower() for word in split.words[first : last + 1]]
    if "same" not in words[:2] or words[-2] != "day" or words[-1] not in _PRONOUNS:
        return False
    at = first - 1 - (first > 0 and split.words[first - 1].lower() == "on")
    return at >= 0 and split.words[at].isalpha() and split.words[at].lower() not in ("and", "but")


def _joint(match: re.Match[str], split: Tokens) -> tuple[int, int] | None:
    """From the end of a range's first date to the start of its second."""
    at = match.start("j") if "j" in match.re.groupindex else -1
    return (split.bounds[at - 1][1], split.bounds[at + 1][0]) if at > 0 else None


def _best(split: Tokens) -> list[tuple[re.Match[str], TimeForm]]:
    """The matches that stand: leftmost, then longest, then of the earlier rule."""
    near, places = _near(split.letters)
    candidates = []
    for order, rule in enumerate(RULES):
        for hint in rule.pattern.finditer(near):
            # what stands around a stretch decides nothing, but builders look at it
            match = rule.pattern.match(split.letters, places[hint.start()])
            if match is not None:
                start, end = match.span("x")
                candidates.append((start, -end, order, match))
    candidates.sort(key=lambda c: c[:3])
    kept: list[tuple[re.Match[str], TimeForm]] = []
    at = 0
    for start, minus_end, order, match in candidates:
        if start < at:
            continue
        form = RULES[order].build(Found(split, match))
        if form is not None:
            at = -minus_end
            kept.append((match, form))
    return kept


def _near(letters: str) -> tuple[str, Sequence[int]]:
    """The stretches in which a rule may match, one after another, and where each of their letters stands.

    Other words end what a rule matches, so each is searched in a seventh of the text.
    """
    kept: list[str] = []
    places: list[int] = []
    end = 0
    for match in _STRETCH.finditer(letters):
        start = match.start()
        if start > end:
            kept.append(_GAP)
            places.append(start)
        end = match.end()
        kept.append(match.group())
        places += range(start, end)
    return "".join(kept), places


def _with_lean(form: TimeForm, split: Tokens, first: int, last: int) -> TimeForm:
    """The form with `lean` future where the words before it, in its sentence, look ahead."""
    if form.length is not None and form.lean is None:
        return _ahead(form, split, first)
    if form.base is not None:
        return replace(form, base=_with_lean(form.base, split, first, last))
    month, week = form.unit == "year" and form.month is not None, form.unit == "week"
    pointed = form.shift == 0 and (month or (week and form.weekday is not None))
    bare = form.year is None and (form.unit in (None, "holiday") or pointed)
    bare = bare and (form.weekday is not None or form.month is not None or form.unit is not None)
    if not bare or form.lean is not None:
        return form
    after = [w.lower() for w in split.words[last : last + 3]]
    if any(w in _SAID for w in after):
        return form
    if _looks_ahead(split, first):
        return replace(form, lean="future")
    before = split.words[first - 1].lower() if first else ""
    if before == "until":
        return replace(form, lean="future")
    behind = form.month is not None and (before == "since" or _looks_back(split, first))
    return replace(form, lean="past") if behind else form


def _looks_ahead(split: Tokens, first: int) -> bool:
    """Whether a word shortly before, in the same sentence and with no reporting verb between, looks ahead."""
    for at in range(first - 1, max(first - _LOOK_BACK, 0) - 1, -1):
        low = split.words[at].lower()
        if low in _SAID or low in '.!?;“”"':
            return False
        if low in _AHEAD and _is_of_time(low, [w.lower() for w in split.words[at + 1 : at + 3]]):
            return True
    return False


def _looks_back(split: Tokens, first: int) -> bool:
    """Whether the words right before are a deed done: "signed in October", unlike "to be signed in October"."""
    words = [word.lower() for word in split.words[max(first - 3, 0) : first]]
    if len(words) < 2 or words[-1] not in ("in", "on", "of"):
        return False
    done = words[-2] in _DONE or (words[-2].endswith("ed") and len(words[-2]) > 4)
    return done and words[-2] not in _NOT_YET and not (set(words[:-2]) & _NOT_DONE)


def _is_of_time(word: str, after: Sequence[str]) -> bool:
    """Whether a word looks ahead here: "set to meet", not "set up"; "due to meet", not "due to the storm"."""
    if word == "set":
        return after[:1] in (["to"], ["for"])
    return word != "due" or after[:1] != ["to"] or after[1:] not in _ARTICLES


def _ahead(form: TimeForm, split: Tokens, first: int) -> TimeForm:
    """ "will meet in two weeks": a point in time, where the same words otherwise say how long."""
    length = _WHOLE.fullmatch(form.length or "")
    before = split.words[first - 1].lower() if first else ""
    if length is None or before != "in" or not _looks_ahead(split, first):
        return form
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[length[2]]
    return TimeForm(unit=unit, shift=int(length[1]), lean="future", approximate=form.approximate)
