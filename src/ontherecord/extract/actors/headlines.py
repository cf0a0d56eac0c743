"""Names in headlines: "Vera and Soto Talk Deficits" names Soto, and nobody called Soto Talk Deficits."""

from collections.abc import Container, Sequence

from ontherecord.extract.actors.bearers import same_full
from ontherecord.extract.actors.candidates import Candidate
from ontherecord.extract.parse import ParsedReport
from ontherecord.nouns.report import PassageKind

_Named = tuple[Candidate, list[str]]


def without_headlines(
    parsed: ParsedReport, names: Sequence[_Named], given: Container[str]
) -> list[_Named]:
    """Names of several words in headings only where the text bears them out. `given` are known given names.

    A headline prints most words large. Where the text prints one of a run small, or names somebody by the last of
    them and the first is nobody's given name, the run is at most that surname.
    """
    told = [name for candidate, name in names if not _is_heading(parsed, candidate)]
    last = {name[-1].casefold() for name in told}
    kept: list[_Named] = []
    for candidate, name in names:
        if len(name) == 1 or not _is_heading(parsed, candidate):
            kept.append((candidate, name))
            continue
        known = any(name == other or same_full(name, other) for other in told)
        surname = name[-1].casefold() in last
        printed = surname and name[0].casefold() not in given
        run = printed or any(w.casefold() in parsed.once(_small) for w in name)
        if known or not run:
            kept.append((candidate, name))
        elif surname:
            kept.append((Candidate(candidate.last - 1, candidate.last, candidate.sure), name[-1:]))
    return kept


def _is_heading(parsed: ParsedReport, candidate: Candidate) -> bool:
    return parsed.block_at(candidate.first).kind is PassageKind.HEADING


def _small(parsed: ParsedReport) -> frozenset[str]:
    """The words that the report prints with small letters."""
    return frozenset(token.text for token in parsed.doc if token.is_alpha and token.text.islower())
