"""A small record that tests change one thing of: two reports, one line of every kind."""

from dataclasses import replace
from pathlib import Path

from ontherecord.nouns.act import Act, Attestation, Corroboration, Modality
from ontherecord.nouns.actor import Actor, ActorKind, Role
from ontherecord.nouns.conflict import (
    Check,
    Conflict,
    ConflictKind,
    Later,
    LaterKind,
    Side,
)
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import (
    Aligned,
    Change,
    ChangeKind,
    Direction,
    LineageLink,
    Relation,
    RelayLink,
)
from ontherecord.nouns.position import (
    Exchange,
    Issue,
    Linkage,
    Position,
    Provision,
    Stance,
    Thread,
    Tie,
)
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, SpeechKind, Statement
from ontherecord.nouns.wording import Use, Wording, WordingKind
from ontherecord.record.readings import Entry
from ontherecord.record.writer import open_writer


def report(text: str, outlet: str = "The Ledger") -> Report:
    """A report of one body passage."""
    digest = content_digest(text)
    key = make_id("r", digest, outlet)
    passages = (Passage(Span(key, 0, len(text)), PassageKind.BODY),)
    return Report(key, digest, None, None, outlet, None, "en", text, None, passages)


A = report("Envoy Mira Tal handed the note to Ostland on Monday. “We wait,” she said.")
B = report("Ostland has received no note.", "Ostland Herald")
DAY = DateReading("2031-03-03", "said with a weekday", printed="on Monday")


def words(source: Report, quote: str) -> Span:
    """The span of some words of a report."""
    start = source.text.index(quote)
    return Span(source.id, start, start + len(quote))


NOTE = words(A, "handed the note to Ostland")
DENIAL = words(B, "has received no note")

LINES = Resolved(
    origins=tuple(sorted([(A.id, "o-1"), (B.id, "o-2")])),
    published=((A.id, DAY),),
    lineage=(
        LineageLink(
            *sorted([A.id, B.id]),
            Relation.SHARED_SOURCE,
            Direction.UNKNOWN,
            0.25,
            (Aligned(0, 3, 0, 3),),
            ("a few words",),
            (Change(ChangeKind.ALTERED_QUOTATION, 0, 3, 0, 0),),
        ),
    ),
    actors=(
        Actor("a-1", "Ostland", ActorKind.STATE, None, ("Ostlanders",)),
        Actor(
            "a-2", "Mira Tal", ActorKind.PERSON, roles=(Role("Envoy", None, (words(A, "Envoy"),)),)
        ),
    ),
    statements=(
        Statement(
            "s-1",
            SpeechKind.DIRECT,
            Mode.SPEECH,
            "a-2",
            True,
            "We wait,",
            (words(A, "We wait,"),),
            (words(A, "she"),),
            (words(A, "said"),),
            "said",
            said_on=DAY,
            origin="o-1",
            relays=(RelayLink("Ost Wire", "told Ost Wire"),),
            original_spans=(words(B, "no note"),),
        ),
    ),
    documents=(Document("d-1", "the note", "note", (), ("a-1",), None, DAY, None, (NOTE,)),),
    acts=(
        Act(
            "x-1",
            "deliver",
            None,
            ("a-2",),
            ("a-1",),
            "d-1",
            DAY,
            None,
            Modality.DID,
            None,
            Corroboration.SINGLE_ORIGIN,
            (Attestation(None, None, True, (NOTE,), "f-1", "o-1"),),
        ),
    ),
    custody=(
        Custody(
            "k-1",
            "d-1",
            Step.HANDED,
            ("a-2",),
            ("a-1",),
            "Ostport",
            DAY,
            (NOTE,),
            denials=(DENIAL,),
        ),
    ),
    silences=(
        Silence(
            "q-1", "d-1", "the note", ("a-2",), ("a-1",), DAY, (A.id, B.id), "2031-03-04", (NOTE,)
        ),
    ),
    threads=(Thread("t-1", "e-1", "The note", ("a-1", "a-2"), ("d-1",)),),
    exchanges=(Exchange("e-1", "The note", ("a-1",), ("d-1",), ("i-1",)),),
    issues=(Issue("i-1", "a note", "e-1", ("a note", "the note")),),
    positions=(Position("p-1", "a-1", "i-1", Stance.REJECTS, None, (DENIAL,)),),
    conflicts=(
        Conflict(
            "c-1",
            ConflictKind.DID_NOT,
            "whether the note was handed over",
            (Side("it was", (NOTE,), ("o-1",), ("a-2",)), Side("it was not", (DENIAL,))),
            later=(Later(LaterKind.DENIAL, DAY, "a-2", (NOTE,)),),
        ),
    ),
    linkages=(Linkage("l-1", "a-1", Tie.PACKAGE, ("i-1",), ("d-1",), DAY, (NOTE,)),),
    provisions=(Provision("v-1", "d-1", "Article 1", "the note", "i-1", (NOTE,)),),
    checks=(Check("k-1", "a week", "7 days", True, (NOTE,)),),
    wording=(
        Wording(
            "w-1",
            WordingKind.LOADED,
            "handed",
            "gave",
            None,
            (Use(None, "a-1", None, False, (NOTE,)),),
        ),
    ),
    judgements=(Judgement("Tal", "Mira Tal", Verdict.SAME, "surname", "one Tal in the report"),),
)


def written(path: Path, lines: Resolved = LINES, key: str = "key") -> Path:
    """The record of both reports with these lines."""
    with open_writer(path) as writer:
        for source in (A, B):
            entry = Entry(source.outlet or "", f"f-{source.id}", f"{source.outlet}.txt")
            reading = writer.add_report(entry, source)
            writer.add_findings(reading, "extractor", Findings(source.id))
        writer.replace_resolved(lines, key)
    return path


def changed(field: str, **values: object) -> Resolved:
    """LINES with fields of the last line of a kind changed."""
    lines = getattr(LINES, field)
    return replace(LINES, **{field: (*lines[:-1], replace(lines[-1], **values))})
