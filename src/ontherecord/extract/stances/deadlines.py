"""Deadlines and duties: what a party is to do by a day, or must do, on another party's word.

"Norland gave Estmark until 25 April to present a timetable", "has 48 hours to release the crew", "set a deadline of
1 June for Estmark to hand over the pilots", "told Estmark that it must withdraw its boats". The deadline is kept as
the words on which the demand hangs.
"""

from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.clause import is_passive, surface_subject
from ontherecord.extract.acts.hedge import is_asked
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.embedded import PUBLIC
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range, is_people
from ontherecord.nouns.position import Stance

_UNTIL: Final = frozenset({"until", "till", "by", "before", "within"})
_SPANS: Final = frozenset("hour day week month year minute fortnight time".split())
_LIMITS: Final = frozenset({"deadline", "ultimatum", "limit"})
_SETTING: Final = frozenset("set impose issue give deliver present fix put".split())
_ANSWERING: Final = frozenset({"reply", "respond", "answer"})
_TIMED: Final = frozenset({"DATE", "TIME"})
_STRESSING: Final = frozenset("reiterate stress underline underscore emphasise emphasize".split())
_DUTY: Final = frozenset({"must", "should"})
# States and powers of mind, of which "must" is a guess and no demand.
_STATES: Final = frozenset(
    """be know understand realise realize think believe feel remember admit have seem appear want wonder worry
    recall see hope like love ask say note mean""".split()
)
# What is reckoned that one must do to come first: votes and games, no demand.
_SUCCEEDING: Final = frozenset(
    "win outperform outscore lose garner beat overcome score earn".split()
)
_GOING_ON: Final = frozenset(
    "begin start come go end stop continue resume remain stay apply follow precede happen".split()
)
_WHERE: Final = frozenset("in into at on to from through under with for".split())
# What one side orders the other to do, in so many words.
_ORDERED: Final = frozenset(
    """open reopen withdraw lift release free return stop end halt dismantle disarm accept sign publish pay
    respect recognise recognize implement abandon remove leave evacuate surrender inspect""".split()
)


def deadline_at(verb: Token) -> Turn | None:
    """The demand with a deadline that a verb tells, if it does."""
    if not is_verbal(verb):
        return None
    turn = (
        _given(verb) or _set(verb) or _left(verb) or _duty(verb) or _bound(verb) or _ordered(verb)
    )
    if turn is None or child(verb, "neg") is not None:
        return None
    return None if is_asked(verb) else turn


def _given(verb: Token) -> Turn | None:
    """ "Gave Estmark until Friday to release the crew", in either voice."""
    if verb.lemma_ != "give" or any(a.tag_ == "MD" for a in children(verb, "aux")):
        return None
    until, task = _limit(verb), _task(verb)
    if until is None or task is None:
        return None
    if is_passive(verb):
        agent = child(verb, "agent")
        doer = child(agent, "pobj") if agent is not None else None
        return _demand(task, until, doer)
    to = child(verb, "dative") or child(verb, "dobj")
    if to is None or to.lower_.endswith(("self", "selves")) or verb.tag_ == "VB":
        return None  # "demanded that Norland GIVE it twelve months"
    found = _demand(task, until, surface_subject(verb))
    return replace(found, towards=to) if found is not None else None


def _set(verb: Token) -> Turn | None:
    """ "Set a deadline of 1 June for Estmark to hand over the pilots"."""
    thing = child(verb, "dobj") if verb.lemma_ in _SETTING else None
    if thing is None or thing.lemma_.lower() not in _LIMITS:
        return None
    task = _task(verb) or _task(thing)
    if task is None:
        return None
    days = (child(p, "pobj") for p in children(thing, "prep") if p.i < task.left_edge.i)
    dated = next((d for d in days if d is not None and _is_timed(d)), None)
    last = min(dated.right_edge.i + 1, task.left_edge.i) if dated is not None else 0
    until = (dated.left_edge.i, last) if dated is not None else None
    return _demand(task, until, surface_subject(verb))


def _left(verb: Token) -> Turn | None:
    """ "Estmark has until Friday to answer", "had 48 hours to release the sailors": on the word of who says it."""
    if verb.lemma_ != "have":
        return None
    until, task = _limit(verb), _task(verb)
    if until is None or task is None or task.i < until[1]:
        return None
    found = _demand(task, until, None)
    return (
        replace(found, towards=child(verb, "nsubj"), of_party=True) if found is not None else None
    )


