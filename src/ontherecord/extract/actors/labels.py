"""Persons whom only the labels of a transcript name: "MAREN: …", "Ilse Maren: …"."""

import re
from dataclasses import replace

from ontherecord.extract.actors.bearers import bearers_of
from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import HONORIFICS, ActorWords
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.transcript import find_labels, is_question
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind

_NOBODY = frozenset(
    "a answer moderator host anchor presenter chair chairman chairwoman speaker operator".split()
)


_OPENING = 3  # first blocks of a report that say who gives a briefing
# A heading that consists of a body of the party that it names: "Norland Department of State".
_BODY = re.compile(r"\S+(?: \S+)? (?:Department|Ministry|Mission|Office)(?: \S+){0,4}")
# ... or of a ministry that the line beside it places in a capital.
_MINISTRY = re.compile(r"\b[Ss]pokes\w+ (?:of|for) the (?:Ministry|Foreign|Presiden|Government)")
_BRIEFING = re.compile(
    r"\b(?:briefing|press conference|transcript|remarks to the press)\b", re.IGNORECASE
)


def find_host(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    """Note who gives the briefing that a transcript is of: the body that a line of its heading consists of.

    Who is labelled with an office and nothing else ("SPOKESMAN (Jon Maren)") holds it there.
    """
    parsed = roster.parsed
    opening = parsed.blocks[:_OPENING]
    if not any(_BRIEFING.search(parsed.text, b.start, b.end) for b in opening):
        return
    if not (labels := find_labels(parsed)):
        return
    for block in opening:
        hit = hits.at(block.first)
        head = parsed.text[block.start : block.end].partition("\n")[0]
        if hit is None or not (_ends_line(roster, hit[1], block.last) or _BODY.fullmatch(head)):
            continue
        roster.host = enter_party(roster, hit[2].party, gazetteer)
        break
    ministry = any(_MINISTRY.search(parsed.text, b.start, b.end) for b in opening)
    if roster.host is None and roster.home is not None and ministry:
        roster.host = enter_party(roster, roster.home, gazetteer)
    labelled = {i for _, m in labels for i in (t.i for t in tokens_of(parsed, (m.span("who"),)))}
    for entry in roster.entries.values() if roster.host else ():
        held = any(first in labelled for first, _ in entry.mentions)
        if entry.kind is ActorKind.PERSON and held and entry.party is None and entry.roles:
            entry.party = roster.host
            entry.roles = [replace(r, of=r.of or roster.host) for r in entry.roles]


def _ends_line(roster: Roster, at: int, last: int) -> bool:
    """Whether a line ends at a token."""
    return at >= last or "\n" in roster.parsed.doc[at].text


def find_labelled(roster: Roster, words: ActorWords) -> None:
    """Enter whom labels name: the person of that surname, or a new one under a name of two words or in capitals."""
    for _, match in find_labels(roster.parsed):
        label = match.group("who")
        if is_question(label.casefold()) or label.casefold() in _NOBODY:
            continue
        tokens = tokens_of(roster.parsed, (match.span("who"),))
        if any(t.i in roster.at for t in tokens):
            _complete(roster, tokens, words)
            continue
        name = [t for t in tokens if _names(t, words)]
        if name:
            _enter(roster, name, shouted=label.isupper() or len(name) < len(tokens))
    _mention_offices(roster, words)


def _complete(roster: Roster, tokens: list[Token], words: ActorWords) -> None:
    """Give whom a label in capitals names in part his whole name: "ARNO BIN KEST | AL-MAREN"."""
    named = [t for t in tokens if _names(t, words)]
    keys = {r.key for t in tokens if (r := roster.at.get(t.i)) is not None and r.key is not None}
    entry = roster.entries[keys.pop()] if len(keys) == 1 else None
    if entry is None or entry.kind is not ActorKind.PERSON or not named:
        return
    first, last = named[0].i, named[-1].i + 1
    whole = roster.parsed.doc[first:last].text
    if whole.isupper() and len(whole) > len(entry.name) and "-" in whole:
        entry.name = whole.title()
        roster.mention(entry.key, first, last)


def _mention_offices(roster: Roster, words: ActorWords) -> None:
    """Let a label that is an office alone stand for the one whom another label names with it."""
    alone: dict[str, list[Token]] = {}
    holders: dict[str, set[str]] = {}
    for _, match in find_labels(roster.parsed):
        tokens = tokens_of(roster.parsed, (match.span("who"),))
        if not tokens or words.role(tokens[0].text) is None:
            continue
        office = tokens[0].lower_
        keys = {
            r.key for t in tokens if (r := roster.at.get(t.i)) is not None and r.key is not None
        }
        if len(tokens) == 1 and not keys:
            alone.setdefault(office, []).append(tokens[0])
        holders.setdefault(office, set()).update(keys)
    for office, labels in alone.items():
        if len(holders[office]) == 1:
            for token in labels:
                roster.mention(next(iter(holders[office])), token.i, token.i + 1)


def _names(token: Token, words: ActorWords) -> bool:
    """Whether a label's token is part of a name, not of a title."""
    if token.is_punct or token.is_space or token.lower_ in HONORIFICS:
        return False
    return words.role(token.lower_) is None and token.text[:1].isupper()


def _of_one_word(roster: Roster, name: str) -> list[Entry]:
    """The person whom the report knows by this surname alone: "Mr Maren"."""
    entry = roster.entries.get(f"person:{name}")
    return [entry] if entry is not None and entry.kind is ActorKind.PERSON else []


def _enter(roster: Roster, name: list[Token], shouted: bool) -> None:
    first, last = name[0].i, name[-1].i + 1
    known = bearers_of(roster, name[-1].text) or _of_one_word(roster, name[-1].lower_)
    if len(known) == 1 and (
        len(name) == 1 or known[0].name.split()[0].casefold() == name[0].lower_
    ):
        roster.mention(known[0].key, first, last)
    elif not known and (len(name) > 1 or shouted):
        printed = " ".join(t.text.title() if t.text.isupper() else t.text for t in name)
        entry = roster.add(Entry(f"person:{printed.casefold()}", printed, ActorKind.PERSON))
        roster.mention(entry.key, first, last)
