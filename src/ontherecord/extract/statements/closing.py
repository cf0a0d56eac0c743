"""Who speaks in a participle behind a clause about people: "met members who resist the deal, SAYING it costs too much".

The parser hangs the participle on the verb of the sentence; those who were told of last are as likely to say it, so
the words are theirs and not sure.
"""

from dataclasses import replace

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution

_GOING = frozenset(
    """arrive assemble attend call come confront convene dine fly gather go head hold host invite join meet phone
    receive return see sit speak talk travel visit welcome""".split()
)
"""Verbs that take a party to people: of others ("rejected the plan of those who") the participle gives the reason."""
_ONE = frozenset({"he", "she", "his", "her", "i", "my"})


def of_those_told_of(parsed: ParsedReport, row: Attribution) -> Attribution:
    """A row whose cue closes a clause about several people, with those people for its source."""
    verb = parsed.doc[row.verb] if row.verb is not None else None
    people = _people(verb) if verb is not None else None
    if verb is None or people is None or not row.source or row.source[-1][1] > people.idx:
        return row
    if verb.lemma_ == "add" or any(t.lower_ in _ONE for t in tokens_of(parsed, row.content)):
        return row  # one of them, or who spoke before
    first = people.left_edge
    return replace(row, source=((first.idx, people.idx + len(people)),), trusted=False, score=0.0)


def _people(verb: Token) -> Token | None:
    """Those in whose "who" clause the words before a participle's comma stand; None where there is no such clause."""
    comma = verb.i - 1
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl") or verb.doc[comma].text != ",":
        return None
    who = next((t for t in reversed(verb.doc[verb.sent.start : comma]) if t.lower_ == "who"), None)
    if who is None or who.head.dep_ != "relcl" or verb.doc[who.i - 1].text == ",":
        return None
    told = who.head
    if next((a.lemma_ for a in told.ancestors if a.pos_ == "VERB"), "") not in _GOING:
        return None
    last = max(t.i for t in told.subtree if t.i < verb.i)
    people = told.head
    while people.dep_ == "pobj" and people.tag_ != "NNS" and people.head.lower_ == "of":
        people = people.head.head  # "MEMBERS of the party who"
    above = people.head.dep_ in ("prep", "ROOT") or people.dep_ == "dobj"
    return people if above and people.tag_ == "NNS" and last in (comma, comma - 1) else None
