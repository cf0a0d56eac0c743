"""Files that hold many reports: each one is an input with a lasting name, and a bad one costs no other."""

import datetime as dt
import gzip
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.nouns.report import Report
from ontherecord.read.fetching import fetched, reading_order
from ontherecord.read.find import find_inputs
from ontherecord.read.inputs import Input
from ontherecord.read.reading import read_report
from tests.read.packing import answer, by_record, lines, page, pages, parquet, record, rows, told

CONFIG = Config()


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def reports(inputs: Sequence[Input]) -> list[Report]:
    ordered = sorted((each for each in inputs if not each.problem), key=reading_order)
    return [read_report(each, CONFIG) for each in fetched(ordered, CONFIG)]


def labels(inputs: Sequence[Input]) -> list[str]:
    return [each.name.rpartition("#")[2] for each in inputs if not each.problem]


def problems(inputs: Sequence[Input]) -> list[str]:
    return [each.problem for each in inputs if each.problem]


THREE = pages(1, 2, 3)
PACKED = [
    # name, bytes: three reports in each
    ("news.jsonl.gz", gzip.compress(lines(1, 2, 3))),
    ("news.ndjson.gz", gzip.compress(lines(1)) + gzip.compress(lines(2, 3))),
    ("crawl.warc", b"".join(THREE)),
    ("crawl.warc.gz", by_record(THREE)),
    # the whole file one gzip stream, as gzip makes it
    ("whole.warc.gz", gzip.compress(b"".join(THREE))),
]


@pytest.mark.parametrize(("name", "data"), PACKED, ids=[name for name, _ in PACKED])
def test_three_reports_are_in_each(tmp_path: Path, name: str, data: bytes) -> None:
    inputs = find_inputs([put(tmp_path, name, data)], CONFIG)
    assert [report.text for report in reports(inputs)] == [told(1), told(2), told(3)]
    # any one of them can be had by itself, and the last before the first
    assert [read_report(each, CONFIG).text[-130:] for each in reversed(inputs)] == [
        told(n)[-130:] for n in (3, 2, 1)
    ]
    assert all(each.data is None for each in inputs)
    # the names last, whatever else is read with it
    put(tmp_path, "a.jsonl.gz", gzip.compress(lines(9)))
    again = [each for each in find_inputs([tmp_path], CONFIG) if each.name.startswith(name)]
    assert [(e.name, e.fingerprint) for e in again] == [(e.name, e.fingerprint) for e in inputs]


def test_rows_of_a_parquet_file(tmp_path: Path) -> None:
    path = parquet(
        tmp_path / "news.parquet",
        {
            "Text": [told(1), told(2), "", None, told(5)],
            "title": ["One", None, "Three", "Four", "Five"],
            "published": [dt.datetime(2031, 3, 7, 10), None, None, None, dt.datetime(2031, 3, 9)],
            "score": [[1], [2], [3], [4], [5]],
        },
        row_group_size=2,
    )
    inputs = find_inputs([path], CONFIG)
    assert labels(inputs) == ["1", "2", "5"]
    assert [message[:6] for message in problems(inputs)] == ["row 3:", "row 4:"]
    found = reports(inputs)
    assert [report.text for report in found] == [told(1), told(2), told(5)]
    assert [report.title for report in found] == ["One", None, "Five"]
    assert [r.published and r.published.edtf for r in found] == ["2031-03-07", None, "2031-03-09"]


BAD_COLUMNS = [
    # text that is no text
    ({"text": [b"\xff\xfe\xff", told(2).encode()]}, 1, "row 1: not UTF-8"),
    # text under another name
    ({"body": [told(1), told(2)]}, 0, "no 'text' or 'html' column (it has: body)"),
    # a date that is none
    (
        {"text": [told(1), told(2)], "published": ["soonish", "2031"]},
        1,
        "row 1: published 'soonish'",
    ),
    # above the limit
    ({"text": ["x" * 6_000_000, told(2)]}, 1, "row 1: larger than the limit"),
    # a list where the text should be
    ({"text": [[told(1)], [told(2)]]}, 0, "has no text in 'text' (list<"),
    # a structure where the date should be is told, not dropped
    (
        {"text": [told(1), told(2)], "published": [{"year": 2031}, {"year": 2031}]},
        0,
        "has no text in 'published' (struct<year: int64>); cast it to text or rename it",
    ),
    # a number where the text should be is a text too short, told when it is read
    ({"text": [1, 2]}, 2, None),
]


