"""Any line of a record in one sentence, by its id: what a log, a list or a search result says of it."""

from collections.abc import Callable, Mapping
from typing import Any

from ontherecord.export.phrases import Phrases, quoted
from ontherecord.record.view import View

_BY_KIND: Mapping[str, Callable[[Phrases, Any], str]] = {
    "statements": Phrases.statement,
    "acts": Phrases.act,
    "documents": Phrases.document,
    "positions": Phrases.position,
    "actors": lambda _, line: str(line.name),
    "issues": lambda _, line: str(line.label),
    "exchanges": lambda _, line: str(line.title),
    "conflicts": lambda _, line: f"{line.about}: " + " / ".join(s.reading for s in line.sides),
    "silences": lambda phrases, line: (
        f"no answer of {phrases.actors(line.to)} found: {quoted(line.what)}"
    ),
    "custody": lambda phrases, line: (
        f"{phrases.actors(line.by)} {line.step.value} {quoted(phrases.documents[line.document].title)}"
    ),
    "checks": lambda _, line: f"{quoted(line.claimed)}; counted: {line.counted}",
    "wording": lambda _, line: f"{quoted(line.words)} for {line.plain}",
}


def told(view: View, phrases: Phrases, key: str) -> str | None:
    """The line of that id in one sentence; None where the record has no such line.

    The kind is looked for in the order of the table above, each kind read once by the view.
    """
    for kind, say in _BY_KIND.items():
        for line in getattr(view, kind)():
            if line.id == key:
                return say(phrases, line)
    return None
