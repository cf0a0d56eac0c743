"""A record of any size, made by varying a small one: other words of the same lengths, other days, lines of its own.

Every word of a copy's texts is exchanged for another of the same length, so that each span of the small record is a
span of the copy. Copies are independent stories (a record of many exchanges); parties and issues are shared by
those of one group, as in a real archive.
"""

import datetime as dt
import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Report
from ontherecord.nouns.statement import Mode, SpeechKind, Statement
from ontherecord.record.readings import Entry
from ontherecord.record.view import View, open_view
from ontherecord.record.writer import open_writer

_WORD = re.compile(r"[^\W\d_]{4,}")
_ID = re.compile(r"\b([a-z]{1,5})-([0-9a-f]{16})\b")
_DATE = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")
_GROUPS = 40  # copies of one group share their parties and issues
_DAYS = 3  # from one copy to the next
_STATEMENTS = 10  # a report, in the enlarged record
_SHARED = ("a", "i")  # ids of parties and issues
# fields that hold words of the coverage; every other string is a name of the schema
_WORDS_OF = frozenset(
    "content cue name aliases title label about reading printed place condition channel what wordings words "
    "claimed counted plain object".split()
)
# the fields of Resolved that are copied whole; what is shared by a group is copied once
_PER_GROUP = frozenset({"actors", "issues"})


def enlarge(view: View, path: Path, reports: int) -> dict[str, int]:
    """Writes a record of at least that many reports, with ten statements a report, to `path`; what is in it."""
    small = view.resolved()
    texts = tuple(view.reports())
    copies = -(-reports // len(texts))
    small = replace(small, statements=_more(small, len(texts) * _STATEMENTS), judgements=())
    vocabulary = _vocabulary(report.text for report in texts)
    lines: dict[str, list[Any]] = defaultdict(list)
    with open_writer(path) as writer, writer.together():
        for number in range(copies):
            change = _Change(number, _exchange(vocabulary, number))
            for report in texts:
                copy = change.report(report)
                entry = Entry(f"{copy.id}.txt", copy.digest, copy.id)
                writer.add_findings(writer.add_report(entry, copy), "enlarged", Findings(copy.id))
            for name, found in change.lines(small).items():
                if number < _GROUPS or name not in _PER_GROUP:
                    lines[name] += found
        fields = {name: tuple(sorted(found, key=_key)) for name, found in lines.items()}
        writer.replace_resolved(Resolved(**fields), "enlarged")
    with open_view(path) as made:
        return made.counts()


def _key(line: Any) -> Any:
    return getattr(line, "id", None) or msgspec.json.encode(line)


def _more(small: Resolved, wanted: int) -> tuple[Statement, ...]:
    """The statements with others made of the words of acts, until there are as many as wanted."""
    found = list(small.statements)
    for act in (act for act in small.acts * 9 if act.actor):
        if len(found) >= wanted:
            break
        span = act.attestations[len(found) % len(act.attestations)].spans[0]
        made = f"st-{sha256(f'{len(found)}'.encode()).hexdigest()[:16]}"
        words = f"{act.type} {act.object or ''}"
        kind, mode = SpeechKind.INDIRECT, Mode.SPEECH
        found.append(
            Statement(made, kind, mode, act.actor[0], True, words, (span,), said_on=act.date)
        )
    return tuple(found)


class _Change:
    """What is other in one copy."""

    def __init__(self, number: int, words: dict[str, str]) -> None:
        self._number, self._words = number, words

    def report(self, report: Report) -> Report:
        """The report in other words, on another day."""
        text = self.words(report.text)
        made = self._walk(msgspec.to_builtins(report), "")
        return msgspec.convert(made | {"text": text, "digest": content_digest(text)}, Report)

    def lines(self, small: Resolved) -> dict[str, list[Any]]:
        """The lines, by their field of `Resolved`."""
        found = {}
        for name in Resolved.__dataclass_fields__:
            values = getattr(small, name)
            made = [self._walk(msgspec.to_builtins(value), "") for value in values]
            types = [type(value) for value in values]
            found[name] = [msgspec.convert(m, t) for m, t in zip(made, types, strict=True)]
        found["origins"] = [tuple(x) for x in found["origins"]]
        found["published"] = [
            (self._text(key, ""), self._convert_date(date)) for key, date in small.published
        ]
        return found

    def words(self, text: str) -> str:
        """Every longer word exchanged for one of its length."""
        return _WORD.sub(lambda match: self._words.get(match.group(), match.group()), text)

    def _convert_date(self, date: Any) -> Any:
        return msgspec.convert(self._walk(msgspec.to_builtins(date), ""), type(date))

    def _walk(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return {key: self._walk(inner, key) for key, inner in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._walk(inner, field) for inner in value]
        return self._text(value, field) if isinstance(value, str) else value

    def _text(self, value: str, field: str) -> str:
        if _ID.fullmatch(value):
            return _ID.sub(self._renamed, value)
        if field in _WORDS_OF:
            return self.words(value)
        return _DATE.sub(self._later, value) if field in ("edtf", "until") else value

    def _renamed(self, match: re.Match[str]) -> str:
        number = self._number % _GROUPS if match[1] in _SHARED else self._number
        return f"{match[1]}-{sha256(f'{match[2]} {number}'.encode()).hexdigest()[:16]}"

    def _later(self, match: re.Match[str]) -> str:
        iso = match.group()
        day = dt.date.fromisoformat(iso if len(iso) == 10 else f"{iso}-15")
        return (day + dt.timedelta(self._number * _DAYS)).isoformat()[: len(iso)]


def _vocabulary(texts: Iterable[str]) -> dict[tuple[int, bool], list[str]]:
    """Words by length, small and capital ones apart."""
    found: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for text in texts:
        for word in _WORD.findall(text):
            found[len(word), word[0].isupper()].add(word)
    return {key: sorted(words) for key, words in found.items()}


def _exchange(vocabulary: dict[tuple[int, bool], list[str]], number: int) -> dict[str, str]:
    """Another word for each, no two the same; capital ones (names) are those of the copy's group."""
    found: dict[str, str] = {}
    for (_, capital), words in vocabulary.items():
        shuffled = words[:]
        random.Random(number % _GROUPS if capital else number).shuffle(shuffled)
        found |= dict(zip(words, shuffled, strict=True)) if number else {}
    return found
