"""Pronouns: he, she, they, it and their forms."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise, takewhile

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.coref.clauses import of_setting, told_group
from ontherecord.extract.coref.kin import KIN
from ontherecord.extract.coref.papers import of_paper
from ontherecord.extract.coref.salience import Salience, Seen
from ontherecord.extract.coref.unheard import is_nobodys, stands_between
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

PRONOUNS: Mapping[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "group"),
    **dict.fromkeys(("it", "its", "itself"), "party"),
}
# What speaks for the one person whose it is.
_OFFICES = frozenset({"office", "team", "campaign", "family", "camp", "entourage", "cabinet"})
# Persons without an office of whom a story tells.
_PEOPLE = frozenset(
    "man woman fisherman farmer trader driver captain skipper sailor teacher doctor nurse pilot "
    "shopkeeper widow widower priest imam resident villager neighbour neighbor refugee professor scholar "
    "academic historian boatman miner guard engineer merchant butcher baker porter student pensioner "
    "veteran owner exporter importer grower breeder".split()
)
# Sentences looked back at. Speakers stay in mind over a paragraph of their own words.
_REACH = {"m": 5, "f": 5, "group": 2, "party": 1}
# By how much the best reading must lead the second to be called sure; a subject is worth 3, a sentence 1.5.
_LEAD = {"m": 1.5, "f": 1.5, "group": 1.5, "party": 2.5}
_LEAD_UNTOLD = 3.0  # for a person of whom the text has not told yet whether "he" or "she" fits

_INCORPORATED = frozenset("Inc Ltd Corp PLC plc LLC AG SA NV GmbH Co".split())
_HELD = frozenset({"shareholder", "stockholder", "share", "stock", "board", "headquarters"})
_STOPS = frozenset(".?!")
_FAINT = -2.0  # below it, nobody offers himself: named sentences ago, and no subject there


def refer_pronoun(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    """The actor that a third-person pronoun denotes; unsure where a second one is nearly as near."""
    sort = PRONOUNS[token.lower_]
    if sort == "party" and (token.dep_ == "expl" or _expletive(token)):
        return None
    if (owner := _of_office(reader, token) or of_paper(reader, token)) is not None:
        return owner
    if sort == "group" and (many := told_group(reader, token)) is not None:
        return many
    if sort in "mf" and (ahead := _ahead(reader, token, sort)) is not None:
        return ahead
    fits = _fits(sort) if sort not in "mf" else _fits_here(reader, token, sort)
    ranked = salience.ranked(fits, token, _REACH[sort])
    sure = True
    if not ranked and sort in "mf" and salience.quotation(token.i) is not None:
        return None
    body = stands_between(reader, salience, token, ranked) if sort == "party" else None
    if not ranked or (sort == "party" and (ranked[0][0] < 1.0 or is_nobodys(body))):
        return None
    entries = reader.roster.entries
    ranked, told = _known_before_unknown(reader, salience, token, ranked)
    if sort in "mf" and not entries[ranked[0][1]].gender:  # rather one of whom it is told, if near
        sure = all(not entries[k].gender or ranked[0][0] - n > _LEAD_UNTOLD for n, k in ranked)
    sure = sure and told and ranked[0][0] >= _FAINT and body is None
    known = sort not in "mf" or entries[ranked[0][1]].gender == sort
    if sure and len(ranked) > 1:
        sure = ranked[0][0] - ranked[1][0] >= (_LEAD[sort] if known else _LEAD_UNTOLD)
    if salience.quotation(token.i) is not None or (
        sort in "mf"
        and (
            _unknown_between(reader, salience, token, ranked[0][1])
            or _rival_beside(reader, salience, token, ranked[0][1])
            or _another_here(reader, salience, token, ranked[0][1])
        )
    ):
        sure = False
    nearest = salience.latest(lambda e: e.key == ranked[0][1], token.i)
    if sort == "party" and nearest and not reader.roster.at[nearest[0].token].sure:
        sure = False  # who "the government" is was doubtful already
    if nearest and salience.section(nearest[0].token) != salience.section(token.i):
        sure = False  # a heading stands between
    if (
        sort in "mf"
        and (inside := of_setting(reader, salience, token, _fits(sort), ranked[0][1])) is not None
    ):
        return inside
    entry = reader.roster.entries[ranked[0][1]]
    if nearest and _is_doubtful(reader, salience, token, nearest[0]):
        sure = False
    if sure and sort in "mf" and not entry.gender and ranked[0][0] >= 1.0:
        entry.gender = sort
    return Reference(entry.key, sure, not sure and _is_faint(entries, ranked, sort))


def _ahead(reader: Reader, token: Token, sort: str) -> Reference | None:
    """ "Even as HE accused the league, Holt would not say": who is named for the clause behind, unsurely."""
    verb = token.head
    over = verb.head
    if token.dep_ != "nsubj" or verb.dep_ != "advcl" or verb.i > over.i:
        return None
    name = next((c for c in over.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
    found = reader.roster.at.get(name.i) if name is not None else None
    first = verb.left_edge.i == token.sent.start and name is not None and name.i > verb.i
    if found is None or found.key is None or not first:
        return None
    entry = reader.roster.entries[found.key]
    return Reference(found.key, sure=False) if _fits(sort)(entry) and entry.gender else None


def _rival_beside(reader: Reader, salience: Salience, token: Token, key: str) -> bool:
    """Whether the pronoun's sentence has named another who fits, and not the one named before it."""
    here, fits = salience.sentence(token.i), _fits(PRONOUNS[token.lower_])
    before = [s for s in salience.seen if s.sentence == here and s.token < token.i]
    told = [s for s in before if s.quotation is None and not s.modifier]
    return all(s.key != key for s in before) and any(
        fits(entry) and entry.gender and token.doc[s.token].pos_ == "PROPN"
        for s in told
        if (entry := reader.roster.entries[s.key])
    )


