"""What is shown of a point: a noun label that keeps every word that says something, else its words as printed.

"Close the canal" is told as "closure of the canal"; "turn over the bureau's file" would lose "over" or the file in a
noun, and stands as it is. Words are cut, with an ellipsis, only where a clause ends.
"""

import re
from collections.abc import Iterator
from typing import Final

from ontherecord.extract.acts.tree import child, is_verbal, opening, phrase
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.words import Range, unbroken_end

_LONGEST: Final = (
    100  # characters of a label; whole clauses are longer only where nothing can be cut
)
_SHORTEST: Final = 30  # characters that are left where words are cut
_WORD: Final = re.compile(r"[$€£]?\w[\w.,:%&/-]*(?<=[\w%])|%")
_ARTICLES: Final = ("the ", "a ", "an ")
# Words that a noun phrase can do without, or tells by its order.
_FREE: Final = frozenset(
    """a an the to of that in on at by for from with as into and or be been being is are was were am will would shall
    should must may have has had do does did its his her their our my your these those this it they he she we
    s t d ll re ve""".split()
)
_NOT: Final = frozenset(
    "not n't no never none nothing neither nor avoid prevent prohibit bar".split()
)
_NO: Final = frozenset("no bar halt end".split())
_STOP: Final = frozenset(
    "stop stops halt halts cease ceases end ends finish stopped halted ended".split()
)
_END: Final = frozenset({"halt", "end"})
# Words before which nothing is cut: they say of what, or turn what was said.
_BOUND: Final = frozenset(
    """of on to for in at by with from not only but until unless except without if than rather provided as or
    nor""".split()
)
_ADDING: Final = frozenset({"advcl", "relcl", "acl", "appos", "parataxis", "prep"})
_COMPLEMENTS: Final = frozenset({"dobj", "prep", "acomp", "attr", "xcomp", "ccomp"})
_BACK: Final = 2  # sentences before its own in which what "the tax" stands for was told


def shown(parsed: ParsedReport, first: int, last: int, noun: str) -> str:
    """The label of the point in tokens `first`..`last`, of which `noun` is the noun phrase where there is one."""
    doc = parsed.doc
    start = doc[first].idx
    end = unbroken_end(parsed.text, start, doc[last - 1].idx + len(doc[last - 1]))
    if noun and keeps(noun, parsed.text[doc[_deed(doc, first, last)].idx : end]):
        return noun
    if len(" ".join(parsed.text[start:end].split())) > _LONGEST:
        cut = max((i for i in _clauses(doc, first, last) if _fits(parsed, start, i)), default=None)
        if cut is not None:
            return f"{_tidy(parsed.text[start : _end_before(doc, cut)], doc, first, last)} …"
    return _tidy(parsed.text[start:end], doc, first, last)


def _deed(doc: Doc, first: int, last: int) -> int:
    """Where what is done to something begins, behind who is to do it: "Estmark | CLOSE THE CANAL"."""
    verb = doc[first:last].root
    doer = child(verb, "nsubj") if is_verbal(verb) and child(verb, "dobj") is not None else None
    behind = doer is not None and doer.left_edge.i == first and doer.right_edge.i < verb.i
    bound = is_verbal(verb) and child(verb, "aux") is not None and verb.tag_ != "VBN"
    bound = bound and any(t.lower_ in ("should", "can", "may") for t in verb.lefts)
    behind = behind and not bound and doc[first].lower_ != "no"  # "NO DELEGATION will take part"
    return doer.right_edge.i + 1 if doer is not None and behind else first


def keeps(label: str, words: str) -> bool:
    """Whether a label has every word of a point that says something, or a noun of the same root.

    >>> keeps("closure of the canal to freight", "close the canal to freight")
    True
    >>> keeps("caps", "the caps on licences"), keeps("sanctions", "any sanctions"), keeps("tax", "not a tax")
    (False, False, False)
    """
    own = {word.lower() for word in _words(label)}
    wanted = (word.lower() for word in _words(words))
    return all(word in _FREE or _is_kept(word, own) for word in wanted)


def _is_kept(word: str, own: set[str]) -> bool:
    if (word in _NOT and own & _NO) or (word in _STOP and own & _END):
        return True
    return any(_is_akin(word, other) for other in own)


def _is_akin(one: str, two: str) -> bool:
    """Whether two words share their root: "withdraw" and "withdrawal", "recognise" and "recognition"."""
    least = min(len(one), len(two))
    if not one[0].isalpha() or least < 3:
        return one == two
    shared = max(min(least, 4), least - 2)
    return one[:shared] == two[:shared]


