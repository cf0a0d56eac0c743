"""Actors across reports: local actors become the record's actors, each merge with its reason.

Parties come first (by gazetteer or name), then persons, whose party is part of what tells them apart. An
actor's id is made of its kind and the name that identifies it, never of what was learned about it later.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.language.words import normal
from ontherecord.nouns.actor import Actor, ActorKind, Role
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.affiliations import RULE as AFFILIATION
from ontherecord.resolve.actors.affiliations import Affiliation, find_affiliation
from ontherecord.resolve.actors.bare_names import (
    bare_places,
    fuller_names,
    is_bare,
    is_office,
    spelt_out,
    surnames_alone,
)
from ontherecord.resolve.actors.cast import Cast, Local
from ontherecord.resolve.actors.chairs import chairing
from ontherecord.resolve.actors.holders import Holders, is_of_the_time
from ontherecord.resolve.actors.met import actors_met
from ontherecord.resolve.actors.offices import by_holder
from ontherecord.resolve.actors.parties import (
    Identity,
    body_core,
    identify_known,
    identify_named,
    is_anybody,
    is_nameless,
    known_bodies,
    known_party,
    owner,
    top_key,
    without_parties,
)
from ontherecord.resolve.actors.persons import Form, Sighting, anchor_name, match_persons
from ontherecord.resolve.actors.printed import bare_name, best_name, shown
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.matching import judge

PARTY_RULE = "rule:party"
OFFICE_RULE = "rule:office"
ACTS_FOR = "acts for"  # the title of a role that the coverage shows without naming an office


@dataclass(slots=True)
class _Draft:
    """What is gathered about one actor while the local actors are gone through in order."""

    known: Party | None = None
    locals: list[Local] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Persons:
    """Local persons by the id of the person they are; those whose name nobody gives; and why."""

    places: dict[str, list[Local]]
    described: frozenset[str]
    judgements: list[Judgement]


def resolve_actors(coverage: Coverage, gazetteer: Gazetteer) -> tuple[Cast, tuple[Judgement, ...]]:
    """The cast of the collection and the judgements that made it."""
    keys = actors_met(coverage, gazetteer)
    people = {(report, key): actor for report, own in keys.items() for key, actor in own.items()}
    bare = bare_places(people, gazetteer)
    people |= {
        place: replace(people[place], kind=ActorKind.PERSON)
        for place in bare
        if is_office(people[place].name)
    }
    people |= {
        place: replace(people[place], kind=ActorKind.PERSON)
        for place in surnames_alone(people, gazetteer)
    }
    fuller = fuller_names(bare, people) | spelt_out(people, gazetteer)
    bodies = known_bodies(gazetteer)
    drafts: dict[str, _Draft] = {}
    local: dict[Local, str] = {}
    for place, actor in people.items():
        if actor.kind is not ActorKind.PERSON:
            meant = fuller.get(place, place)
            found = _identify(meant, keys[meant[0]], coverage, (gazetteer, bodies))
            local[place] = found.id
            drafts.setdefault(found.id, _Draft(found.known)).locals.append(place)
    acting = _acting(people, keys, local, drafts, gazetteer)
    acting |= {place: acting[meant] for place, meant in fuller.items() if meant in acting}
    persons = _persons(people, acting, drafts, (coverage, gazetteer))
    for identity, places in persons.places.items():
        drafts[identity] = _Draft(None, list(places))
        local.update(dict.fromkeys(places, identity))
    affiliated = _affiliate(persons, people, acting, (coverage, gazetteer))
    parties = {
        identity: _commonest(acting[place] for place in draft.locals if place in acting) or identity
        for identity, draft in drafts.items()
    }
    parties |= {
        i: found.party for i, found in affiliated.items() if found.sure and found.party in drafts
    }
    held = by_holder(people, keys, local, parties)
    acting |= held
    parties |= {local[place]: party for place, party in held.items()}
    acting = {place: acting.get(place) or parties[identity] for place, identity in local.items()}
    acting |= chairing(people, local)
    actors = {
        identity: _actor(identity, draft, people, acting, coverage)
        for identity, draft in drafts.items()
    }
    unknown = frozenset(
        local[place] for place in bare if place not in fuller and is_bare(actors[local[place]].name)
    )
    cast = Cast(actors, local, acting, parties, persons.described, unknown)
    lines = _judge_affiliations({i: f for i, f in affiliated.items() if f.party in drafts}, cast)
    return cast, (*persons.judgements, *lines, *_judge_names(drafts, people, cast))


def _affiliate(
    persons: "_Persons",
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    world: tuple[Coverage, Gazetteer],
) -> dict[str, Affiliation]:
    """The parties of persons whom no report gives one."""
    found = {
        identity: find_affiliation(places, people, acting, world)
        for identity, places in persons.places.items()
        if not any(place in acting for place in places)
    }
    return {identity: told for identity, told in found.items() if told is not None}


def _identify(
    place: Local,
    actors: Mapping[str, LocalActor],
    coverage: Coverage,
    world: tuple[Gazetteer, Mapping[tuple[str, str], Party]],
) -> Identity:
    """Which party, body or organisation a local actor is, among the `actors` of its report."""
    (report, key), (gazetteer, bodies) = place, world
    known = known_party(actors[key], gazetteer)
    if known is not None:
        return identify_known(known)
    top = actors[top_key(key, actors)]
    party: str | None = None
    if top.key != key:
        above = known_party(top, gazetteer)
        party = identify_known(owner(above, gazetteer)).id if above else normal(top.name)
    if actors[key].kind is ActorKind.BODY and party is not None:
        body = bodies.get((body_core(actors[key].name, gazetteer), party))
        if body is not None:
            return identify_known(body)
    return identify_named(actors[key], party, coverage.origins[report], gazetteer)


def _acting(
    people: Mapping[Local, LocalActor],
    keys: Mapping[str, Mapping[str, LocalActor]],
    local: Mapping[Local, str],
    drafts: dict[str, _Draft],
    gazetteer: Gazetteer,
) -> dict[Local, str]:
    """The party that each local actor acts for in its report, where the report or the gazetteer tells."""
    acting: dict[Local, str] = {}
    for report, key in people:
        place, top = (report, key), (report, top_key(key, keys[report]))
        if top not in local:
            continue  # a person at the top: the party is not told here
        known = drafts[local[top]].known
        above = owner(known, gazetteer) if known is not None else None
        if above is None or above is known:
            acting[place] = local[top]
        else:
            identity = identify_known(above)
            drafts.setdefault(identity.id, _Draft(above))
            acting[place] = identity.id
    return acting


def _persons(
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    drafts: Mapping[str, _Draft],
    state: tuple[Coverage, Gazetteer],
) -> _Persons:
    """Local persons by the id of the person they are."""
    coverage, gazetteer = state
    rank = {report: at for at, report in enumerate(coverage.order)}
    found = _Persons({}, frozenset(), [])
    sightings, nameless = [], []
    for place, actor in people.items():
        if actor.kind is not ActorKind.PERSON:
            continue
        # "the Special Envoy of the Coastal Union" is nobody called Union
        described_only = is_nameless(place[1]) or is_bare(actor.name)
        name = None if described_only else bare_name(actor.name)
        if name is None:
            nameless.append(place)
            continue
        party = acting.get(place)
        named = _party_name(party, drafts, people) if party else ""
        titles = frozenset(normal(role.title) for role in actor.roles)
        sightings.append(Sighting(place, name, party, named, titles, coverage.origins[place[0]]))
    persons, judgements = match_persons(sightings)
    ids: dict[Sequence[Form], str] = {}
    for forms in sorted(persons, key=lambda forms: _first(forms, rank)):
        name = anchor_name(forms, rank)
        identity = make_id("a", "person", name)
        if identity in found.places:  # a namesake kept apart: named after its first report as well
            first = min(member for form in forms for member in form.members)
            identity = make_id("a", "person", name, coverage.digest(first[0]))
        found.places[identity] = [member for form in forms for member in form.members]
        ids[forms] = identity
    found.judgements.extend(judgements)
    described = set()
    holders = Holders(persons, [sighting.local for sighting in sightings])
    for place in nameless:
        office = without_parties(people[place].name, gazetteer)
        if is_bare(people[place].name) and not is_office(people[place].name):
            office = min((role.title for role in people[place].roles), default="")
        anybody = is_anybody(place[1])
        holder = None if anybody else holders.of_office(office, acting.get(place))
        if holder is not None and not is_of_the_time(holder, place, coverage):
            holder = None  # "the US president" of April is not the one of October
        if holder is None and not anybody and place not in acting and is_bare(people[place].name):
            holder = holders.here(place, people)
        if holder is not None and not _is_any(people[place].name):
            found.places[ids[tuple(holder)]].append(place)
            found.judgements.append(_judge_office(people[place], holder))
        else:
            identity = _described(place, people[place], acting, coverage)
            described.add(identity)
            found.places.setdefault(identity, []).append(place)
    return replace(found, described=frozenset(described))


def _judge_office(actor: LocalActor, holder: Sequence[Form]) -> Judgement:
    """The line that says why an office stands for the person who holds it."""
    label = min(form.label for form in holder)
    reason = f"nobody else in the coverage is '{actor.name}'"
    return judge(f"person:{actor.name}", label, Verdict.SAME, OFFICE_RULE, reason)


def _is_any(name: str) -> bool:
    """Whether a description is of somebody or other ("a deputy minister")."""
    return name.split(maxsplit=1)[0].casefold() in ("a", "an", "one", "another", "some")


def _first(forms: Sequence[Form], rank: Mapping[str, int]) -> tuple[int, str]:
    return min((rank[report], key) for form in forms for report, key in form.members)


def _described(
    place: Local, actor: LocalActor, acting: Mapping[Local, str], coverage: Coverage
) -> str:
    """The id of somebody only described: a group by words and party, a single one within its origin."""
    words = normal(actor.name).split()
    single = _is_any(actor.name) or not any(w.endswith("s") for w in words)
    party = acting.get(place)
    scope = coverage.origins[place[0]] if single or party is None else ""
    return make_id("a", "described", " ".join(words), party or "", scope)


def _party_name(
    party: str, drafts: Mapping[str, _Draft], people: Mapping[Local, LocalActor]
) -> str:
    draft = drafts[party]
    return draft.known.name if draft.known else min(people[place].name for place in draft.locals)


def _commonest(values: Iterable[str]) -> str | None:
    """The most frequent value; the smaller one of two that are equally frequent."""
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _actor(
    identity: str,
    draft: _Draft,
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    coverage: Coverage,
) -> Actor:
    """The actor that a draft has become: its names by how many origins print them, its roles with spans."""
    seen = [(place, people[place]) for place in draft.locals]
    printed: dict[str, set[str]] = {}
    for (report, _), actor in seen:
        for name in (actor.name, *actor.aliases):
            printed.setdefault(shown(name, actor), set()).add(coverage.origins[report])
    kind = draft.known.kind if draft.known else _kind(actor for _, actor in seen)
    name = draft.known.name if draft.known else best_name([actor for _, actor in seen], printed)
    aliases = set(printed) - {name}
    if draft.known is not None and kind is ActorKind.STATE:
        words = {coverage.words(span) for _, actor in seen for span in actor.mentions}
        aliases |= (set(draft.known.capitals) | set(draft.known.seats)) & words
    return Actor(
        id=identity,
        name=name,
        kind=kind,
        code=draft.known.code if draft.known else None,
        aliases=tuple(sorted(aliases - {name})),
        roles=_roles(identity, seen, acting),
    )


def _kind(seen: Iterable[LocalActor]) -> ActorKind:
    return ActorKind(_commonest(actor.kind.value for actor in seen) or ActorKind.ORGANISATION)


def _roles(
    identity: str, seen: Sequence[tuple[Local, LocalActor]], acting: Mapping[Local, str]
) -> tuple[Role, ...]:
    """Titles with the party they are held for; a party without a title is a role of that name too."""
    spans: dict[tuple[str, str | None], set[Span]] = {}
    shown: dict[tuple[str, str | None], Counter[str]] = {}
    for (report, key), actor in seen:
        for role in actor.roles:
            held = acting.get((report, role.of)) if role.of is not None else None
            held = held or acting[report, key]
            slot = (normal(role.title), held if held != identity else None)
            spans.setdefault(slot, set()).add(role.span)
            shown.setdefault(slot, Counter())[role.title] += 1
    held_for = {of for _, of in spans}
    for (report, key), actor in seen:
        party = acting[report, key]
        if party != identity and party not in held_for:
            slot = (ACTS_FOR, party)
            spans.setdefault(slot, set()).update(actor.mentions[:1])
            shown.setdefault(slot, Counter())[ACTS_FOR] += 1
    return tuple(
        Role(_commonest(shown[slot].elements()) or slot[0], slot[1], tuple(sorted(spans[slot])))
        for slot in sorted(spans, key=lambda slot: (slot[0], slot[1] or ""))
    )


def _judge_affiliations(affiliated: Mapping[str, Affiliation], cast: Cast) -> list[Judgement]:
    """One line for each person whose state no report names, with what shows it."""
    return [
        judge(
            f"affiliation:{cast.name(identity)}",
            found.party,
            Verdict.SAME if found.sure else Verdict.UNSURE,
            AFFILIATION,
            found.reason,
        )
        for identity, found in sorted(affiliated.items())
    ]


def _judge_names(
    drafts: Mapping[str, _Draft], people: Mapping[Local, LocalActor], cast: Cast
) -> list[Judgement]:
    """One line for each printed name under which a party, body or organisation appears."""
    found = set()
    for identity, draft in drafts.items():
        actor = cast.actors[identity]
        if actor.kind is ActorKind.PERSON:
            continue
        for place in draft.locals:
            name = shown(people[place].name, people[place])
            if name == actor.name:
                continue
            party = cast.parties[identity]
            belongs = f", of {cast.name(party)}" if party != identity else ""
            how = "the gazetteer knows it" if draft.known else "the same words for the same party"
            reason = f"'{name}' names {actor.name}{belongs}: {how}"
            found.add(
                judge(f"{actor.kind.value}:{name}", identity, Verdict.SAME, PARTY_RULE, reason)
            )
    return sorted(found, key=lambda j: (j.left, j.right, j.reason))
