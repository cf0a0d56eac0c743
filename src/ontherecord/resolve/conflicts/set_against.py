"""Two numbers that two voices give for one thing, where only the words between them say so.

"Norland puts its approval rate at 97 percent; the secretariat puts it at 91 percent." "Ten sailors have been freed,
officials say. Suland puts the number of released seamen at nine." Neither number needs a noun that the parser reads.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ontherecord.language.invisible import blanked
from ontherecord.language.time.words import number
from ontherecord.language.words import sentences
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.counts import kinds_of
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.wording import content

SAYS = (
    r"(?:says?|said|saying|puts?|putting|sees?|saw|counts?|counted|estimates?|estimated|reckons?|reckoned|"
    r"claims?|claimed|insists?|insisted|maintains?|maintained|reports?|reported|speaks?|spoke|gives?|gave)"
)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
WORD = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_ONES}))?\b|"
    rf"(?:(?:four|six|seven|eigh|nine|thir|fif)teen|ten|eleven|twelve|dozen|hundred|{_ONES})\b|"
    r"\d[\d,.]*\d|\d"
)  # what `value_of` can read: matched as such, since it is looked for at every word
_VOICE = r"[A-Z][\w’'-]+(?: [\w’'-]+){0,3}?"
_BOTH = re.compile(
    rf"(?P<a>{_VOICE}) {SAYS} (?:that )?(?P<m>{WORD}) "
    r"(?P<what>(?:[\w’'-]+ ){0,3}(?:are|were|have|had)\b[^;.]{0,60}?)[;,] (?:while |but |and )?"
    rf"(?P<b>{_VOICE}) {SAYS} (?:that )?(?P<n>{WORD})(?: (?:are|were|have|had)\b|[.,;])"
)
_PUTS = r"(?:puts|put|estimates|estimated|sets|set)"
_HOW = r"(?:only |just |about |around |some |nearly |closer to |at least |more than |less than )?"
_EACH = re.compile(
    rf"(?P<a>{_VOICE}) {_PUTS} (?:the|its|his|her|their|that) (?P<what>(?:[\w’'-]+ ){{1,5}}?)at {_HOW}"
    rf"(?P<m>{WORD})(?P<pm>\s?%|\s?per ?cent)?[^;.]{{0,40}}?[;,.] (?:while |but |and |whereas )?"
    rf"(?P<b>(?:the |a )?[\w’'-]+(?: [\w’'-]+){{0,4}}?) {_PUTS} (?:it|that|this|the (?:figure|number|rate|share|toll)) "
    rf"at {_HOW}(?P<n>{WORD})(?P<pn>\s?%|\s?per ?cent)?",
    re.IGNORECASE,
)
# what _EACH ends with: looked for first, since _EACH itself begins at every word
_PUTS_IT = re.compile(
    rf" {_PUTS} (?:it|that|this|the (?:figure|number|rate|share|toll)) at ", re.IGNORECASE
)
_PUTS_THE = re.compile(rf" (?:{_PUTS}|putting) the ", re.IGNORECASE)
# "Officials put the number of dead at 12, the opposition at 30".
_ELLIPTIC = re.compile(
    rf"(?P<a>{_VOICE}) (?:{_PUTS}) the (?P<what>(?:[\w’'-]+ ){{1,6}}?)at {_HOW}(?P<m>{WORD})(?P<pm>\s?%|\s?per ?cent)?"
    rf"(?: (?:thousand|million|billion))?(?: [a-z]+)?[;,] (?:while |and |but )?"
    rf"(?P<b>(?:the )?[\w’'-]+(?: [\w’'-]+){{0,3}}?) at {_HOW}(?P<n>{WORD})(?P<pn>\s?%|\s?per ?cent)?(?=[.,;]|\s)"
)
# "The navy speaks of nine, the Bolivians of four."
_SPEAKS = re.compile(
    rf"(?P<a>{_VOICE}) (?:speaks?|spoke|talks?) of {_HOW}(?P<m>{WORD})(?P<pm>\s?%|\s?per ?cent)?"
    rf"(?P<what>[^,;.]{{0,40}}?)[;,] (?:while |and |but )?(?P<b>(?:the )?[\w’'-]+(?: [\w’'-]+){{0,3}}?) of "
    rf"{_HOW}(?P<n>{WORD})"
    rf"(?P<pn>\s?%|\s?per ?cent)?(?=[.,;]|\s)"
)
_AND_THE_OTHER = (
    r"[,;] (?:and |while |but )?"
    rf"(?P<b>the [\w’'-]+(?: [\w’'-]+){{0,2}}?|[A-Z][\w’'-]+) {_HOW}(?P<n>{WORD})(?P<pn>\s?%|\s?per ?cent)?(?=[.;])"
)
# "The mission says it has 190 fighters on its lists, the government 214."
_SHORTER = re.compile(
    rf"(?P<a>(?:[Tt]he )?[A-Z]?[\w’'-]+(?: [\w’'-]+){{0,3}}?) (?:{SAYS} (?:that )?"
    rf"(?:it has |it holds |they have |there (?:are|were) )?|has |have |counts |counted ){_HOW}"
    rf"(?P<m>{WORD})(?P<pm>\s?%|\s?per ?cent)? (?P<what>(?:[\w’'-]+ ?){{1,6}}?){_AND_THE_OTHER}"
)
# what it ends with: looked for first, as with _EACH
_ENDS_SO = re.compile(_AND_THE_OTHER)
_SO_SAYS_ONE = r", according to (?P<a>[^,.;]{2,40}), (?:and|but) "
_SO_SAYS = re.compile(_SO_SAYS_ONE, re.IGNORECASE)  # looked for first
# "It lasted two hours, according to the UN, and twenty minutes, according to the Georgians."
_EITHER = re.compile(
    rf"(?P<what>[^.;,\n]{{3,60}}?) {_HOW}(?P<m>{WORD}) (?P<unit>[a-z]+){_SO_SAYS_ONE}"
    rf"{_HOW}(?P<n>{WORD}) (?P<other>[a-z]+),? according to (?P<b>[^,.;]{{2,40}})",
    re.IGNORECASE,
)
# "Norland put the number of prisoners at 12. Lawyers say more than 40 are held."
_PUT_THEN = re.compile(
    rf"(?P<a>{_VOICE}) {_PUTS} the (?P<what>number of [^.;,]{{3,40}}?) at {_HOW}(?P<m>{WORD})(?P<pm>\s?%)?\.\s+"
    rf"(?P<b>[A-Z][\w’'-]*(?: [\w’'-]+){{0,4}}?) {SAYS} (?:that )?(?:there (?:are|were) )?{_HOW}(?P<n>{WORD})"
    rf"(?P<pn>\s?%)?(?= (?:are|were|have|had|remain)\b)"
)
# "They will leave, all 1,500, by May. The officers speak of 2,200.", "The envoy spoke of 150. Her aide speaks of 200."
_SPOKEN = re.compile(
    rf"(?P<b>(?:The |the )?[A-Z]?[\w’'-]+(?: [\w’'-]+){{0,4}}?) (?:speaks?|spoke|talks?|talked) of "
    rf"{_HOW}(?P<n>{WORD})(?=[.;])"
)
# what _SPEAKS and _SPOKEN must have: looked for first
_SPEAKS_OF = re.compile(r" (?:speaks?|spoke|talks?|talked) of ")
_NUMBERED = re.compile(
    r"(?P<b>(?:[A-Z]|the |a )[\w’' -]{1,50}?) put(?:s|ting)? the number of (?P<of>[\w’' -]{3,50}?) at "
    rf"(?P<n>{WORD})\b"
)
# "They earned 3.3 billion. The statistics office puts the figure at 2.7 billion."
_FIGURED = re.compile(
    r"(?P<b>(?:[A-Z]|the |a )[\w’' -]{1,50}?) put(?:s|ting)? the (?:figure|sum|total|amount|cost) at "
    rf"{_HOW}[$€£]?(?P<n>{WORD})(?P<scale>\s(?:thousand|million|billion|trillion)\b)?"
)
# "It will cut the costs by 70 percent, he boasted. Our analysis shows the true figure is nearer 40 percent."
_TRUE_SHARE = re.compile(
    r"(?P<b>[^.;:\n“”\"]{3,80}?) (?:that )?the (?:true|real|actual|correct) (?:figure|number|share|rate|cut) "
    rf"(?:is|was|stands at|stood at) (?:nearer |more like |close to |below |under )?{_HOW}"
    rf"(?P<n>{WORD})(?:\s?%|\s?per ?cent)"
)
_IS_TRUE = re.compile(r" the (?:true|real|actual|correct) (?:figure|number|share|rate|cut) ")
_SHARE = re.compile(rf"\b(?P<m>{WORD})(?:\s?%|\s?per ?cent)")
_AMOUNT = re.compile(
    rf"(?P<m>{WORD})(?P<scale>\s(?:thousand|million|billion|trillion)\b)(?: (?P<after>[a-z]+))?"
)
_HEDGE = re.compile(
    r"\b(?:some|about|around|nearly|roughly|almost|approximately|over|more than|estimated) [$€£]?$"
)
_ROUND = 1.1  # times: a number given roughly is met by anything within a tenth
_BRACKETED = re.compile(r"\([^()]*\)")  # a sum in another currency
_HAS = (
    r" (?:it|they|he|she) (?:has |have |had )?(?:only )?(?:received|got|seen|counted|found|sent|given|knows? of|"
    r"knew of|recorded|returned) "
)
# "She sent the ministry three letters. The ministry says it has received one and has answered it."
_RECEIVED = re.compile(
    rf"\b(?P<m>{WORD}) (?P<what>(?:[a-z]+ )?[a-z]{{3,}}s)\b[^.;\n]{{0,90}}[.;] (?:But )?"
    rf"(?P<b>(?:The |the )?[A-Za-z’'-]+(?: [\w’'-]+){{0,4}}?) {SAYS}(?: that)?{_HAS}"
    rf"(?:only |just )?(?P<n>{WORD})(?=[.,;]| (?:and|of (?:them|these|those)|so far)\b)"
)
_HAS_RECEIVED = re.compile(_HAS)  # what it ends with: looked for first
_PLAIN = re.compile(rf"\b(?P<m>{WORD})(?= (?P<after>[\w’'-]+))", re.IGNORECASE)
# A number that counts no time and is no day: "all 1,500, by December 31".
_BARE = re.compile(
    rf"(?<!January )(?<!February )(?<!March )(?<!April )(?<!May )(?<!June )(?<!July )(?<!August )(?<!September )"
    rf"(?<!October )(?<!November )(?<!December )\b(?P<m>{WORD})\b"
    r"(?! ?(?:%|per ?cent|days?|weeks?|months?|years?|hours?|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)"
)
_OF_A_WHOLE = rf" of (?:the |its |their )?(?P<all>{WORD}) (?P<what>[a-z]+s)\b"
_OF_ALL = re.compile(rf"\b(?P<m>{WORD}){_OF_A_WHOLE}")
_SOME_OF = re.compile(_OF_A_WHOLE)  # looked for first
# "13 of the 17 chapters have been agreed. The others said that 15 chapters had been agreed."
_OF_SO_MANY = re.compile(
    rf"{_OF_ALL.pattern}(?P<done>[^.;\n]{{0,60}}?)[.;] (?:But )?(?P<b>[^.;\n]{{2,80}}?) {SAYS}(?: on \w+day)?"
    rf"(?: that)? {_HOW}(?P<n>{WORD}) (?:of (?:the|its|them|these)(?: {WORD})? )?(?:(?P=what) )?(?:are|were|have|had) "
)
_PART = re.compile(
    r"^(?:of|percent|per|days?|weeks?|months?|years?|hours?|o’clock)$", re.IGNORECASE
)
_MOST = 4  # times: numbers farther apart count different things
_LEAST = 2  # "one" is an article or a pronoun as often as a number


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two numbers set against each other in one report: what is counted, the words, and their sentences."""

    noun: str
    readings: tuple[str, str]
    spans: tuple[Span, Span]
    about: str = ""


