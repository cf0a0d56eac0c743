"""Lists: the points of an enumeration, each by itself: "free passage, the return of the ships and an apology"."""

from collections.abc import Iterator

from ontherecord.extract.acts.tree import children, is_verbal, phrase
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.words import GENERAL, HOLDERS, Range


def row_items(noun: Token, trigger: Token) -> tuple[Range, ...]:
    """The points of a row of nouns that each stand alone: "free passage, the return of the ships and an apology"."""
    row = [noun]
    while (after := next(children(row[-1], "conj"), None)) is not None:
        row.append(after)
    if len(row) < 2 or any(t.pos_ not in ("NOUN", "PROPN") for t in row):
        return _scattered(noun, trigger)
    alone = [t for t in row[1:] if any(c.dep_ in ("det", "poss", "prep") for c in t.children)]
    if len(row) < 3 and not alone:
        return ()
    if any(p.lower_ == "between" for p in children(noun, "prep")):
        return ()
    ends = [t.left_edge.i for t in row[1:]] + [phrase(noun, trigger)[1]]
    starts = [t.left_edge.i for t in row]
    found = (_trimmed(noun.doc, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(r for pieces in found for r in pieces)


def _scattered(noun: Token, trigger: Token) -> tuple[Range, ...]:
    """The points of a row of three or more that the parser hung on other words of the sentence."""
    first, last = phrase(noun, trigger)
    doc = noun.doc
    end = last = _past_reflexive(doc, last)
    if last >= noun.sent.end or doc[last].text != "," or noun.i < trigger.i:
        return ()
    while end < noun.sent.end and not _ends_list(doc[end]):
        end += 1
    if end < noun.sent.end and doc[end].text not in {".", ";"}:
        return ()  # "an apology, the envoy said"
    found = _last_joined(tuple(_cut(noun, first, end)), doc)
    if any(doc[a:b].root.lemma_.lower() in HOLDERS for a, b in found[1:]):
        return ()  # "an apology, a key demand of the opposition and the unions"
    nouns = all(
        any(t.pos_ in ("NOUN", "PROPN") for t in doc[a:b])
        and not any(is_verbal(t) and t.dep_ != "amod" for t in doc[a:b])  # "DISPLACED families"
        for a, b in found
    )
    joined = any(t.lower_ == "and" for t in doc[last:end])
    return found if nouns and joined and len(found) > 2 else ()


def _past_reflexive(doc: Doc, last: int) -> int:
    """Where a noun ends behind "itself", which hides the rest of its phrase: "the bank | ITSELF TO SWIFT"."""
    if last >= len(doc) or doc[last].lower_ not in ("itself", "himself", "herself", "themselves"):
        return last
    prep = doc[last + 1] if last + 1 < len(doc) else doc[last]
    behind = next(children(prep, "pobj"), None)
    return phrase(behind)[1] if prep.pos_ == "ADP" and behind is not None else last + 1


def _last_joined(found: tuple[Range, ...], doc: Doc) -> tuple[Range, ...]:
    """The pieces of a list, the last one cut at the "and" that joins two: "A, the return OF B AND C"."""
    if len(found) < 2 or doc[found[-1][0] - 1].text != ",":
        return found
    first, end = found[-1]
    ands = [i for i in range(first + 1, end - 1) if doc[i].lower_ == "and"]
    opening = [i for i in ands if doc[i + 1].tag_ in ("DT", "PRP$")]
    ands = ands if len(ands) == 1 else opening  # "of A and B and THE handing over of C"
    if len(ands) != 1:
        return found
    return (*found[:-1], (first, ands[0]), (ands[0] + 1, end))


def listed(word: Token) -> Iterator[Range]:
    """The items behind "including": "areas including arms control and transparency"."""
    for part in word.subtree:
        if part.lower_ == "including" and part.i > word.i and _is_listable(part.head, word):
            yield from list_items(part)
            return


def _is_listable(noun: Token, word: Token) -> bool:
    """Whether what "including" opens are points: those of "areas" or "commitments", not of "ships"."""
    held = (noun, word, *children(word, "dobj"))
    return any(n.lemma_.lower() in HOLDERS | GENERAL for n in held)


def list_items(head: Token) -> Iterator[Range]:
    """The items of an enumeration: what hangs on "including", or a noun and what is conjoined to it.

    Parsers scatter long lists, so the words are cut at their commas and at "and" where the list has
    at least three items.
    """
    doc, sentence = head.doc, head.sent
    first = (
        head.i + 1
        if head.pos_ in ("ADP", "VERB", "PUNCT") or head.lower_ == "including"
        else head.left_edge.i
    )
    while first < sentence.end and (doc[first].is_punct or doc[first].lower_ in ("both", "as")):
        first += 1
    last = first
    while last < sentence.end and not _ends_list(doc[last]):
        last += 1
    yield from _cut(head, first, last)


def _ends_list(token: Token) -> bool:
    """Whether a list cannot go on: a new clause, a full stop, a closing bracket."""
    if token.text in {".", ";", ":", ")", "—", "–", "?", "!"} or token.dep_ in ("mark", "relcl"):
        return True
    finite = token.tag_ in ("VBD", "VBZ", "VBP", "MD")
    return finite or token.tag_ in ("WDT", "WP", "WRB") or token.lower_ in ("but", "while")


def _cut(head: Token, first: int, last: int) -> Iterator[Range]:
    """The words first..last cut at commas, "as well as", and "and" where it joins two items."""
    doc = head.doc
    start = first
    for i in range(first, last + 1):
        joins = i < last and doc[i].lower_ in ("and", "or")
        after_comma = i > first and doc[i - 1].text == ","
        as_well = i < last and doc[i : i + 3].text.lower() == "as well as"
        border = (
            i == last
            or doc[i].text == ","
            or as_well
            or (joins and (after_comma or _joins_items(head, i)))
        )
        if border:
            yield from _trimmed(doc, start, i)
            start = i + 3 if as_well else i + 1


def _joins_items(head: Token, place: int) -> bool:
    """Whether the "and" at a place joins two items of the list, not two words inside one."""
    if head.is_punct:
        return True  # behind a colon
    items = [head, *children(head, "pobj", "pcomp", "dobj")]
    left: Token = head.doc[place].head
    while left.dep_ == "conj":
        left = left.head
    return left in items


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[Range]:
    """A piece without joining words and marks at its edges."""
    while start < end and (
        doc[start].is_punct or doc[start].lower_ in ("and", "or", "as", "well", "also", "both")
    ):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].lower_ in ("and", "or")):
        end -= 1
    if end > start:
        yield start, end
