"""Attributions that the learned tagger finds, brought to the tokens of the parse.

The tagger reads word pieces and knows nothing of tokens, quotations or the cue lexicon: here its ranges are
widened to whole tokens, its cue gets the verb that heads it, and its kind of statement is kept beside.
"""

from collections.abc import Mapping, Sequence

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.edges import unmarked
from ontherecord.extract.statements.grammar import Pieces, tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.tagger.tagger import Attribution as Tagged
from ontherecord.extract.tagger.tagger import AttributionTagger
from ontherecord.nouns.statement import Mode


def tagged(
    parsed: ParsedReport,
    blocks: Sequence[ParsedBlock],
    tagger: AttributionTagger,
    cues: Mapping[str, Cue],
) -> list[Attribution]:
    """What the tagger finds in some blocks of a report, by the position of its content."""
    (rows,) = tagger.tag([parsed.text], [[(block.start, block.end) for block in blocks]])
    made = (_attribution(parsed, row, cues) for row in rows)
    return [attribution for attribution in made if attribution.content]


def _attribution(parsed: ParsedReport, row: Tagged, cues: Mapping[str, Cue]) -> Attribution:
    verb = _head(parsed, row.cue, cues)
    return Attribution(
        content=unmarked(parsed, list(_snapped(parsed, row.content))),
        cue=_without_colon(parsed, _snapped(parsed, row.cue)),
        source=_snapped(parsed, row.source),
        verb=verb.i if verb is not None else None,
        speech=row.kind == "speech",
        pattern="tagged",
        kind=Mode(row.kind),
        score=row.score if row.cue else 0.0,
    )


def _snapped(parsed: ParsedReport, ranges: Pieces) -> Pieces:
    """Ranges widened to the whole words they cut; marks of quotation are tokens and stay outside."""
    found = []
    for start, end in ranges:
        first, last = parsed.doc[parsed.token_at(start)], parsed.doc[parsed.token_at(end - 1)]
        low = first.idx if first.idx <= start and not first.is_space else start
        high = max(end, last.idx + len(last)) if last.idx < end and not last.is_punct else end
        found.append((low, high))
    return tuple(found)


def _without_colon(parsed: ParsedReport, cue: Pieces) -> Pieces:
    """A cue without the colon behind its verb; one that is a colon alone stays."""
    return tuple((a, a + (len(parsed.text[a:b].rstrip(" :,")) or b - a)) for a, b in cue)


def _head(parsed: ParsedReport, cue: Pieces, cues: Mapping[str, Cue]) -> Token | None:
    """The token that heads a cue: its last verb of the lexicon, else its last verb, "according", a noun."""
    if not cue:
        return None
    inside = tokens_of(parsed, cue)
    verbs = [t for t in inside if t.tag_.startswith("VB") and t.pos_ != "AUX"]
    known = [t for t in verbs if t.lemma_.lower() in cues]
    spoken = [t for t in inside if t.lower_ == "according"]
    for found in (spoken, known, verbs):
        if found:
            return found[-1]
    return inside[-1] if len(inside) == 1 and inside[0].text[0].isalpha() else None
