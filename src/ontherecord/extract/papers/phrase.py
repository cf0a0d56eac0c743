"""The phrase of a paper's noun: what holds it, how many they are, whether they were told of before, and whose."""

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_verbal,
    modifiers,
    prepositions,
)
from ontherecord.extract.papers.places import phrase_start
from ontherecord.extract.papers.words import PaperWords
from ontherecord.extract.parsing.words import Token

_NUMBERS = {"two": 2, "both": 2, "twin": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MEASURES = frozenset({"page", "sheet"})
_POSTED = frozenset({"letter", "note"})
_REPLIES = frozenset({"reply", "response", "answer"})
_MOVED = frozenset({"dobj", "nsubj", "nsubjpass"})
_LONG = 10  # names from which on they are a list on paper
_POLICY = frozenset("position discussion working options concept policy white green option".split())
_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her", "our"}
)


def is_about(noun: Token) -> bool:
    """Whether a paper's noun only says what a letter or note is for: "letter of formal NOTICE", "note of PROTEST"."""
    number = child(noun, "nummod")
    if noun.lemma_ == "name" and not _is_long(number):
        return True  # only "40 names" are a list; two are told by word of mouth
    if noun.lemma_ == "term" and number is not None:
        return True  # "two terms" are served
    over = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return over.lemma_.lower() in ("letter", "note") and over != noun


def is_policy_paper(noun: Token) -> bool:
    """Whether papers are such as a side publishes: "two POSITION papers", "a DISCUSSION paper"."""
    said = {mark.lower_ for mark in modifiers(noun)}
    return noun.lemma_.lower() == "paper" and bool(said & _POLICY)


def in_reply_to(head: Token, kind: str, words: PaperWords) -> Token | None:
    """The paper that a letter is sent "IN REPLY TO", or comes "in answer to"."""
    over = head.head
    heads = [head, *([over] if head.dep_ in _MOVED and is_verbal(over) else [])]
    if kind not in _POSTED:
        return None
    replies = (p for at in heads for p in prepositions(at, "in") if p.lower_ in _REPLIES)
    asked = (p for reply in replies for p in prepositions(reply, "to"))
    return next((p for p in asked if p.lemma_.lower() in words.kinds), None)


def _is_long(number: Token | None) -> bool:
    """Whether a count is one of ten or more, in figures."""
    return number is not None and number.text.isdecimal() and int(number.text) >= _LONG


def container(noun: Token, words: PaperWords) -> Token:
    """ "list" for the "demands" of "a list of demands"; else the noun."""
    prep = noun.head
    if (
        noun.dep_ == "pobj"
        and prep.lower_ == "of"
        and prep.head.lemma_.lower() in words.groups["containers"]
    ):
        return prep.head
    return noun


def is_contained(noun: Token, words: PaperWords) -> bool:
    """Whether a container holds papers itself, so that it is no mention of its own."""
    return any(p.lemma_.lower() in words.kinds for p in prepositions(noun, "of"))


def lemmas_of(head: Token) -> set[str]:
    """The noun's lemma and the words that describe it."""
    return {head.lemma_.lower(), *(m.lower_ for m in modifiers(head))}


def is_its_own(noun: Token) -> bool:
    """Whether it is "remarks OF ITS OWN"."""
    return any(p.lower_ == "own" for p in prepositions(noun, "of"))


def is_on_it(noun: Token) -> bool:
    """Whether it is comments "ON IT", the paper told of just before."""
    return any(p.lower_ == "it" for name in ("on", "to") for p in prepositions(noun, name))


def count_of(noun: Token, head: Token) -> int | None:
    """How many papers the phrase names, None where it does not say."""
    if noun.lemma_ == "name":
        return None  # "40 names" are one list
    if head.lemma_ == "pair":
        return 2
    if head.lemma_ in _MEASURES:
        head = noun  # "four pages of written observations" are one paper
    for mark in (*children(noun, "nummod", "amod", "det"), *children(head, "nummod")):
        if mark.lower_ in _NUMBERS:
            return _NUMBERS[mark.lower_]
        if mark.like_num and mark.text.isdigit() and mark.tag_ != "LS":
            return int(mark.text)
    return None


def one_for_each(noun: Token, kind: str, to: tuple[str, ...]) -> int | None:
    """ "Letters to Norland and Estmark" are one for each."""
    return len(to) if len(to) > 1 and kind in ("letter", "note") and noun.tag_ == "NNS" else None


def owned(noun: Token, head: Token, parties: Parties) -> str:
    """Whether it is somebody's, and whether it is clear whose: "", "named", "pronoun" or "unknown"."""
    possessor = child(noun, "poss") or child(head, "poss")
    if possessor is None:
        return "pronoun" if is_its_own(noun) else ""
    if not parties.of(possessor):
        return "unknown"
    return "pronoun" if possessor.pos_ == "PRON" else "named"


def is_of_stranger(noun: Token, head: Token, parties: Parties) -> bool:
    """Whether a noun that stands for nobody known owns it: "THE OCCUPATION'S response"."""
    whose = child(noun, "poss") or child(head, "poss")
    return whose is not None and whose.pos_ != "PRON" and owned(noun, head, parties) == "unknown"


def is_definite(noun: Token, head: Token) -> bool:
    """Whether the phrase is of a paper told of before, or somebody's."""
    marks = {c.lower_ for n in (noun, head) for c in children(n, "det", "poss", "predet")}
    whose = any(True for n in (noun, head) for _ in children(n, "poss"))
    return bool(marks & _DEFINITE) or whose or is_its_own(noun)


def extent(noun: Token, head: Token) -> tuple[int, int]:
    """First and last+1 token: from the first word of the phrase to the noun itself."""
    starts, first = [head.i, noun.i], phrase_start(head)
    starts += [
        c.left_edge.i
        for c in head.children
        if first <= c.i < head.i and c.dep_ not in ("acomp", "oprd")
    ]
    return min(starts), max(noun.i, head.i) + 1
