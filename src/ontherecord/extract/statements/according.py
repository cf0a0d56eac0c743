""" "According to X", "as X said", "as described by X": cues that leave the clause they attribute standing by itself."""

from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import noun_phrase, subject

# What a thing is done in accordance with, which tells nothing itself.
_MEASURES = frozenset(
    "need ability tradition custom habit size type kind criterion principle wish desire preference norm logic formula "
    "rank age order seniority merit taste belief conscience weight importance circumstance strength share proportion "
    "number amount position status income".split()
)
# Papers and orders: they tell something where they are set off ("According to the plan, …"), and are the measure of a
# deed where they stand right behind it ("went according to plan").
_ORDERS = frozenset(
    "plan schedule timetable calendar programme program agenda script law rule constitution charter statute regulation "
    "procedure protocol standard guideline instruction directive order convention code decree mandate precedent".split()
)
_Parts = tuple[list[int], list[int], list[int]]


def according_to(according: Token) -> _Parts | None:
    """Content, cue and source of "according to X"; None where no speaker or paper is named."""
    doc = according.doc
    to = according.i + 1
    if to >= len(doc) or doc[to].lower_ != "to":
        return None
    source = next((c for c in doc[to].children if c.dep_ == "pobj"), None)
    if source is None:
        source = next((c for c in according.children if c.dep_ == "pobj"), None)
    if source is None or is_measure(according, source):
        return None
    names = [i for i in noun_phrase(source) if i > to]
    last = max(names, default=to)
    while last + 1 < len(doc) and doc[last + 1].i in {t.i for t in source.subtree}:
        last += 1  # "a report that came out in May"
    phrase = {*range(according.i, last + 1)}
    sentence = according.sent
    content = [t.i for t in sentence if t.i not in phrase]
    if according.i > sentence.start + 1 and according.i - 1 in content:
        content = _clause_of(according, phrase) or content
    while (
        content
        and (doc[content[0]].is_punct or doc[content[0]].dep_ == "cc")
        and not doc[content[0]].is_quote
    ):
        content.pop(0)
    if sum(not doc[i].is_punct for i in content) < 3:
        return None
    return content, [according.i, to], names


def is_measure(according: Token, source: Token) -> bool:
    """Whether "according to" names what something is in keeping with, and nobody tells: "according to rank"."""
    lemma = source.lemma_.lower()
    if lemma in _MEASURES:
        return True
    first = according.i == according.sent.start
    return lemma in _ORDERS and not first and not according.nbor(-1).is_punct


def _clause_of(according: Token, phrase: set[int]) -> list[int]:
    """The clause that "according to" hangs on, where it is not the whole sentence."""
    anchor = according.head
    while anchor.pos_ not in ("VERB", "AUX") and anchor.head.i != anchor.i:
        anchor = anchor.head
    if anchor.dep_ in ("ROOT", "acl", "relcl", "xcomp") or subject(anchor) is None:
        return []
    return [t.i for t in anchor.subtree if t.i not in phrase and t.dep_ != "mark"]


def as_said(verb: Token) -> list[int]:
    """The main clause of "As X said, …" or "…, as X put it"; empty for other clauses."""
    if verb.dep_ != "advcl" or subject(verb) is None:
        return []
    if not any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return []
    if any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in verb.children):
        return []
    own = {t.i for t in verb.subtree}
    return [t.i for t in verb.head.subtree if t.i not in own]


def as_told_by(verb: Token) -> _Parts | None:
    """Content, cue and source of "The terms, AS DESCRIBED BY X, are that ..."; None for other participles."""
    doc, by = verb.doc, next((c for c in verb.children if c.dep_ == "agent"), None)
    if verb.tag_ != "VBN" or by is None or verb.i == 0 or doc[verb.i - 1].lower_ != "as":
        return None
    main, source = verb.head, next((c for c in by.children if c.dep_ == "pobj"), None)
    clause = next((c for c in main.children if c.dep_ == "ccomp" and c.i > main.i), None)
    if main.lemma_ != "be" or source is None or clause is None:
        return None
    content = [t.i for t in clause.subtree]
    return content, [verb.i - 1, verb.i, by.i], noun_phrase(source)
