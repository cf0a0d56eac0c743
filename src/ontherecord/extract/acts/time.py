"""When and where: the time expression and the place that belong to one clause."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.extract.acts.clause import conjunct_head, surface_subject
from ontherecord.extract.acts.governing import TELLING
from ontherecord.extract.acts.tree import child, children, dateline_end, is_verbal, prepositions
from ontherecord.extract.acts.words import SPEAKING
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.language.time.reading import TimeMatch
from ontherecord.nouns.dates import TimeForm
from ontherecord.nouns.findings import TimeFinding

_APART = frozenset({"after", "before", "since"})  # "answered on Monday, a week after receiving it"
_WHOLE = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
# parts of a day, week, month that "of" joins to it
_PARTS = frozenset(
    "hour morning afternoon evening night eve end start beginning middle course".split()
)
# on which a party speaks: their day is that of what it does in them
_OCCASIONS = frozenset(
    """statement speech address letter note message communique communiqué declaration interview tweet post
    article telegram briefing decree order""".split()
)
_ADMITTING = frozenset({"confirm", "acknowledge", "admit", "deny", "recall", "report", "mention"})
_DEADLINE = re.compile(
    r"\b(?:until|till|by|(?:no|not) later than|at the latest(?: on| by)?)\s+"
    r"(?:the |midnight |noon |close |end |evening |morning |on |of )*$",
    re.IGNORECASE,
)
# "asked for a meeting before 30 September"; not "before dawn on Friday"
_AHEAD_OF = re.compile(
    r"\b(?:before|prior to|ahead of)\s+(?:the (?:end|start|beginning|close) of |the )?$",
    re.IGNORECASE,
)
# "the first since 2015": since when there was no other
_RECORD = re.compile(r"\b(?:first|last|only|most|\w+est)\b[^.;,]{0,40}\bsince\s+$", re.IGNORECASE)
_YEAR = re.compile(r"(?:[A-Z]\w+ )?(?:19|20)\d\d")
# "nearly two months after Norland sent it": the day counted from that is not sure
_ROUGHLY = re.compile(
    r"\b(?:nearly|almost|about|around|some|roughly|more than|over|less than|at least|up to)\s",
    re.IGNORECASE,
)
_BEFORE = 10  # characters in front of a length in which that stands
# "the report presented by X on his mission to Velten from 9 to 12 March": the mission's days
_REPORTED_ON = re.compile(
    r"\b(?:report|briefing|account|presentation)\b[^.;]{0,40}\b(?:on|about) (?:\w+ ){0,3}"
    r"(?:mission|visit|trip|tour|talks|meeting|round)(?: (?:to|in) [A-Z]\w+(?: [A-Z]\w+)*)? (?:from|of|between) $"
)
_REPORT = 120  # characters in front in which such a report is named
_RELATIVE = frozenset({"who", "which", "that"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of an act: the expression, whether only shared with another clause, and the verb's tense."""

    time: TimeFinding | None
    shared: bool
    tense: str


def time_of(parsed: ParsedReport, trigger: Token, verb: Token | None) -> TimeFinding | None:
    """The time expression that governs a clause, None where it has none of its own (or several that compete)."""
    timing = timing_of(parsed, trigger, verb)
    return None if timing.shared else timing.time


def timing_of(parsed: ParsedReport, trigger: Token, verb: Token | None) -> Timing:
    """The time of an act, its own or that of the clause it hangs on or follows, and the tense of its verb."""
    clause = verb if verb is not None else trigger
    tense = _tense(verb)
    told = parsed.times_in(dateline_end(trigger), trigger.sent.end_char)
    matches = [m for m in told if not (_is_deadline(parsed, m) or _is_apart(parsed, m, trigger))]
    if not matches:
        return Timing(None, False, tense)
    found = {m.start: _governor(parsed, m) for m in matches}
    heads = {start: _lifted(token) for start, token in found.items() if token is not None}
    counted = _counted(clause, matches, heads)
    if counted is not None:
        match, form = counted
        rough = match.form.approximate or _is_rough(match, clause)
        form = replace(form, approximate=rough)
        return Timing(replace(parsed.time(match), form=form), rough, "before")
    for holder in _holders(clause, trigger):
        own = [m for m in matches if heads.get(m.start) == holder and m.form.length is None]
        own = [m for m in own if not _is_of_visit(m, clause)]
        if holder not in (clause, trigger):
            own = [m for m in own if _may_be_shared(m, holder, clause)]
        if own:
            nearest = min(own, key=lambda m: (m.form.shift is not None, abs(m.start - trigger.idx)))
            return Timing(parsed.time(nearest), False, tense)
    beside = _beside(clause, tense)
    own = [m for m in matches if heads.get(m.start) == beside and m.form.length is None]
    if len(own) == 1:
        return Timing(parsed.time(own[0]), True, tense)
    return Timing(None, False, tense)


