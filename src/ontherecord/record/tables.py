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
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# "OTR1" in ASCII, in the SQLite header: tells a record from any other database
APPLICATION_ID = 0x4F545231

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("ordinal", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

# `place` is where an input was found, seen from the record's folder: a new reading of the same place takes
# over from the old one. `current` marks the newest reading of a place. `shown` is what the faces show it as
# since the lines were last written: "report", "copy" (another input carries the same report), "problem", or
# NULL: not yet. The two differ only while a build is under way, so that half a build is never seen
inputs = Table(
    "inputs",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("place", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("reason", Text),  # why it is a problem
    Column("current", Boolean, nullable=False),
    Column("shown", Text),
    UniqueConstraint("name", "fingerprint"),
)


def _reading() -> Column[int]:
    return Column(
        "reading", Integer, ForeignKey("inputs.reading", ondelete="CASCADE"), primary_key=True
    )


# two inputs can carry one report (one id); the one with the first name stands for both
reports = Table(
    "reports",
    metadata,
    _reading(),
    Column("id", Text, nullable=False, index=True),
    Column("digest", Text, nullable=False),
    Column("path", Text),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("author", Text),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("published", JSON(none_as_null=True)),
)

passages = Table(
    "passages",
    metadata,
    _reading(),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("repeats_start", Integer),
    Column("repeats_end", Integer),
)

findings = Table(
    "findings",
    metadata,
    _reading(),
    Column("receipt", Text, nullable=False),  # of the extractor and all that it looked at
    Column("payload", LargeBinary),  # nouns.findings.Findings as JSON; NULL where it failed
    Column("reason", Text),  # why it failed
)

receipts = Table(
    "receipts",
    metadata,
    Column("step", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

# what a step found out that the next build need not find out again; good for the code that made it and no other
known = Table(
    "known",
    metadata,
    Column("step", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

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

conflicts = Table(
    "conflicts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("between", Text, nullable=False),
)

sides = Table(
    "sides",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("origins", JSON(none_as_null=True), nullable=False),
    Column("by", JSON(none_as_null=True), nullable=False),
)

later = Table(
    "later",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("on", JSON(none_as_null=True)),
    Column("by", Text, index=True),
)

checks = Table(
    "checks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("claimed", Text, nullable=False),
    Column("counted", Text, nullable=False),
    Column("holds", Boolean, nullable=False),
)

wording = Table(
    "wording",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("plain", Text, nullable=False),
    Column("side", Text),
)

uses = Table(
    "uses",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("outlet", Text),
    Column("side", Text),
    Column("speaker", Text),
    Column("quoted", Boolean, nullable=False),
    Column("about", Text),
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

# what people said of lines: only ever added to, never changed or deleted
corrections = Table(
    "corrections",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False, index=True),
    Column("other", Text),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("value", Text),
    Column("was", Text, nullable=False),
    Column("entered", JSON(none_as_null=True)),
)

# the lines as the stages made them, in one row, where the log of corrections changed what is shown
lines_made = Table(
    "lines_made",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
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
