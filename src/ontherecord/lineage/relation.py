"""What two texts are to one another, read off their measures by a short list of rules, first hit wins.

The rules were written from what the relations mean, and their numbers set in the gaps of the 333 labelled
development pairs: detection F1 .990, macro-F1 of the relations .926. That is not luck of the numbers: drawn at
random (from ranges of about a third around them) half of 3,000 settings reach .969 and .862, and where the best of them
is chosen on nine tenths of the events and judged on the rest, .980 and .867 are left.
A relation is only claimed for words that are there: copied runs,
or sentences retold one after another. Reports that merely tell the same event share neither.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ontherecord.lineage.measures import Measures
from ontherecord.nouns.lineage import Relation

_Test = Callable[[Measures], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """`relation` holds where `test` does; `because` is the sentence shown to the user (a format of Measures)."""

    relation: Relation
    test: _Test
    because: str


def is_derived(m: Measures) -> bool:
    """Whether text was taken over, and not only somebody's words quoted by both.

    Nearly everything copied; or close to half of the prose; or less where the rest is retold sentence by sentence,
    the closer the fewer words are kept. Two reporters on one event share up to 0.3 of the prose, and where they tell
    little (a short report of a fire) the sum reaches 1.75 with 0.2 of it.
    """
    if m.copied >= 0.9 or is_framed(m):
        return True
    if m.prose_words < 15:  # a sentence or less
        return False
    few = m.prose_words < 30  # two or three sentences must be closer
    needed = (1.5 if m.prose >= 0.3 else 1.85) + (0.3 if few else 0.0)
    needed += 0.8 * max(0.75 - m.named, 0.0)  # a formula is alike but for names and numbers
    retold = m.prose >= 0.25 and m.prose + m.retold + m.likeness >= needed
    return m.prose >= (0.6 if few else 0.45) or retold


def is_framed(m: Measures) -> bool:
    """Whether sentence after sentence was kept but for its words, names and numbers included.

    Of labelled pairs that are no copies none has 0.5 of its prose in one such sentence, or 0.26 in two or more.
    """
    return m.framed >= 0.6 and m.frames >= 3 and m.fixed >= 4


def is_spun(m: Measures) -> bool:
    """Whether words were swapped for others throughout while the rest stayed word for word.

    Copy editors make up to 0.3 substitutions in ten copied words; synonym spinners 0.36 to 0.85.
    """
    return m.swaps >= 0.34 and m.prose >= 0.7 and m.prose_words >= 40


def _is_identical(m: Measures) -> bool:
    """The same but for a heading, a credit or a stamp."""
    same = m.copied >= 0.95 and m.copied_b >= 0.9 and m.words_a >= 25
    return same and m.swaps < 0.2 and (m.whole >= 0.9 or m.copied_b >= 0.93)


def _is_lifted(m: Measures) -> bool:
    """Passages taken over whole, in their order, but not the opening of the longer text."""
    if m.opening_b >= 0.2 or m.whole < 0.65 or m.in_order < 0.75:
        return False
    own_frame = m.retold < 0.86 and m.prose > 0.85 * m.retold
    nothing_else = m.whole >= 0.9 and m.copied_b < 0.75 and m.in_order >= 0.9
    return own_frame or nothing_else


def _is_reworded(m: Measures) -> bool:
    """Sentences retold in other words: hardly one taken over whole, no long stretch word for word."""
    if m.copied >= 0.9 or m.prose >= 0.7:
        return False
    strictly = m.whole < 0.05 and m.changed >= 0.9 and m.longest <= 22
    return strictly or (m.whole < 0.2 and m.longest <= 12)


RULES = (
    Rule(
        Relation.IDENTICAL,
        lambda m: _is_identical(m) and is_derived(m),
        "{copied:.0%} of the shorter text and {copied_b:.0%} of the longer are word for word the same",
    ),
    Rule(
        Relation.REWRITE,
        lambda m: is_derived(m) and is_spun(m),
        "words are swapped throughout ({swaps:.1f} places in ten copied words), the rest is word for word",
    ),
    Rule(
        Relation.EXCERPT,
        lambda m: is_derived(m) and _is_lifted(m),
        "passages of the longer text stand in the shorter one, its opening does not",
    ),
    Rule(
        Relation.REWRITE,
        lambda m: is_framed(m) and m.framed > m.retold and _is_reworded(m),
        "{framed:.0%} of the shorter text's prose stands in sentences built as the longer one's, in other words:"
        " names, numbers and their order are the same",
    ),
    Rule(
        Relation.REWRITE,
        lambda m: is_derived(m) and _is_reworded(m),
        "{retold:.0%} of the shorter text retells sentences of the longer one,"
        " no more than {longest} words in a row kept",
    ),
    Rule(
        Relation.EDITED,
        lambda m: is_derived(m) and (m.copied >= 0.9 or m.prose >= 0.53),
        "{copied:.0%} of the shorter text stands word for word in the longer one",
    ),
    # Of the labelled excerpts none has more than 0.63 of the longer text's opening.
    Rule(
        Relation.EDITED,
        lambda m: is_derived(m) and m.opening_b >= 0.7,
        "it opens as the longer text does, and {copied:.0%} of it stands there word for word",
    ),
    Rule(
        Relation.EXCERPT,
        lambda m: is_derived(m) or (m.prose_words >= 28 and m.longest >= 17),
        "{prose_words} words outside quotation marks are the same, {longest} of them in a row;"
        " the rest is each one's own",
    ),
    # Unrelated reports share quotations of up to five words, and longer ones of common words only ("thoughts and
    # prayers are with the" weighs 6.7). Nine words are no accident even where one side prints them as its own.
    Rule(
        Relation.SHARED_QUOTES,
        lambda m: (m.common_quote >= 6 and m.quote_weight >= 7) or m.longest_quote >= 9,
        "both print the same quotation ({longest_quote} words in a row); the rest is each one's own",
    ),
)


def relate_measures(m: Measures) -> tuple[Relation, str]:
    """The relation of two texts and the sentence that says why; `none` and '' where there is none."""
    for rule in RULES:
        if rule.test(m):
            values = {name: getattr(m, name) for name in Measures.__slots__}
            return rule.relation, rule.because.format(**values)
    return Relation.NONE, ""
