"""The words of a parsed report as plain objects, under the names that spaCy has for the same things.

Rules ask words for their head, their lemma, what hangs on them some ninety times a word. spaCy makes an object for each
word that is asked for, each time anew, and decodes its strings: 1.3 µs for what hangs on a word, 23 for its
phrase, where these take 0.04 and 0.15. Names and values are spaCy's own (tested), so that rules read as rules over a
parse do elsewhere; only what rules ask for is there. A word is one object in its report.
"""

from collections.abc import Iterator, Sequence
from typing import overload

from ontherecord.extract.parsing.columns import MARKED, Passage

# a number of marks (`Passage.marks`) to whether a word has each
_MARKS = [tuple(bool(n >> k & 1) for k in range(len(MARKED))) for n in range(1 << len(MARKED))]


class Token:
    """A word, mark or run of white space."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "is_stop",
        "left_edge",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    children: tuple["Token", ...]
    dep_: str
    doc: "Doc"
    ent_type_: str
    head: "Token"
    i: int
    idx: int
    is_alpha: bool
    is_punct: bool
    is_quote: bool
    is_sent_start: bool
    is_space: bool
    is_stop: bool
    left_edge: "Token"
    lefts: tuple["Token", ...]
    lemma_: str
    like_num: bool
    lower_: str
    pos_: str
    right_edge: "Token"
    rights: tuple["Token", ...]
    sent: "Span"
    tag_: str
    text: str
    whitespace_: str

    def __len__(self) -> int:
        """Characters."""
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word and the space behind it."""
        return self.text + self.whitespace_

    def nbor(self, i: int = 1) -> "Token":
        """The word so many places on, or back."""
        at = self.i + i
        if at < 0:
            raise IndexError(f"no word stands {-i} before word {self.i}")
        return self.doc.all[at]

    @property
    def ancestors(self) -> Iterator["Token"]:
        """Its head, that one's head, and so on."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Sequence["Token"]:
        """It and all words below it, in their order."""
        if self.doc.whole:
            return self.doc.all[self.left_edge.i : self.right_edge.i + 1]
        return [
            *(word for left in self.lefts for word in left.subtree),
            self,
            *(word for right in self.rights for word in right.subtree),
        ]

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The words coordinated with it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:
            row += [right for right in word.rights if right.dep_ == "conj"]
        return tuple(word for word in row if word is not self)


class Span:
    """A run of words, `start` to `end` (excluded)."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label_: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label_

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.all[self.start : self.end])

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, Token):
            return False
        return word.doc is self.doc and self.start <= word.i < self.end

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> "Span": ...
    def __getitem__(self, at: int | slice) -> "Token | Span":
        if isinstance(at, int):
            return self.doc.all[self.start : self.end][at]
        first, last, _ = at.indices(len(self))
        return Span(self.doc, self.start + first, self.start + max(first, last))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        own, others = (self.start, self.end, self.label_), (other.start, other.end, other.label_)
        return self.doc is other.doc and own == others

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """Its words, without the space behind the last."""
        if self.start == self.end:
            return ""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def start_char(self) -> int:
        """Where its first word begins."""
        return self.doc.all[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its last word ends."""
        last = self.doc.all[self.end - 1]
        return last.idx + len(last.text)

    @property
    def sent(self) -> "Span":
        """The sentence of its first word."""
        return self.doc.all[min(self.start, len(self.doc.all) - 1)].sent

    @property
    def root(self) -> Token:
        """The word nearest to the root of its sentence; of several the first."""
        words = self.doc.all[self.start : self.end]
        for word in words:
            if word.head is word:
                return word
        outside = [w for w in words if not self.start <= w.head.i < self.end]
        least = min(map(_depth, outside), default=0)
        return next((w for w in outside if _depth(w) == least), self.doc.all[self.start])


def _depth(word: Token) -> int:
    """Steps to the root of the sentence; marks and white space on which nothing hangs come last."""
    if (word.is_space or word.is_punct) and not word.children:
        return len(word.doc.all) - 1
    return sum(1 for _ in word.ancestors)


class Doc:
    """All words of a report, in order, with its sentences and the entities that the parser named."""

    __slots__ = ("all", "ents", "sents", "text", "whole")

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.text = "".join(passage.text for passage in passages)
        # whether each word's phrase is a run of words; in one parse of some hundreds it is not
        self.whole = all(passage.whole for passage in passages)
        self.all: list[Token] = []
        self.sents: list[Span] = []
        self.ents: list[Span] = []
        at = 0
        for passage in passages:
            self._add(passage, at)
            at += len(passage.text)

    def __len__(self) -> int:
        return len(self.all)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.all)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.all[at]
        first, last, _ = at.indices(len(self.all))
        return Span(self, first, max(first, last))

    def forget(self) -> None:
        """Lets go of the words, which hold one another: without it they would stay until a search for circles."""
        for word in self.all:
            del word.doc, word.sent, word.head, word.left_edge, word.right_edge
            del word.children, word.lefts, word.rights
        self.all, self.sents, self.ents = [], [], []

    def _add(self, passage: Passage, idx: int) -> None:
        base = len(self.all)
        new = Token.__new__
        own: list[Token] = []
        for i, (*named, mark) in enumerate(zip(*passage.named, passage.marks, strict=True), base):
            word = new(Token)
            word.doc, word.i, word.idx = self, i, idx
            word.text, word.lower_, word.lemma_, word.pos_, word.tag_, word.dep_, kind = named
            word.ent_type_, word.is_sent_start = kind, False
            spaced, word.is_space, word.is_punct, word.is_alpha, word.is_quote, *more = _MARKS[mark]
            word.like_num, word.is_stop = more
            word.whitespace_ = " " if spaced else ""
            idx += len(word.text) + spaced
            own.append(word)
        for word, head, lefts, rights, first, last in zip(
            own,
            passage.heads,
            passage.lefts,
            passage.rights,
            passage.left_edges,
            passage.right_edges,
            strict=True,
        ):
            word.head, word.left_edge, word.right_edge = own[head], own[first], own[last]
            word.lefts = tuple([own[k] for k in lefts]) if lefts else ()
            word.rights = tuple([own[k] for k in rights]) if rights else ()
            word.children = word.lefts + word.rights
        for start, end in passage.sentences:
            sentence = Span(self, base + start, base + end)
            self.sents.append(sentence)
            own[start].is_sent_start = True
            for word in own[start:end]:
                word.sent = sentence
        self.ents += [Span(self, base + a, base + b, label) for a, b, label in passage.entities]
        self.all += own
