"""Roles: the titles printed in front of a name or beside it, and the party they are held for."""

from dataclasses import replace

from ontherecord.extract.actors.candidates import office_of
from ontherecord.extract.actors.offices import (
    classes_told,
    courtesy,
    is_asked_to,
    is_longer_name,
    nation_end,
)
from ontherecord.extract.actors.parties import enter_party
from ontherecord.extract.actors.phrases import LINKS, Described, Reader, describe
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.actors.words import (
    ABBREVIATED,
    HONORIFICS,
    MODIFIERS,
    SPOKESPEOPLE,
)
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.language.names import BORNE
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import RoleFinding

# Who holds these speaks for no state: lawmakers, the opposition, who was in office.
_FOR_ONESELF = frozenset(
    """former ex senator sen. congressman congresswoman lawmaker legislator parliamentarian mp mep candidate
    nominee activist dissident opposition exiled rebel backbencher""".split()
)
# Who reports from a state's capital does not speak for it; an editor does for his paper.
_REPORTING = frozenset({"correspondent", "editor", "journalist", "reporter", "columnist"})
# Whose title names the state behind their name: "President Mira Tal of Norland".
_OF_STATES = frozenset(
    """president premier minister chancellor king queen emir sultan ambassador envoy ruler taoiseach
    pm general admiral colonel marshal commander prince sheikh""".split()
)
# Who holds these has a field of work, which may be anything: "the Norlandic FISHERIES minister".
_OF_FIELDS = frozenset({"minister", "ministers", "secretary", "undersecretary"})
_FIELD = 5  # tokens of such a field: "Water, Irrigation and Energy"
_FIELD_PARTS = frozenset({"and", "&", ",", "of"})
_ARTICLES = frozenset({"the", "a", "an"})
_JOINTS = frozenset("-–")  # between two names: "the envoy for the Norland–Estmark talks, X,"
_CLOSING = frozenset(",.;!?")  # what closes a name that is set off
_LONGEST = 20  # tokens of a complement: "director of the Department of U.S. Affairs of the Ministry of ..."
_FARTHEST = 14  # tokens in front of a name that can still be its title


def find_roles(reader: Reader) -> None:
    """Give every named person the titles printed beside its mentions."""
    persons = [e for e in reader.roster.entries.values() if e.kind is ActorKind.PERSON]
    titles = {
        first: _before(reader, first) for entry in persons for first, _ in list(entry.mentions)
    }
    taken = {title.noun for title in titles.values() if title is not None}
    for entry in persons:
        for first, last in list(entry.mentions):
            title = _with_state_behind(reader, titles[first], last)
            if title is not None:
                reader.roster.at[title.noun] = Reference(
                    entry.key
                )  # the parser may make it the head
            for described in (title, *_beside(reader, first, last)):
                if described is None or (described is not title and described.noun in taken):
                    continue  # "Commissioner Ada Lund, Norlandic MINISTER Jon Berg": the next one's title
                met = reader.roster.parsed.doc[described.noun].lower_.startswith("counterpart")
                # "Kest, on the phone with his Sudrian COUNTERPART"; he is one in "his COUNTERPART, Kest"
                if described is title or not met or described.last <= first:
                    give_role(reader, entry, described)
            _honorific(reader, entry, first)


def _with_state_behind(reader: Reader, title: Described | None, last: int) -> Described | None:
    """A title in front of a name with the state behind the name: "President Mira Tal OF NORLAND"."""
    doc = reader.roster.parsed.doc
    if title is None or title.party is not None or last >= len(doc) or doc[last].lower_ != "of":
        return title
    at = last + 2 if last + 1 < len(doc) and doc[last + 1].lower_ == "the" else last + 1
    hit = reader.hits.at(at) if at < len(doc) else None
    holds = doc[title.noun].lower_ in _OF_STATES
    state = hit is not None and hit[2].how == "name" and hit[2].party.kind is ActorKind.STATE
    if hit is None or not state or not holds:
        return title
    return replace(title, party=enter_party(reader.roster, hit[2].party, reader.gazetteer))


def give_role(reader: Reader, entry: Entry, described: Described) -> None:
    """Enter a role with an actor: its title, party, classes and gender."""
    roster = reader.roster
    doc = roster.parsed.doc
    noun = reader.words.role(doc[described.noun].text)
    span = roster.parsed.span(described.first, described.last)
    style = described.title.casefold() in BORNE
    # "colleague" is no office, nor is "Sheikh"
    if not style and (noun is None or not noun.classes & {"person", "counterpart"}):
        entry.roles.append(RoleFinding(described.title, described.party, span))
    if noun is not None:
        entry.classes |= noun.classes
        entry.nouns.add(noun.noun)
        entry.gender = entry.gender or noun.gender
    entry.classes |= classes_told(described.title, noun.noun if noun is not None else "")
    if "spokesperson" in entry.classes and noun is not None and "spokesperson" not in noun.classes:
        entry.nouns |= SPOKESPEOPLE
    if (
        described.party is not None
        and entry.party is None
        and not _FOR_ONESELF & set(described.title.casefold().replace("-", " ").split())
        and not (
            _REPORTING & entry.nouns
            and roster.entries[described.party].nouns & {"state", "alliance"}
        )
    ):
        entry.party = roster.top(described.party)


