"""The speed of finding related reports beside near-duplicate finders, where those are installed.

Peers do less (which pairs, not which relation or direction) and do it here as their documentation shows: sets of
5-word shingles, 128 permutations, Jaccard 0.5. They are no dependency of the project; a peer that cannot be imported
is a row that says so.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from time import process_time

from bench.figures import Figure, Progress
from ontherecord.lineage.relate import relate
from ontherecord.nouns.report import CleanText, Report

_PERMUTATIONS = 128
_JACCARD = 0.5
_SHINGLE = 5  # words

Found = Sequence[Iterable[int]]
"""For each text the numbers of the texts it was found with, itself among them."""


def _shingles(text: str) -> list[str]:
    words = text.casefold().split()
    return sorted({" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)})


def _datasketch(texts: Sequence[str]) -> Found:
    peer = import_module("datasketch")
    index = peer.MinHashLSH(threshold=_JACCARD, num_perm=_PERMUTATIONS)
    signatures = []
    for number, text in enumerate(texts):
        signature = peer.MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch([shingle.encode() for shingle in _shingles(text)])
        index.insert(number, signature)
        signatures.append(signature)
    return [index.query(signature) for signature in signatures]


def _rensa(texts: Sequence[str]) -> Found:
    return _rensa_pairs(_shingles(text) for text in texts)


def rensa_on_words(texts: Sequence[str]) -> Found:
    """Single words, as rensa's own examples have it: less to hash, but the pairs share a vocabulary, not a text."""
    return _rensa_pairs(text.casefold().split() for text in texts)


def _rensa_pairs(token_sets: Iterable[Sequence[str]]) -> Found:
    peer = import_module("rensa")
    # 32 bands of 4 rows: the split of 128 whose threshold is nearest 0.5
    index = peer.RMinHashLSH(threshold=_JACCARD, num_perm=_PERMUTATIONS, num_bands=32)
    # its calls for many texts at once, several times as fast as one by one
    signatures = peer.RMinHash.from_token_sets(token_sets, num_perm=_PERMUTATIONS, seed=1)
    index.insert_many(signatures)
    found: Found = index.query_all(signatures)
    return found


def pairs_of(found: Found) -> set[tuple[int, int]]:
    """The pairs, lower number first, of what each text was found with."""
    return {(other, at) for at, others in enumerate(found) for other in others if other < at}


PEERS: Mapping[str, Callable[[Sequence[str]], Found]] = {"datasketch": _datasketch, "rensa": _rensa}


def metric(peer: str) -> str:
    """What a peer's row is called."""
    return f"our lineage / {peer}'s MinHash LSH, same articles"


def peer_figures(texts: Sequence[tuple[Report, CleanText]], progress: Progress) -> list[Figure]:
    """Processor time of our `relate` over that of each peer, on the same articles."""
    rows = []
    installed = [peer for peer in PEERS if find_spec(peer)]
    ours = _timed(partial(relate, texts), "our lineage", progress) if installed else 0.0
    for peer, run in PEERS.items():
        if peer not in installed:
            rows.append(Figure("speed", metric(peer), {}, lacks=f"{peer} is not installed"))
            continue
        plain = [cleaned.text for _, cleaned in texts]
        theirs = _timed(partial(run, plain), peer, progress)
        rows.append(Figure("speed", metric(peer), {"": ours / theirs}, "times"))
    return rows


def _timed(work: Callable[[], object], name: str, progress: Progress) -> float:
    progress(f"speed: {name}")
    began = process_time()
    work()
    return process_time() - began
