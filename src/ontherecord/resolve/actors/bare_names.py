"""Bare names: "the Commission", "Parliament", "Secretary-General" name nobody until something says whose.

An institution's noun alone stands for the fuller name of its report (or for the only one of the collection), an
office alone for the one person who holds it in its report. What stands for nobody is a bare name, and no line
that has it for its actor is sure.
"""

from collections.abc import Iterable, Mapping, Sequence

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.actors.parties import is_nameless, known_party
from ontherecord.resolve.wording import tokens

# Nouns of institutions: which one is meant, the name alone does not say.
_INSTITUTIONS = frozenset(
    """parliament government ministry commission council court justice authority alliance state union assembly
    agency house senate cabinet presidency secretariat committee embassy office department administration army
    military police federation league bloc organisation organization movement party coalition opposition bank
    fund board delegation mission mediator mediation command staff headquarters chamber congress leadership
    authorities officials representatives bureau group front kingdom republic nation country rebels separatists
    insurgents guerrillas militants militia platform faction treasury authority""".split()
)
# Nouns of offices that one person holds.
_OFFICES = frozenset(
    """spokesperson spokesman spokeswoman secretary-general secretary general minister president chancellor
    premier chairman chairwoman chair director ambassador envoy commissioner governor speaker king queen prince
    emir sheikh coordinator representative official diplomat leader chief head heads deputy vice""".split()
)
# Fields of work that tell one ministry from another, with the spelling that stands for them.
_FIELDS = {
    word: word for word in "foreign interior defense finance trade health justice".split()
} | {"defence": "defense"}
_AROUND = frozenset(
    """the a an of and for prime foreign interior defence defense finance national state transition
    transitional permanent high special supreme general senior his her its their joint""".split()
)


def is_bare(name: str) -> bool:
    """Whether a name is made of common nouns only.

    >>> is_bare("the Secretary-General"), is_bare("Foreign Ministry"), is_bare("Meridian Alliance")
    (True, True, False)
    """
    words = tokens(name)
    nouns = [word for word in words if word not in _AROUND]
    known = _INSTITUTIONS | _OFFICES
    return bool(words) and (bool(nouns) or words == ["state"]) and all(w in known for w in nouns)


def is_office(name: str) -> bool:
    """Whether a bare name is that of an office, so that a person is meant.

    >>> is_office("Secretary-General"), is_office("Parliament")
    (True, False)
    """
    words = [word for word in tokens(name) if word not in _AROUND or word == "general"]
    return bool(words) and all(word in _OFFICES for word in words)


def bare_places(people: Mapping[Local, LocalActor], gazetteer: Gazetteer) -> frozenset[Local]:
    """The local actors with a bare name that act for nobody known."""
    return frozenset(
        place
        for place, actor in people.items()
        if actor.party is None
        and is_bare(actor.name)
        and (actor.kind is ActorKind.PERSON or known_party(actor, gazetteer) is None)
    )


def fuller_names(bare: Iterable[Local], people: Mapping[Local, LocalActor]) -> dict[Local, Local]:
    """The one fuller name that a bare institution stands for: of its report, else of the whole collection."""
    heads: dict[str, list[Local]] = {}
    for place, actor in sorted(people.items()):
        nameless = is_nameless(place[1])  # "two former officials" are not "officials"
        if actor.kind is not ActorKind.PERSON and not nameless and not is_bare(actor.name):
            called = {_head(alias) for alias in actor.aliases if is_bare(alias)}
            for head in sorted({_head(actor.name), *called}):
                heads.setdefault(head, []).append(place)
    found = {}
    for place in sorted(bare):
        actor = people[place]
        if actor.kind is ActorKind.PERSON:
            continue
        alike = heads.get(_head(actor.name), [])
        alike = [other for other in alike if _may_be(actor.name, people[other].name)]
        here = [other for other in alike if other[0] == place[0]]
        names = {normal(people[other].name) for other in here or alike}
        if len(names) == 1:
            found[place] = (here or alike)[0]
    return found


def spelt_out(people: Mapping[Local, LocalActor], gazetteer: Gazetteer) -> dict[Local, Local]:
    """The one name that letters alone stand for: "FPA", the "Popular Front of the Ardal (FPA)" of another report."""
    full: dict[str, list[Local]] = {}
    for place, actor in sorted(people.items()):
        for alias in actor.aliases if actor.kind is not ActorKind.PERSON else ():
            if alias.isupper() and " " in actor.name and " " not in alias:
                full.setdefault(alias, []).append(place)
    found = {}
    for place, actor in sorted(people.items()):
        alike = full.get(actor.name, []) if actor.kind is ActorKind.ORGANISATION else []
        if actor.party is not None or known_party(actor, gazetteer) is not None:
            continue
        if len({normal(people[other].name) for other in alike}) == 1:
            found[place] = alike[0]
    return found


def _may_be(bare: str, fuller: str) -> bool:
    """Whether every field of work in a bare name stands in the fuller one: no ministry of finance is a foreign one.

    >>> _may_be("Ministry of Finance", "Norland's foreign ministry"), _may_be("the ministry", "foreign ministry")
    (False, True)
    """
    fields = {word for word in tokens(bare) if word in _FIELDS}
    return fields <= {_FIELDS.get(word, word) for word in tokens(fuller)} | set(tokens(fuller))


def surnames_alone(people: Mapping[Local, LocalActor], gazetteer: Gazetteer) -> frozenset[Local]:
    """Organisations that only the tagger made of a surname: one person of the collection bears it, no party does."""
    bearers: dict[str, set[str]] = {}
    for actor in people.values():
        words = normal(actor.name).split()
        if actor.kind is ActorKind.PERSON and len(words) > 1 and not is_bare(actor.name):
            bearers.setdefault(words[-1], set()).add(" ".join(words))
    return frozenset(
        place
        for place, actor in people.items()
        if actor.kind is ActorKind.ORGANISATION
        and actor.party is None
        and len(bearers.get(normal(actor.name), ())) == 1
        and known_party(actor, gazetteer) is None
    )


def holders_here(
    place: Local, people: Mapping[Local, LocalActor], named: Sequence[Local]
) -> list[Local]:
    """The named persons who hold the office that a local actor is called by, in the same report."""
    office = set(tokens(people[place].name)) - {"the"}
    return [
        other
        for other in named
        if other[0] == place[0]
        and any(set(tokens(role.title)) == office for role in people[other].roles)
    ]


def _head(name: str) -> str:
    """The noun that an institution's name turns on: the one before "of", else the last one."""
    words = tokens(name)
    before = words[: words.index("of")] if "of" in words else words
    return before[-1] if before else ""
