"""PLOVER event types for our act types (codebook: github.com/openeventdata/PLOVER).

PLOVER puts promises, offers and acceptances under AGREE, signing and praise under SUPPORT, breaking off and
suspending under SANCTION, ultimatums under THREATEN, appeals, proposals and demands under REQUEST. It has no
type for what papers do (deliver, receive, publish, withhold) nor for telling (announce, confirm, deny).
"""

import re

_PLOVER = {
    "accept": "AGREE",
    "agree": "AGREE",
    "offer": "AGREE",
    "promise": "AGREE",
    "consult": "CONSULT",
    "meet": "CONSULT",
    "mediate": "CONSULT",
    "support": "SUPPORT",
    "praise": "SUPPORT",
    "sign": "SUPPORT",
    "concede": "CONCEDE",
    "cooperate": "COOPERATE",
    "aid": "AID",
    "retreat": "RETREAT",
    "withdraw": "RETREAT",
    "request": "REQUEST",
    "appeal": "REQUEST",
    "demand": "REQUEST",
    "propose": "REQUEST",
    "accuse": "ACCUSE",
    "disapprove": "ACCUSE",
    "reject": "REJECT",
    "threaten": "THREATEN",
    "ultimatum": "THREATEN",
    "warn": "THREATEN",
    "protest": "PROTEST",
    "sanction": "SANCTION",
    "break off": "SANCTION",
    "break-off": "SANCTION",
    "suspend": "SANCTION",
    "mobilise": "MOBILIZE",
    "deploy": "MOBILIZE",
    "coerce": "COERCE",
    "assault": "ASSAULT",
}


# what one leaves without a soldier moving: PLOVER puts it under SANCTION (mode withdraw), not under RETREAT
_LEFT = re.compile(
    r"\b(?:deal|agreement|treaty|pact|accord|convention|talks|negotiations|organi[sz]ation|alliance|bloc|union"
    r"|council|commission|process|format|ambassador|envoy|aid|funding)s?\b"
)

# whose release PLOVER puts under RETREAT (mode release), promised or not
_FREED = re.compile(r"\b(?:prisoner|hostage|captive|detainee|crew|sailor|prisoner of war)s?\b")


def plover_code(kind: str, words: str = "") -> str | None:
    """The PLOVER event type of an act type, None where PLOVER has none; `words` is what it was done with.

    >>> plover_code("demand"), plover_code("deliver"), plover_code("withdraw", "the 1999 treaty")
    ('REQUEST', None, 'SANCTION')
    """
    if kind == "concede" and _FREED.search(words):
        return "RETREAT"
    if kind == "withdraw" and _LEFT.search(words):
        return "SANCTION"
    return _PLOVER.get(kind)
