"""Persons' names: title, given name and surname apart, and whether two printed names can be one person.

Titles are recognised by the words they are made of (`data/titles.txt`), so that "Deputy Foreign Minister" needs
no entry of its own. Two names are judged by the names alone: a bare surname never proves more than UNSURE.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from ontherecord.nouns.judgement import Verdict

_TOKEN = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*|[^\W\d_]+(?:[-’'‑][^\W\d_]+)*\.?|\S")
_PARTICLES = frozenset(
    "bin ibn ben bint abu umm al el as ad ar at ash an van von der den de del della di da dos das du "
    "la le ter ten zu zum af av st mac mc o y e".split()
)
_INNER = frozenset(
    "of for to on at in and the".split()
)  # words inside "Minister of Foreign Affairs"
_COURTESY = {
    "mr": "m", "sir": "m", "herr": "m", "monsieur": "m", "king": "m", "prince": "m", "lord": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "madam": "f", "madame": "f", "frau": "f",
    "queen": "f", "princess": "f", "lady": "f", "sheikha": "f", "baroness": "f",
}  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc", "obe", "cbe"})
_NO_AFFILIATION = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_ARABIC = re.compile(r"(?:al|el|ul|as|ad|ar|at|ash|an)-[^\W\d_]")
# a Chinese given name of one or two syllables, in pinyin
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?a(?:ng|n|o|i)?|i?ong|u?o|ou|u?e(?:ng|n|i|r)?|ie|i(?:ng|n|u)?|u(?:ang|an|ai|a|i|n)?|ü)"
)
_PINYIN = re.compile(rf"{_SYLLABLE}(?:{_SYLLABLE})?")
# Styles that are names of their own between a given name and another; before a name they are courtesy, no office.
BORNE = frozenset({"sheikh", "sheik", "shaikh"})
# Who works for the one whose title and name follow.
_HELPERS = frozenset(
    """adviser advisor aide assistant spokesman spokeswoman spokesperson counsel lawyer secretary staff deputy
    interpreter confidant ally""".split()
)
_LONGEST_NAME = 6  # tokens; longer runs are not names


@dataclass(frozen=True, slots=True)
class PersonName:
    """A printed person: "Russian Deputy Foreign Minister Alexander Grushko" in its parts.

    `affiliation_words` are those of the title part that belong to no title ("Russian",
    "State Department"). `given` is '' for a bare surname.
    """

    title: str
    given: str
    surname: str
    full: str
    affiliation_words: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)  # the names of a collection are asked for again and again
def split_title(words: str) -> PersonName | None:
    """Title, affiliation and name of a mention; None where no name is left after the title.

    >>> p = split_title("Norwegian Deputy Foreign Minister Anna Lind")
    >>> p.title, p.given, p.surname, p.affiliation_words
    ('Deputy Foreign Minister', 'Anna', 'Lind', ('Norwegian',))
    >>> split_title("adviser to President Anna Lind") is None
    True
    """
    tokens = _tokens(words)
    if _is_anothers(tokens):
        return None
    cut = _name_starts(tokens)
    name = _without_suffix(tokens[cut:])
    if not name or len(name) > _LONGEST_NAME or not _is_name(name):
        return None
    title, affiliation = _title_parts(tokens[:cut])
    given, surname = _given_and_surname(name)
    return PersonName(title, given, surname, " ".join(name), affiliation)


def name_key(name: str) -> str:
    """A name for grouping: no titles, initials, diacritics or case.

    >>> name_key("Mr. José A. Núñez")
    'jose nunez'
    """
    parts = split_title(name)
    full = parts.full if parts is not None else name
    kept = [t for t in _tokens(full) if len(t.replace(".", "")) > 1 or not t.endswith(".")]
    return " ".join(_plain(token) for token in kept if _plain(token))


@lru_cache(maxsize=1 << 14)
def spelling_key(name: str) -> str:
    """A name without titles, folded over diacritics and the usual transliterations of each word.

    >>> spelling_key("Sergei Lavrov") == spelling_key("Sergey Lavrov")
    True
    """
    return " ".join(_sound(word) for word in name_key(name).split())


def same_person(a: str, b: str) -> Verdict:
    """Whether two printed names can be one person, by the names alone.

    SAME needs equal surnames and given names that are equal or variants (Joe, Joseph); DIFFERENT needs
    surnames, given names, middle initials or courtesy titles that exclude each other; a
    bare surname, or an initial for a given name, leaves UNSURE.
    """
    left, right = split_title(a), split_title(b)
    if left is None or right is None:
        return Verdict.UNSURE
    if {_gender(left), _gender(right)} == {"m", "f"}:
        return Verdict.DIFFERENT
    surnames = _compare_surnames(left, right)
    if surnames is not Verdict.SAME:
        return surnames
    return _compare_given(_given_words(left), _given_words(right))


def is_given_name(word: str) -> bool:
    """Whether a word is in the list of frequent given names."""
    return word in _listed("given_names.txt")


# --- splitting ----------------------------------------------------------------------------


def _tokens(words: str) -> list[str]:
    """The words of a mention, without possessive endings and commas."""
    text = re.sub(r"['’]s?$", "", words.strip().replace("’", "'"))
    return [t for t in _TOKEN.findall(text) if t not in ",;:()\"'“”"]


def _name_starts(tokens: list[str]) -> int:
    """Where the name begins: after the last head of a title, and what hangs on it by "of" or "to"."""
    cut = 0
    for i, token in enumerate(tokens):
        if _class(token) == "head" and not _is_given_here(tokens, i):
            cut = i + 1
    at = cut
    while at < len(tokens) and (tokens[at].lower() in _INNER or _adjective(tokens, at)):
        at = _after_phrase(tokens, at)
    if any(token.lower() in _INNER for token in tokens[:at]):
        while at < len(tokens) - 1 and _class(tokens[at], inner=True) == "object":
            at += 1
    return at


def _is_anothers(tokens: list[str]) -> bool:
    """Whether the name is that of somebody's principal: "a spokesman for Prime Minister X" is not X."""
    return any(
        token in ("to", "for")
        and tokens[at - 1].lower() in _HELPERS
        and any(
            _class(word) == "head" or word.lower().endswith("-general")
            for word in tokens[at + 1 : at + 4]
        )
        for at, token in enumerate(tokens)
        if at > 0
    )


