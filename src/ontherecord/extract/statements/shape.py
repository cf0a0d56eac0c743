"""Edges of tagged content: what hangs on the cue, or is the outlet's own voice, is not what was said.

General faults of the tagger found by reading its rows on unseen coverage, each with its rule here.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import (
    Pieces,
    is_passive,
    noun_phrase,
    pieces,
    subject,
    tokens_of,
)
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.sources import can_say, is_speaker_noun
from ontherecord.nouns.statement import Mode

_RELATIVE = frozenset({"which", "who", "whom", "whose", "that"})
_WH = frozenset({"WDT", "WP", "WP$", "WRB"})
_OUTLETS_OWN = frozenset({"as", "while", "without", "after", "amid", "before", "when", "despite"})
_BREAKS = frozenset({"and", "but", "in", "while", "whereas"})  # what a break begins with
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DATED = frozenset({"", "on", "in", "at", "since", "by", "until", "in early", "in late"})
# A picture's credit at the head of a paragraph: a name, a stroke, an agency, and then the text's own first word.
_CREDIT = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}/ ?"
    r"(?:Reuters|REUTERS|AFP|AP|EPA|EFE|Getty Images|Xinhua|Anadolu(?: Agency)?|Pool) (?=[A-Z])"
)
_AIMS = frozenset({"bid", "attempt", "effort", "move"})


def shaped(parsed: ParsedReport, found: Attribution, cues: Mapping[str, Cue]) -> Attribution:
    """An attribution with content that begins and ends where the words of its source do."""
    content = _without_opening(parsed, found, _without_scraps(parsed, found))
    content = tuple(
        piece for start, end in content if (piece := _cut(parsed, found, (start, end), cues))
    )
    made = replace(found, content=content)
    if content and content[0] == found.content[0]:
        made = _with_gerund(parsed, made, cues)
    made = _with_relative(parsed, made)
    made = _without_credit(parsed, _shown_saying(parsed, _quoted_as_saying(parsed, made), cues))
    headless = bool(content) and parsed.doc[parsed.token_at(content[0][0])].tag_ in ("VBD", "VBZ")
    lost = (
        len(content) < len(found.content)
        and parsed.doc[parsed.token_at(found.content[0][0])].lower_ in _RELATIVE
    )
    return replace(made, scrappy=headless or lost)


def _without_credit(parsed: ParsedReport, found: Attribution) -> Attribution:
    """A source without the credit of a picture that ran into it: "Ann Lund / Reuters | The council said"."""
    if not found.source:
        return found
    (start, end), *rest = found.source
    match = _CREDIT.match(parsed.text, parsed.block_at(parsed.token_at(start)).start)
    if match is None or not start < match.end() < end:
        return found
    return replace(found, source=((match.end(), end), *rest))


def _without_scraps(parsed: ParsedReport, found: Attribution) -> Pieces:
    """Without pieces that are a relative pronoun alone, or the outlet's clause behind the cue."""
    kept = []
    cue = found.cue[-1][1] if found.cue else 0
    for number, (start, end) in enumerate(found.content):
        words = tokens_of(parsed, ((start, end),))
        if len(words) == 1 and words[0].lower_ in _RELATIVE | {"what"}:
            continue  # "in WHAT critics call | one more delay"
        behind = number and start > cue and found.content[0][1] < cue
        if behind and words[0].text in _OUTLETS_OWN and not _inside(parsed, start):
            continue
        kept.append((start, end))
    return tuple(kept)


