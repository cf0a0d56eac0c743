"""Who closes a sentence that holds others' words, and content that was cut amid a phrase."""

import pytest

from tests.extract.ground import read


def told(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of each statement, in the order of the text."""
    found = read(text)
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            " … ".join(found.words(c) or "" for c in s.content),
        )
        for s in found.findings.statements
    ]


CASES = [
    # the channel tells all of it, the minister what stands in it; a participle behind the channel is the channel's
    (
        "Foreign Minister Arno Kest told the mediators in Velten on Thursday that the draft was no longer relevant,"
        " Channel 12 reports, citing two aides.",
        [
            (
                "Channel 12",
                "Foreign Minister Arno Kest told the mediators in Velten on Thursday that the draft was no longer"
                " relevant",
            ),
            ("Arno Kest", "the draft was no longer relevant"),
            ("Channel 12", "two aides"),
        ],
    ),
    # people of a state inside an agency's report
    (
        "The Estmarkian authorities said they had stopped the ship, Wirepost reported.",
        [
            ("Wirepost", "The Estmarkian authorities said they had stopped the ship"),
            ("Estmarkian authorities", "they had stopped the ship"),
        ],
    ),
    # a name between commas closes it; the outlet's comment behind it is no part of what is told
    (
        "Norland has offered to host talks between Estmark and Sudria, the foreign secretary, Ana Vega, announced"
        " on Friday, in an attempt to turn five weeks of paper into a conversation.",
        [("Ana Vega", "Norland has offered to host talks between Estmark and Sudria")],
    ),
    (
        'Velten would not print the reply "for as long as it is of use unread", Ms Vega went on.',
        [("Vega", 'Velten would not print the reply "for as long as it is of use unread"')],
    ),
    # all that stands in front of ", according to"
    (
        "President Arno Kest told Prime Minister Ana Vega by telephone on Sunday that he was prepared to drop the"
        " demand if Norland agreed to fifteen days, according to an official in Velten.",
        [
            (
                "official in Velten",
                "President Arno Kest told Prime Minister Ana Vega by telephone on Sunday that he was prepared to drop"
                " the demand if Norland agreed to fifteen days",
            ),
            ("Arno Kest", "he was prepared to drop the demand if Norland agreed to fifteen days"),
        ],
    ),
    # content cut behind the verb of a relative clause
    (
        '"We count them," the Estmarkian foreign minister, Arno Kest, said. His letter of March 15, which proposed'
        " exchanging the crew for six divers, remains unanswered, he added.",
        [
            ("Arno Kest", "We count them"),
            (
                "Arno Kest",
                "His letter of March 15, which proposed exchanging the crew for six divers, remains unanswered",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_a_closing_clause_tells_is_told_whole(
    text: str, wanted: list[tuple[str | None, str]]
) -> None:
    found = told(text)
    assert [line for line in wanted if line not in found] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # of the minister who was told of last
        (
            "Estmarkian Foreign Minister Arno Kest received the envoy on Wednesday. The ministry said later that the"
            " draft had been handed over.",
            "Estmark’s foreign ministry",
        ),
        # of the state that was told of last
        (
            "Norland demanded a new accord on Wednesday. In a paper laid before parliament, the government said the"
            " conditions had been met.",
            "Norland’s government",
        ),
        # a newspaper with a name, rather than one without
        (
            "The ship belongs to a firm in Velten, an Estmarkian newspaper said. The Daily Gazette said the ship"
            " carried oil. The newspaper said it had been seen in May.",
            "Daily Gazette",
        ),
    ],
)
def test_a_body_without_a_name_is_most_likely_that_of_whom_was_told(
    text: str, speaker: str
) -> None:
    found = read(text)
    last = found.findings.statements[-1]
    assert last.speaker is not None
    assert (found.names([last.speaker]), last.sure) == ([speaker], False)


def test_a_day_of_a_clause_told_after_the_cue_is_not_the_day_of_the_saying() -> None:
    found = read(
        "Maren underlined that Norland had done its part: President Holt, according to her, informed the envoy by"
        " telephone on Thursday that it accepted the paper."
    )
    first = found.findings.statements[0]
    assert found.words(first.source[0]) == "Maren"
    assert first.time is None


QUOTED = [
    # behind his words
    (
        "“We wait, and we fear nobody,” NCNA quoted Kim Brenner as saying.",
        "Kim Brenner",
        "We wait, and we fear nobody",
    ),
    # in front of them
    (
        "The NCNA agency quoted Minister Ana Maren as saying that Norland would wait.",
        "Ana Maren",
        "Norland would wait",
    ),
    # a picture's credit ran into the paragraph
    (
        "Ann Lund / Reuters The Coastal League said it was of vital importance that Norland wait.",
        "Coastal League",
        "it was of vital importance that Norland wait",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "content"), QUOTED)
def test_who_only_passes_words_on_does_not_speak(text: str, speaker: str, content: str) -> None:
    assert told(text) == [(speaker, content)]
