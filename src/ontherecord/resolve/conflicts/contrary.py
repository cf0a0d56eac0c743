"""Voices of one passage of whom the text itself says that they tell it differently.

"Lindqvist denied that they had asked for a delay. A Norlander official said the opposite: 'They asked us twice'": the
cue says that the second contradicts the first. "Norland says it begins on 3 July. Suland insists that 10 July was
agreed": the second insists on another day. "Estmark turned it down, a Suland official said; a Norland official
insisted that they had asked for a week": it insists against what is told of its own side.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import DENYING
from ontherecord.resolve.conflicts.doings import HANDED, is_negated, one_doing, stems_of
from ontherecord.resolve.conflicts.phrasing import accused, charge, matter, tells_deed
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.conflicts.voices import account_of, voice_of
from ontherecord.resolve.dating import days_named
from ontherecord.resolve.wording import content, stem, things_in, tokens

_OPPOSITE = Seldom(
    r"\b(?:the opposite|the contrary|otherwise|contradict\w*|differently|a different (?:story|version|account))\b",
    re.IGNORECASE,
)
_INSISTS = Seldom(
    r"\b(?:insist(?:s|ed)?|maintain(?:s|ed)?|counter(?:s|ed)|retort(?:s|ed))\b", re.IGNORECASE
)
# "It begins on 3 June. Suland says it will be on 10 June": one event, of another day.
_IT_WILL = re.compile(
    r"(?:it|this|they|these) (?:(?:will|would) (?:be|begin|start|open|end|take)|began|begins?|ends?|ended|starts?|"
    r"(?:is|are|was|were) (?:to|due|on|not|agreed|set|planned|fixed|held|signed))\b",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"(?:that )?it was [A-Z][^,.;]{1,40}? who (?:had )?(?P<verb>[a-z]+)")
_OPEN = re.compile(
    r"\b(?:would|will|could|should|(?-i:may)|might|must|ready|prepared|wants?|needs?|has to|have to)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:sa(?:y|id|ys)|told|tells?|claim|accus|alleg|charg|report|announce|stat|according|blam)",
    re.IGNORECASE,
)
# "The justice minister has another.", "Tokyo remembers it otherwise.": a sentence that says no more than that.
_MARKED = Seldom(
    r"(?:^|\n|[.;”\"] +)(?P<who>[A-Z][^.;:“”\"]{2,80}?) (?:"
    r"(?:has|have|had|gives?|gave|tells?|told|offers?|offered) (?:another|a (?:quite |very |rather )?different) ?"
    r"(?:one|account|version|story|tale|picture)?|"
    r"(?:remembers?|recalls?|tells?|sees?|puts?|remembered|recalled|told|saw|put) (?:it|this|that|things|the story|the "
    r"meeting) (?:otherwise|differently|quite differently)|"
    r"sound(?:s|ed) (?:(?:quite|rather|very) )?different|"
    r"(?:disagree[sd]?|begs? to differ|begged to differ)|(?:says?|said) (?:the opposite|otherwise)|"
    r"contradict(?:s|ed) (?:this|that|him|her|them|it)"
    r")(?= ?[.:;])|"
    r"(?:^|\n|[.;”\"] +)(?:That|This) is not how (?P<they>[^.;:“”\"]{2,60}?) "
    r"(?:sees?|remembers?|tells?|puts?|recalls?) it(?= ?[.:;])"
)
_DISAGREES = re.compile(r"disagree|differ$")
# "What is in it depends on whom one asks. The aides say 40 zones. The minister says 40 villages."
_DIFFER = Seldom(
    r"\b(?:depends? on (?:whom|who) (?:one|you) asks?|(?:accounts|versions|stories|recollections|memories|"
    r"the two (?:sides|capitals|camps|governments)|both sides|the sides) (?:of [^.;:]{3,60} )?(?:differ|diverge|"
    r"disagree|clash|contradict (?:each other|one another)|tell (?:it differently|(?:two )?different stories))"
    r"(?: sharply| widely)?(?: (?:on|over|about) [^.;:]{3,60})?|"
    r"there are (?:two|three|several) (?:versions|accounts)(?: of [^.;:]{3,60})?)"
    r"[.:] +",
    re.IGNORECASE,
)
_VOICED = re.compile(
    r"(?:But )?(?P<who>(?:[A-Z]|the )[^.;:,“”\"]{2,60}?) (?:says?|said|puts?|claims?|claimed|insists?|insisted|"
    r"maintains?|maintained|speaks? of|spoke of|tells?|told)\b [^\n]{8,}"
)
_TELLS_SO = re.compile(r"\b(?:sa(?:y|id|ys|ying)|claim|insist|maintain|stat|argu|assert)")
_WHILE = re.compile(r"[”\"’',]*\s*(?:while|whereas|but|though|although)\s*", re.IGNORECASE)
_MARK_NEAR = 450  # characters between the two, with such a sentence between
_SHORT = 40  # characters between a cue and what is said
_NEAR = 200  # characters between the two

_Pair = tuple[Statement, Statement]


def find_contrary(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between neighbouring statements that the text sets against each other, each once."""
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        for conflict in known.readings.of(read_contrary, report):
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def read_contrary(report: str, claims: Stems) -> Iterator[Conflict]:
    """The same of one report."""
    for first, second in (*_pairs(report, claims), *_marked(report, claims)):
        yield _conflict(first, second, claims)
    for first, second in _maintained(report, claims):
        yield replace(_conflict(first, second, claims), sure=False)
    yield from _differing(report, claims)


