"""Who speaks in which words, and how far an act is confirmed, worked out again from the lines that are left."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ontherecord.nouns.act import Act, Attestation, Corroboration, Independence, Modality
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import DERIVED, LineageLink, Relation
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.coverage import order_reports
from ontherecord.resolve.identity import groups

_RELAYED = frozenset({Relation.SHARED_QUOTES, Relation.SHARED_SOURCE})


class Witnesses:
    """The origins of reports, the parties of actors and the carriers of words, as far as some reports tell them."""

    def __init__(
        self,
        origin_of: Callable[[Span], str],
        links: Iterable[LineageLink],
        actors: Iterable[Actor],
        statements: Callable[[Collection[str]], Collection[Statement]],
    ) -> None:
        self.origin_of, self._statements = origin_of, statements
        self._party = {actor.id: _party(actor) for actor in actors}
        self._tied = {frozenset((link.a, link.b)): link.relation for link in links}

    def party(self, actor: str) -> str:
        """The party that an actor acts for; itself where no role says."""
        return self._party.get(actor, actor)

    def attested(self, told: Attestation) -> Attestation:
        """The attestation with the origin that its words now have."""
        return replace(told, origin=self.origin_of(told.spans[0]))

    def corroboration(self, act: Act) -> Corroboration:
        """How far the act's attestations confirm it: a copy, or one voice relayed twice, is one witness."""
        sure = [told for told in act.attestations if told.sure]
        if self._both_sides(act, sure):
            return Corroboration.BOTH_SIDES
        if len(self._groups(sure)) > 1:
            return Corroboration.SEVERAL_ORIGINS
        return Corroboration.SINGLE_ORIGIN

    def independence(self, act: Act) -> Independence:
        """What is known of the sources of the act's attestations."""
        told = self._groups([one for one in act.attestations if one.sure])
        if len(told) < 2:
            return Independence.SAME_ORIGIN
        if any(self._own_sources(a, b) for a, b in combinations(told, 2)):
            return Independence.INDEPENDENT
        return Independence.NOT_ESTABLISHED

    def _both_sides(self, act: Act, sure: Iterable[Attestation]) -> bool:
        if act.modality is not Modality.DID:
            return False
        givers = {self.party(actor) for actor in act.actor}
        takers = {self.party(actor) for actor in act.recipient} - givers
        voices = {self.party(told.by) for told in sure if told.by is not None}
        return bool(voices & givers) and bool(voices & takers)

    def _groups(self, sure: Iterable[Attestation]) -> list[list[Attestation]]:
        """The attestations by witness: origins that no voice and no carrier ties together."""
        by_origin: dict[str, list[Attestation]] = {}
        for told in sure:
            by_origin.setdefault(told.origin, []).append(told)
        ties = [
            Judgement(a, b, Verdict.SAME, "", "")
            for a, b in combinations(sorted(by_origin), 2)
            if self._are_tied(by_origin[a], by_origin[b])
        ]
        members = groups(by_origin, ties).members
        return [[told for origin in group for told in by_origin[origin]] for group in members]

    def _are_tied(self, one: Sequence[Attestation], two: Sequence[Attestation]) -> bool:
        if {told.by for told in one} & {told.by for told in two} - {None}:
            return True
        if self._carriers(one) & self._carriers(two):
            return True
        return bool(self._sides(one) & self._sides(two)) and bool(
            self._relations(one, two) & _RELAYED
        )

    def _own_sources(self, one: Sequence[Attestation], two: Sequence[Attestation]) -> bool:
        """Whether each names sources that the other one does not."""
        sides = self._sides(one), self._sides(two)
        if all(sides) and not sides[0] & sides[1]:
            return True
        carried = self._carriers(one), self._carriers(two)
        return not self._relations(one, two) and all(carried) and not carried[0] & carried[1]

    def _sides(self, told: Iterable[Attestation]) -> set[str]:
        return {self.party(one.by) for one in told if one.by is not None}

    def _relations(self, one: Iterable[Attestation], two: Iterable[Attestation]) -> set[Relation]:
        """How the reports of two witnesses are related."""
        pairs = {frozenset((a.spans[0].report, b.spans[0].report)) for a in one for b in two}
        return {self._tied[pair] for pair in pairs if pair in self._tied}

    def _carriers(self, told: Iterable[Attestation]) -> set[str]:
        """The names of those who carried the words into the reports."""
        spans = [span for one in told for span in one.spans]
        return {
            relay.name
            for line in self._statements({span.report for span in spans})
            for relay in line.relays
            if any(own.overlaps(span) for own in line.content_spans for span in spans)
        }


def _party(actor: Actor) -> str:
    """The party of an actor's roles, where they name one and only one."""
    parties = {role.of for role in actor.roles if role.of is not None}
    return parties.pop() if len(parties) == 1 else actor.id


def passage_origins(
    reports: Mapping[str, Report], links: Sequence[LineageLink]
) -> Callable[[Span], str]:
    """The origin of any passage among some reports: what only they share makes them one."""
    names = {key: make_id("o", report.digest) for key, report in reports.items()}
    kept = [link for link in links if link.a in reports and link.b in reports]
    return PassageOrigins(kept, names, order_reports(list(reports.values()), kept)).of


def origins_among(
    reports: Mapping[str, Report], links: Iterable[LineageLink], whole: Mapping[str, str]
) -> dict[str, str]:
    """The origins of some reports of a record, given the links among them and the origins in the `whole` record.

    A group that lost nobody keeps its name; one that fell apart, or lost its first report, is named after the
    first of its reports by id.
    """
    left: dict[str, list[str]] = {}
    for report, origin in whole.items():
        left.setdefault(origin, []).append(report)
    short = {o: [r for r in group if r in reports] for o, group in left.items()}
    broken = {o for o, group in short.items() if 0 < len(group) < len(left[o])}
    merges = [
        Judgement(link.a, link.b, Verdict.SAME, "", "")
        for link in links
        if link.relation in DERIVED and link.a in reports and whole.get(link.a) in broken
    ]
    origins = {r: o for o, group in short.items() if o not in broken for r in group}
    for group in groups([r for o in broken for r in short[o]], merges).members:
        named = {make_id("o", reports[report].digest) for report in group}
        old = whole[group[0]]
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
