"""What makes a paper one: its family, author, addressee, and which of several such papers it is."""

from dataclasses import dataclass

from ontherecord.nouns.ids import make_id
from ontherecord.resolve.papers.mention import Mention


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a document: family, author, addressee, and which of several such papers (its first day)."""

    family: str
    by: frozenset[str]
    to: frozenset[str]
    version: str = ""

    @property
    def id(self) -> str:
        """The document's id. The first version carries no day, so that a later one does not rename it."""
        return make_id("d", self.family, sorted(self.by), sorted(self.to), self.version)


def keys_of(mention: Mention) -> tuple[Key, ...]:
    """The papers that a full mention names: one, or one for each party where the count says so."""
    if not mention.by or not mention.to:
        return ()
    if len(mention.to) > 1 and mention.count == len(mention.to):
        return tuple(Key(mention.family, mention.by, frozenset({to})) for to in sorted(mention.to))
    if len(mention.by) > 1 and mention.count == len(mention.by):
        return tuple(Key(mention.family, frozenset({by}), mention.to) for by in sorted(mention.by))
    return (Key(mention.family, mention.by, mention.to),)
