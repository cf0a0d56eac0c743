"""Scores who-said-what against standoff gold.

    pieces   F1 of source, cue and content: each contiguous piece for itself, its set of words exactly a gold
             piece's, whatever it is joined to (what published taggers report)
    joined   F1 of whole contents, a quotation broken by its cue being one content in two pieces
    said-by  a predicted content matches a gold content (Jaccard of words >= 0.5, best first, one to one) and its
             source shares a word with that content's source. Both count once; a prediction whose gold content
             has no source counts on neither side
    speech   recall of said-by on gold whose cue is a verb of speech (the rest are beliefs, intentions, polls and
             documents), where the content is quoted and where it is in other words

The definitions are those of the public scorer; predictions are rows {doc, content, source, cue}, each part a
list of pieces [start, end] in code points of the document's text.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bench.scorers.counts import NOTHING, Counts, Row
from bench.scorers.standoff import LABELS, GoldDocument, Words
from ontherecord.errors import InputError

# two contents are one statement when their words overlap this much: half, as the public scorer has it
_SAME_CONTENT = 0.5

# A cue one of whose words begins so is speech. The public scorer's list.
_SPEECH = tuple(
    """
    say said tell told add warn announc note noting argu claim write writing written wrote insist declar explain
    report suggest acknowledg admit agree alleg assert assur boast caution charg comment complain conced conclud
    confirm contend continu deny denie describ disclos emphasi stress hint imply implie indicat jok lament maintain
    mention mused musing observ opin point predict proclaim promis quip read recall recommend recount reiterat
    remark reply replie respond reveal state stating testif tweet urg vow pledg ask call accord accus shout chant
    quot cite citing demand
    """.split()
)

_MARKS = frozenset("\"“'‘«")


@dataclass(slots=True)
class AttributionScore:
    """Counts by label for `pieces`; by "quoted" and "other" for `speech`, whose recall alone means anything."""

    pieces: dict[str, Counts] = field(default_factory=lambda: dict.fromkeys(LABELS, NOTHING))
    joined: Counts = NOTHING
    said_by: Counts = NOTHING
    speech: dict[str, Counts] = field(
        default_factory=lambda: dict.fromkeys(("quoted", "other"), NOTHING)
    )


def score(documents: Iterable[GoldDocument], rows: Iterable[Row]) -> AttributionScore:
    """The figures over all documents. Raises InputError for rows of a document that is not in the gold."""
    by_document: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_document[row["doc"]].append(row)
    result = AttributionScore()
    for document in documents:
        mine = by_document.pop(document.name, [])
        _add_spans(result, document, mine)
        _add_said_by(result, document, mine)
    if by_document:
        raise InputError(
            f"predictions for documents that the gold lacks: {sorted(by_document)[:3]}"
        )
    return result


def _add_spans(result: AttributionScore, document: GoldDocument, rows: list[Row]) -> None:
    cover = document.tokens.cover
    for label in LABELS:
        gold = {w for span in document.spans if span.label == label for w in span.pieces if w}
        mine = {w for row in rows for piece in row.get(label) or [] if (w := cover([piece]))}
        result.pieces[label] += Counts(len(gold & mine), len(mine), len(gold))
    gold = {span.whole for span in document.spans if span.label == "content" and span.whole}
    mine = {w for row in rows if (w := cover(row.get("content") or []))}
    result.joined += Counts(len(gold & mine), len(mine), len(gold))


def _add_said_by(result: AttributionScore, document: GoldDocument, rows: list[Row]) -> None:
    cover = document.tokens.cover
    said = {r.content: r.source for r in document.relations if r.content}
    mine = {
        content: cover(row.get("source") or [])
        for row in rows
        if (content := cover(row.get("content") or []))
    }
    right, sourceless = set(), 0
    for ours, gold in _same_contents(mine, said):
        sourceless += not said[gold]
        if mine[ours] & said[gold]:
            right.add(gold)
    with_source = sum(map(bool, said.values()))
    result.said_by += Counts(len(right), len(mine) - sourceless, with_source)
    for content, kind in _speech(document).items():
        result.speech[kind] += Counts(content in right, 0, 1)


def _same_contents(
    mine: Mapping[Words, Words], gold: Mapping[Words, Words]
) -> list[tuple[Words, Words]]:
    """Pairs of one predicted and one gold content, the best overlap first, each used once."""
    scored = [
        (len(m & g) / len(m | g), m, g)
        for m in mine
        for g in gold
        if len(m & g) >= _SAME_CONTENT * len(m | g)
    ]
    pairs: dict[Words, Words] = {}
    taken = set()
    for _, m, g in sorted(scored, key=lambda c: (-c[0], sorted(c[1]), sorted(c[2]))):
        if m not in pairs and g not in taken:
            pairs[m] = g
            taken.add(g)
    return list(pairs.items())


def _speech(document: GoldDocument) -> dict[Words, str]:
    """The contents with a source that are spoken (or have no cue): "quoted" or "other"."""
    text, words = document.tokens.text, document.tokens.words
    found = {}
    for relation in document.relations:
        cue = [text[slice(*words[i])].casefold() for i in relation.cue]
        if relation.content and relation.source and (not cue or any(map(_is_speech, cue))):
            first = words[min(relation.content)][0]
            before = text[max(first - 2, 0) : first].strip()[-1:]
            found[relation.content] = "quoted" if before in _MARKS else "other"
    return found


def _is_speech(word: str) -> bool:
    return word.startswith(_SPEECH)
