"""Hypothesis strategies: reports, findings and resolved lines that hold together.

Nouns are drawn field by field from their types, so that a field added later is drawn too.
"""

from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ontherecord.nouns.dates import DateReading, Reading, TimeForm
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import content_digest, make_id
from ontherecord.nouns.lineage import Aligned, Change, ChangeKind, LineageLink
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Passage, Report
from ontherecord.nouns.span import Span

# anything that can be in a stored text: no lone surrogates, which are no text and have no digest
_LETTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.text(_LETTERS, max_size=8)
TEXTS = st.text(_LETTERS, min_size=1, max_size=60)

_DAYS = st.dates().map(lambda day: day.isoformat())
DATES = st.builds(
    DateReading,
    edtf=st.one_of(_DAYS, _DAYS.map(lambda day: day[:7]), st.builds("{}/{}".format, _DAYS, _DAYS)),
    basis=WORDS,
    sure=st.booleans(),
    printed=st.none() | WORDS,
    rivals=st.lists(st.builds(Reading, edtf=_DAYS, basis=WORDS), max_size=2).map(tuple),
)

Known = dict[Any, st.SearchStrategy[Any]]

_PLAIN: Known = {
    str: WORDS,
    int: st.integers(0, 9),
    bool: st.booleans(),
    # SQLite keeps no -0.0: what is written is 0.0, which is equal but told otherwise
    float: st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0),
    DateReading: DATES,
    TimeForm: st.builds(TimeForm, weekday=st.none() | st.integers(0, 6), lean=st.none() | WORDS),
}


def of_type(hint: Any, known: Known) -> st.SearchStrategy[Any]:
    """Values of a field's type; `known` says how to draw the types that need more than their type."""
    if hint in known:
        return known[hint]
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(of_type(option, known) for option in get_args(hint)))
    if hint is type(None):
        return st.none()
    if get_origin(hint) is tuple:
        return st.lists(of_type(get_args(hint)[0], known), max_size=2).map(tuple)
    if is_dataclass(hint):
        return built(hint, known)
    return st.sampled_from(hint)  # an enumeration


