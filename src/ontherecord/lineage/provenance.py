"""What a report says of its own sources: its outlet, the credits it carries, and whom it cites.

Only the report itself is asked. Names are matched to outlets by form, so that "the New York Times" is
recognised as nytimes.com and "(Halyard)" as the Halyard News Agency, without a list of outlets.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from ontherecord.lineage.agencies import agency_of, credited
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.report import CleanText, PassageKind, Report

# words of outlets' names that name none
_GENERIC = frozenset(
    "the news agency press newspaper online daily group media network service wire company inc ltd com "
    "times post herald tribune journal gazette guardian mail star sun mirror standard world today tv radio "
    "channel ministry foreign affairs department office of and for".split()
)
_SUFFIX = frozenset(
    "com org net co uk au nz za in ca us info news tv gov edu go ac eu int mil io".split()
)
_HOSTS = frozenset(
    "www m en edition web mobile blogs blog news articles archive cached feeds rss".split()
)
# sites that show other people's texts: hosts of personal pages, feeds, caches
_COLLECTORS = re.compile(
    r"blogspot\.|wordpress\.|tumblr\.|livejournal\.|medium\.com|substack\.|rss|feed|cached|aggregat"
    r"|newslookup|newspage|newsnow|forum|reddit\.|underground|topix|pump\.",
    re.IGNORECASE,
)
_PROPER = r"[A-Z][\w.&'’-]*(?: (?:of|and|&|[A-Z][\w.&'’-]*)){0,5}"
_NAME = rf"(?:[tT]he )?({_PROPER})"
_CITED = re.compile(
    rf"\b(?:according to|told|reported by|first reported in|first reported by|reports? by|source:|via|"
    rf"courtesy of|originally (?:published|appeared) (?:in|on|by)|published (?:in|by)|interview with|"
    rf"confirmed to|quoted by|said to|speaking to|seen by) (?:reporters from )?{_NAME}"
    rf"|{_NAME},? (?:reported|reports|writes|wrote|was first to report|has reported|first reported)\b"
    rf"|\(({_PROPER})\)\s*[-–—:]|\(({_PROPER})\)\s*$|/({_PROPER})/",
    re.MULTILINE,
)
_LINK = re.compile(r"https?://[^\s)>\]\"']+|\bwww\.[\w.-]+")
_WIRE_END = re.compile(r"^\((?:Additional )?[Rr]eporting by [^)]*\)?", re.MULTILINE)
_BRACKETS = re.compile(r"\([^)]*\)")
_COMPOUND = re.compile(r"(?i)^(north|south)(east|west)")
_TAKEN = re.compile(
    r"^(?:Source|Credit|Text|Originally published (?:in|by|on))\s*:\s*\S[^\n]{1,60}$"
    r"|^[^\n]{0,80}\b(?:and|with|from) (?:the )?(?:news )?(?:agencies|wires|wire services)\b[^\n]{0,40}$",
    re.MULTILINE,
)
_OPENING = 400  # characters
_SENTENCE = 12  # words; a shorter paragraph is a heading or a date line


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the report of that id says; `label` is what a reason calls it.

    `site` is the host of the report's address; `keys` the forms its outlet's name can take, sorted.
    `agencies` are those its credits name, with the words; `agency` the one it is itself; `cites` the
    names and hosts it gives as sources, with the words; `first_party` whether it speaks of its
    own publisher in its opening, as statements and press releases do; `collector` whether its site shows
    other people's texts; `wire` the credit line of an agency's own desk; `taken` the line that says that the
    text is someone else's ("Source: ...", "and agencies").
    """

    report: str
    outlet: str | None
    label: str
    published: DateReading | None
    site: str
    keys: tuple[str, ...]
    agencies: dict[str, str]
    agency: str | None
    cites: dict[str, str]
    first_party: bool
    collector: bool
    wire: str | None
    taken: str | None

    @property
    def outlet_key(self) -> str:
        """The outlet, for counting; a report that names none stands for itself."""
        return self.site or (self.outlet or "").casefold() or self.report

    def cited_by(self, other: "Provenance") -> str | None:
        """The words with which `other` names this report's outlet as a source."""
        if (
            self.agency is not None
            and self.agency in other.agencies
            and other.agency != self.agency
        ):
            return other.agencies[self.agency]
        for key, words in other.cites.items():
            if key in self.keys:
                return words
        return None

    def same_outlet(self, other: "Provenance") -> bool:
        """Whether both were published by one outlet."""
        if self.site and other.site:
            return self.site == other.site
        mine, theirs = self.outlet, other.outlet
        return bool(mine and theirs and mine.casefold() == theirs.casefold())


