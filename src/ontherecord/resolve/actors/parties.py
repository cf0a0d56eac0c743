"""States, organisations and bodies across reports: by the gazetteer, else by name and owner."""

from collections.abc import Mapping
from dataclasses import dataclass

from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.wording import stem, tokens

# Words that say what sort of body it is in other words, folded to one (stems).
_SAME_BODY = {
    "department": "ministry",
    "ministr": "ministry",
    "affair": "",
    "affairs": "",
    "defence": "defense",
    "defenc": "defense",
    "defens": "defense",
    "external": "foreign",
    "the": "",
    "of": "",
    "for": "",
    "and": "",
    "s": "",
    "state": "",
    "it": "",
    "its": "",
    "their": "",
    "his": "",
    "her": "",
}
# Names of one body that share no word with its plain name (cores, as `body_core` makes them).
_OTHER_NAMES = {
    "foreign offic": "foreign ministry",
    "commonwealth foreign offic": "foreign ministry",
    "mfa": "foreign ministry",
    "mofa": "foreign ministry",
    "home offic": "interior ministry",
    "offic president": "presidency",
    "offic presidential": "presidency",
    "offic premier": "minister offic prim",
    "coast guard": "coastguard",
    "junta military": "junta",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """What a party, body or organisation is: its id, and its entry in the gazetteer where it has one."""

    id: str
    known: Party | None = None


def known_party(actor: LocalActor, gazetteer: Gazetteer) -> Party | None:
    """The gazetteer's party that a local actor is, by its name, else by its code among its aliases.

    A person is never a gazetteer's party, whatever the name.
    """
    if actor.kind is ActorKind.PERSON:
        return None
    for words in (actor.name, *sorted(actor.aliases)):
        hit = gazetteer.find(words)
        if hit is not None and actor.code in (None, hit.party.code):
            if actor.kind is ActorKind.BODY and hit.how in ("capital", "demonym"):
                continue
            return hit.party
    return None


def identify_known(party: Party) -> Identity:
    """The identity of a party in the gazetteer."""
    return Identity(make_id("a", party.kind.value, party.code or party.name), party)


def known_bodies(gazetteer: Gazetteer) -> dict[tuple[str, str], Party]:
    """The gazetteer's bodies by core and by the id of the party that they act for.

    So "China's foreign ministry" is the body that the gazetteer calls by its full style.
    """
    found: dict[tuple[str, str], Party] = {}
    owners = Gazetteer(p for p in gazetteer.parties if p.kind is not ActorKind.BODY)
    for party in gazetteer.parties:
        if party.kind is ActorKind.BODY:
            above = identify_known(owner(party, gazetteer)).id
            for form, _ in party.forms():
                found.setdefault((body_core(form, owners), above), party)
    return found


def identify_named(
    actor: LocalActor, party: str | None, scope: str, gazetteer: Gazetteer
) -> Identity:
    """The identity of a body or organisation that the gazetteer does not have.

    `party` is the id of what it belongs to. Words without a proper name and without a party ("the ministry",
    "officials") are somebody only within `scope`, their origin.
    """
    core = body_core(actor.name, gazetteer)
    words = [word for word in actor.name.split() if word not in ("The", "A", "An")]
    if is_nameless(actor.key) and "’s" not in actor.name:
        words = words[1:]  # large only where a sentence begins: "Two former officials"
    named = any(word[0].isupper() for word in words)
    where = party or ("" if named else scope)
    return Identity(make_id("a", "named", core or actor.name.casefold(), where))


def is_nameless(key: str) -> bool:
    """Whether a local actor is one whom its report only describes: "two officials", "a diplomat"."""
    return key.partition(":")[2].startswith("~")


def is_anybody(key: str) -> bool:
    """Whether a local actor is one of many: "a diplomat", "police"; "the Secretary-General" is one man.

    >>> is_anybody("person:~12:diplomat"), is_anybody("body:~police"), is_anybody("person:~secretary-general")
    (True, True, False)
    """
    kind, _, name = key.partition(":~")
    return bool(name) and (kind == "body" or name.partition(":")[0].isdigit())


def body_core(name: str, gazetteer: Gazetteer) -> str:
    """A body's name without the party it belongs to, in an order and wording that variants share.

    >>> body_core("Ministry of Foreign Affairs", Gazetteer([]))
    'foreign ministry'
    >>> body_core("the Foreign Office", Gazetteer([]))
    'foreign ministry'
    """
    stems = (stem(word) for word in tokens(without_parties(name, gazetteer)))
    core = " ".join(sorted({_SAME_BODY.get(word, word) for word in stems} - {""}))
    return _OTHER_NAMES.get(core, core)


def without_parties(words: str, gazetteer: Gazetteer) -> str:
    """Words without the names of known parties in them.

    >>> known = Gazetteer([Party("Iran", ActorKind.STATE, "IRN", demonyms=("Iranian",))])
    >>> without_parties("the Iranian foreign ministry", known).split()
    ['the', 'foreign', 'ministry']
    """
    kept, at = [], 0
    for start, end, _ in gazetteer.scan(words):
        kept.append(words[at:start])
        at = end
    kept.append(words[at:])
    return " ".join(kept)


def owner(party: Party, gazetteer: Gazetteer) -> Party:
    """The party that acts through a known body: the state of a ministry, the union of a commission.

    Organisations that merely belong to a state (its news agency) act for themselves.
    """
    seen = {party.name}
    while party.of is not None and party.of not in seen:
        above = gazetteer.named(party.of)
        if above is None or (party.kind is not ActorKind.BODY and above.kind is ActorKind.STATE):
            return party
        seen.add(above.name)
        party = above
    return party


def top_key(key: str, actors: Mapping[str, LocalActor]) -> str:
    """The local actor at the top of the chain of those that act for one another."""
    seen: set[str] = set()
    while key not in seen and (above := actors[key].party) is not None and above in actors:
        seen.add(key)
        key = above
    return key
