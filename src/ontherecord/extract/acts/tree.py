"""The words that hang on a word: dependents by label, prepositions, particles, modifiers, phrases.

All functions read a spaCy parse with the labels of its English pipelines and return its tokens.
"""

import re
from collections.abc import Iterable, Iterator

from ontherecord.extract.parsing.words import Span, Token

# "PORT ALMA, March 3 (Agency) - ", before the first sentence of a wire story.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]+){0,3}(?:/[\w ]+)?(?:, [^-–—\n]{1,30})?(?: ?\([\w ./]+\))? ?[-–—]{1,2} "
    # "Port Alma, 3 March (Agency) - "
    r"|[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2}, (?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
    r" \([\w ./]+\) ?[-–—]{1,2} "
)
_CAPITALS = re.compile(r"[A-Z](?:[A-Z.'’/-]|$)")
_SET_BEFORE = ("un", "public")  # adjectives that stand before what they are said of
_VERBAL = ("VERB", "AUX")
PASTS = ("VBN", "VBD", "VBG")
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_TRIPS = frozenset({"mission", "visit", "trip", "tour", "journey"})
_FOR_WHOM = frozenset(
    {"sake", "benefit"}
)  # "called for calm for the SAKE of all": not what is asked
_MEMBERS = frozenset("country state nation government party power leader".split())
_UNITS = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "year"})


def is_verbal(token: Token) -> bool:
    """Whether a token can head a clause."""
    return token.pos_ in _VERBAL


def is_clausal(token: Token) -> bool:
    """Whether a token may head a clause by its form, though it is called a noun or an adjective."""
    return is_verbal(token) or token.tag_ in PASTS


def is_time_unit(noun: Token) -> bool:
    """Whether a noun counts time: "48 hours", "a week"."""
    return noun.lemma_.lower() in _UNITS


def children(token: Token, *deps: str) -> Iterator[Token]:
    """The direct dependents of a token with one of these labels, from left to right."""
    return (child for child in token.children if child.dep_ in deps)


def child(token: Token, *deps: str) -> Token | None:
    """The first direct dependent with one of these labels."""
    for near in (token.lefts, token.rights):
        for found in near:
            if found.dep_ in deps:
                return found
    return None


def among(noun: Token) -> Token | None:
    """Who "those" are in "Norland and Estmark were among those rejecting": the subject of "were"."""
    prep = noun.head
    named = noun.lower_ == "those" or noun.lemma_.lower() in _MEMBERS
    if not named or prep.lower_ != "among" or prep.head.lemma_ != "be":
        return None
    open_ = any(a.tag_ == "MD" for a in children(prep.head, "aux")) or child(prep.head, "neg")
    return None if open_ else child(prep.head, "nsubj", "nsubjpass")


def dateline_end(token: Token) -> int:
    """The character where a token's sentence starts in earnest, behind its dateline if it has one."""
    sentence = token.sent
    # most sentences do not begin with two capitals or a place and a comma, and making their text takes longest
    opening_words = token.doc[sentence.start : sentence.start + 4]
    may = _CAPITALS.match(opening_words[0].text) or (
        opening_words[0].text[:1].isupper() and any(t.text == "," for t in opening_words)
    )
    found = _DATELINE.match(sentence.text) if may else None
    return int(sentence.start_char) + (found.end() if found else 0)


def prepositions(head: Token, name: str) -> list[Token]:
    """The objects of a preposition that hangs on a verb or noun: "sent TO Norland", "a reply FROM Estmark"."""
    found = []
    for prep in head.children:
        if prep.dep_ in ("prep", "dative", "agent") and prep.lower_ == name:
            held = (p for p in children(prep, "pobj", "pcomp") if p.lower_ not in _FOR_WHOM)
            found += [_visited(p) for p in held]
            again = (c for c in children(prep, "conj") if c.lower_ == name)
            found += [p for c in again for p in children(c, "pobj")]  # "with X and WITH Y"
        elif prep.dep_ == "acl" and prep.tag_ == "VBN" and name == "by" and prep.i > head.i:
            found += [p for agent in children(prep, "agent") for p in children(agent, "pobj")]
        elif prep.lower_ == "according":
            continue  # "gave its blessing, according to the file": to nobody
        elif prep.dep_ in ("prep", "prt", "advmod"):  # "handed over to", "together with"
            dates = (d for d in children(prep, "pobj") if d.ent_type_ == "DATE")  # "on 3 May for"
            found += [
                p
                for holder in (prep, *dates)
                for inner in children(holder, "prep")
                if inner.lower_ == name
                for p in children(inner, "pobj")
            ]
    return found


