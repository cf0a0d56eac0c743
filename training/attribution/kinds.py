"""Weak labels for the kind of an attribution, from the words of its cue and its source.

57 % of PolNeAR's attributions are statements, the rest beliefs, intentions, polls and documents; the
corpus does not say which is which. The lexicon below labels the clear ones; the tagger's classifier
learns from them in context and decides the others.
"""

from __future__ import annotations

import re

KINDS = ("speech", "attitude", "plan", "finding")
UNKNOWN = -1

_PLAN = re.compile(
    r"(plan(s|ned|ning)?|intend(s|ed|ing)?|intent|intention|aim(s|ed|ing)?|decid(e|es|ed|ing)|decision"
    r"|seek(s|ing)?|sought|prepar(e|es|ed|ing)|schedul\w*|consider(s|ed|ing)?|mull\w*|resolv\w*"
    r"|tr(y|ies|ied|ying)|set|poised|ready|going|effort\w*|attempt\w*|agenda|opt(s|ed)|chose|choos\w+)$"
)
_ATTITUDE = re.compile(
    r"(belie(f|fs|ve|ves|ved|ving)|think(s|ing)?|thought|feel(s|ing)?|felt|hop(e|es|ed|ing)|hopeful"
    r"|fear(s|ed|ing)?|want(s|ed|ing)?|wish\w*|know(s|n|ing)?|knew|see(s|n|ing)?|saw|seem(s|ed|ing)?"
    r"|appear(s|ed|ing)?|expect\w*|support(s|ed|ing|ive)?|oppos(e|es|ed|ing|ition)|favou?r\w*|prefer\w*"
    r"|worr(y|ies|ied|ying)|doubt\w*|view(s|ed|ing)?|hat(e|es|ed)|lik(e|es|ed)|lov(e|es|ed)|regard\w*"
    r"|understand\w*|understood|wonder(s|ed|ing)?|concern\w*|optimis\w+|confident|convinced|sure"
    r"|skeptic\w*|trust\w*|suspect\w*|assum\w+|reali[sz]\w+|learn\w*|remember\w*|dream\w*|sense\w*"
    r"|impress\w*|opinion\w*|perce\w+|embrac\w+|anger|angry|upset|dislike\w*|desire\w*|interest\w*)$"
)
_SPEECH = re.compile(
    r"(sa(y|ys|id|ying)|t(ell|ells|old|elling)|add(s|ed|ing)?|warn\w*|announc\w*|not(e|ed|es|ing)"
    r"|argu\w+|claim\w*|wr(ite|ites|ote|itten|iting)|insist\w*|declar\w*|explain\w*|report(s|ed|ing|edly)"
    r"|suggest\w*|acknowledg\w*|admit\w*|alleg\w*|assert\w*|assur\w*|boast\w*|caution\w*|complain\w*"
    r"|conced\w*|confirm\w*|contend\w*|continu\w*|den(y|ies|ied|ying)|describ\w*|emphasi\w*|stress\w*"
    r"|hint\w*|jok(e|ed|es|ing)|lament\w*|maintain\w*|mention\w*|mus(ed|ing)|observ\w*|opin\w*"
    r"|point\w*|predict\w*|proclaim\w*|promis\w*|quip\w*|recall\w*|recommend\w*|recount\w*"
    r"|reiterat\w*|remark\w*|repl(y|ies|ied|ying)|respond\w*|reveal\w*|stat(e|ed|es|ing)|statement"
    r"|testif\w*|tweet\w*|urg(e|es|ed|ing)|vow\w*|pledg\w*|ask(s|ed|ing)?|call(s|ed|ing)?|according"
    r"|accus\w*|shout\w*|chant\w*|quot\w*|cit(e|es|ed|ing)|demand\w*|talk\w*|speak\w*|spoke"
    r"|blast\w*|slam\w*|criticiz\w*|prais\w*|endors\w*|condemn\w*|denounc\w*|dismiss\w*|reject\w*"
    r"|defend\w*|blam\w*|propos\w*|refus\w*|declin\w*|offer\w*|thank\w*|mock\w*|question\w*|post\w*)$"
)
_FINDING = re.compile(r"(show(s|ed|n|ing)?|found|find(s|ing|ings)?)$")
_PAPER = re.compile(
    r"\b(polls?|surveys?|stud(y|ies)|reports?|data|figures|documents?|records?|results?|analys[ei]s"
    r"|emails?|evidence|statistics|estimates?|research|index|census|filings?|memos?|transcripts?"
    r"|footage|video|bills?|laws?|rules?|orders?|letters?|files?|numbers|averages?|investigation)\b"
)


def weak_kind(cue: str, source: str) -> int:
    """The index of the kind in KINDS, or UNKNOWN where the lexicon is silent.

    >>> KINDS[weak_kind("plans to announce", "Clinton")], KINDS[weak_kind("shows", "a new poll")]
    ('plan', 'finding')
    """
    low = source.lower()
    paper = bool(_PAPER.search(low.split(" of ")[0].split(" from ")[0]))
    for word in re.findall(r"[a-z]+", cue.lower()):
        if _FINDING.match(word):
            return 3 if paper or not source else UNKNOWN
        if _PLAN.match(word):
            return 2
        if _ATTITUDE.match(word):
            return 1
        if _SPEECH.match(word):
            return 3 if paper else 0
    return 0 if cue.strip() == ":" else UNKNOWN
