"""Acts: who did what to whom, read from each clause by a lexicon (`data/acts.jsonl`).

Precision first: an act whose actor is not named is dropped, one whose actor or recipient is doubtful is not
`sure`, and wishes, duties, possibilities and questions are no acts at all (`acts/modality.py`).
"""

from collections.abc import Sequence

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.answers import (
    answering,
    answering_condition,
    answering_words,
    denying,
    linked,
    pointing,
)
from ontherecord.extract.acts.finding import Context, Told, finding_of
from ontherecord.extract.acts.frame import Filled, Frames
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.hedge import is_asked
from ontherecord.extract.acts.hostile import as_threats
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.modality import Reading, is_negated, read_modality
from ontherecord.extract.acts.pairs import paired
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.same import of_same
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_verbal,
)
from ontherecord.extract.acts.words import SAID
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, PaperFinding, StatementFinding

# Nouns of these types name an event that may not have come ("a Norland invasion of"); the others,
# once owned, were spoken ("Norland's demand").
_EVENTS = frozenset({"deliver", "deploy", "aid", "assault", "coerce", "consult", "sanction"})
_DREADED = frozenset(
    """event case threat risk fear possibility prospect danger pretext prelude plan preparation scenario
    likelihood chance eventuality potential preparedness readiness deterrence prevention plot talk""".split()
)
# What is only feared, asked for or thought of where such a verb governs it: "feared the SEIZURE of its ships".
_THOUGHT_OF = frozenset(
    """fear dread warn threaten demand urge seek want debate propose consider contemplate oppose plan prevent avoid
    avert recommend expect envisage predict rehearse forbid""".split()
)
# Types of which it is told that they did not happen: did / did not is a conflict worth showing.
_DENIABLE = frozenset(
    {"deliver", "receive", "publish", "meet", "sign", "withdraw", "assault", "deploy", "aid"}
)
_REFUSING = frozenset({"refuse", "decline"})
_SURE = Reading(Modality.DID)


def find_acts(
    parsed: ParsedReport,
    actors: ActorIndex,
    statements: tuple[StatementFinding, ...],
    papers: tuple[PaperFinding, ...],
) -> tuple[ActFinding, ...]:
    """The acts told in a report, in the order of their triggers, at most one a trigger."""
    parties = Parties(parsed, actors, statements, wide=True)
    heads = paper_heads(parsed, papers)
    frames = Frames(
        load_lexicon("acts"), parties, {i: papers[position].by for i, position in heads.items()}
    )
    found: list[ActFinding] = []
    before: Sequence[ActFinding] = ()
    for sentence in running_text(parsed):
        context = Context(parsed, parties, papers, heads, statements)
        told = (_act_at(token, frames, context) for token in sentence)
        told_here = paired([act for act in told if act is not None], sentence, parsed, parties)
        acts = answering(linked(as_threats(told_here, parties), parties), before)
        acts = answering_condition(acts, found, sentence, parsed)
        acts = [denying(act, sentence, parsed, statements, parties) for act in acts]
        acts = [answering_words(act, sentence, parsed, statements, parties) for act in acts]
        acts = [pointing(act, sentence, parsed, papers, parties) for act in acts]
        acts = of_same(acts, before, sentence, parsed, parties)
        found += [a for a in acts if a.object or a.recipient or a.type not in SAID or _is_mutual(a)]
        before = acts
    return tuple(found)


def _act_at(token: Token, frames: Frames, context: Context) -> ActFinding | None:
    """The first act that the lexicon finds at a token and the sentence lets stand."""
    for filled in frames.at(token):
        told = told_of(filled)
        if told is None or _is_kept_back(filled, frames):
            continue
        act = finding_of(filled, told, context)
        if act is not None:
            return act
    return None


def _is_mutual(act: ActFinding) -> bool:
    """Whether an act needs no other side and no point: "Norland and Estmark STRUCK A DEAL"."""
    return act.type == "agree" and len(act.actor) > 1


