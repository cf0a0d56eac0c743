"""Follows a server's own links, for tests of whatever can be reached."""

import re
from collections import deque
from html import unescape
from urllib.parse import urlsplit

from starlette.testclient import TestClient

_HREF = re.compile(r'(?:href|hx-get)="([^"]*)"')


def family(address: str) -> str:
    """Which page an address is of: its path without ids, and the names of its parameters."""
    parts = urlsplit(address)
    path = re.sub(r"/(?:[a-z]{1,5}-[0-9a-f]{16}|\d+)(?=/|$)", "/*", parts.path)
    return f"{path}?{'&'.join(sorted(one.split('=')[0] for one in parts.query.split('&')))}"


def reached(client: TestClient, start: str = "/", each: int = 3) -> dict[str, tuple[int, str]]:
    """Status and body of the pages that links lead to from `start`, at most some of each family."""
    found: dict[str, tuple[int, str]] = {}
    counted: dict[str, int] = {}
    waiting = deque([start])
    while waiting:
        address = waiting.popleft().partition("#")[0]
        kind = family(address)
        if address in found or counted.get(kind, 0) >= each:
            continue
        counted[kind] = counted.get(kind, 0) + 1
        answer = client.get(address)
        found[address] = answer.status_code, answer.text
        if "text/html" in answer.headers["content-type"]:
            links = (unescape(link) for link in _HREF.findall(answer.text))
            waiting.extend(link for link in links if link.startswith("/"))
    return found
