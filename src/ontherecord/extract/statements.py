"""Statements of one report: who said what, in which words, when and to whom."""

from collections.abc import Mapping

from ontherecord.extract.actors import ActorIndex
from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements_find import find_attributions
from ontherecord.extract.statements_issuer import own_words
from ontherecord.extract.statements_judge import is_statement
from ontherecord.extract.statements_link import Linker, link
from ontherecord.extract.tagger import AttributionTagger
from ontherecord.nouns.findings import StatementFinding


def find_statements(
    parsed: ParsedReport, actors: ActorIndex, cues: Mapping[str, Cue], tagger: AttributionTagger
) -> tuple[StatementFinding, ...]:
    """The statements of a report's body text, by the position of their content.

    Headings, captions, boilerplate and repeats yield none; neither does a cue without content.
    """
    found = own_words(parsed, actors, find_attributions(parsed, cues, tagger))
    told = [a for a in found if is_statement(parsed, a, cues)]
    return link(Linker(parsed, actors, cues), told)
