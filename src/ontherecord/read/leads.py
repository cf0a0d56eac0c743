"""Leads that open a story on its first line: "date 2022-01-27 NATO ...", "GENEVA, Jan 26 (Reuters) - ..."."""

import re

from ontherecord.language.time.reading import find_times
from ontherecord.read.dates.datelines import CLOCK, DateLine
from ontherecord.read.dates.notes import edtf_of_form

_LONGEST_LEAD = 110
_OPENS = re.compile(
    r"\s*(?:(?:date|dated|published|updated|posted|created|issued|released|last updated|publication date|time)"
    r"(?: on| at)?\s*[:=|-]?\s*)(?=[\dA-Z])",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[\s|:;,.–—-]*(?=[\"“‘'«]?[A-Z])")
_AGENCY = r"(?:\([A-Z][\w .,&/'’-]{1,40}\)|/\s?[A-Z][\w .&-]{1,30}\s?/)"
_PLACE = r"(?:[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]*){0,4})"
_MORE = r"(?:, ?[A-Z][\w.’'-]*(?: [A-Z0-9][\w.’'-]*){0,3})"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?P<more>{_MORE}{{0,2}})(?P<date>,? {_DAY}(?:,? \d{{4}})?)?[.,]?"
    rf"\s*(?P<agency>{_AGENCY})?(?P<late>,? {_DAY},? \d{{4}})?[.,]?\s*(?P<dash>--|[-–—―])?\s*"
    rf"(?:{_DAY},? \d{{4}}\.\s+)?(?=\S)"
)
# "Tehran, Aug 16, IRNA –", "Amman, 26 January 2022 (Petra) --", "Vienna, 3 May 2024:"
_DATED_PLACE = re.compile(
    rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w.'’-]+(?:[ /,]{{1,2}}[A-Z][\w.'’-]+){{0,3}},"
    rf" (?P<date>{_DAY}(?:,? \d{{4}})?)(?:,? (?:{_AGENCY}|[A-Z][\w.&-]{{1,20}}))?"
    r"(?:[.,:]?\s*(?:--|[-–—―])|(?<=[, ]\d{4}):)\s*(?=\S)"
)
# "Velten, February 12/2025 (NOR) The technical meeting ..."
_SLASHED_YEAR = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2},? (?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}/ ?\d{4})\s*"
    rf"{_AGENCY}\s*(?:--|[-–—―:])?\s*(?=[\"“‘'«]?[A-Z])"
)
_NAMED = re.compile(
    rf"(?:[A-Z][\w.’'/-]+(?:[ ,]{{1,2}}[A-Z0-9][\w.’'/-]*){{0,5}},?\s*)?{_AGENCY}[.,]?\s*(?:--|[-–—―])\s*(?=\S)"
)


def lead(text: str) -> tuple[int, DateLine] | None:
    """How far a lead reaches that opens a story on its own line, and what it tells; None where none does.

    >>> lead("GENEVA, Jan 26 (Reuters) - The talks ended at noon.")[0]
    27
    """
    return _dated_lead(text) or _dateline(text)


def bare_dateline(text: str) -> DateLine | None:
    """What a dateline tells that has nothing after it on its line ("BAYTOWN, Jan 1, 2022 (Norpress) -").

    >>> bare_dateline("BAYTOWN, Jan 1, 2022 (Norpress) -").edtf
    '2022-01-01'
    """
    if len(text) > _LONGEST_LEAD:
        return None
    flat = " ".join(text.split())
    if not any(c.isdigit() for c in flat):
        return None
    probe = f"{flat} X"
    for pattern in (_DATELINE, _DATED_PLACE):
        match = pattern.match(probe)
        if not match or match.end() != len(probe) - 1 or not match.group("date"):
            continue
        if pattern is _DATED_PLACE or _is_dateline(match, probe):
            return _told_by(match.group("date"))
    return None


def _dated_lead(text: str) -> tuple[int, DateLine] | None:
    """ "date 2022-01-27 Story": a label and a full date before the first words."""
    opening = _OPENS.match(text)
    if not opening:
        return None
    for match in find_times(text[:_LONGEST_LEAD])[:2]:
        edtf = edtf_of_form(match.form)
        if match.start == opening.end() and edtf and len(edtf) == 10:
            rest = CLOCK.match(text, match.end)
            after = _AFTER.match(text, rest.end() if rest else match.end)
            if after and len(text[after.end() :].split()) >= 6:
                return after.end(), DateLine(edtf, match, "date before the story")
    return None


def _dateline(text: str) -> tuple[int, DateLine] | None:
    """ "GENEVA, Jan 26 (Reuters) - Story": a place in capitals or an agency, then a dash or the like."""
    match = _DATELINE.match(text) or None
    if match is None or not _is_dateline(match, text):
        match = _dated_place(text) or _NAMED.match(text)
        if match is None or not text[match.end() : match.end() + 1].strip("\"“‘'«")[:1].isupper():
            return None
    if match.end() > _LONGEST_LEAD or len(text[match.end() :].split()) < 4:
        return None
    told = text[: match.end()]
    if match.re is _SLASHED_YEAR:
        told = match.group("date").replace("/", ", ")
    times = [m for m in find_times(told) if m.form.day and m.form.month]
    edtf = edtf_of_form(times[0].form) if times else None
    return match.end(), DateLine(edtf, times[0] if times else None, "dateline")


def _dated_place(text: str) -> re.Match[str] | None:
    """ "Tehran, Aug 16, IRNA – Story": a place and a day, then a dash."""
    match = _SLASHED_YEAR.match(text) or _DATED_PLACE.match(text)
    return match if match and _told_by(match.group("date")) else None


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


def _told_by(words: str) -> DateLine | None:
    """What the date in a dateline tells."""
    times = [m for m in find_times(words) if m.form.day and m.form.month]
    return DateLine(edtf_of_form(times[0].form), times[0], "dateline") if times else None
