"""Publication dates: what tells them, how surely, and which readings lost."""

import json
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report
from tests.read.conftest import FILLER, Read

WEDNESDAY = "The ministry confirmed on Wednesday that the envoy had come with a letter and left without one."

# (text, date or None, sure, rivals)
TEXTS = [
    # a date line at the top
    (f"26 January 2022, 09:04 GMT\n{FILLER}", "2022-01-26", True, []),
    (f"A headline of the day\nWednesday, 26 January 2022\n{FILLER}", "2022-01-26", True, []),
    (f"Posted on March 9, 2023 by admin | 0 Comments\n\n{FILLER}", "2023-03-09", True, []),
    # an account's name, and names in lower case
    (f"Posted by @kellwatch · 9 March 2023 · 4 min read\n\n{FILLER}", "2023-03-09", True, []),
    (f"Posted on March 9, 2023 by kelldesk | 3 Comments\n\n{FILLER}", "2023-03-09", True, []),
    # the account before the day
    (f"Posted by admin on March 9, 2023 | 0 Comments\n\n{FILLER}", "2023-03-09", True, []),
    # months cut short in capitals, behind a place, before a clock
    (f"Velten - MAR 9, 2023 - 05:40 CEST\n\n{FILLER}", "2023-03-09", True, []),
    (f"9 MAR 2023 | 10:22\n\n{FILLER}", "2023-03-09", True, []),
    (f"Updated: SEPT. 3, 2023 9:41 a.m. ET\n\n{FILLER}", "2023-09-03", True, []),
    # a byline and a date on one line, glued to the headline
    (
        f"Sudland answers as Norland waits\nby Norpress and our Foreign Staff | March 9, 2023 | 3:02 am\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    # a date after a headline and a bar, and after a headline and a dash
    (
        f"Sudland answers as Norland waits | 9 March 2023 | 3:02 am\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    (f"Briefing by the Sudland ministry – March 9, 2023\n\n{FILLER}", "2023-03-09", True, []),
    # a short weekday, and a clock glued to its half of the day
    (
        f"Posted Thu 9 Mar 2023 at 8:14am, updated Thu 9 Mar 2023 at 11:02AM\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    # a programme's name in marks
    (f"“Kell at Seven”, Thursday, 9 March 2023\n\n{FILLER}", "2023-03-09", True, []),
    # a dateline with its weekday, and with the day behind the agency
    (f"BAYTOWN, Thursday, 9 March 2023 (Norpress) - {FILLER}", "2023-03-09", True, []),
    (f"BAYTOWN/KELL (Norpress) Thursday 9 March 2023 - {FILLER}", "2023-03-09", True, []),
    (f"BAYTOWN/KELL (Norpress) — Thursday, March 9, 2023. {FILLER}", "2023-03-09", True, []),
    # with the hour, the editors and an agency behind it
    (f"24/09/2022 10h12 by the editors (with Norpress)\n\n{FILLER}", "2022-09-24", True, []),
    # a place and a day with a colon, over a speech or a letter
    (f"Kell, 9 March 2023: {FILLER}", "2023-03-09", True, []),
    # without its year that opens a sentence as well as a report
    (f"Kell, 9 March: {FILLER}", None, None, []),
    # the day in brackets behind an office's paper; of a treaty in a headline it is none of the report's
    (
        f"Excerpts of the daily press briefing (Kell, 9 March 2023)\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    (f"What became of the old canal treaty (Kell, 9 March 1923)\n\n{FILLER}", None, None, []),
    # an agency's closing line with the day glued, and the formula that closes a paper
    (f"{FILLER}\n\nAB/CD/9March2023", "2023-03-09", True, []),
    (f"{FILLER}\n\n-0- NORPRESS AB/CD 9Mar2023", "2023-03-09", True, []),
    (f"{FILLER}\n\nDone at Kell, this 9th day of March 2023.", "2023-03-09", True, []),
    (f"{FILLER}\n\nSigned in Kell, where the envoys had met until 9 March 2023.", None, None, []),
    # a year behind a stroke
    (f"New Kell, March 9/2023 (NOR) {FILLER}", "2023-03-09", True, []),
    # a live page's line
    (f"Thursday 9 March 2023 - all times EST\n\n{FILLER}", "2023-03-09", True, []),
    # the heading of an office's paper, with its place and day
    (f"Daily press briefing, Kell, 9 March 2023\n\n{FILLER}", "2023-03-09", True, []),
    # a column's name with the day
    (f"Morning digest, 9 March 2023\n\n{FILLER}", "2023-03-09", True, []),
    # a masthead with the number of the issue, the place and the weekday
    (
        "THE KELL COURIER (weekend edition) — Vol. 3, No. 9 — Kell, Thursday 9 March 2023\n\n"
        f"Norland hands over its draft\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    # the zone as an offset
    (f"Thu, March 9, 2023 at 10:42 PM GMT+3\n\n{FILLER}", "2023-03-09", True, []),
    # a dateline alone on its line, and one in small letters with its agency
    (f"BAYTOWN, Mar 9, 2023 (Norpress) -\n\n{FILLER}", "2023-03-09", True, []),
    (f"Baytown, March 9, 2023, NORPRESS – {FILLER}", "2023-03-09", True, []),
    # in figures: settled by the weekday that the story tells first
    (f"Published on: 09/03/2023 – 09:05\n\n{WEDNESDAY}", "2023-03-09", True, []),
    (f"Published on: 03/09/2023 – 09:05\n\n{WEDNESDAY}", "2023-03-09", True, []),
    # by the weekday beside them
    (f"Wednesday, 03/08/2023\n\n{FILLER}", "2023-03-08", True, []),
    # by a full date of the same days
    (f"08/03/2023\n\nThe draft of 4 March 2023 was returned. {FILLER}", "2023-03-08", True, []),
    # by another date in figures
    (f"08/03/2023\n\nThe draft (21/02/2023) was returned. {FILLER}", "2023-03-08", True, []),
    # by nothing
    (f"08/03/2023\n\n{FILLER}", "2023-03-08", False, ["2023-08-03"]),
    # a deadline or a coming event is not the report's date, whatever weekday stands beside it
    (
        f"A summit is to be held on 20 December 2021. A strike is due from 26 January. {WEDNESDAY}",
        None,
        None,
        [],
    ),
    (
        f"The pact of 20 December 2021 stands. He will travel to Kell on 26 January. {WEDNESDAY}",
        None,
        None,
        [],
    ),
    (f"Norland must answer by 26 January 2022\n\n{FILLER}", None, None, []),
    # a mail's header
    (
        f"From: Ann Poe <a@x.example>\nTo: Bob Lind <b@x.example>\nDate: Thu, 9 Mar 2023 10:00:00 +0100\n"
        f"Subject: Re: the draft\n\n{FILLER}",
        "2023-03-09",
        True,
        [],
    ),
    # a date before the first words
    (f" date 2022-01-27 {FILLER}", "2022-01-27", True, []),
    (f"Published: January 27, 2022 {FILLER}", "2022-01-27", True, []),
    # a full dateline
    (f"BAYTOWN, January 26, 2022 (Norpress) - {FILLER}", "2022-01-26", True, []),
    # a stamp inside the text that the weekdays bear out, and one that they do not
    (f"{WEDNESDAY}\n26 January 2022, 09:04 GMT\n{FILLER}", "2022-01-26", True, []),
    (f"{FILLER}\n26 January 2022, 09:04 GMT\n{FILLER[::-1]} He left.", "2022-01-26", False, []),
    # two stamps that differ
    (f"26 January 2022\n\n{FILLER}\n\n4 February 2022", "2022-01-26", False, ["2022-02-04"]),
    # a linked source that the text names, beside an address of an archive
    (
        f"{WEDNESDAY} Its envoy spoke to the Norpress agency.\n\nhttps://norpress.example/20220126/a-7.html\n"
        "https://archive.example/2026/02/11/what-became-of-it",
        "2022-01-26",
        False,
        ["2026-02-11"],
    ),
    # linked background and a linked source of the same week: not older than the latest link
    (
        f"{FILLER}\n\nhttps://a.example/2022/01/20/x\nhttps://b.example/2022/01/25/y",
        "2022-01-25",
        False,
        ["2022-01-20"],
    ),
    # a day of the month and a weekday, the year named by an address
    (
        f"On 26 January the envoy was received. {WEDNESDAY}\n\nhttps://a.example/2022/01/11/x",
        "2022-01-26",
        False,
        ["2022-01-11"],
    ),
    # what was said the day after that of an address
    (
        f"The envoy spoke on Sunday. {FILLER} Her office said so on Monday.\n\nhttps://a.example/20250713/x",
        "2025-07-14",
        False,
        ["2025-07-13"],
    ),
    # a day of weeks ago that falls on the weekday of another paragraph in another year: addresses of one week win
    (
        f"{FILLER} The clerk said so on Friday.\nThe paper was sent on January 3, she said.\n\n"
        "https://a.example/2024/01/25/x\nhttps://b.example/news/20240126/y",
        "2024-01-26",
        False,
        ["2024-01-25", "2025-01-03"],
    ),
    # the same, the year told by a full date of the same winter
    (
        f"The post was closed on 20 December 2021. On 26 January the envoy came. {WEDNESDAY}",
        "2022-01-26",
        False,
        [],
    ),
    # a dateline without a year, the year told likewise
    (
        f"BAYTOWN, Jan 26 (Norpress) - The post was shut on 20 December 2021. {WEDNESDAY}",
        "2022-01-26",
        False,
        [],
    ),
    # nothing names a year
    (f"On 26 January the envoy was received. {WEDNESDAY}", None, None, []),
    (f"BAYTOWN, Jan 26 (Norpress) - {WEDNESDAY}", None, None, []),
    # background in the body is no publication date
    (f"The treaty was signed on 4 May 1990 in Baytown. {WEDNESDAY}", None, None, []),
    (
        f"The treaty was signed on 4 May 1990. On 26 January the envoy came. {WEDNESDAY}",
        None,
        None,
        [],
    ),
    # figures with points and spaces, behind a masthead
    (f"Kurier Velten | 16. 3. 2023.\n{FILLER}", "2023-03-16", True, []),
    # the day on which an archive or a reader saved the page, which is none of the outlet's
    (f"Retrieved 3 March 2024\n\n{FILLER}", None, None, []),
    (f"{FILLER}\n\nArchived from the original on 3 March 2024", None, None, []),
    (f"26 January 2022\n\n{FILLER}\n\nLast accessed: 3 March 2024", "2022-01-26", True, []),
    # the day as the publisher's country prints it
    (f"Publisert 27. februar 2023 kl. 10.15\n\n{FILLER}", "2023-02-27", True, []),
    (f"Envoys weigh the reply of Norland | 27. Februar 2023\n\n{FILLER}", "2023-02-27", True, []),
    (f"Le 1er mars 2023 à 10:15\n\n{FILLER}", "2023-03-01", True, []),
    (f"The pact of 27. februar 2023 was broken by Norland.\n\n{FILLER}", None, None, []),
    # a weekday alone, and nothing at all
    (WEDNESDAY, None, None, []),
    (FILLER, None, None, []),
    # a day that does not exist
    (f"31 February 2022\n{FILLER}", None, None, []),
]


@pytest.mark.parametrize(("text", "edtf", "sure", "rivals"), TEXTS)
def test_dates_of_texts(
    read: Read, text: str, edtf: str | None, sure: bool | None, rivals: list[str]
) -> None:
    found = read(text).published
    if edtf is None:
        assert found is None
        return
    assert found is not None
    assert (found.edtf, found.sure, [r.edtf for r in found.rivals]) == (edtf, sure, rivals)
    assert found.basis


# (the row's own words, the text, date, sure, rivals)
ROWS = [
    # ISO in every dress; the day is the one printed
    ("2022-01-26", FILLER, "2022-01-26", True, []),
    ("2022-01-26T23:50:00-05:00", FILLER, "2022-01-26", True, []),
    ("20220126", FILLER, "2022-01-26", True, []),
    ("2022-01", FILLER, "2022-01", True, []),
    # words, mail dates, seconds since 1970
    ("26 January 2022", FILLER, "2022-01-26", True, []),
    ("Wed, 26 Jan 2022 10:00:00 GMT", FILLER, "2022-01-26", True, []),
    ("1643191200", FILLER, "2022-01-26", True, []),
    # day and month: points, a day past twelve, either way round
    ("26.01.2022", FILLER, "2022-01-26", True, []),
    ("Kell Courier | 26. 1. 2022.", FILLER, "2022-01-26", True, []),
    ("01/26/2022", FILLER, "2022-01-26", True, []),
    ("03/04/2022", FILLER, "2022-04-03", False, ["2022-03-04"]),
    # the row before the text; the text's other date stays as a rival, its like does not
    ("2022-01-26", f"4 February 2022\n{FILLER}", "2022-01-26", True, ["2022-02-04"]),
    ("2022-01-26", f"27 January 2022\n{FILLER}", "2022-01-26", True, []),
    # a month made sharper by the text
    ("2022-01", f"27 January 2022\n{FILLER}", "2022-01-27", True, []),
]


@pytest.mark.parametrize(("given", "text", "edtf", "sure", "rivals"), ROWS)
def test_dates_that_a_row_gives(
    tmp_path: Path, given: str, text: str, edtf: str, sure: bool, rivals: list[str]
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": text, "published": given}))
    (entry,) = find_inputs([path], Config())
    found = read_report(entry, Config()).published
    assert found is not None
    assert (found.edtf, found.sure, [r.edtf for r in found.rivals]) == (edtf, sure, rivals)


ADDRESSES = [
    # the report's own address
    ("https://x.example/2022/01/26/talks", "2022-01-26", True),
    ("https://x.example/news/20220126/talks", "2022-01-26", True),
    ("https://x.example/2022/jan/26/talks", "2022-01-26", True),
    ("https://x.example/26-01-2022-talks", "2022-01-26", True),
    ("https://x.example/2022/01/talks", "2022-01", False),
    # numbers that are no dates
    ("https://x.example/id/20229999", None, None),
    ("https://x.example/1764165844.html", None, None),
    ("https://[broken/2022/01/26/", None, None),
]


@pytest.mark.parametrize(("url", "edtf", "sure"), ADDRESSES)
def test_dates_in_the_reports_own_address(
    tmp_path: Path, url: str, edtf: str | None, sure: bool | None
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"text": FILLER, "url": url}))
    (entry,) = find_inputs([path], Config())
    found = read_report(entry, Config()).published
    assert (found.edtf if found else None, found.sure if found else None) == (edtf, sure)
