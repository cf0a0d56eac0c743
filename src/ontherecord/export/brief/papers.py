"""Papers and where they are: each step of their custody, and on whose word."""

from collections.abc import Iterator, Sequence

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.brief.model import Piece, Sentence
from ontherecord.export.naming import Names, listed, opened
from ontherecord.export.steps import authored, custody_sentence, paper_name
from ontherecord.export.timeline import date_key
from ontherecord.export.when import on_day
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.document import Document
from ontherecord.nouns.span import Span
from ontherecord.record.view import View

_NUMBERS = dict(enumerate("two three four five six seven eight nine".split(), 2))
_HAND_OVERS = 2  # hand-overs told of one paper: more than two are the same one told by halves


def paper_sentences(view: View, evidence: Evidence) -> Iterator[tuple[int, Sentence]]:
    """Each paper with its hand-over, who says so, and whether it is public; oldest first.

    Beside it stands in how many origins the paper is told of.
    """
    papers = {paper.id: paper for paper in view.documents()}
    steps: dict[str, list[Custody]] = {}
    for step in sorted(view.custody(), key=lambda step: (*date_key(step.on), step.id)):
        steps.setdefault(step.document, []).append(step)
    for paper in sorted(papers.values(), key=lambda paper: _day(paper, steps.get(paper.id, ()))):
        told = _telling(steps.get(paper.id, ()), evidence.names)
        yield evidence.count(paper.spans), _paper_sentence(paper, told, papers, evidence)


def _day(paper: Document, steps: Sequence[Custody]) -> tuple[object, ...]:
    handed = [step.on for step in steps if step.step is Step.HANDED and step.on is not None]
    return (*date_key(handed[0] if handed else paper.delivered), paper.id)


def _telling(steps: Sequence[Custody], names: Names) -> list[Custody]:
    """The steps to tell: sure ones only where there are any, hand-overs first, each side that took it once."""
    kinds = {step.step for step in steps if step.sure}
    told = [step for step in steps if step.sure or step.step not in kinds]
    handed: list[Custody] = []
    for step in told:
        takers = {names.parties(other.to) for other in handed}
        if step.step is Step.HANDED and not any(names.parties(step.to) & other for other in takers):
            handed.append(step)
    return [*handed[:_HAND_OVERS], *(step for step in told if step.step is not Step.HANDED)]


def _paper_sentence(
    paper: Document, steps: Sequence[Custody], papers: dict[str, Document], evidence: Evidence
) -> Sentence:
    names = evidence.names
    sure = paper.sure and all(step.sure for step in steps)
    if not steps or steps[0].step is not Step.HANDED:
        pieces = [_named(paper, evidence)]
    else:
        text = custody_sentence(steps[0], paper, names)
        answered = papers.get(paper.answers or "")
        if answered is not None:
            text += f", in answer to {authored(answered, names)}"
        clause, spans = _word_for(steps[0], paper, evidence)
        pieces = [Piece(f"{text}{clause}", spans)]
        pieces += _denied(steps[0], evidence)
        steps = steps[1:]
    for step in steps:
        pieces.append(Piece(f"; {_aside(step, paper, names)}", evidence.first(step.spans)))
        pieces += _denied(step, evidence)
    first = pieces[0]
    start = opened(first.text) if sure else f"Unsure: {first.text}"
    return Sentence((Piece(start, first.spans, first.focus), *pieces[1:], Piece(".")), sure)


def _aside(step: Custody, paper: Document, names: Names) -> str:
    """A further step of a paper that the sentence has named: "it was published in December 2021"."""
    when = on_day(step.on)
    many = paper_name(paper, names).endswith("s")
    it, was = ("them", "they were") if many else ("it", "it was")
    if step.step is Step.HANDED:
        giver = names.side(step.by) if step.by else "somebody"
        to = f"to {names.side(step.to)}" if step.to else "over"
        return f"{giver} handed {it} {to} {when}".rstrip()
    if step.step is Step.RETURNED:
        return f"{names.side(step.by) if step.by else 'somebody'} sent {it} back {when}".rstrip()
    if step.step is Step.WITHHELD:
        told = f" (told {when})" if when else ""
        return f"{names.side(step.by or paper.by)} keeps {it} from publication{told}"
    other = step.by and names.parties(step.by) != names.parties(paper.by)
    by = f" by {names.side(step.by)}" if other else ""
    done = "published" if step.step is Step.PUBLISHED else "leaked"
    return f"{was} {done}{by} {when}".rstrip()


def _denied(step: Custody, evidence: Evidence) -> list[Piece]:
    if not step.denials:
        return []
    who = listed([evidence.names.full(voice) for voice in step.denied_by]) or "an outlet"
    return [Piece(f"; {who} denies it", evidence.first(step.denials))]


def _word_for(step: Custody, paper: Document, evidence: Evidence) -> tuple[str, tuple[Span, ...]]:
    """Who says so, as a clause, and the words to cite for it."""
    names, spans = evidence.names, step.spans
    voices = list(dict.fromkeys((*step.confirmed_by, *step.claimed_by)))
    givers = names.parties(step.by or paper.by)
    takers = names.parties(step.to or paper.to) - givers
    giving = [voice for voice in voices if names.party(voice) in givers]
    taking = [voice for voice in voices if names.party(voice) in takers]
    if giving and taking:
        both = [_best(giving, names), _best(taking, names)]
        cited = evidence.by_voice(both, spans) or evidence.first(spans)
        said = ", ".join(names.voice(voice) for voice in both)
        return f"; both sides say so: {said}", cited
    if voices:
        told = _best(voices, names)
        cited = evidence.by_voice([told], spans) or evidence.first(spans)
        own = names.party(told) in givers and not names.is_person(told)
        return (", by its own account" if own else f", on the word of {names.full(told)}"), cited
    count = evidence.count(spans)
    told_by = f", by {_NUMBERS.get(count, str(count))} separate accounts" if count > 1 else ""
    return told_by, evidence.first(spans)


def _best(voices: Sequence[str], names: Names) -> str:
    """A person who can be quoted rather than a body."""
    return next((voice for voice in voices if names.is_person(voice)), voices[0])


def _named(paper: Document, evidence: Evidence) -> Piece:
    """A paper of which no hand-over is told."""
    names = evidence.names
    what = authored(paper, names)
    if paper.to:
        what += f" to {listed([names.plain(party) for party in paper.to])}"
    return Piece(f"{what} is spoken of, no hand-over is told", evidence.first(paper.spans))
