"""Statements, letters and declarations printed whole, told by their layout: the lines above, the signature below.

No actors are read here, so that a signature can name somebody whom no tagger knows before persons are looked for.
"""

import re
from collections.abc import Iterator

from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.nouns.report import PassageKind

_MOST = 10  # lines above a text: a letterhead, a heading, "From:", a date
_RUNNING = 8  # words of a paragraph that runs; shorter ones with a stop are lines of a letterhead
_LONG = 45  # words of a paragraph that runs, whatever its end looks like
_SENTENCE = re.compile(r"[.?!:;][\"”’»)]*\s*$")
_STATED = re.compile(
    r"\b(?:statement|remarks|speech|address|message|declaration|communiqu[eé]|letter (?:of|by|to)|reply)\b",
    re.IGNORECASE,
)
_LAST = 4  # last blocks of a text in which a signature stands
_SHORT = 5  # words of a name that signs
_INITIAL = re.compile(r"(?:[A-Z]\.)+|(?:Dr|Mr|Mrs|Ms|Hon|Prof|Amb|Gen|Col)\.")
_PARTICLE = re.compile(r"(?:al|el|an|ad|as|ash|at|ar|bin|ibn|abu|de|da|di|du|del|van|von)\b")
_ENDS_OR_RUNS = re.compile(r"[.?!:]\s*$|.{120}", re.DOTALL)  # a sentence, no office behind a name


def opening(parsed: ParsedReport) -> tuple[ParsedBlock, ...]:
    """The lines above the running text of a report: headings, letterhead, "From:"."""
    lines: list[ParsedBlock] = []
    for block in parsed.blocks[:_MOST]:
        if block.kind is not PassageKind.HEADING and _runs(parsed, block):
            break
        lines.append(block)
    return tuple(lines)


def is_stated(parsed: ParsedReport) -> bool:
    """Whether a line above the text says that somebody's statement, speech or letter follows."""
    return any(_STATED.search(parsed.text, b.start, b.end) for b in opening(parsed))


def signatures(parsed: ParsedReport) -> Iterator[tuple[int, int]]:
    """Where a line under a statement consists of a name, with an office behind it or none: its first and last word."""
    if not is_stated(parsed):
        return
    above = len(opening(parsed))
    for block in parsed.blocks[max(above, len(parsed.blocks) - _LAST) :]:
        name, *office = re.split(r",|\n", parsed.text[block.start : block.end], maxsplit=1)
        if _is_name(name) and not (office and _ENDS_OR_RUNS.search(office[0])):
            yield block.start, block.start + len(name.rstrip())


def _is_name(line: str) -> bool:
    words = [w for w in line.split() if not _INITIAL.fullmatch(w)]
    large = all(w[0].isupper() or _PARTICLE.match(w) for w in words)
    return 1 < len(words) <= _SHORT and large and not any(w[-1] in ".?!:" for w in words)


def _runs(parsed: ParsedReport, block: ParsedBlock) -> bool:
    """Whether a block is a paragraph of sentences, no line of a heading."""
    words = parsed.text[block.start : block.end].split()
    ended = _SENTENCE.search(parsed.text, block.start, block.end) is not None
    return len(words) >= _LONG or (ended and len(words) >= _RUNNING)
