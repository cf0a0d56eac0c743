"""What changes a record: corrections, taken from our own forms, with a name and a reason."""

import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ontherecord.corrections import Note, correct, enter
from ontherecord.errors import OnTheRecordError
from ontherecord.nouns.correction import Correction, CorrectionKind, Entered
from ontherecord.serve.ask import asked
from ontherecord.serve.desk import Desk, Page, desk_for
from ontherecord.serve.guard import Doorkeeper
from ontherecord.serve.pages.corrections import correct_form, corrections
from ontherecord.serve.rendering import render
from ontherecord.serve.room import Room

_LARGEST = 100_000  # bytes of a form
Typed = dict[str, list[str]]
Again = Callable[[Desk, str, dict[str, str]], Page]


def changes(room: Room, door: Doorkeeper) -> list[Route]:
    """The addresses that take corrections."""

    def route(path: str, change: Callable[[Path, Request, Typed], str], again: Again) -> Route:
        return Route(path, _taking(room, door, change, again), methods=["POST"])

    return [
        route("/correct/{id}", _say, correct_form),
        route("/corrections/undo", _undo, corrections),
        route("/corrections/enter", _enter, corrections),
    ]


def _taking(
    room: Room, door: Doorkeeper, change: Callable[[Path, Request, Typed], str], again: Again
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        typed = await _form(request)
        if not door.knows(_one(typed, "form_token")):
            return HTMLResponse("This form is out of date: load its page again.\n", 403)
        return await run_in_threadpool(_changed, request, typed)

    def _changed(request: Request, typed: Typed) -> Response:
        try:
            change(room.record, request, typed)
        except (OnTheRecordError, ValueError) as error:
            ask = asked(request.url.path, request.path_params, {}, False)
            base = room.now()
            if base is None:
                return HTMLResponse(f"{error}\n", 400)
            desk = desk_for(base, ask, base)
            page = again(desk, str(error), {name: values[0] for name, values in typed.items()})
            page.values["open_line"] = None
            return HTMLResponse(render(desk, page, door.form_token()), 400)
        room.renew()
        return RedirectResponse("/corrections", 303)

    return answer


async def _form(request: Request) -> Typed:
    """The fields of a form; none where it is larger than any of ours."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            return {}
    return parse_qs(body.decode("utf-8", "replace"), max_num_fields=60)


def _one(typed: Typed, name: str) -> str:
    return typed.get(name, [""])[0].strip()


def _say(record: Path, request: Request, typed: Typed) -> str:
    """A correction of one line."""
    kind = CorrectionKind(_one(typed, "kind"))
    said = Correction(
        kind,
        request.path_params["id"],
        _one(typed, "by"),
        _one(typed, "reason"),
        _now(),
        other=_one(typed, "speaker" if kind is CorrectionKind.SPEAKER else "other") or None,
        value=_one(typed, "value") or None,
    )
    correct(record, [said])
    return said.target


def _undo(record: Path, request: Request, typed: Typed) -> str:
    """The undoing of a correction."""
    del request
    target, by, reason = _one(typed, "target"), _one(typed, "by"), _one(typed, "reason")
    correct(record, [Correction(CorrectionKind.UNDO, target, by, reason, _now())])
    return target


def _enter(record: Path, request: Request, typed: Typed) -> str:
    """A line that the reports lack."""
    del request
    line = Entered(
        _one(typed, "type"),
        tuple(one for one in typed.get("actor", []) if one),
        tuple(one for one in typed.get("recipient", []) if one),
        _one(typed, "date") or None,
    )
    note = Note(line, _one(typed, "words"), _one(typed, "source"))
    return enter(record, note, _one(typed, "by"), _one(typed, "reason"), _now()).id


def _now() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
