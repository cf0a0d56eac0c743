"""Contested capitals: a city that another than the state's own government holds does not speak for the state."""

import re
from typing import Final

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Roster
from ontherecord.extract.acts.tree import child, children
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.gazetteer import Hit
from ontherecord.nouns.actor import ActorKind

# What a report says of a state that has two governments, or whose capital others hold.
_RIVALS: Final = re.compile(
    r"\b(?:(?:internationally|UN|U\.N\.)[- ])?recogni[sz]ed (?:government|administration|authorities|cabinet)|"
    r"\b(?:rival|parallel|competing|breakaway|self-declared) (?:governments?|administrations?|authorities|cabinets?)|"
    r"\bgovernments? in exile\b|\b\w+-backed (?:government|administration|authorities)\b"
)
_HELD: Final = re.compile(r"[\w]-(?:held|controlled|occupied) $")
# Who governs from a city, named by it: "the Norholm government", "the authorities in Norholm".
_GOVERNING: Final = frozenset("government authority administration regime".split())
_HOLDING: Final = frozenset(
    "control hold seize capture take overrun run rule occupy govern".split()
)
_RUN: Final = re.compile(
    r"(?P<whose>[A-Z]\w{2,})-(?:run|led|controlled|backed|appointed|dominated)$"
)
_BEFORE: Final = 30  # characters in which such a word stands before a capital


def note_contested(roster: Roster, hits: Hits) -> None:
    """Note in `hits` the states of which a sentence tells that they have rivals, or that others hold their capital."""
    for sentence in roster.parsed.doc.sents:
        if _RIVALS.search(sentence.text):
            named = (hits.by_token[t.i][2] for t in sentence if t.i in hits.by_token)
            hits.contested.update(hit.party.name for hit in named)
    for first, _, hit in hits.by_token.values():
        start = roster.parsed.doc[first].idx
        before = roster.parsed.text[max(0, start - _BEFORE) : start]
        held = hit.how == "capital" and _is_held(roster.parsed.doc, first, hits)
        if hit.how == "capital" and (_HELD.search(before) or held):
            hits.contested.add(hit.party.name)


def _is_held(doc: Doc, capital: int, hits: Hits) -> bool:
    """Whether a movement holds a capital, or governs from it: "the Dune Front, which controls NORHOLM"."""
    word = doc[capital]
    if word.dep_ == "dobj" and word.head.lemma_ in _HOLDING:
        subject = child(word.head, "nsubj")
        return subject is not None and any(_is_movement(t, hits) for t in _named_by(subject))
    noun = word.head if word.dep_ in ("compound", "nmod", "amod") else None
    if word.dep_ == "pobj" and word.head.lower_ == "in":
        noun = word.head.head
    if noun is None or noun.lemma_.lower() not in _GOVERNING:
        return False
    return any(_is_movement(t, hits) or _is_run(t, hits) for t in noun.subtree)


def _is_run(word: Token, hits: Hits) -> bool:
    """Whether a movement of the report runs something: "the FRONT-RUN government"."""
    run = _RUN.match(word.text)
    return run is not None and any(
        word.doc[first].text.startswith(run["whose"])
        for first, _, hit in hits.by_token.values()
        if _is_of_movement(hit)
    )


def _named_by(subject: Token) -> tuple[Token, ...]:
    """The words that name a subject, with what a relative clause hangs on: "the Front, WHICH controls"."""
    above = subject.head.head if subject.head.dep_ == "relcl" else None
    names = (above,) if above is not None and subject.tag_ in ("WDT", "WP") else ()
    return (*subject.subtree, *(t for name in names for t in (name, *children(name, "compound"))))


def _is_movement(word: Token, hits: Hits) -> bool:
    """Whether a word names a party that is no state nor an alliance of states."""
    hit = hits.at(word.i)
    return hit is not None and _is_of_movement(hit[2])


def _is_of_movement(hit: Hit) -> bool:
    return hit.party.kind is ActorKind.ORGANISATION and not hit.party.code
