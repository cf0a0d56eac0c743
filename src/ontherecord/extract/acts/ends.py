"""Ends: where the words of what is said, asked or done stop and the teller's own words go on.

Acts and the points of positions end by the same rules: `clause_range` by what hangs on a verb, `without_gloss` by what
stands in the words.
"""

from collections.abc import Iterator
from typing import Final

from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.acts.words import WEEKDAYS
from ontherecord.extract.parsing.words import Doc, Token

# What opens a clause set beside another: it is no part of what is said or asked.
_BESIDE = frozenset({"while", "whereas", "although", "though", "even"})
# What tells on, behind what was told first: "said that it was lost and CALLED it a crime".
_ADDING = frozenset("say add call warn question urge ask tell argue predict accuse demand".split())
# What somebody will not do besides: "admitted that it was lost and would not COMMENT on it".
_SILENT = frozenset("say comment elaborate discuss speculate answer".split())
# What is followed by what shall be, in no tense: "demanded that it STOP".
_WISHING: Final = frozenset("demand insist ask request urge propose recommend suggest".split())
# What somebody does in his own mind, besides asking: "we urge them to leave and HOPE that they will".
_HOPING: Final = frozenset({"hope", "expect", "believe", "regret"})
_FORMS = {"VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "gerund", "VB": "bare"}
_TELLING: Final = frozenset({"say", "announce", "tell", "add", "report", "confirm", "state"})
_BIDS: Final = ("in a bid", "in an attempt", "in an effort", "in a move", "in order to")
# What is said and where: "the raid | in a written statement", "at a rally".
_CHANNELS: Final = frozenset(
    """statement letter interview tweet post email e-mail message speech telegram video address appearance broadcast
    rally briefing conference debate hearing op-ed editorial essay testimony podcast memo filing communique""".split()
)
_TOLD_IN: Final = frozenset({"in", "on", "via", "during", "at"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DAYTIMES: Final = frozenset("day morning afternoon evening night week month".split())


def clause_range(verb: Token) -> tuple[int, int]:
    """First and last+1 token of what hangs on a verb, without edge punctuation and what only follows it.

    "Said that it would leave | and predicted a war", "to leave, | while Sudria stays" end at the mark.
    """
    words = [t.i for t in verb.subtree]
    first, last = words[0], words[-1]
    last = min([last, *(i - 1 for i in _borders(verb) if i > verb.i)])
    while first < last and (verb.doc[first].is_punct or _opens(verb.doc[first], verb)):
        first += 1
    while last > first and (verb.doc[last].is_punct or verb.doc[last].dep_ == "cc"):
        last -= 1
    return first, last + 1


def _opens(word: Token, verb: Token) -> bool:
    """Whether a word only joins a clause to what is before: not the "if" in "that, IF they won, he would stay"."""
    return word.dep_ == "cc" or (
        word.dep_ == "mark" and (word.head == verb or word.lower_ == "that")
    )


def _borders(verb: Token) -> Iterator[int]:
    """Where in a verb's subtree begins what is no part of its clause."""
    for part in verb.subtree:
        joined = part.dep_ == "conj" and is_verbal(part) and is_verbal(part.head)
        joined = joined and (_breaks_off(part, verb) or is_told_beside(part))
        if joined or (part.dep_ == "conj" and _is_own_wish(part, verb)):
            joint = [c.i for c in part.head.children if c.dep_ == "cc" and c.i < part.i]
            yield max(joint, default=part.left_edge.i)
        elif part.dep_ == "advcl" and part.i > part.head.i:
            start = part.left_edge
            apart = start.i > 0 and start.nbor(-1).text in {",", "–", "—"}
            apart = apart or start.lower_ in ("although", "whereas")
            beside = apart and start.lower_ in _BESIDE and child(part, "nsubj", "nsubjpass")
            if beside or _is_told_of_speaker(part):
                yield start.i


def _is_told_of_speaker(clause: Token) -> bool:
    """Whether a past clause hangs on an infinitive: when it was threatened, "to fire | after Estmark warned"."""
    mark = child(clause, "mark", "advmod")
    asked = any(a.tag_ == "TO" for a in children(clause.head, "aux"))
    past = clause.tag_ == "VBD" and child(clause, "nsubj", "nsubjpass") is not None
    return asked and past and mark is not None and mark.lower_ in ("after", "as", "when")


def _is_own_wish(word: Token, content: Token) -> bool:
    """Whether who asks in the present hopes himself: "we urge them to open the border | and HOPE for an answer".

    Both verbs have the same form, and nobody is asked to hope; "urged them to wait and hope" has another.
    """
    hoped = word.lemma_ in _HOPING and word.tag_ in ("VB", "VBP") and word.i > content.i
    return hoped and content.head.tag_ == "VBP" and child(word, "nsubj", "aux", "neg") is None


def is_told_beside(verb: Token) -> bool:
    """Whether a that-clause is joined to what is asked: "asked X to drop two points and THAT X REFUSED"."""
    mark = child(verb, "mark")
    asked = _tense(verb.head) in ("to", "bare")
    own = asked and _tense(verb) in ("past", "present", "perfect")
    return own and mark is not None and mark.lower_ == "that"


def _breaks_off(verb: Token, content: Token) -> bool:
    """Whether a verb joined to one of what is said or asked belongs to who says it, by its form.

    A finite verb behind an infinitive, a gerund or a modal ("would leave and PREDICTED"), a participle behind a
    finite verb ("had left but WARNING"), one of speech in the teller's tense ("was lost and CALLED it").
    """
    head = verb.head
    own, above = _tense(verb), _tense(head)
    wished = own == "past" and _is_wished(head)
    if child(verb, "nsubj", "nsubjpass", "expl", "csubj"):
        apart = any(t.text == "," for t in verb.doc[head.i : verb.left_edge.i])
        apart = apart and above == "modal"  # "will sue, and others DID the same"
        asked = above == "to" and not any(c.lemma_ == "have" for c in children(head, "aux"))
        return own == "past" and (apart or ((wished or asked) and child(verb, "mark") is None))
    bound = child(verb, "aux", "auxpass") is not None
    if not bound and (wished or (verb.tag_ == "VBD" and _is_as_told(head))):
        return True
    if verb.tag_ == "VBZ" and head.tag_ == "VBP" and not bound:
        return True  # "that the talks start and REJECTS delay": not the talks do
    if own in ("past", "present") and above in ("to", "modal", "gerund", "bare"):
        inner = (a for a in (head, *head.ancestors) if a.i >= content.i)
        shared = bound and any(_tense(a) in ("past", "present") for a in inner)
        return not shared and not any(c.dep_ == "agent" for c in verb.children)
    if own == "modal" and above in ("past", "present", "perfect"):
        return child(verb, "neg") is not None and verb.lemma_ in _SILENT
    if own == "gerund":
        return above in ("to", "past", "present", "perfect") and head.tag_ != "VBG"
    teller = next((a for a in head.ancestors if is_verbal(a)), None)
    if bound or teller is None or teller.i > head.i or own != _tense(teller):
        return False
    return verb.lemma_ in _ADDING or (own == "present" and above == "past")


def _is_wished(verb: Token) -> bool:
    """Whether a clause says what shall be, in no tense: "demanded that the vote TAKE place", "that it BE held"."""
    mark, asking = child(verb, "mark"), verb.head
    asked = verb.dep_ == "ccomp" and asking.lemma_ in _WISHING and asking.tag_ in ("VBD", "VBN")
    return (
        asked
        and mark is not None
        and mark.lower_ == "that"
        and (verb.tag_ in ("VB", "VBP") or _tense(verb) == "bare")
        and not any(c.tag_ in ("MD", "VBD", "VBZ") for c in children(verb, "aux", "auxpass"))
    )


def _is_as_told(verb: Token) -> bool:
    """Whether a participle only says that it was told before: "be held as AGREED"."""
    bare = verb.tag_ == "VBN" and child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None
    return bare and verb.dep_ == "advcl" and any(c.lower_ == "as" for c in verb.children)


def _tense(verb: Token) -> str:
    """How a verb is bound: by its first helper that is, else by its own form."""
    for helper in children(verb, "aux", "auxpass"):
        if helper.tag_ in ("MD", "TO"):
            return "modal" if helper.tag_ == "MD" else "to"
        if helper.tag_ == "VB":
            return "bare"  # "that it BE returned"
        if helper.tag_ in ("VBD", "VBZ", "VBP"):
            perfect = helper.lower_ in ("had", "'d", "’d") and helper.dep_ == "aux"
            return "perfect" if perfect else _FORMS[helper.tag_]
    return _FORMS.get(verb.tag_, "")


def without_gloss(doc: Doc, first: int, last: int) -> int:
    """Where a span ends before what its writer adds, unless the verb of the span stands behind that.

    An apposition ("..., a key demand of"), a relative clause, "in a bid to", ", despite", "as he likened it to",
    where it was told ("in a letter to", "at a rally"), another's doing ("while Sudria asks for", "and Sudria of").
    """
    root = doc[first:last].root
    verb = root.i if is_verbal(root) else first
    last = _before_day(doc, first, last)
    for i in range(first + 1, last - 1):
        if i > verb and _is_gloss(doc, i, last):
            return _before_weekday(doc, first, i) if doc[i].lower_ in _TOLD_IN else i
    return last


def _before_weekday(doc: Doc, first: int, last: int) -> int:
    """Where a span ends before the day of the telling: "to step down | on Tuesday in an interview"."""
    if last - first < 3 or doc[last - 1].text not in WEEKDAYS:
        return last
    return last - 1 - (doc[last - 2].lower_ == "on")


def _is_gloss(doc: Doc, i: int, last: int) -> bool:
    """Whether with the token `i` begins what the writer adds to a span that ends at `last`."""
    this, after = doc[i].lower_, doc[i + 1]
    if this in (",", "–", "—"):
        return _is_added(doc, i, last)
    if this == "but":
        return after.tag_ in ("VBD", "VBZ", "MD")
    if this == "with":
        return _is_absolute(doc[i], last)
    if this == "while":  # a name's own doing
        return after.text[:1].isupper() and any(t.tag_ in _FINITE for t in doc[i + 1 : last])
    if this == "and":
        again = i + 2 < last and doc[i + 2].lower_ == "that" and after.text.endswith(("s", "ed"))
        again = (again and not after.is_stop) or _is_of_another(doc, i, last)
        return again or _is_calling_on(doc, i + 1, last)
    if doc[i].is_quote and after.lower_ in ("before", "after", "while"):
        return i + 2 < last and doc[i + 2].tag_ == "VBG"
    return this in _TOLD_IN and _is_channel(doc[i])


def _is_added(doc: Doc, i: int, last: int) -> bool:
    """Whether what stands behind a comma or dash only adds to the words before it."""
    after = doc[i + 1]
    if any(t.lemma_ in _TELLING and t.tag_ in ("VBD", "VBZ") for t in doc[i + 1 : last]):
        return True
    if after.tag_ in ("WDT", "WP", "VBG") or after.lower_ in ("despite", "according"):
        return True
    if doc[i + 1 : i + 4].text.lower().startswith(_BIDS):
        return True
    if after.lower_ == "as" and i + 3 < last:  # ", as he likened it to a raid"
        return doc[i + 2].tag_ in ("PRP", "NNP") and doc[i + 3].tag_ == "VBD"
    if after.lower_ not in ("a", "an"):
        return False
    beside = doc[i + 1 : last].root.dep_ in ("appos", "conj")
    return beside or not any(t.lower_ in ("and", "or") for t in doc[i + 1 : last])


def _is_of_another(doc: Doc, i: int, last: int) -> bool:
    """Whether an "and" adds another charge: "accused Norland of arming them | and SUDRIA OF PAYING for it"."""
    end = next((j for j in range(i + 1, min(i + 6, last - 1)) if doc[j].lower_ == "of"), i)
    names = doc[i + 1 : end]
    charged = end > i + 1 and doc[end + 1].tag_ == "VBG"
    return charged and all(t.pos_ in ("NOUN", "PROPN", "DET") for t in names)


def _is_calling_on(doc: Doc, i: int, last: int) -> bool:
    """Whether a verb that the parser took for a noun tells on: "to resume its work | and CALLS ON Norland TO help".

    So does "calls on Norland FOR help"; "appeals to Norland for help" may be what is continued.
    """
    whom = doc[i + 1].lower_ if i + 3 < last else ""
    called = doc[i].tag_ == "NNS" and doc[i].lower_ in ("calls", "appeals")
    behind = doc[i + 3 : last] if called and whom in ("on", "upon", "to") else ()
    return any(t.tag_ == "TO" or (t.lower_ == "for" and whom != "to") for t in behind)


def _is_channel(prep: Token) -> bool:
    """Whether a preposition tells where something was said: "in a written statement", "at her rally"."""
    paper = child(prep, "pobj")
    if paper is None or paper.lemma_.lower() not in _CHANNELS:
        return False
    owned = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in paper.children)
    return owned or any(c.lower_ in ("a", "an") for c in children(paper, "det"))


def _is_absolute(prep: Token, last: int) -> bool:
    """Whether "with" opens what somebody says or does beside it: "with a spokesman STATING"."""
    doing = [t for t in prep.subtree if t.tag_ == "VBG" and t.lemma_ in _TELLING and t.i < last]
    return bool(doing)


def _before_day(doc: Doc, first: int, last: int) -> int:
    """Where a thing ends before the day on which it was offered: "permits | the next morning"."""
    told = last - first > 3 and doc[last - 1].lower_ in _DAYTIMES and doc[last - 3].lower_ == "the"
    told = told and doc[first:last].root.tag_ != "VB"  # "release the funds the same day"
    return last - 3 if told and doc[last - 2].lower_ in ("next", "following", "same") else last
