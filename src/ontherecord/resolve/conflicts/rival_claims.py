"""Claims that two voices set against each other in one passage.

"Torrask says the closure protects fish; shipowners say it is meant to squeeze Sorvany": a purpose and another one.
"Ubrath accuses them of spying; Torrask maintains that they had lost their way": a charge and its answer.
"The coastguard said the ship strayed into the zone. The captain denied that the Alder Queen had left its
waters": a claim, and the denial in the next sentence, of a thing that the report itself calls by both names.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.copied_conflicts import with_copy
from ontherecord.resolve.wording import content, tokens

_JOINT = re.compile(
    r"[”\"’']?\s*(?:;|,?\s*(?:while|whereas|but|though|although)\b)\s*(?:\w+\s*){0,3}$"
)
_SENTENCE_END = re.compile(r"^[”\"’']?\s*\.?[”\"’']?\s+$")
_PURPOSE = re.compile(
    r"(?:it|they|this|that|these)\s+(?:is|was|are|were)\s+(?:really |only |merely |in fact |actually )?"
    r"(?:meant|aimed|intended|designed|an? (?:pretext|cover|ploy|ruse|excuse|trick|front))\b",
    re.IGNORECASE,
)
_CHARGE = re.compile(r"\b(?:accus|alleg|charg|blam)", re.IGNORECASE)
_ANSWER = re.compile(
    r"\b(?:maintain|insist|counter|contest|retort|den(?:y|ie)|say|said)", re.IGNORECASE
)
_DENIAL = re.compile(r"\bden(?:y|ie)", re.IGNORECASE)
_OF = re.compile(r"^(?:\w+ ){0,2}of (?=\w+ing\b)")  # "(accuses) them of spying": the charge
_DOING = re.compile(r"(?!having\b)\w+ing\b")
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_NOUN = re.compile(r"\b(?:the|that|this) ((?:[a-z-]+ ){0,2}?[a-z-]+)\b")


def find_rival_claims(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between voices of one passage, each once however many copies of it there are."""
    found: dict[str, Conflict] = {}
    for report in known.coverage.order:
        lines = sorted(known.statements.of(report), key=_place)
        spoken = [line for line in lines if line.mode is not Mode.PLAN and line.cue_spans]
        for first, second in pairwise(spoken):
            if _is_rival(first, second, known):
                conflict = _conflict(first, second, known)
                held = found.get(conflict.id)
                found[conflict.id] = with_copy(held, conflict.sides) if held else conflict
    return tuple(found[key] for key in sorted(found))


def _place(line: Statement) -> tuple[int, int]:
    return _start(line), _end(line)


def _start(line: Statement) -> int:
    return min(s.start for s in (*line.content_spans, *line.source_spans, *line.cue_spans))


def _end(line: Statement) -> int:
    return max(s.end for s in (*line.content_spans, *line.source_spans, *line.cue_spans))


def _is_rival(first: Statement, second: Statement, known: Known) -> bool:
    """Whether the second is set against the first by another voice."""
    if _end(first) > _start(second) or _voice(first, known) == _voice(second, known):
        return False
    text = known.coverage.reports[first.content_spans[0].report].text
    between = text[_end(first) : _start(second)]
    if _JOINT.match(between):
        charged = _CHARGE.search(first.cue or "") and _ANSWER.search(second.cue or "")
        if charged:
            return first.sure and second.sure and not _same_party(first, second, known)
        return first.sure and _PURPOSE.match(second.content) is not None
    if not _SENTENCE_END.match(between) or "\n\n" in between:
        return False
    denied = _DENIAL.search(second.cue or "") and not _DENIAL.search(first.cue or "")
    return bool(
        denied
        and first.sure
        and second.sure
        and not _same_party(first, second, known)
        and (
            _one_thing(first.content, second.content, text)
            or (
                _CHARGE.search(first.cue or "") and content(first.content) & content(second.content)
            )
        )
    )


def _one_thing(claim: str, denial: str, text: str) -> bool:
    """Whether what is claimed of "the ship" is denied of a name that the report gives to that ship."""
    if len(content(claim) & content(denial)) > 1:
        return True
    name, noun = _NAME.search(denial), _NOUN.search(claim)
    if name is None or noun is None:
        return False
    head = re.escape(noun[1].split()[-1])
    called = re.escape(name[0])
    apposed = (
        rf"\b{head},? (?:the )?[“\"*_]*{called}\b|\b{called},? (?:a|the) (?:[\w-]+ ){{0,3}}{head}\b"
    )
    return re.search(apposed, text) is not None


def _same_party(first: Statement, second: Statement, known: Known) -> bool:
    parties = [known.cast.party(line.speaker) for line in (first, second)]
    return None in parties or parties[0] == parties[1]


def _voice(line: Statement, known: Known) -> str:
    """Who says it: the party that speaks, else the words of the source."""
    if line.speaker is not None:
        return known.cast.party(line.speaker) or line.speaker
    return " ".join(known.coverage.words(span) for span in line.source_spans[:1])


def _who(line: Statement, known: Known) -> str:
    if line.speaker is not None:
        return known.cast.name(line.speaker)
    return _voice(line, known) or "somebody"


def _conflict(first: Statement, second: Statement, known: Known) -> Conflict:
    voices = [_who(line, known) for line in (first, second)]
    denied = "it is denied that " if _DENIAL.search(second.cue or "") else ""
    sides = tuple(
        Side(
            f"{who}: {before}{_OF.sub('', line.content)}",
            tuple(sorted(line.content_spans)),
            by=(line.speaker,) if line.speaker else (),
        )
        for who, before, line in zip(voices, ("", denied), (first, second), strict=True)
    )
    anchor = (tokens(first.content), tokens(second.content))
    return Conflict(
        id=make_id("c", ConflictKind.PARTIES_DISAGREE.value, "claims", *anchor),
        kind=ConflictKind.PARTIES_DISAGREE,
        about=_heading(first, voices),
        sides=sides,
    )


def _heading(first: Statement, voices: Sequence[str]) -> str:
    """What two voices differ over: a charge against the second one, or else what the first one tells."""
    told = _OF.sub("", first.content)
    if _CHARGE.search(first.cue or "") and _DOING.match(told):
        return f"the charge against {voices[1]}: {told}"
    return f"{voices[0]} and {voices[1]} tell it differently: {told}"