def _duty(verb: Token) -> Turn | None:
    """ "Estmark must withdraw its boats", "the sailors must be released": on the word of who says it."""
    subject = child(verb, "nsubj", "nsubjpass")
    duties = (a for a in children(verb, "aux") if a.lower_ in _DUTY)
    bound = [
        a.lower_ for a in duties if subject is not None and a.i > subject.i
    ]  # "should it fail"
    asked = is_guess_or_sum(verb) or _is_spared(verb)
    asked = asked or any(
        c.tag_ in ("WRB", "WP") for c in verb.lefts
    )  # "how the alliance must see it"
    if asked or verb.head.lemma_ == "insist" or _is_supposed(verb):
        return None  # told at "insist"; "if Estmark decides that it must be closed"
    if not bound or verb.lemma_ in _STATES or child(verb, "nsubj", "nsubjpass") is None:
        return None
    if any(a.lower_ == "have" for a in children(verb, "aux")):
        return None  # "must have left"
    subject = child(verb, "nsubj", "nsubjpass")
    told = child(verb.head, "dobj", "dative") if verb.dep_ == "ccomp" else None
    if subject is not None and subject.tag_ == "PRP" and told is not None:
        subject = told  # "told Estmark that IT must withdraw"
    if subject is None or subject.lower_ in ("we", "i", "you", "one", "there", "everyone", "both"):
        return None
    if child(verb, "nsubj") is not None and child(verb, "dobj", "prep", "xcomp") is None:
        return None
    points = tuple(_whole_duty(point, verb) for point in issues_of(verb, verb))
    public = child(verb, "nsubj") is not None and subject.lemma_.lower() in PUBLIC
    if not points or public:
        return None  # "visitors must leave their devices": a rule of the house
    advised = "must" not in bound  # only where a side is told what it should do
    argued = (
        subject.tag_ == "PRP" or verb.dep_ == "acl"
    )  # "his view that he must": whose, is not sure
    if advised and child(verb, "nsubjpass") is not None:
        return _stressed(verb, points)
    return Turn(
        Stance.DEMANDS,
        points,
        spoken=True,
        towards=subject,
        of_party=advised,
        condition=_by(verb),
        sure=not advised and not argued,
    )


def _whole_duty(point: Range, verb: Token) -> Range:
    """A duty with the thing that is to go on, and where something must be done, which the parser hangs apart.

    "ANY PULLBACK must begin with Estmarkian troops", "half of the catch must be landed | IN NORLANDER PORTS".
    """
    first, last = point
    doc, thing = verb.doc, child(verb, "nsubj")
    if thing is not None:
        idle = thing.pos_ == "NOUN" and verb.lemma_ in _GOING_ON and not is_people(thing)
        bare = child(verb, "dobj", "xcomp", "ccomp") is None
        return (thing.left_edge.i, last) if idle and bare else point
    while last < verb.sent.end and doc[last].head == verb and doc[last].lower_ in _WHERE:
        place = child(doc[last], "pobj")
        if place is None or _is_timed(place):
            break
        last = phrase(place)[1]
    return first, last


