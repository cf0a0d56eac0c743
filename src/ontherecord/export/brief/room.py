"""How much one page holds: an estimate of the height of a brief, and the amounts to try until it fits."""

from dataclasses import dataclass

from ontherecord.export.brief.model import Brief

# A4 less margins of 1.5 cm, in points; a little is kept for what an estimate gets wrong
PAGE = 765
# characters a line and points a line, of 9-point text and of 6.5-point notes in a common sans-serif face
_TEXT = (118, 10.8)
_NOTE = (165, 7.8)
_HEADING = 18.0  # points, with the space above
_TITLE = 46.0  # points, with the space above and below


@dataclass(frozen=True, slots=True)
class Room:
    """How many papers, points, parties, items a stance, open questions and conflicts are told."""

    papers: int
    points: int
    parties: int
    items: int
    open: int
    conflicts: int


# from all that a reader takes in to the least that is still a brief
ROOMS = (
    Room(8, 5, 5, 4, 5, 4),
    Room(8, 5, 5, 3, 5, 4),
    Room(7, 5, 4, 3, 4, 4),
    Room(7, 4, 4, 2, 4, 3),
    Room(6, 4, 4, 2, 4, 3),
    Room(6, 4, 4, 1, 3, 3),
    Room(5, 3, 4, 1, 3, 2),
    Room(5, 2, 3, 1, 2, 2),
    Room(4, 2, 2, 1, 2, 1),
)


def fits(page: Brief) -> bool:
    """Whether the brief is held by one page."""
    height = _TITLE + _lines(page.basis, _TEXT) + _lines(page.foot, _NOTE)
    for section in page.sections:
        height += _HEADING + sum(_lines(sentence.text, _TEXT) for sentence in section.sentences)
    notes = "".join(f"{note.number} {note.source}: {note.words}  " for note in page.notes)
    return height + _lines(notes, _NOTE) <= PAGE


def _lines(text: str, face: tuple[int, float]) -> float:
    width, height = face
    return -(-len(text) // width) * height
