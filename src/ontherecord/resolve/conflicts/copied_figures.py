"""Numbers outside quotation marks that a copy gives otherwise than the text that it goes back to.

"The talks should last no longer than four months" and, in a copy, "than eight months": which of the two is right no
witness says, for there is one. Sentences of copies are laid side by side; what differs must be one number, or a number
for "several", with the same words on both sides of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ontherecord.language.hyphens import on_one_line
from ontherecord.language.quotes import find_quotations
from ontherecord.language.time.words import MONTHS
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.findings import TimeFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.altered import Numbered, copies
from ontherecord.resolve.conflicts.copied_words import DAY
from ontherecord.resolve.conflicts.parallel import tells_another, things_told
from ontherecord.resolve.conflicts.set_against import value_of
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.means import Words
from ontherecord.resolve.wording import content, tokens

_WORD = re.compile(r"\d[\d,.]*\d|\w+")
_ALIKE = (
    0.65  # share of words from which on two sentences of copies are one, found on invented pairs
)
_ALMOST = 0.8  # share of words where both numbers are only bounds: so that all but they is the same
_LEAST = 6  # words that a sentence must have
_SHORT = 8  # words of a sentence under which all but the number must be the same
_FEW = 3  # words that a copy has changed together with a number
_VAGUE = frozenset(("several", "some", "few", "many"))
_HEDGE = frozenset(
    "about around some nearly almost roughly over than least most only just approximately up".split()
)
_ROUND = 0.05  # "4.6" for "4.58" is rounded, not changed
# Words between a number and what it counts.
_PASSED = frozenset(
    "hundred thousand million billion trillion more other such further new of the".split()
)
# What is told by the clock, and ordinals in digits. A unit that both have was not converted on the way.
_CONVERTED = re.compile(r"^(?:am|pm|gmt|utc|est|edt|a|p|th|st|nd|rd)$")
_OF = re.compile(r" of (?:(?:the|its|their|all|his|her|our) )?[A-Za-z’'-]+")
# Up to the first plural, else one word: "billion euros", "undeclared sites", "kg".
_COUNTED = re.compile(
    r"(?: (?:more|other|such|further|new))?(?P<scale> (?:hundred|thousand|million|billion|trillion))?"
    r"(?: (?:more|other|such|further|new))?(?P<what>(?: [A-Za-z’'-]+){0,2}? [A-Za-z’'-]{2,}[^s\W]s(?![\w’'-])|"
    r" [A-Za-z’'-]+)"
)
_SHARE = re.compile(r"\s?(?:%|per ?cent\b)")
# "2031-05-01T13:00:54", as pages print when they were made.
_CLOCK = re.compile(r"\d[\dT-]*:\d\d(?::\d\d)?")
# What may be counted on; not what is told of a month: "the 46 arrested in July".
_RUNNING = re.compile(
    r"\b(?:killed|dead|died|wounded|injured|hurt|missing|arrested|detained|toll|displaced|votes?|so far|read|"
    rf"comments?)\b(?! (?:in|last) (?:{'|'.join(sorted(MONTHS))})\b)",
    re.IGNORECASE,
)

Spot = tuple[str, str, str]  # the one number, the other one, and the word behind both


def find_copied_figures(known: Known) -> tuple[Conflict, ...]:
    """One conflict for each number that copies of one sentence give otherwise."""
    found: dict[str, Conflict] = {}
    rank = {report: at for at, report in enumerate(known.coverage.order)}
    for pair in copies(known):
        for conflict in known.keeping.of_pair("copied", in_order(pair, rank)):
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def in_order(pair: tuple[str, str], rank: Mapping[str, int]) -> tuple[str, str]:
    """Two copies, the earlier one first."""
    one, two = pair
    return pair if rank[one] < rank[two] else (two, one)


def counted_sentences(source: Report, times: Sequence[TimeFinding]) -> Iterator[Words]:
    """The sentences of a report that have a number outside quotation marks and times of day or date."""
    quoted = [(q.open, q.close) for q in find_quotations(source.text)]
    dates = [(t.span.start, t.span.end) for t in times if _is_date(t.printed)]
    printed = [match.span() for match in DAY.finditer(source.text)]
    stamps = [match.span() for match in _CLOCK.finditer(source.text)]
    apart = (*quoted, *dates, *printed, *stamps)
    for start, end in sentences(source.text):
        words = []
        counted = False
        for match in _WORD.finditer(source.text, start, end):
            word = match.group().lower()
            value = value_of(word) if len(word) > 1 or word.isdigit() else None
            inside = value is not None and any(a <= match.start() < b for a, b in apart)
            if inside and word[0].isdigit():
                word = "0"
            elif value is not None and not inside and not (word.isdigit() and len(word) == 4):
                word = f"{float(value):g}"
                counted = True
            words.append(word)
        vague = counted or bool(_VAGUE & set(words))
        if vague and len(words) >= _LEAST and "\ufffd" not in source.text[start:end]:
            span = source.span(start, end)
            yield Words(span, on_one_line(source.quote(span), source.text), tuple(words))


def _is_date(printed: str) -> bool:
    """Whether a time expression is of the calendar or the clock, and no stretch of time: "four months" is one."""
    return re.fullmatch(r"(?:\w+ )?[\w.-]+ (?:days|weeks|months|years|hours)", printed) is None


def other_numbers(
    one: Sequence[Numbered],
    other: Sequence[Numbered],
    days: Mapping[str, str],
    weighed: dict[tuple[int, int], tuple[Spot, ...]],
) -> Iterator[Conflict]:
    """The numbers that one of two copies gives otherwise than the other, by their counted sentences.

    `days` has the day of each report, `weighed` what was found of two sentences before, by their numbers.
    """
    same = {number for number, _ in one} & {number for number, _ in other}
    theirs = [each for each in other if each[0] not in same]
    for first, left in (each for each in one if each[0] not in same):
        for second, right in theirs:
            spots = weighed.get((first, second))
            if spots is None:  # the same two meet in each pair of copies
                words = left.words, right.words
                spots = tuple(_spots(*words)) if _may_be_one(*words) else ()
                weighed[first, second] = spots
            for spot in spots:
                if not _is_update(left, right, spot, days):
                    yield _conflict(spot, left, right)


def _may_be_one(left: Sequence[str], right: Sequence[str]) -> bool:
    shared = len(set(left) & set(right))
    return shared >= _ALIKE * min(len(set(left)), len(set(right)))


def _spots(left: Sequence[str], right: Sequence[str]) -> Iterator[Spot]:
    """The places where the same words stand around two numbers."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    alike = matcher.ratio() >= _ALMOST
    if not alike and min(len(left), len(right)) < _SHORT:
        return
    for tag, a, b, c, d in matcher.get_opcodes():
        ends = b == len(left) and d == len(right) and alike
        if tag != "replace" or a == 0 or c == 0 or not (ends or (b < len(left) and d < len(right))):
            continue
        one = [word for word in left[a:b] if word not in _HEDGE]
        other = [word for word in right[c:d] if word not in _HEDGE]
        one, other = _numbers_of(one, other)
        if len(one) != 1 or len(other) != 1 or (not ends and left[b] != right[d]):
            continue
        behind = "" if ends else left[b]
        if _CONVERTED.match(behind) or not _differ(one[0], other[0]):
            continue
        swapped = _is_swapped(one[0], other[0])
        if _is_least(left[:a]) and not swapped and not alike:
            continue
        at = b
        while (behind in _PASSED or number_in(behind) is not None) and at + 1 < len(left):
            at += 1
            behind = left[at]
        if not (ends or behind.isalpha()) or behind in MONTHS:
            continue
        hedged = b - a > 1 or d - c > 1
        if not hedged or not _is_round(one[0], other[0]):
            yield one[0], other[0], behind


