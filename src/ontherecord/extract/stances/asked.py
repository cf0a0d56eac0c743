"""Asked: what a party wants of another, told without a verb of demanding.

"It is for Estmark to take the first step", "reminded Estmark of its obligation to", "a census is essential", "there
must be an end to the raids", "our condition is that", "the talks should be held in May". None of them is ever sure.
"""

from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, phrase, prepositions
from ontherecord.extract.acts.words import DEVERBAL
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.deadlines import is_guess_or_sum
from ontherecord.extract.stances.hinges import TABLED
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.nominals import gerund, nominals
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.verdicts import PROPOSED
from ontherecord.extract.stances.words import in_label, is_deed
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_DUTIES: Final = frozenset("obligation commitment duty responsibility promise pledge".split())
_LEFT_TO: Final = frozenset("decide determine choose judge know see say".split())
_ESSENTIAL: Final = frozenset(
    "essential crucial critical vital necessary indispensable imperative paramount needed".split()
)
_CALLING: Final = frozenset("call describe deem consider".split())
_MUST: Final = frozenset({"must", "should"})
_STOPPING: Final = {"stop": "halt to", "cease": "halt to", "halt": "halt to", "end": "end to"}
_SAYING: Final = frozenset(
    "say tell add stress insist emphasise emphasize argue declare state underline reiterate".split()
)
_CONDITIONS: Final = frozenset("condition precondition demand requirement request price".split())
_SETTING: Final = frozenset("set put name lay make cite list".split())
# What is wanted where it is called needed, besides what is tabled or proposed.
_WANTED: Final = TABLED | frozenset(
    """progress solution clarity guarantee reform access commitment cooperation end halt stop guarantee
    accountability justice restraint clarity dialogue de-escalation inquiry investigation respect assurance pause
    change concession safeguard mechanism timetable census consensus trust goodwill""".split()
)
_ASKING: Final = frozenset({"ask", "call", "press", "push", "appeal", "want"})
_OPENING: Final = frozenset({"“", "«"})
_BACK: Final = 60  # tokens in which what "it" stands for was named
_AHEAD: Final = frozenset({"would", "will", "'ll", "’ll"})


def asked_at(verb: Token) -> Turn | None:
    """What a verb tells to be asked, if it does."""
    return (
        _for_whom(verb)
        or _reminded(verb)
        or _essential(verb)
        or _called_essential(verb)
        or _there_must_be(verb)
        or _must_stop(verb)
        or _had_to(verb)
        or _should_be(verb)
        or _first_of_all(verb)
        or _condition_is(verb)
        or _as_condition(verb)
        or _it_to_be(verb)
    )


def _for_whom(verb: Token) -> Turn | None:
    """ "It is for Estmark to withdraw its troops", "it was up to Estmark to make the next move"."""
    it = child(verb, "nsubj") if verb.lemma_ == "be" and not is_negated(verb) else None
    if it is None or it.lower_ != "it" or any(a.tag_ == "MD" for a in children(verb, "aux")):
        return None
    task, who = None, None
    for clause in children(verb, "advcl", "xcomp", "ccomp"):
        if clause.tag_ != "VB" or not any(a.lower_ == "to" for a in children(clause, "aux")):
            continue
        mark = child(clause, "mark")
        up = next((p for p in children(verb, "prep", "advmod") if p.lower_ == "up"), None)
        to = child(up, "prep") if up is not None else None
        if mark is not None and mark.lower_ == "for" and mark.i == verb.i + 1:
            task, who = clause, child(clause, "nsubj", "nsubjpass")
        elif to is not None and to.lower_ == "to":
            task, who = clause, child(to, "pobj")
    if task is None or who is None or task.lemma_ in _LEFT_TO or who.lower_ in ("us", "me"):
        return None
    points = tuple(issues_of(task, verb))
    demand = Turn(Stance.DEMANDS, points, spoken=True, towards=who, of_party=True, sure=False)
    return demand if points else None


