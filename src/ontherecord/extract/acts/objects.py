"""Objects: the words of what an act was done with, from where they say something to where they stop."""

from collections.abc import Mapping

from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.ends import clause_range, without_gloss
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.governing import TELLING
from ontherecord.extract.acts.judged import verdict_start
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.slots import Match
from ontherecord.extract.acts.tree import (
    child,
    children,
    deep_prepositions,
    is_time_unit,
    is_verbal,
    phrase,
)
from ontherecord.extract.acts.widened import (
    with_claim,
    with_end,
    with_maker,
    with_role,
    with_target,
)
from ontherecord.extract.acts.words import SAID, WEEKDAYS
from ontherecord.extract.papers.called import is_manner
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.words import (
    is_bare_number,
    is_people,
    points_back,
    whole_quotes,
)
from ontherecord.nouns.span import Span

_POINTING = frozenset(
    "it this that them these those him her me us you more less so something anything everything".split()
)
_POINTED = frozenset(
    {"deny", "deliver", "receive", "publish", "withhold"}
)  # what "it" is, others find
_UNITS = frozenset("week month year night".split()) | {day.lower() for day in WEEKDAYS}
_MARKS = {'"': '"', "“": "”", "«": "»"}
# What is held besides, by the same one: "its rejection of the raid | and its SUPPORT for".
_HELD = frozenset(
    """rejection condemnation support readiness willingness commitment call appeal demand gratitude appreciation
    concern regret hope solidarity opposition refusal determination""".split()
)
# Verbs that say "as" what they take a deed: "dismissed its threat to leave | AS 'noise'".
_VERDICTS = frozenset(
    """dismiss reject condemn denounce describe criticise criticize slam brand label decry deride see view regard
    portray hail welcome praise characterise characterize denigrate ridicule""".split()
)
_AS = frozenset(
    """act serve function work recognise recognize treat regard list designate label brand describe see view use stay
    remain return join name appoint keep""".split()
)
_COMPARED = frozenset({"such", "as", "so", "well", "far", "soon", "long", "same"})
_DUE = frozenset({"by", "before", "within"})
_JUDGING = frozenset({"praise", "support", "disapprove", "reject", "accept"})
_LEADING = frozenset("according not and or but which that of to in by with".split())
_MOVING = frozenset({"deliver", "receive", "aid"})
# What is said to somebody's taking a part: "accepted Sudria AS A MEDIATOR".
_SEATING = frozenset({"accept", "reject", "propose", "offer", "support"})
_RUNNING = frozenset({"since", "until", "till"})  # "the talks held SINCE last month"


def object_of(
    filled: Filled, parsed: ParsedReport, heads: Mapping[int, int], parties: Parties
) -> Span | None:
    """The words of what was given, demanded, refused; None where it is only the other party."""
    word = filled.object if filled.object is not None else _imposed(filled)
    told = word == filled.match.trigger and filled.match.entry.type == "deliver"
    if word is None or word == filled.recipient_word or told or _says_nothing(word, filled):
        return None  # "replied on Tuesday": the reply is the verb
    pointing = word.pos_ == "DET" or word.lower_ in _POINTING
    if pointing and filled.match.entry.type not in _POINTED and word.i not in heads:
        return None  # "rejected it": what, the record could not say
    someone = word.pos_ == "PROPN" and (bool(parties.of(word)) or word.ent_type_ == "PERSON")
    if filled.match.entry.type == "demand" and someone:
        return None  # "demanded Brandt “release": a quotation that the parser lost
    guest = filled.match.trigger.lemma_ == "invite" and not is_verbal(word)
    place = word.ent_type_ in ("GPE", "FAC") or (guest and child(word, "poss") is not None)
    if filled.match.entry.type == "deny":
        word = _charge_over(word, filled.match.trigger)
    if filled.match.entry.type == "request" and place:
        return None  # "invited the envoy to Velten", "to her office"
    if is_verbal(word):
        first, last = _clause(filled, word)
        first = _from_mark(parsed.doc, first, last)
        return whole_quotes(parsed, first, without_gloss(parsed.doc, first, last))
    first, last = _without_verdict(word, filled)
    if word.dep_ == "pobj" and word.head.lower_ == "as":
        first = word.i  # "dismissed as 'bar talk' | reports that"
    last = _before_past(word, _before_telling_day(word, _with_rest(word, last)))
    last = _with_due_day(filled, word, _before_other_held(filled.match.noun, word, last))
    own = filled.match.trigger in word.subtree  # "a condition | that Norland has rejected"
    last = last if own else _with_task(word, with_claim(word, last), filled.match)
    if filled.match.entry.type in _MOVING:
        last = _before_bringer(word, _before_named(word, filled.recipient_word, last))
    last = _before_day(word, last)
    none = ("no", "any") if filled.match.entry.type in _POINTED else ("no",)
    first, last = _without(word, first, none), _without_tail(word, last)
    dated = first < word.i and word.doc[first].text in WEEKDAYS
    first += dated and word.doc[first + 1].tag_ != "POS"  # "announced | Sunday drastic cuts"
    if points_back((first, last), word):
        last = _without_tail(word, _with_participle(word, last, filled.match))
    empty = all(t.is_stop or t.is_punct for t in word.doc[first:last])
    if empty and word.pos_ != "PRON" and word.i not in heads:
        return None  # "demanding that the | “report be published”"
    said = filled.match.entry.type in SAID
    asked = word.lemma_.lower() in ("demand", "proposal", "condition", "term")
    named = (word.i in heads and not asked) or _is_denied_claim(filled, word)
    if said and (is_bare_number(word) or (points_back((first, last), word) and not named)):
        return None
    last = with_target(word, last, parties) if word == filled.match.noun else last
    seated = someone and filled.match.entry.type in _SEATING
    last = with_role(word, last) if seated else last
    first = _from_mark(parsed.doc, first, last)
    return whole_quotes(parsed, first, without_gloss(parsed.doc, first, last))


