"""Paragraphs that stand twice in one report: the later one is a repeat, and nothing is read from it.

Two paragraphs are the same if their words are (near-)equal and all figures, names and negations
are: "130 were held" does not repeat "120 were held", however alike the rest.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_ALIKE = 95.0  # per cent of rapidfuzz's ratio; edits to a sentence's content fall below in all but the longest
_SMALL = 4  # letters: "that", "the", "and" come and go in copies
_SPELT = 70.0  # per cent: "centre" and "center" have 83, "envoys" and "ministers" 27
_FEWEST = 8  # words: shorter paragraphs are alike by chance ("Thank you very much.")
_FEWEST_EQUAL = 5
_SHINGLE = 4
_MOST_CANDIDATES = 40
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_TELLING = re.compile(r"\d|[A-ZÀ-Þ]|^(?:not?|never|none|nor|cannot|\w+n['’]t|without)$")


def repeats(texts: Sequence[str]) -> dict[int, int]:
    """Positions in `texts` of repeats, each with the position of the earlier paragraph that it repeats.

    >>> repeats(["The envoy left the talks at noon.", "Yes.", "The envoy left the talks at noon"])
    {2: 0}
    """
    from rapidfuzz.fuzz import ratio

    found: dict[int, int] = {}
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    words = [_WORD.findall(text) for text in texts]
    plain = [[w.lower().replace("’", "'") for w in mine] for mine in words]
    for i, mine in enumerate(plain):
        if len(mine) < _FEWEST_EQUAL:
            continue
        shingles = _shingles(mine)
        for j in _candidates(shingles, places):
            equal = mine == plain[j]
            near = len(mine) >= _FEWEST and ratio(" ".join(mine), " ".join(plain[j])) >= _ALIKE
            if equal or (
                near and _telling(words[i]) == _telling(words[j]) and _respelt(mine, plain[j])
            ):
                found[i] = j
                break
        else:
            for shingle in shingles:
                places[shingle].append(i)
    return found


def _candidates(
    shingles: set[tuple[str, ...]], places: dict[tuple[str, ...], list[int]]
) -> list[int]:
    """Earlier paragraphs that share the most runs of words, in order of how many."""
    seen = shingles & places.keys()
    if not seen:
        return []
    shared: Counter[int] = Counter()
    for shingle in seen:
        shared.update(places[shingle][:_MOST_CANDIDATES])
    return [
        j
        for j, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CANDIDATES]
    ]


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Every run of a few words, each once."""
    return set(zip(*(words[k:] for k in range(_SHINGLE)), strict=False))


def _respelt(mine: Sequence[str], earlier: Sequence[str]) -> bool:
    """Whether the words that differ are small ones, or other spellings of each other."""
    from rapidfuzz.fuzz import ratio

    gone, come = Counter(earlier) - Counter(mine), Counter(mine) - Counter(earlier)
    return all(
        len(word) <= _SMALL or any(ratio(word, other) >= _SPELT for other in others)
        for some, others in ((gone, come), (come, gone))
        for word in some
    )


def _telling(words: Sequence[str]) -> Counter[str]:
    """The words that must agree: figures, capitalised words, negations."""
    return Counter(w for w in words if _TELLING.search(w))
