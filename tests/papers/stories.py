"""Invented reports: which papers there are, who gave them to whom on which day, and what is unanswered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """Reports (day, text) and what their record must hold.

    `papers` are "author>addressee" once for each paper, `steps` "giver>taker day" or "giver>taker" without one told,
    `quiet` the silences that stand, "who waits<who is silent".
    """

    reports: tuple[tuple[str, str], ...]
    papers: tuple[str, ...]
    steps: tuple[str, ...]
    quiet: tuple[str, ...] = ()


# months apart: two rounds of comments between the same two, a petition of citizens, and a paper of the year before
ROUNDS = Story(
    (
        (
            "2031-01-12",
            "NORHOLM, Jan 12 - Norland handed its comments on the border treaty to Estmark in writing on 10 "
            "January, foreign minister Carla Olsen said.\nEstmark's foreign ministry confirmed on Sunday that "
            "it had received "
            "the Norlander comments.",
        ),
        (
            "2031-03-20",
            "Estmark's envoy, Ivo Brand, delivered his country's written comments to Norland on 18 March.\n"
            "Norland's foreign ministry has said nothing about them.",
        ),
        (
            "2031-04-22",
            "The prime minister's office in Velten refused to receive a petition that farmers brought to the "
            "capital on Saturday.\nIts spokesman, Jon Raske, said that nobody had tried to hand over any petition.",
        ),
        (
            "2031-05-02",
            "On 29 April Norland handed Estmark new written comments on the treaty.\nEstmark has not replied.",
        ),
    ),
    papers=("Norland>Estmark", "Estmark>Norland", "Norland>Estmark"),
    steps=(
        "Norland>Estmark 2031-01-10",
        "Estmark>Norland 2031-03-18",
        "Norland>Estmark 2031-04-29",
    ),
    quiet=("Norland<Estmark",),
)

# official letters of July and a paper of May, by the same author to the same addressee
LETTERS = Story(
    (
        (
            "2031-07-17",
            "Norland's president, Mira Tal, said she had sent official letters to Estmark and Sudria with an offer "
            "to keep the ferry going.\nA spokesman for the Sudrian government said Sudria had received the "
            "Norlander letter and "
            "was studying it. Velten has not commented on it.",
        ),
        (
            "2031-07-19",
            "TRANSCRIPT: Norland's deputy prime minister Carla Olsen\n"
            "Presenter: President Tal has written to Velten. Have you had an answer?\n"
            "Olsen: Not yet. From Velten we are still waiting.\n"
            "Presenter: Were you ready to open the canal?\n"
            "Olsen: We said so in May. A paper with two points was handed to the Estmarkian side in Port Alma "
            "on 17 May.\n"
            "Presenter: Did they answer that?\n"
            "Olsen: There was never a reply.",
        ),
    ),
    papers=(
        "Norland>Estmark",
        "Norland>Sudria",
        "Norland>Estmark",
    ),  # whose the paper of May was is supposed
    steps=("Norland>Estmark", "Norland>Sudria", ">Estmark 2031-05-17"),
    quiet=("Norland<Estmark",),
)

# two drafts of two instruments between the same two sides
DRAFTS = Story(
    (
        (
            "2031-02-03",
            "Norland submitted a draft treaty on the border to Estmark on 2 February, its foreign ministry said.",
        ),
        (
            "2031-04-20",
            "Norland submitted to Estmark on 19 April a draft regulation on the work of the border commission.\n"
            "Estmark undertook to present its comments on the draft regulation by 1 July.",
        ),
        (
            "2031-04-25",
            "Estmark's foreign ministry said it had no objections to the draft regulation. Estmark has not answered "
            "the draft treaty of 2 February.",
        ),
    ),
    papers=("Norland>Estmark", "Norland>Estmark"),
    steps=("Norland>Estmark 2031-02-02", "Norland>Estmark 2031-04-19"),
    quiet=(),  # comments that are to come leave a doubt
)

# the other side says that it has answered: the silence does not stand surely
CLAIMED = Story(
    (
        (
            "2031-05-06",
            "Norland handed Estmark a letter on the fishing grounds on Monday, foreign minister Carla Olsen said.",
        ),
        ("2031-05-12", "Norland said on Monday that it had received no reply to its letter."),
        (
            "2031-05-14",
            "Estmark's foreign minister, Ivo Brand, rejected this. \"Our ambassador delivered our answer on 9 May. "
            'It is in Norholm," he said.',
        ),
        ("2031-05-20", "Estmark held elections on Sunday."),
    ),
    papers=("Norland>Estmark", "Estmark>Norland"),
    steps=("Norland>Estmark 2031-05-05", "Estmark> 2031-05-09"),
)

# a paper through a mediator, sent back
BACK = Story(
    (
        (
            "2031-05-06",
            "Norland's foreign minister, Carla Olsen, gave Sudria's envoy a sealed letter to Estmark's president in "
            "Port Alma on Monday.",
        ),
        (
            "2031-05-08",
            "Sudria's foreign minister, Salim Harthy, said he had passed Norland's letter to Estmark's president on "
            "Tuesday.",
        ),
        (
            "2031-05-10",
            "Estmark returned Norland's letter on Friday, unopened, Norland's foreign ministry said.",
        ),
    ),
    papers=("Norland>Estmark",),
    steps=(
        "Norland>Sudria 2031-05-05",
        "Sudria>Estmark 2031-05-06",
        "Estmark>Norland 2031-05-09 returned",
    ),
)

# four papers in one list; the harbour island writes for itself
LISTED = Story(
    (
        (
            "2031-05-14",
            "There are four papers in circulation. The first is Norland's letter to the Coastal League, which the "
            "League acknowledged on Monday and answered on Tuesday, according to an official; the answer has "
            "not been "
            "published. The second is the note that Velten gave the Norlander ambassador on 3 May. Norland "
            "rejected it as "
            "pointless. The third is the Estmarkian paper on cutters, handed to the Coastal League on 5 May. "
            "The fourth is the "
            "Faroe Islands' letter of 7 May with its offer of 20 permits, to which Norland has yet to reply.",
        ),
    ),
    papers=(
        "Norland>Coastal League",
        "Estmark>Norland",
        "Estmark>Coastal League",
        "Faroe Islands>Norland",
        "Coastal League>Norland",
    ),
    steps=(
        "Norland>Coastal League",
        "Coastal League>Norland 2031-05-13",
        "Estmark>Norland 2031-05-03",
        "Estmark>Coastal League 2031-05-05",
    ),
    quiet=("Faroe Islands<Norland",),
)

# a demand that was met, and one that was not
DEMANDS = Story(
    (
        (
            "2031-05-06",
            "Norland on Monday demanded that Estmark free the eleven divers.\nNorland also demanded on Monday that "
            "Estmark reopen the canal to ferries.",
        ),
        (
            "2031-05-09",
            "The Norlander consul met the eleven divers in Velten after Estmark let them go.",
        ),
        ("2031-05-12", "Estmark held elections on Sunday. Ferries wait outside the canal."),
    ),
    papers=(),
    steps=(),
    quiet=(),
)

# two rounds of answers through a mediator
ANSWERS = Story(
    (
        (
            "2031-05-06",
            "Sudria's mediators handed a draft protocol to Norland and Estmark on Monday, Sudria's foreign "
            "minister Salim Harthy said.",
        ),
        (
            "2031-05-13",
            "Estmark sent its answer to the draft protocol to Sudria on Monday, its foreign ministry said.",
        ),
        (
            "2031-05-16",
            "Sudria gave Norland and Estmark a bridging paper with five points on Thursday.",
        ),
        (
            "2031-05-20",
            '"We delivered our answer on the five points yesterday evening," Estmark\'s minister Ivo Brand '
            "told Sudria's radio.",
        ),
    ),
    papers=("Sudria>Estmark+Norland", "Sudria>Estmark+Norland", "Estmark>Sudria", "Estmark>Sudria"),
    steps=(
        "Sudria>Estmark+Norland 2031-05-05",
        "Estmark>Sudria 2031-05-12",
        "Sudria>Estmark+Norland 2031-05-15",
        "Estmark> 2031-05-19",  # to whom is not told there
    ),
    quiet=("Sudria<Norland",),
)
# the day of the word is not the day of the hand-over
DAYS = Story(
    (
        (
            "2031-05-15",
            "Estmark's foreign ministry on Thursday confirmed having received Norland's comments.",
        ),
        (
            "2031-05-16",
            "Norland's comments arrived in Velten on Tuesday, officials in Estmark said.",
        ),
    ),
    papers=("Norland>Estmark",),
    steps=("Norland>Estmark 2031-05-13",),
)
# answered, linked by sides and days
LINKED = Story(
    (
        ("2031-05-06", "Norland handed Estmark a note on Monday."),
        ("2031-05-13", "Estmark handed Norland its written response on Monday."),
        ("2031-05-20", "Estmark held elections."),
    ),
    papers=("Norland>Estmark", "Estmark>Norland"),
    steps=("Norland>Estmark 2031-05-05", "Estmark>Norland 2031-05-12"),
)
# the interviewer reports a denial
ASKED = Story(
    (
        (
            "2031-05-06",
            "Norland handed Estmark a list of prisoners on Monday, foreign minister Carla Olsen said.",
        ),
        (
            "2031-05-14",
            "Presenter: The foreign minister of Estmark says Velten never received the list.\nOlsen: We "
            "have a receipt for it.",
        ),
    ),
    papers=("Norland>Estmark",),
    steps=("Norland>Estmark 2031-05-05",),
)
# her letter; letters of its government to nobody named are no papers between two
MANY = Story(
    (
        (
            "2031-05-06",
            "Norland's foreign minister Carla Olsen said her letter had reached the Coastal League on Monday.",
        ),
        (
            "2031-05-07",
            "Norland's government sent letters to three other organisations on Tuesday.",
        ),
    ),
    papers=("Norland>Coastal League",),
    steps=("Norland>Coastal League 2031-05-05",),
    quiet=("Norland<Coastal League",),
)

STORIES = {
    "rounds": ROUNDS,
    "letters": LETTERS,
    "drafts": DRAFTS,
    "claimed": CLAIMED,
    "back": BACK,
    "listed": LISTED,
    "demands": DEMANDS,
    "answers": ANSWERS,
    "days": DAYS,
    "linked": LINKED,
    "asked": ASKED,
    "many": MANY,
}