def _reminded(verb: Token) -> Turn | None:
    """ "Reminded Estmark of its obligation to respect the border"."""
    if verb.lemma_ != "remind" or is_negated(verb) or read_modality(verb) is None:
        return None
    whom = child(verb, "dobj")
    things = [*prepositions(verb, "of"), *(prepositions(whom, "of") if whom is not None else ())]
    duty = next((t for t in things if t.lemma_.lower() in _DUTIES), None)
    if duty is None:
        return None
    task = next((c for c in children(duty, "acl", "relcl") if c.tag_ == "VB"), None)
    if task is not None:
        points = tuple(issues_of(task, verb))
    else:
        first, last = phrase(duty, verb)
        under = next((p for p in children(verb, "prep") if p.i == last), None)
        points = ((first, under.right_edge.i + 1 if under is not None else last),)
        if points[0][1] - first < 3:
            return None
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb), sure=False)


def _is_wanted(thing: Token | None) -> bool:
    """Whether a noun is for what parties can want of each other."""
    if thing is None or thing.pos_ != "NOUN":
        return False
    noun = thing.lemma_.lower()
    return noun in _WANTED or noun in PROPOSED or noun.endswith(DEVERBAL)


def _essential(verb: Token) -> Turn | None:
    """ "Progress on the tolls was essential": in the words of who says so."""
    state = child(verb, "acomp", "attr") if verb.lemma_ in ("be", "remain") else None
    thing = child(verb, "nsubj")
    if state is None or thing is None or state.lower_ not in _ESSENTIAL or is_negated(verb):
        return None
    if not _is_wanted(thing) or not _is_quoted(verb) or condition_of(verb) is not None:
        return None
    return Turn(Stance.DEMANDS, (phrase(thing, verb),), spoken=True, sure=False)


def _called_essential(verb: Token) -> Turn | None:
    """ "Called progress on the tolls critical"."""
    if verb.lemma_ not in _CALLING or is_negated(verb):
        return None
    reading = read_modality(verb)
    if reading is None or reading.modality is not Modality.DID:
        return None
    states = [*children(verb, "oprd", "acomp", "ccomp", "xcomp"), *_behind(verb)]
    state = next((s for s in states if s.lower_ in _ESSENTIAL and s.i > verb.i), None)
    if state is None:
        return None
    thing = child(verb, "dobj") or child(state, "nsubj")
    if thing is None or thing.i > state.i or not _is_wanted(thing):
        return None
    end = state.i - 1 if state.nbor(-1).lower_ == "as" else state.i
    while end > thing.i and (verb.doc[end - 1].tag_ == "RB" or verb.doc[end - 1].is_quote):
        end -= 1
    return Turn(
        Stance.DEMANDS, ((thing.left_edge.i, end),), holder=surface_subject(verb), sure=False
    )


def _behind(verb: Token) -> list[Token]:
    """What stands behind "as": "described it AS ESSENTIAL"."""
    return [t for p in children(verb, "prep") if p.lower_ == "as" for t in p.children]


def _there_must_be(verb: Token) -> Turn | None:
    """ "There must be an end to the raids": in the words of who says so."""
    thing = child(verb, "attr", "nsubj") if child(verb, "expl") is not None else None
    must = any(a.lower_ in _MUST for a in children(verb, "aux"))
    if thing is None or not must or is_negated(verb) or not _is_wanted(thing):
        return None
    if any(c.lower_ in ("no", "some") for c in children(thing, "det")):
        return None
    if condition_of(verb) is not None or any(a.lower_ == "have" for a in children(verb, "aux")):
        return None
    return Turn(Stance.DEMANDS, (phrase(thing, verb),), spoken=True, sure=False)


