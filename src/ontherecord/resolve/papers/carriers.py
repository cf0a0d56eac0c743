"""Who only carries a paper: not its author, though he hands it over, and not its addressee, though he takes it.

A go-between is a party that takes a paper and hands the same paper on, or hands on a paper that is told to be
another's, and that nowhere in the collection is the author of what the matter is about.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ontherecord.language.words import normal
from ontherecord.nouns.findings import ActFinding, Findings
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.papers.mention import GIVING, TAKING, Mention
from ontherecord.resolve.papers.versions import is_earlier

# "received the reply through Norland", "... from the League", right behind the paper's name.
_GO_BETWEEN = re.compile(
    r"(?:\s+(?:(?:that|which)\s+)?(?:it|they|he|she|we)\s+(?:ha[ds]\s+)?(?:received|got))?"
    r"\s+(through|via|from)\s+([^.,;:]{3,90})"
)
_NAMELESS = r"(?:the\s+|its\s+)?(?:[\w-]+\s+)?(?:mediators?|go-betweens?|intermediar(?:y|ies)|facilitators?|brokers?)"
# "received the reply from the mediators", "was given it by the two mediators", "the mediators handed Norland a reply"
_BEHIND_IT = re.compile(rf"\b(?:through|via|from|by)\s+{_NAMELESS}\b")
_BEFORE_IT = re.compile(
    rf"\b{_NAMELESS}\s+(?:(?:ha[sd]|have|then|later|also|already)\s+)*$", re.IGNORECASE
)
_SOMEBODYS = re.compile(r"[’']s?\s|\b(?:reply|answer|response|comments|its|his|her|their)\b")
# "the proposals submitted by Norland": which proposals, that tells; who only brings a paper did not submit it
_SUBMITTED = re.compile(
    r"\s+(?:submitted|presented|tabled|proposed|put\s+forward|drafted|drawn\s+up|written)\s+(?:[^.,;:]{0,30}\s)?by\b"
)
_NEAR = 120  # characters behind a verb, or before it, in which they are named


def is_through_go_betweens(text: str, trigger: Span, evidence: Span) -> bool:
    """Whether the words around the verb of a receipt tell that go-betweens whom nobody names brought the paper."""
    end, start = min(evidence.end, trigger.end + _NEAR), max(evidence.start, trigger.start - _NEAR)
    if _BEHIND_IT.search(text, trigger.end, end) is not None:
        return True
    # not a paper of the mediators' own
    brought = _SOMEBODYS.search(text, trigger.end, end) is not None
    return brought and _BEFORE_IT.search(text[start : trigger.start]) is not None


def is_relayed(act: ActFinding, mention: Mention, coverage: Coverage, cast: Cast) -> bool:
    """Whether a receipt is told as one through a go-between ("received Norland's reply from the League")."""
    if act.type not in TAKING:
        return False
    text = coverage.reports[mention.report].text
    nameless = mention.by and not act.recipient
    if nameless and is_through_go_betweens(text, act.trigger, act.evidence):
        return True  # "was given Norland's answer by the mediators"; a paper of nobody known may be theirs
    told = _GO_BETWEEN.match(text, mention.span.end)
    if told is None or not mention.by:
        return told is not None and (told[1] != "from" or not act.recipient)
    author = (cast.actors[party] for party in mention.by)
    names = {normal(name) for actor in author for name in (actor.name, *actor.aliases)}
    return told[1] != "from" or not any(name in normal(told[2]) for name in names)


def carriers(findings: Findings, report: str, cast: Cast) -> dict[int, frozenset[str]]:
    """The parties that hand on the paper of each mention."""
    found: dict[int, frozenset[str]] = {}
    for act in findings.acts:
        if act.paper is not None and act.type in GIVING:
            giving = cast.parties_of(report, act.actor)
            found[act.paper] = found.get(act.paper, frozenset()) | giving
    return found


def carried_by_others(
    mentions: Sequence[Mention], giving: Mapping[int, frozenset[str]], coverage: Coverage
) -> list[Mention]:
    """Mentions without an author who only carried a paper that was told of before.

    "A letter to his counterpart ... the ambassador delivered the letter" makes the ambassador no author; "the
    proposals submitted by Norland" are Norland's, whatever was told of before.
    """
    found: list[Mention] = []
    for mention in mentions:
        before = next((m for m in reversed(found) if m.kind == mention.kind), None)
        text = coverage.reports[mention.report].text
        named = mention.by and _SUBMITTED.match(text, mention.span.end) is not None
        if before is None or named or not _is_carried(mention, before, giving):
            found.append(mention)
            continue
        found.append(replace(mention, by=before.by, to=mention.to or before.to))
    return found


def _is_carried(mention: Mention, before: Mention, giving: Mapping[int, frozenset[str]]) -> bool:
    """Whether "the letter", moved by somebody, is the letter of another told of before."""
    words = mention.words.lower()
    if not mention.moved or not words.startswith("the ") or words.startswith("the one "):
        return False
    if is_earlier(mention) != is_earlier(before):
        return False  # "an amended version ... the first version, which the envoy presented"
    if not before.by:
        return bool(before.to) and not mention.told and mention.by != before.to
    handed_on = bool(mention.by) and mention.by == giving.get(mention.at)
    return handed_on and not mention.by & (before.by | before.to)


_BARE = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) [a-z -]+")  # no adjective of nationality, no owner
_OWNED_BEHIND = re.compile(r"\s+(?:of|from|by)\s+(?:the\s+|its\s+)?[A-Z]")


def without_go_betweens(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with no go-between for their author or addressee."""
    carrying = go_betweens(mentions)
    if not carrying:
        return tuple(mentions)
    mended = tuple(_not_by(mention, carrying) for mention in mentions)
    answered = {(m.report, m.at): m.by - carrying for m in mended}
    ends = _ends((mention, _end(mention, carrying)) for mention in mended)
    first = [_not_to(mention, carrying, answered, ends) for mention in mended]
    ends = _ends((mention, mention.to - carrying) for mention in first)
    return tuple(_not_to(mention, carrying, answered, ends) for mention in first)


