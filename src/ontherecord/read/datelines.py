"""Lines that are nothing but a date ("26 January 2022, 09:04 GMT", "Posted on March 9, 2023 by admin").

And the leads that open a story on the same line: "date 2022-01-27 NATO ...", "GENEVA, Jan 26
(Reuters) - ...".
"""

import re
from dataclasses import dataclass

from ontherecord.language.time import TimeMatch, find_times
from ontherecord.read.notes import edtf_of_form

_MOST_WORDS = 16
_LONGEST_LEAD = 110
_SAID_ABOUT = frozenset(
    "published updated posted last modified edited created issued released release first on at in by date dated"
    " time day the of and for immediate local hrs hours h am pm gmt utc est edt et bst cet cest eet msk ist"
    " jst kst pst pdt cst cdt aest aedt sgt hkt trt z o'clock min mins minute minutes read comments comment no"
    " views shares reading edition print version online am pm".split()
)
_PARTS = re.compile(r"[|•·–—/()\[\],;\n]|\s-\s|:\s")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?", re.IGNORECASE
)
_LABEL = re.compile(r"(?:last )?(?:published|updated|posted|modified|edited)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"\s*(?:(?:date|dated|published|updated|posted|created|issued|released|last updated|publication date|time)"
    r"(?: on| at)?\s*[:=|-]?\s*)(?=[\dA-Z])",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s|:;,.–—-]*(?=[\"“‘'«]?[A-Z])")
_AGENCY = r"(?:\([A-Z][\w .,&/'’-]{1,40}\)|/\s?[A-Z][\w .&-]{1,30}\s?/)"
_PLACE = r"(?:[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]*){0,4})"
_MORE = r"(?:, ?[A-Z][\w.’'-]*(?: [A-Z0-9][\w.’'-]*){0,3})"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?P<more>{_MORE}{{0,2}})(?P<date>,? {_DAY}(?:,? \d{{4}})?)?[.,]?"
    rf"\s*(?P<agency>{_AGENCY})?[.,]?\s*(?P<dash>--|[-–—―])?\s*(?=\S)"
)
_NAMED = re.compile(
    rf"(?:[A-Z][\w.’'/-]+(?:[ ,]{{1,2}}[A-Z0-9][\w.’'/-]*){{0,5}},?\s*)?{_AGENCY}[.,]?\s*(?:--|[-–—―])\s*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line tells: `edtf` where its year stands there, else None; `place` of a dateline."""

    edtf: str | None
    match: TimeMatch | None
    what: str


def date_line(text: str) -> DateLine | None:
    """What a paragraph says that is nothing but a date, with the little that goes with dates; else None.

    >>> date_line("26 January 2022, 09:04 GMT").edtf
    '2022-01-26'
    >>> date_line("On 26 January the envoy was received.")
    """
    flat = " ".join(text.split())
    if not 0 < len(flat.split()) <= _MOST_WORDS or not any(c.isdigit() for c in flat):
        return None
    dated = [
        m for m in find_times(flat) if m.form.month or m.form.weekday is not None or m.form.clock
    ]
    whole = any(m.form.month and m.form.day and any(c.isdigit() for c in m.printed) for m in dated)
    if not dated or not (whole or _LABEL.match(flat)) or flat[-1] in "!?":
        return None
    rest = flat
    for match in reversed(dated):
        rest = f"{rest[: match.start]}|{rest[match.end :]}"
    if not _only_about_dates(_CLOCK.sub("|", rest), closed=flat[-1] == "."):
        return None
    best = max(dated, key=lambda m: (m.form.year is not None, m.form.day is not None, -m.start))
    return DateLine(edtf_of_form(best.form), best, "date line")


def lead(text: str) -> tuple[int, DateLine] | None:
    """How far a lead reaches that opens a story on its own line, and what it tells; None where none does.

    >>> lead("GENEVA, Jan 26 (Reuters) - The talks ended at noon.")[0]
    27
    """
    return _dated_lead(text) or _dateline(text)


def _only_about_dates(rest: str, *, closed: bool) -> bool:
    """Whether what is left of a line beside its dates is small change: zones, "Posted by", an outlet, a place.

    `closed` says that the line ends like a sentence; then nothing but small change may be left.
    """
    free = 0
    for part in _PARTS.split(rest):
        words = part.strip(" .|").split()
        left = [w for w in words if w.lower().strip(".,:") not in _SAID_ABOUT and not w.isdigit()]
        if not left:
            continue
        named = words[0].lower() == "by" or all(w[0].isupper() for w in left)
        short = len(left) <= 2 and words[0][0].isupper() and words[0] == left[0]
        if closed or len(left) > 3 or not (named or short):
            return False
        free += 1
    return free <= 2


def _dated_lead(text: str) -> tuple[int, DateLine] | None:
    """ "date 2022-01-27 Story": a label and a full date before the first words."""
    opening = _OPENS.match(text)
    if not opening:
        return None
    for match in find_times(text[:_LONGEST_LEAD])[:2]:
        edtf = edtf_of_form(match.form)
        if match.start == opening.end() and edtf and len(edtf) == 10:
            rest = _CLOCK.match(text, match.end)
            after = _AFTER.match(text, rest.end() if rest else match.end)
            if after and len(text[after.end() :].split()) >= 6:
                return after.end(), DateLine(edtf, match, "date before the story")
    return None


def _dateline(text: str) -> tuple[int, DateLine] | None:
    """ "GENEVA, Jan 26 (Reuters) - Story": a place in capitals or an agency, then a dash or the like."""
    match = _DATELINE.match(text) or None
    if match is None or not _is_dateline(match, text):
        match = _NAMED.match(text)
        if match is None or not text[match.end() : match.end() + 1].strip("\"“‘'«")[:1].isupper():
            return None
    if match.end() > _LONGEST_LEAD or len(text[match.end() :].split()) < 4:
        return None
    times = [m for m in find_times(text[: match.end()]) if m.form.day and m.form.month]
    edtf = edtf_of_form(times[0].form) if times else None
    return match.end(), DateLine(edtf, times[0] if times else None, "dateline")


def _is_dateline(match: re.Match[str], text: str) -> bool:
    """Whether capitals at the start are a dateline rather than a name in capitals."""
    opening = text[match.end() : match.end() + 2].lstrip("\"“‘'«")
    if not opening[:1].isupper() and not opening[:1].isdigit():
        return False
    if match.group("agency"):
        return True
    if not match.group("dash"):
        return False
    dated = bool(match.group("date") and find_times(match.group("date")))
    return dated or bool(match.group("more")) or len(match.group("place")) >= 5
