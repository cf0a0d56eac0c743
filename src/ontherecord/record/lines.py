"""Lines to rows and back: one literal entry per noun says which of its fields stand where.

Packing and unpacking read the same entries, so that they cannot drift apart. Invariant, and the
property test of this module: unpacking what was packed gives an equal noun.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Table

from ontherecord.nouns.act import Act, Attestation
from ontherecord.nouns.actor import Actor, Role
from ontherecord.nouns.conflict import Check, Conflict, Later, Side
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.lineage import RelayLink
from ontherecord.nouns.position import Exchange, Issue, Linkage, Position, Provision, Thread
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Use, Wording
from ontherecord.record import tables

Row = dict[str, Any]
Noun = TypeVar("Noun")

# 64 bits of the digest: enough to find tampering by hand or by accident, a quarter of the room
_WORDS_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Kind(Generic[Noun]):
    """How one noun is stored.

    `spans` and `members` pair the part's name in the file with the noun's field; `items` pairs a field of
    nested nouns with their own entry, whose rows carry the owner's id and a count.
    """

    name: str
    noun: type[Noun]
    table: Table
    date: str | None = None
    spans: tuple[tuple[str, str], ...] = ()
    members: tuple[str, ...] = ()
    items: tuple[tuple[str, "Kind[Any]"], ...] = ()
    needs: tuple[str, ...] = ()  # parts of `spans`, fields of `items` that may not be empty

    def family(self) -> tuple["Kind[Any]", ...]:
        """This entry and those of its nested nouns."""
        return (self, *(kind for _, kind in self.items))


_EVIDENCE = (("evidence", "spans"),)
ROLES = Kind("role", Role, tables.roles, spans=_EVIDENCE, needs=("evidence",))
ATTESTATIONS = Kind(
    "attestation", Attestation, tables.attestations, spans=_EVIDENCE, needs=("evidence",)
)
SIDES = Kind("side", Side, tables.sides, spans=_EVIDENCE, needs=("evidence",))
LATER = Kind("later", Later, tables.later, spans=_EVIDENCE, needs=("evidence",))
USES = Kind("use", Use, tables.uses, spans=_EVIDENCE, needs=("evidence",))

RELAYS = Kind("relay", RelayLink, tables.relays, spans=_EVIDENCE)

ACTORS = Kind("actor", Actor, tables.actors, members=("aliases",), items=(("roles", ROLES),))
STATEMENTS = Kind(
    "statement",
    Statement,
    tables.statements,
    date="said_on",
    spans=(
        ("content", "content_spans"),
        ("source", "source_spans"),
        ("cue", "cue_spans"),
        ("original", "original_spans"),
    ),
    members=("same_as",),
    items=(("relays", RELAYS),),
    needs=("content",),
)
DOCUMENTS = Kind(
    "document",
    Document,
    tables.documents,
    date="delivered",
    spans=_EVIDENCE,
    members=("by", "to"),
    needs=("evidence",),
)
CUSTODY = Kind(
    "custody",
    Custody,
    tables.custody,
    date="on",
    spans=(*_EVIDENCE, ("confirmation", "confirmations"), ("denial", "denials")),
    members=("by", "to", "via", "claimed_by", "confirmed_by", "denied_by"),
    needs=("evidence",),
)
SILENCES = Kind(
    "silence",
    Silence,
    tables.silences,
    date="since",
    spans=(*_EVIDENCE, ("saying", "sayings")),
    members=("by", "to", "searched", "said_by"),
    needs=("evidence",),
)
ACTS = Kind(
    "act",
    Act,
    tables.acts,
    date="date",
    members=("actor", "recipient", "likely"),
    items=(("attestations", ATTESTATIONS),),
    needs=("attestations",),
)
EXCHANGES = Kind("exchange", Exchange, tables.exchanges, members=("parties", "documents", "issues"))
THREADS = Kind("thread", Thread, tables.threads, members=("parties", "documents"))
ISSUES = Kind("issue", Issue, tables.issues, members=("wordings",))
POSITIONS = Kind(
    "position", Position, tables.positions, date="on", spans=_EVIDENCE, needs=("evidence",)
)
LINKAGES = Kind(
    "linkage",
    Linkage,
    tables.linkages,
    date="on",
    spans=_EVIDENCE,
    members=("issues", "documents"),
    needs=("evidence",),
)
PROVISIONS = Kind("provision", Provision, tables.provisions, spans=_EVIDENCE, needs=("evidence",))
CONFLICTS = Kind(
    "conflict",
    Conflict,
    tables.conflicts,
    items=(("sides", SIDES), ("later", LATER)),
    needs=("sides",),
)
CHECKS = Kind(
    "check",
    Check,
    tables.checks,
    spans=(("evidence", "spans"), ("basis", "basis")),
    needs=("evidence",),
)
WORDING = Kind("wording", Wording, tables.wording, items=(("uses", USES),), needs=("uses",))

# by the name of the field of nouns.record.Resolved that holds them
LINES: Mapping[str, Kind[Any]] = {
    "actors": ACTORS,
    "statements": STATEMENTS,
    "documents": DOCUMENTS,
    "custody": CUSTODY,
    "acts": ACTS,
    "silences": SILENCES,
    "exchanges": EXCHANGES,
    "threads": THREADS,
    "issues": ISSUES,
    "positions": POSITIONS,
    "linkages": LINKAGES,
    "provisions": PROVISIONS,
    "conflicts": CONFLICTS,
    "checks": CHECKS,
    "wording": WORDING,
}


def words_digest(words: str) -> str:
    """The digest of a span's words that is stored beside it."""
    return content_digest(words)[:_WORDS_DIGITS]


