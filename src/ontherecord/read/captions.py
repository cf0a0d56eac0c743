"""Captions and picture credits in running text, told by their form."""

import re

from ontherecord.language.seldom import Seldom
from ontherecord.read.noise import flatten

_AGENCY = (
    r"(?:Reuters|REUTERS|AFP|AP|EPA(?:-EFE)?|EFE|PA(?: Media| Wire| Images)?|DPA|dpa|ANSA|TASS|Sputnik"
    r"|RIA Novosti|Xinhua|XINHUA|Kyodo|Yonhap|Anadolu(?: Agency)?|Ukrinform|Belga|ANP|APA|CTK|MTI|Bloomberg"
    r"|G(?:etty|ETTY)(?: I(?:mages|MAGES))?|(?:AP:)?Associated Press|Agence France-Presse|Shutterstock|iStock"
    r"|Alamy|NurPhoto|ZUMA(?: Press)?|Corbis|Rex Features|SIPA|Sipa(?: USA)?|Keystone|Picture Alliance"
    r"|H(?:andout|ANDOUT)|Wikimedia(?: Commons)?|Flickr|(?:AP|AFP|Pool) Photo|Screenshot|Screengrab)"
)
# libraries whose name opens a caption where a page's credit ran into it; others open headlines as well
_LIBRARY = r"(?:Reuters|AFP|Getty Images|AP:Associated Press|Shutterstock|Rex Features|NurPhoto|Barcroft Media)"
_PICTURE = r"(?:photo(?:graph)?|picture|image|pic|illustration|graphic|screenshot|screengrab)s?"
_LABEL = re.compile(
    rf"[\[(]?(?:(?:file )?{_PICTURE}(?: (?:by|credit|courtesy(?: of)?|via|from|source|caption|copyright))?"
    r"\s*[:©]\s*\S"
    rf"|(?:photographer|caption|credit|courtesy)\s*:\s*\S"
    rf"|{_PICTURE} (?:source|copyright|credit), \S"
    rf"|{_PICTURE} (?:by|courtesy of|via)\s+(?-i:[A-Z])"
    r"|(?:image copyright|media caption|image caption|enlarge this image)\b"
    r"|file (?:photo|picture|image)\b)",
    re.IGNORECASE,
)
# "(Maria Lind/AFP)", "(Reuters)", "(Photo: N. N.)" at the end of a line
_CREDIT_END = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,60}}(?:/|\bvia\b|\bby\b|,|\||:)\s*)?{_AGENCY}"
    rf"(?:[/ ,|]+(?:{_AGENCY}|[\w. ]{{1,30}})){{0,3}}[)\]]\.?$"
    r"|[(\[](?i:photo|picture|image|pic|credit|file|courtesy|handout|screenshot)\b[^()\[\]]{0,80}[)\]]\.?$"
)
_PHOTO_END = re.compile(
    rf"(?:Photograph|Photo|Picture|Image)s?(?: by)?\s*:\s*[^.]{{2,80}}$"
    rf"|\b[A-Z][\w.-]+(?: [A-Z][\w.-]+)?/{_AGENCY}(?:[/ ][\w ]{{1,30}})?$"
    r"|\b(?:Getty Images|AFP/Getty|via REUTERS|via AP)(?:, (?:FILE|file))?$"
)
_PHOTO_MARKS = (":", "/", "Getty Images", "via REUTERS", "via AP")  # one is in all that it matches
_CREDIT_LINE = re.compile(
    r"\((?:[A-Z][\w.'-]+ ){1,4}/ ?[A-Z][^()]{1,40}\)|(?:[A-Z][\w.'-]+ ){1,2}[A-Z][\w.'-]+/[A-Z][\w ]{1,30}"
)
_CLOSED = re.compile(r"[.!?][\"'”’)]*$")
_LIBRARY_START = re.compile(rf"{_LIBRARY}\s+(?=[A-Z0-9'\"])")
_NUMBERED = re.compile(r"\d{1,3}/\d{2,3}\s+\S")
_FILE_PHOTO = re.compile(r"FILE(?: PHOTO)?\s*[-–—:]")
# "This photo released by the ministry shows ...", "In this May 3, 2031, file photo, ...", "... in this undated photo
# taken on Monday": a caption that speaks of its picture. Only dates and kinds of picture may stand between
_KINDS = (
    r"(?:undated|recent|early|file|handout|pool|archive|archival|satellite|aerial|infrared|still|frame|screen|video"
    r"|tv|television|combination|combo|composite|pictures?|photos?|images?|of|taken|provided|black-and-white|rare|family"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"|\d{1,4}(?:st|nd|rd|th)?|(?:late|mid)-?)"
)
_SHOT = r"(?:photo(?:graph)?|picture|image|frame ?grab|grab|screenshot)s?"
_GIVEN = (
    r"(?:released|provided|taken|made(?: available)?|distributed|issued|supplied|published|posted|obtained|shot) "
    r"(?:by|on|from|in|at|via|during|through|with|to)"
)
_THIS_PICTURE = rf"\bth(?:is|ese) (?:{_KINDS},? ){{0,9}}{_SHOT}"
_ON_PICTURE = re.compile(
    rf"(?:(?:in )?{_THIS_PICTURE},? {_GIVEN}\b|in {_THIS_PICTURE}(?:, |,? (?:from|by) (?-i:[A-Z])))",
    re.IGNORECASE,
)
_IN_PICTURE = Seldom(rf"\bin {_THIS_PICTURE},? {_GIVEN}\b", re.IGNORECASE)
# "Photos: ... Hide Caption 3 of 8": a gallery's captions, laid open by a script that ran into the text
_GALLERY = Seldom(
    r"\b(?:hide|show|close|toggle|expand) caption(?: \d{1,3} of \d{1,3})?\.?$", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:said|says|told|announced|according to|warned|added|reported)\b")
