"""Conditions: the words on which an act or a stance depends.

"If asked", "unless the probe is closed", "only after the ships are returned", "as long as the truce holds",
"in exchange for prisoners", "should talks fail". "Until" opens one where something is refused, stopped or not done;
elsewhere it tells how long: "will mediate UNTIL a deal is struck".
"""

from ontherecord.extract.acts.auxiliaries import is_negated, is_none
from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token

_IF = frozenset({"if", "unless", "provided", "providing", "until"})
# What is not done while it lasts, as a verb or a noun: what comes "until" something else is done.
_STOPPING = frozenset(
    """refuse decline withhold suspend suspension stop halt freeze pause postpone delay defer shelve block close
    blockade closure shut reject boycott bar ban embargo moratorium sanction oppose veto wait cancel deny exclude
    abstain resist deadlock seal lock cease break interrupt rule restriction""".split()
)
_SHUT = frozenset({"closed", "shut", "out", "away", "off", "back", "outside", "aside", "frozen"})
_STAYING = frozenset({"be", "stay", "remain", "keep", "continue", "last", "leave", "stand"})
_GRANTING = frozenset({"agree", "offer", "accept", "ready", "willing", "prepared"})
# Under a promise these are a gift that lasts so long: "PROMISED TO SUSPEND its raids until the talks end".
_PROMISING = frozenset({"promise", "pledge", "undertake", "guarantee", "assure"})
_PAUSING = frozenset("suspend suspension stop halt freeze pause postpone delay defer cease".split())
_HARMING = frozenset(
    """attack strike shell bomb fire raise increase impose expand build test deploy launch escalate interfere block
    close seize arrest""".split()
)
# What goes on where it is "not stopped": "will NOT STOP MEDIATING until there is a deal".
_ENDING = frozenset(
    "stop cease halt end pause interrupt abandon give quit leave drop break".split()
)
_EFFORTS = frozenset(
    """mediate mediation effort work try search look help assist assistance negotiate negotiation talk dialogue
    discussion diplomacy consultation""".split()
)
_OPENING = frozenset({"“", "«"})
_CLOSING = frozenset({"”", "»"})
_UNNAMED = "anonymity"
_ONLY = frozenset({"after", "once", "when"})  # a condition only behind "only"
_UPCOMING = frozenset({"once", "when", "before", "until", "till", "unless", "after"})
_PERFECT = frozenset({"when", "after"})  # "can be lifted when it has signed": it has not yet
_OPEN = frozenset("will would shall should can could may might must".split())
_EXCHANGES = ("in exchange for", "in return for")
_PROVIDED = frozenset({"provided", "providing"})
_WORDED = frozenset(
    {
        "provided that",
        "providing that",
        "as long as",
        "so long as",
        "as soon as",
        "on condition",
        "on the condition",
    }
)
_FIRST_WORDED = frozenset(words.partition(" ")[0] for words in _WORDED)
_TELLING = frozenset({"say", "tell", "add", "state", "note", "explain"})
_CLAUSE_ENDS = frozenset({",", ";", ".", "”", '"', ":"})
_OPENINGS = (
    "in case of",
    "in the event",
    "in exchange for",
    "in return for",
    "on condition",
    "on the condition",
    "as long as",
    "so long as",
    "subject to",
    "provided that",
    "providing that",
)


