"""Words inside quotation marks that differ between copies of one text.

Only copies are held against each other (identical, edited, rewritten, excerpted): two reports that heard a speaker for
themselves may well have written down, or translated, other words. Spelling, contractions, numbers in letters,
words left out at the ends and where dots stand are no alteration.

Lineage marks altered quotations too (`LineageLink.changes`), and the two stay two on purpose. There, a change is a spot
of one aligned pair, found before anybody knows who speaks, and is shown where two reports stand side by side. Here,
whole quotations are compared wherever they stand in either copy, all copies of one quotation make one conflict, and
only what changes its words counts; a mark of lineage without a conflict, or the other way round, is no error.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache, partial
from itertools import combinations

from ontherecord.language.quotes import find_quotations
from ontherecord.language.time.words import number
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import DERIVED
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.means import Words
from ontherecord.resolve.wording import tokens

_LEAST = 4  # words; shorter quotations are alike by chance
_ENOUGH = 5  # words; of shorter ones all must be in the other, with some more put in
_ALIKE = (
    0.7  # share of words in common from which on two quotations are one, found on bundled coverage
)
_NEARLY = (
    0.9  # share from which on words put in or left out inside, and nothing else, are an alteration
)
_MOST_REPLACED = 3  # places with other words up to which a quotation is altered, and not rewritten
_MARKS = ".,;:!?“”‘’\"'()[]"
_FILLERS = frozenset(
    "well so very really also just now then and but that the a an is are was were of to ah er um uh oh yes".split()
)
_SPELLINGS = (
    (re.compile(r"isation\b"), "ization"),
    (re.compile(r"is(e|ed|es|ing)\b"), r"iz\1"),
    (re.compile(r"our(s?|ed|ing|able|ite|ites)\b"), r"or\1"),
    (re.compile(r"(def|off|lic)ence(s?)\b"), r"\1ense\2"),
    (re.compile(r"tre(s?)\b"), r"ter\1"),
    (re.compile(r"ogue(s?)\b"), r"og\1"),
    (re.compile(r"ll(ed|ing|er)\b"), r"l\1"),
)
_CONTRACTED = {
    "ve": "have", "re": "are", "ll": "will", "m": "am", "d": "would", "programme": "program",
    "programmes": "programs", "grey": "gray", "whilst": "while", "towards": "toward", "amongst": "among",
    "per": "percent", "cent": "", "judgement": "judgment", "u": "us", "s": "", "t": "not", "don": "do",
    "won": "will", "can": "can", "cannot": "can",
}  # fmt: skip


_ORDINALS = {"1": "first", "2": "second", "3": "third"}  # as names have them, read as numbers


# by report what is said in it: places of the words, and the speakers
Voices = dict[str, list[tuple[int, int, str]]]
Wordings = tuple[tuple[str, ...], tuple[str, ...]]
Numbered = tuple[
    int, Words
]  # words of a report with a number: two have the same where they are the same words


def find_altered_quotations(known: Known) -> tuple[Conflict, ...]:
    """One conflict for each quotation whose words differ between copies, with a side for each wording."""
    quoted: dict[str, Sequence[Words]] = {}
    pairs: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    spots: dict[tuple[str, ...], list[Words]] = {}
    for pair in copies(known):
        for report in pair:
            if report not in quoted:
                quoted[report] = known.keeping.of_report(
                    "quoted", report, partial(quotations, known.coverage.reports[report])
                )
        for less, more in known.keeping.of_pair("altered", pair):
            pairs.setdefault(less, set()).add(more)
    for found in quoted.values():
        for each in found:
            spots.setdefault(each.words, []).append(each)
    voices: Voices = {}
    return tuple(
        _conflict([spots[first], *(spots[other] for other in sorted(others))], known, voices)
        for first, others in sorted(pairs.items())
    )


def altered_words(
    left: Sequence[Numbered], right: Sequence[Numbered], weighed: dict[tuple[int, int], bool]
) -> Iterator[Wordings]:
    """The words of quotations of two copies of which one was altered, each two in their own order.

    `weighed` has what was found of two wordings before, by their numbers.
    """
    for first, one in left:
        for second, other in right:
            pair = first, second
            is_one = first != second and weighed.get(pair)
            if is_one is None:  # the same two meet in each pair of copies
                is_one = weighed[pair] = is_altered(one.words, other.words)
            if is_one:
                yield min(one.words, other.words), max(one.words, other.words)


def is_altered(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two quotations are one of which words were changed inside.

    >>> is_altered("we will never accept this deal".split(), "we will not accept this deal".split())
    True
    >>> is_altered("we will never accept this deal".split(), "never accept this deal today".split())
    False
    """
    if left == right or min(len(left), len(right)) < _LEAST:
        return False
    if (Counter(left) & Counter(right)).total() < _ALIKE * min(len(left), len(right)):
        return False  # words in common in any order: no fewer than in this one
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    short = min(len(left), len(right)) < _ENOUGH
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < _ALIKE * min(len(left), len(right)) or len(blocks) < 2:
        return False
    first, last = blocks[0], blocks[-1]
    inner = [
        (tag, a, b, c, d)
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal" and a >= first.a and b <= last.a + last.size
    ]
    inner = [op for op in inner if first.a < op[1] or op[2] > first.a + first.size]
    inner = [op for op in inner if not _is_one_word(left[op[1] : op[2]], right[op[3] : op[4]])]
    replaced = sum(op[0] == "replace" for op in matcher.get_opcodes())
    if not inner or replaced > _MOST_REPLACED:
        return False  # all of it is put in other words
    changed = [op for op in inner if op[0] == "replace" and op[2] - op[1] < 4 and op[4] - op[3] < 4]
    turned = [
        op for op in inner if {*left[op[1] : op[2]], *right[op[3] : op[4]]} & {"not", "never", "no"}
    ]
    slipped = shared >= _NEARLY * min(len(left), len(right)) and any(
        not {*left[op[1] : op[2]], *right[op[3] : op[4]]} <= _FILLERS
        and op[2] - op[1] + op[4] - op[3] < 4
        for op in inner
    )
    if short:
        return slipped and len(inner) == 1
    return bool(changed or turned or slipped) and len(inner) <= 3


