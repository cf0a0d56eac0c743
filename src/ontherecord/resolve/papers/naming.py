"""What a paper may be called: whether the words of one mention can stand for a paper that others tell of."""

import datetime as dt
import re
from collections.abc import Sequence

from ontherecord.nouns.dates import DateReading
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.papers.mention import ANY, Hop, Mention
from ontherecord.resolve.papers.versions import AGES, APART, LONG, tells_apart
from ontherecord.resolve.wording import stem, tokens

# Stems of the nouns of papers: of "draft of a border agreement" the draft is meant.
_NAMES = frozenset(
    "draft proposal plan roadmap timetable demand treaty letter note reply response".split()
)
# Stems of nouns that any paper can be called by.
# Stems of words that say how a paper was made, not which one it is.
_MADE = frozenset(
    stem(word)
    for word in """draft written unsigned joint final revised amended formal confidential secret detailed
    proposed same list""".split()
)
# What counts pages, "the four-page document".
_COUNTS = frozenset(
    stem(word)
    for word in """page one two three four five six seven eight nine ten eleven twelve single""".split()
)
_ANY_PAPER = frozenset(stem(word) for word in ("document", "paper", "text", "version", "copy"))
NO_TEXTS = frozenset({"response", "letter", "note", "invitation"})  # nobody calls them "the text"
_TITLE = re.compile(r"\b[A-Z][a-z]+ (?:Paper|Document|Text|List)$")  # "the Command Paper"
_VERSION = stem("version")
_SINGLE = frozenset({"letter", "note"})  # "its letters to five" are not "the letter"


def noun_of(mention: Mention) -> str:
    """The noun that names a mention's paper, as far as a stem tells it."""
    words = [stem(word) for word in tokens(mention.words)]
    return next((word for word in reversed(words) if word in _NAMES), words[-1] if words else "")


def may_be_called(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a mention's words can name the paper of others.

    "The petition" is none but a petition, no paper is one of another month, "a paper" that somebody hands over is
    a new one unless author and day are told alike, "letters" are no single letter.
    """
    if mention in held or went_otherwise(mention, held):
        return mention in held and not went_otherwise(mention, held)
    if _is_apart(mention, held) or _is_of_another_time(mention, held):
        return False
    other_name = any(tells_apart(mention, other) for other in held)
    other_name = other_name or _is_new_version(mention)
    if other_name or _is_named_otherwise(mention, held) or _is_no_letter(mention, held):
        return False
    if mention.kind in _SINGLE and not mention.to:
        return mention.is_many == any(other.is_many for other in held)
    if mention.kind != ANY:
        return True
    noun = noun_of(mention)
    named = any(noun_of(other) == noun for other in held)
    if (title := _TITLE.search(mention.words)) is not None:
        return any(title[0] in other.words for other in held)
    if mention.is_new and mention.hops and not named:
        alike = any(other.by == mention.by for other in held if mention.by) and _meet(mention, held)
        return alike or one_hand_over(mention, held)
    texts = not mention.is_text or any(other.family not in NO_TEXTS for other in held)
    return texts and (noun in _ANY_PAPER or named)


def went_otherwise(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a paper that is told, aside, to have gone on its own day went on none that others tell of."""
    days = [date.days() for other in held for date in other.dates if other != mention]
    if mention.gone is None or not days:
        return False
    first, last = mention.gone.days()
    return not any(a - APART <= last and first <= b + APART for a, b in days)


def _is_named_otherwise(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether "the bridging paper" is called by words that no mention of a paper has."""
    own = _describing(mention)
    if mention.kind != ANY or not own or one_hand_over(mention, held):
        return False
    return not any(own & _describing(other) for other in held)


def _is_no_letter(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether "the paper" would be a letter, which nobody calls so."""
    letters = all(other.kind == "letter" for other in held) and not one_hand_over(mention, held)
    return mention.kind == ANY and noun_of(mention) == "paper" and letters


def _describing(mention: Mention) -> frozenset[str]:
    """The stems of what a paper's name says besides its noun and how it was made."""
    words = [stem(word) for word in tokens(mention.name)]
    long = frozenset(words) if stem("page") in words else frozenset[str]()
    return frozenset(words[:-1]) - _MADE - frozenset(w for w in long if w in _COUNTS or w.isdigit())


def one_hand_over(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a mention tells of the same hand-over as others: one day, a giver in common, no other taker."""
    return any(_is_one(hop, other) for hop in mention.hops for each in held for other in each.hops)


def _is_one(left: Hop, right: Hop) -> bool:
    if left.date is None or right.date is None:
        return False
    days = is_governed(left.date) and is_governed(right.date)
    same = days and left.date.days() == right.date.days() and len(set(left.date.days())) == 1
    takers = not left.taker or not right.taker or bool(left.taker & right.taker)
    return same and bool(left.giver & right.giver) and takers


def _is_new_version(mention: Mention) -> bool:
    """Whether it is "a revised version", which somebody is to present: not the one told of."""
    return mention.is_new and noun_of(mention) == _VERSION


def is_generic(mention: Mention) -> bool:
    """Whether a mention is called by a noun that any paper can be called by, and by nothing that says which."""
    return noun_of(mention) in _ANY_PAPER and not _describing(mention)


def is_another(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a mention's words or days show that its paper is none of others; "the text" shows it of none."""
    if may_be_called(mention, held):
        return False
    generic = mention.kind == ANY and noun_of(mention) in _ANY_PAPER
    return mention.is_new or not generic or _is_apart(mention, held)


def _is_apart(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether all days told of a mention lie far from all told of others, or in one report on other days.

    Days whose year is not sure count for papers whose kind is told.
    """
    exact = mention.kind == ANY
    own = mention.dates if exact else mention.told_days
    days = [date for other in held for date in (other.dates if exact else other.told_days)]
    if not own or not days:
        return False
    here = [date for other in held if other.report == mention.report for date in other.dates]
    if exact and here and not any(day.overlaps(date) for day in own for date in here):
        return True
    return all(_gap(day, date) > LONG for day in own for date in days)


def _is_of_another_time(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether "a letter" for nobody named is told long before or after all who tell of others for nobody named."""
    if mention.to or mention.told_days or (mention.name and _describing(mention)):
        return False
    if any(other.to or other.told_days or other.reported == UNDATED for other in held):
        return False
    if mention.reported == UNDATED:
        return False
    day = dt.date.fromisoformat(mention.reported)
    return all(abs(dt.date.fromisoformat(other.reported) - day) > AGES for other in held)


def _gap(left: DateReading, right: DateReading) -> dt.timedelta:
    """How many days lie between two readings, none where they overlap."""
    first, second = sorted((left.days(), right.days()))
    return max(second[0] - first[1], dt.timedelta())


def _meet(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a mention and others tell of one day."""
    return any(
        day.overlaps(date) for day in mention.dates for other in held for date in other.dates
    )
