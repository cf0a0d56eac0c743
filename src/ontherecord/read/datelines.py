"""Lines that are nothing but a date ("26 January 2022, 09:04 GMT", "Posted on March 9, 2023 by admin").

And the leads that open a story on the same line: "date 2022-01-27 NATO ...", "GENEVA, Jan 26
(Reuters) - ...".
"""

import re
from dataclasses import dataclass

from ontherecord.language.time import TimeMatch, find_times
from ontherecord.read.noise import is_byline
from ontherecord.read.notes import both_ways, edtf_of_form

_MOST_WORDS = 16
_LONGEST_LEAD = 110
_SAID_ABOUT = frozenset(
    "published updated posted last modified edited created issued released release first on at in by date dated"
    " time day the of and for immediate local hrs hours h am pm gmt utc est edt et bst cet cest eet msk ist"
    " jst kst pst pdt cst cdt aest aedt sgt hkt trt z o'clock min mins minute minutes read comments comment no"
    " views shares reading edition print version online vol volume issue nr".split()
)
# what stands between the names of a byline
_BETWEEN_NAMES = frozenset(
    "and with our the a an in for by from staff agencies agency correspondent correspondents reporter reporters"
    " writer writers editor editors desk team wires foreign diplomatic political special".split()
)
# "GMT+3", "UTC+03:00": the zone is small change, its digits are no clock
_OFFSET = re.compile(r"\b(GMT|UTC)\s?[+−–-]\s?\d{1,2}(?::?\d\d)?\b")
_MOST_NAMES = 10  # words of a byline within a date line
_LONGEST_TITLE = 35  # words of a headline with the date line after it
_BAR = re.compile(r"\s+(?:[|·•]|[–—-]{1,2})\s+")
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
# "Tehran, Aug 16, IRNA –", "Amman, 26 January 2022 (Petra) --"
_DATED_PLACE = re.compile(
    rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w.'’-]+(?:[ /,]{{1,2}}[A-Z][\w.'’-]+){{0,3}},"
    rf" (?P<date>{_DAY}(?:,? \d{{4}})?)(?:,? (?:{_AGENCY}|[A-Z][\w.&-]{{1,20}}))?[.,:]?\s*(?:--|[-–—―])\s*(?=\S)"
)
_NAMED = re.compile(
    rf"(?:[A-Z][\w.’'/-]+(?:[ ,]{{1,2}}[A-Z0-9][\w.’'/-]*){{0,5}},?\s*)?{_AGENCY}[.,]?\s*(?:--|[-–—―])\s*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line tells: `edtf` where its year stands there, else None.

    `ways` are the days that a date in figures can mean ("02/01/2022"), day first and month first.
    """

    edtf: str | None
    match: TimeMatch | None
    what: str
    ways: tuple[str, ...] = ()


def date_line(text: str) -> DateLine | None:
    """What a paragraph says that is nothing but a date, with the little that goes with dates; else None.

    >>> date_line("26 January 2022, 09:04 GMT").edtf
    '2022-01-26'
    >>> date_line("On 26 January the envoy was received.")
    """
    flat = _OFFSET.sub(r"\1", " ".join(text.split()))
    if not 0 < len(flat.split()) <= _MOST_WORDS or not any(c.isdigit() for c in flat):
        return None
    if bare := _bare_dateline(flat):
        return bare
    dated = [
        m for m in find_times(flat) if m.form.month or m.form.weekday is not None or m.form.clock
    ]
    whole = any(m.form.month and m.form.day and any(c.isdigit() for c in m.printed) for m in dated)
    hours = all(m.form.clock and not m.form.month for m in dated)
    if not dated or not (whole or hours or _LABEL.match(flat)) or flat[-1] in "!?":
        return None
    rest = flat
    for match in reversed(dated):
        rest = f"{rest[: match.start]}|{rest[match.end :]}"
    if not _only_about_dates(_CLOCK.sub("|", rest), closed=flat[-1] == "." or hours):
        return None
    best = max(dated, key=lambda m: (m.form.year is not None, m.form.day is not None, -m.start))
    if hours and not _LABEL.match(flat):
        return DateLine(None, best, "time of day")
    return DateLine(edtf_of_form(best.form), best, "date line", both_ways(best.printed))


def trail(text: str, *, first: bool = False) -> tuple[int, DateLine] | None:
    """Where a headline or masthead ends that a date line follows on its own line, and what that tells.

    `first` says that the text opens with it; then what could be a line of its own is a headline.

    >>> trail("Envoys weigh the reply | 17 August 2022 | 3:02 am")[0]
    22
    """
    words = len(text.split())
    if not 4 <= words <= _LONGEST_TITLE or not any(c.isdigit() for c in text):
        return None
    if not first and date_line(text):
        return None
    for bar in _BAR.finditer(text):  # the longest tail comes first
        head = text[: bar.start()].strip()
        short = len(head.split()) < (3 if first and date_line(text) else 2)
        if short or _LABEL.match(head) or is_byline(head):
            continue
        line = date_line(text[bar.end() :])
        if line and (line.edtf or line.ways):
            return bar.start(), line
    return None


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
        if words[0].lower() == "by" and len(words) <= _MOST_NAMES and _are_names(left):
            continue
        named = all(w[0].isupper() or w[0] == "@" for w in left)
        short = len(left) <= 2 and words[0][0].isupper() and words[0] == left[0]
        if closed or len(left) > 3 or not (named or short):
            return False
        free += 1
    return free <= 2


def _are_names(words: list[str]) -> bool:
    """Whether these are names (or an account's handle) and what stands between the names of a byline."""
    return all(w[0].isupper() or w[0] == "@" or w.strip(",") in _BETWEEN_NAMES for w in words)


def _bare_dateline(flat: str) -> DateLine | None:
    """ "BAYTOWN, Jan 1, 2022 (Norpress) -" with nothing after it on its line."""
    probe = f"{flat} X"
    for pattern in (_DATELINE, _DATED_PLACE):
        match = pattern.match(probe)
        if match and match.end() == len(flat) + 1 and match.group("date"):
            if pattern is _DATED_PLACE or _is_dateline(match, probe):
                return _told_by(match.group("date"))
    return None


def _told_by(words: str) -> DateLine | None:
    """What the date in a dateline tells."""
    times = [m for m in find_times(words) if m.form.day and m.form.month]
    return DateLine(edtf_of_form(times[0].form), times[0], "dateline") if times else None


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
        match = _dated_place(text) or _NAMED.match(text)
        if match is None or not text[match.end() : match.end() + 1].strip("\"“‘'«")[:1].isupper():
            return None
    if match.end() > _LONGEST_LEAD or len(text[match.end() :].split()) < 4:
        return None
    times = [m for m in find_times(text[: match.end()]) if m.form.day and m.form.month]
    edtf = edtf_of_form(times[0].form) if times else None
    return match.end(), DateLine(edtf, times[0] if times else None, "dateline")


def _dated_place(text: str) -> re.Match[str] | None:
    """ "Tehran, Aug 16, IRNA – Story": a place and a day, then a dash."""
    match = _DATED_PLACE.match(text)
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
