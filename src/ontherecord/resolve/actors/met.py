"""The local actors of all reports, as light as they can be: there are dozens a report, and all are held at once."""

from dataclasses import replace

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.coverage import Coverage


def actors_met(coverage: Coverage, gazetteer: Gazetteer) -> dict[str, dict[str, LocalActor]]:
    """The actors of each report by key, in the order of the reports.

    Of a state's mentions, which are most of all mentions, the first is kept and those that name it by its capital or
    seat: nothing else is asked of them here.
    """
    places = {name for party in gazetteer.parties for name in (*party.capitals, *party.seats)}

    def light(actor: LocalActor) -> LocalActor:
        if actor.kind is not ActorKind.STATE:
            return actor
        telling = [span for span in actor.mentions[1:] if coverage.words(span) in places]
        return replace(actor, mentions=(*actor.mentions[:1], *telling))

    return {
        report: {actor.key: light(actor) for actor in coverage.findings[report].actors}
        for report in sorted(coverage.findings)
    }
