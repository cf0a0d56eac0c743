"""A claim and its denial in one sentence, where only the sentence tells of the claim.

"Lima denied Quito's claim that its troops had crossed the river": the claim stands inside the denial, and whose it is
with it. "They were said to have crossed the river, which Lima denies": the denial hangs on the claim.
"""

import re
from collections.abc import Iterator

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims, whole
from ontherecord.resolve.conflicts.denials import (
    CLAIM,
    END,
    REFUSING,
    REPORTED,
    is_undone,
    who_denies,
)
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.wording import tokens

_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]+){0,3}"
_INSIDE = re.compile(
    rf"\b{REFUSING} (?:(?:the|a|an|any|all|recent) )*(?:"
    rf"(?P<whose>(?-i:{_NAME})(?:[’']s|s[’'])?) {CLAIM}|"
    rf"{CLAIM} (?:(?:made|published|put forward|levelled|spread|raised) )?(?:by|of|from|in) (?P<by>[^.;,]{{3,60}}?)"
    r")(?: that|(?: (?:released|published|made|aired|broadcast) [\w ]{2,20})?, (?:where|in which|which said that|"
    r"saying that|according to which)) (?P<what>[^.;]{12,240})"
)
_HANGING = re.compile(
    r"\b(?:accus|blam|charg)\w* [^,;.]{2,80}? (?:of|for|with) (?P<what>[^;,.]{5,160}), "
    r"(?:which|something (?:that )?|(?:an? )?(?:claim|charge|allegation|accusation)s?(?: (?:that|which))?) "
    r"(?P<who>(?:the |an? )?[A-Za-z][^,.;]{1,50}?) (?:(?:has|have|had|\w+ly|always) )*"
    r"(?:den(?:y|ies|ied)|disputes?|disputed)\b"
)


_LEAST = 4  # words that a claim must have


def find_embedded(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts of which both sides stand in one sentence, each once."""
    found: dict[str, Conflict] = {}
    for report in claims.known.coverage.order:
        source = claims.known.coverage.reports[report]
        flat = on_one_line(source.text)
        if not any(each.search(flat) for each in (_INSIDE, _HANGING, REPORTED)):
            continue
        for start, end in sentences(source.text):
            for conflict in _of_sentence(source, flat, (start, end), claims):
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _of_sentence(
    source: Report, flat: str, bounds: tuple[int, int], claims: Claims
) -> Iterator[Conflict]:
    start, end = bounds
    sentence = source.span(start, end)
    inside = _INSIDE.search(flat, start, end)
    if inside is not None and not is_undone(flat[start : inside.start()]):
        group = "whose" if inside["whose"] else "by"
        said = END.split(inside["what"], maxsplit=1)[0]
        if len(tokens(said)) < _LEAST:
            said = inside["what"]  # cut at a quotation: "a report that a source “said so”"
        what = Span(source.id, inside.start("what"), inside.start("what") + len(said))
        voice = Span(source.id, inside.start(group), inside.end(group))
        deniers = who_denies(source.id, start, inside.start(), claims.known)
        yield from _conflict((what, voice), (deniers, ""), sentence, claims)
    reported = REPORTED.search(flat, start, end)
    if (
        reported is not None
        and reported["source"]
        and not is_undone(flat[start : reported.start()])
    ):
        what = Span(source.id, *reported.span("what"))
        first = reported.start("source") + reported["source"].index(" ") + 1
        voice = Span(source.id, first, reported.end("source"))
        deniers = who_denies(source.id, start, reported.end(), claims.known)
        yield from _conflict((what, voice), (deniers, ""), sentence, claims)
    hanging = _HANGING.search(flat, start, end)
    if hanging is not None:
        what = Span(source.id, hanging.start("what"), hanging.end("what"))
        who = Span(source.id, hanging.start("who"), hanging.end("who"))
        named = tuple(sorted({party for _, party in claims.names(source.id).within(who)}))
        said = claims.known.coverage.words(who)
        yield from _conflict((what, None), (named[:1], said), sentence, claims)


def _named(voice: Span, claims: Claims) -> list[str]:
    """The party that some words name, where its name is most of them: not the town in the name of a paper."""
    return [
        party
        for mention, party in claims.names(voice.report).within(voice)
        if 2 * (mention.end - mention.start) > voice.end - voice.start
    ]


def _conflict(
    told_by: tuple[Span, Span | None],
    denied_by: tuple[tuple[str, ...], str],
    sentence: Span,
    claims: Claims,
) -> Iterator[Conflict]:
    """What is told and by whom, against who denies it: actors, or else the words for somebody."""
    known = claims.known
    (what, voice), (deniers, words) = told_by, denied_by
    named = _named(voice, claims) if voice is not None else []
    parties = {known.cast.party(actor) for actor in deniers}
    if not (deniers or words) or parties & {*named}:
        return
    denier = known.cast.names(deniers) if deniers else words
    told = whole(known.coverage.words(what))
    teller = known.coverage.words(voice) if voice else "the report"
    teller = re.sub(r"(?:[’']s|(?<=s)[’'])$", "", teller)
    anchor = (tokens(told), denier)
    yield Conflict(
        id=make_id("c", ConflictKind.PARTIES_DISAGREE.value, "embedded", *anchor),
        kind=ConflictKind.PARTIES_DISAGREE,
        about=f"whether this is so: {told}",
        sides=(
            Side(f"{teller}: {told}", (what,), by=tuple(named[:1])),
            Side(f"{denier}: it is denied", (sentence,), by=deniers),
        ),
    )
