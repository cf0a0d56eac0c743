"""Claims: what people and outlets tell, sentence by sentence, in stems that can be held against a denial.

Verbs of one doing are made one stem ("handed", "was given", "reached" are all a sending), and words that name a party
are made that party, so that "Moscow" and "the Russian Federation" are the same.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Mode, Statement
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.wording import content, stem, tokens

# Verbs of one doing under different names, as denials and claims choose them; irregular forms with them.
_FAMILIES = (
    "send sent transfer hand deliver dispatch surrender give gave given submit present convey transmit bring "
    "brought pass forward communicate relay reach arrive arrival receive get got gotten obtain receipt "
    "circulate",
    "agree accept consent approve",
    "promise pledge assure vow commit",
    "attack strike struck shell fire bomb raid",
    "pay paid",
    "free release",
    "ask request demand seek sought push",
    "offer propose proposal",
    "meet met talk negotiate",
    "reply replied replies answer respond response",
    "write wrote written writing",
    "try tried attempt come came",
    "register registration",
    "build built",
    "hold held",
    "leave left",
)
_ONE = {stem(w): stem(f.split()[0]) for f in reversed(_FAMILIES) for w in f.split()}
# What a denial may call any paper, and the papers themselves.
_PAPER = "paper"
PAPERS = frozenset(
    map(stem, "paper papers document text file letter note proposal proposals comments draft list reply "
        "memorandum petition message offer package map".split())
)  # fmt: skip
ANY_PAPER = frozenset(map(stem, "paper document text file".split()))
# What may be handed over beside what is called a paper; "a page" is none of the names of papers.
HANDED = PAPERS | frozenset(
    map(
        stem,
        "page pages sheet copy invitation map dossier summary annex appendix answer response".split(),
    )
)
QUESTION = "Q"  # the voice of a question, as interviews label it
REPORTS = "reports"  # the voice of what a text only reports to be said
NEGATION = frozenset("not no never nt cannot nobody nothing none neither nor without".split())
_NEGATING = frozenset(map(stem, NEGATION))
# Words that make of a claim something else than that a thing was done.
_UNTOLD = frozenset(
    "fail fails failed failing lack lacks lacked hardly scarcely ever despite instead rather".split()
)
# Pasts that do not end in -ed, and what is as good as done where it is said.
_PAST = frozenset(
    """sent gave given brought got gotten met sought paid wrote written tried came come held left built struck
    accepts agrees approves consents
    made told put cut set took taken went gone saw seen said spoke spoken broke broken chose chosen withdrew
    withdrawn fell found knew known lost won sold bought kept led read rose shot shown""".split()
)
_HELD = 1024  # reports of which the names are held, some eight megabytes
_SHORT = re.compile(r"n[’']t\b", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ )?(?:false|untrue|not true|wrong|baseless|unfounded|groundless|lies?|nonsense|"
    r"fabricat\w+|invent\w+)\b",
    re.IGNORECASE,
)
DENYING = re.compile(
    r"\b(?:den(?:y|ie)|refut|rebut|disput|reject|dismiss|contradict|contest)", re.IGNORECASE
)
_REPORTED = re.compile(
    r"(?:\b(?:reports?|rumou?rs?|claims?)\b[^.;]{0,60}?|"
    r"\b[Ii]t (?:has been|had been|is|was) (?:\w+ )?(?:claimed|reported|alleged|suggested|rumou?red|said|asserted)) "
    r"that (?P<what>[^.;“”\"]{20,200})(?=[.;])"
)
_ACCUSED = re.compile(
    r"^(?!(?:it|he|she|they|we|i|there)\b)(?:[\w’']+ ){0,3}(?:(?:on|last|this) \w+ )?of (?=\w+ing\b)",
    re.IGNORECASE,
)  # "(accused) Norland of laying"
_ASKS = re.compile(r"\b(?:ask|urg|demand|call|order|want|appeal|beg|invit)", re.IGNORECASE)
_TO_DO = re.compile(r"(?:(?:[\w’'-]+ ){1,5}?)?to \w+")
_ACCUSES = re.compile(
    r"(?P<who>(?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4}) (?:has |have |had )?accus(?:es|ed) [^,;]{2,60}? of "
    r"(?P<what>\w+ing\b.*)"
)
_PRONOUN = re.compile(r"(?:he|she|it|they|who|which|we|i)$", re.IGNORECASE)
_ACCUSING = re.compile(
    r"\b(?:accus(?:es|ed)|and blam(?:es|ed)) (?P<what>[^,.;]{2,60}? of \w+ing\b[^.;,“”\"]{3,160})"
)
_SAY = r"(?:says?|said|tells?|told [^,.;]{2,40}|claims?|claimed|reports?|reported)"
_VOICE_BEHIND = re.compile(
    rf".{{15,}}, (?P<voice>(?!(?:he|she|it|they)\b)[^,.;“”\"]{{3,60}}?) {_SAY}[.,]?$", re.DOTALL
)
_VOICE_BEFORE = re.compile(
    rf"(?P<voice>(?!(?:He|She|It|They)\b)[A-Z][^.;:“”\"]{{1,70}}?),? {_SAY} (?:that )?(?!“|\")[^“”\"]{{15,}}$"
)
_CLAUSE = re.compile(r"\b(?:that|who|which|whom|I|me|him|her|them|about|if|when|as)\b")
_CLOCK = re.compile(r"^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?| GMT)? (?=[A-Z“\"‘])")
_LETTERS = {"A": "the answer", "Q": "the question"}  # "A: He did not leave it."
_ASIDE = frozenset({"deny", "reject", "accuse"})


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody tells: where its words stand, their stems, and on whose word, None where nobody is named.

    `said` is False where the outlet tells it itself, `voice` names the source in the words of the text.
    """

    span: Span
    words: frozenset[str]
    by: str | None
    negated: bool
    said: bool = True
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Where a report names parties, in order."""

    starts: Sequence[int]
    spans: Sequence[tuple[Span, str]]

    def after_first(self, span: Span) -> frozenset[str]:
        """The parties named in a span behind the first one, which is mostly who acts."""
        named = [party for _, party in self.within(span)]
        return frozenset(named) - {*named[:1]}

    def within(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The mentions inside a span, with the parties that they name."""
        for mention, party in self.spans[bisect_left(self.starts, span.start) :]:
            if mention.start >= span.end:
                return
            if mention.end <= span.end:
                yield mention, party


