"""Lines that are nothing but a date ("26 January 2022, 09:04 GMT", "Posted on March 9, 2023 by admin").

Also the dates that follow a headline or a masthead on its line ("... | 17 August 2022"). The leads that
open a story on its own line are in `leads.py`.
"""

import datetime as dt
import re
from dataclasses import dataclass

from ontherecord.language.time.reading import TimeMatch, find_times
from ontherecord.read.dates.foreign import in_english
from ontherecord.read.dates.notes import both_ways, edtf_of_form
from ontherecord.read.noise import is_byline

_MOST_WORDS = 16
_SAID_ABOUT = frozenset(
    "published updated posted sent last modified edited created issued released release first on at in by with "
    "date dated time times all day the of and for immediate local hrs hours h am pm gmt utc est edt et bst cet "
    "cest eet msk ist jst kst pst pdt cst cdt aest aedt sgt hkt trt z o'clock min mins minute minutes read "
    "comments comment no views shares reading edition print version online vol volume issue nr".split()
)
# what an office calls the papers that it heads with place and day: "Noon briefing, Geneva, 16 September 2024"
_PAPERS = frozenset(
    "daily weekly noon morning evening regular press news briefing conference transcript remarks bulletin communiqué"
    " communique statement declaration readout read-out joint".split()
)
_HEADS = frozenset("briefing conference transcript remarks statement declaration".split())
# what stands between the names of a byline
_BETWEEN_NAMES = frozenset(
    "and with our the a an in for by from staff agencies agency correspondent correspondents reporter reporters"
    " writer writers editor editors desk team wires foreign diplomatic political special admin"
    " administrator webmaster newsroom".split()
)
# "GMT+3", "UTC+03:00": the zone is small change, its digits are no clock
_OFFSET = re.compile(r"\b(GMT|UTC|:\d\d)\s?[+−–-]\s?\d{1,2}(?::?\d\d)?\b")
_SPACED = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?(?!\d)")  # "16. 3. 2023."
_FIGURES = re.compile(r"\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}")
_ORDINALS = re.compile(
    r"\b\d{1,2}\. ?\d{1,2}\. ?\d{4}\.$"
)  # the full stop is the year's: "16. 3. 2023."
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_NAMES = 10  # words of a byline within a date line
_LONGEST_TITLE = 35  # words of a headline with the date line after it
_BAR = re.compile(r"\s+(?:[|·•]|[–—-]{1,2})\s+")
# "Excerpts from the daily press briefing (Paris, 21 January 2025)"
_BRACKETED = re.compile(r"(?P<head>[^()\n]{12,}\S) ?\((?P<date>[^()\n]{8,60})\)$")
_DONE = re.compile(
    r"(?:Done|Given|Adopted|Issued|Signed) (?:at|in) (?P<where>[A-Z][^.;:]{3,60}\d{4}\.?)$"
)
_DAY_OF = re.compile(r"(?:on )?(?:the |this )?(\d{1,2})(?:st|nd|rd|th)? (?:day )?of (?=[A-Z])")
_GLUED = re.compile(r"(?<![\d\w])(\d{1,2})([A-Z][a-z]{2,8}|[A-Z]{3,4})(\d{4})$")
_SLUG = 6  # words of an agency's closing line
_PARTS = re.compile(r"[|•·–—/()\[\],;\n]|\s-\s|:\s")
CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?", re.IGNORECASE
)
_LABEL = re.compile(r"(?:last )?(?:published|updated|posted|modified|edited)\b", re.IGNORECASE)

