"""Organisations that only the tagger knows: named twice, by a word of their kind, or as who acts."""

from ontherecord.extract.actors.namesakes import person_named
from ontherecord.extract.actors.parties import ALLIANCE_WORDS, Hits, head_in
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import STYLES, ActorWords
from ontherecord.extract.parsing.words import Doc
from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind

_BRACKETED = 3  # tokens: "(", the letters, ")"
_PLACES = frozenset(
    "town city village port province region district island valley county suburb capital state".split()
)
_COMMON = frozenset(
    "state justice parliament government ministry house cabinet court army press".split()
)


def find_organisations(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Enter organisations that only the tagger knows: named twice, or with a word of their kind."""
    doc = roster.parsed.doc
    seen: dict[str, list[tuple[int, int]]] = {}
    for entity in doc.ents:
        first, last = _shed(doc, entity.start, entity.end)
        if entity.label_ != "ORG" or first == last or not doc[first].text[0].isupper():
            continue
        inside = range(first, last)
        if any(i in roster.titles or i in roster.at or hits.at(i) for i in inside):
            continue
        if is_named_place(doc, first):
            continue
        if any(words.role(doc[i].text) for i in inside) or doc[first:last].text in STYLES:
            continue  # "the Secretary-General" is an office, "H.E." a courtesy
        seen.setdefault(doc[first:last].text, []).append((first, last))
    # longest first, so that letters given to a name are its own when their turn comes
    for name, places in sorted(seen.items(), key=lambda item: -len(item[0])):
        if all(first in roster.at for first, _ in places):
            continue
        kind_word = ALLIANCE_WORDS.search(name) is not None
        if len(name) < 2 or "\n" in name or ": " in name or _is_bare_noun(name, words):
            continue
        the = all(first > 0 and doc[first - 1].lower_ == "the" for first, _ in places)
        kinds = (ActorKind.BODY, ActorKind.ORGANISATION) if the else (ActorKind.BODY,)
        whole = _ends_one(roster, name, kinds)
        if whole is not None:  # "the Treasury" of the Department of the Treasury
            for first, last in places:
                roster.mention(whole, first, last)
            continue
        person = None if kind_word else person_named(roster, doc, name, places[0])
        if person is not None:  # "Holt" of Ada Holt, whom the tagger takes for a firm
            for first, last in places:
                roster.mention(person.key, first, last)
            roster.alias(person.key, name)
            continue
        officer = any(last in roster.titles for _, last in places)  # "SUP leader Arno Kest"
        if len(places) < 2 and not kind_word and not officer and not _acts(doc, *places[0]):
            continue
        entry = roster.add(Entry(f"organisation:{name}", name, ActorKind.ORGANISATION))
        entry.nouns |= {"organisation", "alliance"} if kind_word else {"organisation"}
        for first, last in places:
            roster.mention(entry.key, first, last)
        _enter_short(roster, hits, entry.key, places)


def _enter_short(roster: Roster, hits: Hits, key: str, places: list[tuple[int, int]]) -> None:
    """Mention an organisation by the letters that the report gives it: "Coastal Trade Forum (CTF)"."""
    doc = roster.parsed.doc
    short = next((s for _, last in places if (s := _letters(doc, last)) is not None), None)
    if short is None:
        return
    free = [t.i for t in doc if t.text == short and t.i not in roster.at and not hits.at(t.i)]
    for i in free:
        roster.mention(key, i, i + 1)
    if free:
        roster.alias(key, short)


def _letters(doc: Doc, last: int) -> str | None:
    """The capitals in brackets behind a name, where they are those of its words."""
    behind = [t.text for t in doc[last : last + 3]]
    if len(behind) < _BRACKETED or behind[0] != "(" or behind[2] != ")" or not behind[1].isupper():
        return None
    first = doc[last - 1]
    initials = [first.text[0]]
    while first.i > 0 and first.nbor(-1).pos_ in ("PROPN", "ADJ", "NOUN", "ADP", "CCONJ", "DET"):
        first = first.nbor(-1)
        if first.text[0].isupper():
            initials.insert(0, first.text[0])
    return behind[1] if "".join(initials).endswith(behind[1]) else None


def is_named_place(doc: Doc, first: int) -> bool:
    """Whether the text calls a name a place: "the northern TOWN of Kelm"."""
    return first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in _PLACES


def _ends_one(roster: Roster, name: str, kinds: tuple[ActorKind, ...]) -> str | None:
    """The one of some kinds whose name ends in a capitalised word that stands alone, or turns on it before "of"."""
    if " " in name:
        return None
    ends = [
        key
        for key, entry in roster.entries.items()
        if entry.kind in kinds
        and normal(entry.name) not in known_outlets()
        and any(_turns_on(form, name) for form in (entry.name, *entry.aliases) if " " in form)
    ]
    return ends[0] if len(ends) == 1 else None


def _turns_on(form: str, noun: str) -> bool:
    """Whether a name ends in a noun, or has it before "of": "the Authority of Heads of State"."""
    before = form.casefold().partition(" of ")[0].split()
    return form.rsplit(maxsplit=1)[-1] == noun or (
        before[-1:] == [noun.casefold()] and " of " in form.casefold()
    )


def _is_bare_noun(name: str, words: ActorWords) -> bool:
    """Whether a capitalised name is only a common word for an office or a body ("Heads of State")."""
    first = name.split(maxsplit=1)[0]
    return name.casefold() in _COMMON or words.plural_role(first) is not None


def _shed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A tagged name without article, marks and possessive at its edges."""
    while first < last and (doc[first].lower_ in ("the", "a", "an") or doc[first].is_punct):
        first += 1
    while last > first and (
        doc[last - 1].text in ("'s", "’s") or doc[last - 1].is_punct or doc[last - 1].is_space
    ):
        verb = doc[last].tag_ if last < len(doc) else ""
        if doc[last - 1].tag_ == "POS" and verb in ("VBD", "VBZ", "MD"):
            break  # "Holt's said": the shop is called so
        last -= 1
    return first, last


def _acts(doc: Doc, first: int, last: int) -> bool:
    """Whether a name is the subject of a verb, or the one according to whom something is so."""
    head = head_in(doc, first, last)
    if head.dep_ == "pobj" and head.head.head.lower_ == "according":
        return True
    if head.dep_ == "appos":  # "the main opposition alliance, the ANAD, refused"
        head = head.head
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB"