def _maintained(report: str, claims: Stems) -> Iterator[_Pair]:
    """Two voices of one sentence, of whom the second insists: "they had asked for changes, while Suland maintained"."""
    known = claims.known
    text = known.coverage.reports[report].text
    lines = sorted((e for e in known.statements.of(report) if e.cue_spans), key=_start)
    for first, second in pairwise(lines):
        if not _INSISTS.search(second.cue or "") or not _TELLS_SO.search(first.cue or ""):
            continue
        between = text[first.content_spans[-1].end : _start(second)[0]]
        voices = voice_of(first, known), voice_of(second, known)
        if not _WHILE.fullmatch(between) or not all(voices) or voices[0] == voices[1]:
            continue
        start = max(cut[0] for cut in sentences(text) if cut[0] <= _start(first)[0])
        before = claims.stems(Span(report, start, _start(second)[0]))
        subject = stems_of(" ".join(second.content.split()[:3]))  # "the answer was tantamount to"
        if subject & before & (HANDED | stems_of("answer")) and not _OPEN.search(second.content):
            yield first, second


def _pairs(report: str, claims: Stems) -> Iterator[_Pair]:
    known = claims.known
    lines = sorted(
        (
            line
            for line in known.statements.of(report)
            if line.mode is not Mode.PLAN and line.cue_spans
        ),
        key=_start,
    )
    for at, second in enumerate(lines[1:], start=1):
        first = lines[at - 1]
        if voice_of(first, claims.known) == voice_of(second, claims.known) or not _is_next(
            first, second, claims
        ):
            continue
        cue = f"{second.cue or ''} {_introduced(second, claims)}"
        told_so = _OPPOSITE.search(cue) is not None and _has_words(second)
        again = _other_day(first, second, claims) and _is_one_deed(first, second, claims)
        voiced = bool(voice_of(first, claims.known) and voice_of(second, claims.known))
        if told_so or again or (voiced and _is_set_against(first, second, claims)):
            yield first, second


