"""Which attributions are statements at all: said, not refused; told, not asked; with words that say something.

The tagger was taught on everything that is attributed, handed over and refused. A record of statements
leaves out what nobody said ("declined to comment", "did not say when"), what stands in a question, mere
deeds ("presented four papers"), and words that only point back ("rejected that demand").
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ontherecord.extract.cues import Cue
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.according import is_measure
from ontherecord.extract.statements.grammar import Pieces, subject, tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.sources import NOT_SOURCES, SELF
from ontherecord.nouns.statement import Aside, Mode

_NOT = frozenset("not n't n’t never no neither nor hardly nobody none".split())
_REFUSING = frozenset({"decline", "refuse"})
_UNDONE = frozenset({"fail", "avoid", "neglect", "omit", "forget"})  # "failed to explain"
_UNHEARD = frozenset({"ignore", "overlook", "disregard"})
_MAYBE = frozenset({"could", "may", "might", "should"})
_POINTERS = frozenset({"DET", "PRON", "ADP", "PUNCT", "SPACE", "PART", "CCONJ", "SCONJ"})
_NOMINAL = frozenset("nsc")  # patterns of cues that take a noun phrase for content
_BARE = 3  # words of a clause that says nothing by itself
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORT_FORMS = frozenset(
    "is are was were has have had do does did wo ca will would can could".split()
)
# "Touching upon the claim that the port is shut, she said": what is claimed is another's.
_TOUCHING = frozenset({"touching", "commenting", "responding", "reacting", "referring"})
# Verbs that judge what they take: with no clause and no words of his, that somebody did so is a deed. Charges
# are kept ("accused Estmark of delay"): what is denied stands against them.
_VERDICTS = frozenset(
    "praise commend laud applaud hail extol salute compliment congratulate thank welcome endorse condemn "
    "denounce criticize criticise censure castigate slam blast assail lambast lambaste rebuke reject rebuff "
    "repudiate renounce".split()
)
# Verbs outside the lexicon that tell a number or a name with a bare noun phrase.
_TELLING = frozenset({"put", "talk", "speak", "count", "make", "according"})


def why_aside(parsed: ParsedReport, found: Attribution, cues: Mapping[str, Cue]) -> Aside | None:
    """Why an attribution tells no words, belief, plan or finding of its source; None where it does."""
    content = tokens_of(parsed, found.content)
    if not found.cue:
        return None
    cue = tokens_of(parsed, found.cue)
    source = tokens_of(parsed, found.source)
    quoted = _quoted(parsed, found.content)
    if (why := _unsaid(parsed, found, (cue, source, content), quoted)) is not None:
        return why
    if len(source) == 1 and source[0].lower_ in NOT_SOURCES - {"it"}:
        return Aside.WORDLESS
    if source and all(t.lower_ in SELF or t.is_punct for t in source) and found.pattern != "self":
        return Aside.OWN
    if _is_in_keeping(cue, source) or (cue[0].lower_ in _TOUCHING and cue[0].tag_ == "VBG"):
        return Aside.WORDLESS
    lemma = _lemma(parsed, found)
    if not quoted and (_is_gapped(parsed, found, content) or _is_verdict(lemma, content)):
        return Aside.WORDLESS
    telling = (
        quoted
        or _is_short_answer(parsed, found.content)
        or _says_something(content, cues.get(lemma), lemma in _TELLING)
        or (is_ruling_out(cue) and len(content) > _BARE)
    )
    return None if telling else Aside.WORDLESS


def _unsaid(
    parsed: ParsedReport,
    found: Attribution,
    words: tuple[Sequence[Token], Sequence[Token], Sequence[Token]],
    quoted: bool,
) -> Aside | None:
    """Whether something was refused, not said, asked, only supposed or expected."""
    cue, source, content = words
    if any(t.lemma_.lower() in _REFUSING for t in cue):
        return Aside.REFUSED
    if _is_denied(cue, source):
        return Aside.DENIED
    if not quoted and _is_question(parsed, found, cue):
        return Aside.ASKED
    if not source and _is_outlets_own(cue, content, quoted):
        return Aside.EXPECTED
    return Aside.SUPPOSED if _is_supposed(cue, content) else None


def _is_verdict(lemma: str, content: Sequence[Token]) -> bool:
    """Whether somebody only judges: "praised the role of Norland"; not "hailed it as fair"."""
    if lemma not in _VERDICTS or _has_subject(content):
        return False
    return not any(t.lower_ == "as" or (t.lower_ == "that" and t.tag_ == "IN") for t in content)


def _is_gapped(parsed: ParsedReport, found: Attribution, content: Sequence[Token]) -> bool:
    """Whether a short clause only describes a noun: "beyond the year it thinks IT WILL TAKE", "claims TO PROTECT"."""
    verb = parsed.doc[found.verb] if found.verb is not None else None
    if verb is None or verb.dep_ != "relcl" or len(content) > _BARE:
        return False
    who = subject(verb)
    if content and content[0].tag_ == "TO":
        return True
    return who is not None and who.pos_ == "PRON" and who.tag_ == "PRP"


def _is_in_keeping(cue: Sequence[Token], source: Sequence[Token]) -> bool:
    """Whether a source is only what a deed is done by: "went according to plan"."""
    according = next((t for t in cue if t.lower_ == "according"), None)
    head = next((t for t in source if t.head not in source), None)
    return according is not None and head is not None and is_measure(according, head)


def _is_denied(cue: Sequence[Token], source: Sequence[Token]) -> bool:
    """Whether the cue says that something was not said, or might have been."""
    said = [t for t in cue if t.lower_ not in ("not", "only") or not _is_not_only(t)]
    verb = next((t for t in reversed(said) if t.tag_.startswith("VB")), None)
    words = {t.lower_ for t in said}
    if verb is not None:
        near = [c for c in verb.children if c.dep_ in ("neg", "aux") and 0 < verb.i - c.i < 5]
        words |= {c.lower_ for c in near}
    if (
        _is_undone(cue)
        or words & (_NOT | _MAYBE)
        or ("would" in words and words & {"have", "'ve", "’ve"})
    ):
        return True
    return bool(source) and source[0].lower_ in {"nobody", "none", "neither", "no"}


def _is_undone(cue: Sequence[Token]) -> bool:
    """Whether the words of the cue say that it did not come to it: "has yet to explain", "stopped short of calling"."""
    words = [t.lower_ for t in cue]
    pairs = {*pairwise(words)}
    return (
        ("yet", "to") in pairs
        or ("short", "of") in pairs
        or any(t.lemma_.lower() in _UNDONE for t in cue[:-1])
        or any(t.lemma_.lower() in _UNHEARD for t in cue)
    )


def _is_not_only(token: Token) -> bool:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.lower_ == "only" or following.lower_ == "only"


def _is_question(parsed: ParsedReport, found: Attribution, cue: Sequence[Token]) -> bool:
    """Whether the cue stands in a question, or is the question put to somebody ("Asked whether …")."""
    verb = cue[-1]
    if verb.sent[-1].text == "?" or verb.sent.text.rstrip(" \n”\"'").endswith("?"):
        return True
    if _lemma(parsed, found) != "ask":
        return False
    participle = any(t.text == "Asked" or t.tag_ == "VBN" for t in cue)
    return not found.source or (participle and found.source[0][0] > found.cue[0][0])


def _is_supposed(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """Whether the cue is only supposed: "if X says that …"; an "if" among the words is theirs."""
    said = {t.i for t in content}
    verbs = [t for t in cue if t.tag_.startswith("VB")]
    return any(
        c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "lest") and c.i not in said
        for verb in verbs
        for c in verb.children
        if c.i < verb.i
    )


def _is_outlets_own(cue: Sequence[Token], content: Sequence[Token], quoted: bool) -> bool:
    """Whether words with no source are the outlet's forecast: "is expected to say"."""
    if any(t.lemma_.lower() in ("expect", "set", "ask", "schedule") for t in cue):
        return True
    if quoted:
        return False
    first = next((t for t in content if not t.is_punct), None)
    if first is None or any(t.lower_ == "to" and t.tag_ == "TO" for t in content[:3]):
        return True
    return not any(t.tag_ in _FINITE for t in content)