def _is_faint(entries: Mapping[str, Entry], ranked: Sequence[tuple[float, str]], sort: str) -> bool:
    """Whether "he" is somebody else more often than not: of 50 such doers in real reports 7 were right.

    So where nobody offers himself, nothing tells that it is a "he", or another "he" offers himself about as much.
    """
    best, key = ranked[0]
    if sort not in "mf" or len(sort) > 1:
        return False
    second = ranked[1] if len(ranked) > 1 else None
    rival = second is not None and entries[second[1]].gender == sort
    near = rival and second is not None and best - second[0] < _LEAD_UNTOLD
    return best < 0.0 or entries[key].gender != sort or near


def _is_doubtful(reader: Reader, salience: Salience, token: Token, seen: Seen) -> bool:
    """Whether somebody else may be meant than the one who offers himself most.

    Nobody tells whether "she" fits one who is only mentioned, or one whom nobody names and who is sentences away; "it"
    may be the name beside it that reads like a person's: "While Holtfax said so, IT said".
    """
    entry, here = reader.roster.entries[seen.key], salience.sentence(token.i)
    if PRONOUNS[token.lower_] in "mf":
        far = not entry.named and here - seen.sentence > 1
        return not entry.gender and (far or not seen.subject)
    beside = (s for s in salience.seen if s.sentence == here and s.subject and s.token < token.i)
    others = (reader.roster.entries[s.key] for s in beside if s.key != seen.key)
    return any(
        e.kind is ActorKind.PERSON and e.named and not (" " in e.name or e.gender or e.roles)
        for e in others
    )


def _fits_here(reader: Reader, token: Token, sort: str) -> Callable[[Entry], bool]:
    """Whether somebody can be "he" in a place: no firm, and nobody whom the same sentence names further on.

    "SHE took Herman with her": who is named behind a pronoun subject is another.
    """
    roster, fits = reader.roster, _fits(sort)
    firms = roster.parsed.once(_firms)
    later: set[str | None] = set()
    if token.dep_ == "nsubj":
        behind = takewhile(
            lambda t: not t.is_quote and t.text not in _STOPS,
            token.doc[token.i + 1 : token.sent.end],
        )
        later = {
            roster.at[t.i].key
            for t in behind
            if t.pos_ == "PROPN" and t.i in roster.at and roster.parsed.quotation_at(t.idx) is None
        }
    return lambda e: fits(e) and e.key not in later and e.name not in firms


def _firms(parsed: ParsedReport) -> frozenset[str]:
    """Single names that are a firm's by what follows them: "Holtfax Inc.", "Holtfax's shareholders"."""
    found, doc = set(), parsed.doc
    for token, after in pairwise(doc):
        held = doc[after.i + 1 : after.i + 2] if after.tag_ == "POS" else (after,)
        if token.pos_ == "PROPN" and (
            after.text.rstrip(".") in _INCORPORATED or any(t.lemma_.lower() in _HELD for t in held)
        ):
            found.add(token.text)
    return frozenset(found)


