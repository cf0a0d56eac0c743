"""The words that name a source: where they stand, and whether they can say anything at all."""

from ontherecord.extract.cues import Cue
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import (
    Pieces,
    is_passive,
    noun_phrase,
    pieces,
    source_head,
    subject,
)

# Lemmas whose subject is often a thing ("the move suggests"); only a person, party or paper can say so.
_THINGS_DO = frozenset(
    "suggest indicate show mean imply signal reveal demonstrate prove reflect underscore underline highlight "
    "illustrate require provide confirm determine find see threaten back support need hold know "
    "dictate echo contradict seek read go begin continue finish establish offer list record document aim".split()
)
NOT_SOURCES = frozenset(
    {"this", "that", "which", "what", "it", "there", "these", "those", "nothing", "everything"}
)
# Outside quotation marks these are the writer and the reader, who are no party to anything.
SELF = frozenset({"i", "we", "you", "me", "us", "one", "everyone", "nobody", "anyone", "someone"})


def can_say(head: Token, cue: Cue) -> bool:
    """Whether a noun can be the source of a cue: not a pronoun for a fact; a thing only for some verbs."""
    if head.lower_ in NOT_SOURCES and (head.lower_ != "it" or cue.lemma in _THINGS_DO):
        return False
    if cue.lemma in _THINGS_DO and head.pos_ == "NOUN":
        return is_speaker_noun(head.lemma_.lower()) or head.tag_ == "NNS"
    return head.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET")


_SPEAKERS = frozenset(
    "minister ministry president government official officer spokesman spokeswoman spokesperson envoy ambassador "
    "diplomat leader chief head secretary chancellor king queen prince parliament congress senate council "
    "commission committee court judge administration cabinet party alliance bloc union agency office department "
    "bank company group team side delegation source analyst expert observer critic lawmaker senator "
    "representative member general commander army military force police adviser advisor aide negotiator mediator "
    "opposition rebel report study survey poll document text draft letter statement note memo memorandum "
    "treaty agreement communique communiqué paper data figure statistic record transcript newspaper magazine "
    "newscast channel broadcaster outlet website network man woman people person resident witness victim author "
    "writer journalist reporter correspondent editor professor researcher scientist economist historian lawyer "
    "attorney prosecutor mayor governor premier campaign candidate nominee voter country nation state kingdom "
    "republic white house pentagon kremlin foundation institute organization organisation association".split()
)


def is_speaker_noun(lemma: str) -> bool:
    """Whether a common noun names a person, a body or a paper, which can say or show something."""
    last = lemma.rsplit("-", 1)[-1]
    return last in _SPEAKERS or last.endswith(("ist", "man", "woman", "person", "ian"))


def source_words(head: Token, verb: Token, content: list[tuple[int, int]]) -> Pieces:
    """The words that name the source, none of which are the cue's or the content's."""
    words = noun_phrase(head)
    words = [i for i in words if (i < verb.i) == (head.i < verb.i) and i != verb.i]
    doc = verb.doc
    words = [i for i in words if not any(a <= doc[i].idx < b for a, b in content)]
    words = [i for i in words if not doc[i].is_quote]
    found = pieces(doc, words)[:1]
    who = subject(verb)
    if who is not None and who.i > max(words, default=who.i) and who.tag_ in ("WP", "WDT"):
        found += pieces(
            doc, [who.i]
        )  # "X, who said …": the pronoun belongs to the words that name the source
    return found


def quote_source(verb: Token) -> Token | None:
    """The head of the source of a quotation: it stands beside the cue, whatever the parser made of it."""
    return _inverted(verb) or source_head(verb) or _quote_subject(verb) or _root_subject(verb)


def _inverted(verb: Token) -> Token | None:
    """The noun right behind a verb of saying that has no subject in front: '…," said the minister'."""
    who = subject(verb)
    if who is not None and not is_passive(verb):
        return who
    for child in verb.children:
        if (
            child.i > verb.i
            and child.i - verb.i < 12
            and child.dep_ in ("dobj", "attr", "npadvmod", "oprd")
        ):
            near = min(t.i for t in child.subtree) == verb.i + 1
            if (
                near
                and child.pos_ in ("PROPN", "NOUN", "PRON")
                and child.ent_type_ not in ("DATE", "TIME")
            ):
                return child if verb.lemma_ != "tell" else None
    return None


def _quote_subject(verb: Token) -> Token | None:
    """The word right in front of a verb, where the parser lost the subject: '…," Smith said'."""
    if verb.i == 0:
        return None
    left = verb.nbor(-1)
    return left if left.pos_ in ("PROPN", "PRON") and left.sent == verb.sent else None


def _root_subject(verb: Token) -> Token | None:
    """The subject of the sentence, for a participle that the parser hung elsewhere: "posted a photo, saying"."""
    root = verb.sent.root
    return (
        subject(root) if verb.tag_ == "VBG" and root.i < verb.i and not is_passive(root) else None
    )
