"""Issues: the words of the point at stake, cut out of the object of a stance."""

from collections.abc import Iterator

from ontherecord.extract.acts.ends import clause_range, is_told_beside
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase, prepositions
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.aims import RELATIVE, with_aim, with_purpose
from ontherecord.extract.stances.lists import listed, row_items
from ontherecord.extract.stances.words import (
    HOLDERS,
    OFFERING,
    Range,
    is_bare_doing,
    is_people,
    points_back,
)

# Verbs whose object is the point; the others take part in it ("open talks on quotas", "open the strait").
_TOPICAL = frozenset(
    """discuss negotiate talk address consider explore engage work cooperate examine review debate hear bargain haggle
    listen look""".split()
)
# Verbs behind which the doing is the point: "called on Estmark to REVIEW the tolls", "agreed to DISCUSS them".
_ASKING_FOR = frozenset(
    """ask call urge demand press want request appeal require push exhort beg implore insist invite agree offer propose
    pledge promise commit undertake""".split()
)
_TAKEN_UP = frozenset("work engage cooperate address look".split())  # of these, not the doing
_TALKS = frozenset(
    "talk negotiation dialogue discussion consultation meeting conversation session".split()
)
_LOOKED = ("at", "into", "for")  # "we can look AT 30 months"
# Verbs that have talks end or fail: not their topic is the point.
_ENDING = frozenset(
    "abandon boycott break cancel end freeze halt interrupt leave postpone quit scrap stop suspend".split()
)
_RESUMING = frozenset("resume restart reopen begin start open host attend chair facilitate".split())
_ABOUT = ("on", "about", "over", "regarding", "concerning", "for", "of", "to")
# What is proposed ON a topic is not the topic: who rejects it need not reject that.
_OWN = frozenset(
    """proposal plan offer idea suggestion initiative bid demand condition request pledge promise commitment guarantee
    assurance""".split()
)
_PLEDGES = frozenset({"pledge", "assurance", "guarantee", "undertaking"})
_TOPIC = frozenset({"on", "about", "over", "regarding", "concerning"})
_TAKING = frozenset("accept tolerate recognise recognize".split())
# Verbs behind which "as" gives the reason: "rejected the demand AS INTERFERENCE".
_JUDGING = frozenset("reject dismiss denounce decry condemn describe".split())
_FINITE = frozenset({"VBD", "VBZ", "MD"})
_OBJECTS = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
_LIGHT = frozenset("hold bring put take make give".split())
_LEAST = 3  # characters; shorter issues are pronouns and misparses
# What one denies rather than refuses: no point at stake.
_DENIED = frozenset("accusation allegation charge claim criticism report rumour rumor".split())
_ASKING = frozenset({"ask", "request", "demand", "want", "seek"})  # "asked for the list of guests"
_BOUNDING = frozenset(
    "restriction ceiling quota rule guarantee control curb constraint sanction".split()
)
_ANYTHING = frozenset({"anything", "something", "everything", "nothing"})
_SIDES = frozenset(
    "junta government regime army authorities military opposition rebels mediators side sides".split()
)
_WHEN_AND_WHERE = frozenset({"date", "day", "place", "venue"})  # which one, is not told
_EMPTY = frozenset(
    "idea notion suggestion move claim report accusation comment remark point record".split()
)
# Verbs that say what is done without an object.
WHOLE = frozenset(
    "disarm demobilise demobilize surrender resign abdicate secede sign negotiate talk mediate".split()
)
_VAGUE = frozenset(
    {
        "following",
        "the following",
        "it",
        "this",
        "that",
        "them",
        "these",
        "those",
        "which",
        "so",
        "one",
        "what",
        "him",
        "her",
    }
)


def issues_of(word: Token, trigger: Token, *, whole: bool = False) -> tuple[Range, ...]:
    """Token ranges of the points that a stance's object names, one for each item of a list.

    `whole` keeps "the appeal for restraint" and "the proposals for restoring it" as they are, because not restraint is
    left unanswered.
    Where the word is the stance's own trigger, its subject and auxiliaries are no part of the point.
    """
    found = [_own_clause(word)] if word == trigger else list(_issues(word, trigger))
    if trigger.pos_ == "ADJ" and word.lemma_.lower() in _TALKS and word.tag_ == "NNS":
        return (phrase(word, trigger),)  # "open to talks"
    inner = _content(word) if whole else None
    if inner is not None and (not is_verbal(inner) or inner.dep_ == "pcomp"):
        found = [phrase(word, trigger)]
    kept = (each for each in found if _says_something(word, each))
    apart = (r for r in kept if word == trigger or not r[0] <= trigger.i < r[1])
    return tuple(dict.fromkeys(apart))


