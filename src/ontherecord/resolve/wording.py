"""Wording: when two pieces of prose say the same thing in other words, as far as words alone can tell."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from ontherecord.language.words import normal

_ACTOR = "a-"  # how the id of an actor begins
_TOKEN = re.compile(r"\d[\d,.]*\d|\w+")
# Function words, and words that say that something is talked about rather than what it is.
_STOP = frozenset(
    """a about above after again all also an and any are as at be because been before being both but by can
    could did do does doing down during each for from further had has have having he her here hers him his how
    i if in into is it its itself may might more most must my no nor not now of off on once only or other our
    out over own same shall she should so some such than that the their them then there these they this those
    through to too under until up upon us very was we were what when where which while who whom whose why will
    with would you your s t become issue question matter point topic area key new several number
    certain""".split()
)
# Words whose change turns a sentence round.
_TURNING = frozenset(
    "not no never none nothing nobody neither nor without cannot nt t refuse deny".split()
)
_SUFFIXES = (
    ("ships", ""), ("ship", ""), ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"),
    ("xes", "x"), ("ings", ""), ("ing", ""), ("ed", ""), ("s", ""),
)  # fmt: skip


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded for comparison.

    >>> tokens("We’ll “study” it: 1,000 pages.")
    ['we', 'll', 'study', 'it', '1,000', 'pages']
    """
    return _TOKEN.findall(normal(text))


@lru_cache(maxsize=1 << 16)  # words come again and again
def stem(word: str) -> str:
    """A word without the endings that inflection and the commonest derivations put on it.

    >>> [stem(w) for w in ("talks", "parties", "joining", "planned", "membership", "class")]
    ['talk', 'party', 'join', 'plan', 'member', 'class']
    """
    for suffix, instead in _SUFFIXES:
        root = word[: -len(suffix)] + instead
        if word.endswith(suffix) and len(root) >= 3 and not word.endswith("ss"):
            if suffix in ("ing", "ed", "ings") and root[-1] == root[-2] and root[-1] not in "lse":
                root = root[:-1]
            return root.removesuffix("e") if len(root) > 4 else root
    return word.removesuffix("e") if len(word) > 4 else word


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning.

    >>> sorted(content("the withdrawal of all foreign troops"))
    ['foreign', 'troop', 'withdrawal']
    """
    return frozenset([stem(word) for word in tokens(text) if word not in _STOP and len(word) > 1])


def things_in(words: Iterable[str]) -> frozenset[str]:
    """Those of some words that are stems; ids of actors may stand among them, and no stem has a hyphen.

    >>> sorted(things_in({"letter", "a-4f1c"}))
    ['letter']
    """
    return frozenset([word for word in words if not word.startswith(_ACTOR)])


def actors_in(words: Iterable[str]) -> frozenset[str]:
    """Those of some words that are ids of actors.

    >>> sorted(actors_in({"letter", "a-4f1c"}))
    ['a-4f1c']
    """
    return frozenset([word for word in words if word.startswith(_ACTOR)])


def jaccard(left: Collection[str], right: Collection[str]) -> float:
    """Shared words by all words, 0 where there are none."""
    union = len(set(left) | set(right))
    return len(set(left) & set(right)) / union if union else 0.0


def overlap(left: Collection[str], right: Collection[str]) -> float:
    """Shared words by the words of the shorter one, 0 where there are none."""
    least = min(len(left), len(right))
    return len(set(left) & set(right)) / least if least else 0.0


def difference(
    left: Sequence[str], right: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that only the left and only the right one has, in order."""
    return (
        tuple(word for word in left if word not in right),
        tuple(word for word in right if word not in left),
    )


def turns(words: Collection[str]) -> bool:
    """Whether one of the words is a negation or a number, so that a change of it changes the meaning."""
    return any(word in _TURNING or word[0].isdigit() for word in words)


def with_article(name: str) -> str:
    """A party's name as it stands in running text.

    >>> with_article("United States"), with_article("Norway"), with_article("African Union")
    ('the United States', 'Norway', 'the African Union')
    """
    words = name.split()
    takes = words[0] == "United" or (len(words) > 1 and words[-1] in _ARTICLE_ENDS)
    return f"the {name}" if takes or name in _ARTICLE_NAMES else name


# English names of states and organisations that take an article: plurals, and common nouns at the end.
_ARTICLE_ENDS = frozenset(
    """States Kingdom Emirates Republic Union Federation Nations Islands League Organization Organisation
    Commission Council Community Commonwealth Agency Alliance Ministry Government Authority Group Court Fund
    Bank Committee Movement Front Party Army Secretariat Presidency Parliament Office
    Forces Brigades Guards Rebels Tigers""".split()
)
_ARTICLE_NAMES = frozenset(
    """Netherlands Philippines Bahamas Maldives Gambia Seychelles Comoros Vatican Taliban Kremlin
    Pentagon West Houthis Sandinistas Contras Kurds Tuareg""".split()
)
