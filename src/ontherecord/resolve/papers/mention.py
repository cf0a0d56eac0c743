"""A mention of a paper with what its report tells of it, and the words that tell one paper from another."""

import re
from dataclasses import dataclass

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.wording import content, tokens

GIVING = frozenset({"deliver", "send", "submit", "transfer"})
TAKING = frozenset({"receive"})
SHOWING = frozenset({"publish"})
SIGNING = frozenset({"sign"})
HIDING = frozenset({"withhold"})
LEAKING = frozenset({"leak"})
# Kinds that name one paper in different words; every other kind is a family of its own.
_FAMILY = {"draft-treaty": "draft", "proposal": "draft", "demands": "draft", "ultimatum": "draft"}
# Stems of words that say that something is on paper.
_ON_PAPER = frozenset(
    """written draft text document paper letter note treaty list memorandum communique protocol plan
    roadmap page nonpaper copy agreement""".split()
)
_PAPER_KINDS = frozenset({"draft-treaty", "letter", "note", "invitation"})
SIGNED = "agreement"  # the kind of what the parties signed: of them all, for nobody
ANY = "other"  # the kind of "the paper", "the document": whatever paper fits
# Words that make the name of a paper its own ("the final text"), beside its author's name.
_TITLE = frozenset("final draft legal revised amended convention communique memorandum".split())

# Instruments of which a draft is called by its name.
_DRAFT_OF = re.compile(
    r"\bdraft\s+(regulation|resolution|decree|law|bill|constitution|directive|statute|charter|declaration)$",
    re.IGNORECASE,
)

# Papers that nobody takes for another, though each may be called "the document".
_OWN_NAME = re.compile(
    r"\b(list|map|annex|questionnaire|petition|dossier|folder)(?: of\b.*)?$", re.IGNORECASE
)
_INDEFINITE = re.compile(r"(?:an?|any|some|another)\b", re.IGNORECASE)
OURS = re.compile(r"(?:our|my)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:letters|notes|messages)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hop:
    """One hand-over told of a mention: the parties who gave and took it, the day.

    `relayed` says that its verb tells of handing on what is not one's own.
    """

    giver: frozenset[str]
    taker: frozenset[str]
    date: DateReading | None = None
    relayed: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a paper with what its report tells of it. Parties are actors' ids.

    `told` says that the mention itself names author and addressee; `answered` that another paper answers it,
    `replied` that it is a letter that does; `moved` that it changes hands or is published in that report; `denied`
    that the report says it never came ("no proposals were received"). `called` is the day that it is called by
    ("the letter of 15 March"), `hops` are the hand-overs told of it; `coming` says that its hand-over is only
    announced, `given` that its author is only read from who hands over "the text", `nobodys` that it is "our
    answer" of whom nobody names; `name` is what the mention calls it ("bridging paper"), `about` the words that say
    on what it is; `reported` is its report's day. `from_stranger`, `to_stranger`: who gives or takes it is printed,
    and nobody known; `through` are the parties that passed it on ("received it through the League"), `addressed`
    are the persons named for whom it is or who took it, `hands` those who gave it, `judged_by` those that accepted
    or refused it; `tabled`: its author is told to have put it forward, `printed`: to have published it; `gone` is
    the day on which words behind it say that it went, where no act tells it ("its verdict on the proposals received
    on 2 May").
    """

    report: str
    at: int
    span: Span
    words: str
    kind: str
    by: frozenset[str]
    to: frozenset[str]
    count: int | None
    answers: int | None
    public: bool | None
    told: bool = False
    answered: bool = False
    replied: bool = False
    denied: bool = False
    moved: bool = False
    handed: tuple[DateReading, ...] = ()
    topic: frozenset[str] = frozenset()
    called: DateReading | None = None
    hops: tuple[Hop, ...] = ()
    coming: bool = False
    given: bool = False
    nobodys: bool = False
    name: str = ""
    about: str = ""
    reported: str = ""
    from_stranger: bool = False
    to_stranger: bool = False
    addressed: frozenset[str] = frozenset()
    hands: frozenset[str] = frozenset()
    through: frozenset[str] = frozenset()
    judged_by: frozenset[str] = frozenset()
    tabled: bool = False
    printed: bool = False
    gone: DateReading | None = None

    @property
    def family(self) -> str:
        """The kinds that can be one paper under different words; a text with a name is a draft."""
        if self.is_text and (self.titled or self.answered):
            return "draft"
        if (instrument := _DRAFT_OF.search(self.words)) is not None:
            return f"draft {instrument[1].lower()}"  # another paper than the draft treaty beside it
        if self.kind == ANY and (own := _OWN_NAME.search(self.words)) is not None:
            return own[1].lower()  # no list is the document given the same way
        return _FAMILY.get(self.kind, self.kind)

    @property
    def is_text(self) -> bool:
        """Whether it is called a text, as what is negotiated is, and no answer to it."""
        return self.kind == ANY and "text" in tokens(self.words)

    @property
    def is_new(self) -> bool:
        """Whether its words tell of a paper not told of before: "a paper"."""
        return _INDEFINITE.match(self.words) is not None

    @property
    def is_joint(self) -> bool:
        """Whether it is a statement of several: "a joint statement"."""
        return self.kind == "statement" and len(self.by) > 1 and "joint" in self.words.lower()

    @property
    def is_many(self) -> bool:
        """Whether several papers are named at once: "her letters"."""
        return _MANY.search(self.words) is not None

    @property
    def titled(self) -> bool:
        """Whether its words tell it from other papers, be it only as one of so many."""
        return bool(content(self.words) & _TITLE) or (self.count or 1) > 1

    @property
    def on_paper(self) -> bool:
        """Whether anything shows that this is a paper, not something said."""
        told = self.moved or self.called is not None or self.public is not None
        told = told or self.tabled or self.is_joint or self.replied
        return self.kind in _PAPER_KINDS or told or bool(content(self.words) & _ON_PAPER)

    @property
    def told_days(self) -> tuple[DateReading, ...]:
        """The days that the text itself tells, also where their year is not sure."""
        told = (*self.handed, *([self.called] if self.called is not None else []))
        return tuple(date for date in told if is_governed(date))

    @property
    def dates(self) -> tuple[DateReading, ...]:
        """The hand-overs whose day the text itself tells, and the day that the paper is called by."""
        return tuple(date for date in self.told_days if date.sure)
