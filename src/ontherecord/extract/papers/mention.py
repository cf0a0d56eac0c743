"""One mention of a paper: which noun it is, what makes it a paper, who wrote it, for whom, what it answers.

"Response" or "plan" are papers only on evidence: they are written, drafted or leaked, or something is done
with them that is done with papers (handed over, published, studied). `data/papers.jsonl` holds
the nouns and the evidence words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.modality import Reading, read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.tree import (
    child,
    children,
    has_particle,
    is_verbal,
    modifiers,
    prepositions,
)
from ontherecord.extract.papers.passage import Passage, passages
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.papers.phrase import (
    container,
    count_of,
    extent,
    in_reply_to,
    is_about,
    is_contained,
    is_definite,
    is_of_stranger,
    is_on_it,
    is_policy_paper,
    lemmas_of,
    one_for_each,
    owned,
)
from ontherecord.extract.papers.places import is_spoken
from ontherecord.extract.papers.sides import (
    Used,
    addressee,
    asking,
    author,
    is_handed_to_somebody,
)
from ontherecord.extract.papers.signed import SIGNING, signers
from ontherecord.extract.papers.strangers import is_from_stranger, is_to_stranger
from ontherecord.extract.papers.words import PaperWords, paper_words
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import TimeFinding

_POSTED = frozenset(
    """receive send submit transmit convey pass hand deliver forward lodge file share email e-mail mail
    fax communicate circulate""".split()
)
_SPOKEN_OR_WRITTEN = frozenset(
    {"comment", "observation", "objection", "remark", "amendment", "clarification"}
)
_ARRIVING = frozenset({"arrive", "reach", "land"})  # what is said only "comes"
# What may be said of an answer that is a paper.
_PLAIN = frozenset(
    """formal official final first second new detailed long-awaited awaited joint own initial full
    comprehensive preliminary promised interim definitive considered""".split()
)
_HANDED_IN = frozenset(
    {"list", "map", "annex", "dossier", "petition", "questionnaire", "file", "name"}
)
# What papers that are also said must undergo to be papers ("handed only").
_HANDED = frozenset("hand deliver carry bring submit lodge file transmit circulate".split())
_POSTED_KINDS = frozenset({"letter", "note", "ultimatum"})
_DISCLOSED = frozenset({"response", "letter", "note"})  # what is disclosed of others is no paper
_DRAFTED = frozenset({"draft", "version", "revised", "amended", "redrafted", "proposed"})
_WRITTEN = frozenset({"list", "draft", "text", "copy", "version", "edition", "revision"})
_DIPLOMATIC = frozenset({"diplomatic", "protest", "formal"})  # notes that are papers
_QUESTIONS = frozenset({"question", "query"})
_JOINT = frozenset({"joint", "final", "draft", "summit"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun that names, or may name, a paper. `head` is the noun that the clause moves ("list" of demands)."""

    noun: Token
    head: Token
    first: int
    last: int
    kind: str
    evident: bool
    definite: bool
    owned: str  # "" | "named" | "pronoun" | "unknown": whether somebody's, and whether it is clear whose
    by: tuple[str, ...]
    to: tuple[str, ...]
    answers: Token | None
    count: int | None
    public: bool | None
    dated: TimeFinding | None = None
    from_stranger: bool = False
    to_stranger: bool = False


