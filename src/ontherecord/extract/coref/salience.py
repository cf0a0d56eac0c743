"""What a reader has in mind: the actors mentioned so far, and how strongly each offers itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import SPEECH
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.report import PassageKind

# Bodies that speak for the one person whose they are.
_PEOPLE_OF = frozenset("office campaign team staff cabinet press secretariat family".split())
# The time at the head of a live blog's entry: "16:45 GMT", "5.15pm Maren hails the accord".
_STAMP = re.compile(r"\(?\d{1,2}[:.h]\d{2}(?:\s*(?:[ap]\.?m\b\.?|[A-Z]{2,4}\b)|\b)")
_LIVE = re.compile(r"\bLIVE\b|\blive(?=:)|\b[Ll]ive (?:blog|updates?|coverage)\b")
_ENTRIES = 2  # entries that make a live blog
_GIVING = frozenset({"give", "offer", "provide"})
_ACCOUNTS = frozenset("account version explanation description".split())
_BEFORE = 2.5  # the subject of the sentence before, more than having spoken last (1.5 + 1.5) less a sentence nearer
_REPORTED = 1.5  # who speaks in another's words only, as much as having spoken last
_OWN_WORDS = 9.0  # who owns the words in which "he" stands, more than a subject above them (3 + 2 + 1.5) could
_OWN_NEWS = 4.0  # the subject of the news behind which "it said" stands, more than who spoke in the sentence before
_GOING_ON = frozenset({"add", "continue"})  # who spoke before speaks on
_MARKS = frozenset("'\"‘“„«")  # that open a paragraph of somebody's words
_LONG_QUOTE = 4  # words: shorter quotations are parts of the reporter's sentence


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: its last token, sentence and block, and whether it is a subject, speaks, or is quoted.

    `noun` is the token that has the mention's place in the sentence: "the MINISTER of Norland".
    """

    token: int
    key: str
    sentence: int
    block: int
    subject: bool
    speaks: bool
    quotation: int | None
    modifier: bool
    noun: int


