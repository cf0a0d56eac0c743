"""Labels of constructions that say what is wanted in a way of their own: "as a package", "the quotas gone"."""

from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.acts.words import DEVERBAL
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.nominals import gerund, nominals
from ontherecord.extract.stances.phrase import Within, bare, behind, names, owner, phrase

_KEEPING: Final = frozenset("prevent stop bar ban prohibit deter keep block".split())
_TAKEN: Final = frozenset(
    "step part measure role seat stand side place vote turn care note oath office".split()
)
_PLACED: Final = {
    "place": "introduction",
    "force": "entry into force",
    "practice": "implementation",
    "writing": "written form",
}
_WITH_MEMBERS: Final = frozenset(
    """alliance union league bloc club pact treaty convention group coalition community organisation organization
    association federation court council zone area party government cabinet agreement accord forum""".split()
)
_WHOLES: Final = frozenset("package whole unit deal".split())


def as_whole(verb: Token) -> str:
    """What is to be taken as a package: the subject stands before the words of the point."""
    everywhere = Within(0, len(verb.doc))
    for prep in children(verb, "prep"):
        whole = child(prep, "pobj")
        subject = child(verb, "nsubjpass", "dobj") or surface_subject(verb)
        package = whole is not None and whole.lemma_.lower() in _WHOLES
        if (
            prep.lower_ == "as"
            and package
            and whole is not None
            and subject is not None
            and names(subject)
        ):
            return f"{bare(subject, everywhere)} as a {bare(whole, everywhere)}"
    return ""


def misread_clause(root: Token, within: Within) -> str | None:
    """The label of "that Norland HAND OVER THE SHIPS" where the parser takes the verb for a noun.

    None where it does not; empty where the clause has no verb and no noun of it can be told.
    """
    if done := _to_be_done(root, within):
        return done
    doc, before = root.doc, root.doc[within.first - 1] if within.first else root
    told = doc[within.first : within.last]
    if before.lower_ == "that" and not any(is_verbal(t) for t in told):
        last = told[-1]  # "that Mr Brandt RESIGN", which the parser takes for his name
        known = nominals().get(last.lower_) if last.tag_ in ("NN", "NNP", "JJ", "FW") else None
        whose = doc[within.first : last.i].text
        if len(told) > 1 and known is not None and whose[:1].isupper() and last.text.islower():
            return f"{whose}'s {known[0]}"
    if before.lower_ != "that" or root.tag_ != "NN" or any(is_verbal(t) for t in told):
        return None
    if root.i + 1 >= within.last or not any(t.dep_ == "compound" for t in root.lefts):
        return None
    particle = doc[root.i + 1]
    known = nominals().get(f"{root.lower_} {particle.lower_}")
    thing = child(particle, "pobj")
    return f"{known[0]} {known[1]} {phrase(thing, within)}" if known and thing is not None else ""


def constructed(verb: Token, within: Within) -> str:
    """The label of what is to be gone, kept from, put in place or held to account."""
    return next((told for form in _FORMS if (told := form(verb, within))), "")


def is_taken(verb: Token, thing: Token) -> bool:
    """Whether a thing is taken, not a step: "take the fuel"; or made one: "make the release a condition"."""
    if verb.lemma_ == "make":
        return thing.lemma_ == "condition" or child(verb, "ccomp", "oprd") is not None
    noun = thing.lemma_.lower()
    return verb.lemma_ == "take" and noun not in _TAKEN and not noun.endswith(DEVERBAL)


def completed(label: str, verb: Token, within: Within) -> str:
    """A verb's label with what it is to bring somebody to, or what a bare noun of it is of.

    "Prodding Sudria TO APPOINT AN ENVOY", "treating the island LIKE A COLONY", "payment FOR ITS CENSUS".
    """
    parts = [p for p in verb.rights if within.has(p) and not p.is_punct]
    task = next(
        (p for p in parts if p.dep_ in ("xcomp", "ccomp", "advcl") and p.tag_ == "VB"), None
    )
    thing = child(verb, "dobj")
    made_to = task is not None and any(a.lower_ == "to" for a in children(task, "aux"))
    if made_to and task is not None and thing is not None and thing.i < task.i:
        label = label or f"{gerund(verb.lemma_)} {thing.text}"  # "pressing THEM to": no label yet
        return f"{label} {_words(task, within)}"
    manner = next((p for p in parts if _tells_how(p, thing)), None)
    if manner is not None:
        return (
            f"{gerund(verb.lemma_)} {verb.doc[verb.i + 1 : manner.i].text} {_words(manner, within)}"
        )
    preps = (p for p in parts if p.dep_ == "prep" and p.i == verb.i + 1)
    owned = next((p for p in preps if _is_of_somebody(child(p, "pobj"), within)), None)
    bare_noun = label and " " not in label.rsplit("'s ", 1)[-1] and owned is not None
    return f"{label} {_words(owned, within)}" if bare_noun and owned is not None else label


