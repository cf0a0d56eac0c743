"""Frames: a lexicon entry meets a clause, and its roles are filled with words and parties.

A role names its slots, tried in order: `subj` `dobj` `iobj` (deep roles: a passive's `dobj` is its grammatical
subject), `comp` (the clause taken), `owner` (whose the triggering noun is), or a preposition
(on the verb, its triggering noun or its object). A slot after a dot is read from the first one:
`dobj.owner` is Norland in "rejected Norland's offer", `comp.subj` who shall do what is demanded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Token

from ontherecord.extract.acts_clause import (
    Clause,
    child,
    children,
    complement,
    deep_prepositions,
    has_particle,
    is_verbal,
    modifiers,
    particles,
    prepositions,
    read_clause,
    surface_subject,
)
from ontherecord.extract.acts_lexicon import Entry, Lexicon
from ontherecord.extract.acts_parties import Named, Parties

# Particles that leave a verb what it is; with any other one it is another verb ("give up", "turn over").
_HARMLESS = frozenset({"over", "on", "back", "along", "out"})
# Nouns through which a party speaks: what they demand or condemn, their author does.
_SPEAKING = frozenset(
    """resolution letter note statement declaration communique communiqué message telegram cable document paper
    memorandum treaty response reply answer reaction move step motion petition draft text proposal
    announcement report speech address decree order ruling bill""".split()
)
# Verbs by which a party enters into a point: what it is open to is their object.
ENGAGING = frozenset(
    """discuss negotiate talk address consider explore engage work cooperate hold meet continue resume
    hear examine listen enter start begin open debate review""".split()
)
_DEVERBAL = ("ment", "tion", "sion", "sal", "val")  # "deployment", "expansion", "withdrawal"
_OFFERED = frozenset("offer propose invite request ask invitation proposal appeal suggest suggestion".split())
_BRANDS = frozenset(
    """violation aggression aggressor provocation crime terrorist illegal unacceptable betrayal blackmail piracy
    interference breach outrage liar terrorism murder massacre""".split()
)
_ANSWERING = frozenset({"respond", "react", "reply", "answer", "retaliate", "counter"})
_DECIDING = frozenset(
    """reject accept decline refuse dismiss ignore rebuff spurn consider study welcome approve veto yield bow
    accede agree comply resist oppose deny""".split()
)
# Determiners and adjectives under which a noun tells of no act: "any offer", "a possible attack".
_UNREAL = frozenset(
    """any no every possible potential future planned likely threatened hypothetical would-be alleged
    further eventual imminent expected feared proposed another""".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """An entry at its trigger. `verb` is the verb whose modality counts, None for a noun on its own."""

    entry: Entry
    trigger: Token
    clause: Clause | None
    noun: Token | None = None

    @property
    def verb(self) -> Token | None:
        """The verb that tells the act: the trigger itself, or the light verb over a triggering noun."""
        return self.clause.verb if self.clause is not None else None


@dataclass(frozen=True, slots=True)
class Filled:
    """A match with its roles: parties, the head word of the object, the words a condition hangs on."""

    match: Match
    actor: Named
    recipient: Named
    object: Token | None
    recipient_word: Token | None


class Frames:
    """Finds the entries of a lexicon in a report's clauses. `papers`: head token of a paper -> its authors."""

    def __init__(self, lexicon: Lexicon, parties: Parties, papers: Mapping[int, tuple[str, ...]]) -> None:
        self._lexicon = lexicon
        self._parties = parties
        self._papers = papers

    def at(self, token: Token) -> Iterator[Filled]:
        """What the lexicon finds at a token, best first; a caller takes the first that it can use."""
        for match in chain(self._verbs(token), self._nouns(token), self._adjectives(token)):
            filled = self._fill(match)
            if filled is not None:
                yield filled

    def _verbs(self, token: Token) -> Iterator[Match]:
        if not is_verbal(token) and token.tag_ not in ("VBN", "VBD", "VBG"):
            return
        found = self._lexicon.by_verb.get(token.lemma_.lower(), ())
        worded = [(second, entry) for second, entry in found if second and has_particle(token, second)]
        plain = [entry for second, entry in found if not second]
        strange = [p for p in particles(token) if p not in _HARMLESS]
        clause = read_clause(token) if found else None
        for entry in [e for _, e in worded] + ([] if strange else plain):
            yield Match(entry, token, clause)

    def _nouns(self, token: Token) -> Iterator[Match]:
        if token.pos_ != "NOUN" or token.dep_ in ("compound", "amod", "nmod"):
            return
        for entry in self._lexicon.by_noun.get(token.lemma_.lower(), ()):
            light = self._light(token, entry)
            if light is not None:
                yield Match(entry, token, read_clause(light), token)
            elif (verb := _answering(token)) is not None:
                yield Match(entry, token, read_clause(verb), token)
            elif "owner" in entry.actor and not unreal(token):
                yield Match(entry, token, None, token)

    def _adjectives(self, token: Token) -> Iterator[Match]:
        found = self._lexicon.by_adjective.get(token.lower_, ())
        if found and token.dep_ in ("acomp", "xcomp", "ROOT", "conj", "ccomp", "oprd"):
            above = token.head if is_verbal(token.head) and token.dep_ != "ccomp" else token
            actor = surface_subject(token) or surface_subject(above)
            for entry in found:
                yield Match(entry, token, Clause(above, False, actor, None, None))

    def _light(self, noun: Token, entry: Entry) -> Token | None:
        """The light verb whose object, or passive subject, the noun is."""
        top = noun
        while top.dep_ == "conj" and top.head.pos_ == "NOUN":
            top = top.head
        verb = top.head
        if not is_verbal(verb) or top.dep_ not in ("dobj", "nsubjpass", "obj"):
            if top.dep_ == "nsubj" or not _reduced(noun):
                return None
            verb = _reduced(noun)  # type: ignore[assignment]
        for light in entry.light:
            first, _, second = light.partition(" ")
            if verb.lemma_ == first and (not second or has_particle(verb, second)):
                return verb
        return None

    def _fill(self, match: Match) -> Filled | None:
        entry = match.entry
        target = self._word(match, "object")
        if target is None and ("object" in entry.needs or "object" in dict(entry.only)):
            return None
        if not all(self._passes(match, role) for role, _ in entry.only):
            return None
        actor = self._party(match, "actor")[0]
        recipient, word = self._party(match, "recipient")
        if match.clause is not None and "subj" in entry.actor:
            actor = self._other_subject(match.clause, actor, recipient)
        recipient = recipient.without(actor.keys)
        if "recipient" in entry.needs and not recipient or "actor" in entry.needs and not actor:
            return None
        return Filled(match, actor, recipient, target, word)

    def _own_future(self, match: Match, verb: Token) -> bool:
        """Whether a clause says what the speaker itself would or could do."""
        subject = child(verb, "nsubj")
        if subject is None or match.clause is None:
            return False
        if not any(a.lower_ in ("would", "will", "could", "'ll", "’ll") for a in children(verb, "aux")):
            return False
        own = {self._parties.party_of(k) for k in self._parties.of(match.clause.actor).keys}
        return bool(own & {self._parties.party_of(k) for k in self._parties.of(subject).keys})

    def _passes(self, match: Match, role: str) -> bool:
        """Whether a test on the trigger or on a slot (not on a role, see `_word` and `_party`) is met."""
        if role in ("object", "recipient", "actor"):
            return True
        words = [match.trigger] if role == "trigger" else self._words(match, role)
        return any(self._allowed(match, role, word) for word in words)

    def _other_subject(self, clause: Clause, actor: Named, recipient: Named) -> Named:
        """Another reading of a conjoined verb's subject where the parser's is no party, or is acted on.

        "Talks failed when Norland accused Estmark and warned Sudria": the warner is Norland.
        """
        verb = clause.verb
        clash = bool(actor) and set(actor.keys) <= set(recipient.keys)
        if clause.passive or verb.dep_ != "conj" or child(verb, "nsubj") or (actor and not clash):
            return actor
        first = verb.head
        while first.dep_ == "conj" and is_verbal(first.head):
            first = first.head
        below = [t for t in first.subtree if t.i < verb.i and is_verbal(t) and child(t, "nsubj") and t != first]
        above = [t for t in first.ancestors if is_verbal(t)]
        for other in (*reversed(below), *above):
            found = self._parties.of(surface_subject(other))
            if found and not set(found.keys) & set(recipient.keys):
                return Named(found.keys, found.sure)
        return Named() if clash else actor

    def _party(self, match: Match, role: str) -> tuple[Named, Token | None]:
        """The parties of a role and the word that names them, from its first slot that has any."""
        for slot in getattr(match.entry, role):
            if slot.endswith("owner"):
                found, word = self._owner(match, slot)
                if found:
                    return found, word
                continue
            for word in self._words(match, slot):
                found = self._parties.of(word)
                if not found and slot == "subj":
                    found = self._speaking(word)
                if found and self._allowed(match, role, word):
                    return found, word
        return Named(), None

    def _speaking(self, word: Token) -> Named:
        """Who speaks through a paper: "a letter demanding", "the resolution condemned", "its reply was a threat"."""
        if word.i in self._papers and self._papers[word.i]:
            return Named(self._papers[word.i])
        if word.lemma_.lower() not in _SPEAKING:
            return Named()
        found = self._parties.source(word)
        verb = word.head
        if not found and word.dep_ in ("dobj", "nsubjpass") and is_verbal(verb):
            found = self._parties.of(read_clause(verb).actor)
        return found

    def _owner(self, match: Match, slot: str) -> tuple[Named, Token | None]:
        base = slot.removesuffix("owner").removesuffix(".")
        if not base:
            return (self._parties.owner(match.noun), match.noun) if match.noun is not None else (Named(), None)
        for word in self._words(match, base):
            found = self._parties.owner(word)
            if found:
                return found, word
        return Named(), None

    def _word(self, match: Match, role: str) -> Token | None:
        """The head word of a role that need not be a party: the first that may head it."""
        for slot in getattr(match.entry, role):
            for word in self._words(match, slot):
                if self._allowed(match, role, word):
                    return word
        return None

    def _words(self, match: Match, slot: str) -> list[Token]:
        """The words that stand in a slot."""
        base, _, rest = slot.partition(".")
        words = self._base(match, base)
        match rest:
            case "":
                return words
            case "subj":
                return [s for w in words if (s := child(w, "nsubj", "nsubjpass")) is not None]
            case "dobj":
                return [s for w in words if (s := child(w, "dobj")) is not None]
            case "condition":  # whose doing would bring it about: "if Estmark attacked"
                clauses = [c for w in words for c in (w, w.head) for c in children(c, "advcl")]
                return [s for c in clauses if (s := child(c, "nsubj")) is not None]
            case _:
                for step in rest.split("."):
                    words = [p for w in words for p in prepositions(w, step)]
                return words

    def _base(self, match: Match, slot: str) -> list[Token]:
        clause, noun = match.clause, match.noun
        match slot:
            case "subj":
                return [clause.actor] if clause is not None and clause.actor is not None else []
            case "dobj":
                return self._objects(match)
            case "iobj":
                return [clause.dative] if clause is not None and clause.dative is not None else []
            case "comp":
                taken = complement(match.trigger)
                return [taken] if taken is not None else []
            case "@verb":
                return [match.trigger]
            case "host":
                return _host(noun)
            case "answerer":
                return _answerer(noun)
        heads = dict.fromkeys((match.trigger, clause.verb) if clause is not None else (match.trigger,))
        found = [p for h in heads for p in prepositions(h, slot) if p.i > h.i]
        if clause is not None and clause.object is not None and slot in ("to", "with"):
            found += deep_prepositions(clause.object, slot)
        return list(dict.fromkeys(found))

    def _objects(self, match: Match) -> list[Token]:
        """The deep object; under a light verb the trigger is the object, so another one is a receiver."""
        clause = match.clause
        if clause is None or clause.object is None:
            return []
        if clause.object == match.noun:
            return []
        holder = clause.object.head.head  # "the reply from Norland, which was handed": the reply was
        if clause.object.dep_ == "pobj" and holder.i in self._papers and clause.object.i not in self._papers:
            if any(c.dep_ == "relcl" for c in clause.object.children):
                return [holder]
        return [clause.object]

    def _allowed(self, match: Match, role: str, word: Token) -> bool:
        """Whether a word may head a role."""
        wanted = dict(match.entry.only).get(role)
        if wanted is None:
            return True
        tests = {
            "@paper": word.i in self._papers,
            "@noun": word.pos_ in ("NOUN", "PROPN", "PRON"),
            "@infinitive": is_verbal(word) and _has_to(word),
            "@party": bool(self._parties.of(word)),
            "@subjunctive": is_verbal(word) and _subjunctive(word),
            "@own-would": self._own_future(match, word),
            "@offered": any(t.lemma_.lower() in _OFFERED for t in word.sent if t.i < word.i),
            "@branded": any(c.lemma_.lower() in _BRANDS for c in _predicates(word)),
            "@protest": any(m.lower_ == "protest" for m in (*modifiers(word), *prepositions(word, "of"))),
            "@gerund": word.tag_ == "VBG",
            "@clause": is_verbal(word) and child(word, "nsubj", "nsubjpass") is not None,
            "@other": is_verbal(word) and _has_to(word) and child(word, "nsubj") is not None,
            "@engage": is_verbal(word) and word.lemma_ in ENGAGING,
            "@deverbal": word.pos_ == "NOUN" and word.lemma_.lower().endswith(_DEVERBAL),
            "@person": any(self._parties.is_person(k) for k in self._parties.of(word).keys),
        }
        return word.lemma_.lower() in wanted or any(tests.get(w, False) for w in wanted)


