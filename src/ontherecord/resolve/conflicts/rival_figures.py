"""A figure and the one that another voice sets against it in the clause or sentence that follows.

"The Circle reckons that 140 freighters are waiting, though pilots say they can see fewer than 90": the second
number has no noun of its own, so it is read here from the text. It counts only where another voice brings it in
and the text says that it is meant against the first.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.language.words import normal
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.findings import FigureFinding, Findings
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.counts import (
    CURRENCIES,
    PLANS,
    UNIT_STEMS,
    count_range,
    is_conversion,
    is_measured,
    kinds_of,
    same_noun,
)
from ontherecord.resolve.conflicts.figures import CHANGED
from ontherecord.resolve.conflicts.set_against import (
    SAYS,
    WORD,
    Rivals,
    on_one_line,
    sentence_at,
    set_against,
    value_of,
)
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import content, stem

_REACH = 320  # characters behind a figure: the rest of its sentence and the next one
_NEAR = 60  # characters before a number in which words say that it counts something else
_TELLING = 4  # words that a title must have to tell of what it is
_ROUND = 0.1  # "about 140" is met by anything within a tenth
_MOST = 20  # times: numbers farther apart count different things
_FIGURE = r"(?:figures?|numbers?|counts?|tolls?|estimates?|totals?|cut|share|size)"
_DISPUTED = re.compile(rf"\b(?:disput|contest|challeng)\w* (?:the|that|this|those) {_FIGURE}\b")
_PUT_AT = re.compile(
    rf"\bput(?:s|ting)? (?:the|that) (?:\w+ )?{_FIGURE}\b(?: of (?P<of>[\w ]{{3,30}}?))? at\b|"
    rf"\b(?:estimat(?:es|ed)|reckon(?:s|ed)|put|puts) the (?:crowd|turnout|size of the crowd|number|sum|amount|cost|"
    rf"price|bill)(?: [a-z]+){{0,3}} at\b|"
    rf"\b(?:says?|said|believes?|believed|thinks?|insists?|insisted|reckons?|shows?|showed|suggests?|suggested|"
    r"found|finds?) (?:that )?(?:the|this|that) "
    rf"(?:real |true |actual )?{_FIGURE} (?:is|was|stands at|stood at)\b"
)
_STATE = re.compile(r"\b(?:number|figure|count|total)(?P<state>(?: [a-z]+){1,3}) at$")
_AGAINST = re.compile(
    rf"(?:[;,]|\.[”\"]?)?\s*\b(?:though|but|while|whereas|although)\b(?:(?!\bper ?cent\b)[^.;%\d]){{2,80}}?\b{SAYS}\b"
)
_NEXT = re.compile(rf"[.;][”\"]?\s+[^.;]{{2,90}}?\b{SAYS}\b")
_SPEAKS = re.compile(
    r"[.;][”\"]?\s+[^.;]{2,60}?\b(?:speaks?|spoke|talks?|talked) of (?:only |just |about )?$"
)
# "found 5,200 tonnes; the Board had claimed 9,000": nothing but the number behind the verb.
_HOLDING = re.compile(
    r"[.;][”\"]?\s+[^.;]{2,60}?\b(?:says?|said) (?:that )?(?:it|they|he|she|there) (?:is|are|was|were|has|have|had)"
    r"(?: only)? (?P<doing>\w+ing|\w+ed|held|freed) (?:only |just |about |some |nearly |at least )?$",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"[.;][”\"]?\s+(?![^.;]{0,60}?\b(?:he|she|it|they)\b)[^.;]{2,60}?\b"  # one's own other number is none
    r"(?:claims?|reports?|gives?|claimed|reported|given|counted|"
    r"announced|admits?|admitted|estimated|registered|recorded|listed|acknowledged?s?|concedes?|conceded|confirms?|"
    r"confirmed|"
    r"(?:acknowledg|admit|conced)\w+ \w+ing|spoken of)"
    r" (?:only |just |about |some |nearly |at least )?[“\"‘']?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"\b(?:he|she|it|they|which|who) {SAYS}\b", re.IGNORECASE)
_FEW = frozenset(("only", "just", "barely", "no more than", "not more than", "at most"))
_ELSEWHERE = re.compile(
    r"\b(?:of (?:whom|them|those|these)|includ\w+|another|others?|up from|down from|compared|last (?:year|month|"
    r"week)|earlier|previous\w*|since then|meanwhile)\b",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    r"[“\"']?(?:\b(?P<how>only|just|at least|at most|no more than|not more than|fewer than|less than|more than|over|"
    r"closer to|nearer to|nearer|about|around|some|nearly|barely|roughly|almost)\s+)?"
    rf"[“\"']?\b(?P<n>{WORD})(?P<scale>\s(?:thousand|million|billion|trillion)\b)?"
    r"(?P<pc>\s?%|\s?per ?cent)?(?=(?P<after>.{0,24}))",
    re.DOTALL,
)
_ALONE = re.compile(
    r"[”\"']?\s*(?:[.,;:)”\"]|$|(?:are|were|is|was|had|have|has|there|remain|still|instead)\b)"
)
_DEATHS = re.compile(r"\s(?:deaths?|dead|fatalit(?:y|ies)|victims?)\b", re.IGNORECASE)
_DYING = re.compile(r"\b(?:kill\w*|died|dead|deaths?)\b", re.IGNORECASE)
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion|[mb]n)\b", re.IGNORECASE)
_SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9}

# Said of any number, so that it tells of no other thing that was done.
_ANY_STATE = frozenset(
    map(
        stem,
        """remain still instead left there now wait waiting stranded stuck see saw seen count counted
        find found know known number figure only
        just about some nearly almost least fewer less total actually really""".split(),
    )
)

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Range:
    low: float
    high: float

    def meets(self, other: "_Range") -> bool:
        return self.low <= other.high and other.low <= self.high

    def is_near(self, other: "_Range") -> bool:
        """Whether the two can count one thing at all."""
        a, b = (r.low if math.isfinite(r.low) and r.low > 0 else r.high for r in (self, other))
        return min(a, b) > 0 and max(a, b) / min(a, b) <= _MOST


def find_rival_figures(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between a figure and the one set against it; copies of one text make one conflict."""
    found: dict[_Key, list[Rivals]] = {}
    first: dict[tuple[str, str, tuple[str, ...]], _Key] = {}
    for report in known.coverage.order:
        for rivals in known.readings.of(read_rivals, report):
            readings = [normal(words) for words in rivals.readings]
            key = (rivals.noun, readings[0], readings[1])
            digits = tuple(re.findall(r"\d[\d,.]*", readings[0]))
            reworded = (known.coverage.origins[report], readings[1], digits)
            found.setdefault(first.setdefault(reworded, key), []).append(rivals)
    return tuple(_conflict(key, told, known) for key, told in found.items())