def _tells_how(prep: Token, thing: Token | None) -> bool:
    """Whether a phrase right behind an object says as what it is treated, or into what somebody is brought."""
    if thing is None or prep.dep_ != "prep" or prep.i < thing.i:
        return False
    return prep.lower_ == "like" or (prep.lower_ == "into" and child(prep, "pcomp") is not None)


def _is_of_somebody(noun: Token | None, within: Within) -> bool:
    """Whether a noun is owned by whom a pronoun names, so that no label of its own was made."""
    if noun is None or not within.has(noun) or noun.ent_type_ in ("DATE", "TIME"):
        return False
    return any(c.tag_ == "PRP$" for c in children(noun, "poss"))


def _words(part: Token, within: Within) -> str:
    """The words of a part up to a mark."""
    told = [t for t in part.subtree if within.has(t)]
    end = next((t.i for t in told if t.is_punct and not t.is_quote), told[-1].i + 1)
    return " ".join(part.doc[told[0].i : end].text.split())


def _let_go(verb: Token, within: Within) -> str:
    """Where somebody is to be let: "that the exiles be ALLOWED HOME"."""
    thing = child(verb, "nsubjpass", "dobj")
    where = next((t for t in children(verb, "advmod", "prt") if t.i > verb.i), None)
    if verb.lemma_ not in ("allow", "let", "permit") or thing is None or where is None:
        return ""
    if where.lower_ not in ("home", "back", "in", "out", "through") or not names(thing):
        return ""
    return f"{gerund(verb.lemma_)} {phrase(thing, within)} {where.lower_}"


def _taking_part(verb: Token, within: Within) -> str:
    """What one takes part in: "refused to TAKE PART IN the dialogue"."""
    part = child(verb, "dobj") if verb.lemma_ == "take" else None
    if part is None or part.lower_ != "part" or not within.has(part):
        return ""
    who = child(verb, "nsubj")
    whose = owner(who, within) if who is not None else ""
    return " ".join(w for w in (whose, "participation", *_where(verb, part, within)) if w)


def _taking_place(verb: Token, within: Within) -> str:
    """What is to be held, and where: "wants the next round TO TAKE PLACE in Velten"."""
    place, event = child(verb, "dobj"), child(verb, "nsubj")
    if verb.lemma_ != "take" or place is None or place.lower_ != "place" or event is None:
        return ""
    return " ".join((bare(event, within), *_where(verb, place, within))) if names(event) else ""


def _where(verb: Token, thing: Token, within: Within) -> list[str]:
    """The first phrase behind "in" of a verb or its object."""
    found = (p for w in (verb, thing) for p in children(w, "prep") if p.lower_ == "in")
    return [words for p in found if (words := behind(p, within))][:1]


def _put_on_paper(verb: Token, within: Within) -> str:
    """What is to be put on paper: no position ON PAPER, but the putting."""
    thing = child(verb, "dobj") if verb.lemma_ == "put" else None
    if thing is None or not within.has(thing):
        return ""
    on = (p for w in (verb, thing) for p in children(w, "prep") if p.lower_ == "on")
    nouns = (n for p in on for n in children(p, "pobj"))
    paper = next((n for n in nouns if n.lower_ in ("paper", "record")), None)
    return f"putting the {bare(thing, within)} on {paper.lower_}" if paper is not None else ""


def _going_on(verb: Token, within: Within) -> str:
    """What is to go on: "that the initiative GO ON in another format"."""
    event = child(verb, "nsubj")
    on = any(t.lower_ == "on" and t.i == verb.i + 1 for t in verb.rights)
    if verb.lemma_ not in ("go", "carry") or not on or event is None or not within.has(event):
        return ""
    return f"continuation of {phrase(event, within)}" if names(event) else ""


