"""The shelf: one place for each paper (family, author, addressee, version), and which mentions belong there."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.papers.kept import for_all, joined, kept_papers, to_each
from ontherecord.resolve.papers.keys import Key, keys_of
from ontherecord.resolve.papers.mention import ANY, Mention
from ontherecord.resolve.papers.naming import (
    NO_TEXTS,
    may_be_called,
    noun_of,
    one_hand_over,
    went_otherwise,
)
from ontherecord.resolve.papers.renamed import (
    answers_called_letters,
    answers_called_proposals,
    lists_beside_drafts,
    papers_called_documents,
    proposals_in_letters,
    to_persons,
)
from ontherecord.resolve.papers.versions import APART, first_days, is_other, version_of

_INDEFINITE = re.compile(r"(?:an?|any|no|some|another)\b", re.IGNORECASE)  # no paper told of before
_SUCH = re.compile(r"(?:no|any) such\b", re.IGNORECASE)  # the paper named before
_Known = tuple[tuple[dt.date, ...], Sequence[Mention]]  # first days, and who tells of the paper
Place = tuple[str, int]  # report id, position of the mention there


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
    answers = answers_called_proposals(told, coverage) | answers_called_letters(told)
    told = [replace(m, kind="response") if m in answers else m for m in told]
    posted, lists = proposals_in_letters(told), lists_beside_drafts(told)
    told = [replace(m, kind=ANY) if m in lists else m for m in told]
    mentions = [replace(m, kind="letter") if m in posted else m for m in told]
    mentions = to_persons(mentions)
    kinds = papers_called_documents(mentions)
    mentions = [replace(m, kind=kinds.get(m, m.kind)) for m in mentions]
    mentions = to_each(for_all(mentions))
    kept = kept_papers(mentions, coverage)
    kept = joined(missing, mentions, kept)
    of_report: dict[str, list[Mention]] = {}
    for mention in mentions:
        of_report.setdefault(mention.report, []).append(mention)
    sides = _Sides(kept)
    fitting = {
        (mention.report, mention.at): _fitting(mention, sides, of_report[mention.report])
        for mention in mentions
        if not _is_either(mention, of_report[mention.report])
    }
    starts = _known(mentions, fitting, kept, coverage)
    shelf = Shelf({}, {}, {}, {})
    bare = []
    for mention in mentions:
        keys, reason = fitting.get((mention.report, mention.at), ((), ""))
        if keys or mention.by or mention.to:
            _place(mention, keys, reason, (shelf, starts, coverage))
        elif (mention.report, mention.at) in fitting:
            bare.append(mention)
    for mention in bare:
        if mention.nobodys:
            continue  # a paper of somebody else
        if mention.moved or not _INDEFINITE.match(mention.words):
            _place_bare(mention, of_report[mention.report], shelf)
    for mention in missing:
        _place_missing(mention, sides, shelf, coverage)
    return shelf


class _Sides:
    """The papers kept, by their authors and by their addressees."""

    def __init__(self, kept: Mapping[Key, Sequence[Mention]]) -> None:
        self.kept = kept
        self._rank = {key: at for at, key in enumerate(kept)}
        self._by: dict[str, list[Key]] = {}
        self._to: dict[str, list[Key]] = {}
        for key in kept:
            for party in key.by:
                self._by.setdefault(party, []).append(key)
            for party in key.to:
                self._to.setdefault(party, []).append(key)

    def near(self, mention: Mention) -> list[Key]:
        """The papers of one of a mention's authors, of one of its addressees where it tells no author."""
        side, own = (mention.by, self._by) if mention.by else (mention.to, self._to)
        found = {key for party in side for key in own.get(party, ())}
        return sorted(found, key=lambda key: self._rank[key])


