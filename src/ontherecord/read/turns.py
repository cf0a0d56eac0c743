"""Turns of a transcript ("MR PRICE: ...", "Q: ..."): what is said there is the story, in whatever form it stands."""

import re
from collections import Counter
from collections.abc import Sequence

from ontherecord.nouns.report import PassageKind
from ontherecord.read.judgement import TURN, Judgement

# labels that only transcripts have
STRONG = (
    r"(?:Q|A|QUESTION|ANSWER|Question|Answer|MODERATOR|OPERATOR|INTERVIEWER|REPORTER|SPOKES(?:PERSON|MAN|WOMAN)"
    r"|(?:MR|MRS|MS|DR|HE|H\.E|SECRETARY|MINISTER|PRESIDENT|AMBASSADOR|SENATOR|GENERAL|CHANCELLOR|CHAIR(?:MAN|WOMAN)?)"
    r"\.?(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){1,4})"
)
_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4})"
_ASIDE = r"(?:\s?\([^)]{1,40}\))?"
_STRONG = re.compile(rf"({STRONG}){_ASIDE}\s?:\s+\S")
_WEAK = re.compile(rf"({_NAME}){_ASIDE}\s?:\s+\S")
_FEWEST = 2  # labelled paragraphs that make a transcript


def settle_turns(items: Sequence[Judgement], *, strong: bool) -> None:
    """Settles the turns of a transcript as body.

    `strong` asks for labels that only transcripts have; else any name before a colon counts that opens two
    paragraphs (a headline or a link to another story may have one).
    """
    pattern = _STRONG if strong else _WEAK
    labelled = [
        (match.group(1), item)
        for item in items
        if item.is_open and (match := pattern.match(item.words))
    ]
    if len(labelled) < _FEWEST:
        return
    counts = Counter(label for label, _ in labelled)
    for label, item in labelled:
        if strong or counts[label] >= _FEWEST:
            item.settle(PassageKind.BODY, TURN)