def kind_of(noun: Token) -> str | None:
    """The kind of paper that a word may be the noun for; None where it is none."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ in ("compound", "amod", "nmod"):
        return None
    noted = noun.lemma_.lower() == "note" and noun.head.lemma_ == "take" and noun.dep_ == "dobj"
    if noted and child(noun, "det", "poss", "nummod") is None:
        return None  # "took note of the report"
    kind = paper_words().kinds.get(noun.lemma_.lower())
    if kind is None and any(m.lower_ == "draft" for m in modifiers(noun)):
        return "proposal"
    if kind is None and noun.lemma_.lower() in paper_words().groups["signed only"]:
        return "agreement"
    return kind


def read_mention(noun: Token, parties: Parties, dated: TimeFinding | None) -> Mention | None:
    """The mention that a noun heads; None where the noun names no paper here.

    `dated` is the day that the words behind the noun call it by.
    """
    words, kind = paper_words(), kind_of(noun)
    if kind is None:
        return None
    described = {m.lower_ for m in modifiers(noun)}
    head = container(noun, words)
    elsewhere = described & (words.groups["elsewhere"] | words.groups["spoken"])
    holds = head == noun and noun.lemma_.lower() in words.groups["containers"]
    if elsewhere or is_about(noun) or (holds and is_contained(noun, words)):
        return None
    inside = passages(noun, parties) if noun != head else ()  # "the text of the note it had sent"
    used = Used(tuple(_uses(head)), (*passages(head, parties), *inside))
    if (
        noun.tag_ == "NNS"
        and kind in ("other", "statement", "report")
        and not described & words.groups["written"]
        and not (noun.lemma_.lower() in _HANDED_IN and any(map(_is_between, used.passages)))
        and not is_policy_paper(noun)
    ):
        return None  # "texts" are messages, "documents" whatever files
    if any(is_spoken(clause.verb) for clause, _ in used.clauses):
        return None  # "its reply was conveyed orally"
    may_be_signed = kind == "agreement" or noun.lemma_.lower() in words.groups["signed too"]
    signed = _signed(noun, used, parties) if may_be_signed else None
    if signed is not None or kind == "agreement":
        return signed
    if (
        kind == "draft-treaty"
        and noun.lemma_.lower() != "draft"
        and not (described | lemmas_of(head)) & _DRAFTED
        and not (head.lemma_ == "text" and any(p.reading for p in used.passages))
    ):
        return _signed(noun, used, parties)
    if kind == "response" and _is_to_question(noun, described):
        return None
    answers = _answered(noun, words) or in_reply_to(head, kind, words)
    by, to = author(noun, head, used, parties), addressee(noun, head, used, parties)
    replying = kind == "response" or answers is not None
    if not to and replying and answers is not None and not is_handed_to_somebody(used):
        to = tuple(k for k in keys_of_parties(parties, parties.source(answers).keys) if k not in by)
    if not to and kind == "response" and not is_handed_to_somebody(used):
        to = tuple(k for k in asking(noun, parties) if k not in by)
    called = dated is not None and kind != "report" and (kind != "statement" or bool(by))
    evident = called or _evident(noun, head, used, described)
    return Mention(
        noun, head, *extent(noun, head), _kind(kind, described), evident,
        is_definite(noun, head), owned(noun, head, parties), by, tuple(k for k in to if k not in by), answers,
        count_of(noun, head) or one_for_each(noun, kind, to), _public(head, used), dated,
        from_stranger=any(map(is_from_stranger, used.passages)) or is_of_stranger(noun, head, parties),
        to_stranger=any(map(is_to_stranger, used.passages)) or _is_to_nobody_known(noun, to, parties),
    )  # fmt: skip


def _is_to_nobody_known(noun: Token, to: tuple[str, ...], parties: Parties) -> bool:
    """Whether whom a paper is to is named, and nobody known: "a letter to ARVI"."""
    names = (p for p in prepositions(noun, "to") if p.pos_ == "PROPN")
    return not to and any(not people_of(name, parties) for name in names)


def _is_to_question(noun: Token, described: set[str]) -> bool:
    """Whether an answer is only said: "gave the following answer to a question put by the agency".

    Answers that are sent or handed over are papers, whatever was asked.
    """
    if any(above.lemma_ in _POSTED for above in noun.ancestors if is_verbal(above)):
        return False
    over = (noun, noun.head) if noun.dep_ in ("dobj", "nsubjpass") else (noun,)
    asked = (p for word in over for p in prepositions(word, "to"))
    return not described & {"written", "formal"} and any(
        p.lemma_.lower() in _QUESTIONS for p in asked
    )


def _signed(noun: Token, used: Used, parties: Parties) -> Mention | None:
    """The treaty that two parties or more sign here: of them all, for nobody else."""
    by = signers(noun, used, parties)
    if not by:
        return None
    return Mention(
        noun, noun, *extent(noun, noun), "agreement", True, is_definite(noun, noun),
        "named", by, (), None, None, None,
    )  # fmt: skip


def _uses(head: Token) -> Iterator[tuple[Clause, Reading | None]]:
    """The clauses that do something with the paper, and what the text makes of them."""
    top = head
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    used = top.dep_ in ("dobj", "nsubjpass", "obj", "ccomp") and is_verbal(top.head)
    verbs = [top.head] if used else []
    if top.dep_ == "appos":  # "signed in Velten, in the presence of Sudria, AN AGREEMENT"
        verbs += [a for a in top.ancestors if is_verbal(a) and a.lemma_ in SIGNING][:1]
    verbs += children(head, "acl", "relcl")
    for verb in verbs:
        for each in (verb, *(c for c in children(verb, "conj", "xcomp") if is_verbal(c))):
            clause = read_clause(each)
            if clause.object is not None and clause.object in (top, head):
                yield clause, read_modality(each)


def _evident(noun: Token, head: Token, used: Used, described: set[str]) -> bool:
    """Whether the words show that a paper is meant: those of the noun, or what is done with it."""
    if _is_written(noun, head, described):
        return True
    words, lemma = paper_words(), noun.lemma_.lower()
    kind = words.kinds.get(lemma, "proposal")
    said = words.groups["handed only"] | words.groups["written only"]
    if lemma in said:  # a message that is sent or given may be anything
        handed = any(p.taker and p.trigger.lemma_ in _HANDED for p in used.passages)
        return handed and lemma in words.groups["handed only"]
    moved = any(_moves(c) for c, _ in used.clauses) or (
        kind in ("proposal", "draft-treaty") and any(_is_tabled(c) for c, _ in used.clauses)
    )
    if lemma in _SPOKEN_OR_WRITTEN:
        arrived = any(
            p.reading
            and (
                (p.taker and p.trigger.lemma_ in _ARRIVING)
                or (p.giver and p.trigger.lemma_ in _POSTED)
                or (p.trigger.lemma_ == "give" and _answered(noun, words) and p.elsewhere)
                or (p.trigger.lemma_ == "give" and p.taker and p.giver and child(noun, "poss"))
                or (p.trigger.lemma_ == "present" and p.taker and is_on_it(noun))
            )
            and (p.taker or is_definite(noun, head) or has_particle(p.verb, "back"))
            for p in used.passages
        )
        return arrived or (moved and any(c.verb.lemma_ in _POSTED for c, _ in used.clauses))
    if kind in ("statement", "report"):
        return moved or (kind == "statement" and bool(described & _JOINT))
    if kind == "response" and not is_definite(noun, head) and described - _PLAIN:
        # "delivered a sharp response": no paper, unless it is written or was sent on another
        on_paper = _answered(noun, words) is not None
        return on_paper and any(p.giver and p.trigger.lemma_ in _POSTED for p in used.passages)
    if moved or _is_to_letter(noun, words) or any(_tells(p) for p in used.passages):
        return True
    real = [p for p in used.passages if p.reading and not _is_given_by_nobody(p)]
    if kind == "response" and is_definite(noun, head) and real:
        return True  # "its reply was sent on Friday"
    reading = words.groups["reading"] | ({"disclose"} if kind in _DISCLOSED else set())
    return kind != "other" and any(
        c.verb.lemma_ in reading or has_particle(c.verb, "public") for c, _ in used.clauses
    )


def _is_to_letter(noun: Token, words: PaperWords) -> bool:
    """Whether something is told "IN ITS ANSWER to Norland's note": what answers a letter is one."""
    answered = _answered(noun, words) if noun.dep_ == "pobj" and noun.head.lower_ == "in" else None
    return answered is not None and words.kinds[answered.lemma_.lower()] in _POSTED_KINDS


def _is_written(noun: Token, head: Token, described: set[str]) -> bool:
    """Whether a noun's own words say that it is on paper."""
    words = paper_words()
    lemma = noun.lemma_.lower()
    if lemma in words.alone or lemma == "draft" or described & words.groups["written"]:
        return True
    if is_policy_paper(noun):
        return True
    if any(d.endswith(("-point", "-page", "-article")) for d in described):
        return True
    if any(p.lemma_.lower() in ("page", "article") for p in prepositions(noun, "of")):
        return True  # "a paper of four pages"
    if lemma == "note" and (
        described & _DIPLOMATIC or any(p.lower_ == "protest" for p in prepositions(noun, "of"))
    ):
        return True
    return head != noun and head.lemma_.lower() in _WRITTEN


