"""Parties in a report: states, alliances, organisations and bodies, by gazetteer, by noun and by the tagger."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.short import short_names
from ontherecord.extract.actors.words import QUALIFIERS, ActorWords
from ontherecord.language.gazetteer import Gazetteer, Hit, Party
from ontherecord.nouns.actor import ActorKind

_PLACE_PREPOSITIONS = frozenset(
    "in at near outside around across through via inside toward towards over within".split()
)
_MOTION = frozenset(
    "travel fly go come arrive return visit head move drive flee land tour leave depart reach enter bomb shell "
    "attack host hold meet gather convene".split()
)
_EVENTS = frozenset(
    "talk meeting summit conference agreement accord airport headquarters round session negotiation format process "
    "peace forum protocol treaty".split()
)
# A dateline: "MOSCOW, Jan 26 (Reuters) -", "BRUSSELS (AP) —".
_DESCRIBING = frozenset({"amod", "advmod", "compound", "nmod", "punct", "npadvmod", "case"})
# Bodies of those who are not the state whose name stands beside them.
_OTHERS = frozenset({"opposition", "rebel", "rival", "separatist", "exiled"})
_DATELINE = re.compile(r"[^.\n]{0,40}?(?:\([A-Z][\w .]+\)|\s[–—-]{1,2}\s)")
_ALLIANCE_WORDS = re.compile(
    r"\b(?:alliance|treaty|pact|compact|entente|axis|coalition|union|league|bloc|community|commonwealth|"
    r"federation|confederation|council|organi[sz]ation|assembly|association|forum|commission)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hits:
    """Gazetteer hits by the tokens they cover: token -> (first, last excluded, hit)."""

    by_token: dict[int, tuple[int, int, Hit]]

    def at(self, token: int) -> tuple[int, int, Hit] | None:
        """The hit over a token."""
        return self.by_token.get(token)


def scan(roster: Roster, gazetteer: Gazetteer) -> Hits:
    """Gazetteer hits on whole tokens of the report."""
    found: dict[int, tuple[int, int, Hit]] = {}
    parsed = roster.parsed
    for start, end, hit in gazetteer.scan(parsed.text):
        first = parsed.token_at(start)
        last = first
        while last < len(parsed.doc) and parsed.doc[last].idx < end:
            last += 1
        if last == first or parsed.doc[first].idx != start:
            continue
        tail = parsed.doc[last - 1]
        if tail.idx + len(tail) != end and not tail.text.endswith("."):
            continue  # "US-led": describes, does not act
        for i in range(first, last):
            found[i] = (first, last, hit)
    return Hits(found | short_names(parsed.doc, found))


def party_key(party: Party) -> str:
    """The key of a known party within any report."""
    return f"{party.kind.value}:{party.name}"


def enter_party(roster: Roster, party: Party, gazetteer: Gazetteer) -> str:
    """The key of a known party, entered in the roster with the party it belongs to."""
    key = party_key(party)
    if key not in roster.entries:
        above = gazetteer.named(party.of) if party.of else None
        entry = Entry(key, party.name, party.kind, party.code)
        if party.kind is ActorKind.ORGANISATION and (
            party.code or _ALLIANCE_WORDS.search(" ".join((party.name, *party.aliases)))
        ):
            entry.nouns.add("alliance")
        entry.nouns.add(
            {ActorKind.STATE: "state", ActorKind.BODY: "body"}.get(party.kind, "organisation")
        )
        roster.add(entry)
        apart = above is not None and party.kind is above.kind is ActorKind.STATE
        # a territory that has a state over it writes for itself
        if above is not None and above.name != party.name and not apart:
            entry.party = enter_party(roster, above, gazetteer)
    return key


def find_parties(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    """Enter every gazetteer hit that names an actor (not a place, not an adjective)."""
    doc = roster.parsed.doc
    for first, last, hit in sorted(set(hits.by_token.values()), key=lambda h: h[0]):
        head = _head(doc, first, last)
        if hit.how == "demonym" and not _is_people(head):
            key = enter_party(roster, hit.party, gazetteer)
            roster.adjectives.update(dict.fromkeys(range(first, last), key))
            continue
        if hit.how in ("capital", "seat") and _is_place(roster, head, first):
            roster.places.update(dict.fromkeys(range(first, last), hit.party.name))
            continue
        key = enter_party(roster, hit.party, gazetteer)
        roster.mention(key, first, last)
        if hit.how != "demonym":
            roster.alias(key, doc[first:last].text)


def _head(doc: Doc, first: int, last: int) -> Token:
    inside = range(first, last)
    return next(
        (doc[i] for i in inside if doc[i].head.i not in inside or doc[i].head.i == i), doc[last - 1]
    )


def _is_people(token: Token) -> bool:
    """Whether a demonym is used as a noun ("the Russians said")."""
    if token.dep_ in ("amod", "compound", "nmod", "acomp", "attr"):
        return False
    return token.tag_ in ("NNPS", "NNS") or (
        token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
        and any(c.dep_ == "det" for c in token.children)
        and token.pos_ in ("PROPN", "NOUN", "ADJ")
    )


def _is_place(roster: Roster, token: Token, first: int) -> bool:
    """Whether a capital or seat is a place here ("in Geneva", "the Geneva talks", a dateline)."""
    block = roster.parsed.block_at(first)
    if first == block.first and _DATELINE.match(roster.parsed.text[token.idx : token.idx + 80]):
        return True
    head = token.head
    if token.dep_ == "pobj" and head.lower_ in _PLACE_PREPOSITIONS:
        return True
    if (
        token.dep_ == "pobj"
        and head.lower_ in ("to", "from", "for")
        and head.head.lemma_ in _MOTION
    ):
        return True
    if token.dep_ == "compound" and head.lemma_.lower() in _EVENTS:
        return True
    if (
        token.dep_ in ("conj", "appos")
        and head.dep_ == "pobj"
        and head.head.lower_ in _PLACE_PREPOSITIONS
    ):
        return True
    return token.dep_ in ("dobj", "npadvmod") and head.lemma_ in (
        "visit",
        "leave",
        "reach",
        "enter",
        "tour",
    )


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A phrase for a body: its tokens, its party's key (None if not said), its noun and plain name."""

    first: int
    last: int
    party: str | None
    noun: str
    plain: str


