"""Neighbouring voices that tell opposite things of one matter, without a word of denial.

"The crossing is open, the ministry said. The guards said it was closed." "He was freed on Tuesday, his family says; the
office says on Saturday." Each is told in a statement of its own, the second right behind the first.
"""

import re
from collections.abc import Iterator

from ontherecord.nouns.conflict import Conflict, ConflictKind
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import DENYING
from ontherecord.resolve.conflicts.doings import HANDED, one_doing, tells_done
from ontherecord.resolve.conflicts.opposites import contrary_kind
from ontherecord.resolve.conflicts.phrasing import charge
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.conflicts.turned import REPLY
from ontherecord.resolve.conflicts.voices import account_of, voice_of
from ontherecord.resolve.dating import days_named
from ontherecord.resolve.wording import actors_in, content, things_in, tokens

_BEHIND = (
    3  # statements behind one that may be set against it, those inside another's words among them
)
_NEAR = 200  # characters between the two
_LONG = 320  # characters of a content; longer ones tell of several things
_PRONOUN = re.compile(r"(?:that )?(?:it|they|these|those|this|both|he|she)\b", re.IGNORECASE)
# "It got a map": the pronoun is who speaks; "it delivered it": the other one is the thing.
_ACTIVE = re.compile(
    r"(?:that )?(?:it|they|he|she|we|I) (?:has |have |had )?(?:\w+ly )?(?:received|got|gotten|handed|sent|gave|given|"
    r"delivered|passed|presented|submitted|freed|released|signed|met|arrested|withdr[ae]wn?)\b"
)
_OBJECT = re.compile(r"\s(?:it|them|him|her)\b")
_OPEN = re.compile(
    r"\b(?:would|will|shall|whenever|could|can|should|(?-i:may)|might|must|if|whether|unless|expect\w*|hop(?:es?|ed|ing)|plan(?:s|ned))\b",
    re.IGNORECASE,
)
_WANTS = re.compile(r"\b(?:demand|want|insist|call|urg|ask|propos|request)", re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,’] )(?!(?:I|January|February|March|April|May|June|July|August|September|October|"
                   r"November|December|\w+day)\b)[A-Z][\w’-]{2,}")  # fmt: skip
_OTHERWISE = re.compile(r"\b(?:another|others?|also|too|elsewhere|meanwhile)\b", re.IGNORECASE)
# What is done once to one thing, so that two days of it exclude each other.
_ONCE = frozenset(
    map(
        one_doing,
        "signed freed released sent met arrested adopted ratified opened closed began begin start end ends expires "
        "expired runs died resigned".split(),
    )
)
_GETS = re.compile(r"\b(?:receiv\w+|got|reach\w+|arriv\w+|c[oa]me)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:did not|didn[’']t|had not|not) (\w+) until\b", re.IGNORECASE)
# Stems that tell of no matter.
_ANY = content(
    "said told day week month year time today yesterday country side people government minister official talk new"
)


def find_opposed(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between neighbouring statements that tell opposite things, each once."""
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        for conflict in known.readings.of(read_opposed, report):
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def read_opposed(report: str, claims: Stems) -> Iterator[Conflict]:
    """The same of one report."""
    for first, second in _pairs(report, claims):
        kind = _kind(first, second, claims)
        if kind is not None and _is_one_matter(first, second, kind, claims):
            yield _conflict(kind, (first, second), claims)


def _pairs(report: str, claims: Stems) -> Iterator[tuple[Statement, Statement]]:
    """Statements of two voices, the second right behind the first."""
    lines = sorted(
        (
            line
            for line in claims.known.statements.of(report)
            if line.mode is not Mode.PLAN
            and line.cue_spans
            and len(line.content) <= _LONG
            and not line.content.rstrip("”\"’' ").endswith("?")
            and not DENYING.search(line.cue or "")
        ),
        key=_bounds,
    )
    text = claims.known.coverage.reports[report].text
    for at, first in enumerate(lines):
        for second in lines[at + 1 : at + 1 + _BEHIND]:
            start, end = _bounds(second)[0], _bounds(first)[1]
            between = text[end:start]
            if (
                not 0 <= start - end <= _NEAR
                or between.count(". ") > 1
                or between.count("\n\n") > 1
            ):
                continue
            if voice_of(first, claims.known) != voice_of(second, claims.known):
                yield first, second


def _bounds(line: Statement) -> tuple[int, int]:
    spans = (*line.content_spans, *line.source_spans, *line.cue_spans)
    return min(span.start for span in spans), max(span.end for span in spans)


def _kind(first: Statement, second: Statement, claims: Stems) -> ConflictKind | None:
    """How the two exclude each other: by a state, a doer, a length, or a day."""
    if _is_wanted(first) and _is_wanted(second):
        return contrary_kind(first.content, second.content, wanted=True)
    if any(_OPEN.search(line.content) for line in (first, second)):
        return None
    kind = contrary_kind(first.content, second.content)
    if kind is None and _is_other_day(first, second, claims):
        kind = ConflictKind.DATE
    return kind


def _is_wanted(line: Statement) -> bool:
    """Whether a statement says what its speaker wants."""
    return _WANTS.search(line.cue or "") is not None


def _is_one_matter(first: Statement, second: Statement, kind: ConflictKind, claims: Stems) -> bool:
    """Whether the second is of what the first tells: a pronoun, or a thing that both name, and no other name."""
    if _OTHERWISE.search(second.content):
        return False
    if kind is ConflictKind.AGENT:
        return True  # of which deed both tell, their words show
    names = [set(_NAME.findall(line.content)) for line in (first, second)]
    if all(names) and not names[0] & names[1]:
        parties = [actors_in(_stems(line, claims)) for line in (first, second)]
        if not parties[0] & parties[1]:
            return False
    stems = _stems(first, claims) & _stems(second, claims)
    if _is_wanted(first) and _is_wanted(second):
        return bool(stems - _ANY)  # it may be a side itself that is to take part
    told = second.content.lstrip("“\"‘'")
    active = _ACTIVE.match(told)
    pronoun = _PRONOUN.match(told) if active is None else _OBJECT.match(told, active.end())
    if pronoun is not None:
        return True
    return bool(things_in(stems) - _ANY - _ONCE)


def _stems(line: Statement, claims: Stems) -> frozenset[str]:
    return frozenset[str]().union(*(claims.stems(span) for span in line.content_spans))


def _is_other_day(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether both tell one deed, each of one day, and the days are two."""
    coverage = claims.known.coverage
    days = [
        {day for span in line.content_spans for day in days_named(span, coverage)}
        for line in (first, second)
    ]
    if any(len(each) != 1 for each in days) or days[0] == days[1]:
        return False
    texts = [_UNTIL.sub(r"\1ed on", line.content) for line in (first, second)]
    stems = [_stems(line, claims) for line in (first, second)]
    deeds = {
        verb
        for verb in stems[0] & stems[1] & _ONCE
        if all(tells_done(text, frozenset({verb})) for text in texts)
    }
    kinds = [own & (HANDED | {REPLY}) for own in stems]
    if not deeds or (all(kinds) and not kinds[0] & kinds[1]):
        return False  # a proposal was given, and an answer
    gets = [_GETS.search(text) is not None for text in texts]
    if gets[0] != gets[1]:
        return True  # who received it, and who sent it
    parties = [
        actors_in(own) | ({voice_of(line, claims.known)} if _PRONOUN.match(line.content) else set())
        for own, line in zip(stems, (first, second), strict=True)
    ]
    return not (all(parties) and not parties[0] & parties[1])


def _conflict(kind: ConflictKind, pair: tuple[Statement, Statement], claims: Stems) -> Conflict:
    """The two accounts; sure where it is sure who gives each."""
    sides = [account_of(line, charge(line.content), claims.known) for line in pair]
    voices = " and ".join(side.reading.partition(":")[0] for side in sides)
    return Conflict(
        id=make_id("c", kind.value, "opposed", *(tokens(line.content) for line in pair)),
        kind=kind,
        about=f"{voices} tell it differently: {charge(pair[0].content)}",
        sides=tuple(sides),
        sure=all(line.sure and line.speaker for line in pair),
    )
