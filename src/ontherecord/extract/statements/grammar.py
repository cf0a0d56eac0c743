"""Reading a spaCy parse for attribution: whose verb is it, is it asserted, what words belong to a phrase."""

from collections.abc import Iterable

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Doc, Token

Pieces = tuple[tuple[int, int], ...]

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
# Verbs that only say how an act of speech went on: "went on to say".
_ASPECT = frozenset({"go", "continue", "begin", "start", "proceed", "keep", "hasten"})
_SKIPPED_MODALS = frozenset(
    {"could", "may", "might", "should", "must", "would", "will", "can", "'ll", "’ll"}
)
_PARTICIPLE_PREPOSITIONS = frozenset({"as", "by", "in", "after", "before", "while", "without"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "until", "till", "once", "lest"})


def subject(verb: Token) -> Token | None:
    """The verb's own subject, if it has one."""
    return next((c for c in verb.children if c.dep_ in _SUBJECTS), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive voice."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def agent(verb: Token) -> Token | None:
    """The noun behind "by" of a passive verb."""
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def source_head(verb: Token) -> Token | None:
    """The head of the words that name the source of `verb`: its subject, or the one it shares.

    A conjoined or participial verb takes the subject of the verb it hangs on, a relative pronoun its
    antecedent, "quoted as saying" the passive subject, a passive its agent.
    """
    if is_passive(verb):
        return agent(verb)
    current = verb
    for _ in range(6):
        found = subject(current)
        if found is not None and not (
            current.i != verb.i and is_passive(current) and not _quoted(current)
        ):
            return _antecedent(found, current)
        if found is not None:
            return agent(current)
        above = _above(current)
        if above is None:
            return None
        if above.pos_ in ("NOUN", "PROPN"):
            return above
        current = above
    return None


def _leaves_passive(verb: Token) -> bool:
    """Whether a verb that takes a clause is joined to a passive: "… had been lost and ANNOUNCED that"."""
    bare = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return bare and told and is_passive(verb.head)


def _leaves_tense(verb: Token) -> bool:
    """Whether a past tense is joined to what would be or had been: "said they would read it, but MADE plain that"."""
    if verb.tag_ != "VBD" or any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return False
    helpers = {c.tag_ for c in verb.head.children if c.dep_ == "aux"}
    past = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.head.children)
    return (verb.head.tag_ == "VB" and "MD" in helpers) or (verb.head.tag_ == "VBN" and past)


def _above(verb: Token) -> Token | None:
    """The verb whose subject `verb` shares, or the noun that a participle describes."""
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        over = _behind_dash(verb) or _leaves_passive(verb) or _leaves_tense(verb)
        return head.head if over and head.dep_ == "ccomp" else head
    if verb.dep_ == "xcomp" and head.lemma_ in _ASPECT:
        return head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return _speaker_over(verb) or head
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return _verb_over(head) if _after_comma(verb) else head
    if (
        verb.dep_ == "pcomp"
        and head.lower_ in _PARTICIPLE_PREPOSITIONS
        and head.head.pos_ == "VERB"
    ):
        return head.head
    return None


def _speaker_over(verb: Token) -> Token | None:
    """The verb of saying above the clause that a participle closes: "said it was ready, adding that …"."""
    head = verb.head
    above = head.head if head.dep_ == "ccomp" else head.head.head if head.dep_ == "acl" else None
    if above is None or head.i > verb.i or above.pos_ != "VERB" or above.i > head.i:
        return None
    return above if subject(above) is not None and _after_comma(verb) else None


def _behind_dash(verb: Token) -> bool:
    """Whether a dash parts the verb from what stands in front: "… – but rejected"."""
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in ("CCONJ", "ADV", "AUX"):
        i -= 1
    return verb.doc[i].text in {"–", "—", "--", "-"}


def _verb_over(noun: Token) -> Token | None:
    """The verb above a noun: what a participle behind a comma really hangs on."""
    current = noun
    while current.head.i != current.i:
        current = current.head
        if current.pos_ in ("VERB", "AUX"):
            return current
    return None


