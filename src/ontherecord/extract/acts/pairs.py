"""Pairs: acts of one sentence that are told as one, or that name each other's other party.

"Declared that it would reject the plan" is one refusal, "sent an ultimatum demanding a withdrawal" one
ultimatum; who is told to withdraw is who invaded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import children, prepositions
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Span as TokenSpan
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import ActFinding
from ontherecord.nouns.span import Span

# What is said by saying that it will be said.
_SPOKEN = frozenset(
    """reject accept agree promise offer propose demand request appeal threaten ultimatum deny protest
    disapprove accuse warn""".split()
)
_PRESSING = frozenset({"appeal", "demand", "request", "propose"})
_INTRUSIONS = frozenset("invasion occupation annexation incursion intrusion".split())
_LEAVING = frozenset("withdrawal pullout pull-out evacuation withdraw leave".split())
_PEACE = frozenset("ceasefire cease-fire truce armistice hostility fighting bloodshed".split())
_SPEAKING = frozenset({"speak", "talk"})
_APART = frozenset({"separately", "individually", "apart"})
_ADDRESSING = SPEECH | {"address", "brief", "point"}
_HEARD = ("at", "to", "before", "on", "in", "during")
# Who hears, or where it is heard, what is not said to each other.
_PUBLIC = frozenset(
    """reporter journalist press medium newsman correspondent broadcaster newspaper agency television tv radio camera
    conference briefing forum rally event ceremony panel assembly parliament council session audience crowd
    congregation supporter lawmaker podium gathering symposium seminar webinar congress hearing""".split()
)
_SHOWN = frozenset({"press", "news"})
_STAKES = ("state:", "organisation:")  # keys of those who may have one
_ANSWERS = frozenset({"accept", "reject", "withhold"})
_WARS = frozenset("war fighting conflict hostility clash battle".split())


def paired(
    acts: Sequence[ActFinding], sentence: TokenSpan, parsed: ParsedReport, parties: Parties
) -> list[ActFinding]:
    """The acts of a sentence, those told as one made one, with the parties they give each other."""
    if not acts:
        return []
    words = {parsed.span(t.i, t.i + 1): t for t in sentence if not t.is_space}
    found = [act for act in _told_once(acts) if not _is_to_public(act, words)]
    found = _as_ultimatum(found, words)
    found = [_by_intruder(act, found[at + 1 :], words) for at, act in enumerate(found)]
    found = [_to_warring(act, sentence, words, parties) for act in found]
    return [_on_opponents_word(act, words, parties) for act in found]


def _told_once(acts: Sequence[ActFinding]) -> list[ActFinding]:
    """Without announcements of what is told as an act of its own: "declared that it would reject"."""
    found: list[ActFinding] = []
    held: dict[int, ActFinding] = {}
    for act in acts:
        inner = next((b for b in acts if _announces(act, b)), None)
        if inner is None:
            found.append(held.get(act.trigger.start, act))
        elif not inner.recipient and act.recipient:
            held[inner.trigger.start] = replace(inner, recipient=act.recipient)
    return found


def _announces(act: ActFinding, inner: ActFinding) -> bool:
    if act.type != "announce" or inner.type not in _SPOKEN or act.object is None:
        return False
    return act.actor == inner.actor and act.object.covers(inner.trigger)


def _as_ultimatum(acts: Sequence[ActFinding], words: Mapping[Span, Token]) -> list[ActFinding]:
    """With what an ultimatum demands as its object: "sent two ultimatums to Estmark, demanding a pullout"."""
    found: list[ActFinding] = []
    for act in acts:
        last = found[-1] if found else None
        word = words.get(act.trigger)
        participle = act.type == "demand" and word is not None and word.tag_ == "VBG"
        same = last is not None and last.type == "ultimatum" and last.actor == act.actor
        if last is not None and participle and same and act.recipient in ((), last.recipient):
            found[-1] = replace(last, object=last.object or act.object)
        else:
            found.append(act)
    return found


def _by_intruder(
    act: ActFinding, after: Sequence[ActFinding], words: Mapping[Span, Token]
) -> ActFinding:
    """Who is blamed for an invasion is who is told to withdraw: "condemned the invasion and demanded a
    withdrawal of Estmark's troops".
    """
    if (
        act.type not in ("disapprove", "accuse")
        or act.recipient
        or not _names(act, _INTRUSIONS, words)
    ):
        return act
    told = [
        b for b in after
        if b.type in _PRESSING and b.actor == act.actor and b.recipient and _names(b, _LEAVING, words)
    ]  # fmt: skip
    return replace(act, recipient=told[0].recipient, sure=False) if len(told) == 1 else act


def _to_warring(
    act: ActFinding, sentence: TokenSpan, words: Mapping[Span, Token], parties: Parties
) -> ActFinding:
    """A truce is asked of who fights: "in the war between Norland and Estmark it called for a truce"."""
    if act.type not in _PRESSING or act.recipient or not _names(act, _PEACE, words):
        return act
    wars = (t for t in sentence if t.lemma_.lower() in _WARS)
    sides = [parties.of(p) for war in wars for p in prepositions(war, "between")]
    if len(sides) != 1 or len(sides[0].keys) != 2 or set(sides[0].keys) & set(act.actor):
        return act
    return replace(act, recipient=sides[0].keys, sure=act.sure and sides[0].sure)


def _is_to_public(act: ActFinding, words: Mapping[Span, Token]) -> bool:
    """Whether several speak, and not with each other: "Kest and Holt SPOKE separately", "spoke at a rally"."""
    verb = words.get(act.trigger)
    if act.type != "consult" or verb is None or verb.lemma_ not in _SPEAKING:
        return False
    if act.recipient:  # "speaking with Holt at a press conference"
        shown = (p for link in ("at", "in", "during") for p in prepositions(verb, link))
        return any(m.lower_ in _SHOWN for p in shown for m in children(p, "compound"))
    apart = any(c.lower_ in _APART for c in children(verb, "advmod"))
    if apart or (verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_ in _ADDRESSING):
        return True
    heard = (p for link in _HEARD for p in prepositions(verb, link))
    return any(p.lemma_.lower() in _PUBLIC for p in heard)


def _on_opponents_word(
    act: ActFinding, words: Mapping[Span, Token], parties: Parties
) -> ActFinding:
    """An act, not sure where it is an answer of which only another party tells: "they turned it down," Estmark said."""
    verb = words.get(act.trigger)
    if act.type not in _ANSWERS or verb is None or not act.sure:
        return act
    told = {parties.party_of(key) for key in parties.teller(verb).keys}
    own = {parties.party_of(key) for key in act.actor}
    sided = any(key.startswith(_STAKES) for key in told)  # not "top advisers", whosever they are
    return replace(act, sure=False) if sided and not told & own else act


def _names(act: ActFinding, wanted: frozenset[str], words: Mapping[Span, Token]) -> bool:
    """Whether an act's object holds one of some words."""
    if act.object is None:
        return False
    return any(act.object.covers(span) and t.lemma_.lower() in wanted for span, t in words.items())
