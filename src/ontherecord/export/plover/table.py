"""Acts as a table, and the codebook that says what its columns and values mean."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from ontherecord.export.cells import write_table
from ontherecord.export.plover.rows import QUADS, SPECIAL, plover_rows
from ontherecord.export.plover.words import known_contexts, known_modes
from ontherecord.nouns.act import Corroboration, Independence, Modality
from ontherecord.record.view import View

Row = Mapping[str, Any]


def _each(side: str, field: str) -> Callable[[Row], list[Any]]:
    return lambda row: [actor[field] or "" for actor in row[side]]


def _plain(field: str) -> Callable[[Row], Any]:
    return lambda row: row[field]


def _told(field: str, nobody: str = "not told") -> Callable[[Row], str]:
    """A field of all attestations, parted by " | " for quotations hold semicolons."""
    return lambda row: " | ".join(
        str(told[field] or nobody).replace("|", "/") for told in row["attestations"]
    )


# column, what it is, which values it has, how it is read from a row
_COLUMNS: tuple[tuple[str, str, str, Callable[[Row], Any]], ...] = (
    ("id", "identifier of the act; the same in every export of the record", "", _plain("id")),
    ("date", "first day on which it can have been done", "YYYY-MM-DD; empty: nobody tells", _plain("date")),
    ("enddate", "last such day where it is another one", "YYYY-MM-DD", _plain("enddate")),
    ("date_sure", "whether the date is sure", "1, 0 (mostly: only the report's own date is known)",
     _plain("date_sure")),
    ("date_edtf", "the date with its precision", "EDTF", _plain("date_edtf")),
    ("date_basis", "why the date was read so", "", _plain("date_basis")),
    ("event", "PLOVER event type of what is told as done; empty otherwise: count this column",
     "; ".join(QUADS), _plain("event")),
    ("event_told", "PLOVER event type, done or not", "as event", _plain("event_told")),
    ("happened", "whether it is told as done", "1, 0", _plain("happened")),
    ("modality", "how it is told", "; ".join(m.value for m in Modality), _plain("modality")),
    ("condition", "the condition, in the report's words", "", _plain("condition")),
    ("act", "the record's own type, also where PLOVER has none (deliver, publish, withhold, ...)", "",
     _plain("act")),
    ("mode", "PLOVER mode, where type or words tell it",
     "; ".join(f"{event}: {', '.join(modes)}" for event, modes in known_modes().items()), _plain("mode")),
    ("context", "PLOVER contexts, from the words of the act and of the sentences that tell it",
     "; ".join((*SPECIAL.values(), *known_contexts())), _plain("context")),
    ("quad_code", "quad category", "1 verbal cooperation; 2 material cooperation; 3 verbal conflict; "
     "4 material conflict", _plain("quad_code")),
    ("source_code", "codes of those who act", "ISO 3166-1 alpha-3 (ISO 3166-3 for former states); IGO; NGO",
     _each("source", "code")),
    ("source_sector", "their sectors, in the same order", "GOV; JUD; LEG; MIL; COP; SPY; OPP",
     _each("source", "sector")),
    ("source", "their names, in the same order", "", _each("source", "actor_text")),
    ("recipient_code", "codes of those to whom it is done (all who meet are sources)", "as source_code",
     _each("recipient", "code")),
    ("recipient_sector", "their sectors", "as source_sector", _each("recipient", "sector")),
    ("recipient", "their names", "", _each("recipient", "actor_text")),
    ("event_text", "what was given, demanded, refused; a paper by its title", "", _plain("event_text")),
    ("document", "identifier of the paper in the record", "", _plain("document")),
    ("place", "place, as printed", "", lambda row: (row["event_loc"] or {}).get("name")),
    ("link", "identifier of the announcement that it carries out", "", _plain("link")),
    ("sure", "whether the act is sure", "1, 0", _plain("sure")),
    ("corroboration", "who confirms it", "; ".join(c.value for c in Corroboration), _plain("corroboration")),
    ("independence", "whether those who tell it have own sources", "; ".join(i.value for i in Independence),
     _plain("independence")),
    ("origins", "how many texts of their own tell it; copies are no second witness", "number",
     _plain("origins")),
    ("reports", "identifiers of the reports, one for each quotation", "parted by |", _told("report")),
    ("outlets", "their outlets", "parted by |", _told("outlet")),
    ("said_by", "who says so", "parted by |; the outlet: in its own voice", _told("by", "the outlet")),
    ("quotes", "the sentences that tell it", "parted by |", _told("quote")),
)  # fmt: skip


def write_plover_table(view: View, out: TextIO) -> None:
    """The acts of a record as CSV, one row an act."""
    names = [name for name, *_ in _COLUMNS]
    readers = [read for *_, read in _COLUMNS]
    write_table(names, ([read(row) for read in readers] for row in plover_rows(view)), out)


def write_codebook(out: TextIO) -> None:
    """What the columns mean, as CSV: column, meaning, values."""
    rows: Iterable[tuple[str, str, str]] = (
        (name, what, values) for name, what, values, _ in _COLUMNS
    )
    write_table(("column", "meaning", "values"), rows, out)
