"""Verbs and papers as claims and denials share them: one stem for each doing, and whether it is told as done."""

import re

from ontherecord.resolve.wording import content, stem, tokens

# Verbs of one doing under different names, as denials and claims choose them; irregular forms with them.
_FAMILIES = (
    "send sent transfer hand deliver dispatch surrender give gave given submit present convey transmit bring "
    "brought pass forward communicate relay reach arrive arrival receive get got gotten obtain receipt "
    "circulate provide",
    "agree accept consent approve",
    "promise pledge assure vow commit",
    "attack strike struck shell fire bomb raid",
    "pay paid",
    "free freed release",
    "ask request demand seek sought push",
    "offer propose proposal",
    "meet met talk negotiate spoke spoken speak conversation telephone",
    "mediate mediation mediator",
    "reply replied replies answer respond response",
    "write wrote written writing",
    "try tried attempt come came",
    "register registration",
    "build built",
    "show shown share",
    "hold held detain impound",
    "leave left",
)
_ONE = {stem(w): stem(f.split()[0]) for f in reversed(_FAMILIES) for w in f.split()}
# What a denial may call any paper, and the papers themselves.
PAPER = "paper"
PAPERS = frozenset(
    map(stem, "paper papers document text file letter note proposal proposals comments draft list reply "
        "memorandum petition message offer package map".split())
)  # fmt: skip
ANY_PAPER = frozenset(map(stem, "paper document text file".split()))
# What may be handed over beside what is called a paper; "a page" is none of the names of papers.
HANDED = PAPERS | frozenset(
    map(
        stem,
        "page pages sheet copy invitation map dossier summary annex appendix answer response".split(),
    )
)
NEGATION = frozenset("not no never nt cannot nobody nothing none neither nor without".split())
_NEGATING = frozenset(map(stem, NEGATION))
# Words that make of a claim something else than that a thing was done.
_UNTOLD = frozenset(
    "fail fails failed failing lack lacks lacked hardly scarcely ever despite instead rather".split()
)
# Pasts that do not end in -ed, and what is as good as done where it is said.
PASTS = frozenset(
    """sent gave given brought got gotten met sought paid wrote written tried came come held left built struck
    accepts agrees approves consents
    made told put cut set took taken went gone saw seen said spoke spoken broke broken chose chosen withdrew
    withdrawn fell found knew known lost won sold bought kept led read rose shot shown""".split()
)
_SHORT = re.compile(r"n[’']t\b", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were) [“\"‘’']?(?:\w+ )?(?:false|untrue|not true|wrong|baseless|unfounded|groundless|"
    r"lies?|nonsense|fabricat\w+|invent\w+)\b",
    re.IGNORECASE,
)


def tells_done(text: str, verbs: frozenset[str]) -> bool:
    """Whether one of some verbs stands in a text as something that was done: "offered", not "an offer".

    >>> tells_done("They have offered it", frozenset({one_doing("offer")}))
    True
    >>> tells_done("Their offer stands", frozenset({one_doing("offer")}))
    False
    """
    return any(
        (word.endswith("ed") or word in PASTS) and one_doing(word) in verbs for word in tokens(text)
    )


def is_negated(text: str) -> bool:
    """Whether some words say that something is not so.

    >>> is_negated("They didn’t come"), is_negated("They came")
    (True, False)
    """
    if _SHORT.search(text) is not None or _UNTRUE.search(text) is not None:
        return True
    return bool(((NEGATION | _UNTOLD) - {"without"}) & set(tokens(text)))


def calls_untrue(text: str) -> bool:
    """Whether some words call something untrue: who disputes the same thing later is on their side.

    >>> calls_untrue("the report was wholly false"), calls_untrue("the report was late")
    (True, False)
    """
    return _UNTRUE.search(text) is not None


def stems_of(text: str) -> frozenset[str]:
    """The stems of some words, one for each doing.

    >>> sorted(stems_of("They were given no document"))
    ['paper', 'send']
    """
    found = {_ONE.get(word, word) for word in content(text)} - _NEGATING
    return frozenset(PAPER if word in ANY_PAPER else word for word in found)


def one_doing(word: str) -> str:
    """The stem of a verb as claims and denials share it.

    >>> one_doing("handed") == one_doing("given")
    True
    """
    root = stem(word.casefold())
    return _ONE.get(root, root)
