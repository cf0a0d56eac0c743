"""Positions: where a party stands on an issue, each stance at its date with the words that show it.

The same stance told of the same day is one position, however many reports tell it; on another day it is
another line, so that a party's history can be read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import dated, is_governed, report_date, said_on
from ontherecord.resolve.papers.evidence import narrowest
from ontherecord.resolve.positions.issues import Place

# Governments that have a rival are called so.
_RIVAL = re.compile(
    r"(?:-backed|recogni[sz]ed|rival|parallel|breakaway) (?:\w+ )?(?:government|administration|authorit)",
    re.IGNORECASE,
)
# Who judges from outside.
_ONLOOKING = re.compile(
    r"\b(?:professor|lecturer|analyst|expert|researcher|scholar|academic|fellow|historian|journalist|columnist|"
    r"author|economist|commentator|writer|editor|reporter)\b",
    re.IGNORECASE,
)
# Who goes between the sides, for whoever sends him.
_GOING_BETWEEN = re.compile(r"\b(?:mediator|facilitator|go-between|intermediary)\b", re.IGNORECASE)
_SENT = re.compile(r"\w+(?:-\w+)? (?:for|in|to|on) (?:the )?(\w[^,.;:]{0,40})", re.IGNORECASE)
# Houses of learning, for which somebody judges and stands for nobody.
_LEARNED = re.compile(
    r"\b(?:university|college|institute|institution|academy|think tank|cent(?:re|er) for)\b",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(
    r"\b(?:minister|president|premier|ambassador|envoy|spokes\w+|secretary|negotiator|governor|leader|official|"
    r"commissioner|mediator|commander)\b",
    re.IGNORECASE,
)
# Offices in which one speaks for a state, not for oneself.
_OF_STATE = re.compile(
    r"\b(?:minister|premier|ambassador|envoy|spokes\w+|negotiator|foreign secretary|secretary of state)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:former|ex|retired|onetime|late)\b", re.IGNORECASE)
_APART = 2  # days after which another speaker's words, of which no day is told, are of another day
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
# What a party binds itself to, which its own word or the record of it shows.
_COMMITTED = frozenset({Stance.ACCEPTS, Stance.OFFERS, Stance.OPEN, Stance.CONDITIONAL})
# Nouns of groups of people whom nobody names: "two Gulf officials", "sources close to the talks".
_NAMELESS = frozenset(
    """sources officials diplomats people insiders aides advisers advisors envoys ministers negotiators
    politicians lawmakers persons individuals delegates participants""".split()
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """One telling of a stance; `own` unless its date is the day on which another party told of it."""

    place: Place
    finding: StanceFinding
    party: str
    date: DateReading | None
    by: str | None
    sure: bool
    own: bool


def resolve_positions(issues: Mapping[Place, str], known: Known) -> tuple[Position, ...]:
    """All positions, sorted by id."""
    threads: dict[tuple[str, str, str], list[_Taken]] = {}
    rivalled = _rivalled(known)
    told = [
        taken
        for report in known.coverage.order
        for at in range(len(known.coverage.findings[report].stances))
        if (report, at) in issues  # a copy's own words are nobody's position
        if (taken := _taken(report, at, known)) is not None
    ]
    sides = frozenset(taken.party for taken in told)
    for taken in told:
        doubted = _is_contested(taken, rivalled, known) or _is_by_another(taken, sides, known)
        key = (taken.party, issues[taken.place], taken.finding.stance.value)
        threads.setdefault(key, []).append(replace(taken, sure=taken.sure and not doubted))
    found: dict[str, Position] = {}
    for (_, issue, _), members in threads.items():
        for together in _by_day(members):
            position = _position(issue, together, known)
            while position.id in found:
                position = replace(position, id=make_id("p", position.id))
            found[position.id] = position
    return tuple(found[key] for key in sorted(found))


def _taken(report: str, at: int, known: Known) -> _Taken | None:
    coverage = known.coverage
    stance = coverage.findings[report].stances[at]
    alone = stance.own or _mediates(report, stance.party, known)
    sides = known.cast.local if alone else known.cast.acting
    party = sides.get((report, stance.party)) or _by_paper(report, stance, known)
    if party is None or party in known.cast.unknown | known.cast.described:
        return None
    statement = known.statements[report, stance.by] if stance.by is not None else None
    if _is_of_unknown_paper(report, stance, known) or _is_onlookers(statement, party, known):
        return None
    teller = coverage.findings[report].statements[stance.by] if stance.by is not None else None
    date = _possible(dated(stance.time, report, coverage), report, coverage)
    own = True
    if date is None and teller is not None:
        date = said_on(teller, report, coverage)
        own = date is None or _is_own(statement, party, known)
    return _Taken(
        place=(report, at),
        finding=stance,
        party=party,
        date=date or report_date(report, coverage),
        by=statement.speaker if statement else None,
        sure=stance.sure
        and (statement is None or (statement.sure and not _is_hearsay(statement, party, known)))
        and _is_one(party, known)
        and not _is_of_unnamed_state(party, known)
        and report not in coverage.links.garbled,
        own=own or stance.stance is Stance.UNANSWERED,
    )


def _mediates(report: str, key: str, known: Known) -> bool:
    """Whether somebody mediates in the state that he seems to act for: "the League's mediator for Norland"."""
    person = known.cast.local.get((report, key))
    party = known.cast.acting.get((report, key))
    if person is None or person == party or known.cast.actors[person].kind is not ActorKind.PERSON:
        return False
    if not any(_GOING_BETWEEN.search(role.title) for role in known.cast.actors[person].roles):
        return False
    text = known.coverage.reports[report].text
    sent = (_SENT.match(text, found.start()) for found in _GOING_BETWEEN.finditer(text))
    state = known.cast.actors[party] if party is not None else None
    names = (state.name, *state.aliases) if state is not None else ()
    return any(found is not None and found[1].startswith(names) for found in sent)


def _is_contested(taken: _Taken, rivalled: frozenset[str], known: Known) -> bool:
    """Whether only its capital stands for a state whose government has a rival: it may be the rival's seat."""
    actor = known.cast.actors[taken.party]
    if taken.party not in rivalled or actor.kind is not ActorKind.STATE:
        return False
    evidence = known.coverage.words(taken.finding.evidence)
    return actor.name not in evidence and any(
        re.search(rf"\b{re.escape(seat)}\b", evidence, re.IGNORECASE) for seat in actor.aliases
    )


