"""Annotated reports: sentences, each followed by what a strict desk officer would put on record.

    # report 7 | 2024-03-12 | Name of outlet
    H Headline
    S One sentence.
    A deliver did | handed | it => Karvia | the Sellan embassy => Sella | y
    P rejects | refused | Tolmer => Karvia | any inspection of its ports | y
    ~                                   (a new paragraph begins)

`A` is an act: type and modality, the word that tells it, who does it, to whom, and whether it is plain (`y`) or
arguable (`a`). `P` is a position: the stance, the word that tells it, who holds it, the point. `word@2` is the second
such word of its sentence. Sides are the words that name them in this or an earlier sentence, `*` where they are
implied, and the party meant (`~Name`: a person who acts for nobody known; `X + Y`: two).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

REPORTS = Path(__file__).with_name("reports")  # invented worlds
RETOLD = Path(__file__).with_name("retold")  # real coverage retold, its names replaced


@dataclass(frozen=True)
class Told:
    """One annotation: where its word stands in the report's text, and the names of the parties."""

    kind: str  # "A" or "P"
    type: str
    mode: str
    at: int
    word: str
    doer: tuple[str, ...]
    doer_words: str
    to: tuple[str, ...]
    to_words: str
    plain: bool


@dataclass
class Annotated:
    """One report with its annotations."""

    id: str
    published: str
    outlet: str
    text: str = ""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)


def read_reports(path: Path) -> Iterator[Annotated]:
    """The reports of one file."""
    report: Annotated | None = None
    broken = True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# report"):
            if report is not None:
                yield report
            _, published, outlet = (part.strip() for part in line[2:].split("|", 2))
            report, broken = Annotated(f"{path.stem}:{line.split()[2]}", published, outlet), True
        elif line.strip() == "~":
            broken = True
        elif line[:2] in ("H ", "S ") and report is not None:
            if report.text:
                report.text += "\n\n" if broken else " "
            start = len(report.text)
            report.text += line[2:].strip()
            report.sentences.append((start, len(report.text)))
            broken = line[0] == "H"
        elif line[:2] in ("A ", "P ") and report is not None:
            report.told.append(_told(line, report, f"{path}:{number}"))
        elif line.strip():
            raise ValueError(f"{path}:{number}: not a line of an annotated report: {line[:80]}")
    if report is not None:
        yield report


def _told(line: str, report: Annotated, where: str) -> Told:
    fields = [part.strip() for part in line[2:].split(" | ")]
    if len(fields) != 5:
        raise ValueError(f"{where}: five fields are wanted, parted by ' | '")
    head, trigger, doer, other, grade = fields
    type_, _, mode = head.partition(" ")
    start, end = report.sentences[-1]
    word, _, nth = trigger.partition("@")
    places = [
        m.start() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", report.text[start:end])
    ]
    if len(places) < int(nth or 1):
        raise ValueError(f"{where}: '{trigger}' is not in its sentence")
    by, by_words = _side(doer)
    to, to_words = _side(other) if line[0] == "A" else ((), other)
    return Told(
        line[0],
        type_,
        mode,
        start + places[int(nth or 1) - 1],
        word,
        by,
        by_words,
        to,
        to_words,
        grade == "y",
    )


def _side(words: str) -> tuple[tuple[str, ...], str]:
    if words == "-" or " => " not in words:
        return (), ""
    printed, _, names = words.partition(" => ")
    return tuple(name.strip() for name in names.split(" + ")), printed
