"""Dates at the head of English pages as their publishers print them at home: "27. februar 2023", "1er mars 2023".

Days of one line in Danish, Dutch, French, German, Norwegian or Swedish are put into English words; nothing else is
translated.
"""

import re
from typing import Final

# The months in order, each with its forms where they are not the English ones.
_FORMS: Final = (
    "januar januari jänner janvier janv",
    "februar februari feber février fevrier févr fevr",
    "mars märz maerz maart",
    "april avril avr",
    "mai maj mei",
    "juni juin",
    "juli juillet juil",
    "august augusti augustus août aout",
    "september septembre sept",
    "oktober octobre okt",
    "november novembre",
    "desember december dezember décembre decembre des dez déc",
)
_ENGLISH: Final = (
    "January February March April May June July August September October November December".split()
)
_MONTHS: Final = {
    form: month for forms, month in zip(_FORMS, _ENGLISH, strict=True) for form in forms.split()
} | {month[:3].lower(): month for month in _ENGLISH}
_DATE = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:\.|er)? ?(?P<m>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?,? (?P<y>\d{{4}})\b",
    re.IGNORECASE,
)
# what stands beside: weekdays, "published", "updated", "at (o'clock)"
_BESIDE = re.compile(
    r"\b(?:[ml]andag|måndag|tirsdag|tisdag|onsdag|torsdag|fredag|lørdag|lördag|søndag|söndag|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"publisert|publicerad|publiceret|udgivet|offentliggjort|oppdatert|opdateret|uppdaterad|sist|senast|senest|"
    r"veröffentlicht|aktualisiert|stand|publié|mis à jour|den|der|le|am|um|uhr|kl|klokken|à)\b\.?:?",
    re.IGNORECASE,
)
_DOTTED_CLOCK = re.compile(r"(?<=\s)(\d{1,2})\.(\d\d)(?=\s|$)")


def in_english(line: str) -> str:
    """A line with its date in English words; as it is where it has none in another language.

    >>> in_english("Publisert 27. februar 2023 kl. 10.15")
    '27 February 2023 10:15'
    >>> in_english("The talks of 27 February 2023")
    'The talks of 27 February 2023'
    """
    date = _DATE.search(line)
    if date is None or _is_english(date):
        return line
    month = _MONTHS[date["m"].lower()]
    before, behind = (_BESIDE.sub(" ", part) for part in (line[: date.start()], line[date.end() :]))
    behind = _DOTTED_CLOCK.sub(r"\1:\2", behind)
    return " ".join(f"{before} {date['d']} {month} {date['y']}{behind}".split())


def _is_english(date: re.Match[str]) -> bool:
    """Whether a date has nothing that English does not print: neither a stop nor a small letter nor another month."""
    plain = re.fullmatch(r"\d{1,2} [A-Z][A-Za-z]+\.?,? \d{4}", date.group()) is not None
    return plain and any(month.startswith(date["m"].capitalize()) for month in _ENGLISH)
