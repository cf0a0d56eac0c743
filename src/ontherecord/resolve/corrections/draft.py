"""Lines under correction: found by id, replaced, renamed, and left in a state where none names one that is gone."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.references import REFERENCES

# references without which a line says nothing: it goes when what it names goes
_ESSENTIAL = frozenset(
    {
        ("custody", "document"),
        ("threads", "exchange"),
        ("positions", "party"),
        ("positions", "issue"),
        ("linkages", "party"),
    }
)
# which lines people can correct, by the field of Resolved
CORRECTED = (
    "actors statements documents custody acts silences exchanges threads issues positions linkages provisions"
    " conflicts checks wording"
).split()


class Draft:
    """The lines of a record by kind and id. `log` takes the judgements that people add."""

    def __init__(self, made: Resolved) -> None:
        self._made = made
        self.lines: dict[str, dict[str, Any]] = {
            name: {line.id: line for line in getattr(made, name)} for name in CORRECTED
        }
        self.origins = dict(made.origins)
        self.published = dict(made.published)
        self.log: list[Judgement] = []

    def kind_of(self, key: str) -> str | None:
        """Which kind of line has this id; None where none has."""
        return next((name for name, found in self.lines.items() if key in found), None)

    def get(self, key: str) -> Any:
        """The line of that id; KeyError where there is none."""
        return self.lines[self.kind_of(key) or ""][key]

    def put(self, name: str, line: Any) -> None:
        """Add a line, or put it in the place of the one with its id."""
        self.lines[name][line.id] = line

    def drop(self, key: str) -> None:
        """Take a line away; what names it is mended when the record is made."""
        name = self.kind_of(key)
        if name is not None:
            del self.lines[name][key]

    def rename(self, old: str, new: str) -> None:
        """Let every line that names `old` name `new`; a list that would name it twice names it once."""
        for found in self.lines.values():
            for key, line in found.items():
                found[key] = _renamed(line, {old: new})

    def resolved(self) -> Resolved:
        """The lines as a record: sorted by id, each naming only what is there."""
        while self._mend():
            pass
        made = {
            name: tuple(found[key] for key in sorted(found)) for name, found in self.lines.items()
        }
        judgements = sorted(
            {*self._made.judgements, *self.log},
            key=lambda j: (j.left, j.right, j.by, j.verdict, j.reason),
        )
        return replace(
            self._made,
            origins=tuple(sorted(self.origins.items())),
            published=tuple(sorted(self.published.items(), key=lambda item: item[0])),
            judgements=tuple(judgements),
            **made,
        )

    def _mend(self) -> bool:
        """Put references right; True where a line went with what it named, so that others may follow."""
        gone: list[tuple[str, str]] = []
        for source, field, target in REFERENCES:
            there = self.lines[target]
            for key, line in self.lines[source].items():
                value = getattr(line, field)
                if isinstance(value, tuple):
                    kept = tuple(each for each in value if each in there)
                    if kept != value:
                        self.lines[source][key] = replace(line, **{field: kept})
                elif value is not None and value not in there:
                    if (source, field) in _ESSENTIAL:
                        gone.append((source, key))
                    else:
                        self.lines[source][key] = replace(line, **{field: None})
        for key, line in list(self.lines["silences"].items()):
            if not any(line.about in self.lines[name] for name in ("documents", "acts")):
                gone.append(("silences", key))
            elif line.answered_by and self.kind_of(line.answered_by) is None:
                self.lines["silences"][key] = replace(line, answered_by=None, answered_on=None)
        for name, key in gone:
            self.lines[name].pop(key, None)
        return bool(gone)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """`value` with ids replaced, in nested nouns too; a tuple of ids keeps each once."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        found = tuple(_renamed(each, names) for each in value)
        if found == value:
            return value
        return tuple(dict.fromkeys(found)) if all(isinstance(f, str) for f in found) else found
    if is_dataclass(value) and not isinstance(value, type):
        changes = dict(_changes(value, names))
        return replace(value, **changes) if changes else value
    return value


def _changes(noun: Any, names: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for field in fields(noun):
        value = getattr(noun, field.name)
        found = _renamed(value, names)
        if found is not value and found != value:
            yield field.name, found