class Claims:
    """The claims of a collection, found by report and by the words that they share with a denial."""

    def __init__(self, acts: Sequence[Told], known: Known) -> None:
        self.known = known
        self._held: dict[str, Names] = {}
        self.all: tuple[Claim, ...] = tuple(self._read(acts))
        self._by_word: Mapping[str, list[int]] = defaultdict(list)
        self._by_report: Mapping[str, list[Claim]] = defaultdict(list)
        for at, claim in enumerate(self.all):
            self._by_report[claim.span.report].append(claim)
            for word in claim.words:
                self._by_word[word].append(at)

    def names(self, report: str) -> Names:
        """Where a report names parties; those of the last few reports are held."""
        if report not in self._held:
            if len(self._held) >= _HELD:
                del self._held[next(iter(self._held))]
            self._held[report] = _names(report, self.known)
        return self._held[report]

    def of_report(self, report: str) -> Sequence[Claim]:
        """The claims of one report."""
        return self._by_report.get(report, ())

    def sharing(self, words: Iterable[str], least: int) -> Iterator[Claim]:
        """The claims that share so many of some words, in order."""
        asked = frozenset(words)
        held = sorted((self._by_word.get(word, ()) for word in asked), key=len)
        # so many of them, so at least one of all but so many less one: of these the words that few claims have
        rare = held[: max(0, len(held) - least + 1)]
        for at in sorted({at for places in rare for at in places}):
            if len(asked & self.all[at].words) >= least:
                yield self.all[at]

    def stems(self, span: Span) -> frozenset[str]:
        """The stems of some words, one for each doing, and the ids of the parties named there."""
        chars = list(self.known.coverage.reports[span.report].text[span.start : span.end])
        parties = set()
        for mention, party in self.names(span.report).within(span):
            parties.add(party)
            for at in range(mention.start - span.start, mention.end - span.start):
                chars[at] = " "
        return frozenset({*stems_of("".join(chars)), *parties})

    def claim(self, span: Span, by: str | None, *, said: bool = True, voice: str = "") -> Claim:
        """The words of a span as a claim."""
        text = self.known.coverage.words(span)
        negated = is_negated(text)
        words = self.stems(span)
        if words & PAPERS:
            words |= {_PAPER}  # of any name, which a denial may call a paper or a document
        return Claim(span, words, by, negated, said, voice)

    def _read(self, acts: Sequence[Told]) -> Iterator[Claim]:
        for (report, at), line in self.known.statements.items():
            if DENYING.search(line.cue or "") or line.mode is Mode.PLAN or _is_asked(line):
                continue
            finding = self.known.coverage.findings[report].statements[at]
            voice = " ".join(self.known.coverage.words(s) for s in finding.source[:1])
            if voice.lower() == "it" and "been" in (line.cue or ""):
                voice = REPORTS  # "it has been claimed"
            for span in line.content_spans:
                for piece in self._sentences(span):
                    if not self._is_asked(piece):
                        yield self.claim(piece, line.speaker, voice=voice)
        for act, members in acts:
            if act.modality is Modality.DID and act.type not in _ASIDE:
                for telling in members:
                    words = self.known.coverage.words(telling.evidence)
                    if telling.sure and not (
                        DENYING.search(words) or words.rstrip("”\"’' ").endswith("?")
                    ):
                        yield self.claim(telling.evidence, telling.by, said=False)
        for report in self.known.coverage.order:
            text = self.known.coverage.reports[report].text
            for match in _REPORTED.finditer(text):
                span = Span(report, match.start("what"), match.end("what"))
                yield self.claim(span, None, voice=REPORTS)
            yield from self._accusations(report)

    def _accusations(self, report: str) -> Iterator[Claim]:
        """What somebody who is quoted accuses others of in the same sentence: "said that, and accused the army of"."""
        source = self.known.coverage.reports[report]
        if not _ACCUSING.search(source.text):
            return
        findings = self.known.coverage.findings[report]
        said = [span for line in findings.statements for span in line.content]
        for start, end in sentences(source.text):
            match = _ACCUSING.search(source.text, start, end)
            if match is None:
                continue
            what = Span(report, match.start("what"), match.end("what"))
            cued = [
                self.known.statements[report, at]
                for at, line in enumerate(findings.statements)
                if any(start <= cue.start < match.start() for cue in line.cue)
            ]
            if cued and cued[-1].sure and cued[-1].speaker and not any(map(what.overlaps, said)):
                yield self.claim(what, cued[-1].speaker)

    def _is_asked(self, span: Span) -> bool:
        """Whether a sentence is a question, which asserts nothing."""
        return self.known.coverage.words(span).rstrip("”\"’' ").endswith("?")

    def _sentences(self, span: Span) -> Iterator[Span]:
        text = self.known.coverage.reports[span.report].text[span.start : span.end]
        for start, end in sentences(text):
            yield Span(span.report, span.start + start, span.start + end)


