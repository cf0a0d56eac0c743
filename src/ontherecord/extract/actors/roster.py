"""The roster: actors of one report while they are being gathered, and the tokens that denote them."""

from dataclasses import dataclass, field

from ontherecord.extract.parse import ParsedReport
from ontherecord.language.gazetteer import Party
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor, RoleFinding


@dataclass(frozen=True, slots=True)
class Reference:
    """Which local actor words denote; `sure` is False where another reading stands beside it.

    `faint`: others are meant more often than not, so that no act is told of this one.
    """

    key: str | None
    sure: bool = True
    faint: bool = False


@dataclass
class Entry:
    """An actor being gathered. `classes` are those of the roles held, `nouns` words that describe it."""

    key: str
    name: str
    kind: ActorKind
    code: str | None = None
    party: str | None = None
    gender: str = ""
    named: bool = True
    aliases: list[str] = field(default_factory=list)
    roles: list[RoleFinding] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    mentions: list[tuple[int, int]] = field(default_factory=list)  # tokens, end excluded


class Roster:
    """Entries by key, in the order they were met, and which tokens belong to whose mention."""

    def __init__(self, parsed: ParsedReport) -> None:
        self.parsed = parsed
        self.entries: dict[str, Entry] = {}
        self.at: dict[int, Reference] = {}
        self.groups: dict[
            tuple[int, int], str
        ] = {}  # whole phrases for a group that names its parties
        self.host: str | None = None  # who gives the briefing that a transcript is of
        self.publisher: str | None = None  # the body whose page the report is
        self.home: Party | None = None  # from whose capital the report comes, by its date line
        self.bylined = False  # whether a reporter signs it
        self.titles: set[int] = set()  # tokens of titles in front of names
        # capitals that are places here, with the party whose they are
        self.places: dict[int, str] = {}
        # capitals that are not places, as far as their clause tells
        self.capitals: set[int] = set()
        self.adjectives: dict[int, str] = {}  # "the Norlander reply": no mention, but says whose

    def add(self, entry: Entry) -> Entry:
        """The entry with that key: the one already there, or this."""
        return self.entries.setdefault(entry.key, entry)

    def mention(self, key: str, first: int, last: int, sure: bool = True) -> None:
        """Tokens `first`..`last` (excluded) denote the actor; tokens taken by another keep it."""
        free = [i for i in range(first, last) if i not in self.at]
        if not free:
            return
        for i in free:
            self.at[i] = Reference(key, sure)
        if sure:
            self.entries[key].mentions.append((first, last))

    def alias(self, key: str, form: str) -> None:
        """Record a printed form of an actor."""
        entry = self.entries[key]
        if form != entry.name and form not in entry.aliases:
            entry.aliases.append(form)

    def top(self, key: str) -> str:
        """The party at the end of the chain of `party` from `key`."""
        seen = {key}
        while (above := self.entries[key].party) is not None and above not in seen:
            seen.add(above)
            key = above
        return key

    def freeze(self) -> tuple[LocalActor, ...]:
        """The actors that have a mention or are somebody's party, by key."""
        needed = {e.party for e in self.entries.values() if e.mentions and e.party}
        needed |= set(self.adjectives.values())
        needed |= {r.of for e in self.entries.values() for r in e.roles if r.of}
        page = self.entries[self.publisher].party if self.publisher is not None else None
        needed |= {page} if page is not None else set()
        kept = [e for e in self.entries.values() if e.mentions or e.key in needed]
        return tuple(self._local(e) for e in sorted(kept, key=lambda e: e.key))

    def publishing(self) -> LocalActor | None:
        """The body whose page the report is, mentioned or not."""
        return self._local(self.entries[self.publisher]) if self.publisher is not None else None

    def _local(self, entry: Entry) -> LocalActor:
        spans = tuple(self.parsed.span(a, b) for a, b in sorted(set(entry.mentions)))
        return LocalActor(
            key=entry.key,
            name=entry.name,
            kind=entry.kind,
            code=entry.code,
            party=entry.party,
            aliases=tuple(sorted(entry.aliases)),
            roles=tuple(dict.fromkeys(entry.roles)),
            mentions=spans,
        )