def _is_deadline(parsed: ParsedReport, match: TimeMatch) -> bool:
    """Whether a time is of something else: "gave Norland until April 25", "the first since 2015", "a report on"."""
    before = parsed.doc.text[max(0, match.start - 40) : match.start]
    year = _YEAR.fullmatch(parsed.doc.text[match.start : match.end]) is not None
    long = year and before.casefold().endswith("since ")  # "returns of 7 per cent since 2005"
    text = parsed.doc.text[max(0, match.start - _REPORT) : match.start]
    if _REPORTED_ON.search(text) is not None:
        return True
    ahead = match.form.clock is None and _AHEAD_OF.search(before) is not None
    return long or ahead or any(words.search(before) is not None for words in (_DEADLINE, _RECORD))


def _is_apart(parsed: ParsedReport, match: TimeMatch, trigger: Token) -> bool:
    """Whether a time is in words that do not tell the act, or no day: 'vowed to hold out "today and tomorrow"'."""
    quotation = parsed.quotation_at(match.start)
    inside = quotation is None or quotation.start <= trigger.idx < quotation.end
    return not inside or match.form.unit in ("decade", "century")


def _tense(verb: Token | None) -> str:
    """How a verb tells: "past", "before" (had done), "aside" (a clause that describes), or ""."""
    if verb is None:
        return ""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    after = verb.dep_ == "pcomp" and verb.head.lower_ == "after"
    mark = child(verb, "mark") if verb.dep_ == "advcl" else None
    after = after or (mark is not None and mark.lower_ in ("after", "since"))
    if "had" in helpers or after:  # "had promised", "after receiving it", "a day after it sent"
        return "before"
    if verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN" and not helpers:
        return "aside"
    past = verb.tag_ == "VBD" or helpers & {"was", "were"}
    if past and _tells_which(verb):
        return "aside"
    return "past" if past else ""


def _tells_which(verb: Token) -> bool:
    """Whether a clause says which thing is meant by what was done with it: "the treaty THAT NORLAND SIGNED"."""
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "relcl" or subject is None:
        return False
    return subject.dep_ == "nsubjpass" or subject.lower_ not in _RELATIVE


def _counted(
    clause: Token, matches: Sequence[TimeMatch], heads: Mapping[int, Token]
) -> tuple[TimeMatch, TimeForm] | None:
    """ "Twenty-nine days after receiving it": counted from the time of the clause it stands in, if that has one."""
    over = clause.head
    if clause.dep_ not in ("pcomp", "advcl") or clause.i < over.i:
        return None
    word = over if clause.dep_ == "pcomp" else child(clause, "mark")
    if word is None or word.lower_ not in ("after", "before"):
        return None
    lengths = [m for m in matches if m.end <= word.idx and word.idx - m.end <= 1 and m.form.length]
    main = word.head if word is over else over
    days = [m for m in matches if heads.get(m.start) == main and m.form.length is None]
    whole = _WHOLE.fullmatch(lengths[0].form.length or "") if lengths else None
    if whole is None or len(days) != 1:
        return None
    sign = -1 if word.lower_ == "after" else 1  # what came after it lies before it
    form = TimeForm(unit=_UNITS[whole[2]], shift=sign * int(whole[1]), base=days[0].form)
    return lengths[0], form


def _is_rough(match: TimeMatch, clause: Token) -> bool:
    """Whether a length is only about right: "NEARLY two months"."""
    text = clause.doc.text[max(0, match.start - _BEFORE) : match.end]
    return _ROUGHLY.search(text) is not None


def _beside(clause: Token, tense: str) -> Token | None:
    """The verb whose day an act in the past may share, unsurely: the one it follows or whose party it describes."""
    if tense != "past":
        return None
    over = conjunct_head(clause) if clause.dep_ == "conj" else clause.head
    if clause.dep_ == "conj" and is_verbal(over) and _tense(over) == "past":
        return over
    if clause.dep_ == "relcl" and not _has_own_doer(
        clause
    ):  # "was carried by the envoy, who left it at the ministry"
        verb = next((a for a in over.ancestors if is_verbal(a)), None)
        return verb if verb is not None and _tense(verb) == "past" else None
    return None


