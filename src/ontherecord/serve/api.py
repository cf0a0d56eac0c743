"""The API: the record's lines as JSON, a page at a time, by the same filters and clocks as the pages.

Rows have the fields of the JSON export. The description for programs is at /api/openapi.json.
"""

from enum import StrEnum
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, HTTPException, Path, Query, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from ontherecord.errors import InputError
from ontherecord.export.contract import SCHEMA
from ontherecord.export.rows import Row
from ontherecord.serve.ask import asked
from ontherecord.serve.catalogue.search import understood
from ontherecord.serve.desk import Desk, desk_for
from ontherecord.serve.evidence import groups_of, reasons_of
from ontherecord.serve.pages.search import reports_found
from ontherecord.serve.pages.statements import listed
from ontherecord.serve.room import Room
from ontherecord.serve.rows import report_row, row_of, rows_for

_MOST = 200  # rows of a page of the API


class Lines(StrEnum):
    """Lists of lines by their name in the JSON export."""

    STATEMENTS = "statements"
    ACTS = "acts"
    DOCUMENTS = "documents"
    POSITIONS = "positions"
    CONFLICTS = "conflicts"
    SILENCES = "silences"
    CUSTODY = "custody"
    LINKAGES = "linkages"
    PROVISIONS = "provisions"
    CHECKS = "checks"
    WORDING = "wording"


_KIND = {
    **{Lines.STATEMENTS: "statement", Lines.ACTS: "act", Lines.DOCUMENTS: "document"},
    **{Lines.POSITIONS: "position", Lines.CONFLICTS: "conflict", Lines.SILENCES: "silence"},
    **{Lines.CUSTODY: "custody", Lines.LINKAGES: "linkage", Lines.PROVISIONS: "provision"},
    **{Lines.CHECKS: "check", Lines.WORDING: "wording"},
}


class Listing(BaseModel):
    """A page of a list. `more` says that there are more than were counted."""

    version: str = SCHEMA
    digest: str
    total: int
    more: bool
    page: int
    pages: int
    items: list[dict[str, Any]]


class Words(BaseModel):
    """One stretch of evidence in its paragraph."""

    report: str
    start: int
    source: str
    published: str
    basis: str
    origin: int
    url: str | None
    before_words_after: list[list[str]]
    printed_before: list[str]


class EvidenceGroup(BaseModel):
    """Evidence that says the same thing."""

    heading: str
    notes: list[str]
    words: list[Words]


class Evidence(BaseModel):
    """A line with its evidence, and why it counts as confirmed."""

    line: dict[str, Any]
    confirmed: list[str]
    groups: list[EvidenceGroup]


class Filters(BaseModel):
    """The filters of a list of lines."""

    q: str | None = Field(None, description="words, names, any spelling")
    actor: str | None = Field(None, description="an actor's id, in whatever part")
    kind: str | None = Field(None, description="an act's type, a stance, a paper's kind …")
    since: str | None = Field(None, alias="from", description="on this day or later")
    to: str | None = Field(None, description="on this day or before")
    page: int = 1
    size: int = Field(50, description=f"lines on a page, at most {_MOST}")


class StatementFilters(Filters):
    """The filters of statements."""

    speaker: str | None = Field(None, description="an actor's id")
    kind: str | None = Field(None, description="direct, indirect or mixed")
    mode: str | None = Field(None, description="speech, attitude, plan or finding")
    origin: int | None = Field(None, description="number of the origin that printed it first")
    report: str | None = Field(None, description="id of the report that printed it first")
    sure: int | None = Field(None, description="1 or 0")


_Day = Annotated[str | None, Query(description="a day: 2022-01-20, or 2022-01, or 2022")]
_Id = Annotated[str, Path(max_length=80)]


def api(room: Room) -> APIRouter:
    """The routes of the API over an open record."""
    router = APIRouter(prefix="/api", tags=["record"])

    def desk(request: Request, as_of: _Day = None, known_by: _Day = None) -> Desk:
        """The record by the clocks that are asked for."""
        del as_of, known_by  # named for the description; read with the other parameters
        return _desk(room, request)

    at = Annotated[Desk, Depends(desk)]
    _reports(router, at)
    _rest(router, at)
    _lines(router, at)
    return router


def _lines(router: APIRouter, at: Any) -> None:
    @router.get("/lines/{key}", response_model=Evidence, summary="One line and its evidence")
    def line(key: _Id, desk: at) -> Response:
        found = desk.catalogue.line(key)
        if found is None:
            raise HTTPException(404, "there is no such line in the record (by these clocks)")
        return _json(_evidence(desk, found))

    @router.get("/statements", response_model=Listing, summary="Statements")
    def statements(desk: at, filters: Annotated[StatementFilters, Query()]) -> Response:
        return _json(_listing(desk, Lines.STATEMENTS, filters.size))

    @router.get("/{name}", response_model=Listing, summary="Lines of any other kind")
    def lines(name: Lines, desk: at, filters: Annotated[Filters, Query()]) -> Response:
        return _json(_listing(desk, name, filters.size))


