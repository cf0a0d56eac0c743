"""Interviews without labels: questions that stand alone, each followed by answers in the first person.

Newspapers set the questions in bold or in italics; where a page does, that tells them, whether they ask or state
("London says your file was incomplete."). Else their form does. Who answers is said above the first question, in the
headline or in the lines that introduce him, by the label of the first answer, or by how the questions address him.
"""

import re
from collections.abc import Sequence

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.extract.statements.transcript import find_labels, is_question
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
# "Grace Lund met him at the base"; "Grace Lund spoke to Admiral Brel" tells it only where one of them has an office
_MET = r" (?:met|interviewed|(?:spoke|talked) (?:to|with)|sat down with|caught up with|put questions to) "
_MET_HIM = re.compile(_MET + r"(?:him|her)\b")
_MET_SOMEBODY = re.compile(_MET + r"(?=(?:the )?[A-Z])")
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?![\w’'-])(?<![’']s)")
_DECLARED = re.compile(r"^(?:An? )?(?:[Ii]nterview(?:ed)?|INTERVIEW)\b(?! on\b)")
_DECLARING = 12  # words of a line that says that the page is an interview
_STATED = 16  # words of a question that states
_OTHERS_WORD = re.compile(
    r"\b(?:said|says?|told|tells?|claim(?:s|ed)?|report(?:s|ed)|speaks? of|accuse[sd]?|insist(?:s|ed)?"
    r"|den(?:y|ies|ied))\b"
)
_MARKS = re.compile(r"[\"“”«»‘]")
_BEHIND = 60  # characters behind "interview with" in which the name stands
_TITLES = (
    "Mr|Mrs|Ms|Dr|Madam|Sir|Prime|Foreign|Minister|President|Ambassador|Secretary|Commissioner|"
    "General|Senator|Chancellor|Professor"
)
_ADDRESSED = re.compile(
    rf"(?:^|[,.] )(?P<title>(?:{_TITLES})\.? )?(?:[A-Z][\w.'’-]* ){{0,3}}?(?P<name>[A-Z][\w'’-]+)(?=[,?:])"
)
_BORN = r"(?:(?:a[dlnrstz]|el|ash|de|da|di|du|la|le|van|von|der|den|bin|ibn)[- ])?"
_LABEL = re.compile(rf"(?P<who>[A-Z][\w.'’-]*(?: {_BORN}[A-Z][\w.'’-]*){{0,4}}): +(?=\S)")

_TITLED = 40  # characters of an office in front of a name
_Named = tuple[int, int, str]
Turns = list[tuple[Pieces, Pieces]]


def find_interview(parsed: ParsedReport, actors: ActorIndex) -> tuple[Turns, frozenset[int]]:
    """Content and source of each answer of an interview, and the paragraphs (by index) that are no narrative.

    The source is where the interviewee is named; empty where that is not plain. Nothing is found where half the
    answers or more do not speak of "I" and "we" outside quotation marks, or half the questions or more do not say
    "you".
    """
    blocks = [b for b in parsed.blocks if b.kind in (PassageKind.BODY, PassageKind.HEADING)]
    asked = _set_apart(parsed, blocks) or [
        at for at, block in enumerate(blocks) if at and _asks(parsed, block)
    ]
    declared = bool(asked) and _is_declared(parsed, blocks[: asked[0]])
    asked = _with_stated(parsed, blocks, asked) if declared else asked
    answers: list[list[ParsedBlock]] = []
    for at, question in enumerate(asked):
        last = at + 1 == len(asked)
        following = blocks[question + 1 : len(blocks) if last else asked[at + 1]]
        answers.append(list(_answer(parsed, following, last=last)))
    given = [answer for answer in answers if answer]
    own = sum(any(_is_own(parsed, b) for b in answer) for answer in given)
    told = sum(bool(_SECOND_PERSON.search(parsed.text, *_ends(blocks[at]))) for at in asked)
    long = sum(len(answer) for answer in given) > _MOST * len(given)
    if own < _LEAST or own * 2 < len(given) or (told * 2 < len(asked) and not declared) or long:
        return [], frozenset()
    labels = [_label(parsed, actors, answer[0]) for answer in given]
    source = next(
        (who for _, who in labels if who),
        _named(parsed, actors, blocks[: asked[0]], [blocks[at] for at in asked]),
    )
    spoken = {blocks[at].index for at in asked} | {b.index for answer in given for b in answer}
    turns = [
        (((start, answer[0].end), *(_ends(b) for b in answer[1:])), who or source)
        for answer, (start, who) in zip(given, labels, strict=True)
    ]
    return turns, frozenset(spoken)


def _is_declared(parsed: ParsedReport, opening: Sequence[ParsedBlock]) -> bool:
    """Whether the lines above the first question say that the page is an interview: "Interview by Ana Vega"."""
    return any(
        len(_words(parsed, b).split()) <= _DECLARING and _DECLARED.search(_words(parsed, b))
        for b in opening
    )


