"""Bounds: where the words of a point begin and end, and which words alone make no point."""

from collections.abc import Collection
from typing import Final

from ontherecord.extract.acts.tree import child, children, is_verbal, phrase
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.words import is_people

NO_PAPERS: Final = frozenset(
    "extend prolong renew leave join lift release free return attend pay open close build continue".split()
)
"""Verbs whose "it" is no paper: a deal is extended, a crew released."""

_MADE_PUBLIC: Final = frozenset({"publish", "release", "disclose"})
# Nouns that say nothing alone: how much, or which of them, stands elsewhere.
_UNTOLD: Final = frozenset("amount sum step measure thing matter option way part number".split())
_PAST: Final = frozenset({"last", "yesterday", "ago", "earlier"})
_MEASURING: Final = frozenset("not no more less fewer than at least most up to about some".split())
_BY_WHEN: Final = frozenset({"by", "within", "before"})
_DATED: Final = frozenset({"DATE", "TIME"})
_BACK: Final = 60  # tokens that the paper meant by "it" is looked back for
_LONGEST: Final = (
    60  # characters of a point that is shown as printed because no label could be made
)

# What carries a paper to somebody.
_SENDING: Final = frozenset("send hand deliver submit present pass give forward".split())


def with_lack(doc: Doc, last: int) -> int:
    """Where a point ends that a "without" right behind it limits, wherever the parser hangs that."""
    lack = doc[last] if last < len(doc) else None
    if doc[last : last + 3].text.lower() == ", but not" and last + 3 < len(doc):
        left_out = doc[last + 3]
        noun = left_out.pos_ in ("NOUN", "PROPN")  # "pay nurses, but not soldiers"
        return phrase(left_out)[1] if noun else last
    if doc[last : last + 3].text.lower() == "in place of" and child(doc[last + 2], "pobj"):
        return phrase(child(doc[last + 2], "pobj") or doc[last + 2])[1]
    stands = doc[last + 2] if lack is not None and last + 2 < len(doc) else None
    if lack is not None and lack.lower_ == "as" and stands is not None:
        whole = stands.lemma_ in ("stand", "be") and stands.nbor(-1).lower_ in ("it", "they")
        return last + 3 if whole else last  # "accept the text AS IT STANDS"
    if lack is None or lack.lower_ != "without" or child(lack, "pobj") is None:
        return last
    return phrase(child(lack, "pobj") or lack)[1]


def without_past(doc: Doc, first: int, last: int) -> int:
    """Where a point ends before what tells when it was asked: "to review it | DURING A VISIT LAST WEEK"."""
    for word in doc[first + 1 : last]:
        if word.lower_ == "during" and any(t.lower_ in _PAST for t in doc[word.i : last]):
            return word.i
    return last


def with_measure(doc: Doc, last: int) -> int:
    """Where a point ends that the parser cut before how much: "a timetable of | NOT MORE THAN 16 MONTHS"."""
    end = last
    while end < doc[last - 1].sent.end and (doc[end].lower_ in _MEASURING or doc[end].tag_ == "CD"):
        end += 1
    counted = end > last and end < doc[last - 1].sent.end and doc[end - 1].tag_ == "CD"
    if doc[last - 1].lower_ != "of" or not counted:
        return last
    return end + 1 if doc[end].pos_ == "NOUN" else end


def with_deadline(doc: Doc, last: int) -> int:
    """Where what is asked ends with its deadline, which the parser hangs on the verb: "a vote | BY THE END OF MAY"."""
    prep = doc[last] if last < len(doc) else None
    day = child(prep, "pobj") if prep is not None and prep.lower_ in _BY_WHEN else None
    if prep is None or day is None or prep.sent != doc[last - 1].sent:
        return last
    timed = any(t.ent_type_ in _DATED for t in (day, *day.lefts))
    since = any(p.lower_ == "of" and child(p, "pobj") is not None for p in children(day, "prep"))
    if not timed or (prep.lower_ == "within" and since):
        return last  # "demanded answers WITHIN HOURS OF the blast": when it was asked
    return phrase(day)[1]


def without_receiver(noun: Token, first: int, last: int) -> int:
    """Where a point ends before whom its paper goes to: "sent its proposal for a census | TO ESTMARK"."""
    sent = noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in _SENDING
    if not sent or first < noun.i:
        return last
    ends = (
        t for t in noun.doc[first + 1 : last] if t.lower_ == "to" and t.dep_ in ("prep", "dative")
    )
    to = next((t for t in ends if (who := child(t, "pobj")) and who.pos_ == "PROPN"), None)
    return to.i if to is not None else last