def body_phrase(
    roster: Roster, hits: Hits, gazetteer: Gazetteer, words: ActorWords, at: int
) -> BodyPhrase | None:
    """The phrase of the body noun at token `at`: "the Russian foreign ministry", "Ministry of Defence of X"."""
    doc = roster.parsed.doc
    noun = _singular(doc[at], words)
    if noun is None:
        return None
    first, party, plain = at, None, [noun]
    i = at - 1
    while i >= 0:
        token = doc[i]
        hit = hits.at(i)
        if hit is not None:
            party = enter_party(roster, hit[2].party, gazetteer)
            first = i = hit[0]
            break
        if token.lower_ in QUALIFIERS:
            plain.insert(0, token.lower_.replace("defence", "defense"))
            first = i
        elif token.text in ("'s", "’s", "'", "’") and hits.at(i - 1) is not None:
            pass
        else:
            break
        i -= 1
    if _OTHERS & set(plain):
        return None  # "the opposition delegation of Norland" is not Norland's
    if party is None and (whose := _possessor(doc[at], hits)) is not None:
        party = enter_party(roster, whose[1].party, gazetteer)
        first = whose[0]
    last = at + 1
    if last + 1 < len(doc) and doc[last].lower_ == "of":
        last, party = _of_phrase(roster, hits, gazetteer, (last, party, plain))
    return BodyPhrase(first, last, party, noun, " ".join(plain))


