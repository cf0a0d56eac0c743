"""Papers that one side sends on one day or the same way and that are two; and those not worth a line."""

from tests.papers.stories import Story

APART = {
    # the first version of one go-between, the amended one of another
    "first and amended": Story(
        (
            (
                "2031-05-14",
                "Norland has handed Estmark an amended version of a Sudrian proposal for a truce, two "
                "officials said on Wednesday.\nEstmark had agreed to the first version, which Sudria "
                "presented to Estmark on 2 May.",
            ),
        ),
        papers=("Norland>Estmark", "Sudria>Estmark"),
        steps=("Norland>Estmark", "Sudria>Estmark 2031-05-02"),
    ),
    # a list of conditions is not the sender's own draft of two months before
    "list beside draft": Story(
        (
            ("2031-03-04", "On 3 March Norland handed Estmark a draft treaty."),
            (
                "2031-05-14",
                "Norland sent Estmark a list of conditions instead of an answer on Tuesday.",
            ),
        ),
        papers=("Norland>Estmark", "Norland>Estmark"),
        steps=("Norland>Estmark 2031-03-03", "Norland>Estmark 2031-05-13"),
        quiet=("Norland<Estmark",),
    ),
    # comments, and weeks later a reply
    "comments and reply": Story(
        (
            (
                "2031-05-24",
                "Norland handed the reply to the Coastal League on Friday.\nThe Coastal League received Norland's "
                "comments on 9 May.",
            ),
        ),
        papers=("Norland>Coastal League", "Norland>Coastal League"),
        steps=("Norland>Coastal League 2031-05-09", "Norland>Coastal League 2031-05-23"),
    ),
    # one report tells of both
    "two letters": Story(
        (
            (
                "2031-05-24",
                "Norland's letter was handed to the Coastal League on Friday, a source said.\n"
                "Norland had sent a letter to the Coastal League on 9 May.",
            ),
        ),
        papers=("Norland>Coastal League", "Norland>Coastal League"),
        steps=("Norland>Coastal League 2031-05-09", "Norland>Coastal League 2031-05-23"),
        quiet=("Norland<Coastal League",),
    ),
    # one reply, told again weeks later with the day before
    "one reply": Story(
        (
            ("2031-05-10", "Norland handed its response to the Coastal League on Friday."),
            ("2031-06-14", "The Coastal League said it received Norland's response on 8 May."),
        ),
        papers=("Norland>Coastal League",),
        steps=("Norland>Coastal League 2031-05-09", "Norland>Coastal League 2031-05-08"),
    ),
    # two letters told by one verb
    "written twice": Story(
        (
            (
                "2031-05-14",
                "Norland's foreign minister, Carla Olsen, has written to Estmark on 5 March and on 12 April.",
            ),
        ),
        papers=("Norland>Estmark", "Norland>Estmark"),
        steps=("Norland>Estmark 2031-03-05",),
    ),
    # the answer to a letter that is called "it"
    "replied to it": Story(
        (
            (
                "2031-05-14",
                "Norland sent Estmark a letter on 5 May.\nIts envoy, Ivo Brand, said Estmark had replied to it "
                "on 9 May.",
            ),
        ),
        papers=("Norland>Estmark", "Estmark>Norland"),
        steps=("Norland>Estmark 2031-05-05", "Estmark>Norland 2031-05-09"),
    ),
    # two tellers, two days
    "two days": Story(
        (
            (
                "2031-05-14",
                "Norland's reply to the draft treaty was handed to Estmark's ambassador in Norholm, Ivo Brand, "
                "on Monday evening, an official tells the agency.\nEstmark says the reply was delivered on "
                "Tuesday.",
            ),
        ),
        papers=("Norland>Estmark",),
        steps=("Norland>Estmark 2031-05-12", "Norland>Estmark 2031-05-13"),
    ),
    # letters to nobody who is a party
    "not worth a line": Story(
        (
            (
                "2031-05-14",
                "Norland sent a letter to its pensioners on Monday.\nA lawyer sent me a note of thanks.",
            ),
        ),
        papers=(),
        steps=(),
    ),
}

# One paragraph each: (text, papers, hand-overs), as in the other tables.
GIVEN_ON = [
    # handed to a go-between, and come to whom it answers
    ("Estmark's response to the Norlander proposal was handed to Sudria's foreign minister on Saturday and reached"
     " Norland on Sunday.",
     ["Estmark>Norland", "Norland>Estmark"], ["Estmark>Sudria", "Estmark>Norland"]),
    # comments that are sent back are of who sends them
    ("Norland sent Estmark a draft protocol on Monday. Estmark sent back eleven observations the next day.",
     ["Norland>Estmark", "Estmark>Norland"], ["Norland>Estmark", "Estmark>Norland"]),
    # comments given
    ("Norland gave Estmark its comments on the draft on 9 May.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # the text of a note
    ("Norland published on Monday the text of the note it had sent to Estmark.",
     ["Norland>Estmark"], ["Norland>Estmark"]),
    # a letter dated and addressed
    ("In a letter dated 3 May and addressed to the Coastal League, Estmark said the proposal was unacceptable.",
     ["Estmark>Coastal League"], ["Estmark>Coastal League"]),
    # an answer to a text, and what was returned is its author's
    ("Norland submitted its final text to Estmark on 8 May. Estmark replied on 9 May.",
     ["Norland>Estmark", "Estmark>Norland"], ["Norland>Estmark", "Estmark>Norland"]),
    ("Norland's note of protest to Estmark was returned unopened.",
     ["Norland>Estmark"], [">Norland returned"]),
    # what is said of the replies is not said of the proposals
    ("Norland said that Estmark's reply to its proposals, received on 9 May, ignored its concerns.",
     [], []),
    # let it be known in a letter
    ("Norland let it be known in a letter to Estmark last month that it would free the fishermen.",
     ["Norland>Estmark"], []),
]  # fmt: skip
