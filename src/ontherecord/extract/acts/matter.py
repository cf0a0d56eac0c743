"""Matters: whom an act concerns where no word says to whom it is done.

"Norland demanded the withdrawal of ESTMARK's troops", "threatened to close its port to SUDRIAN ships":
the party stands somewhere in the words of what is demanded, refused, announced. Only places in which
it can be the other party are looked at: whose deed or troops are spoken of, with whom something
shall be done. A beneficiary ("aid for Sudria"), a victim ("the raid on Sudria") or a place is no addressee.
"""

from collections.abc import Iterator, Sequence

from ontherecord.extract.acts.clause import is_passive, read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import added, child, children, is_verbal, modifiers, prepositions
from ontherecord.extract.acts.words import DEVERBAL, POSTED
from ontherecord.extract.parsing.words import Token

# Nouns that only say how much of another deed is meant: "an END to the blockade", "an extension of".
_PARTS = frozenset(
    """end halt cessation suspension extension stop resumption continuation start beginning opening
    implementation part rest intensification reduction freeze completion series wave issue question
    recall principle position policy decision intention plan term terms provision draft""".split()
)
# Deeds whose "of" names the doer: "the withdrawal OF Norland", not "the release of Norlanders".
_OWN_DEEDS = frozenset(
    """resignation compliance cooperation
    participation surrender disarmament restraint acceptance consent recognition refusal failure attempt
    attitude conduct behaviour behavior stance government leadership force troop army navy
    interference involvement intervention violation neutrality meeting session assistance help approval
    role contribution readiness willingness effort hospitality restraint action act conduct decision
    support mediation opinion protection permission closure dissolution dismantling dismantlement dismissal
    demilitarisation demilitarization reduction""".split()
)
# What somebody puts forward: "the plan OF Norland" is Norland's.
_UTTERED = frozenset(
    "plan proposal offer demand request claim appeal call invitation ultimatum draft".split()
)
# The same, and "from" names the place that is left.
_LEAVING = frozenset(
    "withdrawal pullout pull-out evacuation departure retreat removal exit expulsion".split()
)
# What states lay on others: theirs is the doing where it shall be lifted or withdrawn.
_IMPOSED = frozenset(
    """army ban base blockade embargo force military mission occupation quota restriction sanction settler
    settlement soldier tariff troop penalty fleet ship vessel warship missile""".split()
)
# Prepositions behind which the other party of what is planned stands.
_TOWARDS = (
    "against",
    "with",
    "from",
    "to",
    "into",
    "on",
    "at",
    "between",
    "upon",
    "toward",
    "towards",
)
_PACTS = frozenset({"deal", "agreement", "pact", "treaty", "accord"})
_CALLING = frozenset({"call", "press", "push"})
# What those do to a thing who are blamed, praised or asked for it: "the sanctions that Norland IMPOSED".
_MAKING = frozenset(
    """impose propose make put submit present launch carry issue adopt announce take build draft draw offer table
    demand set deploy station conduct stage plan commit levy pass introduce advance raise enact publish""".split()
)
_GUESTS = frozenset("embassy consulate mission office bureau ambassador diplomat envoy".split())
_ENDS = frozenset("closure expulsion removal dismissal closing shutdown".split())
_DEPTH = 4


def is_deed(noun: Token) -> bool:
    """Whether a noun names something done ("an extension of"), not somebody who could be asked."""
    lemma = noun.lemma_.lower()
    return lemma in _PARTS | _OWN_DEEDS | _LEAVING or lemma.endswith(DEVERBAL)


def concerned(head: Token | None, parties: Parties, actor: Named, *, wide: bool) -> Named:
    """The party that the words under `head` concern, nearest first; nobody where none surely is.

    `wide`: also who stands behind "against", "with", "to", "on" (threats, announcements, refusals);
    else only whose deed is spoken of.
    """
    if head is not None and head.lemma_.lower() not in _LEAVING and is_verbal(head.head):
        for place in (p for name in ("from", "of") for p in prepositions(head.head, name)):
            asked = parties.of(place)
            if not wide and asked and not set(asked.keys) & set(actor.keys):
                # "demanded $1m | from Estmark", hung on the verb; not "called for tariffs on goods from Estmark"
                return Named(asked.keys, asked.sure and head.head.lemma_ not in _CALLING)
    own = {*actor.keys, *(parties.party_of(k) for k in actor.keys)}
    queue = [head] if head is not None else []
    near = True
    for _ in range(_DEPTH):
        for word in queue:
            for found in _readings(word, parties, wide=wide):
                if word is head and found.keys == parties.of(word).keys:
                    continue  # "ruled out ESTMARKER OFFICERS in its port": what is meant, not whose it is
                others = {*found.keys, *(parties.party_of(k) for k in found.keys)}
                if found and not others & own and not all(map(parties.is_private, found.keys)):
                    return Named(found.keys, found.sure and near)
        near = near and all(_leads_on(word) for word in queue)
        queue = [
            below
            for word in queue
            for below in _below(word, wide=wide)
            if all(t.text != "," for t in word.doc[word.i : below.i])  # what the writer adds
        ]
    return Named()


def _leads_on(word: Token) -> bool:
    """Whether what a word is of, or does, is what is meant: "an END to the blockade", "to LIFT the blockade"."""
    return is_verbal(word) or word.lemma_.lower() in _PARTS | _OWN_DEEDS | _LEAVING


