"""What is attributed: the words that a cue verb takes as its content, by the patterns of the lexicon."""

from ontherecord.extract.cues import Cue
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import asserted, noun_phrase, subject

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"which", "that", "who"})
_DASHES = frozenset({"–", "—", "--"})
_EMPTY = frozenset(
    {"it", "this", "that", "them", "him", "her", "me", "us", "so", "itself", "what", "which", "who"}
)
# Objects that say how something was said, not what.
_MANNER = frozenset(
    {
        "statement",
        "speech",
        "word",
        "interview",
        "letter",
        "question",
        "comment",
        "remark",
        "reporter",
        "entry",
        "access",
    }
)


def content_of(verb: Token, cue: Cue, cues: frozenset[str]) -> tuple[str, list[int]]:
    """The pattern and the tokens of the content that `verb` takes in its clause; none where it takes none.

    `cues` are all lemmas of the lexicon, needed to see where a coordinated statement begins.
    """
    if (said := _said_of_it(verb)) is not None:
        return "t", said
    for letter, take in _TAKERS:
        if letter in cue.patterns and (found := take(verb, cue)):
            return letter, _trim(found, verb, cues)
    if cue.prepositions:
        return "p", _trim(_prepositional(verb, cue), verb, cues)
    return "", []


def _said_of_it(verb: Token) -> list[int] | None:
    """The clause behind a source set in commas: "after a blast which, Tornau claims, | was staged |".

    All that stands before the pronoun is told by the outlet. None where nothing is set off so.
    """
    doc, who = verb.doc, subject(verb)
    comma = who.left_edge.i - 1 if who is not None and who.i < verb.i else 0
    at = verb.i + 1
    if comma < 1 or doc[comma].text != "," or doc[comma - 1].lower_ not in _RELATIVE:
        return None
    if at + 1 >= len(doc) or doc[at].text != "," or doc[at + 1].tag_ not in _FINITE:
        return None
    stop = at + 1
    while stop < verb.sent.end and not doc[stop].is_punct:
        stop += 1
    return list(range(at + 1, stop))


def _clause(verb: Token, cue: Cue) -> list[int]:
    """A finite clause: "said (that) …", "…, he said", "asked whether …"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and (_is_finite(c) or _has_that(c))]
    if not clauses and "o" in cue.patterns:
        clauses = [
            c
            for o in verb.children
            if o.dep_ == "dobj"
            for c in o.children
            if c.dep_ == "acl" and _is_finite(c)
        ]
    found: list[int] = []
    for clause in clauses:
        words = [t.i for t in clause.subtree]
        if clause.i > verb.i:
            words = _from_that(verb, [i for i in words if i > verb.i])
            if (
                words
                and subject(clause) is None
                and verb.dep_ != "relcl"
                and _all_nominal(verb, min(words))
            ):
                words = list(range(verb.i + 1, max(words) + 1))
        found += words
    return found or _that_elsewhere(verb) or _relative(verb)


def _has_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _that_elsewhere(verb: Token) -> list[int]:
    """A that-clause which the parser hung on a noun in between ("confirmed to Interfax that …")."""
    doc, end = verb.doc, verb.sent.end
    for i in range(verb.i + 1, min(end, verb.i + 25)):
        token = doc[i]
        if token.lower_ == "that" and token.dep_ == "mark":
            words = [t.i for t in token.head.subtree if t.i > i]
            return list(range(i + 1, max(words) + 1)) if words else []
        if token.pos_ in ("VERB", "AUX") or token.text in {";", ":", "—", "–"} or token.is_quote:
            return []
    return []


def _relative(verb: Token) -> list[int]:
    """What a relative clause says of its noun: "a move the West warns could be a prelude"."""
    doc, end = verb.doc, verb.sent.end
    following = verb.i + 1
    if verb.dep_ not in ("relcl", "ccomp") or subject(verb) is None or following >= end:
        return []
    if doc[following].tag_ not in ("MD", "VBD", "VBZ", "VBP"):
        return []
    stop = following
    while stop < end and doc[stop].text not in {",", ".", ";", "—", "–"}:
        stop += 1
    return list(range(following, stop))


def _from_that(verb: Token, words: list[int]) -> list[int]:
    """A clause behind its cue without gaps: from behind "that", also where words in front of its subject
    were hung elsewhere ("concluded that at current prices, oil would …")."""
    if not words:
        return []
    doc, first = verb.doc, min(words)
    for i in range(verb.i + 1, first + 1):
        if doc[i].lower_ == "that" and doc[i].tag_ in ("IN", "WDT"):
            between = doc[i + 1 : first]
            if not any(
                t.pos_ in ("VERB", "AUX") and t.dep_ not in ("acl", "relcl", "advcl", "pcomp")
                for t in between
            ):
                first = i + 1
            break
    return list(range(first, max(words) + 1))


def _all_nominal(verb: Token, stop: int) -> bool:
    """Whether only a noun phrase stands between a verb and its clause: the clause's lost subject."""
    between = verb.doc[verb.i + 1 : stop]
    return (
        bool(between)
        and between[-1].pos_ in ("NOUN", "PROPN", "PRON")
        and not any(
            t.is_punct or t.pos_ in ("VERB", "AUX") or t.ent_type_ in ("DATE", "TIME")
            for t in between
        )
    )


