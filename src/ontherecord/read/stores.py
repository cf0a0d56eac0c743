"""Where files are: on disk, or at an address that fsspec knows (s3://, gs://, https://, memory:// ...).

Nothing is fetched that the user has not named; an address in a manifest, a page or a record is never followed.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from ontherecord.errors import InputError, OnTheRecordError
from ontherecord.read.inputs import Input

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_WEB = ("http://", "https://")
# what a store needs beside fsspec, in the words of pip
_PACKAGES = {"s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "http": "aiohttp"}
_PACKAGES |= {"https": "aiohttp", "abfs": "adlfs", "az": "adlfs", "sftp": "paramiko"}


def is_address(path: str) -> bool:
    """Whether what a user named is an address and no path.

    >>> is_address("s3://desk/2022/"), is_address("reports/2022")
    (True, False)
    """
    return _ADDRESS.match(path) is not None


def is_web(address: str) -> bool:
    """Whether it is a page's address, which lists nothing and may answer otherwise the next time."""
    return address.lower().startswith(_WEB)


def public(address: str) -> str:
    """An address without what may be secret in it: user, password, query.

    >>> public("https://ann:pw@desk.example/a.html?Signature=x")
    'https://desk.example/a.html'
    """
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"


def listed(address: str) -> list[tuple[str, str]]:
    """(name, address) of every file at an address, a folder's files by their path in it, hidden ones left out.

    Raises InputError where there is nothing, or where the store does not answer.
    """
    with _told(address):
        store, root = _store(address)
        if is_web(address) or not store.isdir(root):
            if not is_web(address) and not store.exists(root):
                raise FileNotFoundError(root)
            return [(public(address).rstrip("/").rpartition("/")[2] or "index.html", address)]
        prefix = str(root).rstrip("/") + "/"
        found = ((str(path).removeprefix(prefix), path) for path in sorted(store.find(root)))
        return [
            (name, str(store.unstrip_protocol(path)))
            for name, path in found
            if not any(part.startswith(".") for part in name.split("/"))
        ]


@contextmanager
def opened(entry: Input) -> Iterator[BinaryIO]:
    """The file that an input is in, to be read from its beginning.

    Raises OSError where a file on disk cannot be opened or read, InputError where a store does not answer.
    """
    if entry.address is None:
        with (entry.path or Path(entry.name)).open("rb") as file:
            yield file
        return
    with _told(entry.address):
        store, path = _store(entry.address)
        # stores' own files read no more than whole lines at a time
        with io.BufferedReader(store.open(path, "rb")) as file:
            yield file


def _store(address: str) -> tuple[Any, str]:
    """The store of an address, and the path in it."""
    if "::" in address:
        raise InputError(
            f"{public(address)}: addresses in chains (::) are not read; name the file itself"
        )
    core = import_module("fsspec.core")
    store, path = core.url_to_fs(address)
    return store, str(path)


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Turns whatever a store raises into a sentence; each has exceptions of its own."""
    shown = public(address)
    try:
        yield
    except (OnTheRecordError, MemoryError):
        raise
    except ImportError as error:
        package = _PACKAGES.get(urlsplit(address).scheme.lower(), "the package it names")
        raise InputError(
            f"{shown} needs more than is installed: pip install 'ontherecord[remote]' {package} ({error})"
        ) from error
    except FileNotFoundError as error:
        raise InputError(f"{shown} is not there; check the address") from error
    except Exception as error:  # whatever a store's library raises
        told = str(error).partition("\n")[0][:120] or type(error).__name__
        raise InputError(
            f"{shown} cannot be read ({type(error).__name__}: {told}); check the address, the network "
            "and your credentials, then give the same command again"
        ) from error