def set_against(source: Report) -> Iterator[Rivals]:
    """The pairs of numbers of a report that its words set against each other."""
    text = on_one_line(source.text)
    each = _EACH.finditer(text) if _PUTS_IT.search(text) else ()
    puts = _PUTS_THE.search(text) is not None
    speaks = _SPEAKS_OF.search(text) is not None
    for match in (
        *each,
        *(_ELLIPTIC.finditer(text) if puts else ()),
        *(_PUT_THEN.finditer(text) if puts else ()),
        *(_SHORTER.finditer(text) if _ENDS_SO.search(text) else ()),
        *(_SPEAKS.finditer(text) if speaks else ()),
    ):
        if not _differ(match) or bool(match["pm"]) != bool(match["pn"]):
            continue
        if re.search(rf"\b{_PUTS}\b", match["b"]):
            continue  # "Suland puts its own at 40"
        spans = (sentence_at(source, match.start("m")), sentence_at(source, match.start("n")))
        unit = " percent" if match["pn"] else ""
        shown = (f"{match['a']}: {match['m']}{unit}", f"{match['b']}: {match['n']}{unit}")
        what = " ".join(match["what"].split())
        number = re.match(r"number of (.+)", what)
        counted = (
            what if match.re in (_SHORTER, _SPEAKS) else number[1] if number is not None else ""
        )
        about = f"how many {counted}" if counted else f"how high the {what} is"
        if not what:
            about = f"how many: {' '.join(source.quote(spans[0]).split()).rstrip('.')}"
        yield Rivals(what, shown, spans, about)
    for match in _EITHER.finditer(text) if _SO_SAYS.search(text) else ():
        span = sentence_at(source, match.start("n"))
        shown = (
            f"{match['a']}: {match['m']} {match['unit']}",
            f"{match['b']}: {match['n']} {match['other']}",
        )
        if _differ(match) or match["unit"] != match["other"]:
            yield Rivals(match["unit"], shown, (span, span), f"how many: {match['what'].strip()}")
    yield from _of_so_many(text, source)
    yield from _counted_twice(text, source)
    for match in _SPOKEN.finditer(text) if speaks else ():
        rivals = _spoken(match, source)
        if rivals is not None:
            yield rivals
    yield from _true_shares(text, source)
    if not puts:
        return
    for match in _FIGURED.finditer(text):
        rivals = _figured(match, source)
        if rivals is not None:
            yield rivals
    for match in _NUMBERED.finditer(text):
        rivals = _numbered(match, source)
        if rivals is not None:
            yield rivals


