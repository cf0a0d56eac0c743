"""Denials as a text has them: where one stands, who denies, and what.

"A Norlander official denied that": the denial points at what was said before. "Denied reports that it had agreed":
the denial says of what. "Moscow says they did not": the verb is left out, and the sentence before has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.denied_deeds import parts_of, verb_of
from ontherecord.resolve.conflicts.doings import one_doing
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import content

CLAIM = (
    r"(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|rumou?rs?|story|stories|"
    r"accounts?|notion|idea|characteri[sz]ations?|portrayals?|depictions?|versions?|contention|insinuations?)"
)
_VERB = r"(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|disput(?:e|es|ed))"
REFUSING = (
    rf"(?:{_VERB}|reject(?:s|ed)?|dismiss(?:es|ed)?)(?: as [“\"‘']?\w+(?: \w+){{0,2}}?[”\"’']?)?"
)
LIE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fabricat\w+|nonsense|lies?|invent\w+|slander\w*|fiction|"
    r"disinformation|propaganda|a fairy ?tale)"
)
_CALLS = r"(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|led|ling))"
_STOP = r"[”\"’']?\s*(?:[.,;:]|$|as |out of hand|outright|categorically|flatly)"
# What may follow a denial that says no more of what is denied: when and how it was said.
_SAID = (
    r"\s(?:on|in an?|late|early|last|during|through|via|yesterday|today|saying|calling|again|when|until|repeatedly|"
    r"vehemently|strongly)\b"
)
_WHERE = r"(?: in (?:an?|his|her|its|their) (?:\w+ )?\w+)?"  # "denied in his speech that"
# "denied that.", "rejected the claim,", "dismissed it as": the sentence before is meant.
_POINTING = Seldom(
    rf"\b(?:{_VERB} that(?={_STOP})|"
    rf"(?:{_VERB}{_WHERE} (?:this|it|doing so|having done so|"
    r"(?:that (?:it|they|he|she|there) (?:has|have|had|is|are|was|were) (?:\w+ )?|having (?:\w+ )?|the existence of )?"
    r"(?:any|all) such (?:\w+ )?\w+|everything|all of (?:this|it))|"
    rf"reject(?:s|ed)? this(?=:)|"
    rf"{REFUSING} (?:the|this|that|those|these|both) {CLAIM})(?={_STOP}|{_SAID}))",
    re.IGNORECASE,
)
_FALSE = Seldom(
    rf"\b{_CALLS} (?:(?:the|this|that|those|these) {CLAIM}|this|that|it) (?:as )?[“\"‘']?(?:an? )?(?:\w+ )?"
    rf"{LIE}\b|"
    r"\bsa(?:id|ys) (?:that )?(?:this|that|it) (?:is|was) (?:\w+ )?(?:not true|untrue|false|wrong|a lie)\b|"
    r"\b(?:says?|said|called) (?:that )?the (?:document|paper|text|letter|note|list|report|recording) (?:is|was) an? "
    r"(?:forgery|fake|fabrication)\b|"
    r"\b(?:remembers?|recalls?|knows?|knew|remembered|recalled) nothing of the (?:kind|sort)\b|"
    r"^[“\"‘']?(?:that|this) (?:is|was) (?:\w+ )?(?:false|untrue|baseless|unfounded|groundless|fabricat\w+|invent\w+|"
    r"a lie|lies)\b(?=[,.;!])|"
    r"^[“\"‘']?(?:that|this) (?:isn[’']t|is not|wasn[’']t|was not) (?:quite |entirely |wholly |at all )?"
    r"(?:true|correct|right|so|the case)\b(?=,?[”\"’']? says?\b|,[”\"’'] )",
    re.IGNORECASE,
)
# "The paper asserts that we have done it. We reject that.": no proposal, which is turned down
_REJECTS = re.compile(r"[“\"‘']?(?:We|I) (?:\w+ly )?reject (?:that|this|it)(?=[.!])")
_ASSERTED = re.compile(
    r"\b(?:assert|claim|alleg)(?:s|e[sd]?|ed)? that [^.;“”\"]{8,200}\.[”\"’']? ?$"
)
_BACK = 260  # characters of the sentence before
_CHARGES = re.compile(r"\b(?:allegations?|accusations?|charges?)$", re.IGNORECASE)
# "Moscow says they did not.": what they did stands in the sentence before.
_ELLIPSIS = re.compile(
    r"\b(?:say|says|said|insist|insists|insisted|maintain|maintains|maintained) (?:that )?"
    r"(?:they|it|he|she|there|(?:its|their|his|her|the) \w+) "
    r"(?:(?:did|do|does|had|have|has|was|were|is|are|would) (?:not|never)|(?:did|do|does|had|have|has|was|were|is|are|"
    r"would)n[’']t|(?:was|were|is|are|had been|has been) none)(?=[”\"’']?[.;])"
)
# "They were not asked. The ministry insists that everybody was.": it was done, which the sentence before denies.
_AFFIRMED = re.compile(
    r"\b(?:say|says|said|insist|insists|insisted|maintain|maintains|maintained) (?:that )?"
    r"(?:they|it|he|she|(?:every|any)(?:body|one)|(?:all|both|each) of (?:them|these|those)|all|both|"
    r"(?:its|their|his|her|the) \w+) (?:all )?(?:did|do|does|had|have|has|was|were|is|are)(?: so| indeed)?"
    r"(?=[”\"’']?[.;])"
)
# "Reports that it had agreed are false": the denial stands behind what is denied.
REPORTED = Seldom(
    rf"\b(?:the |any |all )?{CLAIM}(?: (?P<source>(?:in|by|from|of) [^.;,]{{2,40}}?))? that "
    rf"(?P<what>[^.;:“\"]{{10,200}}?) (?:are|is|were|was) (?:\w+ )?(?:{LIE}|not true|wrong)\b",
    re.IGNORECASE,
)
_TO = r"(?: (?:to|in an? \w+ (?:to|with)) [^,;.]{3,40}?)?"  # "denied to the Herald that"
_WHEN = r"(?: (?:on|last|this) \w+| again| yesterday| today| \w+ly)?"
# "denied that it had", "rejected reports that", "denied having": what follows is denied.
_TELLING = Seldom(
    rf"\b(?:{_VERB}{_WHEN}{_WHERE}{_TO} (?:that (?=\w+ )|(?=having |ever |being |\w+ing ))|"
    rf"it(?: is| was|[’']s) (?:simply |just |absolutely )?(?:not true|untrue|false|a lie|not correct) that (?=\w+ )|"
    rf"{REFUSING} (?:(?:a|any|the|all|recent|press|media) )*{CLAIM}[^.;]{{0,120}}?"
    rf"(?:according to which |saying (?:that )?|that |of )|contrary to (?:\w+ ){{0,2}}?{CLAIM} that |"
    rf"{_CALLS} (?:the|this|any) {CLAIM} that (?=[^.;]{{4,120}} (?:as )?[“\"‘']?(?:an? )?(?:\w+ )?{LIE}\b))",
    re.IGNORECASE,
)
# What is denied to somebody, and not said to be untrue: "denied a request", "denied them entry".
_ASKED_FOR = (
    r"(?:\w+ ){0,3}?(?:requests?|appeals?|applications?|bids?|motions?|petitions?|visas?|bail|entry|access|permission|"
    r"pleas?|permits?|coverage|services?|care|parole|tenure)\b"
)
# "denied they carried out the strike", "denied any link to the raid".
_PLAIN = Seldom(
    rf"\b{_VERB}{_WHEN} (?=(?:they|he|she|it|there|its|their|his|her|any|all|an?|the|[a-z]+s|[A-Z][\w’'-]+) "
    rf"(?!{CLAIM})(?!{_ASKED_FOR})[^.;,]{{8,}})"
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)(?: \w+ly| also| later)? $")
END = re.compile(
    r"[;:—]|, (?:but|and|while|saying|adding|calling)\b| and (?:\w+ed|said|says|called|told) |[“\"]"
)
_ASKED = re.compile(r"\b(?:asked|when asked|pressed)\b[^.;]*$", re.IGNORECASE)
_CALLED = re.compile(rf"\s(?:as )?[“\"‘']?(?:an? )?(?:\w+ )?{LIE}\b.*$", re.IGNORECASE)
# What tells of any claim that it is one.
_CALLED_SO = content(
    "news media press newspaper report reports claim claims allegation allegations accusation accusations charge "
    "charges finding findings account accounts story version"
)
_GENERIC = frozenset({"anything", "thing", "sort", "ever", "kind", "any", "all"})
_THERE = re.compile(
    r"there (?:is|was|are|were|has been|had been|ever was) (?:an?|any|the|such)\b", re.IGNORECASE
)
_EXIST = one_doing("exist")
# "The office says that this is false", "her spokesman denied it".
_UNNAMED = re.compile(
    r"(?:^|[,;] |\b(?:but|and|while|though) )(?P<voice>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) "
    r"(?:[\w’'-]+ ){0,4}?[\w’'-]+?)(?: (?:later|then|promptly|flatly|\w+ly|has|have|had|said|says))* $"
)
# "Senior aides to Ms Odum and others in the room disputed that": somebody beside whom one is named.
_BESIDE = re.compile(
    r"^(?P<voice>(?:\w+ )?(?:[a-z]+ )?[a-z]+ (?:of|to|for|from|at|in|with|on) [^,;:“”\"]{3,80}?)"
    r"(?: (?:later|then|promptly|flatly|\w+ly|has|have|had|said|says|also))* $",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r" (?:[A-Z][a-z]+ ){1,3}")  # "the Suland Liberation Army"
_BEHIND_OF = re.compile(r"\b[a-z]+ (?:of|to|for|from|at|with) (?:[A-Z]?\w+\.? ){0,3}[A-Z][\w’'-]+$")
_ASIDE = re.compile(r",\s(?:which|who|whose|where|that|\w+ing|\w+ed)\b[^,;]*,")


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial: its sentence, where its clause and its verb stand, who denies, and what, empty where it points back.

    `subject` are the parties that are said not to have done it, `thing` the words for what they did it to, `voice` the
    words of the text for a denier who is nobody named, `charged` whether "the allegations" of somebody are denied,
    `accused` whether an accusation that says of what, `affirms` whether it says that something was done of which the
    sentence before says that it was not.
    """

    report: str
    sentence: Span
    clause: int
    at: int
    by: tuple[str, ...]
    words: frozenset[str]
    verb: str = ""
    subject: frozenset[str] = frozenset()
    thing: frozenset[str] = frozenset()
    voice: str = ""
    charged: bool = False
    accused: bool = False
    affirms: bool = False


