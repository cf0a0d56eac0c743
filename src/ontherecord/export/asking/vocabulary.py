"""What the words of a question ask for: stances, types of acts, kinds of lines.

Small on purpose: a word that is not here is taken for a part of the matter and looked up in the lines' own words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ontherecord.nouns.position import Stance

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")


# what a statement says that tells of no answer: an answer alone ("our response was handed over") does not
_NO = r"(?:\b(?:not|never|nobody|nothing|yet to|fail\w*)\b|n['’]t\b)"
UNANSWERED = re.compile(
    r"\bunanswered\b|\bsilen(?:t|ce)\b|\b(?:await|wait)\w*\b"
    r"|\b(?:no|without)(?: \w+){0,2} (?:answer|repl|respon)"
    rf"|{_NO}(?: \w+){{0,2}} (?:answer|repl|respond)"
    rf"|{_NO}(?: \w+){{0,2}} (?:receiv|giv|got|get|sent|send|had|see|hear)\w*(?: \w+){{0,4}} (?:answer|repl|respon)"
    r"|\b(?:answer|repl|respon)\w*(?: \w+){0,2}(?: (?:not|never)\b|n['’]t\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word asks for: any of these stances, types of acts, kinds of lines.

    `stems` are the words that mean it, for lines that have no sort of their own (a statement that says so).
    """

    stances: tuple[Stance, ...] = ()
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()


def _many(words: str, meaning: Meaning) -> dict[str, Meaning]:
    stems = tuple(dict.fromkeys((*map(stem, words.split()), *meaning.stems)))
    return dict.fromkeys(map(stem, words.split()), replace(meaning, stems=stems))


_SPEECH = Meaning(kinds=("statements",))
_PAPERS = Meaning(kinds=("documents",))
_OPEN = Meaning(
    (Stance.UNANSWERED,),
    (),
    ("silences", "positions"),
    ("answer", "reply", "respons", "respond", "wait", "left", "leav", "gone", "remain"),
)


def stem(word: str) -> str:
    """A word without its ending, so that forms of one word meet; rough, and the same for question and line.

    >>> stem("refused") == stem("refuse") == stem("refuses") == stem("refusing")
    True
    >>> stem("proposals") == stem("proposal"), stem("replies") == stem("reply")
    (True, True)
    """
    low = word.casefold().replace("’", "'").removesuffix("'s")
    low = _IRREGULAR.get(low, low)
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        if low.endswith(ending) and len(low) - len(ending) > 2 and not low.endswith("ss"):
            low = low.removesuffix(ending) + instead
            break
    if len(low) > 4:  # "note" is not "not"
        low = low.removesuffix("e")
    # "ruled", "planned": the consonant that an ending doubled
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] and low[-1] not in "ls" else low


def words(text: str) -> list[str]:
    """The words of a text, figures too."""
    return _WORD.findall(text)


def matter_of(word: str) -> str:
    """What a word of the matter is looked up as: its stem, or the stem that stands for its like.

    >>> matter_of("captives") == matter_of("prisoner")
    True
    """
    found = stem(word)
    return _LIKE.get(found, found)


_IRREGULAR: Mapping[str, str] = {
    "said": "say", "says": "say", "told": "tell", "gave": "give", "given": "give", "sent": "send",
    "met": "meet", "withdrew": "withdraw", "withdrawn": "withdraw", "wrote": "write", "written": "write",
    "got": "get", "held": "hold", "spoke": "speak", "broke": "break", "withheld": "withhold",
    "kept": "keep", "turned": "turn", "leaks": "leak", "agreed": "agree", "people": "person",
}  # fmt: skip

MEANINGS: Mapping[str, Meaning] = {
    **_many(
        "refuse refusal reject rejection decline rebuff dismiss oppose veto exclude",
        Meaning((Stance.REJECTS,), ("reject",), ("positions", "acts")),
    ),
    **_many(
        "demand require want insist request ask seek urge call appeal",
        Meaning(
            (Stance.DEMANDS, Stance.INSISTS), ("demand", "request", "appeal"), ("positions", "acts")
        ),
    ),
    **_many(
        "offer propose suggest",
        Meaning((Stance.OFFERS, Stance.OPEN), ("offer", "propose"), ("positions", "acts")),
    ),
    **_many(
        "accept agree approve consent concede",
        Meaning((Stance.ACCEPTS,), ("accept", "agree"), ("positions", "acts")),
    ),
    **_many(
        "condition conditional", Meaning((Stance.CONDITIONAL,), (), ("positions",))
    ),
    **_many(
        "deliver hand give send submit transfer convey",
        Meaning((), ("deliver",), ("acts", "documents")),
    ),
    **_many("receive get obtain", Meaning((), ("deliver", "receive"), ("acts", "documents"))),
    **_many("publish release", Meaning((), ("publish",), ("acts", "documents"))),
    **_many("withhold", Meaning((), ("withhold",), ("acts",))),
    **_many("leak", Meaning((), ("leak", "publish"), ("acts", "documents"))),
    **_many("threaten threat", Meaning((), ("threaten", "ultimatum"), ("acts",))),
    **_many("warn warning", Meaning((), ("warn",), ("acts",))),
    **_many("accuse accusation blame", Meaning((), ("accuse",), ("acts",))),
    **_many("deny denial", Meaning((), ("deny",), ("acts", "statements"))),
    **_many("confirm confirmation", Meaning((), ("confirm",), ("acts", "documents"))),
    **_many("promise pledge", Meaning((), ("promise",), ("acts",))),
    **_many("announce", Meaning((), ("announce",), ("acts", "statements"))),
    **_many("sign", Meaning((), ("sign",), ("acts",))),
    **_many("meet meeting talk consult", Meaning((), ("meet", "consult"), ("acts",))),
    **_many("mediate", Meaning((), ("mediate",), ("acts",))),
    **_many("suspend", Meaning((), ("suspend",), ("acts",))),
    **_many("withdraw withdrawal", Meaning((), ("withdraw", "retreat"), ("acts",))),
    **_many("deploy mobilise mobilize", Meaning((), ("deploy", "mobilise"), ("acts",))),
    **_many("say tell speak state claim quote statement words", _SPEECH),
    **_many(
        "paper document letter note draft text treaty move moved",
        _PAPERS,
    ),
    **_many("unanswered silence silent open", _OPEN),
    **_many(
        "contradict contradiction conflict disagree differ dispute",
        Meaning(kinds=("conflicts",)),
    ),
    **_many("copy copied story same wire source origin", Meaning(kinds=("lineage",))),
}  # fmt: skip

# words of this field that mean one thing; the first of each line stands for all
_LIKE_WORDS = """
proposal offer initiative plan
answer reply response
troop soldier force military
truce ceasefire armistice
prisoner detainee captive hostage
membership enlargement expansion accession
treaty agreement accord pact deal
sanction embargo
border frontier
"""
_LIKE: Mapping[str, str] = {
    stem(word): stem(line.split()[0])
    for line in _LIKE_WORDS.strip().splitlines()
    for word in line.split()
}

# words that only make a question
_STOP_WORDS = (
    "a an the of to in on at by for from with about and or but is are was were be been being do does did has have had"
    " it its they their them he she his her who whom whose what which when where why how since until long many much"
    " that this these those there any some not no yet still so far as than then will would can could should may"
    " me show list tell find give"
    " one two three first last else each other account between"
    " anything something nothing everything anybody somebody anyone someone everyone"
    " reports report lie lay lain day date january february march april may june july august september october"
    " november december"
).split()
STOP = frozenset(stem(word) for word in _STOP_WORDS)
