"""On the Record: the record of a negotiation, read from its coverage, on the exact words that support it.

>>> import ontherecord
>>> summary = ontherecord.build(["reports/"], "talks.db")        # doctest: +SKIP
>>> with ontherecord.open_record("talks.db") as record:          # doctest: +SKIP
...     for statement in record.statements():
...         print(statement.speaker, statement.content)

The nouns (Report, Span, Statement, Act …) live in `ontherecord.nouns`; the verbs are below.
"""

from ontherecord.config import Config
from ontherecord.errors import OnTheRecordError
from ontherecord.export.contract import contract, contract_json
from ontherecord.export.dossier.page import dossier_html
from ontherecord.nouns.findings import Extractor
from ontherecord.nouns.span import Span
from ontherecord.pipeline import BuildSummary, build
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view as open_record

__all__ = [
    "BuildSummary",
    "Config",
    "Extractor",
    "OnTheRecordError",
    "Span",
    "build",
    "contract",
    "contract_json",
    "dossier_html",
    "open_record",
    "verify",
]
