"""What a mail that was saved with its text has around its words: fields ("From: ...", "Sent: ...", "Subject: ..."),
the lines over what it quotes or hands on, its signature.

A header stands at the top, and again over each mail that is handed on inside.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ontherecord.nouns.report import PassageKind
from ontherecord.read.judgement import Judgement

_OTHERS = (
    r"importance|priority|sensitivity|attachments?|categories|organi[sz]ation|message-id|in-reply-to|references"
    r"|mime-version|content-[a-z-]+|return-path|delivered-to|received|list-[a-z-]+|x-[a-z-]+|user-agent|followup-to|thread-[a-z]+"
)
_FIELD = re.compile(
    rf"[*_]{{0,2}}(from|to|cc|bcc|reply-to|sent|date|subject|{_OTHERS})\s*:[*_]{{0,2}}\s+\S",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"subject\s*:\s+(?:(?:fwd?|re|aw|wg)\s*:\s*)*(?=\S)", re.IGNORECASE)
_TELLING = frozenset({"from", "to", "cc", "bcc", "reply-to", "sent", "date", "subject"})
_DATES = frozenset({"date", "sent"})
_FEWEST = 3  # fields that make a header; a press release may say "From:" alone
_WITHIN = 14
# "On Tue, 9 Mar 2031 at 11:20, Norpress <wire@norpress.example> wrote:", "-----Original Message-----"
_OVER = re.compile(
    r"(?:on|le|am) \S.{4,160}\d.{0,160}(?:wrote|writes|a écrit|schrieb)\s*:"
    r"|[-_ ]*(?:original|forwarded|reply) message[-_ ]*:?|[-_ ]*begin forwarded message\s*:?[-_ ]*"
    r"|[-_]{2,} ?(?:forwarded (?:message|by)|original)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
_RULE = re.compile(r"--|__+")
_SIGNED = 10  # lines of a signature, and words in each
_SIGNED_WORDS = 12


def is_mail_field(words: str) -> bool:
    """Whether a paragraph has the form of a mail's field.

    >>> is_mail_field("Sent: Tuesday, March 9"), is_mail_field("Notice: the port is shut")
    (True, False)
    """
    return bool(_FIELD.match(words))


def opens_mail(words: str) -> bool:
    """Whether a line stands over a mail that is quoted or handed on.

    >>> opens_mail("On 9 Mar 2031, at 11:20, A. Lind <a@x.example> wrote:")
    True
    """
    return len(words) <= 400 and bool(_OVER.fullmatch(words.strip()))


def settle_mail(items: Sequence[Judgement]) -> None:
    """Settles the fields of mails' headers (dates are left to the date lines), what stands over quoted mails, and
    the signature under the last."""
    for header in _headers(items):
        for name, item in header:
            if name == "subject":
                item.settle(PassageKind.HEADING, "subject of a mail")
            elif name not in _DATES:
                item.settle(PassageKind.BOILERPLATE, "mail header")
    for item in items:
        if item.is_open and opens_mail(item.words):
            item.settle(PassageKind.BOILERPLATE, "mail header")
    for item in _signature(items):
        item.settle(PassageKind.BOILERPLATE, "signature of a mail")


def _headers(items: Sequence[Judgement]) -> Iterator[list[tuple[str, Judgement]]]:
    """The fields of each header: those at the top, and runs of fields below."""
    named = [
        (
            match.group(1).lower() if item.is_open and (match := _FIELD.match(item.words)) else "",
            item,
        )
        for item in items
    ]
    below = [list(run) for told, run in groupby(named[_WITHIN:], lambda row: bool(row[0])) if told]
    for fields in ([row for row in named[:_WITHIN] if row[0]], *below):
        if len({name for name, _ in fields} & _TELLING) >= _FEWEST:
            yield fields


def _signature(items: Sequence[Judgement]) -> Sequence[Judgement]:
    """The short lines between a rule of two dashes and the end."""
    for at in range(len(items) - 1, max(len(items) - 2 - _SIGNED, -1), -1):
        item = items[at]
        if item.is_open and _RULE.fullmatch(item.words.strip()):
            return items[at:]
        if not item.is_open or item.count > _SIGNED_WORDS or item.reads_as_body:
            return ()
    return ()


def without_field(words: str) -> str:
    """A headline without the name of the field that it stood in.

    >>> without_field("Subject: Fwd: Norland answers")
    'Norland answers'
    """
    return _SUBJECT.sub("", words, count=1) if _SUBJECT.match(words) else words
