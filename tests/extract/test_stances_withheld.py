"""Stances told to be out of reach, by nouns, by lists and by reserves, in invented sentences."""

import pytest

from tests.extract.ground import read

_SAID = "Norland's foreign minister, Ada Brandt, said."
_Wanted = set[tuple[str, str, str, str | None]]

WITHHELD = [
    # not even considered; what was not considered then is no stand
    (
        "The Coastal League said it was not considering the reinstatement of Norlander banks.",
        {("Coastal League", "rejects", "the reinstatement of Norlander banks", None)},
    ),
    ("Norland did not consider the reinstatement of the banks in May.", set()),
    # no grounds for it; no reason to think so
    (
        f'"We do not see any grounds for more talks," {_SAID}',
        {("Norland", "rejects", "more talks", None)},
    ),
    (f'"We do not see any grounds for concern," {_SAID}', set()),
    (f'"We see no reason to believe him," {_SAID}', set()),
    # not possible
    (f'"No more talks are possible," {_SAID}', {("Norland", "rejects", "more talks", None)}),
    (f'"More talks are possible," {_SAID}', set()),
    # not to be had, or only if
    (
        "Norland said no new programme could be negotiated before the referendum.",
        {("Norland", "rejects", "new programme", None)},
    ),
    (
        f'"No foreign interference of any kind will be accepted," {_SAID}',
        {("Norland", "rejects", "foreign interference of any kind", None)},
    ),
    (
        f'"Without them the treaty cannot be signed," {_SAID}',
        {("Norland", "conditional", "the treaty cannot be signed", "Without them")},
    ),
    (
        "Without progress on the list, the licence will not be extended by Norland beyond April.",
        {
            (
                "Norland",
                "conditional",
                "the licence will not be extended",
                "Without progress on the list",
            )
        },
    ),
    (f'"No applications will be accepted after Friday," {_SAID}', set()),
    ("The treaty could not be signed because of the storm.", set()),
    # decided not to; decided to
    (
        "Norland reaffirmed its decision not to extend the old programme.",
        {("Norland", "rejects", "extend the old programme", None)},
    ),
    ("Norland reaffirmed its decision to extend the old programme.", set()),
    # conditional on
    (
        "The participation of Norland in the talks, the statement said, is conditional on a census.",
        {("Norland", "conditional", "The participation of Norland in the talks", "on a census")},
    ),
    ("The weather in the strait is dependent on the season.", set()),
    # possible if
    (
        f'"If Estmark proves its will in deeds, it will be possible to move to the next stage," {_SAID}',
        {
            (
                "Norland",
                "conditional",
                "move to the next stage",
                "If Estmark proves its will in deeds",
            )
        },
    ),
    (
        f'"If they are settled we can have a deal within days," {_SAID}',
        {("Norland", "conditional", "a deal", "If they are settled")},
    ),
    (f'"If it rains we can have a picnic on Friday," {_SAID}', set()),
    # there is none until
    (
        f'"There is no solution until the law is in force," {_SAID}',
        {("Norland", "conditional", "no solution", "until the law is in force")},
    ),
    # before a vote is a day and no condition
    (
        "Norland's minister, Ada Brandt, said there would be no further discussions before the vote.",
        {("Norland", "rejects", "further discussions before the vote", None)},
    ),
    # what is not done at present by who speaks
    (
        f'"We are not leaving the table," {_SAID}',
        {("Norland", "rejects", "leaving the table", None)},
    ),
    (f'"They are not leaving the table," {_SAID}', set()),
]

NOUNS = [
    # whose request it is, whatever becomes of it
    (
        "The ministers turned away a Norlander request to extend the ceasefire by one month.",
        {("Norland", "demands", "extend the ceasefire by one month", None)},
    ),
    (
        "The letter sets out a proposal by Velten to conclude a treaty on the strait.",
        {("Estmark", "offers", "conclude a treaty on the strait", None)},
    ),
    (
        "President of Norland Ada Brandt has sent letters to the league with a proposal to continue the patrols.",
        {("Ada Brandt", "offers", "continue the patrols", None)},
    ),
    ("Norland received a letter from Port Alma with a photograph of the harbour.", set()),
    (
        "The talks stalled over Norland's insistence that the league end its inquiry.",
        {("Norland", "insists", "the league end its inquiry", None)},
    ),
    (
        "Norland reaffirmed its rejection of Estmark's unilateral filling of the dam.",
        {("Norland", "rejects", "Estmark's unilateral filling of the dam", None)},
    ),
    # what the proposal or the demand is
    (
        "One of Norland's main demands is that its bank be reconnected to the clearing house.",
        {("Norland", "demands", "its bank be reconnected to the clearing house", None)},
    ),
    (
        f'"Our proposal is to sign the treaty in May," {_SAID}',
        {("Norland", "offers", "sign the treaty in May", None)},
    ),
    (
        f'"What we propose is to sign the treaty in May," {_SAID}',
        {("Norland", "offers", "sign the treaty in May", None)},
    ),
    # a list behind a colon
    (
        "Norland repeated its demands: a census, the return of the ships and an apology.",
        {
            ("Norland", "demands", "a census", None),
            ("Norland", "demands", "the return of the ships", None),
            ("Norland", "demands", "an apology", None),
        },
    ),
    # the plan of the junta is refused, not the junta
    (
        "The league rejected the three-year transition plan of Norland's military junta.",
        {
            (
                "Coastal League",
                "rejects",
                "the three-year transition plan of Norland's military junta",
                None,
            )
        },
    ),
    # who is told of it is no holder
    (
        "A Norlander official told Reuters the reply reaffirmed the demand that a census must end the dispute.",
        {("Norland", "demands", "end the dispute", None)},
    ),
]

