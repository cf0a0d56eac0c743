"""Where a text may name persons: what the parser tags, names behind titles, capitalised speakers."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontherecord.extract.actors.leaders import leader_tokens
from ontherecord.extract.actors.name_parts import ARTICLE, PARTICLES, may_name, may_open_name
from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Roster
from ontherecord.extract.actors.words import (
    ABBREVIATED,
    HONORIFICS,
    QUALIFIERS,
    SPEECH,
    ActorWords,
)
from ontherecord.extract.pages import signatures
from ontherecord.extract.parsing.words import Doc, Span, Token

_LONGEST = 5  # tokens of a name
_FAR = 9  # words between an office and the end of what it is of
_OFFICES = frozenset({"office", "spokesman", "spokeswoman", "spokesperson", "lawyer", "team"})
_JOINTS = frozenset({"of", "the", "for", "and", "&"})
# Buildings and grounds that bear a person's name and are nobody's surname.
_PLACES = frozenset(
    "airport airfield barracks hotel hospital university stadium palace cathedral prison boulevard avenue".split()
)
_MEETING = frozenset({"meet", "interview", "visit", "speak", "talk"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens that may name a person; `sure` where a title, a full name or two signs say so."""

    first: int
    last: int
    sure: bool


def candidates(roster: Roster, hits: Hits, words: ActorWords) -> list[Candidate]:
    """Where the text may name persons: the tagger's, names behind titles, capitalised speakers."""
    doc = roster.parsed.doc
    found: dict[int, Candidate] = {}
    for entity in doc.ents:
        if entity.label_ == "PERSON" and not _is_group(entity, words):
            _put(found, _cleaned(doc, (entity.start, entity.end), hits, words))
    for laid_out in _by_layout(roster, hits, words):
        _put(found, laid_out)
    for token in doc:
        following = token.i + 1
        if (
            following < len(doc)
            and may_open_name(doc[following])
            and _announces_name(token, hits, words)
            and may_name(doc[following], hits, words)
        ):
            last = following
            while (
                last < len(doc)
                and _length(doc, following, last) < _LONGEST
                and may_name(doc[last], hits, words)
            ):
                last += 1
            _put(found, Candidate(following, last, True))
        if (
            token.lower_ in words.genders
            and following < len(doc)
            and ARTICLE.match(doc[following].text)
        ):
            _put(found, Candidate(token.i, following + 1, True))  # "Hassan al-Nasr"
        if token.text[:1].isupper() and (behind := _behind_office(token, hits, words)):
            _put(found, behind)
        if token.text == "," and (between := _between_commas(doc, token.i, hits, words)):
            _put(found, between)
        if token.dep_ in ("nsubj", "dative") or token.pos_ == "PROPN":
            _put_by_part(found, token, hits, words)
    for i in leader_tokens(roster, hits):
        _put(found, Candidate(i, i + 1, True))
    return [_without_firm(doc, found[i], words) for i in sorted(found)]


def _put_by_part(found: dict[int, Candidate], token: Token, hits: Hits, words: ActorWords) -> None:
    """Puts the name that a word ends whose part in the sentence is a person's: who speaks, meets, is handed things."""
    told = (
        speaks(token)
        or _holds_office(token, words)
        or _is_he_or_she(token)
        or _meets_him(token)
        or _is_given(token, words)
    )
    if _has_office(token) and token.i not in found and may_name(token, hits, words):
        _put(found, Candidate(_name_start(token, hits, words), token.i + 1, True))
    if told and token.i not in found:
        first = _name_start(token, hits, words)
        if first < token.i or (first == token.i and token.ent_type_ == "PERSON"):
            _put(found, Candidate(first, token.i + 1, first < token.i))
    if (
        (_is_bare_speaker(token) or _is_handed(token))
        and token.i not in found
        and may_name(token, hits, words)
    ):
        _put(found, Candidate(token.i, token.i + 1, True))


def _length(doc: Doc, first: int, last: int) -> int:
    """Words of a name without its particles: "Karim bin Idris bin Salim Al Noor" has four."""
    return sum(t.lower_ not in PARTICLES for t in doc[first:last])


