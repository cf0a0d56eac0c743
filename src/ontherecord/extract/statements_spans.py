"""Finding attributions: which words are source, cue and content, by rules over the parse.

This is the part that a learned tagger can replace: `find_attributions` yields spans only. Who the source
is, what kind of statement it makes, and when, is told by `statements_link`, whatever found the spans.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements_according import according_to, as_said
from ontherecord.extract.statements_content import around, content_of
from ontherecord.extract.statements_grammar import (
    Pieces,
    asserted,
    is_passive,
    noun_phrase,
    pieces,
    source_head,
    subject,
)
from ontherecord.extract.statements_quotes import STOP, Utterance, behind, find_utterances
from ontherecord.extract.statements_transcript import transcript_parts
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.statement import Mode

# Lemmas whose subject is often a thing ("the move suggests"); only a person, party or paper can say so.
_THINGS_DO = frozenset(
    "suggest indicate show mean imply signal reveal demonstrate prove reflect underscore underline highlight "
    "illustrate require provide confirm determine find see threaten back support need hold know threaten "
    "dictate echo contradict seek read go begin continue finish establish offer list record document aim".split()
)
_NOT_SOURCES = frozenset(
    {"this", "that", "which", "what", "it", "there", "these", "those", "nothing", "everything"}
)
# Outside quotation marks these are the writer and the reader, who are no party to anything.
_SELF = frozenset({"i", "we", "you", "me", "us", "one", "everyone", "nobody", "anyone", "someone"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Ranges of characters in the cleaned text. Any of the three may be in several pieces.

    `source` is empty where the words that name the speaker are not in the clause; `cue` is empty for
    a quotation that stands alone. `verb` is the token of the cue's head where there is one, `pattern`
    the letter of the cue lexicon (or "q", "according", "as") by which it was found.
    """

    content: Pieces
    cue: Pieces
    source: Pieces
    verb: int | None = None
    speech: bool = False
    pattern: str = ""


def find_attributions(parsed: ParsedReport, cues: Mapping[str, Cue]) -> tuple[Attribution, ...]:
    """All attributions of a report's body text, by the position of their content."""
    turns = transcript_parts(parsed)
    if turns:
        return tuple(
            Attribution(content, (), source, None, True, "turn") for content, source in turns
        )
    used: dict[int, Utterance] = {}
    found: list[Attribution] = []
    for block in parsed.blocks:
        if block.kind is not PassageKind.BODY:
            continue
        for utterance in find_utterances(parsed, block, cues):
            if utterance.cue is None:
                found.append(
                    Attribution(_unmarked(parsed, utterance.parts), (), (), None, True, "q")
                )
            elif utterance.cue in used:
                used[utterance.cue].parts += utterance.parts
            else:
                used[utterance.cue] = utterance
    for verb, utterance in used.items():
        found.append(_quoted(parsed, parsed.doc[verb], utterance))
    spoken = [part for u in used.values() for part in u.parts]
    spoken += [part for a in found if a.verb is None for part in a.content]
    for sentence in parsed.sentences():
        found += _in_sentence(parsed, sentence, cues, (frozenset(used), tuple(spoken)))
    found = _without_nested_minds(parsed, cues, sorted(found, key=lambda a: (a.content, a.cue)))
    return _with_sources(parsed, found)


def _without_nested_minds(
    parsed: ParsedReport, cues: Mapping[str, Cue], found: list[Attribution]
) -> list[Attribution]:
    """Without beliefs, plans and mere objects told inside somebody's words: they are that speaker's claim."""
    kept = []
    for attribution in found:
        cue = (
            cues.get(parsed.doc[attribution.verb].lemma_.lower())
            if attribution.verb is not None
            else None
        )
        nested = any(
            start <= attribution.cue[0][0] < end
            for other in found
            if other is not attribution and attribution.cue
            for start, end in other.content
        )
        said = cue is None or (cue.mode is Mode.SPEECH and attribution.pattern in ("t", "q"))
        if said or not nested:
            kept.append(attribution)
    return kept


