"""Reading: files, folders, manifests, pages -> reports, and reports -> the text that extractors read.

>>> from pathlib import Path
>>> from ontherecord.config import Config
>>> find_inputs([Path("no-such-file.txt")], Config())[0].problem
'no-such-file.txt is not there; check the path'
"""

from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.inputs import Input
from ontherecord.read.reading import read_report

__all__ = ["Input", "clean", "find_inputs", "read_report"]
