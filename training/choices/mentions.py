"""From annotated reports to words that name somebody, with everybody who may be meant: what `whom` is taught on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.choice.cast import Cast, Keys
from ontherecord.extract.choice.view import Rules
from ontherecord.extract.choice.whom import NOBODY, Role, Whom
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from training.choices.corpus import Annotated, Told, read_reports
from training.choices.windows import nearest

_UNKNOWN = "?"  # a party that the report's rules do not know
_OWN = frozenset({"name", "he", "we", "I", "office", "who", "thing.doer", "thing.to"})


@dataclass(frozen=True)
class Mention:
    """A word that names somebody: its sort, who may be meant with what speaks for each, who is, whom rules take."""

    world: str
    kind: str
    candidates: list[tuple[Keys, dict[str, float]]]
    meant: Keys
    rule: Keys

    @property
    def right(self) -> int:
        """The place among the candidates of who is meant; nobody known's where he is none of them."""
        keys = [keys for keys, _ in self.candidates]
        return keys.index(self.meant if self.meant in keys else NOBODY)


def mentions(path: Path) -> list[Mention]:
    """The words of a world's reports by which annotated sides are named."""
    extractor = ReportExtractor(Gazetteer.load(path.with_suffix(".actors.jsonl")))
    found: list[Mention] = []
    for annotated in read_reports(path):
        report = Report(annotated.id, "0", None, None, None, None, "en", annotated.text, None, ())
        told = extractor.told(report, _clean(annotated))
        found += _Reader(path.stem, annotated, told).mentions()
        told.parsed.doc.forget()
    return found


def _clean(report: Annotated) -> CleanText:
    blocks, start = [], 0
    for paragraph in report.text.split("\n\n"):
        blocks.append(Block(start, start + len(paragraph), PassageKind.BODY))
        start += len(paragraph) + 2
    offsets = OffsetMap.identity(len(report.text))
    return CleanText(report.id, report.text, tuple(blocks), offsets)


class _Reader:
    """Reads the mentions of one report."""

    def __init__(self, world: str, annotated: Annotated, told: Rules) -> None:
        self._world, self._annotated, self._told = world, annotated, told
        rules = Parties(told.parsed, told.actors, told.statements, wide=True)
        self._cast = Cast(told.parsed, told.actors, told.statements, rules)
        self._whom = Whom(self._cast)
        self._seen: set[int] = set()

    def mentions(self) -> Iterator[Mention]:
        """Each word once, in the order in which sides are annotated."""
        for told in self._annotated.told:
            yield from self._side(told, told.doer_words, told.doer, "doer")
            if told.kind == "A":
                yield from self._side(told, told.to_words, told.to, "to")

    def _side(self, told: Told, words: str, names: Sequence[str], role: Role) -> Iterator[Mention]:
        sentence = next(s for s in self._annotated.sentences if s[0] <= told.at < s[1])
        span = nearest(self._annotated.text, words, (sentence, told.at)) if words != "*" else None
        for word in self._heads(span, len(names)) if span is not None else ():
            if word.i in self._seen or word.is_punct or word.tag_ == "POS":
                continue
            self._seen.add(word.i)
            noun = self._whom.noun(word)
            kind, rule = self._whom.kind(noun, role), self._cast.over(self._cast.rule(noun).keys)
            meant = tuple(sorted({self._key(name) for name in names}))
            if kind in _OWN and len(rule) == 1 and rule[0].startswith("person:"):
                meant = rule  # he himself, of whom the annotation tells for whom he acts
            candidates = [(keys, dict(found)) for keys, found in self._whom.weighed(word, noun)]
            yield Mention(self._world, kind, candidates, meant, rule)

    def _heads(self, span: tuple[int, int], parties: int) -> list[Token]:
        """The word over some words, and the last of them where they name one party: a reader may point at either."""
        parsed = self._told.parsed
        first, last = parsed.token_at(span[0]), parsed.token_at(span[1] - 1)
        words = list(parsed.doc[first : last + 1])
        over = (w for w in words if not first <= w.head.i <= last or w.head is w)
        head = next(over, words[-1])
        return [head] if parties > 1 or head is words[-1] else [head, words[-1]]

    def _key(self, name: str) -> str:
        """The party behind a name of the annotation."""
        actors = self._told.actors
        if name.startswith("~"):
            own = (
                a.key
                for a in actors.actors
                if _is_called(a, name.rsplit(maxsplit=1)[-1].lstrip("~"))
            )
        else:
            own = (a.key for a in actors.actors if name in (a.name, *a.aliases))
        key = next(own, None)
        return actors.party_of(key) if key is not None else _UNKNOWN


def _is_called(actor: LocalActor, surname: str) -> bool:
    return actor.key.startswith("person:") and actor.name.split()[-1] == surname
