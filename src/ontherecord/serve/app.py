"""The application: which page answers which address, and what is said when none can."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ontherecord.errors import InputError
from ontherecord.serve.api import api
from ontherecord.serve.ask import Ask, Clocks, asked
from ontherecord.serve.changing import changes
from ontherecord.serve.desk import Desk, NotHere, Page, desk_for
from ontherecord.serve.guard import Doorkeeper, Guard
from ontherecord.serve.kept import Kept
from ontherecord.serve.pages.actors import actor, actors
from ontherecord.serve.pages.comparison import comparison
from ontherecord.serve.pages.conflicts import conflicts
from ontherecord.serve.pages.corrections import correct_form, corrections
from ontherecord.serve.pages.description import described
from ontherecord.serve.pages.issues import issue, issues
from ontherecord.serve.pages.keys import keys
from ontherecord.serve.pages.lines import line, values_of
from ontherecord.serve.pages.overview import overview
from ontherecord.serve.pages.papers import paper, papers
from ontherecord.serve.pages.reports import report
from ontherecord.serve.pages.search import search
from ontherecord.serve.pages.sources import origin, sources
from ontherecord.serve.pages.statements import acts, statements
from ontherecord.serve.pages.timeline import timeline
from ontherecord.serve.rendering import being_read, render
from ontherecord.serve.room import Room

Maker = Callable[[Desk], Page]

PAGES: dict[str, Maker] = {
    "/": overview,
    "/papers": papers,
    "/papers/{id}": paper,
    "/statements": statements,
    "/acts": acts,
    "/reports/{id}": report,
    "/timeline": timeline,
    "/issues": issues,
    "/issues/{id}": issue,
    "/actors": actors,
    "/actors/{id}": actor,
    "/conflicts": conflicts,
    "/sources": sources,
    "/sources/{a}/{b}": comparison,
    "/origins/{id}": origin,
    "/search": search,
    "/keys": keys,
    "/correct/{id}": correct_form,
    "/corrections": corrections,
    "/lines/{id}": line,
}
_STATIC = Path(__file__).parent / "static"
_FOREVER = "public, max-age=31536000, immutable"  # the address of a static file changes with it


def application(room: Room, door: Doorkeeper) -> FastAPI:
    """The pages and the API over an open record."""
    app = FastAPI(
        title="On the Record",
        version=version("ontherecord"),
        description="The lines of one record with their evidence. Read only; the fields are those of the JSON export.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    kept, form_token = Kept(), door.form_token()
    app.router.routes.extend(changes(room, door))
    for path, maker in PAGES.items():
        app.router.routes.append(Route(path, _endpoint(room, maker, kept, form_token), name=path))
    app.include_router(api(room))
    app.router.routes.append(
        Route(
            "/api",
            _endpoint(room, lambda desk: described(app, desk), kept, form_token),
            name="/api",
        )
    )
    app.router.routes.append(Mount("/static", _Assets(directory=_STATIC)))
    app.add_exception_handler(HTTPException, _no_page(room))
    app.add_middleware(Guard, door=door)
    return app


class _Assets(StaticFiles):
    """Static files that browsers may keep."""

    def file_response(self, *given: object, **named: object) -> Response:
        """The file, to be kept."""
        response: Response = super().file_response(*given, **named)  # type: ignore[arg-type]  # handed through
        response.headers["Cache-Control"] = _FOREVER
        return response


def _endpoint(
    room: Room, maker: Maker, kept: Kept, form_token: str
) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        base = room.now()
        if base is None:
            return _opening(room)
        try:
            ask = _ask(request)
        except InputError as error:
            return _told(room, 400, str(error))
        catalogue = room.at(ask.clocks)
        if catalogue is None:
            return _told(room, 503, "The record as of this day is being made; come back shortly.")
        answers = partial(room.answers, ask.clocks)
        desk = replace(desk_for(catalogue, ask, base), answers=answers, behind=room.behind)
        given = tuple(sorted(ask.given.items()))
        key = (request.url.path, ask.path, given, ask.partial, desk.behind)
        try:
            html = kept.page(
                catalogue, key, lambda: render(desk, _with_open_line(desk, maker(desk)), form_token)
            )
            return HTMLResponse(html, headers={"Vary": "HX-Request"})
        except NotHere as missing:
            return _told(room, 404, _missing(ask, str(missing)))
        except InputError as error:
            return _told(room, 400, str(error))

    return answer


def _ask(request: Request) -> Ask:
    """The request; a part of a page is asked for by a page, whose address its links start from."""
    partial = request.headers.get("hx-request") == "true"
    path, given = request.url.path, dict(request.query_params)
    if partial:
        stands_on = urlsplit(request.headers.get("hx-current-url", ""))
        path, given = stands_on.path or path, dict(parse_qsl(stands_on.query)) or given
    return asked(path, request.path_params, given, partial)


def _with_open_line(desk: Desk, page: Page) -> Page:
    """The page with the line that its address has open beside it."""
    opened = desk.ask.text("line")
    found = desk.catalogue.line(opened) if opened and not desk.ask.partial else None
    page.values["open_line"] = values_of(desk, found) if found is not None else None
    return page


def _missing(ask: Ask, what: str) -> str:
    if ask.clocks.set:
        return f"There is no such {what} in the record as of this day."
    return f"There is no such {what} in this record."


def _told(room: Room, status: int, words: str) -> Response:
    """A page that says why there is none."""
    base = room.now()
    if base is None:
        return _opening(room)
    ask = Ask("/", {}, {}, Clocks())
    desk = desk_for(base, ask, base)
    page = Page("told.html", words, {"words": words, "open_line": None, "again": status == 503})
    answer = HTMLResponse(render(desk, page, ""), status)
    if status == 503:
        answer.headers["Retry-After"] = answer.headers["Refresh"] = "5"
    return answer


def _opening(room: Room) -> Response:
    """What is there while a large record is read: how far it is."""
    done, of = room.progress
    answer = HTMLResponse(being_read(room.record.name, done, of), 503)
    answer.headers["Retry-After"] = answer.headers["Refresh"] = "2"
    return answer


def _no_page(room: Room) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if request.url.path.startswith("/api/"):
            detail = error.detail if isinstance(error, HTTPException) else "this went wrong"
            return JSONResponse({"detail": detail}, status)
        words = (
            "There is no page at this address." if status == 404 else "This cannot be done here."
        )
        return _told(room, status, words)

    return answer
