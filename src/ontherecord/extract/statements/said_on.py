"""When something was said: the day of the cue's own clause, never a day of what is told in it."""

from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.setting import CHANNELS
from ontherecord.language.time.reading import TimeMatch
from ontherecord.nouns.findings import TimeFinding

_NEAR = 2  # words between a day and its cue, wherever the parser hung it: "said late Monday"
_DATING = frozenset("date publish issue release send post write air broadcast print give".split())
_TITLED = frozenset({"Week", "Today", "Tonight", "Morning", "Night", "Day", "Weekend"})
_NOW = ("today", "now", "tonight", "this ")


def said_on(parsed: ParsedReport, found: Attribution, verb: Token) -> TimeFinding | None:
    """When it was said: the time expression of the cue's own clause, outside content and source."""
    sentence = verb.sent
    low, high = sentence.start_char, sentence.end_char
    best: tuple[int, TimeMatch] | None = None
    for match in parsed.times_in(low, high):
        if any(a < match.end and match.start < b for a, b in (*found.content, *found.source)):
            continue
        if match.form.length is not None or not _hangs_on(parsed, match, verb):
            continue
        if parsed.quotation_at(match.start) is not None or _is_programme(parsed, match):
            continue
        if _is_told_before(found, match) or _is_past_of_own(found, match, verb):
            continue
        if _is_of_another(parsed, found, match, verb):
            continue
        distance = abs(match.start - verb.idx)
        if best is None or distance < best[0]:
            best = (distance, match)
    if best is None:
        return None
    match = best[1]
    return parsed.time(match)


def _is_programme(parsed: ParsedReport, match: TimeMatch) -> bool:
    """Whether it is a broadcast's name: "on ABC's This Week", "NBC's Today"."""
    words = parsed.text[match.start : match.end].split()
    titled = words[-1] in _TITLED and not parsed.doc[parsed.token_at(match.start)].is_sent_start
    return titled and all(w[0].isupper() for w in words)


def _is_told_before(found: Attribution, match: TimeMatch) -> bool:
    """Whether a day stands behind words whose cue follows: "It reached him ON FRIDAY, X told reporters"."""
    if not found.cue:
        return False
    naming = min(a for a, _ in (*found.source, *found.cue))
    return found.content[0][0] < match.start and match.end <= naming


def _is_of_another(parsed: ParsedReport, found: Attribution, match: TimeMatch, verb: Token) -> bool:
    """Whether a clause behind the cue has the day: "X stressed that it had: KEST, he said, INFORMED her ON FRIDAY"."""
    between = verb.doc[verb.i + 1 : parsed.token_at(match.start)]
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP")
        and t.pos_ == "VERB"
        and t.lemma_ not in SPEECH | {"speak"}
        and not any(a <= t.idx < b for a, b in (*found.content, *found.source))
        and any(c.dep_ in ("nsubj", "nsubjpass") and c.i < t.i for c in t.children)
        for t in between
    )


def _is_past_of_own(found: Attribution, match: TimeMatch, verb: Token) -> bool:
    """Whether a day belongs to a thing of which somebody writes now: "I condemn the arrests OF 10 APRIL"."""
    own = found.pattern == "self" and verb.tag_ in ("VBP", "VBZ")
    had = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return own and not had and not match.printed.lower().startswith(_NOW)


def _hangs_on(parsed: ParsedReport, match: TimeMatch, verb: Token) -> bool:
    """Whether a time expression modifies the cue: no other verb stands between them in the parse."""
    token = parsed.doc[parsed.token_at(match.start)]
    low, high = min(token.i, verb.i), max(token.i, verb.i)
    if high - low <= _NEAR and not any(t.is_punct for t in parsed.doc[low:high]):
        return True
    for above in token.ancestors:
        if above.i == verb.i:
            return True
        if above.pos_ == "VERB":
            if _goes_on(verb, above) and _is_plainly_of(token, above):
                return True
            spoke = above.dep_ in ("advcl", "acl") and above.lemma_ == "speak"
            return (spoke or _is_dated(above, verb)) and verb in above.ancestors
    return False


def _goes_on(verb: Token, above: Token) -> bool:
    """Whether a cue goes on with another deed of the same moment: "he resigned on Saturday, ADDING that"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.i == above.i


def _is_plainly_of(token: Token, verb: Token) -> bool:
    """Whether nothing but prepositions and days stands between a day and a verb in the parse."""
    while token.head.i != verb.i:
        token = token.head
        plain = token.pos_ == "ADP" or token.ent_type_ in ("DATE", "TIME")
        if not plain and token.lemma_.lower() not in CHANNELS:
            return False
    return True


def _is_dated(clause: Token, verb: Token) -> bool:
    """Whether a clause gives the day of the paper or interview in which it was said: "in a letter DATED 9 MAY"."""
    paper = clause.head
    there = paper.dep_ == "pobj" and paper.head.lower_ == "in" and paper.head.head.i == verb.i
    return there and clause.dep_ == "acl" and clause.lemma_ in _DATING
