"""Places where a sentence may tell that a paper moves: found from the paper's noun, whatever the parser made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.extract.acts.tree import child, children, is_verbal, particles, prepositions
from ontherecord.extract.acts.words import HARMLESS
from ontherecord.extract.papers.lexicon import Way, ways
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token

RELATIVE = frozenset({"which", "that"})
_PAPERS = frozenset({"document", "paper", "text", "draft", "letter", "note"})
_SPOKEN = frozenset({"orally", "verbally", "aloud"})
_GIVING = frozenset({"hand", "give", "send", "pass", "slip"})
_RECEIVING = frozenset({"receive", "get", "obtain"})
_BEFORE_DAYS = frozenset({"on", "in", "last", "this", "early", "late"})


@dataclass(frozen=True, slots=True)
class Place:
    """A way of telling at its trigger, the verb over it, and where the paper stands.

    `object`, `subject` (of a verb of arriving), `with` ("presented with"), `in` ("conveyed in a letter"), `of` a noun;
    `which` and `after` where the words stand so though the parser hung them elsewhere.
    """

    way: Way
    trigger: Token
    verb: Token
    stands: str

    @property
    def misread(self) -> bool:
        """Whether the parser hung the verb or the paper wrongly."""
        return self.stands in ("which", "after")


def places(head: Token) -> Iterator[Place]:
    """Where the words around a paper may tell that it moves."""
    top = head
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    if top.dep_ == "appos" and _is_several(top.head):
        top = top.head  # "handed over two documents, A DRAFT TREATY with Estmark and"
    above = top.head
    if top.dep_ in ("dobj", "obj", "nsubjpass") and is_verbal(above):
        yield from _at_verbs(above, head, "object")
    elif top.dep_ == "nsubj" and is_verbal(above):
        yield from _at_verbs(above, head, "subject")
    elif top.dep_ == "pobj" and above.lower_ == "with" and is_verbal(above.head):
        yield from _at(above.head, "with")
    elif top.dep_ == "pobj" and above.lower_ == "in" and is_verbal(above.head):
        yield from _at(above.head, "in")  # "conveyed its terms in a letter to Norland"
    elif top.dep_ == "pobj" and above.lower_ == "of":
        yield from _held(above.head)
    for verb in _told_behind(head):
        subject = child(verb, "nsubj")
        itself = (
            subject is not None and subject.lower_ in RELATIVE
        )  # "a letter THAT reached Velten"
        yield from _at_verbs(verb, head, "subject" if itself else "object")
    for verb in _which(head):
        yield from _at(verb, "which")
    for verb in _misread(head):
        yield from _at(verb, "after")


def _is_several(noun: Token) -> bool:
    """Whether a noun counts papers that are named one by one behind it: "two documents", "three texts"."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in _PAPERS and any(children(noun, "nummod"))


def _at_verbs(verb: Token, paper: Token, stands: str) -> Iterator[Place]:
    """At a verb and at those conjoined to it that share its object: "drafted and sent a letter"."""
    yield from _at(verb, stands)
    for other in children(verb, "conj"):
        if is_verbal(other) and child(other, "dobj", "nsubjpass", "nsubj", "ccomp") is None:
            yield from _at(other, stands)
        elif _goes_on(verb, other):
            yield from _at(other, "subject")
    first = verb.head
    shared = verb.dep_ == "conj" and is_verbal(first) and not first.i < paper.i < verb.i
    if shared and child(first, "dobj", "nsubjpass", "ccomp") is None:
        yield from _at(first, stands)  # "it had RECEIVED and was studying a proposal"


def _goes_on(verb: Token, other: Token) -> bool:
    """Whether what was handed over does something itself: "was handed to Sudria AND REACHED Estmark on Sunday"."""
    passive = child(verb, "nsubjpass") is not None and child(other, "auxpass") is None
    return passive and is_verbal(other) and child(other, "nsubjpass", "nsubj") is None


def _at(verb: Token, stands: str) -> Iterator[Place]:
    if is_spoken(verb):
        return
    known = ways().by_verb.get(verb.lemma_.lower(), ())
    strange = [p for p in particles(verb) if p not in HARMLESS]
    for second, way in known:
        if (_has(verb, second) if second else not strange) and _is_when(way.when, verb):
            yield Place(way, verb, verb, stands)


