"""Papers in one report: what each mention and the acts around it tell of author, addressee and movement."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import ActFinding, Findings, TimeFinding
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import REPORT_DATE, act_date, dated, is_governed
from ontherecord.resolve.papers.carriers import (
    carried_by_others,
    carriers,
    is_only_given,
    is_relayed,
)
from ontherecord.resolve.papers.days import gone_on
from ontherecord.resolve.papers.mediating import mediates_for_others
from ontherecord.resolve.papers.mention import (
    GIVING,
    HIDING,
    LEAKING,
    OURS,
    SHOWING,
    SIGNED,
    SIGNING,
    TAKING,
    Hop,
    Mention,
)
from ontherecord.resolve.papers.sides import ends_of, persons_of, sides_of
from ontherecord.resolve.wording import content

_JUDGING = frozenset({"accept", "reject"})
_TABLED = re.compile(r"(?:table|put|submit|float|circulat|unveil|present)", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:publish|releas|issu|post|print|put|ma[dk]e)", re.IGNORECASE
)  # no plan that is unveiled
_WRITING = frozenset({"propose", "draft", "write", "table"})
_WISHED = re.compile(r"\s+(?:requested|demanded|sought|expected|wanted|awaited|desired) by\b")
# Stems that say when, not about what ("received the paper on Friday").
_DAYS = content(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December morning afternoon evening night today yesterday week month"
)
_COPY = re.compile(r"(?:an?|one|the) cop(?:y|ies) of\b", re.IGNORECASE)
# Verbs of those who hand on what is not theirs.
_RELAYING = re.compile(
    r"(?:forward|relay|pass|circulat|distribut|carr|bring|brought|return|took|tak|fl[yei]|courier|ferr)",
    re.IGNORECASE,
)
_SOON = dt.timedelta(days=7)
_WISH = 40  # characters behind a paper's name in which such words stand
# What a paper is about, as far as the words right behind its name tell.
_TOPIC = re.compile(
    r"\s+(?:on|about|over|concerning|regarding|of protest|against)\s+([^.,;:“”\"()]{3,60})"
)


CALLED = "the day that the paper is called by"  # the basis of such a date


def find_mentions(
    report: str, coverage: Coverage, cast: Cast, nobody: frozenset[str]
) -> tuple[Mention, ...]:
    """All mentions of papers in a report, filled in from its acts and from what answers what.

    `nobody` are the actors that are no side of a paper: outlets.
    """
    findings = coverage.findings[report]
    doubtful = _of_two_parties(report, coverage, cast)
    mentions = []
    for at, paper in enumerate(findings.papers):
        by, to = ends_of(report, paper, cast, doubtful)
        by, to = by - nobody, to - nobody
        mentions.append(
            Mention(
                report=report,
                at=at,
                span=paper.span,
                words=coverage.words(paper.span),
                kind=paper.kind,
                by=by,
                to=to,
                count=paper.count,
                answers=paper.answers,
                public=paper.public,
                told=bool(by and to),
                topic=_topic(paper.span, coverage),
                called=_called(paper.dated, report, coverage),
                nobodys=not by and OURS.match(coverage.words(paper.span)) is not None,
                addressed=persons_of(report, set(paper.to) - doubtful, cast),
                name=paper.name,
                reported=coverage.day(report),
                about=coverage.words(paper.about) if paper.about is not None else "",
                from_stranger=paper.from_stranger,
                to_stranger=paper.to_stranger,
            )
        )
    world = (coverage, cast, nobody, doubtful)
    mentions = _not_answering_itself(mentions)
    moved = [_with_acts(mention, findings, world) for mention in mentions]
    moved = _without(_struck(moved, findings, world), moved, findings)
    moved = [_of_no_one_party(mention, findings, world) for mention in moved]
    moved = [_with_silent(mention, findings, cast) for mention in moved]
    moved = carried_by_others(moved, carriers(findings, report, cast), coverage)
    moved = [replace(mention, given=is_only_given(mention, coverage)) for mention in moved]
    moved = [m if m.dates else replace(m, gone=gone_on(m.span, coverage)) for m in moved]
    found = (_with_answers(mention, moved) for mention in moved)
    return tuple(mention for mention in found if not _is_internal(mention))


def _is_internal(mention: Mention) -> bool:
    """Whether a paper only passes within one party: a president's letter to his own parliament."""
    hops = [hop for hop in mention.hops if hop.giver and hop.taker]
    return bool(hops) and not mention.to and all(hop.taker <= hop.giver for hop in hops)


