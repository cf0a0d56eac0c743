"""How actors are printed: names without titles and articles, descriptions as they stand."""

from collections.abc import Collection, Iterable, Mapping

from ontherecord.language.names import split_title
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.bare_names import is_bare
from ontherecord.resolve.actors.parties import is_nameless
from ontherecord.resolve.actors.persons import SON


def bare_name(name: str) -> str | None:
    """A person's name without titles; None for a description ("a senior diplomat")."""
    split = split_title(name)
    if split is None or not any(letter.isupper() for letter in split.surname):
        return None
    son = SON.search(name)
    return f"{split.full} {son['son']}." if son else split.full


def shown(name: str, actor: LocalActor) -> str:
    """A printed name of an actor without title or article; "Prime Minister of the United Kingdom" as it is."""
    if actor.kind is ActorKind.PERSON:
        described = is_nameless(actor.key) or is_bare(name)
        return name if described else bare_name(name) or name
    return name[4:] if name[:4].lower() == "the " else name


def best_name(seen: Iterable[LocalActor], printed: Mapping[str, Collection[str]]) -> str:
    """The name that most origins print among the full ones, the shorter and first of equals."""
    names = {shown(actor.name, actor) for actor in seen}
    return min(names, key=lambda n: (" " not in n, -len(printed[n]), len(n), n))
