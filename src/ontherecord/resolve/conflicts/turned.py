"""Sentences that say that something did not happen: who says so, which verb they turn, and of what.

"No document was handed over", "they never offered it", "nobody had tried to", "has yet to receive it".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.conflicts.doings import HANDED, one_doing, stems_of
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Stems

_ADVERB = r"(?:(?:ever|yet|even|actually|really|so far|once|at any time|\w+ly) )*"
# Not "no sign that they had": what follows is told of something else.
_NOUNS = r"(?!(?:that|who|which|whom|where|but|if|when|more|longer|later|doubt)\b)[\w’'-]+"
_AUX = r"(?:did|do|does|has|have|had|was|were|is|are|been)"
# The negator, and behind it the verb that it turns.
_TURNED = Seldom(
    rf"\b(?:{_AUX}(?:n[’']t| not) {_ADVERB}(?:been |being )?(?P<undone>\w+)|"
    rf"never {_ADVERB}(?:been |being )?(?P<never>\w+)|"
    rf"(?:no|not a|not one)\b (?:{_NOUNS} ){{1,9}}?(?:{_AUX} ){{1,2}}{_ADVERB}(?P<no_thing>\w+)|"
    rf"(?:nobody|no one|none of \w+) (?:{_AUX} )*{_ADVERB}(?P<nobody>\w+)(?: to (?P<nobody_to>\w+))?|"
    rf"nothing (?:{_AUX} ){{1,2}}{_ADVERB}(?P<not_a_thing>\w+)|"
    r"(?:gone|went|remain\w*|left|stayed|is|are|was|were|been) (?P<quiet>un)answered|"
    r"without (?:an |any |a )?(?P<without>answer|reply|response)(?=[.,;:”\"’']| from\b|$)|"
    r"there (?:is|was|are|were|ha[sd] been|have been) (?:no|never (?:any|an?))\b (?:such )?(?P<no_such>[\w-]+)|"
    r"(?P<got>\w{3,}ed|got|had|gave|given|seen|made|found|sent|shown|told|brought|left|put|took|has|have|contains?|"
    r"includes?|makes?|raises?|holds?) "
    r"(?:on |to |in |with |(?:me|us|him|her|them|you) )?"
    r"[“\"‘']?(?:nothing\b|none\b|no (?:such )?(?P<nothing>[\w-]+))|"
    r"(?:has|have|had) yet to (?:be )?(?P<yet>\w+)|"
    r"no (?:[\w-]+ ){1,2}?(?P<no_arrival>reach(?:ed)?|arriv(?:ed)?|came|come|have reached|has reached|took)\b)",
    re.IGNORECASE,
)
_PERFECT = Seldom(r"\bno (?:[\w-]+ ){1,3}(?:have|has|had) (?P<perfect>\w+)", re.IGNORECASE)
_HOLDING = frozenset({"had", "has", "have"})
# "no offer was made", "no strikes were carried out": the noun is what was not done.
_LIGHT = frozenset(
    map(one_doing, "made make carried given held taken put reached conducted".split())
)
_DOINGS = frozenset(
    map(
        one_doing,
        "offer promise request agreement strike attack raid demand proposal threat reply answer meeting visit call "
        "contact deal truce ceasefire understanding accord".split(),
    )
)
# "there are no trucks detained at the border": what is not done to them
_KEPT = re.compile(r"\s(?:being )?(?P<how>held|kept|\w{3,}ed)\s(?:at|in|on|by|near|there|here)\b")
# What is agreed, and what is held by word of mouth, by the verbs under which they are told as done.
_AGREED = frozenset(map(one_doing, "agreement deal truce ceasefire understanding accord".split()))
_HELD = frozenset(map(one_doing, "meeting call contact visit".split()))
# Of a paper: it came, it got there.
_ARRIVES = frozenset(map(one_doing, "come came arrived reached in".split()))
_EMPTY = frozenset(
    """been being be such in on at to a the of that longer so one more part any anybody anyone anything ms mr mrs sort
    kind ever""".split()
)
# What is only wished, planned or supposed is no claim.
_SUPPOSED = re.compile(
    r"\b(?:would|will|could|can|should|(?-i:may)|might|must|if|whether|unless|want(?:s|ed)?|demand\w*|urg\w+|"
    r"call\w* (?:on|for)|expect\w*|hop(?:es?|ed|ing)|ready|prepared|plan(?:s|ned|ning) (?:to|on)|"
    r"refus\w+ to|declin\w+ to|"
    r"propos\w+ that|tried|trying|waiting|waits?\b for)\b|\?",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\s(?:of which|which|before|after|when|while|until|since|because|as|so that)\b"
)
CUT = re.compile(
    r"[;:—]|, (?:but|and|while|only|though|although|because)\b|\bbut\b| and that\b| and (?=(?:would|will)\b)"
)
# "did not respond to a request for comment"
_ASKED_BY_PRESS = re.compile(
    r"\b(?:for|seeking) (?:further )?comments?\b|\bcomment(?:ed)?(?: on|$)"
)
# Said of minds, words and reporters, so that two of them rarely are of one thing.
OF_MINDS = frozenset(
    one_doing(word)
    for word in "saw seen heard knew want like know think believe need mean feel understand see say tell call confirm "
    "verify comment elaborate specify disclose name identify doubt intend hear remember care go do make take".split()
)
SOMEBODY = "a speaker"
_PRONOUN = re.compile(r"(?:he|she|it|they|who|which|we|i)$", re.IGNORECASE)
REPLY = one_doing("reply")
WRITTEN = frozenset({one_doing("written"), REPLY})  # a reply in writing, or none
# "no answer ever came", "had never seen any reply": none was given.
_NO_REPLY = re.compile(
    r"\b(?:no|(?:never|n[’']t|not) (?:[a-z]+ ){1,3}?(?:an?|any)) (?:answer|reply|response)\b",
    re.IGNORECASE,
)
_UNDERGONE = re.compile(
    r"^(?:was|were|is|are)\b|\b(?:been|being|receiv\w+|get|got|see|seen|hear|heard)\b",
    re.IGNORECASE,
)
_NO_WORDS = stems_of(" ".join(_EMPTY))
# A pronoun for the deed or the thing: "they never offered it", "it was never handed over", "it did not arrive".
_POINTS = re.compile(
    r"\b(?:nothing|anything|none) of the (?:sort|kind)\b|\bof any (?:sort|kind)\b|"
    r"\b(?:it|that|them|this|these|those|such|so|any|anything|one|none|nothing)"
    r"(?=\s*(?:$|[.,;:!?”\"’'])|\s(?:to|in|on|at|by|from|until|when|yet|either|then|there|last|back|before|again)\b)",
    re.IGNORECASE,
)
_POINTING = re.compile(
    rf"\b(?:it|this|that|they|these|those|none|nothing|neither)(?: \w+ly)? (?:(?:was|were|is|are)(?:n[’']t| not| never)"
    rf"|(?:has|have|had)(?:n[’']t| not| never| yet to)(?: be| been)|{_AUX}(?:n[’']t| not)? (?:never |ever |yet )?"
    r"(?:arrived?|reach(?:ed)? (?:us|them|him|her|me))|never (?:arrived|reached (?:us|them|him|her|me)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence that says that something did not happen: its clause, the verbs turned, stems, voice and place.

    `doers` is the party named first before a verb that is turned, which did not do it; empty where none is.
    `core` are the stems of the clause up to "before", "when" and the like.
    `points` is whether a pronoun in it may stand for the deed or the thing, so that the verb alone tells which.
    """

    sentence: Span
    verbs: frozenset[str]
    words: frozenset[str]
    by: str | None
    voice: str
    said: bool
    clause: Span
    such: bool
    told: Span
    points: bool
    core: frozenset[str]
    doers: frozenset[str] = frozenset()

    @property
    def asked(self) -> bool:
        """Whether it is a reply that did not come."""
        return self.words >= WRITTEN or self.verbs == {REPLY}


