"""Interviews without labels: questions that stand alone, each followed by answers in the first person.

Newspapers set the questions in bold or in italics, which a stored text does not keep; what is left is their form.
Who answers is said above the first question, in the headline or in the lines that introduce him.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Span

from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.nouns.report import PassageKind

_LEAST = 2  # questions with an answer that make an interview
_SHORTEST, _LONGEST = 3, 80  # words of a question
_QUESTION = re.compile(r"\?[\"”’»)]*\s*$")
_QUOTED = re.compile(r"^[\"“„«]")
_SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
_MOST = (
    4  # paragraphs of an answer, on average; columns that put questions to themselves go on longer
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b(?!\.)")
# who stands behind these is asked; "spoke to" is left out, for both sides of a talk stand behind it
_INTERVIEWED = re.compile(
    r"\b(?:interview (?:with|of)|interviews|conversation with|questions (?:to|for))\b",
    re.IGNORECASE,
)
_BEHIND = 60  # characters behind "interview with" in which the name stands
_ADDRESSED = re.compile(r"(?:^|[,.] )(?:[A-Z][\w.'’-]* ){1,3}?(?P<name>[A-Z][\w'’-]+)(?=[,?:])")

Turns = list[tuple[Pieces, Pieces]]


def find_interview(parsed: ParsedReport) -> tuple[Turns, frozenset[int]]:
    """Content and source of each answer of an interview, and the paragraphs (by index) that are no narrative.

    The source is where the interviewee is named above the first question; empty where that is not plain. Nothing
    is found where half the answers or more do not speak of "I" and "we" outside quotation marks, or half the
    questions or more do not say "you".
    """
    blocks = [b for b in parsed.blocks if b.kind in (PassageKind.BODY, PassageKind.HEADING)]
    asked = [at for at, block in enumerate(blocks) if at and _asks(parsed, block)]
    answers: list[list[ParsedBlock]] = []
    for at, question in enumerate(asked):
        last = at + 1 == len(asked)
        following = blocks[question + 1 : len(blocks) if last else asked[at + 1]]
        answers.append(list(_answer(parsed, following, last=last)))
    given = [answer for answer in answers if answer]
    own = sum(any(_is_own(parsed, b) for b in answer) for answer in given)
    told = sum(bool(_SECOND_PERSON.search(parsed.text, *_ends(blocks[at]))) for at in asked)
    long = sum(len(answer) for answer in given) > _MOST * len(given)
    if own < _LEAST or own * 2 < len(given) or told * 2 < len(asked) or long:
        return [], frozenset()
    source = _named(parsed, blocks[: asked[0]], [blocks[at] for at in asked])
    spoken = {blocks[at].index for at in asked} | {b.index for answer in given for b in answer}
    return [(tuple((b.start, b.end) for b in a), source) for a in given], frozenset(spoken)


def _ends(block: ParsedBlock) -> tuple[int, int]:
    return block.start, block.end


def _asks(parsed: ParsedReport, block: ParsedBlock) -> bool:
    words = parsed.text[block.start : block.end]
    size = len(words.split())
    return (
        _SHORTEST <= size <= _LONGEST
        and bool(_QUESTION.search(words))
        and not _QUOTED.search(words)
        and parsed.quotation_at(block.end - 1) is None
    )


def _answer(
    parsed: ParsedReport, following: Sequence[ParsedBlock], *, last: bool
) -> Sequence[ParsedBlock]:
    """The paragraphs of an answer; after the last question only as far as they speak in the first person."""
    kept: list[ParsedBlock] = []
    for block in following:
        if block.kind is not PassageKind.BODY or (last and kept and not _is_own(parsed, block)):
            break
        kept.append(block)
    return kept


def _is_own(parsed: ParsedReport, block: ParsedBlock) -> bool:
    """Whether a paragraph speaks in the first person outside quotation marks."""
    return any(
        parsed.quotation_at(match.start()) is None
        for match in _FIRST_PERSON.finditer(parsed.text, block.start, block.end)
    )


def _named(
    parsed: ParsedReport, opening: Sequence[ParsedBlock], questions: Sequence[ParsedBlock]
) -> Pieces:
    """Where the opening names the one who is asked: its only person, the one whom questions address, or the one
    whom it says was interviewed."""
    low, high = opening[0].start, opening[-1].end
    persons = [
        e
        for e in parsed.doc.ents
        if e.label_ == "PERSON" and low <= e.start_char < e.end_char <= high
    ]
    if len({_surname(e) for e in persons}) > 1:
        called = {
            m.group("name")
            for q in questions
            for m in _ADDRESSED.finditer(parsed.text[q.start : q.end])
        }
        told = [m.end() for m in _INTERVIEWED.finditer(parsed.text, low, high)]
        persons = [e for e in persons if _surname(e) in called] or [
            e for e in persons if any(0 <= e.start_char - at <= _BEHIND for at in told)
        ]
    if len({_surname(e) for e in persons}) != 1:
        return ()
    fullest = max(persons, key=len)
    return ((fullest.start_char, fullest.end_char),)


def _surname(name: Span) -> str:
    return str(name[-1].text)
