"""Plain words for lines: what a person reads in a terminal table, a dossier or a brief.

A phrase never says more than its line: an unsure line says so, a copy is not counted as a witness, an
unknown speaker is "not named". The words of the coverage are quoted, never retold.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontherecord.export.naming import is_many
from ontherecord.language.hyphens import on_one_line
from ontherecord.language.time.printed import day
from ontherecord.nouns.act import MUTUAL, Act, Corroboration, Independence, Modality
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.report import Passage, Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, SpeechKind, Statement
from ontherecord.record.view import View

NOT_NAMED = "not named"
# kinds of line whose name in the record is not the plural of what one of them is called
_NOUN = {
    "custody": "custody step",
    "checks": "checked number",
    "wording": "noted wording",
    "problems": "unread input",
}
CORROBORATION = {
    Corroboration.SINGLE_ORIGIN: "one origin",
    Corroboration.SEVERAL_ORIGINS: "several origins",
    Corroboration.BOTH_SIDES: "confirmed by both sides",
}
EACH_OTHER = "each other"
LIKELY = " (most likely; no words tell to whom)"
# several origins are no proof of independence, so neither is shown without the other
_INDEPENDENCE = {
    Independence.INDEPENDENT: "with sources of their own",
    Independence.NOT_ESTABLISHED: "independence not established",
    Independence.SAME_ORIGIN: "in one origin",
}
MODALITY = {
    Modality.DID: "",
    Modality.WILL: "announced",
    Modality.WOULD_IF: "conditional",
    Modality.DENIED: "denied",
}
# how an act reads in the past tense, where its type and "ed" do not give it
_PAST = {
    "break-off": "broke off",
    "deny": "denied",
    "mobilise": "mobilised forces:",
    "meet": "met",
    "promise": "promised",
    "retreat": "retreated",
    "sanction": "sanctioned",
    "ultimatum": "gave an ultimatum:",
    "withdraw": "withdrew",
    "withhold": "withheld",
    "aid": "aided",
    "coerce": "coerced",
    "yield": "yielded",
}
_FUTURE = {
    "mobilise": "mobilise forces:",
    "ultimatum": "give an ultimatum:",
    "break-off": "break off",
}
MODE = {
    Mode.SPEECH: "said",
    Mode.ATTITUDE: "view attributed",
    Mode.PLAN: "intention attributed",
    Mode.FINDING: "document or poll",
}
STANCE_VERB = {
    Stance.DEMANDS: "demands",
    Stance.OFFERS: "offers",
    Stance.OPEN: "is open to",
    Stance.CONDITIONAL: "sets a condition for",
    Stance.ACCEPTS: "accepts",
    Stance.REJECTS: "refuses",
    Stance.INSISTS: "insists on",
    Stance.UNANSWERED: "has left unanswered",
}
_MANY = {"is": "are", "has": "have"}


def stance_verb(stance: Stance, *, many: bool = False) -> str:
    """The verb of a stance behind its party, as one or as many.

    >>> stance_verb(Stance.REJECTS), stance_verb(Stance.REJECTS, many=True), stance_verb(Stance.OPEN, many=True)
    ('refuses', 'refuse', 'are open to')
    """
    verb, _, rest = STANCE_VERB[stance].partition(" ")
    verb = (_MANY.get(verb) or verb.removesuffix("s")) if many else verb
    return f"{verb} {rest}".rstrip()


# a sign beside the word, so that a stance can be told without colour
STANCE_SIGN = {
    Stance.DEMANDS: "!",
    Stance.OFFERS: "+",
    Stance.OPEN: "~",
    Stance.CONDITIONAL: "?",
    Stance.ACCEPTS: "✓",
    Stance.REJECTS: "✗",
    Stance.INSISTS: "≡",
    Stance.UNANSWERED: "…",
}


def act_verb(kind: str, modality: Modality) -> str:
    """An act's type as a verb: "delivered", "will deliver", "would deliver", "delivered".

    A denied act reads like a done one; the note "[denied]" beside it says what became of it.

    >>> act_verb("withhold", Modality.DID), act_verb("deliver", Modality.WILL)
    ('withheld', 'will deliver')
    """
    if modality in (Modality.WILL, Modality.WOULD_IF):
        helper = "will" if modality is Modality.WILL else "would"
        return f"{helper} {_FUTURE.get(kind, kind)}"
    return _PAST.get(kind, f"{kind}d" if kind.endswith("e") else f"{kind}ed")


def title_behind(line: Act, paper: Document) -> str:
    """A paper's title behind the verb of an act: no "signed signed agreement"."""
    return paper.title.removeprefix("signed ") if line.type == "sign" else paper.title


