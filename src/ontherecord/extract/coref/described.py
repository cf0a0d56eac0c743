"""What tells an unnamed person from others: "a source close to Berri", "an official in Velten", "a source in HIS team".

A line says no more of such a speaker than his name, so the name has to hold what the text says to tell him apart.
"""

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry
from ontherecord.extract.actors.words import SPOKESPEOPLE
from ontherecord.extract.coref.salience import leads_sentence
from ontherecord.extract.parsing.words import Span, Token
from ontherecord.nouns.actor import ActorKind

_PLACING = frozenset({"in", "from", "at", "inside", "within", "with", "near", "of"})
_NEARNESS = {
    **dict.fromkeys(("close", "loyal", "opposed", "accredited", "attached"), "to"),
    **{"familiar": "with", "acquainted": "with", "briefed": "on", "involved": "in"},
}
# What somebody says something in, which tells no one apart: "a spokesman in a statement said".
_SAYING = frozenset(
    "statement interview email message letter briefing conference call remark comment post tweet phone".split()
)
_LONGEST = 10  # words behind the noun


def name_unnamed(reader: Reader) -> None:
    """Give everybody who is described with "a" the words behind the noun that tell him from others."""
    for entry in reader.roster.entries.values():
        if entry.key.startswith("person:~") and entry.mentions and not entry.named:
            more = _told_apart(reader, entry)
            if more:
                entry.name = f"{entry.name} {more}"
            elif (body := _speaks_for(reader, entry)) is not None:
                entry.name = f"{entry.name} for {body.name}"
                entry.party = entry.party or body.party or body.key


def _told_apart(reader: Reader, entry: Entry) -> str:
    """The phrase behind a description, its pronoun put into a name; empty where there is none."""
    first, last = entry.mentions[0]
    doc = reader.roster.parsed.doc
    introduced = first > 0 and doc[first - 1].lower_ in ("a", "an", "one", "another")
    introduced = introduced or doc[first].lower_ in ("a", "an", "one", "another")
    if not introduced or last >= len(doc) or entry.name.split()[-1] != doc[last - 1].text:
        return ""
    link = doc[last]
    beside = _NEARNESS.get(link.lower_)
    near = beside is not None and last + 1 < len(doc) and doc[last + 1].lower_ == beside
    placing = link.lower_ in _PLACING or (
        link.lower_ == "for" and doc[last - 1].lower_ in SPOKESPEOPLE
    )
    if not near and (not placing or link.head.i != last - 1):
        return ""
    place = next((c for c in doc[last + near].children if c.dep_ == "pobj"), None)
    if place is None or place.ent_type_ in ("DATE", "TIME") or place.lemma_.lower() in _SAYING:
        return ""
    return _printed(reader, entry, doc[last : _end(place) + 1])


def _speaks_for(reader: Reader, entry: Entry) -> Entry | None:
    """The body for which "a spokesman" of no body speaks: that of which his paragraph has told, if only of one."""
    roster, (first, _) = reader.roster, entry.mentions[0]
    if entry.name.casefold() not in SPOKESPEOPLE or entry.party is not None:
        return None
    parsed = roster.parsed
    subjects = [
        t
        for t in parsed.doc[parsed.block_at(first).first : first]
        if leads_sentence(t) and parsed.quotation_at(t.idx) is None
    ]
    before = [roster.at.get(t.i) for t in subjects]
    told = [roster.entries[r.key] for r in before if r is not None and r.key in roster.entries]
    bodies = {e.key: e for e in told if e.kind in (ActorKind.BODY, ActorKind.ORGANISATION)}
    return next(iter(bodies.values())) if len(bodies) == 1 == len({e.key for e in told}) else None


def _end(place: Token) -> int:
    """The last word of a phrase, without clauses and what is set off behind it."""
    words = [t for t in place.subtree if t.i >= place.left_edge.i]
    end = place.i
    for token in words:
        if token.i <= place.i:
            continue
        if token.is_punct or token.tag_ in ("WP", "WDT", "CC") or token.pos_ in ("VERB", "AUX"):
            break
        end = token.i
    return end


def _printed(reader: Reader, entry: Entry, words: Span) -> str:
    told: list[str] = []
    if len(words) > _LONGEST:
        return ""
    for token in words:
        verb = token.pos_ in ("VERB", "AUX") and token.i != words[0].i  # "BRIEFED on the talks"
        if verb or token.is_punct:
            return ""
        if token.tag_ != "PRP$":
            told.append(token.text_with_ws)
            continue
        owner = _owner(reader, entry, token)
        if owner is None:
            return ""
        told.append(f"{owner.name}’s ")
    return " ".join("".join(told).split())


def _owner(reader: Reader, entry: Entry, pronoun: Token) -> Entry | None:
    """Whose team it is: never the unnamed one's own, but the only person named in front of him in his sentence."""
    roster = reader.roster
    found = roster.at.get(pronoun.i)
    if found is not None and found.key not in (None, entry.key):
        return roster.entries[found.key] if found.sure and found.key is not None else None
    before = (roster.at.get(i) for i in range(pronoun.sent.start, entry.mentions[0][0]))
    keys = {r.key for r in before if r is not None and r.key is not None}
    persons = [roster.entries[k] for k in keys if roster.entries[k].kind is ActorKind.PERSON]
    named = [e for e in persons if e.named and e is not entry]
    return named[0] if len(named) == 1 else None
