"""What the writer seals a record with: the digest of what stands in the file, read in pieces."""

from sqlalchemy import Connection

from ontherecord.record import streams
from ontherecord.record.digest import digest_of
from ontherecord.record.ledger import total_of
from ontherecord.record.lines import LINES
from ontherecord.record.readings import SHOWN
from ontherecord.record.view import View


def seal_of(connection: Connection) -> str:
    """The digest that `View.digest` gives, with nothing of the record held in memory."""
    view = View(connection)
    fields = {
        "reports": streams.reports(connection, SHOWN),
        "origins": view.origins().items(),
        "published": view.published().items(),
        "lineage": streams.plain(connection, "lineage"),
        "judgements": streams.plain(connection, "judgements"),
        **{name: streams.nouns(connection, kind) for name, kind in LINES.items()},
    }
    totals = {name: total_of(lines) for name, lines in fields.items()}
    return digest_of(totals, view.problems(), view.corrections())