def _by_layout(roster: Roster, hits: Hits, words: ActorWords) -> Iterator[Candidate | None]:
    """Names that open a paragraph with a colon, or sign a statement."""
    for block in roster.parsed.blocks:
        yield _heading_name(roster.parsed.doc, block.first, block.last, words)
    for span in signatures(roster.parsed):
        yield _signing(roster, span, hits, words)


def _heading_name(doc: Doc, first: int, last: int, words: ActorWords) -> Candidate | None:
    """A full name with a colon that opens a paragraph: "Ilse Maren: we will not drown in paper"."""
    end = next((i for i in range(first, min(last, first + _LONGEST)) if doc[i].text == ":"), first)
    name = doc[first:end]
    named = len(name) > 1 and name[0].lower_ in words.genders
    return Candidate(first, end, True) if named and all(t.text.istitle() for t in name) else None


def _signing(
    roster: Roster, span: tuple[int, int], hits: Hits, words: ActorWords
) -> Candidate | None:
    """The name of a line that signs a statement, without a style in front of it: "H.E. Arno Kest"."""
    first = roster.parsed.token_at(span[0])
    last = roster.parsed.token_at(span[1] - 1) + 1
    doc = roster.parsed.doc
    while first < last and (doc[first].is_punct or not may_name(doc[first], hits, words)):
        first += 1
    named = all(may_name(doc[i], hits, words) for i in range(first, last))
    return Candidate(first, last, True) if named and last - first > 1 else None


def _meets_him(token: Token) -> bool:
    """Whether a name is somebody's who met "him" or "her": "Grace Lund met him at the base"."""
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.head.lemma_ not in _MEETING:
        return False
    below = (c for v in (token.head, *token.head.children) for c in v.children)
    return any(c.lower_ in ("him", "her") and c.dep_ in ("dobj", "pobj") for c in below)


def _behind_office(token: Token, hits: Hits, words: ActorWords) -> Candidate | None:
    """A full name right behind the body or the field that an office is of: "Chief of the Council Arno Kest said"."""
    doc, last = token.doc, token.i + 1
    if office_of(token, words) is None or hits.at(token.i) is not None:
        return None  # "Minister of Norland X"
    while last < len(doc) and last - token.i <= _LONGEST and may_name(doc[last], hits, words):
        last += 1
    name = doc[token.i + 1 : last]
    if len(name) < 2 or any(t.pos_ != "PROPN" for t in name):
        return None
    given = name[0].lower_ in words.genders or any(t.ent_type_ == "PERSON" for t in name)
    telling = last < len(doc) and doc[last].pos_ == "VERB" and doc[last].lemma_ in SPEECH
    return Candidate(name.start, name.end, True) if given or telling else None


def office_of(token: Token, words: ActorWords) -> int | None:
    """The noun of the office that a capitalised body or field of work ends: "MINISTER of Foreign Affairs"."""
    doc = token.doc
    field = words.bodies.get(token.lower_) == "body" or token.lower_ in QUALIFIERS
    field = field or (token.i > 1 and _is_ministers(doc[token.i - 1]))
    if not field or not token.text[0].isupper() or words.role(token.text) is not None:
        return None  # "a spokesman for Attorney General X"
    i = token.i - 1
    while i >= token.sent.start and token.i - i < _FAR:
        if doc[i].lower_ in ("of", "for") and words.role(doc[i - 1].text) is not None:
            return i - 1
        if not doc[i].text[0].isupper() and doc[i].lower_ not in _JOINTS:
            return None
        i -= 1
    return None


def _is_ministers(link: Token) -> bool:
    """Whether a link stands behind an office whose field may be anything: "Minister OF Fisheries", "Secretary FOR"."""
    if link.i == 0 or link.lower_ not in ("of", "for"):
        return False
    office = link.nbor(-1).lower_
    return office in ("minister", "secretary") or office.endswith("secretary-general")


