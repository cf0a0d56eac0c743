"""Links told as they are kept: whoever is given them finds what he finds among the links themselves."""

import msgspec

from ontherecord.engine.spill import Spill
from ontherecord.nouns.ids import digest_of_line
from ontherecord.nouns.lineage import (
    Aligned,
    Change,
    ChangeKind,
    Direction,
    LineageLink,
    Relation,
)
from ontherecord.nouns.links import Links, Noted, note

SPUN = Change(ChangeKind.SPUN_READING, 3, 9, 3, 8)
OTHER = Change(ChangeKind.CHANGED_WORDS, 3, 9, 3, 8)
PLAIN = LineageLink("r-1", "r-2", Relation.EDITED, Direction.A_TO_B, 0.9, (Aligned(0, 9, 2, 11),))
GARBLING = LineageLink("r-1", "r-3", Relation.REWRITE, Direction.A_TO_B, 0.5, (), ("why",), (SPUN,))
NOBODYS = LineageLink("r-2", "r-3", Relation.REWRITE, Direction.UNKNOWN, 0.5, (), (), (SPUN,))
CHANGING = LineageLink("r-3", "r-4", Relation.REWRITE, Direction.B_TO_A, 0.5, (), (), (OTHER,))
ALL = [PLAIN, GARBLING, NOBODYS, CHANGING]


def test_links_and_their_notes_are_held_alike_in_memory_and_in_a_file() -> None:
    with Spill() as spill:
        held = [
            Links(ALL),
            Links(map(note, ALL)),
            Links(ALL, store=spill.shelf(LineageLink, 1)),
            Links(map(note, ALL), store=spill.shelf(LineageLink, 1)),
        ]
        for links in held:
            assert list(links) == ALL
            assert links.of("r-3") == [GARBLING, NOBODYS, CHANGING]
            assert links.garbled == {"r-3"}  # not where nobody knows who had it from whom
            assert links.marks == held[0].marks
            assert links.digests == [digest_of_line(link) for link in ALL]
            assert links.encoded(["r-1", "r-2"]) == held[0].encoded(["r-1", "r-2"])


def test_a_note_is_the_same_after_it_was_kept() -> None:
    for link in ALL:
        kept = msgspec.msgpack.decode(msgspec.msgpack.encode(note(link)), type=Noted)
        assert kept == note(link)
        assert kept.link == link
