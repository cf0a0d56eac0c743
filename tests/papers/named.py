"""What papers are called, and under how many names one goes."""

from tests.papers.stories import Story

# one paper as three outlets tell of it: a non-paper, the two-page document, a bridging paper that "X and I" presented
BRIDGE = Story(
    (
        (
            "2031-05-13",
            "The two mediators have put a non-paper before Norland and Estmark that would split the withdrawal into "
            "three stages. The two-page document was handed to the heads of both delegations on Monday evening by "
            "Sudria's minister Salim Harthy and the Coastal League's envoy Lamin Sarjo.",
        ),
        (
            "2031-05-14",
            '"On Monday, 12 May, I presented to the two delegations a bridging paper of three points," said '
            "Lamin Sarjo, the Coastal League's envoy.",
        ),
        (
            "2031-05-16",
            "Norland's president, Mira Tal, says that she accepted the bridging paper in principle.",
        ),
    ),
    papers=("Coastal League+Sudria>Estmark+Norland",),
    steps=("Coastal League+Sudria>Estmark+Norland 2031-05-12",),
    quiet=("Coastal League+Sudria<Estmark",),
)

# two answers of one party: to the draft, and to the bridging paper that came after it
TWICE = Story(
    (
        (
            "2031-05-06",
            "Sudria handed Norland and Estmark a draft protocol on 1 May.\nEstmark sent its answer to the Sudrian "
            "mediator, Salim Harthy, on 5 May.",
        ),
        (
            "2031-05-12",
            "Sudria's mediator Salim Harthy gave Norland and Estmark a bridging paper on 8 May.",
        ),
        (
            "2031-05-14",
            '"We delivered our answer to Mr Harthy on 13 May, in writing, four pages," Estmark\'s foreign minister '
            'Ivo Brand said. "Mr Harthy\'s Sudria has to decide now."',
        ),
    ),
    papers=(
        "Sudria>Estmark+Norland",
        "Sudria>Estmark+Norland",
        "Estmark>Sudria",
        "Estmark>Sudria",
    ),
    steps=(
        "Sudria>Estmark+Norland 2031-05-01",
        "Sudria>Estmark+Norland 2031-05-08",
        "Estmark>Sudria 2031-05-05",
        "Estmark>Sudria 2031-05-13",
    ),
)

# one hand-over, told by three, and denied by one: "no such paper", "the paper" that was given to one and then the other
DENIED = Story(
    (
        (
            "2031-05-14",
            "A non-paper of the Coastal League's mediator, Lamin Sarjo, was handed to the heads of the Norlander and "
            "Estmarkian delegations on Monday.\nEstmark's minister Ivo Brand said his delegation had been handed no "
            "such paper.",
        ),
        (
            "2031-05-15",
            '"Mr Sarjo gave the paper to Mr Brand and then he gave it to me," Norland\'s negotiator Carla Olsen said.',
        ),
    ),
    papers=("Coastal League>Estmark+Norland",),
    steps=("Coastal League>Estmark+Norland 2031-05-12", "Coastal League>Norland"),
    quiet=("Coastal League<Norland",),
)

NAMED = {"bridge": BRIDGE, "twice": TWICE, "denied": DENIED}
# who denies the hand-over of a paper, in a story
DENYING = [
    (DENIED, ["Estmark"]),
    # never shown it
    (
        Story(
            (
                (
                    "2031-05-14",
                    "Norland handed Estmark and the Coastal League a draft protocol on Monday, Norland's foreign "
                    "minister Carla Olsen said.",
                ),
                ("2031-05-15", "The Coastal League says it was never shown the draft."),
            ),
            papers=("Norland>Coastal League+Estmark",),
            steps=("Norland>Coastal League+Estmark 2031-05-12",),
        ),
        ["Coastal League"],
    ),
]

# one sentence, and the title of its paper
TITLES = [
    # the printed instrument, and on what
    ("Sudria gave Norland a draft protocol on the release of detainees in Velten on Monday.",
     "draft protocol of Sudria for Norland on the release of detainees"),
    # comments are called comments
    ("Norland handed its written comments to the Coastal League on Monday.",
     "written comments of Norland to the Coastal League"),
    # a list, and of what
    ("Norland handed Estmark a list of missing sailors on Monday.",
     "list of missing sailors of Norland to Estmark"),
    # a paper that is described, and on what
    ("Norland handed Estmark an unsigned position paper on river tolls on Monday.",
     "unsigned position paper of Norland to Estmark on river tolls"),
    # an offer in writing
    ("Norland presented Estmark with a written offer on Monday.",
     "written offer of Norland for Estmark"),
    # a day is no subject
    ("Norland sent Estmark a letter on Monday.", "letter of Norland to Estmark"),
]  # fmt: skip