def confirmation(line: Act) -> str:
    """How far an act is confirmed, and whether those who tell of it are known to be independent.

    "one origin"; "several origins, independence not established"; "confirmed by both sides, in one origin".
    """
    told = CORROBORATION[line.corroboration]
    if line.corroboration is Corroboration.SINGLE_ORIGIN:
        return told
    return f"{told}, {_INDEPENDENCE[line.independence]}"


def origin_numbers(view: View) -> dict[str, int]:
    """A short number for the origin of each report, by report id: 1, 2, … in the order of the ids."""
    origins = view.origins()
    numbers = {
        key: i + 1 for i, key in enumerate(dict.fromkeys(origins[r] for r in sorted(origins)))
    }
    return {report: numbers[origin] for report, origin in origins.items()}


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(2, "report")
    ('1 report', '2 reports')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def line_counts(counts: Mapping[str, int]) -> str:
    """How many lines there are of each kind, in the order of `View.counts`; kinds without a line are left out.

    >>> line_counts({"reports": 5, "custody": 1, "silences": 0, "wording": 7})
    '5 reports · 1 custody step · 7 noted wordings'
    """
    told = ((count, _NOUN.get(kind, kind.removesuffix("s"))) for kind, count in counts.items())
    return " · ".join(counted(count, noun) for count, noun in told if count)


def quoted(words: str) -> str:
    """Printed words in curly quotation marks; marks inside become single ones, one without its pair goes.

    >>> quoted('had "no plan" yet'), quoted('dialogue” with them')
    ('“had ‘no plan’ yet”', '“dialogue with them”')
    """
    inner = _paired(words)
    while '"' in inner:
        inner = inner.replace('"', "‘", 1).replace('"', "’", 1)
    return f"“{inner.replace('“', '‘').replace('”', '’')}”"