def _stressed(verb: Token, points: tuple[Range, ...]) -> Turn | None:
    """ "Reiterated that the file SHOULD BE CLOSED": what is stressed is wanted, where what is said is an opinion."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in _STRESSING:
        return None
    return Turn(Stance.DEMANDS, points, spoken=True, condition=_by(verb), sure=False)


def is_guess_or_sum(verb: Token) -> bool:
    """Whether "must" or "need to" only guesses or reckons: "must be doing well", "needs to win 60 percent"."""
    lasting = verb.tag_ == "VBG" and any(a.lower_ == "be" for a in children(verb, "aux"))
    return lasting or verb.lemma_ in _SUCCEEDING


def _is_spared(verb: Token) -> bool:
    """Whether somebody should do nothing of the kind: "should face NO charges"."""
    thing = child(verb, "dobj")
    return thing is not None and any(c.lower_ == "no" for c in children(thing, "det"))


def _is_supposed(verb: Token) -> bool:
    """Whether a duty stands in what is only supposed: "IF Estmark decides that the route must be closed"."""
    for above in (verb, *verb.ancestors):
        mark = child(above, "mark")
        if above.dep_ == "advcl" and mark is not None and mark.lower_ in ("if", "unless"):
            return True
    return False


def _bound(verb: Token) -> Turn | None:
    """ "Estmark NEEDS TO release the crew", "has to": where a side is told so by another."""
    above, subject = verb.head, child(verb.head, "nsubj")
    bound = above.lemma_ == "need" or (above.lemma_ == "have" and above.tag_ in ("VBZ", "VBP"))
    to = any(a.lower_ == "to" for a in children(verb, "aux"))
    if verb.dep_ != "xcomp" or not bound or not to or subject is None or subject.pos_ != "PROPN":
        return None
    if is_guess_or_sum(verb) or above.dep_ in ("acl", "relcl", "advcl"):
        return None
    if verb.lemma_ in _STATES or child(above, "neg") or child(verb, "dobj", "prep") is None:
        return None
    points = tuple(issues_of(verb, verb))
    if not points or any(c.lower_ in ("yet", "still") for c in children(above, "advmod")):
        return None  # "has yet to reply"
    return Turn(Stance.DEMANDS, points, spoken=True, towards=subject, of_party=True, sure=False)


def _ordered(verb: Token) -> Turn | None:
    """ "Open the strait," she said: an order in somebody's words to the other side."""
    if verb.tag_ not in ("VB", "VBP") or verb.lemma_ not in _ORDERED:
        return None
    above = verb.head if verb.dep_ == "conj" and verb.head.lemma_ in _ORDERED else verb
    heads = ("nsubj", "nsubjpass", "aux", "auxpass", "expl", "neg")
    if any(child(each, *heads) is not None for each in (verb, above)):
        return None  # "we will not stop halfway and ABANDON the hostages"
    opening = above.left_edge  # "inspect what you like, but INSPECT THE HARBOUR"
    quoted = opening.is_quote or (opening.i > 0 and opening.nbor(-1).is_quote)
    if above.dep_ not in ("ROOT", "ccomp") or not quoted or child(verb, "dobj", "prep") is None:
        return None
    points = tuple(issues_of(verb, verb))
    return Turn(Stance.DEMANDS, points, spoken=True) if points else None


def _limit(verb: Token) -> Range | None:
    """The words that say until when, or how long: "until 25 April", "48 hours"."""
    for prep in children(verb, "prep"):
        day = child(prep, "pobj")
        if prep.lower_ in ("until", "till") and day is not None:
            return prep.i, max(t.i for t in prep.subtree) + 1
    for span in children(verb, "dobj", "npadvmod", "oprd"):
        counted = span.ent_type_ in _TIMED or child(span, "nummod", "det") is not None
        plain = child(span, "nummod") is None and any(c.lower_ == "the" for c in span.lefts)
        if span.lemma_.lower() in _SPANS and counted and not plain:  # "gave THE cabinet time to"
            words = [t.i for t in span.subtree if t.i <= span.i]
            return words[0], span.i + 1
    return None


def _is_timed(day: Token) -> bool:
    return any(t.ent_type_ in _TIMED for t in day.subtree)


def _task(word: Token) -> Token | None:
    """The infinitive that says what is to be done."""
    heads = (word, *children(word, "dobj", "npadvmod", "oprd"))
    for head in heads:
        for clause in children(head, "advcl", "xcomp", "acl", "relcl", "ccomp"):
            if clause.tag_ == "VB" and any(a.lower_ == "to" for a in children(clause, "aux")):
                return clause
    return None


def _demand(task: Token, until: Range | None, holder: Token | None) -> Turn | None:
    points = tuple(issues_of(task, task.head)) or (_answer(task),)
    told = tuple(p for p in points if p is not None)
    if not told:
        return None
    return Turn(Stance.DEMANDS, told, holder=holder, spoken=holder is None, condition=until)


def _answer(task: Token) -> Range | None:
    """ "To reply in writing": an answer is asked for, whatever to."""
    if task.lemma_ not in _ANSWERING:
        return None
    words = [task.i, *(t.i for p in children(task, "prep") for t in p.subtree)]
    return task.i, max(words) + 1


def _by(verb: Token) -> Range | None:
    """ "By Sunday", "within two days", behind what must be done."""
    for prep in children(verb, "prep"):
        day = child(prep, "pobj")
        if prep.lower_ in _UNTIL and day is not None and day.ent_type_ in _TIMED:
            return prep.i, max(t.i for t in prep.subtree) + 1
    return None