def _words(text: str) -> Iterator[str]:
    """The words of a text without quotation marks and genitive endings."""
    for match in _WORD.finditer(text.replace("n’t", " not").replace("n't", " not")):
        yield match.group().removesuffix(".")


def bare_mention(doc: Doc, first: int, last: int) -> Token | None:
    """The noun of a point that is only that noun and points back by its article: "the tax", "his proposal"."""
    told = [t for t in doc[first:last] if not t.is_punct and not t.is_space]
    if len(told) != 2 or told[1].pos_ != "NOUN":
        return None
    points = told[0].lower_ in ("the", "this", "that", "these", "those", "such")
    return told[1] if points or told[0].tag_ == "PRP$" else None


def first_mention(doc: Doc, noun: Token) -> Range | None:
    """The fuller phrase with the same head that stands shortly before: "a TAX ON TRAWLERS ... rejected the tax"."""
    for other in reversed(doc[opening(noun, _BACK) : noun.i]):
        if other.lemma_.lower() != noun.lemma_.lower() or other.pos_ not in ("NOUN", "PROPN"):
            continue
        first, last = phrase(other)
        rest = [
            t for t in doc[first:last] if t != other and t.pos_ in ("NOUN", "PROPN", "ADJ", "VERB")
        ]
        if rest and last <= noun.i:
            return first, last
    return None


def _clauses(doc: Doc, first: int, last: int) -> Iterator[int]:
    """Where within a point a clause begins that only adds to it: behind a mark, or joined to a whole one."""
    adding = {t.left_edge.i for t in doc[first:last] if t.dep_ in _ADDING or _is_joined(t)}
    for i in range(first + 2, last):
        marked = doc[i - 1].text in (",", ";", ":", "—", "–") and i in adding
        joined = doc[i].dep_ == "cc" and any(_is_joined(c) for c in doc[i].head.children if c.i > i)
        if (marked or joined or doc[i].tag_ == "WRB") and doc[i].lower_ not in _BOUND:
            yield i


def _is_joined(verb: Token) -> bool:
    """Whether a verb is joined to one that has its own object or complement: "close the port AND OPEN the canal"."""
    before = verb.head
    if verb.dep_ != "conj" or not is_verbal(verb) or not is_verbal(before):
        return False
    return any(c.dep_ in _COMPLEMENTS and before.i < c.i < verb.i for c in before.children)


def _end_before(doc: Doc, cut: int) -> int:
    """The character where the words before a token end."""
    last = cut - 1
    while last > 0 and (doc[last].dep_ == "cc" or (doc[last].is_punct and not doc[last].is_quote)):
        last -= 1
    return doc[last].idx + len(doc[last])


def _fits(parsed: ParsedReport, start: int, cut: int) -> bool:
    """Whether what stands before a token makes a label and breaks no quotation."""
    end = _end_before(parsed.doc, cut)
    size = len(" ".join(parsed.text[start:end].split()))
    whole = unbroken_end(parsed.text, start, end) == end
    return _SHORTEST <= size <= _LONGEST and whole


def _tidy(text: str, doc: Doc, first: int, last: int) -> str:
    """Words on one line, without the article of the noun that they are, or marks about them."""
    told = " ".join(text.split()).strip(" ,;:–—")
    root = doc[first:last].root
    opens = doc[first].is_sent_start or doc[first - 1].is_quote
    if opens and doc[first].pos_ != "PROPN" and told[1:2].islower():
        told = told[0].lower() + told[1:]
    told = told.removeprefix("if ")
    noun = doc[first].head
    own = noun == root or (noun.dep_ == "poss" and noun.head == root)
    if doc[first].dep_ == "det" and own and not is_verbal(root):
        told = next((told.removeprefix(a) for a in _ARTICLES if told.startswith(a)), told)
    whole = len(told) > 2 and told[0] + told[-1] in ("“”", '""', "«»", "‘’")
    told = told[1:-1] if whole and not set(told[1:-1]) & set('“”"«»') else told
    told = re.sub(r"(?<=[^\W\d_]{3})\.$", "", told)
    for mark, closing in ("“”", '""', "«»", "()", ("''", "''")):
        odd = told.count(mark) % 2 if mark == closing else told.count(mark) - told.count(closing)
        told = told.replace(mark, "").replace(closing, "") if odd else told
    return told.strip(" ,;:–—")
