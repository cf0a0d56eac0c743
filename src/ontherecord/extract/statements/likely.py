"""Whom a source most likely means where no rule can tell: never sure, and nobody where the text offers no one.

A reader takes "they" for the subject of the sentence before, "the chipmaker" for the firm that spoke last, and
"BRANDT closed the port and HAS CALLED it a success" for Brandt's words.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex, Reference
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import is_passive, subject, tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.unnamed import (
    is_body,
    is_paper,
    is_somebody,
    named_so,
    told_by_kind,
    unnamed_speaker,
)
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor, StatementFinding
from ontherecord.nouns.report import PassageKind

_NOBODY = Reference(None, sure=False)
_PEOPLE = {"he": "m", "she": "f"}
_RELATIVE = frozenset({"who", "which", "that"})
_NEAR = 2  # paragraphs over which the last speaker stays in mind
_STAMP = re.compile(r"\(?\d{1,2}[:.h]\d{2}\b")
_BACK = 3  # sentences
_INTRODUCED = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]*){0,2} [A-Z][\w'’-]+), (?:the|an?|who|whose|its|his|her)\b"
)
_SHORT = 2  # words of "the forum"
_DEEP = 4  # verbs joined in one sentence
_LONGEST = 4  # words that describe somebody; a longer subject is mostly misread
# Who holds an office is not just anybody who spoke last.
_OFFICES = frozenset(
    """minister president premier chancellor mediator envoy ambassador director judge mayor king queen chief head
    coroner source official spokesman spokeswoman spokesperson diplomat adviser advisor aide negotiator expert
    prosecutor person insider secretary chairman chairwoman chairperson general commissioner inspector staffer
    witness resident friend government administration party state country nation kingdom republic parliament congress
    senate council court cabinet""".split()
)


def likely(
    parsed: ParsedReport,
    actors: ActorIndex,
    found: Attribution,
    before: tuple[Sequence[Attribution], Sequence[StatementFinding]],
) -> Reference:
    """The best guess for an attribution whose source names nobody known. `before` are the statements so far."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct and not t.is_space]
    if not words:
        return _of(parsed, actors, found, _shared(parsed, found))
    key = actors.called(parsed.text[words[0].idx : words[-1].idx + len(words[-1])])
    if key is not None:
        return Reference(key, sure=False)
    if len(words) == 1 and words[0].lower_ in _RELATIVE:
        return _of(parsed, actors, found, _noun_of(words[0]))
    fits = _wanted(actors, words)
    named = actors.called_last(words[-1].text) if len(words) == _SHORT else None
    if named is not None and not (
        "~" in named and _is_told_just_before(parsed, actors, words, fits)
    ):
        return Reference(named, sure=False)  # "the Families Forum ... THE FORUM"
    if fits is None:
        new = _introduced(parsed, found) or named_so(parsed, words) or told_by_kind(parsed, found)
        return _NOBODY if new is None else Reference(actors.enter(new), sure=False)
    told = told_by_kind(parsed, found)
    if told is None or told.kind is not ActorKind.PERSON:  # "the duty officer" is no one before
        above = (_of(parsed, actors, found, who) for who in _subjects_before(parsed, words[0]))
        nearest = next((reference for reference in above if reference.key is not None), _NOBODY)
        last = nearest if fits(nearest) else _last(parsed, found, before)
        if fits(last):
            return last
    return _NOBODY if told is None else Reference(actors.enter(told), sure=False)


def _is_told_just_before(
    parsed: ParsedReport,
    actors: ActorIndex,
    words: Sequence[Token],
    fits: Callable[[Reference], bool] | None,
) -> bool:
    """Whether the sentence before is about one with a name who may be meant: "the Gazette said ... THE NEWSPAPER"."""
    above = next(_subjects_before(parsed, words[0]), None)
    return fits is not None and above is not None and fits(actors.of(above))


def _introduced(parsed: ParsedReport, found: Attribution) -> LocalActor | None:
    """A person whom the source introduces by name and office: "Moon Jae-ha, the spokesman for X"."""
    start, end = found.source[0]
    match = _INTRODUCED.match(parsed.text, start, end)
    if match is None:
        return None
    name = match.group("name")
    span = parsed.chars(start, start + len(name))
    return LocalActor(f"person:{name.casefold()}", name, ActorKind.PERSON, mentions=(span,))


