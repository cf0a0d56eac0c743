"""The shipped weights on invented news, marked up; and what must hold for any text.

A content takes its "that" with it, as in the corpus.

Two attributions in one text carry numbers: [[source2:...]].
"""

import itertools
import random
import re
from collections import defaultdict

import pytest

from ontherecord.extract.tagger.tagger import Attribution, AttributionTagger

MARK = re.compile(r"\[\[(source|cue|content)(\d?):(.*?)\]\]", re.S)
Parts = dict[str, tuple[str, ...]]

CASES = {
    "indirect": "[[source:Grushko]] [[cue:said]] [[content:the reply would come within a week]].",
    "that-clause": "[[source:The minister]] [[cue:warned]] [[content:that the border could close "
    "at any hour]].",
    "direct, source after": "“[[content:We have received nothing]],” [[cue:said]] [[source:Elena "
    "Marku, a spokeswoman for the ministry]].",
    "direct, straight marks": '"[[content:We have received nothing]]," [[source:she]] '
    "[[cue:said]].",
    "broken by the cue": "“[[content:We are ready]],” [[source:Ivanov]] [[cue:said]]. “[[content:We "
    "have always been ready.]]”",
    "two in one sentence": "[[source1:Paris]] [[cue1:said]] [[content1:the draft was dead]], and "
    "[[source2:Berlin]] [[cue2:said]] [[content2:it was merely asleep]].",
    "according to": "[[content:Two convoys crossed the river overnight]], [[cue:according to]] "
    "[[source:the governor]].",
    "colon, transcript": "[[source:BLINKEN]][[cue::]] [[content:We will not trade away the right of "
    "any country to choose.]]",
    "belief": "[[source:Many villagers]] [[cue:believe]] [[content:the war will be over by spring]].",
    "told somebody": "[[source:The envoy]] [[cue:told]] reporters [[content:that a second round was "
    "planned for March]].",
    "cue after the clause": "[[content:The guns fell silent at noon]], [[source:officials]] "
    "[[cue:said]].",
    "german marks": "„[[content:We will stay at the table]],“ [[source:the chancellor]] [[cue:said]].",
}

CASES |= {
    "pieces around the cue": "[[content:De-escalation]], [[source:the general]] [[cue:said]], "
    "[[content:is possible]].",
    "all capitals": "[[source:THE PRESIDENT]] [[cue:SAID]] [[content:THE WAR WOULD END SOON]].",
    "a chain keeps its outer link": "[[source:Kuleba]] [[cue:said]] [[content:that Blinken had told "
    "him the weapons were on the way]].",
    "over two paragraphs": "“[[content:The guns fell silent at noon. Nobody knows for how long. The "
    "villagers came out.]]\n\n“[[content:They went to the river]],” [[source:the mayor]] "
    "[[cue:said]].",
}

KIND = [
    ("The minister said the border would close.", "speech"),
    ("Many villagers believe the war will be over by spring.", "attitude"),
    ("The government plans to close the border in May.", "plan"),
    ("The poll showed that most voters oppose the deal.", "finding"),
]


def unmark(marked: str) -> tuple[str, list[Parts]]:
    text, groups = "", defaultdict(lambda: defaultdict(list))
    last = 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()] + match[3]
        groups[match[2]][match[1]].append(match[3].rstrip("."))
        last = match.end()
    names = ("source", "cue", "content")
    wanted = [{k: tuple(group[k]) for k in names} for _, group in sorted(groups.items())]
    return text + marked[last:], wanted


def read(text: str, rows: list[Attribution]) -> list[Parts]:
    def words(ranges: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
        return tuple(text[a:b].rstrip(".") for a, b in ranges)

    return [
        {"source": words(r.source), "cue": words(r.cue), "content": words(r.content)} for r in rows
    ]


@pytest.mark.parametrize("name", CASES)
def test_marked_up_cases(tagger: AttributionTagger, name: str) -> None:
    text, wanted = unmark(CASES[name])
    assert read(text, tagger.tag([text])[0]) == wanted


@pytest.mark.parametrize(("text", "kind"), KIND)
def test_kind(tagger: AttributionTagger, text: str, kind: str) -> None:
    assert [row.kind for row in tagger.tag([text])[0]] == [kind]


def _texts() -> list[str]:
    plain = [unmark(marked)[0] for marked in CASES.values()]
    rng = random.Random(5)
    mixed = ["\n\n".join(rng.sample(plain, k)) for k in (2, 5, 9, 12)]
    return [*plain, *mixed, "", "No statement here at all", mixed[3] * 9]


def test_rows_do_not_depend_on_the_batch(tagger: AttributionTagger) -> None:
    texts = _texts()
    alone = [tagger.tag([text])[0] for text in texts]
    assert tagger.tag(texts) == alone
    order = list(range(len(texts)))
    random.Random(7).shuffle(order)
    assert tagger.tag([texts[i] for i in order]) == [alone[i] for i in order]
    assert tagger.tag(texts[:5]) + tagger.tag(texts[5:]) == alone
    assert AttributionTagger.load().tag(texts) == alone


def test_blocks_keep_a_heading_apart(tagger: AttributionTagger) -> None:
    text = "NATO replies\nThe alliance said the door stays open."
    line = text.index("\n")
    [row] = tagger.tag([text], [[(0, line), (line + 1, len(text))]])[0]
    assert [text[a:b] for a, b in row.source] == ["The alliance"]
    assert tagger.tag([text], [[]]) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        '"',
        "“““”",
        'The 6" gun fired, he said. "We go.',
        "A\u0000B said \ufffd c.",
        "x" * 20_000,
        "said " * 6_000,
        '"' * 3_000,
    ],
)
def test_odd_texts_give_spans_inside_the_text(tagger: AttributionTagger, text: str) -> None:
    for row in tagger.tag([text])[0]:
        assert 0 <= row.score <= 1
        for start, end in (*row.content, *row.source, *row.cue):
            assert 0 <= start < end <= len(text)


def test_long_report(tagger: AttributionTagger) -> None:
    once, _ = unmark(CASES["that-clause"])
    rows = tagger.tag(["\n\n".join([once] * 800)])[0]
    assert len(rows) == 800
    assert all(a.content < b.content for a, b in itertools.pairwise(rows))