def is_topicless(word: Token) -> bool:
    """Whether a clause engages without saying on what: "ready to work with Estmark"."""
    on = child(word, "xcomp") if word.lemma_ in ("continue", "keep") else None
    verb = on or word
    return is_verbal(word) and verb.lemma_ in _TOPICAL and not _engaged(verb)


def _issues(word: Token, trigger: Token) -> Iterator[Range]:
    rows = list(listed(word))
    if rows:
        yield from rows
        return
    if is_verbal(word):
        yield from _of_clause(word, trigger)
        return
    inner = _content(word) if word.lemma_ != "list" or trigger.lemma_ not in _ASKING else None
    if inner is not None and is_verbal(inner):
        yield _without_to(inner)
        return
    held = inner if inner is not None else word
    if trigger.lemma_ in _ASKING_FOR and (task := _task_of(held)) is not None:
        yield _without_to(task)
        return
    if inner is None and (row := row_items(held, trigger)):
        yield from row
        return
    first, last = _as_what(phrase(held, trigger), trigger)
    reasons = [i for i in range(held.i + 1, last) if held.doc[i].lower_ == "as"]
    last = reasons[0] if reasons and trigger.lemma_ in _JUDGING else last
    if misread := _misread_clause((first, last), word.doc):
        yield misread
        return
    last = with_purpose(held, last, trigger)
    last = with_aim(held, last, trigger)
    first = _past_told(first, last, word.doc)
    while first < last - 1 and word.doc[first].lower_ in ("that", "to"):
        first += 1  # "demands that the alliance halt": a verb read as a noun
    yield first, _with_task(word.doc, last)


def _task_of(noun: Token) -> Token | None:
    """What somebody is called on to do who stands behind "for": "called for the minister TO RELEASE the list"."""
    last = max(t.i for t in (noun, *noun.rights) if t.i - noun.i < 2 or t.dep_ == "prep")
    last = max([last, *(t.i for p in noun.rights if p.dep_ == "prep" for t in p.subtree)])
    behind = noun.doc[last + 1] if last + 1 < noun.sent.end else None
    if behind is None or behind.lower_ != "to" or behind.head.tag_ != "VB" or not is_people(noun):
        return None
    return behind.head if behind.head.i > behind.i else None


def _with_task(doc: Doc, last: int) -> int:
    """Where a thing ends with what is to be done to it: "called for the building of houses | TO BE STOPPED"."""
    task = doc[last : last + 3]
    told = [t.lower_ for t in task[:2]] == ["to", "be"] and task[-1].tag_ == "VBN"
    return last + 3 if told and last + 3 <= doc[last - 1].sent.end else last


def _past_told(first: int, last: int, doc: Doc) -> int:
    """Where the thing begins behind those to whom it is offered: "offered the Estmarkian 49 licences"."""
    people = doc[first].lower_ == "the" and doc[first + 1 : first + 2].text[:1].isupper()
    counted = last - first > 3 and doc[first + 2].tag_ == "CD"
    return first + 2 if people and counted else first


def _as_what(found: Range, trigger: Token) -> Range:
    """A point with the "as" that says in which part it is refused: "will not accept the court AS REFEREE"."""
    first, last = found
    doc = trigger.doc
    if trigger.lemma_ not in _TAKING or last >= len(doc) or doc[last].lower_ != "as":
        return found
    role = child(doc[last], "pobj")
    return (first, phrase(role)[1]) if role is not None else found


def _misread_clause(found: Range, doc: Doc) -> Range | None:
    """The clause of "that people and cargo CROSS THE BORDER" where the parser takes its verb for a noun."""
    first, end = found
    opens = first if doc[first].lower_ == "that" else first - 1
    if opens < 0 or doc[opens].lower_ != "that" or doc[opens].dep_ != "mark":
        return None
    if (
        any(is_verbal(t) for t in doc[first:end])
        or end >= len(doc)
        or doc[end].pos_ not in _OBJECTS
    ):
        return None
    while end < doc[first].sent.end and not doc[end].is_punct and doc[end].tag_ not in _FINITE:
        end += 1
    return opens + 1, end


