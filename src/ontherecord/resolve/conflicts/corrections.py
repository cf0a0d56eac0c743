"""Words of a text that put right what an earlier text said."""

import re

from ontherecord.language.seldom import Seldom

CORRECTING = Seldom(
    r"\b(?:corrections?|clarifications?|editor[’']s note)(?:,? \(?[\w. ]{3,24}\)?)?\s*[:—–]|"
    r"\b(?:(?:an )?earlier versions? of this (?:story|report|article|dispatch|piece|page)|"
    r"this (?:story|report|article|piece) (?:has been|was) (?:corrected|amended|updated)|"
    r"(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|put|named|identified)|"
    r"(?:misstated|miscounted|misidentified|corrects|corrected (?:the|its|that|an earlier)|revised (?:the|its)))\b",
    re.IGNORECASE,
)