def _without_opening(parsed: ParsedReport, found: Attribution, content: Pieces) -> Pieces:
    """Without the reporter's own phrase that opens the sentence: "AFTER MONTHS OF TALKS, Holt said that it was dead".

    It has no tense of its own, nobody quotes it, and what was said stands whole behind the cue.
    """
    if len(content) < 2 or not found.cue or not found.source:
        return content
    (start, end), behind = content[0], content[1][0]
    words = tokens_of(parsed, ((start, end),))
    ahead = end <= found.source[0][0] < found.cue[0][0] < behind
    that = parsed.doc[parsed.token_at(behind)].lower_ == "that"
    opens = words[0].i == words[0].sent.start and words[0].tag_ in ("IN", "VBG", "RB")
    quoted = any(t.is_quote or parsed.quotation_at(t.idx) is not None for t in words)
    tensed = any(t.tag_ in (*_FINITE, "MD") and t.dep_ not in ("relcl", "aux") for t in words)
    return content[1:] if ahead and that and opens and not (quoted or tensed) else content


def _inside(parsed: ParsedReport, position: int) -> bool:
    return any(q.start <= position < q.end for q in parsed.quotations)


def _cut(
    parsed: ParsedReport, found: Attribution, piece: tuple[int, int], cues: Mapping[str, Cue]
) -> tuple[int, int] | None:
    """A piece without the clause that describes its source, and up to where the cue's own clause goes on."""
    words = tokens_of(parsed, (piece,))
    first = 0
    if words[0].lower_ in ("which", "who") and found.source and _follows(found, words[0]):
        comma = next((i for i, t in enumerate(words) if t.text == ","), None)
        if comma is None or len(words) - comma < 4:
            return piece
        first = comma + 1
    stop = len(words)
    for i in range(first + 2, len(words) - 1):
        if words[i].lower_ not in _BREAKS or _inside(parsed, words[i].idx):
            continue
        if (
            _goes_on(parsed, found, (words, i), cues)
            or _is_aim(words, i)
            or _is_next_speaker(parsed, found, words[i:], cues)
        ):
            stop = i
            break
    if not first and stop == len(words):
        return piece
    while stop > first + 1 and (words[stop - 1].text in {",", "–", "—", "-", ";"}):
        stop -= 1
    last = words[stop - 1]
    end = piece[1] if stop == len(words) else last.idx + len(last)
    return (words[first].idx if first else piece[0], end)


def _follows(found: Attribution, token: Token) -> bool:
    return 0 <= token.idx - found.source[-1][1] <= 3


def _goes_on(
    parsed: ParsedReport,
    found: Attribution,
    at: tuple[list[Token], int],
    cues: Mapping[str, Cue],
) -> bool:
    """Whether "and" or "but" joins a further cue verb to the cue, not to a verb of the content."""
    words, i = at
    if words[i].lower_ not in ("and", "but") or found.verb is None:
        return False
    verb = parsed.doc[found.verb]
    j = i + 1
    while j < len(words) and (words[j].pos_ in ("ADV", "AUX", "PART") or words[j].dep_ == "neg"):
        j += 1
    if j >= len(words):
        return False
    following = words[j]
    own = following.dep_ == "conj" and following.head.i == verb.i and following.i > verb.i
    alike = _is_tense_of(following, verb) and subject(following) is None
    if alike and (own or _leaves_modal(following)):
        return True
    if following.lemma_.lower() not in cues or not following.tag_.startswith("VB"):
        return False
    denied = any(c.dep_ == "neg" for c in following.children)
    if not (_is_tense_of(following, verb) or denied) or subject(following) is not None:
        return False
    joined = following.dep_ == "conj" and (following.tag_ == verb.tag_ or denied)
    above = following.head if joined else None
    who = subject(above) if above is not None else None
    if above is None or above.i < words[0].i or who is None:
        return True
    if who.pos_ == "NOUN" and following.head.i == above.i:
        return not is_speaker_noun(who.lemma_.lower())  # "no warship had entered … and dismissed"
    return who.pos_ == "NUM" or who.ent_type_ in ("DATE", "TIME")


def _is_tense_of(following: Token, verb: Token) -> bool:
    """Whether a verb is in the tense of a cue; "admitted that it had been lost and ANNOUNCED that" is no passive."""
    if following.tag_ == verb.tag_:
        return True
    if (verb.tag_, following.tag_) != ("VBD", "VBN"):
        return False
    plain = not any(c.dep_ in ("aux", "auxpass") for c in following.children)
    told = any(c.dep_ == "ccomp" and c.i > following.i for c in following.children)
    return plain and told


