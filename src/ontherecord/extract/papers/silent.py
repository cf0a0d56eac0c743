"""Clauses around words of silence: whether they tell a fact, what is meant, whether reporters were not answered."""

from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.tree import children, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

ANSWERS = frozenset({"answer", "reply", "response", "reaction", "feedback"})
_GETTING = frozenset({"have", "receive", "get", "see", "hear"})
_COMING = frozenset({"come", "be", "arrive", "follow"})
_GIVEN = frozenset({"give", "send", "receive", "offer"})
_FAILING = frozenset({"fail", "refuse", "decline", "omit"})
_DECIDING = frozenset({"accept", "reject", "answer", "grant", "sign", "approve", "endorse"})
_WRITING = frozenset({"write", "reply", "respond", "answer", "react"})
_WAITING = frozenset({"await", "wait"})
# Words that say that a reporter was not answered.
_PRESS = frozenset(
    """comment question email e-mail enquiry inquiry query reporter journalist interview call phone
    agency newspaper broadcaster outlet reuters afp ap dpa efe ansa tass interfax xinhua kyodo bloomberg
    bbc cnn""".split()
)


def is_pending(verb: Token) -> bool:
    """ "Has yet to reply", "has still to be answered", "has failed to respond"."""
    if verb.dep_ != "xcomp" or not holds(verb.head, negated=False):
        return False
    still = verb.head.lemma_ in ("have", "be") and {"yet", "still"}
    marks = {c.lower_ for c in verb.head.children}
    return bool(still and marks & still) or verb.head.lemma_ in _FAILING


def is_over(verb: Token) -> bool:
    """Whether the silence is told to have ended: "had not answered until Monday, when"."""
    return any(t.lower_ in ("until", "till") and t.i > verb.i for t in verb.subtree)


def antecedent(thing: Token) -> Token:
    """The noun that "which" stands for in "a letter to which Norland has yet to reply"."""
    if thing.lower_ != "which":
        return thing
    return next((a.head for a in thing.ancestors if a.dep_ == "relcl"), thing)


def holds(verb: Token, *, negated: bool) -> bool:
    """Whether a clause tells a fact, negated or not."""
    reading = read_modality(verb)
    if reading is None or reading.modality is not Modality.DID:
        return False
    return reading.negated == negated


def is_told(verb: Token) -> bool:
    """Whether a clause tells a fact, be it that nothing was done."""
    reading = read_modality(verb)
    return reading is not None and reading.modality in (Modality.DID, Modality.DENIED)


def is_neither(verb: Token) -> bool:
    """ "Neither accepted nor refused", "has not been granted, nor refused"."""
    if any(c.lower_ == "neither" and c.i < verb.i for c in verb.children):
        return True
    nor = any(c.lower_ == "nor" for c in verb.children)
    return nor and any(c.dep_ == "neg" for c in verb.children)


def awaited(verb: Token) -> Token | None:
    """The verb of answering in "is waiting for them to write"."""
    return next(
        (
            c
            for c in children(verb, "advcl", "ccomp", "xcomp")
            if c.lemma_ in _WRITING and any(m.lower_ == "for" for m in children(c, "mark"))
        ),
        None,
    )


def left_open(verb: Token) -> Token | None:
    """What is taken or refused in "has not said whether it will accept the invitation"."""
    for clause in children(verb, "ccomp"):
        asked = any(c.lower_ in ("whether", "if") for c in clause.children)
        if asked and clause.lemma_ in _DECIDING and holds(verb, negated=True):
            return next(iter(children(clause, "dobj")), None)
    return None


def is_no_word(token: Token) -> bool:
    """ "Not a word has come from Norland", "there has been no word from Norland"."""
    if token.lemma_.lower() not in ("word", "line", "syllable") or token.pos_ != "NOUN":
        return False
    marks = {c.lower_ for c in token.children}
    if token.dep_ in ("attr", "dobj"):
        return "no" in marks and bool(prepositions(token, "from"))
    one = "no" in marks or ("not" in marks and marks & {"a", "one", "single"})
    return bool(one) and token.dep_ == "nsubj" and token.head.lemma_ in _COMING


def is_awaited(noun: Token, verb: Token) -> bool:
    """ "Awaits a reply", "is still waiting for an answer"."""
    return verb.lemma_ in _WAITING and noun.dep_ != "nsubj" and holds(verb, negated=False)


def is_missing(noun: Token, verb: Token) -> bool:
    """ "Has had no answer", "has not received any reply", "no answer came"."""
    marks = {"no"} if is_no_word(noun) else {c.lower_ for c in children(noun, "det")}
    given = verb.lemma_ in _GIVEN and noun.dep_ == "nsubjpass" and "no" in marks
    if given:
        return is_told(verb)  # "no answer has been given"
    if verb.lemma_ not in _GETTING | _COMING or not marks & {"no", "any", "a", "an"}:
        return False
    return holds(verb, negated=True) or ("no" in marks and holds(verb, negated=False))


def without_answer(token: Token) -> bool:
    """ "Remains without a reply": the preposition stands for the adjective."""
    if token.lower_ != "without" or token.dep_ != "prep":
        return False
    return any(p.lemma_.lower() in ANSWERS for p in children(token, "pobj"))


def with_silence(token: Token) -> bool:
    """ "Has met with silence", "was met with no answer"."""
    if token.lower_ != "with" or token.head.lemma_ != "meet":
        return False
    words = list(children(token, "pobj"))
    marks = {c.lower_ for word in words for c in children(word, "det")}
    silent = any(w.lemma_.lower() == "silence" for w in words)
    return silent or ("no" in marks and any(w.lemma_.lower() in ANSWERS for w in words))


def is_press(word: Token) -> bool:
    """Whether what is not answered is a reporter's question."""
    words = {word.lemma_.lower(), *(t.lemma_.lower() for t in word.subtree)}
    return bool(words & _PRESS)


def is_press_office(verb: Token) -> bool:
    """ "Did not immediately respond" is said of press offices."""
    return any(c.lower_ in ("immediately", "publicly") for c in verb.children)
