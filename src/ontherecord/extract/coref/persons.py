"""Descriptions of persons: "the minister", "a senior Russian diplomat", "his Russian counterpart"."""

from dataclasses import replace

from ontherecord.extract.actors.phrases import Described, Reader
from ontherecord.extract.actors.roles import give_role, role_phrase
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.coref.beside import named_beside, predicate
from ontherecord.extract.coref.matching import CLASS_OF, GENERIC, matching
from ontherecord.extract.coref.salience import Salience, Seen, gives_account
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "any", "no", "each", "every"})
_OFFICES = frozenset({"office", "department"})
# Offices that only international bodies have.
_OF_BODIES = frozenset({"secretary-general", "director-general", "rapporteur"})
_JUST = 2  # sentences back to one whom a new description may mean
_LOUD = 3  # words in capitals from which on a paragraph is a headline
_NEAR = 4  # sentences over which an unnamed person stays in mind
_TELLING = SPEECH | frozenset("put write concede claim wonder propose deny estimate".split())
_UNNAMED = frozenset(
    {"man", "woman", "person", "colleague", "ally", "critic", "rival", "successor", "predecessor"}
)


def refer_person(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    """The person that the role noun at `token` denotes, where it is not itself a title before a name."""
    noun = reader.words.role(token.text)
    named = token.tag_ in ("NN", "NNP") or (token.tag_ == "JJ" and token.dep_ == "nsubj")
    if noun is None or not named or token.dep_ in ("compound", "amod"):
        return None  # an "official" who says something is one, though read as an adjective
    if token.text.isupper() and _is_shouted(reader, token):
        return None  # "FORUM GIVES ARMY RULER UNTIL MAY"
    if (beside := named_beside(reader, token)) is not None:
        return Reference(beside)
    if _is_title(reader, token):
        return None
    described = role_phrase(reader, token)
    if token.dep_ == "attr":
        return predicate(reader, token, described)
    if noun.noun == "counterpart":
        return _counterpart(reader, salience, token, described)
    return _described(reader, salience, token, described)


def _is_shouted(reader: Reader, token: Token) -> bool:
    """Whether a paragraph of several words is in capitals throughout, as headlines are."""
    block = reader.roster.parsed.block_at(token.i)
    words = [t.text for t in token.doc[block.first : block.last] if t.is_alpha]
    return len(words) > _LOUD and all(word.isupper() for word in words)


def _is_title(reader: Reader, token: Token) -> bool:
    """Whether the noun belongs to a title in front of a name."""
    roster = reader.roster
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and following.i in roster.at and following.pos_ == "PROPN"
    return named or token.i in roster.titles


def _described(
    reader: Reader, salience: Salience, token: Token, described: Described
) -> Reference | None:
    """A description by its article: "a …" is somebody new, "the …" somebody met, "his …" neither."""
    noun = reader.words.role(token.text)
    determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "nummod")}
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children)
    if noun is None:
        return None
    if noun.noun in _UNNAMED:
        if determiners & _INDEFINITE:
            return _anonymous(reader, described, "a") if noun.noun == "person" else None
        keys = {e.key for e in reader.roster.entries.values() if noun.noun in e.nouns}
        return _same_unnamed(reader, salience, token, keys)
    if owned:
        return _of_owner(reader, salience, token, described)
    if (principal := _principal(reader, token)) is not None:
        entry, last = principal  # "a spokesman for Brandt" is nobody named elsewhere
        told = replace(described, party=entry.party or entry.key, last=max(described.last, last))
        return _anonymous(reader, told, "the")
    if (owner := _owner(reader, token)) is not None:
        return _of_person(reader, token, described, owner)
    return _by_article(reader, salience, token, described, determiners)


