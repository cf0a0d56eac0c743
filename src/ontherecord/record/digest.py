"""The digest of everything that a face can show of a record: what its writer seals it with."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

import msgspec

from ontherecord.nouns.correction import Correction
from ontherecord.nouns.record import Problem
from ontherecord.record.ledger import Total


def digest_of(
    totals: Mapping[str, Total], problems: Sequence[Problem], corrections: Sequence[Correction]
) -> str:
    """SHA-256 of the totals of reports and of each kind of line, and of the rest as it is.

    A total does not tell in which order lines came, nor who else is asked to count them again when one changes.
    """
    counted = {kind: (total.count, f"{total.digests:064x}") for kind, total in totals.items()}
    told = (sorted(counted.items()), problems, corrections)
    return sha256(msgspec.json.encode(told)).hexdigest()
