"""Who speaks in which words, and how far an act is confirmed, worked out again from the lines that are left."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from ontherecord.nouns.act import Act, Attestation, Corroboration, Modality
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import DERIVED, LineageLink, Relation
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.identity import groups

_RELAYED = frozenset({Relation.SHARED_QUOTES, Relation.SHARED_SOURCE})


class Witnesses:
    """The origins of reports and the parties of actors, as far as some reports and links tell them."""

    def __init__(
        self, origins: Mapping[str, str], links: Iterable[LineageLink], actors: Iterable[Actor]
    ) -> None:
        self._origins = origins
        self._party = {actor.id: _party(actor) for actor in actors}
        self._relayed = {
            frozenset((origins[link.a], origins[link.b]))
            for link in links
            if link.relation in _RELAYED and link.a in origins and link.b in origins
        }

    def party(self, actor: str) -> str:
        """The party that an actor acts for; itself where no role says."""
        return self._party.get(actor, actor)

    def origin(self, report: str) -> str:
        """The origin of a report."""
        return self._origins[report]

    def attested(self, told: Attestation) -> Attestation:
        """The attestation with the origin that its report now has."""
        return replace(told, origin=self._origins[told.spans[0].report])

    def corroboration(self, act: Act) -> Corroboration:
        """How far the act's attestations confirm it: a copy, or one voice relayed twice, is one witness."""
        sure = [told for told in act.attestations if told.sure]
        if self._both_sides(act, sure):
            return Corroboration.BOTH_SIDES
        if self._count(sure) > 1:
            return Corroboration.SEVERAL_ORIGINS
        return Corroboration.SINGLE_ORIGIN

    def _both_sides(self, act: Act, sure: Iterable[Attestation]) -> bool:
        if act.modality is not Modality.DID:
            return False
        givers = {self.party(actor) for actor in act.actor}
        takers = {self.party(actor) for actor in act.recipient} - givers
        voices = {self.party(told.by) for told in sure if told.by is not None}
        return bool(voices & givers) and bool(voices & takers)

    def _count(self, sure: Iterable[Attestation]) -> int:
        """Origins that no common voice ties together, nor one side relayed in reports of shared source."""
        voices: dict[str, set[str]] = {}
        for told in sure:
            voices.setdefault(told.origin, set()).update([told.by] if told.by else [])
        ties = []
        for a, b in combinations(sorted(voices), 2):
            one_voice = voices[a] & voices[b]
            one_side = {self.party(v) for v in voices[a]} & {self.party(v) for v in voices[b]}
            if one_voice or (one_side and frozenset((a, b)) in self._relayed):
                ties.append(Judgement(a, b, Verdict.SAME, "", ""))
        return len(groups(voices, ties).members)


def _party(actor: Actor) -> str:
    """The party of an actor's roles, where they name one and only one."""
    parties = {role.of for role in actor.roles if role.of is not None}
    return parties.pop() if len(parties) == 1 else actor.id


def origins_among(
    reports: Mapping[str, Report], links: Iterable[LineageLink], whole: Mapping[str, str]
) -> dict[str, str]:
    """The origins of some reports of a record, given the links among them and the origins in the `whole` record.

    A group that lost nobody keeps its name; one that fell apart, or lost its first report, is named after the
    first of its reports by id.
    """
    merges = [
        Judgement(link.a, link.b, Verdict.SAME, "", "")
        for link in links
        if link.relation in DERIVED and link.a in reports and link.b in reports
    ]
    origins: dict[str, str] = {}
    for group in groups(reports, merges).members:
        named = {make_id("o", reports[report].digest) for report in group}
        old = whole.get(group[0])
        name = old if old in named else make_id("o", reports[group[0]].digest)
        origins.update(dict.fromkeys(group, name))
    return dict(sorted(origins.items()))


def voices_in(statements: Iterable[Statement], spans: Collection[Span]) -> frozenset[str]:
    """The speakers of the statements that some words stand in."""
    return frozenset(
        line.speaker
        for line in statements
        if line.speaker is not None
        and any(span.overlaps(own) for own in line.content_spans for span in spans)
    )