def _conflict(key: _Key, told: list[Rivals], known: Known) -> Conflict:
    first = told[0]
    about = first.about or f"how many {first.noun}"
    if len(about.split()) < _TELLING:
        sentence = " ".join(known.coverage.words(first.spans[0]).split())
        about = f"{about}: {sentence.rstrip('.')}"
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "rivals", *key),
        kind=ConflictKind.FIGURE,
        about=about,
        sides=tuple(
            Side(first.readings[i], tuple(sorted({rivals.spans[i] for rivals in told})))
            for i in (0, 1)
        ),
    )


def read_rivals(report: str, stems: Stems) -> Iterator[Rivals]:
    """The numbers that a report sets against each other."""
    known = stems.known
    findings, source = known.coverage.findings[report], known.coverage.reports[report]
    text = on_one_line(source.text)
    seen: set[Span] = set()
    for figure in findings.figures:
        found = _against(figure, findings, (source, text), known)
        if found is not None:
            seen.add(found.spans[1])
            yield found
    yield from (found for found in set_against(source) if found.spans[1] not in seen)


def _against(
    figure: FigureFinding, findings: Findings, read: tuple[Report, str], known: Known
) -> Rivals | None:
    """The number that the words behind a figure set against it."""
    source, text = read
    percent = "%" in source.quote(figure.span) or figure.noun in ("percent", "percentage")
    money = stem(figure.noun.casefold()) in {stem(word) for word in CURRENCIES}
    if is_conversion(figure, known):
        return None
    measure = not percent and not money and _is_unit(figure)
    low, high = count_range(figure)
    own = _Range(low, high)
    start = figure.span.end
    behind = text[start : start + _REACH]
    for match in _CANDIDATE.finditer(behind):
        value = value_of(match["n"])
        if value is None or bool(match["pc"]) != percent:
            continue
        place = start + match.start("n")
        if any(time.span.start <= place < time.span.end for time in findings.times):
            continue
        if match["after"].startswith("-") or (match["pc"] and not _of_same(match["after"], figure)):
            continue  # "a 36-year-old", "70 percent of the network"
        if measure and not _PUT_AT.search(behind[: match.start("n")]):
            continue  # lengths and weights: only where the text says that it is another figure for it
        dead = _DEATHS.match(match["after"]) and _DYING.search(
            known.coverage.words(figure.evidence)
        )
        named = dead or _same_noun(match["after"], figure)
        if not (match["pc"] or _ALONE.match(match["after"]) or named):
            continue
        near = behind[max(0, match.start() - _NEAR) : match.end("n")]
        if _ELSEWHERE.search(near) or _ELSEWHERE.match(match["after"].strip()):
            return None
        other = _range(match["how"] or "", value * _shared_scale(source.quote(figure.span), match))
        if own.meets(other) or not own.is_near(other):
            continue
        if not _is_rival(match, behind, (figure, place), findings, known):
            continue
        words = " ".join(match.group().split()).strip("“\"'")
        return Rivals(
            _what(figure, percent=percent),
            (known.coverage.words(figure.span), words),
            (figure.evidence, sentence_at(source, place)),
        )
    return None