def provenance(report: Report, clean: CleanText) -> Provenance:
    """What `report` says of its own sources; `clean` is its cleaned text."""
    site = site_of(report.url or report.outlet)
    keys = tuple(sorted(set(outlet_keys(report.outlet, site))))
    agency = agency_of(report.outlet, site)
    spoken = {key for name in re.findall(_NAME, _opening(clean)) for key in name_keys(name)}
    wire, taken = _WIRE_END.search(report.text), _TAKEN.search(report.text)
    return Provenance(
        report.id,
        report.outlet,
        report.outlet or site or report.title or report.path or report.id,
        report.published,
        site,
        keys,
        credited(report.text, report.url, report.author),
        agency,
        dict(_cites(report.text)),
        bool(spoken.intersection(keys))
        and agency is None
        and not _credits_itself(report.text, keys),
        bool(_COLLECTORS.search(f"{report.url or ''} {report.outlet or ''}")),
        wire.group() if wire else None,
        taken.group().strip() if taken else None,
    )


def _opening(clean: CleanText) -> str:
    """The first paragraph of running text, brackets and date line left out."""
    for block in clean.blocks:
        words = _BRACKETS.sub(" ", clean.text[block.start : block.end])
        if block.kind is PassageKind.BODY and len(words.split()) >= _SENTENCE:
            return words[:_OPENING].split(" - ", 1)[-1]
    return ""


def site_of(address: str | None) -> str:
    """The host of an address, without the parts that name no outlet ("www", "edition")."""
    if not address or " " in address or "." not in address:
        return ""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    parts = host.lower().split(".")
    while len(parts) > 2 and parts[0] in _HOSTS and not set(parts[1:]) <= _SUFFIX:
        parts = parts[1:]
    return ".".join(parts)


def outlet_keys(outlet: str | None, site: str) -> Iterator[str]:
    """Forms by which others may name an outlet, without spaces and case."""
    if site:
        yield site
        parts = [part for part in site.split(".")[:-1] if part not in _SUFFIX] or [site]
        label = parts[-1].replace("-", "")
        yield label
        if len(bare := re.sub(r"\d", "", label)) > 3:
            yield bare
    if outlet and "." not in outlet:
        words = [w for w in re.findall(r"\w+", outlet) if w.lower() != "the"]
        yield "".join(words).lower()
        telling = [w for w in words if w.lower() not in _GENERIC]
        if telling:
            yield "".join(telling).lower()
            yield telling[-1].lower()
            yield telling[0].lower()


def name_keys(name: str) -> Iterator[str]:
    """Forms that a printed name may have as an outlet's key.

    >>> sorted(set(name_keys("New York Times")))
    ['newyork', 'newyorktimes', 'nyork', 'nyt', 'nytimes']
    >>> "swtimes" in set(name_keys("Southwest Times Record"))
    True
    """
    words = [w.removesuffix("'s").removesuffix("’s") for w in name.split()]
    words = [
        re.sub(r"\W", "", w).lower() for w in words if w.lower() not in ("the", "of", "and", "&")
    ]
    words = [w for w in words if w]
    if not words or (len(words) == 1 and words[0] in _GENERIC):
        return
    yield "".join(words)
    initials = ["".join(_COMPOUND.sub(_two_letters, w)[: _length(w)]) for w in words]
    for last in range(1, len(words)):
        yield "".join(initials[:last]) + words[last]
    if len(words) > 1:
        yield "".join(initials)
        yield "".join(w for w in words if w not in _GENERIC)


def _two_letters(match: re.Match[str]) -> str:
    return match.group(1)[0] + match.group(2)[0]


def _length(word: str) -> int:
    """How many initials a word has: two for "southwest", else one."""
    return 2 if _COMPOUND.match(word) else 1


def _cites(text: str) -> Iterator[tuple[str, str]]:
    """The names and hosts that a text gives as sources, with the words around them."""
    for match in _CITED.finditer(text):
        name = next((group for group in match.groups() if group), "")
        for key in name_keys(name):
            if len(key) > 2:
                yield key, match.group().strip()
    for match in _LINK.finditer(text):
        site = site_of(match.group().rstrip(".,;"))
        if site:
            yield site, match.group()


def _credits_itself(text: str, keys: Collection[str]) -> bool:
    """Whether an outlet is named only as the one that reporters spoke to ("told the Courier", "(CNN)")."""
    return any(key in keys for key, _ in _cites(text))
