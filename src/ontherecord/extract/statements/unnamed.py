"""Speakers whom nobody names: "shipowners", "two officials in Lindhaven", "a retired pilot", "her office".

They become actors under the words printed for them, so that a line says who spoke as far as the text does. What
points back ("the agency") is left to coreference: unresolved it stays without speaker.
"""

from dataclasses import replace

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.actors.words import SPOKESPEOPLE
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.statements.grammar import tokens_of
from ontherecord.extract.statements.row import Attribution
from ontherecord.extract.statements.sources import is_speaker_noun
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor

_TOLD = 3  # words of "the port operator"
_LONGEST = 9  # words of a name made of a description
_POINTING = frozenset(
    "the this that these those his her its their our my your both such other others same".split()
)
_NOBODY = frozenset("no nobody none neither few".split())
_THOSE = frozenset({"this", "that", "these", "those", "such", "its", "their", "his", "her"})
_SINGLE = frozenset({"a", "an", "one", "another"})
_ENDS = frozenset({",", "(", "—", "–", "-", ";", ":", "who", "which", "that", "whose", "whom"})
# Plural things that "say" and "show" without being anybody.
_THINGS = frozenset(
    "poll report survey study figure document text draft proposal treaty record data statistic result finding image "
    "video photo footage picture clip recording word comment remark statement letter email message file paper rule "
    "slide poster banner newsletter monitor factor indicator barometer law plan number estimate map sign event "
    "move step attack test other one time year day week month thing "
    "rumour rumor allegation question concern fact trend post tweet headline story article book analysis "
    "assessment investigation review brief lawsuit complaint notice communique communiqué release ad advertisement "
    "website chapter piece editorial column transcript memo note model theory index census".split()
)
_BODIES = frozenset(
    "company firm bank agency group union party committee court newspaper magazine outlet network channel "
    "broadcaster "
    "institute charity foundation association council tribunal watchdog regulator insurer airline operator "
    "consortium coalition alliance team panel body commission jury movement militia faction".split()
)
_COLLECTIVE = frozenset(
    "office campaign staff family embassy delegation mission entourage camp side ministry department newspaper radio "
    "television broadcaster station website".split()
)
# Bodies by the last word of their names, beside those that a small letter does not hinder.
_AUTHORITIES = frozenset(
    "authority administration service organization organisation society fund centre center university commissioner "
    "initiative forum bureau board federation front league congress assembly parliament secretariat".split()
)
_MEDIA = frozenset({"television", "tv", "radio", "media", "press"})
_SOURCES = frozenset({"source", "person", "insider"})
_SMALL = frozenset({"ADP", "CCONJ", "PART", "PUNCT"})  # words printed small within a name
_AGENTS = ("er", "or", "ant", "ent", "eer", "yst", "crat", "ee")
_PEOPLE = frozenset(
    "pilot nurse neighbour neighbor friend relative mother father widow priest monk clerk ally guest guard spy youth "
    "farmhand captain medic chef cleric imam rabbi bishop mediator delegate veteran refugee".split()
)
# Groups that are nobody in particular even behind "the"; sides, teams and states are somebody.
_ANYBODYS = frozenset(
    """police military army navy coastguard authority rebel militant insurgent scientist researcher economist
    analyst expert lawyer prosecutor investigator resident villager witness protester demonstrator farmer
    fisherman trader shipowner worker doctor relative family police-officer soldier settler student organiser
    organizer firefighter rescuer""".split()
)
_OWN_PAPERS = frozenset(
    "statement letter note message post tweet release communique communiqué".split()
)
_FORCES = frozenset("police military army navy coastguard".split())
# Whom somebody has to speak for him or beside him.
_RETINUE = frozenset(
    "office campaign team staff aide lawyer attorney solicitor counsel family wife husband son daughter brother "
    "sister "
    "father mother supporter surrogate ally adviser advisor agent publicist press-secretary deputy successor "
    "predecessor colleague friend employer company party embassy delegation mission entourage camp side "
    "administration ministry department newspaper radio television broadcaster station website government cabinet "
    "regime".split()
)
_TELLING_APART = frozenset({"of", "in", "from", "at"})


def speaker_of(
    parsed: ParsedReport, actors: ActorIndex, found: Attribution
) -> tuple[LocalActor, bool] | None:
    """Who speaks for somebody known ("her office", "Maren's lawyers"), and whether it is sure for whom."""
    words = _described(tokens_of(parsed, found.source))
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    if head is None or head.lemma_.lower() not in _RETINUE:
        return None
    before = [actors.of(c).key for c in head.children if c.dep_ == "compound"]
    if (of := next((key for key in before if key is not None), None)) is not None:
        party = actors.get(of).party
        return replace(_printed(parsed, words), party=party), True  # "the Maren campaign"
    if head.lemma_.lower() == "campaign" and any(
        c.dep_ == "compound" and c.pos_ == "PROPN" and c in words for c in head.children
    ):
        return _printed(parsed, words), True
    whose = next((c for c in head.children if c.dep_ == "poss" and c in words), None)
    owner = actors.of(whose) if whose is not None else None
    if whose is None or owner is None or owner.key is None:
        return None
    mark = next((c.i for c in whose.children if c.dep_ == "case"), whose.i)
    words = [t for t in words if t.i > mark]
    known = actors.get(owner.key)
    name = f"{known.name}’s {parsed.text[words[0].idx : words[-1].idx + len(words[-1])]}"
    kind = ActorKind.PERSON if _is_person(head) else ActorKind.BODY
    span = parsed.span(whose.i, words[-1].i + 1)
    key = f"{kind.value}:~{name.casefold()}"
    return LocalActor(key, name, kind, party=known.party, mentions=(span,)), owner.sure


