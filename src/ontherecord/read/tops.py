"""What stands above a story beside its headline: the outlet's name, its section, who wrote it and where."""

import re
from collections.abc import Iterator, Sequence

from ontherecord.language.outlets import is_domain, is_outlet_name
from ontherecord.nouns.report import PassageKind
from ontherecord.read.judgement import Judgement
from ontherecord.read.mastheads import PERSON_LINE, is_body_name, settle_masthead
from ontherecord.read.noise import flatten
from ontherecord.read.related import looks_like_headline

# lines above a story: outlet, section, headline, standfirst, author, place, date, time
_MOST_LINES = 8
_SECTIONS = re.compile(
    r"(?:(?:world|international|foreign|national|local|breaking|latest|top|regional) )?(?:news|affairs|politics)"
    r"|world|africa|asia|europe|americas?|(?:latin|north|south|central) america|(?:middle|far|near) east"
    r"|(?:east |west |central |north |southern |south |southeast )?(?:africa|asia|europe)|asia[- ]pacific|oceania"
    r"|balkans|caucasus|mena|(?:the )?caribbean|uk|us|u\.s\.|eu|business|economy|markets|opinions?|editorial"
    r"|comment(?:ary)?|analysis|explainers?|features?|diplomacy|defen[cs]e|security|conflicts?|society|environment|climate|energy"
    r"|culture|sports?|home|headlines|in brief|briefs|live(?: blog)?|newsletter"
    r"|(?:press|news|media) (?:releases?|notes?|advisory|statements?)"
    r"|(?:official )?statements?(?: and (?:comments?|speeches))?|speech(?:es)?|communiqu[eé]s?|transcripts?"
    r"|for immediate release"
    r"|(?:war|crisis) in \w+",
    re.IGNORECASE,
)
_TEAM = (
    r"(?:(?:our|the|a|own|special|foreign|diplomatic|staff|online|web|news|digital|political|world|international) )*"
    r"(?:desk|staff|newsroom|correspondents?|reporters?|writers?|bureau|team|wires?|agenc(?:y|ies))"
)
_FROM = re.compile(
    r"interview(?:ed)?(?: in [\w .-]{2,30}?)? by\s*:?\s+[\w .'-]{3,60}"
    rf"|(?:(?:text |words |story |report |reporting |written |compiled )?by\s*:?|from)\s+(?:[\w.'-]+ ){{0,3}}?{_TEAM}"
    rf"(?: in [\w ]{{2,30}})?(?:\s+\d{{1,2}} min(?:ute)?s?(?: read)?)?"
    r"|(?:text|words|story|report) by\s*:?\s+[\w .'-]{3,60}",
    re.IGNORECASE,
)
# "Today, 10:58 pm | By our staff"
_CLOCKED = re.compile(
    r"(?:(?:today|yesterday|updated|published|posted)\b[^|]{0,20})?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:\|\s*by [\w .,'-]{3,60})?",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?P<outlet>(?:[A-Z][\w.'&-]*,? ){1,5}?)"
    r"(?:(?:Online|Web|News|Digital|Foreign|World|International|National) )*(?:Desk|Newsroom|Web Team|News Service)"
)
_PERSON = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){0,2} [A-ZÀ-Þ][\w.'’-]+"
_AT = r"(?: in [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?)"
_WRITERS = re.compile(
    rf"{_PERSON}{_AT}(?:(?:, and|,| and) {_PERSON}{_AT}?)*(?:(?:, and|,| and) agenc(?:y|ies))?"
)
# what official papers are called: a first line with one of these is a headline
_PAPER = re.compile(
    r"\b(?:briefings?|statements?|communiqu[eé]s?|remarks|interview|readout|transcript|conference|declaration|speech"
    r"|address|letter|resolution|talks|summit|agreement|plan|report|live|updates?)\b",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"\b(?:vol(?:ume)?|no|nr|issue|edition)\b\.?", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}\s*(?:[-–]\s*\d{4})?,?\s*)"
    r"(?:by\s+)?(?P<outlet>(?-i:[A-Z])[^.|©,]{2,40}?)\s*(?:[.|,]|$|all rights)",
    re.IGNORECASE,
)
# whose copyright stands under texts that others print
_AGENCIES = re.compile(
    r"\b(?:reuters|afp|agence|associated press|ap|press|dpa|efe|ansa|tass|xinhua|kyodo|yonhap|anadolu|bloomberg|getty"
    r"|news agency|wires?)\b",
    re.IGNORECASE,
)


