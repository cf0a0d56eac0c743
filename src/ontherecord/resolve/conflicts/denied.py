"""A claim and its denial, in one report or across reports.

"Two diplomats said that Norland had pushed for it. A Norlander official denied that": the denial points at the
sentence before. "Denied reports that it had agreed to free the crew": the denial says of what, and what others tell is
looked up by its words. "Host: They say that you agreed. Brandt: That is simply not true": the answer to a question.
Where the claim itself is not found, there is a denial and no conflict.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.wording import content, stem, tokens

_CLAIM = (
    r"(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?|rumou?rs?)"
)
_VERB = r"(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted)?|disput(?:e|es|ed))"
_REFUSING = rf"(?:{_VERB}|reject(?:s|ed)?|dismiss(?:es|ed)?)"
# "denied that.", "rejected the claim,", "dismissed it as": the sentence before is meant.
_POINTING = re.compile(
    rf"\b(?:{_VERB} (?:that|this|it|doing so|having done so)|"
    rf"{_REFUSING} (?:the|this|that|those|these|both) {_CLAIM})"
    r"(?=[”\"’']?\s*(?:[.,;]|$|as |out of hand|outright|categorically|flatly))",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"\b(?:call(?:s|ed)|describ(?:es|ed)) (?:the|this|that|those|these) {_CLAIM} (?:as )?[“\"]?(?:\w+ )?"
    r"(?:false|untrue|baseless|unfounded|fabricat\w+|nonsense|lies?|invent\w+)\b|"
    r"\bsa(?:id|ys) (?:that )?(?:this|that|it) (?:is|was) (?:\w+ )?(?:not true|untrue|false|wrong|a lie)\b",
    re.IGNORECASE,
)
# "denied that it had", "rejected reports that", "denied having": what follows is denied.
_TELLING = re.compile(
    rf"\b(?:{_VERB} (?:that (?=\w+ )|(?=having |ever |being |\w+ing ))|"
    rf"{_REFUSING} (?:(?:a|any|the|all|recent|press|media) )*{_CLAIM}[^.;]{{0,120}}?"
    rf"(?:according to which |saying (?:that )?|that |of )|contrary to (?:\w+ ){{0,2}}?{_CLAIM} that )",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:no[,.] )?(?:that|this|it)(?:[’']s| is| was)(?: \w+)? (?:not (?:true|correct|the case|right)|untrue|"
    r"false|wrong|incorrect|a lie|nonsense)\b|(?:no[,.] )?not true\b|(?:i|we) (?:\w+ )?deny (?:that|it)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"^(?:[\w’']+ ){0,3}of (?=\w+ing\b)")  # "(accused) Norland of laying": the charge
_NEGATION = frozenset("not no never nt cannot nobody nothing none neither nor without".split())
_DENYING = re.compile(r"\b(?:den(?:y|ie)|refut|rebut|disput|reject|dismiss)", re.IGNORECASE)
_ANY = re.compile(rf"{_DENYING.pattern}|\bcontrary to ", re.IGNORECASE)
_NEAR = 320  # characters between a claim and the denial that points back at it
_SHARED = 3  # stems of a denial that the claim must have, two of them no names
_OVERLAP = 0.6  # share of the denied stems that a claim must have
# Verbs of one doing under different names, as denials and claims choose them.
_FAMILIES = (
    "send transfer ship hand deliver dispatch surrender",
    "agree accept consent approve",
    "promise pledge assure vow commit",
    "attack strike shell fire bomb raid",
    "get receive obtain",
    "pay transfer",
    "free release",
    "ask request demand seek push",
    "meet talk negotiate",
)
_ONE = {stem(w): stem(f.split()[0]) for f in reversed(_FAMILIES) for w in f.split()}


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denial: its sentence, where its verb stands, who denies, and what is denied, empty where it points back."""

    report: str
    sentence: Span
    at: int
    by: tuple[str, ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What somebody tells: its words, their stems, and on whose word, None where nobody is named."""

    span: Span
    text: str
    words: frozenset[str]
    by: str | None
    negated: bool
    said: bool = True


def find_denied(acts: Sequence[Told], known: Known) -> tuple[Conflict, ...]:
    """Conflicts between claims and their denials, each once however many copies of both there are."""
    claims = tuple(_claims(acts, known))
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        pairs = [*_told(report, claims, known), *_answered(report, known)]
        for denial, claim in pairs:
            conflict = _conflict(denial, claim, known)
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _told(
    report: str, claims: tuple[_Claim, ...], known: Known
) -> Iterator[tuple[_Denial, _Claim]]:
    """Each denial of a report with the claim that it is of."""
    for denial in _denials(report, known):
        own = _pointed(denial, claims, known) if not denial.words else _named(denial, claims, known)
        if own is not None:
            yield denial, own


def _denials(report: str, known: Known) -> Iterator[_Denial]:
    source = known.coverage.reports[report]
    if not _ANY.search(source.text) and not _FALSE.search(source.text):
        return
    for start, end in sentences(source.text):
        text = source.text[start:end]
        told = _TELLING.search(text)
        pointing = _POINTING.search(text) or _FALSE.search(text) if told is None else None
        match = told or pointing
        if match is None or _is_undone(text[: match.start()]):
            continue
        by = _voice(report, start, start + match.start(), known)
        if not by:
            continue
        lead = len(text) - len(text.lstrip())
        words = _stems(_clause(text[match.end() :])) if told is not None else frozenset[str]()
        span = source.span(start + lead, start + len(text.rstrip()))
        yield _Denial(report, span, start + match.start(), by, words)


def _is_undone(before: str) -> bool:
    """Whether the denial itself is denied, asked or only possible: "did not deny", "could deny"."""
    return (
        re.search(
            r"\b(?:not|n[’']t|never|neither|nor|could|would|may|might|if|to)(?: \w+)?\s*$", before
        )
        is not None
    )


def _clause(words: str) -> str:
    """The words of a denial up to where another clause begins."""
    return re.split(r"[;:—]|, (?:but|and|while|saying|adding|calling)\b|[“\"]", words, maxsplit=1)[
        0
    ]


def _voice(report: str, start: int, cue: int, known: Known) -> tuple[str, ...]:
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
    opens = not known.coverage.reports[report].text[start:cue].strip()
    if opens and around and around[-1] is not None:
        return (around[-1],)  # "contrary to reports that it had, Norland said"
    near = [
        (span.end, actor.key)
        for actor in findings.actors
        for span in actor.mentions
        if start <= span.start and span.end <= cue
    ]
    return known.cast.all_of(report, (max(near)[1],)) if near else ()


def _claims(acts: Sequence[Told], known: Known) -> Iterator[_Claim]:
    """What people and outlets tell: the words of statements, and sentences that tell acts as done."""
    for _, line in sorted(known.statements.items()):
        if not _DENYING.search(line.cue or "") and line.content_spans:
            yield _claim(line.content_spans[0], line.content, line.speaker)
    for act, members in acts:
        if act.modality is Modality.DID and act.type not in ("deny", "reject", "accuse"):
            for telling in members:
                words = known.coverage.words(telling.evidence)
                if telling.sure and not _DENYING.search(words):
                    yield replace(_claim(telling.evidence, words, telling.by), said=False)


def _claim(span: Span, text: str, by: str | None) -> _Claim:
    return _Claim(span, text, _stems(text), by, bool(_NEGATION & set(tokens(text))))


def _stems(text: str) -> frozenset[str]:
    return frozenset(_ONE.get(word, word) for word in content(text))


def _is_own(denial: _Denial, claim: _Claim, known: Known) -> bool:
    """Whether who claims and who denies act for one party."""
    return known.cast.party(claim.by) in {known.cast.party(actor) for actor in denial.by}


def _pointed(denial: _Denial, claims: tuple[_Claim, ...], known: Known) -> _Claim | None:
    """The claim right before a denial that points back: of another voice, and in the same paragraph or the last one."""
    text = known.coverage.reports[denial.report].text
    near = [
        claim
        for claim in claims
        if claim.span.report == denial.report
        and 0 <= denial.sentence.start - claim.span.end <= _NEAR
        and _is_next(text[claim.span.end : denial.sentence.start])
        and claim.by is not None
        and not _is_own(denial, claim, known)
    ]
    return (
        max(near, key=lambda claim: (claim.said, claim.span.end, -claim.span.start))
        if near
        else None
    )


def _is_next(between: str) -> bool:
    """Whether only the rest of the claim's own sentence lies between."""
    return len(re.findall(r"[.!?][”\"’']?\s", f"{between} ")) <= 1


def _named(denial: _Denial, claims: tuple[_Claim, ...], known: Known) -> _Claim | None:
    """What another voice tells, in any report, in the words that are denied."""
    parties = {part for actor in known.cast.actors.values() for part in _stems(actor.name)}
    best: tuple[float, int, _Claim] | None = None
    negated = bool(
        _NEGATION & set(tokens(known.coverage.words(denial.sentence))) & {"never", "not"}
    )
    for order, claim in enumerate(claims):
        shared = denial.words & claim.words
        if len(shared) < _SHARED or len(shared - parties) < _SHARED - 1:
            continue
        share = len(shared) / len(denial.words)
        if share < _OVERLAP or (claim.negated and not negated):
            continue
        if claim.span.overlaps(denial.sentence) or _is_own(denial, claim, known):
            continue
        if best is None or share > best[0]:
            best = share, order, claim
    return best[2] if best is not None else None


def _answered(report: str, known: Known) -> Iterator[tuple[_Denial, _Claim]]:
    """A claim that a question puts to somebody, whose answer opens with its denial."""
    lines = [
        known.statements[report, at]
        for at in range(len(known.coverage.findings[report].statements))
    ]
    ordered = sorted(
        (line for line in lines if line.content_spans), key=lambda line: line.content_spans[0]
    )
    for line in ordered:
        if line.speaker is None or not _ANSWER.match(line.content):
            continue
        start = line.content_spans[0].start
        before = [
            other
            for other in ordered
            if other.cue_spans
            and 0 <= start - other.content_spans[-1].end <= _NEAR
            and other.speaker is not None
            and known.cast.party(other.speaker) != known.cast.party(line.speaker)
        ]
        if before:
            claim = before[-1]
            first = _first_sentence(line, known)
            yield (
                _Denial(report, first, start, (line.speaker,), frozenset()),
                _claim(claim.content_spans[0], claim.content, claim.speaker),
            )


def _first_sentence(line: Statement, known: Known) -> Span:
    span = line.content_spans[0]
    words = known.coverage.words(span)
    end = re.search(r"[.!?]", words)
    return Span(span.report, span.start, span.start + (end.end() if end else len(words)))


def _conflict(denial: _Denial, claim: _Claim, known: Known) -> Conflict:
    teller = known.cast.name(claim.by) if claim.by else "reports"
    several = len(denial.by) > 1
    denier = f"{known.cast.names(denial.by)} {'deny' if several else 'denies'} it"
    told = _OF.sub("", " ".join(claim.text.split()))
    sides = (
        Side(f"{teller}: {told}", (claim.span,), by=(claim.by,) if claim.by else ()),
        Side(denier, (denial.sentence,), by=denial.by),
    )
    anchor = (tokens(told), tokens(known.coverage.words(denial.sentence)))
    return Conflict(
        id=make_id("c", ConflictKind.DID_NOT.value, "denied", *anchor),
        kind=ConflictKind.DID_NOT,
        about=f"whether this is so: {told}",
        sides=sides,
    )
