"""Offer and answer in one sentence: who refuses a proposal is the one it was made to, and the other way round.

"Norland proposed a truce, but Estmark rejected it" tells two recipients that no clause names.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children, is_verbal, prepositions
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, PaperFinding, StatementFinding, TimeFinding
from ontherecord.nouns.report import PassageKind
from ontherecord.nouns.span import Span

_ASKING = frozenset({"propose", "offer", "demand", "request", "appeal", "ultimatum"})
_WITH_PAPERS = _ASKING | {"promise", "threaten", "warn", "accept", "reject"}
_ANSWERING = frozenset({"accept", "reject"})
_GRANTING = frozenset({"agree", "promise", "offer"})  # answers only where they were asked
# What is asked or threatened in a row with a blame goes to the party blamed: "condemned Estmark's raid and
# called for a withdrawal".
_BLAMING = frozenset({"accuse", "disapprove", "protest"})
_PRESSING = frozenset({"demand", "appeal", "request", "threaten", "warn", "ultimatum"})

_POINTS = frozenset({"condition", "term", "demand", "offer"})
_POINTING = frozenset({"the", "that", "this", "these", "those"})
_IT = frozenset({"it", "them"})
_ASKED = frozenset(
    """invitation offer proposal plan draft demand request call appeal ultimatum suggestion idea text deal paper
    initiative condition term""".split()
)
_NEXT = 10  # characters between a denial and the words in which it is given
_BACK = 4  # sentences back to what "denied it" denies
_REACH = 800  # characters back to the act on that condition: a few paragraphs of a report


def linked(acts: Sequence[ActFinding], parties: Parties) -> list[ActFinding]:
    """The acts of one sentence, with the recipients that an offer and its answer give each other.

    Only where there is one asking act before the answer, by somebody else, and neither names another recipient.
    """
    mended = list(acts)
    for at, answer in enumerate(mended):
        if answer.type not in _ANSWERING | _GRANTING or answer.modality is not Modality.DID:
            continue
        before = [
            i for i in range(at) if mended[i].type in _ASKING and mended[i].modality is Modality.DID
        ]
        if len(before) != 1:
            continue
        asked = mended[before[0]]
        if set(asked.actor) & set(answer.actor):
            continue
        own = {parties.party_of(k) for k in answer.actor}
        meant = bool(own & {parties.party_of(k) for k in asked.recipient})
        if answer.type in _GRANTING and not meant:
            continue
        if not answer.recipient and (meant or not asked.recipient):
            mended[at] = replace(answer, recipient=asked.actor, sure=answer.sure and asked.sure)
        if not asked.recipient and mended[at].recipient == asked.actor:
            mended[before[0]] = replace(
                asked, recipient=answer.actor, sure=answer.sure and asked.sure
            )
    mended = [_denied(act, mended[:at], parties) for at, act in enumerate(mended)]
    mended = [_to_whom_handed(act, mended) for act in mended]
    return [_shared(act, mended[:at]) for at, act in enumerate(mended)]


def _denied(act: ActFinding, before: Sequence[ActFinding], parties: Parties) -> ActFinding:
    """A denial answers the accusation before it: "accused Estmark of a raid, a charge Estmark denied"."""
    own = {parties.party_of(k) for k in act.actor}
    blamed = [
        a for a in before if a.type == "accuse" and own & {parties.party_of(k) for k in a.recipient}
    ]
    if act.type not in ("deny", "reject") or act.recipient or len(blamed) != 1:
        return act
    return replace(act, recipient=blamed[0].actor, sure=act.sure and blamed[0].sure)


def _shared(act: ActFinding, before: Sequence[ActFinding]) -> ActFinding:
    """The party of the act told just before by the same actor, where this one names none."""
    last = before[-1] if before else None
    if act.recipient or act.type not in _PRESSING | {"announce"} or last is None:
        return act
    if last.type not in (_BLAMING if act.type == "announce" else _BLAMING | _PRESSING):
        return act
    timed = last.type == "ultimatum"  # "gave it until May, saying that the strait WOULD be closed"
    if last.modality != act.modality and not timed:
        return act
    if last.actor != act.actor or not last.recipient:
        return act
    return replace(act, recipient=last.recipient, sure=act.sure and last.sure)


def _to_whom_handed(act: ActFinding, acts: Sequence[ActFinding]) -> ActFinding:
    """An offer made with a paper goes to whom the paper goes: "sent Estmark its reply and offered talks"."""
    if act.recipient or act.type not in _WITH_PAPERS:
        return act
    given = [
        a
        for a in acts
        if a.type == "deliver"
        and a.actor == act.actor
        and a.modality == act.modality
        and a.recipient
    ]
    same = len({a.recipient for a in given}) == 1
    return (
        replace(act, recipient=given[0].recipient, sure=act.sure and given[0].sure) if same else act
    )


def answering(acts: Sequence[ActFinding], before: Sequence[ActFinding]) -> list[ActFinding]:
    """The acts of a sentence, where "rejected that demand" takes point and recipient from the one before, unsurely.

    Only where the sentence before tells of one asking act, by somebody else, and the answer names nothing.
    """
    asked = [a for a in before if a.type in _ASKING and a.modality is Modality.DID]
    if len(asked) != 1:
        return list(acts)
    return [
        replace(act, object=asked[0].object, recipient=asked[0].actor, sure=False)
        if act.type in _ANSWERING
        and not act.object
        and act.recipient in ((), asked[0].actor)
        and not set(act.actor) & set(asked[0].actor)
        else act
        for act in acts
    ]


def answering_condition(
    acts: Sequence[ActFinding],
    before: Sequence[ActFinding],
    sentence: TokenSpan,
    parsed: ParsedReport,
) -> list[ActFinding]:
    """The acts of a sentence, where "rejected the condition" takes point and recipient from what was promised.

    The condition is that of the last act told of shortly before on a condition, by somebody else.
    """
    held = [a for a in before if a.modality is Modality.WOULD_IF and a.condition is not None]
    return [_on_condition(act, held[-1], sentence, parsed) for act in acts] if held else list(acts)


def _on_condition(
    act: ActFinding, held: ActFinding, sentence: TokenSpan, parsed: ParsedReport
) -> ActFinding:
    verb = _token(act.trigger, sentence, parsed)
    if act.type not in _ANSWERING or act.object or act.recipient or verb is None:
        return act
    near = act.trigger.start - held.trigger.end < _REACH
    meant = any(
        c.lemma_.lower() in _POINTS and any(d.lower_ in _POINTING for d in children(c, "det"))
        for c in children(verb, "dobj", "nsubjpass")
    )
    if not near or not meant or set(act.actor) & set(held.actor):
        return act
    return replace(act, object=held.condition, recipient=held.actor, sure=act.sure and held.sure)


def denying(
    act: ActFinding,
    sentence: TokenSpan,
    parsed: ParsedReport,
    statements: Sequence[StatementFinding],
    parties: Parties,
) -> ActFinding:
    """ "Norland denied it" with what is denied: the last sentence before without a quotation, not far back."""
    it = _token(act.object, sentence, parsed) if act.object is not None else None
    if act.type != "deny" or it is None or it.pos_ != "PRON":
        return act
    if any(is_verbal(t) and t.dep_ != "aux" for t in sentence if t.i < it.head.i):
        return replace(act, object=None)  # what is denied may stand in the same sentence
    act = replace(act, time=act.time or _told_after(act, statements, parties))
    for _ in range(_BACK):
        if sentence.start == 0:
            break
        sentence = parsed.doc[sentence.start - 1].sent
        words = [t for t in sentence if not t.is_space]
        told = words and parsed.block_at(words[0].i).kind is PassageKind.BODY
        if told and not any(parsed.quotation_at(t.idx) for t in words):
            whole = parsed.span(words[0].i, words[-1].i + 1)
            claim = _charge_in(words, parsed) or _claim_in(whole, act, statements, parties)
            return replace(act, object=claim or whole)
    return replace(act, object=None)


def answering_words(
    act: ActFinding,
    sentence: TokenSpan,
    parsed: ParsedReport,
    statements: Sequence[StatementFinding],
    parties: Parties,
) -> ActFinding:
    """ "The league rejected that" with what somebody else is told to have said in the sentence before, unsurely."""
    if act.type not in ("reject", "accept") or act.object or act.recipient or sentence.start == 0:
        return act
    verb = _token(act.trigger, sentence, parsed)
    points = verb is not None and any(
        c.lower_ in ("that", "this", "it") and c.tag_ != "WDT" and verb.dep_ != "relcl"
        for c in children(verb, "dobj", "nsubjpass")
    )
    before = parsed.doc[sentence.start - 1].sent
    words = [t for t in before if not t.is_space]
    if not points or not words:
        return act
    whole = parsed.span(words[0].i, words[-1].i + 1)
    said = _claim_in(whole, act, statements, parties)
    whose = next((s.speaker for s in statements if said is not None and said in s.content), None)
    if said is None or whose is None:
        return act
    return replace(act, object=said, recipient=(whose,), sure=False)


def pointing(
    act: ActFinding,
    sentence: TokenSpan,
    parsed: ParsedReport,
    papers: Sequence[PaperFinding],
    parties: Parties,
) -> ActFinding:
    """ "The league has rejected it", "accepted the invitation": the paper told of just before, unsurely, or its words.

    The nearest paper in the same sentence or the one before that is not the actor's own; of the printed kind.
    """
    verb = _token(act.trigger, sentence, parsed)
    if act.type not in _ANSWERING or act.object or act.recipient or verb is None:
        return act
    thing = next(children(verb, "dobj", "nsubjpass"), None)
    if thing is None or not (thing.lower_ in _IT or _is_pointed(thing)):
        return act
    word = parsed.span(thing.i, thing.i + 1)
    own = {parties.party_of(k) for k in act.actor}
    start = parsed.doc[max(0, sentence.start - 1)].sent.start
    while parsed.doc[start].is_space and start < thing.i:
        start += 1  # white space before a text is nowhere in the report
    first = parsed.span(start, start + 1).start
    near = [
        (paper.span.start, at)
        for at, paper in enumerate(papers)
        if first <= paper.span.start < word.start
        and not own & {parties.party_of(k) for k in paper.by}
        and (thing.lower_ in _IT or thing.lemma_.lower() in (paper.kind, paper.name))
    ]
    if near:
        at = max(near)[1]
        by = tuple(k for k in papers[at].by if parties.party_of(k) not in own)
        return replace(act, object=papers[at].span, paper=at, recipient=by, sure=False)
    if thing.lower_ in _IT:
        return act
    return replace(act, object=parsed.span(thing.left_edge.i, thing.i + 1), sure=False)


def _is_pointed(noun: Token) -> bool:
    """Whether a noun only points back to what was asked: "the invitation", "that offer"."""
    marks = {c.lower_ for c in noun.children if c.i < noun.i}
    return noun.lemma_.lower() in _ASKED and bool(marks & _POINTING) and marks <= _POINTING


def _charge_in(words: Sequence[Token], parsed: ParsedReport) -> Span | None:
    """What a sentence accuses somebody of: "accused Norland on Friday OF SHELLING THE PORT"."""
    accusing = (t for t in words if t.lemma_ == "accuse" and is_verbal(t))
    charged = (c for verb in accusing for c in prepositions(verb, "of"))
    charge = next(charged, None)
    return parsed.span(*clause_range(charge)) if charge is not None else None


def _claim_in(
    sentence: Span, act: ActFinding, statements: Sequence[StatementFinding], parties: Parties
) -> Span | None:
    """What somebody else is told to say in a sentence, without who says it; None where nobody says one thing in it."""
    own = {parties.party_of(key) for key in act.actor}
    said = [
        s.content[0]
        for s in statements
        if len(s.content) == 1
        and sentence.covers(s.content[0])
        and (s.speaker is None or parties.party_of(s.speaker) not in own)
    ]
    return said[0] if len(said) == 1 else None


def _told_after(
    act: ActFinding, statements: Sequence[StatementFinding], parties: Parties
) -> TimeFinding | None:
    """The day of the words in which the denial is given: "denied it. 'No,' its envoy said ON FRIDAY"."""
    own = {parties.party_of(key) for key in act.actor}
    behind = [
        s
        for s in statements
        if s.speaker is not None
        and parties.party_of(s.speaker) in own
        and 0 <= s.content[0].start - act.evidence.end < _NEXT
    ]
    return behind[0].time if behind else None


def _token(span: Span, sentence: TokenSpan, parsed: ParsedReport) -> Token | None:
    """The word of a sentence that a span covers."""
    words = (t for t in sentence if not t.is_space)
    return next((t for t in words if parsed.span(t.i, t.i + 1) == span), None)
