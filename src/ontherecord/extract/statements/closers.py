"""Who closes a sentence that holds others' words: "Kest told Holt it was over, CHANNEL 12 REPORTS, citing aides".

All of the sentence in front of the closing clause is what is told. Where it tells of somebody's words itself, the
finders take those for the whole, or lose the closing clause in them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import Pieces, subject
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.statement import Mode

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATE = frozenset(
    "if when while although though as after before because since asked speaking despite unlike according".split()
)
_MISREAD = frozenset({"reports", "says", "writes", "claims", "notes"})
_LINKING = frozenset(
    "but and , however meanwhile separately moreover furthermore besides nevertheless nonetheless also still".split()
)
_BULLETS = frozenset({"•", "·", "▪", "*", "-", "–", "—", ">"})
_GOING_ON = frozenset({"go", "continue"})
_BEHIND = frozenset(
    ". , ; in on at to late early last this during from yesterday today tonight".split()
)
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
_AFTER = 30  # characters behind a closing verb in which a participle goes on with it
_DATELINE = 10  # words in which a dateline ends
_FEWEST = 4  # words in front of the closing clause
_LONGEST = 14  # words that name who closes it


def find_closed(parsed: ParsedReport, cues: Mapping[str, Cue]) -> tuple[Attribution, ...]:
    """A row for each sentence of the body that is told as a whole by whom its last clause names."""
    found = []
    for sentence in parsed.sentences(PassageKind.BODY):
        if (named := _according(parsed, sentence)) is not None:
            found.append(named)
            continue
        for verb in _closing_verbs(parsed, sentence, cues):
            first = _source(parsed, verb, sentence)
            if first is None or not _is_clause(parsed, sentence, first - 1):
                continue
            last = _cue_end(verb)
            doc, start = parsed.doc, _opening(sentence)
            end = doc[first - 2]
            found.append(
                Attribution(
                    ((doc[start].idx, end.idx + len(end)),),
                    ((verb.idx, last.idx + len(last)),),
                    ((doc[first].idx, doc[verb.i - 1].idx + len(doc[verb.i - 1])),),
                    verb.i,
                    False,
                    "t",
                )
            )
            break
    return tuple(found)


def _according(parsed: ParsedReport, sentence: TokenSpan) -> Attribution | None:
    """A sentence that ends in ", according to X": all of what stands in front of the comma is X's."""
    doc = parsed.doc
    at = next((t.i for t in sentence if t.lower_ == "according" and t.i > sentence.start + 1), None)
    if at is None or doc[at - 1].text != "," or parsed.quotation_at(doc[at].idx) is not None:
        return None
    last = sentence.end - 1
    while last > at and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    named = doc[at + 2 : last + 1]
    verbs = any(t.tag_ in _FINITE and t.dep_ != "relcl" for t in named)
    if not named or len(named) > _LONGEST or verbs or doc[at + 1].lower_ != "to":
        return None
    if any(t.text == "," for t in named) or not _is_clause(parsed, sentence, at - 1):
        return None
    start, end = _opening(sentence), doc[at - 2]
    return Attribution(
        ((doc[start].idx, end.idx + len(end)),),
        ((doc[at].idx, doc[at + 1].idx + len(doc[at + 1])),),
        ((named[0].idx, doc[last].idx + len(doc[last])),),
        at,
        False,
        "according",
    )


def told_by_closers(
    parsed: ParsedReport, rows: Sequence[Attribution], closed: Sequence[Attribution]
) -> list[Attribution]:
    """Rows with the closing clauses out of their content, and each closing row whole: once, if a row has its cue."""
    made = []
    for row in rows:
        own = next((c for c in closed if _meets(c.cue, row.cue)), None)
        if own is None:
            made.append(_cut(_of_closer(row, closed), closed))
        elif _is_part(row.content, own.content) and _is_within(parsed, row, own):
            whole = replace(row, content=own.content, source=own.source, trusted=False)
            # a source may tell the last clause alone: "it was key, as it buys most of it, according to data"
            wider = own.pattern == "according" and row.content[0][0] > own.content[0][0]
            made.append(replace(whole, scrappy=wider or row.scrappy))
        else:
            made.append(row)
    return made


def _is_within(parsed: ParsedReport, row: Attribution, own: Attribution) -> bool:
    """Whether a row is cut off: neither a quotation, nor with a longer name for the speaker than the closing clause."""
    named = row.source and row.source[0][0] >= own.source[0][0]
    return bool(named) and parsed.quotation_at(row.content[0][0]) is None


def untold(rows: Sequence[Attribution], closed: Sequence[Attribution]) -> Iterator[Attribution]:
    """The closing rows whose cue no row has."""
    for row in closed:
        if not any(_meets(row.cue, other.cue) for other in rows):
            yield row


def _closing_verbs(
    parsed: ParsedReport, sentence: TokenSpan, cues: Mapping[str, Cue]
) -> Iterator[Token]:
    for token in sentence:
        if not _may_close(token) or parsed.quotation_at(token.idx) is not None:
            continue
        cue = cues.get(token.lemma_.lower())
        if cue is None or cue.mode is not Mode.SPEECH or "q" not in cue.patterns:
            continue
        after = parsed.doc[_cue_end(token).i + 1] if _cue_end(token).i + 1 < sentence.end else None
        going = token.lemma_.lower() in _GOING_ON
        if going and _cue_end(token) is token and token.lemma_.lower() == "go":
            continue
        content = any(
            c.i > token.i and c.dep_ in ("ccomp", "xcomp", "dobj") for c in token.children
        )
        if not content and (after is None or after.lower_ in _BEHIND or after.ent_type_ == "DATE"):
            yield token


