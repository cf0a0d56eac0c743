"""The extractor: everything found in one report, by a learned tagger, rules over a parse, and a learned choice of acts.

parse -> actors -> statements -> papers -> acts -> stances -> choice -> figures; each later step sees the earlier ones.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files

from ontherecord.extract import choice, tagger
from ontherecord.extract.actors.find import find_actors
from ontherecord.extract.actors.words import load_words
from ontherecord.extract.acts.days import without_days
from ontherecord.extract.acts.find import find_acts
from ontherecord.extract.choice.choose import choose
from ontherecord.extract.choice.network import Reader
from ontherecord.extract.choice.stands import choose_stances
from ontherecord.extract.choice.view import Rules, View
from ontherecord.extract.choice.where import worth_reading
from ontherecord.extract.cues import load_cues
from ontherecord.extract.figures import find_figures
from ontherecord.extract.papers.find import find_papers
from ontherecord.extract.papers.moves import find_moves
from ontherecord.extract.papers.silence import find_silences
from ontherecord.extract.parse import ParsedReport, Parser
from ontherecord.extract.stances.find import find_stances, points_of
from ontherecord.extract.statements.find import find_statements
from ontherecord.extract.tagger.tagger import AttributionTagger
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import Findings, LocalActor, TimeFinding
from ontherecord.nouns.report import CleanText, PassageKind, Report

# Raised whenever the rules or their data files change what is found.
_RULES = "rules-56"


class ReportExtractor:
    """Implements `nouns.findings.Extractor`. Loads its word lists at once, the models at the first text."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._parser = Parser()
        self._cues = load_cues()
        self._words = load_words()
        self._tagger: AttributionTagger | None = None
        self._act_reader: Reader | None = None

    @property
    def version(self) -> str:
        """The rules' version, the parser's, and a digest of the tagger's weights."""
        return f"{_RULES}+{self._parser.version}+{_weights()}"

    def extract(self, report: Report, clean: CleanText) -> Findings:
        """The findings of one report; a pure function of its arguments."""
        told = self.told(report, clean)
        parsed, actors, statements = told.parsed, told.actors, told.statements
        windows = self._tagging().led_windows(clean.text, _bodies(clean))
        readings = tuple(self._choosing().read(worth_reading(windows, told)))
        view = View(told)
        times = _times(parsed)
        acts = without_days(choose(view, readings), times)
        stances = choose_stances(
            view, readings, cache(lambda: points_of(parsed, actors, statements, told.papers))
        )
        findings = Findings(
            report=report.id,
            actors=actors.actors,
            statements=statements,
            asides=told.asides,
            papers=told.papers,
            acts=acts,
            stances=stances,
            figures=find_figures(parsed, actors, statements),
            times=times,
            silences=find_silences(parsed, actors, statements, told.papers),
        )
        parsed.doc.forget()
        return replace(findings, actors=_named(findings))

    def told(self, report: Report, clean: CleanText) -> Rules:
        """What the rules find in one report, before the learned choice."""
        parsed = self._parser.parse(clean)
        actors = find_actors(parsed, self._gazetteer, self._words, report)
        statements, asides = find_statements(parsed, actors, self._cues, self._tagging())
        papers = find_papers(parsed, actors, statements)
        acts = find_acts(parsed, actors, statements, papers)
        acts = find_moves(parsed, actors, statements, papers, acts)
        stances = find_stances(parsed, actors, statements, acts, papers)
        return Rules(parsed, actors, statements, asides, papers, acts, stances)

    def expect(self, texts: Sequence[CleanText]) -> None:
        """Parses and tags some texts together; `extract` is asked for them next."""
        self._parser.expect(texts)
        self._tagging().expect([clean.text for clean in texts], [_bodies(c) for c in texts])

    def _choosing(self) -> Reader:
        if self._act_reader is None:
            self._act_reader = Reader.load()
        return self._act_reader

    def _tagging(self) -> AttributionTagger:
        if self._tagger is None:
            self._tagger = AttributionTagger.load()
        return self._tagger


def _bodies(clean: CleanText) -> list[tuple[int, int]]:
    """Where the paragraphs of running text are, in which statements and acts are told."""
    return [(b.start, b.end) for b in clean.blocks if b.kind is PassageKind.BODY]


def _weights() -> str:
    """What tells one set of weights from another: the digest of their files, shortened."""
    total = sha256()
    for package in (tagger, choice):
        for entry in sorted((files(package) / "weights").iterdir(), key=lambda e: e.name):
            total.update(f"{entry.name}\0".encode())
            total.update(sha256(entry.read_bytes()).digest())
    return total.hexdigest()[:16]


def _named(findings: Findings) -> tuple[LocalActor, ...]:
    """The actors that are mentioned, or that a finding names; adjectives of nationality alone make none."""
    used = {k for a in findings.acts for k in (*a.actor, *a.recipient, *a.likely)}
    used |= {k for p in findings.papers for k in (*p.by, *p.to)} | {
        s.party for s in findings.stances
    }
    used |= {k for f in findings.figures for k in f.about}
    used |= {k for s in findings.silences for k in (*s.silent, *s.waiting)}
    used |= {a.party for a in findings.actors if a.party and (a.mentions or a.key in used)}
    used |= {r.of for a in findings.actors for r in a.roles if r.of}
    return tuple(a for a in findings.actors if a.mentions or a.key in used)


def _times(parsed: ParsedReport) -> tuple[TimeFinding, ...]:
    """Every time expression of the text, for dating the report by its own words."""
    return tuple(parsed.time(match) for match in parsed.times)
