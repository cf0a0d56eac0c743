"""Numbered: whom words count that name nobody: "the two ministers", "all three governments", "the two", "they".

They are the last so many who were named side by side, who met, or of whom the sentence before tells. Whoever reads so
may be wrong, so a caller takes it for unsure; where two rows offer themselves to "the two", nobody is meant.
"""

from collections.abc import Callable, Iterator

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.peoples import is_many
from ontherecord.extract.acts.tree import child, modifiers, opening, together
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_SIDES = frozenset("side party delegation camp belligerent team foe rival".split())
_STATES = frozenset("country state nation government power capital neighbour neighbor".split())
_BODIES = frozenset("movement faction group organisation organization bloc".split())
_PERSONS = frozenset(
    "leader president minister premier man woman official statesman monarch king chancellor diplomat".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = _SUBJECTS | {"dobj", "pobj"}
_SEES = frozenset("meet see visit receive join accuse urge ask tell thank call".split())
_NEAR = 4  # sentences back that many are counted over
_PAIR_NEAR = 3  # the same for two
_PAIR = 2


class Numbered:
    """Reads words that count. `of` gives the keys of any noun, see `Parties.of`."""

    def __init__(self, actors: ActorIndex, of: Callable[[Token | None], tuple[str, ...]]) -> None:
        self._actors = actors
        self._of = of

    def of(self, word: Token) -> tuple[str, ...]:
        """Who "the two ministers" and "all three governments" are; nobody where none or several may be meant."""
        number = counted(word)
        if not number:
            return ()
        if number > _PAIR:
            near = list(self._rows(word, opening(word, _NEAR), number))
            far = {frozenset(row): row for row in self._rows(word, 0, number)}
            if near or len(far) == 1:
                return near[-1] if near else next(iter(far.values()))
            return self._named(word, number)
        if here := self._named(word, number, back=0):
            return here
        rows = {frozenset(row): row for row in self._rows(word, opening(word, _PAIR_NEAR), number)}
        if rows:
            return next(iter(rows.values())) if len(rows) == 1 else ()
        return self._named(word, number)

    def they(self, word: Token) -> tuple[str, ...]:
        """The row of whom the sentence before tells: "Kest and Dorn flew to Velten. There THEY welcomed"."""
        start = word.sent.start
        if start == 0 or self._actors.of(word).key is not None or word.dep_ != "nsubj":
            return ()
        before = word.doc[start - 1].sent
        verb = next((t for t in before if t.dep_ == "ROOT"), None)
        doer = child(verb, "nsubj", "nsubjpass") if verb is not None else None
        if doer is None or doer.pos_ == "PRON" or counted(doer):
            return ()
        others = (t for t in word.doc[doer.right_edge.i + 1 : word.i] if t.tag_ in ("NNS", "NNPS"))
        met = verb is not None and verb.lemma_ in _SEES
        if any(met or is_many(t) or self._actors.of(t).key is not None for t in others):
            return ()  # "Kest and Dorn met the villagers. THEY demanded"
        keys = self._of(doer)
        return keys if len(keys) > 1 and self._are_apart(keys) else ()

    def _rows(self, word: Token, first: int, number: int) -> Iterator[tuple[str, ...]]:
        """The rows of so many of a sort that are named before a word, from a token on."""
        inside = (
            -1
        )  # within a row's own phrase: "the ministers of Norland and Estmark, KEST and Dorn"
        for token in word.doc[first : word.i]:
            if (
                token.i <= inside
                or token.dep_ == "conj"
                or token.pos_ not in ("NOUN", "PROPN")
                or counted(token)
            ):
                continue
            if len(together(token)) != number and token.tag_ != "NNS":
                continue
            if word in token.subtree:
                continue
            keys = self._of(token)
            if len(keys) == number and self._are_apart(keys) and self._fit(word, keys):
                inside = token.right_edge.i
                yield keys

    def _named(self, word: Token, number: int, back: int = 1) -> tuple[str, ...]:
        """So many of whom the sentence and the one before tell, and no more: "said Dorn agreed when THE TWO met".

        Persons must be told of; states need only be named, also those of three ministers.
        """
        lemma = word.lemma_.lower()
        states = lemma in _STATES or (number > _PAIR and lemma in _PERSONS)
        if not states and not _is_of_persons(word):
            return ()
        wanted = ActorKind.STATE if states else ActorKind.PERSON
        found: dict[str, None] = {}
        for token in word.doc[opening(word, back) : word.i]:
            key = self._actors.of(token).key
            if states:
                key = key or self._actors.adjective(token)
            elif token.dep_ not in _ARGUMENTS:
                continue
            key = self._actors.party_of(key) if states and key is not None else key
            if key is not None and self._actors.get(key).kind is wanted:
                found[key] = None
        keys = tuple(found)
        return keys if len(keys) == number and self._are_apart(keys) else ()

    def _are_apart(self, keys: tuple[str, ...]) -> bool:
        return len({self._actors.party_of(key) for key in keys}) == len(keys)

    def _fit(self, word: Token, keys: tuple[str, ...]) -> bool:
        """Whether those of a row are what a word counts: no persons are movements."""
        kinds = {self._actors.get(key).kind for key in keys}
        lemma = word.lemma_.lower()
        if lemma in _BODIES:
            return kinds == {ActorKind.ORGANISATION}
        if lemma in _STATES:
            return kinds == {ActorKind.STATE}
        if lemma in _PERSONS:
            return kinds in ({ActorKind.PERSON}, {ActorKind.STATE})
        return True


def counted(word: Token) -> int:
    """How many a word counts: "the TWO met", "all THREE governments", "BOTH presidents"; 0 if it counts nobody."""
    marks = [c for c in word.children if c.i < word.i and c.dep_ in ("det", "predet", "nummod")]
    told = {c.lower_ for c in marks}
    others = [c for c in word.children if c not in marks and not c.is_punct]
    if word.pos_ == "NUM" or word.lower_ == "pair":  # "the two met"
        alone = told == {"the"} and not others and word.dep_ in _SUBJECTS
        return _NUMBERS.get("two" if word.lower_ == "pair" else word.lower_, 0) if alone else 0
    lemma = word.lemma_.lower()
    if word.tag_ != "NNS" or lemma not in _SIDES | _STATES | _BODIES | _PERSONS:
        return 0
    if lemma in _PERSONS:  # "the three irrigation ministers"
        offices = [m for m in modifiers(word) if m.text.islower() and m.pos_ in ("NOUN", "ADJ")]
        others = [c for c in others if c not in offices]
    others = [c for c in others if child(c, "pcomp") is None]  # "accused the three OF BREAKING it"
    number = next((_NUMBERS[t] for t in told if t in _NUMBERS), 0)
    bound = bool(told & {"the", "all", "both"})
    return number if bound and not others else 0


def _is_of_persons(word: Token) -> bool:
    """Whether persons are counted: "the two", "the pair", "the two ministers"."""
    return word.pos_ == "NUM" or word.lemma_.lower() in _PERSONS | {"pair"}
