"""Keys: a point at stake as a short noun phrase, by which its wordings are compared.

"Close the canal to freight" becomes "closure of the canal to freight", "a pledge not to expand the League
eastward" the "expansion of the League". A key may say less than the words: what is shown is made in `stances/shown.py`.
"""

from dataclasses import replace
from typing import Final

from ontherecord.extract.acts.fit import is_wished
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.constructions import anything, is_taken, misread_clause
from ontherecord.extract.stances.direction import barred, drops, is_undone, turned
from ontherecord.extract.stances.nominals import gerund, nominals
from ontherecord.extract.stances.phrase import (
    UNITS,
    Within,
    bare,
    behind,
    measured,
    names,
    owner,
    parts,
    phrase,
)

# Verbs that only begin, end, allow, want or strengthen something: the point is that something.
_TRANSPARENT: Final = frozenset(
    """abandon agree aim allow attempt avoid be begin call can cease commit consider continue demand drop end
    enable enhance ensure enter expect explore facilitate finish go guarantee halt have help hope improve increase
    intend keep lead let need offer permit plan pledge prevent proceed promise prohibit promote propose
    pursue refrain require restart resume rule scrap seek shelve start stop strengthen try
    undertake wish work""".split()
)
_LIGHT: Final = frozenset("hold make take give do conduct put set provide get table carry".split())
_HALTS: Final = frozenset({"halt", "stop", "end", "cease", "freeze"})
_STATES: Final = {
    "public": "publication",
    "available": "publication",
    "confidential": "confidentiality",
    "secret": "secrecy",
}
# Nouns that hold a point rather than are one: what follows them is it.
_HOLDERS: Final = frozenset(
    """ability aim aspiration attempt bid call commitment concern desire effort hope idea intention need notion
    obligation obstacle offer plan pledge possibility prospect promise proposal question request requirement
    step undertaking wish door demand condition readiness willingness assurance guarantee""".split()
)
# Of these, the ones that are given up together with what they hold: who drops a promise drops no thing.
_PLANNED: Final = _HOLDERS - frozenset(
    """assurance commitment condition demand guarantee obligation pledge promise question request
    requirement undertaking concern""".split()
)
# Of these, the ones that are a point themselves: "guarantees that the truce would lead to an end to the war".
_OF_CLAUSE: Final = frozenset({"assurance", "guarantee"})
# What somebody proposes ON a topic is not the topic.
_OWN: Final = frozenset(
    "proposal plan offer idea suggestion initiative bid demand condition".split()
)
_QUANTITIES: Final = frozenset("most some all many much part half any each both none".split())
_TIMES: Final = frozenset("hour day week month year".split())
_EMPTY: Final = frozenset(
    """more less all part everything something nothing much able measure measures amount sum step steps change changes
    action decision issue issues matter point points option options condition thing things""".split()
)
_PLACES: Final = frozenset(
    "before to from into with on between in against over at about of".split()
)
# Verbs whose subject goes somewhere: "passage OF ships".
_MOVING: Final = frozenset("pass leave return depart arrive enter withdraw retreat retire".split())
_FOR: Final = frozenset({"exchange", "payment"})
_TURNED: Final = frozenset("drop give cut break put turn send call pay leave take get".split())
_NO_NOUNS: Final = frozenset({"ADJ", "VERB", "ADV"})
_RIGHT: Final = 2  # phrases kept behind a verb's noun that has no object
_POINTING: Final = frozenset(
    {"it", "they", "them", "this", "that", "these", "those", "which", "there"}
)


def label_of(doc: Doc, first: int, last: int) -> str:
    """A short noun phrase for the words `first`..`last`; empty where none can be made of them."""
    root = doc[first:last].root
    whole = Within(first, last)
    within = _past_halt(root, whole)
    misread = misread_clause(root, whole) if within == whole else None
    topic = _topic(root, within) if misread is None else misread
    topic = f"halt to {topic}" if topic and within != whole else topic
    label = " ".join(topic.split()).strip(' ,;:-–—“”"')
    bare = any(t.text == label and t.pos_ in _NO_NOUNS for t in (root, *doc[first:last]))
    if label and (bare or label.lower() in _EMPTY) and _is_told(doc, first, last):
        return " ".join(
            doc[first:last].text.split()
        )  # "vote FOR THE DEAL", "measures TO CLEAN THE HARBOUR"
    empty = len(label) < 3 or bare or label.endswith((" one", " ones")) or label.lower() in _EMPTY
    good = not empty and label.split()[0].lower() not in _POINTING
    return label if good and label.count("“") == label.count("”") else ""


