"""Words, sentences and normal forms, by rule: for stages that work where no parser is loaded."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’\-‑.][^\W_]+)*")
_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "―": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "…": "...", "\u00ad": "", "\u200b": "",
    }
)  # fmt: skip
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
# words whose full stop does not end a sentence; titles stand before names, the rest before numbers or inside
_ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof st gen lt col maj capt sgt adm cmdr brig rev hon gov sen rep pres amb sec "
    "jr sr vs etc eg ie cf approx dept est inc ltd co corp bros no nos vol pp fig art "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "ave blvd mt ft km kg lb al ph messrs mme mlle".split()
)
_BEFORE_NAME_ONLY = frozenset("no co jr sr inc ltd corp est etc al dec mar sun sat".split())
_GAP = re.compile(r"[\s(\"“‘]")
_INITIALS = re.compile(r"(?:^|[\s(\"'“‘-])(?:[^\W\d_]\.)*[^\W\d_]$")


def words(text: str) -> tuple[tuple[int, int], ...]:
    """Bounds of the words of `text`; hyphenated and apostrophised words are one ("de-escalation", "don't").

    >>> [("We don't."[a:b]) for a, b in words("We don't.")]
    ['We', "don't"]
    """
    return tuple(match.span() for match in _WORD.finditer(text))


def normal(text: str) -> str:
    """`text` for comparing: case folded, quotes, dashes and spaces unified, compatibility forms composed.

    >>> normal("“Don’t —  stop”")
    '"don\\'t - stop"'
    """
    if text.isascii():  # of all that is folded only one mark can stand in it
        return " ".join(text.replace("`", "'").lower().split())
    folded = unicodedata.normalize("NFKC", text.translate(_FOLD)).translate(_FOLD).casefold()
    return " ".join(folded.split())


_PIECE = 400  # characters; shorter texts are mostly pieces of one, and few ask for them twice


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Bounds of the sentences of `text`; a blank line always ends one.

    >>> [("Dr. Lind met the U.S. envoy. He left."[a:b]) for a, b in
    ...  sentences("Dr. Lind met the U.S. envoy. He left.")]
    ['Dr. Lind met the U.S. envoy.', 'He left.']
    """
    return _split(text) if len(text) < _PIECE else _kept(text)


# a score of rules ask for the sentences of the same texts; those of two thousand take some twenty megabytes
@lru_cache(maxsize=2048)
def _kept(text: str) -> tuple[tuple[int, int], ...]:
    return _split(text)


def _split(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for block_end, next_start in _blocks(text):
        for match in _END.finditer(text, start, block_end):
            if _ends_here(text, match, block_end):
                _add(found, text, start, match.end())
                start = match.end()
        _add(found, text, start, block_end)
        start = next_start
    return tuple(found)


def _blocks(text: str) -> list[tuple[int, int]]:
    """End of each paragraph and start of the one after it."""
    ends = [match.span() for match in _BREAK.finditer(text)]
    return [*ends, (len(text), len(text))]


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append text[start:end] without the white space at its edges, if anything is left."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        found.append((start, end))


def _ends_here(text: str, match: re.Match[str], block_end: int) -> bool:
    """Whether a full stop, with what closes after it, ends a sentence."""
    if match.end() >= block_end:
        return True
    following = text[match.end() : match.end() + 40].lstrip()
    if not following:
        return True
    mark = match.group()
    opener = following.lstrip("\"'“‘«([„")
    upper = opener[:1].isupper() or opener[:1].isdigit() or following != opener
    if mark[0] != "." or len(mark.rstrip("\"'”’»)]")) > 1:
        return upper
    if not upper:
        return False
    before = text[max(match.start() - 24, 0) : match.start()]
    last = _GAP.split(before)[-1]
    if last.lower() in _ABBREVIATIONS:
        closes = mark != "." and mark[-1] not in "."
        return closes or (last.lower() in _BEFORE_NAME_ONLY and not opener[:1].isdigit())
    alone = not before[-2:-1].isalnum()  # most words are longer than a letter
    if alone and mark == "." and _INITIALS.search(before):
        return _after_initials(last, opener)
    return True


# after "U.S." and the like these start a new sentence; a name or noun goes on with the old one
_STARTERS = frozenset(
    "the a an he she they it we i in on at but and however meanwhile this that these those there "
    "his her their its as after before when while if for from with what who asked both".split()
)


def _after_initials(last: str, following: str) -> bool:
    """Whether "U.S." or "J." ends its sentence: only where a typical sentence opening follows."""
    if "." not in last:
        return False
    first = re.match(r"[^\W\d_]+", following)
    return first is not None and first.group().lower() in _STARTERS