def _shared_scale(printed: str, match: re.Match[str]) -> float:
    """The million that a bare second number has from the first: "$6 billion; they say the figure is closer to 10"."""
    if match["scale"]:
        return _SCALE[match["scale"].strip().lower()]
    scale = _SCALED.search(printed)
    if scale is None or not _ALONE.match(match["after"]):
        return 1.0
    return _SCALE[scale.group().lower()]


def _is_rival(
    match: re.Match[str],
    behind: str,
    spot: tuple[FigureFinding, int],
    findings: Findings,
    known: Known,
) -> bool:
    """Whether the words between two numbers bring in another voice that sets its own against the first."""
    figure, place = spot
    bridge = behind[: match.start("n")]
    put = _PUT_AT.search(bridge)
    if put is not None and not _DISPUTED.search(bridge):
        alone = sum(other.evidence == figure.evidence for other in findings.figures) == 1
        alone = alone and not _is_of_others(put, _sentence_of(figure, known))
        dying = _DYING.search(put["of"] or "") and _DYING.search(_sentence_of(figure, known))
        return bool(dying) or (_same_noun(put["of"], figure) if put["of"] else alone)
    if _DISPUTED.search(bridge):
        return True
    broken = "\n\n" in bridge and bridge.count(".") > 1
    if broken or (_is_unit(figure) and not match["pc"]):
        return False  # far apart, or a sum of money: only another figure for it in so many words
    against = _AGAINST.search(bridge)
    if against is not None and not _PRONOUN.search(against.group()):
        return True
    if _is_claimed(bridge, match) or _is_of_one_doing(bridge, match, _sentence_of(figure, known)):
        return True
    voices = _voice(figure, findings, known), _voices(place, findings, known)
    if None in voices or voices[0] == voices[1]:
        return False
    if CHANGED.search(f"{_sentence_of(figure, known)} {bridge}"):
        return False  # it has grown from the one to the other
    few = (match["how"] or "") in _FEW and _one_event(figure, match, behind, known)
    told = _is_told_next(bridge) and PLANS.search(_before(figure, known)) is None
    return few or (told and _tells_the_same(match, behind, bridge, (figure, known)))


def _is_unit(figure: FigureFinding) -> bool:
    return stem(figure.noun.casefold()) in UNIT_STEMS and not is_measured(figure)


def _is_claimed(bridge: str, match: re.Match[str]) -> bool:
    """Whether only the number stands behind a verb that gives it: "speaks of 61 percent", "had claimed 9,000"."""
    if _SPEAKS.search(bridge) and match["pc"]:
        return True
    ended = _ALONE.match(match["after"]) or _DEATHS.match(match["after"])
    alone = ended is not None and bridge.count(".") < 2
    return alone and _CLAIMED.search(bridge) is not None


def _is_of_one_doing(bridge: str, match: re.Match[str], sentence: str) -> bool:
    """Whether the second number ends a sentence with the verb of the first: "22 were held. They say they hold four"."""
    told = _HOLDING.search(bridge)
    if told is None or not re.match(r"[”\"']?\s*[.;]", match["after"]) or bridge.count(".") > 2:
        return False
    verbs = kinds_of(content(told["doing"]))
    return bool(verbs & kinds_of(content(sentence)))