def _is_told(doc: Doc, first: int, last: int) -> bool:
    """Whether the words behind a noun or verb that says little tell what is meant."""
    words = doc[first:last]
    named = any(t.pos_ in ("NOUN", "PROPN") for t in words if t != words.root)
    pointed = any(t.tag_ in ("PRP", "EX") for t in words)
    return named and not pointed and words.root.pos_ in ("NOUN", "VERB")


def _past_halt(root: Token, within: Within) -> Within:
    """The words behind a verb that the parser took for a noun: "the alliance HALT weapons deployment"."""
    for part in root.subtree if not is_verbal(root) else ():
        if part.lower_ in _HALTS and within.first < part.i < root.i and part.dep_ != "pobj":
            return Within(part.i + 1, within.last)
    return within


def _topic(word: Token, within: Within) -> str:
    if word.pos_ == "ADJ" and (wanted := child(word, "xcomp")) and within.has(wanted):
        return _of_verb(wanted, within)  # "able TO JOIN the League"
    if is_verbal(word):
        return _of_verb(word, within)
    told = anything(word, within) or _of_noun(word, within)
    none = any(c.lower_ == "no" and within.has(c) for c in children(word, "det"))
    return barred(told) if none else told  # "NO foreign base"


def _of_noun(noun: Token, within: Within) -> str:
    """A noun phrase without its articles, or the topic that the noun holds."""
    lemma = noun.lemma_.lower()
    held = _held(noun, within) if lemma in _HOLDERS else None
    if held is not None:
        whose = next((owner(p, within) for p in children(noun, "poss")), "")
        topic = _topic(held, replace(within, owner=whose or within.owner))
        if lemma not in _OF_CLAUSE or not topic:
            return topic
        said = f" {noun.doc[within.first : within.last].text} "
        joint = "against" if " no " in said and is_verbal(held) else "of"
        return f"{bare(noun, within)} {joint} {'a ' if f' a {topic}' in said else ''}{topic}"
    if lemma in UNITS and (inner := measured(noun)) is not None and within.has(inner):
        return _topic(inner, within)  # "450,000 tonnes OF OIL"
    told = parts(noun, within, definite=False)
    if lemma in _TIMES and (counted := child(noun, "nummod")) and within.has(counted):
        told[0] = f"{counted.lower_} {told[0]}"  # "thirty days"
    return " ".join(told)


def _held(noun: Token, within: Within) -> Token | None:
    """What a pledge, hope or plan is of: its clause, or the noun behind "for", "of", "on"."""
    for clause in children(noun, "acl", "ccomp"):
        is_content = any(c.dep_ in ("aux", "mark") for c in clause.children)
        if clause.i > noun.i and within.has(clause) and is_content:
            return clause
    lemma = noun.lemma_.lower()
    if lemma in _OF_CLAUSE:
        return None
    for prep in children(noun, "prep"):
        wanted = prep.lower_ in ("for", "of", "to") or (
            lemma not in _OWN and prep.lower_ in ("on", "about")
        )
        found = child(prep, "pobj", "pcomp") if wanted and within.has(prep) else None
        if found is not None and prep.lower_ == "of" and found.pos_ == "PROPN":
            continue  # whose it is, not what
        if found is not None and within.has(found) and names(found):
            return found
    return None


