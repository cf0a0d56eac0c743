"""The learned choice: acts that no rule reaches, and to whom acts were done where no rule sees it.

It makes nothing sure: a network taught on annotated reports (MODEL_CARD.md) knows what else a desk officer would list,
rules know which constructions can be trusted. Where both read a word and take different parties for the doer, the act
is unsure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ontherecord.extract.acts.aside import is_aside
from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.find import told_of
from ontherecord.extract.acts.finding import Context, Told, finding_of
from ontherecord.extract.acts.frame import Filled, Frames
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.lexicon import Entry, load_lexicon
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.silence import is_silence
from ontherecord.extract.acts.slots import Match
from ontherecord.extract.acts.tree import children, is_clausal, is_verbal
from ontherecord.extract.acts.words import SAID
from ontherecord.extract.choice.network import Reading
from ontherecord.extract.choice.view import TALKATIVE, View, types_of
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding
from ontherecord.nouns.span import Span

# Chances, set on stories whose worlds were not taught (MODEL_CARD.md).
_LIKELY = 0.75  # of the type and its doer together, from which an act is added
_KNOWN = 0.95  # of the type where the rules' lexicon has the word for it and still finds none
_PLAIN = 0.9  # the same where the act is told as done, and to a known party or to nobody
_ALONE = 0.8  # that it is done to nobody in particular
_ADDRESSED = 0.6  # from which an added act has an addressee
_CERTAIN = 0.8  # of the type, from which it is told though the parse does not show it
_MEANT = 0.6  # of the likeliest against all others, from which an act has a likely addressee
_TOLD_OF = 0.6  # of the type, from which it has one
_BELIEVED = 0.2  # of the doer whom rules tell, below which an act is unsure
_POINTED = 0.2  # of him, anybody or nobody being meant
# Where the point of an act may stand, whatever its type.
_POINTS = ("of", "comp", "dobj", "for", "on", "against", "with", "to")
_KIN = (
    {"deny", "reject", "disapprove", "protest", "accuse"},
    {"appeal", "request", "demand", "warn", "threaten", "ultimatum"},
    {"propose", "offer", "promise"},
    {"support", "praise", "accept", "agree"},
    {"meet", "consult"},
)
_TO_NOBODY = frozenset({"publish", "withhold", "mobilise"})  # done to all, or to none
# What is said of a thing, and to whoever hears it: of 24 likely addressees judges called 7 right, 10 wrong.
_OF_THINGS = frozenset({"accept", "deny", "disapprove", "praise"})
_NEGATIVE = frozenset({"reject", "withhold", "deny", "disapprove"})  # told by a "not" as well


def choose(view: View, readings: Iterable[Reading]) -> tuple[ActFinding, ...]:
    """The acts of a report, likely ones added and likely addressees told, in the order of the text."""
    chooser, rules = _Chooser(view), view.told
    at = {rules.parsed.token_at(r.at): r for r in readings if r.kind == "act"}
    party = rules.actors.party_of
    kept = [chooser.addressed(chooser.doubted(act, at), at) for act in rules.acts]
    told = {(a.evidence, a.type, party(key)) for a in kept for key in a.actor}
    running = {word.i for sentence in running_text(rules.parsed) for word in sentence}
    new = []
    for place in sorted(running & at.keys() - chooser.view.acts):
        act = chooser.added(rules.parsed.doc[place], at[place])
        mine = {(act.evidence, act.type, party(key)) for key in act.actor} if act else set()
        if act is not None and not any(_is_of(one, other) for one in mine for other in told):
            new.append(act)
            told |= mine
    return tuple(sorted((*kept, *new), key=lambda act: act.trigger))


@dataclass(frozen=True)
class _Chooser:
    """Turns readings of the words of one report into acts."""

    view: View

    @cached_property
    def context(self) -> Context:
        """What acts are made from."""
        rules = self.view.told
        heads = paper_heads(rules.parsed, rules.papers)
        return Context(rules.parsed, self.view.parties, rules.papers, heads, rules.statements)

    @cached_property
    def frames(self) -> Frames:
        """Finds the words in the places of a clause."""
        papers = self.view.told.papers
        heads = {i: papers[place].by for i, place in self.context.heads.items()}
        return Frames(load_lexicon("acts"), self.view.parties, heads)

    def doubted(self, act: ActFinding, at: dict[int, Reading]) -> ActFinding:
        """An act by rules, unsure if the network reads nothing there, or its word and takes another for the doer."""
        place = self.view.parsed.token_of(act.trigger)
        reading = at.get(place)
        if reading is None and act.sure and len(at) >= TALKATIVE:
            return replace(act, sure=any(w.i in at for w in _around(self.view.parsed.doc[place])))
        if reading is None or not act.sure or not act.actor:
            return act
        likely = self.view.chance(reading.does, "doer", self.view.over(act.actor))
        return replace(act, sure=likely >= _BELIEVED)

    def addressed(self, act: ActFinding, at: dict[int, Reading]) -> ActFinding:
        """An act by rules, with those to whom it most likely was done if rules see nobody."""
        place = self.view.parsed.token_of(act.trigger)
        reading = at.get(place)
        if reading is None or act.recipient or not act.actor or not _alike(reading.type, act.type):
            return act
        doer = self.view.over(act.actor)
        if act.type in _TO_NOBODY | _OF_THINGS or len(doer) > 1 or reading.chance < _TOLD_OF:
            return act  # several may do it to each other
        if any(map(self.view.parties.is_private, act.actor)):
            return act  # whose state nobody tells may speak to his own
        likely = self.view.named(reading.gets, "to", doer)
        meant = self.view.over(likely.named.keys)
        known = not any(map(self.view.parties.is_person, meant))
        told = likely.at_best >= _MEANT and likely.chance >= _POINTED
        return replace(act, likely=meant) if told and known else act

    def added(self, word: Token, reading: Reading) -> ActFinding | None:
        """The act that a word most likely tells of which rules find none."""
        if word.pos_ == "NOUN" and any(above.i in self.view.acts for above in word.ancestors):
            return None  # "gave military SUPPORT": told at its verb
        if any(is_silence(said, refused=True) for said in children(word, "xcomp", "dobj")):
            return None  # "declined to comment": nothing is kept back
        known = reading.type in types_of(word, "acts")  # rules know too when it does not tell that
        if reading.chance < (_PLAIN if known else _LIKELY):
            return None
        doer = self.view.named(reading.does, "doer")
        if reading.chance * doer.chance < _LIKELY:
            return None
        over = self.view.over(doer.named.keys)
        other = self.view.named(reading.gets, "to", over)
        recipient = other.named if other.chance >= _ADDRESSED else Named()
        act = self._made(word, reading, doer.named, recipient)
        if act is None or not (act.object or act.recipient or act.type not in SAID):
            return None
        if known and reading.chance < _KNOWN and not _is_plain(word, reading, act):
            return None
        return self.addressed(replace(act, sure=False), {word.i: reading})

    def _made(
        self, word: Token, reading: Reading, actor: Named, recipient: Named
    ) -> ActFinding | None:
        """The act as rules would make it of a clause with these sides; None where it is not told as an act."""
        noun = None if is_clausal(word) else word
        match = Match(Entry(reading.type, object=_POINTS), word, _clause_of(word), noun)
        own = {*actor.keys, *recipient.keys}
        of = self.view.parties.of
        things = (w for w in self.frames.words(match, "object") if not own & set(of(w).keys))
        filled = Filled(match, actor, recipient, next(things, None), None)
        told = told_of(filled) or _negated(filled)
        if told is None and reading.type not in types_of(word, "acts"):
            told = _read(reading)
        return finding_of(filled, told, self.context) if told is not None else None


def _around(word: Token) -> Iterator[Token]:
    """The words one of which tells what another does: "IMPOSED financial SANCTIONS"."""
    yield word.head
    for near in word.children:
        yield near
        yield from near.children


def _is_of(one: tuple[Span, str, str], other: tuple[Span, str, str]) -> bool:
    """Whether two acts, by sentence, type and doer, are most likely one told in two words."""
    return one[0] == other[0] and one[2] == other[2] and _alike(one[1], other[1])


def _alike(one: str, other: str) -> bool:
    """Whether two types are one or so near that whom one is done to, the other is too."""
    return one == other or any({one, other} <= kin for kin in _KIN)


def _clause_of(word: Token) -> Clause | None:
    """The clause in which a word tells something: its own, or that of the verb over a noun."""
    verb = word if is_clausal(word) else next(filter(is_verbal, word.ancestors), None)
    return read_clause(verb) if verb is not None else None


def _is_plain(word: Token, reading: Reading, act: ActFinding) -> bool:
    """Whether a word is most likely used as rules know it: of what was done, to a known party or to nobody.

    "Accused THE SMUGGLERS", "WOULD welcome help" and "ruled HIMSELF out" have the word only.
    """
    if act.modality is not Modality.DID or is_aside(word, _clause_of(word), None):
        return False
    return bool(act.recipient) or reading.gets.absent >= _ALONE


def _negated(filled: Filled) -> Told | None:
    """A refusal or denial that a "not" tells: "Norland would NOT ACCEPT it"."""
    verb = filled.match.verb
    reading = read_modality(verb) if verb is not None else None
    type_ = filled.match.entry.type
    if reading is None or not reading.negated or type_ not in _NEGATIVE:
        return None
    if type_ in types_of(filled.match.trigger, "acts"):
        return None  # "at no time did Norland REFUSE it"
    return Told(type_, Modality.DID, reading.condition)


def _read(reading: Reading) -> Told | None:
    """An act as the network reads it, where the parse does not show it as told and it is all but certain."""
    if reading.chance < _CERTAIN:
        return None
    return Told(reading.type, Modality(reading.mode), None)
