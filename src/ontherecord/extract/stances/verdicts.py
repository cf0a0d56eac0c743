"""Verdicts: what a party says of a point, with no verb of stance: "eighteen months is out of the question".

The point is the subject of "is", what somebody is said to call it, or what "there will be no" more of. Whose verdict it
is: whom the sentence names behind "for", "with" or "to", who calls it so, or who says the words.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.hinges import TABLED, TALK
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_GOOD: Final = frozenset("fine acceptable ok okay workable agreeable palatable".split())
# What is put forward to be judged, and nothing else is called so.
_PUT: Final = frozenset(
    """proposal plan offer idea draft text deal compromise ultimatum package formula bill demand approach suggestion
    timetable quota tariff bid agreement""".split()
)
_BAD: Final = frozenset(
    "unacceptable inadmissible intolerable unworkable unrealistic impracticable nonstarter non-starter".split()
)
# What makes a thing impossible, by the words of its name.
_IMPOSSIBLE: Final = (
    "out of the question",
    "a non-starter",
    "a nonstarter",
    "a no-go",
    "a non starter",
    "a deal-breaker",
    "a dealbreaker",
)
_WORSE: Final = ("no substitute for", "no replacement for")
_LINES: Final = ("a red line", "red lines", "our red line", "a line in the sand")
# Verdicts that turn down what is put forward, and nothing else: "called the offer a bad deal".
_SCORNED: Final = (
    "bad deal",
    "one-sided",
    "surrender",
    "capitulation",
    "blackmail",
    "a trap",
    "a farce",
    "a joke",
    "an insult",
    "insulting",
    "a diktat",
    "an ultimatum",
    "ineffective",
    "a betrayal",
    "scandalous",
    "hostage taking",
    "a charade",
    "a fantasy",
    "not a compromise",
    "too little",
    "a step backwards",
)
_PRAISED: Final = ("fair compromise", "reasonable", "fair offer", "good basis", "acceptable")
PROPOSED: Final = frozenset(
    """proposal plan initiative offer idea approach roadmap draft text agreement deal suggestion timetable compromise
    ultimatum deadline demand request quota tariff condition bill package formula paper note clause term bid
    figure number measure invitation""".split()
)
_CALLING: Final = frozenset(
    "call describe deem consider find label brand term dub judge denounce dismiss slam blast deride".split()
)
_AGAIN: Final = frozenset("second third further new other another additional".split())
_WEIGHED: Final = frozenset("discuss consider accept negotiate offer examine".split())
_TOWARDS: Final = frozenset({"for", "with", "to", "by"})
_KEY: Final = frozenset(
    "question issue point condition demand priority requirement concern line".split()
)
_OWN: Final = frozenset({"our", "my"})
_POINTING: Final = frozenset({"it", "this", "that", "them", "they"})
_STRESSING: Final = frozenset(
    "stress underline underscore emphasise emphasize reaffirm reiterate".split()
)
_NEEDED: Final = frozenset("need necessity importance urgency".split())
_CERTAIN: Final = frozenset(
    "doubt mistake surprise question excuse assurance illusion confusion misunderstanding room need".split()
)
_SHOWING: Final = frozenset({"publish", "release", "disclose", "print"})
_NEAR: Final = 14  # tokens behind "is" that a verdict's words stand in
_COUNTED: Final = re.compile(r"(?:\d+|[a-z]+)-(month|year|day|week|hour)")
_BACK: Final = 150  # tokens that the unit of a bare number is looked back for


def verdict_at(verb: Token) -> Turn | None:
    """The stance that a verdict on a point tells at its verb, if it does."""
    supposed = verb.dep_ == "advcl" and child(verb, "mark") is not None  # "if it is a red line"
    if not is_verbal(verb) or supposed:
        return None
    if verb.lemma_ in ("be", "remain"):
        return _none(verb) or _cleft(verb) or _key(verb) or _judged(verb)
    turned_down = _called(verb) or _nothing_beyond(verb) or _kept_back(verb) or _disowned(verb)
    return turned_down or _stressed(verb)


def _judged(verb: Token) -> Turn | None:
    """ "Thirty would be fine with us", "an early vote is a red line", "the offer was a bad deal"."""
    subject = child(verb, "nsubj")
    if subject is None or child(verb, "expl") is not None:
        return None
    if subject.pos_ == "PRON" and subject.lower_ not in _POINTING:
        return None
    words = _behind(verb)
    reading = read_modality(verb)
    if reading is None or reading.modality is Modality.DENIED:
        return None
    stance = _verdict(verb, words, subject, negated=is_negated(verb))
    if stance is None:
        return None
    points, label = _points(subject, verb)
    whose = _whose(verb) if not words.startswith(_WORSE) else None
    sure = stance is Stance.REJECTS and any(w in words for w in _IMPOSSIBLE)
    taken = Turn(stance, points, holder=whose, spoken=whose is None, sure=sure, label=label)
    return replace(taken, thing=subject)


def _verdict(verb: Token, words: str, subject: Token, *, negated: bool) -> Stance | None:
    put = subject.lemma_.lower() in _PUT
    if any(words.startswith(w) for w in (*_IMPOSSIBLE, *_WORSE)):
        return None if negated else Stance.REJECTS
    if any(words.startswith(w) for w in _LINES):
        return None if negated else Stance.INSISTS
    state = child(verb, "acomp")
    if state is not None and state.lower_ in _GOOD:
        preps = [*children(state, "prep"), *children(verb, "prep")]
        likely = state.lower_ not in ("fine", "ok", "okay") or bool(list(children(verb, "aux")))
        if not put and not (likely and any(p.lower_ in _TOWARDS for p in preps)):
            return None  # "the weather was fine for us"
        return Stance.REJECTS if negated else Stance.ACCEPTS
    if not put:
        return None
    if any(w in words for w in _SCORNED):
        return None if negated else Stance.REJECTS
    if any(f" {w}" in f" {words}" for w in _PRAISED):  # not the end of "unacceptable"
        return Stance.REJECTS if negated else Stance.ACCEPTS
    return None


def _behind(verb: Token) -> str:
    """The words behind a verb up to a mark, without quotation marks and "not"."""
    words = []
    for token in verb.doc[verb.i + 1 : min(verb.i + _NEAR, verb.sent.end)]:
        if token.text in (",", ";", ":", ".", "—", "–"):
            break
        if token.is_quote or token.lower_ in ("not", "n't", "n’t", "simply", "absolutely", "just"):
            continue
        words.append(token.text_with_ws)
    return "".join(words).lower().replace("‑", "-").strip()


def _whose(verb: Token) -> Token | None:
    """For whom something is so: "fine WITH LOME", "unacceptable to us"."""
    state = child(verb, "acomp", "attr")
    for head in (state, verb):
        for prep in children(head, "prep") if head is not None else ():
            noun = child(prep, "pobj")
            if prep.lower_ in _TOWARDS and noun is not None and prep.i > verb.i:
                return None if noun.lower_ in ("us", "me") else noun
    return None


def _points(subject: Token, verb: Token) -> tuple[tuple[Range, ...], str]:
    """The words of a point, and its label where it is a bare number: "EIGHTEEN" of months told before."""
    if subject.pos_ != "NUM" and not subject.like_num:
        return tuple(issues_of(subject, verb)), ""
    unit = unit_of(subject)
    if unit is None:
        return (), ""
    first, last = phrase(subject, verb)
    return ((first, last),), f"{subject.lower_} {unit}"


def unit_of(number: Token) -> str | None:
    """What a bare number counts: the noun that was counted last before it: "EIGHTEEN is too long"."""
    for token in reversed(number.doc[max(number.i - _BACK, 0) : number.i]):
        if (compound := _COUNTED.fullmatch(token.lower_)) is not None:
            return f"{compound[1]}s"  # "a 36-month transition"
        counted = token.pos_ == "NOUN" and any(c.dep_ == "nummod" for c in token.children)
        if counted and token.ent_type_ not in ("MONEY", "PERCENT"):
            return token.lemma_.lower() if number.lower_ in ("1", "one") else _plural(token)
    return None


def _plural(noun: Token) -> str:
    return noun.lower_ if noun.tag_ == "NNS" else f"{noun.lower_}s"


def _called(verb: Token) -> Turn | None:
    """ "Denounced the offer as a bad deal": what is put forward, called by a bad name or a good one."""
    if verb.lemma_ not in _CALLING or is_negated(verb) or read_modality(verb) is None:
        return None
    small = next((c for c in children(verb, "ccomp", "xcomp") if c.i > verb.i), None)
    thing = child(verb, "dobj") or (child(small, "nsubj") if small is not None else None)
    pointing = thing is not None and thing.lower_ in _POINTING
    if thing is None or not (pointing or thing.lemma_.lower() in PROPOSED):
        return None
    after = verb.doc[thing.i + 1 : min(thing.i + _NEAR, verb.sent.end)].text.lower()
    named = (*_SCORNED, *_IMPOSSIBLE, *_BAD)
    scorned = any(words in after for words in named)
    if not scorned and not any(words in after for words in _PRAISED):
        return None
    points = tuple(_cut(r, thing) for r in issues_of(thing, verb))
    stance = Stance.REJECTS if scorned else Stance.ACCEPTS
    return Turn(stance, points, holder=surface_subject(verb), sure=False, thing=thing)


def _cut(found: Range, thing: Token) -> Range:
    """A point without what it is called."""
    for token in thing.doc[found[0] : found[1]]:
        if token.i > thing.i and (token.is_quote or token.lower_ == "as"):
            return found[0], token.i
    return found


def _none(verb: Token) -> Turn | None:
    """ "There can be no talk of an amnesty", "there will be no deal that leaves them standing"."""
    thing = child(verb, "attr", "nsubj") if child(verb, "expl") is not None else None
    if thing is None or thing.lemma_.lower() in _CERTAIN:
        return None  # "there should be no doubt"
    start = max(verb.sent.start, verb.i - _NEAR // 2)
    if "not that" in verb.doc[start : verb.i].text.lower():
        return None  # "it is not that there should be no tests"
    helped = {a.lower_ for a in children(verb, "aux")}
    ahead = bool(helped & {"can", "could", "will", "would", "shall"})
    none = any(c.lower_ == "no" for c in children(thing, "det"))
    if condition_of(verb) is not None:
        return None  # "if we do not get it, there should be no deal": told as a condition
    if helped & {"should", "must"} and (none or is_negated(verb)):
        first, last = phrase(thing, verb)
        first += thing.doc[first].lower_ in ("no", "any")
        return Turn(Stance.REJECTS, ((first, last),), spoken=True, sure=False)
    if not none:
        return None
    if thing.lemma_.lower() in TALK and thing.tag_ == "NN":
        found = [t for p in children(thing, "prep") if (t := child(p, "pobj", "pcomp")) is not None]
        points = tuple(issues_of(found[0], verb)) if found else ()
        return Turn(Stance.REJECTS, points, spoken=True) if points and ahead else None
    again = any(c.lower_ in _AGAIN for c in children(thing, "amod"))  # "no SECOND timetable"
    limited = again or child(thing, "relcl") is not None
    limited = limited and thing.lemma_.lower() in TABLED | PROPOSED
    if not ahead or not limited or child(verb, "advcl") is not None:
        return None
    first, last = phrase(thing, verb)
    last = max(last, max(t.i for t in thing.subtree if not t.is_punct) + 1)
    return Turn(Stance.REJECTS, ((first + 1, last),), spoken=True, sure=False)


def _cleft(verb: Token) -> Turn | None:
    """ "What we can discuss is a joint patrol", "what we want is a census": in the words of who says it."""
    clause, said = child(verb, "csubj"), child(verb, "attr", "xcomp")
    if clause is None or said is None or is_negated(verb):
        return None
    if said.pos_ not in ("NOUN", "PROPN") and said.tag_ != "VB":
        return None
    who, helped = child(clause, "nsubj"), {a.lower_ for a in children(clause, "aux")}
    asked = any(c.lower_ == "what" for c in clause.children)
    if not asked or who is None or who.lower_ not in ("we", "i") or is_negated(clause):
        return None
    points = tuple(issues_of(said, verb))
    if not points:
        return None
    if clause.lemma_ in _WEIGHED and helped & {"can", "could", "will"}:
        return Turn(Stance.OPEN, points, spoken=True, sure=False)
    if clause.lemma_ in ("propose", "offer", "suggest") and not helped:
        return Turn(Stance.OFFERS, points, spoken=True, sure=False)
    wanted = clause.lemma_ in ("want", "demand", "ask", "need", "seek") and not helped
    return Turn(Stance.DEMANDS, points, spoken=True, sure=False) if wanted else None


def _key(verb: Token) -> Turn | None:
    """ "For us the key question is the port", "our condition is a census"."""
    subject, said = child(verb, "nsubj"), child(verb, "attr")
    if subject is None or subject.tag_ != "NN" or subject.lemma_.lower() not in _KEY:
        return None
    if said is None or is_negated(verb):
        return None
    own = any(c.lower_ in _OWN for c in children(subject, "poss"))
    opening = verb.doc[verb.sent.start : verb.i].text.lower().lstrip("\"“'‘ ")
    whose = child(subject, "poss")
    named = (
        whose is not None and whose.pos_ == "PROPN" and subject.lemma_ in ("condition", "demand")
    )
    if not (own or named or opening.startswith(("for us", "for me"))):
        return None
    if said.pos_ not in ("NOUN", "PROPN") or said.lemma_.lower() in _KEY:
        return None
    points = tuple(issues_of(said, verb))
    if not points:
        return None
    return Turn(Stance.DEMANDS, points, holder=whose if named else None, spoken=not named)


def _kept_back(verb: Token) -> Turn | None:
    """ "The proposals would not be published": in the words of whose they are."""
    thing = child(verb, "nsubjpass")
    ahead = any(a.lower_ in ("will", "would", "wo") for a in children(verb, "aux"))
    if verb.lemma_ not in _SHOWING or thing is None or not ahead or not is_negated(verb):
        return None
    if thing.i > verb.i:
        return None  # "not published will be the list": the parser can hang a subject anywhere
    if thing.lemma_.lower() not in PROPOSED | {"reply", "response", "letter", "document", "answer"}:
        return None
    label = f"publication of the {thing.text}"
    points = ((thing.left_edge.i, verb.i + 1),)
    return Turn(Stance.REJECTS, points, spoken=True, sure=False, label=label)


def _disowned(verb: Token) -> Turn | None:
    """ "Denied that Norland had agreed to return the villages": what was not agreed to."""
    below = child(verb, "ccomp", "xcomp") if verb.lemma_ == "deny" else None
    if below is None or below.lemma_ not in ("agree", "accept", "consent") or is_negated(below):
        return None
    task = child(below, "xcomp", "dobj") or next(iter(prepositions(below, "to")), None)
    points = tuple(issues_of(task, below)) if task is not None else ()
    who = child(below, "nsubj") or surface_subject(verb)
    return Turn(Stance.REJECTS, points, holder=who, sure=False) if points else None


def _stressed(verb: Token) -> Turn | None:
    """ "Stressed the need for Estmark to reply", "underlined the importance of a truce"."""
    need = child(verb, "dobj") if verb.lemma_ in _STRESSING else None
    if need is None or need.lemma_.lower() not in _NEEDED or is_negated(verb):
        return None
    clauses = (c for c in children(need, "advcl", "acl", "relcl", "ccomp") if c.i > need.i)
    task = next((c for c in clauses if c.tag_ == "VB"), None)
    named = [*prepositions(need, "for"), *prepositions(need, "of")]
    thing = task or next(iter(named), None)
    points = tuple(issues_of(thing, verb)) if thing is not None else ()
    return (
        Turn(Stance.DEMANDS, points, holder=surface_subject(verb), sure=False) if points else None
    )


def _nothing_beyond(verb: Token) -> Turn | None:
    """ "Will settle for nothing beyond 24 months", "would accept nothing less than a census"."""
    if verb.lemma_ not in ("settle", "accept", "agree", "take"):
        return None
    things = [child(verb, "dobj"), *(child(p, "pobj") for p in children(verb, "prep"))]
    thing = next((t for t in things if t is not None and t.lower_ == "nothing"), None)
    if thing is None:
        return None
    last = max(_rest(thing), default=thing.i) + 1
    if last - thing.i < 3:
        return None
    label = f"anything {verb.doc[thing.i + 1 : last].text}".strip(' "”’')
    whole = thing.nbor(1).tag_ in ("WDT", "IN") and thing.nbor(1).lower_ == "that"
    points = ((thing.i if whole else thing.i + 1, last),)  # "rejects: | beyond 24 months"
    turn = Turn(Stance.REJECTS, points, holder=surface_subject(verb), label=" ".join(label.split()))
    twice = whole and any(t.dep_ == "neg" for t in verb.doc[thing.i : last])
    return replace(
        turn, sure=not twice
    )  # "NOTHING that Estmark did NOT want" reads as its opposite


def _rest(thing: Token) -> Iterator[int]:
    """The tokens behind "nothing" up to a mark."""
    for token in thing.doc[thing.i + 1 : thing.sent.end]:
        if token.is_punct or token.is_space or token.is_quote:
            return
        yield token.i


def bargain_at(noun: Token) -> Turn | None:
    """ "No release, no signature": one thing hangs on another, in the words of who says so."""
    if noun.pos_ not in ("NOUN", "PROPN", "VERB") or noun.i < 1 or noun.nbor(-1).lower_ != "no":
        return None
    start = noun.i - 1
    opens = start == noun.sent.start or noun.doc[start - 1].is_quote or noun.doc[start - 1].is_space
    after = noun.doc[noun.i + 1 : noun.i + 4]
    if not opens or len(after) < 3 or after[0].text not in (",", "-", "–", "—"):
        return None
    if after[1].lower_ != "no" or after[2].pos_ not in ("NOUN", "VERB"):
        return None
    titled = noun.text[:1].isupper() or after[2].text[:1].isupper()
    ends = after[2].i + 1 >= noun.sent.end or noun.doc[after[2].i + 1].text in (
        '"',
        "”",
        ".",
        "'",
        "’",
    )
    quoted = noun.doc[after[2].i + 1 : after[2].i + 3].text[:2] in (',"', ",”", ",'", ",’")
    if titled or not (ends or quoted):
        return None  # "no dictator, no regime and no nation"
    point, condition = (after[2].i, after[2].i + 1), (start, noun.i + 1)
    return Turn(Stance.CONDITIONAL, (point,), spoken=True, condition=condition)