def _of_so_many(text: str, source: Report) -> Iterator[Rivals]:
    """How many of one whole two voices count."""
    for match in _OF_SO_MANY.finditer(text) if _SOME_OF.search(text) else ():
        spans = (sentence_at(source, match.start("m")), sentence_at(source, match.start("n")))
        if _differ(match) and not is_negated(match["done"]):
            shown = (
                f"{match['m']} of {match['all']} {match['what']}",
                f"{match['b']}: {match['n']}",
            )
            yield Rivals(match["what"], shown, spans)


def _counted_twice(text: str, source: Report) -> Iterator[Rivals]:
    """Numbers of one verb, or of one thing that the second voice does not name again."""
    received = _RECEIVED.finditer(text) if _HAS_RECEIVED.search(text) else ()
    for match in (*received, *_BOTH.finditer(text)):
        spans = (sentence_at(source, match.start("m")), sentence_at(source, match.start("n")))
        if not _differ(match):
            continue
        if match.re is _RECEIVED:
            shown = (f"{match['m']} {match['what']}", f"{match['b']}: {match['n']}")
            yield Rivals(match["what"], shown, spans)
        elif match["a"] != match["b"]:
            shown = (f"{match['a']}: {match['m']}", f"{match['b']}: {match['n']}")
            yield Rivals(" ".join(match["what"].split()), shown, (spans[1], spans[1]))