def _printed(parsed: ParsedReport, words: list[Token]) -> LocalActor:
    """A body under its printed words, without an article."""
    words = words[1:] if words[0].lower_ in _POINTING | _SINGLE else words
    name = " ".join(parsed.text[words[0].idx : words[-1].idx + len(words[-1])].split())
    span = parsed.span(words[0].i, words[-1].i + 1)
    return LocalActor(f"body:~{name.casefold()}", name, ActorKind.BODY, mentions=(span,))


def _is_person(head: Token) -> bool:
    """Whether a noun for somebody's own people means one of them."""
    one = head.tag_ in ("NN", "NNP")
    return one and head.lemma_.lower() not in _BODIES | _COLLECTIVE


def unnamed_speaker(parsed: ParsedReport, found: Attribution) -> LocalActor | None:
    """The actor that the words of a source describe without naming or pointing back; None where they do not."""
    words = _described(_apposed(tokens_of(parsed, found.source)))
    if not words or words[0].lower_ in _POINTING - {"the"} | _NOBODY:
        return None
    head = next((t for t in words if t.head not in words or t.head.i == t.i), words[0])
    if (told := _told_by_the(parsed, words, head)) is not None:
        return told
    if words[0].lower_ == "the" and _are_told_apart(words, head):
        return _somebody(parsed, words[1:], ActorKind.BODY)
    if words[0].lower_ == "the":
        anybody = head.lemma_.lower() in _ANYBODYS and (
            head.tag_ == "NNS" or head.lower_ in _FORCES
        )
        if not anybody or len(words) < 2:
            return None
        words = words[1:]
    noun = head.pos_ in ("NOUN", "PROPN") or (head.tag_ == "JJ" and head.dep_ == "nsubj")
    if not noun or head.lemma_.lower() in _THINGS:
        return None  # "an official close to the group" is read as an adjective
    beside = head.dep_ == "poss" or (head.dep_ == "appos" and words[0].lower_ not in _SINGLE)
    if beside or any(_is_another(t) for t in words if t.i < head.i):
        return None
    several = head.tag_ in ("NNS", "NNPS")
    if not several and (words[0].lower_ not in _SINGLE or not is_somebody(head)):
        return None
    if words[0].lower_ in _SINGLE:
        words = words[1:]
    body = several or head.lemma_.lower() in _BODIES
    return _somebody(parsed, words, ActorKind.BODY if body else ActorKind.PERSON)


def _told_by_the(parsed: ParsedReport, words: list[Token], head: Token) -> LocalActor | None:
    """Whom "the" with enough words tells apart: a body's own name, "the DLF-run ministry", "the source with ..."."""
    if head.lemma_.lower() in _MEDIA and words[0].tag_ != "DT" and len(words) > 1:
        return _printed(parsed, words)  # "Norlander state television"
    if words[0].lower_ != "the":
        return None
    if _is_titled(words, head) or _is_told_apart(words, head):
        return _printed(parsed, words)
    if head.lower_ in SPOKESPEOPLE and any(c.dep_ == "poss" and c in words for c in head.children):
        return _somebody(parsed, words[1:], ActorKind.PERSON)  # "the prime minister's spokesman"
    if head.lemma_.lower() in _SOURCES and len(words) > head.i - words[0].i + 2:
        return _somebody(parsed, words[1:], ActorKind.PERSON)
    return None


def told_by_kind(parsed: ParsedReport, found: Attribution) -> LocalActor | None:
    """Whom "the" with a noun in front of its own tells by kind, where nobody known is meant: "the port operator"."""
    words = _described(tokens_of(parsed, found.source))
    head = next((t for t in words if t.head not in words or t.head.i == t.i), None)
    if head is None or len(words) < _TOLD or words[0].lower_ != "the" or words[-1] != head:
        return None
    kinds = [t for t in words[1:-1] if t.dep_ == "compound"]
    if len(kinds) != len(words) - 2 or head.tag_ != "NN" or not is_somebody(head):
        return None
    body = head.lemma_.lower() in _BODIES | _COLLECTIVE
    if not body and any(t.text[0].isupper() for t in kinds):
        return None  # "the Vermont senator" is somebody named before
    return _somebody(parsed, words[1:], ActorKind.BODY if body else ActorKind.PERSON)


