"""Frames: a lexicon entry meets a clause, and its roles are filled with words and parties.

A role names its slots, tried in order: `subj` `dobj` `iobj` (deep roles: a passive's `dobj` is its grammatical
subject), `comp` (the clause taken), `owner` (whose the triggering noun is), or a preposition
(on the verb, its triggering noun or its object). A slot after a dot is read from the first one:
`dobj.owner` is Norland in "rejected Norland's offer", `comp.subj` who shall do what is demanded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ontherecord.extract.acts.aside import has_other_object, is_aside, is_mutual
from ontherecord.extract.acts.clause import (
    Clause,
    conjunct_head,
    is_bare_conjunct,
    read_clause,
    surface_subject,
)
from ontherecord.extract.acts.fit import fits
from ontherecord.extract.acts.judged import is_called
from ontherecord.extract.acts.lexicon import Lexicon
from ontherecord.extract.acts.matter import and_others, concerned, is_deed
from ontherecord.extract.acts.nominal import (
    answering_verb,
    is_dropped,
    light_verb,
    unreal,
)
from ontherecord.extract.acts.own_future import own_future
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.settings import partner_of, said_in, told_before, wrote_to
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.silence import is_nothing, is_silence
from ontherecord.extract.acts.slots import Match, Slots, is_day, is_with_others
from ontherecord.extract.acts.spoken import consisting, is_drafted_for, is_fallen
from ontherecord.extract.acts.tree import (
    child,
    children,
    first_predicate,
    has_particle,
    is_clausal,
    is_time_unit,
    is_verbal,
    particles,
    prepositions,
)
from ontherecord.extract.acts.words import DEEDS, HARMLESS, MAKING, MEETING, POSTED, SPEAKING
from ontherecord.extract.parsing.words import Token

_REFUSED = frozenset("reject rejects agree accepts open conditional".split())
# Types that a refusal to speak, or a wish not to be named, looks like.
_REFUSABLE = frozenset(
    """reject rejects request appeal demand demands conditional open accepts accept unanswered agree
    insists""".split()
)
# Types whose object is a thing, and behind it the infinitive what it is for.
_GIVEN = frozenset({"promise", "offer", "propose", "announce", "request"})

# Slots that are no place but a search in the words of the object, see `acts/matter.py`.
_MATTERS = frozenset({"matter", "around"})
_COMPLAINING = frozenset({"complain", "claim", "allege", "protest", "object", "note", "say"})
_NOBODY = Named()
_PAIR = 2  # who agree that something is so


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

    def __init__(
        self, lexicon: Lexicon, parties: Parties, papers: Mapping[int, tuple[str, ...]]
    ) -> None:
        self._lexicon = lexicon
        self._parties = parties
        self._papers = papers
        self._slots = Slots(papers)

    def at(self, token: Token) -> Iterator[Filled]:
        """What the lexicon finds at a token, best first; a caller takes the first that it can use."""
        if not self._lexicon.names(token.lemma_.lower(), token.lower_):
            return
        for match in chain(self._verbs(token), self._nouns(token), self._adjectives(token)):
            filled = self._fill(match)
            if filled is not None:
                yield filled

    def words(self, match: Match, role: str) -> list[Token]:
        """The words in the slots of a role, whatever the entry asks of them."""
        return [w for slot in getattr(match.entry, role) for w in self._slots.words(match, slot)]

    def _verbs(self, token: Token) -> Iterator[Match]:
        found = self._lexicon.by_verb.get(token.lemma_.lower())
        if not found or not is_clausal(token):
            return
        worded = [
            (second, entry)
            for second, entry in found
            if second and has_particle(token, second) and not has_other_object(token, second)
        ]
        plain = [entry for second, entry in found if not second]
        strange = [p for p in particles(token) if p not in HARMLESS]
        clause = read_clause(token)
        for entry in [e for _, e in worded] + ([] if strange else plain):
            yield Match(entry, token, clause)

    def _nouns(self, token: Token) -> Iterator[Match]:
        if token.pos_ != "NOUN" or token.dep_ in ("compound", "amod", "nmod") or is_dropped(token):
            return
        entries = self._lexicon.by_noun.get(token.lemma_.lower(), ())
        carried = [(entry, light_verb(token, entry)) for entry in entries]
        for entry, light in carried:  # first: "received a demand" tells more than "a demand"
            if light is not None:
                yield Match(entry, token, read_clause(light), token)
        for entry in (entry for entry, light in carried if light is None):
            if (verb := answering_verb(token)) is not None:
                yield Match(entry, token, read_clause(verb), token)
            elif "owner" in entry.actor and not unreal(token):
                yield Match(entry, token, None, token)

    def _adjectives(self, token: Token) -> Iterator[Match]:
        found = self._lexicon.by_adjective.get(token.lower_, ()) if token.tag_ != "VB" else ()
        if found and token.dep_ in ("acomp", "xcomp", "ROOT", "conj", "ccomp", "oprd"):
            if token.dep_ == "oprd" and is_called(token.head):
                return  # "called the raid UNACCEPTABLE": not who calls it so
            over = first_predicate(token).head
            above = over if is_verbal(over) and token.dep_ != "ccomp" else token
            actor = surface_subject(token) or surface_subject(above)
            for entry in found:
                yield Match(entry, token, Clause(above, False, actor, None, None))

    def _fill(self, match: Match) -> Filled | None:
        entry = match.entry
        target = self._thing_before(match, self._word(match, "object"))
        if target is None and ("object" in entry.needs or "object" in dict(entry.only)):
            return None
        if entry.type in _REFUSABLE and (
            is_nothing(target) or is_silence(target, refused=entry.type in _REFUSED)
        ):
            return None  # "asked for no apology", "declined to comment"
        if is_aside(match.trigger, match.clause, target):
            return None
        if self._is_fallen(match.clause):
            return None
        if not all(self._passes(match, role) for role, _ in entry.only):
            return None
        actor = self._party(match, "actor")[0]
        if match.clause is not None and "subj" in entry.actor:
            other, named = self._party(match, "recipient")
            said = named is None or named.pos_ != "PRON"
            actor = self._other_subject(match.clause, actor, other if said else Named())
            actor = self._which(match.clause, actor)
        recipient, word = self._party(match, "recipient", actor)
        if not recipient:
            recipient = self._concerned(match, target, actor)
        each = "between" in entry.actor or (match.clause is not None and is_mutual(match.clause))
        if not recipient and len(actor.keys) > 1 and each:
            recipient = actor
        together = entry.type in MEETING and len(actor.keys) > 1 and not is_with_others(match)
        if "recipient" in entry.needs and not recipient and not together:
            return None
        if ("actor" in entry.needs and not actor) or (
            "pair" in entry.needs and len(actor.keys) < _PAIR
        ):
            return None
        return Filled(match, actor, recipient, self._for_what(match, target, word), word)

    def _for_what(self, match: Match, target: Token | None, receiver: Token | None) -> Token | None:
        """What an act is about, for what if it names its receiver first: "thanked Estmark FOR ITS OFFER"."""
        slots = [slot for slot in match.entry.object if slot in ("for", "over")]
        if target is None or target != receiver or not slots:
            return target
        told = (w for slot in slots for w in self._slots.words(match, slot))
        reasons = (w for w in told if self._allowed(match, "object", w))
        things = (w for w in reasons if w.pos_ not in ("ADJ", "ADV") and w.lemma_ != "time")
        plain = (w for w in things if w.ent_type_ != "DATE" and not is_time_unit(w))
        return next((w for w in plain if w != receiver and not self._parties.of(w)), target)

    def _passes(self, match: Match, role: str) -> bool:
        """Whether a test on the trigger or on a slot (not on a role, see `_word` and `_party`) is met."""
        if role in ("object", "recipient", "actor"):
            return True
        words = [match.trigger] if role == "trigger" else self._slots.words(match, role)
        return any(self._allowed(match, role, word) for word in words)

    def _is_fallen(self, clause: Clause | None) -> bool:
        """Whether a body's draft speaks that was not adopted: the council whose draft was vetoed said nothing."""
        paper = clause.actor if clause is not None else None
        if paper is None or paper.lemma_.lower() not in SPEAKING or not is_fallen(paper):
            return False
        return not all(map(self._parties.is_state, self._speaking(paper).keys))

    def _which(self, clause: Clause, actor: Named) -> Named:
        """A doer, not sure where "which" would stand for a person: "Brandt, a founder of the league, WHICH opposes"."""
        subject = child(clause.verb, "nsubj")
        which = subject is not None and subject.lower_ == "which"
        person = any(map(self._parties.is_person, actor.keys))
        return Named(actor.keys, sure=False) if which and person else actor

    def _other_subject(self, clause: Clause, actor: Named, recipient: Named) -> Named:
        """Another reading of a conjoined verb's subject where the parser's is no party, or is acted on.

        "Talks failed when Norland accused Estmark and warned Sudria": the warner is Norland.
        """
        verb = clause.verb
        if (told := told_before(verb)) is not None:
            return Named(self._parties.of(surface_subject(told)).keys, sure=False)
        clash = bool(actor) and set(actor.keys) <= set(recipient.keys)
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") and not is_bare_conjunct(verb)
        joined = finite and verb.dep_ == "conj" and not child(verb, "nsubj")
        if clause.passive or not joined or (actor and not clash):
            return actor
        first = verb.head
        while first.dep_ == "conj" and is_verbal(first.head):
            first = first.head
        below = [
            t
            for t in first.subtree
            if t.i < verb.i and is_verbal(t) and child(t, "nsubj") and t != first
        ]
        above = [t for t in first.ancestors if is_verbal(t)]
        for other in (*reversed(below), *above):
            found = self._parties.of(surface_subject(other))
            if found and not set(found.keys) & set(recipient.keys):
                return Named(found.keys, found.sure)
        return Named() if clash else actor

    def _party(
        self, match: Match, role: str, besides: Named = _NOBODY
    ) -> tuple[Named, Token | None]:
        """The parties of a role and the word that names them, from its first slot that has any.

        `besides`: who is not looked for, an act's own actor.
        """
        for slot in getattr(match.entry, role):
            if slot in _MATTERS:
                continue
            if slot.endswith("owner"):
                found = self._parties.outside(self._owner(match, slot), besides)
                found = Named(found.keys, found.sure and ".in" not in slot)
                if found and self._whose(match, role, found):
                    return found, None
                continue
            for word in self._slots.words(match, slot):
                found = self._parties.of(word)
                if not found and slot == "subj" and match.entry.type not in DEEDS:
                    found = self._speaking(word)
                found = self._parties.outside(found, besides)
                if (
                    slot in ("teller", "sayer") or ".in" in slot
                ):  # "on two men IN Estmark's cabinet"
                    found = Named(found.keys, sure=False)
                if found and self._allowed(match, role, word):
                    if role == "recipient" and slot in ("to", "with"):
                        found = and_others(
                            found, word, self._slots.words(match, slot), self._parties
                        )
                    return self._parties.outside(found, besides), word
        return Named(), None

    def _concerned(self, match: Match, target: Token | None, actor: Named) -> Named:
        """The recipient by what the act is about, where the entry allows that."""
        wide = "around" in match.entry.recipient
        if not wide and "matter" not in match.entry.recipient:
            return Named()
        thing = match.clause.object if match.clause is not None else None
        asked = "dobj" in match.entry.recipient and thing not in (None, target, match.noun)
        if asked and thing is not None and not is_deed(thing):
            return Named()  # "urged the world to help Norland": it is not Norland that is urged
        for head in (target, thing if thing not in (target, match.noun) else None):
            found = concerned(head, self._parties, actor, wide=wide)
            if found and self._whose(match, "recipient", found):
                return found
        others = (self._written_to, self._talking_to, self._complained_of)
        found = next((f for f in (other(match) for other in others) if f), Named())
        return found or self._posted_to(match, actor)

    def _complained_of(self, match: Match) -> Named:
        """Of whom the clause before complains: "complained that ESTMARK was holding men and demanded their release"."""
        verb = match.clause.verb if match.clause is not None else None
        above = conjunct_head(verb) if verb is not None and verb.dep_ == "conj" else None
        if above is None or match.entry.type != "demand" or above.lemma_ not in _COMPLAINING:
            return Named()
        doers = (child(told, "nsubj") for told in children(above, "ccomp"))
        found = next((f for f in map(self._parties.of, doers) if f), Named())
        return Named(found.keys, sure=False)

    def _written_to(self, match: Match) -> Named:
        """To whom a paper goes in which something is said: "in a letter to ESTMARK it rejected"."""
        if match.clause is None:
            return Named()
        papers = (
            paper
            for name in ("in", "through", "by", "via")
            for paper in prepositions(match.clause.verb, name)
            if paper.lemma_.lower() in SPEAKING
        )
        readers = (self._parties.of(r) for paper in papers for r in prepositions(paper, "to"))
        found = next((found for found in readers if found), Named())
        written = (f for f in map(self._parties.of, wrote_to(match.clause.verb)) if f)
        return found or Named(next(written, Named()).keys, sure=False)

    def _talking_to(self, match: Match) -> Named:
        """With whom talks are held in which something is asked, see `settings.partner_of`."""
        partners = (self._parties.of(p) for p in partner_of(match.clause))
        return next((found for found in partners if found), Named())

    def _posted_to(self, match: Match, actor: Named) -> Named:
        """To whom an envoy speaks where nobody is named: "the ambassador in VELTEN sought permission"."""
        if match.clause is None:
            return Named()
        verbs = [match.clause.verb, *(a for a in match.clause.verb.ancestors if is_verbal(a))]
        subjects = (match.clause.actor, *(child(v, "nsubj") for v in verbs))
        envoy = next((s for s in subjects if s is not None and self._parties.of(s) == actor), None)
        if envoy is None or envoy.lemma_.lower() not in POSTED:
            return Named()
        posts = (p for name in ("to", "in", "at") for p in prepositions(envoy, name))
        found = next((f for f in map(self._parties.of, posts) if f), Named())
        return Named(found.keys, sure=False)

    def _whose(self, match: Match, role: str, found: Named) -> bool:
        """Whether owners may fill a role: `@state` leaves out the school that belongs to an organisation."""
        wanted = dict(match.entry.only).get(role, frozenset())
        return "@state" not in wanted or all(self._parties.is_state(k) for k in found.keys)

    def _speaking(self, word: Token) -> Named:
        """Who speaks through a paper: "a letter demanding", "its reply was a threat"."""
        if (sender := self._sender(word)) is not None:
            return sender
        if (sayer := said_in(word)) is not None:
            return self._parties.of(sayer)
        if self._papers.get(word.i):
            return Named(self._papers[word.i], sure=not is_drafted_for(word))
        named = (
            word.pos_ == "PROPN" and word.ent_type_ == "ORG"
        )  # "the Norland Conference of Bishops"
        if word.lemma_.lower() not in SPEAKING or named:
            return Named()
        found = self._parties.source(word) or self._parties.source(consisting(word) or word)
        verb = word.head
        made = is_verbal(verb) and verb.lemma_ in MAKING
        if not found and made and word.dep_ in ("dobj", "nsubjpass"):
            found = self._parties.of(read_clause(verb).actor)
        return found

    def _sender(self, word: Token) -> Named | None:
        """The person who sends a paper in which something is said: "BRANDT sent Estmark a letter congratulating"."""
        verb = word.head
        if word.dep_ != "dobj" or not is_verbal(verb) or verb.lemma_ not in MAKING:
            return None
        found = self._parties.of(read_clause(verb).actor)
        person = len(found.keys) == 1 and self._parties.is_person(found.keys[0])
        return found if person else None

    def _owner(self, match: Match, slot: str) -> Named:
        """Whose the words in a slot are; whose the triggering noun is for the bare slot `owner`."""
        base = slot.removesuffix("owner").removesuffix(".")
        if not base:
            return self._parties.maker(match.noun) if match.noun is not None else Named()
        whose = self._parties.whose if match.entry.type in DEEDS else self._parties.owner
        owners = (whose(word) for word in self._slots.words(match, base))
        return next((found for found in owners if found), Named())

    def _word(self, match: Match, role: str) -> Token | None:
        """The head word of a role that need not be a party: the first that may head it."""
        for slot in getattr(match.entry, role):
            for word in self._slots.words(match, slot):
                if self._allowed(match, role, word) and not is_day(word, slot):
                    return word
        return None

    def _thing_before(self, match: Match, target: Token | None) -> Token | None:
        """What is promised, where an infinitive tells what for: "promised new SCHOOLS to assuage its friends"."""
        thing = match.clause.object if match.clause is not None else None
        if match.entry.type not in _GIVEN or thing is None or target is None or thing == match.noun:
            return target
        purpose = is_verbal(target) and any(a.tag_ == "TO" for a in children(target, "aux"))
        told = thing.pos_ == "NOUN" and match.trigger.i < thing.i < target.i
        return thing if purpose and told and not self._parties.of(thing) else target

    def _allowed(self, match: Match, role: str, word: Token) -> bool:
        """Whether a word may head a role."""
        wanted = dict(match.entry.only).get(role)
        if wanted is None or fits(word, wanted, self._parties, self._papers):
            return True
        speaker = match.clause.actor if match.clause is not None else None
        return own_future(word, wanted, speaker, self._parties)
