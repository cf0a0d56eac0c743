"""Acts whose sides the words name only in part, acts on what was told before, and threats that name no doer."""

import pytest

from tests.extract.ground import read

# a text, the type, who does it, to whom, the object, whether it is sure
TOLD = [
    # two names that the parser reads as one; both are meant, unsurely
    ("Simon Kest met Ada Brandt and Karl Olsen. Simon Kest shared the view, urging Brandt and Sen. Karl Olsen to "
     "stop the strike.", "appeal", ["Simon Kest"], ["Ada Brandt", "Karl Olsen"], "to stop the strike", None),
    # an aside in brackets ends no sentence
    ("The Andean Trade Forum (ATF) and Norland signed the accord on Monday.",
     "sign", ["Andean Trade Forum", "Norland"], [], "the accord", True),
    # ... and the letters in them stand for the name
    ("The Andean Trade Forum (ATF) met in Velten. ATF warned Norland against tariffs.",
     "warn", ["Andean Trade Forum"], ["Norland"], "tariffs", True),
    # who demands behind the teller of what is told before is not the teller
    ("Estmark rejected the draft, Norlander sources told the Post, and demanded that Sudria take part.",
     "demand", ["Estmark"], ["Sudria"], "Sudria take part", False),
    # an alliance that is named behind its description
    ("Norland's main opposition alliance, the RNAD, refused to join the dialogue. RNAD spokesman Simon Kest said so.",
     "reject", ["RNAD"], [], "to join the dialogue", True),
    # ... though it is named but once
    ("Norland's main opposition alliance, the ANAD, refused to join the dialogue.", "reject", ["ANAD"], [],
     "to join the dialogue", None),
    # a time is what is proposed
    ("Norland has proposed 24 months.", "propose", ["Norland"], [], "24 months", True),
    # what is denied may be told by a general word, with its clause
    ("Norland denied the reports on Friday.", "deny", ["Norland"], [], "the reports", True),
    ("Norland denied reports that the draft gave Estmark a seat.", "deny", ["Norland"], [],
     "reports that the draft gave Estmark a seat", True),
    # "it" is the paper of the sentence before
    ("Norland handed a plan for the strait to Estmark. The Coastal League has rejected it.",
     "reject", ["Coastal League"], ["Norland"], "a plan", False),
    # a measure joined to another has the party behind both
    ("The Coastal League imposed a travel ban and an asset freeze on members of Norland's junta.",
     "sanction", ["Coastal League"], ["Norland"], None, True),
    # persons in a state's programme are not the state, surely
    ("Estmark imposed sanctions on two key figures in Norland's weapons programme.",
     "sanction", ["Estmark"], ["Norland"], None, False),
    # a body suspends who is suspended from it
    ("Norland and Estmark, which are ruled by soldiers, have been suspended from the Coastal League.",
     "suspend", ["Coastal League"], ["Norland", "Estmark"], None, True),
    # a ship whose flag is nobody's known
    ("Norland has seized a tanker under suspicion of smuggling.", "coerce", ["Norland"], [],
     "a tanker", False),
    # who frees people took them
    ("Norland released the crew of an Estmarkian trawler seized in May.", "coerce", ["Norland"],
     ["Estmark"], "an Estmarkian trawler", False),
    ("Norland has offered to free six Estmarkian divers. Nobody knows why. The divers were arrested in January.",
     "coerce", ["Norland"], ["Estmark"], "The divers", False),
    # a threat that names nobody who would carry it out is his who says it
    ("Norland's president said the channel would be closed if Estmark did not answer.", "threaten",
     ["Norland"], ["Estmark"], None, False),
    ("Norland's president Ada Brandt gave Estmark until the middle of May to answer the draft, telling cadets "
     "that the channel would be closed if no reply came.", "threaten", ["Norland"], ["Estmark"], None, False),
    ("Norland's president said there would be sanctions if Estmark insisted.", "threaten", ["Norland"],
     ["Estmark"], None, False),
    ("Norland's minister Ada Brandt warned that any attack by Estmark would meet a crushing response.",
     "threaten", ["Norland"], ["Estmark"], None, False),
    # two who met others did not surely meet one another
    ("Norland and Estmark met with the villagers on Monday.", "meet", ["Norland", "Estmark"], [], None, False),
    # to call something by a bad name is to accuse, unsurely
    ("Norland termed Estmark's raid a violation of the truce.", "accuse", ["Norland"], ["Estmark"], None, False),
    # refusing to show a paper for some time is refusing now
    ("Norland received the reply from Estmark. Norland would not make the reply public as long as it is weighed, "
     "its envoy said.", "withhold", ["Norland"], [], "the reply", None),
    # what one is swift to do is done
    ("Norland and Estmark were swift to condemn the launch.", "disapprove", ["Norland", "Estmark"], [],
     "the launch", True),
    # condemnation that something draws is his from whom it comes
    ("The raid drew strong condemnation from Norland.", "disapprove", ["Norland"], [], "The raid", False),
    # forces "from" a state are that state's
    ("Military aircraft from Norland crossed the border and dropped bombs on Estmark.", "assault", ["Norland"],
     ["Estmark"], "bombs", False),
    # a state that is told of by what it is
    ("Norland's president called Estmark a danger, and threatened to destroy the island nation.", "threaten",
     ["Norland"], ["Estmark"], "to destroy the island nation", False),
    # who keeps back what "has not been made public" is not sure
    ("Norland sent a letter to Estmark. The letter has not been made public.", "withhold", ["Norland"], None,
     None, False),
    # what an answer to the sentence before is about, is not sure
    ("Norland asked Estmark to extend the truce. Sudria rejected it.", "reject", ["Sudria"], ["Norland"], None,
     False),
    # who was not shown a paper did not receive it
    pytest.param(
        "Norland handed the league a treaty. Estmark's government was not shown the text.", "receive", ["Estmark"], [],
        "the text", True, marks=pytest.mark.xfail(strict=True, reason="the learned reader doubts it")),
    # a passive is as sure as an active
    ("A plan for the strait was rejected by Norland on Friday.", "reject", ["Norland"], [],
     "A plan for the strait", True),
    # what a thing is called is what is rejected
    ("Norland's foreign ministry rejected what it called an attempt to undermine the process.", "reject",
     ["Norland"], [], "an attempt to undermine the process", True),
    # a participle of speech behind what is said is the speaker's, unsurely
    ("Minister Ada Brandt of Norland said Norland had not been told of any talks, denying reports that a new offer "
     "was on the table.", "deny", ["Norland"], [], "reports that a new offer was on the table", False),
    # a step that is only threatened
    ("Norland would turn to the court if Estmark went ahead with the dam.", "threaten", ["Norland"], ["Estmark"],
     "turn to the court", False),
    # a truce can be suspended
    ("Norland suspended a ceasefire with Estmark on Friday.", "suspend", ["Norland"], ["Estmark"], None, True),
    # "the two countries" are the pair named before
    ("Norland and Estmark are at odds. Sudria called on the two countries to talk.", "appeal", ["Sudria"],
     ["Norland", "Estmark"], "to talk", True),
    # what is regretted is told
    ("Sudria expressed regret that Norland had turned down the invitation.", "reject", ["Norland"], None,
     "the invitation", None),
    # a halt goes on with what it is to
    ("Norland's envoy Ada Brandt ruled out a halt to military operations in Velten.", "reject", ["Norland"], [],
     "a halt to military operations in Velten", None),
    # a claim that is denied is told whole
    ("Norland's envoy Ada Brandt denied reports that her talks with the mediator, Simon Kest, hit a snag.", "deny",
     ["Norland"], [], "reports that her talks with the mediator, Simon Kest, hit a snag", True),
    # talks are brokered, not the side that stands last
    ("The men were freed after negotiations between the DLF and the Estmarkian government brokered by Norland.",
     "mediate", ["Norland"], None, "negotiations between the DLF and the Estmarkian government", None),
    # to complain of an ailment is no quarrel, surely
    ("Norland's premier Ada Brandt complained of breathing difficulties.", "disapprove", ["Norland"], None, None,
     False),
    # who is sent for is not appealed for, surely
    ("Norland's premier Ada Brandt called for her deputy, Simon Kest, on Friday.", "appeal", ["Norland"], None,
     None, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer", "other", "thing", "sure"), TOLD)
def test_what_is_told(
    text: str,
    kind: str,
    doer: list[str],
    other: list[str] | None,
    thing: str | None,
    sure: bool | None,
) -> None:
    found = read(text)
    act = found.act(kind)
    assert found.parties(act.actor) == doer
    assert other is None or found.parties(act.recipient) == other
    assert thing is None or found.words(act.object) == thing
    assert sure is None or act.sure is sure


# texts in which an act is not told, and its type
NOT_TOLD = [
    # what a receiver promises to do with a paper is no hand-over by its author
    ("Norland handed the draft treaty to Estmark's envoy Ada Brandt. Ms Brandt promised that the draft would be "
     "placed before all members.", "publish"),
    # words that are spoken are no paper handed over
    ("Norland's president took no questions after delivering her short remarks.", "deliver"),
    # a time that tells when is not what is proposed
    ("Norland proposed two days ago.", "propose"),
    # whoever holds people for reasons of his own did not take others
    ("Estmark was calm. The trawler was boarded in May.", "coerce"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_is_not_told(text: str, kind: str) -> None:
    assert not [act for act in read(text).acts if act.type == kind]


def test_the_day_of_an_event_is_not_that_of_what_came_before_it() -> None:
    found = read(
        "Prior to the passage Tuesday of the bill, Norland repeated its opposition to Estmark's law."
    )
    assert found.act("disapprove").time is None


def test_a_sentence_broken_off_behind_a_bracket_is_shown_whole() -> None:
    text = "The Andean Trade Forum (ATF) imposed a ban on members of Norland's junta."
    assert read(text).words(read(text).act("sanction").evidence) == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the first of its kind
        ("Norland made an offer to hold talks - the first since 2015 - on the strait.", "offer"),
        # from when something is counted
        ("Norland criticised Estmark for losses of seven percent since 2005.", "disapprove"),
    ],
)
def test_since_when_something_is_counted_is_no_day(text: str, kind: str) -> None:
    assert read(text).act(kind).time is None


def test_a_day_behind_a_relative_clause_is_that_of_the_main_verbs() -> None:
    found = read(
        "Norland's envoy Ada Brandt met Estmark's speaker Karl Olsen, who has been endorsed by the front to "
        "negotiate, in Velten on Thursday and handed him a draft treaty."
    )
    told = {act.type: act.time.printed if act.time else None for act in found.acts}
    assert (told["meet"], told["deliver"]) == ("Thursday", "Thursday")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        # said to be so only in effect
        ("Norland has effectively rejected the draft statute.", False),
        # plainly told
        ("Norland has rejected the draft statute.", True),
        # told by its own minister
        ("Norland, which is late, has rejected the draft statute and said so.", True),
    ],
)
def test_what_is_so_only_in_effect_is_not_sure(text: str, sure: bool) -> None:
    assert read(text).act("reject").sure is sure


def test_what_somebody_tells_at_the_end_is_not_told_by_nobody() -> None:
    text = (
        "Norland has rejected the draft statute of the Union of Northern Towns, the director of the Office for the"
        " North and the Isles, Petar Holt, said on Saturday.\n"
        "The so-called premier sent Velten a list of conditions instead of an answer, Holt told a press conference."
    )
    told = read(text).act("reject")
    assert told.by is not None or not told.sure


def test_what_the_other_denies_in_the_end_is_surely_alleged() -> None:
    found = read("Norland accuses Estmark of having armed the attackers, which Estmark denies.")
    assert found.act("accuse").sure
