"""Idioms that tell a verdict: tests on a trigger whose words mean it only in one form, see `acts/fit.py`.

"Said YES to", "is DISAPPOINTED with", "stands BEHIND", "there WILL be consequences": the same words tell nothing in
other forms ("the talks concerned Norland", "stood behind the tanks").
"""

from collections.abc import Callable, Mapping
from typing import Final

from ontherecord.extract.acts.condition import is_conditional
from ontherecord.extract.acts.governing import TELLING
from ontherecord.extract.acts.judged import is_given, is_judged
from ontherecord.extract.acts.tree import child, children
from ontherecord.extract.acts.words import WOULD
from ontherecord.extract.parsing.words import Token

_TRUTH: Final = frozenset({"truth", "substance", "basis", "merit", "foundation"})
_RETALIATING: Final = frozenset("retaliate avenge".split())
_BACK: Final = frozenset("strike hit fight fire".split())
_SELVES: Final = frozenset({"itself", "himself", "herself", "themselves"})
_RANKED: Final = frozenset("table ranking list index standings medals goals points".split())
# Support that is given in kind, not in words.
_MATERIAL: Final = frozenset(
    """military financial air humanitarian logistical economic technical fire material budget budgetary monetary medical
    naval artillery close consular psychological legal""".split()
)
_SPEAKERS: Final = frozenset({"it", "we", "they", "he", "she", "i"})


def _says(verb: Token, word: str) -> bool:
    """ "Said YES to": right behind the verb, in quotation marks or not."""
    behind = [t for t in verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)] if not t.is_quote]
    return bool(behind) and behind[0].lower_ == word


def _has_would(verb: Token) -> bool:
    ahead = any(a.lower_ in WOULD for a in children(verb, "aux"))
    return ahead and child(verb, "neg") is None


def _felt(word: Token) -> bool:
    """Whether a word tells what somebody feels: "is CONCERNED", not "the talks concerned the dam"."""
    if child(word, "dobj", "neg") is not None:
        return False
    return word.dep_ in ("acomp", "oprd", "conj") or child(word, "auxpass") is not None


def _no_truth(verb: Token) -> bool:
    """ "There is NO TRUTH in the claims"."""
    if child(verb, "expl") is None:
        return False
    things = children(verb, "attr", "nsubj")
    return any(
        t.lemma_.lower() in _TRUTH and any(d.lower_ == "no" for d in children(t, "det"))
        for t in things
    )


def _nothing_to_do(verb: Token) -> bool:
    """ "Said it HAD NOTHING TO DO WITH the raid"."""
    words = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 5, verb.sent.end)]]
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in TELLING
    who = child(verb, "nsubj")
    own = who is not None and who.lower_ in _SPEAKERS
    return told and own and words == ["nothing", "to", "do", "with"]


def _stands(verb: Token) -> bool:
    """ "Stands BEHIND ESTMARK": by name, and in no table of anything."""
    if child(verb, "dobj", "neg") is not None:
        return False
    named = (
        noun
        for prep in children(verb, "prep")
        if prep.lower_ in ("behind", "by", "with")
        for noun in children(prep, "pobj")
    )
    ranked = any(t.lower_ in _RANKED for t in verb.sent)
    return not ranked and any(noun.pos_ == "PROPN" for noun in named)


def _plain_backing(verb: Token) -> bool:
    """Whether support is given in words: not "military SUPPORT"."""
    thing = child(verb, "dobj")
    marks = children(thing, "amod", "compound") if thing is not None else ()
    return not any(m.lower_ in _MATERIAL for m in marks)


def _decided_not(verb: Token) -> bool:
    """ "DECIDED NOT to sign": a refusal."""
    above = verb.head
    decided = verb.dep_ in ("xcomp", "advcl", "ccomp") and above.lemma_ in (
        "decide",
        "choose",
        "opt",
    )
    return decided and verb.tag_ == "VB" and child(verb, "neg") is not None


