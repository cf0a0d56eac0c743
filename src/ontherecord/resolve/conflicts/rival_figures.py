"""A figure and the one that another voice sets against it in the clause or sentence that follows.

"The Circle reckons that 140 freighters are waiting, though pilots say they can see fewer than 90": the second
number has no noun of its own, so it is read here from the text. It counts only where another voice brings it in
and the text says that it is meant against the first.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.language.time.words import number
from ontherecord.language.words import normal, sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.findings import FigureFinding, Findings
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.wording import stem

_REACH = 320  # characters behind a figure: the rest of its sentence and the next one
_NEAR = 60  # characters before a number in which words say that it counts something else
_ROUND = 0.1  # "about 140" is met by anything within a tenth
_MOST = 20  # times: numbers farther apart count different things
_SAYS = (
    r"(?:says?|said|saying|puts?|putting|sees?|saw|counts?|counted|estimates?|estimated|reckons?|reckoned|"
    r"claims?|claimed|insists?|insisted|maintains?|maintained|reports?|reported)"
)
_FIGURE = r"(?:figures?|numbers?|counts?|tolls?|estimates?|totals?|cut|share|size)"
_DISPUTED = re.compile(rf"\b(?:disput|contest|challeng)\w* (?:the|that|this|those) {_FIGURE}\b")
_PUT_AT = re.compile(
    rf"\bput(?:s|ting)? (?:the|that) (?:\w+ )?{_FIGURE}\b(?: of (?P<of>[\w ]{{3,30}}?))? at\b"
)
_AGAINST = re.compile(
    rf"(?:[;,]|\.[”\"]?)?\s*\b(?:though|but|while|whereas|although)\b[^.;]{{2,80}}?\b{_SAYS}\b"
)
_NEXT = re.compile(rf"[.;][”\"]?\s+[^.;]{{2,60}}?\b{_SAYS}\b")
_PRONOUN = re.compile(rf"\b(?:he|she|it|they|which|who) {_SAYS}\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:of (?:whom|them|those|these)|includ\w+|another|others?|up from|down from|compared|last (?:year|month|"
    r"week)|earlier|previous\w*|since then|meanwhile)\b",
    re.IGNORECASE,
)
_WORD = r"[a-z]+(?:-[a-z]+)?|\d[\d,.]*\d|\d"
_CANDIDATE = re.compile(
    r"[“\"']?(?:\b(?P<how>only|just|at least|at most|no more than|not more than|fewer than|less than|more than|over|"
    r"closer to|nearer to|nearer|about|around|some|nearly|barely|roughly|almost)\s+)?"
    rf"[“\"']?\b(?P<n>{_WORD})(?P<pc>\s?%|\s?per ?cent)?(?=(?P<after>.{{0,24}}))",
    re.DOTALL,
)
_ALONE = re.compile(
    r"[”\"']?\s*(?:[.,;:)”\"]|$|(?:are|were|is|was|had|have|has|there|remain|still|instead)\b)"
)
_UNITS = frozenset(
    """time day week month year hour minute decade century euro dollar pound rouble ruble yuan yen kilometer
    kilometre km mile meter metre ton tonne degree article page""".split()
)
_UNIT_STEMS = frozenset(map(stem, _UNITS))
_VOICE = r"[A-Z][\w’'-]+(?: [\w’'-]+){0,3}?"
_BOTH = re.compile(
    rf"(?P<a>{_VOICE}) {_SAYS} (?:that )?(?P<m>{_WORD}) "
    r"(?P<what>(?:[\w’'-]+ ){0,3}(?:are|were|have|had)\b[^;.]{0,60}?)[;,] (?:while |but |and )?"
    rf"(?P<b>{_VOICE}) {_SAYS} (?:that )?(?P<n>{_WORD})(?: (?:are|were|have|had)\b|[.,;])"
)
# "Norland puts its approval rate at 97 percent; the secretariat puts it at 91 percent".
_PUTS = r"(?:puts|put|estimates|estimated|sets|set)"
_HOW = r"(?:only |just |about |around |some |nearly |closer to |at least |more than |less than )?"
_EACH = re.compile(
    rf"(?P<a>{_VOICE}) {_PUTS} (?:the|its|his|her|their|that) (?P<what>(?:[\w’'-]+ ){{1,5}}?)at {_HOW}"
    rf"(?P<m>{_WORD})(?P<pm>\s?%|\s?per ?cent)?[^;.]{{0,40}}?[;,.] (?:while |but |and |whereas )?"
    rf"(?P<b>(?:the |a )?[\w’'-]+(?: [\w’'-]+){{0,4}}?) {_PUTS} (?:it|that|this|the (?:figure|number|rate|share|toll)) "
    rf"at {_HOW}(?P<n>{_WORD})(?P<pn>\s?%|\s?per ?cent)?",
    re.IGNORECASE,
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


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Two numbers set against each other in one report: what is counted, the words, and their sentences."""

    noun: str
    readings: tuple[str, str]
    spans: tuple[Span, Span]
    about: str = ""