def _of_clause(verb: Token, trigger: Token) -> Iterator[Range]:
    """The point of a clause: who is ready to discuss quotas is open on quotas; who agrees to, agrees to talks."""
    on = child(verb, "xcomp") if verb.lemma_ in ("continue", "keep") else None
    verb = on if on is not None and on.lemma_ in _TOPICAL else verb
    thing = child(verb, "dobj")
    held = thing is not None and thing.lemma_.lower() in _TALKS and verb.lemma_ not in _ENDING
    done = trigger.lemma_ in _ASKING_FOR and verb.lemma_ not in _TAKEN_UP
    if (verb.lemma_ in _TOPICAL or held) and not done:
        alone = held and _engaged(verb) == [thing] and verb.lemma_ not in _RESUMING
        if held and not alone:
            yield _without_to(verb)  # "ready to RESUME TALKS on the dam": open is who talks
            return
        for thing in _engaged(verb):
            yield _without_to(verb) if _is_worked_for(thing) else phrase(thing)
            return
    joined = [c for c in children(verb, "conj") if _is_joined(c, verb) and not is_told_beside(c)]
    first, last = _without_to(verb)
    if not joined:
        yield first, last
        return
    yield first, _before(joined[0], last)
    for at, other in enumerate(joined):
        start, end = _without_to(other)
        yield start, _before(joined[at + 1], end) if at + 1 < len(joined) else end


def _is_worked_for(thing: Token) -> bool:
    """Whether a thing is what one works for: "working TOWARDS AN AGREEMENT before May"."""
    return thing.dep_ == "pobj" and thing.head.lower_ in ("towards", "toward")


def _is_joined(other: Token, verb: Token) -> bool:
    """Whether a conjoined verb asks for another thing: "break off the talks and PUBLISH its reply"."""
    apart = child(verb, "dobj") is not None and child(other, "dobj") is not None
    marked = any(c.lower_ == "that" for c in children(other, "mark"))
    again = any(a.lower_ == "to" for a in children(other, "aux")) and other.tag_ == "VB"
    if other.i > verb.i and (marked or again):
        return True  # "that A be returned and THAT B BE ADDED", "to pay for A and TO LIFT B"
    thing, joint = child(other, "dobj"), child(verb, "cc")
    named = (
        thing is not None and thing.pos_ != "PRON" and joint is not None and joint.lower_ == "and"
    )
    alone = child(other, "nsubj", "nsubjpass") is None
    return apart and named and alone and other.tag_ == verb.tag_ == "VB"


def _before(other: Token, last: int) -> int:
    """Where the words before a conjoined verb end, without the "and" and the comma."""
    end = min(last, other.left_edge.i)
    while end > 0 and (other.doc[end - 1].dep_ == "cc" or other.doc[end - 1].is_punct):
        end -= 1
    return end


def _engaged(verb: Token) -> list[Token]:
    """What is discussed: the object with its topic, or what stands after "on", "about", "over"."""
    thing = child(verb, "dobj")
    if thing is not None and thing.lemma_.lower() in RELATIVE | _BOUNDING:
        return [thing]  # "discussing LIMITS on missiles"
    looked = _LOOKED if verb.lemma_ == "look" else ()
    talks = [t for t in prepositions(verb, "in") if t.lemma_.lower() in _TALKS]
    if verb.lemma_ == "engage" and talks:
        return talks
    for name in (*looked, "on", "about", "over", "regarding", "towards", "toward"):
        found = prepositions(verb, name) or (prepositions(thing, name) if thing is not None else [])
        timed = ("DATE", "TIME") if name not in _LOOKED else ()
        found = [t for t in found if t.ent_type_ not in timed]  # "talks on January 9"
        if found:
            return found
    return [thing] if thing is not None else []


def _content(noun: Token) -> Token | None:
    """What a demand, offer or idea is: its clause, or the noun behind "for", "of", "on"."""
    if noun.lemma_.lower() not in HOLDERS:
        return None
    for clause in children(noun, "acl", "ccomp"):
        if noun.lemma_.lower() in _PLEDGES and child(clause, "mark") is not None:
            return None  # "demanded a PLEDGE THAT the firms would stay"
        if clause.i > noun.i and any(c.dep_ in ("aux", "mark") for c in clause.children):
            return clause
    for prep in children(noun, "prep"):
        if prep.lower_ in _ABOUT and not (prep.lower_ in _TOPIC and noun.lemma_.lower() in _OWN):
            found = child(prep, "pobj", "pcomp")
            whose = found is not None and (found.pos_ == "PROPN" or _is_of_some_side(found))
            if found is not None and not (prep.lower_ == "of" and whose):
                return found  # "the invitation of Estmark" is not Estmark
    return None


def _is_of_some_side(noun: Token) -> bool:
    """Whether a noun is for those whose a plan is: "the plan of NORLAND'S JUNTA", "the plan of the mediator"."""
    owned = any(c.pos_ == "PROPN" for c in children(noun, "poss")) or noun.lower_ in _SIDES
    return _is_the_office(noun) or noun.lower_ in _SIDES or (owned and is_people(noun))


