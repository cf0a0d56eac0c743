"""The cue lexicon: which verbs attribute words, beliefs, intentions or findings, and how they take them.

The data file `data/cues.tsv` says for each verb its mode and the patterns in which it takes content. It
was gathered from English reporting verbs at large; patterns that were wrong more often than right on the
training half of PolNeAR were taken out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from ontherecord.nouns.statement import Mode


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes. `patterns` are the letters of the data file, `prepositions` those of p:."""

    lemma: str
    mode: Mode
    patterns: frozenset[str]
    prepositions: frozenset[str] = field(default_factory=frozenset)


def load_cues() -> Mapping[str, Cue]:
    """The cue lexicon by lemma.

    >>> load_cues()["deny"].mode
    <Mode.SPEECH: 'speech'>
    """
    text = files("ontherecord.extract").joinpath("data/cues.tsv").read_text(encoding="utf-8")
    found: dict[str, Cue] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemma, mode, patterns = line.split("\t")
            letters, _, words = patterns.partition("p:")
            prepositions = frozenset(words.split(",")) - {""}
            found[lemma] = Cue(lemma, Mode(mode), frozenset(letters), prepositions)
    return found
