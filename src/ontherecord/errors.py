"""Every mistake the package can report, named for the mistake.

The tree::

    OnTheRecordError
    ├── InputError            something a user gave cannot be used
    │   ├── UnreadableReport  one file or row cannot become a report
    │   ├── BadManifest       a manifest lacks a column or names a missing file
    │   └── BadActorsFile     the user's list of parties cannot be read
    ├── SpanError             a span that is empty, reversed or outside its text
    ├── RecordError           the record file itself
    │   ├── NotARecord        the file is not one of ours
    │   ├── RecordTooNew      written by a later version than this one
    │   ├── RecordBusy        another build is writing it
    │   └── EvidenceError     a line without a span, or a span whose words are not there
    ├── CorrectionError       a person's correction that cannot be taken
    ├── AddressTaken          the reading room cannot listen where it was told to
    └── EngineError           the way of spreading work is not available

Messages say what was found, where, and what to do about it.
"""


class OnTheRecordError(Exception):
    """Base of everything the package raises on purpose."""


class InputError(OnTheRecordError):
    """Something that the user gave cannot be used."""


class UnreadableReport(InputError):
    """One file or row cannot become a report; the build lists it and goes on."""


class BadManifest(InputError):
    """A manifest lacks a column, or names a file that is not there."""


class BadActorsFile(InputError):
    """The list of parties that the user supplied cannot be read."""


class SpanError(OnTheRecordError):
    """A span that is empty, reversed or outside its text."""


class RecordError(OnTheRecordError):
    """Something is wrong with the record file."""


class NotARecord(RecordError):
    """The file exists and is not a record made by this program."""


class RecordTooNew(RecordError):
    """The record was written by a later version of this program."""


class RecordBusy(RecordError):
    """Another process is writing this record."""


class EvidenceError(RecordError):
    """A line has no span, or a span's words are not those of its report."""


class CorrectionError(OnTheRecordError):
    """A correction lacks who, why or when, finds no line, or was changed after it was made."""


class AddressTaken(OnTheRecordError):
    """The address to listen on cannot be had."""


class EngineError(OnTheRecordError):
    """The requested way of spreading work is not available here."""
