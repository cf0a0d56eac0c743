"""Lines of the record that answer a question, best first, each with the words that it stands on.

A line answers when it is of a kind that the question asks for, about the actors that it names, and shares its matter.
Nothing is put into words that a line does not say; where no line answers, the answer is that there is none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ontherecord.export.asking.question import Question, read_question
from ontherecord.export.asking.vocabulary import UNANSWERED, Meaning, matter_of, stem, words
from ontherecord.export.phrases import Phrases, date_phrase
from ontherecord.export.told import told
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.position import Stance
from ontherecord.nouns.span import Span
from ontherecord.record.view import View

_MOST = 12  # answers that a terminal shows without scrolling
_ALL_KINDS = ("positions", "acts", "documents", "silences", "statements", "conflicts")
# how much a shared word of the matter counts beside being of the kind asked for
_MATTER = 2.0
_SURE = 0.5  # how much being sure counts beside being of the kind asked for


@dataclass(frozen=True, slots=True)
class Answer:
    """One line that answers: its kind and id, itself in words, when, and the words under it.

    `voices` are those on whose word alone it stands (none: the coverage says so itself), `disputed` the
    conflicts that its words are a side of, in words.
    """

    kind: str
    id: str
    text: str
    when: str
    sure: bool
    spans: tuple[Span, ...]
    score: float
    voices: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as a question sees it: who it is by, who else is in it, what it stands on."""

    kind: str
    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    sort: str  # a stance, or a type of act
    date: DateReading | None
    sure: bool
    spans: tuple[Span, ...]
    label: str = ""
    voices: tuple[str, ...] = ()  # actors on whose word alone it stands


def ask(view: View, text: str, most: int = _MOST) -> tuple[Question, tuple[Answer, ...]]:
    """The question as it was read, and at most `most` lines that answer it, best first; none is an answer too."""
    phrases = Phrases(view)
    question = read_question(text, view.actors())
    if question.is_empty:
        return question, ()
    parties = _parties(view)
    wanted = _wanted(question.meanings)
    scored = []
    for line in _lines(view, wanted):
        score = _score(line, question, parties, phrases)
        if score is not None:
            scored.append((score, line))
    scored.sort(key=lambda pair: (-pair[0], _day(pair[1].date), pair[1].id))
    conflicts = view.conflicts() if scored else ()
    return question, tuple(
        _answer(view, phrases, line, score, conflicts) for score, line in scored[:most]
    )


def _answer(
    view: View, phrases: Phrases, line: _Line, score: float, conflicts: Sequence[Conflict]
) -> Answer:
    text = line.label if line.kind == "lineage" else told(view, phrases, line.id) or line.label
    return Answer(
        line.kind,
        line.id,
        text,
        date_phrase(line.date),
        line.sure,
        line.spans,
        round(score, 3),
        tuple(phrases.actor(key) for key in line.voices),
        tuple(_disputes(line, conflicts)),
    )


def _disputes(line: _Line, conflicts: Sequence[Conflict]) -> Iterator[str]:
    """The conflicts in which some of a line's words are one side."""
    if line.kind in ("conflicts", "lineage"):
        return
    for conflict in conflicts:
        sides = (span for side in conflict.sides for span in side.spans)
        if any(side.overlaps(span) for side in sides for span in line.spans):
            yield conflict.about


def _wanted(meanings: Iterable[Meaning]) -> tuple[str, ...]:
    """Kinds of lines that the question's words ask for; all where they ask for none."""
    kinds = dict.fromkeys(kind for meaning in meanings for kind in meaning.kinds)
    return tuple(kinds) or _ALL_KINDS


def _score(
    line: _Line, question: Question, parties: Mapping[str, frozenset[str]], phrases: Phrases
) -> float | None:
    """How well a line answers; None where it does not."""
    by = _reach(line.by, parties)
    everybody = by | _reach(line.to, parties)
    text = f"{line.label} {phrases.quote(line.spans)}"
    printed = words(text)
    said = {form for word in printed for form in (stem(word), matter_of(word))}
    if question.subjects and not by & set(question.subjects):
        # whose paper it is that has no answer stands in the words, not in the stance of the silent side
        named = any(stem(words(phrases.actor(key))[-1]) in said for key in question.subjects)
        if line.sort != Stance.UNANSWERED.value or not named:
            return None
    if question.others and not everybody & set(question.others):
        return None
    sorts = {s.value for m in question.meanings for s in m.stances}
    sorts |= {act for m in question.meanings for act in m.acts}
    if sorts and line.kind in ("positions", "acts") and line.sort not in sorts:
        return None
    if line.kind == "statements" and not _says(question.meanings, said, text):
        return None
    shared = [term for term in question.matter if term in said]
    if question.matter and not shared:
        return None
    kinds = _wanted(question.meanings)
    matter = _MATTER * len(shared) / len(question.matter) if question.matter else 0.0
    first = 1.0 - kinds.index(line.kind) / len(kinds) if line.kind in kinds else 0.0
    return matter + first + (_SURE if line.sure else 0.0)