@cache
def columns_of(table: Table) -> tuple[str, ...]:
    """The names of a table's columns, as plain strings (SQLAlchemy's own are not taken for such)."""
    return tuple(str(column.name) for column in table.columns)


def day_of(date: DateReading | None) -> str | None:
    """First day that a reading allows, as an ISO date, for searching and sorting.

    >>> day_of(DateReading("2022-01", "date line"))
    '2022-01-01'
    """
    return date.days()[0].isoformat() if date is not None and date.value else None


def pack(
    kind: Kind[Any], noun: object, quote: Callable[[Span], str]
) -> Iterator[tuple[Table, Row]]:
    """The rows of one line; `quote` gives the stored words of a span."""
    owner = getattr(noun, "id")  # noqa: B009 - every noun of LINES has an id, `object` has not
    yield from _pack(kind, noun, (owner, 0), quote)
    for name in kind.members:
        for ordinal, value in enumerate(getattr(noun, name)):
            key = {"kind": kind.name, "owner": owner, "part": name, "ordinal": ordinal}
            yield tables.members, {**key, "value": value}
    for name, nested in kind.items:
        for item, inner in enumerate(getattr(noun, name)):
            yield from _pack(nested, inner, (owner, item), quote)


def _pack(
    kind: Kind[Any], noun: object, place: tuple[str, int], quote: Callable[[Span], str]
) -> Iterator[tuple[Table, Row]]:
    owner, item = place
    row: Row = {}
    for column in columns_of(kind.table):
        if column in ("owner", "item"):
            row[column] = owner if column == "owner" else item
        elif column == "day":
            row[column] = day_of(getattr(noun, kind.date or ""))
        else:
            row[column] = msgspec.to_builtins(getattr(noun, column))
    yield kind.table, row
    for part, name in kind.spans:
        for ordinal, span in enumerate(getattr(noun, name)):
            yield (
                tables.spans,
                {
                    "kind": kind.name,
                    "owner": owner,
                    "item": item,
                    "part": part,
                    "ordinal": ordinal,
                    "report": span.report,
                    "start": span.start,
                    "end": span.end,
                    "words": words_digest(quote(span)),
                },
            )


@dataclass(slots=True)
class Shelf:
    """Rows of one kind's family as selected, ready to be put together again.

    `nested` goes from a nested kind's name to its rows in order of owner and item.
    """

    rows: Iterable[Mapping[str, Any]]
    nested: Mapping[str, Iterable[Mapping[str, Any]]] = field(default_factory=dict)
    spans: Iterable[Mapping[str, Any]] = ()
    members: Iterable[Mapping[str, Any]] = ()


def unpack(kind: Kind[Noun], shelf: Shelf) -> tuple[Noun, ...]:
    """The nouns that `shelf` holds, in the order of its rows."""
    spans: dict[tuple[str, str, int, str], list[Row]] = defaultdict(list)
    for row in shelf.spans:
        span = {"report": row["report"], "start": row["start"], "end": row["end"]}
        spans[row["kind"], row["owner"], row["item"], row["part"]].append(span)
    members: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in shelf.members:
        members[row["owner"], row["part"]].append(row["value"])
    nested: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for inner in (k for _, k in kind.items):
        for row in shelf.nested[inner.name]:
            nested[inner.name, row["owner"]].append(
                _fields(inner, row) | _parts(inner, (row["owner"], row["item"]), spans)
            )
    found = []
    for row in shelf.rows:
        value = _fields(kind, row) | _parts(kind, (row["id"], 0), spans)
        value |= {name: members[row["id"], name] for name in kind.members}
        value |= {name: nested[inner.name, row["id"]] for name, inner in kind.items}
        found.append(msgspec.convert(value, kind.noun))
    return tuple(found)


def _fields(kind: Kind[Any], row: Mapping[str, Any]) -> Row:
    return {name: row[name] for name in _own_columns(kind.table)}


@cache
def _own_columns(table: Table) -> tuple[str, ...]:
    """The columns that are fields of the noun."""
    return tuple(name for name in columns_of(table) if name not in ("owner", "item", "day"))


def _parts(
    kind: Kind[Any], place: tuple[str, int], spans: Mapping[tuple[str, str, int, str], list[Row]]
) -> Row:
    return {name: spans.get((kind.name, *place, part), []) for part, name in kind.spans}