def _is_next_speaker(
    parsed: ParsedReport, found: Attribution, words: list[Token], cues: Mapping[str, Cue]
) -> bool:
    """Whether another speaker has the word: "A said the text was final | while B insisted that talks would go on".

    Told in the tense of the cue itself, with a clause of its own; what A tells of B would stand a tense further back.
    """
    if words[0].lower_ == "in" or found.verb is None:
        return False
    told = parsed.doc[found.verb]
    for verb in words[2:]:
        if verb.tag_ != told.tag_ or verb.tag_ not in _FINITE:
            continue
        cue, who = cues.get(verb.lemma_.lower()), subject(verb)
        if cue is None or cue.mode is not Mode.SPEECH or who is None:
            continue
        named = who.pos_ in ("PROPN", "NOUN") and can_say(who, cue)
        bare = not any(c.dep_ in ("aux", "auxpass", "neg") for c in verb.children)
        clause = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
        return named and bare and clause and who.left_edge.i == words[0].i + 1
    return False


def _leaves_modal(verb: Token) -> bool:
    """Whether a finite verb is joined to one under "would": "said it would back the plan but ruled out …"."""
    if verb.dep_ != "conj" or verb.lower_ == verb.lemma_ or verb.tag_ not in ("VBD", "VBZ"):
        return False  # "would sit down and cut": such forms are infinitives too
    modal = any(c.tag_ == "MD" for c in verb.head.children)
    return modal and not any(c.dep_ == "aux" for c in verb.children)


def _is_aim(words: list[Token], i: int) -> bool:
    """ ", in a bid to …": why the outlet says that something was done."""
    if words[i].lower_ != "in" or words[i - 1].text != ",":
        return False
    near = [t.lower_ for t in words[i + 1 : i + 4]]
    return near[:1] in (["a"], ["an"]) and bool(set(near) & _AIMS)


def _quoted_as_saying(parsed: ParsedReport, found: Attribution) -> Attribution:
    """ "X was quoted by Y as saying …", "Y quoted X as saying …" are X's words: Y only passes them on."""
    verb = parsed.doc[found.verb] if found.verb is not None else None
    if verb is None:
        return found
    if (quoted := _whom_quoted(verb)) is not None:
        who, last = quoted
        start, end = who.left_edge.idx, last.idx + len(last)
        following = [t for t in last.doc[last.i + 1 : last.i + 3] if t.lower_ not in ("that", ":")]
        behind = following[0].idx if following else end
        cut = ((behind if a < end < b else a, b) for a, b in found.content)
        content = tuple((a, b) for a, b in cut if b <= start or end <= a)
        own = ((start, last.doc[last.i - 2].idx + len(last.doc[last.i - 2])),)
        return replace(found, source=own, content=content) if content else found
    if verb.tag_ != "VBG" or verb.lemma_ != "say":
        return found
    above = next((a for a in verb.ancestors if a.lemma_ in ("quote", "cite")), None)
    who_is = subject(above) if above is not None and is_passive(above) else None
    if who_is is None or who_is.lower_ in _RELATIVE:
        return found
    return replace(found, source=pieces(parsed.doc, noun_phrase(who_is)))


def _whom_quoted(cue: Token) -> tuple[Token, Token] | None:
    """Whom an outlet quotes, and the participle: "the agency quoted KEST as SAYING"."""
    verb = cue
    if cue.tag_ == "VBG":
        verb = next((a for a in cue.ancestors if a.lemma_ in ("quote", "cite")), cue)
    if verb.lemma_ not in ("quote", "cite") or is_passive(verb) or verb.tag_ == "VBG":
        return None
    who = next((c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i), None)
    after = verb.doc[who.i + 1 : verb.sent.end] if who is not None else ()
    last = next((t for t in after if t.tag_ == "VBG" and t.nbor(-1).lower_ == "as"), None)
    return (who, last) if who is not None and last is not None else None