def _somebody(parsed: ParsedReport, words: list[Token], kind: ActorKind) -> LocalActor:
    name = " ".join(parsed.text[words[0].idx : words[-1].idx + len(words[-1])].split())
    span = parsed.span(words[0].i, words[-1].i + 1)
    return LocalActor(f"{kind.value}:~{name.casefold()}", name, kind, mentions=(span,))


def _are_told_apart(words: list[Token], head: Token) -> bool:
    """Whether several are told from others by what they are of: "the participants IN THE CONFERENCE"."""
    behind = [t for t in words if t.i > head.i]
    between = [t for t in words[1:] if t.i < head.i]
    if head.tag_ != "NNS" or not is_somebody(head) or len(behind) < _TOLD - 1:
        return False
    back = any(t.lower_ in _POINTING - {"the"} or t.pos_ == "NUM" for t in between)
    back = back or any(t.pos_ == "PRON" or t.lower_ in _THOSE for t in behind)
    return not back and behind[0].lower_ in _TELLING_APART and behind[0].head.i == head.i


def _is_told_apart(words: list[Token], head: Token) -> bool:
    """Whether a body is told from others by whose it is: "the DLF-run health ministry"."""
    before = [t for t in words[1:] if t.i < head.i and t.text[0].isupper()]
    own = any("-" in t.text or t.ent_type_ == "NORP" or t.tag_ == "JJ" for t in before)
    return own and head.tag_ in ("NN", "NNP") and is_body(head)


def named_so(parsed: ParsedReport, words: list[Token]) -> LocalActor | None:
    """A body under a printed name that no rule knows: "Channel 12", "KCTV"; None for words that are no name."""
    if words[0].lower_ == "the":
        words = words[1:]
    own = (
        words[:-1] if len(words) > 2 and is_body(words[-1]) else words
    )  # "Bring Back Home campaign"
    large = all(t.text[0].isupper() or t.text.isdigit() or t.pos_ in _SMALL for t in own)
    plain = any(t.pos_ in ("PRON", "VERB", "ADV", "SCONJ") for t in words)
    named = bool(own) and own[0].text[0].isupper() and own[0].pos_ in ("PROPN", "NOUN", "VERB")
    plain = (plain and len(own) == len(words)) or (len(own) == 1 and own[0].tag_ != "NNP")
    return _printed(parsed, words) if large and named and not plain else None


def _is_titled(words: list[Token], head: Token) -> bool:
    """Whether "the" stands before a body's own name: "the Committee for the Lakes"."""
    large = all(t.text[0].isupper() or t.pos_ in ("ADP", "DET", "CCONJ", "PART") for t in words[1:])
    bodies = _BODIES | _COLLECTIVE | _AUTHORITIES
    named = head.text[0].isupper() and head.lemma_.lower() in bodies and head.tag_ in ("NN", "NNP")
    return large and named and sum(t.text[0].isupper() for t in words[1:]) > 1


def is_somebody(head: Token) -> bool:
    """Whether a singular noun names a person or a body, by the lists or by how such nouns end."""
    lemma = head.lemma_.lower()
    listed = is_speaker_noun(lemma) or lemma in _BODIES | _PEOPLE
    return listed or (lemma.endswith(_AGENTS) and not lemma.endswith("ment"))


def is_body(head: Token) -> bool:
    """Whether a singular noun is one for a firm, a group or another body."""
    return head.lemma_.lower() in _BODIES | _COLLECTIVE


def is_paper(head: Token) -> bool:
    """Whether a singular noun is one for something written that is somebody's own words."""
    return head.lemma_.lower() in _OWN_PAPERS


def _is_another(token: Token) -> bool:
    """Whether a word in front of a head names somebody else beside it or whose it is."""
    if token.pos_ == "PRON" or token.dep_ in ("poss", "appos"):
        return True
    return token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN")


def _apposed(tokens: list[Token]) -> list[Token]:
    """What one of several is: "one of the organisers, A RETIRED PILOT"."""
    if [t.lower_ for t in tokens[:2]] != ["one", "of"]:
        return tokens
    comma = next((n for n, t in enumerate(tokens[:-1]) if t.text == ","), None)
    told = comma is not None and tokens[comma + 1].lower_ in ("a", "an")
    return tokens[comma + 1 :] if comma is not None and told else tokens


def _described(tokens: list[Token]) -> list[Token]:
    """The words of a source up to where a clause or an apposition goes on about it."""
    kept: list[Token] = []
    for token in tokens:
        if token.text in _ENDS or token.lower_ in _ENDS:
            break
        if len(kept) >= _LONGEST and not _goes_on(kept[-1]):
            break
        if not token.is_space and not token.is_quote:
            kept.append(token)
    return kept


def _goes_on(word: Token) -> bool:
    """Whether a name goes on behind a word: "the envoys of Norland and THE | Coastal League"."""
    ahead = word.head.i > word.i and word.dep_ in ("det", "compound", "amod", "poss", "nmod")
    return ahead or word.tag_ in ("CC", "IN", "DT")
