"""What a paper is called where it is named: its noun with what describes it, and on what it is."""

from ontherecord.extract.acts.tree import children, is_verbal, modifiers, phrase
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.words import is_people

# Adjectives and participles that are part of what a paper is called.
_DESCRIBING = frozenset(
    """draft bridging written unsigned joint final revised amended proposed transitional diplomatic formal
    interim confidential secret detailed bilateral trilateral""".split()
)
_OWNERS = frozenset({"GPE", "NORP", "PERSON", "ORG", "LOC"})
_ABOUT = frozenset({"on", "about", "concerning", "regarding"})
_LISTS = frozenset({"list", "set", "map", "questionnaire", "dossier", "file", "summary"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL"})
_WHERE = frozenset({"GPE", "DATE", "TIME"})
# What says when or how a paper went, not on what it is: "on behalf of", "on the sidelines", "in writing", "on time".
_MANNER = frozenset("behalf eve sideline margin occasion instruction".split())
_BARE = frozenset(
    "writing person time schedule paper arrival purpose request record notice".split()
)
_CHANNELS = frozenset({"through", "via"})
_WHICH = frozenset("first second third last same".split())
_LONGEST = 14  # words of a subject; longer ones are misparses


def name_of(noun: Token, head: Token) -> str:
    """The noun with the words that say what kind it is, without whose it is: "bridging paper", "draft protocol"."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() not in paper_words().kinds:
        return ""  # a name that stands for its paper: "comments from Norland and from ESTMARK"
    if head != noun:
        holder = head.lemma_.lower() if head.pos_ == "NOUN" else ""
        return f"{holder} of {noun.text}" if holder and head != noun else ""
    words = [m for m in modifiers(noun) if m.i < noun.i and _is_of_name(m)]
    name = " ".join(t.text for t in (*words, noun))
    inside = next((c for c in children(noun, "prep") if c.lower_ == "of"), None)
    thing = next(children(inside, "pobj"), None) if inside is not None else None
    if noun.lemma_.lower() in _LISTS and thing is not None and thing.tag_ == "NNS":
        first, last = phrase(thing)
        first += 1 if noun.doc[first].pos_ in ("DET", "PRON") else 0
        last = next((t.i for t in noun.doc[thing.i + 1 : last] if is_verbal(t)), last)
        last = thing.i + 1 if noun.doc[last - 1].dep_ != "pobj" else last
        return f"{name} of {noun.doc[first:last].text}" if last - first < _LONGEST else name
    return name


def _is_of_name(mark: Token) -> bool:
    if mark.dep_ == "compound" or mark.head.dep_ == "compound":
        return mark.ent_type_ not in _OWNERS and not mark.like_num and not mark.is_space
    return mark.lower_ in _DESCRIBING


def about(noun: Token, head: Token) -> tuple[int, int] | None:
    """First and last+1 token of the words that say on what a paper is: "on the release of detainees"."""
    kinds = paper_words().kinds
    for holder in dict.fromkeys((noun, head)):
        following = holder.nbor() if holder.i + 1 < len(holder.doc) else holder
        behind = [following] if following.dep_ == "prep" and following.head != holder else []
        for prep in (*children(holder, "prep"), *behind):  # the parser may hang it on the verb
            thing = next(children(prep, "pobj"), None) if prep.lower_ in _ABOUT else None
            if thing is None or thing.ent_type_ in _TIMES or thing.lemma_.lower() in kinds:
                continue
            if thing.pos_ == "PRON" or is_manner(thing):
                continue
            first, last = phrase(thing)
            last = next((t.i for t in noun.doc[first:last] if _is_beyond(t)), last)
            if last - prep.i <= _LONGEST and first == prep.i + 1 and last > first:
                return prep.i, last
    return None


def _is_beyond(token: Token) -> bool:
    """Whether what is no longer on what a paper is begins: "on fishing rights (in Velten on Monday)"."""
    if token.dep_ != "prep":
        return token.dep_ in ("relcl", "acl") or token.is_punct
    thing = next(children(token, "pobj"), None)
    if token.lower_ == "to" or thing is None or thing.ent_type_ in _WHERE:
        return True
    return is_manner(thing) or (token.lower_ in _CHANNELS and is_people(thing))


def is_manner(thing: Token) -> bool:
    """Whether a noun behind a preposition says how something is done: "on a REGULAR BASIS", "for the first TIME"."""
    lemma, before = thing.lemma_.lower(), {mark.lower_ for mark in modifiers(thing)}
    if lemma == "basis":  # not "a note on the legal basis of the claim"
        return not before or any(c.lower_ in ("a", "an") for c in children(thing, "det"))
    if lemma in _BARE and thing.tag_ == "NN" and not any(children(thing, "det", "poss", "prep")):
        return before <= {"short"}
    return lemma in _MANNER or (lemma == "time" and bool(before & _WHICH))
