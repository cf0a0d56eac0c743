"""Answers told by a verb: "Norland has responded to the draft treaty" tells of a response without naming it."""

from collections.abc import Sequence

from spacy.tokens import Token

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import is_verbal, prepositions
from ontherecord.extract.papers.mention import Mention
from ontherecord.nouns.act import Modality

_ANSWERING = frozenset({"respond", "reply"})


def read_answer(verb: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The response that a verb tells of: given, by a known party, to a paper that is evident by itself."""
    if not is_verbal(verb) or verb.lemma_ not in _ANSWERING:
        return None
    papers = {m.noun.i: m for m in mentions if m.evident}
    answered = next((papers[p.i] for p in prepositions(verb, "to") if p.i in papers), None)
    reading = read_modality(verb) if answered is not None else None
    if answered is None or reading is None or reading.negated:
        return None
    giver = parties.of(read_clause(verb).actor)
    by = tuple(dict.fromkeys(parties.party_of(k) for k in giver.keys))
    if (
        not by
        or not giver.sure
        or reading.modality is not Modality.DID
        or set(by) & set(answered.by)
    ):
        return None
    return Mention(
        noun=verb, head=verb, first=verb.i, last=verb.i + 1, kind="response", evident=True,
        definite=False, owned="named", by=by, to=answered.by, answers=answered.noun, count=None,
        public=None,
    )  # fmt: skip
