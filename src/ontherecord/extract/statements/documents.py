"""Papers that speak: whose words "the statement", "the letter", "the report" are, where the text has said it before."""

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
_ISSUING = frozenset(
    "issue release publish send write make post circulate deliver submit carry put adopt file sign".split()
)
_BY = frozenset({"by", "from", "of"})
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
        if token.lemma_.lower() == noun and token.tag_ == words[1].tag_:
            who = _issued_by(token)
            if who is not None:
                return actors.of(who)
            if any(c.dep_ == "det" and c.lower_ in ("a", "an", "another") for c in token.children):
                break  # another paper, of nobody
    return _NOBODY


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
