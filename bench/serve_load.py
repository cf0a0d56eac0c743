"""How fast the reading room answers when many read a large record at once.

    python -m bench.serve_load [--reports 10000] [--readers 20] [--seconds 60] [--record FILE]

Makes a record by varying that of the bundled coverage: every copy tells its story in other words of the same lengths
(so that each span stands on words of the copy), on other days, about matters of its own; parties and issues are shared
by some copies. Then serves it from a process of its own and has readers ask for pages of every family, one after the
other without a pause. Prints the median and the 95th percentile by family, and what the server holds in memory.
"""

import argparse
import http.client
import json
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

from bench.enlarge import enlarge
from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

_LIMITS = {"median": 200.0, "p95": 500.0}  # milliseconds: what the readers were promised
_PORT = re.compile(r"http://127\.0\.0\.1:(\d+)/")
_ROUNDS = 1500  # of the families: so many addresses that few are asked for twice
_WARM = 40  # pages asked for before anything is counted
_WORDS = "proposal rejected unanswered border talks observers answer draft alliance envoy withdrawal letter".split()


def main() -> int:
    """Makes the record, serves it, reads it, prints the figures; the exit status says whether the limits hold."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        record = given.record or Path(folder) / "large.db"
        if not record.exists():
            _make(record, given.reports, Path(folder))
        pages = list(_pages(record, random.Random(7)))
        server, port = _opened(record, "first")
        try:
            told = _read(pages, port, given.readers, given.seconds)
            held = _memory(server.pid)
        finally:
            server.terminate()
            server.wait()
        server, _ = _opened(record, "second")
        server.terminate()
        server.wait()
    return _print(told, held)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--record", type=Path, help="a record to read, or to keep the made one in")
    return parser.parse_args()


def _make(record: Path, reports: int, folder: Path) -> None:
    small = folder / "small.db"
    with as_file(files("ontherecord.demo")) as demo:
        build([demo / "coverage"], small, Config(actors=demo / "actors.jsonl"))
    with open_view(small) as view:
        counts = enlarge(view, record, reports)
    print(", ".join(f"{number:,} {name}" for name, number in counts.items() if number))


def _pages(record: Path, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(family, address), many of each family that differ in what they ask for."""
    with open_view(record) as view:
        ids = {
            "/reports/{}": [report.id for report in view.reports()],
            "/lines/{}": [said.id for said in view.statements()] + [act.id for act in view.acts()],
            "/papers/{}": [line.id for line in view.documents()],
            "/issues/{}": [line.id for line in view.issues()],
            "/actors/{}": [line.id for line in view.actors()],
            "/api/lines/{}": [line.id for line in view.positions()],
        }
        pairs = [(link.a, link.b) for link in view.lineage()]
        speakers = [line.speaker for line in view.statements() if line.speaker]
        names = [actor.name for actor in view.actors()]
    for _ in range(_ROUNDS):
        for path, found in ids.items():
            yield path, path.format(rng.choice(found))
        if pairs:
            yield "/sources/{}/{}", "/sources/{}/{}".format(*rng.choice(pairs))
        words = f"{rng.choice(_WORDS)} {rng.choice(_WORDS)}"
        yield "/search", f"/search?q={quote(rng.choice([words, rng.choice(names), words[:-1]]))}"
        yield "/statements", f"/statements?page={rng.randrange(1, 90)}"
        yield "/statements", f"/statements?speaker={rng.choice(speakers)}&kind=direct"
        yield "/statements?q=", f"/statements?q={quote(words)}"
        yield "/acts", f"/acts?page={rng.randrange(1, 90)}"
        yield "/sources", f"/sources?page={rng.randrange(1, 50)}"
        year = rng.randrange(2030, 2034)
        yield "/timeline", f"/timeline?from={year}-0{rng.randrange(1, 9)}-01&to={year}-12-31"
        yield "/api/statements", f"/api/statements?page={rng.randrange(1, 90)}"
        yield from ((page, page) for page in ("/", "/issues", "/papers", "/conflicts", "/actors"))


def _opened(record: Path, which: str) -> tuple["subprocess.Popen[str]", int]:
    """A server whose record is read; prints how long the first page and the record took to come."""
    began = time.monotonic()
    server, port = _serve(record)
    first = None
    while _status(port) != 200:
        first = first or time.monotonic() - began
        time.sleep(0.2)
    read = time.monotonic() - began
    print(f"{which} opening: an answer after {first or read:.1f} s, the record after {read:.1f} s")
    return server, port


def _status(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", "/papers")
    status = connection.getresponse().status
    connection.close()
    return status


def _serve(record: Path) -> tuple["subprocess.Popen[str]", int]:
    command = [sys.executable, "-m", "ontherecord.cli.main", "serve", str(record), "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    for line in server.stderr:
        if found := _PORT.search(line):
            return server, int(found[1])
    raise SystemExit("the server ended before it listened")


def _read(
    pages: list[tuple[str, str]], port: int, readers: int, seconds: float
) -> dict[str, list[float]]:
    """Milliseconds of every answer, by family."""
    told: dict[str, list[float]] = defaultdict(list)
    _reader(pages[:_WARM], port, time.monotonic() + 120, {})
    end = time.monotonic() + seconds
    threads = []
    for number in range(readers):
        own = pages[:]
        random.Random(number).shuffle(own)
        threads.append(threading.Thread(target=_reader, args=(own, port, end, told)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def _reader(
    pages: list[tuple[str, str]], port: int, end: float, told: dict[str, list[float]]
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for family, address in pages:
        if time.monotonic() > end:
            break
        began = time.perf_counter()
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise SystemExit(f"{address} answered {answer.status}")
        told.setdefault(family, []).append(took)
    connection.close()


def _memory(pid: int) -> int:
    """Megabytes that the server and its workers hold."""
    ids = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        ids += [int(child) for child in task.read_text().split()]
    texts = [Path(f"/proc/{one}/status").read_text() for one in ids]
    return sum(int(m[1]) for text in texts if (m := re.search(r"VmRSS:\s+(\d+)", text))) // 1024


def _print(told: dict[str, list[float]], held: int) -> int:
    everything = [took for family in told.values() for took in family]
    print(f"{len(everything):,} answers, {held} MB held")
    print(f"{'page':20} {'answers':>8} {'median ms':>10} {'p95 ms':>8}")
    missed = []
    for family, taken in [*sorted(told.items()), ("all", everything)]:
        middle, late = median(taken), quantiles(taken, n=20)[-1]
        print(f"{family:20} {len(taken):8} {middle:10.0f} {late:8.0f}")
        if middle > _LIMITS["median"] or late > _LIMITS["p95"]:
            missed.append(family)
    print(json.dumps({"limits": _LIMITS, "missed": missed}))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
