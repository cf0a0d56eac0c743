"""Lineage: which reports go back to one text, in which direction, and through which words."""

from ontherecord.lineage.fingerprints import Fingerprints, fingerprint, gathered, merged
from ontherecord.lineage.pairing import candidates
from ontherecord.lineage.quoted import AlteredQuotation, altered_quotations
from ontherecord.lineage.relate import relate

__all__ = [
    "AlteredQuotation",
    "Fingerprints",
    "altered_quotations",
    "candidates",
    "fingerprint",
    "gathered",
    "merged",
    "relate",
]
