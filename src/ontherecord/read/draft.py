"""A draft: what a file turned into before it is a Report. Plain text, Markdown and HTML all become one.

`text` is the text that will be stored. `pieces` are its paragraphs, in order, without overlap; a piece
whose `kind` is None is judged by its words (kinds.py), one with a kind was settled by its markup.
"""

from dataclasses import dataclass, field

from ontherecord.nouns.report import PassageKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph: `start`..`end` in the draft's text, and its kind where markup settles it."""

    start: int
    end: int
    kind: PassageKind | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An address in the text or behind it, and where in the text it stands."""

    position: int
    url: str


@dataclass(frozen=True, slots=True)
class DateNote:
    """A publication date as somebody noted it: the words, and where they stand ("manifest", "og:...").

    `rank` orders notes by trust, best first: 0 is what the user says, 1 the page's own data, 2 weaker.
    """

    words: str
    basis: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a report beside its text. `dates` come in any order."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    dates: tuple[DateNote, ...] = ()

    def over(self, other: "Facts") -> "Facts":
        """These facts, with `other`'s where these are silent; dates of both."""
        return Facts(
            self.title or other.title,
            self.outlet or other.outlet,
            self.author or other.author,
            self.url or other.url,
            self.language or other.language,
            self.dates + other.dates,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """Text, paragraphs, facts and links of one report to be."""

    text: str
    pieces: tuple[Piece, ...]
    facts: Facts = field(default=Facts())
    links: tuple[Link, ...] = ()