def _plain_charge(word: Token) -> bool:
    """Whether somebody says that another has done it: no would, no if, no doubt."""
    verb = word.head if word.pos_ == "ADJ" else word
    return _is_charged(verb) and child(verb, "neg") is None


def _unkept(verb: Token) -> bool:
    """Whether somebody says that another has not done it: "had NOT HONOURED the truce"."""
    return _is_charged(verb) and child(verb, "neg") is not None


def _is_charged(verb: Token) -> bool:
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in TELLING:
        return False
    marks = {m.lower_ for m in children(verb, "mark", "advmod")}
    unsure = any(a.tag_ == "MD" for a in children(verb, "aux"))
    return not unsure and not marks & {"whether", "if", "when", "never", "how", "why"}


def _to_blame(verb: Token) -> bool:
    """ "Estmark IS TO BLAME"."""
    told = (c for c in children(verb, "xcomp", "ccomp", "advcl", "acomp"))
    return _plain_charge(verb) and any(c.lemma_ == "blame" for c in told)


def _retaliating(word: Token) -> bool:
    """ "Vowed to RETALIATE", "to strike BACK"; not "not to"."""
    back = word.lemma_ in _BACK and any(c.lower_ == "back" for c in word.children)
    return (word.lemma_ in _RETALIATING or back) and child(word, "neg") is None


def _says_own(verb: Token) -> bool:
    """Whether who speaks says that it will itself: "said IT would retaliate"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in TELLING
    who = child(verb, "nsubj")
    if who is None or not told or not _has_would(verb):
        return False
    over = any(is_conditional(c) for c in children(verb, "advcl"))
    return who.lower_ in _SPEAKERS and not over


def _there_will(verb: Token) -> bool:
    """ "There WILL BE consequences", for nobody or for who is named."""
    thing = child(verb, "attr", "nsubj")
    if child(verb, "expl") is None or thing is None or not _has_would(verb):
        return False
    for_whom = [
        p for c in children(thing, "prep") if c.lower_ == "for" for p in children(c, "pobj")
    ]
    limited = any(c.lower_ == "no" for c in children(thing, "det"))
    return not limited and all(p.pos_ == "PROPN" for p in for_whom)


def _quoted(word: Token) -> bool:
    """Whether what stands behind a preposition is quoted: "accused the envoy of “BLATANT MEDDLING”"."""
    first = word.left_edge
    return first.is_quote or (first.i > 0 and first.nbor(-1).is_quote)


FORMS: Final[Mapping[str, Callable[[Token], bool]]] = {
    "@says-yes": lambda w: _says(w, "yes"),
    "@says-no": lambda w: _says(w, "no"),
    "@judged-unacceptable": lambda w: is_judged(w, "unacceptable"),
    "@judged-false": lambda w: is_judged(w, "false"),
    "@judged-bad": lambda w: is_judged(w, "bad"),
    "@judged-good": lambda w: is_judged(w, "good"),
    "@gives-yes": lambda w: is_given(w, "yes"),
    "@gives-backing": lambda w: is_given(w, "backing"),
    "@nothing-to-do": _nothing_to_do,
    "@no-truth": _no_truth,
    "@felt": _felt,
    "@self": lambda w: w.lower_ in _SELVES,
    "@stands": _stands,
    "@plain-backing": _plain_backing,
    "@decided-not": _decided_not,
    "@plain-charge": _plain_charge,
    "@unkept": _unkept,
    "@to-blame": _to_blame,
    "@retaliating": _retaliating,
    "@quoted": _quoted,
    "@others": lambda w: (
        not any(
            c.dep_ == "poss" and c.pos_ == "PRON" for t in children(w, "dobj") for c in t.children
        )
    ),
    "@firm": lambda w: _says(w, "firm") or _says(w, "fast"),
    "@says-own": _says_own,
    "@there-will": _there_will,
    "@will-face": _has_would,
}