def _says(meanings: Iterable[Meaning], said: set[str], text: str) -> bool:
    """Whether words say one of the things that a question asks for beside that somebody spoke."""
    asked = [meaning for meaning in meanings if meaning.stances or meaning.acts]
    return not asked or any(
        UNANSWERED.search(text) is not None
        if Stance.UNANSWERED in meaning.stances
        else said & set(meaning.stems)
        for meaning in asked
    )


def _reach(keys: Iterable[str], parties: Mapping[str, frozenset[str]]) -> set[str]:
    """Actors, and the parties that they act for."""
    found = set(keys)
    for key in tuple(found):
        found |= parties.get(key, frozenset())
    return found


def _parties(view: View) -> dict[str, frozenset[str]]:
    return {
        actor.id: frozenset(role.of for role in actor.roles if role.of) for actor in view.actors()
    }


def _day(date: DateReading | None) -> str:
    return date.days()[0].isoformat() if date is not None and date.value else "9999"


def _lines(view: View, kinds: Iterable[str]) -> Iterator[_Line]:
    for kind in kinds:
        yield from _READ[kind](view)


def _positions(view: View) -> Iterator[_Line]:
    labels = {issue.id: " ".join((issue.label, *issue.wordings)) for issue in view.issues()}
    for p in view.positions():
        yield _Line(
            "positions",
            p.id,
            (p.party,),
            (),
            p.stance.value,
            p.on,
            p.sure,
            p.spans,
            labels[p.issue],
        )


def _acts(view: View) -> Iterator[_Line]:
    titles = {paper.id: paper.title for paper in view.documents()}
    for a in view.acts():
        spans = tuple(span for each in a.attestations for span in each.spans)
        label = titles.get(a.object or "", a.object or "")
        said = {each.by for each in a.attestations}
        voices = tuple(sorted(key for key in said if key)) if None not in said else ()
        yield _Line(
            "acts", a.id, a.actor, a.recipient, a.type, a.date, a.sure, spans, label, voices
        )


def _documents(view: View) -> Iterator[_Line]:
    for d in view.documents():
        yield _Line("documents", d.id, d.by, d.to, d.kind, d.delivered, d.sure, d.spans, d.title)


def _statements(view: View) -> Iterator[_Line]:
    for s in view.statements():
        by = (s.speaker,) if s.speaker else ()
        to = (s.addressee,) if s.addressee else ()
        yield _Line("statements", s.id, by, to, s.mode.value, s.said_on, s.sure, s.content_spans)


def _silences(view: View) -> Iterator[_Line]:
    for s in view.silences():
        if s.answered_by is None:
            spans = (*s.spans, *s.sayings)
            yield _Line("silences", s.id, (*s.to, *s.by), (), "", s.since, s.sure, spans, s.what)


def _conflicts(view: View) -> Iterator[_Line]:
    for c in view.conflicts():
        spans = tuple(span for side in c.sides for span in side.spans)
        by = tuple(actor for side in c.sides for actor in side.by)
        yield _Line("conflicts", c.id, by, (), c.kind.value, None, c.sure, spans, c.about)


def _lineage(view: View) -> Iterator[_Line]:
    reports = {report.id: report for report in view.reports()}
    for link in view.lineage():
        names = [reports[key].outlet or reports[key].path or key for key in (link.a, link.b)]
        label = f"{names[0]} and {names[1]}: {link.relation.value}; {'; '.join(link.reasons)}"
        spans = tuple(
            span
            for part in link.aligned[:1]
            for span in (
                Span(link.a, part.a_start, part.a_end),
                Span(link.b, part.b_start, part.b_end),
            )
        )
        key = f"{link.a} {link.b}"
        yield _Line("lineage", key, (), (), link.relation.value, None, True, spans, label)


_READ: Mapping[str, Callable[[View], Iterator[_Line]]] = {
    "positions": _positions,
    "acts": _acts,
    "documents": _documents,
    "statements": _statements,
    "silences": _silences,
    "conflicts": _conflicts,
    "lineage": _lineage,
}


def answer_rows(phrases: Phrases, answers: Iterable[Answer]) -> list[dict[str, Any]]:
    """Answers as JSON-able rows, each with the quoted words, their outlet and date."""
    return [
        {
            "kind": each.kind,
            "id": each.id,
            "text": each.text,
            "when": each.when or None,
            "sure": each.sure,
            "voices": list(each.voices),
            "disputed": list(each.disputed),
            "evidence": [
                {
                    "report": words.span.report,
                    "start": words.span.start,
                    "end": words.span.end,
                    "quote": words.words,
                    "outlet": words.source,
                    "published": words.date,
                }
                for words in phrases.evidence(each.spans)
            ],
        }
        for each in answers
    ]
