"""Titles and outlets: the headline is told from mastheads, sections and bylines around it."""

import pytest

from tests.read.conftest import FILLER, Read, kinds_of

SECOND = "Nobody in the customs house expected the second day to be any shorter."

# (lines above the story, title, outlet)
NAMED = [
    # a section over the headline
    ("AFRICA\nNorland hands over its draft", "Norland hands over its draft", None),
    ("Press release\nNorland hands over its draft", "Norland hands over its draft", None),
    # an address, a ministry and a body over it
    ("KELL.GOV\nNorland hands over its draft", "Norland hands over its draft", "KELL.GOV"),
    (
        "Ministry of Foreign Affairs\nWeekly briefing of the spokesperson\nKell, 9 March 2023",
        "Weekly briefing of the spokesperson",
        "Ministry of Foreign Affairs",
    ),
    (
        "COMMUNITY OF NORTHERN STATES\nNINTH MEETING OF HEADS OF STATE\n9 March 2023, Kell",
        "NINTH MEETING OF HEADS OF STATE",
        "COMMUNITY OF NORTHERN STATES",
    ),
    # a site and a day under it, on lines of their own
    (
        "Norland hands over its draft\nkellmirror.co.kl\n2023-03-09",
        "Norland hands over its draft",
        "kellmirror.co.kl",
    ),
    # a name made like an outlet's under the headline
    (
        "March 9, 2023\n\nNorland hands over its draft\n\nHarbour Post",
        "Norland hands over its draft",
        "Harbour Post",
    ),
    # a headline that opens with a body's name
    (
        "Council of Norland Rejects Draft\nEnvoys leave Kell",
        "Council of Norland Rejects Draft",
        None,
    ),
    # an outlet's desk
    (
        "Published: 09 Mar 2023, 08:15 am\nThe Kell Mirror Online Desk\n\nNorland hands over its draft",
        "Norland hands over its draft",
        "The Kell Mirror",
    ),
    # a masthead with the number, over a headline in capitals
    (
        "THE KELL COURIER (weekend edition) — Vol. 3, No. 9 — Kell, Thursday 9 March 2023\n\n"
        "CHANNEL: “THE DOOR IS NOT CLOSED”, SAYS MINISTER\n\nFrom our correspondent",
        "CHANNEL: “THE DOOR IS NOT CLOSED”, SAYS MINISTER",
        "THE KELL COURIER (weekend edition)",
    ),
    # an outlet over its section, over the headline, and over a byline
    (
        "THE KELL POST\nWorld\n\nNorland hands over its draft",
        "Norland hands over its draft",
        "THE KELL POST",
    ),
    (
        "Kell Courier\n\nNorland hands over its draft\n\nBy Ann Poe in Kell",
        "Norland hands over its draft",
        "Kell Courier",
    ),
    # a headline made of an outlet's words is one all the same
    (
        "Press Service of Norland Rejects Draft\nEnvoys leave Kell",
        "Press Service of Norland Rejects Draft",
        None,
    ),
    # writers and their places
    (
        "Norland hands over its draft\n\nAnn Poe-Lind in Kell and Bob Roe in Baytown\nThu 9 Mar 2023 18.30 BST",
        "Norland hands over its draft",
        None,
    ),
    # an agency's dateline credits the agency; the outlet is whoever printed it
    ("NORLAND ANSWERS\n\nBAYTOWN, Jan 26 (Reuters) -", "NORLAND ANSWERS", None),
    # a briefing's name is a headline, with the speaker under it
    (
        "Daily Press Briefing – March 9, 2023\nAnn Poe, Ministry Spokesperson\nKell, N.L.\n2:05 p.m. EDT",
        "Daily Press Briefing",
        None,
    ),
    # a name that no list knows, its motto and the date, over the headline
    (
        "NORLAND AWAKE\nFor those who do not bow\n9 March 2023\n\nKell sells the strait for a handshake",
        "Kell sells the strait for a handshake",
        "NORLAND AWAKE",
    ),
    # the headline under the date of the same block
    (
        "The Strait Letter\nIssue 88 | 9 March 2023\nWho wrote what to whom in the winter",
        "Who wrote what to whom in the winter",
        "The Strait Letter",
    ),
    # a motto on the masthead's own line
    (
        "SOUTHERN HERALD — what the others will not print\n\nThe minister's empty letter to Kell",
        "The minister's empty letter to Kell",
        "SOUTHERN HERALD",
    ),
    # a state, its office and the register number over a ministry's statement
    (
        "Republic of Norland\nPrime Minister's Office, 4 Quay Street\nPress release\n12-2023\n\n"
        "Statement on the licences of the strait\n\n9 March 2023",
        "Statement on the licences of the strait",
        "Republic of Norland",
    ),
    # a numbered communiqué that has no other headline
    (
        "KINGDOM OF SOUTHMARK\nCOMMUNIQUÉ No. 12\nBaytown, 9 March 2023",
        "COMMUNIQUÉ No. 12",
        "KINGDOM OF SOUTHMARK",
    ),
    # a kicker, and a question, are headlines too
    (
        "The Kell Review\nThursday 9 March 2023\n\nAnalysis: A treaty that nobody signs first",
        "Analysis: A treaty that nobody signs first",
        "The Kell Review",
    ),
    (
        "Kell Ledger\n9 March 2023\n\nAfter Baytown: who blinked?",
        "After Baytown: who blinked?",
        "Kell Ledger",
    ),
    # a headline in capitals over its standfirst is no masthead
    (
        "TALKS ENDED\n9 March 2023\n\nEnvoys leave Kell without a date for the next round",
        "TALKS ENDED",
        None,
    ),
    # so is one over a field of the page
    (
        "KELL.GOV\nPress release\nNorland's answer to the proposal of the two mediators\n\nFrom: Office of the Envoy",
        "Norland's answer to the proposal of the two mediators",
        "KELL.GOV",
    ),
    # an office's paper with its day on one line, over who spoke where
    (
        "N.L. Department of Trade\nDepartment Press Briefing – March 9, 2023\nAnn Poe, Deputy Spokesperson\n"
        "Kell, N.L.\n\n2:07 p.m. EST",
        "Department Press Briefing",
        "N.L. Department of Trade",
    ),
    # a live page's name, which is no verb, and who looks after it
    (
        "Harbournews Live\nCustoms talks: mediator 'less confident' as Kell defends its answer – as it happened\n"
        "Updated 09/03/2023 - 19:40 CET\nBy Ann Poe",
        "Customs talks: mediator 'less confident' as Kell defends its answer – as it happened",
        "Harbournews Live",
    ),
    # an hour with the staff's name is no headline
    (
        "The Times of Kell\nLiveblog of Thursday, March 9, 2023\nToday, 10:58 pm | By ToK Staff\n\n"
        "Forum to minister: Convene the cabinet on the draft",
        "Forum to minister: Convene the cabinet on the draft",
        "The Times of Kell",
    ),
    # who held an interview
    (
        'Al Marsad\nIvo Brand: "There is one paper on the table"\nThursday, 9 March 2023\n'
        "Interviewed in Kell by Ann Poe",
        'Ivo Brand: "There is one paper on the table"',
        "Al Marsad",
    ),
    # a menu between dashes, and a date line with its editors
    (
        "AllChannel.info\nHome - News - Economy - Football - Contact - Log in\n"
        "Norland: ultimatum expires in October\n24/09/2022 10h12 by the editors (with Norpress)\n"
        "Read time: 2 min",
        "Norland: ultimatum expires in October",
        "AllChannel.info",
    ),
    # a mail
    (
        "From: Ann Poe <a@x.example>\nTo: Bob Lind <b@x.example>\nSubject: Fwd: Norland hands over its draft",
        "Norland hands over its draft",
        None,
    ),
]


@pytest.mark.parametrize(("top", "title", "outlet"), NAMED)
def test_the_headline_is_told_from_what_surrounds_it(
    read: Read, top: str, title: str, outlet: str | None
) -> None:
    report = read(f"{top}\n\n{FILLER}")
    assert (report.title, report.outlet) == (title, outlet)
    assert kinds_of(report)[-1] == ("body", FILLER)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2023 The Kell Mirror. All rights reserved.", "The Kell Mirror"),
        # agencies hold rights in what others print
        ("Copyright 2023 The Associated Press. All rights reserved.", None),
    ],
)
def test_a_copyright_line_names_the_outlet(read: Read, line: str, outlet: str | None) -> None:
    assert read(f"{FILLER}\n\n{SECOND}\n\n{line}").outlet == outlet


def test_who_speaks_at_a_briefing_is_no_masthead(read: Read) -> None:
    top = "N.L. Department of Trade\nDaily Press Briefing\nAnn Poe, Deputy Spokesperson\nKell, N.L."
    assert ("heading", "Ann Poe, Deputy Spokesperson") in kinds_of(read(f"{top}\n\n{FILLER}"))