def _is_finite(clause: Token) -> bool:
    """Whether a clause has a tensed verb."""
    if clause.tag_ in _FINITE:
        return True
    return any(c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in _FINITE for c in clause.children)


def _infinitive(verb: Token, _cue: Cue) -> list[int]:
    """An infinitive, with the person who is to act: "urged Russia to withdraw", "vowed to stay"."""
    for clause in verb.children:
        if (
            clause.dep_ in ("xcomp", "ccomp")
            and clause.i > verb.i
            and any(c.tag_ == "TO" for c in clause.children)
        ):
            words = [t.i for t in clause.subtree if t.i > verb.i]
            person = next(
                (c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < clause.i), None
            )
            if person is not None:
                words = list(range(min(t.i for t in person.subtree), max(words) + 1))
            return words
    return []


def _gerund(verb: Token, _cue: Cue) -> list[int]:
    """An -ing clause: "denies planning an invasion"."""
    for clause in verb.children:
        if (
            clause.dep_ in ("xcomp", "ccomp", "pcomp")
            and clause.tag_ == "VBG"
            and clause.i > verb.i
        ):
            return [t.i for t in clause.subtree if t.i > verb.i]
    return []


def _object(verb: Token, _cue: Cue) -> list[int]:
    """A noun phrase: "demanded written guarantees"."""
    found = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if found is None or found.lower_ in _EMPTY or found.lemma_ in _MANNER:
        return []
    return [t.i for t in found.subtree if t.i > verb.i]


def _complement(verb: Token, _cue: Cue) -> list[int]:
    """An object and what it is called: "called the plan a trap"."""
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c.i > verb.i), None)
    called = next(
        (c for c in verb.children if c.dep_ in ("oprd", "ccomp", "attr") and c.i > verb.i), None
    )
    if called is None or (called.dep_ == "ccomp" and _is_finite(called)):
        return []
    words = [t.i for t in called.subtree if t.i > verb.i]
    if thing is not None and thing.i < called.i:
        words = list(range(min(t.i for t in thing.subtree), max(words) + 1))
    return words


def _described_as(verb: Token, _cue: Cue) -> list[int]:
    """Something and what it is described as: "described the talks as useful"."""
    as_ = next(
        (c for c in verb.children if c.lower_ == "as" and c.i > verb.i and c.dep_ == "prep"), None
    )
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if as_ is None and thing is not None:
        as_ = next((c for c in thing.children if c.lower_ == "as" and c.dep_ == "prep"), None)
    if as_ is None or thing is None:
        return _called_first(verb, as_)
    words = [t.i for t in as_.subtree]
    return list(range(min(t.i for t in thing.subtree if t.i > verb.i), max(words) + 1))


def _called_first(verb: Token, as_: Token | None) -> list[int]:
    """What something is called, and the thing behind it: "dismissed as “untrue” A REPORT that it had left"."""
    if as_ is None or as_.i != verb.i + 1 or not as_.nbor(1).is_quote:
        return []
    marks = [t.i for t in as_.subtree if t.is_quote]
    thing = next((c for c in as_.children if c.dep_ == "pobj"), None)
    if len(marks) != 2 or thing is None or thing.i < marks[1]:
        return []
    return list(range(marks[0], thing.right_edge.i + 1))


def _prepositional(verb: Token, cue: Cue) -> list[int]:
    """A phrase with the verb's preposition: "called for talks", "accused Russia of lying"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    owners = [verb] if thing is None else [verb, thing]
    for owner in owners:
        for word in owner.children:
            if word.lower_ in cue.prepositions and word.dep_ == "prep" and word.i > verb.i:
                words = [t.i for t in word.subtree if t.i > word.i]
                if not words:
                    continue
                if thing is not None and thing.i < word.i and thing.lower_ not in ("itself",):
                    return list(range(min(t.i for t in thing.subtree), max(words) + 1))
                return _with_infinitive(verb, words)
    return []


def _with_infinitive(verb: Token, words: list[int]) -> list[int]:
    """ "called on Russia to withdraw": the infinitive belongs to it wherever the parser hung it."""
    for clause in verb.children:
        if clause.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in clause.children):
            more = [t.i for t in clause.subtree]
            if min(more) == max(words) + 1:
                return words + more
    return words


_TAKERS = (
    ("t", _clause),
    ("i", _infinitive),
    ("g", _gerund),
    ("s", _described_as),
    ("c", _complement),
    ("n", _object),
)


def _trim(words: list[int], verb: Token, cues: frozenset[str]) -> list[int]:
    """The content without the cue, and cut where a further statement or the outlet's own voice begins."""
    if not words:
        return []
    doc = verb.doc
    low, high = _between_semicolons(verb)
    words = sorted(i for i in set(words) if low <= i < high and i != verb.i)
    if not words:
        return []
    stop = max(words) + 1
    for i in words:
        token = doc[i]
        if i > verb.i and i > min(words) + 1 and _starts_another(token, verb, cues):
            stop = i
            while stop - 1 in words and doc[stop - 1].pos_ == "ADV":
                stop -= 1  # ", once again asserting"
            break
    kept = [i for i in words if i < stop]
    while kept and (doc[kept[-1]].is_punct or doc[kept[-1]].dep_ == "cc" or doc[kept[-1]].is_space):
        if doc[kept[-1]].is_quote:
            break
        kept.pop()
    return kept