def _is_the_office(noun: Token) -> bool:
    """Whether a noun is for one known person, whose a plan is: "the plan of THE MEDIATOR"."""
    known = any(c.lower_ == "the" for c in children(noun, "det"))
    people = is_people(noun) or noun.lemma_.lower().endswith(("man", "woman", "president"))
    return known and noun.tag_ == "NN" and people


def _without_to(verb: Token) -> Range:
    """A clause without "that" or "to" before it and without the clauses conjoined to it that stand alone."""
    words = [verb.i]
    for part in verb.children:
        if not _left_out(part, verb):
            words += [t.i for t in part.subtree]
    first, last = min(words), min(max(words), clause_range(verb)[1] - 1)
    while first < verb.i and verb.doc[first].lower_ in ("to", "that"):
        first += 1
    while last > verb.i and verb.doc[last].is_punct:
        last -= 1
    return first, last + 1


def _left_out(part: Token, verb: Token) -> bool:
    """Whether a dependent is no part of what its clause demands or offers."""
    if part.dep_ == "conj" and part.i > verb.i:
        be = any(
            a.lower_ == "be" for a in children(verb, "auxpass")
        )  # "that it BE closed and withdraws"
        finite = part.tag_ in ("VBD", "VBZ") and (verb.tag_ in ("VB", "VBP") or be)
        return finite or verb.tag_ == "VBG" or child(part, "nsubj") is not None
    if part.dep_ == "advcl" and part.i > verb.i:  # a purpose is part of what is asked
        return part.tag_ != "VB" or not any(c.lower_ == "to" for c in children(part, "aux"))
    return part.dep_ in ("mark", "punct", "advcl", "cc")


def _own_clause(verb: Token) -> Range:
    """The words of the trigger's own clause that are the point; with its subject where that is what is done to."""
    thing = child(verb, "nsubjpass")
    first, last = _without_subject(verb)
    return (thing.left_edge.i, _completed(verb)) if thing is not None else (first, last)


def _completed(verb: Token) -> int:
    """Where a passive ends that means nothing without what completes it: "be held TO ACCOUNT"."""
    behind = children(verb, "prep", "oprd", "acomp", "xcomp")
    parts = [p for p in behind if p.i == verb.i + 1]
    parts = [p for p in parts if verb.lemma_ in _LIGHT or not list(p.children)]  # "complied WITH"
    return max((t.i for p in parts for t in p.subtree), default=verb.i) + 1


def _without_subject(verb: Token) -> Range:
    """What a verb does to what: "reopen the canal" of "Norland will reopen the canal if"."""
    words = [verb.i]
    for part in verb.children:
        if part.i > verb.i and part.dep_ not in ("conj", "cc", "punct", "advcl", "parataxis"):
            words += [t.i for t in part.subtree if t.i > verb.i and not _is_added(t, part)]
    last = max(words)
    return verb.i, last + 1


def _is_added(word: Token, part: Token) -> bool:
    """Whether a word belongs to an apposition within a dependent."""
    above = word
    while above != part:
        if above.dep_ == "appos":
            return True
        above = above.head
    return False


def _says_something(word: Token, found: Range) -> bool:
    words = word.doc[found[0] : found[1]]
    if len(words) > 3 and [w.lower_ for w in words[-3:-1]] == ["to", "be"]:
        words = words[:-3]  # "the building of houses to be stopped": of the building
    text = words.text.lower()
    if (
        len(text) < _LEAST
        or text.rstrip(" :\n") in _VAGUE
        or not any(t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ") for t in words)
    ):
        return False
    told = child(words.root, "relcl", "prep") is not None  # "anything THAT COMES IN WRITING"
    if words.root.lemma_.lower() in _DENIED or (words.root.lemma_ in _ANYTHING and not told):
        return False
    counted = any(c.dep_ == "nummod" for c in words.root.children)  # "cannot live with thirty days"
    if words.root.ent_type_ in ("DATE", "TIME") and len(words) < 3 and not counted:
        return False
    if len(words) == 1 and is_verbal(words.root):
        return words.root.lemma_ in WHOLE
    if points_back(found, word) or is_bare_doing(words.root):
        return False
    which = (c for c in children(words.root, "acl", "relcl") if c.lemma_ not in OFFERING)
    known = counted or next(which, None) is not None  # "a date DICTATED FROM OUTSIDE"
    empty = _EMPTY if known else _EMPTY | _WHEN_AND_WHERE
    return not (len(words) <= 2 and words.root.lemma_.lower() in empty)
