"""What is open and since when, what is announced and not yet done, and where the accounts conflict."""

import datetime as dt
import re
from collections.abc import Iterator

from ontherecord.export.brief.evidence import Evidence
from ontherecord.export.brief.model import Piece, Sentence
from ontherecord.export.naming import listed, opened
from ontherecord.export.phrases import act_verb, counted, quoted, spans_of
from ontherecord.export.steps import authored, paper_name
from ontherecord.export.timeline import acts_by_date, date_key
from ontherecord.export.when import on_day, since_day
from ontherecord.language.time.printed import day
from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.conflict import Between, Conflict, ConflictKind
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.silence import Silence
from ontherecord.record.view import View

_IS_SO = "whether this is so"  # the heading of a conflict over one claim
_REPLIED = re.compile(r"\b(?:replied|answered|responded|wrote back)\b", re.IGNORECASE)
_AHEAD = 3  # announcements told
# announcements that move the exchange itself, beside those about its papers
_MOVES = frozenset({"meet", "consult", "negotiate", "answer", "respond", "withdraw", "break-off"})
# conflicts over what was done weigh more than those over how many
_ORDER = (
    ConflictKind.DID_NOT,
    ConflictKind.PARTIES_DISAGREE,
    ConflictKind.AGENT,
    ConflictKind.DATE,
    ConflictKind.CHECKED_NUMBER,
    ConflictKind.FIGURE,
    ConflictKind.ALTERED_QUOTATION,
    ConflictKind.HEADLINE,
)


def open_sentences(view: View, evidence: Evidence, today: dt.date) -> Iterator[Sentence]:
    """Silences that last, what parties call unanswered, and announcements that no deed has fulfilled."""
    for silence in sorted(view.silences(), key=lambda line: (line.since.days(), line.id)):
        if silence.answered_by is None and not _is_disputed(silence, view, evidence):
            yield _silence(silence, evidence)
    for position in sorted(view.positions(), key=lambda line: (*date_key(line.on), line.id)):
        if position.stance is Stance.UNANSWERED and position.sure:
            yield _unanswered(position, view, evidence)
    papers = {paper.id for paper in view.documents()}
    fulfilled = {act.fulfils for act in view.acts()}
    ahead = [
        act
        for act in acts_by_date(view)
        if act.modality is Modality.WILL
        and act.sure
        and act.actor
        and (act.type in _MOVES or act.object in papers)
        and act.id not in fulfilled
        and (act.date is None or act.date.days()[1] >= today)
    ]
    for act in ahead[:_AHEAD]:
        yield _announced(act, evidence)


def _silence(line: Silence, evidence: Evidence) -> Sentence:
    names = evidence.names
    paper = evidence.words.documents.get(line.about)
    what = authored(paper, names) if paper else quoted(line.what)
    looked = counted(len(line.searched), "report")
    text = (
        f"no answer by {names.side(line.to)} to {what}, open {since_day(line.since)}, is found up to "
        f"{day(line.until)} in the {looked} looked in"
    )
    pieces = [Piece(opened(text) if line.sure else f"Unsure: {text}", evidence.first(line.spans))]
    if line.sayings:
        who = [names.full(voice) for voice in line.said_by] or ["an outlet"]
        said = "says" if len(who) == 1 else "say"
        pieces.append(Piece(f"; {listed(who)} {said} none came", evidence.first(line.sayings)))
    return Sentence((*pieces, Piece(".")), line.sure)


def _is_disputed(line: Silence, view: View, evidence: Evidence) -> bool:
    """Whether somebody of the side that is said to be silent says that it has answered, and is contradicted."""
    return any(
        set(line.to) & {voice for by in side.by for voice in (by, evidence.names.party(by))}
        for conflict in view.conflicts()
        if conflict.kind is ConflictKind.DID_NOT and _REPLIED.search(conflict.about)
        for side in conflict.sides
        if _REPLIED.search(side.reading)
    )


def _unanswered(line: Position, view: View, evidence: Evidence) -> Sentence:
    """A party is said to have left something unanswered; a paper that it gave the asking side since is named."""
    names, words = evidence.names, evidence.words
    wording = words.wording(line)
    cited = evidence.first(line.spans)
    teller = (
        f"{names.full(line.by)} said {on_day(line.on)}".rstrip()
        if line.by
        else (f"{words.source(cited[0].report)} reported ({words.date_of(cited[0].report)})")
    )
    text = f"{teller} that {names.plain(line.party)} had left unanswered: {words.point(line)}"
    pieces = [Piece(opened(text), cited, wording)]
    asking = {p.party for p in view.positions() if p.issue == line.issue and p.party != line.party}
    later = [
        paper
        for paper in view.documents()
        if line.party in names.parties(paper.by)
        and asking & names.parties(paper.to)
        and paper.delivered is not None
        and line.on is not None
        and paper.delivered.days()[0] > line.on.days()[1]
    ]
    if later:
        paper = min(later, key=lambda paper: (*date_key(paper.delivered), paper.id))
        told = f"; {on_day(paper.delivered)} it handed over {_a(paper_name(paper, names))}"
        pieces.append(Piece(told, evidence.first(paper.spans)))
    return Sentence((*pieces, Piece(".")))


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _announced(act: Act, evidence: Evidence) -> Sentence:
    names, words = evidence.names, evidence.words
    paper = words.documents.get(act.object or "")
    what = f"the {paper.title}" if paper else quoted(act.object) if act.object else ""
    parts = [names.side(act.actor), act_verb(act.type, act.modality), what]
    if act.recipient and not act.mutual:
        parts.append(f"(to {names.side(act.recipient)})")
    parts.append(on_day(act.date))
    text = " ".join(part for part in parts if part)
    return Sentence((Piece(f"Announced: {text}", evidence.first(spans_of(act))), Piece(".")))


def conflict_sentences(view: View, evidence: Evidence) -> Iterator[Sentence]:
    """Each sure conflict with the readings of its sides; what is known to be altered in copying comes last."""
    lines = sorted(
        (line for line in view.conflicts() if line.sure),
        key=lambda line: (line.between is Between.COPIES, _ORDER.index(line.kind), line.id),
    )
    for line in lines:
        yield _conflict(line, evidence)


def _conflict(line: Conflict, evidence: Evidence) -> Sentence:
    head, _, rest = line.about.partition(": ")
    if any(rest in side.reading for side in line.sides):
        rest = ""  # told by the side that claims it
    # the section says that accounts differ, and the sides say over what
    pieces = (
        []
        if head == _IS_SO and not rest
        else [Piece(f"{opened(head)}{f' ({rest})' if rest else ''}: ")]
    )
    for at, side in enumerate(line.sides):
        names = evidence.names
        unnamed = [
            voice
            for voice in side.by
            if names.plain(voice).removeprefix("the ") not in side.reading
        ]
        said = f" ({listed([names.voice(voice) for voice in unnamed])})" if unnamed else ""
        printed = side.reading.casefold() in evidence.words.quote(side.spans).casefold()
        reading = quoted(side.reading) if printed else side.reading
        reading = reading if at or pieces else opened(reading)
        text = f"{'; ' if at else ''}{reading}{said}"
        pieces.append(Piece(text, evidence.first(side.spans), side.reading))
    for told in line.later:
        who = evidence.names.full(told.by) if told.by else "an outlet"
        text = f"; {told.kind.value} by {who} {on_day(told.on)}".rstrip()
        pieces.append(Piece(text, evidence.first(told.spans)))
    return Sentence((*pieces, Piece(".")))
