"""Words of issues: which are empty, which only point back, and where a span breaks a quotation."""

from typing import Final

from ontherecord.extract.acts.fit import is_wished
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.acts.words import DEVERBAL
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.nouns.span import Span

Range = tuple[int, int]

# Nouns that look like those of verbs.
_NO_DEEDS: Final = frozenset(
    """document government parliament nation option question station constitution institution delegation population
    moment department comment position element argument mission passion rival festival hospital proposal""".split()
)

HOLDERS: Final = frozenset(
    """demand proposal request requirement call plan offer idea condition commitment pledge suggestion ultimatum
    invitation bid possibility notion need question issue point topic precondition
    intention readiness willingness principle area field number range list series set raft appeal""".split()
)
"""Nouns that hold a point rather than are one: the point is what follows them."""

OFFERING: Final = frozenset(
    "promise pledge agree offer propose assure guarantee undertake vow refuse insist decline".split()
)
"""Verbs that say of what hangs on them how a party stands to it."""

GENERAL: Final = frozenset(
    """commitment concession concern guarantee measure reform right step term topic matter
    obligation objective aim goal""".split()
)
"""Nouns of which "including" opens the points."""

# Nouns that say nothing of their own: with "the", "that" or "its" before them they point at what was told.
_POINTING: Final = frozenset(
    """demand proposal request requirement call plan offer idea condition commitment pledge suggestion bid
    ultimatum notion move claim report accusation package deal agreement text document paper draft step
    measure decision position point issue matter question statement comment remark change amendment
    response reply answer guarantee assurance regret concern view stance way thing approach figure version
    outcome result possibility need role recommendation term talk negotiation process development
    news announcement initiative invitation record option choice alternative""".split()
)
_HELD: Final = frozenset({"talk", "negotiation", "deadline", "ultimatum", "dialogue"})
_DETERMINERS: Final = frozenset(
    "the this that these those such its their his her our any all both some a an new other".split()
)
_DOERS: Final = tuple(
    "er or ist ian envoy diplomat delegate government side official party secretary".split()
)
_BACK: Final = frozenset({"it", "this", "that", "so"})
_IDLE: Final = frozenset("so it this that forces part action same likewise".split())
_LIGHT: Final = frozenset("do go be have say act move continue give take".split())
_SOON: Final = 80  # characters in which a quotation that a span breaks must close
_QUOTES: Final = {"“": ("”", '"'), "«": ("»",)}  # papers print “so" as well


def points_back(found: Range, head: Token) -> bool:
    """Whether the words of an issue are only a general noun with its determiners: "that demand"."""
    words = [t for t in head.doc[found[0] : found[1]] if not t.is_punct]
    counted = [t for t in words if t.pos_ != "NUM" and not t.like_num]
    if counted and counted[0].lower_ == "any" and counted[-1].lemma_.lower() in _HELD:
        return False  # "rejects any talks"
    if any(t.pos_ == "ADJ" and t.like_num for t in words) and len(words) > 2:
        return False  # "the first two points"
    bare = [t for t in counted if t.lower_ not in _DETERMINERS and t.pos_ != "ADP"]
    if not bare:
        return True
    return len(bare) == 1 and bare[0].lemma_.lower() in _POINTING


def is_bare_number(noun: Token) -> bool:
    """Whether a phrase is headed by a number that counts nothing named: "the thirty"."""
    return noun.like_num or noun.pos_ == "NUM"


