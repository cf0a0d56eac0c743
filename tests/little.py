"""A little extractor and a little coverage, for tests of how a build is done rather than of what it finds.

Run as a program, it builds a record and can be told to kill itself at any statement that it sends to the
database: `python -m tests.little RECORD DIE_AT WORKERS PATH...` (0: never; it prints how many it sent).
"""

import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, event

from ontherecord.config import Config
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import Findings, LocalActor, StatementFinding
from ontherecord.nouns.report import CleanText, Report
from ontherecord.nouns.statement import Mode, SpeechKind
from ontherecord.pipeline import build

_SAID = re.compile(r"“(?P<content>[^”]+)” (?P<source>[A-Z]\w+ [A-Z]\w+) (?P<cue>said)")

TEXTS = {
    "one.txt": (
        "3 March 2031\n\n“We have handed the note to the government of Ostland,” Mira Tal said on Monday in "
        "the capital, after a long meeting with the envoys of the alliance."
    ),
    "two.txt": (
        "4 March 2031\n\n“There is no such note in this building,” Ivo Brand said on Tuesday when he was asked "
        "about the paper that the other side says it has handed over."
    ),
    "three.txt": (
        "5 March 2031\n\n“The talks will go on next week,” Mira Tal said. “We are ready for them,” Ivo Brand "
        "said a few hours later in front of the ministry, and left without another word."
    ),
    "four.txt": (
        "6 March 2031\n\nNobody who took part in the talks wanted to speak about them on Thursday, and the "
        "doors of the ministry stayed closed for the rest of the day."
    ),
}


class Little:
    """Finds direct speech of the form “...” Given Surname said. Notes every report that it looks at."""

    def __init__(self, log: Path | None, gazetteer: Gazetteer, version: str = "little-1") -> None:
        self._log, self._gazetteer, self._version = log, gazetteer, version

    @property
    def version(self) -> str:
        return self._version

    def extract(self, report: Report, clean: CleanText) -> Findings:
        if self._log is not None:
            with self._log.open("a") as log:
                log.write(f"{report.id}\n")
        if "unspeakable" in clean.text:
            raise LookupError("a text that the extractor cannot bear")
        said = list(_SAID.finditer(clean.text))
        names = dict.fromkeys(match["source"] for match in said)
        return Findings(
            report=report.id,
            actors=tuple(_actor(name, said, clean) for name in names),
            statements=tuple(_statement(match, clean) for match in said),
        )


def little(log: Path | None, gazetteer: Gazetteer) -> Little:
    """Makes a Little; `partial(little, log)` can be sent to workers."""
    return Little(log, gazetteer)


def _actor(name: str, said: Sequence[re.Match[str]], clean: CleanText) -> LocalActor:
    mentions = tuple(clean.span(*m.span("source")) for m in said if m["source"] == name)
    return LocalActor(name, name, ActorKind.PERSON, mentions=mentions)


def _statement(match: re.Match[str], clean: CleanText) -> StatementFinding:
    return StatementFinding(
        kind=SpeechKind.DIRECT,
        mode=Mode.SPEECH,
        speaker=match["source"],
        sure=True,
        content=(clean.span(*match.span("content")),),
        source=(clean.span(*match.span("source")),),
        cue=(clean.span(*match.span("cue")),),
    )


def _count_statements(die_at: int) -> Iterator[int]:
    """Yields how many statements went to the database so far; kills this process at the given one."""
    sent = 0

    @event.listens_for(Engine, "before_cursor_execute")
    def count(*_: object) -> None:
        nonlocal sent
        sent += 1
        if sent == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    while True:
        yield sent


def main() -> None:
    record, die_at, workers, *paths = sys.argv[1:]
    sent = _count_statements(int(die_at))
    next(sent)
    config = Config(workers=int(workers), batch=1)
    build(
        [path if path == "-" else Path(path) for path in paths],
        Path(record),
        config,
        None,
        partial(little, None),
    )
    print(next(sent))


if __name__ == "__main__":
    main()