def read_denials(report: str, claims: Stems) -> Iterator[Denial]:
    """The denials of a report whose denier is known, in order."""
    source = claims.known.coverage.reports[report]
    flat = on_one_line(source.text)
    for start, end in sentences(source.text):
        denial = _denial(report, (start, end), flat, claims)
        if denial is not None:
            yield denial


def _denial(report: str, bounds: tuple[int, int], flat: str, claims: Stems) -> Denial | None:
    start, end = bounds
    text = flat[start:end]
    told = _TELLING.search(text) or REPORTED.search(text)
    such = _POINTING.search(text)
    if told is not None and such is not None and " such " in such.group():
        told = None  # "denies having any such plans"
    pointing = None
    if told is None:
        rejects = (
            _REJECTS.match(text) if _ASSERTED.search(flat, max(0, start - _BACK), start) else None
        )
        pointing = (
            such
            or rejects
            or _FALSE.search(text)
            or _ELLIPSIS.search(text)
            or _AFFIRMED.search(text)
        )
        told = _plain(text) if pointing is None else None
    match = told or pointing
    if match is None or is_undone(text[: match.start()]):
        return None
    if match.re in (_ELLIPSIS, _AFFIRMED) and _is_quoted(
        report, start + match.start(), claims.known
    ):
        return None  # "'She says she did not,' Graham said": not Graham's denial
    if told is None and _ASKED.search(text[: match.start()]):
        return None  # what was asked is denied, not what was said before
    clause = start + max((m.end() for m in re.finditer(r"[;] ", text[: match.start()])), default=0)
    by = who_denies(report, clause, start + match.start(), claims.known)
    before = text[clause - start : match.start()]
    unnamed = (_UNNAMED.search(before) or _BESIDE.search(before)) if not by else None
    voice = unnamed["voice"] if unnamed is not None else ""
    if not by and not voice:
        return None
    source = claims.known.coverage.reports[report]
    if told is None:
        span, at = source.span(clause, end), start + match.start()
        charged = _CHARGES.search(match.group()) is not None
        affirms = match.re is _AFFIRMED
        return Denial(
            report, span, clause, at, by, frozenset(), voice=voice, charged=charged, affirms=affirms
        )
    first, last = told.span("what") if "what" in told.groupdict() else (told.end(), len(text))
    length = len(_clause(text[first:last]))
    denied = Span(report, start + first, start + first + max(1, length))
    words = claims.stems(denied) - _GENERIC
    if _THERE.match(text, first):
        words |= {_EXIST}  # "that there was a draft at all"
    if not words:
        return None
    if told.re is _PLAIN.plain and words <= _CALLED_SO:
        return None  # "disputed the news media reports": which ones, is not said
    subject, thing = parts_of(denied, by, claims)
    span, at = source.span(start, end), start + match.start()
    verb = verb_of(text[first:last])
    accused = re.search(r"\b(?:accus|charge|alleg)", match.group()) is not None
    return Denial(report, span, clause, at, by, words, verb, subject, thing, voice, accused=accused)