def _of_verb(verb: Token, within: Within) -> str:
    """What a clause does to what, with its verb as a noun."""
    thing, lemma = _object(verb, within), verb.lemma_.lower()
    told = _of_state(verb, within) or _copular(verb, within) or _brought(verb, within)
    if told:
        return told
    if all_of := anything(thing, within):
        known = nominals().get(lemma)
        return f"{known[0]} {known[1]} {all_of}" if known else f"{gerund(lemma)} {all_of}"
    if lemma == "let" and any(c.lemma_ == "go" for c in children(verb, "ccomp", "xcomp")):
        return ""  # "let go of steel"
    if thing is not None and thing.lemma_ == "door" and lemma in ("close", "shut"):
        return barred(_topic(thing, within))
    particle = child(verb, "prt")
    on = particle is not None and particle.lower_ == "on" and lemma in ("carry", "go", "press")
    worded = particle is not None and f"{lemma} {particle.lower_}" in nominals()
    light = lemma in _LIGHT and thing is not None and not is_taken(verb, thing)
    kept = lemma == "keep" and thing is not None and names(thing)  # "KEEP its base"
    if (light or on or lemma in _TRANSPARENT) and not worded and not kept:
        inner = thing if thing is not None and names(thing) else _below(verb, within)
        if inner is not None and not (drops(verb) and inner.lemma_.lower() not in _PLANNED):
            whose = replace(within, owner=within.owner or _doer(verb, within))
            topic = _topic(inner, whose)
            definite = not is_verbal(inner) and phrase(inner, within) == f"the {topic}"
            return turned(topic, verb, within, definite=definite)
    if lemma == "accept" and thing is None and (inner := _below(verb, within)) is not None:
        held = _topic(inner, within)  # "accept what he called the final proposal"
        return held and f"acceptance of the {held}"
    told = _nominal(verb, within)
    return barred(told) if is_undone(verb, within) else told


def _object(verb: Token, within: Within) -> Token | None:
    found = child(verb, "dobj", "nsubjpass")
    wished = verb.tag_ == "VBN" or is_wished(verb)
    if found is None and wished and child(verb, "aux", "auxpass") is None:
        found = child(verb, "nsubj")  # "wants the tolls lifted"
    for near in children(verb, "prep") if found is None else ():
        if near.i == verb.i + 1 and f"{verb.lemma_} {near.lower_}" in nominals():
            found = child(near, "pobj")  # "hand over the ships": a particle, not a preposition
    if found is not None and (found.lower_ in _QUANTITIES or found.lemma_.lower() in UNITS):
        found = measured(found) or found  # "close MOST of its ports"
    return found if found is not None and within.has(found) else None


def _below(verb: Token, within: Within) -> Token | None:
    """The clause that a verb opens, else the noun behind its preposition: "enter into TALKS"."""
    for clause in children(verb, "xcomp", "ccomp", "pcomp", "acomp"):
        if within.has(clause) and clause.i > verb.i:
            return clause
    for prep in children(verb, "prep"):
        if behind(prep, within):
            return child(prep, "pobj")
    return None


def _of_state(verb: Token, within: Within) -> str:
    """What is made public or kept secret, wherever the parser hangs it."""
    if verb.lemma_ not in ("make", "keep", "remain", "hold", "be", "stay"):
        return ""
    for state in verb.subtree:
        if state.lower_ in _STATES and state.pos_ == "ADJ" and within.has(state):
            found = [*children(verb, "dobj", "nsubjpass"), *children(state, "nsubj", "dobj")]
            found += [t for t in verb.subtree if t.dep_ in ("nsubj", "dobj", "ccomp")]
            nouns = (t for t in found if within.has(t) and t.pos_ in ("NOUN", "PROPN"))
            thing = next(nouns, None)
            if thing is not None:
                return f"{_STATES[state.lower_]} of the {bare(thing, within)}"
    return ""


def _copular(verb: Token, within: Within) -> str:
    """What something is to be, become or be called: "that the canal remains an open waterway"."""
    subject, said = child(verb, "nsubj"), child(verb, "attr", "oprd")
    if said is None or not within.has(said) or not names(said):
        return ""
    if verb.lemma_ in ("call", "describe", "term"):
        asked = any(t.tag_ in ("WP", "WDT") for t in verb.lefts)
        return _of_noun(said, within) if asked else ""  # "accept WHAT it called the final text"
    if verb.lemma_ == "become" and said.lemma_ == "member":
        told = [behind(prep, within) for prep in children(said, "prep")]
        whole = (within.owner or _doer(verb, within), "membership", *told)
        return " ".join(words for words in whole if words)
    if verb.lemma_ not in ("be", "remain", "become", "stay") or subject is None:
        return ""
    if not within.has(subject) or not names(subject):
        return ""
    if child(said, "nummod") is not None:  # "that the period be sixty days instead of thirty"
        size = f"of {verb.doc[said.left_edge.i : within.last].text}"
        return f"{phrase(subject, within)} {size}".removeprefix("the ")
    return f"{phrase(subject, within)} as {phrase(said, within)}".removeprefix("the ")


