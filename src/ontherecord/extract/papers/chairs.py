"""Who holds an office in a bloc besides one of his state: papers to him in that office are the bloc's.

"To the president of Sudria, in his capacity as chair of the league": to the league. "To the president of Sudria and
chair of the league": to one of the two, which is not told. "To the union's chair, the president of Sudria", of a
union that nobody knows: to nobody known.
"""

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token

_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_NEAR = 14  # words behind an office or a name in which the other office stands
_ENDS = frozenset(';:()“”"')


def in_the_chair(word: Token, found: Named, parties: Parties) -> Named | None:
    """Whom a word is for where an office in a bloc is told of him; None where none is.

    `found` is whom the word stands for by itself.
    """
    if word.lemma_.lower() in _CHAIRS:
        of_it = [*_of_what(word), *children(word, "poss")]
        known = any(parties.of(place) for place in of_it if place.pos_ != "PRON")
        return None if found or known or not of_it else Named()
    if len(found.keys) != 1 or not parties.is_person(found.keys[0]):
        return None
    own = parties.party_of(found.keys[0])
    for verb in children(word, "relcl"):
        bloc = parties.of(child(verb, "dobj")) if verb.lemma_ == "chair" else Named()
        if bloc and bloc.sure and verb.tag_ == "VBZ":
            return bloc  # "the president of Sudria, who chairs the league"
    chair = _chair_behind(word)
    places = (parties.of(place) for place in _of_what(chair)) if chair is not None else ()
    bloc = next((there for there in places if there), Named())
    if chair is None or not bloc or own in bloc.keys:
        return None
    return bloc if _joint(chair).lower_ == "as" else Named(found.keys, sure=False)


def _of_what(chair: Token) -> list[Token]:
    """What somebody is chair of, wherever the parser hangs it."""
    behind = chair.nbor() if chair.i + 1 < len(chair.doc) else chair
    hung = children(behind, "pobj") if behind.lower_ == "of" else ()
    return [*dict.fromkeys((*prepositions(chair, "of"), *hung))]


def _chair_behind(word: Token) -> Token | None:
    """The chair that somebody holds: "the president of Sudria AND CHAIR of", "..., in his capacity AS CHAIR of"."""
    for token in word.doc[word.i + 1 : min(word.i + _NEAR, word.sent.end)]:
        if is_verbal(token) or token.text in _ENDS:
            return None
        if token.lemma_.lower() in _CHAIRS:
            joint = _joint(token)
            another = joint.lower_ == "and" and joint.nbor().lower_ in ("the", "its")
            return token if joint.lower_ in ("and", "as", ",") and not another else None
    return None


def _joint(chair: Token) -> Token:
    """The word or mark before "the current chair"."""
    before = chair.nbor(-1)
    while before.i > chair.sent.start and before.dep_ in ("det", "amod", "compound", "poss"):
        before = before.nbor(-1)
    return before