def _is_one_word(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether some words differ only in where they are divided, or in an ending: "First Group", "FirstGroup".

    >>> _is_one_word(["1", "group"], ["firstgroup"]), _is_one_word(["traders"], ["trader"])
    (True, True)
    """
    joined = ["".join(_ORDINALS.get(word, word) for word in words) for words in (one, other)]
    return bool(joined[0] and joined[1]) and (
        joined[0] == joined[1] or joined[0].removesuffix("s") == joined[1].removesuffix("s")
    )


def copies(known: Known) -> Iterator[tuple[str, str]]:
    """The pairs of reports of which one took over the other's text."""
    for tie in known.coverage.links.ties:
        if tie.relation in DERIVED:
            yield tie.a, tie.b


def quotations(source: Report) -> Iterator[Words]:
    """The quotations of a report that may have been altered on the way."""
    for quotation in find_quotations(source.text):
        inner = source.text[quotation.start : quotation.end]
        if not quotation.closed or "…" in inner or "..." in inner or "[" in inner:
            continue
        words = tuple(compared(inner))
        if len(words) >= _LEAST:
            printed = " ".join(inner.split()).rstrip(",")
            yield Words(source.span(quotation.start, quotation.end), printed, words)


def compared(text: str) -> list[str]:
    """The words of a quotation without what only spelling makes different.

    >>> compared("We’ve honoured two pledges") == compared("We have honored 2 pledges")
    True
    """
    return [word for token in tokens(text) if (word := _spelt(token))]


@lru_cache(maxsize=1 << 14)  # words come again and again
def _spelt(token: str) -> str:
    """A word as it is compared, empty where it is not."""
    word = _CONTRACTED.get(token, token)
    value = number(word) if word.isalpha() else None
    word = str(int(value)) if value is not None and value == int(value) else word
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word


def _conflict(wordings: Sequence[Sequence[Words]], known: Known, voices: Voices) -> Conflict:
    sides = tuple(
        Side(f"“{held[0].printed}”", tuple(sorted({each.span for each in held})))
        for held in wordings
    )
    firsts = [held[0] for held in wordings]
    told = [(first.printed, first.words) for first in firsts]
    changed = known.keeping.of_told(
        "changed",
        told,
        lambda: dict.fromkeys(
            each for one, other in combinations(firsts, 2) for each in _changed(one, other)
        ),
    )
    speaker = _speaker([each.span for held in wordings for each in held], known, voices)
    who = f" of {speaker}" if speaker else ""
    return Conflict(
        id=make_id(
            "c", ConflictKind.ALTERED_QUOTATION.value, sorted(held[0].words for held in wordings)
        ),
        kind=ConflictKind.ALTERED_QUOTATION,
        about=f"the quoted words{who}: {'; '.join(changed)}",
        sides=sides,
    )


def _changed(left: Words, right: Words) -> Iterator[str]:
    """What one has for the other's words, as printed: "no / not a", "with or without “JCPOA”"."""
    ours, theirs = ([w.strip(_MARKS) for w in each.printed.split()] for each in (left, right))
    plain, folded = ([word.casefold() for word in words] for words in (ours, theirs))
    matcher = SequenceMatcher(None, plain, folded, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        one, other = " ".join(ours[a:b]), " ".join(theirs[c:d])
        if tag == "replace" and compared(one) != compared(other):
            yield f"{one} / {other}"
        elif tag in ("insert", "delete") and a > 0 and b < len(ours):
            yield f"with or without “{one or other}”"


def _speaker(spans: Sequence[Span], known: Known, voices: Voices) -> str | None:
    """The speaker of the statements that hold the quotations, where they are one."""
    found: set[str] = set()
    for span in spans:
        if span.report not in voices:
            voices[span.report] = [
                (content.start, content.end, line.speaker)
                for line in known.statements.of(span.report)
                if line.speaker is not None
                for content in line.content_spans
            ]
        found.update(s for a, b, s in voices[span.report] if a < span.end and span.start < b)
    return known.cast.name(found.pop()) if len(found) == 1 else None
