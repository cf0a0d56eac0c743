"""Parties in a report that the gazetteer knows: states, alliances, organisations."""

import re
from dataclasses import dataclass, field

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.short import compass_names, short_names
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.gazetteer import Gazetteer, Hit, Party
from ontherecord.nouns.actor import ActorKind

_Place = tuple[int, int, Hit]  # first token, last excluded, what is named
_DEFINING = 3  # capitalised words that spell an abbreviation out
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
_DATELINE = re.compile(r"[^.\n]{0,40}?(?:\([A-Z][\w .]+\)|\s[–—-]{1,2}\s)")
# What firms are called, right behind the state that they are of or behind their trade.
_FIRMS = re.compile(
    r"firms?|compan(?:y|ies)|corporations?|start-?ups?|\w{3,}(?<!law)(?<!peace)(?<!policy)(?<!deal)(?<!king)makers?|"
    r"retailers?|airlines?|carriers?|manufacturers?|"
    r"conglomerates?|multinationals?|lenders?|insurers?|exporters?|importers?|producers?|miners?|refiners?|"
    r"contractors?|suppliers?|giants?"
)
_FIRM_WORDS = 2  # words of a trade in front of that: "US software services company"
ALLIANCE_WORDS = re.compile(
    r"\b(?:alliance|treaty|pact|compact|entente|axis|coalition|union|league|bloc|community|commonwealth|"
    r"federation|confederation|council|organi[sz]ation|assembly|association|forum|commission)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hits:
    """Gazetteer hits by the tokens they cover: token -> (first, last excluded, hit)."""

    by_token: dict[int, tuple[int, int, Hit]]
    contested: set[str] = field(default_factory=set)
    """States whose capital others hold, or that have rival governments, by the report's own words."""

    def is_only_place(self, hit: Hit) -> bool:
        """Whether a capital is named that does not speak for its state here."""
        return hit.how == "capital" and hit.party.name in self.contested

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
        if _is_half(hit):
            first, last = _both_halves(parsed.doc, first, last)
        for i in range(first, last):
            found[i] = (first, last, hit)
    found = _as_defined(roster, found)
    found |= short_names(parsed.doc, found)
    return Hits(found | compass_names(parsed.doc, found, gazetteer))


def _as_defined(roster: Roster, found: dict[int, _Place]) -> dict[int, _Place]:
    """Hits without abbreviations that the report itself gives to another body: "Homeland Guard (HG)"."""
    doc, text = roster.parsed.doc, roster.parsed.text
    kept: dict[int, _Place] = {}
    spelt: dict[str, re.Match[str] | None] = {}
    for i, (first, last, hit) in found.items():
        short = doc[first:last].text
        if short not in spelt:
            may = hit.how == "alias" and short.isupper() and f"({short})" in text
            words_before = r"((?:[\w’'-]+ ){3,9})\(" + re.escape(short) + r"\)"
            spelt[short] = re.search(words_before, text) if may else None
        told = spelt[short]
        words = [w.casefold() for w in told[1].split() if w[0].isupper()] if told else []
        own = {w for form in (hit.party.name, *hit.party.aliases) for w in form.casefold().split()}
        if (
            told is None
            or len(words) < _DEFINING
            or 2 * len({*words[-4:]} & own) >= len(words[-4:])
        ):
            kept[i] = (first, last, hit)
            continue
        end = roster.parsed.token_at(told.end(1) - 2)
        if end in found and found[end][2] != hit:
            kept[i] = (first, last, found[end][2])
    return kept


def _is_half(hit: Hit) -> bool:
    """Whether a name that a slash joins to another is one of a movement's two, not of two states."""
    return hit.party.kind is ActorKind.ORGANISATION and not hit.party.code


def _both_halves(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A name with the one that a slash joins to it: "the DLF/PCA" is one party under two names."""
    if last + 1 < len(doc) and doc[last].text == "/" and doc[last + 1].text[:1].isupper():
        last += 2
    if first > 1 and doc[first - 1].text == "/" and doc[first - 2].text[:1].isupper():
        first -= 2
    return first, last


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
            party.code or ALLIANCE_WORDS.search(" ".join((party.name, *party.aliases)))
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
        head = head_in(doc, first, last)
        if hit.how == "demonym" and (not _is_people(head) or _is_one_of(head, hit.party)):
            key = enter_party(roster, hit.party, gazetteer)
            roster.adjectives.update(dict.fromkeys(range(first, last), key))
            continue
        if hit.party.kind is ActorKind.STATE and _is_home_of_firm(doc, first, last):
            roster.adjectives.update(
                dict.fromkeys(range(first, last), enter_party(roster, hit.party, gazetteer))
            )
            continue
        told = hits.is_only_place(hit) or _is_place(roster, head, first)
        if hit.how in ("capital", "seat") and told:
            roster.places.update(dict.fromkeys(range(first, last), hit.party.name))
            continue
        key = enter_party(roster, hit.party, gazetteer)
        roster.mention(key, first, last)
        roster.capitals |= set(range(first, last)) if hit.how == "capital" else set()
        if hit.how != "demonym":
            roster.alias(key, doc[first:last].text)


def _is_home_of_firm(doc: Doc, first: int, last: int) -> bool:
    """Whether a state's name only tells where a firm is at home: "US chipmaker Kelm", "Kelm (U.S. firm)"."""
    behind = doc[last : last + 1 + _FIRM_WORDS]
    for token in behind:
        if _FIRMS.fullmatch(token.lower_):
            return token.sent.start == doc[first].sent.start
        if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.is_punct:
            return False
    return False


def head_in(doc: Doc, first: int, last: int) -> Token:
    """The token of a range that the others hang on."""
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


def _is_one_of(token: Token, party: Party) -> bool:
    """Whether a demonym is one person's, not a state's: "THE RUSSIAN said", where several would be "the Russians"."""
    return token.tag_ not in ("NNPS", "NNS") and f"{token.text}s" in party.demonyms


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
