"""Lineage: which reports go back to one text, in which direction, and through which words."""

from ontherecord.lineage.fingerprints import Fingerprints, fingerprint, gathered, merged
from ontherecord.lineage.known import Known
from ontherecord.lineage.pairing import candidates
from ontherecord.lineage.quoted import AlteredQuotation, altered_quotations
from ontherecord.lineage.relate import relate, relate_again
from ontherecord.lineage.relay import relay_chain

__all__ = [
    "AlteredQuotation",
    "Fingerprints",
    "Known",
    "altered_quotations",
    "candidates",
    "fingerprint",
    "gathered",
    "merged",
    "relate",
    "relate_again",
    "relay_chain",
]