def with_not(trigger: Token, first: int) -> int:
    """Where the words of what is done on a condition begin, with the "not" that belongs to it: "NOT leave until"."""
    doc = trigger.doc
    doer = child(trigger, "nsubj") if first == trigger.i else None
    if doer is not None and any(c.lower_ == "no" for c in children(doer, "det")):
        return doer.left_edge.i  # "NO DELEGATION WILL TAKE PART until"
    if (
        first == 0
        or first != trigger.i
        or doc[first - 1].lower_ not in ("not", "n't", "n’t", "never")
    ):
        return first
    return first - 2 if doc[first - 1].lower_ in ("n't", "n’t") else first - 1


def is_vague(words: TokenSpan) -> bool:
    """Whether words without a label leave open what is meant, or make no phrase that could be read.

    "The alliance would not be bound by it"; what quotation marks or the parser have torn; whole sentences.
    """
    torn = any(t.is_quote for t in words) or len(words.text) > _LONGEST
    torn = torn or (words.root.lemma_.lower() in _UNTOLD and words.root == words[-1])
    return (
        torn
        or any(t.tag_ in ("PRP", "EX") and t.nbor(-1).lower_ != "as" for t in words[1:])
        or words[0].tag_ in ("PRP", "EX")
        or words.root.pos_ == "ADJ"
        or words.root.lemma_ == "do"
    )


def wanted(trigger: Token, thing: Token | None) -> Token | None:
    """What is wanted; nothing for "wants missiles TO DETER Estmark", where nobody else is to do it.

    For "rules, WHICH are not on the table" the rules; for a label before a colon what stands behind it.
    """
    if thing is not None and thing.tag_ == "WDT" and trigger.dep_ != "ROOT":
        thing = _antecedent(thing)
    if thing is not None and trigger.pos_ == "ADJ" and thing.lemma_ == "accept":
        thing = child(thing, "dobj") or thing  # "ready to accept THE TEXT"
    labelled = thing is not None and thing.pos_ == "PROPN" and thing.i + 1 < len(thing.doc)
    if thing is not None and labelled and thing.nbor().text == ":":
        others = children(thing.head, thing.dep_)  # "Brandt: The boats are not for sale"
        thing = next((t for t in others if t.i > thing.i), child(thing, "appos"))
    subject = child(thing, "nsubj") if thing is not None and is_verbal(thing) else None
    if trigger.lemma_ not in ("want", "need") or subject is None or subject.tag_ != "NNS":
        return thing
    bare = not any(c.dep_ in ("det", "poss", "nummod", "predet") for c in subject.children)
    return None if bare and not is_people(subject) else thing


def promised(trigger: Token, told: Token) -> tuple[tuple[int, int], ...]:
    """What is promised to those who are told, wherever the parser hangs it."""
    tasks = (t for t in trigger.subtree if t.i > told.i and t.tag_ == "VB")
    task = next((t for t in tasks if any(a.lower_ == "to" for a in t.lefts)), None)
    return issues_of(task, trigger) if task is not None else ()


def words_for(paper: Token, trigger: Token) -> tuple[int, int]:
    """The words for a paper, or the verb alone where it is not named again."""
    return (paper.i, paper.i + 1) if paper == trigger else phrase(paper, trigger)


def of_whom(doc: Doc, first: int, label: str) -> str:
    """A label of one word with whom it is of: "was holding 23 prisoners and demanded THEIR release"."""
    if " " in label or doc[first].lower_ != "their":
        return label
    before = reversed(doc[doc[first].sent.start : first])
    whose = (t for t in before if t.tag_ == "NNS" and t.dep_ in ("dobj", "nsubjpass", "pobj"))
    noun = next(whose, None)
    return f"{label} of {noun.text}" if noun is not None and label else label


def is_somebody(words: TokenSpan, label: str) -> bool:
    """Whether a label is but a person's name: "agreed to help BRANDT"."""
    named = [t.text for t in words if t.ent_type_ == "PERSON"]
    return label != "" and label == " ".join(named)


def published(doc: Doc, papers: Collection[int], first: int, last: int) -> int | None:
    """The head word of the paper that was named last, where it is what is published: "refused to publish IT"."""
    verb = doc[first:last].root
    thing = child(verb, "dobj") if is_verbal(verb) else None
    near = [i for i in papers if first - _BACK < i < first and doc[i].pos_ == "NOUN"]
    if thing is None or thing.lower_ != "it" or verb.lemma_ not in _MADE_PUBLIC:
        return None
    return max(near, default=None)


def _antecedent(relative: Token) -> Token:
    """The noun that "which" stands for, through "which Estmark SAYS are"."""
    below = relative.head
    while below.dep_ in ("ccomp", "xcomp", "acomp"):
        below = below.head
    return below.head if below.dep_ == "relcl" else relative
