"""What speaks for a party being meant by a word: features for `choice/whom.py`, from what stands around it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from math import log

from ontherecord.extract.acts.sides import is_both
from ontherecord.extract.choice.cast import Cast, Keys, actor_words
from ontherecord.extract.parsing.words import Token

Feature = tuple[str, float]

_FEMALE = frozenset({"she", "her", "hers", "herself"})
_MALE = frozenset({"he", "him", "his", "himself"})
_SEVERAL = frozenset("they them we us both each neither".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PAGE = 20  # words; distance is counted in so many


class Around:
    """What stands around a word, `noun`, over the phrase in which `part` stands."""

    def __init__(self, cast: Cast, noun: Token, part: Token) -> None:
        self._cast, self._noun = cast, noun
        named = cast.rule(noun)
        self.rule, self._sure = cast.over(named.keys), named.sure
        self._owners, self._doers = cast.owners(noun, part), cast.doers(noun)
        self._speaker = cast.speaker(noun)
        self._elsewhere = self._taken_elsewhere()
        before = cast.places[: bisect_left(cast.places, (noun.left_edge.i, "", False))]
        self._last = {party: i for i, party, _ in before}
        self._order = _latest_first(self._last)
        self._persons = _latest_first({party: i for i, party, person in before if person})
        self._subjects = self._told_of(before)

    @property
    def plural(self) -> bool:
        """Whether the word may be for several."""
        noun = self._noun
        return noun.tag_ in ("NNS", "NNPS") or noun.lower_ in _SEVERAL or is_both(noun)

    def of_nobody(self) -> Iterator[Feature]:
        """What speaks for nobody known being meant."""
        yield "nobody", 1.0
        yield "nobody_rule", float(not self.rule)

    def of(self, keys: Keys) -> Iterator[Feature]:
        """What speaks for a party, or for several together."""
        if self.rule == keys:
            yield ("rule_sure" if self._sure else "rule"), 1.0
            organ = actor_words().bodies.get(self._noun.lemma_.lower()) == "body"
            yield "rule_body", float(organ)  # "the Trade Ministry", whose state nobody tells
        elif set(keys) & set(self.rule):
            yield "rule_part", 1.0
        elif self.rule:
            yield "rule_other", 1.0
        yield "elsewhere", self._elsewhere.get(keys, 0.0)
        yield from self._of_several(keys) if len(keys) > 1 else self._of_one(keys[0])

    def _of_several(self, keys: Keys) -> Iterator[Feature]:
        cast, counts = self._cast, self._cast.counts
        total = max(1, sum(counts.values()))
        yield "several", 1.0
        yield "several_both", float(is_both(self._noun))
        yield "several_plural", float(self.plural)
        yield "several_first", float(cast.pairs[:1] == [keys])
        yield "several_share", sum(counts[key] for key in keys) / total
        yield "several_least", min(counts[key] for key in keys) / total
        yield "several_states", float(all(cast.sort(key) == "state" for key in keys))
        yield "several_joined", float(cast.joined[keys] > 0)
        yield "several_doers", float(bool(set(keys) & self._doers))
        yield "several_near", float(all(self._order.get(k, len(keys)) < len(keys) for k in keys))
        yield "several_subject", float(bool(set(keys) & self._subjects))
        yield "several_owners", float(bool(set(keys) & self._owners))
        yield "several_speaker", float(self._speaker in keys)

    def _of_one(self, key: str) -> Iterator[Feature]:
        cast, noun = self._cast, self._noun
        yield cast.sort(key), 1.0
        yield "share", cast.counts[key] / sum(cast.counts.values())
        yield "often", log(1 + cast.counts[key])
        yield "first", float(cast.parties[:1] == (key,))
        yield "second", float(cast.parties[1:2] == (key,))
        yield "owner", float(key in self._owners)
        yield "owner_other", float(bool(self._owners) and key not in self._owners)
        yield "doer", float(key in self._doers)
        yield "speaker", float(key == self._speaker)
        yield "between", float(key in cast.between)
        borne = cast.borne.get(key, frozenset())
        yield "called", float(noun.lower_ in borne or noun.lemma_.lower() in borne)
        yield "subject", float(key in self._subjects)
        yield from self._of_place(key)
        yield from self._of_gender(key)

    def _of_place(self, key: str) -> Iterator[Feature]:
        """How near before the word a party is named."""
        if key not in self._last:
            yield "unseen", 1.0
            return
        last = self._last[key]
        yield "nearest", float(self._order[key] == 0)
        yield "near", 1 / (1 + self._order[key])
        yield "same_sentence", float(last >= self._noun.sent.start)
        yield "far", log(1 + (self._noun.i - last) / _PAGE)
        if key in self._persons:
            yield "nearest_person", float(self._persons[key] == 0)
            yield "near_person", 1 / (1 + self._persons[key])

    def _of_gender(self, key: str) -> Iterator[Feature]:
        word, genders = self._noun.lower_, self._cast.genders.get(key)
        wanted = "f" if word in _FEMALE else "m" if word in _MALE else ""
        if wanted and genders:
            yield ("gender" if wanted in genders else "gender_other"), 1.0

    def _taken_elsewhere(self) -> dict[Keys, float]:
        """For whom rules take the same noun in other places, as shares."""
        others = Counter(self._cast.nouns.get(self._noun.lemma_.lower(), ()))
        if self.rule and self._noun.tag_ in ("NN", "NNS"):
            others[self.rule] -= 1
        positive = {keys: count for keys, count in others.items() if count > 0}
        total = sum(positive.values())
        return {keys: count / total for keys, count in positive.items()}

    def _told_of(self, before: list[tuple[int, str, bool]]) -> frozenset[str]:
        """The parties of the subjects of the sentence before, and of the same before the word."""
        doc, start = self._noun.doc, self._noun.sent.start
        first = doc[start - 1].sent.start if start else 0
        return frozenset(p for i, p, _ in before if i >= first and doc[i].dep_ in _SUBJECTS)


def _latest_first(last: dict[str, int]) -> dict[str, int]:
    """Party -> how many others are named after it."""
    return {p: n for n, p in enumerate(sorted(last, key=lambda p: (-last[p], p)))}
