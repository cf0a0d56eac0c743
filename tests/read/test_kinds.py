"""Passage kinds: what is the story and what surrounds it; a sentence of the story is never lost."""

import pytest

from tests.read.conftest import FILLER, Read, kinds_of

SECOND = (
    "Nobody in the customs house expected the second day to be any shorter than the first one was."
)

# (line as it stands between two paragraphs of the story, its kind)
LINES = [
    # addresses and labels
    ("https://x.example/2022/01/26/a", "boilerplate"),
    ("Advertisement", "boilerplate"),
    ("ADVERTISEMENT - Continue Reading Below", "boilerplate"),
    ("Scroll down for video", "boilerplate"),
    ("* * *", "boilerplate"),
    ("#channel #talks", "boilerplate"),
    ("Home | World | Opinion | Sport", "boilerplate"),
    ("3 Comments", "boilerplate"),
    # asks
    (
        "For breaking stories, follow our channel on the messenger or in the app.",
        "boilerplate",
    ),
    ("Subscribe to our newsletter and never miss an update.", "boilerplate"),
    ("Sign up for our weekly briefing, delivered to your inbox.", "boilerplate"),
    ("Follow us on Telegram!", "boilerplate"),
    ("LIKE our page for more news like this", "boilerplate"),
    ("Click here to read the full text.", "boilerplate"),
    ("The programme is made by Kell Radio. If you like it, leave us a review.", "boilerplate"),
    ("Please support our independent journalism: donate today.", "boilerplate"),
    ("Subscribers can read the full agency report on our website.", "boilerplate"),
    # notices
    ("© 2022 The Daily Harbour. All rights reserved.", "boilerplate"),
    ("We use cookies on this site. By clicking OK you agree to our cookie policy.", "boilerplate"),
    ("This article was first published by The Conversation.", "boilerplate"),
    ("The views expressed in this article are the author's own.", "boilerplate"),
    ("Tags: channel, talks, boats", "boilerplate"),
    # credits and bylines
    ("(Reporting by Ann Poe; editing by Bob Lind)", "boilerplate"),
    ("The Associated Press contributed to this report.", "boilerplate"),
    ("By Ann Poe and Bob Lind", "boilerplate"),
    ("By our diplomatic staff and agencies", "boilerplate"),
    ("Source: Norpress", "boilerplate"),
    # stamps
    ("26 January 2022, 09:04 GMT", "boilerplate"),
    ("Posted on March 9, 2023 by admin | 0 Comments", "boilerplate"),
    ("Last updated: 14:02, Tuesday 12 March 2019", "boilerplate"),
    ("Thu, March 9, 2023 at 10:42 PM GMT+3", "boilerplate"),
    ("2:05 p.m. EDT", "boilerplate"),
    # codes, page numbers, credits and notes at the foot
    ("2214**1870", "boilerplate"),
    ("abc/de/fgh", "boilerplate"),
    ("- 2 -", "boilerplate"),
    ("(Radio Kell with Norpress and AFP)", "boilerplate"),
    ("(Note: this interview has been edited for length.)", "boilerplate"),
    ("Disclosure: I advise a shipping line. Views my own.", "boilerplate"),
    ("If you enjoyed this, subscribe. Comments (3)", "boilerplate"),
    (
        "Ann Poe in Kell contributed to this report. Follow all stories on the strait at https://x.example/hub",
        "boilerplate",
    ),
    ("Evening newsletter: Receive what matters, free of charge", "boilerplate"),
    # other stories
    ("Related article: Sudland sends boats as channel stays shut", "related-links"),
    ("READ MORE: Sudland sends boats", "related-links"),
    ("Don’t miss: Ten islands without a visa", "related-links"),
    ("Learn extra: Seven ferries that time forgot", "related-links"),
    ("[Sudland sends boats as channel stays shut]", "related-links"),
    # pictures
    ("Photo: Ann Poe", "caption"),
    ("Delegates arrive at the customs house. (Ann Poe/AFP)", "caption"),
    ("FILE PHOTO: The customs house seen from the harbour", "caption"),
    ("The customs house in winter. Photograph: Ann Poe/Reuters", "caption"),
    # pictures that their caption speaks of
    (
        "This photo released by Norland’s Harbour Ministry shows smoke over the customs house in Kell, Sunday, May 3,"
        " 2031. A ministry statement says that none died. (Norland’s Harbour Ministry via AP) ( /Associated Press)",
        "caption",
    ),
    (
        "In this Friday, Dec. 29, 2028, file photo, the ferry Merle lies in the harbour of Kell.",
        "caption",
    ),
    ("In this image taken from video, boats leave the harbour of Kell.", "caption"),
    (
        "Norland's envoy Ann Poe inspects a boat in this undated photo released by the Norpress agency.",
        "caption",
    ),
    ("These satellite images provided by Earthview show boats in a row.", "caption"),
    # galleries whose buttons ran into the text
    (
        "Photos: The channel opens Ferries wait in the rain. An official said it would take days. Hide Caption 3 of 8",
        "caption",
    ),
    ("Boats wait outside Kell. Ann Poe/Norpress hide caption", "caption"),
    ("[Image: Boats queue outside Kell. Credit: Harbourpix]", "caption"),
    # headings
    ("- Not a swap -", "heading"),
    ("What comes next", "heading"),
    ("NO PUBLIC REPLY", "heading"),
    ("Will the channel open?", "heading"),
    ("Sudland’s answer", "heading"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_lines_between_paragraphs(read: Read, line: str, kind: str) -> None:
    report = read(f"{FILLER}\n\n{line}\n\n{SECOND}")
    assert kinds_of(report) == [("body", FILLER), (kind, line), ("body", SECOND)]


# sentences of a story that share words with the furniture of pages
STORY = [
    "The two sides agreed to follow our proposal, the minister said.",
    "“Follow us on this road,” he told the crowd.",
    "Like the militia's own page, the channel had been closed for a week.",
    "This article was amended at Norland's request before the treaty was signed.",
    "By using force on the island, the junta made sure that no one would accept the plan.",
    "The ministers asked parliament to sign up to the agreement within a week.",
    "The text may not be published without the consent of both sides.",
    "Norland wants to join the contact group and Sudland does not.",
    "Copyright talks between the two states collapsed over music.",
    "Sudland rejected the plan, an official said. (Reuters)",
    "Read the text again, she said, and you will find nothing new.",
    "Background: the talks began in the old customs house in May.",
    "On 26 January 2022 the envoy was received by the minister.",
    "They met again on Wednesday.",
    "No.",
    "It was 10:15 a.m. on 26 January.",
    "Published by the ministry on Friday, the draft would oblige Norland to leave.",
    "More: that was what he had asked for, and more he did not get.",
    "In this picture the minister saw no place for a second ferry.",
    "This image of unity lasted until the paper was handed over.",
    "The man in this photo was his brother, the minister said on Monday, and he had taken it himself.",
    "These pictures prove nothing; the boats were ours.",
    "Photo opportunities were cancelled, and the envoys left by the back door.",
    "3 of 5 captives were freed overnight, according to the Red Cross.",
    "UNHCR – the UN refugee agency – called on both sides to open the road.",
    "“Nobody will be turned away",
    '"Why does the channel stay shut?',
    "Disclosure of the paper was refused, and nobody in the hall asked why.",
    "• Free passage for boats",
    "Watch what they do, not what they say: that is the advice of an old hand.",
]


@pytest.mark.parametrize("sentence", STORY)
def test_sentences_of_the_story_stay_body(read: Read, sentence: str) -> None:
    report = read(f"{FILLER}\n\n{sentence}\n\n{SECOND}")
    assert kinds_of(report)[1] == ("body", sentence)


def test_links_after_the_end_are_related(read: Read) -> None:
    report = read(
        f"{FILLER}\n\n{SECOND}\n\nRead extra:\n\nNorland answers Sudland\n\nSudland offers ‘boats’\n\nStrike over?"
    )
    assert [kind for kind, _ in kinds_of(report)] == ["body"] * 2 + ["related-links"] * 4


def test_a_list_of_demands_is_body(read: Read) -> None:
    demands = [
        "Free passage for boats",
        "A hotline between the capitals",
        "Joint patrols in the bay",
    ]
    report = read("\n\n".join([FILLER, "The paper asks for three things:", *demands, SECOND]))
    assert {kind for kind, _ in kinds_of(report)} == {"body"}


def test_days_of_a_chronology_are_headings(read: Read) -> None:
    days = ["3 March 2023", "5 March 2023", "9 March 2023"]
    report = read(
        "\n\n".join(line for n, day in enumerate(days) for line in (day, f"{n}. {SECOND}"))
    )
    assert [words for kind, words in kinds_of(report) if kind == "heading"] == days


TOPS = [
    # headline first
    (
        f"Norland hands over its draft\n{FILLER}",
        ["heading", "body"],
        "Norland hands over its draft",
    ),
    # masthead, date, headline
    (
        f"THE DAILY HARBOUR\n26 January 2022\n\nNorland hands over its draft\n\n{FILLER}",
        ["boilerplate", "boilerplate", "heading", "body"],
        "Norland hands over its draft",
    ),
    # headline, date, story
    (
        f"Statement by the ministry\n26 January 2022\n\n{FILLER}",
        ["heading", "boilerplate", "body"],
        "Statement by the ministry",
    ),
    # a date before the first words
    (f" date 2022-01-27 {FILLER}", ["boilerplate", "body"], None),
    # datelines
    (f"BAYTOWN, Norland, Jan 26 (Norpress) - {FILLER}", ["boilerplate", "body"], None),
    (f"BAYTOWN, January 26. /Norpress/. {FILLER}", ["boilerplate", "body"], None),
    (f"BAYTOWN — {FILLER}", ["boilerplate", "body"], None),
    (f"Baytown (Norpress) – {FILLER}", ["boilerplate", "body"], None),
    # no dateline: a name in capitals
    (f"NORGAS said it would wait. {FILLER}", ["body"], None),
    # story at once
    (FILLER, ["body"], None),
]


@pytest.mark.parametrize(("text", "kinds", "title"), TOPS)
def test_tops_of_reports(read: Read, text: str, kinds: list[str], title: str | None) -> None:
    report = read(text)
    assert [kind for kind, _ in kinds_of(report)] == kinds
    assert report.title == title
    assert report.passages[-1].kind == "body"
    assert report.quote(report.passages[-1].span).endswith(FILLER)


def test_turns_of_a_transcript_are_body_one_paragraph_each(read: Read) -> None:
    turns = [
        "MODERATOR: Good morning.",
        "MS POE: We have handed over the draft to Sudland, and now we wait for a reply in\nwriting. It is"
        " not expected before the end of\nthe month.",
        "QUESTION: Has it answered?",
        "MS POE: Read more: it is all in the paper. Follow us on the road!",
        "QUESTION (via interpreter): And what if it –",
        "Q: Photo: may we take one",
        "MS POE: No.",
    ]
    report = read("Press conference of the minister\nKell, 9 March 2023\n\n" + "\n".join(turns))
    assert kinds_of(report)[2:] == [("body", turn) for turn in turns]
    assert report.title == "Press conference of the minister"


def test_turns_under_names_are_body(read: Read) -> None:
    turns = [
        "Norpress: Are you afraid",
        "Bob Lind: Never.",
        "Norpress: Not at all",
        "Bob Lind: No.",
    ]
    report = read("\n\n".join([FILLER, *turns]))
    assert kinds_of(report)[1:] == [("body", turn) for turn in turns]


def test_a_quotation_over_paragraphs_is_body(read: Read) -> None:
    said = [
        "“We have waited for a year for this answer.",
        "“The channel must open",
        "“Nobody will be asked for papers, and nobody will be turned away.",
        "“Thank you.”",
    ]
    report = read("\n\n".join([FILLER, *said, SECOND]))
    assert [words for kind, words in kinds_of(report) if kind == "body"] == [FILLER, *said, SECOND]


def test_bullets_under_a_heading_are_body(read: Read) -> None:
    items = [
        "• Norland replies to the paper in writing",
        "• The commission meets again in Baytown",
        "• Parliament has a month for any agreement",
    ]
    report = read("\n\n".join([FILLER, SECOND, "What next in the talks", *items]))
    assert kinds_of(report)[2:] == [
        ("heading", "What next in the talks"),
        *[("body", item) for item in items],
    ]


def test_a_gallery_of_captions_is_read(read: Read) -> None:
    shots = [
        f"Photos: The channel opens Ferries wait at pier {n}, and nobody knows for how long. Hide Caption {n} of 3"
        for n in (1, 2, 3)
    ]
    assert {kind for kind, _ in kinds_of(read("\n\n".join(shots)))} == {"body"}


def test_the_masthead_is_the_outlet(read: Read) -> None:
    report = read(f"THE DAILY HARBOUR\n26 January 2022\n\nNorland hands over its draft\n\n{FILLER}")
    assert report.outlet == "THE DAILY HARBOUR"


# (first paragraph, second paragraph, whether the second is a repeat)
TWICE = [
    # the same
    (SECOND, SECOND, True),
    # the same but for a comma and a space
    (SECOND, SECOND.replace("shorter than", "shorter, than").replace("day", " day"), True),
    # another figure
    (
        "Norland said that 120 sailors were held there.",
        "Norland said that 130 sailors were held there.",
        False,
    ),
    # another name
    (
        "The envoys of Norland signed the paper in the hall.",
        "The envoys of Sudland signed the paper in the hall.",
        False,
    ),
    # a negation
    (
        "He said he would sign the paper in the hall now.",
        "He said he would not sign the paper in the hall now.",
        False,
    ),
    # another actor in a long paragraph
    (FILLER, FILLER.replace("envoys", "ministers"), False),
    # another spelling in a long paragraph
    (FILLER, FILLER.replace("mood", "moods").replace("the talks", "talks"), True),
    # too short to be a copy
    ("Thank you.", "Thank you.", False),
]


@pytest.mark.parametrize(("first", "second", "repeat"), TWICE)
def test_repeats(read: Read, first: str, second: str, repeat: bool) -> None:
    report = read(f"{first}\n\n{FILLER}\n\n{second}")
    last = report.passages[-1]
    assert (last.kind == "repeat") is repeat
    assert last.repeats == (report.passages[0].span if repeat else None)