_MOST_WORDS = 60
_MOST_CREDITED_WORDS = 100  # of a caption that both speaks of its picture and ends with a credit
_LABELLED_WORDS = 35  # past this a label has run into the story itself


def caption(text: str, *, first: bool = False) -> str | None:
    """Why a paragraph is a caption or a picture's credit; None where it may be prose.

    The first line of a text may be a headline that opens with an agency's name.

    >>> caption("Delegates arrive for the talks in Geneva. (Ann Example/AFP)")
    'ends with a picture credit'
    >>> caption("The proposal was rejected, an official said. (Reuters)")
    """
    flat = flatten(text)
    words = len(flat.split())
    # the patterns start anew at every word, and most paragraphs end in none of the ways that they ask for
    bracketed = flat.removesuffix(".").endswith((")", "]"))
    named = any(mark in flat for mark in _PHOTO_MARKS)
    credited = bool((bracketed and _CREDIT_END.search(flat)) or (named and _PHOTO_END.search(flat)))
    said = bool(_SAID.search(flat))
    if _GALLERY.search(flat):
        return "ends with a gallery's button"
    if _speaks_of_picture(flat, words, credited, said):
        return "speaks of its picture"
    if words > _MOST_WORDS or said:
        return None
    if credited or _CREDIT_LINE.fullmatch(flat):
        return "ends with a picture credit"
    if (
        not first
        and words >= 7
        and not _CLOSED.search(flat)
        and (_LIBRARY_START.match(flat) or _NUMBERED.match(flat))
    ):
        return "starts with a picture credit"
    return None


def _speaks_of_picture(flat: str, words: int, credited: bool, said: bool) -> bool:
    """Whether a paragraph says that it is a picture's; one that reports what was said needs a label or a credit."""
    if credited and words <= _MOST_CREDITED_WORDS and _ON_PICTURE.match(flat):
        return True
    if words > _MOST_WORDS:
        return False
    if _FILE_PHOTO.match(flat):
        return True
    if _LABEL.match(flat) and (words <= _LABELLED_WORDS or flat[0] in "[("):
        return True
    return not said and bool(_ON_PICTURE.match(flat) or _IN_PICTURE.search(flat))
