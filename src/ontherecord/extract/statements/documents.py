"""Papers that speak: whose words "the statement", "the letter", "the report" are, where the text has said it before."""

from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import subject, tokens_of
from ontherecord.extract.statements.row import Attribution

_NOBODY = Reference(None, sure=False)
_KINDS = frozenset(
    "statement communique communiqué letter release note message memo memorandum declaration report study document "
    "text resolution filing tweet post".split()
)
# What any paper may be called once it is told of, and papers in which somebody speaks.
_ANY = frozenset({"text", "document", "paper"})
_SPOKEN_IN = frozenset({"summary", "paper", "non-paper", "opinion", "brief"})
# Papers that are told of in others.
_SUBJECTS = frozenset(
    "draft proposal plan agreement treaty deal pact bill accord protocol roadmap offer response law legislation "
    "version outline framework constitution contract".split()
)
_ISSUING = frozenset(
    "issue release publish send write make post circulate deliver submit carry put adopt file sign".split()
)
_BY = frozenset({"by", "from", "of"})
_SHORT = 400  # characters: the sentence before
_REACH = 1200  # characters over which a paper stays in mind


def of_paper(parsed: ParsedReport, actors: ActorIndex, found: Attribution) -> Reference:
    """Whose "the statement" is: of the last paper of that noun of which the text tells who issued it."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    if head is not None and head.lemma_.lower() in _KINDS and (own := _issued_by(head)) is not None:
        return actors.of(own) if own.i < head.i or own in words else _NOBODY
    if len(words) != 2 or words[0].lower_ not in ("the", "that", "this"):
        return _NOBODY
    noun = words[1].lemma_.lower()
    if noun not in _KINDS:
        return _NOBODY
    for token in reversed(parsed.doc[: words[0].i]):
        if words[0].idx - token.idx > _REACH:
            break
        same = token.lemma_.lower() == noun and token.tag_ == words[1].tag_
        if not same and _may_be(noun, token, words[0]):
            who = _told_in(token)
            return Reference(actors.of(who).key, sure=False) if who is not None else _NOBODY
        if noun in _ANY and token.lemma_.lower() in _SUBJECTS:
            break  # "In a note Norland said that it had a draft. The text ..." is the draft's
        if same:
            who = _issued_by(token)
            if who is not None:
                return actors.of(who)
            if any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in token.children):
                break  # another paper, of nobody
    return _NOBODY


def issuer_described(parsed: ParsedReport, found: Attribution) -> Attribution | None:
    """The source narrowed to whose paper it is, in words: "a statement by | the Estmarkian water ministry"."""
    words = [t for t in tokens_of(parsed, found.source) if not t.is_punct]
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    own = _issued_by(head) if head is not None and head.lemma_.lower() in _KINDS else None
    if own is None or own not in words or own.dep_ == "poss":
        return None
    return replace(found, source=((own.left_edge.idx, own.idx + len(own)),))


def _may_be(noun: str, token: Token, here: Token) -> bool:
    """Whether "the text" just behind is the paper of another name in which somebody spoke: "In a statement, X said"."""
    near = here.idx - token.idx <= _SHORT and token.tag_ == "NN"
    return noun in _ANY and near and token.lemma_.lower() in _KINDS | _SPOKEN_IN


def _told_in(paper: Token) -> Token | None:
    """Who says something in a paper: "In a statement, X said ..."."""
    within = paper.dep_ == "pobj" and paper.head.lower_ == "in"
    verb = paper.head.head if within else paper
    return subject(verb) if within and verb.pos_ == "VERB" else None


def _issued_by(paper: Token) -> Token | None:
    """Who issues a paper: "her letter", "a note by X", "a note sent by X", "X issued a note", "X said in a note"."""
    for child in paper.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in _BY:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lemma_ in _ISSUING:
            agent = (c for c in child.children if c.dep_ == "agent")
            return next((o for by in agent for o in by.children if o.dep_ == "pobj"), None)
    verb = paper.head
    if paper.dep_ == "pobj" and verb.lower_ == "in":
        return subject(verb.head) if verb.head.pos_ == "VERB" else None
    return subject(verb) if paper.dep_ == "dobj" and verb.lemma_ in _ISSUING else None