def is_of_trip(prep: Token) -> bool:
    """Whether a preposition tells where somebody went: "the report on his mission TO Velten" is for nobody there."""
    return prep.lower_ == "to" and prep.head.lemma_.lower() in _TRIPS


def deep_prepositions(head: Token, name: str) -> list[Token]:
    """Like `prepositions`, wherever in the noun's phrase, the last one first.

    "sent its reply to the demands to Norland": the parser hangs the receiver on "demands".
    """
    found: list[Token] = []
    for part in head.subtree:
        if is_of_trip(part):
            continue
        if part.dep_ in ("prep", "dative") and part.lower_ == name and part.head.pos_ != "VERB":
            found += [_visited(p) for p in children(part, "pobj", "pcomp")]
    return sorted(found, key=lambda t: -t.i)


def has_particle(verb: Token, word: str) -> bool:
    """Whether a verb carries a particle, preposition or predicate: "called FOR", "broke OFF", "made PUBLIC"."""
    deps = ("prt", "prep", "advmod", "dative", "acomp", "oprd", "agent", "xcomp")
    for word_ in verb.children:
        if (
            word_.lower_ == word
            and (word_.dep_ in deps or word_.pos_ == "ADJ")
            and word_.i > verb.i
        ):
            return True
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    # "left unanswered Estmark's offer", "made public its text": the parser hangs the adjective on what follows it
    if word.startswith(_SET_BEFORE) and following is not None and following.lower_ == word:
        return True
    if following is not None and following.lower_ == word and following.dep_ == "mark":
        return following.head.dep_ == "advcl"  # "called for Norland to step down"
    small = child(verb, "ccomp")
    if small is None:
        return False
    state = small.lower_ == word and small.pos_ == "ADJ"  # "would not make the reply PUBLIC"
    return state or any(c.lower_ == word and c.dep_ == "acomp" for c in small.children)


def particles(verb: Token) -> list[str]:
    """The particles that change what a verb means: "turn DOWN", "hand OVER"."""
    return [c.lower_ for c in children(verb, "prt")]


def together(token: Token) -> list[Token]:
    """A noun and the nouns conjoined to it: "Norland AND ESTMARK"."""
    broken = _broken_before(token) or _beside_comma(token)
    found = [token] if broken is None else [broken, token]
    for candidate in token.conjuncts:
        if candidate.i > token.i and candidate.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            if opens_clause(candidate):
                break
            found.append(candidate)
    return found + [c for c in _set_off(token) if c not in found]


def _set_off(noun: Token) -> list[Token]:
    """Who stands behind a name set off by commas: "the minister, Kest, and his Sudrian COUNTERPART".

    Behind a plural all names are its own: "the two ministers, Kest and DORN".
    """
    names = [c for c in children(noun, "appos") if c.pos_ == "PROPN"]
    behind = [c for c in names if c.doc[c.left_edge.i - 1].lower_ == "and"]
    if behind and noun.tag_ != "NNS":  # "to President Brandt of Sudria and Envoy OLSEN"
        return behind
    joined = [c for name in names for c in name.conjuncts if c.i > name.i]
    if noun.tag_ != "NN":
        return [c for c in joined if noun.tag_ == "NNS" and c.pos_ == "PROPN"]
    return [c for c in joined if c.doc[c.left_edge.i - 2 : c.left_edge.i].text.startswith(", and")]


def first_predicate(word: Token) -> Token:
    """The predicate to which another one is joined: "was SURPRISED and disappointed"."""
    first = word
    while (
        first.dep_ == "conj" and first.head.dep_ in ("acomp", "conj") and first.head.pos_ == "ADJ"
    ):
        first = first.head
    return first


def opening(word: Token, back: int = 0) -> int:
    """Where the sentence of a word begins, or the one so many sentences before it, as far as there are any."""
    first = word.sent.start
    for _ in range(back):
        first = word.doc[first - 1].sent.start if first > 0 else first
    return first


def broken_start(sentence: Span) -> int:
    """The first token of a sentence that the parser broke off behind a bracket: "The League (CL) | imposed a ban"."""
    doc, start = sentence.doc, sentence.start
    if start == 0 or doc[start - 1].text != ")" or not doc[start].text[:1].islower():
        return start
    return doc[start - 1].sent.start