def _with_rest(word: Token, last: int) -> int:
    """Where words end with what the parser hung on their verb."""
    return with_maker(word, with_end(word, last))


def _imposed(filled: Filled) -> Token | None:
    """The measure itself, where that is what is imposed: "imposed TARIFFS of its own on Norlander steel"."""
    noun = filled.match.noun if filled.match.entry.type == "sanction" else None
    known = noun is not None and any(c.tag_ == "DT" and c.lower_[:2] == "th" for c in noun.children)
    return None if known else noun  # "those sanctions were imposed by": which, is told elsewhere


def _without_verdict(word: Token, filled: Filled) -> tuple[int, int]:
    """A thing's words without what it is called: "called the plan for a toll | a joke"."""
    first, last = phrase(word, filled.match.verb)
    verdict = verdict_start(filled.match.trigger)
    return first, min(last, verdict) if verdict is not None and word.i < verdict else last


def _says_nothing(word: Token, filled: Filled) -> bool:
    """Whether a word is no thing: "it has refused TO DO", "its proposal on short NOTICE"."""
    manner = filled.match.noun is not None and word.dep_ == "pobj" and is_manner(word)
    return manner or _is_bare_doing(word)


def _is_bare_doing(word: Token) -> bool:
    """Whether a verb says nothing by itself: "in a way it has refused TO DO"."""
    bare = child(word, "dobj", "nsubjpass", "ccomp", "xcomp", "prep", "dative") is None
    return word.lemma_ == "do" and is_verbal(word) and bare


def _charge_over(word: Token, trigger: Token) -> Token:
    """What is denied by ", which Norland denies": the charge, not the noun it ends with ("of arming the REBELS")."""
    if trigger.dep_ != "relcl" or trigger not in word.subtree:
        return word
    charges = (a for a in word.ancestors if a.dep_ == "pcomp" and a.head.head.lemma_ == "accuse")
    return next(charges, word)


def _before_other_held(noun: Token | None, word: Token, last: int) -> int:
    """Where words end before what its holder says besides: "its rejection of the raid | and its support for"."""
    if noun is None or child(noun, "poss") is None:
        return last
    for other in (t for t in word.conjuncts if word.i < t.i < last and t.lemma_.lower() in _HELD):
        whose = child(other, "poss")
        if whose is not None and whose.tag_ == "PRP$":
            return whose.left_edge.i
    return last


def _with_due_day(filled: Filled, word: Token, last: int) -> int:
    """Where what is asked ends with the day by which: "demanded a vote | by the end of the year"."""
    prep = word.doc[last] if last < len(word.doc) else None
    asked = filled.match.entry.type in ("demand", "request", "appeal", "ultimatum")
    if prep is None or not asked or prep.lower_ not in _DUE or prep.head != word.head:
        return last
    day = child(prep, "pobj")
    dated = day is not None and (day.ent_type_ in ("DATE", "TIME") or is_time_unit(day))
    dated = dated or (day is not None and any(t.ent_type_ == "DATE" for t in day.subtree))
    end = prep.right_edge.i + 1
    return next((i for i in range(prep.i, end) if word.doc[i].text == ","), end) if dated else last


