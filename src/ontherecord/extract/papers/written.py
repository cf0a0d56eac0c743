"""Letters told of by the writing: "wrote to Estmark on Monday", "answered on Wednesday", "said IN A LETTER to Estmark".

Who wrote to somebody has sent something. A step of custody is told only where its day is; else the act stands alone,
without its paper.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, modifiers
from ontherecord.extract.papers.told import was_done
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import ActFinding, PaperFinding

Act = Callable[..., ActFinding]

_LETTER_WRITING = frozenset({"write", "pen"})
_POSTED = frozenset({"letter", "note"})
# Letters that are shown to all, or that nobody may have sent.
_UNSENT = frozenset(
    "open draft forged fake purported alleged supposed unsent planned fictitious".split()
)


def written(
    parsed: ParsedReport, papers: Sequence[PaperFinding], heads: Mapping[int, int], act_of: Act
) -> Iterator[ActFinding]:
    """The answers and letters that a verb tells of: "which it ANSWERED on Wednesday", "WROTE to Estmark".

    That who wrote a letter sent it, on the day that he wrote it, is not sure.
    """
    placed = {paper.span: at for at, paper in enumerate(papers)}
    for verb in parsed.doc:
        at = placed.get(parsed.span(verb.i, verb.i + 1)) if is_verbal(verb) else None
        at = _letter_of(verb, papers, heads) if at is None else at
        if at is None or child(verb, "nsubjpass", "auxpass") is not None:
            continue
        paper = papers[at]
        if not (paper.by and paper.to):
            continue
        sure = paper.kind == "response"
        act = act_of("deliver", verb, at, (Named(paper.by, sure), Named(paper.to)))
        if act.time is not None and not act.shared:
            yield act
        elif not sure and was_done(verb):
            yield replace(act, time=None)


def _letter_of(verb: Token, papers: Sequence[PaperFinding], heads: Mapping[int, int]) -> int | None:
    """The letter that somebody wrote: "WROTE A LETTER to Estmark on Monday"."""
    if verb.lemma_ not in _LETTER_WRITING or not was_done(verb):
        return None
    letters = (heads[c.i] for c in children(verb, "dobj") if c.i in heads)
    return next((at for at in letters if papers[at].kind == "letter"), None)


def told_in_letters(
    parsed: ParsedReport,
    parties: Parties,
    papers: Sequence[PaperFinding],
    heads: Mapping[int, int],
    act_of: Act,
) -> Iterator[ActFinding]:
    """The letters in which their authors say something: "told Estmark IN A LETTER that", "in a note to Estmark"."""
    for i, at in sorted(heads.items()):
        paper, noun = papers[at], parsed.doc[i]
        if paper.kind not in _POSTED or not (paper.by and paper.to) or not _is_new(noun):
            continue
        verb = next((a for a in noun.ancestors if is_verbal(a)), None)
        if verb is None or not was_done(verb):
            continue
        saying = parties.of(read_clause(verb).actor)
        if not saying.sure or {parties.party_of(key) for key in saying.keys} != set(paper.by):
            continue
        act = act_of("deliver", noun, at, (saying, Named(paper.to)), verb)
        yield replace(act, time=paper.dated)


def _is_new(noun: Token) -> bool:
    """Whether something is said in a letter not told of before, by who sent it: "in A LETTER to"."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "by")
    known = any(
        c.lower_ not in ("a", "an", "one", "another") for c in children(noun, "det", "poss")
    )
    return within and not known and not {m.lower_ for m in modifiers(noun)} & _UNSENT
