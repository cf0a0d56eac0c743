"""Lines that a person enters by hand: a call or a cable that no report tells.

Such a line stands on a note that is kept as a report of its own, in the person's name and origin, so that it has
words like every other line and is never taken for the press.
"""

from collections.abc import Mapping

from ontherecord.nouns.act import Act, Attestation, Corroboration, Independence, Modality
from ontherecord.nouns.correction import Correction, Entered
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, SpeechKind, Statement
from ontherecord.resolve.corrections.draft import Draft

BY_HAND = "entered by hand"
STATEMENT = "statement"


def note(words: str, source: str, by: str, day: str) -> Report:
    """The note that a line entered by hand stands on: `words` from `source`, written down by `by` on `day`."""
    text = f"{words.strip()}\n"
    key = make_id("r", BY_HAND, text, source, by, day)
    whole = Span(key, 0, len(text.rstrip("\n")))
    # of a kind that extractors do not read: the person says what the line is
    passage = Passage(whole, PassageKind.BOILERPLATE, BY_HAND)
    return Report(
        id=key,
        digest=content_digest(text),
        path=f"by-hand/{key}.txt",
        url=None,
        outlet=f"{by} ({BY_HAND})",
        title=source,
        language="en",
        text=text,
        published=DateReading(day, f"{BY_HAND} on that day"),
        passages=(passage,),
        author=by,
    )


def enter(draft: Draft, correction: Correction, reports: Mapping[str, Report]) -> bool:
    """Add the line that the correction holds; False where its note or one of its actors is not there."""
    line, report = correction.entered, reports.get(correction.target)
    if line is None or report is None:
        return False
    if any(draft.kind_of(key) != "actors" for key in (*line.actors, *line.recipients)):
        return False
    draft.origins.setdefault(report.id, make_id("o", report.digest))
    if report.published is not None:
        draft.published.setdefault(report.id, report.published)
    if line.type == STATEMENT:
        draft.put("statements", _statement(line, correction, report))
    else:
        draft.put("acts", _act(line, correction, report, draft.origins[report.id]))
    return True


def _date(line: Entered, correction: Correction) -> DateReading | None:
    return DateReading(line.date, f"{BY_HAND} by {correction.by}") if line.date else None


def _act(line: Entered, correction: Correction, report: Report, origin: str) -> Act:
    told = Attestation(
        by=None,
        via=f"{BY_HAND} by {correction.by}",
        sure=True,
        spans=(report.passages[0].span,),
        finding=correction.id,
        origin=origin,
    )
    return Act(
        id=make_id("act", correction.id),
        type=line.type,
        plover=None,
        actor=line.actors,
        recipient=line.recipients,
        object=line.object,
        date=_date(line, correction),
        place=None,
        modality=Modality.DID,
        condition=None,
        corroboration=Corroboration.SINGLE_ORIGIN,
        independence=Independence.SAME_ORIGIN,
        attestations=(told,),
    )


def _statement(line: Entered, correction: Correction, report: Report) -> Statement:
    span = report.passages[0].span
    return Statement(
        id=make_id("st", correction.id),
        kind=SpeechKind.INDIRECT,
        mode=Mode.SPEECH,
        speaker=line.actors[0] if line.actors else None,
        sure=True,
        content=report.quote(span),
        content_spans=(span,),
        addressee=line.recipients[0] if line.recipients else None,
        channel=f"{BY_HAND} by {correction.by}",
        said_on=_date(line, correction),
    )