def _is_asked(line: Statement) -> bool:
    """Whether a statement only asks others to do something, and tells nothing."""
    return _ASKS.search(line.cue or "") is not None and _TO_DO.match(line.content) is not None


def tells_done(text: str, verbs: frozenset[str]) -> bool:
    """Whether one of some verbs stands in a text as something that was done: "offered", not "an offer".

    >>> tells_done("They have offered it", frozenset({one_doing("offer")}))
    True
    >>> tells_done("Their offer stands", frozenset({one_doing("offer")}))
    False
    """
    return any(
        (word.endswith("ed") or word in _PAST) and one_doing(word) in verbs for word in tokens(text)
    )


def accused(words: str) -> str:
    """The words for whom some words accuse, empty where they accuse nobody.

    >>> accused("the army of shelling a village"), accused("they laid mines")
    ('the army', '')
    """
    match = _ACCUSED.match(words)
    return match.group().removesuffix("of ").rstrip() if match is not None else ""


def charge(words: str) -> str:
    """Some words on one line, without whom they accuse.

    >>> charge("Norland of laying mines"), charge("they laid mines")
    ('laying mines', 'they laid mines')
    """
    return _ACCUSED.sub("", " ".join(words.split()))


def matter(words: str) -> str:
    """What a conflict over some words is about, as its heading.

    >>> matter("Norland of laying mines"), matter("they laid mines.")
    ('the charge against Norland: laying mines', 'whether this is so: they laid mines')
    """
    blamed = re.sub(r" (?:on|last|this) \w+$", "", accused(words))
    told = whole(charge(words))
    return f"the charge against {blamed}: {told}" if blamed else f"whether this is so: {told}"


