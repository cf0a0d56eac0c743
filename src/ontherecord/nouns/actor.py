"""Actors: the persons and parties of a record, and what they hold at which date."""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.span import Span


class ActorKind(StrEnum):
    """What sort of actor. A ministry or presidency is a BODY, an alliance or outlet an ORGANISATION."""

    PERSON = "person"
    STATE = "state"
    BODY = "body"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Role:
    """A title that a person (or body) holds, and the party it is held for (an actor's id)."""

    title: str
    of: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, government body or organisation; `code` is ISO 3166-1 alpha-3 where there is one."""

    id: str
    name: str
    kind: ActorKind
    code: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