RESERVED = [
    # accepted, but subject to
    (
        "Norland said it would accept the terms that the league made public on Sunday, but subject to several "
        "amendments.",
        {
            (
                "Norland",
                "conditional",
                "the terms that the league made public on Sunday",
                "subject to several amendments",
            )
        },
    ),
    # who is subject to something accepts it all the same
    (
        "Norland said it would accept the ban, which is subject to review.",
        {("Norland", "accepts", "the ban", None)},
    ),
    # a refusal in the words of a question, and the question itself
    (
        '"We reject the military solution, so how could we open our airspace?" Norland\'s foreign minister, Ada '
        "Brandt, asked.",
        {("Norland", "rejects", "the military solution", None)},
    ),
    (
        '"How could we open our airspace?" Norland\'s foreign minister, Ada Brandt, asked.',
        set(),
    ),
    # only a day
    ("Norland said it proposed a date.", set()),
    (
        "Norland said it would not accept a date dictated from outside.",
        {("Norland", "rejects", "a date", None)},
    ),
    # so long, and not if
    (
        "Norland studied Estmark's proposal to remain in the port for as long as five years.",
        {("Estmark", "offers", "remain in the port for as long as five years", None)},
    ),
    # rather than promises
    (
        "Only when results are obtained, rather than promises, will Norland be ready to consider restoring the deal.",
        {
            (
                "Norland",
                "conditional",
                "consider restoring the deal",
                "Only when results are obtained, rather than promises",
            )
        },
    ),
    # the door, the table, what one would rather have
    (
        "Norland's foreign minister, Ada Brandt, said the door to talks remained open.",
        {("Norland", "open", "talks", None)},
    ),
    (
        "Norland said the use of force was still on the table.",
        {("Norland", "open", "the use of force", None)},
    ),
    ("Norland said all options were on the table.", set()),
    (
        "Norland said it would still prefer a negotiated solution.",
        {("Norland", "open", "a negotiated solution", None)},
    ),
    # what another has to do
    (
        f'"But Estmark has to be ready to change the treaty itself," {_SAID}',
        {("Norland", "demands", "be ready to change the treaty itself", None)},
    ),
    (f'"But Norland has to be ready to change the treaty itself," {_SAID}', set()),
    (
        "Norland said Estmark would have to answer the questions of the league.",
        {("Norland", "demands", "answer the questions of the league", None)},
    ),
    (
        f'"We call on the coastal countries to show solidarity and arrange for grain to be carried by land," {_SAID}',
        {("Norland", "demands", "arrange for grain to be carried by land", None)},
    ),
    # a mediator's swap
    (
        "The league has proposed to Norland that Norland extend the deal in exchange for access to the port.",
        {
            (
                "Coastal League",
                "offers",
                "Norland extend the deal in exchange for access to the port",
                None,
            )
        },
    ),
    # one joins another in it
    (
        "Estmark has joined Norland in asking the Coastal League to suspend the three-way talks.",
        {
            ("Estmark", "demands", "suspend the three-way talks", None),
            ("Norland", "demands", "suspend the three-way talks", None),
        },
    ),
]


def _told(text: str) -> _Wanted:
    told = read(text)
    return {
        (
            *told.parties([s.party]),
            s.stance.value,
            str(told.words(s.issue)),
            told.words(s.condition),
        )
        for s in told.stances
    }


@pytest.mark.parametrize(("text", "wanted"), WITHHELD)
def test_withheld(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), NOUNS)
def test_told_by_nouns(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), RESERVED)
def test_reserved_and_left_open(text: str, wanted: _Wanted) -> None:
    assert _told(text) == wanted


LABELS = [
    (f'"Without them the treaty cannot be signed," {_SAID}', "signing of the treaty"),
    (
        "Norland's foreign minister, Ada Brandt, said internal consultations have to be widened.",
        "widening of internal consultations",
    ),
    (
        "“Changes to the constitution should be approved by referendum. The people must know,” "
        "Norland's foreign minister, Ada Brandt, said.",
        "approval of changes to the constitution by referendum",
    ),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_labels_name_the_deed(text: str, label: str) -> None:
    (stance,) = read(text).stances
    assert stance.label == label
    assert not stance.sure
