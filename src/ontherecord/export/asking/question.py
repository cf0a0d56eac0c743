"""A question read: whom it is about, what it asks for, and what is left as its matter."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ontherecord.export.asking.vocabulary import MEANINGS, STOP, Meaning, matter_of, stem, words
from ontherecord.nouns.actor import Actor, ActorKind

# a name that is misspelt by a letter or two of ten still names its actor (rapidfuzz ratio)
_ALIKE = 85.0
_NEGATED = re.compile(r"\b(?:un|not |never |no )(?:answer|repl|respon)", re.IGNORECASE)
_MOST_WORDS_OF_A_NAME = 6  # longer ones are found by their shorter forms


@dataclass(frozen=True, slots=True)
class Question:
    """What a question asks. `actors` are ids; `meanings` what its verbs and nouns ask for; `matter` stems.

    `subjects` are the actors named before its verb ("what did NATO refuse"), `others` the rest.
    """

    text: str
    subjects: tuple[str, ...]
    others: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    matter: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be looked for."""
        return not (self.subjects or self.others or self.meanings or self.matter)


def read_question(text: str, actors: Iterable[Actor]) -> Question:
    """Reads a question with the names that the record knows."""
    found = words(text)
    names = _names(actors)
    taken: dict[int, tuple[str, ...]] = {}
    place = 0
    while place < len(found):
        hit = _name_at(found, place, names)
        if hit is None:
            place += 1
            continue
        length, keys = hit
        taken |= dict.fromkeys(range(place, place + length), keys)
        place += length
    meanings = {
        i: MEANINGS[stem(w)] for i, w in enumerate(found) if i not in taken and stem(w) in MEANINGS
    }
    if _NEGATED.search(text):
        meanings[len(found)] = MEANINGS[stem("unanswered")]
    verb = min(meanings, default=len(found))
    subjects = [key for i, keys in taken.items() if i < verb for key in keys]
    others = [key for i, keys in taken.items() if i > verb for key in keys]
    meant = {each for meaning in meanings.values() for each in meaning.stems}
    matter = [
        matter_of(word)
        for i, word in enumerate(found)
        if i not in taken
        and i not in meanings
        and stem(word) not in {*STOP, *meant}
        and len(word) > 2
    ]
    return Question(
        text,
        tuple(dict.fromkeys(subjects)),
        tuple(dict.fromkeys(others)),
        tuple(dict.fromkeys(meanings[i] for i in sorted(meanings))),
        tuple(dict.fromkeys(matter)),
    )


def _names(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    """Every name in lower case, with the ids of those who bear it; a person's surname too."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        names = {actor.name, *actor.aliases}
        if actor.kind is ActorKind.PERSON:
            names.add(actor.name.rsplit(" ", 1)[-1])
        for name in names:
            key = " ".join(words(name)).casefold().removeprefix("the ")
            if key and stem(key) not in STOP:
                found.setdefault(key, set()).add(actor.id)
    return {name: tuple(sorted(keys)) for name, keys in found.items()}


def _name_at(
    found: list[str], place: int, names: Mapping[str, tuple[str, ...]]
) -> tuple[int, tuple[str, ...]] | None:
    """The longest name that begins at this word, as printed or nearly so."""
    for length in range(min(_MOST_WORDS_OF_A_NAME, len(found) - place), 0, -1):
        said = " ".join(found[place : place + length]).casefold()
        for form in (said, said.removesuffix("'s").removesuffix("’s")):
            if form in names:
                return length, names[form]
    word = found[place]
    if place and word[0].isupper() and len(word) > 4 and stem(word) not in MEANINGS:
        near = process.extractOne(word.casefold(), list(names), scorer=fuzz.ratio)
        if near is not None and near[1] >= _ALIKE:
            return 1, names[near[0]]
    return None
