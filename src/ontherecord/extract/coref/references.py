"""Coreference within one report: descriptions, groups and pronouns, read in the order of the text.

Rules, not a model: nouns match the titles and bodies met so far, pronouns take the most salient actor
that fits. Where two readings stand the reference is unsure, or left empty.
"""

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.actors.words import STYLES
from ontherecord.extract.coref.announced import merge_announced
from ontherecord.extract.coref.bodies import refer_body, refer_group, refer_latter, refer_west
from ontherecord.extract.coref.classes import refer_class
from ontherecord.extract.coref.described import name_unnamed
from ontherecord.extract.coref.kin import tell_gender
from ontherecord.extract.coref.nationals import refer_national
from ontherecord.extract.coref.persons import refer_person
from ontherecord.extract.coref.pronouns import PRONOUNS, refer_pronoun
from ontherecord.extract.coref.salience import Salience
from ontherecord.extract.parsing.words import Token


def resolve_references(reader: Reader) -> None:
    """Give every description and pronoun that can be told its actor, in the roster."""
    roster = reader.roster
    tell_gender(roster)
    salience = Salience(roster)
    for token in roster.parsed.doc:
        if token.i in roster.at:
            salience.see(token)
            continue
        found = _refer(reader, salience, token)
        if found is not None:
            roster.at[token.i] = found
            salience.see(token)
    merge_announced(reader)
    name_unnamed(reader)


def _refer(reader: Reader, salience: Salience, token: Token) -> Reference | None:
    if token.text in STYLES and _is_style(token):
        return None
    if token.lower_ in PRONOUNS:
        return refer_pronoun(reader, salience, token)
    if token.lower_ in ("latter", "former"):
        return refer_latter(salience, token)
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    for refer in (refer_person, refer_national, refer_group, refer_body, refer_west, refer_class):
        found = refer(reader, salience, token)
        if found is not None:
            return found
    return None


def _is_style(token: Token) -> bool:
    """Whether "HE" stands before a title or a name rather than for somebody: "HE the Prime Minister"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    large = [t for t in behind if t.text.istitle() and t.is_alpha]
    return bool(behind) and (behind[0].lower_ == "the" or behind[0] in large or len(large) > 1)
