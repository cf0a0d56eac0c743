"""Which papers there are: those that mentions bear out, by the keys that they name."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.papers.keys import Key, keys_of
from ontherecord.resolve.papers.mention import ANY, SIGNED, Mention
from ontherecord.resolve.papers.naming import is_another, is_generic, one_hand_over
from ontherecord.resolve.papers.versions import APART


def kept_papers(mentions: Sequence[Mention], coverage: Coverage) -> dict[Key, list[Mention]]:
    """The papers that full mentions make, and those without an author that were handed over."""
    full: dict[Key, list[Mention]] = {}
    for mention in mentions:
        for key in keys_of(mention):
            full.setdefault(key, []).append(mention)
    kept = {key: held for key, held in full.items() if _is_borne_out(held, coverage)}
    kept = {k: held for k, held in kept.items() if k.family != ANY or not _other(k, held, kept)}
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
        if not any(
            (_may_be(key, k) and not is_another(mention, held))
            or (key.by < k.by and one_hand_over(mention, held))
            for k, held in full.items()
        ):
            found.setdefault(key, []).append(mention)
    found = {key: _of_one_stranger(held) for key, held in found.items()}
    borne = {key: held for key, held in found.items() if _stands_alone(key, held, coverage)}
    named = [key for key in borne if key.family != ANY]
    return {
        key: held
        for key, held in borne.items()
        if key in named
        or not any(
            _may_be(key, n) and not all(is_another(m, borne[n]) for m in held) for n in named
        )
    }


def _of_one_stranger(held: Sequence[Mention]) -> list[Mention]:
    """The mentions without "our answer" of other reports than the one that tells most of its own."""
    told = Counter(mention.report for mention in held if mention.nobodys)
    most = min(told, key=lambda report: (-told[report], report)) if told else ""
    return [mention for mention in held if not mention.nobodys or mention.report == most]


def joined(
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
    if any(m.handed or m.hops or (m.kind == SIGNED and m.moved) for m in held):
        return True
    if any(m.printed and not m.coming for m in held):
        return True  # "is publishing its proposals": to whom they are put, nothing need tell
    if not key.by or key.family == ANY:
        return False
    if key.family in ("letter", "note") and any(mention.called is not None for mention in held):
        return True  # "Norland's letter of 4 May" is one, whoever it was for
    if any(m.is_joint or m.tabled or (m.kind == "statement" and m.called) for m in held):
        return True
    named = [mention for mention in held if mention.titled]
    return bool(named) and (told_twice(named, coverage) or any(m.answered for m in named))


def _is_borne_out(held: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether mentions show a paper: on paper, and moved, answered or answering, or told more than once."""
    if not any(mention.on_paper or _is_answered_proposal(mention) for mention in held):
        return False
    used = any(m.moved or m.answered or m.answers is not None or _is_posted(m) for m in held)
    return used or told_twice(held, coverage)


def _is_answered_proposal(mention: Mention) -> bool:
    """Whether it is a proposal to which a response was given, which is on paper itself."""
    return mention.answered and mention.family == "draft"


def _is_posted(mention: Mention) -> bool:
    """Whether a letter or note, or a paper called by its day, is told with author and addressee.

    More is not to be told of it.
    """
    return mention.told and (mention.kind in ("letter", "note") or mention.called is not None)


def told_twice(mentions: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether more than one mention tells it: twice in one report, or in reports that are no copies."""
    reports = [mention.report for mention in mentions]
    origins = {coverage.origins[report] for report in reports}
    return len(origins) > 1 or len(set(reports)) < len(reports)


def _other(key: Key, held: Sequence[Mention], kept: Mapping[Key, Sequence[Mention]]) -> bool:
    """Whether a paper of a known kind went the same way, so that "the paper" needs no place of its own."""
    named = all(
        mention.words.lower().startswith("the ") and is_generic(mention) for mention in held
    )
    return any(
        k.family != ANY
        and k.by == key.by
        and (key.to == k.to or (named and key.to < k.to))  # "gave the paper to one of the two"
        and not all(is_another(mention, others) for mention in held)
        for k, others in kept.items()
    )


def for_all(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, "the letter" that one of several addressees took being the one told of before as for them all."""
    found: list[Mention] = []
    told: dict[tuple[str, str, frozenset[str]], list[Mention]] = {}
    for mention in mentions:
        like = told.setdefault((mention.report, mention.family, mention.by), [])
        before = [other for other in like if mention.to < other.to and other.count in (None, 1)]
        definite = mention.words.lower().startswith("the ")
        one = len({other.to for other in before}) == 1 and definite and bool(mention.to)
        found.append(replace(mention, to=before[-1].to) if one else mention)
        like.append(found[-1])
    return found


def to_each(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the answer that one of several took being the one told of within days as given to them all.

    "Norland gave its reply to Sudria and Estmark" and, elsewhere, "Sudria has received Norland's reply": one
    reply. Each letter is for him who got it, but an answer is to what was put by those who took it together.
    """
    wide = [m for m in mentions if m.kind == "response" and m.told and len(m.to) > 1]
    found = []
    for mention in mentions:
        alike = {
            other.to
            for other in wide
            if mention.kind == "response"
            and mention.by == other.by
            and (mention.to < other.to or (not mention.told and mention.report == other.report))
            and _is_near(mention, other)
        }
        found.append(
            replace(mention, to=alike.pop()) if mention.to and len(alike) == 1 else mention
        )
    return found


def _is_near(one: Mention, other: Mention) -> bool:
    """Whether two mentions tell of hand-overs of about one day, by the days told or else by those of their reports."""
    days = []
    for mention in (one, other):
        told = [date.days()[0] for date in mention.dates]
        if not told and mention.reported in ("", UNDATED):
            return False
        days.append(min(told) if told else dt.date.fromisoformat(mention.reported))
    return abs(days[0] - days[1]) <= APART
