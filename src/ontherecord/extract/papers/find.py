"""Papers: the mentions in a report of treaties, proposals, replies and notes that move between parties.

A second mention ("its response", "the document") is a paper because an earlier one was, and takes
author and addressee from the nearest earlier mention where only one fits.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import child, has_particle, is_verbal, modifiers, opening
from ontherecord.extract.papers.another import read_another
from ontherecord.extract.papers.answer import on_each_day, read_answer, read_writing
from ontherecord.extract.papers.called import about, name_of
from ontherecord.extract.papers.day import day_of
from ontherecord.extract.papers.dealt import deal
from ontherecord.extract.papers.meant import meant_paper
from ontherecord.extract.papers.mention import Mention, kind_of, read_mention
from ontherecord.extract.papers.passage import passages
from ontherecord.extract.papers.people import keys_of_parties
from ontherecord.extract.papers.phrase import is_on_it
from ontherecord.extract.papers.silent import ANSWERS
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import PaperFinding, StatementFinding
from ontherecord.nouns.statement import SpeechKind

# Kinds whose nouns say the same ("reply", "response"), and nouns that can stand for any paper.
_ONE_THING = frozenset({"response", "draft-treaty", "demands"})
_ANY_PAPER = frozenset({"document", "paper", "text", "proposal", "draft", "package"})
# Texts that are drafted, not answered with; and papers that no word but their own names again.
_DRAFTS = frozenset({"text", "proposal", "draft", "package"})
_OWN_NAME = frozenset({"map", "list", "annex", "invitation"})
_WHICH = frozenset("first second third fourth last latest new previous earlier initial".split())
_REVISED = frozenset("revised amended updated modified reworked redrafted".split())
_HOUR = re.compile(r"\n\s*\d{1,2}[:.]\d\d\b")
_BACK = 2  # sentences back to the paper that "its comments" are on
_SINGLE = frozenset({"letter", "note"})  # "comments" may be one paper; letters are several
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
        if kind_of(token) is not None
        and not _is_none(token)
        and (found := read_mention(token, parties, day_of(token, parsed))) is not None
        for mention in deal(found, parties)
    ]
    words = [token for sentence in parsed.sentences(None) for token in sentence]
    written = [
        mention
        for token in words
        if (told := read_writing(token, parties)) is not None
        for mention in on_each_day(told, parsed)
    ]
    known = sorted((*mentions, *written), key=lambda m: m.first)
    answers = [
        found
        for token in words
        if (found := read_answer(token, known, parties) or read_another(token, mentions, parties))
    ]
    told_twice = {found.noun.i for found in answers}
    mentions += [*answers, *(m for m in written if m.noun.i not in told_twice)]
    mentions = [_of_teller(mention, parties, statements) for mention in mentions]
    mentions = sorted(mentions, key=lambda m: m.first)
    mentions = _not_answering_oneself(_carried_on(mentions, parsed, parties))
    mentions = [_linked(mention, mentions) for mention in mentions]
    kept: list[Mention] = []
    answered = {m.answers.i for m in mentions if m.answers is not None and m.evident}
    for mention in mentions:
        if mention.evident or mention.noun.i in answered or _meant_again(mention, kept):
            whole = _completed(mention, [m for m in kept if _is_one_entry(m, mention, parsed)])
            meant = whole.dated is not None or mention.noun.i in answered
            if whole.by or whole.to or meant or whole.kind not in _NEED_A_PARTY:
                kept.append(whole)
    return tuple(_finding(mention, kept, parsed) for mention in kept)


def _is_none(noun: Token) -> bool:
    """ "Has had no answer": what is not there is no paper."""
    return noun.lemma_.lower() in ANSWERS and any(c.lower_ == "no" for c in noun.children)


def _of_teller(
    mention: Mention, parties: Parties, statements: tuple[StatementFinding, ...]
) -> Mention:
    """A paper of nobody known: "its letter" is of who tells of it, where its clause names nobody else."""
    whose = child(mention.noun, "poss")
    if mention.by or mention.owned != "unknown" or whose is None or whose.pos_ != "PRON":
        return mention
    at = parties.statement_at(mention.noun)
    told = statements[at] if at is not None else None
    subject = mention.noun.head if mention.noun.dep_ in ("nsubj", "nsubjpass") else None
    if told is None or told.kind is not SpeechKind.INDIRECT or not told.speaker or subject is None:
        return replace(mention, from_stranger=True)
    return replace(mention, by=keys_of_parties(parties, (told.speaker,)), owned="pronoun")


def _is_one_entry(one: Mention, other: Mention, parsed: ParsedReport) -> bool:
    """Whether no heading with an hour, as live pages have, stands between two mentions."""
    between = parsed.text[one.noun.idx : other.noun.idx]
    return _HOUR.search(between) is None


def _carried_on(
    mentions: Sequence[Mention], parsed: ParsedReport, parties: Parties
) -> list[Mention]:
    """The mentions, those that "it" moves being papers for whom it went: "drew up a list AND SENT IT to Estmark"."""
    found = list(mentions)
    heads = {mention.head.i: at for at, mention in enumerate(found)}
    for token in (t for sentence in parsed.sentences(None) for t in sentence if t.lower_ == "it"):
        at = meant_paper(token, heads)
        moved = (
            [p for p in passages(token, parties) if p.reading and p.taker] if at is not None else []
        )
        if at is None or not moved or moved[0].move not in ("give", "relay"):
            continue
        by = keys_of_parties(parties, moved[0].giver.keys) if moved[0].move == "give" else ()
        to = keys_of_parties(parties, moved[0].taker.keys) if moved[0].taker.sure else ()
        by = found[at].by or (by if moved[0].giver.sure else ())
        to = found[at].to or tuple(key for key in to if key not in by)
        found[at] = replace(found[at], by=by, to=to, evident=True)
    return found


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
    if mention.answers is not None or mention.kind != "response":
        return mention
    before = [m for m in mentions if m.evident and m.noun.i < mention.noun.i]
    if before and is_on_it(mention.noun) and before[-1].noun.sent == mention.noun.sent:
        return replace(mention, answers=before[-1].noun)
    own = mention.owned and mention.definite
    back = mention.noun.dep_ == "dobj" and has_particle(mention.noun.head, "back")
    if not (mention.by and mention.evident and (own or back)):
        return mention
    first = opening(mention.noun, _BACK)
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
    if is_verbal(other.noun) and mention.kind == other.kind and not mention.by:
        return True  # "has written to Estmark ... THE LETTER left on 3 May"
    kinds = {mention.kind, other.kind}
    if lemma == "paper" and other.kind == "letter":
        return False  # nobody calls a letter "the paper"
    if (which := _which(mention)) and which != _which(other):
        return False  # "its first response" is none told of as the last one
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


def _is_many(mention: Mention) -> bool:
    """Whether it is letters or notes, more than one: what is said of several is not said of one of them."""
    return mention.kind in _SINGLE and mention.noun.tag_ == "NNS"


def _which(mention: Mention) -> frozenset[str]:
    """The words that tell a paper from others of one author: "first", "latest", "amended" (or "revised")."""
    marks = {t.lower_ for n in (mention.noun, mention.head) for t in modifiers(n)}
    return frozenset((marks & _WHICH) | ({"revised"} if marks & _REVISED else set()))


def _completed(mention: Mention, earlier: Sequence[Mention]) -> Mention:
    """The mention with author and addressee from the one earlier paper that fits; as it is if several do."""
    if not mention.definite or mention.owned == "unknown" or (mention.by and mention.to):
        return mention
    if _is_many(mention) and not any(map(_is_many, earlier)):
        return mention  # "THESE LETTERS", where one letter was told of before: others, or more than that one
    # "Estmark's answer to the amendments": the answer is not the amendments
    earlier = [m for m in earlier if m.answers != mention.noun and mention.answers != m.noun]
    answered = {m.answers.i for m in earlier if m.answers is not None}
    last = next((m for m in earlier[::-1] if _fits(mention, m) and m.noun.i not in answered), None)
    if not mention.by and last is not None and last.owned and last.evident and not last.by:
        return mention  # "the group gave ITS response to Norland's plan": "the paper" told of next is no plan
    if mention.kind == "response":  # "the reply" is not what is replied to
        earlier = [m for m in earlier if m.noun.i not in answered]
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