def _plain(text: str) -> re.Match[str] | None:
    """A denial of what follows its verb: not "a truce that WAS DENIED days later", of what stands before."""
    match = _PLAIN.search(text)
    passive = match is not None and _PASSIVE.search(text, 0, match.start()) is not None
    return None if passive else match


def _is_quoted(report: str, at: int, known: Known) -> bool:
    """Whether a place stands inside the words of a statement."""
    findings = known.coverage.findings[report].statements
    return any(span.start <= at < span.end for line in findings for span in line.content)


def is_undone(before: str) -> bool:
    """Whether the denial itself is denied, asked or only possible: "did not deny", "could deny"."""
    return (
        re.search(
            r"\b(?:not|cannot|n[’']t|never|neither|nor|could|would|may|might|if|to)(?: \w+)?\s*$",
            before,
        )
        is not None
    )


def _clause(words: str) -> str:
    """The words of a denial up to where another clause begins."""
    cut = END.split(words, maxsplit=1)[0]
    return _CALLED.sub("", cut)


def who_denies(report: str, start: int, cue: int, known: Known) -> tuple[str, ...]:
    """Who denies: the speaker of the statement that the verb cues, who does the act, else who is named before it."""
    findings = known.coverage.findings[report]
    for at, line in enumerate(findings.statements):
        if line.speaker is not None and any(c.start <= cue + 1 < c.end for c in line.cue):
            speaker = known.statements[report, at].speaker
            return (speaker,) if speaker is not None else ()
    for act in findings.acts:
        if act.type == "deny" and act.trigger.start <= cue + 1 < act.trigger.end and act.actor:
            return known.cast.all_of(report, act.actor)
    around = [
        known.statements[report, at].speaker
        for at, line in enumerate(findings.statements)
        if line.speaker is not None and any(c.start - 2 <= cue < c.end for c in line.content)
    ]
    text = known.coverage.reports[report].text
    if not text[start:cue].strip() and around and around[-1] is not None:
        return (around[-1],)  # "contrary to reports that it had, Norland said"
    aside = [match.span() for match in _ASIDE.finditer(text, start, cue)]
    near = [
        (span.end, actor.key)
        for actor in findings.actors
        for span in actor.mentions
        if start <= span.start
        and span.end <= cue
        and not any(first <= span.start < last for first, last in aside)
        and not _NAME_GOES_ON.match(text, span.end)
    ]
    if not near or _BEHIND_OF.search(text, start, max(near)[0]):
        return ()  # "aides to Ms Odum": somebody who is not named
    return known.cast.all_of(report, (max(near)[1],))
