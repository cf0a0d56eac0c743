"""One attribution as ranges of characters: what finders of spans hand to the linker."""

from dataclasses import dataclass

from ontherecord.extract.statements.grammar import Pieces
from ontherecord.nouns.statement import Mode

LAYOUT = frozenset({"turn", "signed", "page"})
"""Patterns whose source the layout tells, without a cue."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Ranges of characters in the cleaned text. Any of the three may be in several pieces.

    `source` is empty where the words that name the speaker are not in the clause; `cue` is empty for
    a quotation that stands alone. `verb` is the token of the cue's head where there is one, `pattern` says by what
    it was found: a letter of the cue lexicon, "q", "according", "as", "turn", "signed", "page" or "tagged".
    `kind` and `score` (the probability that content and source are right) are the tagger's. `trusted` says
    that the spans are right at least 95 times in 100, whoever the source turns out to be; `scrappy` that the
    content lost its head when it was cut to shape; `inner` that rules found it inside another's words.
    """

    content: Pieces
    cue: Pieces
    source: Pieces
    verb: int | None = None
    speech: bool = False
    pattern: str = ""
    kind: Mode | None = None
    score: float = 0.0
    trusted: bool = False
    scrappy: bool = False
    inner: bool = False
