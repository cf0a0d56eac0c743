"""Papers: the mentions in a report of treaties, proposals, replies and notes that move between parties.

A second mention ("its response", "the document") is a paper because an earlier one was, and takes
author and addressee from the nearest earlier mention where only one fits.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.papers.another import read_another
from ontherecord.extract.papers.answer import read_answer, read_writing
from ontherecord.extract.papers.called import about, name_of
from ontherecord.extract.papers.day import day_of
from ontherecord.extract.papers.dealt import deal
from ontherecord.extract.papers.mention import Mention, read_mention
from ontherecord.extract.papers.silent import ANSWERS
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import PaperFinding, StatementFinding

# Kinds whose nouns say the same ("reply", "response"), and nouns that can stand for any paper.
_ONE_THING = frozenset({"response", "draft-treaty", "demands"})
_ANY_PAPER = frozenset({"document", "paper", "text", "proposal", "draft", "package"})
# Texts that are drafted, not answered with; and papers that no word but their own names again.
_DRAFTS = frozenset({"text", "proposal", "draft", "package"})
_OWN_NAME = frozenset({"map", "list", "annex", "invitation"})
_BACK = 2  # sentences back to the paper that "its comments" are on
# What has an answer.
_ANSWERED = frozenset(
    {"letter", "note", "proposal", "draft-treaty", "demands", "ultimatum", "invitation", "other"}
)
# Papers of anybody: without author or addressee they are no papers between parties.
_NEED_A_PARTY = frozenset(
    {"letter", "note", "statement", "report", "other", "proposal", "invitation", "ultimatum"}
)


def find_papers(
    parsed: ParsedReport, actors: ActorIndex, statements: tuple[StatementFinding, ...] = ()
) -> tuple[PaperFinding, ...]:
    """The mentions of papers in a report, in the order of the text.

    `statements` tell whose "our proposals" are; without them such a paper has no author.
    """
    parties = Parties(parsed, actors, statements)
    mentions = [
        mention
        for sentence in parsed.sentences(None)
        for token in sentence
        if token.pos_ in ("NOUN", "PROPN")
        and not _is_none(token)
        and (found := read_mention(token, parties, day_of(token, parsed))) is not None
        for mention in deal(found, parties)
    ]
    mentions += [
        mention
        for sentence in parsed.sentences(None)
        for token in sentence
        if (
            mention := read_answer(token, mentions, parties)
            or read_writing(token, parties)
            or read_another(token, mentions, parties)
        )
    ]
    mentions = _not_answering_oneself(sorted(mentions, key=lambda m: m.first))
    mentions = [_linked(mention, mentions) for mention in mentions]
    kept: list[Mention] = []
    answered = {m.answers.i for m in mentions if m.answers is not None and m.evident}
    for mention in mentions:
        if mention.evident or mention.noun.i in answered or _meant_again(mention, kept):
            whole = _completed(mention, kept)
            meant = whole.dated is not None or mention.noun.i in answered
            if whole.by or whole.to or meant or whole.kind not in _NEED_A_PARTY:
                kept.append(whole)
    return tuple(_finding(mention, kept, parsed) for mention in kept)


def _is_none(noun: Token) -> bool:
    """ "Has had no answer": what is not there is no paper."""
    return noun.lemma_.lower() in ANSWERS and any(c.lower_ == "no" for c in noun.children)


def _not_answering_oneself(mentions: Sequence[Mention]) -> list[Mention]:
    """Mend "sent Estmark a reply to its demands": nobody answers its own paper, so "its" is the receiver."""
    answerers = {m.answers.i: m for m in mentions if m.answers is not None}
    mended = []
    for mention in mentions:
        reply = answerers.get(mention.noun.i)
        own = (
            reply is not None
            and mention.owned == "pronoun"
            and mention.by
            and mention.by == reply.by
        )
        mended.append(replace(mention, by=reply.to) if own and reply is not None else mention)
    return mended


def _linked(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """A response with the paper that it answers, where its author was given only one shortly before.

    "Sudria circulated a draft to Norland and Estmark. Norland sent ITS COMMENTS on 10 May."
    """
    told = mention.answers is not None or not mention.by or not mention.evident
    if told or mention.kind != "response" or not mention.owned or not mention.definite:
        return mention
    first = mention.noun.sent.start
    for _ in range(_BACK):
        first = mention.noun.doc[first - 1].sent.start if first > 0 else first
    given = [
        m
        for m in mentions
        if first <= m.noun.i < mention.noun.i and m.evident and m.kind in _ANSWERED
        if m.by
        and set(mention.by) <= set(m.to)
        and (not mention.to or set(m.by) == set(mention.to))
    ]
    if len({(m.kind, m.by) for m in given}) != 1:
        return mention
    return replace(mention, answers=given[0].noun, to=mention.to or given[0].by)


def _meant_again(mention: Mention, earlier: Sequence[Mention]) -> bool:
    """Whether an earlier paper is meant: a definite phrase of its kind and not of another author."""
    return mention.definite and any(_fits(mention, other) for other in earlier)


def _fits(mention: Mention, other: Mention) -> bool:
    """Whether two mentions can be of one paper."""
    lemma, earlier = mention.noun.lemma_.lower(), other.noun.lemma_.lower()
    kinds = {mention.kind, other.kind}
    if lemma != earlier and (
        (lemma in _DRAFTS and other.kind == "response")
        or earlier in _OWN_NAME
        or lemma in _OWN_NAME
    ):
        return False
    if lemma != earlier and mention.kind not in _ONE_THING and lemma not in _ANY_PAPER:
        return False
    drafted = kinds in ({"proposal", "draft-treaty"}, {"demands", "draft-treaty"})
    if len(kinds) > 1 and not drafted and mention.kind != "other":
        return False
    return not mention.by or not other.by or set(mention.by) == set(other.by)


def _completed(mention: Mention, earlier: Sequence[Mention]) -> Mention:
    """The mention with author and addressee from the one earlier paper that fits; as it is if several do."""
    if not mention.definite or mention.owned == "unknown" or (mention.by and mention.to):
        return mention
    fitting = [m for m in earlier if _fits(mention, m) and m.by]
    if not mention.by and not fitting:
        going = {m.to for m in earlier if _fits(mention, m) and m.to}
        return replace(mention, to=going.pop()) if len(going) == 1 else mention
    if not mention.by:
        if len({m.by for m in fitting}) != 1:
            return mention
        mention = replace(mention, by=fitting[-1].by)
    alike = [m for m in fitting if m.count == mention.count or len(m.to) == 1]
    addressees = {m.to for m in alike if m.by == mention.by and m.to}
    if not mention.to and len(addressees) == 1:
        return replace(mention, to=addressees.pop())
    return mention


def _finding(mention: Mention, kept: Sequence[Mention], parsed: ParsedReport) -> PaperFinding:
    position = None
    if mention.answers is not None:
        wanted = mention.answers.i
        position = next((i for i, other in enumerate(kept) if other.noun.i == wanted), None)
    return PaperFinding(
        span=parsed.span(mention.first, mention.last),
        kind=mention.kind,
        by=mention.by,
        to=mention.to,
        answers=position,
        count=mention.count,
        public=mention.public,
        dated=mention.dated,
        name=name_of(mention.noun, mention.head),
        about=parsed.span(*words) if (words := about(mention.noun, mention.head)) else None,
        from_stranger=mention.from_stranger,
        to_stranger=mention.to_stranger,
    )
