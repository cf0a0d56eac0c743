"""Who is who in the world: states, alliances, organisations, movements, outlets, and the words for them.

Names are matched with their case ("US" is a state, "us" is not), at word borders, longest first ("Equatorial
Guinea" is not Guinea, "New Mexico" is nobody). A capital or seat of power stands for its state; `Hit.how`
says which it was, because "Paris agreed" is France and "met in Paris" is a place, which only context tells.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from ontherecord.errors import BadActorsFile
from ontherecord.nouns.actor import ActorKind

How = Literal["name", "alias", "demonym", "capital", "seat"]

# file names under data/; parties of a user's own file take precedence over all of them
SHIPPED = (
    "states.jsonl",
    "territories.jsonl",
    "historical_states.jsonl",
    "de_facto_states.jsonl",
    "organisations.jsonl",
    "bodies.jsonl",
    "movements.jsonl",
    "outlets.jsonl",
)

_RUN = re.compile(r"[^\W_]+")
_LONGEST_GIVEN = 16  # characters looked at before a name for a given name
_GIVEN = re.compile(r"([^\W\d_]+) $")
_LONGEST_OWNER = 40  # characters looked at before a body's name for its owner
# one or two words, the second capitalised, that may own what follows: "South Korea's ", "Polish "
_OWNER = re.compile(r"((?:[^\W\d_][\w.-]* )?([A-Z][\w.-]*?))(?P<possessive>'s?)? $")
# a body told of as another's before its name: "the Norlander parliament, the "
_BESIDE = re.compile(
    r"([A-Z][\w.-]*)(?:'s)? (?:parliament|legislature|senate|assembly|presidency|government|ministry), (?:the )?$"
)
_OF = re.compile(r" of (?:the )?")
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "\u00a0": " ", "\n": " ", "\t": " ", "\r": " ", "‑": "-"}
)
_LINE = 200  # characters to either side in which a line of capitals shows itself
_ALL_CAPS_WORDS = frozenset({"US", "WHO", "CAR", "FRY"})  # in a line of capitals, more often words
# "the Minsk agreements", "Paris Accord": a capital that names a paper is not its state
_PACT = re.compile(
    r"(?:[ -]\d+)?[ -](?:peace )?(?:agreements?|accords?|conventions?|protocols?|memorand(?:um|a)|treaty|"
    r"declaration|final act|statute|charter|communiqué|communique|consensus|format|process|round|olympics|"
    r"university|marathon|airport|stock exchange)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body or organisation. `of` is the name of the party it belongs to or speaks for."""

    name: str
    kind: ActorKind
    code: str | None = None
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    of: str | None = None

    def forms(self) -> Iterator[tuple[str, How]]:
        """Every printed form of the party and what sort of form it is."""
        yield self.name, "name"
        groups: tuple[tuple[tuple[str, ...], How], ...] = (
            (self.aliases, "alias"),
            (self.demonyms, "demonym"),
            (self.capitals, "capital"),
            (self.seats, "seat"),
        )
        for forms, how in groups:
            for form in forms:
                yield form, how


@dataclass(frozen=True, slots=True)
class Hit:
    """A party that some words name, and how they name it."""

    party: Party
    how: How


