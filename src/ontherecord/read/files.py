"""One file on disk as an Input: its form by its suffix, its bytes digested but not kept."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from ontherecord.config import Config
from ontherecord.read.inputs import Form, Input, cannot_open, too_large

FORMS: dict[str, Form] = {
    ".txt": "text",
    ".text": "text",
    "": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}
ROWS = frozenset({".jsonl", ".ndjson"})
TABLES = frozenset({".csv", ".tsv"})
_CHUNK = 1 << 20


def file_input(path: Path, name: str, config: Config) -> Input:
    """One file as an Input, its bytes digested but not kept."""
    form = FORMS.get(path.suffix.lower(), "unknown")
    entry = Input(name, path=path, form=form)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > config.max_bytes:
                return entry.failed(too_large(config))
            digest = hashlib.sha256()
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        return entry.failed(cannot_open(name, error))
    return replace(entry, digest=digest.hexdigest())


def leaves(path: Path, folder: Path) -> bool:
    """Whether `path`, its links followed, lies outside `folder`."""
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return True
