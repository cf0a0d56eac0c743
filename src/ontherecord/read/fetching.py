"""The bytes of inputs that are in archives or at addresses, fetched in order, one file open at a time.

Archives are read in order by the process that the user started, once each; workers are handed the bytes. So no node
of a cluster needs to see the files, and nothing is unpacked once for every worker.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace

from ontherecord.config import Config
from ontherecord.errors import InputError, UnreadableReport
from ontherecord.read.archives.reports import reports_in
from ontherecord.read.draft import Facts
from ontherecord.read.inputs import Input, cannot_open, too_large
from ontherecord.read.stores import opened


def reading_order(entry: Input) -> tuple[str, int]:
    """What to sort inputs by so that each archive is gone through once; files of their own stay as they come."""
    return (_file(entry), entry.start) if entry.archive else ("", 0)


def fetched(inputs: Iterable[Input], config: Config, *, whole: bool = False) -> Iterator[Input]:
    """The inputs, those that are elsewhere with their bytes; with `whole` those in files on disk too.

    Fastest in reading order. Raises InputError where a file cannot be read any more: the next build goes on there.
    """
    shelf = _Shelf(config)
    with closing(shelf):
        for each in inputs:
            yield shelf.fetch(each) if each.is_elsewhere else _held(each, config) if whole else each


def fetched_alone(entry: Input, config: Config) -> Input:
    """One input with its bytes. Raises UnreadableReport where they are gone."""
    (found,) = fetched([entry], config)
    if found.problem:
        raise UnreadableReport(found.problem)
    return found


def _held(entry: Input, config: Config) -> Input:
    """An input in a file on disk with its bytes."""
    if entry.problem or entry.data is not None:
        return entry
    try:
        return replace(entry, data=entry.read(config))
    except UnreadableReport as error:
        return entry.failed(str(error))


def _file(entry: Input) -> str:
    return entry.address or str(entry.path)


class _Shelf:
    """The one archive that is open, and how far it was read."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._open = ""
        self._at = 0  # what was read begins before here
        self._reports: Iterator[Input] = iter(())

    def fetch(self, entry: Input) -> Input:
        """The input with its bytes, or with the problem that they are not there any more."""
        try:
            return self._alone(entry) if entry.archive is None else self._from_archive(entry)
        except OSError as error:
            raise InputError(cannot_open(entry.name, error)) from error

    def close(self) -> None:
        """Lets go of the file."""
        self._reports = iter(())
        self._open = ""

    def _alone(self, entry: Input) -> Input:
        with opened(entry) as file:
            data = file.read(self._config.max_bytes + 1)
        if len(data) > self._config.max_bytes:
            return entry.failed(too_large(self._config))
        return replace(entry, data=data)

    def _from_archive(self, entry: Input) -> Input:
        if self._open != _file(entry) or entry.start < self._at:
            whole = replace(entry, name=entry.name.rpartition("#")[0], facts=Facts())
            self._reports = reports_in(whole, self._config, entry.start)
            self._open = _file(entry)
        for found in self._reports:
            self._at = found.start + 1
            if found.start == entry.start and found.data is not None:
                return replace(entry, data=found.data)
            if found.start > entry.start:
                break
        self.close()
        return entry.failed(
            f"{entry.name} changed while the build was running; run the same command again"
        )