def condition_of(verb: Token) -> tuple[int, int] | None:
    """The clause or phrase on which a verb's act depends, as a token range."""
    state = child(
        verb, "acomp"
    )  # "would be prepared to reopen it if": the parser hangs it on "prepared"
    for part in (*children(verb, "advcl", "ccomp"), *(children(state, "advcl") if state else ())):
        mark = child(part, "mark")
        words = {mark.lower_} if mark is not None else set()
        words |= {c.lower_ for c in children(part, "advmod") if c.i < part.i}
        lasting = words & _IF == {"until"} and not is_held_back(verb)
        if part.dep_ == "advcl" and lasting:
            continue
        if part.dep_ == "advcl" and (words & _IF or (words & _ONLY and _is_only(verb, part))):
            return _range(part)
        if part.dep_ == "advcl" and "once" in words and _ahead(verb):
            return _range(part)
        if part.dep_ == "advcl" and (is_inverted(part) or _as_long_as(part)):
            return _range(part)
    for soon in children(verb, "advmod"):
        awaited = child(soon, "advcl") if soon.lower_ in ("soon", "long") else None
        lasting = awaited is not None and soon.lower_ == "long" and _as_long_as(awaited)
        if awaited is not None and (lasting or (soon.lower_ == "soon" and _ahead(verb))):
            return _range(awaited)
    for prep in children(verb, "prep"):
        words_ = prep.doc[prep.i : prep.i + 4].text.lower()
        if _UNNAMED in words_:
            continue
        given = prep.lower_ in _PROVIDED and prep.i > verb.i and prep.nbor(-1).text == ","
        if given and prep.i + 2 < prep.sent.end:  # ", provided they apply to both"
            return _up_to_mark(prep)
        if words_.startswith(_OPENINGS) or (prep.lower_ == "after" and _restricted(prep)):
            return _range(prep)
    return _worded(verb) or _inverted_above(verb)


def is_held_back(verb: Token) -> bool:
    """Whether something is refused, stopped or not done: "REFUSED TO SIGN until", "the border REMAINS CLOSED until"."""
    if is_kept_up(verb):
        return False
    for word in reversed(_governing(verb)):
        near = [*children(word, "nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd", "ccomp")]
        near = [c for c in near if c.dep_ != "ccomp" or child(c, "mark") is None]
        if word.lemma_.lower() in _STOPPING or (is_verbal(word) and is_negated(word)):
            return True
        if any(is_none(c) for c in near) or any(c.lower_ in _SHUT for c in word.children):
            return True
        stays = word.lemma_ in _STAYING or word == verb
        if stays and any(c.lemma_.lower() in _STOPPING for c in near):
            return True  # "SANCTIONS remain in place until", "will keep the border CLOSED"
        if word.lemma_ in _GRANTING:
            return False  # "AGREED to suspend its raids until the talks end": so long
        given = verb.lemma_ in (_HARMING if is_negated(verb) else _PAUSING)
        if word.lemma_ in _PROMISING and given:
            return False
    return False


def is_kept_up(verb: Token) -> bool:
    """Whether an effort is not ended, and so goes on: "will NOT STOP MEDIATING until there is a deal"."""
    if verb.lemma_ not in _ENDING or not is_negated(verb):
        return False
    things = children(verb, "dobj", "xcomp", "pobj")
    return any(thing.lemma_.lower() in _EFFORTS for thing in things)


def _governing(verb: Token) -> list[Token]:
    """A verb and what it is done under: "REFUSED TO AGREE to sign", not who says that it was done."""
    found = [verb]
    while True:
        word = found[-1]
        bare = word.tag_ in ("VB", "VBG", "VBN") and not any(
            a.tag_ == "MD" or a.tag_.startswith("VB") for a in children(word, "aux", "auxpass")
        )
        under = word.dep_ in ("xcomp", "pcomp", "prep", "acomp", "oprd")
        if word.head == word or not (under or (bare and word.dep_ in ("ccomp", "conj"))):
            return found
        found.append(word.head)


def _inverted_above(verb: Token) -> tuple[int, int] | None:
    """ "Is prepared to close it, SHOULD ESTMARK FAIL": the parser hangs what is conditional on its condition."""
    above = verb.head if verb.dep_ in ("ccomp", "xcomp") else verb
    above = above.head if above.dep_ in ("acomp", "ccomp") and above != verb else above
    for clause in (above, above.head):
        should = next((a for a in children(clause, "aux") if a.lower_ == "should"), None)
        subject = child(clause, "nsubj", "nsubjpass")
        if should is None or subject is None or should.i < verb.i or should.i > subject.i:
            continue
        if should.i > 0 and should.nbor(-1).text == ",":
            words = [t.i for t in clause.subtree if t.i >= should.i]
            last = next((i for i in words if verb.doc[i].text in _CLAUSE_ENDS), words[-1] + 1)
            return should.i, last
    return None


