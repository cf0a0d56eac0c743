"""Noun phrases of labels: a head with the words that tell which thing it is, and nothing that weighs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ontherecord.extract.acts.tree import child, children
from ontherecord.extract.parsing.words import Token

# Words that weigh a point or point back rather than tell which it is.
_WEIGHING: Final = frozenset(
    """absolute additional any all both certain clear complete comprehensive constructive core due early effective
    existing final firm former full further general genuine great greater immediate important increased key lasting
    major many meaningful more most much necessary new next other own particular past possible real rapid
    relevant same serious significant so-called some specific strict strong such sustainable swift total
    unilateral urgent various very vital concrete prompt last few several these this that those upcoming recent
    proposed soaring increasing""".split()
)
_KEPT: Final = frozenset(
    "of in on to for with from at around near without into about against over along before".split()
)
_RIGHT: Final = 2  # phrases kept behind a head
_EMPTY: Final = frozenset(
    {"which", "that", "who", "what", "it", "they", "them", "there", "others", "latest", "once"}
)
# Bare behind "and", these are what is done next: "would study the draft and REPLY".
_DEEDS: Final = frozenset("reply answer vote report comment return respond decide".split())
# "In line with", "in accordance with": nothing without what follows.
_HOLLOW: Final = frozenset("line accordance keeping exchange return light view conformity".split())
UNITS: Final = frozenset(
    """ton tonne kilo kilogram kilogramme kg pound dollar euro rouble ruble yuan yen franc km kilometre kilometer mile
    metre meter hectare acre barrel litre liter gallon megawatt""".split()
)
"""What amounts are told in: of what, is the point."""

_TIMES: Final = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Within:
    """The words that a label may be made of, and whose point it is where a word outside says so."""

    first: int
    last: int
    owner: str = ""

    def has(self, token: Token) -> bool:
        """Whether a word is one of them."""
        return self.first <= token.i < self.last


def names(word: Token) -> bool:
    """Whether a word names something: no pronoun and no bare number."""
    return word.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "AUX") and word.lower_ not in _EMPTY


def bare(noun: Token, within: Within) -> str:
    """A noun with what stands before it, without articles, and its particle: "HANDING OVER"."""
    if noun.ent_type_ == "MONEY":  # "$5 billion": the sign is no word of its own
        sums = [
            t
            for t in noun.doc[max(within.first, noun.i - 4) : noun.i + 1]
            if t.ent_type_ == "MONEY"
        ]
        return "".join(t.text_with_ws for t in sums).strip()
    over = (c.text for c in children(noun, "prt") if within.has(c) and c.i == noun.i + 1)
    return " ".join((*_left(noun, within), noun.text, *over, *_numbered(noun, within)))


def _numbered(noun: Token, within: Within) -> list[str]:
    """The number that is part of a name: "Article 16", "Resolution 1701"."""
    number = noun.nbor() if noun.i + 1 < len(noun.doc) and noun.text[:1].isupper() else None
    told = number is not None and number.tag_ == "CD" and number.dep_ in ("nummod", "appos")
    return [number.text] if number is not None and told and within.has(number) else []


def phrase(noun: Token, within: Within) -> str:
    """A noun phrase with its article, as it stands behind "of"."""
    return " ".join(parts(noun, within, definite=True))


def parts(noun: Token, within: Within, *, definite: bool) -> list[str]:
    """The head with what stands before it, then the phrases that stand behind it."""
    before = ["the"] if definite and _is_definite(noun, within) else []
    before = [pointer] if definite and (pointer := _pointer(noun, within)) else before
    every = [c for c in (*children(noun, "det", "predet"),) if c.lower_ == "all" and within.has(c)]
    before = ["all", *before] if definite and every else before  # "opposes visits in ALL cases"
    if definite and noun.tag_ == "NN" and not before:  # "the passage of ANY warship"
        before = [c.text for c in children(noun, "det") if c.lower_ in ("a", "an", "any", "every")]
    found = [" ".join((*before, bare(noun, within)))]
    for part in noun.rights:
        if len(found) > _RIGHT or not within.has(part):
            break
        if part.dep_ == "prep" and part.lower_ == "between":
            found += _between(part, within)
        elif part.dep_ == "prep" and part.lower_ in _KEPT:
            found.append(behind(part, within))
        elif part.dep_ == "conj" and len(found) == 1 and _is_joined(noun, part):
            found.append(f"and {bare(part, within)}")
    return [words for words in found if words]


def behind(prep: Token, within: Within) -> str:
    """A preposition with its noun; empty for times, pronouns and what is somebody's named elsewhere."""
    noun = child(prep, "pobj")
    if noun is None or not within.has(noun) or not names(noun):
        return ""
    if noun.ent_type_ in _TIMES and (prep.lower_ != "of" or child(noun, "nummod") is None):
        return ""
    if noun.lemma_.lower() in UNITS:  # "a quota of 900 tonnes OF OIL": how much, its words tell
        inner = next((p for p in children(noun, "prep") if p.lower_ == "of"), None)
        return behind(inner, within) if inner is not None else ""
    if prep.lower_ != "on" and _is_pointed(noun):
        return ""
    if noun.lower_ in _HOLLOW and not any(behind(p, within) for p in children(noun, "prep")):
        return ""  # "in line WITH OUR CONSTITUTION"
    counted = child(noun, "nummod")
    lasting = noun.lower_ in ("percent", "%") or noun.ent_type_ in _TIMES
    if lasting and counted is not None:  # "a transition of THREE YEARS"
        return f"{prep.lower_} {noun.doc[counted.left_edge.i : noun.i + 1].text}"
    return f"{prep.lower_} {phrase(noun, within)}"


