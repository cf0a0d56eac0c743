"""What the learned choice sees of a party that is named in the sentence of a word which tells an act."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.extract.acts.sides import Named
from ontherecord.extract.choice.view import Keys, View, crossed
from ontherecord.extract.choice.words import clause_of, kind_of
from ontherecord.extract.parsing.words import Token

_SIDES = frozenset({"NOUN", "PROPN", "PRON"})
_OWNING = frozenset({"JJ", "PRP$"})
_JOINTS = frozenset({"prep", "dative", "agent", "mark"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FAR = 8  # steps of a path that are told
_MORE = ("path", "is ", "does ", "gets ")  # what is told of a party's other mentions as well


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that names somebody, and the parties meant."""

    word: Token
    named: Named
    parties: Keys


def mentions(word: Token, view: View) -> list[Mention]:
    """Who is named in the sentence of a word."""
    found = []
    for token in word.sent:
        if token.pos_ not in _SIDES and token.tag_ not in _OWNING:
            continue
        head = token.head
        if token.dep_ == "compound" and head.pos_ in _SIDES and token.ent_type_ == head.ent_type_:
            continue  # inside a name
        named = view.parties.of(token)
        if not named and token.tag_ == "JJ":  # "the NORLANDER reply"
            owner = view.actors.adjective(token)
            named = Named((owner,)) if owner is not None else named
        if named:
            found.append(Mention(token, named, view.over(named.keys)))
    return found


def near_features(
    word: Token, keys: Keys, type_: str, around: Sequence[Mention], view: View
) -> list[str]:
    """The features of the nearest mention of a party, and some of its others."""
    own = [m for m in around if m.parties == keys]
    if not own:
        return ["not in the sentence"]
    best = min(own, key=lambda m: abs(m.word.i - word.i))
    found = list(_mentioned(word, best, type_, around, view))
    for other in own:
        if other is not best:
            told = _mentioned(word, other, type_, around, view)
            found += [f"also {f}" for f in told if f.startswith(_MORE)]
    return found


def _mentioned(
    word: Token, mention: Mention, type_: str, around: Sequence[Mention], view: View
) -> Iterator[str]:
    token, lemma = mention.word, word.lemma_.lower()
    yield from crossed(f"kind {kind_of(mention.named, view)}", type_)
    for name, rules in (("act", view.acts), ("stance", view.stances)):
        if (rule := rules.get(word.i)) is not None:
            yield f"does {name} by rule {bool(set(mention.parties) & set(rule.does))} {rule.sure}"
            yield f"gets {name} by rule {bool(set(mention.parties) & set(rule.gets))} {rule.sure}"
    up, down = _path(word, token)
    path = "^".join(up) + "v" + "v".join(down) if len(up) + len(down) <= _FAR else "far"
    bare = "^".join(map(_bare, up)) + "v" + "v".join(map(_bare, down))
    yield from crossed(f"path {path}", type_, lemma)
    yield from crossed(f"labels {bare}", type_)
    yield f"steps {len(up)} {len(down)}"
    yield from crossed(f"label {token.dep_}", type_)
    yield f"tag {token.pos_}"
    yield f"under {token.head.lemma_} {token.dep_}"
    yield f"under {token.head.lower_} {token.dep_} & {type_}"
    yield from _ordered(word, token, type_, around)
    yield from _placed(word, mention, type_, view)


def _ordered(word: Token, token: Token, type_: str, around: Sequence[Mention]) -> Iterator[str]:
    """On which side of the word it stands, how far, and with how many others between."""
    order = "before" if token.i < word.i else "behind" if token.i > word.i else "itself"
    low, high = sorted((word.i, token.i))
    between = min(sum(low < m.word.i < high for m in around), 3)
    yield from crossed(f"order {order}", type_)
    yield from crossed(f"order {order} {between}", type_)
    yield f"gap {min((high - low).bit_length(), 6)} {order}"
    top = token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"
    yield f"subject of all {top} {order}"


def _placed(word: Token, mention: Mention, type_: str, view: View) -> Iterator[str]:
    """Whether it stands in a place of the clause, or is for the same as what does."""
    clause = clause_of(word)
    if clause is None:
        return
    for name, token in (
        ("actor", clause.actor),
        ("object", clause.object),
        ("dative", clause.dative),
    ):
        if token is None:
            continue
        same = token is mention.word
        yield from crossed(f"is {name} {same}", type_, f"passive {clause.passive} {word.pos_}")
        if not same and set(view.parties.of(token).keys) & set(mention.named.keys):
            yield f"for the {name}"


def _path(word: Token, token: Token) -> tuple[list[str], list[str]]:
    """Labels from a word up to what stands over both, and down to a mention."""
    over = [word, *word.ancestors]
    places = {t.i: n for n, t in enumerate(over)}
    down: list[str] = []
    at = token
    while at.i not in places:
        down.append(_step(at))
        if at.head is at:
            return ["far"] * _FAR, ["far"]
        at = at.head
    return [_step(t) for t in over[: places[at.i]]], down[::-1]


def _step(token: Token) -> str:
    told = token.dep_ in _JOINTS or token.pos_ == "ADP"
    return f"{token.dep_}:{token.lower_}" if told else token.dep_


def _bare(step: str) -> str:
    return step.split(":", 1)[0]