def _by_article(
    reader: Reader, salience: Salience, token: Token, described: Described, determiners: set[str]
) -> Reference | None:
    if determiners & _INDEFINITE:
        return _anonymous(reader, described, "a")
    if token.dep_ == "poss" and token.head.lower_ in _OFFICES:
        return None  # "the U.S. Attorney's OFFICE" tells nothing of the attorney met before
    if not determiners and described.party is None and not token.text[0].isupper():
        return None
    if described.party is None and (
        _heads_another(reader, token) or _is_of_a_part(reader, described)
    ):
        return None
    return _definite(reader, salience, token, described)


def _is_of_a_part(reader: Reader, described: Described) -> bool:
    """Whether an office is of what names a state and is not it: "the leader OF THE NORLANDER OPPOSITION"."""
    doc, first = reader.roster.parsed.doc, described.noun + 1
    of = first < described.last and doc[first].lower_ == "of"
    return of and any(reader.hits.at(i) for i in range(first, described.last))


def _heads_another(reader: Reader, token: Token) -> bool:
    """Whether an office shares what it is of with one behind it: "the president and chairman OF THE BOARD"."""
    others = [c for c in token.children if c.dep_ == "conj" and reader.words.role(c.text)]
    of = [c for word in (token, *others) for c in word.children if c.lower_ == "of"]
    places = [p for prep in of for p in prep.children if p.dep_ == "pobj"]
    return bool(others) and any(p.i not in reader.roster.at for p in places)


def _principal(reader: Reader, token: Token) -> tuple[Entry, int] | None:
    """The person for whom somebody unnamed speaks: "an aide to BRANDT", and where that name ends."""
    for prep in token.children:
        if prep.dep_ != "prep" or prep.lower_ not in ("for", "of", "to") or prep.i < token.i:
            continue
        for name in prep.children:
            reference = reader.roster.at.get(name.i)
            if name.dep_ != "pobj" or name.pos_ != "PROPN" or reference is None:
                continue
            entry = reader.roster.entries.get(reference.key or "")
            if entry is not None and entry.kind is ActorKind.PERSON and entry.named:
                return entry, name.i + 1
    return None


def _owner(reader: Reader, token: Token) -> Entry | None:
    """The named person whose a described one is: "BRANDT's spokesman"."""
    for child in token.children:
        reference = reader.roster.at.get(child.i) if child.dep_ == "poss" else None
        if reference is None or child.pos_ != "PROPN":
            continue
        entry = reader.roster.entries.get(reference.key or "")
        if entry is not None and entry.kind is ActorKind.PERSON and entry.named:
            return entry
    return None


def _of_person(reader: Reader, token: Token, described: Described, owner: Entry) -> Reference:
    """ "Brandt's spokesman": whom the report names as that, else somebody unnamed, never another's spokesman."""
    noun, surname = reader.words.role(token.text), owner.name.split()[-1].casefold()
    for entry in reader.roster.entries.values():
        named = entry.kind is ActorKind.PERSON and entry.named
        held = any(surname in role.title.casefold().split() for role in entry.roles)
        if named and noun is not None and held and noun.noun in entry.nouns:
            return Reference(entry.key)
    told = replace(described, party=owner.party or owner.key)
    return _anonymous(reader, told, "the") or Reference(None)