def measured(noun: Token) -> Token | None:
    """What a noun is so much of: "tonnes OF OIL", "most OF ITS PORTS"."""
    of = next((p for p in children(noun, "prep") if p.lower_ == "of"), None)
    return child(of, "pobj") if of is not None else None


def owner(noun: Token, within: Within) -> str:
    """A proper noun as the owner of a point: "Sudria's"."""
    mark = "'" if noun.tag_ == "NNPS" else "'s"
    return f"{bare(noun, within)}{mark}" if noun.pos_ == "PROPN" and within.has(noun) else ""


def _pointer(noun: Token, within: Within) -> str:
    """ "That" or "this" before a noun, which points to what was told before."""
    found = (c.lower_ for c in children(noun, "det") if within.has(c))
    return next((word for word in found if word in ("that", "this")), "")


def _is_definite(noun: Token, within: Within) -> bool:
    """Whether a phrase opens with "the", its owner does, or it is somebody's who is named elsewhere."""
    if _is_pointed(noun) or any(c.lower_ == "the" and within.has(c) for c in children(noun, "det")):
        return True
    return any(c.left_edge.lower_ == "the" and within.has(c) for c in children(noun, "poss"))


def _is_pointed(noun: Token) -> bool:
    return any(c.tag_ == "PRP$" for c in children(noun, "poss"))


def _is_joined(noun: Token, part: Token) -> bool:
    """Whether "and" joins a noun of its own: not "the League and the bloc's RIGHT to", "study the draft and REPLY"."""
    if part.pos_ not in ("NOUN", "PROPN") or child(part, "poss") is not None:
        return False
    if part.lower_ in _DEEDS and not list(part.lefts) and child(noun, "det", "poss") is not None:
        return False
    return any(c.lower_ == "and" for c in children(noun, "cc"))


def _between(prep: Token, within: Within) -> list[str]:
    """Those between whom something is: two by name, more give way to what it is on."""
    named = [t for t in prep.subtree if t.dep_ in ("pobj", "conj") and within.has(t)]
    about = [p for p in prep.subtree if p.dep_ == "prep" and p.lower_ in ("on", "over", "about")]
    if len(named) - len(about) == 2 and not about:
        return [f"between {bare(named[0], within)} and {bare(named[1], within)}"]
    return [behind(p, within) for p in about[:1]]


def _left(noun: Token, within: Within) -> Iterator[str]:
    """The words before a head that tell which thing it is."""
    for part in noun.lefts:
        named = part.tag_ in ("NNP", "NNPS") and part.text[:1].isupper()  # "the NEW Deal"
        if not within.has(part) or (part.lower_ in _WEIGHING and not named):
            continue
        kept = part.dep_ in ("compound", "nmod") or (part.dep_ == "amod" and part.pos_ != "NUM")
        if kept or (part.dep_ == "poss" and part.tag_ != "PRP$"):
            words = [t for t in part.subtree if within.has(t)]
            while words and words[0].lower_ in ("the", "a", "an"):
                words = words[1:]
            yield "".join(t.text_with_ws for t in words).strip()