def _numbers_of(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """The numbers of words that stand for one another where each has one: "worth 21" and "price 12"."""
    numbers = [[word for word in words if number_in(word) is not None] for words in (one, other)]
    alike = len(one) == len(other) <= _FEW and len(numbers[0]) == len(numbers[1]) == 1
    return (numbers[0], numbers[1]) if alike else (one, other)


def _is_least(before: Sequence[str]) -> bool:
    """Whether both numbers are only bounds from below: "at least ten", "more than ten"."""
    return before[-1] in ("least", "over") or tuple(before[-2:]) == ("more", "than")


def number_in(word: str) -> float | None:
    """The number that a word of a counted sentence is, in figures."""
    try:
        return float(word)
    except ValueError:
        return None


def _differ(one: str, other: str) -> bool:
    """Whether two words are two numbers, or a number and a word that leaves it open."""
    values = number_in(one), number_in(other)
    if None in values:
        return (
            bool({one, other} & _VAGUE)
            and values != (None, None)
            and max(value for value in values if value is not None) < 13
        )
    if _is_swapped(one, other) or len(_exact(one)) == len(_exact(other)) > 1:
        return values[0] != values[1]  # neither is the other one rounded
    return abs((values[0] or 0) - (values[1] or 0)) > _ROUND * max(values[0] or 0, values[1] or 0)


def _exact(number: str) -> str:
    """The digits of a number that are not only there to fill."""
    digits = number.replace(".", "")
    return digits if "." in number else digits.rstrip("0")


def _is_round(one: str, other: str) -> bool:
    """Whether one number may be the other one said roughly."""
    values = number_in(one), number_in(other)
    if None in values:
        return True
    low, high = sorted((values[0] or 0, values[1] or 0))
    return high <= low * 1.2


def _is_update(left: Words, right: Words, spot: Spot, days: Mapping[str, str]) -> bool:
    """Whether the later of two reports counts on: a toll that has grown in the meantime."""
    running = any(_RUNNING.search(each.printed) for each in (left, right))
    if _is_swapped(spot[0], spot[1]) or not running:
        return False
    one, other = days[left.span.report], days[right.span.report]
    if UNDATED in (one, other) or one == other:
        return True
    early, late = (0, 1) if one < other else (1, 0)
    values = number_in(spot[0]), number_in(spot[1])
    return (values[late] or 0) > (values[early] or 0)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order: a slip, and no later count.

    >>> _is_swapped("17", "71"), _is_swapped("17", "18")
    (True, False)
    """
    return len(one) > 1 and one.isdigit() and sorted(one) == sorted(other)


def _conflict(spot: Spot, left: Words, right: Words) -> Conflict:
    both = (left, right)
    shown = [_shown(value, each.printed) for value, each in zip(spot[:2], both, strict=True)]
    counted = re.sub(r"^\S+ ?", "", shown[0])
    what = f"how many {counted}" if counted else "which number"
    if shown[0].partition(" ")[0].endswith("%"):
        what = f"what share {counted}".strip()
    sides = (Side(reading, (each.span,)) for reading, each in zip(shown, both, strict=True))
    words = tokens(left.printed)
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "copied", sorted(spot[:2]), words),
        kind=ConflictKind.FIGURE,
        about=f"{what}, in one text and its copy: {left.printed.rstrip('.')}",
        sides=tuple(sides),
        sure=not tells_another(things_told(left.printed), things_told(right.printed)),
    )


def _shown(value: str, sentence: str) -> str:
    """A number as its sentence prints it, with what it counts as far as that is plain: "60% of the land", "3 sites"."""
    for match in _WORD.finditer(sentence):
        found = value_of(match.group().lower())
        same = found is not None and f"{float(found):g}" == value
        if not same and match.group().lower() != value:
            continue
        share = _SHARE.match(sentence, match.end())
        if share is not None:
            of = _OF.match(sentence, share.end())
            return f"{match.group()}%{of.group() if of is not None else ''}"
        counted = _COUNTED.match(sentence, match.end())
        first = counted["what"].split()[0] if counted is not None else ""
        if counted is None or not content(first):
            return match.group()  # "43 are dead"
        return " ".join(f"{match.group()} {counted['scale'] or ''} {counted['what']}".split())
    return value
