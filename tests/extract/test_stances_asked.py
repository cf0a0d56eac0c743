"""What is asked, stayed with or put forward without a verb of stance, in invented sentences with near misses."""

import pytest

from tests.extract.ground import read

TOLD = [
    # whose turn it is
    ("Sudria's envoy said it was for Norland to open the lock.", "Sudria", "demands", "opening of the lock"),
    ('"It is up to Norland to repair the lock," Sudria\'s foreign minister Ana Ruiz said.',
     "Sudria", "demands", "repairing the lock"),
    # a duty that somebody is reminded of
    ("Sudria reminded Norland of its duty to dredge the canal.", "Sudria", "demands", "dredging the canal"),
    # what is called needed
    ("Sudria called a timetable for the ferries crucial.", "Sudria", "demands", "timetable for the ferries"),
    ("Sudria's envoy said an inspection of the lock was indispensable.",
     "Sudria", "demands", "inspection of the lock"),
    ('"There must be an inquiry into the sinking," Sudria\'s foreign minister Ana Ruiz said.',
     "Sudria", "demands", "inquiry into the sinking"),
    # what must stop
    ('"The overflights must stop," Sudria\'s foreign minister Ana Ruiz said.',
     "Sudria", "demands", "halt to overflights"),
    # "has to", in reported words
    ("Sudria said Norland had to remove its buoys from the bay.",
     "Sudria", "demands", "removal of the buoys from the bay"),
    # how something should be done, and what must come first
    ("Sudria said the vote should be held in June.", "Sudria", "demands", "vote should be held in June"),
    ("Sudria said access to the wreck would have to be granted.", "Sudria", "demands", "access to the wreck"),
    # a condition
    ("Sudria set the return of the buoys as a condition for talks.", "Sudria", "demands", "return of the buoys"),
    # "it" is what was put before
    ("The protocol was ready. Sudria's president said he had asked for it to be ratified.",
     "Sudria", "demands", "ratification of the protocol"),
    # what a party wants to do
    ("Sudria wants to lower the quota.", "Sudria", "demands", "lowering the quota"),
    ("Sudria sought clarity on the buoys.", "Sudria", "demands", "clarity on the buoys"),
    # told to the other side
    ("Sudria told Norland to remove its buoys.", "Sudria", "demands", "removal of the buoys"),
    # no other way, no other position
    ('"There is no alternative to the protocol," Sudria\'s foreign minister Ana Ruiz said.',
     "Sudria", "insists", "protocol"),
    ("Sudria said its position on the quota had not changed.", "Sudria", "insists", "position on the quota"),
    ("Sudria called the quota a red line.", "Sudria", "insists", "quota"),
    ("Sudria refused to drop its demand for an inquiry.", "Sudria", "insists", "inquiry"),
    # an open door
    ("Sudria said its door remained open for talks on the quota.", "Sudria", "open", "talks on the quota"),
    ("Sudria is willing to participate in talks on the bay.", "Sudria", "open",
     "participation in talks on the bay"),
    ("Sudria declared its readiness for talks on the bay.", "Sudria", "open", "talks on the bay"),
    ("Sudria said it was ready to return to the negotiating table.", "Sudria", "open",
     "return to the negotiating table"),
    # put forward
    ("Sudria put forward a proposal for a joint survey.", "Sudria", "offers", "joint survey"),
    ("Sudria put forward concrete proposals on the quota.", "Sudria", "offers", "concrete proposals on the quota"),
    # made to hang
    ("Sudria said its support for the survey depended on the return of the buoys.",
     "Sudria", "conditional", "support for the survey"),
    ("Sudria made talks conditional on the return of the buoys.", "Sudria", "conditional", "talks"),
    ("Sudria could not sign the protocol unless the buoys were removed, its foreign minister said.",
     "Sudria", "conditional", "sign"),
    # no answer
    ("There was no reply from Norland to the Sudrian proposal for a joint survey.",
     "Norland", "unanswered", "joint survey"),
]  # fmt: skip

IDLE = [
    "It is for the court to decide, a judge in Norholm said.",
    "It is up to Norland to decide whether to attend, Sudria said.",
    "It was for Norland a day of mourning.",
    "Sudria reminded readers of its long history.",
    "Sudria said the oxygen level was critical.",
    "Sudria said there must be some mistake.",
    "Sudria said it had to close the airport because of the storm.",
    "Sudria said there was no alternative route to the port.",
    "The position of the ship has not changed.",
    "Sudria came up with the idea of a boat race.",
    "The museum said its door remained open to tourists.",
    "There was no immediate reply from Norland to a request for comment.",
    "Sudria wants to win the cup.",
    "Sudria could not sign unless the pen was found, a joke in Norholm goes.",
    "The Muslim community has the right to build a school, a lawmaker in Sudria said.",
]


@pytest.mark.parametrize(("text", "party", "stance", "words"), TOLD)
def test_what_is_asked_or_stayed_with(text: str, party: str, stance: str, words: str) -> None:
    told = read(text)
    found = [
        (name, s.stance.value, s.label or told.words(s.issue) or "")
        for s in told.stances
        for name in told.parties([s.party])
    ]
    assert any((p, kind) == (party, stance) and words in label for p, kind, label in found), found


@pytest.mark.parametrize("text", IDLE)
def test_the_same_words_that_ask_for_nothing(text: str) -> None:
    told = read(text)
    found = [s for s in told.stances if s.stance.value not in ("rejects", "accepts")]
    assert not found, [(s.stance.value, s.label) for s in found]