def _starts_another(token: Token, verb: Token, cues: frozenset[str]) -> bool:
    """Whether a new statement of the same speaker begins at `token`.

    That is a participle of saying behind a comma (", adding that"), a subjectless cue verb behind a
    dash or ", and" in the cue's own tense ("said it was ready - but rejected"), or "according to".
    """
    doc = token.doc
    before = doc[token.i - 1]
    if token.lower_ == "according" and before.text == ",":
        return True
    if token.lemma_.lower() in cues and token.tag_ == "VBG" and _behind_comma(token):
        return any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in token.children)
    if before.text in _DASHES and token.lower_ in ("but", "and"):
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        return following.tag_ in ("VBD", "VBZ", "VBP", "RB")
    if token.lower_ in ("but", "and", "while") and before.text == "," and token.i + 1 < len(doc):
        following = doc[token.i + 1]
        if following.tag_ == "RB" and token.i + 2 < len(doc):
            following = doc[token.i + 2]
        return (
            following.lemma_.lower() in cues
            and following.tag_ == verb.tag_
            and subject(following) is None
            and any(c.dep_ in ("ccomp",) for c in following.children)
            and asserted(following)
        )
    return False


def _between_semicolons(verb: Token) -> tuple[int, int]:
    """The part of the sentence around a cue that semicolons set off."""
    doc, sentence = verb.doc, verb.sent
    marks = [t.i for t in sentence if t.text == ";"]
    low = max((i + 1 for i in marks if i < verb.i), default=sentence.start)
    return low, min((i for i in marks if i > verb.i), default=min(sentence.end, len(doc)))


def _behind_comma(token: Token) -> bool:
    """Whether a comma, with an adverb or two between ("once again"), stands in front."""
    i = token.i - 1
    while i > 0 and token.i - i < 3 and token.doc[i].pos_ == "ADV":
        i -= 1
    return token.doc[i].text == ","


def around(verb: Token) -> list[int]:
    """The sentence around "…, X said, …" or in front of "…, X said": all but the cue's own words.

    The parser often joins only one side to the cue, or none.
    """
    doc, sentence = verb.doc, verb.sent
    who = subject(verb)
    if who is None or any(c.dep_ in ("mark", "dobj") or c.tag_ == "WRB" for c in verb.children):
        return []
    low = min([verb.i, *noun_phrase(who)])
    if who.i > verb.i:
        low = verb.i
    high = max(verb.i, *noun_phrase(who)) + 1
    while (
        high < sentence.end - 1 and high - verb.i < 9 and doc[high].text not in {",", ".", "—", "–"}
    ):
        if doc[high].pos_ in ("VERB", "AUX", "SCONJ") or doc[high].is_quote:
            return []
        high += 1
    if low - 1 <= sentence.start or doc[low - 1].text != "," or high >= sentence.end:
        return []
    if doc[low - 2].lower_ in _RELATIVE:
        return []  # only the relative clause is the source's
    if doc[high].text not in {",", "."} and high < sentence.end - 1:
        return []
    if doc[high].text == "." and verb.dep_ not in ("ROOT", "ccomp", "parataxis"):
        return []
    own = {t.i for c in verb.children if c.dep_ == "advcl" for t in c.subtree}
    start, stop = _between_semicolons(verb)
    left = [i for i in range(start, low - 1) if i not in own]
    right = [i for i in range(high + 1, stop) if i not in own]
    finite = any(_is_finite(doc[i]) for i in left)
    # "It failed, said X, an expert on treaties": what follows belongs to the speaker
    words = left if finite and not any(_is_finite(doc[i]) for i in right) else left + right
    if not any(_is_finite(doc[i]) for i in words) or doc[sentence.start].lower_ in (
        "as",
        "when",
        "while",
    ):
        return []
    return words
