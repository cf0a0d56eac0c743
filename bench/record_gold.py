"""Holds an exported record against a gold record: recall and precision by kind of line.

The gate in tests/gold and the published figures share this scorer, so that they cannot drift. A gold
file has one JSON object a line; `kind` is report, lineage, noise, statement, document, act, position
or conflict. Where the gold is complete (the bundled stories), lines that no gold row explains count
against precision, unless an `arguable` row covers their words: careful readers differ on those, so they
count neither way. A row with `words` (the exact words that tell it) is found only by a line that stands on
them: of the quoted evidence and the words, the shorter has most of its words in the other. A paper may share
a word of its `title` instead; a conflict stands on `words` or on the other side's `words2`.

    python -m bench.record_gold GOLD.jsonl EXPORT.json
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_WORD = re.compile(r"\w+")
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
# words that say nothing about which issue is meant
_STOP = frozenset(
    "the a an of in on to and for with at by from that this its their is are be as it not".split()
)
_MUTUAL = frozenset({"meet", "consult", "sign", "agree"})
# two contents are one statement when their words overlap this much; the public scorer's bound too
_SAME_WORDS = 0.5
# evidence stands on a row's words when it shares this much of the shorter of the two
_MOST = 0.6
# and evidence of fewer words than this stands on nothing: "reply" is in every sentence about one
_FEW = 4


@dataclass
class Tally:
    """Gold rows found and lines explained, for one kind of line."""

    gold: int = 0
    found: int = 0
    lines: int = 0
    explained: int = 0
    missed: list[Row] = field(default_factory=list)
    wrong: list[Row] = field(default_factory=list)

    def drop(self, free: list[Row]) -> None:
        """Take lines that count neither way out of those that nothing explains."""
        self.lines -= sum(any(line is other for other in free) for line in self.wrong)
        self.wrong = [line for line in self.wrong if all(line is not other for other in free)]

    @property
    def recall(self) -> float:
        """Share of gold rows that the record has."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        """Share of the record's lines that some gold row explains."""
        return self.explained / self.lines if self.lines else 1.0


def score(gold: Iterable[Row], export: Row) -> dict[str, Tally]:
    """Tallies by kind of line."""
    rows = list(gold)
    names = _Names(export)
    kinds: dict[str, tuple[str, Callable[[Row, Row], bool]]] = {
        "statement": ("statements", names.same_statement),
        "document": ("documents", names.same_document),
        "act": ("acts", names.same_act),
        "position": ("positions", names.same_position),
    }
    tallies = {
        kind: _match([g for g in rows if g["kind"] == kind], export[part], same)
        for kind, (part, same) in kinds.items()
    }
    arguable = [g for g in rows if g["kind"] == "arguable"]
    for tally in tallies.values():
        names.forgive(tally, [g for g in arguable if "content" in g])
    tallies["report"] = _facts([g for g in rows if g["kind"] == "report"], names.same_date)
    tallies["lineage"] = _match(
        [g for g in rows if g["kind"] == "lineage"], export["lineage"], names.same_link
    )
    known = [
        line
        for g in arguable
        if "relation" in g
        for line in export["lineage"]
        if names.same_pair(g, line)
    ]
    tallies["lineage"].drop(known)
    tallies["noise"] = _facts([g for g in rows if g["kind"] == "noise"], names.is_silent)
    conflicts = [g for g in rows if g["kind"] == "conflict"]
    if any("words" in g for g in conflicts):
        tallies["conflict"] = _match(conflicts, export["conflicts"], names.same_conflict)
    else:
        tallies["conflict"] = _facts(
            conflicts, lambda g: any(names.same_conflict(g, c) for c in export["conflicts"])
        )
    return tallies


def _match(gold: list[Row], lines: list[Row], same: Callable[[Row, Row], bool]) -> Tally:
    tally = Tally(gold=len(gold), lines=len(lines))
    explained = set()
    for g in gold:
        hits = [line for line in lines if same(g, line)]
        explained |= {id(line) for line in hits}
        tally.found += bool(hits)
        if not hits:
            tally.missed.append(g)
    tally.explained = len(explained)
    tally.wrong = [line for line in lines if id(line) not in explained]
    return tally


def _facts(gold: list[Row], holds: Callable[[Row], bool]) -> Tally:
    tally = Tally(gold=len(gold))
    for g in gold:
        good = holds(g)
        tally.found += good
        if not good:
            tally.missed.append(g)
    return tally