def _lifted(governor: Token) -> Token:
    """The verb over "in its statement of Wednesday" and "in a speech given late on Monday"."""
    if governor.lower_ == "writing" and governor.head.lower_ == "in":
        return governor.head.head  # "answered in writing on Monday"
    noun = governor.head if governor.dep_ in ("acl", "relcl") else governor
    if noun.dep_ == "pobj" and noun.lemma_.lower() in _OCCASIONS and noun.head.lower_ == "in":
        return noun.head.head
    return governor


def place_of(verb: Token | None, target: Token | None, *, said: bool = False) -> str | None:
    """The place a clause names with "in", "at" or "near", as printed; of what is said, only on its verb."""
    heads = [h for h in (verb, None if said else target) if h is not None]
    # "met Estmark's envoy | at Geneva": the parser hangs the place on the other party
    things = list(children(verb, "dobj", "dative")) if verb is not None and not said else []
    beside = [
        p for h in (*heads, *things) for name in ("with", "to") for p in prepositions(h, name)
    ]
    beside += things
    over = verb.head if verb is not None and verb.dep_ == "ccomp" else None
    telling = said and over is not None and over.lemma_ in TELLING and _is_of_teller(verb)
    heads += [over] if telling and over is not None else []
    for head in (*heads, *beside):
        for name in ("in", "at", "near"):
            for place in prepositions(head, name):
                source = any(a.lower_ == "according" for a in place.ancestors)
                if source:
                    continue  # "according to an official in Velten"
                if place.ent_type_ in _PLACES and not (said and _behind_object(verb, place)):
                    return _printed(place)
    return None


def _is_of_teller(verb: Token | None) -> bool:
    """Whether who tells of a doing may have done it: "said IT rejected", "said HIS government had agreed"."""
    doer = surface_subject(verb) if verb is not None else None
    return doer is None or doer.pos_ == "PRON" or child(doer, "poss") is not None


def _behind_object(verb: Token | None, place: Token) -> bool:
    """Whether a place may be that of the object before it: "condemned the arrests in Velten"."""
    return verb is not None and any(verb.i < thing.i < place.i for thing in children(verb, "dobj"))


def _printed(place: Token) -> str:
    """A place with the words of its own name ("Port Alma")."""
    first = min([place.i, *(c.i for c in children(place, "compound") if c.i < place.i)])
    return place.doc[first : place.i + 1].text


def _governor(parsed: ParsedReport, match: TimeMatch) -> Token | None:
    """The verb, or noun at the top of a phrase, that a time expression hangs on."""
    first = parsed.token_at(match.start)
    last = parsed.token_at(max(match.start, match.end - 1))
    words = parsed.doc[first : last + 1]
    if len(words) == 0:
        return None
    token: Token = words.root
    if (beside := _beside_which(parsed, first)) is not None:
        return beside
    if token.dep_ in ("compound", "nmod", "amod", "nummod", "poss") and token.head.i > last:
        return token.head  # "the November 29 test": the test's date
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        whole = token.head.head
        if whole.lemma_.lower() not in _PARTS:
            return whole  # "its proposals of 13 October": their date
        token = whole  # "in the early hours of Monday"
    while token.head != token:
        if token.i < first and _is_later_event(token):
            return token
        token = token.head
        if token.i < first or token.i > last:
            if is_verbal(token):
                return _behind_relative(_told_first(token, first), first)
            if (
                token.pos_ == "NOUN"
                and token.dep_ not in ("pobj", "npadvmod")
                and not _hangs(token)
            ):
                return token
    return token


def _beside_which(parsed: ParsedReport, first: int) -> Token | None:
    """What a time hangs on by the words before it, whatever the parser made of them."""
    before = parsed.doc[first - 1] if first > 0 else None
    if before is not None and before.dep_ == "prep" and child(before, "pobj") is None:
        return before.head  # "On Monday Norland sent": read as one name
    name = parsed.doc[first - 2] if first > 1 else None
    return name if name is not None and _is_likened(name) else None


