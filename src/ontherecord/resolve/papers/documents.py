"""Documents: mentions of papers across reports brought together by kind, author and addressee.

Full mentions (author and addressee known) make documents. Shorter ones ("its response", "the draft") join a
document where only one fits, and are left out, with a judgement that says so, where several do. A
document needs a sign that it is on paper, and an author unless it was handed over.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import dated, is_governed, report_date, told_by_most
from ontherecord.resolve.matching import judge
from ontherecord.resolve.outlets import find_outlets
from ontherecord.resolve.papers.answering import Others, answered_by
from ontherecord.resolve.papers.carriers import without_go_betweens
from ontherecord.resolve.papers.days import loosely
from ontherecord.resolve.papers.evidence import find_mentions, narrowest
from ontherecord.resolve.papers.kept import told_twice
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import ANY, Mention
from ontherecord.resolve.papers.onward import handed_on, join_onward
from ontherecord.resolve.papers.shelf import Place, Shelf, build_shelf
from ontherecord.resolve.papers.supposed import suppose
from ontherecord.resolve.papers.tabled import tabled_otherwise
from ontherecord.resolve.papers.titles import title_of
from ontherecord.resolve.papers.versions import AGES, Version, versions
from ontherecord.resolve.papers.worth import is_worth_a_line, take_off

RULE = "rule:document"
VERSION_RULE = "rule:version"
_TREATY = "draft-treaty"
_DRAFT = re.compile(r"\bdrafts?$", re.IGNORECASE)  # a draft, no word of what
# Kinds that a word of a paper's mentions tells within the kind that its nouns give, the first that stands there.
_KINDS = {
    "note": ("non-paper",),
    "proposal": ("roadmap", "timetable", "plan"),
    "other": ("final-text", "map"),
    "draft-treaty": ("final-text",),
    "statement": ("read-out", "communique"),
}
_WORDS = {
    "non-paper": re.compile(r"\bnon-?papers?\b", re.IGNORECASE),
    "roadmap": re.compile(r"\broad-?maps?\b", re.IGNORECASE),
    "timetable": re.compile(
        r"\b(?:timetables?|timelines?|chronograms?|schedules?)\b", re.IGNORECASE
    ),
    "plan": re.compile(r"\bplans?\b", re.IGNORECASE),
    "final-text": re.compile(r"\bfinal[”\"’]? (?:draft )?(?:text|draft|version)\b", re.IGNORECASE),
    "map": re.compile(r"\bmaps?\b", re.IGNORECASE),
    "read-out": re.compile(r"\bread-?outs?\b", re.IGNORECASE),
    "communique": re.compile(r"\bcommuniqu[eé]s?\b", re.IGNORECASE),
}
_CLAUSE = re.compile(r"[^.,;:()“”\"\n]{0,90}(?:\b[A-Z][a-z]{0,3}\.[^.,;:()“”\"\n]{0,60})?")
# "a letter about the pact SIGNED in 2019": the day of another paper
_OF_OTHERS = re.compile(r"\w\s+(?:signed|concluded|ratified|adopted)\b[^.;]{0,40}$")
_BESIDE = 150  # characters: about a clause on either side
# Of one family, the kind that says most comes first; what one side's press calls an ultimatum, last.
_SPECIFIC = ("draft-treaty", "proposal", "demands", "ultimatum")


@dataclass(frozen=True)
class Papers:
    """The documents, and the ids of those that each mention (report id, position) stands for."""

    documents: tuple[Document, ...]
    placed: dict[Place, tuple[str, ...]]

    @cached_property
    def _by_id(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    def all_of(self, report: str, at: int | None) -> tuple[str, ...]:
        """The documents that a mention stands for: none, one, or several ("two drafts")."""
        return self.placed.get((report, at), ()) if at is not None else ()

    def get(self, paper: str | None) -> Document | None:
        """The document with that id."""
        return self._by_id.get(paper) if paper else None

    def title(self, paper: str | None) -> str:
        """The title of a document, '' without one."""
        document = self.get(paper)
        return document.title if document else ""

    def parties(self, paper: str | None) -> tuple[frozenset[str], frozenset[str]]:
        """The author and the addressee of a document."""
        document = self.get(paper)
        return (
            (frozenset(document.by), frozenset(document.to))
            if document
            else (frozenset(), frozenset())
        )


def resolve_documents(coverage: Coverage, cast: Cast) -> tuple[Papers, tuple[Judgement, ...]]:
    """Documents, what each mention stands for, and a judgement for each mention placed or left open."""
    outlets = find_outlets(coverage, cast)
    mentions = tuple(
        mention
        for report in sorted(coverage.findings)
        for mention in find_mentions(report, coverage, cast, outlets)
    )
    mentions = without_go_betweens(mentions)
    shelf = build_shelf(mentions, coverage)
    join_onward(shelf)
    supposed = suppose(shelf, mentions, (coverage, cast, outlets))
    unsure = {key.id for key in supposed}
    take_off(
        shelf, {k for k, held in shelf.held.items() if not is_worth_a_line(k, held, coverage, cast)}
    )
    keys = sorted(shelf.held, key=lambda key: key.id)
    known = versions(shelf.held)
    others = Others(shelf, mentions, coverage.order)
    documents = [
        _versioned(_document(key, shelf, others, coverage, cast), known[key]) for key in keys
    ]
    documents = [replace(d, sure=d.sure and d.id not in unsure) for d in documents]
    placed = {place: tuple(key.id for key in found) for place, found in shelf.placed.items()}
    titles = {document.id: document.title for document in documents}
    by_place = {(mention.report, mention.at): mention for mention in mentions}
    judgements = [
        _judgement(by_place[place], key, Verdict.SAME, reason, titles)
        for place, keys_of in shelf.placed.items()
        for key, reason in zip(keys_of, shelf.reasons[place], strict=True)
    ]
    judgements += [
        _judgement(
            by_place[place], key, Verdict.UNSURE, "the words fit more than one paper", titles
        )
        for place, keys_of in shelf.open.items()
        for key in keys_of
        if key.id in titles
    ]
    judgements += _judge_versions(known, titles)
    return Papers(tuple(sorted(documents, key=lambda d: d.id)), placed), tuple(judgements)


def _versioned(document: Document, version: Version) -> Document:
    """A document with its number among those that went the same way, and the one that it revises."""
    if not version.number:
        return document
    earlier = version.earlier.id if version.earlier is not None and version.sure else None
    return replace(document, title=f"{version.ordinal} {document.title}", version_of=earlier)


def _judge_versions(known: Mapping[Key, Version], titles: Mapping[str, str]) -> Iterator[Judgement]:
    """A line for each paper that is, or may be, a version of an earlier one."""
    for key, version in sorted(known.items(), key=lambda item: item[0].id):
        if version.earlier is not None:
            verdict = Verdict.DIFFERENT if version.sure else Verdict.UNSURE
            told = "a later version, in its own words" if version.sure else "may be a later version"
            reason = f"{titles[key.id]} is {told} of {titles[version.earlier.id]}"
            yield judge(version.earlier.id, key.id, verdict, VERSION_RULE, reason)


def _judgement(
    mention: Mention, key: Key, verdict: Verdict, reason: str, titles: dict[str, str]
) -> Judgement:
    left = f"paper:{mention.words} [{mention.report} {mention.span.start}-{mention.span.end}]"
    return judge(left, key.id, verdict, RULE, f"{titles[key.id]}: {reason}")


def _document(key: Key, shelf: Shelf, others: Others, coverage: Coverage, cast: Cast) -> Document:
    """The document that the mentions on one place of the shelf make."""
    held = shelf.held[key]
    kind = _kind(key.family, held)
    ranked = sorted(held, key=lambda mention: (others.rank[mention.report], mention.span))
    shown = {mention.public for mention in held} - {None}
    sides = replace(key, to=_addressees(key, held, cast))
    return Document(
        id=key.id,
        title=title_of(sides, kind, ranked, cast),
        kind=kind,
        by=tuple(sorted(sides.by)),
        to=tuple(sorted(sides.to)),
        answers=answered_by(key, shelf, others),
        delivered=loosely(
            tabled_otherwise(_delivered(sides, ranked, coverage), sides, held, cast, coverage)
        )
        or _written_by(sides, ranked, coverage, cast),
        public=(True in shown) if shown else None,
        spans=tuple(sorted({mention.span for mention in held})),
        sure=_is_sure(key, held, coverage)
        and not (_of_persons(key, cast) or _of_namesakes(key, cast)),
    )


def _of_persons(key: Key, cast: Cast) -> bool:
    """Whether those who wrote a paper, or those whom it is for, act for no known party."""
    return not all(cast.is_party(actor) for actor in (*key.by, *key.to))


def _addressees(key: Key, held: Sequence[Mention], cast: Cast) -> frozenset[str]:
    """Whom a paper is for: of a person's letter the person it is to ("wrote to the president"), not his state.

    A paper that its author is told to have given to several is for them all, whoever of them answers it.
    """
    if _is_for_more(key, held):
        wider = {hop.taker - key.by for m in held for hop in m.hops if key.to < hop.taker - key.by}
        return wider.pop() if len(wider) == 1 else key.to
    named = frozenset[str]().union(*(mention.addressed for mention in held)) - key.by
    if not key.by or any(cast.is_party(actor) for actor in key.by):
        return key.to
    return named if len(named) == 1 else key.to


def _delivered(sides: Key, held: Sequence[Mention], coverage: Coverage) -> DateReading | None:
    """When a paper was handed over: the day that most origins tell, the days that others tell as its rivals.

    Where no hand-over has its day, the one that the paper is called by. On which day who got it handed it on tells
    nothing of when he got it.
    """
    told_of = [
        (mention.report, date)
        for mention in held
        for date in mention.handed
        if date not in handed_on(sides, mention)
    ]
    handed = [date for _, date in told_of]
    days = [(report, date) for report, date in told_of if date.sure and len(set(date.days())) == 1]
    told = told_by_most(days, coverage)
    called = [mention.called for mention in held if mention.called is not None]
    dates = told or handed + [d for d in called if not any(is_governed(h) for h in handed)]
    best = narrowest(dates)
    if best is None:
        return None
    others = {Reading(d.edtf, d.basis) for _, d in days if is_governed(d) and not d.overlaps(best)}
    rivals = sorted(others - set(best.rivals), key=lambda r: (r.edtf, r.basis))
    return replace(best, rivals=(*best.rivals, *rivals))


def _written_by(
    sides: Key, held: Sequence[Mention], coverage: Coverage, cast: Cast
) -> DateReading | None:
    """By when a letter between two was there, where nothing tells its day: by the first report of it, not surely.

    That is no day of a letter of a private person, nor of one told of with another day ("in 1994, in a letter").
    """
    if sides.family != "letter" or not (sides.by and sides.to) or all(m.coming for m in held):
        return None
    beside = (day for m in held if (day := _told_beside(m, coverage)) is not None)
    if (told := next(beside, None)) is not None:
        return told
    if _of_persons(sides, cast) or any(_is_old(m, coverage) for m in held):
        return None
    first = min((m.report for m in held), key=coverage.day)
    return report_date(first, coverage)


def _of_namesakes(key: Key, cast: Cast) -> bool:
    """Whether author and addressee have one name: one party that was taken for two, and nobody writes to himself."""
    by, to = ({cast.actors[actor].name for actor in side} for side in (key.by, key.to))
    return bool(by & to)


def _told_beside(mention: Mention, coverage: Coverage) -> DateReading | None:
    """The day told in the clause of a letter, behind it: "in a letter to the commissioner LAST MONTH", not surely."""
    text, end = coverage.reports[mention.report].text, mention.span.end
    clause = _CLAUSE.match(text, end)
    near = [
        time
        for time in coverage.findings[mention.report].times
        if clause is not None
        and end <= time.span.start < time.span.end <= clause.end()
        and not _OF_OTHERS.search(text[end : time.span.start])
    ]
    if len(near) != 1:
        return None
    past = replace(near[0], form=replace(near[0].form, lean="past"))
    reading = dated(past, mention.report, coverage)
    return (
        reading.unsure("told beside the letter") if reading is not None and reading.value else None
    )


def _is_old(mention: Mention, coverage: Coverage) -> bool:
    """Whether a day long before the report is told right beside a mention."""
    reported = coverage.published.get(mention.report)
    start, end = mention.span.start - _BESIDE, mention.span.end + _BESIDE
    near = [t for t in coverage.findings[mention.report].times if start <= t.span.start <= end]
    days = [reading for t in near if (reading := dated(t, mention.report, coverage)) is not None]
    if reported is None:
        return False
    return any(reported.days()[0] - reading.days()[1] > AGES for reading in days)


def _is_sure(key: Key, held: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether its parties are told outright, and more than one mention or a hand-over bears the paper out.

    A paper whose addressee nobody names is sure where it was handed over, or told under a name of its own in two
    origins.
    """
    if not key.by or (key.family != "response" and all(m.given for m in held if m.by)):
        return False  # whose it is, only who hands "the letter" over tells
    if not key.to:
        if _spread(held) > AGES:
            return False  # letters of one author to nobody named, months apart: they may be several
        known = any(m.called is not None or m.titled or m.answered for m in held)
        return any(m.handed for m in held) or (known and _told_apart(held, coverage))
    if _is_for_more(key, held):
        return False
    naming = [m for m in held if m.by == key.by]
    if any(m.answered and m.to == key.to for m in held) and _told_apart(naming, coverage):
        return True
    told = [mention for mention in held if mention.told]
    if any(mention.called is not None and mention.to == key.to for mention in told):
        return True  # "Norland's letter of 4 May, to which Estmark has yet to reply"
    borne_out = any(
        (mention.moved and not mention.coming) or mention.answers is not None for mention in held
    )
    return bool(told) and (borne_out or told_twice(told, coverage))