def _tells(passage: Passage) -> bool:
    """Whether a passage shows a paper: to somebody, or told behind it ("a plan that Norland sent")."""
    if _is_given_by_nobody(passage):
        return False
    behind = passage.verb.dep_ in ("relcl", "acl") and bool(passage.giver)
    return passage.reading is not None and (bool(passage.taker) or behind)


def _is_given_by_nobody(passage: Passage) -> bool:
    """Whether an answer is only given in a manner of speaking: "the answer is given BY OUR SOLDIERS"."""
    return passage.trigger.lemma_ == "give" and passage.stranger


def _is_between(passage: Passage) -> bool:
    """Whether a passage tells who gave and who took it."""
    return passage.reading is not None and bool(passage.giver and passage.taker)


def _moves(clause: Clause) -> bool:
    """Whether a clause hands a paper on; "passed a plan" does only with a receiver."""
    verb = clause.verb
    if verb.lemma_ not in paper_words().groups["moving"]:
        return False
    received = clause.dative is not None or bool(prepositions(verb, "to"))
    return received or verb.lemma_ not in ("pass", "give", "send", "table")


def _is_tabled(clause: Clause) -> bool:
    """Whether a clause puts a proposal on the table, whoever sits there: "Norland has tabled a counter-proposal"."""
    forward = clause.verb.lemma_ in ("put", "bring") and has_particle(clause.verb, "forward")
    return clause.actor is not None and (clause.verb.lemma_ == "table" or forward)


