"""What must hold of a record's lines: evidence under each of them, and no name without its bearer.

Pure functions, used before lines are written and again when a record is verified.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.record import Lines
from ontherecord.nouns.references import REFERENCES
from ontherecord.nouns.span import Span
from ontherecord.record.lines import LINES, Kind

# kinds of lines that name actors in the nouns within them, beside those of `REFERENCES`
_NAMING_ACTORS = ("actors", "acts", "conflicts", "wording")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that does not hold: the kind of line, its id, and what is wrong with it."""

    kind: str
    owner: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind} {self.owner}: {self.what}"


def faults_of(resolved: Lines, texts: Mapping[str, str]) -> tuple[Fault, ...]:
    """Everything that does not hold of `resolved`, sorted; `texts` are the stored texts by report id."""
    found: set[Fault] = set()
    for name, kind in LINES.items():
        found.update(_repeated(kind, getattr(resolved, name)))
    ids = {name: {line.id for line in getattr(resolved, name)} for name in LINES}
    alone = {make_id("o", content_digest(text)) for text in texts.values()}
    found.update(faults_in(resolved, texts, ids, alone | {o for _, o in resolved.origins}))
    found.update(origin_faults(resolved, texts))
    return tuple(sorted(found))


def faults_in(
    lines: Any, texts: Mapping[str, str], ids: Mapping[str, Container[str]], origins: Container[str]
) -> Iterator[Fault]:
    """What does not hold of some lines, held by kind as `Resolved` holds them.

    `ids` are those of all lines by kind, `origins` all that can be named.
    """
    for name, kind in LINES.items():
        for line in getattr(lines, name):
            yield from _evidence(kind, line, line.id, texts)
    yield from _lineage(lines, texts)
    yield from _references(lines, ids, origins)
    yield from _searched(lines, texts)


def dangling(lines: Lines, gone: Mapping[str, Container[str]]) -> Iterator[Fault]:
    """Lines, among all, that name one of those that are gone, by kind; all else of them is as it was."""
    sources = {source for source, _, target in REFERENCES if target in gone}
    if "actors" in gone:
        sources.update(_NAMING_ACTORS)
    ids = {name: Without(gone.get(name, ())) for name in LINES}
    yield from _references(Only(lines, frozenset(sources)), ids, Without(()))


@dataclass(frozen=True, slots=True)
class Without:
    """All names but some."""

    names: Container[str]

    def __contains__(self, name: object) -> bool:
        return name not in self.names


@dataclass(frozen=True, slots=True)
class Only:
    """Lines of some kinds; of the others there are none."""

    lines: Lines
    kinds: frozenset[str]

    def __getattr__(self, name: str) -> Iterable[Any]:
        found: Iterable[Any] = getattr(self.lines, name) if name in self.kinds else ()
        return found


def span_fault(span: Span, texts: Mapping[str, str]) -> str | None:
    """What is wrong with a span, in words; None where it holds."""
    where = f"span {span.start}..{span.end}"
    if span.report not in texts:
        return f"{where} is of {span.report}, which is not in the record"
    if span.end > len(texts[span.report]):
        return f"{where} runs past the text of {span.report} ({len(texts[span.report])} characters)"
    return None


def _repeated(kind: Kind[Any], lines: Iterable[Any]) -> Iterator[Fault]:
    for key, count in Counter(line.id for line in lines).items():
        if count > 1:
            yield Fault(kind.name, key, f"{count} lines have this id")


def _evidence(kind: Kind[Any], line: Any, owner: str, texts: Mapping[str, str]) -> Iterator[Fault]:
    for part, name in kind.spans:
        if part in kind.needs and not getattr(line, name):
            yield Fault(kind.name, owner, f"stands on no words ({part})")
        for span in getattr(line, name):
            if (what := span_fault(span, texts)) is not None:
                yield Fault(kind.name, owner, what)
    for name, inner in kind.items:
        if name in kind.needs and not getattr(line, name):
            yield Fault(kind.name, owner, f"has no {name}")
        for item in getattr(line, name):
            yield from _evidence(inner, item, owner, texts)


