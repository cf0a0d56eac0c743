"""Ground for tests of extraction: invented states, and a reader of one paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import ActFinding, Findings, PaperFinding, StanceFinding
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from ontherecord.nouns.span import Span

PARTIES = """\
{"name": "Norland", "kind": "state", "code": null, "aliases": [], "demonyms": ["Norlander", "Norlanders"], "capitals": ["Norholm"], "seats": ["the Grey Palace"]}
{"name": "Estmark", "kind": "state", "code": null, "aliases": [], "demonyms": ["Estmarkian", "Estmarkians"], "capitals": ["Velten"], "seats": []}
{"name": "Sudria", "kind": "state", "code": null, "aliases": [], "demonyms": ["Sudrian", "Sudrians"], "capitals": ["Port Alma"], "seats": []}
{"name": "Coastal League", "kind": "organisation", "code": null, "aliases": ["the league"], "demonyms": [], "capitals": [], "seats": []}
{"name": "Dune Liberation Front", "kind": "organisation", "code": null, "aliases": ["DLF"], "demonyms": [], "capitals": [], "seats": []}
"""  # noqa: E501


@lru_cache(maxsize=1)
def extractor() -> ReportExtractor:
    """The rule extractor with the invented parties; loading it takes seconds, so once."""
    with TemporaryDirectory() as folder:
        extra = Path(folder) / "parties.jsonl"
        extra.write_text(PARTIES, encoding="utf-8")
        return ReportExtractor(Gazetteer.load(extra))


@dataclass(frozen=True)
class Read:
    """A text and what was found in it, with names instead of keys."""

    text: str
    findings: Findings

    def words(self, span: Span | None) -> str | None:
        """The words of a span."""
        return self.text[span.start : span.end] if span is not None else None

    def names(self, keys: Iterable[str]) -> list[str]:
        """The names behind keys."""
        known = {actor.key: actor.name for actor in self.findings.actors}
        return [known[key] for key in keys]

    def parties(self, keys: Iterable[str]) -> list[str]:
        """The names of the parties behind keys: a minister's state."""
        known = {actor.key: actor for actor in self.findings.actors}
        return [known[known[key].party or key].name for key in keys]

    def act(self, kind: str) -> ActFinding:
        """The only act of a type."""
        (found,) = [act for act in self.findings.acts if act.type == kind]
        return found

    @property
    def acts(self) -> tuple[ActFinding, ...]:
        """The acts found."""
        return self.findings.acts

    @property
    def stances(self) -> tuple[StanceFinding, ...]:
        """The stances found."""
        return self.findings.stances

    @property
    def papers(self) -> tuple[PaperFinding, ...]:
        """The papers found."""
        return self.findings.papers


def read(text: str) -> Read:
    """Read paragraphs, one a line; a line that begins with "# " is a heading."""
    report = Report("r-1", "0", None, None, None, None, "en", text, None, ())
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.startswith("# "):
            blocks.append(Block(start + 2, start + len(line), PassageKind.HEADING))
        elif line.strip():
            blocks.append(Block(start, start + len(line), PassageKind.BODY))
        start += len(line) + 1
    clean = CleanText("r-1", text, tuple(blocks), OffsetMap.identity(len(text)))
    return Read(text, extractor().extract(report, clean))
