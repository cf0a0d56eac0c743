"""Stories that we invented after the constructions of real coverage: what a reader lists, and what is found of it.

    python -m bench.stories                        one table by kind of line; exit 1 where a floor is not met
    python -m bench.stories --stories junta-a,trade-b --show
    python -m bench.stories --json                 the counts of each story and of all, for scripts
    python -m bench.stories --raise                raise the floors that were passed; none is ever lowered

The stories lie beside this file in `stories/`; its README says what they are and how to write one. Each is built by
itself, with its `actors.jsonl`, and held against its `gold.jsonl` by `bench.record_gold`, which says there in code what
follows. Who is named may go by any name of the party, or of the one whom a person acts for.

report      the publication date is the gold's
statement   in its report; half of all words of both contents are shared; a name of the speaker is one of the gold's
document    from and to whom, the day of delivery where gold has one, and its `words` or a word of its title
act         the type, who, to whom and the day where gold has them, and its `words`
position    the party, the stance, a word of the issue, and its `words`
conflict    the type, and the words of one of its sides

A line stands on `words` when it quotes that report and the shorter of quotation and words has 0.6 of its words in the
other. "Found sure" counts what is found when lines that say they are unsure are left out. Several lines may be one gold
line and one line several. Gold is what a strict reader lists, not all that can be defended: a line that is not in it
is a line to read, not a wrong one.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.figures import Figure, Progress
from bench.record_gold import Row, read_gold, score, spans_of
from ontherecord.config import Config
from ontherecord.errors import InputError
from ontherecord.export.contract import contract
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

STORIES = Path(__file__).with_name("stories")
FLOORS = STORIES / "floors.json"
# the tagger's scores may differ in the last digit on another processor, which turns a line or two
MARGIN = 2
KINDS = ("report", "statement", "document", "act", "position", "conflict")
_PARTS = ("statements", "documents", "acts", "positions", "conflicts")
_SHOWN = 200  # characters of a line's words

Floors = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Count:
    """One kind of line: gold lines, those found, those found sure; lines not in the gold, and the sure ones of them."""

    gold: int = 0
    found: int = 0
    sure: int = 0
    beyond: int = 0
    beyond_sure: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(*map(sum, zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Told:
    """One story measured: its counts by kind, and in words what was missed and what is not in the gold."""

    counts: Mapping[str, Count]
    notes: Sequence[str] = ()


def names(folder: Path = STORIES) -> list[str]:
    """The stories of a folder."""
    return sorted(path.parent.name for path in folder.glob("*/gold.jsonl"))


def export_of(story: Path) -> Row:
    """What a fresh record of one story gives out."""
    actors = story / "actors.jsonl"
    with TemporaryDirectory() as folder:
        record = Path(folder) / "story.db"
        config = Config(actors=actors if actors.exists() else None)
        build(sorted(story.glob("*.txt")), record, config)
        with open_view(record) as view:
            return contract(view)


def sure_only(export: Row) -> Row:
    """An export without the lines and the publication dates that are unsure."""
    sure = {part: [line for line in export[part] if line["sure"]] for part in _PARTS}
    reports = [
        {**r, "published": r["published"] if (r["published"] or {}).get("sure") else None}
        for r in export["reports"]
    ]
    return {**export, **sure, "reports": reports}


def measure(story: Path) -> Told:
    """Build one story and hold it against its gold."""
    gold, export = read_gold(story / "gold.jsonl"), export_of(story)
    every, sure = score(gold, export), score(gold, sure_only(export))
    counts = {
        kind: Count(
            every[kind].gold,
            every[kind].found,
            sure[kind].found,
            len(every[kind].wrong),
            len(sure[kind].wrong),
        )
        for kind in KINDS
    }
    notes = [f"missed       {_wanted(row)}" for kind in KINDS for row in every[kind].missed]
    tell = _Teller(export)
    notes += [f"not in gold  {tell.line(kind, row)}" for kind in KINDS for row in every[kind].wrong]
    return Told(counts, notes)


def total(told: Iterable[Told]) -> dict[str, Count]:
    """The counts of several stories together."""
    sums = dict.fromkeys(KINDS, Count())
    for one in told:
        sums = {kind: sums[kind] + one.counts[kind] for kind in KINDS}
    return sums


def table(counts: Mapping[str, Count]) -> str:
    """The counts as text.

    >>> print(table({"act": Count(9, 5, 3, 2, 1)}), end="")
    kind        gold  found  found sure  not in gold  (sure)
    act            9      5           3            2     (1)
    """
    rows = ["kind        gold  found  found sure  not in gold  (sure)"]
    rows += [
        f"{kind:10} {c.gold:5} {c.found:6} {c.sure:11} {c.beyond:12} {f'({c.beyond_sure})':>7}"
        for kind, c in counts.items()
    ]
    return "\n".join(rows) + "\n"


def read_floors() -> Floors:
    """The floors by kind and name, none where none were written."""
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return floors


def below(counts: Mapping[str, Count], floors: Floors) -> list[str]:
    """What is under its floor, in words.

    >>> below({"act": Count(9, 5, 3)}, {"act": {"found": 5, "sure": 4}})
    ['act sure: 3, floor 4']
    """
    return [
        f"{kind} {name}: {getattr(counts[kind], name)}, floor {floor}"
        for kind, named in floors.items()
        for name, floor in named.items()
        if getattr(counts[kind], name) < floor
    ]


def raised(counts: Mapping[str, Count], floors: Floors) -> Floors:
    """Floors a margin under what is found now, and nowhere lower than they were.

    >>> raised({"act": Count(9, 8, 3)}, {"act": {"found": 5, "sure": 3}})
    {'act': {'found': 6, 'sure': 3}}
    """
    return {
        kind: {
            name: max(value - MARGIN, floors.get(kind, {}).get(name, 0))
            for name, value in (("found", count.found), ("sure", count.sure))
        }
        for kind, count in counts.items()
    }


def story_figures(progress: Progress) -> list[Figure]:
    """Rows of the figures table: the share of the gold that is found, and found sure."""
    told = []
    for name in names():
        progress(f"stories: building {name}")
        told.append(measure(STORIES / name))
    return [
        Figure(
            "stories",
            f"{kind} ({count.gold} in gold)",
            {"R": count.found / count.gold, "R of sure lines": count.sure / count.gold},
            public=False,
        )
        for kind, count in total(told).items()
    ]


def _wanted(row: Row) -> str:
    """A gold line in words."""
    parts = [row.get(key) for key in ("type", "speaker", "actor", "by", "party", "stance")]
    whom = row.get("recipient") or row.get("to")
    parts += [f"> {whom}" if whom else None]
    parts += [row.get(key) for key in ("title", "issue", "object", "delivered", "date")]
    parts += [row.get("published"), _quoted(row.get("words") or row.get("content"))]
    said = " ".join(str(part) for part in parts if part)
    return f"{row['kind']} [{row.get('report') or row['id']}] {said}"


def _quoted(words: str | None) -> str:
    return f"“{' '.join(words.split())[:_SHOWN]}”" if words else ""


class _Teller:
    """Says the lines of one export in words."""

    def __init__(self, export: Row) -> None:
        self.actors = {actor["id"]: actor["name"] for actor in export["actors"]}
        self.issues = {issue["id"]: issue["label"] for issue in export["issues"]}
        self.files = {r["id"]: Path(r["path"] or "").name[:2] for r in export["reports"]}

    def line(self, kind: str, row: Row) -> str:
        """One line, where it stands and its words."""
        spans = spans_of(row)
        where = self.files.get(spans[0]["report"], "?") if spans else "?"
        unsure = "" if row["sure"] else " (unsure)"
        quote = _quoted(spans[0]["quote"]) if spans and kind != "statement" else ""
        return f"{kind} [{where}]{unsure} {self._says(kind, row)} {quote}".rstrip()

    def _says(self, kind: str, row: Row) -> str:
        if kind == "statement":
            return f"{self._who([row['speaker']])}: {_quoted(row['content'])}"
        if kind == "document":
            return f"{row['title']}, {self._who(row['by'])} > {self._who(row['to'])}"
        if kind == "act":
            sides = f"{self._who(row['actor'])} > {self._who(row['recipient'])}"
            return f"{row['type']} ({row['modality']}) {sides}: {row['object'] or '-'}"
        if kind == "position":
            party = self._who([row["party"]])
            return f"{party} {row['stance']}: {self.issues.get(row['issue'], '-')}"
        return f"{row['kind']}: {row['about']}"

    def _who(self, keys: Iterable[str | None]) -> str:
        return " + ".join(self.actors[key] for key in keys if key in self.actors) or "-"


def _chosen(wanted: str | None) -> list[str]:
    known = names()
    chosen = [name.strip() for name in wanted.split(",")] if wanted else known
    if strange := [name for name in chosen if name not in known]:
        raise InputError(f"there is no story {strange[0]!r}; there are {', '.join(known)}")
    return chosen


def _written(told: Mapping[str, Told], given: argparse.Namespace) -> str:
    """What a run prints."""
    counts = total(told.values())
    if not given.json:
        notes = [f"{name}  {note}\n" for name, one in told.items() for note in one.notes]
        return "".join(notes if given.show else []) + table(counts)

    def rows(by_kind: Mapping[str, Count]) -> dict[str, Any]:
        return {kind: asdict(count) for kind, count in by_kind.items()}

    found: dict[str, Any] = {"stories": {}, "total": rows(counts)}
    for name, one in told.items():
        found["stories"][name] = rows(one.counts) | ({"lines": one.notes} if given.show else {})
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of the named stories; with all of them, look at the floors or raise them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.stories", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--stories", metavar="A,B", help="only these; without it all, and floors")
    parser.add_argument("--show", action="store_true", help="lines missed and lines not in gold")
    parser.add_argument("--json", action="store_true", help="counts for scripts")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    given = parser.parse_args(arguments)
    try:
        if given.stories and given.lift:
            raise InputError("--raise takes all stories; leave --stories out")
        chosen = _chosen(given.stories)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    told = {name: measure(STORIES / name) for name in chosen}
    sys.stdout.write(_written(told, given))
    if given.stories:
        return 0
    counts, floors = total(told.values()), read_floors()
    under = below(counts, floors)
    sys.stderr.writelines(f"below its floor: {line}\n" for line in under)
    if given.lift and not under:
        text = json.dumps(raised(counts, floors), indent=2, sort_keys=True) + "\n"
        FLOORS.write_text(text, encoding="utf-8")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
