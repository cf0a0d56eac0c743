"""Hedges: words by which a writer does not vouch for what a clause tells.

"It is understood that", "reportedly", "appears to", "I think", "a rumour that": what hangs on them
is told, but nobody stands for it, so its lines are not sure.
"""

from ontherecord.extract.acts.clause import is_passive
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token

_ADVERBS = frozenset(
    """reportedly allegedly apparently supposedly purportedly ostensibly seemingly perhaps maybe possibly
    probably presumably likely hopefully conceivably arguably nearly almost practically virtually effectively""".split()
)
_HELD = frozenset(
    """understand believe think say report allege rumour rumor suppose assume expect consider know claim
    suspect""".split()
)
_MINDING = frozenset(
    "think guess suspect reckon doubt imagine assume bet wonder fear hope suppose".split()
)
_ESTIMATING = frozenset({"estimate", "assess", "reckon"})
_SEEMING = frozenset({"appear", "seem", "sound", "tend", "purport", "pretend", "pose"})
_RUMOURS = frozenset(
    """rumour rumor speculation suggestion hint suspicion impression sign indication theory guess""".split()
)
_DEPTH = 10


def is_hedged(token: Token) -> bool:
    """Whether a word of its clause, or a clause above it, leaves open that the clause holds."""
    for step, word in enumerate((token, *token.ancestors)):
        if step > _DEPTH:
            break
        if is_verbal(word) and _hedges(word, token):
            return True
        rumour = word != token and word.lemma_.lower() in _RUMOURS
        if rumour and any(token in c.subtree for c in children(word, "acl", "relcl", "ccomp")):
            return True
    return False


def is_asked(token: Token) -> bool:
    """Whether a sentence asks: a question mark closes it, or a transcript's "Q:" opens it."""
    text = token.sent.text.strip()
    opening = text[:12].lower()
    if opening.startswith(("q:", "q.", "question:", "question -")):
        return True
    return text.rstrip("\"'”’») ").endswith("?") and not _is_stated_before(token)


def _is_stated_before(token: Token) -> bool:
    """Whether a clause states what a question is joined to: "WE REJECT THE RAID, so how could we open our ports?"."""
    verb = token if is_verbal(token) else token.head
    subject = child(verb, "nsubj")
    if subject is None or subject.i > verb.i or _asks(verb):
        return False
    return any(c.i > verb.i and _asks(c) for c in children(verb, "conj"))


def _asks(verb: Token) -> bool:
    """Whether a clause is opened by what it asks for, or by its helper: "HOW could we", "COULD we"."""
    subject = child(verb, "nsubj", "nsubjpass")
    turned = subject is not None and any(a.i < subject.i for a in children(verb, "aux"))
    return turned or any(t.tag_ in ("WRB", "WP") for t in verb.lefts)


def _hedges(verb: Token, token: Token) -> bool:
    if any(c.lower_ in _ADVERBS for c in children(verb, "advmod")) or _all_but(verb):
        return True
    if verb == token:
        return False
    if verb.lemma_ in _SEEMING or verb.lemma_ in _ESTIMATING:
        return True
    if is_passive(verb) and verb.lemma_ in _HELD:
        subject = child(verb, "nsubjpass", "nsubj")
        below = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
        return below and subject is not None
    subject = child(verb, "nsubj")
    return (
        verb.lemma_ in _MINDING
        and subject is not None
        and subject.lower_ in ("i", "we")
        and not _quoted(verb)
    )


def _all_but(verb: Token) -> bool:
    """ "All but confirmed it"."""
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    return before.text.lower() == "all but"


def _quoted(verb: Token) -> bool:
    """Whether a verb stands behind an opening quotation mark of its sentence: its speaker's own words."""
    before = verb.doc[verb.sent.start : verb.i].text
    return any(mark in before for mark in '“"«„')
