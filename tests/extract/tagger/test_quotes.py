"""Quotation state: one row a kind of odd mark. o outside, i inside, u never closed, ( and ) marks,
s in single marks, x stray."""

import pytest

from ontherecord.extract.tagger.quotes import plain, quote_states

LETTERS = "oiu()sx"

CASES = [
    # straight marks take their side from the spaces
    ('He said "no" twice.', "oooooooo(ii)ooooooo"),
    # curly marks
    ("“No,” he said.", "(iii)ooooooooo"),
    # German marks: the closing one looks like an English opening one
    ("„Ja“, so er.", "(ii)oooooooo"),
    # French marks, and the German way of turning them
    ("«Oui» dit-il", "(iii)ooooooo"),
    ("»Ja« so er", "(ii)oooooo"),
    # a quotation that runs on into the next paragraph
    ("“We go on. And on", "(uuuuuuuuuuuuuuuu"),
    # never closed, then a new one opens: the first ends there
    ("“We go “now” ok", "(uuuuuu(iii)ooo"),
    # a closing mark with nothing before it
    ("end.” He", "ooooxooo"),
    # apostrophes are no quotation marks
    ("it's the states' own", "oooooooooooooooooooo"),
    # single marks as in British papers
    ("a ‘real war’ now", "oo(ssssssss)oooo"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_state_of_every_character(text: str, wanted: str) -> None:
    assert "".join(LETTERS[state] for state in quote_states(text)) == wanted


def test_a_stray_mark_spoils_one_paragraph_only() -> None:
    assert set(quote_states('The 6" gun fired.')) <= {0, 2, 3, 6}
    assert set(quote_states("Next paragraph.")) == {0}


def test_plain_keeps_the_length() -> None:
    text = "„a“ «b» ‘c’ \u00a0d\u00adé"
    assert len(plain(text)) == len(text)