@pytest.mark.parametrize(("columns", "good", "said"), BAD_COLUMNS)
def test_bad_rows_of_a_parquet_file_cost_no_other(
    tmp_path: Path, columns: dict, good: int, said: str | None
) -> None:
    inputs = find_inputs([parquet(tmp_path / "bad.parquet", columns)], CONFIG)
    assert len(labels(inputs)) == good
    assert [said in message for message in problems(inputs)] == ([True] if said else [])


def test_a_damaged_row_group_costs_its_rows_only(tmp_path: Path) -> None:
    texts = [told(n) * 50 for n in range(6)]
    options = {"row_group_size": 2, "compression": "gzip", "use_dictionary": False}
    path = parquet(tmp_path / "cut.parquet", {"text": texts}, **options)
    data = bytearray(path.read_bytes())
    middle = data.index(gzip.compress(b"x")[:3], data.index(b"\x1f\x8b\x08") + 3)
    data[middle + 20 : middle + 60] = bytes(40)
    path.write_bytes(data)
    inputs = find_inputs([path], CONFIG)
    assert labels(inputs) == ["1", "2", "5", "6"]
    assert len(problems(inputs)) == 1
    assert "rows 3 to 4 cannot be read" in problems(inputs)[0]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + bytes(60) + b"PAR1", b"no parquet"])
def test_what_is_no_parquet_file_is_told(tmp_path: Path, data: bytes) -> None:
    (message,) = problems(find_inputs([put(tmp_path, "x.parquet", data)], CONFIG))
    assert "not a Parquet file, or a damaged one" in message


