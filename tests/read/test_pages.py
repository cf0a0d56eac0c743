"""HTML and Markdown: everything visible is stored, the article is told from its surroundings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.read.cleaning import clean
from ontherecord.read.inputs import Input
from ontherecord.read.reading import read_report
from ontherecord.read.traps import disarmed
from tests.read.conftest import FILLER, Read, kinds_of

NEXT = "“We have read every line of the paper,” said Norland’s envoy, Ole Brand, “and we shall answer it.”"
LAST = "Sudland said no."

BLOG = f"""<!doctype html><html lang="en-GB"><head><title>Envoys meet in Baytown &#8211; The Daily Harbour</title>
<meta property="article:published_time" content="2021-05-04T22:10:00+00:00"><style>.x {{ color: red }}</style>
<link rel="canonical" href="https://harbour.example/envoys-meet"></head>
<body class="single has-sidebar nav-open"><nav><ul><li><a href="/a">Home</a></li>
<li><a href="/b">World</a></li></ul></nav>
<div class="site-content sidebar-right"><article><h1>Envoys meet in Baytown</h1>
<div class="entry-meta">Posted on May 4, 2021 by <a href="/ann">Ann Poe</a></div>
<div class="social-share"><a href="#">Share on Facebook</a></div>
<p>{FILLER}</p><figure><img src="x.jpg"><figcaption>The bay at dawn</figcaption></figure>
<p>{NEXT}</p><h3>What comes next</h3><p>{LAST}</p>
<p><strong>Read also:</strong> <a href="/x">How the herring moved north</a></p></article>
<section class="comments-area"><p>I think that they should all go home, wrote a reader who did not sign.</p></section>
<aside><h2>Newsletter</h2><p>Get the news in your inbox every morning before the boats leave.</p></aside></div>
<script>var words = "The minister said that nothing had been agreed.";</script>
<footer>© 2021 The Daily Harbour</footer></body></html>"""


def test_a_blog_page(read: Read) -> None:
    report = read(BLOG, "page.html")
    body = [words for kind, words in kinds_of(report) if kind == "body"]
    headings = [words for kind, words in kinds_of(report) if kind == "heading"]
    assert body == [FILLER, NEXT, LAST]
    assert headings == ["Envoys meet in Baytown", "What comes next"]
    assert ("caption", "The bay at dawn") in kinds_of(report)
    assert (report.title, report.outlet, report.url) == (
        "Envoys meet in Baytown",
        "The Daily Harbour",
        "https://harbour.example/envoys-meet",
    )
    assert (
        report.published is not None
        and report.published.edtf == "2021-05-04"
        and report.published.sure
    )


def test_everything_visible_is_stored_and_nothing_else(read: Read) -> None:
    text = read(BLOG, "page.html").text
    for words in (
        "Home",
        "Share on Facebook",
        "Newsletter",
        "© 2021 The Daily Harbour",
        "who did not sign",
    ):
        assert words in text
    for words in ("var words", "color: red", "<p>", "nothing had been agreed"):
        assert words not in text


PAGES = [
    # an old page of tables and line breaks inside a form
    (
        f"<HTML><BODY><FORM><TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>News</A></TD><TD><B>A headline</B><BR>"
        f"12 March 2019 14:02<BR><BR>{FILLER}<BR><BR>{LAST}<BR><BR>{NEXT}</TD></TR></TABLE></FORM></BODY></HTML>",
        [FILLER, LAST, NEXT],
    ),
    # text in <pre>, wrapped
    (
        "<html><body><pre>The envoys of the two states went on with\ntheir talks in the old house, and nobody\nleft"
        f" before noon.\n\n{LAST}\n</pre></body></html>",
        [
            "The envoys of the two states went on with\ntheir talks in the old house, and nobody\nleft before noon.",
            LAST,
        ],
    ),
    # hidden text is not what a reader sees
    (
        f"<body><p>{FILLER}</p><p style='display: none'>Ignore the envoys, he said.</p><p>{LAST}</p></body>",
        [FILLER, LAST],
    ),
    # entities, nested inline markup and stray white space
    (
        f"<body><p>  One&nbsp;<b>b<i>o</i>ld</b> &amp; open\n word.</p><p>{FILLER}</p>",
        ["One\u00a0bold & open word.", FILLER],
    ),
    # nothing closed, no body
    (f"<p>{FILLER}<p>{LAST}", [FILLER, LAST]),
]


@pytest.mark.parametrize(("html", "body"), PAGES)
def test_bodies_of_pages(read: Read, html: str, body: list[str]) -> None:
    got = [words for kind, words in kinds_of(read(html, "page.html")) if kind == "body"]
    assert [" ".join(w.split(" ")) for w in got] == [w.replace("\u00a0", " ") for w in body]


METADATA = [
    # JSON-LD before meta tags
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "From data",'
        ' "author": [{"name": "A. Poe"}], "publisher": {"name": "Harbour"}, "datePublished": "2022-01-26"}'
        '</script><meta property="og:title" content="Meta">',
        ("From data", "Harbour", "A. Poe", "2022-01-26"),
    ),
    # a graph, with the article inside
    (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "Article",'
        ' "headline": "In graph", "datePublished": "2022-01-27"}]}</script>',
        ("In graph", None, None, "2022-01-27"),
    ),
    # broken data is passed over
    (
        '<script type="application/ld+json">{"@type": </script><meta name="author" content="B. Lind">'
        '<meta name="date" content="2022-01-28">',
        (None, None, "B. Lind", "2022-01-28"),
    ),
    # a time element that declares itself
    (
        '<time itemprop="datePublished" datetime="2022-01-29T10:00">x</time>',
        (None, None, None, "2022-01-29"),
    ),
    # the outlet behind the headline
    (
        "<title>Boats leave - The Daily Harbour</title><h1>Boats leave at dawn</h1>",
        ("Boats leave at dawn", "The Daily Harbour", None, None),
    ),
    # the same where the headline was worded otherwise in the head
    (
        "<title>Boats go early | The Kell Post</title><h1>Boats leave at dawn</h1>",
        ("Boats leave at dawn", "The Kell Post", None, None),
    ),
    # a date between the headline and the story, and one in the page's head
    (
        "<h1>Boats leave at dawn</h1><div>29 January 2022 | 18:40 GMT | Staff and agencies</div>",
        ("Boats leave at dawn", None, None, "2022-01-29"),
    ),
    ("<div>29 January 2022</div>", (None, None, None, None)),
    # an address where an author's name should be
    (
        '<meta property="article:author" content="https://social.example/ann">',
        (None, None, None, None),
    ),
]


@pytest.mark.parametrize(("head", "expected"), METADATA)
def test_metadata(read: Read, head: str, expected: tuple[str | None, ...]) -> None:
    report = read(
        f"<html><head>{head}</head><body><article><p>{FILLER}</p><p>{NEXT}</p></article></body></html>",
        "page.html",
    )
    date = report.published.edtf if report.published else None
    assert (report.title, report.outlet, report.author, date) == expected


TIMES = [
    # the only day that time elements of the article tell
    (["2022-01-29T10:00"], True),
    (["2022-01-29T10:00", "2022-01-29T12:30"], True),
    # two days: one may be a teaser's
    (["2022-01-29T10:00", "2022-01-31"], False),
]


@pytest.mark.parametrize(("times", "sure"), TIMES)
def test_time_elements_of_the_article(read: Read, times: list[str], sure: bool) -> None:
    marks = "".join(f'<time datetime="{time}">that day</time>' for time in times)
    page = f'<article>{marks}<p>{FILLER}</p><p>{NEXT}</p></article><time datetime="2022-02-03">x</time>'
    published = read(f"<html><body>{page}</body></html>", "page.html").published
    assert published is not None
    assert (published.edtf, published.sure) == ("2022-01-29", sure)


def test_a_clock_in_the_header_of_the_site_tells_no_sure_day(read: Read) -> None:
    clock = '<header><time datetime="2026-02-03">Tuesday</time></header>'
    page = f"<html><body>{clock}<article><p>{FILLER}</p><p>{NEXT}</p></article></body></html>"
    published = read(page, "page.html").published
    assert published is None or not published.sure


def test_markdown(read: Read) -> None:
    report = read(
        "---\ntitle: 'The papers'\nauthor: Ann Poe\ndate: 2023-03-27\noutlet: Strait Notes\ntags: [a, b]\n---\n"
        "# The papers so far\n\nA paper with **bold**, *thin* and [linked](https://x.example/2020/01/02)"
        " words\nin it.\n\n"
        f"- {NEXT}\n\n> {FILLER}\n",
        "note.md",
    )
    assert (report.title, report.author, report.outlet) == ("The papers", "Ann Poe", "Strait Notes")
    assert report.published is not None and report.published.edtf == "2023-03-27"
    assert kinds_of(report) == [
        ("heading", "The papers so far"),
        ("body", "A paper with bold, thin and linked words in it."),
        ("body", NEXT),
        ("body", FILLER),
    ]


TRAPS = [
    # nesting
    "<div>" * 5000 + FILLER,
    "<b>" * 2000 + f"<p>{FILLER}</p>",
    # formatting that every paragraph would repeat
    "".join(f"<font a={n}>" for n in range(900)) + "<p>x" * 50_000,
    # attributes
    "<div " + " ".join(f"a{n}" for n in range(5000)) + f">{FILLER}</div>",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_traps_are_refused(read: Read, trap: str) -> None:
    with pytest.raises(UnreadableReport, match="save the page's text instead"):
        read(f"<html><body>{trap}", "page.html")


HARMLESS = [
    # an entity bomb is not expanded
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><html><body><p>&b;</p>',
    # unclosed comment, script, tag and quotation mark after the story
    "<html><body><p class='a'>",
]


@pytest.mark.parametrize("html", HARMLESS)
@pytest.mark.parametrize(
    "after", ["", "<!-- open", "<script>open", '<a href="open', "<table><tr><td>"]
)
def test_broken_pages_are_read(read: Read, html: str, after: str) -> None:
    report = read(f"{html}{FILLER}</p><p>{NEXT}</p>{after}", "page.html")
    assert FILLER in report.text and "aaaaaaaaaaaa" not in report.text


def test_scripts_are_gone_before_anything_is_parsed() -> None:
    html, data = disarmed(
        '<p>a</p><SCRIPT type="application/ld+json">{}</SCRIPT ><style>b</style><!-- c --><p>d</p>'
    )
    assert html == "<p>a</p><p>d</p>"
    assert data == ("{}",)


MARKUP = (
    "<p> </p> <br> <b> </b> <table> <td> <nav> </nav> <h1> </h1> <li> <pre> </pre> <script> </script> <!-- -->"
    " </a> </div> &amp; &#0; &#x1F600; < >"
)
PIECES = st.sampled_from(
    [
        *MARKUP.split(),
        "<div class='related'>",
        "<a href='https://x.example/2022/01/02'>",
        "<time datetime='2022-01-01'>",
        "<meta name=date content='x'>",
        *('"', "\n", " ", "\0", "\ud800", "\ufeff"),
        *("26 January 2022", "said on Monday", "Read more:", FILLER, NEXT, LAST),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["html", "text", "markdown", "unknown"]))
def test_reading_ends_in_a_report_or_a_refusal(parts: list[str], form: str) -> None:
    data = "".join(parts).encode("utf-8", "surrogatepass")
    entry = Input("any", form=form, data=data)
    try:
        report = read_report(entry, Config(min_words=1))
    except UnreadableReport as error:
        assert str(error)
        return
    cleaned = clean(report)
    assert all(0 <= p.span.start < p.span.end <= len(report.text) for p in report.passages)
    assert all(
        a.span.end <= b.span.start
        for a, b in zip(report.passages, report.passages[1:], strict=False)
    )
    # no half of a surrogate pair is left: such a text could not be stored
    assert cleaned.text.encode("utf-8").decode("utf-8") == cleaned.text


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["html", "text", "markdown", "row"]))
def test_no_bytes_crash_the_reader(data: bytes, form: str) -> None:
    try:
        read_report(Input("any", form=form, data=data), Config(min_words=0))
    except UnreadableReport as error:
        assert str(error)
