import pytest

from ontherecord.extract.tagger.edges import trim, trim_content


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Enough,”", "Enough"),
        ("“Enough.”", "Enough."),
        ("$5 million", "$5 million"),
        ("“the plan (as printed)”", "the plan (as printed)"),
        ("the plan)", "the plan"),
        ("…", ""),
        ("“”", ""),
        (" — go on —", "go on"),
        # a mark whose partner is inside stays
        ("“massive” sanctions", "“massive” sanctions"),
        ("was “ready for the worst”,", "was “ready for the worst”"),
        ("“one” and “two”", "“one” and “two”"),
        ("“it was “one” thing”", "it was “one” thing"),
    ],
)
def test_content_edges(text: str, wanted: str) -> None:
    found = trim_content(text, ((0, len(text)),))
    assert "".join(text[a:b] for a, b in found) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"), [("said, ", "said"), (":", ":"), ("“Lavrov,”", "Lavrov")]
)
def test_cue_and_source_edges(text: str, wanted: str) -> None:
    assert [text[a:b] for a, b in trim(text, ((0, len(text)),))] == [wanted]
