"""Sides: the parties behind words that only count or describe them: "both sides", "the mediators"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.parties import ALLIANCE_WORDS
from ontherecord.extract.acts.clause import is_passive, read_clause
from ontherecord.extract.acts.numbered import Numbered
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_verbal,
    opening,
    prepositions,
    together,
)
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

_SIDES = frozenset(
    "side party delegation government camp belligerent team foe rival country neighbour neighbor".split()
)
# Persons who act for sides: "the two leaders".
_HEADS = frozenset(
    "leader president minister premier man woman official statesman monarch king chancellor diplomat".split()
)
_MEETS = frozenset(
    """meet speak talk call telephone phone host receive visit see ring confer consult welcome negotiate
    accompany join""".split()
)
_COUNTRIES = frozenset({"country", "neighbour", "neighbor"})
_NEAR = 4  # sentences back
MEDIATORS = frozenset("mediator facilitator broker go-between intermediary".split())
MEDIATES = re.compile(r"mediat|facilitat|intermediar", re.IGNORECASE)
_ENVOY = re.compile(r"\benvoy\b|\bemissary\b|mediat|facilitat|intermediar", re.IGNORECASE)
# what a go-between does to talks, and who only gives them a roof
_MEDIATING = frozenset({"mediate", "broker", "facilitate"})
_HOSTING = frozenset({"host"})
_STYLES = frozenset({"HE", "HH", "HM", "HRH"})  # "His Excellency"
_SAYING = frozenset(
    "say announce declare confirm state add admit insist maintain claim report agree stress tell deny".split()
)
_HANDING = frozenset("give hand deliver present submit send pass".split())


@dataclass(frozen=True, slots=True)
class Named:
    """Keys of the actors that words stand for, in order; `sure` unless one of the readings is doubtful."""

    keys: tuple[str, ...] = ()
    sure: bool = True

    def __bool__(self) -> bool:
        return bool(self.keys)

    def without(self, keys: tuple[str, ...]) -> "Named":
        """The same without some keys."""
        return Named(tuple(k for k in self.keys if k not in keys), self.sure)


class Sides:
    """Reads collective nouns. `of` reads any noun, see `Parties.of`; `teller` says in whose words a word stands."""

    def __init__(
        self,
        actors: ActorIndex,
        of: Callable[[Token | None], Named],
        teller: Callable[[Token], Named],
    ) -> None:
        self._actors = actors
        self._of = of
        self._teller = teller
        self._numbered = Numbered(actors, lambda word: of(word).keys)
        self._between: dict[frozenset[str], frozenset[str]] = {}

    def both(self, word: Token) -> Named:
        """Who "both sides", "the two delegations" or "neither" are: the pair named so far, without who acts on them.

        Either two are named side by side, and no other two, or the report has named two parties only. Who is told
        to mediate between them is neither; nor is a host, where more than two are named.
        """
        before = word.doc[word.sent.start - 1].sent if word.sent.start > 0 else None
        if word.lower_ == "both":
            return self._pair_before(word) or self._met_before(word)
        if word.lemma_.lower() in _HEADS:
            return self._pair_before(word) or self._met_before(word)
        if word.pos_ == "PRON" and before is not None:  # "handed it to both sides. Neither"
            word = next((t for t in before if t.pos_ == "NOUN" and is_both(t)), word)
        verb = next((t for t in word.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        known = doer is not None and not is_both(behind_style(doer)) and word not in doer.subtree
        acting = self._of(doer) if doer is not None and known else Named()
        own = {self._actors.party_of(key) for key in acting.keys}
        own |= self._go_betweens(word.doc, _MEDIATING)
        named: list[str] = []
        pairs: list[tuple[str, ...]] = []
        for token in word.doc[: word.i]:
            if (party := self._side(token)) is None or party in own:
                continue
            named += [party] if party not in named else []
            row = together(token) if token.dep_ != "conj" else []
            pair = tuple(dict.fromkeys(p for t in row if (p := self._side(t))))
            if len(pair) == 2 and not set(pair) & own and sorted(pair) not in map(sorted, pairs):
                pairs.append(pair)
        if len(named) > 2:
            hosts = self._go_betweens(word.doc, _HOSTING)
            pairs = [pair for pair in pairs if not hosts & set(pair)]
        if len(pairs) == 1:
            near = len(named) == 2 or self._is_near(pairs[0], word)
            return self._of_the_matter(word, Named(pairs[0], near), own, row=True)
        if not named:  # "each side accused the other, Norland saying that Estmark"
            later = (self._side(t) for t in word.sent if t.i > word.i)
            states = dict.fromkeys(k for k in later if k is not None and self._is_state(k))
            return Named(tuple(states), False) if len(states) == 2 else Named()
        if pairs or len(named) != 2:
            return Named()
        return self._of_the_matter(word, Named(tuple(named)), own, row=False)

    def _of_the_matter(self, word: Token, two: Named, own: set[str], *, row: bool) -> Named:
        """Two parties, not surely where others may be meant: a bloc beside two states, two not named in a `row`.

        Where the only two others are told of in the words of one of them, they are meant, and no bloc is a country.
        """
        blocs = [key for key in two.keys if self._is_bloc(key)]
        named = (p for t in word.doc if (p := self._side(t)) is not None and p not in own)
        others = tuple(dict.fromkeys(p for p in named if not self._is_bloc(p)))
        if (len(others) < 2) if blocs else (row or len(others) == 2):
            return two
        told = {self._actors.party_of(key) for key in self._teller(word).keys}
        if blocs and len(others) == 2 and told & set(others):
            return Named(others, sure=False)
        country = blocs and word.lemma_.lower() in _COUNTRIES
        return Named() if country else Named(two.keys, sure=False)

    def counted(self, word: Token) -> Named:
        """Who "the three countries" and "the two ministers" are, see `acts/numbered.py`, unsurely.

        And who "they" are in "Norland and Estmark said THEY had agreed", "Kest met Dorn. THEY agreed".
        """
        if word.lower_ == "they" and word.dep_ == "nsubj":
            told = self._tellers(word) or self._met_before(word)
            return told or Named(self._numbered.they(word), sure=False)
        return Named(self._numbered.of(word), sure=False)

    def _pair_before(self, word: Token) -> Named:
        """The last two named side by side before "both", in its sentence or the one before."""
        for token in reversed(word.doc[opening(word, 1) : word.i]):
            if token.dep_ != "conj" and len(together(token)) == 2:
                found = self._of(token)
                return Named(found.keys, sure=False) if len(found.keys) == 2 else Named()
        return Named()

    def _tellers(self, word: Token) -> Named:
        """The two or more who say of themselves what "they" did."""
        verb = word.head
        said = verb.dep_ == "ccomp" and verb.head.i < word.i and verb.head.lemma_ in _SAYING
        doer = child(verb.head, "nsubj") if said else None
        if doer is None or doer.pos_ == "PRON" or (len(together(doer)) < 2 and not is_both(doer)):
            return Named()
        found = self._of(doer)
        return found if len(found.keys) > 1 else Named()

    def _met_before(self, word: Token) -> Named:
        """The two who met or spoke in the sentence before, or earlier in the same, unsurely."""
        met: list[tuple[str, ...]] = []
        for verb in word.doc[opening(word, 1) : word.i]:
            if not is_verbal(verb) or verb.lemma_ not in _MEETS or is_passive(verb):
                continue
            clause = read_clause(verb)
            others = [*([clause.object] if clause.object is not None else [])]
            others += [p for name in ("with", "to") for p in prepositions(verb, name)]
            # who "both" are is asked here: no "both" can tell it, least of all the word itself
            named = [o for o in others if o.pos_ != "PRON" and not is_both(o)]
            doer = clause.actor
            apart = doer is not None and doer.lower_ != "they" and not is_both(doer)
            one = self._of(doer).keys if apart else ()
            row = next((keys for o in named if (keys := self._of(o).keys)), ())
            if len(one) == 1 and len(row) == 1 and self._apart(one[0], row[0]):
                met.append((one[0], row[0]))
            elif len(one) == 2 and not others and self._apart(*one):
                met.append((one[0], one[1]))  # "Kest and Dorn met"
        return Named(met[-1], sure=False) if len({frozenset(m) for m in met}) == 1 else Named()

    def _apart(self, one: str, other: str) -> bool:
        return self._actors.party_of(one) != self._actors.party_of(other)

    def go_betweens(self, doc: Doc) -> frozenset[str]:
        """The parties told to mediate between others, or to host their talks."""
        return self._go_betweens(doc, _MEDIATING) | self._go_betweens(doc, _HOSTING)

    def _go_betweens(self, doc: Doc, doing: frozenset[str]) -> frozenset[str]:
        """The parties told to mediate (or to host): "talks mediated by SUDRIA", "the mediator, Sudria"."""
        if doing not in self._between:
            found = {p for token in doc for word in _doers(token, doing) if (p := self._side(word))}
            if doing is _MEDIATING:
                called = (a for a in self._actors.actors if a.kind is ActorKind.PERSON)
                called = (a for a in called if any(MEDIATES.search(r.title) for r in a.roles))
                found |= {self._actors.party_of(a.key) for a in called} - {None}
            self._between[doing] = frozenset(found)
        return self._between[doing]

    def _is_near(self, pair: tuple[str, ...], word: Token) -> bool:
        """Whether both of a pair are named in a word's own sentence or the few before: else it may be others."""
        named = {self._side(t) for t in word.doc[opening(word, _NEAR) : word.i]}
        return set(pair) <= named

    def _is_bloc(self, key: str) -> bool:
        actor = self._actors.get(key)
        return actor.kind is ActorKind.ORGANISATION and bool(ALLIANCE_WORDS.search(actor.name))

    def _is_state(self, key: str) -> bool:
        return self._actors.get(key).kind is ActorKind.STATE

    def _side(self, token: Token) -> str | None:
        """The state or organisation, no outlet, that a word surely names."""
        reference = self._actors.of(token)
        if reference.key is None or not reference.sure:
            return None
        actor = self._actors.get(self._actors.party_of(reference.key))
        side = actor.kind in (ActorKind.STATE, ActorKind.ORGANISATION)
        return actor.key if side and normal(actor.name) not in known_outlets() else None

    def mediating(self, noun: Token) -> Named:
        """Whose unnamed "mediators" are: that of the only envoys whom the report names besides who acts on them.

        One of those envoys must be called a mediator, or be handed something.
        """
        if noun.lemma_.lower() not in MEDIATORS or any(
            True for _ in children(noun, "poss", "relcl")
        ):
            return Named()
        verb = next((t for t in noun.ancestors if is_verbal(t)), None)
        doer = read_clause(verb).actor if verb is not None else None
        # "Norland and the mediators met", "HE the Mediator met"
        row = together(behind_style(doer)) if doer is not None else []
        acting = Named() if any(t.lemma_.lower() in MEDIATORS for t in row) else self._of(doer)
        own = {self._actors.party_of(key) for key in acting.keys}
        envoys = [a for a in self._actors.actors if a.kind is ActorKind.PERSON and _is_envoy(a)]
        whose = {self._actors.party_of(a.key) for a in envoys} - own - {a.key for a in envoys}
        if len(whose) != 1:
            return Named()
        keys = {a.key for a in envoys if self._actors.party_of(a.key) in whose}
        called = any(MEDIATES.search(role.title) for a in envoys for role in a.roles)
        handed = any(
            self._actors.of(t).key in keys and t.dep_ == "pobj" and t.head.lower_ == "to"
            and t.head.head.lemma_ in _HANDING
            for t in noun.doc
        )  # fmt: skip
        return Named(tuple(whose)) if called or handed else Named()