def _of_owner(
    reader: Reader, salience: Salience, token: Token, described: Described
) -> Reference | None:
    """ "its foreign minister": the one of the owner's party, if the text names him."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    reference = reader.roster.at.get(owner.i) if owner is not None else None
    if reference is None or reference.key is None:
        return None
    if reader.roster.entries[reference.key].kind is ActorKind.PERSON:
        return None
    of_it = replace(described, party=reference.key)
    found = _definite(reader, salience, token, of_it, False)
    if found is None and _tells(
        token
    ):  # nobody named yet: "Norland agreed, its foreign minister said"
        found = _anonymous(reader, of_it, "the")
        if found is not None and found.key is not None:
            entries = reader.roster.entries
            entries[found.key].name = f"{entries[reference.key].name}’s {described.title}"
    return Reference(found.key, found.sure and reference.sure) if found is not None else None


def _definite(
    reader: Reader, salience: Salience, token: Token, described: Described, unnamed: bool = True
) -> Reference | None:
    """The person last named whose title fits; unsure where another fits and is about as near.

    Where nobody fits, an unnamed person of that party, if `unnamed`.
    """
    keys = {e.key for e in matching(reader, token, described)}
    latest = salience.latest(lambda e: e.key in keys, token.i)
    if salience.is_live and _is_generic(reader, token):
        here = salience.section(token.i)  # "the diplomat" of one entry is not the one of another
        latest = [seen for seen in latest if salience.section(seen.token) == here]
    if not latest:
        before = _just_told_of(reader, salience, token)
        same = before is not None and before.party in (None, described.party)
        if unnamed and before is not None and same and not before.roles:
            # "Holt is glum. ..., the league's policy chief said"
            return Reference(before.key, sure=False)
        new = _anonymous(reader, described, "the") if unnamed else None
        return Reference(new.key, before is None) if new is not None else None
    at_home = _of_no_other_state(reader, described, [seen.key for seen in latest])
    unnamed_before = at_home or _same_unnamed(reader, salience, token, keys)
    if unnamed_before is not None:
        return unnamed_before
    best = latest[0]
    entry = reader.roster.entries[best.key]
    if len(latest) == 1:
        if described.party is not None and entry.party is None:
            party = reader.roster.top(described.party)
            beside = any(token.sent.start <= m[0] < token.sent.end for m in entry.mentions)
            beside = beside or _is_elsewhere(reader, entry, party)
            if beside or salience.sentence(token.i) - best.sentence > _NEAR:
                return _anonymous(reader, described, "the") if unnamed else None
            if (own := _near_of(reader, salience, token, party)) is not None:
                # "The Sudrian diplomat" is no minister without a state
                return Reference(own, sure=False)
            if any(token.sent.start <= first < token.sent.end for first, _ in entry.mentions):
                # "Asked about the Sudrian minister, Kest said" tells of two
                return _anonymous(reader, described, "the") if unnamed else None
            entry.party = party
        return Reference(best.key)
    return Reference(best.key, _leads(salience, token, best, latest[1]))


def _of_no_other_state(reader: Reader, described: Described, keys: list[str]) -> Reference | None:
    """Who alone was introduced as "the Prime Minister", of no state, where all others were as some state's."""
    title = described.title.casefold()
    held = {
        key: {
            role.of for role in reader.roster.entries[key].roles if role.title.casefold() == title
        }
        for key in keys
    }
    plain = [key for key, of in held.items() if of == {None} and reader.roster.entries[key].named]
    others = [of for key, of in held.items() if key not in plain]
    alone = described.party is None and len(plain) == 1 and bool(others)
    return Reference(plain[0]) if alone and all(of and None not in of for of in others) else None


def _is_elsewhere(reader: Reader, entry: Entry, party: str) -> bool:
    """Whether a sentence that names somebody of no known party tells of a state, and not of this one."""
    doc, roster = reader.roster.parsed.doc, reader.roster
    told = {
        hit[2].party.name
        for first, _ in entry.mentions
        for token in doc[first].sent
        if (hit := reader.hits.at(token.i)) is not None
    }
    return bool(told) and roster.entries[party].name not in told


def _is_generic(reader: Reader, token: Token) -> bool:
    """Whether a noun stands for a whole class of offices: "the diplomat", "the official"."""
    noun = reader.words.role(token.text)
    return noun is not None and CLASS_OF.get(noun.noun, noun.noun) in GENERIC


def _near_of(reader: Reader, salience: Salience, token: Token, party: str) -> str | None:
    """The person of a party whom the sentences just before name."""
    here, roster = salience.sentence(token.i), reader.roster
    return next(
        (
            s.key
            for s in reversed(salience.seen)
            if here - s.sentence <= _JUST
            and s.token < token.i
            and (entry := roster.entries[s.key]).kind is ActorKind.PERSON
            and entry.named
            and roster.top(s.key) == party
        ),
        None,
    )