def _with_stated(
    parsed: ParsedReport, blocks: Sequence[ParsedBlock], asked: Sequence[int]
) -> list[int]:
    """Questions, with those that state: one short sentence of nobody's own between an answer and another answer.

    What tells of others' words is put to who answers, though the answer be only "That is not so".
    """
    found = list(asked)
    for at in range(asked[0] + 2, len(blocks) - 1):
        near = {at - 1, at, at + 1} & set(found)
        words = _words(parsed, blocks[at])
        stated = len(words.split()) <= _STATED and words.count(". ") == 0
        if near or not stated or _is_own(parsed, blocks[at]):
            continue
        answered = _is_own(parsed, blocks[at + 1]) or (
            _OTHERS_WORD.search(words) and not _asks(parsed, blocks[at + 1])
        )
        if answered and (_is_own(parsed, blocks[at - 1]) or at - 2 in found):
            found.append(at)
    return sorted(found)


def find_answerer(parsed: ParsedReport, actors: ActorIndex) -> Pieces:
    """Where the one is named who gives the answers of a page whose labels only say "Q." and "A."."""
    labelled = find_labels(parsed)
    if not labelled:
        return ()
    first = labelled[0][0].index
    asked = [block for block, match in labelled if is_question(match.group("who").casefold())]
    return _named(parsed, actors, [b for b in parsed.blocks if b.index < first], asked)


def _set_apart(parsed: ParsedReport, blocks: Sequence[ParsedBlock]) -> list[int]:
    """The questions of a page that prints them in bold and the answers plain; none where half do not ask."""
    strong = [at for at, b in enumerate(blocks) if b.strong and at + 1 < len(blocks)]
    first = next((at for at in strong if _asks(parsed, blocks[at])), len(blocks))
    found = [at for at in strong if at >= first and not blocks[at + 1].strong]
    asking = sum(_asks(parsed, blocks[at]) for at in found)
    return found if asking >= _LEAST and asking * 2 >= len(found) else []


def _label(parsed: ParsedReport, actors: ActorIndex, answer: ParsedBlock) -> tuple[int, Pieces]:
    """Where the words of an answer begin, and the name printed in front of them ("Annick Brel: Because …")."""
    match = _LABEL.match(parsed.text, answer.start, answer.end)
    full = match is not None and " " in match.group("who")
    if match is None or not (full or actors.persons(*match.span("who"))):
        return answer.start, ()
    return match.end(), (match.span("who"),)


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
    parsed: ParsedReport,
    actors: ActorIndex,
    opening: Sequence[ParsedBlock],
    questions: Sequence[ParsedBlock],
) -> Pieces:
    """Where the one who is asked is named: the only person of the opening, the one whom questions address, or the
    one whom the opening says was interviewed; else where questions address somebody by name and title."""
    low, high = (opening[0].start, opening[-1].end) if opening else (0, 0)
    persons = [
        (start, end, key)
        for start, end, key in actors.persons(low, high)
        if parsed.text[end : end + 1] not in ("'", "’")  # "President X's adviser"
    ]
    called = [(q.start, m) for q in questions for m in _ADDRESSED.finditer(_words(parsed, q))]
    titled = [(start, m) for start, m in called if m.group("title")]
    if titled or len({key for _, _, key in persons}) > 1:
        names = {m.group("name") for _, m in called}
        told = [m.end() for m in _INTERVIEWED.finditer(parsed.text, low, high)]
        persons = (
            [p for p in persons if parsed.text[p[0] : p[1]].split()[-1] in names]
            or [p for p in persons if any(0 <= p[0] - at <= _BEHIND for at in told)]
            or _met(parsed, actors, persons, (low, high))
            or _quoted_above(parsed, opening, persons)
        )
    if len({key for _, _, key in persons}) == 1:
        start, end, _ = max(persons, key=lambda p: p[1] - p[0])
        return ((start, end),)
    if persons or len({m.group("name") for _, m in titled}) != 1:
        return ()
    start, match = titled[0]
    return ((start + match.start("name"), start + match.end("name")),)


def _met(
    parsed: ParsedReport, actors: ActorIndex, persons: list[_Named], opening: tuple[int, int]
) -> list[_Named]:
    """Whom the one who asks met: the only other person named before "met him", or the one of two with an office."""
    found: list[_Named] = []
    for match in _MET_HIM.finditer(parsed.text, *opening):
        asking = {key for _, end, key in persons if end == match.start()}
        if asking:
            found += [p for p in persons if p[1] < match.start() and p[2] not in asking]
    for match in _MET_SOMEBODY.finditer(parsed.text, *opening):
        one = [p for p in persons if p[1] == match.start()]
        other = [p for p in persons if 0 <= p[0] - match.end() <= _TITLED]
        holding = [p for p in (*one, *other[:1]) if actors.get(p[2]).roles]
        if one and other and len({key for _, _, key in holding}) == 1:
            found += holding
    return found


def _quoted_above(
    parsed: ParsedReport, opening: Sequence[ParsedBlock], persons: list[_Named]
) -> list[_Named]:
    """Whom a headline quotes: 'Brel: "We wait"', the name outside the quotation marks."""
    heads = [
        b for b in opening if b.kind is PassageKind.HEADING and _MARKS.search(_words(parsed, b))
    ]
    named = {
        match.group()
        for b in heads
        for match in _NAME.finditer(parsed.text, b.start, b.end)
        if parsed.quotation_at(match.start()) is None
    }
    return [p for p in persons if parsed.text[p[0] : p[1]].split()[-1] in named]


def _words(parsed: ParsedReport, block: ParsedBlock) -> str:
    return parsed.text[block.start : block.end]