def _readings(word: Token, parties: Parties, *, wide: bool) -> Iterator[Named]:
    """The parties that a word of the matter names, by the places in which they can stand."""
    if is_verbal(word) or child(word, "nsubj", "nsubjpass") is not None:
        yield from _of_verb(word, parties, wide=wide)
        return
    if not any(m.i > 0 and m.nbor(-1).text == "(" for m in modifiers(word)):  # "an Act (EA) rule"
        yield parties.owner(word)
    lemma = word.lemma_.lower()
    places = ["by"]
    places += ["of"] if lemma in _OWN_DEEDS | _LEAVING | _UTTERED else []
    places += ["from"] if lemma not in _LEAVING else []
    for name in places:
        for place in prepositions(word, name):
            if _ends_stay(word, place):
                continue
            if name == "by" and any(t.text == "," for t in word.doc[word.i : place.i]):
                continue
            found = parties.of(place)
            over = name == "from" and any(p.i < place.i for p in _other_places(word))
            yield Named(found.keys, found.sure and not over)  # "tariffs on goods from Estmark"
    yield _maker(word, parties)
    if wide:
        for name in _TOWARDS:
            for place in prepositions(word, name):  # "opposed the pact with Estmark": not Estmark's
                posted = (
                    name == "to" and lemma in POSTED
                )  # "the recall of its ambassador to Estmark"
                yield Named(parties.of(place).keys, sure=posted and parties.of(place).sure)
    elif lemma not in _LEAVING:
        owned = any(c.pos_ != "PRON" for c in children(word, "poss"))
        # "opposed THE pact with Estmark": one that is there already, of whomever
        owned = owned or (lemma in _PACTS and any(c.lower_ == "the" for c in children(word, "det")))
        for name in ("with", "between"):
            for place in prepositions(word, name):  # "the league's talks with Estmark"
                found = parties.of(place)
                yield Named(found.keys, found.sure and not owned)


def _maker(thing: Token, parties: Parties) -> Named:
    """Who made what a relative clause tells of: "the sanctions that NORLAND imposed"."""
    told = (c for c in children(thing, "relcl", "acl") if c.i > thing.i and c.lemma_ in _MAKING)
    clauses = (read_clause(c) for c in told if c.tag_ in ("VBD", "VBN", "VBZ", "VBP"))
    return next((parties.of(c.actor) for c in clauses if c.object == thing), Named())


def _other_places(word: Token) -> Iterator[Token]:
    """The prepositions behind a noun other than "from", "of" and "by"."""
    return (p for p in children(word, "prep") if p.lower_ not in ("from", "of", "by"))


def _of_verb(verb: Token, parties: Parties, *, wide: bool) -> Iterator[Named]:
    """Who shall do what a clause demands, or to whom it shall be done."""
    clause = read_clause(verb)
    if is_passive(verb):
        yield parties.of(clause.actor)
        thing = clause.object
        if thing is not None and thing.lemma_.lower() in _IMPOSED:
            yield parties.owner(thing)
        return
    subject = child(verb, "nsubj")
    if subject is not None and _is_run_on(subject):
        return
    yield parties.of(subject)
    if wide:
        for thing in (clause.dative, clause.object):
            if thing is not None:
                yield parties.of(thing)
        for name in _TOWARDS:
            for place in prepositions(verb, name):
                yield parties.of(place)


def _ends_stay(end: Token, guest: Token) -> bool:
    """Whether a guest's stay shall end, of which its host is asked: "the closure of the Norlander EMBASSY"."""
    return end.lemma_.lower() in _ENDS and guest.lemma_.lower() in _GUESTS


def _is_run_on(subject: Token) -> bool:
    """Whether a parser took a bare verb for part of a name: "demanded that THE BLOC BAR ESTMARK from joining"."""
    small = [c for c in children(subject, "compound") if c.text.islower()]
    the = any(c.lower_ == "the" for c in children(subject, "det"))
    return subject.pos_ == "PROPN" and the and len(small) > 1


def _below(word: Token, *, wide: bool) -> list[Token]:
    """The words under a word in which its matter goes on."""
    if is_verbal(word):
        found = list(
            children(word, "dobj", "xcomp", "ccomp") if wide else children(word, "dobj", "xcomp")
        )
        names: tuple[str, ...] = _TOWARDS if wide else ("from", "with")
        return [*found, *(p for name in names for p in prepositions(word, name))]
    names = ("of", "to") if word.lemma_.lower() in _PARTS | _OWN_DEEDS | _LEAVING else ()
    if wide:
        names = (*names, *_TOWARDS)
    names = (*names, "at") if word.lemma_.lower() == "attempt" else names
    found = [p for name in names for p in prepositions(word, name) if not _ends_stay(word, p)]
    planned = (
        c for c in children(word, "acl") if any(a.lower_ == "to" for a in children(c, "aux"))
    )
    return [*found, *planned]


def and_others(found: Named, word: Token, words: Sequence[Token], parties: Parties) -> Named:
    """Parties named at a word with those that "and to Y" adds to "to X", in the order of the text."""
    named = [(word.i, found), *((o.i, parties.of(o)) for o in added(word, words))]
    ordered = [each for _, each in sorted(named, key=lambda pair: pair[0])]
    keys = tuple(dict.fromkeys(key for each in ordered for key in each.keys))
    return Named(keys, all(each.sure for each in ordered))
