"""Papers that several sign together: whatever they are called, and wherever those who sign are told."""

import pytest

from tests.extract.ground import read

N, E, S = "Norland", "Estmark", "Sudria"


@pytest.mark.parametrize(
    ("text", "signed_by"),
    [
        ("Norland and Estmark signed a declaration of principles in Velten on Saturday.", [N, E]),
        ("Norland, Estmark and Sudria signed a memorandum on Tuesday.", [N, E, S]),
        # with whom one signs stands behind the verb, or behind the paper's whole name
        ("Norland signed a treaty with Estmark on Thursday.", [N, E]),
        ("Norland signed a memorandum of understanding with Estmark on 1 January.", [N, E]),
        ("The memorandum was signed by the foreign ministers of Sudria and Norland.", [N, S]),
        ("A deal signed on Sunday by Norland and Estmark provides for an exchange.", [N, E]),
        ("Norland and Estmark inked a document on inspections in Velten.", [N, E]),
        # persons in a row, each with an office
        (
            "The memorandum, signed on Monday by Norland's Prime Minister Arne Lind and Estmark's President Vera Holt, "
            "gives Norland a lease.",
            [N, E],
        ),
    ],
)
def test_what_several_sign_is_a_paper_of_all(text: str, signed_by: list[str]) -> None:
    (paper,) = [p for p in read(text).papers if p.kind == "agreement"]
    assert sorted(read(text).parties(paper.by)) == sorted(signed_by)


@pytest.mark.parametrize(
    "text",
    [
        "Norland signed a deal with a shipyard.",
        "Norland signed a treaty on relations with Estmark.",
        "They signed a memorandum on Tuesday.",
        "Norland and Estmark will sign a declaration next week.",
        "Norland and Estmark have not signed a memorandum.",
        "Norland and Estmark struck a deal.",
        "Norland and Estmark discussed the truce.",
    ],
)
def test_what_is_not_told_as_signed_by_several_is_none(text: str) -> None:
    assert [p for p in read(text).papers if p.kind == "agreement"] == []
