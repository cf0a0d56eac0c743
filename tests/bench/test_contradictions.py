"""What is found of marked contradictions: a line counts where it has a side on the words of each place."""

import json
from collections import Counter

import pytest

from bench import contradictions

GOLD = [
    {"kind": "conflict", "type": "figure", "report": "01", "words": "31 bodies were counted by nightfall",
     "report2": "02", "words2": "Saturday's shelling had cost 19 lives"},
    {"kind": "near", "report": "01", "words": "some 40,000 people have left the valley",
     "report2": "02", "words2": "more than 38,000 inhabitants have fled"},
]  # fmt: skip


def _export(one: tuple[str, str], two: tuple[str, str], *, sure: bool = True) -> dict[str, object]:
    """A record with one conflict between the words of two reports."""
    sides = [{"spans": [{"report": f"r-{report}", "quote": words}]} for report, words in (one, two)]
    line = {"id": "c-1", "sure": sure, "about": "how many", "sides": sides}
    reports = [{"id": f"r-{name}", "path": f"{name}.txt"} for name in ("01", "02")]
    return {"reports": reports, "conflicts": [line]}


BODIES, LIVES = ("01", "31 bodies were counted by nightfall"), ("02", "shelling had cost 19 lives")
LEFT, FLED = (
    ("01", "some 40,000 people have left"),
    ("02", "more than 38,000 inhabitants have fled"),
)

CASES = [
    # both sides, either way round
    (BODIES, LIVES, True, {"figure: found sure": 1}),
    (LIVES, BODIES, False, {"figure: found unsure": 1}),
    # one side only
    (BODIES, FLED, True, {"figure: missed": 1, "on no pair, sure": 1}),
    # the words in the other report
    (("02", BODIES[1]), ("01", LIVES[1]), True, {"figure: missed": 1, "on no pair, sure": 1}),
    # what only looks like one
    (LEFT, FLED, True, {"figure: missed": 1, "wrong sure": 1}),
]


@pytest.mark.parametrize(("one", "two", "sure", "wanted"), CASES)
def test_a_pair_is_found_by_the_words_of_both_sides(one, two, sure, wanted):
    notes = contradictions.judged(GOLD, _export(one, two, sure=sure))
    assert Counter(what for what, _ in notes) == wanted


def test_the_table_adds_up():
    notes = contradictions.judged(GOLD, _export(BODIES, LIVES))
    told = contradictions.table([*notes, ("date: missed", ""), ("wrong unsure", "")])
    rows = {row.split("  ")[0]: row.split()[-3:] for row in told.splitlines()}
    assert rows["all"] == ["2", "1", "1"]
    assert "wrong unsure: 1" in told


def test_an_unknown_set_is_named_with_those_there_are(capsys):
    assert contradictions.main(["--sets", "pairs-z"]) == 2
    assert "there is no set 'pairs-z'" in capsys.readouterr().err


def test_every_pair_stands_in_its_reports():
    for path in sorted(contradictions.SETS.glob("*.jsonl")):
        for number, collection in enumerate(contradictions.collections(path), 1):
            for pair in collection["gold"]:
                for end in ("", "2"):
                    held = pair[f"words{end}"] in collection["reports"][pair[f"report{end}"]]
                    assert held, f"{path.name}:{number}: {json.dumps(pair)}"