def _wanted(actors: ActorIndex, words: Sequence[Token]) -> Callable[[Reference], bool] | None:
    """Who can be meant by a pronoun or by "the" with a noun; None for other words."""
    first = words[0].lower_
    if first in _PEOPLE:
        return lambda r: _is_person(actors, r, _PEOPLE[first])
    if first in ("they", "it"):
        return lambda r: _is_party(actors, r)
    head = next((t for t in words if t.head not in words or t.head.i == t.i), words[0])
    if first not in ("the", "this", "that") or head.tag_ not in ("NN", "NNP"):
        return None
    if any(t.lower_ in _RELATIVE or (t.tag_ == "NNP" and "-" not in t.text) for t in words[1:]):
        return None  # "the KCTV newsroom" is called by its name, "the man who was held" is somebody else
    if is_paper(head):
        return lambda r: r.key is not None
    if is_body(head):
        return lambda r: _is_firm(actors, r) and not _is_other(actors, r, head)
    if is_somebody(head) and head.lemma_.lower() not in _OFFICES:
        return lambda r: _is_person(actors, r, "")
    return None


def _is_person(actors: ActorIndex, reference: Reference, gender: str) -> bool:
    if reference.key is None or actors.get(reference.key).kind is not ActorKind.PERSON:
        return False
    told = actors.gender(reference.key)
    return not (told and gender) or told == gender


def _is_party(actors: ActorIndex, reference: Reference) -> bool:
    return reference.key is not None and actors.get(reference.key).kind is not ActorKind.PERSON


def _is_firm(actors: ActorIndex, reference: Reference) -> bool:
    """Whether a body or an organisation is meant that has a name; no state is a company."""
    if not _is_party(actors, reference):
        return False
    actor = actors.get(reference.key or "")
    return actor.kind is not ActorKind.STATE and actor.name[0].isupper()


def _is_other(actors: ActorIndex, reference: Reference, head: Token) -> bool:
    """Whether somebody is called by another noun of his kind: "the port operator" is no "Dunari movement"."""
    kind = actors.get(reference.key or "").name.split()[-1]
    return kind.islower() and kind != head.lower_


def _of(
    parsed: ParsedReport, actors: ActorIndex, found: Attribution, token: Token | None
) -> Reference:
    """The actor that a noun heads, as one whom nobody names if need be."""
    if token is None:
        return _NOBODY
    known = actors.of(token)
    if known.key is not None:
        return Reference(known.key, sure=False)
    if token.i - token.left_edge.i >= _LONGEST:
        return _NOBODY
    start, end = token.left_edge.idx, token.idx + len(token)
    actor = unnamed_speaker(parsed, replace(found, source=((start, end),)))
    return _NOBODY if actor is None else Reference(actors.enter(actor), sure=False)


def _shared(parsed: ParsedReport, found: Attribution) -> Token | None:
    """The subject of the verb that a cue without source is joined to: "X closed it and HAS SAID that"."""
    verb = parsed.doc[found.verb] if found.verb is not None else None
    for _ in range(_DEEP):
        if verb is None or verb.pos_ not in ("VERB", "AUX"):
            return None
        who = subject(verb)
        if who is not None and is_passive(verb):
            return None  # "Norland WAS TOLD that the offer would lapse": by whom is not told
        if who is not None:
            return _noun_of(who) if who.lower_ in _RELATIVE else who
        verb = verb.head if verb.dep_ in ("conj", "advcl", "xcomp") else None
    return None


def _noun_of(relative: Token) -> Token | None:
    above = next((a for a in relative.ancestors if a.dep_ in ("relcl", "acl")), None)
    return above.head if above is not None else None


def _subjects_before(parsed: ParsedReport, token: Token) -> Iterator[Token]:
    """The subjects of the sentences before, in the same paragraph, the nearest first; pronouns point further back."""
    block, start = parsed.block_at(token.i), token.sent.start
    for _ in range(_BACK):
        if start <= block.first:
            return
        sentence = parsed.doc[start - 1].sent
        start, who = sentence.start, subject(sentence.root)
        if who is None or who.i < block.first:
            return
        yield who
        if who.pos_ != "PRON":
            return


def _last(
    parsed: ParsedReport,
    found: Attribution,
    before: tuple[Sequence[Attribution], Sequence[StatementFinding]],
) -> Reference:
    """Who spoke last, if a paragraph or two ago."""
    here = parsed.block_at(parsed.token_at(found.source[0][0])).index
    borders = [b.index for b in parsed.blocks[max(here - _NEAR, 0) : here + 1] if _opens(parsed, b)]
    nearest = max(borders, default=0)
    for row, statement in zip(reversed(before[0]), reversed(before[1]), strict=True):
        at = parsed.block_at(parsed.token_at((row.cue or row.content)[0][0])).index
        if here - at > _NEAR or at < nearest:
            return _NOBODY
        if statement.speaker is not None and not row.inner:
            return Reference(statement.speaker, sure=False)
    return _NOBODY


def _opens(parsed: ParsedReport, block: ParsedBlock) -> bool:
    """Whether a block is a heading, or the head of a live blog's entry."""
    return block.kind is PassageKind.HEADING or _STAMP.match(parsed.text, block.start) is not None
