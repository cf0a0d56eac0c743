"""What the writer seals a record with: the digest of what stands in the file, read in pieces."""

from sqlalchemy import Connection

from ontherecord.record import streams
from ontherecord.record.digest import digest_of
from ontherecord.record.lines import LINES
from ontherecord.record.readings import SHOWN
from ontherecord.record.view import View


def seal_of(connection: Connection) -> str:
    """The digest that `View.digest` gives, with nothing of the record held in memory."""
    view = View(connection)
    fields = {
        "origins": view.origins().items(),
        "published": view.published().items(),
        "lineage": streams.plain(connection, "lineage"),
        "judgements": streams.plain(connection, "judgements"),
        **{name: streams.nouns(connection, kind) for name, kind in LINES.items()},
    }
    reports = streams.reports(connection, SHOWN)
    return digest_of(reports, view.problems(), fields, view.corrections())
