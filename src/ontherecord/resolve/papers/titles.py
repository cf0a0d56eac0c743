"""What documents are called: their kind or the printed noun, whose they are, for whom, and on what."""

import re
from collections.abc import Sequence

from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import ANY, SIGNED, Mention
from ontherecord.resolve.wording import content, tokens, with_article

_TREATY = "draft-treaty"
_OWN_NAMES = frozenset(
    "non-paper roadmap timetable plan map read-out communique ultimatum invitation".split()
)  # kinds that are called by their own name
_NOUNS = {
    "draft-treaty": "draft treaty",
    "proposal": "proposals",
    "demands": "list of demands",
    "response": "response",
    "note": "note",
    "letter": "letter",
    "statement": "statement",
    "report": "report",
    "final-text": "final text",
}
_INSTRUMENT = re.compile(
    r"\bdraft (agreement|protocol|convention|accord|pact|treaty|armistice)\b", re.IGNORECASE
)
_INSTRUMENTS = frozenset(
    """treaty pact convention protocol accord armistice deal truce ceasefire charter declaration communique communiqué
    memorandum roadmap statement framework""".split()
)  # what is signed, where its words say more than "agreement"
_PLURAL = re.compile(r"\b(?:proposals|demands|ideas|terms|suggestions|packages)\b", re.IGNORECASE)
# What a note or a paper is called where a word of its mentions says so (stems).
_NAMES = {
    "note": {"protest": "note of protest", "memorandum": "memorandum"},
    "other": {"memorandum": "memorandum"},
}
_COUNTING = frozenset(
    "new first second third another further latest revised amended updated proposed same other own".split()
)  # words before a paper's name that say which one, not what it is
_DESCRIBED = ("plan", "map", "roadmap", "timetable")  # "transition plan" says more than "plan"
# Nouns that say no more than the kind does.
_PLAIN = {
    "response": frozenset(
        """response responses reply replies answer answers reaction feedback proposal proposals document
        documents paper text letter note draft ideas""".split()
    ),
    "proposal": frozenset(
        "proposal proposals draft drafts text plan plans ideas terms package".split()
    ),
    ANY: frozenset("paper papers document documents text texts draft copy version one".split()),
}


def title_of(key: Key, kind: str, held: Sequence[Mention], cast: Cast) -> str:
    """A document's title in plain words: "written response of NATO to Russia", "draft protocol of Norland on tolls".

    `held` are its mentions, the first report's first. What it is called, and on what it is, the first mention tells
    that says more than "the paper".
    """
    words = frozenset[str]().union(*(content(mention.words) for mention in held))
    noun = kind if kind in _OWN_NAMES else _NOUNS.get(kind, "paper")
    if kind in (ANY, *_DESCRIBED):
        called = _printed(kind, held) or _called(held)
        noun = called if kind == ANY or kind in called.split() else noun
    if kind == _TREATY:
        noun = _drafted(held)
    elif kind in ("response", "proposal"):
        noun = _printed(kind, held) or noun
    elif kind == SIGNED:
        noun = _signed(held)
    noun = next((name for word, name in _NAMES.get(kind, {}).items() if word in words), noun)
    if kind == "response" and "written" in words and "written" not in noun:
        noun = f"written {noun}"
    if kind in ("note", "non-paper") and any((mention.count or 1) > 1 for mention in held):
        noun = f"{noun}s"
    if key.family.startswith("draft "):
        noun = key.family
    elif noun == _NOUNS["proposal"] and not any(_PLURAL.search(mention.words) for mention in held):
        noun = "proposal"
    by = " and ".join(sorted(with_article(cast.name(party)) for party in key.by))
    to = " and ".join(sorted(with_article(cast.name(party)) for party in key.to))
    towards = "for" if key.family.startswith("draft") else "to"
    subject = next((" ".join(m.about.split()) for m in held if m.about), "")
    parts = (noun, f"of {by}" if by else "", f"{towards} {to}" if to else "", subject)
    return " ".join(part for part in parts if part)


def _printed(kind: str, held: Sequence[Mention]) -> str:
    """What the first mention calls a paper that has more to say than its kind: "comments", "bridging paper"."""
    plain = _PLAIN[kind] if kind in _PLAIN else _PLAIN[ANY]
    told = [" ".join(m.name.split()) for m in held if m.name and not m.name.isupper()]
    said = [
        name for name in told if not set(name.split()[-1:]) & plain or _is_described(kind, name)
    ]
    nouns = {name.split()[-1].lower() for name in said[:1]}
    alike = [name for name in said if name.split()[-1].lower() in nouns and " of " not in name]
    return max(alike, key=lambda name: len(name.split()), default="") or next(iter(said), "")


def _signed(held: Sequence[Mention]) -> str:
    """What those who signed a paper are told to have signed: "signed memorandum"."""
    called = (word for m in held for word in tokens(m.words) if word in _INSTRUMENTS)
    return f"signed {next(called, 'agreement')}"


def _is_described(kind: str, name: str) -> bool:
    """Whether a plain noun has words before it that say more: "bridging paper"."""
    return kind == ANY and len(name.split()) > 1


def _drafted(held: Sequence[Mention]) -> str:
    """What a draft treaty is called, if all who say what it is a draft of say the same: "draft protocol"."""
    said = (hit[1].lower() for m in held for hit in [_INSTRUMENT.search(m.words)] if hit)
    found = sorted(set(said))
    return f"draft {found[0]}" if len(found) == 1 else _NOUNS[_TREATY]


def _called(held: Sequence[Mention]) -> str:
    """What a paper of no kind is called where its mentions say more than "the paper" ("legal text")."""
    for mention in sorted(held, key=lambda m: (-len(m.words), m.report, m.at)):
        last = [word for word in mention.words.replace("-", " ").split() if word.isalpha()][-2:]
        if len(last) == 2 and last[1].islower() and last[1] not in ("paper", "document", "copy"):
            plain = last[0].islower() and content(last[0]) and last[0] not in _COUNTING
            return " ".join(last) if plain else last[1]
    return "paper"
