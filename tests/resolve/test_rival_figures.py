"""Numbers set against each other, papers of two lengths, quotations altered, charges answered."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run


def _draft(text, name="a"):
    draft = Draft(name, text, "2031-05-01")
    return draft.actor("Norland").actor("Suland").actor("Westmark")


def _sides(draft):
    return [[side.reading for side in c.sides] for c in run(draft).conflicts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # another voice in the same sentence
            "The guild reckons that 140 boats lie at anchor, though pilots say they see fewer than 90.",
            [["140 boats", "fewer than 90"]],
        ),
        (  # the figure is disputed in so many words
            "Norland counted 140 boats. Suland disputed the figure, saying only sixty had passed.",
            [["140 boats", "only sixty"]],
        ),
        (  # one death is admitted
            "53,000 people were killed in the bay, the pilots say. Norland admits 12,000 deaths.",
            [["53,000 people", "12,000"]],
        ),
        (  # so many dead, by another
            "53,000 people died in the bay. Norland has put the number of dead at 12,000.",
            [["53,000 people", "12,000"]],
        ),
        (  # another number is put
            "They would free 140 boats, two sources said. A third source put the number of boats at 120.",
            [["140 boats", "120"]],
        ),
        (  # of those who are still away, not of those who came home
            "Norland took home 140 boats, two sources said. A third source puts the number still missing at 120.",
            [],
        ),
        (  # in the next paragraph of a wire report
            "They say 140 boats were lost this year.\n\nThe ministry has acknowledged 17.",
            [["140 boats", "17"]],
        ),
        (  # farther away
            "They say 140 boats were lost. It was a storm.\n\nThe ministry has acknowledged 17.",
            [],
        ),
        (  # the crowd is estimated by somebody else
            "About 300 people marched, organisers said. Police estimated the crowd at 120.",
            [["About 300 people", "120"]],
        ),
        (  # claimed in the present
            "The speaker said the region had 53,000 people. The authorities claim 71,000.",
            [["53,000 people", "71,000"]],
        ),
        (  # no more are acknowledged
            "Guilds say 140 boats were lost this year. The ministry has acknowledged 17.",
            [["140 boats", "17"]],
        ),
        (  # one's own number of other days
            "Guilds counted 140 boats over the thirty hours. In the three days before the storm they had recorded 17.",
            [],
        ),
        (  # under another verb for the same, at the end of a sentence
            "They say 140 boats were detained. The police say they are holding 90.",
            [["140 boats", "90"]],
        ),
        (  # with what is told of nobody before
            "Norland is towing 140 boats. Suland said ninety were having repairs.",
            [],
        ),
        (  # some of the first are no rival
            "Norland counted 140 boats, though pilots say 20 of them were empty.",
            [],
        ),
        (  # something else is told of them
            "Norland visited 140 boats. Pilots say they hold 90 boats.",
            [],
        ),
        (  # the ranges meet
            "Norland counted 140 boats, though pilots say they see fewer than 150.",
            [],
        ),
        (  # the same voice goes on
            "Norland counted 140 boats, but it says 90 were at anchor.",
            [],
        ),
        (  # a day is no count
            "Norland counted 140 boats, though pilots say May 12.",
            [],
        ),
        (  # another thing is counted
            "Norland counted 140 boats, though pilots say 12 masts were broken.",
            [],
        ),
    ],
)
def test_numbers_set_against_each_other(text, expected):
    draft = _draft(text)
    for words, noun, number, low in (
        ("140 boats", "boat", 140, 140),
        ("About 300 people", "person", 300, None),
        ("53,000 people", "person", 53000, 53000),
    ):
        if words in text:
            draft.counts(words, noun, number, number, approximate=low is None)
    if "May" in text:
        draft.names("May 12", month=5, day=12)
    assert _sides(draft) == expected


RATES = [
    # each puts it at a number of its own
    (
        "Norland puts its approval rate at 97 percent; the secretariat puts it at 91 percent.",
        [["Norland: 97 percent", "the secretariat: 91 percent"]],
    ),
    # in the next sentence
    (
        "Norland put the toll at 12 on Monday. The opposition put it at 40.",
        [["Norland: 12", "The opposition: 40"]],
    ),
    # the second without a verb
    (
        "The mission says it has 190 former fighters on its lists, the government 214.",
        [["The mission: 190", "the government: 214"]],
    ),
    # each according to another
    (
        "The meeting lasted two hours, according to Norland, and twenty minutes, according to Suland.",
        [["Norland: two hours", "Suland: twenty minutes"]],
    ),
    # a sum, and the other one without the verb
    (
        "The senator puts the cost at 40 million crowns, the finance ministry at 55 million.",
        [["The senator: 40", "the finance ministry: 55"]],
    ),
    # in the next sentence, with a verb of its own
    (
        "Norland put the number of prisoners at 12. Lawyers say more than 40 are being held.",
        [["Norland: 12", "Lawyers: 40"]],
    ),
    # each speaks of so many
    (
        "The navy speaks of nine, the pilots of four.",
        [["The navy: nine", "the pilots: four"]],
    ),
    # so many of one whole, and another number of it
    (
        "Norland says 13 of the 17 chapters have been agreed. Suland said that 15 chapters had been agreed.",
        [["13 of 17 chapters", "Suland: 15"]],
    ),
    # so many that were not
    (
        "Norland says 13 of the 17 chapters have not been agreed. Suland said that 15 chapters had been agreed.",
        [],
    ),
    # so many of a whole, and a bare number
    (
        "The envoy said that 9 of the 12 points had been settled. The Suland side spoke of six.",
        [["9", "The Suland side: six"]],
    ),
    # a sum, and another figure for it
    (
        "The deal has brought 32 million tonnes to port. Norland puts the figure at 38 million.",
        [["32 million tonnes", "Norland: 38 million"]],
    ),
    # a sum given roughly, which that figure may be
    (
        "The deal has brought some 32 million tonnes to port. Norland puts the figure at 32.8 million.",
        [],
    ),
    # both at one
    ("Norland puts the rate at 12 percent, and Suland puts it at 12 percent.", []),
    # each of a thing of its own
    ("Norland puts the cost at 12 million; Suland puts its own at 40 million.", []),
]


@pytest.mark.parametrize(("text", "expected"), RATES)
def test_each_puts_it_at_another_number(text, expected):
    assert _sides(_draft(text)) == expected


RIGHTED = [
    # another report has the number that is called wrong
    ("The annex has 11 points, not 12.", "Norland would strike two of the 12 points.", 1),
    ("There were not 12 but 11 points.", "Norland would strike two of the 12 points.", 1),
    # nobody has it
    ("The annex has 11 points, not 12.", "Norland would strike two of the 14 points.", 0),
    # of another thing
    ("The annex has 11 points, not 12.", "Norland would send home two of the 12 boats.", 0),
]


@pytest.mark.parametrize(("one", "other", "count"), RIGHTED)
def test_a_number_that_is_set_right(one, other, count):
    conflicts = run(_draft(one), _draft(other, "b")).conflicts
    assert [c.kind for c in conflicts] == [ConflictKind.FIGURE] * count


MEASURED = [
    # another figure for it, in so many words
    ("Norland has made 38 kg of fuel. Suland believes the figure is nearer 50 kg.", 1),
    # another weight
    ("Norland has made 38 kg of fuel. Suland says it has 50 kg.", 0),
]


@pytest.mark.parametrize(("text", "count"), MEASURED)
def test_weights_are_rivals_only_where_the_text_says_so(text, count):
    assert len(_sides(_draft(text).counts("38 kg", "kg", 38, 38, what="kg of fuel"))) == count


def test_a_sum_in_another_currency_is_none_of_its_own():
    text = (
        "Norland sold 2.1 billion crowns ($16 million) worth of tea, its guild says. "
        "The statistics office puts the figure at 1.4 billion."
    )
    assert _sides(_draft(text)) == [
        ["2.1 billion crowns", "The statistics office: 1.4 billion"],
    ]


def test_two_parties_count_in_one_sentence():
    assert _sides(_draft("Norland says thirty-one are still held; Suland says twelve are.")) == [
        ["Norland: thirty-one", "Suland: twelve"]
    ]


def test_one_paper_of_two_lengths():
    drafts = []
    for name, pages in (("a", "nine-page"), ("b", "eleven-page")):
        draft = _draft(f"Norland handed Suland the {pages} letter on Monday.", name)
        draft.paper(f"the {pages} letter", "letter", "Norland", "Suland")
        draft.act("deliver", "handed", "Norland", "Suland", paper=0)
        drafts.append(draft)
    (conflict,) = run(*drafts).conflicts
    assert [side.reading for side in conflict.sides] == ["9 pages", "11 pages"]
    assert run(drafts[0]).conflicts == ()


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("We shall open 12 ports to all ships before the summer ends", ConflictKind.FIGURE),
        ("We shall not open 21 ports to all ships before the summer ends", ConflictKind.DID_NOT),
        ("We shall open 21 ports to all boats before the summer ends", None),  # a word, no meaning
    ],
)
def test_altered_quotations(other, kind):
    words = "We shall open 21 ports to all ships before the summer ends"
    one = _draft(f"“{words},” Norland said.").says("Norland", words)
    two = _draft(f"“{other},” Norland said.", "b").says("Norland", other)
    assert [c.kind for c in run(one, two).conflicts] == ([kind] if kind else [])


def test_a_charge_and_its_answer():
    text = "Norland accuses the divers of spying; Suland maintains that they were lost."
    draft = _draft(text).act("accuse", "accuses", "Norland", object="spying")
    draft.says("Suland", "they were lost", "indirect", cue=(draft.at("maintains"),))
    (conflict,) = run(draft).conflicts
    assert conflict.kind is ConflictKind.PARTIES_DISAGREE