def _known_before_unknown(
    reader: Reader, salience: Salience, token: Token, ranked: list[tuple[float, str]]
) -> tuple[list[tuple[float, str]], bool]:
    """Readings of "her" and "him" with one of its sentence whose gender is told before one whose is not; whether none.

    "Kest asked that Ms Maren give up HER server": who is known for a woman there is she, rather than he who asks.
    """
    sort, entries = PRONOUNS[token.lower_], reader.roster.entries
    led = token if token.dep_ != "poss" else token.head  # "Kest discussed it, HIS office said"
    if sort not in "mf" or entries[ranked[0][1]].gender or led.dep_ in ("nsubj", "nsubjpass"):
        return ranked, True
    here = salience.sentence(token.i)
    near = {s.key for s in salience.seen if s.sentence == here and s.token < token.i}
    known = [pair for pair in ranked if entries[pair[1]].gender == sort and pair[1] in near]
    if not known:
        return ranked, True
    return [known[0], *(pair for pair in ranked if pair != known[0])], False


def _unknown_between(reader: Reader, salience: Salience, token: Token, key: str) -> bool:
    """Whether somebody speaks in between whose name was not known for one: "Brenner claims ...", "he sneered".

    So does a title or an old fisherman of whom a main clause tells, if nobody known is told to be that.
    """
    last = _last_sure(reader, salience, token, key)
    for word in token.doc[last + 1 : token.i]:
        speaks = word.dep_ == "nsubj" and word.head.lemma_ in SPEECH
        other = KIN.get(word.lower_, "") not in (
            "",
            PRONOUNS[token.lower_],
        )  # "her SON was there. She"
        if not other and _is_somebody(reader, word) and salience.quotation(word.i) is None:
            return True
        alone = not any(c.dep_ in ("det", "poss") for c in word.children)
        named = word.text.istitle() and word.tag_ in ("NN", "NNP", "JJ") and alone
        if speaks and named and word.i not in reader.roster.at:
            return salience.quotation(word.i) is None
    return False


def _another_here(reader: Reader, salience: Salience, token: Token, key: str) -> bool:
    """Whether the paragraph of a pronoun tells of another who fits, and not surely of the one named before it."""
    start = reader.roster.parsed.block_at(token.i).first
    if _last_sure(reader, salience, token, key) >= start:
        return False
    fits = _fits(PRONOUNS[token.lower_])
    here = takewhile(lambda s: s.token >= start, reversed(salience.seen))
    return any(
        s.key != key
        and not s.modifier
        and s.quotation is None
        and token.doc[s.token].pos_ == "PROPN"
        and fits(reader.roster.entries[s.key])
        for s in here
    )


def _last_sure(reader: Reader, salience: Salience, token: Token, key: str) -> int:
    """The last token before a pronoun that surely stands for an actor."""
    before = (s.token for s in reversed(salience.seen) if s.key == key and s.token < token.i)
    return next((i for i in before if reader.roster.at[i].sure), 0)


def _is_somebody(reader: Reader, word: Token) -> bool:
    """Whether a main clause has a single person for its subject who is nobody known: "The premier told us"."""
    if word.dep_ != "nsubj" or word.head.dep_ != "ROOT" or word.tag_ not in ("NN", "NNP"):
        return False
    noun = reader.words.role(word.text)
    person = noun is not None or word.lemma_.lower() in _PEOPLE | KIN.keys()
    named = word.tag_ == "NNP" and word.text.istitle() and word.ent_type_ in ("PERSON", "")
    named = named and reader.hits.at(word.i) is None
    named = named and not any(c.dep_ == "det" for c in word.children)
    beside = any(c.dep_ == "appos" and c.i in reader.roster.at for c in word.children)
    return (person or named) and word.i not in reader.roster.at and not beside


def _of_office(reader: Reader, token: Token) -> Reference | None:
    """ "President X's office said that HE": whose office it is."""
    sort, verb = PRONOUNS[token.lower_], token.head
    if sort not in "mf" or token.dep_ != "nsubj" or verb.dep_ != "ccomp":
        return None
    office = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if office is None or office.lower_ not in _OFFICES:
        return None
    owner = next((c for c in office.children if c.dep_ == "poss"), None)
    found = reader.roster.at.get(owner.i) if owner is not None else None
    if found is None or found.key is None:
        return None
    return found if _fits(sort)(reader.roster.entries[found.key]) else None


def _fits(sort: str) -> Callable[[Entry], bool]:
    if sort == "group":
        return lambda entry: "group" in entry.nouns or "people" in entry.nouns
    if sort == "party":
        return lambda entry: entry.kind is not ActorKind.PERSON and "group" not in entry.nouns
    return lambda entry: entry.kind is ActorKind.PERSON and entry.gender in ("", sort)


def _expletive(token: Token) -> bool:
    """Whether "it" stands for a clause ("it is clear that …")."""
    verb = token.head
    return (
        token.dep_ == "nsubj"
        and verb.lemma_ in ("be", "seem", "appear", "take", "remain", "become")
        and any(
            c.dep_ in ("ccomp", "xcomp", "acomp", "attr", "advcl") and c.i > verb.i
            for c in verb.children
        )
    )