def _with_task(word: Token, last: int, match: Match) -> int:
    """Where words end with what those before it shall do: "called for the envoy | to publish it"."""
    trigger = match.trigger
    if trigger.lemma_ == "accuse" and word.head == trigger:  # "the smugglers | of burning it"
        deed = next((p for p in children(trigger, "prep") if p.i == last), None)
        return deed.right_edge.i + 1 if deed is not None else last
    if word.head.lower_ != "for" or word.head.head != trigger or not is_people(word):
        return last
    tasks = (t for t in trigger.subtree if t.i >= last and t.tag_ in ("VB", "VBN"))
    task = next((t for t in tasks if any(a.lower_ == "to" for a in children(t, "aux"))), None)
    return clause_range(task)[1] if task is not None else last


def _is_denied_claim(filled: Filled, word: Token) -> bool:
    """Whether a denial names what it denies by a general word: "denied the REPORTS", "these allegations"."""
    denied = filled.match.entry.type == "deny"
    return denied and word.pos_ == "NOUN" and word.lemma_.lower() not in _POINTING


def _clause(filled: Filled, word: Token) -> tuple[int, int]:
    """First and last+1 token of a clause that is what was demanded, promised, refused."""
    verb = filled.match.trigger
    first, last = clause_range(word)
    to = next((c.i for c in word.children if c.lower_ == "to" and c.dep_ == "aux"), first)
    to = min([to, *(c.i for c in word.children if c.dep_ == "neg")])
    bare = to < word.i and child(word, "nsubj", "nsubjpass") is None
    first = max(first, to) if bare else first
    if word == verb:  # "will never | lift the sentences | while the war lasts"
        first, told_on = word.i, condition_of(word)
        if "sayer" in filled.match.entry.actor:  # "the strait | would be closed": what, by nobody
            first = min([c.left_edge.i for c in children(word, "nsubj", "nsubjpass")] or [first])
        last = told_on[0] if told_on is not None and told_on[0] > word.i else last
    while last - 1 > word.i and word.doc[last - 1].text in {":", ";", ","}:
        last -= 1
    first = word.left_edge.i if first < verb.i < word.left_edge.i else first
    first = verb.i + 1 if first < verb.i < word.i else first  # "In a letter X urged Y | to show"
    last = _before_past(word, last) if _is_ahead(word) else last
    last = _before_verdict(verb, word, _before_aside(word.doc, word.i, last))
    if filled.match.entry.type == "ultimatum":
        first = _with_deadline(verb, first)
    return first, last


def _before_verdict(noun: Token, word: Token, last: int) -> int:
    """Where the words of a threat or demand end before what another calls it: "dismissed its threat to leave | as"."""
    judged = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in _VERDICTS
    for i in range(word.i + 1, last - 1) if judged else ():
        if word.doc[i].lower_ == "as" and word.doc[i - 1].lower_ not in _COMPARED:
            after, own = word.doc[i + 1], word.doc[i].head.lemma_ in _AS
            if not own and (after.is_quote or after.tag_ in ("JJ", "VBG")):
                return i
    return last


def _with_deadline(verb: Token, first: int) -> int:
    """Where the words of what time is given for begin, with the time: "gave it | until Friday to leave"."""
    until = [c.i for c in verb.children if c.lower_ in ("until", "till") and c.i < first]
    allotted = [c.left_edge.i for c in children(verb, "dobj") if is_time_unit(c)]
    return min([first, *until, *allotted])


def _before_named(word: Token, receiver: Token | None, last: int) -> int:
    """Where a moved thing's words end before who gets it: "its reply to the demands | to Estmark"."""
    if receiver is None or not word.i < receiver.i < last:
        return _before_receiver(word, last)
    preps = (a for a in receiver.ancestors if a.pos_ == "ADP" and word.i < a.i < receiver.i)
    prep = next(preps, None)
    return prep.i if prep is not None else last


def _before_receiver(word: Token, last: int) -> int:
    """Where a moved thing's words end before an unknown receiver: "a reply to the text | to mediators"."""
    kinds = paper_words().kinds
    for place in deep_prepositions(word, "to"):
        prep = next((a for a in place.ancestors if a.pos_ == "ADP"), None)
        inside = prep is not None and word.i < prep.i < last
        if inside and prep is not None and place.lemma_.lower() not in kinds and is_people(place):
            return int(prep.i)
    return last