class Gazetteer:
    """Looks words up among the known parties. Built once by `load`, never changed afterwards."""

    def __init__(self, parties: Iterable[Party], not_parties: Iterable[str] = ()) -> None:
        """`parties` in order of precedence: of two that share a form, the first has it."""
        self.parties: tuple[Party, ...] = tuple(parties)
        self._hits: dict[str, Hit | None] = dict.fromkeys(map(_plain, not_parties))
        for party in self.parties:
            for form, how in party.forms():
                for variant in _variants(form):
                    self._hits.setdefault(variant, Hit(party, how))
        self._by_first = _by_first_word(self._hits)
        self._given = frozenset(_words("given_names.txt"))
        self._by_name: dict[str, Party] = {}
        for party in self.parties:
            self._by_name.setdefault(party.name, party)

    @classmethod
    def load(cls, extra: Path | None = None) -> "Gazetteer":
        """The shipped parties, after those of the user's JSON-lines file `extra`.

        A row has `name` and `kind` and may have `code`, `aliases`, `demonyms`, `capitals`,
        `seats`, `of`. Raises BadActorsFile where the file cannot be read as that.
        """
        parties = _read_extra(extra) if extra is not None else []
        folder = files("ontherecord.language") / "data"
        for name in SHIPPED:
            text = (folder / name).read_text(encoding="utf-8")
            parties.extend(_party(json.loads(line)) for line in text.splitlines())
        skipped = (folder / "not_parties.txt").read_text(encoding="utf-8").splitlines()
        return cls(parties, [line for line in skipped if line and not line.startswith("#")])

    def named(self, name: str) -> Party | None:
        """The party whose `name` (short name) this is, for following `Party.of`."""
        return self._by_name.get(name)

    def find(self, words: str) -> Hit | None:
        """The party that `words` as a whole name; "the" in front and "'s" behind do not matter.

        >>> g = Gazetteer([Party("Iran", ActorKind.STATE, "IRN", demonyms=("Iranian",))])
        >>> g.find("the Iranian").how, g.find("iran")
        ('demonym', None)
        """
        plain = " ".join(_plain(words).split())
        for form in (plain, _bare(plain)):
            hit = self._hits.get(form)
            if hit is not None:
                return hit
        return None

    def scan(self, text: str) -> tuple[tuple[int, int, Hit], ...]:
        """All parties named in `text` as (start, end, hit), in order, never overlapping."""
        found: list[tuple[int, int, Hit]] = []
        plain = _plain(text)
        at = 0
        for run in _RUN.finditer(plain):
            start = run.start()
            if start < at:
                continue
            form = self._longest(plain, run.group(), start)
            if form is None:
                continue
            at = start + len(form)
            hit = self._hits[form]
            if hit is not None and not self._misleads(text, plain, start, form):
                found.append((start, at, hit))
        return tuple(found)

    def _longest(self, plain: str, first: str, start: int) -> str | None:
        """The longest known form that stands at `start` and ends at a word border."""
        for form in self._by_first.get(first, ()):
            end = start + len(form)
            if plain.startswith(form, start) and not plain[end : end + 1].isalnum():
                return form
        return None

    def _misleads(self, text: str, plain: str, start: int, form: str) -> bool:
        """Whether the words around a form show that it does not name the party."""
        if form in _ALL_CAPS_WORDS and _in_capitals(text, start):
            return True
        hit, end = self._hits[form], start + len(form)
        if hit is not None and hit.how == "capital" and _PACT.match(plain, end):
            return True
        if hit is not None and self._is_anothers(plain, (start, end), hit):
            return True
        if " " in form or form.isupper():
            return False
        before = _GIVEN.search(plain, max(start - _LONGEST_GIVEN, 0), start)
        return before is not None and before.group(1) in self._given

    def _is_anothers(self, plain: str, at: tuple[int, int], hit: Hit) -> bool:
        """Whether the words around a body's name show that it is another party's."""
        if hit.party.of is None:
            return False
        return self._is_of_another(plain, at[0], hit) or self._is_named_of(plain, at[1], hit)

    def _is_of_another(self, plain: str, start: int, hit: Hit) -> bool:
        """Whether an owner stands before a body's name that is not the owner known here.

        "Pakistan's Foreign Office" and "the Polish Senate" are not the bodies that bear these names
        alone; an owner that nobody knows ("Freedonia's Treasury") is another one as well.
        """
        told = _BESIDE.search(plain, max(start - _LONGEST_OWNER, 0), start)
        whose = self._hits.get(told.group(1)) if told else None
        if whose is not None and hit.party.of not in (whose.party.name, whose.party.of):
            return True  # "the Polish parliament, the National Assembly"
        before = _OWNER.search(plain, max(start - _LONGEST_OWNER, 0), start)
        if before is None:
            return False
        owner = next((h for n in (1, 2) if (h := self._hits.get(before.group(n) or ""))), None)
        if owner is not None:
            return hit.party.of not in (owner.party.name, owner.party.of)
        return before.group("possessive") is not None

    def _is_named_of(self, plain: str, end: int, hit: Hit) -> bool:
        """Whether another party stands behind a body's name: "the Foreign Office OF PAKISTAN"."""
        link = _OF.match(plain, end)
        run = _RUN.match(plain, link.end()) if link else None
        form = self._longest(plain, run.group(), run.start()) if run else None
        owner = self._hits.get(form or "")
        if owner is None or owner.how not in ("name", "alias"):
            return False
        return hit.party.of not in (owner.party.name, owner.party.of)


