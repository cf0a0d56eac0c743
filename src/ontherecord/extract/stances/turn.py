"""A turn: a stance told by a turn of phrase that no frame of the lexicon reaches, before its party is known."""

from dataclasses import dataclass

from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.position import Stance


@dataclass(frozen=True, slots=True)
class Turn:
    """A stance, its points, and who holds it: a paper by its head word, the party of a word, or who speaks.

    `spoken`: who says the words holds it. `towards`: who shall do it, another side than who asks.
    `of_party`: only where that is a party ("firms have 45 days" is a rule).
    `named`: the words that its label is made of, where they are more than those of the point.
    `thing`: the word for what was put before, where that is the point: "called THE OFFER a bad deal".
    `label`: the label itself, where no words of the point would make it.
    `condition`: the words on which it hangs, for a demand its deadline.
    """

    stance: Stance
    points: tuple[Range, ...]
    paper: int | None = None
    holder: Token | None = None
    spoken: bool = False
    towards: Token | None = None
    of_party: bool = False
    condition: Range | None = None
    named: Range | None = None
    sure: bool = True
    thing: Token | None = None
    label: str = ""