def is_bare_doing(verb: Token) -> bool:
    """Whether a clause names a doing and nothing that is done: "join forces", "go on", "do so"."""
    if not is_verbal(verb):
        return False
    things = [*children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "nsubjpass")]
    told_of = verb.dep_ == "ccomp" and verb.head.lemma_ in ("demand", "insist", "ask", "request")
    doer = child(verb, "nsubj") if verb.dep_ == "ccomp" and verb.head.lemma_ == "want" else None
    stays = doer is not None and verb.lemma_ in ("stop", "end", "cease", "continue")
    stays = stays and doer is not None and doer.pos_ == "NOUN"  # "the raids to stop"
    things += children(verb, "nsubj") if told_of or stays or is_wished(verb) else ()
    places = [
        p for p in children(verb, "prep", "dative", "prt", "agent") if child(p, "pobj", "pcomp")
    ]
    answered = any(p.lower_ == "to" for p in children(verb, "prep", "dative"))
    if verb.lemma_ in ("publish", "disclose"):
        return False  # "refused to publish it": the paper that was named last
    if verb.lemma_ in ("respond", "react", "reply") and not answered:
        return True
    if verb.lemma_ == "be" and (state := child(verb, "acomp")) is not None:
        return not list(state.rights)  # "be patient"
    if verb.lemma_ in ("refrain", "abstain", "desist"):
        left = (child(p, "pcomp", "pobj") for p in children(verb, "prep"))
        return all(t is None or t.lower_ in _BACK or is_bare_doing(t) for t in left)
    if any(c.lower_ in ("first", "last") for c in children(verb, "advmod")):
        return False  # "that the sick go first"
    if verb.lemma_ == "take" and any(t.lower_ == "part" for t in things):
        return False
    light = verb.lemma_ in _LIGHT
    idle = all(t.lower_ in _IDLE or (light and _is_pointed_at(t)) for t in things)
    alone = not things and len(list(verb.rights)) == 0
    return idle and not places and (light or alone or bool(things))


def _is_pointed_at(noun: Token) -> bool:
    """Whether a noun only points at what was told: "take THAT STEP"."""
    told = any(c.lower_ in ("this", "that", "these", "those", "such") for c in noun.lefts)
    return told and noun.lemma_.lower() in _POINTING and not list(noun.rights)


def is_deed(noun: Token) -> bool:
    """Whether a noun is that of a verb by its form: "deployment", "withdrawal"."""
    word = noun.lemma_.lower()
    return noun.pos_ == "NOUN" and word.endswith(DEVERBAL) and word not in _NO_DEEDS


def is_people(noun: Token) -> bool:
    """Whether a noun is for people: "mediators", "the envoys"."""
    return noun.ent_type_ in ("PERSON", "NORP", "ORG") or (
        noun.tag_ in ("NNS", "NN") and noun.lemma_.lower().endswith(_DOERS)
    )


def in_label(doc: Doc, first: int, last: int) -> str:
    """Printed words as they stand within a label: not with the capital that opens a sentence."""
    text = " ".join(doc[first:last].text.split())
    return text if doc[first].pos_ == "PROPN" else text[:1].lower() + text[1:]


def whole_quotes(parsed: ParsedReport, first: int, last: int) -> Span:
    """The span of tokens `first`..`last` without a broken quotation.

    It is taken on to the closing mark, or cut before an opening one that it ends with, if its verb is before that.
    """
    doc = parsed.doc
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    whole, root = unbroken_end(parsed.text, start, end), doc[first:last].root
    torn = is_verbal(root) and whole <= root.idx  # “Barr” of: demanded Barr “release the text
    return parsed.chars(start, end if torn else whole)


def unbroken_end(text: str, start: int, end: int) -> int:
    """The end that leaves no quotation open."""
    inner = text[start:end]
    if inner.count('"') % 2 == 1 and "“" not in inner:
        return _closed(text, start, end, '"', ('"',))
    last = inner.rfind("''")
    if inner.count("''") % 2 == 1 and inner[last + 2 : last + 3].isalnum():  # one that opens
        return _closed(text, start, end, "''", ("''",))
    for opening, closing in _QUOTES.items():
        closed = sum(inner.count(mark) for mark in closing) if opening in inner else 0
        if inner.count(opening) > closed:
            return _closed(text, start, end, opening, closing)
    return end


def _closed(text: str, start: int, end: int, opening: str, closing: tuple[str, ...]) -> int:
    """Where an open quotation closes, if soon; else where the words before it end."""
    places = (text.find(mark, end, end + _SOON) for mark in closing)
    found = min((at for at in places if at >= 0), default=-1)
    if found >= 0 and "\n" not in text[end:found] and (opening not in text[end:found]):
        return found + len(closing[0])
    cut = text.rfind(opening, start, end)
    kept = text[start:cut].rstrip(" ,")
    return start + len(kept) if len(kept) > 2 else end