def _paired(words: str) -> str:
    """The words without quotation marks that stand there once."""
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    return words if words.count('"') % 2 == 0 else words.replace('"', "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one span inside their paragraph, and where they were printed."""

    span: Span
    before: str
    words: str
    after: str
    source: str
    date: str


def date_phrase(date: DateReading | None) -> str:
    """A date in words: precision kept, doubt marked with a question mark, '' where there is none.

    >>> date_phrase(DateReading("2021-12-15/2021-12-17", "this week", sure=False))
    '15 to 17 December 2021 (?)'
    >>> date_phrase(DateReading("../2021-12-15", "the report's date", sure=False))
    'by 15 December 2021'
    """
    if date is None:
        return ""
    ends = [end.strip("~?%") for end in date.edtf.split("/") if end.strip("~?%.")]
    same_month = len(ends) == 2 and ends[0][:8] == ends[1][:8] and ends[0].count("-") == 2
    first = [str(int(ends[0][8:]))] if same_month else [day(end) for end in ends[:-1]]
    text = " to ".join([*first, *(day(end) for end in ends[-1:])])
    if date.is_by_then:
        return f"by {text}"
    return text if date.sure else f"{text} (?)"


class Phrases:
    """Names and evidence for the lines of one record; reads the view once."""

    def __init__(self, view: View) -> None:
        self.reports: Mapping[str, Report] = {report.id: report for report in view.reports()}
        self.published: Mapping[str, DateReading] = dict(view.published())
        self.documents: Mapping[str, Document] = {paper.id: paper for paper in view.documents()}
        self._names = {actor.id: actor.name for actor in view.actors()}
        self._issues = {issue.id: issue for issue in view.issues()}

    def actor(self, key: str | None) -> str:
        """An actor's name, or "not named"."""
        return self._names.get(key, NOT_NAMED) if key else NOT_NAMED

    def actors(self, keys: Iterable[str]) -> str:
        """Several actors' names joined by "and"."""
        return " and ".join(self.actor(key) for key in keys)

    def issue(self, key: str) -> str:
        """An issue's label."""
        return self._issues[key].label if key in self._issues else key

    def source(self, report: str) -> str:
        """The outlet of a report, or its file name where no outlet is known."""
        found = self.reports[report]
        return found.outlet or found.path or found.url or found.id

    def date_of(self, report: str) -> str:
        """When a report was published, in words; "undated" where nothing tells."""
        date = self.published.get(report) or self.reports[report].published
        return date_phrase(date) or "undated"

    def quote(self, spans: Iterable[Span]) -> str:
        """The printed words of some spans, white space evened out, joined by " … "."""
        return " … ".join(self._words(span) for span in spans)

    def _words(self, span: Span) -> str:
        report = self.reports[span.report]
        return on_one_line(report.quote(span), report.text)

    def evidence(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        """Each span in its paragraph: the earliest report first, undated reports last."""
        return tuple(self._evidence(span) for span in sorted(spans, key=self._place))

    def _place(self, span: Span) -> tuple[dt.date, str, int]:
        date = self.published.get(span.report) or self.reports[span.report].published
        return (date.days()[0] if date else dt.date.max), span.report, span.start

    def _evidence(self, span: Span) -> Evidence:
        report = self.reports[span.report]
        around = _passage_of(report, span)
        start, end = (around.span.start, around.span.end) if around else (span.start, span.end)
        end = max(end, span.end)
        return Evidence(
            span,
            report.text[start : span.start],
            report.quote(span),
            report.text[span.end : end],
            self.source(span.report),
            self.date_of(span.report),
        )

    def speaker(self, line: Statement) -> str:
        """The speaker's name, or the printed words for one whom nobody names ("a senior official")."""
        if line.speaker or not line.source_spans:
            return self.actor(line.speaker)
        return quoted(self.quote(line.source_spans))

    def way(self, line: Statement) -> str:
        """How a statement came into print: those who carried it, then the outlet ("Interfax → Herald")."""
        carried = dict.fromkeys(relay.name for relay in line.relays)
        return " → ".join([*carried, self.source(line.content_spans[0].report)])

    def statement(self, line: Statement) -> str:
        """Who said what, in one line."""
        words = line.content if line.kind is not SpeechKind.DIRECT else quoted(line.content)
        cue = f" {line.cue}" if line.cue else ""
        return f"{self.speaker(line)}{cue}: {words}"

    def act(self, line: Act) -> str:
        """Who did what to whom, in one line of the act's own vocabulary."""
        parts = [self.actors(line.actor) or NOT_NAMED, act_verb(line.type, line.modality)]
        if line.object:
            paper = self.documents.get(line.object)
            parts.append(title_behind(line, paper) if paper else quoted(line.object))
        if line.mutual:
            parts += [] if line.type in MUTUAL else [f"→ {EACH_OTHER}"]
        elif line.recipient:
            parts.append(f"→ {self.actors(line.recipient)}")
        elif line.likely:
            parts.append(f"→ {self.actors(line.likely)}{LIKELY}")
        if line.place:
            parts.append(f"({line.place})")
        note = MODALITY[line.modality]
        if note:
            parts.append(f"[{note}]")
        if line.condition:
            parts.append(f"on the condition {quoted(line.condition)}")
        return " ".join(parts)

    def document(self, line: Document) -> str:
        """A paper's title with its author and addressee."""
        ends = f"{self.actors(line.by) or NOT_NAMED} → {self.actors(line.to) or NOT_NAMED}"
        return f"{line.title} ({ends})"

    def position(self, line: Position) -> str:
        """A party's stance, in the words of the coverage: a label alone would not say what is demanded of it."""
        name = self.actor(line.party)
        return f"{name} {stance_verb(line.stance, many=is_many(name))}: {self.point(line)}"

    def point(self, line: Position) -> str:
        """The point of a position: its printed words in quotation marks, or its label as it is."""
        words = self.wording(line)
        printed = any(words.casefold() in self.quote([span]).casefold() for span in line.spans)
        return quoted(words) if printed else words

    def wording(self, line: Position, spans: Iterable[Span] | None = None) -> str:
        """The words for the point that stand in a position's evidence (or in some of its spans)."""
        for span in self._in_order(line.spans if spans is None else spans):
            printed = self.quote([span]).casefold()
            issue = self._issues.get(line.issue)
            wordings = sorted(issue.wordings if issue else (), key=lambda w: (-len(w), w))
            for words in (line.words, *wordings) if line.words else wordings:
                if " ".join(words.split()).casefold() in printed:
                    return " ".join(words.split())
        return self.issue(line.issue)

    def _in_order(self, spans: Iterable[Span]) -> list[Span]:
        return sorted(spans, key=self._place)


def _passage_of(report: Report, span: Span) -> Passage | None:
    for passage in report.passages:
        if passage.span.start <= span.start < passage.span.end:
            return passage
    return None


def spans_of(line: Statement | Act | Document | Position) -> tuple[Span, ...]:
    """The spans that a line stands on, its own words first."""
    if isinstance(line, Statement):
        return line.content_spans
    if isinstance(line, Act):
        return tuple(span for told in line.attestations for span in told.spans)
    return line.spans
