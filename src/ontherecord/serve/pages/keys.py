"""The page of keys and signs."""

from ontherecord.export.phrases import STANCE_SIGN
from ontherecord.nouns.position import Stance
from ontherecord.serve.desk import Desk, Page


def keys(desk: Desk) -> Page:
    """What the keys do and what the signs mean; nothing in it hangs on the record."""
    del desk
    return Page(
        "keys.html", "Keys and signs", {"stances": [(STANCE_SIGN[s], s.value) for s in Stance]}
    )