def test_json_lines_that_break_off_keep_the_lines_before(tmp_path: Path) -> None:
    noise = [json.dumps({"text": told(n), "title": str(hash_of(n))}) for n in range(900)]
    data = gzip.compress("\n".join(noise).encode())
    inputs = find_inputs([put(tmp_path, "cut.jsonl.gz", data[: len(data) // 2])], CONFIG)
    assert len(labels(inputs)) > 100
    assert "damaged or cut off after line" in problems(inputs)[0]
    assert len(reports(inputs)) == len(labels(inputs))


def hash_of(number: int) -> int:
    return zlib.crc32(str(number).encode())


def test_a_packed_row_cannot_name_a_file(tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", told(1).encode())
    data = gzip.compress(b'{"path": "secret.txt"}\n' + lines(2))
    inputs = find_inputs([put(tmp_path, "x.jsonl.gz", data)], CONFIG)
    assert labels(inputs) == ["2"]
    assert "line 1: " in problems(inputs)[0]
    assert "cannot name a file" in problems(inputs)[0]


BROKEN = [
    # the last record cut short: FastWARC gives it out as whole
    (lambda r: [*r[:2], r[2][:-90]], ["r1", "r2"], "ends in the middle"),
    # a length that runs over all that follows
    (
        lambda r: [r[0], record("r2", answer(page(2)), length=10**12), r[2]],
        ["r1", "r3"],
        "ends in the middle",
    ),
    # a length that is too short, or none
    (lambda r: [r[0], record("r2", answer(page(2)), length=40), r[2]], ["r1", "r3"], "byte"),
    (lambda r: [r[0], record("r2", answer(page(2)), length=-5), r[2]], ["r1", "r3"], "how long"),
    (
        lambda r: [r[0], record("r2", answer(page(2)), length="9" * 40), r[2]],
        ["r1", "r3"],
        "how long",
    ),
    # noise between two records
    (lambda r: [r[0], b"\x00\x7f noise " * 40, *r[1:]], ["r1", "r2", "r3"], "no WARC record"),
    # a text that says it is packed and is not
    (
        lambda r: [r[0], record("r2", answer(b"\x1f\x8bno", "Content-Encoding: gzip")), r[2]],
        ["r1", "r3"],
        "compressed text is damaged",
    ),
]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize(("broken", "kept", "said"), BROKEN)
def test_a_broken_record_costs_no_other(
    tmp_path: Path, broken, kept: list[str], said: str, packed: bool
) -> None:
    records = broken(list(THREE))
    data = by_record(records) if packed else b"".join(records)
    inputs = find_inputs([put(tmp_path, "x.warc", data)], CONFIG)
    assert sorted(labels(inputs)) == kept
    assert any(said in message for message in problems(inputs)), problems(inputs)
    assert all("record at byte" in message for message in problems(inputs))
    assert [report.url for report in reports(inputs)] == [
        f"https://paper.example/{label}" for label in kept
    ]


@pytest.mark.parametrize("cut", [300, 700])
def test_a_damaged_gzip_member_costs_no_other(tmp_path: Path, cut: int) -> None:
    packed = [gzip.compress(each, mtime=0) for each in THREE]
    packed[1] = packed[1][:60] + bytes(range(40)) + packed[1][100:]
    inputs = find_inputs([put(tmp_path, "x.warc.gz", b"".join(packed))], CONFIG)
    assert sorted(labels(inputs)) == ["r1", "r3"]
    assert "damaged compressed record" in problems(inputs)[0]
    # cut off inside the first and inside the third
    at = {300: 150, 700: len(packed[0]) + len(packed[1]) + 100}[cut]
    inputs = find_inputs([put(tmp_path, "y.warc.gz", b"".join(packed)[:at])], CONFIG)
    assert any("in the middle of a compressed record" in message for message in problems(inputs))


def test_a_whole_gzip_stream_may_begin_with_a_long_record(tmp_path: Path) -> None:
    long = record("long", answer(page(9) + b" " * 100_000))
    data = gzip.compress(b"".join([long, *THREE]))
    inputs = find_inputs([put(tmp_path, "x.warc.gz", data)], CONFIG)
    assert sorted(labels(inputs)) == ["long", "r1", "r2", "r3"]


def test_a_whole_gzip_stream_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    records = [record(f"r{n}", answer(page(n) + str(hash_of(n)).encode() * 99)) for n in range(99)]
    data = gzip.compress(b"".join(records))
    inputs = find_inputs([put(tmp_path, "x.warc.gz", data[: len(data) // 2])], CONFIG)
    assert len(labels(inputs)) > 20
    assert len(problems(inputs)) == 1


@given(st.binary(max_size=400), st.integers(0, 3))
@example(b"\x1f\x8b", 0)  # begins like a gzip stream
@example(b"\x1f\x8b\x08\x00", 0)
def test_noise_is_never_more_than_a_problem(tmp_path_factory, noise: bytes, at: int) -> None:
    """Whatever stands between records, they are read."""
    folder = tmp_path_factory.mktemp("noise")
    records = pages(1, 2, 3)
    records.insert(at, noise)
    for name, data in (("a.warc", b"".join(records)), ("b.warc.gz", by_record(records))):
        inputs = find_inputs([put(folder, name, data)], CONFIG)
        assert {"r1", "r2", "r3"} <= set(labels(inputs)), (name, problems(inputs))


def chunked(data: bytes) -> bytes:
    return (
        b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (data[:40], data[40:]))
        + b"0\r\n\r\n"
    )


SENT = [
    # as most servers send it
    answer(gzip.compress(page(1)), "Content-Encoding: gzip"),
    # in chunks, compressed or not
    answer(chunked(page(1)), "Transfer-Encoding: chunked"),
    answer(chunked(gzip.compress(page(1))), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    # both ways of deflating
    answer(zlib.compress(page(1)), "Content-Encoding: deflate"),
    answer(zlib.compress(page(1), wbits=-15), "Content-Encoding: deflate"),
    # stored decoded, with the headers as they came
    answer(page(1), "Transfer-Encoding: chunked", "Content-Encoding: gzip"),
    answer(page(1), "Content-Encoding: br"),
    # a text
    answer(told(1).encode(), media="text/plain; charset=utf-8"),
]


@pytest.mark.parametrize("block", SENT)
def test_pages_are_unpacked_as_they_were_sent(tmp_path: Path, block: bytes) -> None:
    inputs = find_inputs([put(tmp_path, "x.warc", record("r1", block))], CONFIG)
    (report,) = reports(inputs)
    assert (report.text, report.url) == (told(1), "https://paper.example/r1")


def test_the_encoding_that_the_server_named_counts(tmp_path: Path) -> None:
    said = told(1).replace("envoy", "chargé d’affaires — “Łukasz”")
    block = answer(f"<p>{said}</p>".encode("cp1250"), media="text/html; charset=windows-1250")
    (report,) = reports(find_inputs([put(tmp_path, "x.warc", record("r1", block))], CONFIG))
    assert report.text == said


def test_what_is_no_report_is_passed_over(tmp_path: Path) -> None:
    others = [
        record("note", b"software: x", kind="warcinfo", media="application/warc-fields"),
        record("asked", b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record("moved", answer(page(4), status="301 Moved")),
        record("gone", answer(page(4), status="404 Not Found")),
        record("picture", answer(b"\xff\xd8\xff", media="image/jpeg")),
        record("same", answer(b""), kind="revisit"),
        record("odd", b"no http at all"),
    ]
    text = record("bare", told(5).encode(), kind="conversion", media="text/plain")
    inputs = find_inputs([put(tmp_path, "x.warc", b"".join([*others, *THREE[:1], text]))], CONFIG)
    assert (labels(inputs), problems(inputs)) == (["bare", "r1"], [])
    (nothing,) = find_inputs([put(tmp_path, "y.warc", b"".join(others))], CONFIG)
    assert nothing.problem == "nothing in it is a report: no row, and no page or text"


def test_hostile_records(tmp_path: Path) -> None:
    """A bomb, a record that names itself twice, an address that is none, headers without an end."""
    bomb = answer(gzip.compress(bytes(200_000_000), 9), "Content-Encoding: gzip")
    records = [
        record("bomb", bomb),
        record("twin", answer(page(1))),
        record("twin", answer(page(2))),
        record("x", answer(page(3))).replace(b"https://paper.example/x", b"javascript:alert(1)//a"),
        record("y\x1b[31m", answer(page(4))),
    ]
    data = by_record([*records, b"WARC/1.0\r\n" + b"A: b\r\n" * 50_000])
    inputs = find_inputs([put(tmp_path, "x.warc.gz", data)], CONFIG)
    assert len(labels(inputs)) == 4
    assert len(set(labels(inputs))) == 4
    assert all(label.isprintable() for label in labels(inputs))
    assert sorted(message.partition(":")[2][:24] for message in problems(inputs)) == [
        "",
        " larger than the limit o",
    ]
    assert [report.url for report in reports(inputs)][-2:] == [None, None]


def test_a_report_that_changes_before_it_is_fetched_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "news.jsonl.gz", gzip.compress(lines(1, 2)))
    first, second = find_inputs([path], CONFIG)
    path.write_bytes(gzip.compress(lines(1, 3)))
    assert read_report(first, CONFIG).text == told(1)
    with pytest.raises(UnreadableReport, match="changed while the build was running"):
        read_report(second, CONFIG)


def test_rows_say_what_manifests_say(tmp_path: Path) -> None:
    whole = gzip.compress(
        json.dumps({**rows(1)[0], "outlet": "Daily", "url": "https://d.example/1"}).encode()
    )
    (report,) = reports(find_inputs([put(tmp_path, "x.jsonl.gz", whole)], CONFIG))
    assert (report.title, report.outlet, report.url) == ("Draft 1", "Daily", "https://d.example/1")
    assert report.published is not None
    assert report.published.edtf == "2031-03-07"
