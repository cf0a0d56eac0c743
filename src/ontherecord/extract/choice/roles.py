"""What the learned choice sees of each party of a report as who does an act, and as to whom it is done.

A party is looked at through the word in the place of the role (`whose.py`), through its nearest mention in the
sentence (`near.py`) and by its standing in the report: so "we", "the ministry" and an addressee whom a sentence does
not name can be told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ontherecord.extract.acts.clause import Clause, surface_subject
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_clausal,
    is_verbal,
    prepositions,
)
from ontherecord.extract.choice.near import Mention, near_features
from ontherecord.extract.choice.view import Keys, View, crossed
from ontherecord.extract.choice.whose import candidates, form_of, whose_features
from ontherecord.extract.choice.words import clause_of
from ontherecord.extract.parsing.words import Token

Role = Literal["does", "gets"]
_TO = ("to", "with", "on", "against", "from", "for", "of", "at", "upon", "into", "between")
_TAKEN = ("ccomp", "xcomp", "pcomp", "advcl", "acl")
# Places whose word is looked at as closely as a doer's.
_CLOSE = frozenset("dative object comp at-on at-to verb-to at-with at-against".split())
_PLACES = 8  # of an addressee that are looked at


@dataclass(frozen=True)
class Question:
    """Who fills a role of the act of some type that a word tells; `doer` is known where the addressee is asked for."""

    word: Token
    role: Role
    type: str
    doer: Keys = ()


def doer_word(word: Token) -> tuple[str, Token | None]:
    """The word in the place of who does what a word tells, and which place that is."""
    clause = clause_of(word)
    if not is_clausal(word):
        if (own := child(word, "poss")) is not None:
            return "poss", own
        for name in ("by", "from", "of"):
            if found := prepositions(word, name):
                return name, found[0]
    if clause is None:
        return "none", None
    if clause.actor is not None:
        return ("passive" if clause.passive else "subject"), clause.actor
    above = next(filter(is_verbal, clause.verb.ancestors), None)
    over = surface_subject(above) if above is not None else None
    return ("over" if over is not None else "none"), over


def receiver_words(word: Token) -> list[tuple[str, Token]]:
    """The words in the places of those to whom it may be done, and which places these are."""
    return list(_receivers(word, clause_of(word)))[:_PLACES]


def _receivers(word: Token, clause: Clause | None) -> Iterator[tuple[str, Token]]:
    heads = [word]
    if clause is not None:
        for name, token in (("dative", clause.dative), ("object", clause.object)):
            if token is not None and token is not word:
                yield name, token
        heads += [t for t in (clause.verb, clause.object) if t is not None and t is not word]
    for where, head in zip(("at", "verb", "thing"), heads, strict=False):
        for name in _TO:
            yield from ((f"{where}-{name}", p) for p in prepositions(head, name))
        yield from ((f"{where}-poss", p) for p in children(head, "poss"))
    taken = child(word, *_TAKEN)
    subject = child(taken, "nsubj", "nsubjpass") if taken is not None else None
    if subject is not None:
        yield "comp", subject


def role_candidates(question: Question, view: View) -> list[Keys]:
    """The parties, and several together, that may fill a role."""
    if question.role == "does":
        doer = doer_word(question.word)[1]
        words = [doer] if doer is not None else []
    else:
        words = [token for _, token in receiver_words(question.word)]
    alone: list[Keys] = [(key,) for key in view.sides]
    return list(dict.fromkeys([*alone, *(k for w in words for k in candidates(w, view))]))


def none_features(question: Question) -> list[str]:
    """The features of a role that nobody fills."""
    word = question.word.lower_
    return [f"none {question.type}", *crossed(f"none {word}", question.type)]


def role_features(
    question: Question, keys: Keys, around: Sequence[Mention], view: View
) -> list[str]:
    """The features of a party, or several together, in a role of what a word tells."""
    word, type_ = question.word, question.type
    found = list(_known(question, keys, view))
    if question.role == "does":
        place, token = doer_word(word)
        found.append(f"place {place}")
        if token is not None:
            found += whose_features(token, keys, view)
            relation = _relation(token, keys, view)
            found += crossed(f"{relation} at {place}", form_of(token, view))
    else:
        found += _addressed(question, keys, view)
    return [*found, *(f"near {f}" for f in near_features(word, keys, type_, around, view))]


def _known(question: Question, keys: Keys, view: View) -> Iterator[str]:
    """How much and how lately the report tells of a party."""
    word, type_ = question.word, question.type
    here = view.sentence_of[word.i]
    ranks = " ".join(str(min(view.sides.index(key), 4)) for key in keys)
    kinds = " ".join(view.actors.get(key).kind.value for key in keys)
    before = [[i for i in view.places[key] if i <= word.i] for key in keys]
    backs = " ".join(
        str(min(here - view.sentence_of[own[-1]], 4)) if own else "never" for own in before
    )
    yield f"size {len(keys)}"
    yield from crossed(f"ranks {ranks}", type_, f"of {min(len(view.sides), 5)}")
    yield f"kinds {kinds} & {type_}"
    yield from crossed(f"backs {backs}", type_)


def _relation(token: Token, keys: Keys, view: View) -> str:
    """What a word in a place has to do with a party: is it, names it among others or within, another, or open."""
    parties = set(view.over(view.parties.of(token).keys))
    if parties == set(keys):
        return "is"
    if parties & set(keys):
        return "has"
    below = {view.named.get(t.i) for t in token.subtree}
    return "over" if below & set(keys) else "other" if parties else "open"


def _addressed(question: Question, keys: Keys, view: View) -> Iterator[str]:
    """What the places of an addressee, and the acts before, tell of a party."""
    word, type_, doer = question.word, question.type, question.doer
    yield f"is the doer {bool(set(keys) & set(doer))}"
    named = False
    for place, token in receiver_words(word):
        relation = _relation(token, keys, view)
        named = named or relation == "is"
        yield from crossed(f"{relation} at {place}", type_, word.lemma_.lower())
        if place in _CLOSE and relation not in ("over", "other"):
            yield from (f"{place} {f}" for f in whose_features(token, keys, view))
    yield f"named in a place {named} & {type_}"
    told = [
        key
        for at, rule in sorted(view.acts.items())
        if at < word.i and set(rule.does) & set(doer)
        for key in rule.gets
    ]
    if told:
        yield from crossed(f"told last {told[-1] in keys}", type_)
        yield f"told often {min(sum(key in keys for key in told), 3)}"
    others = [key for key in view.sides if key not in doer]
    if others:
        most = f"first of the others {others[0] in keys}"
        yield from crossed(most, type_, f"of {min(len(others), 4)}")
    speaker = view.speaker_at(word)
    if view.parties.statement_at(word) is not None:
        own = speaker is not None and view.actors.party_of(speaker) in keys
        yield f"speaker's {own} & {type_}"