def _reports(router: APIRouter, at: Any) -> None:
    @router.get("/reports", response_model=Listing, summary="Reports, the earliest first")
    def reports(desk: at, page: int = 1, size: int = 50) -> Response:
        size = min(max(size, 1), _MOST)
        total = len(desk.catalogue.marks)
        page = min(max(page, 1), -(-total // size) or 1)
        sql = "SELECT id FROM reports ORDER BY n LIMIT ? OFFSET ?"
        rows = desk.catalogue.rows(sql, (size, (page - 1) * size))
        items = [report_row(desk.catalogue, row["id"]) for row in rows]
        return _json(_page(desk, items, (total, page, size)))

    @router.get("/reports/{key}", summary="A report: its text, passages, relations and evidence")
    def report(key: _Id, desk: at) -> Response:
        if key not in desk.catalogue.marks:
            raise HTTPException(404, "there is no such report in the record (by these clocks)")
        text = desk.catalogue.report(key)
        rows = rows_for(desk.catalogue)
        marks = desk.catalogue.rows(
            "SELECT m.start, m.end, m.kind, l.id AS line FROM marks m JOIN lines l ON l.n = m.n"
            " WHERE m.report = ? ORDER BY m.start, m.end, m.n",
            (key,),
        )
        return _json(
            report_row(desk.catalogue, key)
            | {
                "text": text.text,
                "passages": [
                    {"start": p.span.start, "end": p.span.end, "kind": p.kind.value}
                    for p in text.passages
                ],
                "lineage": [rows.lineage(link) for link in desk.catalogue.links_of(key)],
                "evidence": [dict(mark) for mark in marks],
            }
        )


def _rest(router: APIRouter, at: Any) -> None:
    @router.get("/record", summary="What there is: counts, days, the state's digest")
    def record(desk: at) -> Response:
        days = [desk.date(day).isoformat() for day in desk.catalogue.days]
        exchanges = [rows_for(desk.catalogue).exchange(one, ()) for one in desk.catalogue.exchanges]
        found = {
            "version": SCHEMA,
            "digest": desk.catalogue.digest,
            "counts": desk.catalogue.counts,
        }
        return _json(found | {"days_with_reports": days, "exchanges": exchanges})

    @router.get("/actors/{key}", summary="A party or person")
    def actor(key: _Id, desk: at) -> Response:
        found = desk.catalogue.actor(key)
        if found is None:
            raise HTTPException(404, "there is no such actor in the record (by these clocks)")
        return _json(rows_for(desk.catalogue).actor(found))

    @router.get("/search", summary="Search reports and lines of every kind")
    def search(
        desk: at, q: Annotated[str, Query(description="words, names, any spelling")]
    ) -> Response:
        query = understood(desk.catalogue, q)
        found: dict[str, Any] = {"understood": [[*t.forms, *t.other] for t in query.terms]}
        for name in Lines:
            lines = listed(desk, _KIND[name], query, 20).lines if query.terms else []
            found[name.value] = [row_of(desk.catalogue, line) for line in lines]
        keys = reports_found(desk, query) if query.terms else []
        found["reports"] = [report_row(desk.catalogue, key) for key in keys]
        return _json(found)


def _desk(room: Room, request: Request) -> Desk:
    given = {name: value for name, value in request.query_params.items() if value}
    try:
        ask = asked(request.url.path, request.path_params, given, False)
    except InputError as error:
        raise HTTPException(400, str(error)) from error
    base, catalogue = room.now(), room.at(ask.clocks)
    if base is None or catalogue is None:
        what = "the record" if base is None else "the record as of this day"
        raise HTTPException(503, f"{what} is being read; ask again", {"Retry-After": "5"})
    return desk_for(catalogue, ask, base)


def _listing(desk: Desk, name: Lines, size: int) -> Row:
    size = min(max(size, 1), _MOST)
    text = desk.ask.text("q")
    try:
        found = listed(desk, _KIND[name], understood(desk.catalogue, text) if text else None, size)
    except InputError as error:
        raise HTTPException(400, str(error)) from error
    items = [row_of(desk.catalogue, line) for line in found.lines]
    return _page(desk, items, (found.place.total, found.place.page, size)) | {
        "more": found.place.more
    }


def _page(desk: Desk, items: list[Row], place: tuple[int, int, int]) -> Row:
    total, page, size = place
    pages = max(-(-total // size), 1)
    counted = {"total": total, "more": False, "page": page, "pages": pages}
    return {"version": SCHEMA, "digest": desk.catalogue.digest, **counted, "items": items}


def _evidence(desk: Desk, line: Any) -> Row:
    groups = [
        {
            "heading": group.heading,
            "notes": group.notes,
            "words": [
                {
                    **{"report": one.report, "start": one.start, "source": one.source},
                    **{"published": one.when, "basis": one.basis, "origin": one.origin},
                    **{
                        "url": one.link,
                        "before_words_after": one.parts,
                        "printed_before": one.relay,
                        "came_through": one.carried,
                    },
                }
                for one in group.pieces
            ],
        }
        for group in groups_of(desk, line)
    ]
    return {
        "line": row_of(desk.catalogue, line),
        "confirmed": list(reasons_of(desk, line)),
        "groups": groups,
    }


def _json(value: Any) -> Response:
    return Response(msgspec.json.encode(value), media_type="application/json")
