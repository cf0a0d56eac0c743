"""Hinges: one thing made to hang on another by the shape of the sentence.

"Made the reopening of the canal conditional on the release of the crew", "there will be no further meeting until
Estmark apologises", "the tolls will be lifted as soon as Estmark withdraws": whose word that is, is who says it.
"""

from typing import Final

from ontherecord.extract.acts.clause import is_passive
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.deadlines import is_guess_or_sum
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.position import Stance

_TYING: Final = {"link": "to", "tie": "to", "condition": "on", "predicate": "on"}
_CONDITIONAL: Final = frozenset({"conditional", "contingent", "dependent"})
_AWAITED: Final = frozenset(
    "release return withdrawal lifting removal end halt progress recognition".split()
)
_UNTIL: Final = frozenset({"until", "unless", "without", "till", "before", "if", "while"})
_IFS: Final = frozenset({"if", "when", "should", "were", "while"})
_RETURNING: Final = frozenset(
    "return resume restart reopen come go start begin end flow apply stop continue".split()
)
GRANTED: Final = frozenset(
    """permit licence license shipment delivery supply export import flight payment aid convoy train fuel gas oil
    grain transfer loan subsidy visa access border crossing port airport road bridge channel""".split()
)
"""What one side grants or sends."""

_FLOWING: Final = frozenset("go flow continue start begin".split())
_COMING: Final = frozenset({"will", "can", "would", "could", "shall"})
_COMING_ABOUT: Final = frozenset("be take happen begin start resume".split())
# Measures that one side takes and takes back by its own hand, so that who speaks of their end decides it.
_OWN: Final = frozenset(
    """sanction measure tariff toll quota embargo blockade restriction ban duty siege boycott curb levy
    suspension penalty""".split()
)
# What one side announces that it will do to the other.
_THREATENED: Final = frozenset(
    "sanction tariff countermeasure retaliation reprisal penalty response".split()
)
# What two sides hold or make together, so that one of them can refuse it.
TABLED: Final = frozenset(
    """agreement accord deal talk meeting round negotiation dialogue settlement treaty truce ceasefire peace release
    withdrawal exchange swap signature signing extension payment delivery aid relief election vote summit visit
    resumption return reopening handover transfer permit licence license contact compromise concession""".split()
)
TALK: Final = frozenset("talk question discussion thought prospect possibility chance".split())
"""Of what there is "no talk", is refused."""

# Of the others there may be no hope, whatever one wants.
_SPOKEN: Final = frozenset({"talk", "question", "discussion"})
_SOLVING: Final = frozenset("solution deal agreement settlement peace ceasefire truce".split())
# What has its day: "no talks BEFORE THE VOTE" hangs on nothing.
_SET_DAYS: Final = frozenset("vote election referendum summit poll holiday".split())
# What holds now and must change, where it stands behind "no": "no truce AS LONG AS they shoot".
_STANDING: Final = frozenset({"as", "so", "without", "while"})
_GOING_ON: Final = frozenset(
    """renew extend resume restore reopen release free return sign ratify reinstate implement conclude submit adopt
    approve""".split()
)
_PROLONGING: Final = frozenset("extend renew prolong impose reimpose".split())
# What one side threatens to do to what it grants.
_CURBING: Final = frozenset(
    "revoke cancel terminate suspend stop halt cut close shut block denounce withdraw impose reimpose".split()
)
# What one side does or gives when the other has done its part.
_YIELDING: Final = frozenset(
    """answer reply respond sign release free hand lift withdraw reopen resume publish return disarm give get receive
    have talk negotiate surrender pay""".split()
)
_LIFTING: Final = frozenset(
    "lift ease remove suspend end waive drop scrap reverse review relax".split()
)


def hinge_at(verb: Token) -> Turn | None:
    """The conditional stance that a clause tells by its shape, if it does."""
    if not is_verbal(verb):
        return None
    told = _tied(verb) or _none_until(verb) or _to_be_lifted(verb) or _to_return(verb)
    return told or _when(verb) or _would_have_to(verb)


def _tied(verb: Token) -> Turn | None:
    """ "Linked the release of the divers to the return of the ship", "made it conditional on"."""
    if verb.lemma_ != "make" and verb.lemma_ not in _TYING:
        return None
    thing = child(verb, "dobj") or (child(verb, "nsubjpass") if is_passive(verb) else None)
    small = child(verb, "ccomp")  # "made TALKS CONDITIONAL on": a clause without a verb
    if thing is None and small is not None and small.lower_ in _CONDITIONAL:
        thing = child(small, "nsubj")
    if thing is None or child(verb, "neg") is not None or thing.pos_ == "PRON":
        return None
    name = _TYING.get(verb.lemma_)
    if verb.lemma_ == "make":
        said = [t for t in verb.subtree if t.lower_ in _CONDITIONAL and t.i > thing.i]
        name = "on" if said else None
    preps = [p for p in verb.subtree if p.lower_ in (name, "upon" if name == "on" else name)]
    last = next(
        (p for p in preps if p.dep_ == "prep" and p.i > thing.i and child(p, "pobj", "pcomp")), None
    )
    awaited = child(verb, "xcomp", "advcl") if verb.lemma_ in ("link", "tie") else None
    if awaited is not None and awaited.lemma_ in _AWAITED and awaited.i > thing.i:
        tied = (awaited.i - 1, max(t.i for t in awaited.subtree) + 1)  # a noun read as a verb
        return Turn(
            Stance.CONDITIONAL, (phrase(thing),), holder=child(verb, "nsubj"), condition=tied
        )
    if name is None or last is None or (verb.lemma_ in ("link", "tie") and not _is_deed(last)):
        return None
    first, end = phrase(thing)
    point = (first, min(end, last.i - (verb.lemma_ == "make")))
    condition = (last.i, max(t.i for t in last.subtree) + 1)
    return Turn(Stance.CONDITIONAL, (point,), holder=child(verb, "nsubj"), condition=condition)


