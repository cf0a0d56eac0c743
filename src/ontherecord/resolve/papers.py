"""Papers in one report: what each mention and the acts around it tell of author, addressee and movement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.act import Modality
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import ActFinding, Findings
from ontherecord.nouns.span import Span
from ontherecord.resolve.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import REPORT_DATE, act_date, is_governed
from ontherecord.resolve.wording import content

GIVING = frozenset({"deliver", "send", "submit", "transfer"})
TAKING = frozenset({"receive"})
SHOWING = frozenset({"publish"})
HIDING = frozenset({"withhold"})
# Kinds that name one paper in different words; every other kind is a family of its own.
_FAMILY = {"draft-treaty": "draft", "proposal": "draft", "demands": "draft"}
# Stems of words that say that something is on paper.
_ON_PAPER = frozenset(
    """written draft text document paper letter note treaty list memorandum communique protocol plan
    roadmap page nonpaper copy agreement""".split()
)
_PAPER_KINDS = frozenset({"draft-treaty", "letter", "note"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a paper with what its report tells of it. Parties are actors' ids.

    `told` says that the mention itself names author and addressee; `answered` that another paper answers
    it; `moved` that it changes hands or is published in that report; `denied` that the report says it never
    came ("no proposals were received").
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
    denied: bool = False
    moved: bool = False
    handed: tuple[DateReading, ...] = ()

    @property
    def family(self) -> str:
        """The kinds that can be one paper under different words."""
        return _FAMILY.get(self.kind, self.kind)

    @property
    def on_paper(self) -> bool:
        """Whether anything shows that this is a paper, not something said."""
        return self.kind in _PAPER_KINDS or self.moved or bool(content(self.words) & _ON_PAPER)

    @property
    def dates(self) -> tuple[DateReading, ...]:
        """The hand-overs whose day the text itself tells."""
        return tuple(date for date in self.handed if is_governed(date) and date.sure)


def find_mentions(report: str, coverage: Coverage, cast: Cast) -> tuple[Mention, ...]:
    """All mentions of papers in a report, filled in from its acts and from what answers what."""
    findings = coverage.findings[report]
    mentions = [
        Mention(
            report=report,
            at=at,
            span=paper.span,
            words=coverage.words(paper.span),
            kind=paper.kind,
            by=cast.parties_of(report, paper.by),
            to=cast.parties_of(report, paper.to) - cast.parties_of(report, paper.by),
            count=paper.count,
            answers=paper.answers,
            public=paper.public,
            told=bool(paper.by and paper.to),
        )
        for at, paper in enumerate(findings.papers)
    ]
    moved = [_with_acts(mention, findings, coverage, cast) for mention in mentions]
    return tuple(_with_answers(mention, moved) for mention in moved)


def parties_of(act: ActFinding, report: str, cast: Cast) -> tuple[frozenset[str], frozenset[str]]:
    """Who gave and who got, at the level of parties, whichever side the act is told from."""
    actor, recipient = cast.parties_of(report, act.actor), cast.parties_of(report, act.recipient)
    return (recipient, actor) if act.type in TAKING else (actor, recipient)


def _with_acts(mention: Mention, findings: Findings, coverage: Coverage, cast: Cast) -> Mention:
    """A mention with author, addressee and hand-overs from the acts that move it."""
    for act in findings.acts:
        if act.paper != mention.at:
            continue
        if act.modality is Modality.DENIED:
            mention = replace(mention, denied=True)
            continue
        giver, taker = parties_of(act, mention.report, cast)
        if act.type in GIVING | TAKING:
            if act.type in TAKING and mention.by and mention.by <= taker:
                mention = replace(mention, by=frozenset())  # nobody receives a paper of his own
            mention = _moved(mention, giver, taker)
            if act.modality is Modality.DID:
                date = act_date(act, mention.report, coverage)
                mention = replace(mention, handed=mention.handed + ((date,) if date else ()))
        elif act.type in SHOWING and act.modality is Modality.DID:
            by = mention.by or cast.parties_of(mention.report, act.actor)
            mention = replace(mention, by=by, moved=True, public=True)
        elif act.type in HIDING and mention.public is None:
            mention = replace(mention, public=False)
    return mention


def _moved(mention: Mention, giver: frozenset[str], taker: frozenset[str]) -> Mention:
    """A mention that changes hands; several papers given together may have several addressees."""
    by = mention.by or giver - taker
    one = mention.count is None or mention.count == 1
    to = mention.to or (taker - by if one else frozenset())
    return replace(mention, by=by, to=to, moved=True)


def _with_answers(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """What answers a paper goes to its author; a paper that one party answers was meant for that party."""
    answered = any(other.answers == mention.at for other in mentions)
    mention = replace(mention, answered=answered)
    if mention.answers is not None and not mention.to:
        mention = replace(mention, to=mentions[mention.answers].by - mention.by)
    if mention.to or mention.count not in (None, 1):
        return mention
    answering = {other.by for other in mentions if other.answers == mention.at and other.by}
    if len(answering) == 1:
        mention = replace(mention, to=next(iter(answering)) - mention.by)
    return mention


def narrowest(dates: Iterable[DateReading]) -> DateReading | None:
    """The reading that says most: governed and sure ones first, then the shortest stretch of days."""
    ranked = sorted(
        set(dates),
        key=lambda d: (
            not (is_governed(d) and d.sure),
            not is_governed(d),
            d.days()[1] - d.days()[0],
            d.basis.startswith(REPORT_DATE),
            d.edtf,
            d.basis,
            d.printed or "",
        ),
    )
    return ranked[0] if ranked else None
