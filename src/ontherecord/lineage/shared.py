"""Shared sources: two reports that relay one utterance, each in its own words or translation.

Two reporters who watched one event share names, figures and phrases; that is no common source. So much more is
asked: a sentence inside quotation marks in one report, a sentence with nearly the same content in the
other that is quoted there too or ascribed, and a speaker whom both name in ascribing it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ontherecord.lineage.profile import F64, Profile
from ontherecord.lineage.tokens import I64, U64, Mask

# all set on invented pairs and read against the development articles: what passes there is printed in docs
_TELLING = 1.2  # weight from which a stem counts: function words lie below, whatever the collection
_FEWEST = 6  # telling stems that both sentences hold
_OVERLAP = 0.62  # of the lighter sentence's weight; independent accounts of one act reach 0.5
_BOTH = 0.5  # Dice overlap, so that a clause is not found in a long sentence by chance
_QUOTED_WORDS = 7  # a shorter quotation is a phrase
_CROWD = 40  # sentences that hold one stem; beyond, the stem is no clue
_CUE = re.compile(
    r"\b(?:said|says|saying|told|stated|stating|announced|announcing|confirmed|declared|wrote|writes|posted|"
    r"tweeted|added|according to|reported|noted|stressed|explained|claimed|warned|insisted|argued|asserted|"
    r"statement|spokes(?:man|woman|person))\b"
)


@dataclass(frozen=True, slots=True)
class Relay:
    """Sentence `a` of one text and sentence `b` of another relay one utterance of `speaker` (words shared)."""

    a: int
    b: int
    overlap: float
    speaker: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence that relays speech: the text's number, the sentence's, and whether it is quoted."""

    text: int
    sentence: int
    quoted: bool


def candidate_pairs(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """Numbers of texts, in order, some of whose relayed sentences hold many of the same telling stems."""
    units, stems = _units(profiles)
    if not units:
        return set()
    size = np.array([len(s) for s in stems])
    owner = np.repeat(np.arange(len(units)), size)
    stem = np.concatenate(stems)
    order = np.lexsort((owner, stem))
    stem, owner = stem[order], owner[order]
    first = np.flatnonzero(np.concatenate([[True], stem[1:] != stem[:-1]]))
    count = np.diff(np.append(first, len(stem)))
    keys = []
    for n in np.unique(count[(count > 1) & (count <= _CROWD)]):
        rows = owner[first[count == n][:, None] + np.arange(n)]
        left, right = np.triu_indices(int(n), 1)
        keys.append((rows[:, left] * len(units) + rows[:, right]).ravel())
    if not keys:
        return set()
    pair, shared = np.unique(np.concatenate(keys), return_counts=True)
    enough = pair[shared >= _FEWEST - 1]  # one of them may be too common to have been indexed
    found = set()
    for one, two in zip((enough // len(units)).tolist(), (enough % len(units)).tolist(), strict=True):
        a, b = units[one], units[two]
        if a.text != b.text and (a.quoted or b.quoted):
            found.add((min(a.text, b.text), max(a.text, b.text)))
    return found


def relays(a: Profile, b: Profile) -> tuple[Relay, ...]:
    """The utterances that both texts relay, in the order of a."""
    left, right = _relaying(a), _relaying(b)
    found = []
    for i, quoted in left.items():
        best: Relay | None = None
        for j, other_quoted in right.items():
            if quoted or other_quoted:
                relay = _relay(a, i, b, j)
                best = relay if relay and (best is None or relay.overlap > best.overlap) else best
        if best is not None:
            found.append(best)
    return tuple(found)


def _relay(a: Profile, i: int, b: Profile, j: int) -> Relay | None:
    """What sentence i of a and sentence j of b relay together, if they clearly do."""
    left, weight_left = _stems(a, i)
    right, weight_right = _stems(b, j)
    shared = np.isin(left, right)
    if int(shared.sum()) < _FEWEST:
        return None
    common, own, other = weight_left[shared].sum(), weight_left.sum(), weight_right.sum()
    overlap = float(common / min(own, other))
    if overlap < _OVERLAP or 2 * common / (own + other) < _BOTH:
        return None
    speaker = _speaker(a, i, b, j)
    return Relay(i, j, overlap, speaker) if speaker else None


def _stems(profile: Profile, sentence: int) -> tuple[U64, F64]:
    """The telling stems of a sentence, each once, and their weights."""
    mask = (profile.sentence == sentence) & (profile.weight >= _TELLING)
    stem, at = np.unique(profile.stem[mask], return_index=True)
    return stem, profile.weight[mask][at]


def _relaying(profile: Profile) -> dict[int, bool]:
    """Sentences that relay speech: quoted (True), or ascribed in so many words (False)."""
    found: dict[int, bool] = {}
    for number, (start, end) in enumerate(profile.bounds):
        inside = profile.sentence == number
        if int((inside & profile.quoted).sum()) >= _QUOTED_WORDS:
            found[number] = True
        elif _CUE.search(profile.clean.text, start, end):
            found[number] = False
    return found


def _units(profiles: Sequence[Profile]) -> tuple[list[_Unit], list[U64]]:
    """All relaying sentences with enough telling stems."""
    units, stems = [], []
    for text, profile in enumerate(profiles):
        for sentence, quoted in _relaying(profile).items():
            held, _ = _stems(profile, sentence)
            if len(held) >= _FEWEST:
                units.append(_Unit(text, sentence, quoted))
                stems.append(held)
    return units, stems


def _speaker(a: Profile, i: int, b: Profile, j: int) -> str:
    """The words, capitalised in one text at least, with which both ascribe the sentence; '' where none."""
    left, right = _ascribing(a, i), _ascribing(b, j)
    both = [at for at in left if a.stem[at] in set(b.stem[right].tolist())]
    named = [at for at in both if a.clean.text[int(a.start[at])].isupper() and a.weight[at] >= _TELLING]
    words = [a.clean.text[int(a.start[at]) : int(a.end[at])] for at in named]
    return " ".join(dict.fromkeys(words))


def _ascribing(profile: Profile, sentence: int) -> I64:
    """Words outside the quotation in the sentence, and in the one after it where that one goes on with the cue."""
    near: Mask = (profile.sentence == sentence) & ~profile.quoted
    if not _CUE.search(_text(profile, sentence)) or int(near.sum()) < 2:
        near |= (profile.sentence == sentence + 1) & ~profile.quoted
    cues = [m.start() for m in _CUE.finditer(profile.clean.text)]
    places = np.flatnonzero(near)
    if not len(places) or not cues:
        return np.zeros(0, dtype=np.int64)
    gap = np.abs(profile.start[places][:, None] - np.array(cues)[None, :]).min(axis=1)
    return places[gap <= 80]


def _text(profile: Profile, sentence: int) -> str:
    start, end = profile.bounds[sentence]
    return profile.clean.text[start:end]