def _spoken(match: re.Match[str], source: Report) -> Rivals | None:
    """A bare number that a voice speaks of, beside the only one of the sentence before it."""
    value = value_of(match["n"])
    own = sentence_at(source, match.start("n"))
    before = [s for s in sentences(source.text) if s[1] <= own.start]
    if (
        value is None
        or value < _LEAST
        or not before
        or "\n\n" in source.text[before[-1][1] : own.start]
    ):
        return None
    start, end = before[-1]
    words = on_one_line(source.text[start:end])
    some = _OF_ALL.search(words)  # "9 of the 12 points": the first of them
    plain = [m for m in _BARE.finditer(words) if (value_of(m["m"]) or 0) >= _LEAST]
    plain = [m for m in plain if some is None or m.start() == some.start()]
    if len(plain) != 1:
        return None
    first = value_of(plain[0]["m"])
    if first is None or first == value or max(first, value) / min(first, value) > _MOST:
        return None
    about = f"how many: {' '.join(words.split()).rstrip('.')}"
    return Rivals(
        "", (plain[0]["m"], f"{match['b']}: {match['n']}"), (source.span(start, end), own), about
    )


def _figured(match: re.Match[str], source: Report) -> Rivals | None:
    """A sum of another voice beside the only one of that size in the sentence before it."""
    value = value_of(match["n"])
    own = sentence_at(source, match.start("n"))
    before = [s for s in sentences(source.text) if s[1] <= own.start]
    if value is None or not match["scale"] or not before:
        return None
    start, end = before[-1]
    words = _BRACKETED.sub(_blanked, on_one_line(source.text[start:end]))
    sums = [m for m in _AMOUNT.finditer(words) if value_of(m["m"]) is not None]
    if (
        len(sums) != 1
        or sums[0]["scale"] != match["scale"]
        or "\n\n" in source.text[end : own.start]
    ):
        return None
    first = value_of(sums[0]["m"])
    if first is None or first == value or max(first, value) / min(first, value) > _MOST:
        return None
    if _HEDGE.search(words[: sums[0].start("m")]) and max(first, value) <= _ROUND * min(
        first, value
    ):
        return None  # "some 32 million" may be 32.8 million
    shown = sums[0].group().strip(), f"{match['b'].strip()}: {match['n']}{match['scale']}"
    return Rivals(sums[0]["after"] or "sum", shown, (source.span(start, end), own))