def _with_sources(parsed: ParsedReport, found: list[Attribution]) -> tuple[Attribution, ...]:
    """Quotations that stand alone get the words for the last speaker as their source, or are left out."""
    kept: list[Attribution] = []
    for attribution in found:
        if attribution.cue or attribution.source:
            kept.append(attribution)
            continue
        if kept and kept[-1].speech and _adjoins(parsed, kept[-1], attribution):
            last = kept.pop()
            kept.append(replace(last, content=last.content + attribution.content))
            continue
        before = [a for a in kept if a.source and a.pattern in ("q", "t")]
        block = parsed.block_at(parsed.token_at(attribution.content[0][0])).index
        if (
            before
            and block == parsed.block_at(parsed.token_at(before[-1].content[-1][1] - 1)).index
        ):
            kept.append(replace(attribution, source=before[-1].source))
    return tuple(kept)


def _adjoins(parsed: ParsedReport, last: Attribution, following: Attribution) -> bool:
    """Whether a quotation follows on the last one: only that one's cue, or a paragraph break, is between."""
    start, end = last.content[-1][1], following.content[0][0]
    between = parsed.text[start:end]
    cues = [b for _, b in (*last.cue, *last.source) if start < b < end]
    tail = parsed.text[max(cues, default=start) : end]
    return len(tail.split()) < 16 and not STOP.search(between.rstrip(" \n\"“'"))


def _quoted(parsed: ParsedReport, verb: Token, utterance: Utterance) -> Attribution:
    """An utterance with its cue: the source stands beside the cue, whatever the parser made of it."""
    parts = list(_unmarked(parsed, sorted(utterance.parts)))
    head = _inverted(verb) or source_head(verb) or _quote_subject(verb) or _root_subject(verb)
    source: Pieces = ()
    if head is not None and not any(a <= head.idx < b for a, b in parts):
        source = _source(head, verb, parts)
    return Attribution(
        tuple(parts), pieces(parsed.doc, _cue_tokens(verb)), source, verb.i, True, "q"
    )


def _inverted(verb: Token) -> Token | None:
    """The noun right behind a verb of saying that has no subject in front: '…," said the minister'."""
    who = subject(verb)
    if who is not None and not is_passive(verb):
        return who
    for child in verb.children:
        if (
            child.i > verb.i
            and child.i - verb.i < 12
            and child.dep_ in ("dobj", "attr", "npadvmod", "oprd")
        ):
            near = min(t.i for t in child.subtree) == verb.i + 1
            if (
                near
                and child.pos_ in ("PROPN", "NOUN", "PRON")
                and child.ent_type_ not in ("DATE", "TIME")
            ):
                return child if verb.lemma_ != "tell" else None
    return None


def _quote_subject(verb: Token) -> Token | None:
    """The word right in front of a verb, where the parser lost the subject: '…," Smith said'."""
    if verb.i == 0:
        return None
    left = verb.nbor(-1)
    return left if left.pos_ in ("PROPN", "PRON") and left.sent == verb.sent else None


def _root_subject(verb: Token) -> Token | None:
    """The subject of the sentence, for a participle that the parser hung elsewhere: "posted a photo, saying"."""
    root = verb.sent.root
    return (
        subject(root) if verb.tag_ == "VBG" and root.i < verb.i and not is_passive(root) else None
    )


