"""The day of a hand-over that nothing in its verb's own frame tells: right before the verb, behind it, of a meeting."""

from itertools import takewhile

from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.papers.around import ENCOUNTERS, behind
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import TimeFinding
from ontherecord.nouns.span import Span


def day_of_hand_over(verb: Token, parsed: ParsedReport, told_on: Span | None) -> TimeFinding | None:
    """The day that words around a verb give a hand-over; `told_on` is the day on which somebody tells of it."""
    found = (
        _before(verb, parsed)
        or _of_meeting(verb, parsed)
        or _after(verb, parsed)
        or _at_the_start(verb, parsed)
    )
    return found if found is None or found.span != told_on else None


def day_behind(name: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day told between a name and the next one: "from Norland ON 1 MAY, from Estmark on 9 May"."""
    ends = (t.idx for t in name.doc[name.i + 1 : name.sent.end] if t.lower_ == "from")
    found = parsed.times_in(name.idx, next(ends, name.sent.end_char))
    return parsed.time(found[0]) if found else None


def _before(verb: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The time expression right before a verb: "it has this day transmitted"."""
    for match in parsed.times_in(verb.sent.start_char, verb.sent.end_char):
        if match.end <= verb.idx and parsed.text[match.end : verb.idx].strip() == "":
            return parsed.time(match)
    return None


def _of_meeting(verb: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day of the meeting at which it was handed over: "met the envoy ON THURSDAY and handed him a note"."""
    if verb.dep_ != "conj" or verb.head.lemma_ not in ENCOUNTERS:
        return None
    told = parsed.times_in(verb.sent.start_char, verb.idx)
    days = [m for m in told if m.form.weekday is not None or m.form.day or m.form.unit == "day"]
    return parsed.time(days[0]) if len(days) == 1 else None


def _after(verb: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The one day behind a verb and before the next: "was handed to the envoy, Ivo Brand, ON MONDAY, he tells us"."""
    words = list(takewhile(lambda token: not is_verbal(token), behind(verb)))
    if not words:
        return None
    end = words[-1].idx + len(words[-1].text)
    opened = [t.idx + len(t.text) for t in words if t.lower_ == "on"]
    days = [
        match
        for match in parsed.times_in(verb.idx, end)
        if any(s <= match.start and not parsed.text[s : match.start].strip() for s in opened)
    ]
    return parsed.time(days[0]) if len(days) == 1 else None


def _at_the_start(verb: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day that opens a sentence of one deed: "ON 5 MAY the minister, Ivo Brand, handed over the reply"."""
    sentence = verb.sent
    alone = not any(is_verbal(token) for token in sentence if token != verb)
    if not (alone or verb.dep_ == "ROOT") or sentence[0].lower_ != "on":
        return None
    opened = sentence[0].idx + len(sentence[0].text)
    for match in parsed.times_in(sentence.start_char, verb.idx):
        if not parsed.text[opened : match.start].strip():
            return parsed.time(match)
    return None
