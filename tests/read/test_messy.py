"""Texts as desks have them: mails, wires, live pages, chats, texts cut out of pages; only the story is read."""

import pytest

from ontherecord.language.hyphens import on_one_line
from ontherecord.read.cleaning import clean
from tests.read.conftest import FILLER, Read

FIRST = "Norland's foreign ministry said that the draft had been handed over at noon and that no answer was due."
SECOND = "Her counterpart in Sudland confirmed that the paper had come, and would not say what was in it."
THIRD = "An official who asked not to be named called the mood in the room cold but not hostile."

# (stored text, what is read of it)
READ = [
    # a mail with a header of many fields, handing on another, with a signature
    (
        "From: A Desk <desk@mfa.example>\nTo: Records <r@mfa.example>\nDate: Tue, 9 Mar 2031 14:05:11 +0100\n"
        f"Importance: High\nSubject: FW: Norland hands over draft\n\n{THIRD}\n\n"
        "On Tue, 9 Mar 2031 at 11:20, Norpress <wire@norpress.example> wrote:\n"
        f"> NORHOLM, March 9, 2031 (Norpress) - {FIRST}\n>\n> {SECOND}\n\n-- \nA. Desk\nRoom 12\n",
        [
            "Subject: FW: Norland hands over draft",
            THIRD,
            FIRST,
            SECOND,
        ],
    ),
    # a mail handed on whole, its header below the words over it
    (
        f"{THIRD}\n\n-----Original Message-----\nFrom: Wire\nSent: Tuesday, March 9, 2031 2:05 PM\nTo: Desk\n"
        f"Attachments: note.pdf\n\n{FIRST}\n\nThis e-mail is confidential and intended for its addressee only.\n",
        [THIRD, FIRST],
    ),
    # a wire's slug, what the version changes, whom to write to
    (
        f"UPDATE 2-Norland hands draft to Sudland\n\n(Adds comment by minister, background; recasts)\n\n{FIRST}\n\n"
        f"{SECOND}\n\n((a.desk@norpress.example; +44 20 555))\n",
        ["Norland hands draft to Sudland", FIRST, SECOND],
    ),
    # a live page: times before entries and their headlines, set apart as what divides the page
    (
        f"16:12 GMT - Norland's draft goes over\n{FIRST}\n\n14:05 GMT — {SECOND}\n\n[13:47] {THIRD}\n\n1h ago\n"
        f"{FILLER}",
        [
            *("16:12 GMT -", "Norland's draft goes over", FIRST),
            *("14:05 GMT —", SECOND),
            *("[13:47]", THIRD),
            FILLER,
        ],
    ),
    # one time before one paragraph may be anything
    (f"14:05 - {FIRST}\n\n{SECOND}", [f"14:05 - {FIRST}", SECOND]),
    # a channel's messages, with little pictures
    (
        f"[09/03/2031, 14:05] Norpress: ⚡️{FIRST}\n[09/03/2031, 14:20] Norpress: 🔴 {SECOND}",
        [FIRST, SECOND],
    ),
    # a chat of two: the names tell who speaks
    (
        f"[09/03/2031, 14:05] Ida Kern: {FIRST}\n[09/03/2031, 14:20] Jon Roe: {SECOND}",
        [f"Ida Kern: {FIRST}", f"Jon Roe: {SECOND}"],
    ),
    # cut out of a page with its tags
    (
        f"<p>{FIRST.replace(chr(39), '&rsquo;')}</p>\n<p>{SECOND}<br/>&nbsp;{THIRD}</p>",
        [FIRST.replace("'", "’"), SECOND, THIRD],
    ),
    # a few signs of inequality are no tags
    (f"{FIRST}\n\nIt was <5% in p>1 of the ports.", [FIRST, "It was <5% in p>1 of the ports."]),
    # Markdown saved as a text
    (
        f"## Reaction\n\nNorland's **foreign ministry** said.\n\n{SECOND} [Sudland](https://x.example/s)",
        ["Reaction", "Norland's foreign ministry said.", f"{SECOND} Sudland"],
    ),
    # numbers of footnotes; a number in brackets of its own stays
    (f"{FIRST}[1] {SECOND[:-1]}[2][13].\n\n{THIRD} [4]", [f"{FIRST} {SECOND}", f"{THIRD} [4]"]),
    # a dateline with hard spaces
    (f"NORHOLM, March\u00a09, 2031 (Norpress)\u00a0- {FIRST}\n\n{SECOND}", [FIRST, SECOND]),
    # breaks between paragraphs lost, and breaks written out by a program
    (
        f"{FIRST}{SECOND} Go to Norpress.Com or Wire.Az for more.{THIRD} He said: “No.”Nobody left.",
        [f"{FIRST} {SECOND} Go to Norpress.Com or Wire.Az for more. {THIRD} He said: “No.” Nobody left."],
    ),
    (f"{FIRST}\\n\\n{SECOND}\\r\\n{THIRD}", [FIRST, SECOND, THIRD]),
    # copied from a typeset page: letters drawn as one, a sign at the line's end
    (
        f"The oﬃce conﬁrmed that the mes¬\nsage had come.\n\n{SECOND}",
        ["The office confirmed that the message had come.", SECOND],
    ),
    # labels of pictures on lines of their own
    (
        f"Image source, Norpress\nImage caption,\nA boat leaves the harbour\n\n{FIRST}\n\n{SECOND}",
        ["Image source, Norpress", "Image caption,", "A boat leaves the harbour", FIRST, SECOND],
    ),
    # furniture
    (
        f"Listen to this article 3 min\n\n{FIRST}\n\n{SECOND}\n\n25 mins ago",
        [FIRST, SECOND],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("stored", "shown"), READ)
def test_only_the_story_is_read(read: Read, stored: str, shown: list[str]) -> None:
    report = read(stored)
    assert clean(report).text.split("\n\n") == shown


def test_a_slug_is_no_part_of_the_title(read: Read) -> None:
    assert read(f"UPDATE 2-Norland hands over draft\n\n{FIRST}\n\n{SECOND}").title == (
        "Norland hands over draft"
    )


def test_two_sentences_over_a_date_are_no_masthead(read: Read) -> None:
    report = read(
        "Norland Ministry\nNorland has rejected the demand for the harbour. We are ready to discuss it 1/2\n"
        f"12:01 PM · Mar 9, 2031\n\n{FIRST}"
    )
    assert "Norland has rejected the demand" in clean(report).text


def test_a_mails_fields_name_no_outlet(read: Read) -> None:
    report = read(
        "From: Press Office\nSent: Tuesday, March 9, 2031 2:05 PM\nTo: All\nSubject: Norland answers\n"
        f"Importance: High\n\n{FIRST}\n\n{SECOND}"
    )
    assert (report.outlet, report.title) == (None, "Norland answers")


# (words as they are stored, on one line)
ON_ONE_LINE = [
    ("Norland's foreign\n> ministry", "Norland's foreign ministry"),
    ("the foreign\n>> minis-\n>> ter", "the foreign minister"),
    ("the foreign\n>ministry", "the foreign ministry"),
    ("more > less", "more > less"),
    ("Nor\u00adland's for\u00ad\neign minister", "Norland's foreign minister"),
    ("the harbour.[1] She", "the harbour. She"),
    ("a list [1] of", "a list [1] of"),
]


@pytest.mark.parametrize(("stored", "shown"), ON_ONE_LINE)
def test_words_are_shown_without_what_is_none(stored: str, shown: str) -> None:
    assert on_one_line(stored, "") == shown
