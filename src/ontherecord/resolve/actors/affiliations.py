"""Affiliations that no report states: the state of an office holder by where he speaks or what he hands over.

Four signs are enough by themselves. "In Norhaven, Foreign Minister X said": who holds a state's office and speaks in
its capital holds it there. "Norland handed the League a note. ... X gave it to the League's envoy": who hands over
in a report what a party hands over to the same side acts for that party. "President X received the envoy at the Grey
Palace": the host at a seat of power is at home there. "Norland was studying it. Defence Minister X said": an office
right behind a state is that state's (`openings.py`). A fifth counts only where reports of several origins bear it:
a report from Norhaven that calls X "the foreign minister", without a state, means the minister of Norland. From one
origin that does not name Norland before all others it is a doubt on record. Signs that disagree tell nothing. Where
none is left, a minister belongs to the state that the reports which name him are about, if no other state comes near.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.dateline import home_of
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.statement import SpeechKind
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.actors.openings import state_before, state_of
from ontherecord.resolve.actors.parties import identify_known, owner
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.papers.mention import GIVING

RULE = "rule:affiliation"
_OF_STATE = re.compile(r"\b(?:minister|president|premier|chancellor)\b", re.IGNORECASE)
_MINISTRY = re.compile(r"^(?:[a-z]+ )?ministry spokes\w+$", re.IGNORECASE)
_PLACED = re.compile(r"\bIn ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), ((?:[\w’'-]+ ){0,5})$")
_NOT_IN_OFFICE = re.compile(
    r"\b(?:former|ex|then|late|designate|elect|spokes\w+|aide|advis[eo]r|wife|son|daughter)\b",
    re.IGNORECASE,
)
_BEFORE = 90  # characters before a name: a place, a comma and a title


# Whoever receives others at a seat of power is at home there.
_RECEIVES = re.compile(
    r"(?:(?:will|would|is to|was to|has|had|is expected to) )?"
    r"(?:receives?d?|hosts?(?:ed)?|welcomes?d?|greets?(?:ed)?) [^.;:]{3,80}? at (?:the )?"
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
# Who holds these sits in a state's own government, and who holds those in none or in one that opposes it.
_GOVERNING = re.compile(
    r"\bminister\b|\bprime minister\b|\bgovernment spokes|\bforeign secretary\b|\bministry spokes",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"[\"“']?the government (?:has|had|is|was|will|would)\b", re.IGNORECASE)
_NO_GOVERNMENT = re.compile(
    r"\b(?:former|ex|shadow|opposition|party|regional|provincial|state|chief minister|elect|designate|then)\b",
    re.IGNORECASE,
)
# An office of a place: of an owner, or of an adjective before a small word ("European affairs" is a field).
_OF_PLACE = re.compile(
    r"(?:[Tt]he )?(?!European)[A-Z]\w+(?: [A-Z]\w+)*(?:['’]s? |(?:(?<=ian)|(?<=ese)|(?<=ish)) (?=[a-z]))"
)
_OFTEN = 3  # times a state is named, and times as often as the next, that a report is about
_BESIDE = (50, 80)  # characters before and behind a name in which another state may be his
_BEHIND = 150  # characters behind a name in which that is told


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The party that a person was found to act for, and why; not `sure` where one origin only shows it."""

    party: str
    reason: str
    sure: bool = True


def find_affiliation(
    places: Sequence[Local],
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    world: tuple[Coverage, Gazetteer],
) -> Affiliation | None:
    """The affiliation of a person whom no report gives one, None where nothing or too much tells it."""
    coverage, gazetteer = world
    found: dict[str, str] = {}
    for place in sorted(places):
        for party, reason in (
            *_by_capital(place, people[place], coverage, gazetteer),
            *_by_hand_over(place, acting, coverage),
            *_by_seat(place, people[place], coverage, gazetteer),
            *_by_opening(place, people, acting, coverage),
        ):
            found.setdefault(party, reason)
    if len(found) > 1:
        return None
    if found:
        party, reason = next(iter(found.items()))
        return Affiliation(party, reason)
    return _by_home(places, people, acting, world) or _by_matter(places, people, acting, coverage)


