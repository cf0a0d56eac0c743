"""The reports as a bibliography: CSL JSON (citeproc) and BibTeX, and how to cite the record itself.

A citation of the record names its state: the digest of everything that it shows, so that a reader can tell
whether what lies before them is what was cited.
"""

import json
import re
from importlib.metadata import version
from typing import Any

from ontherecord.export.headline import headline
from ontherecord.export.titles import title_of
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.report import Report
from ontherecord.record.view import View

Row = dict[str, Any]

# characters that TeX reads as commands
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIAL = re.compile(r"[\\{}$&%#_~^]")


def csl_json(view: View) -> str:
    """The reports as CSL JSON, in the order of their ids; dates only as far as they are known."""
    published = view.published()
    rows = [_csl(report, published.get(report.id)) for report in view.reports()]
    return json.dumps(rows, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def bibtex(view: View) -> str:
    """The reports as BibTeX entries of type @misc; the key is the report's id."""
    published = view.published()
    return "\n".join(_entry(report, published.get(report.id)) for report in view.reports())


def citation(view: View, title: str | None = None) -> str:
    """How to cite this state of the record, as a block of plain text."""
    counts = view.counts()
    name = title or headline(view) or "Record"
    return (
        f"{name}. Record of {counts['reports']} reports of {counts['origins']} origins, "
        f"made with ontherecord {version('ontherecord')}.\n"
        f"State: sha256 {view.digest()}\n"
    )


def _csl(report: Report, date: DateReading | None) -> Row:
    row: Row = {"id": report.id, "type": "article-newspaper", "language": report.language}
    told = {
        "title": title_of(report),
        "container-title": report.outlet,
        "URL": report.url,
        "note": _note(date),
    }
    row |= {name: value for name, value in told.items() if value}
    if report.author:
        row["author"] = [{"literal": report.author}]
    if date is not None and date.value:
        row["issued"] = {"date-parts": [[int(part) for part in date.value.split("-")]]}
    return row


def _entry(report: Report, date: DateReading | None) -> str:
    fields = {
        "title": title_of(report),
        "author": f"{{{report.author}}}" if report.author else None,
        "howpublished": report.outlet,
        "date": date.value if date else None,
        "url": report.url,
        "note": _note(date),
    }
    lines = [
        f"  {name} = {{{value if name == 'url' else _escaped(name, value)}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@misc{{{report.id},", *lines, "}", ""])


def _escaped(name: str, value: str) -> str:
    """Text that TeX prints as it stands; the braces that keep an author whole stay."""
    if name == "author":
        return "{" + _SPECIAL.sub(lambda m: _TEX[m.group()], value[1:-1]) + "}"
    return _SPECIAL.sub(lambda m: _TEX[m.group()], value)


def _note(date: DateReading | None) -> str | None:
    return f"date inferred: {date.basis}" if date is not None and not date.sure else None