def _shown_saying(parsed: ParsedReport, found: Attribution, cues: Mapping[str, Cue]) -> Attribution:
    """ "The film ends with Brel saying …" are the words of Brel, the participle's own subject, not the film's."""
    verb = parsed.doc[found.verb] if found.verb is not None else None
    if verb is None or verb.tag_ != "VBG" or verb.lemma_ not in cues or not found.source:
        return found
    who = subject(verb)
    if who is None or who.head.i != verb.i or who.i != verb.i - 1 or who.lower_ in _RELATIVE:
        return found
    own = pieces(parsed.doc, noun_phrase(who))
    named = who.pos_ in ("PROPN", "PRON") or is_speaker_noun(who.lemma_.lower())
    apart = all(b <= c or d <= a for a, b in own for c, d in found.source)
    return replace(found, source=own) if named and apart else found


def _with_relative(parsed: ParsedReport, found: Attribution) -> Attribution:
    """ "confirmed that the reply had come, which was dated Monday": what a that-clause goes on to say is in it.

    Without "that" the outlet explains, more often than not (by the gold of PolNeAR dev 13 of 17 times; with it 1 of 6).
    """
    if not found.content or parsed.doc[parsed.token_at(found.content[0][0])].lower_ != "that":
        return found
    start, end = found.content[-1]
    inside = {t.i for t in tokens_of(parsed, ((start, end),))}
    last = max(inside)
    following = parsed.doc[last + 1 : last + 3]
    if len(following) < 2 or following[0].text != "," or following[1].tag_ not in _WH:
        return found
    clause = next((a for a in following[1].ancestors if a.dep_ == "relcl"), None)
    if clause is None or clause.head.i not in inside:
        return found
    close = clause.right_edge
    while close.is_punct or close.is_space:
        close = close.nbor(-1)
    apart = all(b <= end or a > close.idx for a, b in (*found.cue, *found.source))
    reached = (*found.content[:-1], (start, close.idx + len(close)))
    return replace(found, content=reached) if apart and close.i > last + 2 else found


def with_day(parsed: ParsedReport, found: Attribution) -> Attribution:
    """ "The comments reached him, on Friday, X said": a day set off in front of who says it is part of what he says."""
    if not found.content or not found.source or not found.cue:
        return found
    start, end = found.content[-1]
    naming = min(found.source[0][0], found.cue[0][0])
    gap = parsed.text[end:naming]
    if naming <= end or gap.rstrip()[-1:] != "," or "\n\n" in gap:
        return found
    told = gap.rstrip(" ,\n").lstrip(" ,\n")
    first = end + gap.index(told) if told else naming
    for match in parsed.times_in(first, naming):
        lead = " ".join(parsed.text[first : match.start].split()).lower()
        if match.end == first + len(told) and lead in _DATED:
            return replace(found, content=(*found.content[:-1], (start, match.end)))
    return found


def _with_gerund(parsed: ParsedReport, found: Attribution, cues: Mapping[str, Cue]) -> Attribution:
    """ "denies seeking | weapons" becomes "denies | seeking weapons"."""
    cue = tokens_of(parsed, found.cue)
    if len(cue) < 2 or cue[-1].tag_ != "VBG" or len(found.cue) != 1:
        return found
    verb = cue[-2]
    known = cues.get(verb.lemma_.lower())
    if known is None or "g" not in known.patterns or found.content[0][0] < cue[-1].idx:
        return found
    if found.content[0][0] - cue[-1].idx - len(cue[-1]) > 1:
        return found
    content = ((cue[-1].idx, found.content[0][1]), *found.content[1:])
    return replace(
        found, content=content, cue=((found.cue[0][0], verb.idx + len(verb)),), verb=verb.i
    )