def _is_group(entity: Span, words: ActorWords) -> bool:
    """Whether a noun for a group stands right before a name: "the rights group Casa Clara"."""
    if entity.start in {0, entity.sent.start}:
        return False
    before = entity.doc[entity.start - 1]
    kind = words.bodies.get(before.lower_)
    beside = before.head.i in range(entity.start, entity.end) or entity.root.head == before
    return kind in ("organisation", "outlet") and before.tag_ == "NN" and beside


def _holds_office(token: Token, words: ActorWords) -> bool:
    """Whether an office is set beside a name: "Arno Kest, the league's secretary-general"."""
    return token.pos_ == "PROPN" and any(
        c.dep_ == "appos" and c.i > token.i and words.role(c.text) is not None
        for c in token.children
    )


def _is_he_or_she(token: Token) -> bool:
    """Whether a name tells what "he" or "she" did: "Ana Lucia Ferro says SHE filed her appeal"."""
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.head.lemma_ not in SPEECH:
        return False
    if any(c.dep_ == "det" for c in token.children):
        return False
    told = (c for c in token.head.children if c.dep_ == "ccomp" and c.i > token.i)
    return any(s.dep_ == "nsubj" and s.lower_ in ("he", "she") for c in told for s in c.children)


def _is_given(token: Token, words: ActorWords) -> bool:
    """Whether a name that speaks opens with a given name, whatever it is tagged as: "Mary Atim said"."""
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.head.lemma_ not in SPEECH:
        return False
    first = token.i
    while first > token.sent.start and token.nbor(first - 1 - token.i).pos_ == "PROPN":
        first -= 1
    name = token.doc[first : token.i + 1]
    return 1 < len(name) < _LONGEST and any(t.lower_ in words.genders for t in name[:-1])


def _is_handed(token: Token) -> bool:
    """Whether a name alone is that of whom something is handed: "handed KEST a document"."""
    given = token.dep_ == "dative" and token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON")
    return given and token.head.lemma_ in ("hand", "give", "send", "show") and not token.lefts


def _has_office(token: Token) -> bool:
    """Whether a subject is one whose office says what he did: "Okoth accepted it at once, HIS OFFICE says"."""
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.head.tag_ not in ("VBD", "VBZ"):
        return False
    return any(
        t.lower_ in ("his", "her") and t.dep_ == "poss" and t.head.lower_ in _OFFICES
        for t in token.sent
        if t.i > token.i and t.head.dep_ == "nsubj"
    )


def _name_start(token: Token, hits: Hits, words: ActorWords) -> int:
    """Where the name begins that ends with `token`; behind it where it is no name."""
    if not may_name(token, hits, words):
        return token.i + 1
    doc, first = token.doc, token.i
    while first > 0 and may_name(doc[first - 1], hits, words) and doc[first - 1].head.i >= token.i:
        first -= 1
    return first


def _between_commas(doc: Doc, comma: int, hits: Hits, words: ActorWords) -> Candidate | None:
    """A name between commas behind a role: "a spokesman for the ministry, Arno Kest, said"."""
    last = comma + 1
    while last < len(doc) and last - comma <= _LONGEST and may_name(doc[last], hits, words):
        last += 1
    if not 2 <= last - comma - 1 <= 4 or last >= len(doc) or doc[last].text not in (",", "."):
        return None
    if words.role(doc[comma - 1].text) is not None and doc[last - 1].head.i == comma - 1:
        return Candidate(comma + 1, last, True)  # "met the envoy, Torben Brel, in Velten"
    if (
        last + 1 >= len(doc)
        or doc[last].text == "."
        or doc[last + 1].pos_ not in ("VERB", "AUX", "ADV")
    ):
        return None
    i = comma - 1
    while i >= doc[comma].sent.start and comma - i < 12:
        if doc[i].is_punct or doc[i].pos_ in ("VERB", "AUX"):
            return None
        if words.role(doc[i].text) is not None:
            return Candidate(comma + 1, last, True)
        i -= 1
    return None


