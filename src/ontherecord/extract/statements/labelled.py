"""Whom the label of a turn means that no name resolves: an office, "Answer", or a person named nowhere else."""

import re

from ontherecord.extract.parse import ParsedBlock
from ontherecord.extract.statements.interview import find_answerer
from ontherecord.extract.statements.issuer import issuer
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.setting import Linker
from ontherecord.extract.statements.transcript import ANSWERS, find_labels, is_question
from ontherecord.extract.statements.unnamed import is_body, named_so
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

_LONGEST = 4  # words of a name on a label
_LINE = 9  # words of a line that is a body's name


def of_label(linker: Linker, found: Attribution) -> str | None:
    """The key of whom a label means that names nobody known."""
    return (
        _holder(linker, found)
        or _named_with(linker, found)
        or _answerer(linker, found)
        or _new_name(linker, found)
    )


def is_shared(linker: Linker, found: Attribution) -> bool:
    """Whether other labels name several persons with the office that is all of this one."""
    return len(_named_so(linker, found)) > 1


def _named_with(linker: Linker, found: Attribution) -> str | None:
    """The only speaker whom another label names with this office: "SPOKESPERSON DR BREL: ... SPOKESPERSON: ..."."""
    keys = _named_so(linker, found)
    return keys.pop() if len(keys) == 1 else None


def _named_so(linker: Linker, found: Attribution) -> set[str | None]:
    start, end = found.source[0]
    office = linker.parsed.text[start:end].casefold().removeprefix("the ")
    if is_question(office):
        return set()
    return {
        linker.actors.resolve(*match.span("who")).key
        for _, match in find_labels(linker.parsed)
        if match.group("who").casefold().startswith(f"{office} ")
    }


def _holder(linker: Linker, found: Attribution) -> str | None:
    """The only named person who holds the office that labels a turn ("Secretary-General: …")."""
    label = linker.parsed.text[found.source[0][0] : found.source[-1][1]].casefold()
    found_keys = {
        actor.key
        for actor in linker.actors.actors
        if not actor.key.startswith("person:~")
        and any(role.title.casefold().endswith(label) for role in actor.roles)
    }
    return found_keys.pop() if len(found_keys) == 1 else None


def _answerer(linker: Linker, found: Attribution) -> str | None:
    """Whose answers a page consists of, for turns that are labelled "Answer" and no more."""
    label = linker.parsed.text[found.source[0][0] : found.source[-1][1]].casefold()
    if label not in ANSWERS:
        return None
    labels = find_labels(linker.parsed)
    first = labels[0][0].start if labels else None
    named = _named_once(linker, found, labels) or _guest(linker)
    named = named or issuer(linker.parsed, linker.actors, first)
    return named or (_body_above(linker, labels[0][0]) if labels else None)


def _named_once(
    linker: Linker, found: Attribution, labels: list[tuple[ParsedBlock, re.Match[str]]]
) -> str | None:
    """Whom the one label that names anybody names, ahead of answers without a name: "Ilse Maren: …", "A: …"."""
    named = [
        match
        for _, match in labels
        if not is_question(match.group("who").casefold())
        and match.group("who").casefold() not in ANSWERS
    ]
    whole = {match.group("who") for match in named}
    if len(whole) != 1 or named[0].start() > found.source[0][0]:
        return None
    key = linker.actors.resolve(*named[0].span("who")).key
    known = key is not None and linker.actors.get(key).kind is ActorKind.PERSON
    return key if known else None


def _body_above(linker: Linker, first: ParsedBlock) -> str | None:
    """The body whose name is a line of its own above the first question: "Ministry for Northern Affairs"."""
    parsed = linker.parsed
    for block in parsed.blocks[: first.index]:
        words = [t for t in parsed.doc[block.first : block.last] if not t.is_space]
        head = next((t for t in words if t.head == t or t.head not in words), None)
        if head is None or len(words) > _LINE or not is_body(head) or words[-1].is_punct:
            continue
        known = linker.actors.of(head).key
        if known is not None and linker.actors.get(known).kind is ActorKind.BODY:
            return known
        if (new := named_so(parsed, words)) is not None:
            return linker.actors.enter(new)
    return None


def _new_name(linker: Linker, found: Attribution) -> str | None:
    """A person whom only the label of an answer names, in full ("Annick Brel: Because …")."""
    start, end = found.source[0]
    name = linker.parsed.text[start:end]
    words = name.split()
    if not 2 <= len(words) <= _LONGEST or not all(w[0].isupper() and w.istitle() for w in words):
        return None
    span = linker.parsed.chars(start, end)
    actor = LocalActor(f"person:{name.casefold()}", name, ActorKind.PERSON, mentions=(span,))
    return linker.actors.enter(actor)


def _guest(linker: Linker) -> str | None:
    """Who answers all questions of a page that names its guest."""
    named = find_answerer(linker.parsed, linker.actors)
    return linker.actors.at(named[0][0], named[-1][1]) if named else None