# what an archive or a reader did on a day, which is none of the outlet's: "Retrieved 3 March 2024", "Archived from"
_FETCHED = re.compile(
    r"(?:\(?(?:last |date )?(?:retrieved|accessed|archived|crawled|captured|downloaded|fetched|cached|scraped|visited)|"
    r"(?:access|retrieval|crawl|download) date|date of (?:access|retrieval|download)|snapshot(?: taken)?|"
    r"wayback machine|saved from [\w.]+)\b(?: (?:copy|version|page))?(?: from (?:the )?original)?(?: by [\w.]+)?:?",
    re.IGNORECASE,
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
    flat = _SPACED.sub(r"\1.\2.\3", _OFFSET.sub(r"\1", " ".join(text.split())))
    flat = in_english(_in_plain_words(flat))
    fetched = _FETCHED.match(flat)
    flat = flat[fetched.end() :].strip() if fetched else flat
    if not 0 < len(flat.split()) <= _MOST_WORDS or not any(c.isdigit() for c in flat):
        return None
    dated = [
        m for m in find_times(flat) if m.form.month or m.form.weekday is not None or m.form.clock
    ]
    whole = any(m.form.month and m.form.day and any(c.isdigit() for c in m.printed) for m in dated)
    labelled = bool(_LABEL.match(flat))
    hours = not labelled and all(m.form.clock and not m.form.month for m in dated)
    if not dated or not (whole or hours or labelled) or flat[-1] in "!?":
        return None
    rest = flat
    for match in reversed(dated):
        rest = f"{rest[: match.start]}|{rest[match.end :]}"
    strict = (flat[-1] == "." and not _ORDINALS.search(flat)) or hours
    if not _only_about_dates(CLOCK.sub("|", rest), closed=strict, labelled=labelled):
        return None
    if fetched:
        return DateLine(None, None, "day on which the page was saved")
    best = max(dated, key=lambda m: (m.form.year is not None, m.form.day is not None, -m.start))
    if hours:
        return DateLine(None, best, "time of day")
    return _in_figures(flat, best) or DateLine(edtf_of_form(best.form), best, "date line")


def _in_plain_words(flat: str) -> str:
    """A line with the day as others print it that closes a paper or an agency's story in a manner of its own.

    "Done at Norholm, this 21st day of April 2024.", "-0- SP/MT/15Sept2025".
    """
    if done := _DONE.match(flat):
        return _DAY_OF.sub(r"\1 ", flat[done.start("where") :]).removesuffix(".")
    flat = flat.removeprefix("-0- ")
    return _GLUED.sub(r" \1 \2 \3", flat) if len(flat.split()) <= _SLUG else flat


def trail(text: str, *, first: bool = False) -> tuple[int, DateLine] | None:
    """Where a headline or masthead ends that a date line follows on its own line, and what that tells.

    `first` says that the text opens with it; then what could be a line of its own is a headline.

    >>> trail("Excerpts from the daily press briefing (Paris, 21 January 2025)")[1].edtf
    '2025-01-21'
    >>> trail("Envoys weigh the reply | 17 August 2022 | 3:02 am")[0]
    22
    """
    words = len(text.split())
    if not 4 <= words <= _LONGEST_TITLE or not any(c.isdigit() for c in text):
        return None
    if not first and date_line(text) and not _names_paper(_BAR.split(text)[0]):
        return None
    if bracketed := _BRACKETED.match(text):
        line = date_line(bracketed.group("date"))
        named = _PAPERS & set(re.findall(r"\w+", bracketed.group("head").casefold()))
        if line and line.edtf and named:
            return bracketed.end("head"), line
    for bar in _BAR.finditer(text):  # the longest tail comes first
        head = text[: bar.start()].strip()
        is_line = first and date_line(text) and not _names_paper(head)
        short = len(head.split()) < (3 if is_line else 2)
        if short or _LABEL.match(head) or is_byline(head):
            continue
        line = date_line(text[bar.end() :])
        if line and (line.edtf or line.ways):
            return bar.start(), line
    return None


def _names_paper(head: str) -> bool:
    """Whether what stands before a bar is what an office calls its paper, which is the headline then."""
    words = head.casefold().split()
    return len(words) > 1 and words[-1] in _HEADS and sum(word in _PAPERS for word in words) > 1


def _only_about_dates(rest: str, *, closed: bool, labelled: bool) -> bool:
    """Whether what is left of a line beside its dates is small change: zones, "Posted by", an outlet, a place.

    `closed` says that the line ends like a sentence; then nothing but small change may be left. `labelled`
    says that it opens with "Posted" or the like; then an account's name may stand after "by".
    """
    free = 0
    for part in _PARTS.split(rest):
        words = part.strip(' .|"“”‘’').split()
        left = [w for w in words if w.lower().strip(".,:") not in _SAID_ABOUT and not w.isdigit()]
        if all(w.lower().strip(".,:") in _PAPERS for w in left):
            continue
        if labelled and "by" in (w.lower() for w in words) and not left[1:]:  # "Posted by admin on"
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


def _in_figures(flat: str, match: TimeMatch) -> DateLine | None:
    """What a date line in figures tells, a weekday beside it taken into account; None for one in words."""
    figures = _FIGURES.search(match.printed)
    ways = both_ways(figures.group()) if figures else ()
    named = [
        day for day, stem in enumerate(_WEEKDAYS) if re.search(rf"\b{stem}", flat, re.IGNORECASE)
    ]
    fitting = tuple(way for way in ways if dt.date.fromisoformat(way).weekday() in named)
    ways = fitting or ways
    if not ways:
        return None
    return DateLine(ways[0] if len(ways) == 1 else None, match, "date line", ways)