def _is_when(when: str, verb: Token) -> bool:
    """Whether a verb has with it what a way of telling asks for."""
    match when:
        case "hands":
            return bool(hands(verb))
        case "since":
            return any(t.lower_ == "since" for t in _same_clause(verb))
        case "never":
            return any(c.dep_ == "neg" for c in verb.children)
        case _:
            return True


def _same_clause(verb: Token) -> Iterator[Token]:
    """The words behind a verb up to the next one or a comma."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if (is_verbal(token) and token.dep_ != "amod") or token.text in (",", ";", "“", "”", '"'):
            return
        yield token


def hands(verb: Token) -> list[Token]:
    """The "hands" that something is put into, or lies in."""
    heads = (verb, *children(verb, "dobj", "nsubjpass"))
    places = (p for head in heads for name in ("in", "into") for p in prepositions(head, name))
    return [place for place in places if place.lower_ in ("hand", "hands")]


def is_spoken(verb: Token) -> bool:
    """Whether what is conveyed is said only: "was conveyed to the envoy orally on Monday"."""
    for token in verb.sent:
        if token.lower_ in _SPOKEN and (token.i < verb.i or token.nbor(-1).lower_ != "as"):
            near = range(min(token.i, verb.i) + 1, max(token.i, verb.i))
            if not any(is_verbal(token.doc[i]) for i in near):
                return True
    return False


def _has(verb: Token, particle: str) -> bool:
    """Whether a verb carries a particle: "passed ON to Norland", not "passed it on Monday"."""
    for word in children(verb, "prt", "advmod", "prep"):
        after = word.doc[word.i + 1 : word.i + 2].text.lower()
        if word.lower_ == particle and (word.dep_ != "prep" or after == "to"):
            return True
    return False


def _held(noun: Token) -> Iterator[Place]:
    """At a noun that holds the paper: "took DELIVERY of", "the HANDOVER of the note took place"."""
    verb = next((t for t in noun.ancestors if is_verbal(t)), None)
    if verb is None:
        return
    carried = noun.dep_ in ("dobj", "nsubjpass") or noun.head.lower_ == "in"
    known = ways().by_noun.get(noun.lemma_.lower(), ())
    light = [way for way in known if carried and verb.lemma_ in way.light]
    for way in light or [way for way in known if not way.light]:
        yield Place(way, noun, verb, "of")


def _told_behind(head: Token) -> Iterator[Token]:
    """The verbs of relative clauses and participles behind a paper, wherever in its phrase they hang."""
    kinds = paper_words().kinds
    for part in head.subtree:
        if part.i <= head.i or part.dep_ not in ("relcl", "acl"):
            continue
        own = part.head == head or part.head.lemma_.lower() not in kinds
        pointing = [c for c in part.children if c.lower_ in RELATIVE]
        if (
            is_verbal(part)
            and (part.head == head or (own and pointing))
            and not _is_of_answer(part)
        ):
            yield part
    after = max(t.i for t in head.subtree) + 1
    doc, over = head.doc, head.head.head
    answered = head.dep_ == "pobj" and over.lemma_.lower() in kinds
    if answered:
        return  # "replies to its PROPOSALS, received on Monday": the replies were
    if after + 1 < len(doc) and doc[after].text == "," and doc[after + 1].tag_ == "VBN":
        yield doc[after + 1]  # "in his letter to Norland, sent on Tuesday, he proposes"


def _which(head: Token) -> Iterator[Token]:
    """The verb of "a letter from the chair, which its envoy, NAME, handed to", as the words stand."""
    relative: Token | None = None
    for token in head.doc[head.i + 1 : head.sent.end]:
        if token.pos_ == "VERB" and not token.text.isupper():
            own = [c for c in children(token, "dobj") if c != relative]
            told = relative is not None and not own and token.tag_ in ("VBD", "VBN")
            if told and not _is_of_other(token, head):
                yield token
            return
        if token.lower_ == "which":
            relative = token


def _is_of_other(verb: Token, head: Token) -> bool:
    """Whether a relative clause is of another paper named here: "its reply to the DRAFT, WHICH Sudria SUBMITTED"."""
    thing = verb.head
    of_paper = verb.dep_ == "relcl" and thing.lemma_.lower() in paper_words().kinds
    return of_paper and thing.i >= head.i and (thing == head) == _is_of_answer(verb)


def _is_of_answer(verb: Token) -> bool:
    """Whether a clause hung on what is answered is of the answer: "its reply to the draft, which IT handed over"."""
    answered, who = verb.head, child(verb, "nsubj")
    over = answered.head.head if answered.dep_ == "pobj" else answered
    gives = verb.lemma_ not in _RECEIVING and who is not None and who.lower_ in ("it", "they")
    set_off = any(t.text == "," for t in verb.doc[answered.i + 1 : verb.i])
    return gives and set_off and over != answered and over.lemma_.lower() in paper_words().kinds


def _misread(head: Token) -> Iterator[Token]:
    """The verb of "delivered to Norland the written reply", where the parser hung the paper elsewhere."""
    shouted = head.head.text.isupper()  # "the Commission of ECOWAS its reply": no verb
    lost = head.dep_ == "dobj" and not is_verbal(head.head)  # the object of a noun
    hung = head.dep_ in ("pobj", "appos", "npadvmod", "dep", "ROOT", "conj", "attr")
    if not (hung or lost or shouted):
        return
    first = phrase_start(head)
    for i in range(first - 1, head.sent.start - 1, -1):
        token = head.doc[i]
        if token.pos_ == "VERB" and not token.text.isupper():
            between = head.doc[i + 1 : first]
            if token.dep_ == "relcl" and any(t.text == "," for t in between):
                continue  # "to Sudria, which mediates, its list"
            names = ("to", "from") if token.lemma_ in _RECEIVING else ("to",)
            free = child(token, "dobj", "nsubjpass") is None and _only_receiver(between, names)
            if token.tag_ in ("VBD", "VBN") and (free or _is_two_objects(token, between)):
                yield token
            return


def _is_two_objects(verb: Token, between: TokenSpan) -> bool:
    """Whether only the object of a verb of giving stands before the paper: "handed the envoy A NOTE on 5 May"."""
    receiver = child(verb, "dobj")
    if receiver is None or verb.lemma_ not in _GIVING or child(verb, "nsubjpass") is not None:
        return False
    if receiver.lemma_.lower() in paper_words().kinds or between[-1].dep_ in ("cc", "prep"):
        return False  # "gave a report on the talks and a proposal that", "gave no details OF the reply"
    named = {t.i for t in receiver.subtree if t.i < between.end}
    return {t.i for t in _without_asides(list(between))} == named or {t.i for t in between} == named


def phrase_start(head: Token) -> int:
    """The first word of a paper's phrase; names that stand before its article are not of it.

    "Delivered to Norland and Estmark A letter": the parser hangs the two names on the letter.
    """
    marks = [c.i for c in children(head, "det") if c.i < head.i]
    before = [c for c in head.children if marks and c.i < marks[0] and c.pos_ in ("PROPN", "NOUN")]
    return marks[0] if before else head.left_edge.i


def names_before(head: Token) -> list[Token]:
    """The names that stand before a paper's article though the parser hung them on it."""
    first = phrase_start(head)
    return [c for c in head.children if c.i < first and c.pos_ in ("PROPN", "NOUN")]