def _by_matter(
    places: Sequence[Local],
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    coverage: Coverage,
) -> Affiliation | None:
    """The one state that the reports are about which give the person its government's office and no state.

    Other states may be named, far less often, and none in a sentence with the person.
    """
    shown = {
        _leading_state(place, people, acting, coverage)
        for place in places
        if _is_of_government(place, people[place], coverage)
    }
    state = shown.pop() if len(shown) == 1 else None
    if state is None:
        return None
    return Affiliation(state, "holds a government's office in reports that are about this state")


def _is_of_government(place: Local, actor: LocalActor, coverage: Coverage) -> bool:
    if _is_of_unknown_place(actor, coverage.reports[place[0]].text):
        return False
    told = _tells_of_government(place, coverage) or any(
        _GOVERNING.search(role.title) and not _NO_GOVERNMENT.search(role.title)
        for role in actor.roles
    )
    other = any(_NO_GOVERNMENT.search(role.title) for role in actor.roles)
    office = _tells_of_government(place, coverage) and any(r.of is None for r in actor.roles)
    return told and not other and (office or _is_called_by_office(place, actor, coverage))


def _is_of_unknown_place(actor: LocalActor, text: str) -> bool:
    """Whether an office is of a place that is no party known here: "Galdia's minister", "the Galdian minister"."""
    return any(
        role.of is None and _OF_PLACE.match(text[role.span.start : role.span.end])
        for role in actor.roles
    )


def _tells_of_government(place: Local, coverage: Coverage) -> bool:
    """Whether a report lets somebody say what "the government" does: "The government is studying it, Kest said"."""
    text = coverage.reports[place[0]].text
    return any(
        statement.speaker == place[1]
        and statement.kind is not SpeechKind.DIRECT
        and any(_GOVERNMENT.match(text[s.start : s.end]) for s in statement.content)
        for statement in coverage.findings[place[0]].statements
    )


def _leading_state(
    place: Local,
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    coverage: Coverage,
) -> str | None:
    """The state that a report names several times as often as any other, and alone beside the person."""
    report = place[0]
    named: Counter[str] = Counter()
    where: dict[str, list[int]] = {}
    for other in coverage.findings[report].actors:
        party = acting.get((report, other.key))
        state = people.get((report, other.key))
        if party is None or state is None or state.kind is ActorKind.PERSON:
            continue
        named[party] += len(other.mentions)
        if state.kind is ActorKind.STATE:
            where.setdefault(party, []).extend(span.start for span in other.mentions)
    ranked = sorted(where, key=lambda party: (-named[party], party))
    if not ranked or named[ranked[0]] < _OFTEN:
        return None
    if len(ranked) > 1 and named[ranked[0]] < _OFTEN * named[ranked[1]]:
        return None
    mentions = [span.start for span in people[place].mentions]
    beside = any(
        -_BESIDE[0] < start - at < _BESIDE[1]
        for party in ranked[1:]
        for start in where[party]
        for at in mentions
    )
    return None if beside else ranked[0]


def _by_home(
    places: Sequence[Local],
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    world: tuple[Coverage, Gazetteer],
) -> Affiliation | None:
    """The state from whose capital reports come that give the person a state's office and no state."""
    coverage, gazetteer = world
    shown: dict[str, set[str]] = {}
    governs = any(_tells_of_government(place, coverage) for place in places)
    for place in places:
        state = _home(place[0], coverage, gazetteer)
        if _is_of_unknown_place(people[place], coverage.reports[place[0]].text):
            continue
        office = governs and any(role.of is None for role in people[place].roles)
        if state is not None and (office or _is_called_by_office(place, people[place], coverage)):
            shown.setdefault(state, set()).add(coverage.origins[place[0]])
    held = {
        acting[place[0], role.of]
        for place in places
        for role in people[place].roles
        if role.of is not None and (place[0], role.of) in acting
    }
    if len(shown) != 1 or not held <= set(shown):
        return None  # two capitals, or an office of another state
    party, origins = next(iter(shown.items()))
    several = len(origins) > 1 or any(
        _home(report, coverage, gazetteer)
        == party
        == _first_state(report, people, acting, coverage)
        for report, _ in places
    )
    reason = "holds a state's office, no state named, in reports from its capital"
    return Affiliation(party, reason + ("" if several else "; one origin only"), several)