_Ends = Mapping[tuple[str, frozenset[str]], set[frozenset[str]]]


def _ends(told: Iterable[tuple[Mention, frozenset[str]]]) -> _Ends:
    """For whom the papers of each family and author are, as far as that is told."""
    found: dict[tuple[str, frozenset[str]], set[frozenset[str]]] = {}
    for mention, end in told:
        if mention.by and end:
            found.setdefault((mention.family, mention.by), set()).add(end)
    return found


def go_betweens(mentions: Sequence[Mention]) -> frozenset[str]:
    """Parties that hand on what is not theirs, without those that have papers of their own in the matter."""
    carrying: set[str] = set()
    for mention in mentions:
        onward = [hop for hop in mention.hops if not hop.taker or not hop.taker <= mention.by]
        known = [hop for hop in onward if hop.taker or hop.relayed]  # "gave a proposal" to nobody
        givers = frozenset[str]().union(*(hop.giver for hop in known))
        takers = frozenset[str]().union(*(hop.taker for hop in onward))
        carrying |= givers & takers
        carrying |= givers - mention.by if mention.by and not mention.given else set()
        carrying |= {p for hop in onward if hop.relayed for p in hop.giver - mention.by}
    own = {p for m in mentions if m.by and not m.given for p in m.by}
    return frozenset(carrying - own)


def is_only_given(mention: Mention, coverage: Coverage) -> bool:
    """Whether an author is only read from who hands over "the text"."""
    gave = any(hop.giver & mention.by for hop in mention.hops)
    return gave and is_bare(mention) and not _is_owned(mention.span, coverage)


def is_bare(mention: Mention) -> bool:
    """Whether it is called "the text", and nothing more."""
    return _BARE.fullmatch(mention.words) is not None


def _is_owned(span: Span, coverage: Coverage) -> bool:
    text = coverage.reports[span.report].text
    return _OWNED_BEHIND.match(text, span.end) is not None


def _not_by(mention: Mention, carrying: frozenset[str]) -> Mention:
    """A mention whose author only handed it on has the first giver for its author, or none."""
    if mention.by and not (mention.by <= carrying and mention.given):
        return mention
    takers = frozenset[str]().union(*(hop.taker for hop in mention.hops))
    first = [hop.giver for hop in mention.hops if hop.giver and not hop.giver & (takers | carrying)]
    by = first[0] if len(set(first)) == 1 else frozenset[str]()
    return replace(mention, by=by, to=mention.to - by, told=mention.told and bool(by))


def _end(mention: Mention, carrying: frozenset[str]) -> frozenset[str]:
    """To whom a paper went at last: the takers who did not hand it on."""
    takers = frozenset[str]().union(*(hop.taker for hop in mention.hops if hop.giver & carrying))
    return takers - carrying - mention.by


def _not_to(
    mention: Mention,
    carrying: frozenset[str],
    answered: Mapping[tuple[str, int], frozenset[str]],
    ends: _Ends,
) -> Mention:
    """A mention that went to a go-between is for whom it was handed on to, or whom it answers."""
    took = frozenset[str]().union(*(hop.taker for hop in mention.hops))
    if not mention.to or not mention.to <= carrying:
        return mention
    asked = (
        answered.get((mention.report, mention.answers), frozenset())
        if mention.answers is not None
        else None
    )
    known = ends.get((mention.family, mention.by), set())
    to = _end(mention, carrying) or (asked or frozenset()) - mention.by
    to = to or (next(iter(known)) if len(known) == 1 else frozenset())
    if not to and not took:
        return mention  # it is for the go-between itself, as far as anybody tells
    return replace(mention, to=to, told=bool(mention.by and to))