def unreal(noun: Token) -> bool:
    """Whether a noun's words say that what it names need not have happened."""
    before = {m.lower_ for m in (*children(noun, "det", "neg", "nmod"), *modifiers(noun))}
    prep = noun.head if noun.dep_ == "pobj" else None
    return bool(before & _UNREAL) or (prep is not None and prep.lower_ in ("without", "against", "unless"))


def _predicates(verb: Token) -> list[Token]:
    """What something is called: "termed it a VIOLATION", "described it as an AGGRESSION"."""
    named = list(children(verb, "oprd", "attr"))
    return named + prepositions(verb, "as")


def _answering(noun: Token) -> Token | None:
    """The verb of which a noun is the answer: "responded with a request", "its reply was a request".

    Also "took the form of a warning".
    """
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_ in _ANSWERING:
        found: Token = head.head
        return found
    if noun.dep_ == "attr" and head.lemma_ == "be":
        return head
    form = head.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and form.lemma_ == "form" and form.head.lemma_ == "take":
        return form.head
    return None


def _host(noun: Token | None) -> list[Token]:
    """Who does what is done "at the request of": the one who was asked."""
    if noun is None or noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "upon"):
        return []
    verb = noun.head.head
    actor = read_clause(verb).actor if is_verbal(verb) else None
    return [actor] if actor is not None else []


