"""Direct speech: which quotations are somebody's words, and which cue each belongs to.

A quotation is an utterance where it stands as a sentence of its own; a few quoted words inside a clause
belong to that clause. '"A," X said, "B."' is one utterance in two pieces; so is '"A," X said. "B."'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import asserted, is_passive, subject
from ontherecord.language.quotes import Quotation

_ENDS = frozenset(".?!…")
STOP = re.compile(r"(?:\b[a-z]{2,}|\d|\))[.?!]\s+[A-Z]")  # a sentence's end, not "Mr. X" or "J. X"
_FAR = 40  # tokens between a closing mark and its cue: names with long appositions fit, new sentences do not


@dataclass
class Utterance:
    """Quotations that are one speaker's words: their inner ranges, and the cue verb (token) if any."""

    cue: int | None
    parts: list[tuple[int, int]] = field(default_factory=list)
    last: Quotation | None = None


def find_utterances(
    parsed: ParsedReport, block: ParsedBlock, cues: Mapping[str, Cue]
) -> list[Utterance]:
    """The utterances of one block, in order. Those without a cue have `cue` None."""
    inside = [q for q in parsed.quotations if block.start <= q.open and q.end <= block.end]
    found: list[Utterance] = []
    waiting: list[Quotation] = []
    for quotation in inside:
        before = _cue_before(parsed, block, quotation, cues)
        after = _cue_after(parsed, block, quotation, cues)
        if found and before is not None and after is None and found[-1].cue == before.i:
            _extend(found[-1], [quotation])  # '"A," X said, "and b."'
            continue
        if not _is_utterance(parsed, block, quotation, before, after):
            continue
        cue = _choose(parsed, quotation, before, after)
        previous = found[-1] if found else None
        if cue is not None:
            if previous is not None and previous.cue == cue.i:
                _extend(previous, [*waiting, quotation])
            else:
                made = Utterance(cue.i)
                _extend(made, [*waiting, quotation])
                found.append(made)
            waiting = []
        elif previous is not None and _continues(parsed, previous, quotation):
            _extend(previous, [quotation])
        else:
            waiting.append(quotation)
    if waiting:
        made = Utterance(None)
        _extend(made, waiting)
        found.append(made)
    return found


def behind(parsed: ParsedReport, quotation: Quotation) -> int:
    """The first position behind a quotation's closing mark."""
    if not quotation.closed:
        return quotation.end
    return quotation.close + (2 if parsed.text.startswith("''", quotation.close) else 1)


def _extend(utterance: Utterance, quotations: list[Quotation]) -> None:
    for quotation in quotations:
        utterance.parts.append((quotation.start, quotation.end))
        utterance.last = quotation


def _is_utterance(
    parsed: ParsedReport,
    block: ParsedBlock,
    quotation: Quotation,
    before: Token | None,
    after: Token | None,
) -> bool:
    """Whether a quotation is a sentence (or a clause with its own cue), not a few words within one."""
    inner = parsed.text[quotation.start : quotation.end].strip()
    if len(inner.split()) < 2 and not (after is not None or before is not None):
        return False
    if _is_title(inner):
        return False
    left = parsed.text[block.start : quotation.open].rstrip()
    starts = not left or left[-1] in _ENDS or left[-1] in ":”\"’'»"
    if after is not None and (starts or left[-1:] == ","):
        return True
    if before is not None:
        return inner[:1].isupper() or not inner[:1].isalpha() or left[-1:] == ":"
    if left[-1:] == ":":
        return False
    ends = not quotation.closed or inner[-1:] in _ENDS or inner[-1:] == ","
    return (
        starts
        and ends
        and (inner[:1].isupper() or not inner[:1].isalpha())
        and len(inner.split()) > 3
    )


def _is_title(inner: str) -> bool:
    """Whether quoted words are the name of a book or a song: capitals throughout and no stop."""
    words = [w for w in inner.split() if len(w) > 3]
    return inner[-1:].isalnum() and len(words) < 9 and all(w[0].isupper() for w in words)


def _cue_after(
    parsed: ParsedReport, block: ParsedBlock, quotation: Quotation, cues: Mapping[str, Cue]
) -> Token | None:
    """The cue verb in the rest of the sentence behind a closing mark: '…," said X'."""
    if not quotation.closed:
        return None
    inner = parsed.text[quotation.start : quotation.end].rstrip()
    if (
        inner[-1:] in {".", "…"}
        and not parsed.text[behind(parsed, quotation) :].lstrip()[:1].islower()
    ):
        return None
    first = parsed.token_at(behind(parsed, quotation))
    for i in range(first, min(first + _FAR, block.last)):
        token = parsed.doc[i]
        if token.text in _ENDS or token.is_quote or token.text in ("“", "«", "„"):
            return None
        if _is_cue(token, cues) and _near(token, first):
            return token
        if token.pos_ == "VERB" and token.dep_ == "ROOT":
            return None
    return None


