"""When and where: the time expression and the place that belong to one clause."""

from spacy.tokens import Token

from ontherecord.extract.acts_tree import child, children, dateline_end, is_verbal, prepositions
from ontherecord.extract.acts_words import SPEAKING
from ontherecord.extract.parse import ParsedReport
from ontherecord.language.time import TimeMatch
from ontherecord.nouns.findings import TimeFinding

_APART = frozenset({"after", "before", "since"})  # "answered on Monday, a week after receiving it"
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "acl", "ROOT", "parataxis", "csubj", "pcomp"})


def time_of(parsed: ParsedReport, trigger: Token, verb: Token | None) -> TimeFinding | None:
    """The time expression that governs an act, None where its clause has none (or several that compete)."""
    sentence = trigger.sent
    matches = parsed.times_in(dateline_end(trigger), sentence.end_char)
    if not matches:
        return None
    clause = verb if verb is not None else trigger
    heads = {m.start: _governor(parsed, m) for m in matches}
    for holder in _holders(clause, trigger):
        own = [m for m in matches if heads[m.start] == holder and m.form.length is None]
        if holder not in (clause, trigger):
            own = [m for m in own if _may_be_shared(m, holder, clause)]
        if own:
            nearest = min(own, key=lambda m: (m.form.shift is not None, abs(m.start - trigger.idx)))
            return TimeFinding(
                parsed.chars(nearest.start, nearest.end), nearest.printed, nearest.form
            )
    return None


def place_of(verb: Token | None, target: Token | None) -> str | None:
    """The place a clause names with "in", "at" or "near", as printed."""
    heads = [h for h in (verb, target) if h is not None]
    for head in heads:
        for name in ("in", "at", "near"):
            for place in prepositions(head, name):
                if place.ent_type_ in _PLACES:
                    return _printed(place)
    return None


def _printed(place: Token) -> str:
    """A place with the words of its own name ("Port Alma")."""
    first = min([place.i, *(c.i for c in children(place, "compound") if c.i < place.i)])
    return place.doc[first : place.i + 1].text


def _governor(parsed: ParsedReport, match: TimeMatch) -> Token | None:
    """The verb, or noun at the top of a phrase, that a time expression hangs on."""
    first = parsed.token_at(match.start)
    last = parsed.token_at(max(match.start, match.end - 1))
    words = parsed.doc[first : last + 1]
    if len(words) == 0:
        return None
    token: Token = words.root
    before = parsed.doc[first - 1] if first > 0 else None
    if before is not None and before.dep_ == "prep" and child(before, "pobj") is None:
        return before.head  # "On Monday Norland sent": read as one name
    if token.dep_ in ("compound", "nmod", "amod", "poss") and token.head.i > last:
        return token.head  # "the November 29 test": the test's date
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        return token.head.head  # "its proposals of 13 October": their date
    while token.head != token:
        token = token.head
        if token.i < first or token.i > last:
            if is_verbal(token):
                return token
            if (
                token.pos_ == "NOUN"
                and token.dep_ not in ("pobj", "npadvmod")
                and not _hangs(token)
            ):
                return token
    return token


def _hangs(noun: Token) -> bool:
    """Whether a noun is itself only part of a clause, so that its time is likely the clause's."""
    return noun.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "conj", "dative", "appos")


def _holders(clause: Token, trigger: Token) -> list[Token]:
    """The tokens on which a time can hang to count for the clause, nearest first."""
    found = [trigger, clause]
    current = clause
    while current.head != current:
        dep = current.dep_
        shares = dep == "conj" and is_verbal(current.head)
        shares = shares or (dep == "xcomp" and is_verbal(current.head))
        shares = shares or (dep == "advcl" and current.tag_ == "VBG")
        if (
            dep in ("relcl", "acl")
            and current.head.lemma_.lower() in SPEAKING
            and is_verbal(current.head.head)
        ):
            current = current.head.head  # "adopted a resolution calling for": both at one time
        elif dep == "pcomp" and is_verbal(current.head.head) and current.head.lower_ not in _APART:
            current = current.head.head
        elif shares:
            current = current.head
        else:
            break
        found.append(current)
    return found


def _may_be_shared(match: TimeMatch, holder: Token, clause: Token) -> bool:
    """A later conjunct shares only a time that stands before the first verb: "On Monday it met and signed"."""
    if clause.dep_ == "conj" and child(clause, "nsubj", "nsubjpass") is None:
        return match.start < holder.idx
    return clause.dep_ != "conj"
