"""The learned choice: acts that no rule reaches, and to whom acts most likely were done of which no words tell it.

It makes nothing sure, and changes no line that rules tell: networks taught on annotated reports (MODEL_CARD.md)
know what else a desk officer would list, rules know which constructions can be trusted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ontherecord.extract.acts.find import told_of
from ontherecord.extract.acts.finding import Context, Told, finding_of
from ontherecord.extract.acts.frame import Filled, Frames
from ontherecord.extract.acts.heads import paper_heads, running_text
from ontherecord.extract.acts.lexicon import Entry, load_lexicon
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.slots import Match
from ontherecord.extract.acts.tree import is_clausal, prepositions
from ontherecord.extract.acts.words import SAID
from ontherecord.extract.choice.near import Mention, mentions
from ontherecord.extract.choice.network import Network
from ontherecord.extract.choice.roles import (
    Question,
    doer_word,
    none_features,
    role_candidates,
    role_features,
)
from ontherecord.extract.choice.view import Keys, Rules, View
from ontherecord.extract.choice.words import (
    clause_of,
    is_candidate,
    types_of,
    word_features,
)
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import ActFinding

# Chances, set on stories whose worlds were not taught (MODEL_CARD.md).
_LIKELY = 0.5  # of the type and its doer together, from which an act is added
_ADDRESSED = 0.6  # from which an added act has an addressee
_MEANT = 0.8  # from which an act by rules has a likely one
# Where the point of an act may stand, whatever its type.
_POINTS = ("of", "comp", "dobj", "for", "on", "against", "with", "to")
_TO_NOBODY = frozenset({"publish", "withhold", "mobilise"})  # done to all, or to none
_NEGATIVE = frozenset({"reject", "withhold", "deny", "disapprove"})  # told by a "not" as well


def choose(rules: Rules, outlet: str, network: Network) -> tuple[ActFinding, ...]:
    """The acts of a report, likely ones added and likely addressees told, in the order of the text.

    `outlet` is who published it, as printed; "" where that is not known.
    """
    chooser = _Chooser(View(rules, outlet), network)
    if not chooser.view.sides:
        return rules.acts
    kept = [chooser.addressed(act) for act in rules.acts]
    party = rules.actors.party_of
    told = {(a.evidence, a.type, party(key)) for a in kept for key in a.actor}
    new = [
        act
        for sentence in running_text(rules.parsed)
        for word in sentence
        for act in chooser.added(word)
        if not any((act.evidence, act.type, party(key)) in told for key in act.actor)
    ]
    return tuple(sorted((*kept, *new), key=lambda act: act.trigger))


@dataclass(frozen=True)
class _Chooser:
    """Asks the networks about the words of one report."""

    view: View
    network: Network

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

    def addressed(self, act: ActFinding) -> ActFinding:
        """An act by rules, with those to whom it most likely was done if no word tells."""
        told = act.recipient or not act.actor or act.type not in self.network.acts
        if told or act.type in _TO_NOBODY or any(map(self.view.parties.is_private, act.actor)):
            return act  # whose state nobody tells may speak to his own
        word = self.view.parsed.doc[self.view.parsed.token_of(act.trigger)]
        doer = self.view.over(act.actor)
        likely, chance = self._filled(
            Question(word, "gets", act.type, doer), mentions(word, self.view)
        )
        other = chance >= _MEANT and not set(likely) & set(doer)
        return replace(act, likely=likely) if other else act

    def added(self, word: Token) -> Iterator[ActFinding]:
        """The act that a word most likely tells of which rules find none, with its likely sides."""
        known = word.lemma_.lower() in self.network.lemmas
        if not known or word.i in self.view.acts or not is_candidate(word):
            return
        chances = self.network.types(word_features(word, self.view))[0]
        best = 1 + int(chances[1:].argmax())
        chance, type_ = float(chances[best]), self.network.acts[best]
        if chance < _LIKELY or type_ in types_of(word, "acts"):
            return  # where rules know a word as telling that, they know too when it does not
        if any(map(self.view.parties.is_goal, prepositions(word, "to"))):
            return  # where something is brought, whoever is there
        around = mentions(word, self.view)
        doer, likely = self._filled(Question(word, "does", type_), around)
        if not doer or chance * likely < _LIKELY:
            return
        other, addressed = self._filled(Question(word, "gets", type_, doer), around)
        recipient = Named(other) if addressed >= _ADDRESSED else Named()
        act = self._made(word, type_, Named(self._printed(word, doer)), recipient)
        if act is not None and (act.object or act.recipient or act.type not in SAID):
            yield replace(act, sure=False)

    def _filled(self, question: Question, around: Sequence[Mention]) -> tuple[Keys, float]:
        """Who most likely fills a role, nobody being `()`, and how likely that is, from 0 to 1."""
        candidates = role_candidates(question, self.view)
        features = [role_features(question, keys, around, self.view) for keys in candidates]
        chances = self.network.fills(question.role, none_features(question), features)
        best = int(chances.argmax())
        return (candidates[best - 1] if best else ()), float(chances[best])

    def _printed(self, word: Token, doer: Keys) -> Keys:
        """The person printed in the doer's place, if he acts for that party or for nobody known; else the party."""
        actors = self.view.actors
        keys = self.view.parties.of(doer_word(word)[1]).keys
        persons = [key for key in keys if actors.get(key).kind is ActorKind.PERSON]
        known = all(actors.party_of(key) in (key, *doer) for key in persons)
        return keys if persons and len(persons) == len(keys) and known else doer

    def _made(self, word: Token, type_: str, actor: Named, recipient: Named) -> ActFinding | None:
        """The act as rules would make it of a clause with these sides; None where it is not told as an act."""
        noun = None if is_clausal(word) else word
        match = Match(Entry(type_, object=_POINTS), word, clause_of(word), noun)
        own = {*actor.keys, *recipient.keys}
        of = self.view.parties.of
        things = (w for w in self.frames.words(match, "object") if not own & set(of(w).keys))
        filled = Filled(match, actor, recipient, next(things, None), None)
        told = told_of(filled) or _negated(filled)
        return finding_of(filled, told, self.context) if told is not None else None


def _negated(filled: Filled) -> Told | None:
    """A refusal or denial that a "not" tells: "Norland would NOT ACCEPT it"."""
    verb = filled.match.verb
    reading = read_modality(verb) if verb is not None else None
    type_ = filled.match.entry.type
    if reading is None or not reading.negated or type_ not in _NEGATIVE:
        return None
    return Told(type_, Modality.DID, reading.condition)