def _honorific(reader: Reader, entry: Entry, first: int) -> None:
    if first > 0:
        gender = HONORIFICS.get(reader.roster.parsed.doc[first - 1].lower_, "")
        entry.gender = entry.gender or gender


def _before(reader: Reader, name: int) -> Described | None:
    """The title in front of a name: "Russian Deputy Foreign Minister", "US Ambassador to Moscow"."""
    doc = reader.roster.parsed.doc
    if name == 0 or doc[name - 1].lower_ in LINKS:
        return None  # "a spokesman for X"
    first, noun = name, None
    limit = max(reader.roster.parsed.block_at(name).first, name - _FARTHEST)
    i = name - 1
    office = office_of(doc[i], reader.words)
    if office is not None and office >= limit and reader.hits.at(i) is None:
        noun = first = office
        i = office - 1
    while i >= limit:
        step = _title_step(reader, doc[i], noun)
        if step is None:
            break
        if noun is None and reader.words.role(doc[i].text) is not None:
            noun = i
        i -= step
        first = i + 1
    if noun is None:
        return None
    reader.roster.titles |= set(range(first, name))
    described = describe(reader, noun, first, name)
    return replace(described, party=None) if is_longer_name(doc, first) else described


def _title_step(reader: Reader, token: Token, noun: int | None) -> int | None:
    """How many tokens to the left of a title's part the next one is; None where the title has begun."""
    hit = reader.hits.at(token.i)
    if hit is not None:
        return token.i - hit[0] + 1
    plain = token.lower_
    if noun is None and (style := courtesy(token)):
        return style  # "Spokesman DR. Kest"
    if reader.words.role(token.text) is not None or plain in MODIFIERS or plain in ABBREVIATED:
        return 1
    if token.i > 1 and _links_title(reader, token, noun):
        return 1
    if noun is None and plain in ("state", "affairs", "staff"):
        return 1
    if plain in ("'s", "’s", "'", "’") and reader.hits.at(token.i - 1) is not None:
        return 1
    body = reader.words.bodies.get(plain) is not None and token.pos_ in ("NOUN", "PROPN")
    return 1 if body or _is_field(reader, token, noun) else None


def _is_field(reader: Reader, token: Token, noun: int | None) -> bool:
    """Whether a word names a minister's field of work, behind a state or large like the title itself.

    "Norlandic WATER and IRRIGATION minister", "IRRIGATION Minister".
    """
    doc = token.doc
    if noun is None or doc[noun].lower_ not in _OF_FIELDS or not _may_be_field(reader, token):
        return False
    if token.i + 1 == noun and (token.dep_ == "compound" or doc[noun].text.istitle()):
        # "Brexit minister", "fisheries minister", "IRRIGATION Minister"
        titled = token.text.istitle() or doc[noun].text.islower()
        if titled and token.pos_ in ("NOUN", "PROPN"):
            return True
    i = token.i
    while i > 0 and noun - i <= _FIELD and (i == token.i or _may_be_field(reader, doc[i])):
        i -= 1
        hit = reader.hits.at(i) or (reader.hits.at(i - 1) if doc[i].tag_ == "POS" else None)
        if hit is not None:
            listed = any(
                t.text == "," for t in doc[i:noun]
            )  # "talks with Norland, water minister X said"
            state = hit[2].party.kind is ActorKind.STATE
            # "On the Norlander side, Water Minister X" lists nothing
            joined = any(t.lower_ in ("and", "&") for t in doc[i:noun])
            return state and (not listed or (hit[2].how == "demonym" and joined))
    return False


def _may_be_field(reader: Reader, token: Token) -> bool:
    if token.i in reader.roster.at or reader.hits.at(token.i) is not None:
        return False
    return token.pos_ in ("NOUN", "PROPN", "ADJ") or token.lower_ in _FIELD_PARTS


def _links_title(reader: Reader, token: Token, noun: int | None) -> bool:
    """Whether a token is the "to (the)" or "of" inside a title: "ambassador to the UN"."""
    left = token.nbor(-1)
    if token.lower_ == "the":
        return (
            noun is None
            and left.lower_ in LINKS
            and reader.words.role(left.nbor(-1).text) is not None
        )
    if token.lower_ not in LINKS or reader.words.role(left.text) is None:
        return False
    return token.lower_ == "of" or noun is None


def _beside(reader: Reader, first: int, last: int) -> list[Described | None]:
    """Titles in apposition: "X, the foreign minister of Y," and "the US president, X,"."""
    doc = reader.roster.parsed.doc
    found: list[Described | None] = []
    for token in doc[first:last]:
        for child in token.children:
            if child.dep_ == "appos" and child.i >= last and reader.words.role(child.text):
                found.append(role_phrase(reader, child))
        if token.dep_ == "appos" and token.head.i < first and reader.words.role(token.head.text):
            found.append(role_phrase(reader, office_beside(reader, token.head), stop=first))
    if not found and last < len(doc) and doc[last].text == ",":
        found.append(_after_comma(reader, last + 1))
    closed = last >= len(doc) or doc[last].text in _CLOSING
    start = _without_courtesy(doc, first)
    if found in ([None], []) and closed and start > 0 and doc[start - 1].text == ",":
        found.append(_before_comma(reader, start - 1, first))
    return found


