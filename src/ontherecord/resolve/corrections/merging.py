"""Two lines that a person says are one: the first takes over what the second has."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ontherecord.nouns.act import Act, Attestation, Corroboration, Independence
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Issue
from ontherecord.nouns.span import Span
from ontherecord.resolve.corrections.draft import Draft

Item = TypeVar("Item")


def merge(draft: Draft, name: str, kept: str, other: str) -> None:
    """Bring two lines of one kind together under the id of the first."""
    one, two = draft.get(kept), draft.get(other)
    draft.drop(other)
    draft.put(name, MERGED[name](one, two))
    draft.rename(other, kept)


def corroboration_of(told: tuple[Attestation, ...], before: Corroboration) -> Corroboration:
    """How far an act is confirmed by what tells it; that both sides did is not taken back."""
    if before is Corroboration.BOTH_SIDES:
        return before
    origins = {each.origin for each in told if each.sure}
    return Corroboration.SEVERAL_ORIGINS if len(origins) > 1 else Corroboration.SINGLE_ORIGIN


def independence_of(told: tuple[Attestation, ...], *before: Independence) -> Independence:
    """What is known of the sources of what tells an act, given what was known of its parts."""
    if len({each.origin for each in told if each.sure}) < 2:
        return Independence.SAME_ORIGIN
    known = Independence.INDEPENDENT in before
    return Independence.INDEPENDENT if known else Independence.NOT_ESTABLISHED


def _actors(one: Actor, two: Actor) -> Actor:
    names = {*one.aliases, two.name, *two.aliases} - {one.name}
    return replace(
        one,
        code=one.code or two.code,
        aliases=tuple(sorted(names)),
        roles=_union(one.roles, two.roles),
    )


def _acts(one: Act, two: Act) -> Act:
    told = _union(one.attestations, two.attestations)
    both = Corroboration.BOTH_SIDES
    before = both if both in (one.corroboration, two.corroboration) else one.corroboration
    return replace(
        one,
        recipient=one.recipient or two.recipient,
        object=one.object or two.object,
        date=one.date or two.date,
        place=one.place or two.place,
        fulfils=one.fulfils or two.fulfils,
        attestations=told,
        corroboration=corroboration_of(told, before),
        independence=independence_of(told, one.independence, two.independence),
        sure=one.sure or two.sure,
        likely=() if one.recipient or two.recipient else one.likely or two.likely,
    )


def _documents(one: Document, two: Document) -> Document:
    return replace(
        one,
        by=_union(one.by, two.by),
        to=_union(one.to, two.to),
        answers=one.answers or two.answers,
        delivered=one.delivered or two.delivered,
        public=one.public if one.public is not None else two.public,
        spans=_in_place(one.spans, two.spans),
        sure=True,
    )


def _issues(one: Issue, two: Issue) -> Issue:
    wordings = {*one.wordings, *two.wordings, two.label}
    return replace(one, wordings=tuple(sorted(wordings)), exchange=one.exchange or two.exchange)


def _union(one: tuple[Item, ...], two: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys((*one, *two)))


def _in_place(one: tuple[Span, ...], two: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sorted({*one, *two}, key=lambda span: (span.report, span.start, span.end)))


MERGED: Mapping[str, Callable[[Any, Any], Any]] = {
    "actors": _actors,
    "acts": _acts,
    "documents": _documents,
    "issues": _issues,
}