def _says_something(content: Sequence[Token], cue: Cue | None, telling_verb: bool) -> bool:
    """Whether content that is not quoted holds a clause, or a noun phrase that the cue can take."""
    words = [t for t in content if not t.is_punct and not t.is_space]
    if not words:
        return False
    if cue is not None and cue.mode is Mode.SPEECH and _echoes(words):
        return True
    telling = [t for t in words if t.pos_ not in _POINTERS]
    if not telling or (len(telling) < 2 and (cue is None or not cue.prepositions)):
        return False
    if all(t.text.isupper() for t in telling) and len(telling) > 2 and len(telling[0]) > 1:
        return True  # set in capitals throughout: no tag tells its verb
    first = words[0]
    if first.lower_ in ("whether", "if", "how", "why", "what", "when") or (
        first.lower_ == "that"
        and first.tag_ in ("IN", "WDT")
        and len(words) > 2
        and any(t.pos_ in ("VERB", "AUX") for t in words)
    ):
        return True
    if cue is None:
        return telling_verb or _has_subject(words)
    if _is_clause(words) or cue.prepositions:
        return True
    return bool(cue.patterns & _NOMINAL) or (first.tag_ in ("VB", "VBG") and "t" in cue.patterns)


def _echoes(words: Sequence[Token]) -> bool:
    """Whether words answer a clause before them in short: "that it HASN'T", "eighteen ARE"."""
    words = [t for t in words if t.lower_ != "that"]
    if not 1 < len(words) <= _BARE or words[0].dep_ not in ("nsubj", "nsubjpass"):
        return False
    denied = words[-1].lower_ in ("n't", "n’t", "not") and words[0].pos_ in (
        "PRON",
        "PROPN",
        "NOUN",
    )
    counted = words[0].pos_ == "NUM" and len(words) == 2
    return words[1].lower_ in _SHORT_FORMS and (denied or counted)


