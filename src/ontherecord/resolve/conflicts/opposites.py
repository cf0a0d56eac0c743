"""When two short accounts of one matter cannot both hold, as far as their words show it.

"The crossing is open" and "it is closed", "they fired first" and "the first shot came from the South", "it begins on
3 June" and "it began on the day of the signature". Which accounts are of one matter is not asked here.
"""

import re

from ontherecord.language.seldom import Seldom
from ontherecord.language.time.words import number
from ontherecord.nouns.conflict import ConflictKind
from ontherecord.resolve.wording import content, stem, tokens

# States of one thing that exclude each other. Both are told as they are, so that a negation before either is no match.
_STATES = tuple(
    tuple(Seldom(rf"\b(?:{each})\b", re.IGNORECASE) for each in pair)
    for pair in (
        (r"(?:re)?opened|open|passable", r"closed|shut|blocked|sealed|impassable"),
        (
            r"restored|resumed|flowing|reconnected",
            r"(?:still )?cut off|still (?:halted|suspended|interrupted|down)",
        ),
        (
            r"collapsed|broken? (?:off|down)|(?:is|are|was|were) over|(?:has|have|had|was|were) ended|"
            r"at an end|called off",
            r"going on|go(?:es)? on|continu(?:e|es|ing)|under way|ongoing|not over|still (?:alive|running|talking)",
        ),
        (
            r"(?:has|have|had|were|was) (?:all )?(?:withdrawn|pulled (?:out|back)|left)|withdrew|no longer in",
            r"(?:is|are|was|were) still (?:in|at|on|there|inside|present|based|stationed)|remain(?:s|ed)? (?:in|at|on|"
            r"there|inside)|ha(?:s|ve|d) stayed",
        ),
        (
            r"(?:has|have|had|was|were|been) (?:already )?(?:lifted|scrapped|abolished|repealed)",
            r"(?:still )?in (?:force|place|effect)|remains? in|still (?:stands|applies|holds)",
        ),
        (
            r"(?:has|have|had|was|were|been) (?:already |all )?(?:freed|released|let go)|at liberty",
            r"(?:is|are|was|were|remain\w*) (?:still )?(?:being )?(?:held|detained|in (?:custody|detention|prison|"
            r"jail))|still (?:holds?|holding|held|detained)",
        ),
        (r"alive|survived", r"(?:is|are|was|were) dead|(?:had |has |have )?died|was killed"),
        (
            r"(?:fully|strictly|faithfully|always|completely) (?:and \w+ )?(?:observ|compl[iy]|respect|honou?r|abid|"
            r"kept|implement)\w*|(?:compl(?:y|ied|ies)|in (?:full )?compliance) with",
            r"in (?:\w+ )?(?:breach|violation)|breach(?:ed|ing|es)|violat(?:ed|ing|es)|flout(?:ed|ing|s)|broke(?:n)?",
        ),
        (
            r"no (?:amendments?|changes?)|unchanged|unaltered|word for word|not (?:been )?(?:changed|altered|amended)|"
            r"not changed an? (?:\w+ )?(?:word|comma|line)|"
            r"no (?:\w+ )?(?:had|has|have) (?:been )?changed",
            r"amended|altered|rewr(?:ote|itten)|struck out|crossed out|deleted|reworded|"
            r"(?:raised|cut|lowered|changed|inserted|added|removed|dropped) (?:an?|the|two|three|its|his|her|their) ",
        ),
        (
            r"(?:off|no longer on) (?:the|its|their|\w+[’']s) (?:table|agenda)|dropped|given up|"
            r"gave up|abandoned|no longer (?:asks?|demands?|insists?|wants?|seeks?)",
            r"new (?:demand|condition|claim)s?|never (?:been )?an? (?:condition|demand)|still (?:asks?|demands?|"
            r"insists?|wants?|seeks?)|(?:go|goes|going) on (?:demanding|asking|insisting)",
        ),
        (
            r"entered|crossed into|strayed into",
            r"(?:had )?never (?:left|entered|crossed)|(?:was|were|had been) (?:outside|in international)",
        ),
        (
            r"(?:of|on) (?:its|his|her|their) own (?:free )?(?:will|accord|initiative)|voluntaril?y|freely",
            r"(?:was|were|been) (?:forced|coerced|made to|compelled)|against (?:his|her|their) will|"
            r"under (?:duress|threat)",
        ),
        (
            r"accident(?:al|ally)?|(?:technical|human) (?:fault|failure|error)|natural causes",
            r"sabotage|deliberate(?:ly)?|on purpose|(?:was|were) (?:murdered|poisoned|shot down)",
        ),
    )
)
# What two sides want, by the verbs behind a demand: "that France take part", "that France be excluded".
_WANTED = tuple(
    tuple(Seldom(rf"\b(?:{each})\b", re.IGNORECASE) for each in pair)
    for pair in (
        (r"take part|participate|be (?:included|represented|present|part)|join|sit (?:in|on)",
         r"be (?:excluded|left out|kept out|barred|shut out)|not (?:take part|be included)|without"),
        (r"stay|remain|be (?:kept|extended|maintained|prolonged)", r"leave|go|be (?:withdrawn|removed|ended|shut)"),
        (r"be (?:opened|reopened)", r"(?:stay|remain|be kept) (?:closed|shut)"),
        (r"be (?:lifted|scrapped|removed|eased)", r"(?:stay|remain|be (?:kept|maintained|tightened))"),
    )
)  # fmt: skip
_NEGATED = re.compile(r"(?:\bnot|\bnever|\bno|\bnor|n[’']t)(?: \w+)? $", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_SHOTS = re.compile(r"\b(?:fir(?:e|ed|ing)|shots?|shot|shoot|shooting|attack\w*|shell\w*|struck)\b")
_IT_WAS = re.compile(
    r"(?:that )?it was (?P<who>(?:the |an? )?[^,.;]{2,40}?) (?:who|that|which) (?:had |have |has )?(?P<verb>[a-z]+)"
)
_ASKED_FOR = re.compile(
    r"\b(?:asked for|requested|sought|proposed|suggested|invited|initiated)\b", re.IGNORECASE
)
_CAME_FROM = re.compile(
    r"\b(?:request|initiative|idea|proposal|suggestion|invitation|wish) (?:had |has )?c[oa]me from\b",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    r"\b(?:handed|given|gave|delivered|sent|passed|presented)\b[^.;]{0,60}?\bto (?P<whom>[^,.;]{3,50})",
    re.IGNORECASE,
)
_LEFT_WITH = re.compile(
    r"^(?:that )?(?:it|they|the \w+) (?:(?:was|were|had been|had|has) )?(?:left|gone|went|handed|given|delivered|sent|"
    r"passed) (?:in )?(?:with|to) (?P<whom>[^,.;]{3,50})",
    re.IGNORECASE,
)
_GONE = frozenset("left walked quit broke withdrew went".split())
_DURATION = re.compile(
    r"\b(?:last(?:ed|s)|took|takes|went on for|(?:met|spoke|talked|sat together) for)\b[^.;,]{0,40}?\b"
    r"(?P<n>[a-z-]+|\d[\d.]*) (?P<unit>minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}
_SAME_LENGTH = 1.3  # times: "an hour and a half" and "two hours" may be one account
_ONLY_ON = re.compile(r"\b(?:only|not until|not before)\b", re.IGNORECASE)
_GOT = re.compile(r"\b(?:receiv\w+|got|gotten|given|handed|arriv\w+|reach\w+|came|seen|saw)\b")
_FOR_LONG = re.compile(
    r"\b(?:have|has|had) (?:had|known|been in possession of|held)\b[^.;]{2,60}? (?:for|since) ",
    re.IGNORECASE,
)
_NOT_IN = re.compile(
    r"\bnot (?:in|on|at|until|before|after|during) (?P<when>(?:the )?[\w ]{3,24}?)(?=[.,;”\"]|$)",
    re.IGNORECASE,
)
_TO_BEGIN = re.compile(
    r"\b(?:takes? effect|(?:begin|start)s?|enters? into force|will (?:begin|start|take effect|enter))\b"
)
_BEGUN = re.compile(
    r"\b(?:took effect|(?:has|had|have) (?:already )?(?:begun|started|taken effect|entered into force)|began|"
    r"entered into force)\b"
)


def contrary_kind(first: str, second: str, *, wanted: bool = False) -> ConflictKind | None:
    """How two accounts of one matter, the second told right behind the first, exclude each other; None: not seen.

    `wanted` is whether both are what somebody demands.

    >>> contrary_kind("the crossing is open", "it was closed").value
    'parties-disagree'
    >>> contrary_kind("it lasted two hours", "it took twenty minutes").value
    'figure'
    >>> contrary_kind("the crossing is open", "it was quiet")
    """
    if wanted:
        return ConflictKind.PARTIES_DISAGREE if _opposed(first, second, _WANTED) else None
    if _lasted_otherwise(first, second):
        return ConflictKind.FIGURE
    if _at_another_time(first, second):
        return ConflictKind.DATE
    if _by_another(first, second):
        return ConflictKind.AGENT
    return ConflictKind.PARTIES_DISAGREE if _opposed(first, second, _STATES) else None


def _opposed(first: str, second: str, states: tuple[tuple[Seldom, ...], ...]) -> bool:
    return any(
        (_has(one, first) and _has(other, second)) or (_has(other, first) and _has(one, second))
        for one, other in states
    )


def _has(state: Seldom, text: str) -> bool:
    """Whether a text tells a state, and not that it is not so."""
    match = state.search(text)
    return match is not None and not _NEGATED.search(text[: match.start()])


def _lasted_otherwise(first: str, second: str) -> bool:
    lengths = []
    for text in (first, second):
        match = _DURATION.search(text)
        value = number(match["n"]) if match is not None else None
        if match is None or not value:
            return False
        lengths.append(float(value) * _MINUTES[match["unit"].lower()])
    return max(lengths) / min(lengths) > _SAME_LENGTH


def _at_another_time(first: str, second: str) -> bool:
    """Whether the second says when it was not, or long before: "by June, not in May", "have had it for a week"."""
    excluded = _NOT_IN.search(second)
    if excluded is not None:
        when = set(tokens(excluded["when"])) - {"the"}
        return bool(when) and when <= set(tokens(first))
    if _ONLY_ON.search(first) and _GOT.search(first) and _FOR_LONG.search(second):
        return True
    return bool(_TO_BEGIN.search(first) and _BEGUN.search(second)) or bool(
        _BEGUN.search(first) and _TO_BEGIN.search(second)
    )


def _by_another(first: str, second: str) -> bool:
    """Whether the second says that somebody else did it, or was given it."""
    shot = all(_FIRST.search(text) and _SHOTS.search(text) for text in (first, second))
    other = _IT_WAS.match(second)
    if other is not None:
        doers = content(other["who"])
        told = {stem(word) for word in tokens(first)}
        gone = other["verb"] in _GONE and bool(set(tokens(first)) & _GONE)
        subject = content(" ".join(first.split()[:4]))
        return not doers & subject and (gone or stem(other["verb"]) in told)
    asked = _ASKED_FOR.search(first) is not None and _CAME_FROM.search(second) is not None
    given, left = _GIVEN_TO.search(first), _LEFT_WITH.match(second)
    elsewhere = given is not None and left is not None and "also" not in tokens(second)
    if given is not None and left is not None and elsewhere:
        return not content(given["whom"]) & content(left["whom"])
    return shot or asked