def exchange_of(trigger: Token) -> tuple[int, int] | None:
    """What is asked "in exchange for" or "in return for" what a trigger offers, later in its sentence."""
    for word in trigger.sent:
        if (
            word.lower_ == "in"
            and word.i > trigger.i
            and word.doc[word.i : word.i + 3].text.lower() in _EXCHANGES
        ):
            told = any(a.dep_ == "relcl" for a in word.ancestors if a.i > trigger.i)
            return _range(word) if word.dep_ == "prep" and not told else None
    return None


def is_conditional(part: Token) -> bool:
    """Whether a clause says on what something depends: "if", "unless", "as soon as", "should talks fail"."""
    words = {c.lower_ for c in children(part, "mark", "advmod") if c.i < part.i}
    return bool(words & _IF) or is_inverted(part) or _as_long_as(part) or is_awaited(part)


def is_inverted(part: Token) -> bool:
    """A condition without "if": "should Norland attack", "were it to leave"."""
    first = next(iter(part.subtree))
    return first.dep_ == "aux" and first.lower_ in ("should", "were", "had") and first.head == part


def is_awaited(part: Token) -> bool:
    """Whether a clause of time tells of what is still to come: "will be lifted as soon as Norland withdraws"."""
    first = part.left_edge.i
    opening = part.doc[max(0, first - 2) : first + 4].text.lower().split()
    soon = any(opening[i : i + 2] == ["soon", "as"] for i in range(len(opening)))
    words = {c.lower_ for c in children(part, "mark", "advmod") if c.i < part.i}
    if _is_first_to_be_done(part, words):
        return True
    told = any(t.tag_ == "VBD" for t in (part, *children(part, "aux", "auxpass")))
    later = any(a.lower_ in ("would", "'d", "’d") for a in children(part.head, "aux"))
    if told and not later:
        return False  # "will answer after Norland sent": it did send
    return (soon or _ahead(part.head)) and (soon or bool(words & _UPCOMING))


def _is_first_to_be_done(part: Token, words: set[str]) -> bool:
    """Whether something must be done before something else can: "can be discussed ONCE Norland HAS AGREED"."""
    helpers = {a.lower_ for a in children(part, "aux")}
    above = {a.lower_ for a in children(part.head, "aux")}
    if "once" in words and helpers & {"has", "have"}:
        return True
    open_ = bool(above & (_OPEN | {"to"}))
    if words & _PERFECT and helpers & {"has", "have"}:
        return open_
    return open_ and "once" in words and (part.tag_ == "VBD" or "had" in helpers)


def is_standing(verb: Token, condition: tuple[int, int]) -> bool:
    """Whether a condition is one that holds now, until something changes: "unless", "until", "as long as"."""
    words = verb.doc[condition[0] : condition[1]].text.lower()
    return words.startswith(("unless ", "until ", "till ", "as long as ", "so long as "))


def is_unreal(verb: Token) -> bool:
    """Whether somebody says of himself what he would do if things were otherwise: "if there WERE one, I would"."""
    first = any(s.lower_ in ("i", "we") for s in children(verb, "nsubj"))
    clauses = (c for c in children(verb, "advcl") if child(c, "mark") and not child(c, "neg"))
    return first and any(c.tag_ == "VBD" and c.lemma_ in ("be", "have") for c in clauses)


def _is_only(verb: Token, part: Token) -> bool:
    """Whether "only" restricts a clause, before it or before its verb: "will ONLY return after"."""
    before = any(c.lower_ == "only" and c.i < verb.i for c in children(verb, "advmod"))
    return _restricted(part) or (before and part.i > verb.i and _ahead(verb))