def _is_by_another(taken: _Taken, sides: frozenset[str], known: Known) -> bool:
    """Whether another side of the matter is all that tells of a stance, or of a commitment who speaks for none.

    "Estmark has verbally agreed, Norland's minister said": what one side says of the other may be denied.
    """
    cast = known.cast
    party = cast.party(taken.by) if taken.by is not None else None
    if party is None or party == cast.party(taken.party):
        return False
    if taken.finding.stance not in _COMMITTED:
        return party in sides and taken.finding.stance is not Stance.UNANSWERED
    actor = cast.actors[party]
    if taken.finding.stance is Stance.ACCEPTS and actor.kind is not ActorKind.PERSON:
        return True
    if taken.finding.stance is Stance.ACCEPTS and taken.by not in cast.described:
        told, point = taken.finding.evidence, taken.finding.issue
        opening = replace(told, end=max(point.start, told.start + 1))
        words = known.coverage.words(opening)
        return _FIRST_PERSON.search(words) is None  # "both have endorsed it", the envoy said
    titles = " ".join(role.title for role in actor.roles)
    onlooker = not titles or _ONLOOKING.search(titles) is not None
    return party in sides or (actor.kind is ActorKind.PERSON and onlooker)


def _is_onlookers(statement: Statement | None, party: str, known: Known) -> bool:
    """Whether a scholar or an analyst says so of a party: a view from outside is nobody's position."""
    if statement is None or statement.speaker is None or statement.speaker == party:
        return False
    cast = known.cast
    actor, side = cast.actors[statement.speaker], cast.party(statement.speaker)
    told = [role.title for role in actor.roles]
    told += [actor.name] if statement.speaker in cast.described else []
    if any(_IN_OFFICE.search(words) for words in told):
        return False
    learned = side is not None and _LEARNED.search(cast.actors[side].name) is not None
    return learned or any(_ONLOOKING.search(words) for words in told)


def _rivalled(known: Known) -> frozenset[str]:
    """The states of which the coverage tells that their government is one of two: "internationally recognised"."""
    return frozenset(
        known.cast.parties[actor.id]
        for actor in known.cast.actors.values()
        if actor.kind is ActorKind.BODY
        and any(_RIVAL.search(name) for name in (actor.name, *actor.aliases))
    )


def _possible(date: DateReading | None, report: str, coverage: Coverage) -> DateReading | None:
    """The day of a stance, unless its words tell when something is to be or what a paper is called: later, a year."""
    published = coverage.published.get(report)
    if date is None or published is None:
        return date
    bare = re.fullmatch(r"\d{4}", date.edtf) is not None  # "committed to its plan IN 2031"
    return None if bare or date.days()[0] > published.days()[1] else date


def _is_of_unknown_paper(report: str, stance: StanceFinding, known: Known) -> bool:
    """Whether somebody accepts or refuses "the invitation" and it is not known which."""
    whole = stance.paper is not None and not stance.label
    asked = stance.stance is not Stance.UNANSWERED and bool(stance.party)
    return whole and asked and len(known.papers.all_of(report, stance.paper)) != 1


def _is_own(statement: Statement | None, party: str, known: Known) -> bool:
    """Whether a party tells its own stance: the day on which another tells of it need not be when it was taken."""
    speaker = statement.speaker if statement is not None else None
    return speaker is None or known.cast.party(speaker) in (party, known.cast.party(party))


def _is_hearsay(statement: Statement, party: str, known: Known) -> bool:
    """Whether only people whom nobody names, and who are not the party's own, tell of its stance."""
    speaker, cast = statement.speaker, known.cast
    if speaker is None or cast.party(speaker) in (party, cast.party(party)):
        return False
    actor = cast.actors[speaker]
    several = actor.kind is ActorKind.BODY and _NAMELESS & set(actor.name.lower().split())
    return speaker in cast.described or bool(several)