def _topic(span: Span, coverage: Coverage) -> frozenset[str]:
    """The stems of what the words behind a paper's name say that it is about."""
    text = coverage.reports[span.report].text
    found = _TOPIC.match(text, span.end)
    return content(found[1]) - _DAYS if found else frozenset()


def _called(time: TimeFinding | None, report: str, coverage: Coverage) -> DateReading | None:
    """The day that a paper is called by: one behind the report, since papers are named after they are written."""
    if time is None:
        return None
    lean = replace(time.form, lean="past") if time.form.year is None else time.form
    reading = dated(replace(time, form=lean), report, coverage)
    near = dated(time, report, coverage) if reading is not None else None
    day = coverage.day(report)
    if near is not None and near != reading and day != UNDATED and time.form.year is None:
        ahead = near.days()[0] - dt.date.fromisoformat(day)
        if dt.timedelta() < ahead <= _SOON:
            return (
                None  # "the letter of 8 April" in a report of 7 April: one of the two is misprinted
            )
    return replace(reading, basis=f"{CALLED} ({reading.basis})") if reading is not None else None


def _of_two_parties(report: str, coverage: Coverage, cast: Cast) -> frozenset[str]:
    """Persons who hold offices for two parties, or mediate: for which party they take a paper is not told.

    Whoever is said to chair an organisation takes it for that organisation.
    """
    found = set()
    for actor in coverage.findings[report].actors:
        if actor.chairs is not None:
            continue
        if mediates_for_others(report, actor, coverage, cast):
            found.add(actor.key)
        held = {cast.acting.get((report, role.of)) for role in actor.roles if role.of is not None}
        if actor.kind is ActorKind.PERSON and len(held - {None}) > 1:
            found.add(actor.key)
    return frozenset(found)


