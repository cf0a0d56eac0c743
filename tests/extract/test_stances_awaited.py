"""Who is silent on what was put, and stands told by the shape of a sentence, in invented sentences."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, its words, the words it hangs on
_Wanted = set[tuple[str, str, str | None, str | None]]
CASES: list[tuple[str, _Wanted]] = [
    # nothing has been heard
    (
        "Nothing has been heard from Estmark on Norland's petition of 3 May.",
        {("Estmark", "unanswered", "Norland's petition of 3 May", None)},
    ),
    # who keeps silent, now
    (
        "Estmark keeps silent about the proposal of Norland.",
        {("Estmark", "unanswered", "the proposal of Norland", None)},
    ),
    # quiet
    (
        "Estmark has kept quiet about Norland's proposal to share the port.",
        {
            ("Estmark", "unanswered", "Norland's proposal to share the port", None),
            ("Norland", "offers", "share the port", None),
        },
    ),
    # quiet of what nobody put
    ("Estmark has kept quiet about its harvest.", set()),
    # word that is awaited
    (
        "Norland's envoy is waiting for word from Estmark on the proposal.",
        {("Estmark", "unanswered", "the proposal", None)},
    ),
    # what was sent and has had no answer
    (
        "Norland sent its proposal for a census to Estmark on Monday and has had no answer.",
        {
            ("Estmark", "unanswered", "its proposal for a census", None),
            ("Norland", "offers", "a census", None),
        },
    ),
    # what was sent and is no proposal
    ("Norland sent its ships to Estmark on Monday and has had no answer.", set()),
    # neither of those to whom it was put
    (
        "Norland put the offer to Estmark and Sudria. Neither has replied.",
        {
            ("Estmark", "unanswered", "the offer", None),
            ("Sudria", "unanswered", "the offer", None),
        },
    ),
    # but only if
    (
        "Norland is open to a census, but only if Estmark withdraws its boats, its envoy said.",
        {("Norland", "conditional", "a census", "only if Estmark withdraws its boats")},
    ),
    # but, and something else
    (
        "Norland is open to a census, but Estmark withdrew its boats, its envoy said.",
        {("Norland", "open", "a census", None)},
    ),
    # what one can discuss
    (
        '"What we can discuss is a joint patrol," Norland\'s foreign minister, Ada Brandt, said.',
        {("Norland", "open", "a joint patrol", None)},
    ),
    # what one wants
    (
        '"What we want is a census," Norland\'s foreign minister, Ada Brandt, said.',
        {("Norland", "demands", "a census", None)},
    ),
    # no second one
    (
        "Norland's president, Ada Brandt, said there will be no second timetable.",
        {("Norland", "rejects", "second timetable", None)},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_told(text: str, wanted: _Wanted) -> None:
    told = read(text)
    assert {
        (told.parties([s.party])[0], s.stance.value, told.words(s.issue), told.words(s.condition))
        for s in told.stances
    } == wanted
