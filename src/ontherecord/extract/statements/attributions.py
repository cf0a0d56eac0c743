"""Which words are source, cue and content: the learned tagger's rows, the labels of a transcript, and rules.

The tagger finds; rules are its second opinion, and add the little that it leaves out where a cue of the
lexicon is sure. Measured on PolNeAR dev (docs/decisions/0006): of the tagger's rows with a sure speaker, those that
the rules find too are right 95 times in 100 by gold from a score of .6, more when read; the others need .85.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.apart import alone, by_paragraph, by_sentence
from ontherecord.extract.statements.closers import find_closed, told_by_closers, untold
from ontherecord.extract.statements.closing import of_those_told_of
from ontherecord.extract.statements.doubted import doubted
from ontherecord.extract.statements.grammar import Pieces, subject, tokens_of
from ontherecord.extract.statements.interview import find_interview
from ontherecord.extract.statements.remarks import edged, of_record
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.shape import shaped, with_day
from ontherecord.extract.statements.signed import find_signed, without_signed
from ontherecord.extract.statements.spans import attributions_by_rules, with_sources
from ontherecord.extract.statements.stacked import told_before
from ontherecord.extract.statements.tagged import tagged
from ontherecord.extract.statements.tails import bounded, in_words_of
from ontherecord.extract.statements.transcript import find_turns
from ontherecord.extract.statements.turned import is_telling, is_told_on, told_in
from ontherecord.extract.tagger.tagger import AttributionTagger
from ontherecord.nouns.report import PassageKind

_AGREED = 0.6  # least score of a row that rules find as well
_ALONE = 0.85  # least score of a row that they do not
_SMALL = 3  # letters of words that headlines print small
_PRONOUNS = frozenset({"he", "she", "it", "they"})
# Verbs behind which a colon gives the words, beside those of the lexicon.
_ANSWERING = frozenset("correct contradict differ object".split())
_COUNTING = SPEECH | {"count", "put", "have", "estimate", "speak", "see", "think", "want"}
_OPENING = frozenset('"“„«')
_BORDER = re.compile(r"[.!?]\s+[A-Z]")  # where a sentence ends and the next begins
_SAME = 0.85  # least share of words that two contents have in common to be the same


def find_attributions(
    parsed: ParsedReport, actors: ActorIndex, cues: Mapping[str, Cue], tagger: AttributionTagger
) -> tuple[Attribution, ...]:
    """All attributions of a report's body text, by the position of their content.

    Beliefs, refusals and deeds are among them; `statements/judge.py` tells which are statements.
    """
    turns, spoken = find_turns(parsed)
    asked, talked = find_interview(parsed, actors)
    if len(asked) > len(turns):  # labels stop behind the first answer, or there are none
        first = asked[0][0][0][0]
        turns = [*(turn for turn in turns if turn[0][-1][1] <= first), *asked]
        spoken |= talked
    within: list[Attribution] = []
    if turns:
        within = list(told_in(parsed, spoken, cues))
        parsed = _narrative(parsed, spoken)
    blocks = [b for b in parsed.blocks if b.kind is PassageKind.BODY]
    rows = [shaped(parsed, row, cues) for row in tagged(parsed, blocks, tagger, cues)]
    signed = find_signed(parsed)
    ruled = tuple(
        of_those_told_of(parsed, row)
        for row in without_signed(attributions_by_rules(parsed, cues), signed)
    )
    closed = tuple(without_signed(find_closed(parsed, cues), signed))
    ruled = (*told_by_closers(parsed, ruled, closed), *untold(ruled, closed))
    ruled = tuple(bounded(parsed, row) for row in ruled)
    rows = [_whole(parsed, row, ruled) for row in without_signed(rows, signed) if row.content]
    rows = [bounded(parsed, row) for row in told_by_closers(parsed, rows, closed)]
    weighed = [of_those_told_of(parsed, _weighed(parsed, row, ruled)) for row in rows]
    weighed = [of_record(parsed, row, ruled) for row in weighed]
    weighed = [row for row in weighed if not _is_cued_by(row, ruled)]
    weighed = [row for row in weighed if not _is_deed_told(parsed, row, ruled, cues)]
    weighed = [row for row in weighed if not _takes_speaker_in(parsed, row, ruled, cues)]
    weighed = [with_day(parsed, _without_introduction(parsed, row, cues)) for row in weighed]
    weighed += [replace(a, trusted=_is_sure(parsed, a, cues)) for a in untold(weighed, closed)]
    weighed = in_words_of(parsed, weighed)
    weighed.sort(key=lambda a: (a.content, a.cue))
    whole = by_paragraph(parsed, with_sources(parsed, weighed))
    found = (*by_sentence(parsed, whole), *signed)
    others = (a for a in ruled if not any(_meet(a, b) for b in found))
    made = [*found, *(replace(a, trusted=_is_sure(parsed, a, cues)) for a in others)]
    made = told_before(parsed, [doubted(parsed, row) for row in made])
    made += [replace(a, inner=True) for a in ruled if _is_nested(parsed, a, made, cues)]
    made += [
        Attribution(content, (), source, None, True, "turn", trusted=True)
        for content, source in turns
    ]
    made += within
    made += alone(parsed, made)
    made = [edged(parsed, row) for row in made]
    return tuple(sorted(made, key=lambda a: (a.content, a.cue)))


def _whole(parsed: ParsedReport, row: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """A row that begins or ends amid a phrase with all of the clause that the rules find at the same cue.

    It was cut off behind "that its envoy,", ends with "to the ambassador in", or begins with the object of a verb left
    out ("[His letter, which proposed] exchanging the crew, remains unanswered, he added").
    """
    words = tokens_of(parsed, row.content)
    that = words[0].lower_ == "that"
    headless = that and not any(t.pos_ in ("VERB", "AUX") for t in words)
    told = bool(row.cue) and parsed.text.startswith("according", row.cue[0][0])
    headless |= that and told and words[0].i > 0 and words[0].i != words[0].sent.start
    if not (headless or _is_cut(parsed, row)):
        return row
    for rule in ruled:
        same = _common(rule.cue, row.cue) and _common(rule.source, row.source)
        if same and _holds(parsed, rule, row) and (headless or not _is_cut(parsed, rule)):
            return replace(row, content=rule.content)
    return row


def _holds(parsed: ParsedReport, rule: Attribution, row: Attribution) -> bool:
    """Whether all of a row's content, but for "that", lies in the rule's."""
    words = tokens_of(parsed, row.content)
    del words[: words[0].lower_ == "that"]
    return all(any(a <= t.idx < b for a, b in rule.content) for t in words)


def _is_cut(parsed: ParsedReport, row: Attribution) -> bool:
    """Whether unquoted content ends with a word that needs another, or begins behind a verb that needs it."""
    doc, (start, _), (_, end) = parsed.doc, row.content[0], row.content[-1]
    last = doc[parsed.token_at(end - 1)]
    if parsed.quotation_at(start) is not None or parsed.quotation_at(end - 1) is not None:
        return False
    if last.tag_ in ("IN", "DT", "TO", "PRP$", "CC") and last.dep_ not in ("prt", "mark"):
        return any(c.i > last.i for c in last.children) or last.dep_ in ("det", "poss")
    first = doc[parsed.token_at(start)]
    before = doc[first.i - 1] if first.i > first.sent.start else None
    behind = not row.cue or row.cue[0][0] > start
    return behind and before is not None and before.tag_.startswith("VB") and first.head == before


def _without_introduction(
    parsed: ParsedReport, row: Attribution, cues: Mapping[str, Cue]
) -> Attribution:
    """A row of "he" or "it" without the clause that introduces the words: "The court corrected her: ..., it said"."""
    source = tokens_of(parsed, row.source)
    if len(source) != 1 or source[0].lower_ not in _PRONOUNS or not row.cue:
        return row
    start, end = row.content[0]
    colon = next((t for t in tokens_of(parsed, ((start, end),)) if t.text == ":"), None)
    if colon is None or colon.idx > row.cue[0][0] or parsed.quotation_at(colon.idx) is not None:
        return row
    before = tokens_of(parsed, ((start, colon.idx),))
    answered = any(
        t.tag_ in ("VBD", "VBZ")
        and (t.lemma_.lower() in _ANSWERING or cues.get(t.lemma_.lower()) is not None)
        and subject(t) is not None
        for t in before
    )
    first = parsed.doc[colon.i + 1]
    return replace(row, content=((first.idx, end), *row.content[1:])) if answered else row


def _is_deed_told(
    parsed: ParsedReport,
    row: Attribution,
    ruled: Sequence[Attribution],
    cues: Mapping[str, Cue],
) -> bool:
    """Whether a row of no good score is a deed in words told by somebody: "X have agreed on it, Y told Z"."""
    if row.trusted or not row.cue or not row.source or row.verb is None:
        return False
    if parsed.doc[row.verb].lemma_.lower() in cues and row.score >= _AGREED:
        return False
    parts = (*row.source, *row.cue, *row.content)
    return any(
        is_telling(parsed, rule, cues)
        and all(any(a <= c and d <= b for a, b in rule.content) for c, d in parts)
        for rule in ruled
    )


def _takes_speaker_in(
    parsed: ParsedReport,
    row: Attribution,
    ruled: Sequence[Attribution],
    cues: Mapping[str, Cue],
) -> bool:
    """Whether a row not trusted has the speaker among the words: "[X] was quoted by Y as saying [that]"."""
    if row.trusted:
        return False
    return any(
        all(any(a <= c and d <= b for a, b in row.content) for c, d in rule.source)
        and _common(rule.content, row.content)
        and not _common(rule.cue, (*row.content, *row.cue))
        and is_telling(parsed, rule, cues)
        for rule in ruled
        if rule.source
    )


def _is_cued_by(row: Attribution, ruled: Sequence[Attribution]) -> bool:
    """Whether a quotation left alone has a cue by the rules: "She said:" in the paragraph above."""
    if row.cue or row.source:
        return False
    cued = (a for a in ruled if a.pattern == "q" and a.cue and a.source)
    size = sum(b - a for a, b in row.content)
    return any(_common(a.content, row.content) >= _SAME * size for a in cued)


def _narrative(parsed: ParsedReport, spoken: frozenset[int]) -> ParsedReport:
    """The report with the turns of its transcript no longer read as the outlet's own text."""
    blocks = tuple(
        replace(b, kind=PassageKind.HEADING) if b.index in spoken else b for b in parsed.blocks
    )
    return replace(parsed, blocks=blocks)


