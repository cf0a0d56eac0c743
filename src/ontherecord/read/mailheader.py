"""The header of a mail that was saved with its text ("From: ...", "Sent: ...", "Subject: ...")."""

import re
from collections.abc import Sequence

from ontherecord.nouns.report import PassageKind
from ontherecord.read.judgement import Judgement

_FIELD = re.compile(r"(from|to|cc|bcc|reply-to|sent|date|subject)\s*:\s+\S", re.IGNORECASE)
_SUBJECT = re.compile(r"subject\s*:\s+(?:(?:fwd?|re|aw|wg)\s*:\s*)*(?=\S)", re.IGNORECASE)
_ADDRESSES = frozenset({"from", "to", "cc", "bcc", "reply-to"})
_FEWEST = 3  # fields that make a header; a press release may say "From:" alone
_WITHIN = 10


def settle_mail_header(items: Sequence[Judgement]) -> None:
    """Settles the fields of a mail's header at the top; dates are left to the date lines."""
    fields = [
        (match.group(1).lower(), item)
        for item in items[:_WITHIN]
        if item.is_open and (match := _FIELD.match(item.words))
    ]
    if len({name for name, _ in fields}) < _FEWEST:
        return
    for name, item in fields:
        if name in _ADDRESSES:
            item.settle(PassageKind.BOILERPLATE, "mail header")
        elif name == "subject":
            item.settle(PassageKind.HEADING, "subject of a mail")


def without_field(words: str) -> str:
    """A headline without the name of the field that it stood in.

    >>> without_field("Subject: Fwd: Norland answers")
    'Norland answers'
    """
    return _SUBJECT.sub("", words, count=1) if _SUBJECT.match(words) else words