def _lineage(resolved: Any, texts: Mapping[str, str]) -> Iterator[Fault]:
    for link in resolved.lineage:
        owner = f"{link.a} {link.b}"
        for report in (link.a, link.b):
            if report not in texts:
                yield Fault("lineage", owner, f"{report} is not in the record")
        for part in link.aligned:
            ends = ((link.a, part.a_start, part.a_end), (link.b, part.b_start, part.b_end))
            for report, start, end in ends:
                if report in texts and not 0 <= start < end <= len(texts[report]):
                    yield Fault("lineage", owner, f"{start}..{end} is not in the text of {report}")
        for change in link.changes:
            places = (
                (link.a, change.a_start, change.a_end),
                (link.b, change.b_start, change.b_end),
            )
            for report, start, end in places:
                if report in texts and not 0 <= start <= end <= len(texts[report]):
                    yield Fault("lineage", owner, f"{start}..{end} is not in the text of {report}")


def origin_faults(resolved: Lines, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Reports without one origin, origins and days without their report."""
    placed = Counter(report for report, _ in resolved.origins)
    for report in sorted(texts.keys() | placed.keys()):
        if report not in texts:
            yield Fault("origin", report, "is not a report of the record")
        elif placed[report] != 1:
            yield Fault("origin", report, f"the report has {placed[report]} origins, not one")
    for report, _ in resolved.published:
        if report not in texts:
            yield Fault("date", report, "is not a report of the record")


def _searched(resolved: Any, texts: Mapping[str, str]) -> Iterator[Fault]:
    for silence in resolved.silences:
        yield from _unborne(LINES["silences"], silence.id, silence.searched, texts)


def _references(
    resolved: Any, ids: Mapping[str, Container[str]], origins: Container[str]
) -> Iterator[Fault]:
    """Names without their bearer."""
    of = {source: [(n, t) for s, n, t in REFERENCES if s == source] for source, _, _ in REFERENCES}
    for source, named in of.items():
        for line in getattr(resolved, source):
            for name, target in named:
                yield from _unborne(LINES[source], line.id, getattr(line, name), ids[target])
    for actor in resolved.actors:
        for role in actor.roles:
            yield from _unborne(LINES["actors"], actor.id, role.of, ids["actors"])
    yield from _inner_references(resolved, ids["actors"], origins)
    for act in resolved.acts:
        for told in act.attestations:
            yield from _unborne(LINES["acts"], act.id, told.by, ids["actors"])
            yield from _unborne(LINES["acts"], act.id, told.origin, origins)
    for line in resolved.statements:
        yield from _unborne(LINES["statements"], line.id, line.origin, origins)


def _inner_references(
    resolved: Any, actors: Container[str], origins: Container[str]
) -> Iterator[Fault]:
    """Names in the nested nouns of conflicts and wordings."""
    for conflict in resolved.conflicts:
        for side in conflict.sides:
            yield from _unborne(LINES["conflicts"], conflict.id, side.by, actors)
            yield from _unborne(LINES["conflicts"], conflict.id, side.origins, origins)
        for later in conflict.later:
            yield from _unborne(LINES["conflicts"], conflict.id, later.by, actors)
    for wording in resolved.wording:
        for use in wording.uses:
            for named in (use.side, use.speaker, use.about):
                yield from _unborne(LINES["wording"], wording.id, named, actors)


def _unborne(
    kind: Kind[Any], owner: str, named: str | tuple[str, ...] | None, ids: Container[str]
) -> Iterator[Fault]:
    for key in (named,) if isinstance(named, str) else named or ():
        if key not in ids:
            yield Fault(kind.name, owner, f"names {key}, which is not in the record")
