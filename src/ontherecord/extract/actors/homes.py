"""Bodies without a state: "the Foreign Ministry said" in a report from a capital, "the Prime Minister's Office".

A ministry that a report from Velten names without its state is that of Velten's state. The office of an office holder
acts for whom he acts for; its letters stand for it ("the PMO").
"""

import re
from typing import Final

from ontherecord.extract.actors.bodies import body_phrase, modifies
from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ActorWords
from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.nouns.actor import ActorKind

_OWN: Final = frozenset({"ministry", "presidency"})
_BY_WORD: Final = (
    "name",
    "alias",
    "demonym",
)  # how a state is named where its capital is not only a place
_OFFICES: Final = frozenset({"minister", "president", "premier", "chancellor"})
_FIRST: Final = frozenset({"prime", "first", "deputy", "vice"})
_LETTERS: Final = re.compile(r"[A-Z]{3,4}")


def find_home_bodies(roster: Roster, hits: Hits, gazetteer: Gazetteer, words: ActorWords) -> None:
    """Enter the ministries that a report from a capital names without a state."""
    doc = roster.parsed.doc
    home = roster.home
    if home is None or _has_others(roster, home):
        return
    told = any(
        h.party.name == home.name and h.how in _BY_WORD for _, _, h in hits.by_token.values()
    )
    for token in doc:
        if token.lower_ not in _OWN or token.i in roster.at or hits.at(token.i) is not None:
            continue
        phrase = body_phrase(roster, hits, gazetteer, words, token.i)
        bare = phrase is None or (phrase.plain == token.lower_ and token.lower_ == "ministry")
        if phrase is None or bare or phrase.party is not None or modifies(token, words):
            continue
        before = doc[phrase.first - 1] if phrase.first > 0 else None
        if before is not None and before.lower_ != "the" and not token.text[0].isupper():
            continue
        if phrase.last < len(doc) and doc[phrase.last].lower_ in ("of", "for", "in"):
            continue  # "the foreign ministry of Velnia", whom nobody knows
        party = enter_party(roster, home, gazetteer)
        name = doc[phrase.first : phrase.last].text
        key = f"body:{home.name}:{phrase.plain}"
        entry = roster.add(Entry(key, name, ActorKind.BODY, party=party))
        entry.nouns |= {"body", phrase.noun}
        roster.mention(key, phrase.first, phrase.last, sure=told)
        if not told:
            entry.mentions.append((phrase.first, phrase.last))


def _has_others(roster: Roster, home: Party) -> bool:
    """Whether the report names another state's ministry, which a bare one may be again."""
    bodies = (e for e in roster.entries.values() if e.kind is ActorKind.BODY and e.nouns & _OWN)
    return any(roster.entries[roster.top(e.key)].name != home.name for e in bodies)


def find_holders_offices(roster: Roster, hits: Hits) -> None:
    """Enter the offices of the one who holds an office here: "the Prime Minister's Office", "the PMO"."""
    doc = roster.parsed.doc
    for token in doc[3:]:
        if token.text != "Office" or token.nbor(-1).tag_ != "POS":
            continue
        first = token.i - 2
        if doc[first].lower_ not in _OFFICES or not doc[first].text[0].isupper():
            continue
        while first > 0 and doc[first - 1].lower_ in _FIRST:
            first -= 1
        if doc[first - 1].lower_ != "the" or any(hits.at(i) for i in range(first, token.i)):
            continue
        title = doc[first : token.i - 1].text
        known = roster.at.get(token.i)
        key = known.key if known is not None else _enter_office(roster, first, token.i + 1, title)
        if key is not None and key.startswith("body:"):
            _mention_letters(roster, hits, key, (*title.split(), token.text))


def _enter_office(roster: Roster, first: int, last: int, title: str) -> str:
    """The key of somebody's office, entered and mentioned."""
    key = f"body::{title.casefold()} office"
    name = roster.parsed.doc[first:last].text
    entry = roster.add(Entry(key, name, ActorKind.BODY, party=_holder(roster, title)))
    entry.nouns |= {"body", "office"}
    for i in range(first, last):
        roster.at.pop(i, None)
    roster.mention(key, first, last)
    return key


def _mention_letters(roster: Roster, hits: Hits, key: str, words: tuple[str, ...]) -> None:
    """Mention an office by the first letters of its words: "the PMO"."""
    letters = "".join(word[0] for word in words).upper()
    for token in roster.parsed.doc if _LETTERS.fullmatch(letters) else ():
        if token.text == letters and hits.at(token.i) is None and token.i not in roster.at:
            roster.mention(key, token.i, token.i + 1)
            roster.alias(key, letters)


def _holder(roster: Roster, title: str) -> str | None:
    """The one person of the report who holds an office."""
    held = [
        e.key
        for e in roster.entries.values()
        if e.kind is ActorKind.PERSON
        and e.named
        and any(r.title.casefold() == title.casefold() for r in e.roles)
    ]
    return held[0] if len(held) == 1 else None
