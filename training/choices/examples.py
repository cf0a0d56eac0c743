"""From annotated reports to examples: candidate words with what is seen of them, and what they tell."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ontherecord.config import Config
from ontherecord.extract.acts.heads import running_text
from ontherecord.extract.choice.near import mentions
from ontherecord.extract.choice.network import bucket
from ontherecord.extract.choice.roles import Question, none_features, role_candidates, role_features
from ontherecord.extract.choice.roles import Role as RoleName
from ontherecord.extract.choice.view import Keys, Rule, View
from ontherecord.extract.choice.words import is_candidate, types_of, word_features
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from training.choices.corpus import Annotated, Told


@dataclass(frozen=True)
class Role:
    """One role of a told word: the hashed features of nobody and of each candidate, and which are right."""

    name: RoleName
    none: list[int]
    candidates: list[Keys]
    rows: list[list[int]]
    right: list[bool] | None  # all False: nobody; None: who is meant is not among the candidates

    @property
    def gold(self) -> frozenset[Keys] | None:
        """The candidates that are right; of nobody the empty one."""
        if self.right is None:
            return None
        return frozenset(
            k for k, right in zip(self.candidates, self.right, strict=True) if right
        ) or frozenset({()})


@dataclass(frozen=True)
class Example:
    """One candidate word. `act` and `stance` are the types told, "" for none, None where arguable."""

    report: str
    word: str
    lemma: str
    rows: list[int]
    act: str | None
    stance: str | None
    type: str  # of what it tells, arguable or not
    roles: tuple[Role, ...]
    rule: Rule | None
    known: frozenset[str]  # the types of acts that the rules' lexicon has for the word
    fill: Callable[[RoleName, str, Keys], Role]  # role, type and doer -> what is seen
    passage: str


class Maker:
    """Makes the examples of reports; `actors` is the file of their world's parties."""

    def __init__(self, actors: Path) -> None:
        self._extractor = ReportExtractor(Gazetteer.load(actors))
        self._names: dict[str, frozenset[str]] = {}
        for line in actors.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                names = (row["name"], *row["aliases"], *row["demonyms"], *row["capitals"])
                self._names[row["name"]] = frozenset(n.lower() for n in names)

    def examples(self, report: Annotated) -> Iterator[Example]:
        """The examples of one report."""
        view = self._look(report)
        place = shifts(report, view.parsed.text)
        told: dict[int, list[Told]] = {}
        for line in report.told:
            if (at := place(line.at)) is not None:
                told.setdefault(view.parsed.token_at(at), []).append(line)
        for sentence in running_text(view.parsed):
            for word in sentence:
                if is_candidate(word):
                    yield self._example(report.id, word, told.get(word.i, []), view)

    def _look(self, report: Annotated) -> View:
        config = Config()
        with TemporaryDirectory() as folder:
            file = Path(folder, "report.jsonl")
            row = {"id": "r", "text": report.text}
            row |= {"published": report.published, "outlet": report.outlet}
            file.write_text(json.dumps(row), encoding="utf-8")
            read = read_report(find_inputs([file], config)[0], config)
        return View(self._extractor.told(read, clean(read)), report.outlet)

    def _example(self, report: str, word: Token, told: Sequence[Told], view: View) -> Example:
        act = next((t for t in told if t.kind == "A"), None)
        stance = next((t for t in told if t.kind == "P"), None)
        sentence = word.sent
        return Example(
            report,
            word.text,
            word.lemma_.lower(),
            [bucket(f) for f in word_features(word, view)],
            (act.type if act.plain else None) if act else "",
            (stance.type if stance.plain else None) if stance else "",
            act.type if act else stance.type if stance else "",
            tuple(self._roles(word, act, stance, view)),
            view.acts.get(word.i),
            frozenset(types_of(word, "acts")),
            lambda role, type_, doer: _seen(Question(word, role, type_, doer), view),
            " ".join(view.parsed.text[sentence.start_char : sentence.end_char].split()),
        )

    def _roles(
        self, word: Token, act: Told | None, stance: Told | None, view: View
    ) -> Iterator[Role]:
        first = act or stance
        if first is None:
            return
        does = self._known(_seen(Question(word, "does", first.type), view), first.doer, view)
        yield does
        if act is not None:
            doer = next(iter(does.gold or ()), ())
            asked = Question(word, "gets", act.type, doer)
            yield self._known(_seen(asked, view), act.to, view)

    def _known(self, seen: Role, names: Sequence[str], view: View) -> Role:
        """The role with who is right. Who acts for nobody known (`~Name`) is no party: nobody."""
        if not names or names[0].startswith("~"):
            right: list[bool] | None = [False] * len(seen.candidates)
        else:
            right = [self._are(keys, names, view) for keys in seen.candidates]
            right = right if any(right) else None
        return Role(seen.name, seen.none, seen.candidates, seen.rows, right)

    def _are(self, keys: Keys, names: Sequence[str], view: View) -> bool:
        return len(keys) == len(names) and all(
            any(self._called(name, key, view) for key in keys) for name in names
        )

    def _called(self, name: str, key: str, view: View) -> bool:
        actor = view.actors.get(key)
        own = {n.lower() for n in (actor.name, *actor.aliases)}
        return bool(own & (self._names.get(name) or {name.lower()}))


def _seen(question: Question, view: View) -> Role:
    around = mentions(question.word, view)
    candidates = role_candidates(question, view)
    return Role(
        question.role,
        [bucket(f"{question.role}|{f}") for f in none_features(question)],
        candidates,
        [
            [bucket(f"{question.role}|{f}") for f in role_features(question, keys, around, view)]
            for keys in candidates
        ],
        None,
    )


def shifts(report: Annotated, text: str) -> Callable[[int], int | None]:
    """Where a place of the written report stands in the text as it was read; None where cleaning dropped it."""
    found: list[tuple[int, int, int]] = []
    past = 0
    for start, end in report.sentences:
        at = text.find(report.text[start:end], past)
        if at >= 0:
            found.append((start, end, at))
            past = at + end - start

    def place(at: int) -> int | None:
        return next((there + at - start for start, end, there in found if start <= at < end), None)

    return place