def _out_of(verb: Token, within: Within) -> str:
    """Out of what something is to be got or kept: "promised to GET THE ISLAND OUT OF the league"."""
    thing = child(verb, "dobj")
    out = next((t for t in children(verb, "prep", "advmod", "prt") if t.lower_ == "out"), None)
    if verb.lemma_ not in ("get", "keep", "take", "pull") or thing is None or out is None:
        return ""
    if not within.has(out) or not names(thing) or out.i < thing.i:
        return ""
    of = [behind(p, within) for p in children(out, "prep")]
    of += [behind(p, within) for p in children(verb, "prep") if p.lower_ == "of"]
    return " ".join((gerund(verb.lemma_), phrase(thing, within), "out", *(w for w in of[:1] if w)))


def _joining(verb: Token, within: Within) -> str:
    """Whom or what one is to join that has no members: "JOIN HER in a protest", "join the war"."""
    thing = child(verb, "dobj")
    if verb.lemma_ != "join" or thing is None or not within.has(thing):
        return ""
    role = [p for w in (verb, thing) for p in children(w, "prep") if p.lower_ == "as"]
    if role and within.has(role[0]):
        return f"joining {phrase(thing, within)} {_words(role[0], within)}"
    if thing.pos_ == "PROPN" or thing.lemma_.lower() in _WITH_MEMBERS:
        return ""
    if thing.pos_ == "PRON":
        below = next((p for p in verb.rights if p.dep_ == "prep" and within.has(p)), None)
        return f"joining {thing.lower_} {_words(below, within)}" if below is not None else ""
    return f"joining {phrase(thing, within)}"


def _held_so(verb: Token, within: Within) -> str:
    """How somebody is held or kept: "stop HOLDING THE GOVERNMENT HOSTAGE"."""
    state = child(verb, "dobj", "oprd", "npadvmod", "acomp", "xcomp")
    if verb.lemma_ not in ("hold", "take", "keep") or state is None:
        return ""
    if state.lower_ not in ("hostage", "captive", "prisoner") or not within.has(state):
        return ""
    words = verb.doc[verb.i + 1 : state.i + 1].text
    return f"{gerund(verb.lemma_)} {words}" if state.i > verb.i + 1 else ""


def _called(verb: Token, within: Within) -> str:
    """What somebody is to be called, or called no more: "stop CALLING THE FRONT A MILITIA"."""
    said = child(verb, "oprd", "attr", "xcomp", "ccomp")
    if verb.lemma_ not in ("call", "term", "label", "brand") or said is None:
        return ""
    inside = within.has(said) and said.i > verb.i + 1 and verb.tag_ in ("VB", "VBG")
    return f"{gerund(verb.lemma_)} {verb.doc[verb.i + 1 : said.i + 1].text}" if inside else ""


def _taking_office(verb: Token, within: Within) -> str:
    """Who is to take office: "allow mayors to TAKE OFFICE"."""
    thing, who = child(verb, "dobj"), child(verb, "nsubj")
    if verb.lemma_ not in ("take", "assume") or thing is None or not within.has(thing):
        return ""
    if thing.lower_ not in ("office", "power", "oath") or list(thing.lefts):
        return ""
    doer = f"{bare(who, within)} " if who is not None and within.has(who) and names(who) else ""
    return f"{doer}taking {thing.lower_}"


def _left(verb: Token, within: Within) -> str:
    """What is to be left where it is: "LEAVE the rebels IN the hills", no departure."""
    thing = child(verb, "dobj")
    there = next((p for p in children(verb, "prep") if p.lower_ in ("in", "on", "with")), None)
    if verb.lemma_ != "leave" or thing is None or there is None or not names(thing):
        return ""
    return f"leaving {phrase(thing, within)} {behind(there, within)}".rstrip()


def _going(verb: Token, within: Within) -> str:
    """Where one is to go: "will not GO TO VELTEN"."""
    to = next((p for p in children(verb, "prep") if p.lower_ == "to"), None)
    place = child(to, "pobj") if to is not None else None
    if verb.lemma_ not in ("go", "travel") or to is None or place is None or place.pos_ != "PROPN":
        return ""
    return f"travel {behind(to, within)}".rstrip() if within.has(to) else ""


