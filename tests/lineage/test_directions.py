"""Who took from whom, and the reason given."""

import pytest

from ontherecord.lineage.relate import relate
from ontherecord.nouns.lineage import Direction
from tests.lineage import stories
from tests.lineage.stories import made

A_TO_B, B_TO_A, COMMON, UNKNOWN = (
    Direction.A_TO_B,
    Direction.B_TO_A,
    Direction.COMMON,
    Direction.UNKNOWN,
)

# a short story, and the same with three words changed by an editor
QUAY = (
    "The harbour board of Tamsin closed the northern quay on Monday after divers found cracks in its wall. “The quay"
    " is closed until the wall is safe,” the harbour master said. Fishermen must land their catch at the southern quay,"
    " where the board has put up two cranes. The repair of the wall will take a month and cost a year of fees."
)
PIER = (
    QUAY.replace("closed the northern quay", "shut the northern pier")
    .replace("southern quay", "southern pier")
    .replace("put up", "set up")
)

CASES = [
    # a spun text is never the original, whatever the dates say
    (
        "spun",
        (stories.SPUN, {"day": "2031-05-14"}),
        (stories.WIRE, {"day": "2031-05-15"}),
        B_TO_A,
        "natural words",
    ),
    # a few odd words tell where nothing else does, and are outweighed by sure dates
    ("few odd words", (PIER, {}), (QUAY, {}), B_TO_A, "natural words"),
    (
        "few odd words, published first",
        (PIER, {"day": "2031-05-14"}),
        (QUAY, {"day": "2031-05-15"}),
        A_TO_B,
        "published first",
    ),
    # the copy names the other's outlet
    (
        "cited",
        (stories.WIRE, {"outlet": "The Tamsin Observer"}),
        (
            stories.EDITED + "\n\nThis was first reported by the Tamsin Observer.",
            {"outlet": "Lake Post"},
        ),
        A_TO_B,
        "names it as a source",
    ),
    # a rewrite credits the original in words of its own
    (
        "rewrite that names",
        (stories.REWRITTEN + "\n\nAll this The Tamsin Observer gleaned.", {"outlet": "Lake Post"}),
        (stories.WIRE, {"outlet": "The Tamsin Observer"}),
        B_TO_A,
        "names the other's outlet",
    ),
    # an address is as good as a name
    (
        "linked",
        (stories.WIRE, {"url": "https://www.tamsinobserver.example/2031/memorandum"}),
        (stories.EDITED + "\n\nhttps://tamsinobserver.example/2031/memorandum", {}),
        A_TO_B,
        "names it as a source",
    ),
    # both run one agency's text
    (
        "agency",
        ("TAMSIN (AP) - " + stories.WIRE, {"outlet": "Lake Post"}),
        (
            stories.EDITED + "\n\nThe Associated Press contributed to this report.",
            {"outlet": "Shore Mail"},
        ),
        COMMON,
        "Associated Press",
    ),
    # one of them is the agency
    (
        "from the agency",
        ("TAMSIN (Reuters) - " + stories.EDITED, {"outlet": "Lake Post"}),
        (stories.WIRE, {"url": "https://www.reuters.com/world/memorandum"}),
        B_TO_A,
        "Reuters",
    ),
    # signed by a desk
    (
        "desk",
        (stories.EDITED, {"outlet": "Lake Post"}),
        (
            stories.WIRE + "\n\n(Reporting by the Tamsin bureau; editing by Lu Wen)",
            {"outlet": "Lakes Wire"},
        ),
        B_TO_A,
        "is signed",
    ),
    # the same outlet, two days
    (
        "update",
        (stories.WIRE, {"outlet": "Lake Post", "day": "2031-05-14"}),
        (stories.EDITED, {"outlet": "Lake Post", "day": "2031-05-15"}),
        A_TO_B,
        "same outlet",
    ),
    # a site that collects other people's texts
    (
        "collector",
        (stories.EDITED, {"url": "http://lakegossip.blogspot.example/2031/05"}),
        (stories.WIRE, {"url": "https://tamsinobserver.example/memorandum"}),
        B_TO_A,
        "other people's texts",
    ),
    # published first
    (
        "earlier",
        (stories.WIRE, {"outlet": "Lake Post", "day": "2031-05-16"}),
        (stories.EDITED, {"outlet": "Shore Mail", "day": "2031-05-14"}),
        B_TO_A,
        "published first",
    ),
    # two reports quote one speaker
    ("speaker", (stories.WIRE, {}), (stories.SAME_QUOTES, {}), COMMON, "speaker"),
    # nothing tells
    ("silent", (stories.WIRE, {}), (stories.EDITED, {}), UNKNOWN, None),
]


@pytest.mark.parametrize(
    ("a", "b", "direction", "because"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_direction(a, b, direction, because):
    (link,) = relate([made(a[0], "a", **a[1]), made(b[0], "b", **b[1])])
    assert link.direction is direction
    if because:
        assert any(because in reason for reason in link.reasons)


def test_text_that_many_outlets_run_comes_from_none_of_them():
    texts = [
        made(stories.WIRE, f"r{i}", outlet=name)
        for i, name in enumerate(("Lake Post", "Shore Mail", "Isle Sun"))
    ]
    links = relate(texts)
    assert len(links) == 3
    assert {link.direction for link in links} == {COMMON}


def test_copy_that_knows_persons_by_surname_alone_was_cut_from_the_one_that_introduces_them():
    middle = "\n\n".join(stories.WIRE.split("\n\n")[3:6])
    (link,) = relate([made(middle, "a"), made(stories.WIRE, "b")])
    assert link.direction is B_TO_A
    assert any("Petr Holub" in reason for reason in link.reasons)
