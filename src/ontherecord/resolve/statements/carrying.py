"""Days carried from one statement to the next: "X said on Friday ... He added ..." was all said on Friday."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.statement import Mode, Statement

CARRIED = "carried from the speaker's previous statement"
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# Cues that go on with what the speaker was saying, over the end of a paragraph too.
_GOING_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went on|goes on|concluded)\b", re.I
)
# Cues of what was or is said at other times.
_OTHER_TIMES = re.compile(
    r"\b(?:has|have|had|earlier|previously|repeatedly|long|often|always)\b", re.I
)
_FAR = 800  # characters between the two statements from which on the thread is lost


def carried_dates(lines: Sequence[Statement], text: str) -> dict[str, DateReading]:
    """Readings for statements without a day, by id: the day of the same speaker's statement before it.

    Only within a paragraph, or where the cue goes on ("he added"); never past another speaker.
    """
    ordered = sorted(
        (line for line in lines if line.content_spans),
        key=lambda line: (_start(line), line.id),
    )
    found: dict[str, DateReading] = {}
    before: Statement | None = None
    for line in ordered:
        if line.within is not None:
            continue
        reading = _reading(before, line, text, found)
        if line.said_on is None and reading is not None:
            found[line.id] = reading
        before = line
    return found


def _reading(
    before: Statement | None, line: Statement, text: str, found: dict[str, DateReading]
) -> DateReading | None:
    if before is None or line.speaker is None or before.speaker != line.speaker:
        return None
    if line.mode is not Mode.SPEECH or before.mode is not Mode.SPEECH:
        return None
    gap = text[min(_end(before), _start(line)) : _start(line)]
    going_on = line.cue is not None and _GOING_ON.search(line.cue) is not None
    if len(gap) > _FAR or (_PARAGRAPH.search(gap) and not going_on):
        return None
    if line.cue is not None and _OTHER_TIMES.search(line.cue):
        return None
    told = before.said_on or found.get(before.id)
    if told is None:
        return None
    return replace(told, basis=f"{CARRIED} ({_bare(told.basis)})", sure=False)


def _bare(basis: str) -> str:
    """A basis without the note that it was carried before."""
    return basis.removeprefix(f"{CARRIED} (").removesuffix(")") if CARRIED in basis else basis


def _start(line: Statement) -> int:
    return min(span.start for span in (*line.content_spans, *line.cue_spans, *line.source_spans))


def _end(line: Statement) -> int:
    return max(span.end for span in (*line.content_spans, *line.cue_spans, *line.source_spans))
