"""The shelf: one place for each paper (family, author, addressee, version), and which mentions belong there."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.papers import ANY, Mention

_APART = dt.timedelta(
    days=3
)  # hand-overs farther apart are of two papers, nearer ones two tellings of one

_INDEFINITE = re.compile(r"(?:an?|any|no|some|another)\b", re.IGNORECASE)  # no paper told of before
_ANOTHER = re.compile(
    r"^(?:an?|another|two|three)\b|\b(?:new|second|third|revised|updated|further|fresh|amended|latest)\b",
    re.IGNORECASE,
)  # words that tell a paper from one that went the same way before
Place = tuple[str, int]  # report id, position of the mention there


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


@dataclass(frozen=True, slots=True)
class Shelf:
    """Mentions by document and documents by mention; `open` mentions fit several and are left out."""

    held: dict[Key, list[Mention]]
    placed: dict[Place, tuple[Key, ...]]
    reasons: dict[Place, tuple[str, ...]]
    open: dict[Place, tuple[Key, ...]]


def build_shelf(mentions: Sequence[Mention], coverage: Coverage) -> Shelf:
    """Place all mentions: full ones make the places, shorter ones go where only one place fits."""
    told = [mention for mention in mentions if mention.moved or not mention.denied]
    missing = [mention for mention in mentions if mention.denied and not mention.moved]
    answers = _answers_called_proposals(told, coverage)
    mentions = [replace(m, kind="response") if m in answers else m for m in told]
    kept = _kept(mentions, coverage)
    kept = _joined(missing, mentions, kept)
    of_report: dict[str, list[Mention]] = {}
    for mention in mentions:
        of_report.setdefault(mention.report, []).append(mention)
    starts = {key: _starts(held, coverage) for key, held in kept.items()}
    shelf = Shelf({}, {}, {}, {})
    bare = []
    for mention in mentions:
        if _is_either(mention, of_report[mention.report]):
            continue
        keys, reason = _fitting(mention, kept, of_report[mention.report])
        if keys or mention.by or mention.to:
            _place(mention, keys, reason, (shelf, starts, coverage))
        else:
            bare.append(mention)
    for mention in bare:
        if mention.moved or not _INDEFINITE.match(mention.words):
            _place_bare(mention, shelf)
    for mention in missing:
        _place_missing(mention, kept, shelf, coverage)
    return shelf


def _is_either(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether "the text" stands in a report that tells of a draft and of an answer: it may be either."""
    if not mention.is_text or mention.titled or mention.answered or mention.handed:
        return False
    return {"draft", "response"} <= {other.family for other in others}


def _place_bare(mention: Mention, shelf: Shelf) -> None:
    """Put a mention that tells neither author nor addressee with the only paper of its kind in its report."""
    here = {
        key
        for (report, _), found in shelf.placed.items()
        if report == mention.report
        for key in found
        if _is_kind(mention, key)
    }
    if len(here) == 1:
        _put(mention, here, "the only such paper that the report tells of", shelf)


def _place_missing(
    mention: Mention, kept: Mapping[Key, Sequence[Mention]], shelf: Shelf, coverage: Coverage
) -> None:
    """Note which paper is said not to have come, where one fits that was handed over before the report.

    The mention says nothing else of that paper and is no evidence for it.
    """
    keys, reason = _fitting(mention, kept, ())
    reported = coverage.day(mention.report)
    if len(keys) != 1 or keys[0] not in shelf.held or reported == UNDATED:
        return
    by_then = dt.date.fromisoformat(reported)
    if any(date.days()[0] <= by_then for held in kept[keys[0]] for date in held.handed):
        shelf.placed[mention.report, mention.at] = tuple(keys)
        shelf.reasons[mention.report, mention.at] = (f"said not to have come; {reason}",)


def _answers_called_proposals(mentions: Sequence[Mention], coverage: Coverage) -> set[Mention]:
    """Mentions of "proposals" that are a party's written response under another name.

    They are where the party answers the same addressee in writing, never drafts a treaty for it, and the report
    comes out no earlier than that answer was handed over.
    """
    answered: dict[frozenset[str], list[Mention]] = {}
    drafted = {(m.by, to) for m in mentions if m.kind == "draft-treaty" and m.moved for to in m.to}
    for mention in mentions:
        if mention.kind == "response" and mention.by and mention.to and mention.on_paper:
            answered.setdefault(mention.by, []).append(mention)
    found = set()
    for mention in mentions:
        if (
            mention.kind != "proposal"
            or mention.by not in answered
            or mention.count not in (None, 1)
        ):
            continue
        same = [
            other
            for other in answered[mention.by]
            if (not mention.to or mention.to == other.to)
            and not any((mention.by, to) in drafted for to in other.to)
            and any(_meets(mention, date, coverage) for date in other.handed)
        ]
        if same:
            found.add(mention)
    return found