def _is_for_more(key: Key, held: Sequence[Mention]) -> bool:
    """Whether only its answer tells for whom a paper is, and it may be for others too.

    "Norland circulated a text. Suland's response to the text": it went to nobody named, or others took or judged it.
    """
    if any(m.told and m.to == key.to for m in held):
        return False
    hops = [hop for m in held for hop in m.hops if not hop.giver or hop.giver & key.by]
    if any(hop.taker and hop.taker <= key.to for hop in hops):
        return False
    judged = frozenset[str]().union(*(m.judged_by for m in held)) - key.by - key.to
    answered = any(m.answered and m.to == key.to for m in held)
    return answered and (bool(hops) or bool(judged))


def _spread(held: Sequence[Mention]) -> dt.timedelta:
    """How far apart the reports came out that tell of a paper, as far as their days are known."""
    days = [dt.date.fromisoformat(m.reported) for m in held if m.reported not in ("", UNDATED)]
    return max(days) - min(days) if days else dt.timedelta()


def _told_apart(held: Sequence[Mention], coverage: Coverage) -> bool:
    """Whether two origins tell it."""
    return len({coverage.origins[mention.report] for mention in held}) > 1


def _kind(family: str, held: Sequence[Mention]) -> str:
    """The kind that most mentions give: a named kind before "paper", a draft treaty before proposals before demands."""
    own = [mention for mention in held if mention.family == family] or held
    kinds = Counter(mention.kind for mention in own)
    if "proposal" in kinds and all(_DRAFT.search(m.words) for m in own if m.kind == _TREATY):
        kinds.pop(_TREATY, None)  # "the revised draft" is one of whatever it is
    found = next((kind for kind in _SPECIFIC if kinds[kind]), None)
    if found is None:
        found = min(kinds, key=lambda kind: (kind == ANY, -kinds[kind], kind))
    words = [mention.words for mention in held if mention.kind == found]
    told = (finer for finer in _KINDS.get(found, ()) if any(map(_WORDS[finer].search, words)))
    return next(told, found)
