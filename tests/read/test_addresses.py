"""Coverage at addresses: a store's folder or one object, and nothing that the user has not named."""

import gzip
from collections.abc import Iterator

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.spec import AbstractBufferedFile

from ontherecord.config import Config
from ontherecord.errors import InputError
from ontherecord.read.fetching import fetched
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from tests.read.packing import by_record, lines, page, pages, told

CONFIG = Config()


class _Fetched(AbstractBufferedFile):
    """A file that is fetched in ranges, as those of s3:// and gs:// are."""

    def _fetch_range(self, start: int, end: int) -> bytes:
        return self.fs.cat_file(self.path, start, end)


class Ranged(MemoryFileSystem):
    """A store whose files are fetched in ranges of forty bytes."""

    protocol = "ranged"

    @classmethod
    def _strip_protocol(cls, path):
        return super()._strip_protocol(path.replace("ranged://", "memory://"))

    def _open(self, path, mode="rb", block_size=None, **more):
        return _Fetched(self, path, mode, block_size=40)


fsspec.register_implementation("ranged", Ranged)


@pytest.fixture(params=["memory", "ranged"])
def bucket(request: pytest.FixtureRequest) -> Iterator[str]:
    store = fsspec.filesystem("memory")
    files = {
        "a.txt": told(1).encode(),
        "b.html": page(2),
        "c.jsonl": lines(3, 4) + b"[]\n",
        "wire/d.jsonl.gz": gzip.compress(lines(5)),
        "wire/e.warc.gz": by_record(pages(6, 7)),
        ".hidden/f.txt": told(8).encode(),
        "g.pdf": b"%PDF",
        "h.csv": b"path\nhttps://elsewhere.example/x.txt\n",
    }
    for name, data in files.items():
        store.pipe(f"/desk/2031/{name}", data)
    yield f"{request.param}://desk/2031"
    store.rm("/desk", recursive=True)


def test_a_folder_of_a_store_is_read_like_one_on_disk(bucket: str) -> None:
    inputs = find_inputs([bucket], CONFIG)
    assert {each.name: each.problem for each in inputs if each.problem} == {
        "c.jsonl#3": "line 3: a JSON list, not an object with a 'text'; mend the line",
        "g.pdf": ".pdf files are not read; save it as .txt, .html, .md, JSON lines, Parquet or WARC",
        "h.csv": "a manifest names files beside it, so it is read from a disk only; copy both there",
    }
    good = [each for each in inputs if not each.problem]
    assert [each.name for each in good] == [
        "a.txt", "b.html", "c.jsonl#1", "c.jsonl#2", "wire/d.jsonl.gz#1", "wire/e.warc.gz#r6",
        "wire/e.warc.gz#r7",
    ]  # fmt: skip
    texts = [read_report(each, CONFIG).text for each in fetched(good, CONFIG)]
    assert texts == [told(n) for n in range(1, 8)]
    assert find_inputs([bucket + "/"], CONFIG) == inputs


@pytest.mark.parametrize("name", ["a.txt", "wire/d.jsonl.gz"])
def test_one_object_can_be_named(bucket: str, name: str) -> None:
    (entry,) = find_inputs([f"{bucket}/{name}"], CONFIG)
    assert entry.name.partition("#")[0] == name.rpartition("/")[2]
    assert read_report(entry, CONFIG).text in (told(1), told(5))


REFUSED = [
    # nothing there
    ("memory://desk/nowhere", "memory://desk/nowhere is not there; check the address"),
    # a store that nobody knows
    ("nostore://desk/x", r"nostore://desk/x cannot be read \(ValueError: Protocol not known"),
    # a store whose package is not installed: said which
    ("gs://desk/x", r"pip install 'ontherecord\[remote\]' gcsfs"),
    # addresses in chains
    ("zip://x.txt::s3://desk/x.zip", "addresses in chains"),
    # what may be secret is not told
    ("nostore://ann:secret@desk/x?key=secret", "^nostore://desk/x cannot"),
]


@pytest.mark.parametrize(("address", "said"), REFUSED)
def test_what_cannot_be_had_is_told(address: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as told_:
        find_inputs([address], CONFIG)
    assert "secret@" not in str(told_.value)


def test_an_object_that_goes_away_ends_the_build_where_it_is(bucket: str) -> None:
    inputs = [e for e in find_inputs([bucket], CONFIG) if e.name == "a.txt"]
    fsspec.filesystem("memory").rm("/desk/2031/a.txt")
    with pytest.raises(InputError, match="is not there"):
        list(fetched(inputs, CONFIG))


def test_no_manifest_makes_the_reader_fetch_anything(tmp_path) -> None:
    (tmp_path / "list.csv").write_text("path\nmemory://desk/2031/a.txt\nhttps://a.example/b.txt\n")
    assert all(
        "not a file beside" in (each.problem or "")
        for each in find_inputs([tmp_path / "list.csv"], CONFIG)
    )
