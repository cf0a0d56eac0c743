"""Finding attributions by rules over the parse: which words are source, cue and content.

These are the tagger's second opinion (`statements/attributions.py`): where both say the same a row can be trusted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.according import according_to, as_said, as_told_by
from ontherecord.extract.statements.content import around, content_of
from ontherecord.extract.statements.edges import unmarked, whole_quotations
from ontherecord.extract.statements.grammar import (
    Pieces,
    asserted,
    is_passive,
    noun_phrase,
    pieces,
    source_head,
    subject,
)
from ontherecord.extract.statements.quotes import STOP, Utterance, behind, find_utterances
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.sources import (
    NOT_SOURCES,
    SELF,
    can_say,
    quote_source,
    source_words,
)
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.statement import Mode

# What terms are told by: "the conditions, as DESCRIBED by an official, are that".
_TERMS = frozenset(
    "describe outline relate explain recount summarise summarize quote report".split()
)
_TURNING = frozenset({"but", "yet", "however", "though"})
_SETTING = frozenset({"put", "rule"})
# What is put at a number: nobody counts who "put its crews at two hours' notice".
_COUNTED = frozenset(
    "number figure toll total count cost price value size strength turnout traffic share rate loss damage death "
    "casualty estimate bill amount population level budget deficit debt chance odds age".split()
)
_SAYS = 3  # least words of what is ruled out: "ruled out talks" is a deed


def attributions_by_rules(parsed: ParsedReport, cues: Mapping[str, Cue]) -> tuple[Attribution, ...]:
    """The attributions of a report's body text that rules find, by the position of their content."""
    used: dict[int, Utterance] = {}
    found: list[Attribution] = []
    for block in parsed.blocks:
        if block.kind is not PassageKind.BODY:
            continue
        for utterance in find_utterances(parsed, block, cues):
            if utterance.cue is None:
                found.append(
                    Attribution(unmarked(parsed, utterance.parts), (), (), None, True, "q")
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
    return with_sources(parsed, [a for a in found if a.content])


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
            if other is not attribution and attribution.cue and other.source != attribution.source
            for start, end in other.content
        )
        said = cue is None or (cue.mode is Mode.SPEECH and attribution.pattern in ("t", "q"))
        if said or not nested:
            kept.append(attribution)
    return kept


def with_sources(parsed: ParsedReport, found: list[Attribution]) -> tuple[Attribution, ...]:
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
    if "\n" in between and not _ends_quoted(parsed, start):
        return False
    cues = [b for _, b in (*last.cue, *last.source) if start < b < end]
    tail = parsed.text[max(cues, default=start) : end]
    return len(tail.split()) < 16 and not STOP.search(between.rstrip(" \n\"“'"))


def _ends_quoted(parsed: ParsedReport, end: int) -> bool:
    """Whether content that ends there ends in quoted words, which a new paragraph may carry on."""
    return any(q.start < end <= behind(parsed, q) for q in parsed.quotations)