class _Names:
    """Looks up who and where in one export."""

    def __init__(self, export: Row) -> None:
        self.export = export
        self.actors = {actor["id"]: actor for actor in export["actors"]}
        self.reports = {Path(r["path"] or "").name: r for r in export["reports"]}
        self.by_id = {r["id"]: Path(r["path"] or "").name for r in export["reports"]}
        self.issues = {issue["id"]: issue["label"] for issue in export["issues"]}

    def report_of(self, name: str) -> Row | None:
        return self.reports.get(name) or next(
            (r for file, r in self.reports.items() if file.startswith(name)), None
        )

    def parties(self, key: str | None) -> set[str]:
        """Every lower-case name of an actor and of the parties it acts for."""
        actor = self.actors.get(key or "")
        if actor is None:
            return set()
        held = [role["of"] for role in actor["roles"] if role["of"]]
        known = [actor, *(self.actors[of] for of in held if of in self.actors)]
        names = {n.casefold() for a in known for n in [a["name"], *a["aliases"]]}
        return names | {n.removeprefix("the ") for n in names}

    def is_party(self, keys: Iterable[str], wanted: str) -> bool:
        want = wanted.casefold().removeprefix("the ")
        return any(
            want == n or (len(n) > 3 and n in want) or want in n
            for key in keys
            for n in self.parties(key)
        )

    def are_parties(self, keys: list[str], wanted: Any) -> bool:
        wants = wanted if isinstance(wanted, list) else [wanted]
        return not wanted or any(self.is_party(keys, want) for want in wants)

    def same_statement(self, gold: Row, line: Row) -> bool:
        report = self.report_of(gold["report"])
        if report is None or all(span["report"] != report["id"] for span in line["spans"]):
            return False
        # a quotation broken by its cue is one line here and may be two gold rows
        pieces = [line["content"], *(s["quote"] for s in line["spans"] if s["part"] == "content")]
        if max(_jaccard(gold["content"], piece) for piece in pieces) < _SAME_WORDS:
            return False
        if gold["speaker"] is None:
            return True
        told = {_unowned(w) for n in self.parties(line["speaker"]) for w in n.split()}
        # who is only described has no capital letters: "shipowners", "a ministry official"
        return bool((_capitals(gold["speaker"]) or _words(gold["speaker"])) & (told | _plain(told)))

    def same_document(self, gold: Row, line: Row) -> bool:
        return (
            self.are_parties(line["by"], gold.get("by"))
            and self.are_parties(line["to"], gold.get("to"))
            and _dates_agree(gold.get("delivered"), line["delivered"])
            and (
                self.tells(gold, line)
                or bool(_words(gold.get("title", "")) & _words(line["title"] or ""))
            )
        )

    def same_act(self, gold: Row, line: Row) -> bool:
        givers = [name for name in (gold.get("actor"), gold.get("for")) if name]
        mutual = line["type"] in _MUTUAL  # who meets whom: no side of it comes first
        others = [*line["recipient"], *(line["actor"] if mutual else ())]
        return (
            line["type"] == gold["type"]
            and any(self.are_parties(line["actor"], name) for name in givers)
            and self.are_parties(others, gold.get("recipient"))
            and _dates_agree(gold.get("date"), line["date"])
            and (not gold.get("both_sides") or line["corroboration"] == "both-sides")
            and self.tells(gold, line)
        )

    def same_position(self, gold: Row, line: Row) -> bool:
        words = _words(self.issues.get(line["issue"], "")) | {
            w for span in line["spans"] for w in _words(span["quote"])
        }
        wanted = _words(gold["issue"] + " " + gold.get("content", ""))
        return (
            line["stance"] == gold["stance"]
            and self.is_party([line["party"]], gold["party"])
            and bool(wanted & words)
            and self.tells(gold, line)
        )

    def same_conflict(self, gold: Row, line: Row) -> bool:
        return line["kind"].replace("-", " ") == gold["type"].replace("-", " ") and (
            self.tells(gold, line)
            or self.tells({"report": gold["report2"], "words": gold["words2"]}, line)
        )

    def tells(self, gold: Row, line: Row) -> bool:
        """Whether a line stands on the words that tell a gold row; where it names none, any line does."""
        if "words" not in gold:
            return True
        report = self.report_of(gold["report"])
        return report is not None and any(
            span["report"] == report["id"] and stands(span["quote"], gold["words"])
            for span in spans_of(line)
        )

    def _on(self, span: Row, gold: Row) -> bool:
        """Whether a span stands on (part of) a gold row's words in its report."""
        report = self.report_of(gold["report"])
        want, got = " ".join(gold["content"].split()), " ".join(span["quote"].split())
        return (
            report is not None and span["report"] == report["id"] and (want in got or got in want)
        )

    def forgive(self, tally: Tally, arguable: list[Row]) -> None:
        """Take lines that stand on arguable words out of the count."""
        free = [
            line
            for line in tally.wrong
            if any(self._on(span, row) for span in spans_of(line) for row in arguable)
        ]
        tally.drop(free)

    def same_link(self, gold: Row, line: Row) -> bool:
        return self.same_pair(gold, line) and bool(line["relation"] == gold["relation"])

    def same_pair(self, gold: Row, line: Row) -> bool:
        ends = {(self.report_of(gold[end]) or {}).get("id") for end in ("a", "b")}
        return {line["a"], line["b"]} == ends

    def same_date(self, gold: Row) -> bool:
        report = self.report_of(gold.get("file") or gold["id"])
        if report is None:
            return False
        published = report["published"]
        if gold.get("published") is None:
            return published is None or not published["sure"]
        return bool(published) and (
            published["value"] == gold["published"]
            or (not published["sure"] and gold["published"] in json.dumps(published))
        )

    def is_silent(self, gold: Row) -> bool:
        want, report = " ".join(gold["text"].split()), self.report_of(gold["report"])
        lines = [*self.export["statements"], *self.export["acts"], *self.export["positions"]]
        spans = [
            span
            for line in lines
            for span in [
                *line.get("spans", []),
                *(s for a in line.get("attestations", []) for s in a["spans"]),
            ]
            if report and span["report"] == report["id"]
        ]
        quotes = {" ".join(span["quote"].split()) for span in spans}
        if "twice" in gold.get("note", ""):
            first = [s for s in self.export["statements"] if " ".join(s["content"].split()) in want]
            return len({s["content"] for s in first}) == len(first)
        return not any(len(quote) > 8 and quote in want for quote in quotes)