def built(noun: Any, known: Known, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Nouns with every field drawn, also those that have a default."""
    hints = get_type_hints(noun)
    free = {f.name: of_type(hints[f.name], known) for f in fields(noun) if f.name not in given}
    return st.builds(noun, **free, **given)


@st.composite
def spans(draw: Any, *reports: Report) -> Span:
    """Spans of some words of one of the reports."""
    report = draw(st.sampled_from(reports))
    start = draw(st.integers(0, len(report.text) - 1))
    return Span(report.id, start, draw(st.integers(start + 1, len(report.text))))


@st.composite
def reports(draw: Any) -> Report:
    """Reports with passages."""
    text, outlet = draw(TEXTS), draw(st.none() | WORDS)
    key, digest = make_id("r", content_digest(text), outlet), content_digest(text)
    bare = Report(key, digest, None, None, outlet, None, "en", text, None, ())
    passages = st.lists(built(Passage, {**_PLAIN, Span: spans(bare)}), max_size=3).map(tuple)
    free = {name: draw(st.none() | WORDS) for name in ("path", "url", "title", "author")}
    published = draw(st.none() | DATES)
    return replace(bare, **free, published=published, passages=draw(passages))


COVERAGE = st.lists(reports(), min_size=1, max_size=3, unique_by=lambda r: r.id).map(tuple)


def findings(report: Report) -> st.SearchStrategy[Findings]:
    """Findings whose spans are in the report."""
    return built(Findings, {**_PLAIN, Span: spans(report)}, report=st.just(report.id))


@st.composite
def resolved(draw: Any, coverage: tuple[Report, ...]) -> Resolved:
    """Lines over these reports that may be written: all evidence in place, nobody named who is not there."""
    span = spans(*coverage)
    known = {**_PLAIN, Span: span}
    ids = {name: [f"{name}-{n}" for n in range(draw(st.integers(0, 2)))] for name in _LINES}
    ids["reports"] = [report.id for report in coverage]
    origins = tuple((report.id, f"o-{n % 2}") for n, report in enumerate(sorted(coverage, key=_id)))
    ids["origins"] = sorted({origin for _, origin in origins})
    drawn = {name: draw(_lines(name, ids, origins, known)) for name in _LINES}
    dated = [report.id for report in sorted(coverage, key=_id) if draw(st.booleans())]
    hints = get_type_hints(Resolved)
    return Resolved(
        origins=origins,
        published=tuple((report, draw(DATES)) for report in dated),
        lineage=tuple(draw(_link(a, b)) for a, b in _pairs(coverage) if draw(st.booleans())),
        judgements=tuple(sorted(draw(of_type(hints["judgements"], known)), key=_judged)),
        **drawn,
    )


# fields of lines that name other lines: what they name
_NAMES = {
    "statements": {
        "speaker": "actors",
        "addressee": "actors",
        "within": "statements",
        "same_as": "statements",
        "origin": "origins",
    },
    "documents": {
        "by": "actors",
        "to": "actors",
        "answers": "documents",
        "version_of": "documents",
    },
    "custody": {
        "document": "documents",
        "by": "actors",
        "to": "actors",
        "claimed_by": "actors",
        "via": "actors",
        "confirmed_by": "actors",
        "denied_by": "actors",
    },
    "silences": {"by": "actors", "to": "actors", "said_by": "actors", "searched": "reports"},
    "acts": {"actor": "actors", "recipient": "actors", "fulfils": "acts"},
    "exchanges": {"parties": "actors", "documents": "documents", "issues": "issues"},
    "threads": {"exchange": "exchanges", "parties": "actors", "documents": "documents"},
    "issues": {"exchange": "exchanges"},
    "positions": {"party": "actors", "by": "actors", "issue": "issues"},
    "actors": {},
    "linkages": {
        "party": "actors",
        "by": "actors",
        "issues": "issues",
        "documents": "documents",
    },
    "provisions": {"document": "documents", "issue": "issues"},
    "conflicts": {},
    "checks": {},
    "wording": {"side": "actors"},
}
_LINES = tuple(_NAMES)
# fields of lines that hold nested nouns, and whether they may be empty
_NESTED = {
    "actors": {"roles": True},
    "acts": {"attestations": False},
    "conflicts": {"sides": False, "later": True},
    "wording": {"uses": False},
}
# fields of nested nouns that name actors
_ACTORS = ("of", "by", "side", "speaker", "about")
_EVIDENCE = ("spans", "content_spans")


@st.composite
def _lines(draw: Any, name: str, ids: dict[str, list[str]], origins: Any, known: Known) -> Any:
    noun = get_args(get_type_hints(Resolved)[name])[0]
    named = _NAMES[name]
    if any(
        hint is str and not ids[named[f]] for f, hint in get_type_hints(noun).items() if f in named
    ):
        return ()  # a position without a party or issue to name
    lines = []
    for key in ids[name]:
        given = {"id": st.just(key)} | {f: _naming(noun, f, ids[to]) for f, to in named.items()}
        given |= _evidence(noun, known)
        for field, may_be_empty in _NESTED.get(name, {}).items():
            inner = get_args(get_type_hints(noun)[field])[0]
            more = _inner(inner, ids["actors"], [o for _, o in origins], known)
            items = st.lists(
                built(inner, known, **more), min_size=int(not may_be_empty), max_size=2
            )
            given[field] = items.map(tuple)
        lines.append(draw(built(noun, known, **given)))
    return tuple(lines)


def _inner(noun: Any, actors: list[str], origins: list[str], known: Known) -> dict[str, Any]:
    """Fields of a nested noun that need evidence or name actors and origins."""
    hints = get_type_hints(noun)
    given: dict[str, Any] = _evidence(noun, known)
    given |= {f: _naming(noun, f, actors) for f in _ACTORS if f in hints}
    given |= {f: _naming(noun, f, origins) for f in ("origin", "origins") if f in hints}
    return given


def _evidence(noun: Any, known: Known) -> dict[str, st.SearchStrategy[Any]]:
    some = st.lists(known[Span], min_size=1, max_size=3).map(tuple)
    return {name: some for name in _EVIDENCE if name in get_type_hints(noun)}


def _naming(noun: Any, field: str, ids: list[str]) -> st.SearchStrategy[Any]:
    """A field that names lines: one id, none, or several."""
    hint = get_type_hints(noun)[field]
    one = st.sampled_from(ids) if ids else st.nothing()
    if get_origin(hint) is tuple:
        return st.lists(one, max_size=2).map(tuple) if ids else st.just(())
    return one if hint is str else st.none() | one


@st.composite
def _link(draw: Any, a: Report, b: Report) -> LineageLink:
    first, second = draw(spans(a)), draw(spans(b))
    aligned = Aligned(first.start, first.end, second.start, second.end)
    kind = draw(st.sampled_from(ChangeKind))
    change = Change(kind, first.start, first.end, second.start, second.start)
    given = {"a": st.just(a.id), "b": st.just(b.id), "aligned": st.just((aligned,))}
    given["changes"] = st.just((change,))
    return draw(built(LineageLink, _PLAIN, **given))


def _pairs(coverage: tuple[Report, ...]) -> list[tuple[Report, Report]]:
    ordered = sorted(coverage, key=_id)
    return [(a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :]]


def _id(report: Report) -> str:
    return report.id


def _judged(line: Any) -> tuple[str, ...]:
    return line.left, line.right, line.by, line.verdict, line.reason