def without_voice(told: str, voice: str) -> str:
    """Some words without who says them, where they begin or end with that.

    >>> without_voice("The palace says that the paper came late", "The palace")
    'the paper came late'
    """
    said = rf"(?:{re.escape(voice)}|[Hh]e|[Ss]he|[Ii]t|[Tt]hey),? (?:{_SAY}|added) (?:that )?"
    words = re.sub(rf", {re.escape(voice)} {_SAY}$", "", re.sub(rf"^{said}", "", told))
    return words if words else told


def accusation(words: str) -> tuple[str, str]:
    """Who accuses in some words, and of what; nobody where they accuse nobody.

    >>> accusation("Norland accuses Suland of arming rebels"), accusation("they laid mines")
    (('Norland', 'arming rebels'), ('', 'they laid mines'))
    """
    line = " ".join(words.split())
    match = _ACCUSES.match(line)
    return (match["who"], match["what"]) if match is not None else ("", line)


def whole(words: str) -> str:
    """Some words on one line, without a quotation mark that has lost the other one.

    >>> whole("“We have accepted nothing."), whole("the “final” text.")
    ('We have accepted nothing', 'the “final” text')
    >>> whole("11.15 Has she been freed?")  # the entry of a live page
    'Has she been freed?'
    """
    line = _CLOCK.sub("", " ".join(words.split()))
    if line.count("“") != line.count("”") or line.count('"') % 2:
        line = re.sub(r"[“”\"]", "", line)
    return line.rstrip(".,")


def named(voice: str) -> str:
    """The words of a text for a source; the letter of an interview, or a pronoun, names nobody.

    >>> named("A"), named("an envoy"), named("They")
    ('the answer', 'an envoy', 'a speaker')
    """
    voice = _CLOCK.sub("", voice)
    letter = _LETTERS.get(voice.strip(" .:").upper())
    if _PRONOUN.match(voice):
        return "a speaker"
    return voice if letter is None else letter


def voice_in(sentence: str) -> str:
    """On whose word a sentence is, where it says so at its beginning or its end; nobody for "he said".

    >>> voice_in("The palace says the paper came late."), voice_in("It got no answer, the envoy says.")
    ('The palace', 'the envoy')
    """
    line = on_one_line(sentence).strip()
    for shape in (_VOICE_BEHIND, _VOICE_BEFORE):
        match = shape.match(line)
        voice = match["voice"] if match is not None else ""
        if voice and not is_negated(voice) and not _CLAUSE.search(voice):
            return voice
    return ""


def is_negated(text: str) -> bool:
    """Whether some words say that something is not so.

    >>> is_negated("They didn’t come"), is_negated("They came")
    (True, False)
    """
    if _SHORT.search(text) is not None or _UNTRUE.search(text) is not None:
        return True
    return bool(((NEGATION | _UNTOLD) - {"without"}) & set(tokens(text)))


def stems_of(text: str) -> frozenset[str]:
    """The stems of some words, one for each doing.

    >>> sorted(stems_of("They were given no document"))
    ['paper', 'send']
    """
    found = {_ONE.get(word, word) for word in content(text)} - _NEGATING
    return frozenset(_PAPER if word in ANY_PAPER else word for word in found)


def one_doing(word: str) -> str:
    """The stem of a verb as claims and denials share it.

    >>> one_doing("handed") == one_doing("given")
    True
    """
    root = stem(word.casefold())
    return _ONE.get(root, root)


def _names(report: str, known: Known) -> Names:
    found = []
    for actor in known.coverage.findings[report].actors:
        party = known.cast.acting.get((report, actor.key)) or known.cast.of(report, actor.key)
        if party is not None:
            found += [(span, party) for span in actor.mentions]
    found.sort()
    return Names([span.start for span, _ in found], found)
