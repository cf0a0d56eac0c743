"""Bodies of which nobody tells whose they are, where "it" goes on with them: "The regime complained. IT insists".

Whoever was named before is not meant then, though nobody else offers himself.
"""

from collections.abc import Sequence

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.coref.salience import Salience, leads_sentence
from ontherecord.extract.parsing.words import Token

_HOME = frozenset({"government", "cabinet", "ministry"})  # alone: of the state that is told of
_REACH = 1  # sentences, as for "it"
# What speaks as one and is no body of a state.
_SPEAKING = frozenset(
    """group movement party company firm bank court council association union agency authority militia faction
    front network organisation organization charity watchdog team office embassy mission bloc newspaper paper
    broadcaster station""".split()
)


def stands_between(
    reader: Reader, salience: Salience, pronoun: Token, ranked: Sequence[tuple[float, str]]
) -> Token | None:
    """The body nobody knows that leads a clause since the best reading last led one: "it" or "its" rather is that."""
    if not ranked:
        return None
    key = ranked[0][1]
    here = salience.sentence(pronoun.i)
    led = max(
        (
            s.token
            for s in salience.seen
            if s.key == key and s.token < pronoun.i and s.subject and not s.modifier
        ),
        default=-1,
    )
    for word in pronoun.doc[led + 1 : pronoun.i]:
        near = here - salience.sentence(word.i) <= _REACH
        if near and word.i not in reader.roster.at and _is_body(reader, salience, pronoun, word):
            return word
    return None


def is_nobodys(body: Token | None) -> bool:
    """Whether there is such a body, and not that of the state told of: "the regime's ministry", no "government"."""
    if body is None:
        return False
    alone = not any(c.dep_ in ("poss", "amod") for c in body.lefts)
    return not (alone and body.lower_ in _HOME)


def _is_body(reader: Reader, salience: Salience, pronoun: Token, word: Token) -> bool:
    """Whether a word is an unknown body that speaks or leads its sentence, as much quoted as the pronoun."""
    if word.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if salience.quotation(word.i) not in (None, salience.quotation(pronoun.i)):
        return False
    speaks = word.dep_ == "nsubj" and word.head.lemma_ in SPEECH
    if word.lower_ == "it":  # "…, it said": whoever that was
        return speaks and word.head.i != pronoun.head.i
    noun = word.tag_ in ("NN", "NNP") and (
        reader.words.bodies.get(word.lower_) is not None or word.lower_ in _SPEAKING
    )
    return noun and (speaks or leads_sentence(word))
