"""Who is described first and named later, who is never named, and whose name only a headline seems to print."""

import pytest

from tests.extract.ground import read


def speakers(text: str) -> list[str | None]:
    """The speaker of each statement, in the order of the text."""
    found = read(text)
    return [found.names([s.speaker])[0] if s.speaker else None for s in found.findings.statements]


CASES = [
    # the name between commas behind an office and what it is of
    (
        "Received by the press on Tuesday, the spokesman of the Dune Liberation Front, Colonel Ravi Temba, said the "
        'talks would not resume. "They lied to us," he said.',
        ["Ravi Temba", "Ravi Temba"],
    ),
    # not of two that stand there
    (
        "The spokesman of the Dune Liberation Front, Ravi Temba and Ana Vega said the talks would not resume. "
        '"They lied to us," he said.',
        ["spokesman of the Dune Liberation Front"] * 2,
    ),
    # the name behind an office and its field; not whom somebody acts for
    (
        "Coastal League Deputy Secretary-General for Customs Pascal Temba said the levy was new. He said the "
        "bloc would meet.",
        ["Pascal Temba", "Pascal Temba"],
    ),
    ("Counsel for Pascal Temba said the levy was new.", ["Counsel for Pascal Temba"]),
    # an office that speaks first, and a name without any title right behind it
    (
        "Norland's Foreign Ministry spokesman said on Wednesday that the reply had come.\n"
        "Pablo Rojas said that it would be read with care.",
        ["Pablo Rojas", "Pablo Rojas"],
    ),
    # a rank is no other office
    (
        "The army kept to the accord, a Defence Ministry spokesman said on Thursday.\n"
        'Colonel Arno Kest was answering reporters. "We kept to it," Kest said.',
        ["Arno Kest", "Arno Kest"],
    ),
    # the description's own noun beside the name, paragraphs later
    (
        "A spokeswoman for Norland's Foreign Ministry dismissed the claim, saying that it was untrue.\n"
        "“Norland has kept every promise that it made to its neighbours,” said the spokeswoman, Ana Vega.",
        ["Ana Vega", "Ana Vega"],
    ),
    # there are many officials: the next name need not be this one's
    (
        "A Norlander official said on Wednesday that the reply had come.\n"
        "Pablo Rojas said that it would be read with care.",
        ["Norlander official", "Pablo Rojas"],
    ),
    # who has an office of another kind is another
    (
        "Norland's Foreign Ministry spokesman said on Wednesday that the reply had come.\n"
        "Estmark's prime minister, Pablo Rojas, said that it would be read with care.",
        ["Norland's Foreign Ministry spokesman", "Pablo Rojas"],
    ),
    # the words behind "a source" tell him from others; a pronoun in them is put into a name
    (
        "Sudria has agreed to send 500 soldiers, a source close to Rojas said. "
        "Arno Kest has proposed two years, an adviser in his team said.",
        ["source close to Rojas", "adviser in Arno Kest’s team"],
    ),
    # whose "its" is, where nobody is named yet; who is named next is he
    (
        "Norland has offered to free six divers for the crew, its foreign minister said on Friday.\n"
        "Pablo Rojas said the proposal was set out in a letter.",
        ["Pablo Rojas", "Pablo Rojas"],
    ),
    # a title beside the description's noun
    (
        "Estmark has found something to talk about in the paper, a senior diplomat said Friday. "
        "The diplomat, Deputy Foreign Minister Arno Kest, was handed the note on Wednesday.",
        ["Arno Kest"],
    ),
    # for whom a spokesman of nobody speaks, but not for a body that only a quotation names
    (
        "Norland's Foreign Office confirmed that Ms Maren had delivered the letter. "
        "“We are the postman in this matter,” a spokesman said.",
        ["Norland's Foreign Office", "spokesman for Norland's Foreign Office"],
    ),
    ("“The Coastal League does that every year,” a spokesman said.", ["spokesman"]),
    # in what or when he said it tells nobody apart
    ("The road is open, an official in a statement said.", ["official"]),
    # one of several, counted
    (
        "Ships carried the oil, according to two senior Norlander security sources.\n"
        "“They did so several times,” the first security source told the agency. "
        "The second source told the agency: “Nobody stopped them.”",
        [
            "two senior Norlander security sources",
            "first of two senior Norlander security sources",
            "second of two senior Norlander security sources",
        ],
    ),
    (
        "The paper was handed over, two Norlander diplomats told the Post. “He signed for it,” one of them said.",
        ["Norlander diplomats", "one of two Norlander diplomats"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_who_is_described_is_who_is_named(text: str, wanted: list[str]) -> None:
    assert speakers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # words that the text prints small are no names
        (
            "# Vega and Soto Talk Deficits\n"
            "The president met Pablo Soto, who leads the senate, to talk about the budget. "
            "Mr. Soto told reporters that he had nothing to report.",
            ["Pablo Soto"],
        ),
        # the surname of somebody named below, behind a verb that the headline prints large
        (
            "# Bishops Chide Kest\n"
            "Arno Kest, the finance minister, has cut the aid again. Mr. Kest said that it had done no good.",
            ["Arno Kest"],
        ),
        # who comes last in the text is not meant by his surname at its head
        (
            "Jonas L. Merl Jr., the former governor, pleaded guilty on Monday.\n"
            "“For years I lived off it,” Mr. Merl said. Two hats that belonged to Michael Merl were found.",
            ["Jonas L. Merl Jr."],
        ),
    ],
)
def test_headlines_and_latecomers_lend_nobody_a_name(text: str, wanted: list[str]) -> None:
    assert speakers(text) == wanted
