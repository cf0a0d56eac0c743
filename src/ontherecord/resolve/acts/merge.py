"""Acts: the tellings of one act brought together, with who says so and how far it is confirmed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.act import MUTUAL, Act, Attestation
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.corroboration import corroborate, independence
from ontherecord.resolve.acts.fulfilment import link_fulfilments
from ontherecord.resolve.acts.matching import ACT, candidate_pairs
from ontherecord.resolve.acts.plover import plover_code
from ontherecord.resolve.acts.tellings import (
    Known,
    Side,
    Telling,
    Told,
    tell_all,
    trusted,
)
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import is_governed, told_by_most
from ontherecord.resolve.identity import settle
from ontherecord.resolve.papers.evidence import narrowest
from ontherecord.resolve.statements.copies import copies_agree
from ontherecord.resolve.wording import jaccard

__all__ = ["Told", "resolve_acts"]

_LIKE = 0.5  # share of words over which two different acts are alike enough for a line


def resolve_acts(known: Known) -> tuple[tuple[Told, ...], tuple[Judgement, ...]]:
    """Acts with their tellings, sorted by id, and the judgements on which tellings are of one act."""
    told = copies_agree(_distinct(tell_all(known)), known)
    tellings = {telling.finding: telling for telling in told}
    settled, judgements = settle(tellings, _judge(tuple(tellings.values())))
    found: dict[str, Told] = {}
    for group in settled.members:
        members = sorted((tellings[key] for key in group), key=_order)
        act = _act(members, known)
        while act.id in found:  # like tellings of one text that were kept apart
            act = replace(act, id=make_id("act", act.id))
        found[act.id] = (act, tuple(members))
    linked, fulfilments = link_fulfilments([found[key] for key in sorted(found)])
    return tuple(linked), (*judgements, *fulfilments)


def _distinct(tellings: Iterable[Telling]) -> list[Telling]:
    """Tellings without those that say the same of the same words of the same report."""
    return list({telling.finding: telling for telling in tellings}.values())


def _order(telling: Telling) -> tuple[int, int, int, str]:
    return telling.rank, telling.evidence.start, telling.trigger.start, telling.finding


def _judge(tellings: Sequence[Telling]) -> tuple[Judgement, ...]:
    """All judgements that matter: merges, doubts, and vetoes between tellings otherwise alike."""
    found = []
    for left, right in candidate_pairs(tellings):
        decision = ACT.compare(left, right)
        if decision.verdict is Verdict.DIFFERENT and not _nearly(left, right):
            continue
        line = decision.judgement(left.finding, right.finding, ACT.name)
        found.extend([line] if line else [])
    return tuple(found)


def _nearly(left: Telling, right: Telling) -> bool:
    """Whether two different acts are alike enough for the difference to be worth a line."""
    return (left.paper is not None and left.paper == right.paper) or (
        jaccard(left.evidence_words, right.evidence_words) >= _LIKE
    )


def _act(members: Sequence[Telling], known: Known) -> Act:
    """The act that tellings, in order, are of; its id is that of the first one."""
    first = members[0]
    objects = [m.paper or m.object for m in members]
    actor = _named(trusted((m.giver, m.sure) for m in members), known.cast)
    recipient = _named(trusted((m.taker, m.sure) for m in members), known.cast)
    if first.type in MUTUAL:  # told from either side, or of both together
        recipient = tuple(key for key in recipient if key not in actor)
        recipient = recipient or _each_other(actor, known.cast)
    elif not any(m.giver.actors == m.taker.actors for m in members):
        # told once of who passed it on and once of who got it: nobody hands himself a paper
        recipient = tuple(key for key in recipient if key not in actor)
    likely = {m.likely.parties: m.likely for m in members if m.likely.actors}
    return Act(
        id=first.key,
        type=first.type,
        plover=plover_code(first.type, first.object or ""),
        actor=actor,
        recipient=recipient,
        object=next((m.paper for m in members if m.paper), next((o for o in objects if o), None)),
        date=_date(members, known.coverage),
        place=next((m.place for m in members if m.place), None),
        modality=first.modality,
        condition=next((m.condition for m in members if m.condition), None),
        corroboration=corroborate(members, known.cast, known.coverage),
        attestations=_attestations(members),
        sure=any(m.sure for m in members),
        independence=independence(members, known.cast, known.coverage),
        likely=_named(likely.values(), known.cast) if not recipient and len(likely) == 1 else (),
    )


def _each_other(actor: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Those who met, agreed or signed, of whom nobody else is told, if they are of several parties.

    Event data codes such acts from each side (PLOVER, ICEWS); here both stand on both sides of one line. A person whose
    party nobody tells may be of the other's.
    """
    parties = {cast.party(key) or key for key in actor}
    told = all(cast.actors[party].kind is not ActorKind.PERSON for party in parties)
    return actor if len(parties) > 1 and told else ()


def _attestations(members: Sequence[Telling]) -> tuple[Attestation, ...]:
    """One attestation for each sentence and voice, though two of its verbs may tell the act."""
    found: dict[tuple[Span, str | None, str | None], Attestation] = {}
    for m in sorted(members, key=lambda m: (m.evidence, not m.sure, m.finding)):
        attested = Attestation(m.by, m.via, m.sure, (m.evidence,), m.finding, m.origin)
        found.setdefault((m.evidence, m.by, m.via), attested)
    return tuple(found.values())


def _named(sides: Iterable[Side], cast: Cast) -> tuple[str, ...]:
    """The actors on one side: the persons and bodies named, a party only where none of its own is."""
    actors = {actor for side in sides for actor in side.actors}
    by_party: dict[str, set[str]] = {}
    for actor in actors:
        by_party.setdefault(cast.party(actor) or actor, set()).add(actor)
    named: set[str] = set()
    for party, own in by_party.items():
        persons = {a for a in own if cast.actors[a].kind is ActorKind.PERSON}
        named |= persons - cast.described or persons or own - {party} or own
    return tuple(sorted(named))


def _date(members: Sequence[Telling], coverage: Coverage) -> DateReading | None:
    """The reading of most origins that says most; governed readings that it cannot be squared with are its rivals."""
    dates = [member.date for member in members if member.date is not None]
    best = narrowest(told_by_most(((m.report, m.date) for m in members), coverage) or dates)
    if best is None:
        return None
    others = {
        Reading(d.edtf, d.basis) for d in dates if is_governed(d) and not d.overlaps(best)
    } - set(best.rivals)
    rivals = (*best.rivals, *sorted(others, key=lambda r: (r.edtf, r.basis)))
    return replace(best, rivals=rivals)