def _adjective(tokens: list[str], at: int) -> bool:
    """Whether a lower-case word still belongs to the title ("minister responsible")."""
    word = tokens[at]
    return at > 0 and word.islower() and word not in _PARTICLES


def _is_given_here(tokens: list[str], at: int) -> bool:
    """A capitalised head word that is part of the name: "Stephen King", "Hassan Sheikh Mohamud"; no "Judge Smith"."""
    inside = at == len(tokens) - 1 or tokens[at].lower() in BORNE
    return inside and at > 0 and _class(tokens[at - 1]) == "" and is_given_name(tokens[at - 1])


def _after_phrase(tokens: list[str], at: int) -> int:
    """End of a phrase such as "of Foreign Affairs" or "to Moscow" that starts at `at`."""
    at += 1
    start = at
    while at < len(tokens) and (
        _class(tokens[at], inner=True) == "object" or tokens[at].lower() in _INNER
    ):
        at += 1
    if at > start and tokens[at - 1].lower() not in _INNER:
        return at
    # an unknown object: up to the first given name, else all but the last two words
    for i in range(at + 1, len(tokens)):
        if is_given_name(tokens[i]):
            return i
    return max(at, min(len(tokens) - 2, at + 1)) if len(tokens) - at > 2 else at + 1


def _title_parts(tokens: list[str]) -> tuple[str, tuple[str, ...]]:
    """The title and the words before it that are none of it."""
    start = _title_start(tokens)
    before = [t for t in tokens[:start] if t.lower() not in _NO_AFFILIATION]
    former = [t for t in before if t.islower() and _class(t) == "modifier"]
    return " ".join(former + tokens[start:]), tuple(t for t in before if t not in former)


def _title_start(tokens: list[str]) -> int:
    """Where the title begins among the tokens before the name: its first head, and modifiers before that."""
    start = len(tokens)
    for i, token in enumerate(tokens[:-1]):
        if _class(token) == "head" and tokens[i + 1].lower() in _INNER:
            start = i  # "Chief of the General Staff": all of the phrase is title
            break
    seen_head = start < len(tokens)
    while start > 0:
        kind = _class(tokens[start - 1])
        if kind != "head" and not (seen_head and kind == "modifier"):
            break
        start, seen_head = start - 1, True
    return start


def _without_suffix(name: list[str]) -> list[str]:
    """The name without Jr., III, MP."""
    while len(name) > 1 and _plain(name[-1]) in _SUFFIXES:
        name = name[:-1]
    return name


def _is_name(name: list[str]) -> bool:
    """Whether tokens look like a name: capitalised, particles apart."""
    return all(t[:1].isupper() or t.lower() in _PARTICLES or _ARABIC.match(t) for t in name) and (
        name[-1].lower() not in _PARTICLES or name[-1][:1].isupper()
    )