def _known(
    mentions: Sequence[Mention],
    fitting: Mapping[Place, tuple[tuple[Key, ...], str]],
    kept: Mapping[Key, Sequence[Mention]],
    coverage: Coverage,
) -> dict[Key, _Known]:
    """The first days of each paper's versions, by the mentions that make it and those that fit it alone."""
    held = {key: list(own) for key, own in kept.items()}
    for mention in mentions:
        keys, _ = fitting.get((mention.report, mention.at), ((), ""))
        if len(keys) == 1 and mention not in held[keys[0]]:
            held[keys[0]].append(mention)
    given = _given(mentions)
    return {key: (first_days(own, coverage, _asked(key, given)), own) for key, own in held.items()}


_Given = Mapping[tuple[str, str], Collection[dt.date]]  # giver and taker -> days


def _given(mentions: Sequence[Mention]) -> _Given:
    """The days on which one party handed another what can have an answer."""
    found: dict[tuple[str, str], set[dt.date]] = {}
    for mention in mentions:
        for hop in mention.hops if mention.family != "response" else ():
            if hop.date is None or not hop.date.sure or not is_governed(hop.date):
                continue
            for giver in hop.giver:
                for taker in hop.taker or mention.to:
                    found.setdefault((giver, taker), set()).add(hop.date.days()[0])
    return found


def _asked(key: Key, given: _Given) -> tuple[dt.date, ...]:
    """The days on which whom a response is for handed its author what it can be an answer to."""
    if key.family != "response":
        return ()
    ways = ((giver, taker) for giver in key.to for taker in key.by)
    return tuple(sorted({day for way in ways for day in given.get(way, ())}))