def _not_answering_itself(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions without an author who would be answering himself, nor what was taken from such a one."""
    wrong = {
        (m.answers, m.by) for m in mentions if m.answers is not None and m.by
    }  # the paper answered is not by who answers it
    mended = []
    for mention in mentions:
        own = (mention.at, mention.by) in wrong
        same = any(
            at is not None and at < mention.at and by == mention.by
            and mention.is_text and mentions[at].is_text and mentions[at].by == by
            for at, by in wrong
        )  # fmt: skip
        mended.append(replace(mention, by=frozenset(), told=False) if own or same else mention)
    return mended


def _ends(act: ActFinding, mention: Mention, cast: Cast) -> tuple[frozenset[str], frozenset[str]]:
    """Who gave and who got a paper, whichever side the act is told from."""
    giving, taking = act.actor, act.recipient
    if act.type in TAKING:
        giving, taking = taking, giving
    giver = sides_of(mention.report, giving, mention.kind, cast)
    return giver, sides_of(mention.report, taking, mention.kind, cast)


_World = tuple[Coverage, Cast, frozenset[str], frozenset[str]]


def _with_acts(mention: Mention, findings: Findings, world: _World) -> Mention:
    """A mention with author, addressee and hand-overs from the acts that move it."""
    coverage, cast, nobody, _ = world
    for act in findings.acts:
        if act.paper != mention.at:
            continue
        if act.modality is Modality.DENIED:
            mention = replace(mention, denied=True)
            continue
        if act.type in GIVING | TAKING:
            mention = _passed(mention, act, world)
        elif act.type in SIGNING and act.modality is Modality.DID and mention.kind == SIGNED:
            date = act_date(act, mention.report, coverage)
            # "signed in 2019" is told of what has long been there
            told = date is not None and date.days()[1] - date.days()[0] <= _SOON
            handed = mention.handed + ((date,) if date and told else ())
            mention = replace(mention, handed=handed, moved=True)
        elif act.type in SHOWING and act.modality is Modality.DID:
            issuing = cast.parties_of(mention.report, act.actor) - nobody
            own = act.sure and _ISSUED.match(coverage.words(act.trigger)) is not None
            printed = mention.printed or (own and bool(issuing & mention.by))
            by = mention.by or issuing
            mention = replace(mention, by=by, moved=True, public=True, printed=printed)
        elif act.type in LEAKING and act.modality is Modality.DID:
            mention = replace(mention, moved=True)
        elif act.type in _JUDGING and act.modality is not Modality.WOULD_IF:
            judging = cast.parties_of(mention.report, act.actor) - mention.by - nobody
            mention = replace(mention, judged_by=mention.judged_by | judging)
        elif act.type in HIDING and mention.public is None:
            mention = replace(mention, public=False)
        elif act.type in _WRITING and act.modality is Modality.DID:
            by = cast.parties_of(mention.report, act.actor) - nobody
            tabled = _TABLED.match(coverage.words(act.trigger)) is not None and by == mention.by
            mention = replace(mention, by=mention.by or by, tabled=mention.tabled or tabled)
    return mention


def _passed(mention: Mention, act: ActFinding, world: _World) -> Mention:
    """A mention with a hand-over told of it: its sides, its day, the author and addressee that it tells."""
    coverage, cast, nobody, doubtful = world
    takes = act.type in TAKING
    known = replace(act, recipient=tuple(k for k in act.recipient if k not in doubtful))
    if takes:
        known = replace(act, actor=tuple(k for k in act.actor if k not in doubtful))
    giver, taker = _ends(known, mention, cast)
    giver, taker = giver - nobody, taker - nobody
    behind = coverage.reports[mention.report].text[mention.span.end :][:_WISH]
    if not takes and not taker and cast.all_of(mention.report, known.recipient):
        mention = replace(
            mention, to_stranger=True
        )  # "sent Congress a letter": no party of its own
    if not takes and not giver and cast.all_of(mention.report, known.actor):
        mention = replace(mention, from_stranger=True)
    if not takes and not giver & mention.by and _WISHED.match(behind):
        mention = replace(mention, by=frozenset(), told=False)  # who wants it is no author
    returned = coverage.words(act.trigger).lower().startswith("return")
    if takes and mention.by and mention.by <= taker and not returned:
        mention = replace(mention, by=frozenset())  # nobody receives a paper of his own
    relayed = _RELAYING.match(coverage.words(act.trigger)) is not None or (takes and bool(act.via))
    done = act.modality is Modality.DID
    took = persons_of(mention.report, known.actor if takes else known.recipient, cast)
    gave = persons_of(mention.report, known.recipient if takes else known.actor, cast)
    mention = replace(mention, addressed=mention.addressed | took, hands=mention.hands | gave)
    mixed = bool(taker & mention.by and mention.by - taker)  # "both sides handed it to his team"
    if mixed:
        mention = replace(mention, by=mention.by - taker, told=False)
    for_whom = frozenset[str]() if len(taker) > 1 and not act.sure else taker  # "to the parties"
    copied = _COPY.match(mention.words) is not None
    if copied:
        for_whom = frozenset()  # a copy goes also to whom the letter is not for, from anybody
    mention = _moved(mention, frozenset() if relayed or copied else giver, for_whom, done=done)
    if not done:
        return mention
    between = act.sure and not mixed and bool(giver and taker) and mention.by == giver
    told = mention.told or between
    date = act_date(act, mention.report, coverage)
    back = (returned or (bool(taker) and taker <= mention.by)) and not giver & mention.by
    handed = mention.handed + ((date,) if date and not back else ())
    hops = (*mention.hops, Hop(giver, taker, date, relayed))
    through = mention.through | (cast.parties_of(mention.report, act.via) - giver - taker)
    return replace(mention, handed=handed, told=told, hops=hops, through=through)


def _struck(
    mentions: Sequence[Mention], findings: Findings, world: _World
) -> frozenset[tuple[str, str]]:
    """Addressees, by kind of paper, that only took it from a go-between, or for one of two parties."""
    coverage, cast, _, doubtful = world
    found: set[tuple[str, str]] = set()
    for act in findings.acts:
        if act.paper is None:
            continue
        mention = mentions[act.paper]
        takers = act.actor if act.type in TAKING else act.recipient if act.type in GIVING else ()
        if not is_relayed(act, mention, coverage, cast):
            takers = tuple(key for key in takers if key in doubtful)
        found |= {(mention.family, to) for to in cast.parties_of(mention.report, takers)}
    return frozenset(found)


def _without(
    struck: frozenset[tuple[str, str]], mentions: Sequence[Mention], findings: Findings
) -> list[Mention]:
    """The mentions without struck addressees, but for those that are handed to them outright."""
    given = {
        act.paper for act in findings.acts if act.type in GIVING and act.modality is Modality.DID
    }
    return [
        replace(m, to=frozenset(), told=False)
        if m.to and all((m.family, to) in struck for to in m.to)
        and not (m.told and m.at in given)
        else m
        for m in mentions
    ]  # fmt: skip


def _of_no_one_party(mention: Mention, findings: Findings, world: _World) -> Mention:
    """A mention without an addressee who is only known through a person of two parties that took it."""
    _, cast, _, doubtful = world
    takers = {
        key
        for act in findings.acts
        if act.paper == mention.at and act.type in GIVING | TAKING
        for key in (act.actor if act.type in TAKING else act.recipient)
    }
    if not takers or not takers <= doubtful:
        return mention
    if mention.to != cast.parties_of(mention.report, takers):
        return mention
    return replace(mention, to=frozenset(), told=False)


def _with_silent(mention: Mention, findings: Findings, cast: Cast) -> Mention:
    """A mention without an addressee, for whom its report calls silent: "to which Norland has yet to reply"."""
    if mention.to or not mention.by or mention.count not in (None, 1):
        return mention
    silent = {
        cast.parties_of(mention.report, silence.silent) - mention.by
        for silence in findings.silences
        if silence.paper == mention.at and silence.sure
    } - {frozenset()}
    return replace(mention, to=silent.pop(), told=True) if len(silent) == 1 else mention


def _moved(
    mention: Mention, giver: frozenset[str], taker: frozenset[str], *, done: bool
) -> Mention:
    """A mention that changes hands, or shall; several papers given together may have several addressees."""
    by = mention.by or giver - taker - mention.to
    mention = replace(mention, nobodys=mention.nobodys and not by)
    one = mention.count is None or mention.count == 1
    to = mention.to or (taker - by if one else frozenset())
    coming = not done and (mention.coming or not mention.moved)
    return replace(mention, by=by, to=to, moved=True, coming=coming)


def _with_answers(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """What answers a paper goes to its author; a paper that one party answers was meant for that party."""
    answering = [m for m in mentions if m.answers == mention.at and not m.denied]
    replied = any(m.kind in ("letter", "note") for m in answering)
    mention = replace(mention, answered=bool(answering), replied=replied)
    asked = (
        mentions[mention.answers].by - mention.by if mention.answers is not None else frozenset()
    )
    if asked and (not mention.to or any(hop.taker <= asked for hop in mention.hops if hop.taker)):
        mention = replace(mention, to=asked)  # "was handed to the go-between and reached Estmark"
    if mention.to or mention.count not in (None, 1):
        return mention
    answerers = {other.by for other in mentions if other.answers == mention.at and other.by}
    if len(answerers) == 1:
        mention = replace(mention, to=next(iter(answerers)) - mention.by)
    return mention


def narrowest(dates: Iterable[DateReading]) -> DateReading | None:
    """The reading that says most: governed and sure ones first, then the shortest stretch of days.

    Of two that say as much the one that was told first stands, so `dates` come in the order of reports by rank.
    """
    told = tuple(dict.fromkeys(dates))
    first = {date: at for at, date in enumerate(told)}
    ranked = sorted(
        told,
        key=lambda d: (
            not (is_governed(d) and (d.sure or any(_is_within(d, other) for other in told))),
            not is_governed(d),
            d.days()[1] - d.days()[0],
            d.basis.startswith(REPORT_DATE),
            first[d],
            d.edtf,
            d.basis,
            d.printed or "",
        ),
    )
    return ranked[0] if ranked else None


def _is_within(day: DateReading, stretch: DateReading) -> bool:
    """Whether a doubtful day lies in a sure stretch: "on Wednesday" of one report, "last week" of another."""
    (first, last), (start, end) = day.days(), stretch.days()
    return is_governed(stretch) and stretch.sure and start <= first and last <= end