def _given_and_surname(name: list[str]) -> tuple[str, str]:
    """Given name(s) and surname: particles go with the surname, Chinese and Korean surnames lead."""
    if len(name) == 1:
        return "", name[0]
    if _family_first(name):
        return " ".join(name[1:]), name[0]
    cut = len(name) - 1
    while cut > 1 and name[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return " ".join(name[:cut]), " ".join(name[cut:])


def _family_first(name: list[str]) -> bool:
    """Whether the first word is the surname: listed, and what follows is no Western surname."""
    if not 2 <= len(name) <= 3 or name[0] not in _listed("family_first.txt"):
        return False
    rest = name[1:]
    if any(is_given_name(word) or word.endswith(".") for word in rest):
        return False
    if len(rest) == 1 and "-" not in rest[0]:
        return _PINYIN.fullmatch(rest[0].lower()) is not None
    return all(len(part) <= 6 for word in rest for part in word.split("-"))


# --- comparing ----------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    """A word without diacritics, case and full stop."""
    spread = unicodedata.normalize(
        "NFKD", word.replace("ı", "i").replace("ø", "o").replace("ł", "l")
    )
    return "".join(c for c in spread if not unicodedata.combining(c)).casefold().rstrip(".")


_SPELLINGS = (  # transliterations of one sound, folded to one spelling
    (r"[-' ]", ""), (r"(?:iy|yy|ii|ij|yi|ei|ey|iy|y|i)$", "y"), (r"(?:enko|enka)$", "enko"),
    (r"kh", "h"), (r"ya|ia|ja", "ya"), (r"yu|iu|ju", "yu"), (r"ye|ie|je", "e"), (r"ks", "x"),
    (r"w", "v"), (r"ou|oo", "u"), (r"ee", "i"), (r"ph", "f"), (r"q", "k"), (r"dzh|dj", "j"),
    (r"sch|tch", "ch"), (r"ff$", "v"), (r"(.)\1", r"\1"),
)  # fmt: skip


def _sound(word: str) -> str:
    """A surname folded over its usual transliterations ("Zelenskiy", "Zelensky")."""
    plain = re.sub(r"^(?:al|el)[- ]", "", _plain(word))
    for pattern, spelling in _SPELLINGS:
        plain = re.sub(pattern, spelling, plain)
    return plain


def _compare_surnames(left: PersonName, right: PersonName) -> Verdict:
    """SAME, DIFFERENT, or UNSURE where the one name may be the other's first (family or given) name."""
    a, b = _sound(left.surname), _sound(right.surname)
    if a == b:
        return Verdict.SAME
    for bare, full in ((left, right), (right, left)):
        words = [_sound(w) for w in full.full.split()]
        if not bare.given and full.given and _sound(bare.surname) in words:
            return Verdict.UNSURE
    if {_plain(w) for w in left.full.split()} == {_plain(w) for w in right.full.split()}:
        return Verdict.SAME  # the order of given name and surname differs
    ends = (a.startswith(b) or b.startswith(a) or a.endswith(b) or b.endswith(a)) and min(
        len(a), len(b)
    ) > 3
    return Verdict.UNSURE if ends else Verdict.DIFFERENT


def _given_words(name: PersonName) -> list[str]:
    """The given names; those of a Chinese or Korean name as one word ("Jong-un", "Jong Un")."""
    given = re.split(r"[-\s]", name.given) if name.given else []
    plain = [_plain(word) for word in given]
    return ["".join(plain)] if _family_first(name.full.split()) else plain


def _compare_given(left: list[str], right: list[str]) -> Verdict:
    """The verdict on given names and initials of equal surnames."""
    if not left or not right:
        return Verdict.UNSURE
    first, second = left[0].replace(".", ""), right[0].replace(".", "")
    if len(first) == 1 or len(second) == 1:
        return Verdict.UNSURE if first[0] == second[0] else Verdict.DIFFERENT
    if not _one_name(first, second):
        shared = (set(left) & set(right)) - _PARTICLES
        return Verdict.UNSURE if shared else Verdict.DIFFERENT
    for a, b in zip(left[1:], right[1:], strict=False):
        short = len(a) == 1 or len(b) == 1
        if a[0] != b[0] or (not short and not _one_name(a, b)):
            return Verdict.DIFFERENT
    return Verdict.SAME


def _one_name(a: str, b: str) -> bool:
    """Whether two given names are one: equal, a listed variant, or the same sound."""
    groups = _variant_groups()
    return (
        a == b
        or _sound(a) == _sound(b)
        or bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))
    )


def _gender(name: PersonName) -> str:
    """m or f where a courtesy title tells."""
    for word in name.title.split():
        told = _COURTESY.get(_plain(word))
        if told:
            return told
    return ""


# --- data ---------------------------------------------------------------------------------


def _class(token: str, inner: bool = False) -> str:
    """head, modifier, object or '' for a word of a title."""
    table = _title_words()
    word = _plain(token)
    if inner:
        return "object" if word in table["object"] else ""
    if word.endswith("'s"):
        return ""
    for kind in ("head", "modifier"):
        if word in table[kind]:
            return kind
    tail = word.rpartition("-")[2]
    return "head" if word != tail and tail in table["head"] else ""


@cache
def _title_words() -> dict[str, frozenset[str]]:
    """The classes of `data/titles.txt`."""
    table: dict[str, set[str]] = {"head": set(), "modifier": set(), "object": set()}
    for line in _lines("titles.txt"):
        kind, _, listed = line.partition(":")
        table[kind].update(_plain(word) for word in listed.split())
    return {kind: frozenset(listed) for kind, listed in table.items()}


@cache
def _listed(name: str) -> frozenset[str]:
    """All words of a data file."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def _variant_groups() -> dict[str, frozenset[int]]:
    """Given name to the groups of variants that it stands in."""
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("name_variants.txt")):
        for word in line.split():
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def _lines(name: str) -> list[str]:
    text = (files("ontherecord.language") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