def _possessor(noun: Token, hits: Hits) -> tuple[int, Hit] | None:
    """Whose a body is, whatever describes it: "NORLAND's internationally recognised government"."""
    for owner in noun.lefts:
        hit = hits.at(owner.i) if owner.dep_ == "poss" else None
        described = {t.dep_ for t in noun.lefts if t.i > owner.i} <= _DESCRIBING
        if hit is not None and described and owner.left_edge.i in (hit[0], hit[0] - 1):
            return hit[0], hit[2]
    return None


def _of_phrase(
    roster: Roster, hits: Hits, gazetteer: Gazetteer, so_far: tuple[int, str | None, list[str]]
) -> tuple[int, str | None]:
    """What "of …" behind a body noun adds: a field of work (to the plain name) or its state."""
    doc = roster.parsed.doc
    last, party, plain = so_far
    i = last + 1
    while i < len(doc) and (doc[i].lower_ in _FIELDS or _is_field(doc, i)) and hits.at(i) is None:
        if doc[i].lower_ not in ("the", "and", "for", "affairs"):
            plain.insert(0, doc[i].lower_.replace("defence", "defense"))
            last = i + 1
        elif doc[i].lower_ == "affairs":
            last = i + 1
        i += 1
    j = i
    while j < len(doc) and j - i < 7 and doc[j].lower_ in _STYLES and hits.at(j) is None:
        j += 1  # "of the Republic of X"
    hit = hits.at(j) if j < len(doc) else None
    if party is None and hit is not None and hit[2].how in ("name", "alias"):
        return hit[1], enter_party(roster, hit[2].party, gazetteer)
    if party is None and (issuer := _letterhead(roster, hits, so_far[0], last)) is not None:
        return last, enter_party(roster, issuer.party, gazetteer)
    return last, party


def _is_field(doc: Doc, at: int) -> bool:
    """Whether a capitalised word stands before "Affairs": "Ministry of MARITIME Affairs"."""
    ahead = doc[at : at + 4].text.split(" Affairs")[0]
    return "Affairs" in doc[at : at + 4].text and all(
        w[0].isupper() or w in ("and", "the") for w in ahead.split()
    )


def _letterhead(roster: Roster, hits: Hits, first: int, last: int) -> Hit | None:
    """The state behind a comma that ends a line of its own: "Ministry of Health, Republic of X"."""
    doc, block = roster.parsed.doc, roster.parsed.block_at(first)
    if last >= block.last or doc[last].text != ",":
        return None
    j = last + 1
    while j < block.last and doc[j].lower_ in _STYLES and hits.at(j) is None:
        j += 1
    hit = hits.at(j) if j < block.last else None
    if hit is None or hit[2].how not in ("name", "alias"):
        return None
    rest = doc[hit[1] : block.last]
    return hit[2] if all(t.is_space or t.is_punct for t in rest) else None


def _singular(token: Token, words: ActorWords) -> str | None:
    lower = token.lower_
    if words.bodies.get(lower) == "body":
        return lower
    if lower == "forces":
        return "force"
    return None


def find_bodies(roster: Roster, hits: Hits, gazetteer: Gazetteer, words: ActorWords) -> None:
    """Enter bodies named with their party ("the Russian foreign ministry")."""
    doc = roster.parsed.doc
    for token in doc:
        if (
            hits.at(token.i) is not None
            and hits.by_token[token.i][1] - hits.by_token[token.i][0] > 1
        ):
            continue
        phrase = body_phrase(roster, hits, gazetteer, words, token.i)
        if phrase is None or phrase.party is None or _modifies(token, words):
            continue
        key = f"body:{roster.entries[phrase.party].name}:{phrase.plain}"
        name = doc[phrase.first : phrase.last].text
        entry = roster.add(Entry(key, name, ActorKind.BODY, party=phrase.party))
        entry.nouns |= {"body", phrase.noun}
        for i in range(phrase.first, phrase.last):
            roster.at.pop(i, None)
        roster.mention(key, phrase.first, phrase.last)
        roster.alias(key, name)
    _enter_again(roster, hits, gazetteer, words)