def _weighed(parsed: ParsedReport, row: Attribution, ruled: Sequence[Attribution]) -> Attribution:
    """A row of the tagger, trusted if its score is high enough for what the rules say of it."""
    agreed = any(_agree(parsed, row, other) for other in ruled)
    headline = _is_headline(parsed, row)
    torn = _is_torn(parsed, row) or _goes_past(parsed, row)
    trusted = not (row.scrappy or headline or torn) and row.score >= (_AGREED if agreed else _ALONE)
    return replace(row, trusted=trusted)


def _goes_past(parsed: ParsedReport, row: Attribution) -> bool:
    """Whether words that are not quoted go on behind a semicolon with what another is said to say or count.

    "The league says nine are out; CASA CLARA has counted ten."
    """
    for token in tokens_of(parsed, row.content):
        if token.text != ";" or parsed.quotation_at(token.idx) is not None:
            continue
        clause = next(
            (t for t in token.doc[token.i + 1 : token.sent.end] if t.dep_ == "nsubj"), None
        )
        told = clause is not None and clause.pos_ == "PROPN"
        if told and clause is not None and clause.head.lemma_.lower() in _COUNTING:
            return True
    return False


def _is_sure(parsed: ParsedReport, rule: Attribution, cues: Mapping[str, Cue]) -> bool:
    """Whether a row that only the rules find is to be trusted."""
    return is_telling(parsed, rule, cues) and not _is_torn(parsed, rule)