def _after_comma(token: Token) -> bool:
    left = min(t.i for t in token.subtree)
    return left > 0 and token.doc[left - 1].text in {",", "–", "—", "--"}


def _quoted(verb: Token) -> bool:
    return verb.lemma_ in {"quote", "cite", "report"}


def _antecedent(found: Token, verb: Token) -> Token | None:
    if found.lower_ in _RELATIVE and found.tag_ in ("WP", "WDT"):
        return _whom(found, verb.head) if verb.dep_ == "relcl" else None
    return found


def _whom(relative: Token, noun: Token) -> Token:
    """Whom "who" stands for: a person, not the place of the office behind his name ("Kest, mayor of Norholm, WHO")."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.pos_ == "PROPN" else None
    apart = relative.nbor(-1).text == ","
    if relative.lower_ != "who" or above is None or above.dep_ != "appos" or not apart:
        return noun
    return above.head if above.head.pos_ == "PROPN" else noun


def asserted(verb: Token) -> bool:
    """Whether the text asserts that `verb` happened: not negated, not modal, not hypothetical, not a question."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg", "mark")}
    if words & _SKIPPED_MODALS or any(c.dep_ == "neg" for c in verb.children):
        return False
    if words & _HYPOTHETICAL or any(
        c.dep_ == "preconj" or c.lower_ in {"never", "neither"} for c in verb.children
    ):
        return False
    if "to" in words:
        return verb.dep_ == "xcomp" and verb.head.lemma_ in _ASPECT
    if verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("acl", "amod") and not is_passive(verb):
        return subject(verb) is not None
    if verb.tag_ == "VBG" and verb.dep_ in ("amod", "compound", "nsubj", "csubj", "dobj", "pobj"):
        return False
    if (
        verb.dep_ in ("conj", "xcomp")
        and verb.head.pos_ in ("VERB", "AUX")
        and subject(verb) is None
    ):
        return verb.head.i == verb.i or _leaves_tense(verb) or asserted(verb.head)
    return verb.tag_ != "VB" or subject(verb) is not None


def noun_phrase(head: Token) -> list[int]:
    """Tokens of the phrase of a noun: its subtree without relative clauses and what hangs on them."""
    left_out: set[int] = set()
    for child in head.children:
        if child.dep_ in ("relcl", "cc", "punct") and child.i > head.i and child.dep_ != "cc":
            left_out |= {t.i for t in child.subtree}
    inside = [t.i for t in head.subtree if t.i not in left_out]
    return _contiguous(inside, head.i, head.doc)


def _contiguous(indices: Iterable[int], at: int, doc: Doc) -> list[int]:
    """The run of `indices` around `at`, punctuation may be missing between."""
    have = set(indices)
    low = high = at
    while low - 1 in have or (doc[low - 1].is_punct and low - 2 in have):
        low -= 1
    while high + 1 in have or (high + 1 < len(doc) and doc[high + 1].is_punct and high + 2 in have):
        high += 1
    return list(range(low, high + 1))


def pieces(doc: Doc, indices: Iterable[int]) -> Pieces:
    """Character ranges that the tokens cover; gaps of nothing but punctuation and space are closed."""
    runs: list[list[int]] = []
    for i in sorted(set(indices)):
        if runs and all(doc[k].is_punct or doc[k].is_space for k in range(runs[-1][1] + 1, i)):
            runs[-1][1] = i
        else:
            runs.append([i, i])
    found = []
    for low, high in runs:
        first, last = low, high
        while first <= last and _is_edge(doc[first]):
            first += 1
        while last >= first and _is_edge(doc[last]):
            last -= 1
        if first <= last:
            found.append((doc[first].idx, doc[last].idx + len(doc[last])))
    return tuple(found)


def _is_edge(token: Token) -> bool:
    """Whether a token is shed at the edge of a piece (marks of quotation are dealt with apart)."""
    return token.is_space or token.text in {",", ".", ":", ";", "–", "—", "--", "-"}


def tokens_of(parsed: ParsedReport, ranges: Pieces) -> list[Token]:
    """The tokens that ranges of characters touch, in order."""
    return [token for start, end in ranges for token in parsed.tokens_in(start, end)]