def _is_set_against(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether the second tells one thing of another day, or insists against what is told of its own side."""
    if _is_other_doer(first, second):
        return True
    insists = _INSISTS.search(second.cue or "") is not None
    if _other_day(first, second, claims) and (insists or _IT_WILL.match(second.content)):
        return True
    return insists and _of_its_side(first, second, claims)


def _is_one_deed(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether both tell that one kind of thing was done with one thing: a list given, a list got."""
    words = [
        frozenset[str]().union(*(claims.stems(span) for span in line.content_spans))
        for line in (first, second)
    ]
    shared = things_in(words[0] & words[1])
    deeds = one_doing("send") in shared and len(shared) > 1
    return deeds and not any(is_negated(line.content) for line in (first, second))


def _is_other_doer(first: Statement, second: Statement) -> bool:
    """Whether the second says that it was somebody else who did what the first tells: "it was Norland who left"."""
    match = _IT_WAS.match(second.content)
    if match is None:
        return False
    return stem(match["verb"].casefold()) in {stem(word) for word in tokens(first.content)}


def _marked(report: str, claims: Stems) -> Iterator[_Pair]:
    """Voices between which a sentence stands that says that the second tells it otherwise."""
    known = claims.known
    flat = on_one_line(known.coverage.reports[report].text)
    marks = list(_MARKED.finditer(flat))
    if not marks:
        return
    lines = sorted(
        (
            line
            for line in known.statements.of(report)
            if line.mode is not Mode.PLAN and line.content_spans
        ),
        key=_start,
    )
    for mark in marks:
        who = mark.lastgroup or 0
        before = [
            e
            for e in lines
            if 0 <= mark.start(who) - _start(e)[1] <= _MARK_NEAR and _TELLS.search(e.cue or "")
        ]
        after = [e for e in lines if 0 <= _start(e)[0] - mark.end() <= _MARK_NEAR]
        if not before or not after or "\n\n" in flat[mark.end() : _start(after[0])[0]]:
            continue
        first = max(before, key=lambda line: (line.content_spans[-1].end, -_start(line)[0]))
        own = voice_of(first, claims.known) == voice_of(after[0], claims.known) and (
            first.speaker == after[0].speaker or first.speaker is None
        )  # a minister and her own secretary are two
        alone = flat.count(". ", _start(first)[1], mark.start(who)) < 2
        alike = content(first.content) & content(after[0].content)
        if _DISAGREES.search(mark.group()) and not (alike and _is_turned(first, after[0])):
            continue  # of opinions, mostly
        if not own and (alone or alike) and _has_words(first) and _has_words(after[0]):
            yield first, after[0]


def _is_turned(first: Statement, second: Statement) -> bool:
    """Whether one tells a deed and the other says that something was not so."""
    told = [line.content for line in (first, second) if not is_negated(line.content)]
    return len(told) == 1 and tells_deed(told[0])


def _is_one_thing(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether both are of one thing that can be given: "there was no budget in it", "the budget was handed over"."""
    told, turned = (first, second) if is_negated(second.content) else (second, first)
    words = [
        frozenset[str]().union(*(claims.stems(span) for span in line.content_spans))
        for line in (told, turned)
    ]
    return one_doing("send") in words[0] and bool(things_in(words[0] & words[1]))


def _differing(report: str, claims: Stems) -> Iterator[Conflict]:
    """The two voices behind a sentence that says that accounts differ, each with its sentence."""
    source = claims.known.coverage.reports[report]
    for mark in _DIFFER.finditer(on_one_line(source.text)):
        paragraph = source.text.find("\n\n", mark.end())
        last = len(source.text) if paragraph < 0 else paragraph
        behind = [s for s in sentences(source.text) if mark.end() - 2 <= s[0] and s[1] <= last + 1]
        told = [
            (span, _VOICED.match(" ".join(source.text[slice(*span)].split())))
            for span in behind[:2]
        ]
        if len(told) < 2 or any(match is None for _, match in told):
            continue
        voices = [match["who"] for _, match in told if match is not None]
        spans = [source.span(*span) for span, _ in told]
        if voices[0] != voices[1]:
            words = [" ".join(source.quote(span).split()) for span in spans]
            sides = tuple(Side(w.rstrip("."), (s,)) for w, s in zip(words, spans, strict=True))
            yield Conflict(
                id=make_id("c", ConflictKind.PARTIES_DISAGREE.value, "differ", *map(tokens, words)),
                kind=ConflictKind.PARTIES_DISAGREE,
                about=f"{voices[0]} and {voices[1]} tell it differently: {words[0].rstrip('.')}",
                sides=sides,
            )


def _has_words(line: Statement) -> bool:
    """Whether a statement has words of its own beside its cue."""
    return len(tokens(line.content)) > 2


def _start(line: Statement) -> tuple[int, int]:
    spans = (*line.content_spans, *line.source_spans, *line.cue_spans)
    return min(s.start for s in spans), max(s.end for s in spans)


def _is_next(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether the second follows in the same paragraph, with no more than the end of a sentence between."""
    report = first.content_spans[0].report
    end, start = _start(first)[1], _start(second)[0]
    between = claims.known.coverage.reports[report].text[end:start]
    return 0 <= start - end <= _NEAR and "\n\n" not in between and between.count(". ") < 2


def _introduced(line: Statement, claims: Stems) -> str:
    """The words between a cue and what is said: "said | on the contrary | that"."""
    cue, content = line.cue_spans[-1], line.content_spans[0]
    text = claims.known.coverage.reports[content.report].text
    return text[cue.end : content.start] if 0 < content.start - cue.end <= _SHORT else ""


def _other_day(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether each names one day and they are two: of a beginning, an agreement, a deadline."""
    coverage = claims.known.coverage
    days = [
        {day for span in line.content_spans for day in days_named(span, coverage)}
        for line in (first, second)
    ]
    return all(len(each) == 1 for each in days) and days[0] != days[1]


def _of_its_side(first: Statement, second: Statement, claims: Stems) -> bool:
    """Whether the first tells what the second's side did, and both tell it as done."""
    party = claims.known.cast.party(second.speaker)
    if (
        party is None
        or not _TELLS.search(first.cue or "")
        or _OPEN.search(first.content)
        or _OPEN.search(second.content)
    ):
        return False
    named = {actor for s in first.content_spans for _, actor in claims.names(s.report).within(s)}
    return party in {claims.known.cast.party(actor) for actor in named}


def _conflict(first: Statement, second: Statement, claims: Stems) -> Conflict:
    """The two voices; sure where both are."""
    sides = []
    for line in (first, second):
        denied = "it is denied: " if DENYING.search(line.cue or "") else ""
        sides.append(account_of(line, f"{denied}{charge(line.content)}", claims.known))
    anchor = (tokens(first.content), tokens(second.content))
    listed = " and ".join(side.reading.partition(":")[0] for side in sides)
    dated = _other_day(first, second, claims) and not _INSISTS.search(second.cue or "")
    kind = ConflictKind.DATE if dated else ConflictKind.PARTIES_DISAGREE
    if not dated and _is_turned(first, second) and _is_one_thing(first, second, claims):
        kind = ConflictKind.DID_NOT
    return Conflict(
        id=make_id("c", kind.value, "contrary", *anchor),
        kind=kind,
        about=matter(first.content)
        if accused(first.content)
        else f"{listed} tell it differently: {charge(first.content)}",
        sides=tuple(sides),
        sure=first.sure and second.sure,
    )
