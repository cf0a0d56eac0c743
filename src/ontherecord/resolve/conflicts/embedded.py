"""A claim and its denial in one sentence, where only the sentence tells of the claim.

"Lima denied Quito's claim that its troops had crossed the river": the claim stands inside the denial, and whose it is
with it. "They were said to have crossed the river, which Lima denies": the denial hangs on the claim.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.denials import (
    CLAIM,
    END,
    REFUSING,
    REPORTED,
    is_undone,
    who_denies,
)
from ontherecord.resolve.conflicts.phrasing import tells_deed, whole
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import tokens

_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]+){0,3}"
# "flatly contradicted Quito's assertion that", "Rejecting Sudrian claims that ..., the minister said"
_INSIDE = Seldom(
    rf"(?:\b{REFUSING}|\bcontradict(?:s|ed|ing)|(?P<opens>\b(?-i:Rejecting|Dismissing|Denying|Disputing))) "
    r"(?:(?:the|a|an|any|all|recent) )*(?:"
    rf"(?P<whose>(?-i:{_NAME})(?:[’']s|s[’'])?) {CLAIM}|"
    rf"{CLAIM} (?:(?:made|published|put forward|levelled|spread|raised) )?(?:by|of|from|in) (?P<by>[^.;,]{{3,60}}?)"
    r")(?: that|(?: (?:released|published|made|aired|broadcast) [\w ]{2,20})?, (?:where|in which|which said that|"
    r"saying that|according to which)) (?P<what>[^.;]{12,240})"
)
_WHICH = (
    r"(?:,|,? [–—-]) (?:which|something(?: that)?|(?:an? )?(?:claim|charge|allegation|accusation)s?"
    r"(?: (?:that|which))?) "
    r"(?P<who>(?:the |an? )?[A-Za-z][^,.;]{1,50}?) (?:(?:has|have|had|\w+ly|always) )*"
    r"(?:den(?:y|ies|ied)|disputes?|disputed|rejects?|rejected)\b"
)
_HANGING = Seldom(
    rf"\b(?:accus|blam|charg)\w* [^,;.]{{2,80}}? (?:of|for|with) (?P<what>[^;,.]{{5,160}}?){_WHICH}"
)
# "He was angry because Gatt called him a liar, something Gatt has denied": the denied is the denier's own doing.
_OWN = Seldom(
    rf"\b(?:because|that|saying|said|says) (?P<what>(?P<doer>{_NAME}) [a-z][^;,.]{{8,120}}?){_WHICH}"
)
# "I deny that I offered them a way out, as has been printed".
_PRINTED = Seldom(
    rf"\b{REFUSING} (?:that )?(?P<what>(?:having |ever )?[^.;,“”\"]{{12,160}}), as (?:it )?(?:has|have|had|was|is) "
    r"(?:\w+ )?(?:been )?(?:printed|reported|claimed|alleged|suggested|asserted|written|rumou?red|said)"
    r"(?P<by> (?:by|in) [^.;,]{3,40})?"
)
# "He denied that they had agreed, contradicting Ms Odum, who said that they had consented in writing".
_AGAINST = Seldom(
    r"(?P<own>[^.;“”\"]{12,200}), contradicting (?P<by>[^;“”\"]{3,90}?), (?:who|which) (?:has |have |had )?"
    r"(?:said|claimed|insisted|maintained|told [^,;.]{2,40}|reported|announced|stated)(?: [^,;.]{2,30}?)? that "
    r"(?P<what>[^.;“”\"]{8,200})"
)
_VOICED = r"(?:claim(?:s|ed|ing)|alleg(?:es|ed|ing)|assert(?:s|ed|ing)|complain(?:s|ed|ing)|suggest(?:s|ed|ing))"
# "claiming they spoke for a few, a point the office denied"; "they claimed to be cut off, but the firm denies it".
_TAIL = re.compile(r", (?:\w+ing|as|which|who)\b")  # behind what is claimed
_POINT = Seldom(
    rf"\b{_VOICED} (?:that )?(?P<what>[^.;]{{12,160}}?)(?:,[”\"’']?|[”\"’'],) (?:"
    r"(?:an? )(?:point|charge|suggestion|assertion|claim|contention|allegation|accusation|notion)(?: that| which)?|"
    r"(?:but|though|although|while)) (?P<who>(?:the |an? )?(?:[a-z]+ ){0,2}?[A-Za-z][^,.;“”\"]{1,40}?) "
    r"(?:(?:has|have|had|also|\w+ly) )*(?:den(?:y|ies|ied)|disputes?|disputed)\b"
)
# "disputed the claim that taxpayers would pay": whose claim it is the sentence does not say.
_NOBODYS_CLAIM = Seldom(
    rf"\b{REFUSING} (?:(?:the|any|all|recent|these|those) )*(?P<kind>{CLAIM}) that (?P<what>[^.;]{{12,240}})"
)
_LEAST = 4  # words that a claim must have

_CONTRADICTED = "contradicted"  # where both accounts stand in the sentence
# What nobody is said to tell: whether any account has it is not known.
_NOBODYS = re.compile(rf"{CLAIM}|what was reported", re.IGNORECASE)

# "The idea that we hold it up is false": nobody is called so, whose idea it is stands nowhere
_THOUGHTS = re.compile(r"^(?:idea|notion|suggestion|contention|insinuation)s?$")

# what is told, the words for who tells it or what it is called, who denies it, and the words for a denier without name
_Sides = tuple[Span, Span | None, str, tuple[str, ...], str]


def find_embedded(known: Known) -> tuple[Conflict, ...]:
    """Conflicts of which both sides stand in one sentence, each once."""
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        for conflict in known.readings.of(read_embedded, report):
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def read_embedded(report: str, claims: Stems) -> Iterator[Conflict]:
    """The same of one report."""
    source = claims.known.coverage.reports[report]
    flat = on_one_line(source.text)
    if not any(shape.may_match(flat) for shape in _SHAPES):
        return
    for start, end in sentences(source.text):
        yield from _of_sentence(source, flat, (start, end), claims)


def _of_sentence(
    source: Report, flat: str, bounds: tuple[int, int], claims: Stems
) -> Iterator[Conflict]:
    start, end = bounds
    for shape, read in _SHAPES.items():
        match = shape.search(flat, start, end)
        sides = read(match, source.id, start, claims) if match is not None else None
        if sides is not None and match is not None:
            yield from _conflict(sides, source.span(start, end), claims)


def _inside(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """A claim with whose it is: "denied Quito's claim that"."""
    if is_undone(match.string[start : match.start()]):
        return None
    group = "whose" if match["whose"] else "by"
    said = END.split(match["what"], maxsplit=1)[0]
    if match["opens"]:
        said = said.partition(", ")[0]  # "Rejecting its claims that it fired, the general said"
    if len(tokens(said)) < _LEAST:
        said = match["what"]  # cut at a quotation: "a report that a source “said so”"
    what = Span(report, match.start("what"), match.start("what") + len(said))
    end = match.end(group)
    if match["opens"] and group == "whose" and match["whose"][-2:] not in ("’s", "'s", "s’", "s'"):
        end = match.start("what") - len(" that ")  # "Sudrian claims"
    voice = Span(report, match.start(group), end)
    return what, voice, "", who_denies(report, start, match.start(), claims.known), ""


def _untrue(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """Claims that are called false by who is quoted with it, or issues it: "reports in the press that it had"."""
    if is_undone(match.string[start : match.start()]):
        return None
    voice = None
    if match["source"]:
        first = match.start("source") + match["source"].index(" ") + 1
        voice = Span(report, first, match.end("source"))
    deniers = _speaking(report, match.start(), claims) or who_denies(
        report, start, match.end() if voice else match.start(), claims.known
    )
    called = re.match(rf"(?:the |any |all )?({CLAIM})", match.group(), re.IGNORECASE)
    kind = called[1].lower() if called is not None else "reports"
    return Span(report, *match.span("what")), voice, kind, deniers, ""


def _printed(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """What somebody denies to have done and says that others tell: "as has been printed"."""
    if is_undone(match.string[start : match.start()]):
        return None
    voice = None
    if match["by"]:
        first = match.start("by") + match["by"].index(" ", 1) + 1
        voice = Span(report, first, match.end("by"))
    deniers = who_denies(report, start, match.start(), claims.known)
    return Span(report, *match.span("what")), voice, "what was reported", deniers, ""


def _hanging(match: re.Match[str], report: str, _: int, claims: Stems) -> _Sides | None:
    """What somebody is accused of, and who denies it behind the comma."""
    who = Span(report, *match.span("who"))
    named = tuple(sorted({party for _, party in claims.names(report).within(who)}))
    said = claims.known.coverage.words(who)
    return Span(report, *match.span("what")), None, "the report", named[:1], said


def _claimed(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """A claim of which the sentence does not say whose it is."""
    if is_undone(match.string[start : match.start()]):
        return None
    if _THOUGHTS.match(match["kind"].lower()):
        return None  # "rejected the suggestion that": nobody is said to have made it
    said = _TAIL.split(END.split(match["what"], maxsplit=1)[0], maxsplit=1)[0]
    if len(tokens(said)) < _LEAST:
        return None
    what = Span(report, match.start("what"), match.start("what") + len(said))
    deniers = who_denies(report, start, match.start(), claims.known)
    return what, None, match["kind"].lower(), deniers, ""


def _against(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """What somebody else says, whom the sentence says that its own speaker contradicts."""
    place = start + len(match.group()) - len(match.group().lstrip())
    deniers = who_denies(report, start, match.end("own"), claims.known)
    voice = Span(report, match.start("by"), match.end("by"))
    own = claims.known.coverage.words(
        Span(report, max(place, match.start("own")), match.end("own"))
    )
    return Span(report, *match.span("what")), voice, _CONTRADICTED, deniers, own


def _own(match: re.Match[str], report: str, start: int, claims: Stems) -> _Sides | None:
    """What somebody is said to have done, and denies behind the comma."""
    doer, who = match["doer"].split()[-1], match["who"].split()[-1]
    if doer != who and who.lower() not in ("he", "she", "they"):
        return None
    return _hanging(match, report, start, claims)


def _speaking(report: str, at: int, claims: Stems) -> tuple[str, ...]:
    """The speaker of the statement whose words hold a place, where that is sure."""
    lines = [
        line
        for line in claims.known.statements.of(report)
        if any(span.start <= at < span.end for span in line.content_spans)
    ]
    speakers = {line.speaker for line in lines if line.sure and line.speaker is not None}
    return tuple(speakers) if len(speakers) == 1 else ()


_SHAPES: Mapping[Seldom, Callable[[re.Match[str], str, int, Stems], _Sides | None]] = {
    _INSIDE: _inside,
    REPORTED: _untrue,
    _HANGING: _hanging,
    _OWN: _own,
    _PRINTED: _printed,
    _AGAINST: _against,
    _POINT: _hanging,
    _NOBODYS_CLAIM: _claimed,
}


def _named(voice: Span, claims: Stems) -> list[str]:
    """The party that some words name, where its name is most of them: not the town in the name of a paper."""
    return [
        party
        for mention, party in claims.names(voice.report).within(voice)
        if 2 * (mention.end - mention.start) > voice.end - voice.start
    ]


def _conflict(sides: _Sides, sentence: Span, claims: Stems) -> Iterator[Conflict]:
    """What is told and by whom, against who denies it: actors, or else the words for somebody."""
    known = claims.known
    what, voice, kind, deniers, words = sides
    named = _named(voice, claims) if voice is not None else []
    parties = {known.cast.party(actor) for actor in deniers}
    if not (deniers or words) or parties & {*named}:
        return
    denier = known.cast.names(deniers) if deniers else words
    told = whole(known.coverage.words(what))
    teller = known.coverage.words(voice) if voice else _THOUGHTS.sub("reports", kind)
    teller = re.sub(r"(?:[’']s|(?<=s)[’'])$", "", teller)
    anchor = (tokens(told), denier)
    done = kind == _CONTRADICTED and tells_deed(told)
    sort = ConflictKind.DID_NOT if done else ConflictKind.PARTIES_DISAGREE
    yield Conflict(
        id=make_id("c", sort.value, "embedded", *anchor),
        kind=sort,
        about=f"whether this is so: {told}",
        sides=(
            Side(f"{teller}: {told}", (what,), by=tuple(named[:1])),
            Side(f"{denier}: it is denied", (sentence,), by=deniers),
        ),
        sure=voice is not None or not _NOBODYS.fullmatch(kind),
    )