def _meets(mention: Mention, handed: DateReading, coverage: Coverage) -> bool:
    """Whether a mention can be of a paper handed over then: moved that day, or named from then on."""
    first, last = handed.days()
    reported = coverage.day(mention.report)
    if not mention.handed:
        return reported == UNDATED or first - _APART <= dt.date.fromisoformat(reported)
    return any(
        date.days()[0] - _APART <= last and first <= date.days()[1] + _APART
        for date in mention.handed
    )


def _kept(mentions: Sequence[Mention], coverage: Coverage) -> dict[Key, list[Mention]]:
    """The papers that full mentions make, and those without an author that were handed over."""
    full: dict[Key, list[Mention]] = {}
    for mention in mentions:
        for key in _keys(mention):
            full.setdefault(key, []).append(mention)
    kept = {key: held for key, held in full.items() if _is_borne_out(held, coverage)}
    kept = {key: held for key, held in kept.items() if key.family != ANY or not _other(key, kept)}
    return kept | _one_sided(mentions, {**full, **kept}, coverage)


def _one_sided(
    mentions: Sequence[Mention], full: Mapping[Key, Sequence[Mention]], coverage: Coverage
) -> dict[Key, list[Mention]]:
    """Papers of which only the author or only the addressee is known.

    They were handed over, or answered under a name of their own; a fuller paper that they may be goes before.
    """
    found: dict[Key, list[Mention]] = {}
    for mention in mentions:
        if bool(mention.by) == bool(mention.to):
            continue
        if mention.is_text and mention.family != ANY and not (mention.titled and mention.by):
            continue
        key = Key(mention.family, mention.by, mention.to)
        if not any(_may_be(key, other) for other in full):
            found.setdefault(key, []).append(mention)
    borne = {key: held for key, held in found.items() if _stands_alone(key, held, coverage)}
    named = [key for key in borne if key.family != ANY]
    return {k: v for k, v in borne.items() if k in named or not any(_may_be(k, n) for n in named)}


def _joined(
    missing: Sequence[Mention], mentions: Sequence[Mention], kept: Mapping[Key, list[Mention]]
) -> dict[Key, list[Mention]]:
    """Papers with author and addressee known, where one side denies what others tell half of.

    Some name the author of a letter, some to whom a letter went, and the addressee denies having it from that
    author: one letter, if none of its kind has both.
    """
    found = dict(kept)
    for denied in missing:
        if not (denied.by and denied.to) or any(
            key.family == denied.family and key.by and key.to for key in kept
        ):
            continue
        halves = [
            mention
            for mention in mentions
            if mention.family == denied.family
            and (mention.by, mention.to) in ((denied.by, frozenset()), (frozenset(), denied.to))
        ]
        if {bool(mention.by) for mention in halves} == {True, False}:
            whole = Key(denied.family, denied.by, denied.to)
            found = {key: held for key, held in found.items() if not _may_be(key, whole)}
            found[whole] = halves
    return found


def _may_be(short: Key, full: Key) -> bool:
    """Whether a paper with one party known may be a fuller one."""
    side = full.by == short.by if short.by else full.to == short.to
    return side and short.family in (full.family, ANY)


