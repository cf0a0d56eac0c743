"""On the Record: the record of a negotiation, read from its coverage, on the exact words that support it.

>>> import ontherecord
>>> summary = ontherecord.build(["reports/"], "talks.db")        # doctest: +SKIP
>>> with ontherecord.open_record("talks.db") as record:          # doctest: +SKIP
...     for statement in record.statements():
...         print(statement.speaker, statement.content)

The nouns (Report, Span, Statement, Act …) live in `ontherecord.nouns`; the verbs are below.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

# where each name is found, and under which name there: read when it is first used, for the help must not wait
_PLACES = {
    "BuildSummary": ("pipeline", "BuildSummary"),
    "Config": ("config", "Config"),
    "Extractor": ("nouns.findings", "Extractor"),
    "OnTheRecordError": ("errors", "OnTheRecordError"),
    "Span": ("nouns.span", "Span"),
    "build": ("pipeline", "build"),
    "contract": ("export.contract", "contract"),
    "contract_json": ("export.contract", "contract_json"),
    "dossier_html": ("export.dossier.page", "dossier_html"),
    "open_record": ("record.view", "open_view"),
    "verify": ("record.verify", "verify"),
}


def __getattr__(name: str) -> Any:
    """A public name, read from its module when it is asked for."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, there = _PLACES[name]
    return getattr(import_module(f"{__name__}.{module}"), there)


def __dir__() -> list[str]:
    """The public names."""
    return sorted([*__all__, *globals()])
