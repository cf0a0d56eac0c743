"""Search: a reader's words to a question for the full-text index, with names and spellings that vary.

A word that the record does not have is read as the nearest words that it has; a name brings the other forms of the
same actor's name with it, a common verb or noun of negotiations those that mean the same. What was read otherwise
than typed is told, so that the page can say so. Words are compared by their stems.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ontherecord.serve.catalogue.folding import folded
from ontherecord.serve.catalogue.reader import Catalogue

_MOST_WORDS = 12  # of a question; what is longer costs time and finds nothing
WEIGHED = 400  # hits; to weigh a thousand of each kind took half of the time that a search may take
_NEAR = 3  # spellings tried for a word that the record does not have
_FORMS = 8  # other forms of a name
_PHRASE = re.compile(r'"([^"]+)"|(\S+)')
# words that carry no subject; a question is asked with them, a report is not found by them
_EMPTY = frozenset(
    "a an and are as at be been by did do does for from had has have how in is it its of on or say said says since "
    "that the their there they this to was were what when where which who whom whose why will with would".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase: as typed, and all that it is read as. `other` holds what was not typed."""

    typed: str
    forms: tuple[str, ...]
    other: tuple[str, ...] = ()
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A search as understood. `actors` are the ids of those whose names it holds; `some`: one term is enough."""

    typed: str
    terms: tuple[Term, ...]
    actors: tuple[str, ...] = ()
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    some: bool = False


def understood(catalogue: Catalogue, text: str) -> Query:
    """The reader's words, read against what the record has."""
    terms: list[Term] = []
    near: dict[str, tuple[str, ...]] = {}
    found = list(_PHRASE.finditer(text))[:_MOST_WORDS]
    for number, match in enumerate(found):
        words = folded(match[1] or match[2])
        if not words or (not match[1] and words in _EMPTY and len(found) > 1):
            continue
        if match[1] or " " in words:
            terms.append(Term(words, (words,), phrase=True))
            continue
        spelt = _spellings(catalogue, words, last=number == len(found) - 1)
        if spelt != (words,):
            near[words] = spelt
        terms.append(Term(words, spelt, _alike().get(words, ())))
    terms, actors = _with_names(catalogue, terms)
    query = Query(text, tuple(terms), actors, near)
    if len(terms) > 1 and not _hit(catalogue, expression(query)):
        return replace(query, some=True)
    return query


def expression(query: Query) -> str:
    """The question for FTS5: every term must be met by one of its forms; the last word may go on."""
    parts = []
    for number, term in enumerate(query.terms):
        last = number == len(query.terms) - 1 and not term.phrase and not query.typed.endswith(" ")
        forms = [_quoted(form) for form in (*term.forms, *term.other)]
        if last and len(term.typed) > 1:
            forms[0] += " *"
        parts.append(f"({' OR '.join(forms)})")
    return (" OR " if query.some else " AND ").join(parts) or '""'


def _hit(catalogue: Catalogue, question: str) -> bool:
    return bool(catalogue.rows("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (question,)))


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """Words of negotiations, in their common forms, with those that mean the same."""
    text = (files("ontherecord.serve.catalogue") / "alike.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        word, others = line.split("\t")
        for form in _forms(word):
            found.setdefault(form, tuple(others.split()))
    return found


def _forms(word: str) -> tuple[str, ...]:
    """The forms in which an English word is typed: enough of them, right for regular ones."""
    stem = word.removesuffix("e")
    y = (f"{word[:-1]}ies", f"{word[:-1]}ied") if word.endswith("y") else ()
    return (word, f"{word}s", f"{stem}ed", f"{stem}ing", f"{stem}es", f"{word}{word[-1]}ed", *y)


def hits(catalogue: Catalogue, query: Query, kind: str, most: int) -> tuple[list[int], int]:
    """The places (`n`) of the best lines of a kind, or of reports, and how many there are (at most WEIGHED + 1).

    Where there are more than can be weighed while a reader waits, the newest are given.
    """
    question, (first, last) = expression(query), catalogue.ranges[kind]
    where = "FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
    given = (question, first, last)
    total = catalogue.number(
        f"SELECT count(*) FROM (SELECT rowid {where} LIMIT {WEIGHED + 1})", given
    )
    if not total:
        return [], 0
    names = 3.0 if kind == "report" else 0.6  # a report's title says most of it
    order = f"bm25(words, 1.0, {names})" if total <= WEIGHED else "rowid DESC"
    rows = catalogue.rows(f"SELECT rowid {where} ORDER BY {order} LIMIT ?", (*given, most))
    return [row["rowid"] for row in rows], total


def _spellings(catalogue: Catalogue, word: str, last: bool) -> tuple[str, ...]:
    """The word itself where the record has it (or, the last one, words that begin with it), else the nearest."""
    if len(word) < 4 or word.isdecimal() or word in _alike():
        return (word,)
    if _hit(catalogue, _quoted(word) + (" *" if last else "")):
        return (word,)
    most = 1 if len(word) < 6 else 2
    found = process.extract(
        word,
        catalogue.vocabulary(),
        scorer=OSA.distance,
        score_cutoff=most,
        limit=_NEAR,
    )
    return tuple(str(near) for near, *_ in found) or (word,)


def _with_names(catalogue: Catalogue, terms: list[Term]) -> tuple[list[Term], tuple[str, ...]]:
    """Joins words that are a name together and gives them the other forms of it."""
    joined: list[Term] = []
    actors: list[str] = []
    at = 0
    while at < len(terms):
        size, held = _name_at(catalogue, terms, at)
        if not held:
            joined.append(terms[at])
            at += 1
            continue
        actors += held
        words = " ".join(term.forms[0] for term in terms[at : at + size])
        phrase = size > 1 or terms[at].phrase
        forms = terms[at].forms if size == 1 else (words,)
        other = tuple(form for form in _forms_of(catalogue, held) if form not in forms)
        joined.append(Term(words, forms, other[:_FORMS], phrase))
        at += size
    return joined, tuple(dict.fromkeys(actors))


def _name_at(catalogue: Catalogue, terms: list[Term], at: int) -> tuple[int, list[str]]:
    """How many terms from `at` on are a name, and whose (nobody's: 0)."""
    for size in range(min(4, len(terms) - at), 0, -1):
        words = " ".join(term.forms[0] for term in terms[at : at + size])
        rows = catalogue.rows("SELECT actor FROM forms WHERE form = ? LIMIT 3", (words,))
        if rows:
            return size, [row["actor"] for row in rows]
    return 0, []


def _forms_of(catalogue: Catalogue, actors: list[str]) -> list[str]:
    marks = ", ".join("?" * len(actors))
    sql = f"SELECT DISTINCT form FROM forms WHERE actor IN ({marks}) ORDER BY length(form), form"
    return [row["form"] for row in catalogue.rows(sql, actors)]


def _quoted(words: str) -> str:
    return '"' + words.replace('"', " ") + '"'