def _without_courtesy(doc: Doc, first: int) -> int:
    """Where a name begins with the courtesy in front of it: "the Prime Minister, DR THE HON. Mira Tal,"."""
    while first > 1:
        stopped = doc[first - 1].text == "." and doc[first - 2].lower_ in HONORIFICS  # "Hon | ."
        if not (stopped or doc[first - 1].lower_ in (*HONORIFICS, "the", "right", "rt")):
            break
        first -= 1
    return first


def office_beside(reader: Reader, noun: Token) -> Token:
    """The office of which a name set beside tells: "an ADVISER to the president, X", "a spokesman for her MINISTER, X".

    "Her" tells which minister, so that the name is his; without it the name tells which adviser.
    """
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in LINKS else noun
    outer = above if reader.words.role(above.text) is not None else noun
    preps = [c for c in outer.children if c.dep_ == "prep" and c.lower_ in LINKS]
    inner = [c for prep in preps for c in prep.children if c.dep_ == "pobj"]
    owned = [t for t in inner if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in t.children)]
    return next((t for t in owned if reader.words.role(t.text) is not None), outer)


def _before_comma(reader: Reader, comma: int, first: int) -> Described | None:
    """The title in front of a name set off at a comma: "a spokesman for Y, X, said", "said the envoy of Y, X."."""
    doc = reader.roster.parsed.doc
    i = comma - 1
    while i > doc[comma].sent.start and comma - i < _FARTHEST:
        token = doc[i]
        joint = token.text in _JOINTS and not (token.whitespace_ or token.nbor(-1).whitespace_)
        if (token.is_punct and not joint) or token.pos_ in ("VERB", "AUX", "PRON"):
            return None
        if reader.words.role(token.text) is not None and token.tag_ in ("NN", "NNP"):
            office = office_beside(reader, token)
            reader.roster.at[office.i] = Reference(reader.roster.at[first].key)
            return role_phrase(reader, office, stop=comma)
        i -= 1
    return None


def _after_comma(reader: Reader, at: int) -> Described | None:
    """The title that follows ", " behind a name where the parser missed the apposition."""
    doc = reader.roster.parsed.doc
    i = at
    while i < len(doc) and i - at < _FARTHEST and doc[i].text not in {",", ".", ";", "(", "—", "–"}:
        if reader.words.role(doc[i].text) is not None and doc[i].pos_ in ("NOUN", "PROPN"):
            between = doc[at:i]
            if any(
                t.pos_ in ("VERB", "AUX", "PRON", "SCONJ") and t.tag_ != "PRP$" for t in between
            ):
                return None
            if not any(t.lower_ in ("the", "a", "an") or reader.hits.at(t.i) for t in between):
                return None
            return role_phrase(reader, doc[i])
        i += 1
    return None


def role_phrase(reader: Reader, noun: Token, stop: int | None = None) -> Described:
    """The role phrase around a role noun: what modifies it, and "of …", "to …", "for …" behind it."""
    doc = noun.doc
    first = noun.i
    while first > noun.sent.start:
        left = doc[first - 1]
        if (
            (left.is_punct and left.tag_ != "POS")  # "the Norlanders' negotiator"
            or left.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "SCONJ")
            or left.tag_ == "WP"  # "in what | Norland's president called"
            or (left.dep_ == "punct" and left.tag_ != "POS")
        ):
            break
        first -= 1
        if left.lower_ in _ARTICLES and first < noun.i - 1:
            break  # "In Washington | the U.K. ambassador"
    last = noun.i + 1
    if last + 1 < len(doc) and doc[last].lower_ in LINKS and not is_asked_to(noun):
        last = _complement_end(reader, last)
    if stop is not None:
        last = min(last, stop)
    return describe(reader, noun.i, first, max(last, noun.i + 1))


def _complement_end(reader: Reader, link: int) -> int:
    """Where the complement of a role noun ends: "of foreign affairs", "for the Velnian foreign ministry"."""
    doc = reader.roster.parsed.doc
    last, i = link, link + 1
    while i < len(doc) and i - link < _LONGEST:
        hit = reader.hits.at(i)
        if hit is not None:
            last = nation_end(doc, hit, last)
            i = max(hit[1], last)
        elif doc[i].lower_ in MODIFIERS | {"state"} or reader.words.bodies.get(doc[i].lower_):
            i += 1
            last = i
        elif doc[i].lower_ in ("the", "'s", "’s", "of") and i + 1 < len(doc):
            i += 1
        elif doc[i].tag_ == "NNS":
            return i + 1  # "the spokesman of the MEDIATORS": of no state, for all that is told
        else:
            break
    return last
