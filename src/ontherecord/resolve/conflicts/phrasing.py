"""How a conflict words what its sides say: charges, voices, headings."""

import re

from ontherecord.resolve.conflicts.doings import PASTS, is_negated
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.wording import tokens

_ACCUSED = re.compile(
    r"^(?!(?:it|he|she|they|we|i|there)\b)(?:[\w’']+ ){0,3}(?:(?:on|last|this) \w+ )?of (?=\w+ing\b)",
    re.IGNORECASE,
)  # "(accused) Norland of laying"
_ACCUSES = re.compile(
    r"(?P<who>(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4}) (?:has |have |had )?accus(?:es|ed) [^,;]{2,60}? of "
    r"(?P<what>\w+ing\b.*)"
)
_PRONOUN = re.compile(r"(?:he|she|it|they|who|which|we|i)$", re.IGNORECASE)
_SAY = r"(?:says?|said|tells?|told [^,.;]{2,40}|claims?|claimed|reports?|reported)"
_VOICE_BEHIND = re.compile(
    rf".{{15,}}, (?P<voice>(?!(?:he|she|it|they)\b)[^,.;“”\"]{{3,60}}?) {_SAY}[.,]?$", re.DOTALL
)
_VOICE_BEFORE = re.compile(
    rf"(?P<voice>(?!(?:He|She|It|They)\b)[A-Z][^.;:“”\"]{{1,70}}?),? {_SAY} (?:that )?(?!“|\")[^“”\"]{{15,}}$"
)
_CLAUSE = re.compile(r"\b(?:that|who|which|whom|I|me|him|her|them|about|if|when|as)\b")
_CLOCK = re.compile(r"^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?| GMT)? (?=[A-Z“\"‘])")
_LETTERS = {"A": "the answer", "Q": "the question"}  # "A: He did not leave it."
# What is, may or will be is no deed that was done.
_OPEN = frozenset("could would will might may plans intends wants is are".split())


def tells_deed(text: str) -> bool:
    """Whether some words tell that something was done: no charge, and not what is, will or could be.

    >>> tells_deed("They had crossed the river"), tells_deed("They could attack"), tells_deed("Norland of mining it")
    (True, False, False)
    """
    words = tokens(text)
    done = next((at for at, w in enumerate(words) if w.endswith("ed") or w in PASTS), len(words))
    left_open = next((at for at, word in enumerate(words) if word in _OPEN), len(words))
    return done < left_open and not accused(text)


def is_charge(text: str) -> bool:
    """Whether some words tell of a deed that is done or accuse somebody, as what is called an allegation does."""
    return bool(accused(text)) or tells_deed(text)


def accused(words: str) -> str:
    """The words for whom some words accuse, empty where they accuse nobody.

    >>> accused("the army of shelling a village"), accused("they laid mines")
    ('the army', '')
    """
    match = _ACCUSED.match(words)
    return match.group().removesuffix("of ").rstrip() if match is not None else ""


def charge(words: str) -> str:
    """Some words on one line, without whom they accuse.

    >>> charge("Norland of laying mines"), charge("they laid mines")
    ('laying mines', 'they laid mines')
    """
    return _ACCUSED.sub("", " ".join(words.split()))


def matter(words: str) -> str:
    """What a conflict over some words is about, as its heading.

    >>> matter("Norland of laying mines"), matter("they laid mines.")
    ('the charge against Norland: laying mines', 'whether this is so: they laid mines')
    """
    blamed = re.sub(r" (?:on|last|this) \w+$", "", accused(words))
    told = whole(charge(words))
    return f"the charge against {blamed}: {told}" if blamed else f"whether this is so: {told}"


def without_voice(told: str, voice: str) -> str:
    """Some words without who says them, where they begin or end with that.

    >>> without_voice("The palace says that the paper came late", "The palace")
    'the paper came late'
    """
    said = rf"(?:{re.escape(voice)}|[Hh]e|[Ss]he|[Ii]t|[Tt]hey),? (?:{_SAY}|added) (?:that )?"
    words = re.sub(rf", {re.escape(voice)} {_SAY}$", "", re.sub(rf"^{said}", "", told))
    return words if words else told


def accusation(words: str) -> tuple[str, str]:
    """Who accuses in some words, and of what; nobody where they accuse nobody.

    >>> accusation("Norland accuses Suland of arming rebels"), accusation("they laid mines")
    (('Norland', 'arming rebels'), ('', 'they laid mines'))
    """
    line = " ".join(words.split())
    match = _ACCUSES.match(line)
    return (match["who"], match["what"]) if match is not None else ("", line)


def whole(words: str) -> str:
    """Some words on one line, without a quotation mark that has lost the other one.

    >>> whole("“We have accepted nothing."), whole("the “final” text.")
    ('We have accepted nothing', 'the “final” text')
    >>> whole("11.15 Has she been freed?")  # the entry of a live page
    'Has she been freed?'
    """
    line = _CLOCK.sub("", " ".join(words.split()))
    if line.count("“") != line.count("”") or line.count('"') % 2:
        line = re.sub(r"[“”\"]", "", line)
    return line.rstrip(".,")


def named(voice: str) -> str:
    """The words of a text for a source; the letter of an interview, or a pronoun, names nobody.

    >>> named("A"), named("an envoy"), named("They")
    ('the answer', 'an envoy', 'a speaker')
    """
    voice = _CLOCK.sub("", voice)
    letter = _LETTERS.get(voice.strip(" .:").upper())
    if _PRONOUN.match(voice):
        return "a speaker"
    return voice if letter is None else letter


def voice_in(sentence: str) -> str:
    """On whose word a sentence is, where it says so at its beginning or its end; nobody for "he said".

    >>> voice_in("The palace says the paper came late."), voice_in("It got no answer, the envoy says.")
    ('The palace', 'the envoy')
    """
    line = on_one_line(sentence).strip()
    for shape in (_VOICE_BEHIND, _VOICE_BEFORE):
        match = shape.match(line)
        voice = match["voice"] if match is not None else ""
        if voice and not is_negated(voice) and not _CLAUSE.search(voice):
            return voice
    return ""
