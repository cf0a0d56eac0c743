"""Names in running text: an article where one belongs, a person's side in brackets, the surname from then on."""

from collections.abc import Collection, Iterable, Sequence

from ontherecord.nouns.actor import Actor, ActorKind
from ontherecord.record.view import View
from ontherecord.resolve.wording import with_article

_LONG = 5  # words of a name from which on its letters read better
_OWNED = ("'s ", "’s ", "s' ", "s’ ")  # "Russia's envoy" takes no article

_SPELLED = 3  # letters of an initialism that is read letter by letter
_AS_YOU = ("uni", "unesco", "unicef", "eu", "uk", "use", "one")  # begin with a consonant's sound
_JOINTS = ("of", "for", "without", "against", "in", "and")
# last words of names that are one all the same, and states whose names end in "s"
_SINGULAR = frozenset(
    """states nations affairs emirates netherlands philippines maldives seychelles comoros bahamas barbados
    honduras wales athens brussels paris tunis memphis news times reuters ministers commons lords industries services
    sports customs works communities airlines headquarters politics economics finances foods islands
    chambers textiles seas cyprus laos mauritius belarus""".split()
)
_MUTE = ("honest", "honorary", "hour", "heir")


class Names:
    """The actors of a view by the names that a sentence gives them."""

    def __init__(self, view: View) -> None:
        self._actors = {actor.id: actor for actor in view.actors()}

    def party(self, key: str) -> str:
        """The id of the party that an actor acts for; its own where no single role says."""
        actor = self._actors.get(key)
        parties = {role.of for role in actor.roles if role.of} if actor else set()
        return parties.pop() if len(parties) == 1 else key

    def is_person(self, key: str) -> bool:
        """Whether it is a person."""
        actor = self._actors.get(key)
        return actor is not None and actor.kind is ActorKind.PERSON

    def plain(self, key: str | None) -> str:
        """A name with its article: "the United States", "the Russian Foreign Ministry", "Sergei Lavrov"."""
        actor = self._actors.get(key or "")
        return "somebody not named" if actor is None else _with_article(actor)

    def full(self, key: str | None) -> str:
        """A name and, for a person, whose: "Alexander Grushko (Russia)"."""
        if key is None or key not in self._actors:
            return self.plain(key)
        party = self.party(key)
        if self.is_person(key) and party != key and not self._described(key):
            return f"{self.plain(key)} ({self._actors[party].name})"
        return self.plain(key)

    def voice(self, key: str) -> str:
        """Somebody who says so: "Alexander Grushko for Russia"; a party by its name alone."""
        party = self.party(key)
        return self.plain(key) if party == key else f"{self.plain(key)} for {self.plain(party)}"

    def _described(self, key: str) -> bool:
        """Whether a person has no name but a description ("senior official")."""
        return _is_description(self._actors[key].name)

    def side(self, keys: Sequence[str], meant: Sequence[str] = ()) -> str:
        """Those on one side of an act: the party, with the persons who stood for it in brackets.

        Who holds offices of two parties stands for the one that is named too, or `meant`.
        """
        party_of = {key: self._party_among(key, {*keys, *meant}) for key in keys}
        told = []
        for party in dict.fromkeys(party_of.values()):
            own = [key for key in keys if party_of[key] == party and key != party]
            persons = [self.plain(key) for key in own if self.is_person(key)]
            bodies = [self.plain(key) for key in own if not self.is_person(key)]
            if persons:
                told.append(f"{self.plain(party)} ({listed(persons)})")
            else:
                told.append(listed(bodies) if bodies else self.plain(party))
        return listed(told) if told else "somebody not named"

    def parties(self, keys: Iterable[str], meant: Sequence[str] = ()) -> frozenset[str]:
        """The parties behind some actors; of those who hold offices of two the one `meant`."""
        return frozenset(self._party_among(key, set(meant)) for key in keys)

    def _party_among(self, key: str, among: Collection[str]) -> str:
        party = self.party(key)
        if party != key or not self.is_person(key):
            return party
        held = {role.of for role in self._actors[key].roles if role.of and role.of in among}
        return held.pop() if len(held) == 1 else key


def is_many(name: str) -> bool:
    """Whether a party's name takes a verb for many: "the Houthis", not "the United States".

    >>> [is_many(name) for name in ("the Houthis", "the United States", "Doctors Without Borders", "the Taliban")]
    [True, False, True, False]
    """
    told = name.split(" (", maxsplit=1)[0].split()
    joint = next((i for i, word in enumerate(told) if word.lower() in _JOINTS and i), len(told))
    head = told[joint - 1] if told else ""
    plural = head.endswith("s") and not head.endswith(("ss", "us", "as", "’s", "'s"))
    return plural and head.lower() not in _SINGULAR and not head.isupper()


def _with_article(actor: Actor) -> str:
    """ "the Russian Foreign Ministry", "the UK government", "an Israeli official", "US diplomats"."""
    name = actor.name
    described, many = _is_description(name), name.endswith("s")
    if any(mark in name for mark in _OWNED):
        return name
    if actor.kind is ActorKind.PERSON:
        return f"{_article(name)} {name}" if described and not many else name
    if actor.kind is not ActorKind.BODY:
        return letters_of(actor) or with_article(name)
    if described and " " in name:
        return name if many else f"the {name}"
    return f"the {name}" if " " in name else with_article(name)


def _is_description(name: str) -> bool:
    """Whether a name is none but says what somebody is ("senior official", not "Nasser al-Amin")."""
    return name.rsplit(maxsplit=1)[-1].islower()


def _article(words: str) -> str:
    """The indefinite article by the sound of the first word.

    >>> [_article(w) for w in ("U.N. envoy", "EU official", "NATO diplomat", "adviser", "union leader")]
    ['a', 'an', 'a', 'an', 'a']
    """
    first = words.split(maxsplit=1)[0].split("-", maxsplit=1)[0].replace(".", "")
    if first.isupper() and len(first) <= _SPELLED:
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    if first.casefold().startswith(_AS_YOU):
        return "a"
    return "an" if first[0].casefold() in "aeiou" or first.casefold().startswith(_MUTE) else "a"


def letters_of(actor: Actor) -> str | None:
    """The letters that a body of a long name goes by in the coverage ("ECOWAS"); None for others."""
    if len(actor.name.split()) < _LONG:
        return None
    letters = [alias for alias in actor.aliases if alias.isupper() and alias.isalpha()]
    return min(letters, key=lambda alias: (-len(alias), alias), default=None)


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def opened(sentence: str) -> str:
    """A sentence with a capital at its start.

    >>> opened("the United States")
    'The United States'
    """
    return sentence[:1].upper() + sentence[1:]
