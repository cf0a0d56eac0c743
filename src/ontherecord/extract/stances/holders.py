"""Holders: whose a stance is, where grammar alone does not say.

The subject of its verb; the speaker, for "we", for what is "not negotiable" and for duties of others; the author of the
paper that was named last, for "are asked to"; the subject of the sentence before, for an "it" that opens one.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.clause import Clause, surface_subject
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.spoken import DRAFTING, is_drafted_for
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions, together
from ontherecord.extract.acts.words import SPEAKING
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.doers import (
    doer_of,
    is_clause_misread,
    is_of_letter,
    joined_in,
    joined_name,
    over_clause,
)
from ontherecord.extract.stances.homes import Homes
from ontherecord.extract.stances.house import SENT
from ontherecord.extract.stances.turns import DRAFTS, is_own_side
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import StatementFinding

# What a party has, and what then speaks in its place.
_STANDS = frozenset("position stance line view policy attitude answer message".split())
_BODIES = frozenset("army military cabinet government navy country bloc nation".split())
CLAIMING: Final = frozenset(
    "allege claim say assert contend maintain suggest argue accuse insinuate state tell".split()
)
_LAYING_DOWN = frozenset("stipulate specify mandate provide".split())
_PASSING = frozenset({"adopt", "pass", "approve"})
_PUT = frozenset({"resolution", "motion", "bill"})
_PROPOSING = frozenset({"propose", "suggest", "recommend"})
_ASKED = ("QUESTION:", "Q:", "QUESTION.", "Q.")
_ASKING = frozenset({"ask", "require", "oblige", "call", "urge"})


# What a minister says only of himself: "the finance minister said he would OPPOSE any deal".
ALONE = frozenset("oppose resign quit vote".split())
_HOME_OFFICE = re.compile(
    r"\b(?:finance|interior|justice|national security|agriculture|education|health|labou?r|housing|transport|"
    r"heritage|settlements?|environment)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Holders:
    """Who holds a stance of a report; `heads` are the head words of papers and who wrote them.

    `house`: whose page the report is, which says what nobody else is said to say; `signed_for`: for whom he signs it.
    """

    parsed: ParsedReport
    parties: Parties
    heads: dict[int, tuple[str, ...]]
    statements: tuple[StatementFinding, ...]
    actors: ActorIndex
    house: str | None = None
    signed_for: str | None = None

    @cached_property
    def homes(self) -> Homes:
        """Reads "the government" and "the rebels"."""
        return Homes(self.parsed, self.parties, self.actors)

    def of(self, filled: Filled) -> Named:
        """Who holds the stance of a match."""
        clause = filled.match.clause
        if clause is None:
            return filled.actor
        elsewhere = self._outside(clause.verb)
        if elsewhere is None and not clause.passive:
            elsewhere = self._quoted(clause.actor)
        if elsewhere is None and not clause.passive:
            elsewhere = self._told_ahead(clause.actor)
        if elsewhere is not None:
            return elsewhere
        chain = self._by_chain(filled)
        if chain is not None:
            return chain
        if filled.actor:
            doubt = not clause.passive and self.homes.is_doubtful(clause.actor)
            return Named() if doubt else filled.actor
        return self._unnamed(filled, clause)

    def _unnamed(self, filled: Filled, clause: Clause) -> Named:
        """Who holds a stance whose subject is no actor: "the government", "our side", "they"."""
        if (name := joined_name(clause.verb)) is not None:
            return self.parties.of(name)
        told = self._home(clause) or self._own_body(clause.verb) or self._before(filled)
        if told is not None:
            return told
        if is_own_side(doer_of(clause.verb)):
            own = self.speaker(filled.match.trigger) or self.speaker(clause.verb.head)
            return Named(tuple(self.parties.party_of(k) for k in own.keys), own.sure)
        misread = clause.verb.dep_ == "acl" and clause.verb.tag_ in ("VBD", "VBN")
        if misread and is_clause_misread(clause.verb):
            return self.parties.of(clause.verb.head)
        if not filled.match.entry.actor or filled.match.entry.type == "insists":
            return self.speaker(filled.match.trigger)
        return self._asking(filled.match.trigger) if clause.passive else filled.actor

    def _outside(self, verb: Token) -> Named | None:
        """Who holds what a letter says, or what is coordinated with a clause above."""
        if is_of_letter(verb):
            return Named(self.heads.get(verb.head.i, ()))
        if (joined := joined_in(verb)) is not None:
            first, other = (
                self.parties.of(surface_subject(joined)),
                self.parties.of(child(joined, "dobj")),
            )
            return Named((*first.keys, *other.keys), first.sure and other.sure)
        over = over_clause(verb)
        return self.parties.of(surface_subject(over)) if over is not None else None

    def _quoted(self, doer: Token | None) -> Named | None:
        """Whose "I" is in words that a speaker quotes: "she actually said 'I refuse'," he noted."""
        position = self.parties.statement_at(doer) if doer is not None else None
        if doer is None or position is None or doer.lower_ not in ("i", "we"):
            return None
        for above in doer.head.ancestors:
            subject = child(above, "nsubj")
            told = above.lemma_ in CLAIMING and subject is not None and subject.i < doer.i
            if told and subject is not None and self.parties.statement_at(above) == position:
                return None if subject.lower_ in ("i", "we") else self.parties.of(subject)
        return None

    def _told_ahead(self, doer: Token | None) -> Named | None:
        """Whom "he" in an opening clause stands for: "while HE refused, Mr. Brandt let them go"."""
        if doer is None or doer.lower_ not in ("he", "she"):
            return None
        below = doer.head
        for clause in (below, *below.ancestors):
            main = clause.head
            subject = child(main, "nsubj", "nsubjpass") if clause.dep_ == "advcl" else None
            if subject is None or not clause.i < subject.i or subject.pos_ != "PROPN":
                continue
            found = self.parties.of(subject)
            one = len(found.keys) == 1 and self.parties.is_person(found.keys[0])
            return Named(found.keys, sure=False) if one else None
        return None

    def _before(self, filled: Filled) -> Named | None:
        """Whom an "it" that opens a sentence stands for by the sentence before; None for any other subject."""
        before = self._told_before(filled)
        if before is None:
            return None
        wrote = self.heads.get(before.i, ())  # "The reply does not refuse. Instead, IT demands"
        if wrote:
            return Named(wrote, sure=not _is_drafted(before))
        if before.lemma_.lower() in _STANDS:  # "Norland's position has not moved. IT demands"
            return self.parties.owner(before) or self.homes.of(child(before, "poss"))
        author = self.parties.source(before) if before.lemma_.lower() in SPEAKING else Named()
        if self._is_nobodys(filled):
            return author
        return self.parties.of(before) or author  # "The Norlander PAPER rejects it. It offers"

    def _is_nobodys(self, filled: Filled) -> bool:
        """Whether "it" is a paper of nobody known: "The text was passed; Sudria abstained. IT demands"."""
        clause = filled.match.clause
        it = clause.actor if clause is not None else None
        meant = self.actors.of(it) if it is not None else None
        return meant is not None and meant.key is None and not meant.sure

    def _by_chain(self, filled: Filled) -> Named | None:
        """Who holds what an "it" says that takes up a paper, sentence after sentence: "The reply adds ... IT asks"."""
        before = self._told_before(filled) if filled.actor else None
        if before is None or before.pos_ in ("PROPN", "PRON"):
            return None
        wrote = Named(self.heads.get(before.i, ()))
        if wrote or before.lemma_.lower() not in SPEAKING | _STANDS:
            return replace(wrote, sure=not _is_drafted(before)) if wrote else None
        wrote = self.parties.source(before) or self.homes.of(child(before, "poss"))
        return wrote or Named(filled.actor.keys, sure=False)

    def _home(self, clause: Clause) -> Named:
        """Whose the bare noun is that does it, or that says so of "they"."""
        doer = clause.actor
        if doer is not None and doer.lower_ in ("they", "it") and clause.verb.dep_ == "ccomp":
            doer = child(clause.verb.head, "nsubj")  # "the rebels said THEY would not"
        return self.homes.of(doer)

    def subject(self, word: Token | None, verb: Token) -> Named:
        """Who the subject of a turn of phrase is."""
        wrote = Named(self.heads.get(word.i, ())) if word is not None else Named()
        return self.parties.of(word) or wrote or self.homes.of(word) or self._own_body(verb)

    def _own_body(self, verb: Token) -> Named:
        """Whose the army is of which a state's own voice tells; or the body of states whose leaders do so."""
        doer = surface_subject(verb)
        if doer is None or doer.lemma_.lower() not in _BODIES:
            return self.homes.gathered(doer)
        before = [c for c in doer.children if c.i < doer.i]
        bare = bool(before) and before[0].lower_ == "the"
        bare = bare and not any(t.lower_ == "of" for t in doer.subtree)
        own = self.speaker(verb) if bare else Named()
        compound = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in before)
        if not compound and self.are_sides(own):
            return Named(own.keys, sure=False)
        return self.homes.gathered(doer)

    def speaker(self, trigger: Token) -> Named:
        """Who says the words in which a trigger stands."""
        position = self.parties.statement_at(trigger)
        statement = self.statements[position] if position is not None else None
        if statement is None or statement.speaker is None:
            above = next((a for a in trigger.ancestors if is_verbal(a)), None)
            told = trigger.dep_ == "ccomp" and above is not None
            quoted = self.parsed.quotation_at(trigger.idx) is not None
            if statement is None and not told and not quoted and self.house is not None:
                return Named((self.house,))
            drafted = above is not None and above.lemma_ in _LAYING_DOWN  # a bill, whoever "it" is
            named = told and above is not None and not drafted
            return self.parties.of(surface_subject(above)) if named and above else Named()
        return Named((statement.speaker,), statement.sure)

    def is_nobody(self, named: Named) -> bool:
        """Whether words are but of a body of which nobody knows whose it is: "according to INTERVIEWS"."""
        found = [self.actors.get(self.side_of(key)) for key in named.keys]
        return bool(found) and all(a.kind is ActorKind.BODY and a.name.islower() for a in found)

    def is_own_word(self, trigger: Token, holders: Named) -> bool:
        """Whether who holds a stance says so, or somebody does whose side the report does not tell."""
        position = self.parties.statement_at(trigger)
        if position is None:
            return False
        speaker = self.statements[position].speaker
        if speaker is None or self.parties.is_private(speaker):
            return True  # judged where the speaker's side is known
        return self.parties.party_of(speaker) in self.sides(holders)

    def is_told_by_others(self, trigger: Token, holders: Named) -> bool:
        """Whether another side tells what a party would do, or a writer what a person would."""
        position = self.parties.statement_at(trigger)
        if position is not None:
            speaker = self.statements[position].speaker
            return speaker is not None and self.side_of(speaker) not in self.sides(holders)
        return any(self.parties.is_person(key) for key in holders.keys)

    def speaks(self, trigger: Token, holders: Named) -> bool:
        """Whether who speaks holds the stance: how sure that is, is judged with the statement."""
        position = self.parties.statement_at(trigger)
        speaker = self.statements[position].speaker if position is not None else None
        if speaker is None or (
            self.side_of(speaker) == speaker and self.parties.is_person(speaker)
        ):
            return False
        return self.sides(holders) == {self.side_of(speaker)}

    def is_of_own(self, filled: Filled, holders: Named) -> bool:
        """Whether somebody demands something of a body of the party that he is taken to act for."""
        if filled.match.entry.type != "demands" or filled.object is None:
            return False
        near = (child(filled.object, "nsubj"), child(filled.match.trigger, "dobj"))
        named = [
            w for word in near if word is not None for w in (word, *children(word, "compound"))
        ]
        asked = (self.parties.of(word) for word in named)  # "urged LEAGUE fighters"
        return any(self.sides(holders) & self.sides(each) for each in asked)

    def asks_another(self, filled: Filled, holders: Named) -> bool:
        """Whether what somebody proposes is for another alone to do: "proposed that THE LEAGUE extend the ban"."""
        thing, trigger = filled.object, filled.match.trigger
        doer = child(thing, "nsubj") if thing is not None and is_verbal(thing) else None
        if doer is None or trigger.lemma_ not in _PROPOSING or len(together(doer)) > 1:
            return False
        asked = self.parties.of(doer)
        if not asked and doer.lower_ in ("he", "she", "it"):  # "proposed to BRANDT that he extend"
            told = (self.parties.of(t) for t in prepositions(trigger, "to"))
            asked = next((found for found in told if found), asked)
        return bool(asked) and not self.sides(holders) & self.sides(asked)

    def is_sent_there(self, trigger: Token, holders: Named) -> bool:
        """Whether who does so mediates in the state that he seems to speak for: "the mediator FOR NORLAND"."""
        subject = surface_subject(trigger) if is_verbal(trigger) else None
        words = "".join(t.text_with_ws for t in subject.subtree) if subject is not None else ""
        sent = SENT.search(words)
        return sent is not None and any(
            self.actors.get(side).name in sent.group() for side in self.sides(holders)
        )

    def are_ministers(self, holders: Named) -> bool:
        """Whether all of some actors are ministers for matters at home, who speak for themselves on others."""
        titles = [[role.title for role in self.actors.get(key).roles] for key in holders.keys]
        return bool(titles) and all(any(map(_HOME_OFFICE.search, each)) for each in titles)

    def sides(self, named: Named) -> frozenset[str]:
        """The parties that actors act for."""
        return frozenset(self.side_of(key) for key in named.keys)

    def are_sides(self, named: Named) -> bool:
        """Whether some actors act for a party, or are one: no expert, no passer-by."""
        return bool(named) and not any(self.parties.is_person(k) for k in self.sides(named))

    @cached_property
    def _briefer(self) -> str | None:
        """For whom those speak who answer "QUESTION:" in the transcript of a house's briefing."""
        asked = sum(line.strip().startswith(_ASKED) for line in self.parsed.text.splitlines())
        if asked < 2 or self.house is None:
            return None
        party = self.parties.party_of(self.house)
        sided = self.actors.get(party).kind in (ActorKind.STATE, ActorKind.ORGANISATION)
        return party if sided else None

    def side_of(self, key: str) -> str:
        """The party that an actor acts for: of who signs a page, the one whose page it is."""
        if self._briefer is not None and self.parties.is_private(key) and self._is_labelled(key):
            return self._briefer
        if key == self.house and self.signed_for is not None:
            return self.signed_for
        return self.parties.party_of(key)

    def _is_labelled(self, key: str) -> bool:
        """Whether a person's words stand behind his name and a colon: "MR BRANDT: Good morning"."""
        surname = self.actors.get(key).name.split()[-1].upper()
        return (
            re.search(rf"^(?:[A-Z.]+ )?{re.escape(surname)}:", self.parsed.text, re.M) is not None
        )

    def _asking(self, trigger: Token) -> Named:
        """Who asks where somebody "is asked to": the author of the paper that the paragraph, or the last one, names."""
        if trigger.lemma_ not in _ASKING or child(trigger, "nsubjpass") is None:
            return Named()  # "when asked about"
        paragraph = self.parsed.block_at(trigger.i)
        last = [i for i in self.heads if paragraph.first - 1 <= i < trigger.i]
        last = last or [i for i in self.heads if i < trigger.i][-1:]
        return Named(self.heads[max(last)]) if last else Named()

    def _told_before(self, filled: Filled) -> Token | None:
        """Who an "it" that opens a sentence stands for: the subject of the sentence before, and so on back."""
        clause = filled.match.clause
        subject = clause.actor if clause is not None and not clause.passive else None
        if subject is None or subject.lower_ != "it" or self.parsed.quotation_at(subject.idx):
            return None  # in a quotation, the sentence before may be the reporter's
        first = self.parsed.block_at(subject.i).first
        while subject is not None and subject.lower_ == "it":
            sentence = subject.sent
            opening = [t for t in sentence[: subject.i - sentence.start] if not t.is_punct]
            joined = len(opening) < 2 and all(t.pos_ in ("ADV", "CCONJ", "SCONJ") for t in opening)
            if not joined or sentence.start <= first:
                return None
            root = self.parsed.doc[sentence.start - 1].sent.root
            subject = self._paper_told_of(root) or surface_subject(root)
        return subject

    def _paper_told_of(self, root: Token) -> Token | None:
        """The paper of which a sentence tells on somebody's word: "the envoy said THE RESPONSE was no yes"."""
        told = child(root, "ccomp") if root.lemma_ in CLAIMING else None
        subject = child(told, "nsubj", "nsubjpass") if told is not None else None
        return subject if subject is not None and subject.i in self.heads else None


def _is_drafted(paper: Token) -> bool:
    """Whether a text is for others to pass; once passed it is those who passed it who say so."""
    marked = any(c.lower_ == "draft" for c in children(paper, "amod", "compound", "nmod"))
    put = paper.lemma_.lower() in _PUT and paper.head.lemma_ in DRAFTING
    drafted = put or is_drafted_for(paper) or paper.head.lemma_ in _PASSING
    return marked or drafted or paper.lemma_.lower() in DRAFTS