def settle_top(items: Sequence[Judgement]) -> str | None:
    """Settles what stands above the story and is not its headline; returns the outlet where it is named."""
    top = list(_top(items))
    outlet = _masthead(top) or settle_masthead(top, _is_no_name)
    for at, item in enumerate(top):
        if not item.is_open:
            continue
        flat = flatten(item.words)
        later = any(_could_be_title(other) for other in top[at + 1 :])
        if later and _SECTIONS.fullmatch(flat):
            item.settle(PassageKind.BOILERPLATE, "section")
        elif (
            _FROM.fullmatch(flat) or _CLOCKED.fullmatch(flat) or (at and _is_writers(top, at, flat))
        ):
            item.settle(PassageKind.BOILERPLATE, "byline")
        elif desk := _DESK.fullmatch(flat):
            item.settle(PassageKind.BOILERPLATE, "byline")
            outlet = outlet or desk.group("outlet").strip(" ,")
        elif outlet is None and _names_outlet(flat, top[:at], later=later):
            item.settle(PassageKind.BOILERPLATE, "masthead")
            outlet = flat
    return outlet


def copyright_holder(items: Sequence[Judgement]) -> str | None:
    """The outlet that a copyright line names, where it is no agency whose texts others print."""
    for item in reversed(items):
        match = _COPYRIGHT.match(flatten(item.words)) if item.reason == "copyright line" else None
        if match and not _AGENCIES.search(match.group("outlet")):
            return match.group("outlet").strip()
    return None


def _names_outlet(flat: str, above: Sequence[Judgement], *, later: bool) -> bool:
    """Whether a line names the outlet: a site or an outlet's name under the headline, or any name over it."""
    if not above:
        return later and (is_body_name(flat) or is_outlet_name(flat))
    return is_domain(flat) or (is_outlet_name(flat) and any(map(_could_be_title, above)))


def _is_no_name(flat: str) -> bool:
    """Whether a line is a section, an outlet's desk, who wrote it, or a person with his office."""
    return any(form.fullmatch(flat) for form in (_SECTIONS, _DESK, _FROM, _CLOCKED, PERSON_LINE))


def _top(items: Sequence[Judgement]) -> Iterator[Judgement]:
    """The lines above the story."""
    for item in items[:_MOST_LINES]:
        if item.reads_as_body and (item.kind is not None or not looks_like_headline(item.words)):
            return
        yield item


def _could_be_title(item: Judgement) -> bool:
    """Whether a line can be the headline, so that another need not be."""
    if item.kind is PassageKind.HEADING:
        return True
    if not item.is_open or any(
        form.fullmatch(flatten(item.words)) for form in (PERSON_LINE, _CLOCKED)
    ):
        return False
    return item.count >= 3 and looks_like_headline(item.words)


def _masthead(top: Sequence[Judgement]) -> str | None:
    """The outlet's name on the first line, over a date line and the headline; settles it as boilerplate."""
    if len(top) < 3 or not top[0].is_open or top[1].line is None:
        return None
    name, headline = top[0], top[2]
    numbered = bool(_VOLUME.search(top[1].words))
    short = name.count <= (12 if numbered else 6)
    if not short or not _could_be_title(headline) or not looks_like_headline(name.words):
        return None
    if _PAPER.search(name.words) or PERSON_LINE.fullmatch(flatten(headline.words)):
        return None
    name.settle(PassageKind.BOILERPLATE, "masthead")
    return " ".join(name.words.split())


def _is_writers(top: Sequence[Judgement], at: int, flat: str) -> bool:
    """Whether a line is "Ann Poe in Baytown", beside a date line or with more than one writer."""
    if not _WRITERS.fullmatch(flat):
        return False
    beside = [top[n] for n in (at - 1, at + 1) if 0 <= n < len(top)]
    return any(item.line for item in beside) or flat.count(" in ") > 1