def _just_told_of(reader: Reader, salience: Salience, token: Token) -> Entry | None:
    """Who led the sentences before, if a new description may mean him: "the retired Estmarkian judge"."""
    new = [c for c in token.children if c.dep_ in ("amod", "compound") and c.text.islower()]
    if not new or any(c.dep_ == "prep" for c in token.children):
        return None  # "the Norlander premier", "the premier of Norland" are not he
    here, block = salience.sentence(token.i), reader.roster.parsed.block_at(token.i).index
    near = (s for s in salience.seen if here - s.sentence <= _JUST and block - s.block <= 1)
    told = [
        entry
        for s in near
        if (entry := reader.roster.entries[s.key]).kind is ActorKind.PERSON
        and (s.subject and s.sentence < here and s.quotation is None and entry.named)
    ]
    return told[-1] if told else None


def _same_unnamed(
    reader: Reader, salience: Salience, token: Token, keys: set[str]
) -> Reference | None:
    """ "The official" after "an EU official": the one described by the same noun, not whom he speaks of."""
    noun = token.lower_
    entries = reader.roster.entries
    described = salience.latest(
        lambda e: e.key in keys and not e.named and e.name.casefold().split()[-1:] == [noun],
        token.i,
    )
    if not described or salience.sentence(token.i) - described[0].sentence > _NEAR:
        return None
    titled = [
        s
        for s in salience.latest(lambda e: e.key in keys and e.named and noun in e.nouns, token.i)
        if s.sentence >= described[0].sentence
    ]
    return Reference(entries[described[0].key].key, not titled and len(described) == 1)


def _leads(salience: Salience, token: Token, best: Seen, second: Seen) -> bool:
    """Whether the nearest reading leads: it is a subject or speaks, and the next is sentences away."""
    near = salience.sentence(token.i) - best.sentence
    return near <= 2 and best.sentence - second.sentence >= 2 and (best.subject or best.speaks)


def _anonymous(reader: Reader, described: Described, article: str) -> Reference | None:
    """An unnamed person of a known party, or one who is new and speaks, as an actor of its own."""
    roster = reader.roster
    doc = roster.parsed.doc
    if described.party is None and doc[described.noun].lower_ in _OF_BODIES:
        described = replace(described, party=roster.host)  # told at the body's own briefing
    if described.party is None and not (article == "a" and _tells(doc[described.noun])):
        return None
    before = range(described.first, described.noun)  # "On 10 March THE ambassador"
    articles = (i for i in before if doc[i].lower_ in ("a", "an", "the", "one", "another"))
    first = max(articles, default=described.first - 1) + 1
    name = doc[first : described.last].text
    mark = f"{described.first}:" if article == "a" else ""
    key = f"person:~{mark}{name.casefold()}"
    entry = roster.add(Entry(key, name, ActorKind.PERSON, named=False))
    give_role(reader, entry, described)
    roster.mention(key, first, described.last)
    roster.at[described.noun] = Reference(key)
    return roster.at[described.noun]


def _tells(token: Token) -> bool:
    """Whether a noun is the subject of a verb of saying, or the one according to whom something is so."""
    if token.dep_ == "nsubj" and (token.head.lemma_ in _TELLING or gives_account(token.head)):
        return True
    if token.dep_ == "ROOT" and any(c.dep_ == "relcl" for c in token.children):
        return True  # "A diplomat who has seen it said ...", as the parser mistakes it
    return (
        token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"
    )


def _counterpart(
    reader: Reader, salience: Salience, token: Token, described: Described
) -> Reference | None:
    """ "his Russian counterpart": the one of that party who holds the same sort of title."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    reference = reader.roster.at.get(owner.i) if owner is not None else None
    if reference is None or reference.key is None or described.party is None:
        return None
    nouns = reader.roster.entries[reference.key].nouns
    party = reader.roster.top(described.party)
    found = salience.latest(
        lambda e: e.kind is ActorKind.PERSON and bool(e.nouns & nouns) and e.party == party, token.i
    )
    return Reference(found[0].key, len(found) == 1 and reference.sure) if found else None
