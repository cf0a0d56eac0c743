"""Plain sentences: how many of the acts and positions that wire copy tells in so many words are read.

    python -m bench.plain                     shares by kind and by type; exit 1 where a floor is not met
    python -m bench.plain --missed            the sentences that are missed, and near misses that are not
    python -m bench.plain --bank FILE.tsv     another bank, without floors
    python -m bench.plain --raise             raise the floors that were passed; none is ever lowered

Two banks lie in `plain_sentences/`. Each line is a sentence or two about invented states and what a desk officer reads
in it (README there): an act with its type and sides, a position with its stance and holder, or `nothing` where the
same words tell none. `practice.tsv` was written by those who mended on it; `apart.tsv` by others who had seen neither
rules nor tests, so that it says whether mending carries over. Neither says how often a construction comes up.

An act is found when its type, doer and (where one is expected) recipient are; a position when its stance and holder
are, and its point shares a word with the expected one.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, Progress
from ontherecord.errors import InputError
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report

FOLDER = Path(__file__).with_name("plain_sentences")
ACTORS = FOLDER / "actors.jsonl"
FLOORS = FOLDER / "floors.json"
KINDS = ("act", "position", "nothing")
_FIELDS = 5
_TOLD = ("did", "will", "would-if")  # a denied act is none that was told
_STOP = frozenset(
    "the a an of in on to and for with at by from that this its their is be it".split()
)

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a bank; `kind` is act, position or nothing, `sides` doer and recipient, or holder and point.

    Where two types are as good, `type` has both: "withdraw/retreat".
    """

    kind: str
    type: str
    sides: tuple[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether what is expected was found (of `nothing`: whether nothing was), and whether by a sure line."""

    sentence: Sentence
    found: bool
    sure: bool
    read: tuple[str, ...]


def read_bank(path: Path) -> list[Sentence]:
    """The sentences of a bank.

    Raises InputError where a line has not five fields or a kind is unknown.
    """
    bank = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _FIELDS or fields[0] not in KINDS:
            raise InputError(
                f"{path}:{number}: write kind ({', '.join(KINDS)}), type, two sides and the text, tabs between"
            )
        bank.append(Sentence(fields[0], fields[1], (fields[2], fields[3]), fields[4]))
    return bank


class Reader:
    """Reads sentences one by one, each as a report of one paragraph: files of a few words are refused as torn."""

    def __init__(self) -> None:
        self._extractor = ReportExtractor(Gazetteer.load(ACTORS))

    def outcome(self, sentence: Sentence) -> Outcome:
        """What is read in a sentence."""
        text = sentence.text
        report = Report("s", "0", None, None, None, None, "en", text, None, ())
        blocks = (Block(0, len(text), PassageKind.BODY),)
        clean = CleanText("s", text, blocks, OffsetMap.identity(len(text)))
        lines = _Lines(report, self._extractor.extract(report, clean))
        hits = lines.of(sentence)
        if sentence.kind == "nothing":
            return Outcome(sentence, not hits, not any(hits), lines.told())
        return Outcome(sentence, bool(hits), any(hits), lines.told())


class _Lines:
    """The findings of one sentence with names of parties instead of keys."""

    def __init__(self, report: Report, findings: Findings) -> None:
        self._findings, self._text = findings, report.text
        self._actors = {actor.key: actor for actor in findings.actors}

    def of(self, sentence: Sentence) -> list[bool]:
        """For each line that is what a sentence expects, or must not tell, whether it is sure."""
        one, other = sentence.sides
        acts = [
            act.sure
            for act in self._findings.acts
            if act.type in sentence.type.split("/")
            and act.modality.value in _TOLD
            and one in ("-", *map(self._party, act.actor))
            and other in ("-", *map(self._party, act.recipient))
        ]
        stances = [
            stance.sure
            for stance in self._findings.stances
            if stance.stance.value in sentence.type.split("/")
            and one in ("-", self._party(stance.party))
            and (other == "-" or _shares(other, self._text[stance.issue.start : stance.issue.end]))
        ]
        return {"act": acts, "position": stances, "nothing": acts + stances}[sentence.kind]

    def told(self) -> tuple[str, ...]:
        """Every line in words."""
        acts = (
            f"{act.type} ({act.modality.value}) {self._names(act.actor)} > {self._names(act.recipient)}"
            for act in self._findings.acts
        )
        stances = (
            f"{self._party(s.party)} {s.stance.value}: {self._text[s.issue.start : s.issue.end]}"
            for s in self._findings.stances
        )
        return (*acts, *stances)

    def _names(self, keys: Iterable[str]) -> str:
        return " + ".join(map(self._party, keys)) or "-"

    def _party(self, key: str) -> str:
        met = {key}
        while key in self._actors and (above := self._actors[key].party) and above not in met:
            met.add(above)
            key = above
        return self._actors[key].name if key in self._actors else key


def _shares(one: str, other: str) -> bool:
    """Whether two wordings of a point have a word of their own in common.

    >>> _shares("the closure of the port", "Closure of its ports")
    True
    """
    words = ({w.strip(".,“”\"'").lower() for w in text.split()} - _STOP for text in (one, other))
    return not set.isdisjoint(*words)


def measure(bank: Iterable[Sentence]) -> list[Outcome]:
    """What is read in each sentence of a bank."""
    reader = Reader()
    return [reader.outcome(sentence) for sentence in bank]


def shares(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    """By kind the shares found and found sure; of `nothing` those where nothing, and nothing sure, was read."""
    told = {kind: [o for o in outcomes if o.sentence.kind == kind] for kind in KINDS}
    return {
        kind: {
            "found": sum(o.found for o in some) / len(some),
            "sure": sum(o.sure for o in some) / len(some),
        }
        for kind, some in told.items()
        if some
    }


def table(name: str, outcomes: Sequence[Outcome]) -> str:
    """The shares of one bank and, below, how many of each type were found, as text."""
    count = Counter(o.sentence.kind for o in outcomes)
    rows = [
        f"{name:10} {kind:9} {count[kind]:5} {share['found']:6.3f} {share['sure']:6.3f}"
        for kind, share in shares(outcomes).items()
    ]
    types = sorted({o.sentence.type for o in outcomes if o.sentence.kind != "nothing"})
    counts = []
    for type_ in types:
        own = [o for o in outcomes if o.sentence.type == type_ and o.sentence.kind != "nothing"]
        counts.append(f"{type_} {sum(o.found for o in own)}/{len(own)}")
    return "\n".join([*rows, "  " + ", ".join(counts)]) + "\n"


def plain_figures(progress: Progress) -> list[Figure]:
    """Rows of the figures table."""
    figures = []
    for path in banks():
        progress(f"plain: reading {path.name}")
        found = shares(measure(read_bank(path)))
        figures += [
            Figure(
                "plain",
                f"{kind}, {path.stem}",
                {"found": s["found"], "sure": s["sure"]},
                public=False,
            )
            for kind, s in found.items()
        ]
    return figures


def banks() -> list[Path]:
    """The banks that ship."""
    return sorted(FOLDER.glob("*.tsv"))


def below(found: Mapping[str, Floors], floors: Mapping[str, Floors]) -> list[str]:
    """What is under its floor, in words.

    >>> below({"a": {"act": {"found": 0.5}}}, {"a": {"act": {"found": 0.6}}})
    ['a act found: 0.500, floor 0.600']
    """
    return [
        f"{bank} {kind} {name}: {found[bank][kind][name]:.3f}, floor {floor:.3f}"
        for bank, kinds in floors.items()
        for kind, named in kinds.items()
        for name, floor in named.items()
        if found[bank][kind][name] < floor
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; look at the floors or raise them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.plain", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--bank", type=Path, metavar="FILE.tsv", help="another bank, no floors")
    parser.add_argument("--missed", action="store_true", help="what is missed")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    given = parser.parse_args(arguments)
    try:
        read = {path.stem: read_bank(path) for path in ([given.bank] if given.bank else banks())}
    except (InputError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    found = {}
    for name, bank in read.items():
        outcomes = measure(bank)
        found[name] = shares(outcomes)
        sys.stdout.write(table(name, outcomes))
        for o in outcomes if given.missed else ():
            if not o.found:
                wanted = f"{o.sentence.kind} {o.sentence.type} {' > '.join(o.sentence.sides)}"
                sys.stdout.write(f"- {wanted} | {o.sentence.text} | {'; '.join(o.read)}\n")
    if given.bank:
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    under = below(found, floors)
    sys.stderr.writelines(f"below its floor: {line}\n" for line in under)
    if given.lift and not under:
        text = json.dumps(_raised(found, floors), indent=2, sort_keys=True) + "\n"
        FLOORS.write_text(text, encoding="utf-8")
    return 1 if under else 0


def _raised(found: Mapping[str, Floors], floors: Mapping[str, Floors]) -> dict[str, Floors]:
    """Floors a hundredth under what is found now (the tagger's last digit turns a line), and nowhere lower."""
    return {
        bank: {
            kind: {
                name: max(round(value - 0.01, 3), floors.get(bank, {}).get(kind, {}).get(name, 0))
                for name, value in named.items()
            }
            for kind, named in kinds.items()
        }
        for bank, kinds in found.items()
    }


if __name__ == "__main__":
    sys.exit(main())
