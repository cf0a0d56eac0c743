"""Stands told in plain words, in invented sentences: lengths of time, what will be refused, what is within reach."""

import pytest

from tests.extract.ground import read

# text, and for each stance: who, stance, label or words, the words it hangs on
_Wanted = set[tuple[str, str, str, str | None]]
_MINISTER = "Norland's minister Ada Brandt said."

TOLD: list[tuple[str, _Wanted]] = [
    # a length of time, and who has not answered
    (
        "Norland has proposed 24 months. Estmark has not responded to the proposal.",
        {("Norland", "offers", "24 months", None), ("Estmark", "unanswered", "24 months", None)},
    ),
    # taken by one side, not answered by another, in one sentence
    (
        "Norland accepted the invitation, while Velten has yet to answer it.",
        {
            ("Norland", "accepts", "invitation", None),
            ("Estmark", "unanswered", "invitation", None),
        },
    ),
    # what it would insist on, on its own word
    (
        "The kingdom, Norland's minister said, would insist that the catch be landed in its ports.",
        {("Norland", "insists", "the catch be landed in its ports", None)},
    ),
    # what experts fear that it would
    ("Experts fear that Norland would insist on free passage.", set()),
    # what one would accept on a condition
    (
        "Norland said it would accept the agreement if Estmark paid.",
        {("Norland", "conditional", "agreement", "if Estmark paid")},
    ),
    # what one said one could accept
    (
        "Norland said it could accept a text without labels.",
        {("Norland", "accepts", "text without labels", None)},
    ),
    # who was asked has not answered
    (
        "Norland asked Estmark for the list on Tuesday and has had no answer.",
        {("Norland", "demands", "list", None), ("Estmark", "unanswered", "list", None)},
    ),
    # what was put in the sentence before
    (
        "Norland sent Estmark a proposal in May. Estmark has not reacted to it.",
        {("Estmark", "unanswered", "proposal", None)},
    ),
    # a press office
    ("Norland's army has made no comment.", set()),
    # no longer than
    (
        "Norland will not wait beyond November, its envoy said.",
        {("Norland", "rejects", "waiting beyond November", None)},
    ),
    # what would be refused
    (
        "Norland warned that any deal which divides the port would be rejected.",
        {("Norland", "rejects", "any deal which divides the port", None)},
    ),
    # what one can accept, of what was counted before
    (
        "There are three conditions. Norland can accept the first two.",
        {("Norland", "accepts", "first two conditions", None)},
    ),
    # a premise
    (
        "Norland proceeds from the understanding that the reply will be given in writing.",
        {("Norland", "insists", "reply will be given in writing", None)},
    ),
    # within reach, if
    (
        "Norland declared that an agreement was within reach if Estmark acted with realism.",
        {("Norland", "conditional", "agreement", "if Estmark acted with realism")},
    ),
    # made a condition
    (
        "Norland made a truce a condition for talks.",
        {("Norland", "demands", "truce", None)},
    ),
    # a threat that hangs on what the other does
    (
        "Norland's president said that there would be heavy sanctions if Estmark kept the crew.",
        {("Norland", "conditional", "heavy sanctions", "if Estmark kept the crew")},
    ),
    # never, if: with the "never"
    (
        "Norland's president said that there will never be a friendly solution if this continues.",
        {("Norland", "conditional", "never be a friendly solution", "if this continues")},
    ),
    # a warning that hangs nothing on anything
    ("Norland's president said that there will be no bright future if this continues.", set()),
    # not to be extended, if
    (
        '"If Norland sends us a timetable, the sanctions will not be extended," the Coastal League said.',
        {
            (
                "Coastal League",
                "conditional",
                "the sanctions will not be extended",
                "If Norland sends us a timetable",
            )
        },
    ),
    # what one will have to do
    (
        f'"If our proposals are not taken seriously, we will have to use our rights," {_MINISTER}',
        {
            (
                "Norland",
                "conditional",
                "use of the rights",
                "If our proposals are not taken seriously",
            )
        },
    ),
    # its ministers are its own
    (
        "The Dune Liberation Front said its ministers will leave the cabinet if the border is not removed.",
        {
            (
                "Dune Liberation Front",
                "conditional",
                "leave the cabinet",
                "if the border is not removed",
            )
        },
    ),
    # open, provided that
    (
        "Norland was open to talks provided that Estmark withdrew.",
        {("Norland", "conditional", "talks", "provided that Estmark withdrew")},
    ),
    # an order behind another one
    (
        f'"Inspect what you like, but inspect the harbour," {_MINISTER}',
        {("Norland", "demands", "inspection of the harbour", None)},
    ),
    # asked of somebody
    (
        f'"We asked them for the names of the detainees," {_MINISTER}',
        {("Norland", "demands", "names of the detainees", None)},
    ),
    # invited to answer
    (
        f'"I invited Estmark\'s minister to give me an answer before May," {_MINISTER}',
        {("Norland", "demands", "give me an answer before May", None)},
    ),
    # terms behind a colon
    (
        "Norland set out its terms: no flag, no base.",
        {("Norland", "demands", "no flag", None), ("Norland", "demands", "no base", None)},
    ),
    # kept, not what is kept
    ("Norland wants to keep its base.", {("Norland", "demands", "keeping the base", None)}),
    # measures with what they are to do
    (
        "Norland supports measures to strengthen the pension fund.",
        {("Norland", "accepts", "measures to strengthen the pension fund", None)},
    ),
    # said beside what was done
    (
        "Norland's premier said that Norholm answered on Friday and that it would not put its position on paper.",
        {("Norland", "rejects", "put its position on paper", None)},
    ),
    # made clear
    (
        'Norland made clear that it would accept "some level of tolls".',
        {("Norland", "accepts", "some level of tolls", None)},
    ),
    # worked towards
    (
        "Norland said it was ready to continue working towards an agreement before August 1.",
        {("Norland", "open", "working towards an agreement before August 1", None)},
    ),
    # a halt with what it is to
    (
        "Norland ruled out a halt to military operations in Velten.",
        {("Norland", "rejects", "halt to military operations in Velten", None)},
    ),
    # what one agrees to discuss, one has not accepted
    (
        "Norland agreed to discuss the border.",
        {("Norland", "accepts", "discussion of the border", None)},
    ),
    # nor offered what the talks are on
    (
        "Norland commits to start negotiations on the port.",
        {("Norland", "offers", "start negotiations on the port", None)},
    ),
    # what cannot be accepted
    (
        "The text can't be accepted as an agreement, Norland's minister said.",
        {("Norland", "rejects", "text", None)},
    ),
    # joined as something
    (
        "Norland wants Sudria and Estmark to join the Coastal League as mediators.",
        {
            (
                "Norland",
                "demands",
                "Sudria and Estmark to join the Coastal League as mediators",
                None,
            )
        },
    ),
    # the noun that "which" stands for
    (
        "The draft does not mention a mechanism, which Norland has made a condition for any deal.",
        {("Norland", "demands", "mechanism", None)},
    ),
    # whose part
    (
        "Norland demanded that Sudria take part.",
        {("Norland", "demands", "Sudria take part", None)},
    ),
    # no substitute
    (
        "Norland's minister said that visits were no substitute for an inspection.",
        {("Norland", "rejects", "visits", None)},
    ),
    # the noun that is for something, not its object
    (
        "The draft does not mention a mechanism to settle disputes, which Norland has made a condition for any deal.",
        {("Norland", "demands", "mechanism", None)},
    ),
    # asked beside what one's own government did
    (
        "Norland's premier said his government had sent Estmark remarks on the draft, asking that the deadline be "
        "dropped.",
        {("Norland", "demands", "dropping of the deadline", None)},
    ),
    # single quotation marks end a thing
    (
        "‘We asked for one thing: a binding treaty before May,’ Norland's minister Ada Brandt told the talk show.",
        {("Norland", "demands", "binding treaty before May", None)},
    ),
    # a row behind "itself"
    (
        "Norland demands the return of the bank itself to the pool, the resumption of supplies of oil and the restart "
        "of a pipeline.",
        {
            ("Norland", "demands", "return of the bank itself to the pool", None),
            ("Norland", "demands", "resumption of supplies of oil", None),
            ("Norland", "demands", "restart of a pipeline", None),
        },
    ),
    # in place of
    (
        "Norland said that it would not accept a subsidiary in place of the bank.",
        {("Norland", "rejects", "subsidiary in place of the bank", None)},
    ),
    # what is to go on
    (
        "Norland proposed that the initiative go on in another format.",
        {("Norland", "offers", "the initiative go on in another format", None)},
    ),
    # a length of time that ends the text
    ("Norland has proposed 24 months", {("Norland", "offers", "24 months", None)}),
    # what is not extended is no letter
    (
        "Estmark sent Norland a letter. Norland halted the deal, notifying Estmark that it would not extend it.",
        set(),
    ),
    # suggested that it be so
    (
        "Norland suggested that the boat be inspected by Estmark.",
        {("Norland", "offers", "the boat be inspected by Estmark", None)},
    ),
    # one thing
    (
        f'"We asked for one thing: a legally binding treaty," {_MINISTER}',
        {("Norland", "demands", "legally binding treaty", None)},
    ),
    # cut before "in line"
    (
        "Norland must establish a self-management arrangement in line with the treaty, Estmark said.",
        {
            (
                "Estmark",
                "demands",
                "establishment of a self-management arrangement in line with the treaty",
                None,
            )
        },
    ),
    # what one calls another's doings is no proposal
    ("Norland rejected what it called an attempt to undermine the process.", set()),
    # how long ago, and a passive, are no proposals
    ("Norland proposed it 24 months ago.", set()),
    # waiting for somebody sets no end
    (f'"We will not wait for Estmark," {_MINISTER}', set()),
    # a guess of what was possible
    ("The harbour is possible to reach if the wind turns, Norland said.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: _Wanted) -> None:
    found = read(text)
    told = {
        (
            *found.parties((s.party,)),
            s.stance.value,
            s.label or str(found.words(s.issue)),
            found.words(s.condition),
        )
        for s in found.stances
    }
    assert told == wanted