def _is_later_event(noun: Token) -> bool:
    """Whether something is told to have been before an event, whose day is its own: "prior to THE VOTE on Tuesday"."""
    prep = noun.head if noun.dep_ == "pobj" and noun.pos_ == "NOUN" else None
    if prep is None or noun.lemma_.lower() in _PARTS:
        return False
    apart = ("prior", "ahead", "response", "reaction")
    return prep.lower_ == "before" or (prep.lower_ in ("to", "of") and prep.head.lower_ in apart)


def _is_likened(name: Token) -> bool:
    """Whether a day is that of somebody spoken of: "an address in the style of BRANDT in 1988"."""
    person = name.pos_ == "PROPN" and name.ent_type_ == "PERSON" and name.nbor(1).lower_ == "in"
    while name.dep_ == "conj" and name.head.ent_type_ == "PERSON":
        name = name.head
    return person and name.dep_ == "pobj" and name.head.lower_ in ("of", "like")


def _behind_relative(verb: Token, day: int) -> Token:
    """The verb of a day behind a relative clause and its comma: "MET Kest, who leads it, in Velten on Friday"."""
    doc, comma = verb.doc, day - 1
    while comma > verb.i and doc[comma].pos_ in ("ADP", "PROPN", "DET"):
        comma -= 1
    over = (verb, *verb.ancestors)
    clause = next((t for t in over if t.dep_ == "relcl"), None)
    if doc[comma].text != "," or clause is None or not clause.i <= verb.i < comma:
        return verb
    opening = clause.left_edge.i - 1
    apart = opening >= 0 and doc[opening].text == ","
    above = next((t for t in clause.ancestors if is_verbal(t)), None)
    return above if apart and above is not None else verb


def _told_first(teller: Token, day: int) -> Token:
    """The verb of what is told before its teller is named, if a day stands behind it and before that teller.

    "The note reached Velten ON FRIDAY, its spokesman told reporters": the parser hangs the day on "told".
    """
    speaker = child(teller, "nsubj")
    before = [c for c in children(teller, "ccomp") if c.i < day]
    if not before or speaker is None or not day < speaker.left_edge.i < teller.i:
        return teller
    marks = [t.text for t in teller.doc[day : speaker.left_edge.i]]
    return before[-1] if "," in marks else teller


def _hangs(noun: Token) -> bool:
    """Whether a noun is itself only part of a clause, so that its time is likely the clause's."""
    return noun.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "conj", "dative", "appos")


def _holders(clause: Token, trigger: Token) -> list[Token]:
    """The tokens on which a time can hang to count for the clause, nearest first."""
    found = [trigger, clause]
    current = clause
    while current.head != current:
        dep = current.dep_
        shares = dep == "conj" and is_verbal(current.head)
        told = current.head.lemma_ in _ADMITTING  # "confirmed on Thursday having received it"
        shares = shares or (dep == "xcomp" and is_verbal(current.head) and not told)
        shares = shares or (dep == "advcl" and current.tag_ == "VBG" and not told)
        if (
            dep in ("relcl", "acl")
            and current.head.lemma_.lower() in SPEAKING
            and is_verbal(current.head.head)
            and not _has_own_doer(current)
        ):
            current = current.head.head  # "adopted a resolution calling for": both at one time
        elif dep == "pcomp" and is_verbal(current.head.head) and current.head.lower_ not in _APART:
            current = current.head.head
        elif shares:
            current = current.head
        else:
            break
        found.append(current)
    return found


def _has_own_doer(clause: Token) -> bool:
    """Whether a relative clause tells what another did, at another time: "the note by which Norland asked"."""
    subject = child(clause, "nsubj")
    return subject is not None and subject.tag_ not in ("WDT", "WP", "IN")


def _is_of_visit(match: TimeMatch, clause: Token) -> bool:
    """Whether a day is that of what somebody is invited to: "invited him to Velten ON FRIDAY"."""
    if clause.lemma_ != "invite":
        return False
    return any(
        clause.i < c.i and c.idx < match.start
        for c in children(clause, "prep", "xcomp", "dative")
        if c.lower_ in ("to", "for") or c.dep_ == "xcomp"
    )


def _may_be_shared(match: TimeMatch, holder: Token, clause: Token) -> bool:
    """A later conjunct shares only a time that stands before the first verb: "On Monday it met and signed"."""
    if clause.dep_ == "conj" and child(clause, "nsubj", "nsubjpass") is None:
        return match.start < holder.idx
    return clause.dep_ != "conj"