def _is_either(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether "the text" stands in a report that tells of a draft and of an answer: it may be either."""
    if not mention.is_text or mention.titled or mention.answered or mention.handed:
        return False
    return {"draft", "response"} <= {other.family for other in others}


def _place_bare(mention: Mention, others: Sequence[Mention], shelf: Shelf) -> None:
    """Put a mention that tells neither author nor addressee with the only paper of its kind in its report.

    `others` are the mentions of that report.
    """
    here = {
        key
        for other in others
        for key in shelf.placed.get((other.report, other.at), ())
        if _is_kind(mention, key) and _is_named_alike(mention, key, shelf)
        if may_be_called(mention, shelf.held[key])
    }
    carried = {key for key, held in shelf.held.items() if _is_same_way(mention, key, held)}
    if len(here) == 1 and not (carried and here.isdisjoint(carried)):
        _put(mention, here, "the only such paper that the report tells of", shelf)
    elif len(carried) == 1:
        _put(mention, carried, "handed over by the same party on the same day", shelf)


def _is_same_way(mention: Mention, key: Key, held: Sequence[Mention]) -> bool:
    """Whether a paper was handed over by the same party on the same day, as both tell it."""
    days = [hop for hop in mention.hops if hop.date is not None and is_governed(hop.date)]
    if not days or not _is_kind(mention, key):
        return False
    return any(
        hop.giver & other.giver and hop.date is not None and other.date is not None
        and is_governed(other.date) and hop.date.overlaps(other.date)
        for hop in days for each in held for other in each.hops
    )  # fmt: skip


def _is_named_alike(mention: Mention, key: Key, shelf: Shelf) -> bool:
    """Whether a paper that nothing else tells apart is called as it is elsewhere: no "draft" is a "roadmap"."""
    if mention.kind == ANY:
        return True
    nouns = {noun_of(other) for other in shelf.held[key] if other.report == mention.report}
    return noun_of(mention) in nouns and not is_other(mention, shelf.held[key])


def _place_missing(mention: Mention, sides: _Sides, shelf: Shelf, coverage: Coverage) -> None:
    """Note which paper is said not to have come, where one fits that was handed over before the report.

    The mention says nothing else of that paper and is no evidence for it.
    """
    if _SUCH.match(mention.words):
        _place_such(mention, shelf)
        return
    if _INDEFINITE.match(mention.words) and not mention.by:
        return  # "was never given a draft of any zone": nothing says that it is this one
    keys, reason = _fitting(mention, sides, ())
    reported = coverage.day(mention.report)
    if len(keys) != 1 or keys[0] not in shelf.held or reported == UNDATED:
        return
    by_then = dt.date.fromisoformat(reported)
    if _answers_another(mention, sides.kept[keys[0]], shelf):
        return
    if any(date.days()[0] <= by_then for held in sides.kept[keys[0]] for date in held.handed):
        shelf.placed[mention.report, mention.at] = tuple(keys)
        shelf.reasons[mention.report, mention.at] = (f"said not to have come; {reason}",)


def _answers_another(mention: Mention, held: Sequence[Mention], shelf: Shelf) -> bool:
    """Whether "never received comments on its draft" is of an answer to another paper than the one that is known."""
    if mention.answers is None:
        return False
    own = set(shelf.placed.get((mention.report, mention.answers), ()))
    answered = {(m.report, m.answers) for m in held if m.answers is not None}
    theirs = {key for place in answered for key in shelf.placed.get(place, ())}
    return bool(own and theirs) and own.isdisjoint(theirs)


def _place_such(mention: Mention, shelf: Shelf) -> None:
    """Note that "no such paper" is the paper that the report named last before."""
    before = [(at, keys) for (report, at), keys in shelf.placed.items() if report == mention.report]
    nearest = max((place for place in before if place[0] < mention.at), default=None)
    if nearest is not None and len(nearest[1]) == 1:
        shelf.placed[mention.report, mention.at] = nearest[1]
        shelf.reasons[mention.report, mention.at] = ("said not to have come; named just before",)


def _fitting(
    mention: Mention, sides: _Sides, others: Sequence[Mention]
) -> tuple[tuple[Key, ...], str]:
    """The papers that a mention may stand for, and why; `others` are the mentions of its report."""
    kept, near_it = sides.kept, sides.near(mention)
    spoken = mention.kind == "demands" and not (mention.on_paper or mention.answered)
    if spoken or not (mention.by or mention.to):
        return (), ""
    if _is_any(mention):  # one that is tabled stands for itself, not for a paper told of elsewhere
        alone = Key(mention.family, mention.by, frozenset())
        return (
            ((alone,), "put forward by its author")
            if mention.tabled and alone in kept
            else ((), "")
        )
    each = [k for k in near_it if k.family == mention.family and k.by == mention.by and k.to]
    if mention.by and mention.count and mention.count > 1 and len(each) == mention.count:
        # "handed the envoy two drafts": who takes them need not be whom each of them is for
        return tuple(sorted(each, key=lambda key: key.id)), "as many papers of that author"
    own = tuple(key for key in keys_of(mention) if key in kept)
    if own and any(went_otherwise(mention, kept[key]) for key in own):
        return (), ""
    if own and mention.kind != ANY:
        return own, "author and addressee are told"
    found = [
        key
        for key in near_it
        for held in [kept[key]]
        if (_agrees(mention, key) or _is_part(mention, held))
        and _is_kind(mention, key)
        and _is_topic(mention, held)
        if may_be_called(mention, held) and (not mention.nobodys or _is_ours(mention, key, held))
        if _is_of_that_day(mention, held) and not _is_to_come(mention, held)
        if not mention.is_text or key.family != ANY or any(other.is_text for other in held)
    ]
    if not found and mention.kind == "proposal" and not keys_of(mention) and not mention.is_text:
        # "NATO's proposals" of a party that has answered in writing and proposed nothing else
        found = [
            key
            for key in near_it
            if key.family == "response" and _agrees(mention, key) and not mention.is_new
            if not all(other.coming for other in kept[key])
            if not went_otherwise(mention, kept[key])
        ]
    if len(found) > 1 and mention.through and not mention.to:
        found = [key for key in found if key.to & mention.through] or found
    if len(found) > 1 and mention.count != len(found):
        near = [key for key in found if any(m.report == mention.report for m in kept[key])]
        near += [key for key in found if key not in near and _told_in(key, mention, others)]
        found = near if len(near) == 1 else found
    told = "author" if mention.by else "addressee"
    return tuple(sorted(found, key=lambda key: key.id)), f"the only such paper of that {told}"


def _is_ours(mention: Mention, key: Key, held: Sequence[Mention]) -> bool:
    """Whether "our proposal" of whom nobody names can be a paper: it went to the same one within days."""
    if mention in held:
        return True
    days = [(a.days()[0], b.days()[0]) for a in mention.told_days for m in held for b in m.handed]
    return bool(mention.to) and mention.to == key.to and any(abs(a - b) <= APART for a, b in days)


def _is_any(mention: Mention) -> bool:
    """Whether "a draft" or "any plan", of nobody and not handed over, is no paper told of elsewhere."""
    indefinite = _INDEFINITE.match(mention.words) is not None
    new = indefinite and not (mention.hops or mention.answered) and mention.called is None
    return new and (not mention.by or (mention.kind == "proposal" and not mention.told))


def _told_in(key: Key, mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether the report of a mention names a paper's kind and author elsewhere."""
    return any(m != mention and (m.family, m.by) == (key.family, key.by) for m in others)


def _is_kind(mention: Mention, key: Key) -> bool:
    """Whether a mention's kind can be the paper's; one that is only called a paper can be any."""
    if mention.is_text and key.family in NO_TEXTS:
        return False
    return key.family == mention.family or mention.kind == ANY == mention.family


def _is_of_that_day(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a paper called by its day was handed over, or is called by, about that day."""
    if mention.called is None:
        return True
    days = [date.days() for other in held for date in other.dates]
    first, last = mention.called.days()
    return not days or any(a - APART <= last and first <= b + APART for a, b in days)


def _is_to_come(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a paper handed over is looked for, and one is only announced."""
    return bool(mention.hops) and all(other.coming for other in held)


def _is_topic(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether nothing speaks against it in what the paper is said to be about."""
    topics = [other.topic for other in held if other.topic]
    return not mention.topic or not topics or any(mention.topic & topic for topic in topics)


def _agrees(mention: Mention, key: Key) -> bool:
    """Whether what the mention tells of author and addressee fits a paper."""
    if mention.by and mention.by != key.by:
        return bool(key.by) and key.by < mention.by and mention.count == len(mention.by)
    if mention.to and mention.to != key.to:
        the_one = mention.kind == ANY and mention.words.lower().startswith("the ")
        one_of_them = mention.to < key.to and (the_one or not mention.told)
        one_of_them = (one_of_them and bool(mention.hops)) or (
            mention.to < key.to and mention.denied
        )
        return one_of_them or (key.to < mention.to and mention.count == len(mention.to))
    return True


def _is_part(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a mention names some of those who together handed the paper over: "the envoy and I" by one of the two."""
    shared = any(mention.by < other.by for other in held) and bool(mention.by)
    return shared and one_hand_over(mention, held)


_State = tuple[Shelf, Mapping[Key, _Known], Coverage]


def _place(mention: Mention, keys: Collection[Key], reason: str, state: _State) -> None:
    """Put a mention where it fits, or note that it fits several places."""
    shelf, starts, coverage = state
    if not keys:
        return
    full = keys_of(mention)
    if len(keys) > 1 and not (full or mention.count == len(keys)):
        shelf.open[mention.report, mention.at] = tuple(
            version_of(key, mention, starts[key], coverage) or key for key in keys
        )
        return
    versions = [version_of(key, mention, starts[key], coverage) for key in keys]
    if not any(versions):
        shelf.open[mention.report, mention.at] = tuple(keys)
    _put(mention, (key for key in versions if key is not None), reason, shelf)


def _put(mention: Mention, keys: Iterable[Key], reason: str, shelf: Shelf) -> None:
    found = tuple(sorted(keys, key=lambda key: key.id))
    if found:
        shelf.placed[mention.report, mention.at] = found
        shelf.reasons[mention.report, mention.at] = (reason,) * len(found)
    for key in found:
        shelf.held.setdefault(key, []).append(mention)
