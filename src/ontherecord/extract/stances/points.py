"""Points: the findings of a stance on its points, each for whom its holders stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ontherecord.extract.acts.ends import without_gloss
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.time import time_of
from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.bounds import (
    is_somebody,
    is_vague,
    of_whom,
    published,
    with_deadline,
    with_lack,
    with_measure,
    with_not,
    without_past,
    without_receiver,
)
from ontherecord.extract.stances.direction import barred
from ontherecord.extract.stances.domestic import Domestic
from ontherecord.extract.stances.doubts import Doubts
from ontherecord.extract.stances.embedded import is_thought_by_others, is_unclear, standing
from ontherecord.extract.stances.held import Held
from ontherecord.extract.stances.holders import ALONE, Holders
from ontherecord.extract.stances.idle import is_attack, is_doing_no_stand
from ontherecord.extract.stances.issue import WHOLE
from ontherecord.extract.stances.label import label_of
from ontherecord.extract.stances.shown import bare_mention, first_mention, shown
from ontherecord.extract.stances.words import whole_quotes
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.position import Stance

# What opens a condition under which something is NOT done; "unless" and "until" turn the "not" themselves.
_PLAIN_IFS: Final = frozenset({"if", "when", "should", "were", "once"})


@dataclass(frozen=True)
class Points:
    """Makes the findings of stances whose holders and points are known.

    `heads` are the head words of papers and who wrote them, `places` which papers they are.
    """

    parsed: ParsedReport
    parties: Parties
    heads: dict[int, tuple[str, ...]]
    places: dict[int, int]
    holders: Holders
    domestic: Domestic

    @cached_property
    def doubts(self) -> Doubts:
        """Judges whose stances are."""
        return Doubts(self.parsed, self.parties, self.holders.actors, self.holders, self.domestic)

    def standing_for(self, holders: Named, trigger: Token) -> Iterator[tuple[str, bool]]:
        """For whom the holders of a stance stand, and whether for themselves against their own."""
        near = list(trigger.sent)
        alone = trigger.lemma_ in ALONE and self.holders.are_ministers(holders)
        if alone or self.holders.is_sent_there(trigger, holders):
            yield from ((key, True) for key in holders.keys)
            return
        named = [
            k for k in holders.keys if not self._is_outlet(k)
        ]  # "told REUTERS the reply asked"
        found = (self.domestic.side(k, self.holders.side_of(k), near) for k in named)
        yield from dict.fromkeys(found)

    def _is_outlet(self, key: str) -> bool:
        """Whether an actor is a news outlet, which tells what others want."""
        return normal(self.holders.actors.get(key).name) in known_outlets()

    def findings(
        self,
        held: Held,
        holders: Named,
        trigger: Token,
        points: Sequence[tuple[int, int]],
        named: tuple[int, int] | None = None,
    ) -> Iterator[StanceFinding]:
        """The stance on each of some points; `named` are the words that name the point where it is labelled."""
        if is_thought_by_others(trigger):
            return
        parties = tuple(self.standing_for(holders, trigger))
        sentence, doc = trigger.sent, self.parsed.doc
        verb = trigger if is_verbal(trigger) else trigger.head
        certain = holders.sure or self.holders.speaks(trigger, holders)
        certain = certain and held.sure and not self.doubts.leave_open(held, holders, trigger)
        for first, end in standing(points, trigger, held.stance):
            root = doc[first:end].root
            deed = held.stance is Stance.ACCEPTS and is_attack(root)  # "approved plans for a raid"
            if deed or (root != trigger and is_doing_no_stand(root, trigger, held.stance)):
                continue
            if doc[first].pos_ == "ADP" and first < trigger.i:
                continue  # "In a letter to the president, the premier urged the world to show"
            last = with_measure(doc, self._end(held, trigger, first, end))
            last = without_past(doc, first, last) if is_verbal(doc[first]) else last
            alone = last - first < 2 and is_verbal(doc[first])
            if alone and doc[first].lemma_ not in WHOLE:
                continue  # "will attend if": what, is not said
            meant = published(doc, self.heads, first, last)
            words, key, clear = self._named(first, last, meant, named)
            if held.condition is not None and with_not(trigger, first) < first:
                opener = doc[held.condition[0]].lower_
                if held.stance is Stance.CONDITIONAL and opener in _PLAIN_IFS:
                    key = barred(key)  # "would NOT leave the league if"
            if named is not None:
                key = key.removeprefix("no ")  # refused is that it is, not that it is not
            nobodys = not self.holders.are_sides(holders)  # words of a person for himself
            if not key and (nobodys or is_vague(doc[first:last])):
                continue
            if is_somebody(doc[first:last], key):
                continue
            start = with_not(trigger, first) if held.stance is Stance.CONDITIONAL else first
            issue = whole_quotes(self.parsed, start, last)
            # said is "will sign nothing that recognises it", refused is anything that does
            turned = named is not None or any(t.lower_ == "nothing" for t in doc[first:last])
            turned = turned and held.stance is Stance.REJECTS and key != ""
            whole = (start, last) if words == (first, last) else words
            time = time_of(self.parsed, trigger, verb)
            if time is not None and issue.covers(time.span):
                time = None  # "today" is when it shall be done
            for party, own in parties:
                yield StanceFinding(
                    party=party,
                    own=own,
                    stance=held.stance,
                    issue=issue,
                    label=key if turned else shown(self.parsed, *whole, key),
                    key=key,
                    evidence=self.parsed.span(sentence.start, sentence.end),
                    condition=self.parsed.span(*held.condition) if held.condition else None,
                    time=time,
                    by=self.doubts.teller(trigger, holders),
                    paper=self.places.get(meant) if meant is not None else None,
                    sure=certain and clear and not is_unclear((first, end), trigger, held.stance),
                )

    def _end(self, held: Held, trigger: Token, first: int, end: int) -> int:
        """Where a point ends before its condition, and before what the writer adds to it."""
        doc, last = self.parsed.doc, end
        if held.condition is None:
            last = without_receiver(trigger, first, with_lack(doc, end))
            if held.stance is Stance.DEMANDS and trigger.i < first:
                last = with_deadline(doc, last)
        elif first < held.condition[0] < end:
            last = held.condition[0]
        return without_gloss(doc, first, last)

    def _named(
        self, first: int, last: int, meant: int | None, named: tuple[int, int] | None
    ) -> tuple[tuple[int, int], str, bool]:
        """The words that name a point, its noun phrase, and whether they say what is meant.

        "The tax" is the tax on trawlers of the sentence before, or any; words that make no noun phrase were right in
        one of seven.
        """
        doc = self.parsed.doc
        bare = bare_mention(doc, first, last) if named is None else None
        full = first_mention(doc, bare) if bare is not None else None
        words = named or full or (first, last)
        noun = label_of(doc, *words)
        key = (
            of_whom(doc, first, noun) if meant is None else f"publication of the {doc[meant].text}"
        )
        clear = bare is None or full is not None or key != noun
        return words, key, clear and key != ""