def _lasting(verb: Token, within: Within) -> str:
    """What something is to be: "that the truce BE PERMANENT"."""
    subject, state = child(verb, "nsubj"), child(verb, "acomp")
    if verb.lower_ != "be" or subject is None or state is None or list(state.children):
        return ""
    return f"{state.text} {bare(subject, within)}" if names(subject) else ""


def _gone(verb: Token, within: Within) -> str:
    """What is to be gone, or to go: "we want the quotas GONE"."""
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.lower_ != "gone" or subject is None or not names(subject) or not within.has(subject):
        return ""
    return f"end to {phrase(subject, within)}"


def _kept_from(verb: Token, within: Within) -> str:
    """What somebody is to be kept from: "that the rebels be prevented FROM REARMING"."""
    thing = child(verb, "nsubjpass", "dobj")
    if verb.lemma_ not in _KEEPING or thing is None or not names(thing):
        return ""
    for prep in children(verb, "prep"):
        doing = child(prep, "pcomp", "pobj") if prep.lower_ == "from" else None
        if doing is not None and within.has(doing) and doing.lower_.endswith("ing"):
            what = child(doing, "dobj")
            told = f" {phrase(what, within)}" if what is not None and names(what) else ""
            return f"no {doing.lower_}{told} by {phrase(thing, within)}"
    return ""


def _put_in_place(verb: Token, within: Within) -> str:
    """What is to be put in place, or into force."""
    there = (p for p in children(verb, "prep") if p.lower_ in ("in", "into"))
    place = next((n for p in there if (n := child(p, "pobj")) is not None), None)
    if verb.lemma_ != "put" or place is None or place.lower_ not in _PLACED:
        return ""
    thing = child(verb, "dobj", "nsubjpass")
    if place.lower_ == "writing" and thing is None:
        return "pledge in writing"
    return f"{_PLACED[place.lower_]} of {phrase(thing, within)}" if thing and names(thing) else ""


def anything(thing: Token | None, within: Within) -> str:
    """ "Nothing that recognises it", "anything less than a tenth": the words behind tell which."""
    if thing is None or thing.lower_ not in ("anything", "nothing", "everything", "something"):
        return ""
    last = max((t.i for t in thing.subtree if within.has(t)), default=thing.i) + 1
    told = thing.doc[thing.i + 1 : last].text.split(" through ")[0]
    what = "anything" if thing.lower_ == "nothing" else thing.lower_
    return f"{what} {told}" if told else ""


def _held_to_account(verb: Token, within: Within) -> str:
    """Who is to answer for something: "that those responsible be held TO ACCOUNT"."""
    behind = [t.lower_ for t in verb.subtree if within.has(t) and t.i > verb.i]
    thing = child(verb, "nsubjpass", "dobj")
    if verb.lemma_ != "hold" or thing is None or not {"account", "accountable"} & set(behind[:2]):
        return ""
    if thing.lower_ == "those":
        return "accountability of those responsible"
    return f"accountability of {phrase(thing, within)}" if names(thing) else ""


def _to_be_done(noun: Token, within: Within) -> str:
    """What is to be done to a thing, behind it: "for the building of houses TO BE STOPPED"."""
    words = noun.doc[within.first : within.last]
    if noun == words[-1] and len(words) > 3:
        noun = words[:-3].root
    if is_verbal(noun) or len(words) < 4 or [t.lower_ for t in words[-3:-1]] != ["to", "be"]:
        return ""
    verb, known = words[-1], nominals().get(words[-1].lemma_.lower())
    if verb.tag_ != "VBN":
        return ""
    if verb.lemma_ in ("stop", "halt", "end"):
        return f"halt to {phrase(noun, within)}"
    return f"{known[0]} {known[1]} {phrase(noun, within)}" if known else ""


_FORMS: Final = (
    _called,
    _taking_office,
    _left,
    _going,
    _lasting,
    _gone,
    _kept_from,
    _put_in_place,
    _held_to_account,
    _let_go,
    _held_so,
    _joining,
    _taking_part,
    _taking_place,
    _put_on_paper,
    _out_of,
    _going_on,
)
