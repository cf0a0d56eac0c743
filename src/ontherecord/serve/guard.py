"""What stands between a request and the pages: who may ask, by which name, and what a browser may do with the answer.

* The Host header must be a name under which we listen: otherwise a page elsewhere could have its own name lead
  here (DNS rebinding) and read the record.
* Away from loopback a token is asked for, once; it then stands in a cookie that scripts cannot read.
* A request that changes something needs the token of the form it comes from, and comes from our own pages.
* Nothing from elsewhere is loaded, nothing inline is run.
"""

import hmac
import ipaddress
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    # nothing is told to other places; "no-referrer" would have browsers send our own forms with the origin "null"
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
COOKIE = "ontherecord"
_SAFE = ("GET", "HEAD", "OPTIONS")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine only.

    >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0"), is_loopback("localhost")
    (True, False, True)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """Who may come in: by which host names (none: any), with which token (None: no token is asked for)."""

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    secret: str = field(default_factory=lambda: secrets.token_hex(32))

    def form_token(self) -> str:
        """The token that our own forms carry."""
        return hmac.new(self.secret.encode(), b"form", sha256).hexdigest()

    def knows(self, offered: str) -> bool:
        """Whether a form's token is ours."""
        return hmac.compare_digest(offered.encode(), self.form_token().encode())

    def badge(self) -> str:
        """What the cookie of somebody who showed the token holds."""
        return hmac.new(self.secret.encode(), (self.token or "").encode(), sha256).hexdigest()


def doorkeeper(host: str, token: str | None, names: Iterable[str] = ()) -> Doorkeeper:
    """The doorkeeper for an address to listen on; `names` are further host names to answer to.

    Away from loopback there is always a token, and any name is answered to, since the token protects.
    """
    if is_loopback(host):
        own = f"[{host}]" if ":" in host else host
        return Doorkeeper(LOOPBACK | {own} | frozenset(names), token)
    return Doorkeeper(frozenset(), token or secrets.token_urlsafe(24))


class Guard:
    """The doorkeeper as a layer around the application."""

    def __init__(self, app: ASGIApp, door: Doorkeeper) -> None:
        self.app, self.door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request in, or answers it here."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = self._answer(scope)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        await (answer or self.app)(scope, receive, send_with_headers)

    def _answer(self, scope: Scope) -> Response | None:
        """What is said to those who may not come in; None for those who may."""
        headers = Headers(scope=scope)
        if self.door.hosts and _host_name(headers.get("host", "")) not in self.door.hosts:
            return PlainTextResponse(
                "This address is not answered here: use the one that `ontherecord serve` printed.\n",
                421,
            )
        if not _is_own(scope, headers):
            return PlainTextResponse(
                "Changes are taken from this application's own pages only.\n", 403
            )
        return self._without_token(scope, headers)

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        if self.door.token is None:
            return None
        given = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        offered = given.pop("token", "")
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if bearer and hmac.compare_digest(bearer.encode(), self.door.token.encode()):
            return None
        if offered and hmac.compare_digest(offered.encode(), self.door.token.encode()):
            return self._let_in(scope["path"], given)
        if hmac.compare_digest(_cookie(headers).encode(), self.door.badge().encode()):
            return None
        return PlainTextResponse(
            "A token is needed: open the address with its ?token=… that `ontherecord serve` printed.\n",
            401,
        )

    def _let_in(self, path: str, given: dict[str, str]) -> Response:
        """Puts the badge into a cookie and the token out of the address bar."""
        where = "/" + path.lstrip("/")
        answer = RedirectResponse(f"{where}?{urlencode(given)}" if given else where, 303)
        answer.set_cookie(COOKIE, self.door.badge(), httponly=True, samesite="strict")
        return answer


def _host_name(host: str) -> str:
    """The Host header without its port."""
    return host[: host.rindex("]") + 1] if "]" in host else host.partition(":")[0]


def _is_own(scope: Scope, headers: Headers) -> bool:
    """Whether a request that changes something comes from our own pages, as far as the browser says."""
    if scope["method"] in _SAFE:
        return True
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
