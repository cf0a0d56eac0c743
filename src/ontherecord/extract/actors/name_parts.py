"""Parts of names: which tokens can stand in a person's name at all."""

import re

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.words import ABBREVIATED, HONORIFICS, MODIFIERS, ActorWords
from ontherecord.extract.parsing.words import Token
from ontherecord.language.names import BORNE

PARTICLES = frozenset(
    "de da di du del della der den van von la le el al bin ibn ben abu ter ten dos das".split()
)
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december the a an i he she they we it his her but and in on at telegram twitter "
    "facebook youtube instagram tiktok photo image video file read more related god christmas easter "
    "question answer questions answers q q. a. host moderator interviewer which "
    "foundation institute centre center briefing weekly daily monthly statement remarks press conference "
    "communiqué communique resolution "
    "transcript office web internet website online "
    "correction corrections clarification update ramadan eid hanukkah labour conservatives tories "
    "even now then still yet only also meanwhile today yesterday tomorrow perhaps once billionaire millionaire mogul "
    "rt right honourable honorable cmg kcmg obe mbe cbe kbe qc kc".split()
)
# Surnames that are an office, a month or another word as well.
_SURNAMES = frozenset(
    "king may prince pope bishop judge major marshal chancellor dean church law house rice bush rose grant love "
    "young long short white black brown green gray grey field fields hill wood woods north west east".split()
)
# What stands behind a name in texts set in capitals throughout.
_SHOUTED = frozenset(
    "said says told tells warned warns announced added denied denies rejected rejects urged urges insisted insists "
    "vowed has have had was is will would".split()
)
# Verbs in the headlines of papers that print every word large: "North's Park Says It Is Open to Talks".
_TITLED_VERBS = frozenset(
    "Says Said Tells Told Warns Warned Urges Urged Offers Vows Denies Rejects Accuses Demands Slams Hails Seeks Asks "
    "Calls Backs Blasts Announces Insists Claims Orders Signs Meets Visits Agrees Refuses Threatens".split()
)
_NO_NAME_TAGS = frozenset({"CD", "PRP", "DT", "IN", "CC"})
_VOWEL = re.compile("[AEIOUYÄÖÜÅØÆÉÈ]")
_CAMEL = re.compile(r"[a-z][A-Z]")
# Parts of surnames behind which a capital stands: "McLean", "DeSoto", "LePage", "O'Neill".
_PREFIXED = re.compile(
    r"(?:Mc|Mac|De|Del|Di|Du|Da|Do|La|Le|Lo|Li|Fitz|Van|Von|St|San|Ver|Ten|Al|El|[A-Z]['’])[A-Z]"
)
# "al-Ansari", "el-Sisi": the article of an Arabic surname, printed small.
ARTICLE = re.compile(r"(?:al|el|an|ad|as|ash|at|ar|az|bin|ibn|abu)[-‑][A-Z]")


def may_open_name(token: Token) -> bool:
    """Whether a token looks like a part of a name; what else makes it one, `may_name` says, which takes longer."""
    return (
        token.text[:1].isupper()
        or token.lower_ in PARTICLES
        or ARTICLE.match(token.text) is not None
    )


def may_name(token: Token, hits: Hits, words: ActorWords) -> bool:
    """Whether a token can be a part of a person's name."""
    text = token.text
    if not text[:1].isupper():
        return ARTICLE.match(text) is not None or (
            token.lower_ in PARTICLES
            and token.i + 1 < len(token.doc)
            and (token.nbor(1).text[:1].isupper() or token.nbor(1).lower_ in PARTICLES)
        )
    if (text.isupper() and token.lower_ in _SHOUTED) or text in _TITLED_VERBS:
        return False
    if _is_made_up(text):
        return False
    if (text.istitle() and token.lower_ in _SURNAMES and _follows_given(token, words)) or (
        token.lower_ in BORNE and _is_inside_name(token, hits, words)
    ):
        return True
    office = words.role(text) is not None and not _ends_name(token, words)
    if token.lower_ in _NOT_NAMES or token.lower_ in HONORIFICS or office:
        return False
    several = token.tag_ == "NNPS" and token.ent_type_ != "PERSON"  # "fellow Democrats"
    several = several and not (token.i and token.nbor(-1).ent_type_ == "PERSON")
    if several or token.tag_ in _NO_NAME_TAGS or any(c.isdigit() for c in text):
        return False
    hit = hits.at(token.i)
    if hit is not None:
        return False
    return words.bodies.get(token.lower_) is None and token.lower_ not in MODIFIERS


def _is_made_up(text: str) -> bool:
    """Whether a word is an abbreviation or a brand, which nobody is called: "RCMP", "WikiLeaks"."""
    if len(text) > 2 and text.isupper() and text.isalpha():
        return not _VOWEL.search(text)
    brand = _CAMEL.search(text)
    return brand is not None and not _PREFIXED.match(text)


def _ends_name(token: Token, words: ActorWords) -> bool:
    """Whether an office's abbreviation without its stop is a name's last part: "Hun Sen", but "Iowa Sen Smith"."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return (
        f"{token.lower_}." in ABBREVIATED
        and before is not None
        and (before.tag_ == "NNP" and before.text.istitle() and words.role(before.text) is None)
        and not (after is not None and after.text.istitle())
    )


def _is_inside_name(token: Token, hits: Hits, words: ActorWords) -> bool:
    """Whether a style stands behind a name: "Hassan SHEIKH Mohamud", but "the Emir, SHEIKH Tamim", "Emirati SHEIKH"."""
    before = token.nbor(-1) if token.i else None
    if before is None or before.tag_ != "NNP" or not before.text.istitle():
        return False
    return (
        before.lower_ not in HONORIFICS
        and words.role(before.text) is None
        and hits.at(before.i) is None
    )


def _follows_given(token: Token, words: ActorWords) -> bool:
    """Whether a courtesy title or a given name stands in front: "Theresa May", "Mr. King"."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return (before in HONORIFICS or before in words.genders) and not after.like_num