def _has_subject(words: Sequence[Token]) -> bool:
    """Whether words hold a finite clause with its subject, outside what describes a noun."""
    inside = {t.i for t in words}
    return any(
        t.dep_ in ("nsubj", "nsubjpass", "expl")
        and t.head.i in inside
        and (t.head.tag_ in _FINITE or _has_finite(t.head))
        and not any(_describes(a) and a.i in inside for a in t.ancestors)
        for t in words
    )


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether words have a verb at their head, not only inside what describes a noun."""
    inside = {t.i for t in words}
    return any(
        t.pos_ in ("VERB", "AUX")
        and (
            t.tag_ in _FINITE
            or any(c.tag_ == "TO" for c in t.children)
            or _has_finite(t)
            or _acts(t)
        )
        and not any(_describes(a) and a.i in inside for a in (t, *t.ancestors))
        for t in words
    )


def _acts(verb: Token) -> bool:
    """Whether a participle has a subject of its own that acts: a past tense misread ("said the side OBJECTED")."""
    return verb.tag_ == "VBN" and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


def _describes(verb: Token) -> bool:
    """Whether a clause only describes a noun; "the fact that …", "the belief that …" say what it is."""
    if verb.dep_ == "acl" and subject(verb) is not None:
        return not any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return verb.dep_ in ("relcl", "acl")


def _has_finite(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children)


def _quoted(parsed: ParsedReport, content: Pieces) -> bool:
    """Whether at least two quoted words are in the content."""
    return any(
        len(parsed.text[max(a, q.start) : min(b, q.end)].split()) > 1
        for a, b in content
        for q in parsed.quotations
        if q.start < b and a < q.end
    )


def _is_short_answer(parsed: ParsedReport, content: Pieces) -> bool:
    """Whether content is one word that is a quoted sentence: “No.”"""
    start, end = content[0]
    quotation = parsed.quotation_at(start)
    if quotation is None or len(content) > 1:
        return False
    words = parsed.text[quotation.start : quotation.end].strip("“”\"'‘’ ")
    return (
        words[-1:] in (".", "!")
        and words[:1].isupper()
        and words.startswith(parsed.text[start:end].rstrip(".!"))
    )


def _lemma(parsed: ParsedReport, found: Attribution) -> str:
    """The cue's lemma; the tagger of words takes "according" for a form of "accord"."""
    verb = parsed.doc[found.verb] if found.verb is not None else None
    if verb is None or verb.lower_ == "according":
        return "according" if verb is not None else ""
    return verb.lemma_.lower()


def is_ruling_out(cue: Sequence[Token]) -> bool:
    """Whether a cue says what will not be: "RULED OUT any inspection"; a court's "ruled" says another thing."""
    return any(t.lower_ == "out" and t.head.lemma_ == "rule" for t in cue)


def mode_of(found: Attribution, cue: Cue | None) -> Mode:
    """The lexicon's mode for a verb it knows, else the tagger's."""
    if cue is not None:
        return cue.mode
    return found.kind or Mode.SPEECH