def _in_sentence(
    parsed: ParsedReport,
    sentence: TokenSpan,
    cues: Mapping[str, Cue],
    spoken: tuple[frozenset[int], tuple[tuple[int, int], ...]],
) -> Iterator[Attribution]:
    """Attributions of one sentence that are not whole quotations."""
    taken, ranges = spoken
    lemmas = frozenset(cues)
    for token in sentence:
        if token.lower_ == "according":
            made = according_to(token)
            if made is not None:
                yield Attribution(
                    *(pieces(parsed.doc, part) for part in made), token.i, False, "according"
                )
            continue
        cue = cues.get(token.lemma_.lower())
        if (
            cue is None
            or token.i in taken
            or not token.tag_.startswith("VB")
            or token.pos_ == "AUX"
        ):
            continue
        made_of_clause = _of_verb(token, cue, lemmas, ranges)
        if made_of_clause is not None:
            yield _whole_quotations(parsed, made_of_clause)


def _of_verb(
    verb: Token, cue: Cue, lemmas: frozenset[str], spoken: tuple[tuple[int, int], ...]
) -> Attribution | None:
    """The attribution that a cue verb makes in its clause, if it makes one."""
    if not asserted(verb) or (verb.sent[-1].text == "?" and verb.dep_ == "ROOT"):
        return None
    head = source_head(verb)
    if head is None or not _can_say(head, cue) or head.lower_ in _SELF or _gapped(verb, head):
        return None
    inside = next((r for r in spoken if r[0] <= verb.idx < r[1]), None)
    if inside is not None and (
        head.pos_ != "PROPN" or cue.mode is not Mode.SPEECH or "t" not in cue.patterns
    ):
        return None
    loose = verb.dep_ in ("relcl", "acl") and head.pos_ == "NOUN"  # "workers demanding higher pay"
    pattern, words = (
        ("passive", _of_passive(verb, cue)) if is_passive(verb) else content_of(verb, cue, lemmas)
    )
    if "t" in cue.patterns and cue.mode is not Mode.PLAN and pattern in ("", "t"):
        pattern, words = ("t", wider) if (wider := around(verb)) else (pattern, words)
    if not words and "t" in cue.patterns:
        pattern, words = "as", as_said(verb)
    if not words or (loose and pattern not in ("t", "as")):
        return None
    doc = verb.doc
    if inside is None:
        words = [i for i in words if not any(a <= doc[i].idx < b for a, b in spoken)] or words
    cue_words = _cue_tokens(verb, cue.prepositions if pattern == "p" else frozenset())
    content = pieces(doc, [i for i in words if i not in cue_words])
    if not content or (len(words) < 2 and not cue.patterns & {"n"}):
        return None
    return Attribution(
        content, pieces(doc, cue_words), _source(head, verb, list(content)), verb.i, False, pattern
    )


def _gapped(verb: Token, head: Token) -> bool:
    """Whether the verb's content is what its clause describes ("everything he says is a lie")."""
    if verb.dep_ != "relcl" or verb.head.i == head.i:
        return False
    return verb.head.pos_ in ("PRON", "DET", "ADV", "SCONJ") or verb.head.lemma_ in (
        "thing",
        "way",
        "word",
    )


def _of_passive(verb: Token, cue: Cue) -> list[int]:
    """What was said of the passive subject: "was condemned by X", "was described by X as Y"."""
    what = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if what is None or not cue.patterns & {"n", "s"} or what.lower_ in _NOT_SOURCES:
        return []
    return noun_phrase(what)


def _can_say(head: Token, cue: Cue) -> bool:
    """Whether a noun can be the source of a cue: not a pronoun for a fact; a thing only for some verbs."""
    if head.lower_ in _NOT_SOURCES and (head.lower_ != "it" or cue.lemma in _THINGS_DO):
        return False
    if cue.lemma in _THINGS_DO and head.pos_ == "NOUN":
        return is_speaker_noun(head.lemma_.lower()) or head.tag_ == "NNS"
    return head.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET")