def _answerer(noun: Token | None) -> list[Token]:
    """Who answers the demand or offer that a noun names: it was made to them."""
    if noun is None:
        return []
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if not is_verbal(verb) or verb.lemma_ not in _DECIDING:
        return []
    clause = read_clause(verb)
    to = noun.dep_ != "pobj" or noun.head.lower_ in ("to", "with")
    return [clause.actor] if clause.actor is not None and clause.actor != noun and to else []


def _subjunctive(verb: Token) -> bool:
    """A bare verb under a singular subject: "that Norland return"."""
    subject = child(verb, "nsubj", "nsubjpass")
    singular = subject is not None and subject.tag_ in ("NNP", "NN") and not any(children(subject, "conj"))
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and singular and verb.lemma_ not in ("be", "have"))
    passive = verb.tag_ == "VBN" and any(c.lower_ == "be" for c in children(verb, "auxpass"))
    modal = any(c.lower_ in ("should", "must") for c in children(verb, "aux"))
    return modal or passive or (bare and not child(verb, "aux"))


def _has_to(verb: Token) -> bool:
    return any(c.lower_ == "to" for c in children(verb, "aux"))


def _reduced(noun: Token) -> Token | None:
    """The participle after a noun: "the demands made by Norland"."""
    return next((c for c in children(noun, "acl", "relcl") if c.tag_ in ("VBN", "VBD")), None)