def _answered(noun: Token, words: PaperWords) -> Token | None:
    """The paper noun that a response answers."""
    if words.kinds.get(noun.lemma_.lower()) != "response":
        return None
    heads = (noun, noun.head) if noun.dep_ in ("dobj", "nsubjpass") else (noun,)
    for name in ("to", "on"):
        places = [p for h in heads for p in prepositions(h, name)]
        # "to the ceasefire and hostage release PROPOSAL"
        for place in (*places, *(c for p in places for c in children(p, "conj"))):
            for inner in prepositions(place, "of"):
                if inner.lemma_.lower() in words.kinds:
                    return inner  # "its list of demands": the demands are answered
            if place.lemma_.lower() in words.kinds:
                return place
    return None


def _public(head: Token, used: Used) -> bool | None:
    """What the mention says of publication: published, kept back, or nothing."""
    for clause, reading in used.clauses:
        verb = clause.verb
        opened = verb.lemma_ in paper_words().groups["made public"] or has_particle(verb, "public")
        kept = verb.lemma_ == "withhold" or any(
            has_particle(verb, w) for w in ("confidential", "secret", "private")
        )
        if (
            reading is None
            or not (opened or kept)
            or reading.modality in (Modality.WOULD_IF, Modality.DENIED)
        ):
            continue
        if opened and reading.negated:
            return False
        if reading.modality is Modality.DID:
            return opened != reading.negated
        if kept:
            return False
    verb = head.head
    if head.dep_ == "nsubj" and verb.lemma_ == "be":
        told = child(verb, "acomp")
        if told is not None and told.lower_ in ("public", "confidential", "secret"):
            negated = child(verb, "neg") is not None
            return (told.lower_ == "public") != negated
    return None


def _kind(kind: str, described: set[str]) -> str:
    if kind == "proposal" and "draft" in described & {"draft"}:
        return "proposal"
    return kind