def _put(found: dict[int, Candidate], candidate: Candidate | None) -> None:
    """Keep the longest candidate over any token."""
    if candidate is None:
        return
    inside = [c for c in found.values() if c.first < candidate.last and candidate.first < c.last]
    if any(c.last - c.first >= candidate.last - candidate.first for c in inside):
        for c in inside:
            if candidate.sure and not c.sure:
                found[c.first] = Candidate(c.first, c.last, True)
        return
    for c in inside:
        del found[c.first]
    found[candidate.first] = candidate


def _cleaned(doc: Doc, span: tuple[int, int], hits: Hits, words: ActorWords) -> Candidate | None:
    """A tagged person without titles, parties and marks at its edges; None if no name is left."""
    first, last = span
    while first < last and not may_name(doc[first], hits, words):
        first += 1
    stop = first
    while stop < last and may_name(doc[stop], hits, words):
        stop += 1
    last = stop
    while (
        last < len(doc)
        and last - first < _LONGEST
        and doc[last].pos_ == "PROPN"
        and (may_name(doc[last], hits, words) and doc[last - 1].head.i >= last)
    ):
        last += 1
    while last > first and doc[last - 1].lower_ in PARTICLES:
        last -= 1
    if (
        0 < first < last
        and doc[first - 1].lower_ in words.genders
        and doc[first - 1].pos_ == "PROPN"
    ):
        first -= doc[first - 1].head.i in range(first, last)  # "Ana | Lucia Ferro"
    if first >= last or _length(doc, first, last) > _LONGEST or doc[last - 1].lower_ in _PLACES:
        return None
    if (
        first > 0
        and doc[first].lower_ not in PARTICLES
        and last - first == 1
        and hits.at(first) is not None
    ):
        return None
    return Candidate(first, last, last - first > 1)


def _without_firm(doc: Doc, name: Candidate, words: ActorWords) -> Candidate:
    """A name without the firm in front of it that the text prints alone as well: "HOLTFAX | Dan Kest"."""
    first = doc[name.first]
    if name.last - name.first < 3 or first.lower_ in words.genders:
        return name
    given = first.nbor(1)
    alone = [t for t in doc[:-1] if t.text == first.text and t.nbor(1).text != given.text]
    told = len(alone) > 1 or any(t.ent_type_ == "ORG" for t in alone)
    if not told or given.lower_ not in words.genders:
        return name
    return Candidate(name.first + 1, name.last, name.sure)


def _announces_name(token: Token, hits: Hits, words: ActorWords) -> bool:
    """Whether a token ends a title or honorific in front of a name ("Ambassador to the United Nations")."""
    hit = hits.at(token.i)
    if hit is not None and token.i == hit[1] - 1:
        i = hit[0] - 1
        while i > 0 and token.doc[i].lower_ in ("the", "to", "for", "of"):
            i -= 1
        return i < hit[0] - 1 and words.role(token.doc[max(i, 0)].text) is not None
    if token.lower_ in HONORIFICS or token.lower_ in ABBREVIATED:
        return True
    return words.role(token.text) is not None


def speaks(token: Token) -> bool:
    """Whether a name is the subject of a verb of saying, and tagged as no place or body."""
    return (
        token.dep_ == "nsubj"
        and token.pos_ == "PROPN"
        and token.head.lemma_ in SPEECH
        and token.ent_type_ not in ("ORG", "GPE", "NORP", "LOC", "FAC", "DATE")
    )


def _is_bare_speaker(token: Token) -> bool:
    """Whether one capitalised word, no acronym and without article, is the subject of a verb of saying."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in SPEECH:
        return False
    # "Dvorny claims": a name the tagger does not know; "Many claim" has no singular verb
    misread = token.tag_ == "JJ" and token.head.tag_ == "VBZ" and token.text.istitle()
    if token.pos_ != "PROPN" and not misread:
        return False
    left = [c for c in token.children if c.i < token.i]
    if left or token.text.isupper() or (token.text.endswith("s") and token.tag_ == "NNPS"):
        return False
    before = token.nbor(-1) if token.i else None
    return before is None or not (before.pos_ == "PROPN" or before.text in {"-", "/", "&"})