def _is_deed(prep: Token) -> bool:
    """Whether something is to be done: "to the RETURN of the ship", not "to the attack of last year"."""
    noun = child(prep, "pobj")
    return noun is not None and (
        noun.lemma_.lower() in _AWAITED or child(prep, "pcomp") is not None
    )


def _none_until(verb: Token) -> Turn | None:
    """ "There will be no meeting until Estmark apologises", "no agreement is possible unless"."""
    if verb.lemma_ not in _COMING_ABOUT:
        return None
    ahead = any(a.lower_ in _COMING for a in children(verb, "aux"))
    possible = any(c.lower_ in ("possible", "conceivable") for c in children(verb, "acomp"))
    there = child(verb, "expl") is not None
    thing = child(verb, "attr") if there else child(verb, "nsubj")
    place = child(verb, "dobj")
    elsewhere = verb.lemma_ == "take" and place is not None and place.lower_ != "place"
    happens = verb.lemma_ != "be" and ahead and not elsewhere  # "no one will TAKE PART until"
    solved = there and thing is not None and thing.lemma_.lower() in _SOLVING
    now = solved and verb.tag_ == "VBZ" and verb.dep_ != "relcl"  # "there IS no deal until"
    if thing is None or not ((there and (ahead or now)) or possible or happens):
        return None
    none = any(c.lower_ == "no" for c in children(thing, "det"))
    never = there and any(c.lower_ == "never" for c in children(verb, "neg", "advmod"))
    threat = there and thing.lemma_.lower() in _THREATENED
    condition = condition_of(verb) or (_until(verb, thing) if none else None)
    if condition is None or not (none or never or threat):
        return None
    tabled = thing.lemma_.lower() in TABLED
    if none and thing.lemma_.lower() in TALK and thing.tag_ == "NN":
        return _no_talk_of(thing, verb, condition)
    if none and not tabled and not threat and verb.doc[condition[0]].lower_ in _IFS:
        return None  # "there will be no bright future if this goes on": a warning
    first, last = phrase(thing)
    if never:
        first = next(c.i for c in children(verb, "neg", "advmod") if c.lower_ == "never")
    if not none:  # "there would be heavy SANCTIONS if", "there will never be a solution if"
        point = (first, min(last, condition[0]) if condition[0] > first else last)
        return Turn(Stance.CONDITIONAL, (point,), spoken=True, condition=condition, sure=False)
    opening, first = first, first + (verb.doc[first].lower_ == "no")
    if _is_day(verb.doc[condition[0] : condition[1]]):  # "no election before 2031" hangs on nothing
        return Turn(Stance.REJECTS, ((first, max(last, condition[1])),), spoken=True)
    point = (first, min(last, condition[0]) if condition[0] > first else last)
    point = point if tabled else (opening, point[1])  # "NO friendly solution until"
    # "conditional: peace, without the islands" reads the wrong way round
    sure = tabled and not now and verb.doc[condition[0]].lower_ not in _STANDING
    return Turn(Stance.CONDITIONAL, (point,), spoken=True, condition=condition, sure=sure)


def _no_talk_of(thing: Token, verb: Token, condition: Range) -> Turn | None:
    """ "There can be NO TALK OF PEACE as long as they stay": peace is refused, and what would change that is kept."""
    held = (t for p in children(thing, "prep") if (t := child(p, "pobj", "pcomp")) is not None)
    points = tuple(issues_of(next(held, thing), verb))
    apart = tuple((a, min(b, condition[0]) if a < condition[0] else b) for a, b in points)
    if not apart or thing.left_edge.i == apart[0][0]:
        return None  # of what, is not said
    sure = thing.lemma_.lower() in _SPOKEN
    return Turn(Stance.REJECTS, apart, spoken=True, condition=condition, sure=sure)


def _is_day(words: TokenSpan) -> bool:
    """Whether words only name a day or a year: "before 2031", "until next spring"."""
    told = words[1:]
    timed = [t for t in told if t.ent_type_ in ("DATE", "TIME")]
    event = len(words) < 5 and words[0].lower_ == "before" and words[-1].lemma_ in _SET_DAYS
    return event or (
        bool(timed) and all(t in timed or t.pos_ in ("DET", "ADP", "ADJ") for t in told)
    )