def spans_of(line: Row) -> list[Row]:
    """Every span that a line stands on."""
    parts = ("attestations", "custody", "sides")
    told = [span for part in parts for tells in line.get(part, []) for span in tells["spans"]]
    return [*line.get("spans", []), *told]


def stands(quote: str, words: str) -> bool:
    """Whether some quoted words are those of a gold line, or a good part of them."""
    a, b = set(_WORD.findall(quote.casefold())), set(_WORD.findall(words.casefold()))
    if not a or len(a) < min(_FEW, len(b)):
        return False
    return len(a & b) / min(len(a), len(b)) >= _MOST


def _words(text: str) -> set[str]:
    return {w.rstrip("s") for w in _WORD.findall(text.casefold()) if w not in _STOP and len(w) > 2}


def _plain(words: set[str]) -> set[str]:
    """Words as `_words` gives them."""
    return {w for word in words for w in _words(word)}


def _capitals(text: str) -> set[str]:
    return {_unowned(w.casefold()) for w in re.findall(r"[A-Z][\w’'-]+", text)}


def _unowned(word: str) -> str:
    """A word without its "'s": Brandt of "Brandt's ministry", whatever the apostrophe."""
    return word.removesuffix("'s").removesuffix("’s")


def _jaccard(left: str, right: str) -> float:
    a, b = set(_WORD.findall(left.casefold())), set(_WORD.findall(right.casefold()))
    return len(a & b) / len(a | b) if a | b else 0.0


def _dates_agree(gold: str | None, line: Row | None) -> bool:
    """A gold date is met by an overlapping one; where gold has none, anything goes."""
    if not gold:
        return True
    if not line:
        return False
    ours: list[str] = _ISO.findall(line["edtf"])
    if line["edtf"].startswith("../"):
        ours = ["0000", *ours]  # by that day
    theirs: list[str] = _ISO.findall(gold)
    return ours[0] <= _end(theirs[-1]) and theirs[0] <= _end(ours[-1])


def _end(iso: str) -> str:
    return iso + "-12-31"[len(iso) - 4 :] if len(iso) < 10 else iso


def read_gold(path: Path) -> list[Row]:
    """The rows of a gold file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def main() -> int:
    """Print the tallies and every line missed or not explained."""
    if len(sys.argv) != 3:
        sys.stderr.write((__doc__ or "") + "\n")
        return 2
    export = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    for kind, tally in score(read_gold(Path(sys.argv[1])), export).items():
        print(
            f"{kind:10} recall {tally.found:3}/{tally.gold:3} {tally.recall:.2f}"
            f"   precision {tally.explained:3}/{tally.lines:3} {tally.precision:.2f}"
        )
        for row in tally.missed:
            print("   missed", json.dumps(row, ensure_ascii=False)[:240])
        for row in tally.wrong:
            print("   not in gold", json.dumps(row, ensure_ascii=False)[:240])
    return 0


if __name__ == "__main__":
    sys.exit(main())
