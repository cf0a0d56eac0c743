"""Inputs at an address that the user named: a bucket's folder, one object, one page of the web."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ontherecord.config import Config
from ontherecord.read.archives.reports import archive_of
from ontherecord.read.draft import Facts
from ontherecord.read.files import FORMS, TABLES
from ontherecord.read.folders import archived
from ontherecord.read.inputs import Input, too_large
from ontherecord.read.stores import is_web, listed, opened, public


def inputs_at_address(address: str, config: Config) -> list[Input]:
    """What is at an address. Raises InputError where nothing can be had from it."""
    files = listed(address)
    single = len(files) == 1 and files[0][1] == address
    return [found for file in files for found in _inputs_of(file, config, given=single)]


def _inputs_of(file: tuple[str, str], config: Config, *, given: bool) -> Iterator[Input]:
    """The inputs of one file, given by its name and its address."""
    name, address = file
    entry = Input(name.encode("utf-8", errors="replace").decode("utf-8"), address=address)
    suffix = PurePosixPath(name).suffix.lower()
    if archive := archive_of(name, remote=True):
        yield from archived(replace(entry, archive=archive), config)
    elif suffix in TABLES:
        yield entry.failed(
            "a manifest names files beside it, so it is read from a disk only; copy both there"
        )
    elif suffix in FORMS or given:
        yield _single(replace(entry, form=FORMS.get(suffix, "unknown")), config)
    else:
        yield entry.failed(
            f"{suffix} files are not read; save it as .txt, .html, .md, JSON lines, Parquet or WARC"
        )


def _single(entry: Input, config: Config) -> Input:
    """A file that is one report. A page of the web keeps its bytes: asked again it may answer otherwise."""
    with opened(entry) as file:
        data = file.read(config.max_bytes + 1)
    if len(data) > config.max_bytes:
        return entry.failed(too_large(config))
    address = entry.address or ""
    if not is_web(address):
        return entry.of(data)
    # of an address with a query nobody knows what in it is secret
    facts = entry.facts if "?" in address else Facts(url=public(address))
    return replace(entry, facts=facts, data=data).of(data)
