"""Tellers of acts: which statement tells one, and whether it is known who speaks in it."""

from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.governing import TELLING
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import StatementFinding
from ontherecord.nouns.statement import SpeechKind

_LONG_QUOTE = 5  # words: shorter quotations are parts of the reporter's sentence
_Statements = tuple[StatementFinding, ...]


def teller_of(
    filled: Filled, parsed: ParsedReport, statements: _Statements, parties: Parties
) -> int | None:
    """The statement that tells an act.

    Not the one in which another only speaks of it: in "Sudria scorned its OFFER" the writer tells of the offer.
    """
    trigger = filled.match.trigger
    by = parties.statement_at(trigger)
    if by is None or filled.match.clause is not None:
        return by
    quoted = parsed.quotation_at(trigger.idx) is not None
    return by if quoted or statements[by].speaker in filled.actor.keys else None


def is_told_unsurely(by: int | None, statements: _Statements) -> bool:
    """Whether it is not sure that, or by whom, something is said, and the words are not printed as said.

    Of acts told in such statements half are right.
    """
    statement = statements[by] if by is not None else None
    return statement is not None and not statement.sure and statement.kind is not SpeechKind.DIRECT


def is_told_by_nobody(
    trigger: Token, by: int | None, parsed: ParsedReport, statements: _Statements
) -> bool:
    """Whether an act stands in somebody's words, and it is not known whose."""
    if by is not None:
        return statements[by].speaker is None
    if _is_told_by_another(trigger):
        return True
    quotation = parsed.quotation_at(trigger.idx)
    if quotation is None:
        return False
    return len(parsed.text[quotation.start : quotation.end].split()) >= _LONG_QUOTE


def is_foretold(
    modality: Modality, doer: Named, by: int | None, parties: Parties, statements: _Statements
) -> bool:
    """Whether it is another who says what somebody will do: "Norland will reject it, Sudria's minister said".

    Of a pair either may tell it; of nobody known (analysts, diplomats) it is a forecast.
    """
    if by is None or modality not in (Modality.WILL, Modality.WOULD_IF):
        return False
    speaker = statements[by].speaker
    own = {parties.party_of(key) for key in doer.keys}
    return speaker is None or parties.party_of(speaker) not in own


def _is_told_by_another(trigger: Token) -> bool:
    """Whether a clause is told by a verb whose words are no statement: "the ministry, which alleged that"."""
    for clause in (trigger, *trigger.ancestors):
        if clause.dep_ == "ccomp" and clause.head.lemma_ in TELLING and clause.head.i < clause.i:
            return clause.head.dep_ in ("relcl", "acl", "advcl")
    return _has_closing_teller(trigger)


def _has_closing_teller(trigger: Token) -> bool:
    """Whether the sentence ends with somebody who tells it: "Norland has rejected it, the director, Ana Kest, SAID"."""
    for word in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if word.lemma_ not in SPEECH or word.tag_ not in ("VBD", "VBZ"):
            continue
        before, subject = word.nbor(-1), child(word, "nsubj")
        own = before.pos_ in ("CCONJ", "ADV") or before.tag_ in ("WP", "WDT")
        own = own or word.dep_ in ("relcl", "advcl")  # ", which Norland denies"
        first = subject is not None and subject.i < trigger.i
        apart = any(t.text == "," for t in word.doc[trigger.i : word.i])
        last = not any(t.pos_ in ("VERB", "AUX") for t in word.doc[word.i + 1 : word.sent.end])
        if apart and last and not own and not first:
            return True
    return False