class Salience:
    """Mentions in the order of the text."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.seen: list[Seen] = []

    def see(self, token: Token) -> None:
        """Record the mention that `token` belongs to, once."""
        reference = self.roster.at.get(token.i)
        if reference is None or reference.key is None:
            return
        before = self.roster.at.get(token.i - 1) if token.i else None
        if before == reference and self.seen and self.seen[-1].token == token.i - 1:
            last = self.seen.pop()
            self.seen.append(self._make(token, reference.key, last))
            return
        self.seen.append(self._make(token, reference.key, None))

    def _make(self, token: Token, key: str, last: Seen | None) -> Seen:
        noun = self._noun_of(token)
        named = _named_by(noun)
        told = last.speaks if last is not None else self._is_said_by(token)
        told = told or _is_beside_verb(token)
        subject = told or named.dep_ in ("nsubj", "nsubjpass") or bool(last and last.subject)
        speaks = told or (named.dep_ == "nsubj" and _is_speech(named.head))
        modifier = token.dep_ in ("compound", "amod", "nmod") and not subject
        return Seen(
            token.i,
            key,
            self.sentence(token.i),
            self.roster.parsed.block_at(token.i).index,
            subject,
            speaks,
            self.quotation(token.i),
            modifier,
            noun.i,
        )

    def _noun_of(self, token: Token) -> Token:
        """The noun of a description that ends in its complement: "the MINISTER of foreign affairs"."""
        key, noun = self.roster.at[token.i], token
        while noun.dep_ in ("prep", "pobj") and self.roster.at.get(noun.head.i) == key:
            noun = noun.head
        return noun

    def _is_said_by(self, token: Token) -> bool:
        """Whether a name stands behind its verb, with its title between: '…," said Minister of State X'."""
        doc, i = token.doc, token.i - 1
        while i > token.sent.start and (i in self.roster.titles or doc[i].tag_ in ("DT", "NNP")):
            i -= 1
        verb = doc[i]
        if verb.tag_ not in ("VBD", "VBZ") or verb.lemma_ not in SPEECH or verb.i == 0:
            return False
        return doc[i - 1].is_punct and not any(c.dep_ == "nsubj" for c in verb.lefts)

    def sentence(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return self._sentence_of[token]

    def section(self, token: int) -> int:
        """The number of the heading that a token stands under."""
        return self._section_of[self.roster.parsed.block_at(token).index]

    @cached_property
    def is_live(self) -> bool:
        """Whether the report is a live blog: entries of their own under a time or a heading, the latest first."""
        parsed = self.roster.parsed
        stamped = sum(_STAMP.match(parsed.text, b.start, b.end) is not None for b in parsed.blocks)
        titled = any(_LIVE.search(parsed.text, b.start, b.end) for b in parsed.blocks[:2])
        return stamped >= _ENTRIES or (titled and self._section_of[-1] >= _ENTRIES)

    @cached_property
    def _section_of(self) -> list[int]:
        numbers, section = [0], 0
        for block in self.roster.parsed.blocks:
            stamp = _STAMP.match(self.roster.parsed.text, block.start, block.end)
            section += block.kind is PassageKind.HEADING or stamp is not None
            numbers.append(section)
        return numbers[1:] or numbers

    def quotation(self, token: int) -> int | None:
        """The number of the long quotation that holds a token, if one does."""
        return self._quotation_of.get(token)

    @cached_property
    def _sentence_of(self) -> list[int]:
        numbers: list[int] = []
        for number, sentence in enumerate(self.roster.parsed.doc.sents):
            numbers += [number] * (sentence.end - sentence.start)
        return numbers

    @cached_property
    def _quotation_of(self) -> dict[int, int]:
        parsed = self.roster.parsed
        found: dict[int, int] = {}
        for number, quotation in enumerate(parsed.quotations):
            if len(parsed.text[quotation.start : quotation.end].split()) < _LONG_QUOTE:
                continue
            i = parsed.token_at(quotation.start)
            while i < len(parsed.doc) and parsed.doc[i].idx < quotation.end:
                found[i] = number
                i += 1
        for block, following in pairwise(parsed.blocks):  # taken up again, and never closed here
            opened = all(parsed.text[b.start] in _MARKS for b in (block, following))
            if opened and parsed.quotation_at(block.start + 1) is None:
                found.update((i, -1 - block.index) for i in range(block.first, block.last))
        return found

    def latest(self, fits: Callable[[Entry], bool], before: int) -> list[Seen]:
        """The last mention of each actor that fits, the most recent first."""
        found: dict[str, Seen] = {}
        for seen in reversed(self.seen):
            if (
                seen.token < before
                and seen.key not in found
                and fits(self.roster.entries[seen.key])
            ):
                found[seen.key] = seen
        return list(found.values())

    def ranked(
        self, fits: Callable[[Entry], bool], token: Token, reach: int
    ) -> list[tuple[float, str]]:
        """Actors that fit, within `reach` sentences, by how strongly they offer themselves to a pronoun."""
        here, block = self.sentence(token.i), self.roster.parsed.block_at(token.i).index
        doc = self.roster.parsed.doc
        quotation, section = self.quotation(token.i), self.section(token.i)
        above = {a.i for a in token.ancestors}
        scores: dict[str, list[float]] = {}
        subject = token.dep_ in ("nsubj", "nsubjpass")
        speaking = token.dep_ == "nsubj" and token.head.lemma_ in SPEECH
        newest_speaker = newest = True
        for seen in reversed(self.seen):
            distance = here - seen.sentence
            if distance > reach or (self.is_live and self.section(seen.token) != section):
                break
            if seen.token >= token.i or seen.modifier or seen.quotation != quotation:
                continue
            if not fits(self.roster.entries[seen.key]):
                continue
            score = -1.5 * distance - 0.5 * min(block - seen.block, 2)
            # "Holt said that KEST had asked ...": it is Holt who speaks
            reported = seen.speaks and is_reported(doc[seen.noun])
            score += 3.0 * seen.subject + 1.5 * seen.speaks - _REPORTED * reported
            if subject and distance == 1 and seen.block == block and leads_sentence(doc[seen.noun]):
                score += _BEFORE  # "Holt laughed. The envoys, HE said": whoever spoke earlier
            if distance == 0 and seen.subject:
                head = doc[seen.noun].head
                score += 2.0 if head.i in above else 0.0
            if distance == 0 and seen.subject and token.dep_ == "poss":
                own = doc[seen.noun].head == token.head.head
                score += 2.0 if own and token.head.dep_ == "dobj" else 0.0  # "Holt kept HIS seat"
            if distance == 0 and seen.subject and token.dep_ == "poss":
                score += (
                    3.0 if token.head.lemma_ in _PEOPLE_OF else 0.0
                )  # "Holt agreed, HIS office says"
            if distance == 0 and _spoken_for(doc[seen.noun], above):
                score += 5.0
            if distance == 0 and _whose_words(doc[seen.noun], above):
                score += _OWN_WORDS
            if distance == 0 and _same_clause(doc[seen.noun], token):
                continue
            if distance == 0 and _leads_words(doc[seen.noun], token):
                if _are_others(doc[seen.noun], token):
                    continue
                score += _OWN_NEWS
            score += 0.5 * newest
            newest = False
            if seen.speaks and newest_speaker and not reported:
                score += 1.5 * speaking  # "he said" goes on with the last one who spoke
                newest_speaker = False
            scores.setdefault(seen.key, []).append(score)
        return sorted(
            ((max(s) + min(0.5 * (len(s) - 1), 1.0), key) for key, s in scores.items()),
            key=lambda pair: (-pair[0], pair[1]),
        )


def _is_beside_verb(token: Token) -> bool:
    """Whether a name between commas stands before a verb of saying without subject: "…, KEST, confirms"."""
    doc, i = token.doc, token.i + 1
    if token.dep_ != "appos" or i + 1 >= len(doc) or doc[i].text != ",":
        return False
    verb = doc[i + 1]
    spoken = verb.tag_ in ("VBD", "VBZ") and verb.lemma_ in SPEECH
    return spoken and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _named_by(token: Token) -> Token:
    """The noun that a name is set beside ("the owner, Tom HALE, denied"): it has the name's place in the sentence."""
    while token.dep_ == "appos" and token.head.i < token.i:
        token = token.head
    return token