def find_rival_figures(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between a figure and the one set against it; copies of one text make one conflict."""
    found: dict[_Key, list[_Rivals]] = {}
    first: dict[tuple[str, str, tuple[str, ...]], _Key] = {}
    for report in known.coverage.order:
        for rivals in _rivals(report, known):
            readings = [normal(words) for words in rivals.readings]
            key = (rivals.noun, readings[0], readings[1])
            digits = tuple(re.findall(r"\d[\d,.]*", readings[0]))
            reworded = (known.coverage.origins[report], readings[1], digits)
            found.setdefault(first.setdefault(reworded, key), []).append(rivals)
    return tuple(_conflict(key, told) for key, told in found.items())


def _conflict(key: _Key, told: list[_Rivals]) -> Conflict:
    first = told[0]
    about = first.about or f"how many {first.noun}"
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "rivals", *key),
        kind=ConflictKind.FIGURE,
        about=about,
        sides=tuple(
            Side(first.readings[i], tuple(sorted({rivals.spans[i] for rivals in told})))
            for i in (0, 1)
        ),
    )


def _rivals(report: str, known: Known) -> Iterator[_Rivals]:
    findings, source = known.coverage.findings[report], known.coverage.reports[report]
    for figure in findings.figures:
        found = _against(figure, findings, source, known)
        if found is not None:
            yield found
    for match in _EACH.finditer(source.text):
        low, high = _value(match["m"]), _value(match["n"])
        same_unit = bool(match["pm"]) == bool(match["pn"])
        if low is None or high is None or low == high or not same_unit:
            continue
        spans = (_sentence(source, match.start("m")), _sentence(source, match.start("n")))
        unit = " percent" if match["pn"] else ""
        shown = tuple(
            f"{match[who]}: {match[count]}{unit}" for who, count in (("a", "m"), ("b", "n"))
        )
        what = " ".join(match["what"].split())
        yield _Rivals(what, (shown[0], shown[1]), spans, f"how high the {what} is")
    for match in _BOTH.finditer(source.text):
        low, high = _value(match["m"]), _value(match["n"])
        if low is None or high is None or low == high or match["a"] == match["b"]:
            continue
        span = _sentence(source, match.start("n"))
        shown = (f"{match['a']}: {match['m']}", f"{match['b']}: {match['n']}")
        yield _Rivals(" ".join(match["what"].split()), shown, (span, span))


def _against(
    figure: FigureFinding, findings: Findings, source: Report, known: Known
) -> _Rivals | None:
    """The number that the words behind a figure set against it."""
    if stem(figure.noun.casefold()) in _UNIT_STEMS:
        return None
    low = figure.low if figure.low is not None else -math.inf
    high = figure.high if figure.high is not None else math.inf
    slack = _ROUND if figure.approximate else 0.0
    own = _Range(low - abs(low) * slack, high + abs(high) * slack)
    start = figure.span.end
    behind = source.text[start : start + _REACH]
    percent = "%" in source.quote(figure.span) or figure.noun.startswith("per")
    for match in _CANDIDATE.finditer(behind):
        value = _value(match["n"])
        if value is None or bool(match["pc"]) != percent:
            continue
        place = start + match.start("n")
        if any(time.span.start <= place < time.span.end for time in findings.times):
            continue
        if not (match["pc"] or _ALONE.match(match["after"]) or _same_noun(match["after"], figure)):
            continue
        near = behind[max(0, match.start() - _NEAR) : match.end("n")]
        if _ELSEWHERE.search(near) or _ELSEWHERE.match(match["after"].strip()):
            return None
        other = _range(match["how"] or "", value)
        if own.meets(other) or not own.is_near(other):
            continue
        if not _is_rival(behind[: match.start("n")], figure, place, findings, known):
            continue
        words = " ".join(match.group().split()).strip("“\"'")
        spans = (figure.evidence, _sentence(source, place))
        return _Rivals(
            figure.what or ("percent" if percent else _plural(figure.noun)),
            (known.coverage.words(figure.span), words),
            spans,
        )
    return None


def _is_rival(
    bridge: str, figure: FigureFinding, place: int, findings: Findings, known: Known
) -> bool:
    """Whether the words between two numbers bring in another voice that sets its own against the first."""
    if _DISPUTED.search(bridge):
        return True
    put = _PUT_AT.search(bridge)
    if put is not None:
        alone = sum(other.evidence == figure.evidence for other in findings.figures) == 1
        return _same_noun(put["of"], figure) if put["of"] else alone
    if "\n\n" in bridge:
        return False
    against = _AGAINST.search(bridge)
    if against is not None and not _PRONOUN.search(against.group()):
        return True
    told = _NEXT.search(bridge)
    if told is None or _PRONOUN.search(told.group()) or bridge.count(".") > 1:
        return False
    report = figure.span.report
    first = findings.statements[figure.by].speaker if figure.by is not None else None
    voices = {
        s.speaker
        for s in findings.statements
        if s.sure and any(c.start <= place < c.end for c in s.content)
    }
    if first is None or len(voices) != 1:
        return False
    parties = {known.cast.acting.get((report, key or "")) for key in (first, *voices)}
    return None not in parties and len(parties) == 2


def _plural(noun: str) -> str:
    return noun if noun in ("people", "personnel", "police", "staff") else f"{noun}s"


def _same_noun(after: str, figure: FigureFinding) -> bool:
    words = re.findall(r"[A-Za-z]+", after)[:3]  # "living hostages", "hostages"
    return stem(figure.noun.casefold()) in {stem(word.casefold()) for word in words}


def _value(words: str) -> float | None:
    """The value of a cardinal in digits or letters; ordinals and years are none."""
    if words in ("a", "an") or words.endswith(
        ("st", "nd", "rd", "th", "first", "second", "third", "ieth")
    ):
        return None
    value = number(words)
    if value is None or (words.isdigit() and len(words) == 4 and 1900 <= value < 2100):
        return None
    return float(value)


def _range(how: str, value: float) -> _Range:
    """What a number with its qualifier allows."""
    if how in ("fewer than", "less than", "no more than", "not more than", "at most", "barely"):
        return _Range(-math.inf, value - (how in ("fewer than", "less than")) * 0.5)
    if how in ("more than", "at least", "over"):
        return _Range(value, math.inf)
    slack = _ROUND if how not in ("", "only", "just") else 0.0
    return _Range(value - value * slack, value + value * slack)


def _sentence(source: Report, place: int) -> Span:
    """The sentence of a text around a place."""
    for start, end in sentences(source.text):
        if start <= place < end:
            piece = source.text[start:end]
            return source.span(
                start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
            )
    return source.span(place, place + 1)
