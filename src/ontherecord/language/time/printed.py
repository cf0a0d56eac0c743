"""Days as an English page prints them."""

from typing import Final

from ontherecord.language.time.words import MONTHS

MONTH_NAMES: Final = tuple(month.capitalize() for month in MONTHS)


def day(iso: str) -> str:
    """An ISO date as a reader writes it.

    >>> day("2022-01-26"), day("2022-01"), day("2022")
    ('26 January 2022', 'January 2022', '2022')
    """
    parts = iso.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    words += [MONTH_NAMES[int(parts[1]) - 1]] if len(parts) > 1 else []
    return " ".join([*words, parts[0]])
