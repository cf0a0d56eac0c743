"""The scorers on tiny invented data, with figures worked out by hand."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.scorers import acts, attribution, dates, lineage
from bench.scorers.counts import Counts, read_rows
from bench.scorers.standoff import GoldDocument, Tokens, parse_standoff
from ontherecord.errors import InputError

# --- attribution ---------------------------------------------------------------------------------

TEXT = 'Mira Dosk said the talks failed. "We go on," said Lund, "until May." Some believe in luck.'


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def standoff(*lines: str) -> GoldDocument:
    return parse_standoff("a", Tokens.of(TEXT), "\n".join(lines))


def span(key: str, label: str, *words: str) -> str:
    ranges = ";".join(" ".join(map(str, at(w))) for w in words)
    return f"{key}\t{label} {ranges}\t{' '.join(words)}"


GOLD = standoff(
    "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3",  # joins spans that come behind it
    span("T1", "Source", "Mira Dosk"),
    span("T2", "Cue", "said"),
    span("T3", "Content", "the talks failed."),
    span("T4", "Content", '"We go on,"', '"until May."'),
    span("T5", "Source", "Lund"),
    span("T6", "Cue", "said Lund"[:4]),
    span("T7", "Cue", "believe"),
    span("T8", "Content", "in luck"),
    "E2\tAttribution:T9 Source:T5 Content:T4 Cue:T6",
    "E3\tAttribution:T9 Content:T8 Cue:T7",
)


def said(content: list[str], source: list[str], cue: str | None = None) -> dict[str, Any]:
    row = {"doc": "a", "content": [at(c) for c in content], "source": [at(s) for s in source]}
    return row if cue is None else {**row, "cue": [at(cue)]}


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        # nothing predicted: gold of three contents (four pieces), two of them with a source
        ([], {"pieces": Counts(0, 0, 4), "joined": Counts(0, 0, 3), "said_by": Counts(0, 0, 2)}),
        # marks and full stops at an edge do not matter; part of the source is enough for said-by
        (
            [said(["the talks failed"], ["Dosk"], "said")],
            {
                "pieces": Counts(1, 1, 4),
                "joined": Counts(1, 1, 3),
                "said_by": Counts(1, 1, 2),
                "source": Counts(0, 1, 2),
                "cue": Counts(1, 1, 2),
                "quoted": Counts(0, 0, 1),
                "other": Counts(1, 0, 1),
            },
        ),
        # one of two pieces: the piece is right, the whole is not; 3 of 5 words are enough to be the same content
        (
            [said(["We go on"], ["Lund"])],
            {"pieces": Counts(1, 1, 4), "joined": Counts(0, 1, 3), "said_by": Counts(1, 1, 2)},
        ),
        # 2 of 5 words are not
        ([said(["until May"], ["Lund"])], {"said_by": Counts(0, 1, 2)}),
        # the wrong speaker
        (
            [said(["We go on", "until May"], ["Mira Dosk"])],
            {"joined": Counts(1, 1, 3), "said_by": Counts(0, 1, 2), "quoted": Counts(0, 0, 1)},
        ),
        # a gold content without a source counts on neither side
        (
            [said(["in luck"], ["Some"], "believe")],
            {"joined": Counts(1, 1, 3), "said_by": Counts(0, 0, 2), "other": Counts(0, 0, 1)},
        ),
        # two predictions for one gold content: one counts, the better
        (
            [said(["the talks failed"], ["Dosk"]), said(["talks failed"], ["Mira"])],
            {"said_by": Counts(1, 2, 2)},
        ),
    ],
)
def test_attribution(rows: list[dict[str, Any]], figures: dict[str, Counts]) -> None:
    found = attribution.score([GOLD], rows)
    named = {"pieces": found.pieces["content"], "joined": found.joined, "said_by": found.said_by}
    named |= {label: found.pieces[label] for label in ("source", "cue")} | found.speech
    assert {name: named[name] for name in figures} == figures


def test_attribution_of_an_unknown_document_is_refused() -> None:
    with pytest.raises(InputError, match="zz"):
        attribution.score([GOLD], [{"doc": "zz", "content": []}])


# --- lineage -------------------------------------------------------------------------------------

PAIRS = [
    {"a": "1", "b": "2", "label": "identical", "direction": "a->b"},
    {"a": "2", "b": "3", "label": "edited", "direction": "common"},
    {"a": "4", "b": "5", "label": "rewrite", "direction": "unknown", "generated": True},
    {"a": "6", "b": "7", "label": "template", "direction": "unknown"},
    {"a": "8", "b": "9", "label": "excerpt", "direction": "b->a"},
]


def link(a: str, b: str, relation: str, direction: str = "unknown") -> dict[str, Any]:
    return {"a": a, "b": b, "relation": relation, "direction": direction, "share": 0.9}


def test_lineage() -> None:
    rows = [
        link("2", "1", "identical", "b->a"),  # right, the other way about
        link("2", "3", "rewrite", "a->b"),  # derived and linked; relation and direction wrong
        link("6", "7", "edited"),  # boilerplate taken for a copy
        link("8", "9", "shared-quotes", "b->a"),  # not derived: its direction is no answer
        link("1", "9", "identical"),  # not labelled
    ]
    found = lineage.score(PAIRS, rows)
    assert found.detection == Counts(2, 3, 4)
    assert found.natural == Counts(2, 3, 3)
    assert found.relations == {
        "edited": Counts(0, 1, 1),
        "excerpt": Counts(0, 0, 1),
        "identical": Counts(1, 1, 1),
        "rewrite": Counts(0, 1, 1),
        "none": Counts(0, 1, 1),
    }
    assert found.macro_f1 == pytest.approx(1 / 5)
    assert (found.right, found.answered) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    # 1, 2, 3 grouped as they should be; 4 and 5 each alone: precision 1, recall (3 + 2/2) / 5
    assert found.linked_f1 == pytest.approx(2 * 0.8 / 1.8)


def test_lineage_of_an_unknown_relation_is_refused() -> None:
    with pytest.raises(InputError, match="cousin"):
        lineage.score(PAIRS, [link("1", "2", "cousin")])


_LABELS = st.sampled_from(["identical", "edited", "rewrite", "excerpt", "shared-quotes", "none"])
_ARROWS = st.sampled_from(["a->b", "b->a", "common", "unknown"])
_TURNED = {"a->b": "b->a", "b->a": "a->b"}
_LINKS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), _LABELS, _ARROWS), max_size=12)


@given(_LINKS, st.randoms(use_true_random=False))
def test_lineage_does_not_depend_on_order(
    links: list[tuple[int, int, str, str]], random: Any
) -> None:
    ordered = {(a, b): (label, way) for a, b, label, way in links if a < b}
    gold = [
        {"a": str(a), "b": str(b), "label": label, "direction": way}
        for (a, b), (label, way) in ordered.items()
    ]
    rows = [link(p["a"], p["b"], p["label"], p["direction"]) for p in gold]
    turned = [
        link(r["b"], r["a"], r["relation"], _TURNED.get(r["direction"], r["direction"]))
        for r in rows
    ]
    random.shuffle(turned)
    found = lineage.score(gold, rows)
    assert found == lineage.score(gold, turned)
    assert all(counts.f1 == 1.0 for counts in found.relations.values())
    assert found.right == found.answered


# --- acts ----------------------------------------------------------------------------------------


def act(kinds: str, a: str, b: str, optional: bool = False) -> dict[str, Any]:
    named = {"actors_a": a.split("+") if a else [], "actors_b": b.split("+") if b else []}
    return {"type": "say", "kinds": kinds.split(), "optional": optional, **named}


def told(kind: str, a: str, b: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "actors_a": a.split("+") if a else [],
        "actors_b": b.split("+") if b else [],
    }


# (gold acts, predicted acts, counts at kind, kind+A, kind+A+B, swaps)
_ACTS = {
    "any of the admissible kinds, any of several actors": (
        [act("demand ultimatum", "AAA+BBB", "CCC")],
        [told("ultimatum", "BBB", "CCC")],
        [Counts(1, 1, 1)] * 3,
        0,
    ),
    "kind right, addressee wrong": (
        [act("appeal", "AAA", "BBB")],
        [told("appeal", "AAA", "CCC")],
        [Counts(1, 1, 1), Counts(1, 1, 1), Counts(0, 1, 1)],
        0,
    ),
    "both without an addressee agree": (
        [act("appeal", "AAA", "")],
        [told("appeal", "AAA", "")],
        [Counts(1, 1, 1)] * 3,
        0,
    ),
    "the wrong way round": (
        [act("accuse", "AAA", "BBB")],
        [told("accuse", "BBB", "AAA")],
        [Counts(1, 1, 1), Counts(0, 1, 1), Counts(0, 1, 1)],
        1,
    ),
    "an optional act is no miss, and matching it is not wrong": (
        [act("appeal", "AAA", "BBB"), act("praise", "AAA", "CCC", optional=True)],
        [told("praise", "AAA", "CCC")],
        [Counts(0, 0, 1)] * 3,
        0,
    ),
    "one prediction answers one act": (
        [act("appeal", "AAA", "BBB"), act("appeal", "AAA", "BBB")],
        [told("appeal", "AAA", "BBB")],
        [Counts(1, 1, 2)] * 3,
        0,
    ),
    "the larger matching is found": (
        [act("appeal demand", "AAA", "BBB"), act("appeal", "AAA", "BBB")],
        [told("appeal", "AAA", "BBB"), told("demand", "AAA", "BBB")],
        [Counts(2, 2, 2)] * 3,
        0,
    ),
    "names, acronyms and successors of one actor": (
        [act("appeal", "United Nations", "SUN"), act("praise", "The Avaland", "AVA")],
        [told("appeal", "the UN", "RUS"), told("praise", "Avaland", "avaland")],
        [Counts(2, 2, 2)] * 3,
        0,
    ),
    "deeds are not asked for": (
        [{**act("fight", "AAA", "BBB"), "type": "do"}],
        [],
        [Counts(0, 0, 0)] * 3,
        0,
    ),
}


@pytest.mark.parametrize("case", _ACTS)
def test_acts(case: str) -> None:
    gold, predicted, levels, swaps = _ACTS[case]
    rows = [{"id": "s", "acts": predicted}]
    found = acts.score([{"id": "s", "acts": gold}], rows, {"avaland": "AVA"})
    assert [found.levels[level] for level in acts.LEVELS] == levels
    assert found.swaps == swaps


# --- dates ---------------------------------------------------------------------------------------


def time(start: int, end: int, value: str, optional: bool = False) -> dict[str, Any]:
    return {"start": start, "end": end, "value": value, "optional": optional}


# (gold, predicted, relaxed, value)
_DATES = {
    "nothing found": ([time(0, 4, "1990")], [], Counts(0, 0, 1), Counts(0, 0, 1)),
    "overlap with the value": (
        [time(3, 12, "1990-05")],
        [time(0, 8, "1990-05")],
        Counts(1, 1, 1),
        Counts(1, 1, 1),
    ),
    "another value": ([time(0, 4, "1990")], [time(0, 4, "1991")], Counts(1, 1, 1), Counts(0, 1, 1)),
    "touching is not overlapping": (
        [time(0, 4, "1990")],
        [time(4, 8, "1990")],
        Counts(0, 1, 1),
        Counts(0, 1, 1),
    ),
    "the exact span goes before the longer overlap": (
        [time(0, 10, "1990-05-01"), time(3, 6, "1990")],
        [time(3, 6, "1990")],
        Counts(1, 1, 2),
        Counts(1, 1, 2),
    ),
    "optional ones are neither missed nor wrong": (
        [time(0, 4, "1990", True), time(10, 14, "1991", True)],
        [time(0, 4, "1989"), time(2, 9, "P1Y")],
        Counts(0, 0, 0),
        Counts(0, 0, 0),
    ),
    "one partner each": (
        [time(0, 10, "1990")],
        [time(0, 4, "1990"), time(5, 10, "1990")],
        Counts(1, 2, 1),
        Counts(1, 2, 1),
    ),
}


@pytest.mark.parametrize("case", _DATES)
def test_dates(case: str) -> None:
    gold, predicted, relaxed, value = _DATES[case]
    found = dates.score([{"doc": "d", "timexes": gold}], [{"doc": "d", "timexes": predicted}])
    assert (found.relaxed, found.value) == (relaxed, value)


# --- shared --------------------------------------------------------------------------------------


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_shares_are_shares(hits: int, wrong: int, missed: int) -> None:
    counts = Counts(hits, hits + wrong, hits + missed)
    low, high = sorted((counts.precision, counts.recall))
    assert 0.0 <= low <= counts.f1 + 1e-9
    assert counts.f1 <= high + 1e-9 <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{", "line 2 is not JSON"), ("[1]", "not a JSON object"), ('{"b": 1}', "no field 'a'")],
)
def test_rows_that_cannot_be_used_are_named(tmp_path: Any, line: str, complaint: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"a": 1}\n' + line + "\n")
    with pytest.raises(InputError, match=complaint):
        read_rows(path, ("a",))