def read_turned(report: str, claims: Stems) -> Iterator[Turned]:
    """The negated sentences of a report, those of statements with their speakers."""
    source = claims.known.coverage.reports[report]
    flat = on_one_line(source.text)
    findings = claims.known.coverage.findings[report].statements
    lines = [
        (span, line, finding)
        for line, finding in zip(claims.known.statements.of(report), findings, strict=True)
        for span in line.content_spans
    ]
    for start, end in sentences(source.text):
        match = _TURNED.search(flat, start, end) or _PERFECT.search(flat, start, end)
        if match is None or "?" in flat[start:end]:
            continue
        held = [each for each in lines if each[0].start <= match.start() < each[0].end]
        inner = held[-1][0] if held else Span(report, start, end)
        clause = _clause(flat, max(start, inner.start), min(end, inner.end), match)
        verbs = _verbs(match)
        named = bool(
            match.groupdict().get("no_such")
        )  # "there is no list": a thing of one word may be any
        words = claims.stems(Span(report, clause.start, clause.stop)) - _NO_WORDS
        if named and (kept := _KEPT.match(flat, match.end(), clause.stop)) is not None:
            verbs = frozenset({one_doing(kept["how"])})
        if words >= WRITTEN:
            verbs |= WRITTEN
        elif _NO_REPLY.search(flat[clause]) or _is_unanswered(match):
            verbs = frozenset({REPLY})
        elif match.groupdict().get("no_thing") and verbs <= _LIGHT:
            verbs = stems_of(match.group()) & _DOINGS or verbs
        verbs = _as_told(verbs, words)
        if (
            not verbs
            or (named and len(words) < 2 and not words & (HANDED | _DOINGS))
            or _ASKED_BY_PRESS.search(flat[clause])
            or supposes(flat[clause], verbs)
        ):
            continue
        speaker, voice = _speaker(held[-1][1], held[-1][2], claims) if held else (None, "")
        piece = Span(report, clause.start, clause.stop)
        told = Span(report, max(start, inner.start), min(end, inner.end))
        such = re.search(r"\bsuch\b", flat[clause]) is not None
        yield Turned(
            sentence=source.span(start, end),
            verbs=verbs,
            words=words,
            by=speaker,
            voice=voice,
            said=bool(held),
            clause=piece,
            such=such,
            told=told,
            points=(such and verbs <= _DOINGS)
            or (named and bool(verbs & _DOINGS))
            or _points(flat, clause, match),
            core=claims.stems(Span(report, clause.start, _core_end(flat, clause, match)))
            - _NO_WORDS,
            doers=_doers(piece, match, claims),
        )


