"""Parties that contradict one another in one report, and quotations whose number or "not" was altered.

"Ubrath accuses the divers of spying; Torrask maintains that they had lost their way": a charge and the answer to it
in one sentence. "The coastguard said the ship had left its waters. The captain denied that it had left them": a
claim, and a denial of the same words by another party.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, SpeechKind, Statement
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known, Telling
from ontherecord.resolve.conflicts.copied_words import DAY
from ontherecord.resolve.conflicts.denied_deeds import verb_of
from ontherecord.resolve.conflicts.doings import is_negated, stems_of
from ontherecord.resolve.wording import content, overlap, tokens

_ANSWER = re.compile(r"\b(?:maintain|insist|den(?:y|ie)|counter|contest|retort)", re.IGNORECASE)
_ANSWERED = frozenset({"accuse", "deny"})  # acts beside which a statement is a side
_SAME_MATTER = 0.5  # share of the denied words that the claim must have
# What a claim has that can be denied: a helping verb, or one in the past.
_TENSED = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|does|do|\w{3,}ed)\b",
    re.IGNORECASE,
)
_NEAR = 400  # characters between a claim and the denial that answers it
_NEGATION = frozenset(("not", "no", "never", "cannot", "nobody", "nothing"))


def find_contradictions(acts: Sequence[Told], known: Known) -> tuple[Conflict, ...]:
    """Conflicts between parties in one report, each once however many copies of it there are."""
    found: dict[str, Conflict] = {}
    lines: dict[str, list[Statement]] = {}
    answering = {t.report for act, members in acts if act.type in _ANSWERED for t in members}
    deeds: dict[str, list[Telling]] = {report: [] for report in answering}
    for told in (t for act, members in acts if act.modality is Modality.DID for t in members):
        if told.report in deeds:
            deeds[told.report].append(told)
    for (report, _), line in known.statements.items():
        said = report in answering and line.sure and line.mode is Mode.SPEECH
        if said and line.speaker is not None:
            lines.setdefault(report, []).append(line)
    for act, members in acts:
        if act.modality is not Modality.DID:
            continue
        for telling in members:
            near = lines.get(telling.report, [])
            if act.type == "accuse":
                pairs = _answered(telling, near, known)
            elif act.type == "deny":
                pairs = _denied(telling, near, known)
            else:
                continue
            for line in pairs:
                own = act.type == "deny" and _tells_of(line, telling, deeds[telling.report])
                conflict = _conflict(telling, line, known, did=own)
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _tells_of(line: Statement, denial: Telling, deeds: Sequence[Telling]) -> bool:
    """Whether a statement tells of a deed of those who deny it: "they have agreed", which they say they have not."""
    return any(
        told.type != denial.type
        and bool(told.giver.parties & denial.giver.parties)
        and any(content.covers(told.trigger) for content in line.content_spans)
        for told in deeds
    )


def _conflict(telling: Telling, line: Statement, known: Known, *, did: bool) -> Conflict:
    """The act's party and the statement's speaker, each with its own words.

    Where it is denied that one `did` something, the conflict is whether it was done.
    """
    speaker = known.cast.name(line.speaker or "")
    who = telling.giver.names or known.cast.names(telling.giver.actors)
    several = len(telling.giver.actors) > 1
    saying, denying = ("say so", "deny it") if several else ("says so", "denies it")
    verb = saying if telling.type == "accuse" else denying
    other = "answers" if telling.type == "accuse" else "says so"
    what = line.content if did else telling.object or line.content
    kind = ConflictKind.DID_NOT if did else ConflictKind.PARTIES_DISAGREE
    sides = (
        Side(f"{who} {verb}", (telling.evidence,)),
        Side(f"{speaker} {other}: {line.content}", tuple(sorted(line.content_spans))),
    )
    anchor = (telling.type, sorted(telling.evidence_words), tokens(line.content))
    return Conflict(
        id=make_id("c", kind.value, "answer", *anchor),
        kind=kind,
        about=f"the charge against {speaker}: {what}"
        if telling.type == "accuse" and re.match(r"(?!having\b)\w+ing\b", what)
        else f"{who} and {speaker} tell it differently: {what}",
        sides=tuple(sorted(sides, key=lambda side: side.spans)),
    )


def _answered(telling: Telling, lines: Sequence[Statement], known: Known) -> Iterator[Statement]:
    """What another party answers to an accusation in the same sentence."""
    if not telling.sure or not telling.giver.parties:
        return
    for line in lines:
        cue = line.cue_spans[0] if line.cue_spans else None
        if (
            cue is not None
            and _same_sentence(telling.evidence, cue, known)
            and cue.start > telling.trigger.end
            and _ANSWER.search(line.cue or "")
            and not {known.cast.party(line.speaker)} & telling.giver.parties
        ):
            yield line


def _same_sentence(evidence: Span, cue: Span, known: Known) -> bool:
    """Whether a cue stands in the sentence of an act, be it behind a semicolon."""
    if evidence.covers(cue):
        return True
    if cue.report != evidence.report or not 0 <= cue.start - evidence.end <= _NEAR / 4:
        return False
    between = known.coverage.reports[cue.report].text[evidence.end - 2 : cue.start]
    return not re.search(r"[.!?]|\n\s*\n", between)


def _denied(telling: Telling, lines: Sequence[Statement], known: Known) -> Iterator[Statement]:
    """What another party claims shortly before a denial of the same words."""
    own = {known.cast.party(actor) for actor in telling.giver.actors}
    for line in lines:
        shared = content(line.content) & telling.subject
        before = telling.trigger.start - max(span.end for span in line.content_spans)
        if (
            telling.sure
            and telling.giver.actors
            and known.cast.party(line.speaker) not in own
            and 0 <= before <= _NEAR
            and len(shared) > 1
            and overlap(content(line.content), telling.subject) >= _SAME_MATTER
            and not _ANSWER.search(line.cue or "")
            and _may_be_denied(line, telling, known)
        ):
            yield line


def _may_be_denied(line: Statement, denial: Telling, known: Known) -> bool:
    """Whether a statement claims something, and not of other parties than those that the denied words name."""
    if not _TENSED.search(line.content):
        return False  # words that tell nothing by themselves: "the rulers with sanctions"
    if is_negated(line.content) and not is_negated(denial.object or ""):
        return False  # it denies something itself
    verb = verb_of(re.sub(r"^that ", "", denial.object or ""))
    if verb and verb not in stems_of(line.content):
        return False  # of another deed
    behind = Span(denial.report, denial.trigger.end, denial.evidence.end)
    parties = [_named((behind,), known), _named(line.content_spans, known)]
    return not all(parties) or bool(parties[0] & parties[1])


def _named(spans: Sequence[Span], known: Known) -> frozenset[str]:
    """The parties that some words of a report name."""
    report = spans[0].report
    return frozenset(
        party
        for actor in known.coverage.findings[report].actors
        if any(span.covers(mention) for span in spans for mention in actor.mentions)
        and (party := known.cast.acting.get((report, actor.key))) is not None
    )


def find_altered(known: Known, judgements: Sequence[Judgement]) -> tuple[Conflict, ...]:
    """Quotations of one speaker that two texts give with another number, or one of them with a "not"."""
    doubted = [
        judgement
        for judgement in judgements
        if judgement.verdict is Verdict.UNSURE and "altered:" in judgement.reason
    ]
    wanted = {key for judgement in doubted for key in (judgement.left, judgement.right)}
    lines = {line.id: line for line in known.statements.values() if line.id in wanted}
    found: dict[str, Conflict] = {}
    for judgement in doubted:
        pair = lines.get(judgement.left), lines.get(judgement.right)
        conflict = _altered(pair[0], pair[1], known) if pair[0] and pair[1] else None
        if conflict is not None:
            found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _altered(left: Statement, right: Statement, known: Known) -> Conflict | None:
    quoted = SpeechKind.INDIRECT not in (left.kind, right.kind)
    if not (quoted and left.sure and right.sure) or left.speaker != right.speaker:
        return None
    both = [tokens(line.content) for line in (left, right)]
    numbers = [{word for word in words if word[0].isdigit()} for words in both]
    turned = [bool(_NEGATION & set(words)) for words in both]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        days = all(_are_days(numbers[0] | numbers[1], line.content) for line in (left, right))
        kind = ConflictKind.DATE if days else ConflictKind.FIGURE
    elif turned[0] != turned[1]:
        kind = ConflictKind.DID_NOT
    else:
        return None
    speaker = known.cast.name(left.speaker) if left.speaker else "nobody named"
    sides = sorted({line.content: line for line in (left, right)}.items())
    return Conflict(
        id=make_id("c", kind.value, "altered", sorted(both)),
        kind=kind,
        about=f"what {speaker} said: the quotation is altered",
        sides=tuple(Side(words, tuple(sorted(line.content_spans))) for words, line in sides),
    )


def _are_days(numbers: Iterable[str], text: str) -> bool:
    """Whether the numbers of a text, of some numbers, are days of a month: "on 20 February"."""
    days = {number for match in DAY.finditer(text) for number in tokens(match.group())}
    return {number for number in numbers if number in tokens(text)} <= days
