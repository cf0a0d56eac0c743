"""The schema of a record as data: what stands in which table. Nothing here runs.

Two halves. What was *read* (inputs, reports, passages, findings) hangs on the input it came from, so that
an input that changed takes all of its own with it. What was *resolved* (the lines) is replaced as a whole.
The words under every line, of whatever kind, stand in the one table `spans`; lists of ids and names
(an act's actors, an issue's wordings) in the one table `members`.

Columns that a reader of the file may want to search are columns; JSON holds only what is read back whole.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    Table,
    Text,
)

from ontherecord.record.tables_accounts import checks, conflicts, later, sides, uses, wording
from ontherecord.record.tables_kept import (
    APPLICATION_ID,
    corrections,
    findings,
    inputs,
    known,
    known_altered,
    known_asked,
    known_carriers,
    known_copied,
    known_drafts,
    known_outcomes,
    known_provenances,
    known_quoted,
    known_relayed,
    known_settled,
    known_traces,
    lines_made,
    made,
    metadata,
    migrations,
    passages,
    receipts,
    reports,
    steps,
    totals,
    written,
)

# those of `tables_accounts` and `tables_kept` are reached through here too
__all__ = [
    "APPLICATION_ID",
    "actors",
    "acts",
    "attestations",
    "checks",
    "conflicts",
    "corrections",
    "custody",
    "documents",
    "exchanges",
    "findings",
    "inputs",
    "issues",
    "judgements",
    "known",
    "known_altered",
    "known_asked",
    "known_carriers",
    "known_copied",
    "known_drafts",
    "known_outcomes",
    "known_provenances",
    "known_quoted",
    "known_relayed",
    "known_settled",
    "known_traces",
    "later",
    "lineage",
    "lines_made",
    "linkages",
    "made",
    "members",
    "metadata",
    "migrations",
    "origins",
    "passages",
    "positions",
    "provisions",
    "receipts",
    "relays",
    "report_dates",
    "reports",
    "roles",
    "sides",
    "silences",
    "spans",
    "statements",
    "steps",
    "threads",
    "totals",
    "uses",
    "wording",
    "written",
]

origins = Table(
    "origins",
    metadata,
    Column("report", Text, primary_key=True),
    Column("origin", Text, nullable=False, index=True),
)

report_dates = Table(
    "report_dates",
    metadata,
    Column("report", Text, primary_key=True),
    Column("day", Text),
    Column("published", JSON(none_as_null=True), nullable=False),
)

lineage = Table(
    "lineage",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("a", Text, nullable=False, index=True),
    Column("b", Text, nullable=False, index=True),
    Column("relation", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("aligned", JSON(none_as_null=True), nullable=False),
    Column("reasons", JSON(none_as_null=True), nullable=False),
    Column("changes", JSON(none_as_null=True), nullable=False),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("code", Text),
)

roles = Table(
    "roles",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("of", Text, index=True),
)

statements = Table(
    "statements",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("speaker", Text, index=True),
    Column("sure", Boolean, nullable=False),
    Column("content", Text, nullable=False),
    Column("cue", Text),
    Column("addressee", Text),
    Column("channel", Text),
    Column("day", Text, index=True),  # first day that `said_on` allows
    Column("said_on", JSON(none_as_null=True)),
    Column("within", Text),
    Column("origin", Text),
)

relays = Table(
    "relays",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("answers", Text),
    Column("day", Text, index=True),  # first day that `delivered` allows
    Column("delivered", JSON(none_as_null=True)),
    Column("public", Boolean),
    Column("sure", Boolean, nullable=False),
    Column("version_of", Text),
)

custody = Table(
    "custody",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("step", Text, nullable=False),
    Column("place", Text),
    Column("day", Text, index=True),  # first day that `on` allows
    Column("on", JSON(none_as_null=True)),
    Column("sure", Boolean, nullable=False),
)

silences = Table(
    "silences",
    metadata,
    Column("id", Text, primary_key=True),
    Column("about", Text, nullable=False, index=True),
    Column("what", Text, nullable=False),
    Column("day", Text, index=True),  # first day that `since` allows
    Column("since", JSON(none_as_null=True), nullable=False),
    Column("until", Text, nullable=False),
    Column("answered_by", Text),
    Column("answered_on", JSON(none_as_null=True)),
    Column("sure", Boolean, nullable=False),
)

acts = Table(
    "acts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("plover", Text),
    Column("object", Text),
    Column("day", Text, index=True),  # first day that `date` allows
    Column("date", JSON(none_as_null=True)),
    Column("place", Text),
    Column("modality", Text, nullable=False),
    Column("condition", Text),
    Column("corroboration", Text, nullable=False),
    Column("fulfils", Text),
    Column("sure", Boolean, nullable=False),
    Column("independence", Text, nullable=False),
)

attestations = Table(
    "attestations",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("by", Text, index=True),
    Column("via", Text),
    Column("sure", Boolean, nullable=False),
    Column("finding", Text, nullable=False),
    Column("origin", Text, nullable=False),
)

exchanges = Table(
    "exchanges",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
)

threads = Table(
    "threads",
    metadata,
    Column("id", Text, primary_key=True),
    Column("exchange", Text, nullable=False, index=True),
    Column("title", Text, nullable=False),
)

issues = Table(
    "issues",
    metadata,
    Column("id", Text, primary_key=True),
    Column("label", Text, nullable=False),
    Column("exchange", Text),
)

positions = Table(
    "positions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("party", Text, nullable=False, index=True),
    Column("issue", Text, nullable=False, index=True),
    Column("stance", Text, nullable=False),
    Column("day", Text, index=True),  # first day that `on` allows
    Column("on", JSON(none_as_null=True)),
    Column("by", Text),
    Column("condition", Text),
    Column("sure", Boolean, nullable=False),
    Column("since", JSON(none_as_null=True)),
    Column("words", Text, nullable=False),
)

linkages = Table(
    "linkages",
    metadata,
    Column("id", Text, primary_key=True),
    Column("party", Text, nullable=False, index=True),
    Column("tie", Text, nullable=False),
    Column("day", Text, index=True),  # first day that `on` allows
    Column("on", JSON(none_as_null=True)),
    Column("by", Text),
    Column("sure", Boolean, nullable=False),
)

provisions = Table(
    "provisions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, index=True),
    Column("number", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("issue", Text, index=True),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

# `item` counts an act's attestations, an actor's roles, a conflict's sides; 0 for a line's own words.
# `words` is a digest of the words themselves, so that a span moved to other words is found out
spans = Table(
    "spans",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("report", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_spans_report", "report", "start"),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("value", Text, nullable=False),
    Index("ix_members_value", "value"),
    sqlite_with_rowid=False,
)