def _is_torn(parsed: ParsedReport, row: Attribution) -> bool:
    """Whether content holds a quotation without end over several sentences: where it ends nobody can say.

    A paragraph's quotation that the next one takes up again is whole.
    """
    open_ended = [
        q
        for q in parsed.quotations
        if not q.closed and any(q.start < b and a < q.end for a, b in row.content)
    ]
    long = [q for q in open_ended if _BORDER.search(parsed.text, q.start, q.end)]
    goes_on = all(parsed.text[q.end :].lstrip(" .\n")[:1] in _OPENING for q in long)
    return bool(long) and (len(open_ended) > len(long) or not goes_on)


def _is_headline(parsed: ParsedReport, row: Attribution) -> bool:
    """Whether content is printed In Capitals Like This: a headline's few words say little surely."""
    words = [t.text for t in tokens_of(parsed, row.content) if t.is_alpha and len(t) > _SMALL]
    return len(words) > 1 and all(w[0].isupper() and not w.isupper() for w in words)


def _agree(parsed: ParsedReport, row: Attribution, other: Attribution) -> bool:
    """Whether cue and source meet, and the contents are the same but for "that" and marks."""
    if not (_common(row.cue, other.cue) and _common(row.source, other.source)):
        return False
    left, right = _words(parsed, row.content), _words(parsed, other.content)
    return len(left & right) >= _SAME * len(left | right)


def _words(parsed: ParsedReport, ranges: Pieces) -> frozenset[int]:
    tokens = tokens_of(parsed, ranges)
    if tokens and tokens[0].lower_ == "that":
        del tokens[0]
    return frozenset(t.i for t in tokens if not t.is_punct and not t.is_space)


def _is_nested(
    parsed: ParsedReport,
    rule: Attribution,
    found: Sequence[Attribution],
    cues: Mapping[str, Cue],
) -> bool:
    """Whether a rule's row is somebody's words told in another's: "X said that Y had told Z"."""
    named, passed_on = is_telling(parsed, rule, cues), is_told_on(parsed, rule, cues)
    if not (named or passed_on) or any(_common(rule.cue, row.cue) for row in found):
        return False
    parts = (*rule.source, *rule.cue, *rule.content)
    return any(
        all(start <= a and b <= end for a, b in parts)
        for row in found
        if named or (row.cue and row.cue[0][0] >= row.content[-1][1])
        for start, end in row.content
    )


def _meet(rule: Attribution, row: Attribution) -> bool:
    """Whether a rule's row has words of its content, or its cue, in common with a row."""
    return _common(rule.content, row.content) > 0 or _common(rule.cue, row.cue) > 0


def _common(left: Pieces, right: Pieces) -> int:
    """How many characters two lists of ranges share."""
    return sum(
        (b if b < d else d) - (a if a > c else c)
        for a, b in left
        for c, d in right
        if a < d and c < b
    )
