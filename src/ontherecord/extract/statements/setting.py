"""Who was told, and through what: "told Interfax", "in a statement", "wrote on Telegram"."""

from collections.abc import Mapping
from dataclasses import dataclass

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.actor import ActorKind

CHANNELS = frozenset(
    "statement interview conference briefing speech remark comment letter post tweet message page channel account "
    "telegram twitter facebook x instagram blog address broadcast podcast article op-ed column email memo note "
    "transcript call phone telephone meeting hearing reporter journalist television tv radio website".split()
)
"""Lemmas of what somebody says something in or on: "in a statement", "on the radio"."""
_AUDIENCES = frozenset(
    "reporter journalist press medium media parliament lawmaker deputy senator congress assembly council committee "
    "hearing rally crowd audience supporter court jury newspaper agency".split()
)
_TOLD_TO = frozenset(
    {"comment", "interview", "remark", "letter", "statement", "message", "speech", "note"}
)


@dataclass(frozen=True)
class Linker:
    """What linking needs of one report."""

    parsed: ParsedReport
    actors: ActorIndex
    cues: Mapping[str, Cue]


def setting(linker: Linker, found: Attribution, verb: Token) -> tuple[str | None, str | None]:
    """Who was told, and through what: "told Interfax", "in a statement", "wrote on Telegram"."""
    addressee: str | None = None
    channel: str | None = None
    contents = (*found.content, *found.source)
    for child in sorted(_adjuncts(verb), key=lambda t: t.i):
        if any(a <= child.idx < b for a, b in contents):
            continue
        if (
            child.dep_ in ("dobj", "dative")
            and "o" in _patterns(linker, verb)
            and addressee is None
        ):
            addressee = _sure(linker, child)
            channel = channel or (_audience(linker, child) if addressee is None else None)
        elif child.dep_ in ("prep", "dative") and child.lower_ == "to" and addressee is None:
            addressee = _told(linker, child)
        elif child.dep_ == "prep":
            found_channel, told = _channel(linker, child, contents)
            channel = channel or found_channel
            addressee = addressee or told
    return addressee, channel


def _audience(linker: Linker, told: Token) -> str | None:
    """Those told who are nobody in particular: "told reporters", "told parliament", "told state television"."""
    if told.lemma_.lower() not in _AUDIENCES | CHANNELS:
        return None
    words = [t for t in told.subtree if t.i <= told.i]
    return f"to {' '.join(linker.parsed.text[words[0].idx : told.idx + len(told)].split())}"


def _told(linker: Linker, to: Token) -> str | None:
    """Whom "to …" names: the last actor of the noun phrase behind it ("to the news agency X")."""
    doc, found = to.doc, None
    for i in range(to.i + 1, min(to.i + 8, len(doc))):
        owned = doc[i].tag_ == "PRP$" and i > to.i + 1  # "conveyed to Velten | its hope"
        if owned or doc[i].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
            break
        found = _sure(linker, doc[i]) or found
    return found


def _patterns(linker: Linker, verb: Token) -> frozenset[str]:
    cue = linker.cues.get(verb.lemma_.lower())
    return cue.patterns if cue is not None else frozenset()


def _adjuncts(verb: Token) -> list[Token]:
    """The verb's children, and those of a "speaking …" beside it."""
    found = list(verb.children)
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_ == "speak":
            found += list(child.children)
    return found


def _sure(linker: Linker, token: Token) -> str | None:
    for word in (
        token,
        *(c for c in token.children if c.dep_ == "appos"),
    ):  # "the news agency Interfax"
        reference = linker.actors.of(word)
        if reference.sure and reference.key is not None:
            return reference.key
    return None


def _channel(
    linker: Linker, preposition: Token, contents: tuple[tuple[int, int], ...]
) -> tuple[str | None, str | None]:
    """The channel that a prepositional phrase names, and whom it was given to ("in comments to X")."""
    if preposition.lower_ not in (
        "in",
        "at",
        "on",
        "during",
        "via",
        "through",
        "after",
        "from",
        "by",
        "over",
    ):
        return None, None
    thing = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if thing is None or thing.lemma_.lower() not in CHANNELS or preposition.lower_ == "after":
        return None, None
    words = [t for t in preposition.subtree if not any(a <= t.idx < b for a, b in contents)]
    words = [
        t
        for t in words
        if not any(x.dep_ in ("relcl", "advcl", "acl") for x in (t, *t.ancestors) if x in words)
    ]
    while words and (words[-1].is_punct or words[-1].dep_ == "mark"):
        words.pop()
    if not words:
        return None, None  # all of it names who speaks
    end = words[-1].idx + len(words[-1])
    told = None
    if thing.lemma_.lower() in _TOLD_TO:
        for link_word in thing.children:
            if link_word.lower_ in ("to", "with"):
                told = told or next(
                    (
                        k
                        for o in link_word.subtree
                        if o in words and (k := _body_or_outlet(linker, o))
                    ),
                    None,
                )
    return " ".join(linker.parsed.text[preposition.idx : end].split()), told


def _body_or_outlet(linker: Linker, token: Token) -> str | None:
    key = _sure(linker, token)
    return key if key is not None and linker.actors.get(key).kind is not ActorKind.STATE else None