def _nominal(verb: Token, within: Within) -> str:
    """The noun of a verb, whose it is, its object and where it goes."""
    away = next((t for t in children(verb, "advmod") if t.lower_ in ("back", "out", "off")), None)
    lemma, particle = verb.lemma_.lower(), child(verb, "prt") or away
    whole = f"{lemma} {particle.lower_}" if particle is not None else lemma
    apart = particle is not None and lemma in _TURNED  # "drop OUT" drops nothing
    known = nominals().get(whole) or (None if apart else nominals().get(lemma))
    if known is None and not apart:  # "reconnecte", as the parser has it, "re-open"
        forms = (lemma.removesuffix("e"), lemma.replace("re-", "re"))
        known = next((nominals()[form] for form in forms if form in nominals()), None)
    thing = _object(verb, within)
    thing = thing if thing is not None and names(thing) else None
    if known is None:
        doing = verb.lower_ if verb.tag_ == "VBG" else gerund(lemma)
        doing = f"{doing} {particle.lower_}" if particle is not None else doing
        made = thing is None or (verb.lemma_ == "make" and thing.lemma_ == "condition")
        return "" if made or thing is None else f"{doing} {phrase(thing, within)}"
    noun, link = known
    whose = within.owner or _doer(verb, within)
    told = [f"{whose} {noun}" if whose and (lemma == "join" or thing is None) else noun]
    if thing is not None:
        alone = noun == "publication"  # of which response, its own line tells
        told += [link, f"the {bare(thing, within)}" if alone else phrase(thing, within)]
    elif counted := _number(verb, within):
        told += [link, counted]
    elif _is_told_by_doer(verb, noun, whose) and (doer := child(verb, "nsubj")) is not None:
        by = "of" if lemma in _MOVING or noun in ("return", "resumption") else "by"
        told += [f"{by} {phrase(doer, within)}"] if within.has(doer) else []
    told += [t.lower_ for t in children(verb, "advmod") if t.lower_ == "home"]
    where = [
        behind(p, within)
        for p in children(verb, "prep", "agent")
        if p.lower_ in _PLACES or (p.lower_ == "for" and noun in _FOR)
    ]
    told += [words for words in where if words][: 1 if thing is not None else _RIGHT]
    return " ".join(told)


def _is_told_by_doer(verb: Token, noun: str, whose: str) -> bool:
    """Whether who does it says which it is, where neither an object nor "for" does."""
    doer = child(verb, "nsubj")
    paid = noun in _FOR and any(p.lower_ == "for" for p in children(verb, "prep"))
    return not whose and doer is not None and doer.pos_ == "NOUN" and not paid


def _number(verb: Token, within: Within) -> str:
    """An object that only counts what was told before: "THE OTHER TWO"."""
    thing = _object(verb, within)
    if thing is None or thing.pos_ != "NUM" or not any(t.dep_ == "det" for t in thing.lefts):
        return ""
    return " ".join((*(t.lower_ for t in thing.lefts if within.has(t)), thing.lower_))


def _brought(verb: Token, within: Within) -> str:
    """Where something is to be brought: home, or to an end."""
    thing = _object(verb, within)
    if verb.lemma_ != "bring" or thing is None:
        return ""
    if any(t.lower_ in ("home", "back") for t in children(verb, "advmod")):
        return f"return home of {phrase(thing, within)}" if names(thing) else "return home"
    ends = [child(prep, "pobj") for prep in children(verb, "prep") if prep.lower_ == "to"]
    ended = any(end is not None and end.lemma_ in ("end", "halt", "close", "stop") for end in ends)
    return f"end to {phrase(thing, within)}" if ended and names(thing) else ""


def _doer(verb: Token, within: Within) -> str:
    """The subject as an owner: "Sudria's"; a pronoun or common noun gives none."""
    return owner(subject, within) if (subject := child(verb, "nsubj")) is not None else ""
