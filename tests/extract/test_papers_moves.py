"""How English tells that a paper moves: each way of the lexicon, and what is no hand-over."""

import pytest

from ontherecord.extract.papers.lexicon import Way, ways
from ontherecord.nouns.act import Modality
from tests.extract.ground import Read, read


def hand_overs(found: Read, told: Modality = Modality.DID) -> list[tuple[list[str], list[str]]]:
    """Giver and taker of every hand-over told as done (or denied), at the level of parties."""
    return [
        (found.parties(act.recipient), found.parties(act.actor))
        if act.type == "receive"
        else (found.parties(act.actor), found.parties(act.recipient))
        for act in found.acts
        if act.type in ("deliver", "receive") and act.paper is not None and act.modality is told
    ]


@pytest.mark.parametrize("way", ways().all, ids=lambda way: way.example[:50])
def test_every_way_reads_its_own_example(way: Way) -> None:
    told = Modality.DENIED if way.when == "never" else Modality.DID
    assert ([way.giver], [way.taker]) in hand_overs(read(way.example), told)


def test_who_was_never_sent_a_document_is_not_that_document() -> None:
    found = read(
        "Norland submitted a timetable to Estmark. Sudria says it was never sent that document."
    )
    denied = [act for act in found.acts if act.modality is Modality.DENIED]
    assert all(found.parties(act.recipient) != ["Estmark"] for act in denied)