def _is_of_others(put: re.Match[str], sentence: str) -> bool:
    """Whether a number is put on others than the first: "took home 12; it puts the number still MISSING at 30"."""
    state = _STATE.search(put.group())
    told = kinds_of(content(state["state"])) - _ANY_STATE if state is not None else frozenset()
    return bool(told) and not told & kinds_of(content(sentence.replace(put.group(), "")))


def _is_told_next(bridge: str) -> bool:
    """Whether the next clause or sentence brings in another voice with its number."""
    told = _NEXT.search(bridge)
    return told is not None and not _PRONOUN.search(told.group()) and bridge.count(".") < 2


def _tells_the_same(
    match: re.Match[str], behind: str, bridge: str, first: tuple[FigureFinding, Known]
) -> bool:
    """Whether what is told of the second number is told of the first: not "twenty are treated; three had surgery"."""
    clause = re.split(r"[.;,]", behind[match.end() :], maxsplit=1)[0]
    said = _NEXT.search(bridge)
    before = bridge[said.end() :] if said is not None else ""
    figure, known = first
    # "visited 200 prisoners", "hold 900 prisoners"; but "a file on 47 boats", "covered only 41 vessels"
    counted = kinds_of(content(figure.noun if (match["how"] or "") not in _FEW else ""))
    told = kinds_of(content(f"{before} {clause}")) - _ANY_STATE - counted
    return not told or bool(told & kinds_of(content(_sentence_of(figure, known))))


def _before(figure: FigureFinding, known: Known) -> str:
    """The words of a figure's clause that stand before it."""
    text = known.coverage.reports[figure.span.report].text
    return re.split(r"[;:]", text[figure.evidence.start : figure.span.start])[-1]


def _one_event(figure: FigureFinding, match: re.Match[str], behind: str, known: Known) -> bool:
    """Whether what is told of both counts is one event: "went up in flames", "only 900 tonnes were lost"."""
    if not _same_noun(match["after"], figure):
        return False
    clause = re.split(r"[.;]", behind[match.start() :], maxsplit=1)[0]
    after, before = (kinds_of(content(words)) for words in (clause, _sentence_of(figure, known)))
    return bool(after & before - {stem(figure.noun.casefold())})


def _sentence_of(figure: FigureFinding, known: Known) -> str:
    return known.coverage.words(figure.evidence)


def _voice(figure: FigureFinding, findings: Findings, known: Known) -> str | None:
    """The party on whose word a figure stands."""
    key = findings.statements[figure.by].speaker if figure.by is not None else None
    return known.cast.acting.get((figure.span.report, key or ""), key)


def _voices(place: int, findings: Findings, known: Known) -> str | None:
    """The party whose statement holds a place, None where there is none or more than one."""
    voices = {
        known.cast.acting.get((findings.report, s.speaker or ""), s.speaker)
        for s in findings.statements
        if s.sure and any(c.start <= place < c.end for c in s.content)
    }
    return next(iter(voices)) if len(voices) == 1 else None


def _what(figure: FigureFinding, *, percent: bool) -> str:
    """What is counted, in words that follow "how many"."""
    if figure.what and figure.what != figure.noun:
        return figure.what
    return "percent" if percent else _plural(figure.noun)


def _plural(noun: str) -> str:
    return noun if noun in ("people", "personnel", "police", "staff") else f"{noun}s"


def _same_noun(after: str, figure: FigureFinding) -> bool:
    words = re.findall(r"[A-Za-z]+", after)[:3]  # "living hostages", "hostages"
    return any(same_noun(figure.noun, word) for word in words)


def _of_same(after: str, figure: FigureFinding) -> bool:
    """Whether a share is of nothing named, or of what the first one is of."""
    of = re.match(r"\s+of\s+(?P<what>.*)", after, re.DOTALL)
    return of is None or bool(content(of["what"]) & content(figure.what))


def _range(how: str, value: float) -> _Range:
    """What a number with its qualifier allows."""
    if how in ("fewer than", "less than", "no more than", "not more than", "at most", "barely"):
        return _Range(-math.inf, value - (how in ("fewer than", "less than")) * 0.5)
    if how in ("more than", "at least", "over"):
        return _Range(value, math.inf)
    slack = _ROUND if how not in ("", "only", "just") else 0.0
    return _Range(value - value * slack, value + value * slack)