def told_of(filled: Filled) -> Told | None:
    """What the sentence makes of a match; None where it does not tell it as done, coming or not done."""
    entry, verb = filled.match.entry, filled.match.verb
    reading = _answered(filled) or (read_modality(verb) if verb is not None else _nominal(filled))
    if reading is None:
        kept = entry.negated == "withhold" and verb is not None and _would_not(verb)
        return Told("withhold", Modality.DID, None) if kept else None
    if "@refused" in dict(entry.only).get("trigger", ()):  # "refused TO HAND OVER the list"
        kept = reading.negated and reading.modality is Modality.DID
        return Told(entry.type, Modality.DID, None) if kept else None
    if not reading.negated:
        return Told(entry.type, reading.modality, reading.condition)
    if entry.negated is not None:
        return _turned(entry.negated, reading, verb)
    if _until(verb):
        return None  # "did not meet until May": then it did
    if entry.type in _DENIABLE and reading.modality is Modality.DID and not _is_yet_to(verb):
        return Told(entry.type, Modality.DENIED, None)
    return None


def _turned(kind: str, reading: Reading, verb: Token | None) -> Told | None:
    """The act that a negated telling is: "will not publish" keeps back."""
    if reading.pending and kind == "reject":
        return None  # "has not accepted" may still
    if kind == "reject" and verb is not None and verb.head.lemma_ in _REFUSING:
        return None  # "refused" itself is the act
    # to say that one will not is to refuse now; so is to say for how long one will not show it
    shown = kind == "withhold" and reading.modality is Modality.WOULD_IF
    refused = shown or reading.modality is Modality.WILL
    modality = Modality.DID if refused else reading.modality
    return Told(kind, modality, reading.condition, refused)


def _would_not(verb: Token) -> bool:
    """Whether a report's own words tell of a refusal: "the ministry WOULD NOT RELEASE the text"."""
    doer = child(verb, "nsubj")
    by_name = doer is not None and doer.pos_ in ("NOUN", "PROPN")
    would = any(a.lower_ == "would" for a in children(verb, "aux"))
    bound = any(a.lower_ in ("have", "if", "unless") for a in verb.subtree)
    return verb.dep_ == "ROOT" and by_name and would and is_negated(verb) and not bound


def _answered(filled: Filled) -> Reading | None:
    """The reading of a threat to answer a deed, which is its condition: "ANY ATTACK would meet a response"."""
    if "@would-be-answered" not in dict(filled.match.entry.only).get("trigger", ()):
        return None
    deed = child(filled.match.trigger, "nsubj", "nsubjpass")
    whole = (deed.left_edge.i, deed.right_edge.i + 1) if deed is not None else None
    return Reading(Modality.WOULD_IF, condition=whole)


def _until(verb: Token | None) -> bool:
    return verb is not None and any(
        w.lower_ in ("until", "till")
        for c in verb.children
        for w in (c, *children(c, "mark", "prep"))
        if w.i > verb.i
    )


def _is_yet_to(verb: Token | None) -> bool:
    """ "Has yet to sign": what is still to come is not denied."""
    return verb is not None and any(c.lower_ == "yet" and c.i < verb.i for c in verb.head.children)


def _is_kept_back(filled: Filled, frames: Frames) -> bool:
    """Whether a refusal is one to show or hand over a paper: the act is that of `withhold`, told at its own verb."""
    thing = filled.object
    if thing is None or not is_verbal(thing) or filled.match.entry.type != "reject":
        return False
    shown = list(frames.at(thing))
    if filled.match.noun is not None:  # "its refusal to publish the text"
        return any(other.match.entry.negated == "withhold" for other in shown)
    return any((told := told_of(other)) is not None and told.type == "withhold" for other in shown)


def _nominal(filled: Filled) -> Reading | None:
    """The reading of an act that a noun tells on its own: "Norland's rejection of the plan"."""
    noun = filled.match.trigger
    if is_asked(noun):
        return None
    if filled.match.entry.type not in _EVENTS:
        return _SURE
    for above in noun.ancestors:
        if is_verbal(above):
            reading = read_modality(above) if above.lemma_ not in _THOUGHT_OF else None
            return _SURE if reading is not None and reading.modality is Modality.DID else None
        if above.lemma_.lower() in _DREADED:
            return None
    return _SURE
