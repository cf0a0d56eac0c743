"""Read attributions from brat standoff (PolNeAR's own form) into plain spans.

PolNeAR: Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News" (LREC
2018). Every attribution there has one cue, at most one source and one content in pieces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Range = tuple[int, int]


@dataclass(frozen=True)
class Gold:
    """One attribution: ranges of its source, cue and content, in code points of the text."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True)
class Document:
    """A text and what was marked in it."""

    name: str
    text: str
    gold: tuple[Gold, ...]


def read_documents(folder: Path) -> list[Document]:
    """All documents under ``folder`` (text/NAME.txt, attributions/NAME.ann), by name."""
    found = []
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem}.txt").read_text(encoding="utf-8")
        found.append(Document(path.stem, text, _attributions(path.read_text(encoding="utf-8"))))
    return found


def _attributions(standoff: str) -> tuple[Gold, ...]:
    """The E lines joined to the T lines they name; those without content are left out."""
    spans: dict[str, tuple[Range, ...]] = {}
    found = []
    for line in standoff.splitlines():
        if re.match(r"T\d+\t", line):
            key, where = line.split("\t")[:2]
            ranges = [part.split() for part in where.split(" ", 1)[1].split(";")]
            spans[key] = tuple((int(start), int(end)) for start, end in ranges)
        elif re.match(r"E\d+\t", line):
            roles: dict[str, list[Range]] = defaultdict(list)
            for part in line.split("\t")[1].split():
                role, key = part.split(":")
                roles[re.sub(r"\d+$", "", role)] += spans.get(key, ())
            if roles["Content"]:
                pieces = (tuple(sorted(roles[k])) for k in ("Source", "Cue", "Content"))
                found.append(Gold(*pieces))
    return tuple(found)