_SPEAKERS = frozenset(
    "minister ministry president government official officer spokesman spokeswoman spokesperson envoy ambassador "
    "diplomat leader chief head secretary chancellor king queen prince parliament congress senate council "
    "commission committee court judge administration cabinet party alliance bloc union agency office department "
    "bank company group team side delegation source analyst expert observer critic lawmaker senator "
    "representative member general commander army military force police adviser advisor aide negotiator mediator "
    "opposition rebel group report study survey poll document text draft letter statement note memo memorandum "
    "treaty agreement communique communiqué paper data figure statistic record transcript newspaper magazine "
    "newscast channel broadcaster outlet website network man woman people person resident witness victim author "
    "writer journalist reporter correspondent editor professor researcher scientist economist historian lawyer "
    "attorney prosecutor mayor governor premier campaign candidate nominee voter country nation state kingdom "
    "republic white house pentagon kremlin foundation institute organization organisation association".split()
)


def is_speaker_noun(lemma: str) -> bool:
    """Whether a common noun names a person, a body or a paper, which can say or show something."""
    last = lemma.rsplit("-", 1)[-1]
    return last in _SPEAKERS or last.endswith(("ist", "man", "woman", "person", "ian"))


def _source(head: Token, verb: Token, content: list[tuple[int, int]]) -> Pieces:
    """The words that name the source, none of which are the cue's or the content's."""
    words = noun_phrase(head)
    if head.i < verb.i:
        words = [i for i in words if i < verb.i]
    else:
        words = [i for i in words if i > verb.i]
    doc = verb.doc
    words = [i for i in words if not any(a <= doc[i].idx < b for a, b in content)]
    found = pieces(doc, words)[:1]
    who = subject(verb)
    if who is not None and who.i > max(words, default=who.i) and who.tag_ in ("WP", "WDT"):
        found += pieces(
            doc, [who.i]
        )  # "X, who said …": the pronoun belongs to the words that name the source
    return found


def _cue_tokens(verb: Token, prepositions: frozenset[str] = frozenset()) -> list[int]:
    """The verb with its auxiliaries, the adverbs among them, and its particle or preposition."""
    first = verb.i
    while first > verb.sent.start:
        left = verb.doc[first - 1]
        if left.head.i != verb.i or left.dep_ not in ("aux", "auxpass", "advmod", "neg"):
            break
        first -= 1
    while first < verb.i and verb.doc[first].dep_ == "advmod" and verb.doc[first].text[0].isupper():
        first += 1
    words = list(range(first, verb.i + 1))
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if (
        following is not None
        and following.head.i == verb.i
        and (following.dep_ == "prt" or following.lower_ in prepositions)
    ):
        words.append(following.i)
    return words


def _whole_quotations(parsed: ParsedReport, found: Attribution) -> Attribution:
    """The same attribution with no quotation cut through: an edge inside one moves to its end.

    A quotation that goes on past the clause belongs to it: 'said it "works. We will stay"'.
    """
    grown: list[tuple[int, int]] = []
    for start, end in found.content:
        for quotation in parsed.quotations:
            if start < quotation.start < end < quotation.end and quotation.end - end < 600:
                end = quotation.end
            if quotation.start < start < quotation.end < end:
                start = quotation.start
            if (
                quotation.closed
                and start <= quotation.open
                and quotation.end <= end <= quotation.close
            ):
                end = behind(parsed, quotation)
        if grown and start <= grown[-1][1]:
            start, end = grown[-1][0], max(end, grown.pop()[1])
        grown.append((start, end))
    whole = _unmarked(parsed, grown)
    return Attribution(whole, found.cue, found.source, found.verb, found.speech, found.pattern)


def _unmarked(parsed: ParsedReport, ranges: list[tuple[int, int]]) -> Pieces:
    """Ranges without quotation marks at the edges where the whole piece is one quotation."""
    text = parsed.text
    shed = []
    for start, end in ranges:
        for quotation in parsed.quotations:
            if (
                quotation.open <= start <= quotation.start
                and quotation.end <= end <= quotation.close + 2
            ):
                start, end = quotation.start, quotation.end
        shed.append((start, start + len(text[start:end].rstrip(" ,"))))
    return tuple((a, b) for a, b in shed if a < b)
