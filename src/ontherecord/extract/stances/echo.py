"""Echoes: stances that a sentence takes over from the one before: "So does Sudria", "Nor does the League"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import child, is_verbal
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import StanceFinding

_AGAIN: Final = frozenset({"so", "nor", "neither", "as"})
_HELPING: Final = frozenset({"do", "be", "have", "will", "would", "can"})


def echoes(
    verb: Token, parsed: ParsedReport, parties: Parties, told: Sequence[StanceFinding]
) -> Iterator[StanceFinding]:
    """The stances of the clause before, of the party that a few words join to them."""
    who = _joined(verb)
    if who is None:
        return
    alone = verb.dep_ == "ROOT"
    sentence = verb.sent
    if alone and sentence.start == 0:
        return
    before = parsed.doc[sentence.start - 1].sent if alone else sentence
    if not before.text.strip():
        return
    spot = parsed.span(before.start, before.end)
    named = parties.of(surface_subject(before.root)).keys
    first = {*_sides(named, parties), *named}
    others = parties.of(who)
    for stance in told:
        if stance.evidence != spot or stance.party not in first:
            continue
        for party in _sides(others.keys, parties):
            if party not in first:
                yield replace(
                    stance,
                    party=party,
                    own=False,
                    evidence=parsed.span(before.start, sentence.end),
                    by=parties.statement_at(verb),
                    sure=stance.sure and others.sure,
                )


def _sides(keys: Sequence[str], parties: Parties) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parties.party_of(key) for key in keys))


def _joined(verb: Token) -> Token | None:
    """Who is joined by "so does X", "as does X"; None for any other clause."""
    helps = verb.lemma_ in _HELPING and (is_verbal(verb) or verb.tag_ == "MD")
    if not helps or verb.i == 0 or verb.nbor(-1).lower_ not in _AGAIN:
        return None
    if verb.nbor(-1).lower_ == "as" and verb.dep_ == "ROOT":
        return None
    who = child(verb, "nsubj", "attr", "dobj")
    if who is None or who.i < verb.i:
        return None
    ends = (
        verb.doc[max(t.i for t in who.subtree) + 1]
        if who.right_edge.i + 1 < len(verb.doc)
        else None
    )
    return who if ends is None or ends.is_punct or ends.is_space else None