def _restricted(part: Token) -> bool:
    """Whether "only" stands before a clause or phrase."""
    first = part.left_edge.i
    return any(t.lower_ == "only" for t in part.doc[max(0, first - 1) : min(first + 2, part.i + 1)])


def _ahead(verb: Token) -> bool:
    return any(a.lower_ in ("will", "would", "shall") for a in children(verb, "aux"))


def _as_long_as(part: Token) -> bool:
    first = part.left_edge.i
    around = part.doc[max(0, first - 2) : first + 3].text.lower()
    return "as long as" in around or "so long as" in around


def _worded(verb: Token) -> tuple[int, int] | None:
    """A condition by its words alone, where the parser hangs "provided that" elsewhere."""
    doc, end = verb.doc, verb.sent.end
    for i in range(verb.i + 1, end - 2):
        if doc[i].lemma_ in _TELLING and i + 1 < end and doc[i + 1].text == ",":
            continue  # "is prepared, he said, to limit"
        if doc[i].tag_ in ("VBD", "VBZ", "MD") and doc[i].lower_ not in _PROVIDED:
            return None
        given = doc[i].lower_ in _PROVIDED and doc[i - 1].text == ","
        if given and _is_clause_behind(doc[i]):
            return _up_to_mark(doc[i])
        unnamed = _UNNAMED in doc[i : i + 4].text.lower()  # on which somebody speaks, not acts
        if (
            not unnamed
            and doc[i].lower_ in _FIRST_WORDED
            and (doc[i : i + 2].text.lower() in _WORDED or doc[i : i + 3].text.lower() in _WORDED)
        ):
            last = i
            while last < end and doc[last].text not in {",", ";", ".", "”", '"', ":", "?"}:
                last += 1
            return i, last
    return None


def _is_clause_behind(word: Token) -> bool:
    """Whether "provided" opens a clause, with "that" or without: ", PROVIDED Estmark frees the crew"."""
    verb = child(word, "ccomp", "advcl")
    subject = child(verb, "nsubj", "nsubjpass") if verb is not None else None
    return verb is not None and subject is not None and word.i < subject.i < verb.i


def _up_to_mark(word: Token) -> tuple[int, int]:
    """The words from one on up to a mark."""
    end = word.sent.end
    return word.i, next((i for i in range(word.i, end) if word.doc[i].text in _CLAUSE_ENDS), end)


def _range(part: Token) -> tuple[int, int]:
    first, last = clause_range(part)
    mark = child(part, "mark")
    first = min(first, mark.i) if mark is not None else first
    while first > 0 and part.doc[first - 1].lower_ in ("only", "as", "so", "long", "soon"):
        first -= 1
    last = _before_aside(part, last)
    if part.doc[first : first + 2].text.lower() == "as well":
        first += 2  # "would close it as well if no reply came"
    return first, _in_quotes(part, first, last)


def _before_aside(part: Token, last: int) -> int:
    """Where a condition ends before what it leads to, or is said of it: "if they stay, SHARPENING the dispute"."""
    for i in range(part.i + 1, last - 1):
        aside = part.doc[i + 1]
        told = aside.tag_ == "VBG" and aside.dep_ == "advcl"
        told = told or (aside.lower_ == "which" and aside.tag_ == "WDT")
        if part.doc[i].text == "," and told:
            return i
    return last


def _in_quotes(part: Token, first: int, last: int) -> int:
    """Where a range ends before the mark that closes a quotation which it did not open."""
    doc, sentence = part.doc, part.sent
    depth = 0
    opened = sum(t.text == '"' for t in doc[sentence.start : first]) % 2 == 1
    inside = False
    for i in range(first, last):
        mark = doc[i].text
        if mark in _OPENING:
            depth += 1
        elif mark in _CLOSING and depth:
            depth -= 1
        elif mark in _CLOSING or (mark == '"' and opened):
            return i - (doc[i - 1].is_punct and i - 1 > first)
        elif mark == '"':
            inside = not inside
    if inside and last < len(doc) and doc[last].text == '"' and last < sentence.end:
        return last + 1
    return last
