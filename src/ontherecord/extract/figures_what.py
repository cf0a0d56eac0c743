"""What a figure counts, as the words that follow "how many": "drones were shot down", "soldiers Norland has moved"."""

from typing import Final

from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token

_LONGEST: Final = 70  # characters; a title that is longer is not read
_GROUP: Final = ("aux", "auxpass", "prt", "acomp", "neg")
_STOPS: Final = frozenset({",", ";", ":", "—", "–", "(", '"', "“", "”"})
_TIMES: Final = frozenset({"DATE", "TIME"})


def counted_words(noun: Token) -> str:
    """The noun with its clause; the noun with what stands behind it where no clause of its own counts it."""
    thing = f"{_thing(noun)}"
    verb = noun.head
    clause = ""
    if is_verbal(verb) and noun.dep_ in ("nsubj", "nsubjpass"):
        clause = f"{thing} {_group(verb)}{_where(verb, noun)}"
    elif is_verbal(verb) and noun.dep_ == "dobj":
        subject = child(verb, "nsubj")
        if subject is not None and subject.pos_ in ("NOUN", "PROPN"):
            clause = f"{thing} {_subject(subject)} {_group(verb)}{_where(verb, noun)}"
    elif noun.dep_ == "attr" and child(verb, "expl") is not None:
        clause = f"{thing} there {verb.text}{_where(verb, noun)}"
    words = " ".join(clause.split())
    return words if 0 < len(words) <= _LONGEST else " ".join(thing.split())


def counted_share(sign: Token) -> str:
    """What a percentage is of: "checks on food products would fall by" so many percent."""
    top = sign
    while top.dep_ in ("pobj", "nummod", "npadvmod", "compound", "pcomp", "quantmod"):
        top = top.head
        if is_verbal(top):
            break
        if top.dep_ == "prep":
            verb = top.head
            subject = child(verb, "nsubj", "nsubjpass") if is_verbal(verb) else None
            if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
                return "percent"
            words = f"percent {_whole(subject)} {_group(verb)} {top.lower_}"
            return words if len(words) <= _LONGEST else "percent"
    of = next((p for p in children(sign, "prep") if p.lower_ == "of"), None)
    words = f"percent {_span(of)}" if of is not None and _span(of) else "percent"
    return words if len(words) <= _LONGEST else "percent"


def _whole(subject: Token) -> str:
    words = [t for t in subject.subtree if t.dep_ != "relcl" and not t.is_space]
    return "".join(t.text_with_ws for t in words).strip()


def _thing(noun: Token) -> str:
    """The noun with its modifiers but for numbers, and its first "of", "in" or "from"."""
    before = [
        t.text
        for t in noun.lefts
        if t.dep_ in ("compound", "amod", "nmod") and t.pos_ != "NUM" and not t.like_num
    ]
    inner = [p for p in children(noun, "prep") if p.lower_ in ("of", "from") and p.i > noun.i]
    behind = _span(inner[0]) if inner else ""
    return " ".join((*before, noun.text, behind))


def _group(verb: Token) -> str:
    """A verb with its auxiliaries and particle."""
    words = [verb, *(c for c in verb.children if c.dep_ in _GROUP)]
    return " ".join(t.text for t in sorted(words, key=lambda t: t.i))


def _where(verb: Token, noun: Token) -> str:
    """The first phrase behind a verb that tells where."""
    for prep in children(verb, "prep", "agent"):
        words = _span(prep)
        if prep.i > max(verb.i, noun.i) and words:
            return f" {words}"
    return ""


def _subject(subject: Token) -> str:
    words = [t for t in subject.subtree if t.i <= subject.i]
    text = "".join(t.text_with_ws for t in words).strip()
    return text[0].lower() + text[1:] if words[0].dep_ == "det" else text


def _span(prep: Token) -> str:
    """A preposition with its noun, up to the first mark; empty for times and what is long."""
    noun = child(prep, "pobj")
    if noun is None or noun.ent_type_ in _TIMES or noun.pos_ == "PRON":
        return ""
    if noun.lower_ in ("exchange", "return", "addition", "fact", "total", "all"):
        return ""
    words = []
    for token in prep.subtree:
        if token.text in _STOPS or token.dep_ in ("relcl", "acl") or token.is_space:
            break
        if token.dep_ == "prep" and token != prep and token.lower_ not in ("of", "opposite"):
            break
        words.append(token.text_with_ws)
    text = "".join(words).strip()
    return text if len(text) <= _LONGEST // 2 else ""
