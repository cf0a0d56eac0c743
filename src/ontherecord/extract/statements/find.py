"""Statements of one report: who said what, in which words, when and to whom."""

from collections.abc import Mapping

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.attributions import find_attributions
from ontherecord.extract.statements.judge import why_aside
from ontherecord.extract.statements.link import link
from ontherecord.extract.statements.own import own_words, page_words
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.setting import Linker
from ontherecord.extract.tagger.tagger import AttributionTagger
from ontherecord.nouns.findings import AsideFinding, StatementFinding
from ontherecord.nouns.statement import Aside


def find_statements(
    parsed: ParsedReport, actors: ActorIndex, cues: Mapping[str, Cue], tagger: AttributionTagger
) -> tuple[tuple[StatementFinding, ...], tuple[AsideFinding, ...]]:
    """The statements of a report's body text, by the position of their content, and what is none, with why.

    Headings, captions, boilerplate and repeats yield neither; neither does a cue without content.
    """
    found = own_words(parsed, actors, find_attributions(parsed, actors, cues, tagger), cues)
    found = sorted(
        [*found, *page_words(parsed, actors, found, cues)], key=lambda a: (a.content, a.cue)
    )
    judged = [(one, why_aside(parsed, one, cues)) for one in found]
    told = [one for one, why in judged if why is None]
    asides = tuple(_aside(parsed, one, why) for one, why in judged if why is not None)
    return link(Linker(parsed, actors, cues), told), asides


def _aside(parsed: ParsedReport, found: Attribution, why: Aside) -> AsideFinding:
    content, source, cue = (
        tuple(parsed.chars(a, b) for a, b in pieces)
        for pieces in (found.content, found.source, found.cue)
    )
    return AsideFinding(why, content, source, cue)
