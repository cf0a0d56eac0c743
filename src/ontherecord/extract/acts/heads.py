"""Where acts are looked for in a report: its running text, and the words that stand for papers."""

from collections.abc import Iterator, Mapping, Sequence

from ontherecord.extract.acts.fit import into_hands
from ontherecord.extract.acts.tree import child, is_verbal, opening
from ontherecord.extract.acts.withdrawn import is_withdrawn
from ontherecord.extract.acts.words import ANSWERING
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import PaperFinding
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.span import Span

# What is done to papers, and seldom to people.
_OF_PAPERS = frozenset("hand deliver submit transmit convey forward circulate publish".split())
_NOTICE = 40  # characters in which a correction calls itself one


def running_text(parsed: ParsedReport) -> Iterator[TokenSpan]:
    """The sentences outside headings, which drop the words that tell who does what, and when.

    What the paper takes back in a correction is left out as well.
    """
    return iter(parsed.once(_running))


def _running(parsed: ParsedReport) -> list[TokenSpan]:
    found = []
    for sentence in parsed.sentences(None):
        block = parsed.block_at(sentence.start)
        notice = _notice(parsed, block)
        if block.kind is not PassageKind.HEADING and not is_withdrawn(sentence, notice):
            found.append(sentence)
    return found


def _notice(parsed: ParsedReport, block: ParsedBlock) -> str:
    """How a passage begins, with the heading over it before its own words."""
    over = parsed.blocks[block.index - 1] if block.index > 0 else block
    first = over if over.kind is PassageKind.HEADING else block
    return parsed.text[first.start : first.start + _NOTICE]


def paper_heads(parsed: ParsedReport, papers: Sequence[PaperFinding]) -> dict[int, int]:
    """Head token of each paper's mention -> its position."""
    if not papers:
        return {}
    by_span = {paper.span: position for position, paper in enumerate(papers)}
    heads: dict[int, int] = {}
    for token in parsed.doc:
        if token.pos_ in ("NOUN", "PROPN") and not _is_office(token):
            span = parsed.span(token.i, token.i + 1)
            for paper_span, position in by_span.items():
                if (
                    paper_span.covers(span)
                    and _is_head(token, paper_span, parsed)
                    and not _is_giver(token)
                ):
                    heads[token.i] = position
        elif token.lemma_ in ANSWERING and is_verbal(token):  # "responded to the text"
            span = parsed.span(token.i, token.i + 1)
            heads |= {token.i: by_span[span]} if span in by_span else {}
        elif token.lower_ == "own":  # "conveyed its own"
            span = parsed.span(token.left_edge.i, token.i + 1)
            heads |= {token.i: by_span[span]} if span in by_span else {}
        elif (
            token.lower_ in ("it", "them", "they") and (meant := _pronoun(token, heads)) is not None
        ):
            heads[token.i] = heads[meant]
    return heads


def _pronoun(token: Token, heads: Mapping[int, int]) -> int | None:
    """The paper that "it" or "them" stands for under a verb that moves or shows papers: the last one before.

    Not farther than the sentence before, and of its number.
    """
    groups, kinds = paper_words().groups, paper_words().kinds
    verb = token.head
    handed = verb.lemma_ in groups["passing"] or into_hands(verb)
    if token.dep_ not in ("dobj", "nsubjpass") or not handed:
        return None
    if token.dep_ == "nsubjpass" and child(verb, "dobj") is not None:
        return None  # "it was never sent that document": the one it was not sent to
    first = opening(token, 1)
    plural = token.lower_ != "it"
    if token.lower_ == "they" and (
        token.dep_ != "nsubjpass" or verb.lemma_ not in _OF_PAPERS or child(verb, "prt")
    ):
        return None  # "they were sent to Velten", "handed over to Estmark" may be people
    before = [i for i in sorted(heads) if first <= i < token.i]
    fitting = [i for i in before if (token.doc[i].tag_ in ("NNS", "NNPS")) == plural]
    if not fitting or fitting[-1] != before[-1]:
        return None
    # "asked about the text, he said its response was ready and it would convey IT": not the text
    between = token.doc[fitting[-1] + 1 : token.i]
    other = any(t.dep_ == "dobj" and t.lemma_.lower() in kinds for t in between)
    return None if other else fitting[-1]


def _is_office(token: Token) -> bool:
    """Whether time is served, not a paper: "served a short TERM as premier"."""
    return token.tag_ == "NN" and token.lemma_.lower() == "term"


def _is_giver(token: Token) -> bool:
    """Whether a name stands for a paper of its own: "comments from Norland on 1 May and from ESTMARK on 9 May"."""
    kinds = paper_words().kinds
    return token.head.lower_ == "from" and token.lemma_.lower() not in kinds


def _is_head(token: Token, span: Span, parsed: ParsedReport) -> bool:
    """Whether the word over a token stands outside a span."""
    head = token.head
    return head == token or not span.covers(parsed.span(head.i, head.i + 1))
