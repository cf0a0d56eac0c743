"""Awaited answers: who has not answered, told in other words than "has not answered the letter".

"Estmark has still not given any reply to the proposal", "had not sent any reply", "mediators were waiting for
Estmark to answer": the one who is silent is unanswered on what was put, as far as that is told.
"""

from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.hinges import TABLED
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.verdicts import PROPOSED
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_ANSWERS: Final = frozenset({"answer", "reply", "response", "reaction", "feedback", "comment"})
_GIVING: Final = frozenset("give send provide offer deliver submit return issue make".split())
_ANSWERING: Final = frozenset({"answer", "reply", "respond", "react"})
_WAITING: Final = frozenset({"wait", "await"})
_PROPOSED: Final = (
    PROPOSED
    | TABLED
    | frozenset(
        """amendment letter message list counter-proposal counterproposal committee patrol question remark comment
        observation""".split()
    )
)
# What is put to somebody so that he answers it.
_PUT: Final = frozenset(
    "proposal offer draft plan letter request demand proposition counter-proposal counterproposal".split()
)
_WORDS: Final = _ANSWERS | {"word", "sign", "news"}  # what is awaited or does not come
_SENDING: Final = frozenset("send put submit present hand deliver make table pass convey".split())
_SILENT: Final = frozenset({"nothing", "silent", "mum", "quiet"})
_STAYING: Final = frozenset({"keep", "remain", "stay"})
_PRESS: Final = frozenset({"reporter", "journalist", "newspaper", "request", "question", "call"})


def awaited_at(verb: Token) -> Turn | None:
    """The silence that a verb tells, if it does."""
    if not is_verbal(verb):
        return None
    return (
        _none_given(verb)
        or _waited_for(verb)
        or _nothing_said(verb)
        or _not_yet(verb)
        or _no_answer_had(verb)
        or _nothing_heard(verb)
        or _none_there(verb)
    )


def _none_given(verb: Token) -> Turn | None:
    """ "Has still not given any reply to the proposal", "had not sent any reply"."""
    thing = child(verb, "dobj") if verb.lemma_ in _GIVING else None
    if thing is None or thing.lemma_.lower() not in _ANSWERS:
        return None
    none = is_negated(verb) or any(c.lower_ == "no" for c in children(thing, "det"))
    if not none or not _is_told(verb):
        return None
    put = _put(thing) or _put(verb)
    found = _silent(surface_subject(verb), put, verb)
    if put is None and thing.lemma_.lower() == "comment":
        return None  # "has made no comment": a press office
    alone = found is not None and put is None  # what to, the sentences before may tell
    return replace(found, points=(phrase(thing, verb),)) if found and alone else found


def _waited_for(verb: Token) -> Turn | None:
    """ "Were waiting for Estmark to answer", "is waiting for a reply from Estmark"."""
    if verb.lemma_ not in _WAITING or is_negated(verb) or not _is_told(verb):
        return None
    for part in verb.subtree:
        if part.lemma_ in _ANSWERING and part.tag_ == "VB" and part.i > verb.i:
            return _silent(child(part, "nsubj"), _put(part) or child(part, "dobj"), verb)
    things = [*prepositions(verb, "for"), *children(verb, "dobj")]
    reply = next((t for t in things if t.lemma_.lower() in _WORDS or _is_those(t)), None)
    senders = prepositions(reply, "from") + prepositions(reply, "of") if reply is not None else []
    senders += prepositions(verb, "from") if reply is not None else []
    senders += list(children(reply, "poss")) if reply is not None else []
    return _silent(senders[0], _put(reply), verb) if senders and reply is not None else None


def _is_those(word: Token) -> bool:
    """Whether "those" are answers: "received Norland's comments. We are still waiting for THOSE of Estmark"."""
    start = word.sent.start
    before = word.doc[start - 1].sent if word.lower_ == "those" and start > 0 else ()
    return any(t.lemma_.lower() in _WORDS for t in before)


def _nothing_said(verb: Token) -> Turn | None:
    """ "Has so far said nothing about it", "has kept silent about the amendments"."""
    thing = child(verb, "dobj") if verb.lemma_ == "say" else child(verb, "acomp", "oprd")
    if thing is None or thing.lower_ not in _SILENT:
        return None
    if thing.lower_ == "nothing" and verb.lemma_ != "say":
        return None
    perfect = any(a.lower_ in ("has", "have", "had") for a in children(verb, "aux"))
    perfect = perfect or (verb.lemma_ in _STAYING and verb.tag_ in ("VBZ", "VBP"))
    points = [
        t for name in ("about", "on") for head in (verb, thing) for t in prepositions(head, name)
    ]
    put = [t for t in points if t.pos_ == "PRON" or t.lemma_.lower() in _PROPOSED]
    return _silent(surface_subject(verb), put[0], verb) if perfect and put else None