def _by_paper(report: str, stance: StanceFinding, known: Known) -> str | None:
    """Who asks by a paper, or leaves it unanswered: its one author, its one addressee."""
    papers = [known.papers.get(key) for key in known.papers.all_of(report, stance.paper)]
    if len(papers) != 1 or papers[0] is None or not papers[0].sure:
        return None
    who = papers[0].to if stance.stance is Stance.UNANSWERED else papers[0].by
    return who[0] if len(who) == 1 else None


def _since(taken: _Taken, known: Known) -> DateReading | None:
    """The day on which a paper was handed over that lies unanswered."""
    papers = known.papers.all_of(taken.place[0], taken.finding.paper)
    paper = known.papers.get(papers[0]) if len(papers) == 1 else None
    return paper.delivered if paper is not None else None


def _is_one(party: str, known: Known) -> bool:
    """Whether it is one party or person: a body whose party nobody tells may be of several ("their officials")."""
    actor = known.cast.actors[party]
    return actor.kind is not ActorKind.BODY or known.cast.party(party) != party


def _is_of_unnamed_state(party: str, known: Known) -> bool:
    """Whether somebody holds an office of a state that nobody names: "his ambassador", "the Brexit minister"."""
    actor = known.cast.actors[party]
    if actor.kind is not ActorKind.PERSON or known.cast.party(party) != party:
        return False
    return any(_OF_STATE.search(r.title) and not _PAST.search(r.title) for r in actor.roles)


def _by_day(members: Sequence[_Taken]) -> list[list[_Taken]]:
    """Members whose governed dates meet, each group with the undated ones that are nearest to it."""
    governed = [m for m in members if m.date is not None and is_governed(m.date)]
    told = sorted(
        [m for m in governed if m.own] or governed,
        key=lambda m: (m.date.days() if m.date else (), m.place),
    )
    found: list[list[_Taken]] = []
    for member in told:
        last = found[-1][-1] if found else None
        if last and last.date and member.date and last.date.overlaps(member.date):
            found[-1].append(member)
        else:
            found.append([member])
    rest = [member for member in members if member not in told]
    if not found:
        return [rest]
    apart: list[list[_Taken]] = []
    for member in rest:
        near = min(found, key=lambda group: _gap(group[0], member))
        if not _is_of_another(member, near):
            near.append(member)
            continue
        same = (g for g in apart if g[0].by == member.by and _gap(g[0], member)[0] <= _APART)
        again = next(same, None)
        if again is None:
            apart.append([member])
        else:
            again.append(member)
    return found + apart


def _is_of_another(member: _Taken, group: Sequence[_Taken]) -> bool:
    """Whether another speaker says so again, some days from the telling that is nearest."""
    voices = {other.by for other in group} - {None}
    apart = _gap(group[0], member)[0] > _APART
    return apart and member.by is not None and bool(voices) and member.by not in voices


def _best_dated(members: Sequence[_Taken]) -> Sequence[_Taken]:
    """The tellings whose dates count: those of the party itself, where there are any."""
    return [m for m in members if m.own] or members


def _gap(dated_one: _Taken, other: _Taken) -> tuple[int, Place]:
    """Days between a dated telling and the report of an undated one."""
    if dated_one.date is None or other.date is None:
        return 0, dated_one.place
    days = abs((dated_one.date.days()[0] - other.date.days()[0]).days)
    return days, dated_one.place


def _position(issue: str, members: Sequence[_Taken], known: Known) -> Position:
    rank = {report: at for at, report in enumerate(known.coverage.order)}
    first = min(members, key=lambda m: (rank[m.place[0]], m.finding.evidence, m.place))
    spot = first.finding
    parts = (spot.stance.value, spot.evidence.start, spot.issue.start, spot.issue.end)
    sides = (first.party, known.cast.party(first.party))
    # who says the words that are shown, before others who say so too
    telling = sorted(members, key=lambda m: m is not first)
    own = [m.by for m in telling if m.by is not None and known.cast.party(m.by) in sides]
    voices = {m.by for m in members}
    on = narrowest(m.date for m in _best_dated(members) if m.date is not None)
    if on is not None and not any(m.own for m in members):
        on = replace(on, sure=False)  # the day on which another side told of it
    conditions = [known.coverage.words(m.finding.condition) for m in members if m.finding.condition]
    return Position(
        id=make_id("p", known.coverage.digest(first.place[0]), first.party, *parts),
        party=first.party,
        issue=issue,
        stance=spot.stance,
        on=on,
        spans=tuple(sorted({m.finding.evidence for m in members})),
        by=own[0] if own else (voices.pop() if len(voices) == 1 else None),
        condition=conditions[0] if conditions else None,
        sure=any(m.sure for m in members),
        since=_since(first, known) if spot.stance is Stance.UNANSWERED else None,
        words=known.coverage.words(spot.issue),
    )
