"""Who speaks: names behind long offices, pronouns behind them, and what is no speaker at all."""

import pytest

from tests.extract.ground import read


def said(text: str) -> list[tuple[str | None, str, bool]]:
    """Speaker, content and sureness of each statement, in the order of the text."""
    found = read(text)
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            " … ".join(found.words(c) or "" for c in s.content),
            s.sure,
        )
        for s in found.findings.statements
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # a title without "the"; a surname that speaks; "he" is neither told nor met in the content
        (
            "Chief of the Provincial Council Daniel Okoth underlined that the ferry was his to run.\n"
            "In a message to the agency, Okoth affirmed that the council had answered the Norlander mediator."
            ' "Our answer was handed over on Monday," he said, pointing out that he kept a receipt.\n'
            "He explained that nothing else had been sent.",
            ["Daniel Okoth"] * 5,
        ),
        # the office behind the verb, with a field of work of many words
        (
            '"Estmark welcomes the accord," said Under Secretary of the Treasury for Terrorism and Financial'
            " Intelligence Paul M. Merl. He added that the ban would stay.",
            ["Paul M. Merl"] * 2,
        ),
        # an office of the same kind is not the one met before
        (
            "Head of the Border Council Arno Kest said the road was open.\n"
            "Chief of the Provincial Council Daniel Okoth said the road was closed.",
            ["Arno Kest", "Daniel Okoth"],
        ),
    ],
)
def test_a_name_behind_a_long_office_speaks(text: str, speakers: list[str]) -> None:
    assert [(who, sure) for who, _, sure in said(text)] == [(who, True) for who in speakers]