def _not_yet(verb: Token) -> Turn | None:
    """ "Has not replied", "has yet to answer it", "have not come back to us": what to, was told before."""
    back = verb.lemma_ in ("come", "get") and any(
        c.lower_ == "back" for c in children(verb, "advmod", "prt")
    )
    if verb.lemma_ not in _ANSWERING and not back:
        return None
    above = verb.head
    yet = verb.dep_ == "xcomp" and above.lemma_ == "have"
    yet = yet and any(c.lower_ in ("yet", "still") for c in above.children)
    perfect = is_negated(verb) and any(
        a.lower_ in ("has", "have", "had") for a in children(verb, "aux")
    )
    if not yet and not perfect:
        return None
    to = [t for p in children(verb, "prep", "dative") for t in children(p, "pobj")]
    things = [*children(verb, "dobj"), *(to if not back else ())]
    pointed = all(t.lower_ in ("it", "this", "that", "them") for t in things)
    timed = all(t.ent_type_ in ("DATE", "TIME") or t.pos_ == "PRON" for t in to)
    if not pointed or not timed or child(verb, "ccomp", "xcomp") is not None:
        return None
    who = surface_subject(above if yet else verb)
    if who is None:
        return None
    if who.lower_ in ("neither", "both"):
        who = _put_to(verb) or who
    put = _put_before(verb)
    points = (phrase(put),) if put is not None else ()
    thing = things[0] if things else verb
    return Turn(Stance.UNANSWERED, points, holder=who, sure=False, thing=thing)


def _put_before(verb: Token) -> Token | None:
    """What the sentence before says was put to somebody: "sent Estmark A PROPOSAL. Estmark has not reacted to it"."""
    start = verb.sent.start
    before = verb.doc[start - 1].sent if start > 0 else None
    found = [t for t in before or () if t.lemma_.lower() in _PUT and t.dep_ == "dobj"]
    return found[0] if len(found) == 1 else None


def _put_to(verb: Token) -> Token | None:
    """To whom the sentence before says it was put: "put the offer to ESTMARK and the League. Neither has replied"."""
    start = verb.sent.start
    root = verb.doc[start - 1].sent.root if start > 0 else None
    given = [*children(root, "dative"), *prepositions(root, "to")] if root is not None else []
    return next((t for t in given if child(t, "conj") is not None), None)


def _no_answer_had(verb: Token) -> Turn | None:
    """ "Norland asked Estmark for the list and HAS HAD NO ANSWER": who was asked is silent."""
    thing = child(verb, "dobj") if verb.lemma_ in ("have", "receive", "get") else None
    if thing is None or thing.lemma_.lower() not in _ANSWERS or not _is_told(verb):
        return None
    asked = verb.head if verb.dep_ == "conj" else verb
    if not any(c.lower_ == "no" for c in children(thing, "det")) or asked == verb:
        return None
    sent = asked.lemma_ in _SENDING
    if not sent and asked.lemma_ not in ("ask", "request"):
        return None
    given = [t.head if t.dep_ == "pobj" else t for t in children(asked, "dative")]
    given += [t for t in asked.subtree if t.lower_ == "to" and asked.i < t.i < verb.i]
    what = child(asked, "dobj") if sent else next(iter(prepositions(asked, "for")), None)
    to = next((t for t in given if t.pos_ != "ADP" or child(t, "pobj") is not None), None)
    who = (child(to, "pobj") or to if to is not None else None) if sent else None
    who = who or (None if sent else child(asked, "dobj", "dative"))
    put = what is not None and (not sent or what.lemma_.lower() in _PROPOSED)
    if what is None or not put or who is None or what.pos_ == "PRON":
        return None
    first, last = phrase(what, asked)
    last = min(last, to.i) if to is not None and first < to.i else last
    return Turn(Stance.UNANSWERED, ((first, last),), holder=who, sure=False)


def _nothing_heard(verb: Token) -> Turn | None:
    """ "Nothing has been heard from Estmark on the petition", "no word has come from Estmark on it"."""
    thing = child(verb, "nsubjpass", "nsubj")
    if thing is None or verb.lemma_ not in ("hear", "come", "arrive", "receive"):
        return None
    none = thing.lower_ == "nothing" or any(c.lower_ == "no" for c in children(thing, "det"))
    if not none or (thing.lower_ != "nothing" and thing.lemma_.lower() not in _WORDS):
        return None
    perfect = any(a.lower_ in ("has", "have", "had") for a in children(verb, "aux"))
    heads = (verb, thing)
    who = next((t for h in heads for t in prepositions(h, "from")), None)
    put = next((t for n in ("on", "about", "to") for h in heads for t in prepositions(h, n)), None)
    return _silent(who, put, verb) if perfect and who is not None else None


def _none_there(verb: Token) -> Turn | None:
    """ "There was no response from Norland to the proposal"."""
    thing = child(verb, "attr", "nsubj") if child(verb, "expl") is not None else None
    if thing is None or thing.lemma_.lower() not in _ANSWERS or not _is_told(verb):
        return None
    soon = any(t.lower_ in ("immediate", "immediately", "comment") for t in thing.sent)
    if soon or not any(c.lower_ == "no" for c in children(thing, "det")):
        return None  # "there was no immediate response": a press office
    heads = (thing, verb)
    who = next((t for h in heads for t in prepositions(h, "from")), None)
    put = next((t for h in heads for t in prepositions(h, "to")), None)
    return _silent(who, put, verb) if put is not None else None


def _is_told(verb: Token) -> bool:
    reading = read_modality(verb)
    return reading is not None and reading.modality is Modality.DID and reading.condition is None


def _put(word: Token) -> Token | None:
    """What an answer is to."""
    return next((t for name in ("to", "on") for t in prepositions(word, name)), None)


def _silent(who: Token | None, put: Token | None, verb: Token) -> Turn | None:
    if who is None or (put is not None and put.lemma_.lower() in _PRESS):
        return None
    points = (phrase(put, verb),) if put is not None and put.pos_ != "PRON" else ()
    return Turn(Stance.UNANSWERED, points, holder=who, sure=False, thing=put or verb)