def _in_capitals(text: str, position: int) -> bool:
    """Whether the line around `position` has more than one word and no lower-case letter."""
    low, high = max(position - _LINE, 0), position + _LINE
    start = text.rfind("\n", low, position) + 1 or low
    end = text.find("\n", position, high)
    line = text[start : end if end >= 0 else high]
    return line.upper() == line and len(line.split()) > 1


def _plain(text: str) -> str:
    """Curly apostrophes straightened, every white space a plain one; length unchanged."""
    return text.translate(_STRAIGHT)


def _bare(plain: str) -> str:
    """`plain` without a leading article and a trailing possessive."""
    if plain[:4].lower() == "the ":
        plain = plain[4:]
    if plain.endswith("'s"):
        return plain[:-2]
    return plain[:-1] if plain.endswith("'") else plain


def _variants(form: str) -> Iterator[str]:
    """The form, its form at the head of a sentence, and in capitals (headlines) where long enough.

    A proper name is known without its article: "the Kremlin" is listed and found as "Kremlin".
    """
    plain = _plain(form)
    if plain.startswith("the ") and plain[4:5].isupper():
        plain = plain[4:]
    yield plain
    if plain.startswith("the "):
        yield f"T{plain[1:]}"
    if len(plain) > 3 and plain != plain.upper():
        yield plain.upper()


def _by_first_word(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The forms that begin with each word, the longest first."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        run = _RUN.match(form)
        if run is not None:
            groups.setdefault(run.group(), []).append(form)
    return {
        first: tuple(sorted(group, key=lambda form: (-len(form), form)))
        for first, group in groups.items()
    }


def _words(name: str) -> Iterator[str]:
    """The words of a data file, comment lines left out."""
    text = (files("ontherecord.language") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield from line.split()


def _party(row: Mapping[str, Any]) -> Party:
    """A party from a row of a data file."""
    return Party(
        name=row["name"],
        kind=ActorKind(row["kind"]),
        code=row.get("code"),
        aliases=tuple(row.get("aliases", ())),
        demonyms=tuple(row.get("demonyms", ())),
        capitals=tuple(row.get("capitals", ())),
        seats=tuple(row.get("seats", ())),
        of=row.get("of"),
    )


def _read_extra(path: Path) -> list[Party]:
    """The parties of a user's file; BadActorsFile lists every line that cannot be used."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadActorsFile(
            f"cannot read the list of parties {path}: {error}; give a UTF-8 file"
        ) from error
    parties: list[Party] = []
    faults: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            parties.append(_party(_checked(json.loads(line))))
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"line {number}: {error}")
    if faults:
        raise BadActorsFile(
            f"{path}: {'; '.join(faults)}. Each line is a JSON object with a name, a kind "
            f"({', '.join(ActorKind)}) and lists of aliases, demonyms, capitals, seats"
        )
    return parties


def _checked(row: Any) -> Mapping[str, Any]:
    """`row` where its fields have the right types; ValueError otherwise."""
    if not isinstance(row, dict):
        raise ValueError("not a JSON object")
    for key in ("name", "kind"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise ValueError(f"{key!r} is missing or not a string")
    for key in ("code", "of"):
        if not isinstance(row.get(key), str | None):
            raise ValueError(f"{key!r} is not a string")
    for key in ("aliases", "demonyms", "capitals", "seats"):
        values = row.get(key, [])
        if not isinstance(values, list) or not all(isinstance(v, str) and v for v in values):
            raise ValueError(f"{key!r} is not a list of strings")
    return row
