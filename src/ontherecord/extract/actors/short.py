"""Short names: "the movement" for the one organisation of a report whose name ends in that word, "the North".

Only nouns that name armed or political bodies and little else; where two names end in the word, none is meant.
"""

from collections.abc import Mapping

from ontherecord.extract.parsing.words import Doc
from ontherecord.language.gazetteer import Gazetteer, Hit
from ontherecord.nouns.actor import ActorKind

# Words that end the names of such organisations and stand for them with "the".
_SHORT = frozenset(
    "movement front militia faction brotherhood resistance insurgency congress".split()
)

_HALVES = ("North", "South")
_Found = tuple[int, int, Hit]  # first token, last excluded, what is named


def short_names(doc: Doc, found: Mapping[int, _Found]) -> dict[int, _Found]:
    """Hits for the nouns that stand for an organisation which the report names in full, by token."""
    named: dict[str, dict[str, Hit]] = {}
    for first, last, hit in found.values():
        noun = doc[last - 1].lower_
        full = last - first > 1 and hit.how in ("name", "alias")
        if full and noun in _SHORT and hit.party.kind is ActorKind.ORGANISATION:
            named.setdefault(noun, {})[hit.party.name] = hit
    only = {noun: next(iter(hits.values())) for noun, hits in named.items() if len(hits) == 1}
    return {
        token.i: (token.i, token.i + 1, only[token.lower_])
        for token in doc
        if token.i not in found and token.lower_ in only and _stands_alone(doc, token.i)
    }


def compass_names(doc: Doc, found: Mapping[int, _Found], gazetteer: Gazetteer) -> dict[int, _Found]:
    """Hits for "the North" and "the South": one half of the only divided land that the report names, by token."""
    states = {hit.party.name for _, _, hit in found.values() if hit.party.kind is ActorKind.STATE}
    lands = {name.split(" ", 1)[1] for name in states if name.startswith(("North ", "South "))}
    divided = [n for n in sorted(lands) if all(gazetteer.named(f"{h} {n}") for h in _HALVES)]
    if len(divided) != 1:
        return {}
    halves = {h: gazetteer.named(f"{h} {divided[0]}") for h in _HALVES}
    return {
        token.i: (token.i, token.i + 1, Hit(party, "alias"))
        for token in doc
        if (party := halves.get(token.text)) is not None
        and token.i not in found
        and is_compass(doc, token.i)
    }


def is_compass(doc: Doc, at: int) -> bool:
    """Whether "North" or "South" stands with "the" alone: "the North said", not "the North Sea"."""
    named = doc[at].text in _HALVES and at > 0 and doc[at - 1].lower_ == "the"
    behind = doc[at + 1] if at + 1 < len(doc) else None
    more = behind is not None and (
        behind.text in ("of", "-", "/") or (behind.text[:1].isupper() and behind.pos_ == "PROPN")
    )
    return named and not more


def _stands_alone(doc: Doc, at: int) -> bool:
    """Whether a noun has "the" right before it and nothing behind that names another body ("the front in")."""
    behind = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    blamed = (
        behind == "of" and at + 2 < len(doc) and doc[at + 2].tag_ == "VBG"
    )  # "accused it of firing"
    named = behind in ("of", "for", "line", "lines") and not blamed
    return at > 0 and doc[at - 1].lower_ == "the" and not named
