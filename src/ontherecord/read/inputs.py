"""Inputs: what is to be read, found cheaply and named so that an unchanged one is not read again.

An Input names bytes (a file, a line of a JSON-lines file, or what came on standard input) and what
a manifest said of them. A bad entry is an Input too: it carries its problem, so that one broken row
costs nothing else.
"""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.nouns.ids import make_id
from ontherecord.read.draft import Facts

# goes into every fingerprint; to be raised whenever the same bytes could be read differently
VERSION = 2

Form = Literal["text", "html", "markdown", "row", "unknown"]

# a file that holds many reports and is read in order
Archive = Literal["lines", "lines.gz", "parquet", "warc"]


@dataclass(frozen=True, slots=True)
class Input:
    """One report to be. `name` is the path relative to what was given, or "rows.jsonl#2", "x.warc#RECORD-ID", or "-".

    `digest` is the SHA-256 of the bytes to read; `problem` says why they cannot be read, if that is
    known already. `start` and `length` (bytes) cut a row out of its file; `data` holds what came on
    standard input, or was fetched.

    `address` is where the file is when it is on no disk. Of an `archive`, `start` is the place of the report in it
    (a byte or a row), from which reading it can be taken up. `charset` is the encoding that its sender named.
    """

    name: str
    digest: str = ""
    path: Path | None = None
    form: Form = "text"
    facts: Facts = field(default=Facts())
    problem: str | None = None
    start: int = 0
    length: int | None = None
    data: bytes | None = field(default=None, repr=False)
    address: str | None = None
    archive: Archive | None = None
    charset: str | None = None

    @property
    def fingerprint(self) -> str:
        """Changes with the bytes, the manifest's facts, the name, the problem and the reader's version."""
        facts = self.facts
        notes = [[note.words, note.basis, note.rank] for note in facts.dates]
        known = [facts.title, facts.outlet, facts.author, facts.url, facts.language, notes]
        told = [self.charset] if self.charset else []
        return make_id("in", VERSION, self.name, self.form, self.digest, known, self.problem, *told)

    @property
    def is_elsewhere(self) -> bool:
        """Whether its bytes have to be fetched before it can be read: from an archive or from an address."""
        return self.data is None and not self.problem and bool(self.archive or self.address)

    def read(self, config: Config) -> bytes:
        """The bytes to read. Raises UnreadableReport where they are gone, too many or changed since."""
        data = self.data if self.data is not None else self._from_file(config)
        if self.digest and self.digest != hashlib.sha256(data).hexdigest():
            raise UnreadableReport(
                f"{self.name} changed while the build was running; run the same command again"
            )
        return data

    def of(self, data: bytes) -> "Input":
        """This input as one of `data`, by its digest."""
        return replace(self, digest=hashlib.sha256(data).hexdigest())

    def failed(self, problem: str) -> "Input":
        """This input as one that cannot be read, and why."""
        return replace(self, problem=problem, data=None)

    def _from_file(self, config: Config) -> bytes:
        if self.path is None or self.archive:
            raise UnreadableReport(f"{self.name} was not fetched; read it through read.fetching")
        try:
            with self.path.open("rb") as file:
                file.seek(self.start)
                data = file.read(config.max_bytes + 1 if self.length is None else self.length)
        except OSError as error:
            raise UnreadableReport(cannot_open(self.name, error)) from error
        if len(data) > config.max_bytes:
            raise UnreadableReport(too_large(config))
        return data


def too_large(config: Config) -> str:
    """The sentence for a file above the limit."""
    return (
        f"larger than the limit of {config.max_bytes:,} bytes;"
        " split it or raise max_bytes if it is one report"
    )


def cannot_open(name: str, error: OSError) -> str:
    """The sentence for a file that the system refuses."""
    if isinstance(error, FileNotFoundError):
        return f"{name} is not there; check the path"
    if isinstance(error, PermissionError):
        return f"{name} may not be read; change its permissions"
    return f"{name} cannot be opened ({error.strerror or error}); check the file and its disk"
