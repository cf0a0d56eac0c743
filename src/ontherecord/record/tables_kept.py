"""The tables of what was read and what is kept between builds: inputs, reports, findings, receipts, corrections.

The tables of the lines, which are made anew as a whole, stand in `tables`, through which all are reached.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
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

# the code that made what a step found out that the next build need not find out again; it is good for no other
known = Table(
    "known",
    metadata,
    Column("step", Text, primary_key=True),
    Column("code", Text, nullable=False),
)


def _found_out(kind: str) -> Table:
    """What a step found out of one kind, by a digest of all that it rests on, as soon as it was found."""
    return Table(
        f"known_{kind}",
        metadata,
        Column("key", Text, primary_key=True),
        Column("value", LargeBinary, nullable=False),
    )


known_outcomes = _found_out("outcomes")
known_relayed = _found_out("relayed")
known_provenances = _found_out("provenances")
known_carriers = _found_out("carriers")
known_gathered = _found_out("gathered")
known_linked = _found_out("linked")
known_sourced = _found_out("sourced")
known_drafts = _found_out("drafts")
known_asked = _found_out("asked")
known_quoted = _found_out("quoted")
known_altered = _found_out("altered")
known_copied = _found_out("copied")
known_changed = _found_out("changed")
known_quotations = _found_out("quotations")
known_settled = _found_out("settled")
known_readings = _found_out("readings")
known_traces = _found_out("traces")

# what stands in the tables of the lines, by kind: a digest of each line, under its id or its report, or under that
# digest with the number of its row; and by kind how many there are and the sum of their digests (`ledger`)
written = Table(
    "written",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("row", Integer),
    sqlite_with_rowid=False,
)

totals = Table(
    "totals",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("digests", LargeBinary, nullable=False),
)

# what a build did at each step and why (nouns.receipt), in order; only ever added to
steps = Table(
    "steps",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("step", Text, nullable=False, index=True),
    Column("version", Text, nullable=False),
    Column("configuration", Text, nullable=False),
    Column("inputs", Text, nullable=False),
    Column("done", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
    Column("why", Text, nullable=False),
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

# the lines as the stages made them, where the log of corrections changed what is shown
made = Table(
    "made",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("line", LargeBinary, nullable=False),
)

# the same in one row, as earlier versions kept them; only read
lines_made = Table(
    "lines_made",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("payload", LargeBinary, nullable=False),
)
