"""A day or a "not" that a copy gives otherwise than the text that it goes back to, outside quotation marks.

"The plan was handed over on 24 June" and, in a copy, "on 23 June"; "the office did not receive it", "the office
received it". Sentences of copies are laid side by side, as for numbers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2b

import msgspec

from ontherecord.language.hyphens import on_one_line
from ontherecord.language.quotes import find_quotations
from ontherecord.language.time.words import MONTHS
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.phrasing import whole
from ontherecord.resolve.wording import stem, tokens

_ALIKE = 0.6  # share of words in order from which on two sentences with a day each are one
_LEAST = 6  # words that a sentence must have beside what differs
_MONTH = "|".join(f"{name[:3].capitalize()}(?:{name[3:]})?" for name in MONTHS)
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = re.compile(
    rf"\b(?:(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{_MONTH})|"
    rf"(?P<w>{'|'.join(_WEEK)}))\b(?!\d)"
)
_NOT = frozenset(("not", "never", "no"))
_SHORT_NOT = re.compile(r"n[’']t\b", re.IGNORECASE)
# What comes and goes with a "not".
_WITH_NOT = frozenset(
    "did do does has have had was were is are been be a an the any ever it ll would will could can".split()
)


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence as it is held against those of a copy, without the words inside quotation marks.

    `mark` is a digest of its words and days, `key` one of its words without those that come and go with a "not", empty
    where those are few; `words` are here where it prints one day.
    """

    span: Span
    printed: str
    mark: bytes
    key: bytes
    negated: bool
    days: tuple[tuple[str, int], ...]
    words: tuple[str, ...]


def worded_sentences(source: Report) -> Iterator[Worded]:
    """The sentences of a report as copies are held against each other."""
    quoted = [(q.open, q.close) for q in find_quotations(source.text)]
    for start, end in sentences(source.text):
        piece = list(source.text[start:end])
        for first, last in quoted:
            for at in range(max(first, start), min(last, end)):
                piece[at - start] = " "
        text = "".join(piece)
        days = tuple(_day(match) for match in DAY.finditer(text))
        plain = _SHORT_NOT.sub(" not", text)
        words = tuple(tokens(DAY.sub(" ", plain)))
        if len(words) >= _LEAST:
            key = [stem(word) for word in words if word not in _NOT | _WITH_NOT]
            span = source.span(start, end)
            yield Worded(
                span,
                whole(on_one_line(source.quote(span), source.text)),
                _digest((words, days)),
                _digest(key) if len(key) >= _LEAST else b"",
                sum(word in _NOT for word in words) % 2 == 1,
                days,
                words if len(days) == 1 else (),
            )


def _digest(told: object) -> bytes:
    return blake2b(msgspec.msgpack.encode(told), digest_size=16).digest()


def _day(match: re.Match[str]) -> tuple[str, int]:
    if match["w"]:
        return "on", _WEEK.index(match["w"])
    return (match["m"] or match["m2"])[:3], int(match["d"] or match["d2"])


def other_words(one: Sequence[Worded], other: Sequence[Worded]) -> Iterator[Conflict]:
    """The days and negations that one of two copies gives otherwise than the other."""
    same = {each.mark for each in one} & {each.mark for each in other}
    left = [each for each in one if each.mark not in same]
    right = [each for each in other if each.mark not in same]
    by_key: dict[bytes, list[Worded]] = defaultdict(list)
    by_month: dict[str, list[Worded]] = defaultdict(list)
    for each in right:
        by_key[each.key].append(each)
        if len(each.days) == 1:
            by_month[each.days[0][0]].append(each)
    for first in left:
        for second in by_key[first.key] if first.key else ():
            if first.negated != second.negated:
                yield _conflict(ConflictKind.DID_NOT, first, second)
        for second in by_month[first.days[0][0]] if len(first.days) == 1 else ():
            if first.days != second.days and _is_one(first.words, second.words):
                yield _conflict(ConflictKind.DATE, first, second)


def _is_one(left: Sequence[str], right: Sequence[str]) -> bool:
    shared = len(set(left) & set(right))
    if shared < _ALIKE * min(len(set(left)), len(set(right))):
        return False
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def _conflict(kind: ConflictKind, first: Worded, second: Worded) -> Conflict:
    printed = [first.printed, second.printed]
    if kind is ConflictKind.DATE:
        readings = [_printed_day(each) for each in (first, second)]
        about = f"which day, in one text and its copy: {printed[0]}"
    else:
        readings = printed
        about = f"whether it is so, in one text and its copy: {printed[0]}"
    pairs = zip(readings, (first, second), strict=True)
    sides = tuple(Side(reading, (each.span,)) for reading, each in pairs)
    anchor = (tokens(printed[0]), tokens(printed[1]))
    return Conflict(make_id("c", kind.value, "copied", *anchor), kind, about, sides)


def _printed_day(told: Worded) -> str:
    """The one day of a sentence as printed, and not another one inside quotation marks."""
    found = (match for match in DAY.finditer(told.printed) if _day(match) == told.days[0])
    return next((match.group() for match in found), told.printed)
