"""Role phrases: what title they give, for which party, and what reading them needs."""

from dataclasses import dataclass

from ontherecord.extract.actors.bodies import body_phrase
from ontherecord.extract.actors.offices import is_dealt_with, is_for_a_part, is_sent_for
from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Roster
from ontherecord.extract.actors.words import HONORIFICS, ActorWords
from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.nouns.actor import ActorKind

_LEFT_OUT = frozenset({"'s", "’s", "'", "’", "the", "a", "an", "now"})
_RULING = frozenset({"communist", "workers", "ruling", "governing"})  # parties that are the state
_AGAINST = frozenset({"opposition", "exiled", "rebel", "dissident", "separatist", "breakaway"})
LINKS = frozenset({"to", "of", "for", "at"})


@dataclass(frozen=True)
class Reader:
    """What reading roles needs, in one hand."""

    roster: Roster
    hits: Hits
    gazetteer: Gazetteer
    words: ActorWords


@dataclass(frozen=True, slots=True)
class Described:
    """A role phrase: its title without the party, the party's key, its role noun's token, its tokens."""

    title: str
    party: str | None
    noun: int
    first: int
    last: int


def describe(reader: Reader, noun: int, first: int, last: int) -> Described:
    """A role phrase over tokens `first`..`last`: split into the party it names and the title."""
    doc = reader.roster.parsed.doc
    party: str | None = None
    title: list[str] = []
    i = first
    while i < last:
        token = doc[i]
        hit = reader.hits.at(i)
        if hit is None:
            left_out = (
                token.lower_ in _LEFT_OUT
                or token.lower_ in HONORIFICS
                or token.tag_ in ("PRP$", "WDT", "WP$", "WP")
            )
            if not token.is_punct and not left_out:
                title.append(token.text)
            i += 1
            continue
        link = next((doc[j].lower_ for j in range(i - 1, first, -1) if doc[j].lower_ != "the"), "")
        if is_dealt_with(doc, hit) or is_sent_for(doc, hit, noun):
            title.append(doc[i : hit[1]].text)
        elif party is None and (i < noun or link in ("of", "for")):
            party = enter_party(reader.roster, hit[2].party, reader.gazetteer)
            if is_for_a_part(doc, hit, noun, last):
                party = _above(reader, hit[2].party)
            if (
                i > noun
            ):  # "spokesman for the Velnian foreign ministry": the title ends in front of it
                title = title[:-1] if title and title[-1].casefold() == link else title
                break
        elif i > noun and link in LINKS:
            title.append(doc[i : hit[1]].text)
        i = max(hit[1], i + 1)
    if party is None:
        party = _of_union(reader, first, noun) or _party_of_body(reader, first, noun)
    words = {t.lower_ for t in doc[first:last]}
    if words & _AGAINST or ("party" in words and not words & _RULING):
        party = None  # "the leader of Norland's Labour Party" is not Norland
    return Described(" ".join(title), party, noun, first, last)


def _above(reader: Reader, part: Party) -> str | None:
    """The key of the state that a part of it belongs to."""
    state = reader.gazetteer.named(part.of or "")
    return enter_party(reader.roster, state, reader.gazetteer) if state is not None else None


def _of_union(reader: Reader, first: int, noun: int) -> str | None:
    """The European Union, where a "European Commissioner" is described: "European" alone names no party."""
    doc = reader.roster.parsed.doc
    if doc[noun].lower_ != "commissioner" or "European" not in {
        t.text for t in doc[max(0, first - 1) : noun]
    }:
        return None
    union = reader.gazetteer.named("European Union")
    return enter_party(reader.roster, union, reader.gazetteer) if union is not None else None


def _party_of_body(reader: Reader, first: int, noun: int) -> str | None:
    """The party of a body in front of a role noun ("Foreign Ministry spokeswoman"): the only such body named so far.

    One that the text names only afterwards may be another party's: "China's Foreign Ministry, too, welcomed it".
    """
    doc = reader.roster.parsed.doc
    for i in range(first, noun):
        phrase = body_phrase(reader.roster, reader.hits, reader.gazetteer, reader.words, i)
        if phrase is None:
            continue
        parties = {
            e.key
            for e in reader.roster.entries.values()
            if e.kind is ActorKind.BODY and e.key.endswith(f":{phrase.plain}")
            if any(mention[0] < noun for mention in e.mentions)
        }
        if len(parties) == 1 and doc[i].lower_ != "government":
            return next(iter(parties))
    return None