def joined_before(token: Token) -> list[Token]:
    """Names that the parser read into the one behind an "and": "urged BRANDT and Senator Ada Olsen to"."""
    marks = (c for c in children(token, "nmod", "compound") if c.pos_ == "PROPN" and c.i < token.i)
    return [m for m in marks if any(c.lower_ == "and" for c in children(m, "cc"))]


def set_beside(name: Token) -> list[Token]:
    """What a name is called behind it, read as another object: "freed the crew of the Alder Queen, a Sudrian SHIP"."""
    doc, end = name.doc, name.right_edge.i + 1
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in _ARTICLES:
        return []
    heads = (doc[end + 1], *doc[end + 1].ancestors)
    return [t for t in heads if t.left_edge.i == end + 1 and t.dep_ in ("dobj", "appos")][:1]


def is_of_both(token: Token) -> bool:
    """Whether "both" says that a name is one of two: "Brandt, of the north, and Olsen BOTH called for"."""
    return any(c.lower_ == "both" and c.i > token.i for c in children(token, "appos", "det")) and (
        child(token, "conj") is None
    )


def _broken_before(token: Token) -> Token | None:
    """The first of two that the parser took for a sentence of its own: "The League (CL) | and NORLAND signed"."""
    start = token.sent.start
    if start == 0 or token.left_edge.i > start + 1 or token.doc[start].lower_ != "and":
        return None
    last = token.doc[start - 1]
    root = next((t for t in last.sent if t.dep_ == "ROOT"), None)
    named = root is not None and root.pos_ in ("PROPN", "NOUN")
    return root if named and last.text == ")" and token.dep_ in ("nsubj", "nsubjpass") else None


def _beside_comma(token: Token) -> Token | None:
    """The first of two that a headline sets side by side: "NORLAND, Estmark agree to a truce"."""
    verb = token.head
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or verb.tag_ not in ("VBP", "VB"):
        return None
    for other in children(verb, "nsubj"):
        comma = other.right_edge.i + 1 == token.left_edge.i - 1 < len(token.doc)
        first = comma and other.pos_ == "PROPN" and other.left_edge.i == token.sent.start
        if first and token.doc[other.right_edge.i + 1].text == ",":
            return other
    return None


def misread_subject(verb: Token) -> Token | None:
    """The subject of a second clause that the parser joined to a noun of the first one.

    "freed the crew on Monday and NORLAND released", "will send flour and THE LEAGUE will send salt": right before
    a finite verb without a subject stands a noun, right behind an "and", that hangs on another noun.
    """
    helpers = [c for c in verb.children if c.i < verb.i and c.dep_ in ("aux", "neg", "advmod")]
    bound = any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in helpers)
    if verb.dep_ != "conj" or not (bound or verb.tag_ in ("VBD", "VBZ", "VBP")):
        return None
    if child(verb, "nsubj", "nsubjpass", "csubj", "expl") or not is_verbal(verb.head):
        return None
    before = min([verb.i, *(c.left_edge.i for c in helpers)]) - 1
    return _noun_ending_at(verb, before) if before >= 0 else None


def _noun_ending_at(verb: Token, last: int) -> Token | None:
    """The noun conjoined to one of the clause before whose phrase ends at a token and opens behind "and"."""
    candidates = (verb.doc[last], *verb.doc[last].ancestors)
    for noun in candidates:
        if noun.i <= verb.head.i or is_verbal(noun):
            return None
        if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN") or is_verbal(noun.head):
            continue
        joint = noun.left_edge.i - 1
        ends = max((t.i for t in noun.subtree if t.i < verb.i), default=noun.i)
        if ends == last and noun.doc[joint].lower_ in ("and", "but", "while"):
            return noun
    return None


def opens_clause(noun: Token) -> bool:
    """Whether a conjoined noun is the subject of the verb behind it, see `misread_subject`."""
    if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    above = next((a for a in noun.ancestors if is_verbal(a)), None)
    later = (v for v in children(above, "conj") if v.i > noun.i) if above is not None else ()
    return any(misread_subject(v) == noun for v in later)


def added(first: Token, others: Iterable[Token]) -> list[Token]:
    """Those of other objects of prepositions that an "and" adds to the first one.

    "Handed it to Norland and, an hour later, to ESTMARK": no verb stands between the two.
    """
    found = []
    for other in others:
        early, late = sorted((first, other), key=lambda t: t.i)
        aside = {t.i for told in children(early, "relcl", "acl") for t in told.subtree}
        between = [t for t in first.doc[early.i + 1 : late.i] if t.i not in aside]
        linked = any(t.dep_ == "cc" and t.lower_ == "and" for t in between)
        if linked and first != other and not any(is_verbal(t) for t in between):
            found.append(other)
    return found