def _may_close(token: Token) -> bool:
    """Whether a word is a finite verb, or one that the parser took for a participle or for "reports" of a channel."""
    if token.tag_ == "VBN":
        return not any(c.dep_ in ("aux", "auxpass") for c in token.children)
    listed = token.i > 0 and token.tag_ == "NNS" and token.lower_ in _MISREAD
    return token.tag_ in ("VBD", "VBZ", "VBP") or (
        listed and token.nbor(-1).pos_ in ("PROPN", "NUM")
    )


def _cue_end(verb: Token) -> Token:
    """The verb, or the "on" of "went on"."""
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return behind if verb.lemma_ == "go" and behind.lower_ == "on" else verb


def _source(parsed: ParsedReport, verb: Token, sentence: TokenSpan) -> int | None:
    """The first word of who closes the sentence, right behind a comma; None where the clause is no closing one."""
    who = subject(verb)
    if who is not None and who.i < verb.i:
        first = who.left_edge.i
    else:
        first = _named_from(parsed, verb.i, sentence.start)
        if first == verb.i and parsed.doc[first - 1].text == ",":  # "the envoy, Kest, announced"
            name = _named_from(parsed, verb.i - 1, sentence.start)
            first = _named_from(parsed, name - 1, sentence.start) if name > sentence.start else name
    if first == verb.i or verb.i - first > _LONGEST or first - sentence.start < _FEWEST:
        return None
    words = parsed.doc[first : verb.i]
    plain = words[0].lower_ not in ("which", "who", "that", "and", "but", "or")
    return first if plain and parsed.doc[first - 1].text == "," else None


def _named_from(parsed: ParsedReport, end: int, start: int) -> int:
    """The first of the words of a name or an office that end in front of a token."""
    while end > start and (
        parsed.doc[end - 1].pos_ in _NAMING or parsed.doc[end - 1].tag_ == "POS"
    ):
        end -= 1
    return end


def _opening(sentence: TokenSpan) -> int:
    """The first word of a sentence behind marks, "But", "However," and a dateline ("VELTEN, Estmark — ")."""
    first, lead = sentence.start, sentence.doc[sentence.start : sentence.start + _DATELINE]
    dash = next((t for t in lead if t.text in ("—", "–", "-", "--")), None)
    if dash is not None and all(t.pos_ == "PROPN" or t.is_punct for t in lead if t.i < dash.i):
        first = dash.i + 1
    while _is_lead(sentence.doc[first]):
        first += 1
    return first


def _is_lead(token: Token) -> bool:
    """Whether a word or mark leads into a sentence without being part of what it tells."""
    bullet = not token.is_alpha and not token.is_quote and token.text in _BULLETS
    return token.is_space or bullet or token.lower_ in _LINKING


def _is_clause(parsed: ParsedReport, sentence: TokenSpan, comma: int) -> bool:
    """Whether a main clause of its own, outside quotation marks, stands in front of a comma."""
    start = _opening(sentence)
    words = parsed.doc[start:comma]
    if not words or words[0].lower_ in _SUBORDINATE or words[0].tag_ == "VBG":
        return False
    if words[-1].tag_ == "WDT" or words[-1].lower_ == "which":
        return False  # "a blast WHICH, Tornau claims, was staged": only the relative clause is the source's
    if parsed.quotation_at(words[0].idx) is not None or words[0].is_quote or "\n" in words.text:
        return False
    for token in words:
        if token.dep_ in ("nsubj", "nsubjpass", "expl") and token.tag_ not in ("WP", "WDT"):
            verb = token.head
            auxiliary = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
            over = [a for a in (verb, *verb.ancestors) if a.dep_ in ("relcl", "advcl", "acl")]
            if token.i < verb.i < comma and (verb.tag_ in _FINITE or auxiliary) and not over:
                return True
    return False


def _meets(left: Pieces, right: Pieces) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)


def _is_part(inner: Pieces, outer: Pieces) -> bool:
    """Whether pieces lie within others, and leave something of them out."""
    held = all(any(a <= c and d <= b for a, b in outer) for c, d in inner)
    return held and sum(b - a for a, b in inner) < sum(b - a for a, b in outer)


def _of_closer(row: Attribution, closed: Sequence[Attribution]) -> Attribution:
    """A row behind a closing clause with its speaker: "..., Channel 12 reports, CITING two aides"."""
    for closer in closed:
        told = row.source and _is_part(row.source, closer.content) and row.cue
        if told and closer.cue[-1][1] < row.cue[0][0] <= closer.cue[-1][1] + _AFTER:
            return replace(row, source=closer.source)
    return row


def _cut(row: Attribution, closed: Sequence[Attribution]) -> Attribution:
    """A row without the closing clause that it ends in."""
    (start, end), *rest = reversed(row.content)
    for closer in closed:
        stop, naming = closer.content[-1][1], closer.source[0][0]
        if start < stop < naming < end and closer.content[0][0] <= start:
            return replace(row, content=(*reversed(rest), (start, stop)))
    return row
