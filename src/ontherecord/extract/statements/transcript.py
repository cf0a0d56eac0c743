"""Transcripts: "MR. PRICE: …", "Secretary Blinken: …" at the start of a paragraph names who speaks.

A report is read as a transcript where at least three paragraphs open with a label and one comes back,
or where a question ("Q:") has a labelled answer; a single "Note: …" is no speaker.
"""

import re

from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.nouns.report import PassageKind

# Capitals, or up to five capitalised words, then a colon and a space.
_LABEL = re.compile(
    r"[\"“]?(?P<who>(?:[QA]|[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]*){0,6}|(?:[A-Z][\w'’.-]+ ){0,4}[A-Z][\w'’-]+"
    r"(?: of(?: [A-Z][\w'’-]+){1,3})?)"  # "Lord Kest of Port Alma"
    r"(?: \([^)\n]{2,40}\))?):\s+(?=\S)"
)
# "Q. Did you go? A. I did.", "Q – Did you go?", "A- I did."
_SHORT = re.compile(r"(?P<who>[QA])(?:[.)]|\s?[-–—])\s+(?=\S)")
_NOT_SPEAKERS = frozenset(
    "note update read related photo image video source sources editor correction warning example question "
    "q qa q&a more also see analysis opinion breaking live watch listen".split()
)
_ASKING = frozenset(
    "question reporter journalist interviewer host presenter anchor moderator q".split()
)
ANSWERS = frozenset({"a", "answer"})
"""Labels that say that somebody answers, not who (lower case)."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Yy]ou|[Mm]y|[Uu]s)\b(?!\.)")
_NOTE = re.compile(
    r"[(\[*_\s]*(?:This|The) (?:interview|conversation|transcript|exchange|discussion|Q&A)\b[^.\n]{0,60}?\b"
    r"(?:(?:was|is|were|has been|have been) (?:\w+ (?:and )?)?(?:conducted|held|edited|recorded|condensed|translated|"
    r"shortened|abridged|carried|done|published)|took place|appears?|appeared)\b"
)  # below the last answer, not part of it
_LEAST = 3  # labelled paragraphs that make a transcript


def find_labels(parsed: ParsedReport) -> list[tuple[ParsedBlock, re.Match[str]]]:
    """Paragraphs that open with a speaker's label, where there are enough to be a transcript."""
    found = []
    for block in parsed.blocks:
        if block.kind in (PassageKind.BODY, PassageKind.HEADING):
            match = _LABEL.match(parsed.text, block.start, block.end) or _SHORT.match(
                parsed.text, block.start, block.end
            )
            heading = block.kind is PassageKind.HEADING
            if match is not None and not (heading and len(match.group("who")) > 1):
                found.append((block, match))
    if not any(m.group("who") == "Q" for _, m in found):  # "A. Smith" is a name
        found = [(b, m) for b, m in found if m.re is _LABEL]
    named = [m.group("who").casefold() for _, m in found]
    speakers = [n for n in named if not is_question(n)]
    asked = bool(speakers) and any(n.split()[0].strip(".") in _ASKING for n in named)
    several = len(speakers) >= _LEAST and len(set(speakers)) < len(speakers)
    return found if several or asked else []


def find_turns(parsed: ParsedReport) -> tuple[list[tuple[Pieces, Pieces]], frozenset[int]]:
    """Content and source of each turn of a transcript, and the paragraphs (by index) that are no narrative.

    Whoever only asks is left out. A paragraph without a label goes on with the turn where it speaks of "I", "we" or
    "you"; behind "Answer:" all do, and are read as narrative besides ("The Ministry regrets").
    """
    labels = {block.index: match for block, match in find_labels(parsed)}
    turns: list[tuple[list[tuple[int, int]], Pieces, str]] = []
    spoken: set[int] = set()
    closed = False
    for block in parsed.blocks:
        match = labels.get(block.index)
        noted = _NOTE.match(parsed.text, block.start, block.end) is not None
        closed = match is None and (closed or noted)
        if closed:
            continue
        if match is not None:
            source = (match.span("who"),)
            turns.append(([(match.end(), block.end)], source, match.group("who").casefold()))
            spoken.add(block.index)
        elif (
            turns
            and block.index - 1 in spoken
            and _FIRST_PERSON.search(parsed.text, block.start, block.end)
        ):
            turns[-1][0].append((block.start, block.end))
            spoken.add(block.index)
        elif turns and turns[-1][2] in ANSWERS and block.kind is PassageKind.BODY:
            turns[-1][0].append((block.start, block.end))
    answered = {
        who
        for content, _, who in turns
        if not parsed.text[content[-1][0] : content[-1][1]].rstrip(' \n"”’').endswith("?")
    }
    paper = next((parsed.text[b.start : b.end].casefold() for b in parsed.blocks), "")
    told = [
        (tuple(content), source)
        for content, source, who in turns
        if who in answered and not is_question(who) and who != paper  # the paper asks
    ]
    return told, frozenset(spoken)


def is_question(who: str) -> bool:
    """Whether a label (lower case) asks, or is none at all: "question", "reporter", "note"."""
    return who in _NOT_SPEAKERS or who.split(maxsplit=1)[0] in _ASKING