def _until(verb: Token, thing: Token) -> Range | None:
    """The words from "until", "unless" or "without" on, wherever the parser hangs them."""
    for token in verb.doc[min(thing.i, verb.i) : verb.sent.end]:
        if token.lower_ in _UNTIL and token.i > thing.i and token.dep_ in ("prep", "mark"):
            last = token.i
            while last < verb.sent.end and verb.doc[last].text not in {
                ",",
                ";",
                ".",
                "”",
                '"',
                ":",
            }:
                last += 1
            return (token.i, last) if last - token.i > 1 else None
    return None


def _when(verb: Token) -> Turn | None:
    """ "Norland would answer WHEN the bloc opened its borders", "they will get the list when the shooting stops"."""
    ahead = any(a.lower_ in ("will", "would", "'ll", "’ll") for a in children(verb, "aux"))
    if verb.lemma_ not in _YIELDING or not ahead or child(verb, "neg") is not None:
        return None
    for part in children(verb, "advcl"):
        when = child(part, "advmod", "mark")
        if when is None or when.lower_ != "when" or when.i < verb.i or part.tag_ == "VBG":
            continue
        passive = child(verb, "nsubjpass") is not None
        taken = passive or verb.lemma_ in ("get", "receive", "have")
        first, last = (verb.left_edge.i, when.i) if passive else (verb.i, when.i)
        holder = None if taken else child(verb, "nsubj")
        condition = (when.i, max(t.i for t in part.subtree) + 1)
        return Turn(
            Stance.CONDITIONAL,
            ((first, last),),
            holder=holder,
            spoken=taken,
            condition=condition,
            sure=False,
        )
    return None


def _would_have_to(verb: Token) -> Turn | None:
    """ "If our proposals are not answered, we WILL HAVE TO use our rights"."""
    ahead = any(a.lower_ in ("will", "would", "'ll", "’ll") for a in children(verb, "aux"))
    task = child(verb, "xcomp") if verb.lemma_ in ("have", "need") and ahead else None
    condition = condition_of(verb) if task is not None and task.tag_ == "VB" else None
    if task is None or condition is None or child(verb, "neg") is not None:
        return None
    if is_guess_or_sum(task) or verb.doc[condition[0] - 1].lower_ == "even":
        return None
    points = tuple(issues_of(task, verb))
    holder = child(verb, "nsubj")
    told = bool(points) and holder is not None and holder.lower_ in ("we", "i", "it", "they", "he")
    whose = None if holder is None or holder.lower_ in ("we", "i") else holder
    return (
        Turn(
            Stance.CONDITIONAL,
            points,
            holder=whose,
            spoken=whose is None,
            condition=condition,
            sure=False,
        )
        if told
        else None
    )


def _to_be_lifted(verb: Token) -> Turn | None:
    """ "The tolls will be lifted as soon as Estmark withdraws", "the flights will be cancelled if"."""
    thing = child(verb, "nsubjpass")
    ahead = any(
        a.lower_ in ("will", "would", "can", "could", "shall") for a in children(verb, "aux")
    )
    stays = child(verb, "neg") is not None and verb.lemma_ not in _PROLONGING
    if thing is None or not ahead or child(verb, "agent") is not None or stays:
        return None  # "the sanctions will NOT be EXTENDED if"
    own = verb.lemma_ in _LIFTING and thing.lemma_.lower() in _OWN
    if not own and verb.lemma_ not in _GOING_ON | _CURBING:
        return None
    condition = condition_of(verb)
    points = tuple(issues_of(verb, verb))
    if condition is None or not points:
        return None
    return Turn(Stance.CONDITIONAL, points, spoken=True, condition=condition, sure=own)


def _to_return(verb: Token) -> Turn | None:
    """ "The permits would return once stocks had fallen", "would not come back before July"."""
    thing = child(verb, "nsubj")
    ahead = any(a.lower_ in ("will", "would", "can", "could", "wo") for a in children(verb, "aux"))
    if thing is None or not ahead or verb.lemma_ not in _RETURNING:
        return None
    if thing.lemma_.lower() not in _OWN | GRANTED:
        return None
    first, condition = thing.left_edge.i, condition_of(verb)
    refused = child(verb, "neg") is not None
    on = next((t for t in children(verb, "advmod", "prt") if t.i == verb.i + 1), verb)
    whole = refused or verb.lemma_ not in _FLOWING  # "will NOT GO FORWARD without"
    point = (first, on.i + 1) if whole else phrase(thing)
    until = _until(verb, thing) if refused and condition is None else None
    if until is not None and _is_day(verb.doc[until[0] : until[1]]):
        return Turn(Stance.REJECTS, ((verb.i, until[1]),), spoken=True, named=(first, until[1]))
    condition = condition or until
    if condition is None or first <= condition[0] < verb.i:
        return None
    return Turn(Stance.CONDITIONAL, (point,), spoken=True, condition=condition)