def _must_stop(verb: Token) -> Turn | None:
    """ "The raids must stop", "said the raids had to stop"."""
    above = verb.head
    must = any(a.lower_ == "must" for a in children(verb, "aux"))
    had = verb.dep_ == "xcomp" and above.lemma_ == "have" and _is_told(above)
    thing = child(above if had else verb, "nsubj")
    if verb.lemma_ not in _STOPPING or not (must or had) or thing is None:
        return None
    if thing.pos_ != "NOUN" or child(verb, "dobj", "xcomp", "prep", "neg", "ccomp") is not None:
        return None
    first, last = phrase(thing, verb)
    named = [t.text for t in verb.doc[first:last]]
    if named[0].lower() in ("the", "these", "those", "all", "such"):
        named = named[1:]
    label = f"{_STOPPING[verb.lemma_]} {' '.join(named)}"
    return Turn(Stance.DEMANDS, ((first, verb.i + 1),), spoken=True, label=label, sure=False)


def _is_told(verb: Token) -> bool:
    """Whether a clause hangs on a verb of saying."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYING


def _is_quoted(verb: Token) -> bool:
    """Whether somebody says what a clause tells, in his words or another's."""
    sentence = verb.sent
    before = verb.doc[max(sentence.start - 1, 0)]
    opens = verb.dep_ == "ROOT" and (verb.doc[sentence.start].is_quote or before.text in _OPENING)
    return _is_told(verb) or opens or any(t.dep_ == "parataxis" for t in verb.children)


def _had_to(verb: Token) -> Turn | None:
    """ "Said that Estmark HAD TO withdraw its troops", "would have to": in the words of who says so."""
    task = child(verb, "xcomp") if verb.lemma_ == "have" else None
    who = child(verb, "nsubj")
    if task is None or who is None or is_negated(verb) or who.pos_ != "PROPN":
        return None
    to = any(a.lower_ == "to" for a in children(task, "aux"))
    if not to or child(task, "dobj", "prep", "acomp") is None:
        return None
    helped = {a.lower_ for a in children(verb, "aux")}
    told = _is_told(verb) and (not helped or helped <= _AHEAD)
    if not told and (helped or verb.tag_ not in ("VBZ", "VBP")):
        return None
    if condition_of(verb) is not None or condition_of(task) is not None or is_guess_or_sum(task):
        return None
    points = tuple(issues_of(task, verb))
    demand = Turn(Stance.DEMANDS, points, spoken=True, towards=who, of_party=True, sure=False)
    return demand if points else None


def _should_be(verb: Token) -> Turn | None:
    """ "Said that the talks SHOULD BE HELD in May": how what two sides do together should be done."""
    thing = child(verb, "nsubjpass")
    should = any(a.lower_ == "should" for a in children(verb, "aux"))
    if thing is None or not should or is_negated(verb) or not _is_quoted(verb):
        return None
    if any(a.lower_ == "have" for a in children(verb, "aux")):
        return None
    tabled = thing.lemma_.lower() in TABLED | PROPOSED
    if not (tabled or is_deed(thing) or thing.lemma_ == "change") or condition_of(verb) is not None:
        return None
    words = [t.i for t in verb.subtree if not t.is_punct]
    clauses = [c.left_edge.i for c in children(verb, "advcl", "conj", "cc") if c.i > verb.i]
    last = min([max(words) + 1, *clauses])
    known = nominals().get(verb.lemma_) if not tabled else None
    behind = " ".join(verb.doc[verb.i + 1 : last].text.split())
    named = in_label(verb.doc, *phrase(thing, verb))
    label = f"{known[0]} {known[1]} {named} {behind}".strip() if known else ""
    points = ((thing.left_edge.i, last),)
    return Turn(Stance.DEMANDS, points, spoken=True, label=label, sure=False)


def _first_of_all(verb: Token) -> Turn | None:
    """ "Access to the dam WOULD HAVE TO BE GRANTED", "had to be": in the words of who says so."""
    task = child(verb, "xcomp") if verb.lemma_ == "have" else None
    ahead = any(a.lower_ in _AHEAD for a in children(verb, "aux"))
    thing = child(verb, "nsubj", "nsubjpass")
    told = ahead or (_is_told(verb) and not any(a.tag_ == "MD" for a in children(verb, "aux")))
    if task is None or not told or thing is None or is_negated(verb):
        return None
    passive = child(task, "auxpass") is not None and task.tag_ == "VBN"
    if not passive or not _is_wanted(thing) or condition_of(verb) is not None:
        return None
    first, last = phrase(thing, verb)
    known = nominals().get(task.lemma_)
    label = "" if ahead else f"{known[0]} {known[1]} " if known else f"{gerund(task.lemma_)} of "
    label += "" if ahead else in_label(verb.doc, first, last)
    points = ((first, last if ahead else task.i + 1),)
    return Turn(Stance.DEMANDS, points, spoken=True, label=label, sure=False)