def _enter_again(roster: Roster, hits: Hits, gazetteer: Gazetteer, words: ActorWords) -> None:
    """Mention bodies once more where their full name stands without the state: "the Ministry of Health"."""
    doc = roster.parsed.doc
    known = [key for key, entry in roster.entries.items() if entry.kind is ActorKind.BODY]
    for token in doc:
        if token.i in roster.at or not token.text[0].isupper():
            continue
        phrase = body_phrase(roster, hits, gazetteer, words, token.i)
        if phrase is None or phrase.party is not None or phrase.last - token.i < 2:
            continue
        same = [key for key in known if key.split(":")[2:] == [phrase.plain]]
        if len(same) == 1 and not _modifies(token, words):
            roster.mention(same[0], phrase.first, phrase.last)


def _modifies(token: Token, words: ActorWords) -> bool:
    """Whether a body noun only modifies the noun behind it ("Foreign Ministry spokeswoman")."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is None or following.text in ("'s", "’s"):
        return False
    return following.pos_ in ("NOUN", "PROPN") and (
        token.dep_ == "compound" or words.role(following.text) is not None
    )


def find_organisations(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Enter organisations that only the tagger knows: named twice, or with a word of their kind."""
    doc = roster.parsed.doc
    seen: dict[str, list[tuple[int, int]]] = {}
    for entity in doc.ents:
        first, last = _shed(doc, entity.start, entity.end)
        if entity.label_ != "ORG" or first == last or not doc[first].text[0].isupper():
            continue
        inside = range(first, last)
        if any(i in roster.titles or i in roster.at or hits.at(i) for i in inside):
            continue
        if any(words.role(doc[i].text) for i in inside):
            continue  # "the Secretary-General" is an office
        seen.setdefault(doc[first:last].text, []).append((first, last))
    for name, places in seen.items():
        kind_word = _ALLIANCE_WORDS.search(name) is not None
        if len(name) < 2 or "\n" in name or _is_bare_noun(name, words):
            continue
        whole = _ends_one(roster, name)
        if whole is not None:  # "the Treasury" of the Department of the Treasury
            for first, last in places:
                roster.mention(whole, first, last)
            continue
        if len(places) < 2 and not kind_word and not _acts(doc, *places[0]):
            continue
        entry = roster.add(Entry(f"organisation:{name}", name, ActorKind.ORGANISATION))
        entry.nouns |= {"organisation", "alliance"} if kind_word else {"organisation"}
        for first, last in places:
            roster.mention(entry.key, first, last)


def _ends_one(roster: Roster, name: str) -> str | None:
    """The one body whose name ends in a capitalised word that stands alone."""
    if " " in name:
        return None
    ends = [
        key
        for key, entry in roster.entries.items()
        if entry.kind is ActorKind.BODY
        and any(form.split()[-1] == name for form in (entry.name, *entry.aliases) if " " in form)
    ]
    return ends[0] if len(ends) == 1 else None


_FIELDS = QUALIFIERS | {"the", "and", "affairs", "state", "for"}
_STYLES = frozenset(
    "of the republic kingdom state federation federal islamic people democratic arab united union commonwealth "
    "principality sultanate emirate grand duchy socialist bolivarian hashemite plurinational".split()
)
_COMMON = frozenset(
    "state justice parliament government ministry house cabinet court army press".split()
)


def _is_bare_noun(name: str, words: ActorWords) -> bool:
    """Whether a capitalised name is only a common word for an office or a body ("Heads of State")."""
    first = name.split(maxsplit=1)[0]
    return name.casefold() in _COMMON or words.plural_role(first) is not None


def _shed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A tagged name without article, marks and possessive at its edges."""
    while first < last and (doc[first].lower_ in ("the", "a", "an") or doc[first].is_punct):
        first += 1
    while last > first and (
        doc[last - 1].text in ("'s", "’s") or doc[last - 1].is_punct or doc[last - 1].is_space
    ):
        last -= 1
    return first, last


def _acts(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is the subject of a verb, or the one according to whom something is so."""
    head = _head(doc, first, last)
    if head.dep_ == "pobj" and head.head.head.lower_ == "according":
        return True
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB"
