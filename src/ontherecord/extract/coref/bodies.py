"""Descriptions of bodies and groups: "the ministry", "the alliance", "Russian officials", "the West"."""

import re

from ontherecord.extract.actors.bodies import BodyPhrase, body_phrase
from ontherecord.extract.actors.parties import enter_party
from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.coref.salience import Salience, Seen
from ontherecord.extract.parsing.words import Token
from ontherecord.language.gazetteer import Hit
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import RoleFinding

# What a name must hold for a noun to stand for it.
_KINDS = {
    "alliance": re.compile(r"alliance|treaty|pact\b|compact|entente|axis|coalition|league", re.I),
    "pact": re.compile(r"alliance|treaty|pact\b|compact|entente", re.I),
    "coalition": re.compile(r"coalition|alliance", re.I),
    "league": re.compile(r"league", re.I),
    "union": re.compile(r"union", re.I),
    "bloc": re.compile(
        r"alliance|treaty|pact\b|compact|entente|league|union|community|commonwealth|association|council",
        re.I,
    ),
}
_PEOPLE = frozenset(
    {
        "officials",
        "diplomats",
        "leaders",
        "ministers",
        "envoys",
        "negotiators",
        "lawmakers",
        "authorities",
    }
)


def refer_body(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    """The body or alliance that a noun with "the" denotes: the last one of that name or kind."""
    kind = reader.words.bodies.get(token.lower_)
    if kind is None or token.tag_ not in ("NN", "NNP") or token.dep_ in ("compound", "amod"):
        return None
    definite = any(
        c.dep_ in ("det", "poss") and c.lower_ in ("the", "that", "this") for c in token.children
    )
    if not definite and not token.text[0].isupper():
        return None
    if kind == "body":
        return _same_body(reader, salience, token)
    if kind == "alliance":
        return _alliance(salience, token)
    return None


def _same_body(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    phrase = body_phrase(reader.roster, reader.hits, reader.gazetteer, reader.words, token.i)
    if phrase is None or phrase.party is not None:
        return None
    others = [c for c in token.children if c.dep_ == "conj"]  # "the army and people OF Norland"
    held = any(c.dep_ == "prep" for word in (token, *others) for c in word.children)
    if held or _is_told_apart(token):
        return None
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if behind in ("of", "for") and phrase.last == token.i + 1:
        return None  # of a field that no list knows: "the Ministry of Marine Resources"
    if (own := _publisher(reader, token, phrase)) is not None:
        return own
    if (own := _of_page(reader, token)) is not None:
        return own
    latest = salience.latest(
        lambda e: (
            e.kind is ActorKind.BODY
            and token.lower_ in e.nouns | {w.casefold() for w in e.name.split()}
            and (phrase.plain == token.lower_ or e.key.endswith(f":{phrase.plain}"))
        ),
        token.i,
    )
    if not latest or any(
        other.lower_ == token.lower_ and _is_told_apart(other)
        for other in token.doc[latest[0].token + 1 : token.i]
    ):
        return None
    if _opens_with_own(reader, token, latest[0].key):
        return None
    sure = len(latest) == 1 or latest[0].sentence - latest[1].sentence >= 3
    sure = sure and _is_told_of(salience, token, latest[0].key)
    sure = sure and not _is_told_since(reader, token, latest[0])
    return Reference(latest[0].key, sure and not _is_anothers(reader, token, latest[0].key))


def _is_told_apart(token: Token) -> bool:
    """Whether a clause tells which body is meant, so that it is not the last one: "the ministry WHICH THEY SET UP"."""
    clauses = (c for c in token.children if c.dep_ == "relcl")
    return any(c.left_edge.i == token.i + 1 for c in clauses)


def _is_told_of(salience: Salience, token: Token, key: str) -> bool:
    """Whether the outlet itself tells of a body, not only a quotation, and not only as one by whom a thing was done."""
    mine = salience.quotation(token.i)
    told = [s for s in salience.seen if s.key == key and s.quotation in (None, mine)]
    return any(token.doc[s.token].head.lower_ != "by" for s in told)


def _publisher(reader: Reader, token: Token, phrase: BodyPhrase) -> Reference | None:
    """The body whose page it is, for "the Ministry" or "the Foreign Ministry" printed so on that page."""
    key = reader.roster.publisher
    if (
        key is None
        or not token.text[0].isupper()
        or token.lower_ not in key.split(":")[-1].casefold().split()
    ):
        return None
    if phrase.plain != token.lower_ and not key.endswith(f":{phrase.plain}"):
        return None
    reader.roster.mention(key, phrase.first, phrase.last)
    return reader.roster.at.get(token.i)


def _of_page(reader: Reader, token: Token) -> Reference | None:
    """The body of no known state that a release told of first by its full name: "the Ministry of Justice", its own."""
    roster = reader.roster
    if not token.text.istitle():
        return None
    alike = [
        e
        for e in roster.entries.values()
        if e.mentions and token.lower_ in e.name.casefold().split()[:2]
    ]
    first = min(alike, key=lambda e: min(e.mentions), default=None)
    full = first is not None and first.kind is ActorKind.ORGANISATION
    if first is None or not full or not first.name.startswith(f"{token.text} of "):
        return None
    return Reference(first.key) if min(first.mentions)[1] < token.i else None


def _opens_with_own(reader: Reader, token: Token, key: str) -> bool:
    """Whether a full name without its state stands before a body that is some state's: "The Ministry of Justice"."""
    first = min(reader.roster.entries[key].mentions)[0] if token.text.istitle() else 0
    return any(
        word.text == token.text
        and word.i not in reader.roster.at
        and word.nbor(1).lower_ == "of"
        and any(c.lower_ == "the" for c in word.lefts)
        for word in token.doc[:first]
    )


def _is_anothers(reader: Reader, token: Token, key: str) -> bool:
    """Whether the report tells of another body of that noun whose it does not say: "the national delegation"."""
    mine = reader.roster.entries[key].name.casefold().split()
    return any(
        other.lower_ == token.lower_
        and other.i not in reader.roster.at
        and any(
            c.dep_ in ("amod", "compound") and c.lower_ not in mine and c.text.islower()
            for c in other.children
        )
        for other in token.doc[: token.i]
    )


def _is_told_since(reader: Reader, token: Token, body: Seen) -> bool:
    """Whether another state has been the subject since a body was named: whose "the government" is, is open."""
    roster = reader.roster
    own = roster.top(body.key)
    for word in token.doc[body.token + 1 : token.i]:
        found = roster.at.get(word.i)
        if found is None or found.key is None or word.dep_ not in ("nsubj", "nsubjpass"):
            continue
        top = roster.top(found.key)
        if top != own and roster.entries[top].kind is ActorKind.STATE:
            return True
    return False


def _alliance(salience: Salience, token: Token) -> Reference | None:
    pattern = _KINDS.get(token.lower_)
    if pattern is None:
        return None
    modifiers = [c for c in token.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    if any(c.dep_ == "compound" and c.tag_ == "NNS" for c in token.children):
        return None  # "the machinists union"
    if any(m.text not in ("Western", "Atlantic") for m in modifiers) or _is_new_one(
        salience, token
    ):
        return None
    latest = salience.latest(
        lambda e: (
            e.kind is ActorKind.ORGANISATION
            and "alliance" in e.nouns
            and _named_as(e, token.lower_)
        ),
        token.i,
    )
    if not latest:
        return None
    if len(latest) == 1:
        return Reference(latest[0].key)
    first, second = (len(salience.roster.entries[s.key].mentions) for s in latest[:2])
    near = salience.sentence(token.i) - latest[0].sentence <= 2
    return Reference(latest[0].key, near and first >= 2 * second)


def _is_new_one(salience: Salience, token: Token) -> bool:
    """Whether the report tells of one that has no name: "A COALITION of 15 parties rejected it. The coalition said"."""
    return any(
        word.lower_ == token.lower_
        and word.i not in salience.roster.at
        and any(c.lower_ in ("a", "an", "another") for c in word.children)
        for word in token.doc[: token.i]
    )


def _named_as(entry: Entry, noun: str) -> bool:
    """Whether an organisation's names, or the kinds noted for it, allow the noun."""
    kinds = (
        entry.nouns - {"alliance"} if noun == "coalition" else entry.nouns
    )  # of parties, no bloc
    return bool(_KINDS[noun].search(" ".join((entry.name, *entry.aliases, *sorted(kinds)))))


def refer_group(reader: Reader, _salience: Salience, token: Token) -> Reference | None:
    """A group of a party's people: "Russian officials", "NATO and US diplomats"."""
    if token.tag_ not in ("NNS", "NNPS") or token.dep_ in ("compound",):
        return None
    role = reader.words.plural_role(token.text)
    if role is None and token.lower_ not in _PEOPLE:
        return None
    doc, first, parties = token.doc, token.i, list[Hit]()
    i = token.i - 1
    while i >= token.sent.start:
        hit = reader.hits.at(i)
        if hit is not None:
            parties.append(hit[2])
            first = hit[0]
            i = hit[0] - 1
        elif (
            doc[i].pos_ in ("ADJ", "PROPN")
            or doc[i].text in ("'s", "’s")
            or (doc[i].lower_ in ("and", ",") and first < token.i and _goes_on(reader, doc[i]))
        ):
            first = i if doc[i].lower_ not in ("and", ",", "'s", "’s") else first
            i -= 1
        else:
            break
    if not parties and doc[first].lower_ != "western":
        return None
    while doc[first].lower_ in ("and", ",") and first < token.i:
        first += 1
    return _enter_group(reader, token, first, parties)


def _goes_on(reader: Reader, joint: Token) -> bool:
    """Whether a party stands before a comma or "and": "NATO and US officials", not "the General, US officials"."""
    if joint.i == 0:
        return False
    before = joint.nbor(-1)
    if before.dep_ == "pobj" and joint.text == ",":
        return False  # "was taken to Velten, Norlander officials said"
    return reader.hits.at(before.i) is not None or before.pos_ == "ADJ"


def _enter_group(reader: Reader, token: Token, first: int, parties: list[Hit]) -> Reference:
    roster = reader.roster
    name = token.doc[first : token.i + 1].text
    keys = sorted({enter_party(roster, h.party, reader.gazetteer) for h in parties})
    key = f"body:{name.casefold()}"
    entry = roster.add(Entry(key, name, ActorKind.BODY, party=keys[0] if len(keys) == 1 else None))
    entry.nouns |= {"group", "people"}
    if len(keys) > 1:  # "NATO and US officials" speak for both
        span = roster.parsed.span(token.i, token.i + 1)
        entry.roles = [RoleFinding(token.lower_, of, span) for of in keys]
    roster.mention(key, first, token.i + 1)
    roster.groups[first, token.i + 1] = key
    roster.at[token.i] = Reference(key)
    return roster.at[token.i]


def refer_west(reader: Reader, _salience: Salience, token: Token) -> Reference | None:
    """ "the West" as a party."""
    if token.text not in ("West",) and token.lower_ != "west":
        return None
    if not any(c.lower_ == "the" for c in token.children) or token.dep_ in ("compound", "amod"):
        return None
    if any(c.dep_ in ("prep", "compound") for c in token.children) and token.text != "West":
        return None
    entry = reader.roster.add(Entry("organisation:the West", "the West", ActorKind.ORGANISATION))
    reader.roster.mention(entry.key, token.i - 1, token.i + 1)
    reader.roster.at[token.i] = Reference(entry.key)
    return reader.roster.at[token.i]


def refer_latter(salience: Salience, token: Token) -> Reference | None:
    """ "the latter", "the former": of the last two actors named in the sentence or the one before."""
    if token.lower_ == "former" and token.dep_ not in ("nsubj", "pobj", "dobj", "poss"):
        return None
    if token.dep_ == "amod":
        return None
    here = salience.sentence(token.i)
    recent = [
        s for s in salience.seen if here - s.sentence <= 1 and not s.modifier and s.token < token.i
    ]
    order = list(dict.fromkeys(s.key for s in reversed(recent)))
    if len(order) < 2:
        return None
    return Reference(
        order[0] if token.lower_ == "latter" else order[1], sure=recent[-1].sentence == here
    )
