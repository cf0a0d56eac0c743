"""A line that a person says is two things: a part of it becomes a line of its own.

What the part is, depends on the kind: one telling of an act (an attestation's finding), the words of one report
about a paper (the report's id), one name of an actor (an alias, as printed).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ontherecord.nouns.act import Act, Corroboration
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.correction import Correction
from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.corrections.draft import Draft
from ontherecord.resolve.corrections.merging import corroboration_of, independence_of

Reports = Mapping[str, Report]


def split(draft: Draft, correction: Correction, reports: Reports) -> bool:
    """Take the part that the correction names out of its line; False where there is no such part."""
    name = draft.kind_of(correction.target)
    if name is None or name not in SPLIT or not correction.other:
        return False
    return SPLIT[name](draft, correction, reports)


def _act(draft: Draft, correction: Correction, _: Reports) -> bool:
    line: Act = draft.get(correction.target)
    apart = tuple(told for told in line.attestations if told.finding == correction.other)
    rest = tuple(told for told in line.attestations if told.finding != correction.other)
    if not apart or not rest:
        return False
    single = Corroboration.SINGLE_ORIGIN
    kept = replace(
        line,
        attestations=rest,
        corroboration=corroboration_of(rest, single),
        independence=independence_of(rest),
    )
    new = replace(
        line,
        id=make_id("act", line.id, correction.other),
        attestations=apart,
        corroboration=corroboration_of(apart, single),
        independence=independence_of(apart),
        fulfils=None,
    )
    draft.put("acts", kept)
    draft.put("acts", new)
    return True


def _document(draft: Draft, correction: Correction, _: Reports) -> bool:
    line: Document = draft.get(correction.target)
    apart = tuple(span for span in line.spans if span.report == correction.other)
    rest = tuple(span for span in line.spans if span.report != correction.other)
    if not apart or not rest:
        return False
    draft.put("documents", replace(line, spans=rest))
    draft.put("documents", replace(line, id=make_id("d", line.id, correction.other), spans=apart))
    return True


def _actor(draft: Draft, correction: Correction, reports: Reports) -> bool:
    """The name becomes an actor of its own, and what was said under that name is said by it.

    Acts and stances stay with the first: which of them were told under that name is not known here.
    """
    line: Actor = draft.get(correction.target)
    if correction.other not in line.aliases:
        return False
    name = str(correction.other)
    new = Actor(make_id("a", line.id, name), name, line.kind)
    draft.put("actors", replace(line, aliases=tuple(a for a in line.aliases if a != name)))
    draft.put("actors", new)
    for key, said in draft.lines["statements"].items():
        if said.speaker == line.id and _printed(said, reports) == name.casefold():
            draft.lines["statements"][key] = replace(said, speaker=new.id)
    return True


def _printed(line: Statement, reports: Reports) -> str:
    """The words that the report has for the speaker, without an article."""
    words = " ".join(reports[span.report].quote(span) for span in line.source_spans)
    return " ".join(words.split()).casefold().removeprefix("the ")


SPLIT: Mapping[str, Callable[[Draft, Correction, Reports], bool]] = {
    "acts": _act,
    "documents": _document,
    "actors": _actor,
}