def leads_sentence(mention: Token) -> bool:
    """Whether a mention is the subject of its sentence's main verb."""
    named = _named_by(mention)
    return named.dep_ in ("nsubj", "nsubjpass") and named.head.dep_ == "ROOT"


def is_reported(mention: Token) -> bool:
    """Whether somebody speaks only in what another says: "Holt said that KEST had stated so"."""
    noun = _named_by(mention)
    while noun.dep_ in ("det", "compound", "amod", "pobj", "prep"):
        noun = noun.head  # "the head of the Sudrian junta"
    verb = noun.head
    above = verb.head if verb.dep_ == "ccomp" else None
    return above is not None and above.lemma_ in SPEECH and above.i < verb.i


def gives_account(verb: Token) -> bool:
    """Whether a verb hands over words, no thing: "gave a fuller account"."""
    told = any(c.dep_ == "dobj" and c.lemma_ in _ACCOUNTS for c in verb.children)
    return told and verb.lemma_ in _GIVING


def _is_speech(verb: Token) -> bool:
    return verb.lemma_ in SPEECH or gives_account(verb)


def _spoken_for(mention: Token, above: set[int]) -> bool:
    """Whether words are given by somebody's people: in "Holt's office said that he" he is Holt."""
    people, verb = mention.head, mention.head.head
    owned = mention.dep_ == "poss" and people.dep_ == "nsubj" and people.lemma_ in _PEOPLE_OF
    return owned and verb.i in above and verb.lemma_ in SPEECH


def _whose_words(mention: Token, above: set[int]) -> bool:
    """Whether a pronoun stands in the words of whose noun they hang on: "at Holt's announcement that HE would run"."""
    noun = mention.head
    if mention.dep_ != "poss" or noun.i not in above or noun.pos_ != "NOUN":
        return False
    told = (c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl") and c.i in above)
    return any(clause.left_edge.lower_ == "that" for clause in told)


def _leads_words(mention: Token, pronoun: Token) -> bool:
    """Whether "it said" stands behind the news of a subject of its own: "THE BANK had learned nothing, IT said"."""
    named, verb = _named_by(mention), pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ != "nsubj" or verb.lemma_ not in SPEECH:
        return False
    news = named.head
    told = news.dep_ == "ccomp" and news.head.i == verb.i
    return told and named.dep_ in ("nsubj", "nsubjpass") and news.i < pronoun.i


def _are_others(mention: Token, pronoun: Token) -> bool:
    """Whether who leads the news is not "it": one of several ("NORLAND and others replied, it said"), or it "added"."""
    named = _named_by(mention)
    several = named.dep_ == "conj" or any(c.dep_ == "conj" for c in named.children)
    return several or pronoun.head.lemma_ in _GOING_ON


def _same_clause(mention: Token, pronoun: Token) -> bool:
    """Whether a pronoun object and a mention are arguments of one verb, so that they differ."""
    mention = _named_by(mention)  # "Kest, the ENVOY, calls her"
    return (
        pronoun.dep_ in ("dobj", "nsubj", "dative")
        and mention.head.i == pronoun.head.i
        and mention.dep_ in ("nsubj", "dobj", "nsubjpass", "dative")
        and pronoun.i != mention.i
    )