def _near(verb: Token, first: int) -> bool:
    """Whether the subject stands beside the verb: between the marks and it, or right behind it."""
    if verb.i <= first + 1:
        return True
    who = subject(verb)
    if who is not None:
        return first <= who.i
    between = verb.doc[first : verb.i]
    return any(t.pos_ in ("PROPN", "PRON", "NOUN") for t in between) and not any(
        t.pos_ == "VERB" and t.dep_ not in ("relcl", "acl", "advcl") for t in between
    )


def _cue_before(
    parsed: ParsedReport, block: ParsedBlock, quotation: Quotation, cues: Mapping[str, Cue]
) -> Token | None:
    """The cue verb in front of an opening mark: 'X said: "…', 'X told Y, "…', 'X said "…'."""
    opening = parsed.token_at(quotation.open)
    i = opening - 1
    while i >= block.first and parsed.doc[i].is_space:
        i -= 1
    if i < block.first:
        return _cue_of_colon(parsed, block, cues)
    mark = parsed.doc[i]
    if mark.text in (":", ","):
        i -= 1
    limit = block.first if mark.text == ":" else max(block.first, i - 25)
    while i >= limit:
        token = parsed.doc[i]
        if token.text in _ENDS or token.is_quote:
            return None
        if _is_cue(token, cues):
            if mark.text == ":" and any(
                c.dep_ == "ccomp" and token.i < c.i < i for c in token.children
            ):
                return None  # 'X said it was simple: "…"': the quotation belongs to that clause
            return token if mark.text in (":", ",") or _adjacent(token, opening) else None
        if (
            token.pos_ in ("VERB", "AUX")
            and mark.text != ":"
            and token.dep_ not in ("acl", "relcl")
        ):
            return None
        i -= 1
    return None


def _adjacent(verb: Token, opening: int) -> bool:
    """Whether nothing but the person told stands between a verb and an opening mark."""
    between = verb.doc[verb.i + 1 : opening]
    return all(t.pos_ in ("PROPN", "PRON", "DET", "SPACE") or t.dep_ == "dobj" for t in between)


def _cue_of_colon(
    parsed: ParsedReport, block: ParsedBlock, cues: Mapping[str, Cue]
) -> Token | None:
    """The cue of a paragraph that ends in a colon, for a quotation that opens the next one."""
    if block.index == 0:
        return None
    above = parsed.blocks[block.index - 1]
    if not parsed.text[above.start : above.end].rstrip().endswith(":"):
        return None
    for i in range(above.last - 1, above.first - 1, -1):
        token = parsed.doc[i]
        if token.text in _ENDS:
            break
        if _is_cue(token, cues):
            return token
    root = parsed.doc[above.last - 1].sent.root
    return root if root.tag_ in ("VBD", "VBZ", "VBP") and subject(root) is not None else None


def _is_cue(token: Token, cues: Mapping[str, Cue]) -> bool:
    if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") or not token.tag_.startswith(
        ("VB", "NN")
    ):
        return False
    lemma = token.lemma_.lower()
    cue = cues.get(lemma)
    if cue is None or "q" not in cue.patterns:
        return False
    if token.tag_.startswith("VB"):
        return asserted(token) and not (
            is_passive(token) and token.tag_ == "VBN" and lemma == "tell"
        )
    return False


def _choose(
    parsed: ParsedReport, quotation: Quotation, before: Token | None, after: Token | None
) -> Token | None:
    """Which of two cues a quotation belongs to: a comma inside the closing mark points forward."""
    if before is None or after is None:
        return after if before is None else before
    inner = parsed.text[quotation.start : quotation.end].rstrip()
    opens = parsed.text[: quotation.open].rstrip()[-1:]
    return after if inner[-1:] == "," and opens != ":" else before


def _continues(parsed: ParsedReport, previous: Utterance, quotation: Quotation) -> bool:
    """Whether a quotation goes on with the utterance before it: only that one's cue stands between."""
    if previous.last is None or previous.cue is None:
        return False
    between = parsed.text[behind(parsed, previous.last) : quotation.open]
    cue = parsed.doc[previous.cue].idx
    after_cue = previous.last.end <= cue < quotation.open
    return (after_cue or not between.strip(" .,")) and not STOP.search(between)