def _first_state(
    report: str, people: Mapping[Local, LocalActor], acting: Mapping[Local, str], coverage: Coverage
) -> str | None:
    """The state that a report names first."""
    named = [
        (actor.mentions[0].start, party)
        for actor in coverage.findings[report].actors
        if actor.mentions and (party := state_of((report, actor.key), people, acting)) is not None
    ]
    return min(named)[1] if named else None


def _home(report: str, coverage: Coverage, gazetteer: Gazetteer) -> str | None:
    """The state from whose capital a report comes, by its date line."""
    state = home_of(coverage.reports[report].text, gazetteer)
    return identify_known(owner(state, gazetteer)).id if state is not None else None


def _is_called_by_office(place: Local, actor: LocalActor, coverage: Coverage) -> bool:
    """Whether the report itself, not somebody quoted in it, puts a state's office before the name."""
    spoken = [
        span
        for statement in coverage.findings[place[0]].statements
        if statement.kind is not SpeechKind.INDIRECT
        for span in statement.content
    ]
    return any(
        (_OF_STATE.search(role.title) or _MINISTRY.search(role.title))
        and (_MINISTRY.search(role.title) or not _NOT_IN_OFFICE.search(role.title))
        and role.of is None
        and not any(span.covers(role.span) for span in spoken)
        for role in actor.roles
    )


def _by_capital(
    place: Local, actor: LocalActor, coverage: Coverage, gazetteer: Gazetteer
) -> list[tuple[str, str]]:
    """States in whose capital the person appears in a state's office."""
    text = coverage.reports[place[0]].text
    found = []
    for span in actor.mentions:
        before = " ".join(text[max(0, span.start - _BEFORE) : span.start].split()) + " "
        told = _PLACED.search(before)
        if told is None:
            continue
        titles = " ".join(role.title for role in actor.roles)
        hit = gazetteer.find(told[1])
        if hit is None or hit.how != "capital":
            continue
        if _OF_STATE.search(f"{told[2]} {text[span.start : span.end]} {titles}"):
            state = owner(hit.party, gazetteer)
            found.append((identify_known(state).id, f"speaks in {told[1]} as an office holder"))
    return found


def _by_seat(
    place: Local, actor: LocalActor, coverage: Coverage, gazetteer: Gazetteer
) -> list[tuple[str, str]]:
    """States at whose seat of power the person, a holder of a state's office, receives others."""
    text = coverage.reports[place[0]].text
    if not any(
        _OF_STATE.search(role.title) and not _NOT_IN_OFFICE.search(role.title)
        for role in actor.roles
    ):
        return []
    found = []
    for span in actor.mentions:
        told = _RECEIVES.match(" ".join(text[span.end : span.end + _BEHIND].split()))
        hit = gazetteer.find(told[1]) if told else None
        if told is not None and hit is not None and hit.how == "seat":
            state = identify_known(owner(hit.party, gazetteer)).id
            found.append((state, f"receives guests at {told[1]}"))
    return found


def _by_opening(
    place: Local,
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    coverage: Coverage,
) -> list[tuple[str, str]]:
    """States that a paragraph is about in which the person is named next, by a government's office."""
    actor = people[place]
    if not _is_of_government(place, actor, coverage):
        return []
    offices = [role.span for role in actor.roles if _GOVERNING.search(role.title)]
    found = {state_before(place, office, people, acting, coverage) for office in offices}
    return [(s, "named by office behind this state") for s in sorted(s for s in found if s)]


def _by_hand_over(
    place: Local, acting: Mapping[Local, str], coverage: Coverage
) -> list[tuple[str, str]]:
    """Parties that hand over in the same report what the person hands over to the same side."""
    report, key = place
    given = [
        act
        for act in coverage.findings[report].acts
        if act.type in GIVING and act.modality is Modality.DID and act.paper is not None
    ]
    own = [act for act in given if key in act.actor]
    found = []
    for act in own:
        for other in given:
            givers = _parties(other.actor, acting, report)
            takers = _parties(other.recipient, acting, report)
            same = takers and takers == _parties(act.recipient, acting, report)
            if key not in other.actor and same and len(givers) == 1 and not givers & takers:
                party = next(iter(givers))
                found.append((party, "hands over what that party hands over in the same report"))
    return found


def _parties(keys: Sequence[str], acting: Mapping[Local, str], report: str) -> frozenset[str]:
    return frozenset(acting[report, key] for key in keys if (report, key) in acting)