def _true_shares(text: str, source: Report) -> Iterator[Rivals]:
    """Shares that are said to be the true ones, beside the only one of the sentence before."""
    for match in _TRUE_SHARE.finditer(text) if _IS_TRUE.search(text) else ():
        value, own = value_of(match["n"]), sentence_at(source, match.start("n"))
        before = [s for s in sentences(source.text) if s[1] <= own.start][-1:]
        words = [on_one_line(source.text[slice(*cut)]) for cut in before]
        shares = [share for line in words for share in _SHARE.finditer(line)]
        first = value_of(shares[0]["m"]) if len(shares) == 1 else None
        if value is None or first is None or first == value:
            continue
        voice = re.sub(r"^(?:But|Yet|However,) ", "", " ".join(match["b"].split()))
        shown = f"{shares[0]['m']} percent", f"{voice}: {match['n']} percent"
        about = f"what share: {' '.join(words[0].split()).rstrip('.')}"
        yield Rivals("percent", shown, (source.span(*before[0]), own), about)


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match.group())


def on_one_line(text: str) -> str:
    """The text with the breaks inside its paragraphs made spaces; every character keeps its place.

    >>> on_one_line("hard\\nwrapped\\n\\nnext")
    'hard wrapped\\n\\nnext'
    """
    return re.sub(r"(?<!\n)\n(?!\n)", " ", blanked(text) if ">" in text else text)


@lru_cache(maxsize=1 << 14)  # words come again and again
def value_of(words: str) -> float | None:
    """The value of a cardinal in digits or letters; ordinals and years are none.

    >>> value_of("nine"), value_of("90.3"), value_of("third"), value_of("1994")
    (9.0, 90.3, None, None)
    """
    if words.lower() in ("a", "an") or words.endswith(
        ("st", "nd", "rd", "th", "first", "second", "third", "ieth")
    ):
        return None
    value = number(words)
    if value is None or (words.isdigit() and len(words) == 4 and 1900 <= value < 2100):
        return None
    return float(value)


def sentence_at(source: Report, place: int) -> Span:
    """The sentence of a text around a place."""
    for start, end in sentences(source.text):
        if start <= place < end:
            return source.span(start, end)
    return source.span(place, place + 1)


def _differ(match: re.Match[str]) -> bool:
    """Whether both words are numbers, and two of them."""
    one, other = value_of(match["m"]), value_of(match["n"])
    return one is not None and other is not None and one != other


def _numbered(match: re.Match[str], source: Report) -> Rivals | None:
    """A number of something beside the number of the same in the sentence before it."""
    value = value_of(match["n"])
    own = sentence_at(source, match.start("n"))
    before = [s for s in sentences(source.text) if s[1] <= max(own.start, match.start("b"))]
    if value is None or not before:
        return None
    start, end = before[-1]
    if "\n\n" in source.text[end : match.start("b")]:
        return None
    words = on_one_line(source.text[start:end])
    asked, told = kinds_of(content(match["of"])), kinds_of(content(words))
    if not asked & told:
        return None
    for plain in _PLAIN.finditer(words):
        first = value_of(plain["m"])
        if first is None or first < _LEAST or _PART.match(plain["after"]):
            continue
        if first == value or max(first, value) / min(first, value) > _MOST:
            return None
        shown = (f"{plain['m']} {plain['after']}", f"{match['b'].strip()}: {match['n']}")
        what = " ".join(match["of"].split())
        return Rivals(what, shown, (source.span(start, end), own))
    return None