def _stands_alone(key: Key, held: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether mentions with one party bear out a paper: handed over, or named and used or told twice."""
    if not any(mention.on_paper for mention in held):
        return False
    if any(mention.handed for mention in held):
        return True
    if not key.by or key.family == ANY:
        return False
    named = [mention for mention in held if mention.titled]
    return bool(named) and (told_twice(named, coverage) or any(m.answered for m in named))


def _is_borne_out(held: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether mentions show a paper: on paper, and moved, answered or answering, or told more than once."""
    if not any(mention.on_paper for mention in held):
        return False
    used = any(m.moved or m.answered or m.answers is not None for m in held)
    return used or told_twice(held, coverage)


def told_twice(mentions: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether more than one mention tells it: twice in one report, or in reports that are no copies."""
    reports = [mention.report for mention in mentions]
    origins = {coverage.origins[report] for report in reports}
    return len(origins) > 1 or len(set(reports)) < len(reports)


def _other(key: Key, kept: Mapping[Key, Sequence[Mention]]) -> bool:
    """Whether a paper of a known kind went the same way, so that "the paper" needs no place of its own."""
    return any(k.family != ANY and (k.by, k.to) == (key.by, key.to) for k in kept)


def _keys(mention: Mention) -> tuple[Key, ...]:
    """The papers that a full mention names: one, or one for each party where the count says so."""
    if not mention.by or not mention.to:
        return ()
    if len(mention.to) > 1 and mention.count == len(mention.to):
        return tuple(Key(mention.family, mention.by, frozenset({to})) for to in sorted(mention.to))
    if len(mention.by) > 1 and mention.count == len(mention.by):
        return tuple(Key(mention.family, frozenset({by}), mention.to) for by in sorted(mention.by))
    return (Key(mention.family, mention.by, mention.to),)


def _fitting(
    mention: Mention, kept: Mapping[Key, Sequence[Mention]], others: Sequence[Mention]
) -> tuple[tuple[Key, ...], str]:
    """The papers that a mention may stand for, and why; `others` are the mentions of its report."""
    spoken = mention.kind == "demands" and not (mention.on_paper or mention.answered)
    if spoken or not (mention.by or mention.to):
        return (), ""
    each = [k for k in kept if k.family == mention.family and k.by == mention.by and k.to]
    if mention.by and mention.count and mention.count > 1 and len(each) == mention.count:
        # "handed the envoy two drafts": who takes them need not be whom each of them is for
        return tuple(sorted(each, key=lambda key: key.id)), "as many papers of that author"
    own = tuple(key for key in _keys(mention) if key in kept)
    if own and mention.kind != ANY:
        return own, "author and addressee are told"
    found = [
        key
        for key, held in kept.items()
        if _agrees(mention, key) and _is_kind(mention, key) and _is_topic(mention, held)
        if not mention.is_text or key.family != ANY or any(other.is_text for other in held)
    ]
    if not found and mention.family == "draft" and not _keys(mention) and not mention.is_text:
        # "NATO's proposals" of a party that has answered in writing and proposed nothing else
        found = [key for key in kept if key.family == "response" and _agrees(mention, key)]
    if len(found) > 1 and mention.count != len(found):
        near = [key for key in found if any(m.report == mention.report for m in kept[key])]
        near += [key for key in found if key not in near and _told_in(key, mention, others)]
        found = near if len(near) == 1 else found
    told = "author" if mention.by else "addressee"
    return tuple(sorted(found, key=lambda key: key.id)), f"the only such paper of that {told}"


def _told_in(key: Key, mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether the report of a mention names a paper's kind and author elsewhere."""
    return any(m != mention and (m.family, m.by) == (key.family, key.by) for m in others)


def _is_kind(mention: Mention, key: Key) -> bool:
    """Whether a mention's kind can be the paper's; one that is only called a paper can be any."""
    if mention.is_text and key.family == "response":
        return False
    return key.family == mention.family or mention.kind == ANY == mention.family


def _is_topic(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether nothing speaks against it in what the paper is said to be about."""
    topics = [other.topic for other in held if other.topic]
    return not mention.topic or not topics or any(mention.topic & topic for topic in topics)


def _agrees(mention: Mention, key: Key) -> bool:
    """Whether what the mention tells of author and addressee fits a paper."""
    if mention.by and mention.by != key.by:
        return bool(key.by) and key.by < mention.by and mention.count == len(mention.by)
    if mention.to and mention.to != key.to:
        return key.to < mention.to and mention.count == len(mention.to)
    return True


_State = tuple[Shelf, Mapping[Key, tuple[dt.date, ...]], Coverage]


def _place(mention: Mention, keys: Collection[Key], reason: str, state: _State) -> None:
    """Put a mention where it fits, or note that it fits several places."""
    shelf, starts, coverage = state
    if not keys:
        return
    full = _keys(mention)
    if len(keys) > 1 and not (full or mention.count == len(keys)):
        shelf.open[mention.report, mention.at] = tuple(
            _version(key, mention, starts[key], coverage) or key for key in keys
        )
        return
    versions = [_version(key, mention, starts[key], coverage) for key in keys]
    _put(mention, (key for key in versions if key is not None), reason, shelf)


def _put(mention: Mention, keys: Iterable[Key], reason: str, shelf: Shelf) -> None:
    found = tuple(sorted(keys, key=lambda key: key.id))
    if found:
        shelf.placed[mention.report, mention.at] = found
        shelf.reasons[mention.report, mention.at] = (reason,) * len(found)
    for key in found:
        shelf.held.setdefault(key, []).append(mention)


def _starts(held: Sequence[Mention], coverage: Coverage) -> tuple[dt.date, ...]:
    """The first day of each hand-over that stands apart from the one before it.

    A later one counts as that of another paper only where words say so ("a second letter") or two origins do.
    """
    stretches = sorted(
        ((*date.days(), mention) for mention in held for date in mention.dates),
        key=lambda told: (told[0], told[1], told[2].report, told[2].at),
    )
    found: list[tuple[dt.date, list[Mention]]] = []
    end: dt.date | None = None
    for first, last, mention in stretches:
        if end is None or first - end > _APART:
            found.append((first, [mention]))
            end = last
        else:
            found[-1][1].append(mention)
        end = max(end, last)
    return tuple(
        first
        for at, (first, told) in enumerate(found)
        if not at
        or any(_ANOTHER.search(mention.words) for mention in told)
        or len({coverage.origins[mention.report] for mention in told}) > 1
    )


def _version(
    key: Key, mention: Mention, starts: Sequence[dt.date], coverage: Coverage
) -> Key | None:
    """Which of several papers of one family between the same parties is meant: by the day of its
    hand-over, else the last one handed over before the report; None where neither tells.
    """
    if len(starts) < 2:
        return key
    days = [date.days() for date in mention.dates]
    reported = coverage.day(mention.report)
    if days:
        before = [start for start in starts if start <= days[0][1] + _APART]
    elif reported != UNDATED:
        before = [start for start in starts if start <= dt.date.fromisoformat(reported)]
    else:
        return None
    if not before:
        return None
    return key if before[-1] == starts[0] else replace(key, version=before[-1].isoformat())
