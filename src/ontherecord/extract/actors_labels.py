"""Persons whom only the labels of a transcript name: "MAREN: …", "Ilse Maren: …"."""

from spacy.tokens import Token

from ontherecord.extract.actors_persons import bearers_of
from ontherecord.extract.actors_roster import Entry, Roster
from ontherecord.extract.actors_words import HONORIFICS, ActorWords
from ontherecord.extract.statements_grammar import tokens_of
from ontherecord.extract.statements_transcript import find_labels, is_question
from ontherecord.nouns.actor import ActorKind

_NOBODY = frozenset(
    "a answer moderator host anchor presenter chair chairman chairwoman speaker operator".split()
)


def find_labelled(roster: Roster, words: ActorWords) -> None:
    """Enter whom labels name: the person of that surname, or a new one under a name of two words or in capitals."""
    for _, match in find_labels(roster.parsed):
        label = match.group("who")
        if is_question(label.casefold()) or label.casefold() in _NOBODY:
            continue
        tokens = tokens_of(roster.parsed, (match.span("who"),))
        if any(t.i in roster.at for t in tokens):
            continue
        name = [t for t in tokens if _names(t, words)]
        if name:
            _enter(roster, name, shouted=label.isupper() or len(name) < len(tokens))


def _names(token: Token, words: ActorWords) -> bool:
    """Whether a label's token is part of a name, not of a title."""
    if token.is_punct or token.is_space or token.lower_ in HONORIFICS:
        return False
    return words.role(token.lower_) is None and token.text[:1].isupper()


def _enter(roster: Roster, name: list[Token], shouted: bool) -> None:
    first, last = name[0].i, name[-1].i + 1
    known = bearers_of(roster, name[-1].text)
    if len(known) == 1 and (
        len(name) == 1 or known[0].name.split()[0].casefold() == name[0].lower_
    ):
        roster.mention(known[0].key, first, last)
    elif not known and (len(name) > 1 or shouted):
        printed = " ".join(t.text.title() if t.text.isupper() else t.text for t in name)
        entry = roster.add(Entry(f"person:{printed.casefold()}", printed, ActorKind.PERSON))
        roster.mention(entry.key, first, last)