def _is_unanswered(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("quiet") or match.groupdict().get("without"))


def _as_told(verbs: frozenset[str], words: frozenset[str]) -> frozenset[str]:
    """The negated verbs with those under which the same is told as done: "no truce" and "agreed to a truce"."""
    if verbs & _AGREED:
        verbs |= {one_doing("agree")}
    if verbs & _HELD:
        verbs |= {one_doing("meet")}
    if verbs & _ARRIVES and words & HANDED:
        verbs |= {one_doing("send")}
    return verbs


def _points(flat: str, clause: slice, match: re.Match[str]) -> bool:
    """Whether a word stands for the deed or the thing: "nobody had tried", "nothing was signed", "never got it"."""
    nobody = match.groupdict().get("nobody") or match.groupdict().get("not_a_thing")
    behind = flat[min(match.end(), clause.stop) : clause.stop]
    pointing = _POINTS.search(match.group() + behind) or _POINTING.search(flat[clause])
    return bool(nobody or pointing)


def _speaker(line: Statement, finding: StatementFinding, claims: Stems) -> tuple[str | None, str]:
    """Who says it where that is sure, and the words of the text for the source."""
    words = claims.known.coverage.words(finding.source[0]) if finding.source else ""
    words = SOMEBODY if _PRONOUN.match(words) else words
    return line.speaker if line.sure else None, words


def _clause(flat: str, first: int, last: int, match: re.Match[str]) -> slice:
    """The clause around a negation."""
    start, end = first, last
    for cut in CUT.finditer(flat, first, last):
        if cut.end() <= match.start():
            start = cut.end()
        elif cut.start() >= match.end():
            end = cut.start()
            break
    return slice(start, end)


def _core_end(flat: str, clause: slice, match: re.Match[str]) -> int:
    """Where a clause says when or why, behind its negation."""
    cut = _ATTACHED.search(flat, match.end(), clause.stop)
    return cut.start() if cut is not None else clause.stop


def _doers(clause: Span, match: re.Match[str], claims: Stems) -> frozenset[str]:
    """The party named first before a negated verb, which did not do it; who was given nothing did nothing."""
    verb = match.groupdict().get("undone") or match.groupdict().get("never") or ""
    if not verb or _UNDERGONE.search(match.group()):
        return frozenset()
    named = claims.names(clause.report).within(clause)
    before = [party for mention, party in named if mention.end <= match.start()]
    return frozenset(before[:1])


def _verbs(match: re.Match[str]) -> frozenset[str]:
    """The stems of what is negated: the verb, or the thing of which there is none."""
    groups = match.groupdict()
    words = [word for name, word in sorted(groups.items()) if word]
    if groups.get("got"):
        noun = groups["nothing"] or "nothing"
        held = groups["got"].lower() in _HOLDING
        words = [noun] if held else [groups["got"]]
        if groups["got"].lower() in ("received", "got") and one_doing(noun) in _DOINGS - {REPLY}:
            words.append(noun)  # "has received no request": nobody asked
    return frozenset(one_doing(word) for word in words if word.lower() not in _EMPTY)


def supposes(text: str, verbs: frozenset[str]) -> bool:
    """Whether a clause only supposes or wishes, with another word than the one that it turns."""
    return any(one_doing(m.group().split()[0]) not in verbs for m in _SUPPOSED.finditer(text))