def _only_receiver(between: TokenSpan, names: tuple[str, ...]) -> bool:
    """Whether nothing but "to" whom, a day or "over" stands between a verb and a paper, asides between commas apart.

    `names` are the prepositions that may open it: "received FROM Norland a note".
    """
    words = _without_asides([token for token in between if token.dep_ != "prt"])
    while words and (words[0].ent_type_ == "DATE" or words[0].lower_ in _BEFORE_DAYS):
        words = words[1:]  # "handed on Monday to Norland a note"
    return (
        bool(words)
        and words[0].lower_ in names
        and not any(is_verbal(token) and not token.text.isupper() for token in words)
        and (words[-1].pos_ in ("PROPN", "NOUN") or words[-1].text.isupper())
    )


def _without_asides(words: list[Token]) -> list[Token]:
    """The words without what stands between two commas at their end: "to the envoys(, on 3 May,)"."""
    marks = [i for i, token in enumerate(words) if token.text == ","]
    if len(marks) < 2 or marks[-1] != len(words) - 1:
        return words
    aside = words[marks[-2] + 1 : marks[-1]]
    short = len(aside) <= 4 and not any(t.tag_ in ("VBD", "VBZ", "MD") for t in aside)
    adds = len(aside) <= 8 and bool(aside) and aside[0].lower_ in ("which", "who")
    return words[: marks[-2]] if short or adds else words
