"""Papers and positions that speak: "it" behind "Norland's paper says that the Agency shall have no role" is Norland."""

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Reference
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.acts.spoken import DRAFTING
from ontherecord.extract.papers.words import paper_words
from ontherecord.extract.parsing.words import Token

_POSITIONS = frozenset("position stance stand line view attitude".split())
_LAWS = frozenset(
    "law bill act decree motion ruling verdict amendment clause provision order study poll survey".split()
)
# What many pass, whoever drafts it.
_SHARED = frozenset({"resolution", "motion", "bill", "draft"})
_PUTTING = DRAFTING | {"propose", "present", "prepare", "distribute"}
# What papers do in so many words, beside saying.
_WORDED = SPEECH | frozenset(
    """appeal authorise authorize ban bar bind cite condemn define demand deplore encourage envisage express forbid
    foresee give include invite lay leave list mandate name oblige offer order permit prohibit propose provide quote
    read recall recognise recognize recommend refer request require seek set specify stipulate summon support want
    warn welcome""".split()
)
# Who does it to a paper gives it his own name: "the resolution was adopted BY THE LEAGUE".
_ISSUING = frozenset({"issue", "adopt", "write", "release"})


def of_paper(reader: Reader, token: Token) -> Reference | None:
    """ "Norland's paper says that the Agency shall have no role. IT asks for": whose the paper or position is.

    Not surely, where the paper is only told of ("Norland's reply was handed to the envoy. On the ports IT says"), and
    nobody where no owner is known, rather than a state that the paper names or that is named beside it.
    """
    subject, sure = token, True
    while subject.lower_ == "it" and subject.dep_ == "nsubj":
        start = subject.sent.start
        far = subject.i - start > 1
        if start == 0 or (far and subject.head != subject.sent.root):
            return None
        root = token.doc[start - 1].sent.root
        before = _subject(root)
        if before is None:
            return None
        if (drafted := _drafted(reader, root, before, token)) is not None:
            return drafted
        beside = _paper_in_front(root) if not _is_paper(before) else None
        subject, sure = beside or before, sure and not far and before.dep_ == "nsubj"
        sure = sure and beside is None
    if subject == token or not _is_paper(subject):
        return None
    owner = next((c for c in subject.children if c.dep_ == "poss"), None)
    found = reader.roster.at.get(owner.i) if owner is not None else None
    if found is not None and found.key is not None:
        return Reference(found.key, found.sure and sure)
    if (issuer := _issuer(reader, subject)) is not None:
        return issuer
    worded = token.head.lemma_ in _WORDED and subject.tag_ in ("NN", "NNP")
    return Reference(None, sure=False) if worded else None


def _is_paper(word: Token) -> bool:
    return word.lemma_.lower() in {*paper_words().kinds, *_POSITIONS, *_LAWS}


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _paper_in_front(root: Token) -> Token | None:
    """The paper that leads the first of two clauses set apart: "THE RESOLUTION was passed; Sudria abstained"."""
    for verb in root.children:
        subject = (
            _subject(verb) if verb.dep_ in ("ccomp", "parataxis") and verb.i < root.i else None
        )
        parted = any(t.text in (";", "–", "—") for t in root.doc[verb.i : root.i])
        if subject is not None and parted and _is_paper(subject):
            return subject
    return None


def _drafted(reader: Reader, root: Token, who: Token, it: Token) -> Reference | None:
    """ "Norland circulated a draft resolution. IT calls for": the text, which is not surely its drafter's word."""
    text = next((c for c in root.children if c.dep_ == "dobj"), None)
    found = reader.roster.at.get(who.i)
    if text is None or root.lemma_ not in _PUTTING or found is None or found.key is None:
        return None
    draft = any(c.lower_ == "draft" for c in text.children)
    told = it.head.tag_ == "VBZ" and it.head.lemma_ in _WORDED and it.dep_ == "nsubj"
    shared = text.lemma_.lower() in _SHARED or draft
    return Reference(found.key, sure=False) if shared and told else None


def _issuer(reader: Reader, paper: Token) -> Reference | None:
    """The one body that adopted or issued a paper: "The resolution was adopted BY THE LEAGUE"."""
    verb = paper.head
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    who = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if paper.dep_ != "nsubjpass" or verb.lemma_ not in _ISSUING or who is None:
        return None
    found = reader.roster.at.get(who.i)
    several = any(c.dep_ == "conj" for c in who.children)
    return found if found is not None and found.key is not None and not several else None
