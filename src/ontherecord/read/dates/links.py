"""Publication dates from addresses that a text links to: weak evidence, never sure, all readings kept.

A report cannot link to what appeared after it, but archives re-date their addresses, and background
is linked to as well. So a link to a source that the text names counts most, then one whose weekday
the text tells of; of those the dates within a month of the earliest are one cluster, and its latest
day is the reading, or the day after it, where the text tells of what was said then.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.read.dates.addresses import date_in_address
from ontherecord.read.dates.weekdays import DayClues
from ontherecord.read.draft import Draft, Link

CLUSTER = 31  # days that addresses of one report lie apart
_FEWEST_LETTERS = 3  # of a host's name; shorter ones occur in texts by chance
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A link with a day in its address, and what speaks for it."""

    edtf: str
    url: str
    named: bool
    fits: bool
    elsewhere: bool

    def rank(self) -> tuple[bool, bool, bool]:
        """Order of trust, best first."""
        return not self.named, not self.fits, self.elsewhere


def reading_of_links(draft: Draft, clues: DayClues) -> DateReading | None:
    """The day of the best of the links in `draft`, with the days of the others as rivals."""
    dated = sorted(set(_dated(draft, clues)), key=lambda d: (d.rank(), d.edtf, d.url))
    if not dated:
        return None
    best = [d for d in dated if d.rank() == dated[0].rank()]
    first = dt.date.fromisoformat(min(d.edtf for d in best))
    near = [d for d in best if (dt.date.fromisoformat(d.edtf) - first).days <= CLUSTER]
    chosen = max(near, key=lambda d: (d.edtf, d.url))
    others = {d.edtf: Reading(d.edtf, f"date in a linked address: {d.url[:120]}") for d in dated}
    others.pop(chosen.edtf)
    why = ["date in a linked address"]
    why += ["its outlet is named in the text"] * chosen.named
    why += ["its weekday is one that the text tells of"] * chosen.fits
    basis = f"{', '.join(why)}: {chosen.url[:120]}"
    edtf = _day_after(chosen, clues)
    if edtf is not None:
        others[chosen.edtf] = Reading(chosen.edtf, basis)
        others.pop(edtf, None)
        basis = f"the text tells of the weekday after that of a {basis}"
    rivals = tuple(others[e] for e in sorted(others))
    return DateReading(edtf or chosen.edtf, basis, False, None, rivals)


def _day_after(chosen: _Dated, clues: DayClues) -> str | None:
    """The day after an address's, where the text tells of both weekdays: what it tells of last is the earliest."""
    day = dt.date.fromisoformat(chosen.edtf)
    after = day + dt.timedelta(days=1)
    told = {weekday.first for weekday in clues.weekdays}
    return after.isoformat() if {day.weekday(), after.weekday()} <= told else None


def _dated(draft: Draft, clues: DayClues) -> Iterator[_Dated]:
    """The links whose addresses name a day."""
    prose = _without(draft.text, [link.url for link in draft.links]).casefold()
    own = draft.facts.url
    for link in draft.links:
        edtf = date_in_address(link.url)
        if edtf and len(edtf) == 10 and link.url != own:
            yield _Dated(
                edtf,
                link.url,
                _is_named(link, prose),
                clues.fits(edtf),
                _leads_elsewhere(link, prose),
            )


def _without(text: str, urls: list[str]) -> str:
    """`text` without the addresses in it."""
    for url in sorted(set(urls), key=len, reverse=True):
        text = text.replace(url, " ")
    return text


def _is_named(link: Link, prose: str) -> bool:
    """Whether the host's own name (ria of ria.ru) is a word of the text."""
    labels = (urlsplit(link.url).hostname or "").removeprefix("www.").split(".")
    return any(
        len(label) >= _FEWEST_LETTERS and re.search(rf"\b{re.escape(label)}\b", prose) is not None
        for label in labels[:-1]
        if label not in {"com", "org", "net", "gov", "int", "news"}
    )


def _leads_elsewhere(link: Link, prose: str) -> bool:
    """Whether the address spells out the headline of a related story that the text announces."""
    slug = set(_WORD.findall(urlsplit(link.url).path.lower()))
    if len(slug) < 4:
        return False
    lines = (
        line for line in prose.split("\n") if re.match(r"\s*(?:related|read|see|more)\b", line)
    )
    return any(len(slug & set(_WORD.findall(line))) * 3 >= len(slug) * 2 for line in lines)