def _condition_is(verb: Token) -> Turn | None:
    """ "Norland's condition is THAT Estmark withdraw its troops"."""
    named = child(verb, "nsubj") if verb.lemma_ == "be" and not is_negated(verb) else None
    if named is not None and named.lower_ == "one":  # "ONE of Norland's main demands is that"
        named = next(iter(prepositions(named, "of")), None)
    clause = child(verb, "ccomp", "xcomp")
    whose = child(named, "poss") if named is not None else None
    if named is None or clause is None or whose is None or clause.i < verb.i:
        return None
    mark = child(clause, "mark")
    if named.lemma_.lower() in ("proposal", "offer") and clause.tag_ == "VB" and mark is None:
        return _proposal_is(clause, verb, whose)
    if named.lemma_.lower() not in _CONDITIONS or mark is None or mark.lower_ != "that":
        return None
    last = max(t.i for t in clause.subtree if not t.is_punct and not t.is_space) + 1
    spoken = whose.lower_ in ("our", "my")
    holder = None if spoken else whose
    points = ((mark.i + 1, last),)
    return Turn(Stance.DEMANDS, points, holder=holder, spoken=spoken, sure=False)


def _proposal_is(task: Token, verb: Token, whose: Token) -> Turn | None:
    """ "Our proposal is TO SIGN what has been agreed"."""
    to = any(a.lower_ == "to" for a in children(task, "aux"))
    points = tuple(issues_of(task, verb)) if to else ()
    if not points or read_modality(verb) is None:
        return None
    spoken = whose.lower_ in ("our", "my")
    holder = None if spoken else whose
    return Turn(Stance.OFFERS, points, holder=holder, spoken=spoken, sure=False)


def _as_condition(verb: Token) -> Turn | None:
    """ "Set the withdrawal of Estmarkian troops AS A CONDITION for talks"."""
    thing = child(verb, "dobj") if verb.lemma_ in _SETTING and not is_negated(verb) else None
    if thing is None:
        return None
    named = next((t for t in prepositions(verb, "as") if t.lemma_.lower() in _CONDITIONS), None)
    reading = read_modality(verb) if named is not None else None
    if named is None or reading is None or reading.modality is Modality.DENIED:
        return None
    if thing.pos_ not in ("NOUN", "PROPN") or thing.i > named.i:
        return None
    first, last = phrase(thing, verb)
    points = ((first, min(last, named.head.i)),)
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb), sure=False)


def _it_to_be(verb: Token) -> Turn | None:
    """ "He had asked for IT TO BE SIGNED": what was put before, where only one thing was."""
    reading = read_modality(verb) if verb.lemma_ in _ASKING else None
    if reading is None or reading.negated or reading.modality is not Modality.DID:
        return None
    task = next((c for c in children(verb, "advcl", "ccomp", "xcomp") if c.tag_ == "VBN"), None)
    it = child(task, "nsubjpass") if task is not None else None
    known = nominals().get(task.lemma_) if task is not None else None
    if task is None or it is None or it.lower_ not in ("it", "this") or known is None:
        return None
    before = verb.doc[max(verb.i - _BACK, 0) : it.i]
    papers = PROPOSED | {"treaty", "protocol", "pact", "accord"}
    put = {t.lemma_.lower(): t for t in before if t.lemma_.lower() in papers}
    if len(put) != 1:
        return None
    label = f"{known[0]} {known[1]} the {next(iter(put.values())).text}"
    points = ((it.i, task.i + 1),)
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb), label=label, sure=False)
