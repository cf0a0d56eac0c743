"""Silence: words by which somebody will not speak, be named or be quoted, which is no act and no stance.

"Declined to comment", "refused to say whether", "requested anonymity", "asked not to be named".
"""

from ontherecord.extract.acts.clause import is_passive
from ontherecord.extract.acts.modality import is_negated
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token

_SPEAKING = frozenset(
    """say tell comment speak elaborate expand confirm disclose reveal divulge specify identify name speculate
    clarify detail explain describe characterise characterize state indicate predict guess talk respond react
    reply answer point be""".split()
)
_NAMING = frozenset(
    "name identify quote attribute cite draw interview photograph film record".split()
)
# Objects under a light verb: "give details", "provide any comment", "take questions".
_LIGHT = frozenset({"give", "provide", "offer", "make", "take", "go", "share", "issue"})
_TOLD = frozenset(
    """detail comment information reason explanation name figure date statement specific interview question
    anonymity identity remark clarification elaboration""".split()
)
_PAPERS = frozenset({"letter", "note", "demand", "proposal", "offer", "text", "paper", "ultimatum"})


def is_silence(word: Token | None, *, refused: bool) -> bool:
    """Whether what somebody refuses, asks for or does not do is only to speak or to be named.

    What is asked of others (`refused` false) is silence only where it is not to be named.
    """
    if word is None:
        return False
    if not is_verbal(word):
        asked = [word, *prepositions(word, "for"), *prepositions(word, "of")]
        return any(w.lemma_.lower() in ("comment", "anonymity", "interview") for w in asked)
    if is_passive(word) or any(c.lower_ == "be" for c in children(word, "auxpass")):
        return word.lemma_ in _NAMING
    if not refused or _is_willing_to_talk(word):
        return False
    thing = child(word, "dobj", "obj")
    if word.lemma_ in _SPEAKING:
        held = [*([thing] if thing is not None else []), *prepositions(word, "to")]
        if word.lemma_ == "be":
            named = child(word, "acomp", "attr")
            return named is not None and named.lemma_ in _NAMING
        return not any(w.lemma_.lower() in _PAPERS for w in held)
    into = next(iter(prepositions(word, "into")), None) if word.lemma_ == "go" else None
    thing = thing or into  # "declined to go into the substance"
    if word.lemma_ in ("discuss", "go") and thing is not None:
        declined = (
            word.lemma_ == "discuss" and word.head.lemma_ == "decline"
        )  # to discuss the report
        return declined or thing.lemma_.lower() in _TOLD | {"content", "substance", "matter"}
    return word.lemma_ in _LIGHT and thing is not None and thing.lemma_.lower() in _TOLD


def _is_willing_to_talk(word: Token) -> bool:
    """ "We are ready to talk about the standards": no silence."""
    willing = word.dep_ == "xcomp" and word.head.lower_ in ("ready", "willing", "prepared", "open")
    return word.lemma_ == "talk" and willing and not is_negated(word.head.head)


def is_nothing(word: Token | None) -> bool:
    """Whether a noun is said not to be asked or offered: "no apology", "nothing that Estmark did not want"."""
    if word is None or word.tag_ not in ("NN", "NNS"):
        return False
    return word.lower_ == "nothing" or any(c.lower_ == "no" for c in children(word, "det"))
