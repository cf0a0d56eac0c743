"""The learned choice of stances: what a party demands, offers or refuses in words that no rule knows, never surely."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ontherecord.extract.acts.heads import running_text
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.tree import is_clausal, is_verbal
from ontherecord.extract.choice.network import Reading, Side
from ontherecord.extract.choice.view import TALKATIVE, View, types_of
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.held import Held
from ontherecord.extract.stances.points import Points
from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.position import Stance
from ontherecord.nouns.report import PassageKind

_LIKELY = 0.6  # chance of the stance and its holder together, from which it is added
_KNOWN = 0.8  # the same where the rules' lexicon has the word for that stance and still finds none
_LONG = 40  # tokens; no point has more


def choose_stances(
    view: View, readings: Iterable[Reading], points: Callable[[], Points]
) -> tuple[StanceFinding, ...]:
    """The stances of a report, doubtful ones unsure, likely ones added, in the order of the text."""
    read = [r for r in readings if r.kind == "stance" and not _is_taken_back(view, r)]
    told = tuple(_doubted(stance, view, read) for stance in view.told.stances)
    new = [
        stance
        for reading in read
        for stance in _added(view, reading, points)
        if not any(_is_of(stance, known) for known in told)
    ]
    return tuple(sorted((*told, *dict.fromkeys(new)), key=lambda s: (s.evidence, s.issue)))


def _is_taken_back(view: View, reading: Reading) -> bool:
    """Whether a paper withdraws what it says there: "We wrote that Estmark had REJECTED it. That was wrong."."""
    parsed, word = view.parsed, view.parsed.doc[view.parsed.token_at(reading.at)]
    heading = parsed.block_at(word.i).kind is PassageKind.HEADING
    return not heading and not any(s.start <= word.i < s.end for s in running_text(parsed))


def _doubted(stance: StanceFinding, view: View, read: Sequence[Reading]) -> StanceFinding:
    """A stance by rules, unsure if the network reads others in the report, and none like it in its sentence."""
    if not stance.sure or len(read) < TALKATIVE:
        return stance
    sentence = view.parsed.doc[view.parsed.token_of(stance.evidence)].sent
    near = (r for r in read if sentence.start <= view.parsed.token_at(r.at) < sentence.end)
    return replace(stance, sure=any(r.type == stance.stance.value for r in near))


def _is_of(stance: StanceFinding, known: StanceFinding) -> bool:
    """Whether rules tell of the same sentence the same stance, or another on the point: they know whose and which."""
    apart = stance.issue.end <= known.issue.start or known.issue.end <= stance.issue.start
    return stance.evidence == known.evidence and (stance.stance == known.stance or not apart)


def _added(view: View, reading: Reading, points: Callable[[], Points]) -> Iterator[StanceFinding]:
    word = view.parsed.doc[view.parsed.token_at(reading.at)]
    known = reading.type in types_of(word, "stances")  # rules know too when it does not tell that
    if reading.chance < (_KNOWN if known else _LIKELY):
        return
    holders = view.named(reading.does, "doer")
    if reading.chance * holders.chance < _LIKELY:
        return
    verb = word if is_clausal(word) else next(filter(is_verbal, word.ancestors), None)
    if known and (verb is None or read_modality(verb) is None):
        return  # "the report that it OFFERED terms is false"
    found = _point(view, reading, word)
    if found is not None:
        held = Held(Stance(reading.type), None, sure=False)
        yield from points().findings(held, holders.named, word, (found,))


def _point(view: View, reading: Reading, word: Token) -> tuple[int, int] | None:
    """The tokens of the point, where its likeliest ends make one in the sentence of the word."""
    first, last = (_place(view, side) for side in (reading.gets, reading.ends))
    if first is None or last is None or not first <= last < first + _LONG:
        return None
    sentence = word.sent
    inside = sentence.start <= first and last < sentence.end
    return (first, last + 1) if inside else None


def _place(view: View, side: Side | None) -> int | None:
    if side is None or not side.places or side.absent > side.places[0][1]:
        return None
    return view.parsed.token_at(side.places[0][0])