def _before_bringer(word: Token, last: int) -> int:
    """Where the words of somebody's paper end before who brings it: "received its answer | FROM the mediators"."""
    owned = child(word, "poss") is not None
    preps = [p.i for p in children(word, "prep") if p.lower_ in ("by", "from")] if owned else []
    return min([last, *(i for i in preps if i > word.i)])


def _before_day(word: Token, last: int) -> int:
    """Where words end before the day that the parser hung on them: "a written reply | on Monday"."""
    days = [p for p in word.children if p.lower_ == "on" and p.right_edge.i == last - 1]
    days = [p for p in days if all(c.ent_type_ == "DATE" for c in p.children)]
    return int(days[0].i) if days and days[0].i > word.i else last


def _before_aside(doc: Doc, first: int, last: int) -> int:
    """Where words end before what the writer calls them, or whom he quotes beside: ", in what state media cast"."""
    for i in range(first + 1, last - 1):
        if doc[i].text == "," and doc[i + 1 : i + 3].text.lower() == "in what":
            return i
        behind = doc[i + 1 : i + 5]
        when = any(t.lower_ in ("after", "before") for t in behind)
        if (
            doc[i].text == ","
            and when
            and any(t.lower_ in _UNITS | {"days", "day"} for t in behind)
        ):
            return i  # "..., a day after it emerged"
        ahead = doc[i + 1 : i + 5] if doc[i].lower_ == "with" else ()
        if any(t.tag_ == "VBG" and t.lemma_ in TELLING for t in ahead):
            return i
    return last


def _before_telling_day(word: Token, last: int) -> int:
    """Where a plan's words end before the day on which it was told: "its intention to buy the ship | on Monday"."""
    plan = child(word, "acl")
    day = word.doc[last - 1]
    told = plan is not None and _is_ahead(plan) and day.text in WEEKDAYS
    return last - 2 if told and last - 3 > word.i and day.nbor(-1).lower_ == "on" else last


def _before_past(word: Token, last: int) -> int:
    """Where words end before a past day at their end: "it would ban trading | earlier this month"."""
    doc = word.doc
    for i in range(word.i + 1, last - 1):
        if doc[i].lower_ == "earlier" and doc[i + 1].lower_ in _UNITS:
            return i  # "to stay in the race | earlier Tuesday on the radio"
    ends = _before_aside(doc, word.i, last)
    if ends < last:
        return ends
    for length in (1, 2, 3):
        start = last - length
        words = doc[start:last].text.lower().split() if start > word.i else []
        past = words == ["yesterday"] or words[:1] == ["earlier"] or words[-1:] == ["ago"]
        past = past or (len(words) == 2 and words[0] == "last" and words[1] in _UNITS)
        if past and length > (words[-1:] == ["ago"]) * 2:
            if doc[start - 1].lower_ in _RUNNING:
                return last
            return start - (doc[start - 1].lower_ in ("early", "late"))
    return last


def _is_ahead(verb: Token) -> bool:
    """Whether a clause tells of what is to come: "would close", "to close"."""
    return any(
        a.tag_ in ("MD", "TO") and a.lower_ not in ("could", "might") for a in children(verb, "aux")
    )


def _without_tail(word: Token, last: int) -> int:
    """Where words end before what only leads on: "a report | according", "the sequence | , not"."""
    while last - 1 > word.i and (
        word.doc[last - 1].lower_ in _LEADING or word.doc[last - 1].text == ","
    ):
        last -= 1
    return last


def _without(word: Token, first: int, none: tuple[str, ...]) -> int:
    """Where words begin behind the "no" that the telling has already: "received no | reply"."""
    return first + 1 if word.doc[first].lower_ in none and first < word.i else first


def _from_mark(doc: Doc, first: int, last: int) -> int:
    """Where words begin with the mark of the quotation that they open with and go on behind."""
    mark = doc[first - 1].text if first > 0 else ""
    closing = _MARKS.get(mark)
    inside = [i for i in range(first, last) if doc[i].text == closing]
    return first - 1 if len(inside) == 1 else first


def _with_participle(word: Token, last: int, match: Match) -> int:
    """The end of "the statement issued by Norland", which is "the statement" without its participle.

    "A move applauded by Norland" stays "a move": the applause is what is told.
    """
    told = next((c for c in word.children if c.dep_ == "acl" and c.i == last), None)
    if told == match.trigger and match.entry.type in _JUDGING:
        return last
    end = told.right_edge.i + 1 if told is not None else last
    for i in range(last, end):
        if word.doc[i].text in {",", ";"}:
            return i
    return end