def modifiers(noun: Token) -> list[Token]:
    """The adjectives and nouns that stand before a noun and describe it."""
    found: list[Token] = []
    for mark in children(noun, "amod", "compound", "nmod", "nummod", "poss"):
        if mark.dep_ != "poss" and mark.i < noun.i:
            found += [*together(mark), *modifiers(mark)]
    return sorted(set(found), key=lambda t: t.i)


def phrase(noun: Token, without: Token | None = None) -> tuple[int, int]:
    """First and last+1 token of a noun's phrase, cut before appositions, asides and what only adds to it.

    `without`: a verb whose clause is no part of the phrase ("the demands | that Norland made").
    """
    words = sorted({noun.i, *_inside(noun, without)})
    doc = noun.doc
    first = last = noun.i
    while first - 1 in words or (doc[first - 1].is_punct and first - 2 in words):
        first -= 1
    while last + 1 in words or (last + 2 in words and doc[last + 1].is_punct):
        last += 1
    while last > noun.i and (doc[last].is_punct or doc[last].dep_ == "cc"):
        last -= 1
    return first, last + 1


def _inside(noun: Token, without: Token | None, *, top: bool = True) -> Iterator[int]:
    """The words of a noun's phrase without the clauses that only add to it, wherever they hang."""
    for part in noun.children:
        if top and part.dep_ == "acomp" and not is_verbal(noun):  # "make public its reply"
            continue
        if part == before_article(noun):
            continue
        if part.dep_ == "conj" and opens_clause(part):
            continue
        if part.dep_ == "npadvmod" and part.i > noun.i and part.ent_type_ in ("DATE", "TIME"):
            continue  # "permits the next morning"
        clausal = part.dep_ in ("relcl", "acl", "ccomp", "advcl")
        if part.i > noun.i and (
            _adds(part) or (clausal and without is not None and without in part.subtree)
        ):
            continue
        yield part.i
        yield from _inside(part, without, top=False)


# What one side offers another, without an article.
_OFFERING = frozenset({"offer", "promise", "give", "grant", "pledge"})
_GIFTS = frozenset(
    """talk aid help support assistance guarantee assurance money loan weapon arms membership peace compensation
    cooperation relief food fuel gas oil grain protection concession""".split()
)


def before_article(noun: Token) -> Token | None:
    """The noun that the parser joined to another one over its article: "handed the ENVOY a letter"."""
    article = next((c for c in children(noun, "det", "poss") if c.i < noun.i), None)
    if article is None:
        return _before_bare(noun)
    if article.lower_ not in _ARTICLES:
        return None
    before = (c for c in children(noun, "nmod", "compound", "poss") if c.i < article.i)
    return next((c for c in before if c.pos_ in ("NOUN", "PROPN")), None)


def _before_bare(noun: Token) -> Token | None:
    """The name that the parser joined to what is given without an article: "offered ESTMARK new aid"."""
    first, verb = noun.left_edge, noun.head
    named = first.dep_ in ("nmod", "compound") and first.pos_ == "PROPN" and first.head == noun
    given = verb.lemma_ in _OFFERING and noun.lemma_.lower() in _GIFTS
    return first if named and given and first.i == verb.i + 1 else None


def _adds(part: Token) -> bool:
    """Whether a dependent only adds to its noun: after a comma, told of it, or "as" what it is seen."""
    if part.dep_ == "relcl":
        before = part.doc[part.left_edge.i - 1] if part.left_edge.i > 0 else None
        return before is not None and before.is_punct and not before.is_quote
    if part.dep_ == "appos" and part.like_num and part.head.like_num:
        return False  # "a period of thirty (30) months"
    told = part.dep_ == "acl" and part.tag_ in ("VBN", "VBD") and child(part, "mark") is None
    return (
        told or part.dep_ in ("appos", "parataxis") or (part.dep_ == "prep" and part.lower_ == "as")
    )


def _visited(word: Token) -> Token:
    """ "to visiting envoy Brandt": the parser makes the envoy the object of the visit."""
    guest = child(word, "dobj") if word.dep_ == "pcomp" and word.tag_ == "VBG" else None
    return (
        guest if guest is not None and guest.pos_ == "PROPN" and word.lower_ == "visiting" else word
    )
