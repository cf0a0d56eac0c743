"""Bodies in a report: ministries, governments, parliaments and forces, by noun and by whose they are."""

from dataclasses import dataclass

from ontherecord.extract.actors.offices import is_dealt_with
from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import QUALIFIERS, ActorWords
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.gazetteer import Gazetteer, Hit
from ontherecord.nouns.actor import ActorKind

_DESCRIBING = frozenset({"amod", "advmod", "compound", "nmod", "punct", "npadvmod", "case"})
# Bodies of those who are not the state whose name stands beside them.
_OTHERS = frozenset({"opposition", "rebel", "rival", "separatist", "exiled"})
_FIELDS = QUALIFIERS | {"the", "and", "affairs", "state", "for"}
_HEADS = ("heads", "of", "state", "and", "government")  # of whom unions have an assembly
_STYLES = frozenset(
    "of the republic kingdom state federation federal islamic people democratic arab united union commonwealth "
    "principality sultanate emirate grand duchy socialist bolivarian hashemite plurinational".split()
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
        if hit is not None and hits.is_only_place(hit[2]):
            return None  # "the Velten government", one of two
        if hit is not None and is_dealt_with(doc, hit):
            return None  # "the Norlandic affairs department" of another's ministry
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
    if doc[i : i + len(_HEADS)].text.casefold() == " ".join(_HEADS):
        plain.insert(0, "heads of state")
        last = i = i + len(_HEADS)
        i += (
            i < len(doc) and doc[i].lower_ == "of"
        )  # "Authority of Heads of State and Government OF X"
    while (
        i < len(doc)
        and doc[i].tag_ != "VBG"
        and (doc[i].lower_ in _FIELDS or _is_field(doc, i))
        and hits.at(i) is None
    ):
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
    hit = None if hit is not None and is_dealt_with(doc, hit) else hit  # "of NORLANDIC AFFAIRS"
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
    """The state behind a comma that ends a line of its own: "Ministry of Health, Republic of X", "…, Velten"."""
    doc, block = roster.parsed.doc, roster.parsed.block_at(first)
    if last >= block.last or doc[last].text != ",":
        return None
    j = last + 1
    while j < block.last and doc[j].lower_ in _STYLES and hits.at(j) is None:
        j += 1
    hit = hits.at(j) if j < block.last else None
    if hit is None or hit[2].how not in ("name", "alias", "capital"):
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
    done = 0  # where the last body's name ends: "the Authority of Heads of State and GOVERNMENT"
    for token in doc:
        if token.i < done or _singular(token, words) is None:
            continue
        hit = hits.at(token.i)
        if hit is not None and hit[1] - hit[0] > 1:
            continue
        phrase = body_phrase(roster, hits, gazetteer, words, token.i)
        if phrase is None or phrase.party is None or modifies(token, words):
            continue
        key = f"body:{roster.entries[phrase.party].name}:{phrase.plain}"
        name = doc[phrase.first : phrase.last].text
        entry = roster.add(Entry(key, name, ActorKind.BODY, party=phrase.party))
        entry.nouns |= {"body", phrase.noun}
        for i in range(phrase.first, phrase.last):
            roster.at.pop(i, None)
        roster.mention(key, phrase.first, phrase.last)
        roster.alias(key, name)
        done = phrase.last
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
        # whose it is has been told before: a release opens with its own ministry, and names another's behind
        told = len(same) == 1 and min(roster.entries[same[0]].mentions)[0] < phrase.first
        if told and not modifies(token, words):
            roster.mention(same[0], phrase.first, phrase.last)


def modifies(token: Token, words: ActorWords) -> bool:
    """Whether a body noun only modifies the noun behind it ("Foreign Ministry spokeswoman")."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is None or following.text in ("'s", "’s"):
        return False
    return following.pos_ in ("NOUN", "PROPN") and (
        token.dep_ == "compound" or words.role(following.text) is not None
    )