def _quoted(parsed: ParsedReport, verb: Token, utterance: Utterance) -> Attribution:
    """An utterance with its cue: the source stands beside the cue, whatever the parser made of it."""
    parts = list(unmarked(parsed, sorted(utterance.parts)))
    head = quote_source(verb)
    source: Pieces = ()
    if head is not None and not any(a <= head.idx < b for a, b in parts):
        source = source_words(head, verb, parts)
    return Attribution(
        tuple(parts), pieces(parsed.doc, _cue_tokens(verb)), source, verb.i, True, "q"
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
                content, words, source = (pieces(parsed.doc, part) for part in made)
                yield Attribution(content, words, source, token.i, False, "according")
            continue
        if token.lemma_ == "make" and (plain := _made_plain(token)) is not None:
            yield plain
            continue
        if token.lemma_.lower() in _TERMS and (told := as_told_by(token)) is not None:
            content, words, source = (pieces(parsed.doc, part) for part in told)
            yield Attribution(content, words, source, token.i, False, "according")
            continue
        if token.lemma_ in _SETTING and (set_ := _set_down(token)) is not None:
            yield replace(set_, content=whole_quotations(parsed, set_.content))
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
            yield replace(made_of_clause, content=whole_quotations(parsed, made_of_clause.content))


def _made_plain(verb: Token) -> Attribution | None:
    """ "but MADE PLAIN that it was not for sale": what somebody makes plain, clear or known."""
    doc, at = verb.doc, verb.i + 1
    if at + 2 >= verb.sent.end or doc[at].lower_ not in ("plain", "clear", "known"):
        return None
    that, head = doc[at + 1], source_head(verb)
    if head is None and doc[verb.i - 1].lower_ in _TURNING and verb.head.tag_ == "VBD":
        head = subject(
            verb.head
        )  # the parser reads a participle: "stated it, HOWEVER MADE plain that"
    if that.lower_ != "that" or that.head.i <= that.i or head is None or not asserted(verb):
        return None
    if head.pos_ not in ("PROPN", "PRON", "NOUN") or head.lower_ in SELF | NOT_SOURCES:
        return None
    content = pieces(doc, range(at + 2, that.head.right_edge.i + 1))
    words = source_words(head, verb, list(content))
    cue = pieces(doc, [*_cue_tokens(verb), at])
    return Attribution(content, cue, words, verb.i, False, "t") if content and words else None


def _set_down(verb: Token) -> Attribution | None:
    """ "PUT the number of dead AT 34", "RULED OUT any inspection of its ports": what no lexicon says of the verb."""
    doc, head = verb.doc, source_head(verb)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None or head is None or not asserted(verb) or head.lower_ in SELF | NOT_SOURCES:
        return None
    if verb.lemma_ == "rule":
        out = next((c for c in verb.children if c.dep_ == "prt" and c.lower_ == "out"), None)
        if out is None or len(list(thing.subtree)) < _SAYS:
            return None
        last, cue = thing.right_edge.i, [*_cue_tokens(verb)]
    else:
        at = next((c for c in (*verb.children, *thing.children) if c.lower_ == "at"), None)
        number = (
            next((c for c in at.children if c.dep_ == "pobj"), None) if at is not None else None
        )
        counted = number is not None and any(t.pos_ == "NUM" for t in number.subtree)
        if number is None or not counted or thing.lemma_.lower() not in _COUNTED:
            return None
        last, cue = number.right_edge.i, _cue_tokens(verb)
    content = pieces(doc, range(thing.left_edge.i, last + 1))
    words = source_words(head, verb, list(content))
    return Attribution(content, pieces(doc, cue), words, verb.i, False, "n") if words else None


def _of_verb(
    verb: Token, cue: Cue, lemmas: frozenset[str], spoken: tuple[tuple[int, int], ...]
) -> Attribution | None:
    """The attribution that a cue verb makes in its clause, if it makes one."""
    if not asserted(verb) or (verb.sent[-1].text == "?" and verb.dep_ == "ROOT"):
        return None
    head = source_head(verb)
    if head is None or not can_say(head, cue) or head.lower_ in SELF or _gapped(verb, head):
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
        low, high = doc[min(words)].idx, doc[max(words)].idx
        near = [(a, b) for a, b in spoken if a <= high and low < b]
        words = [i for i in words if not any(a <= doc[i].idx < b for a, b in near)] or words
    cue_words = _cue_tokens(verb, cue.prepositions if pattern == "p" else frozenset())
    content = pieces(doc, [i for i in words if i not in cue_words])
    if not content or (len(words) < 2 and not cue.patterns & {"n"}):
        return None
    return Attribution(
        content,
        pieces(doc, cue_words),
        source_words(head, verb, list(content)),
        verb.i,
        False,
        pattern,
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
    if what is None or not cue.patterns & {"n", "s"} or what.lower_ in NOT_SOURCES:
        return []
    return noun_phrase(what)


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