def _doers(token: Token, doing: frozenset[str]) -> list[Token]:
    """Who does this by a verb ("SUDRIA hosted", "brokered by SUDRIA"), or is called a mediator ("mediator SUDRIA")."""
    found: list[Token] = []
    if token.lemma_ in doing and is_verbal(token):
        agents = [p for by in children(token, "agent") for p in children(by, "pobj")]
        found = agents or ([] if is_passive(token) else list(children(token, "nsubj")))
        found += list(children(token, "npadvmod"))  # "Sudria-brokered"
        if token.tag_ == "VBG" and token.dep_ == "acl":
            found.append(token.head)
    elif doing is _MEDIATING and token.lemma_.lower() in MEDIATORS:
        found = [*children(token, "appos", "compound", "nmod", "amod")]
        found += [token.head] if token.dep_ in ("appos", "compound") else []
        subject = child(token.head, "nsubj") if token.dep_ == "attr" else None
        found += [subject] if subject is not None else []
    return [t for word in found for t in together(word)]


def _is_envoy(actor: LocalActor) -> bool:
    return any(_ENVOY.search(role.title) for role in actor.roles)


def is_both(word: Token) -> bool:
    """Whether a word stands for the two sides of a matter: "both sides", "each side", "neither"."""
    if word.lower_ in ("both", "neither"):
        return word.pos_ in ("PRON", "DET") and word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    each = child(word, "det")
    if word.lower_ == "each" or (each is not None and each.lower_ == "each"):
        alone = word.lower_ == "each" and word.dep_ == "nsubj" and not prepositions(word, "of")
        return alone or (word.tag_ == "NN" and word.lemma_.lower() in _SIDES)
    if word.tag_ != "NNS" or word.lemma_.lower() not in _SIDES | _HEADS:
        return False
    marks = {c.lower_ for c in children(word, "det", "predet", "nummod", "amod")}
    described = marks - {"the", "two", "both", "warring", "opposing", "rival"}
    if word.lemma_.lower() in _HEADS:  # "the two foreign ministers"; not "the two officials from"
        described -= {"foreign", "prime", "defence", "defense", "interior", "finance", "trade"}
        if "two" not in marks or child(word, "prep", "poss", "relcl", "acl", "appos") is not None:
            return False
    return not described and ("both" in marks or {"the", "two"} <= marks)


def row_before(word: Token) -> Token | None:
    """The first of those whom "both" counts right behind their names: "Brandt and Olsen (of the north) BOTH urged"."""
    if word.lower_ != "both" or word.i == word.sent.start:
        return None
    i, inside = word.i - 1, False
    while i > word.sent.start and (inside or word.doc[i].is_punct):
        inside = (inside or word.doc[i].text == ")") and word.doc[i].text != "("
        i -= 1
    noun = word.doc[i]
    while noun.dep_ in ("conj", "appos") and noun.head.pos_ == "PROPN":
        noun = noun.head
    named = noun.pos_ == "PROPN" and len(together(noun)) > 1
    return noun if named else None


def behind_style(token: Token) -> Token:
    """Who is meant by a style that the parser takes for "he": "HE the Prime Minister"."""
    if token.text not in _STYLES or token.i + 1 >= len(token.doc) or token.nbor().text.isupper():
        return token
    name = child(token, "appos")
    return name if name is not None else token
