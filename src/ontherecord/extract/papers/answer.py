"""Papers told by a verb: "has responded to the draft treaty" tells of a response, "wrote to Estmark" of a letter."""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, opening, prepositions
from ontherecord.extract.papers.mention import Mention
from ontherecord.extract.papers.passage import passages
from ontherecord.extract.papers.people import keys_of_parties, people_of
from ontherecord.extract.papers.places import is_spoken
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import TimeFinding

_ANSWERING = frozenset({"respond", "reply"})
_LETTERS = frozenset(
    {"letter", "note", "proposal", "draft-treaty"}
)  # kinds that are answered on paper
_TEXTS = frozenset({"text", "paper", "document", "questionnaire", "ultimatum"})
_BACK = 2  # sentences back to the letter that "she replied on 3 May" answers
# What is said to somebody, put to somebody, or answered, where it is "in writing".
_TELLING = frozenset("tell inform notify advise assure remind warn ask request urge invite".split())
_PUTTING = frozenset(
    "put propose suggest explain confirm complain protest appeal object promise offer state".split()
)
_DECIDING = frozenset("refuse reject decline consent agree accept".split())
_POSTING = frozenset("x twitter telegram facebook post tweet channel page blog".split())


def read_answer(verb: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The response that a verb tells of: given, by a known party, to a paper that is evident by itself."""
    if is_verbal(verb) and verb.lemma_ == "answer":
        posted = {
            m.noun.i: m
            for m in mentions
            if m.kind in _LETTERS and (m.evident or (m.by and m.kind in ("letter", "note")))
        }
        thing = _object(verb)
        found = posted.get(thing.i) if thing is not None else None
        if (
            found is None
            and thing is not None
            and any(t.dep_ == "relcl" for t in (verb, verb.head))
        ):
            over = (posted[a.i] for a in thing.ancestors if a.i in posted)
            found = next(over, None)  # "Norland's letter to Estmark, which it ANSWERED"
        return _response(verb, found, parties)
    if not is_verbal(verb) or verb.lemma_ not in _ANSWERING:
        return None
    if is_spoken(verb):
        return None
    written = [p for p in prepositions(verb, "in") if p.lower_ == "writing"]
    papers = {m.noun.i: m for m in mentions if m.evident or (written and m.by)}
    places = [p for word in (verb, *written) for p in prepositions(word, "to")]
    if written:
        places += _behind(verb, "to")
    told = next((papers[p.i] for p in places if p.i in papers), None)
    if told is None and any(_stands_for_it(p) for p in places):
        told = _sent_before(verb, mentions)
    if told is None and not places and _is_plain_answer(verb, posted=bool(written)):
        told = _sent_to(verb, mentions, parties)
    if told is None and not places and written:
        return _in_writing(verb, parties)
    return _response(verb, told, parties)


def _behind(verb: Token, name: str) -> list[Token]:
    """The objects of a preposition behind a verb and before the next one, wherever the parser hangs them."""
    found: list[Token] = []
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if is_verbal(token) and token.lower_ != "writing":
            break
        found += [c for c in token.children if token.lower_ == name and c.dep_ == "pobj"]
    return found


def _is_plain_answer(verb: Token, *, posted: bool) -> bool:
    """Whether an answer without its object is told with its day, and not its words: "she REPLIED on 3 May"."""
    if child(verb, "dobj", "ccomp", "xcomp", "prt") is not None or "?" in verb.sent.text:
        return False
    behind = verb.nbor(-1).text if verb.i > 0 else ""
    quoted = any(t.is_quote for t in verb.sent) and behind in (",", "”", '"')
    if quoted or verb.dep_ not in ("ROOT", "conj", "ccomp") or verb.i + 1 >= len(verb.doc):
        return False
    dated = any(t.ent_type_ == "DATE" for t in verb.subtree if t.i > verb.i)
    return posted or (dated and not prepositions(verb, "with") and not prepositions(verb, "by"))


def _sent_to(verb: Token, mentions: Sequence[Mention], parties: Parties) -> Mention | None:
    """The letter that who answers was sent shortly before."""
    own = set(keys_of_parties(parties, people_of(read_clause(verb).actor, parties).keys))
    first = opening(verb, _BACK)
    near = [m for m in mentions if m.evident and first <= m.noun.i < verb.i and _is_answerable(m)]
    if not near or not own:
        return None
    went = any(
        own & set(keys_of_parties(parties, p.taker.keys)) and p.reading is not None
        for p in passages(near[-1].head, parties)
    )
    return near[-1] if near[-1].by and (went or own & set(near[-1].to)) else None


def _stands_for_it(word: Token) -> bool:
    """Whether a word is said of a paper told of before: "replied to IT", "to THE FIRST ONE", "to BOTH"."""
    return word.lower_ in ("it", "them", "both", "one", "ones")


def _sent_before(verb: Token, mentions: Sequence[Mention]) -> Mention | None:
    """The letter told of last, a sentence or two back: whose "it" is that somebody replied to."""
    first = opening(verb, _BACK)
    near = [m for m in mentions if m.evident and first <= m.noun.i < verb.i]
    return near[-1] if near and near[-1].kind in _LETTERS and near[-1].by else None


def _is_answerable(mention: Mention) -> bool:
    """Whether a paper is one that is sent to be answered: a letter, a draft, "its final text"."""
    return mention.kind in _LETTERS or mention.noun.lemma_.lower() in _TEXTS


def _object(verb: Token) -> Token | None:
    """What is answered; a verb joined to another may share its object: "which it acknowledged and ANSWERED"."""
    own = read_clause(verb).object
    shares = own is None and verb.dep_ == "conj" and is_verbal(verb.head)
    return read_clause(verb.head).object if shares else own


def _response(verb: Token, answered: Mention | None, parties: Parties) -> Mention | None:
    """The response that a verb tells of, if it is told as given by a known party that is not the paper's author."""
    reading = read_modality(verb) if answered is not None else None
    if answered is None or reading is None or reading.negated:
        return None
    giver = people_of(read_clause(verb).actor, parties)
    by = tuple(dict.fromkeys(parties.party_of(k) for k in giver.keys))
    if (
        not by
        or not giver.sure
        or reading.modality is not Modality.DID
        or set(by) & set(answered.by)
    ):
        return None
    return replace(_told(verb, "response", by, answered.by), answers=answered.noun)


def _in_writing(verb: Token, parties: Parties) -> Mention | None:
    """The response that "Norland replied in writing on Monday" tells of, nobody says to what."""
    giver = people_of(read_clause(verb).actor, parties)
    by = keys_of_parties(parties, giver.keys)
    told = _is_done(verb) and by and giver.sure
    return _told(verb, "response", by, ()) if told else None


def read_writing(verb: Token, parties: Parties) -> Mention | None:
    """The letter that a verb tells of, between two known sides.

    "Norland's president wrote to Estmark", "told the envoy in writing", "was informed in writing by Norland".
    """
    if not is_verbal(verb) or not (_is_letter(verb) or is_in_writing(verb)):
        return None
    clause = read_clause(verb)
    giver = people_of(clause.actor, parties)
    words = prepositions(verb, "to")
    words += [
        w for w in (clause.object, clause.dative) if w is not None and verb.lemma_ in _TELLING
    ]
    asked = [clause.object] if clause.object is not None and verb.lemma_ in _DECIDING else []
    taken = [people_of(word, parties) for word in words] + [parties.source(t) for t in asked]
    taker = next((rest for found in taken if (rest := _but(found, giver, parties))), Named())
    alone = all(parties.is_private(key) for key in giver.keys)  # "we", and for whom is not told
    if not _is_done(verb) or not giver or not taker or not (taker.sure and (giver.sure or alone)):
        return None
    by, to = keys_of_parties(parties, giver.keys), keys_of_parties(parties, taker.keys)
    if set(by) & set(to):
        by = tuple(key for key in giver.keys if parties.is_person(key))  # to his own government
    to = taker.keys if alone else to  # a citizen's letter is to the president, not to the state
    return _told(verb, "response" if verb.lemma_ in _DECIDING else "letter", by, to) if by else None


def on_each_day(mention: Mention, parsed: ParsedReport) -> tuple[Mention, ...]:
    """A letter told by a verb as one for each of its days: "has written to the envoy on 5 May and on 12 June"."""
    verb = mention.noun
    if not is_verbal(verb) or mention.kind != "letter":
        return (mention,)
    days = [
        (token, time)
        for token in verb.doc[verb.i + 1 : verb.sent.end]
        if token.lower_ == "on" and (time := _day_right_behind(token, parsed)) is not None
    ]
    if len(days) < 2 or not any(t.lower_ == "and" for t in verb.doc[days[0][0].i : days[1][0].i]):
        return (mention,)
    joined = [
        (token, time)
        for token, time in days[1:]
        if token.nbor(-1).lower_ == "and" or token.nbor(-1).text == ","
    ]
    first = replace(mention, dated=days[0][1])
    return first, *(
        replace(mention, noun=token, head=token, first=token.i, last=token.i + 1, dated=time)
        for token, time in joined
    )


def _day_right_behind(token: Token, parsed: ParsedReport) -> TimeFinding | None:
    """The day that stands right behind a word: "on 5 MAY"."""
    for match in parsed.times_in(token.idx, token.sent.end_char):
        if (
            match.form.day is not None
            and not parsed.text[token.idx + len(token.text) : match.start].strip()
        ):
            return parsed.time(match)
    return None


def _is_letter(verb: Token) -> bool:
    """Whether a verb alone tells of a letter: "wrote to Estmark", not "wrote on Twitter", "wrote a book"."""
    if verb.lemma_ != "write" or child(verb, "dobj") is not None:
        return False
    posted = [p for name in ("on", "in") for p in prepositions(verb, name)]
    return not any(p.lemma_.lower() in _POSTING for p in posted)


def is_in_writing(verb: Token) -> bool:
    """Whether something is told, put or refused "in writing", wherever the parser hangs the phrase."""
    if verb.lemma_ not in _TELLING | _PUTTING | _DECIDING:
        return False
    heads = (verb, *children(verb, "dobj", "dative", "advmod"))
    heads = (*heads, *(p for head in heads for p in prepositions(head, "to")))
    return any(p.lower_ == "writing" for head in heads for p in prepositions(head, "in"))


def _but(taker: Named, giver: Named, parties: Parties) -> Named:
    """Who takes it: of another party, or another person than the one who writes."""
    found = parties.outside(taker, giver)
    return found or taker.without(giver.keys)


def _is_done(verb: Token) -> bool:
    reading = read_modality(verb)
    return reading is not None and not reading.negated and reading.modality is Modality.DID


def _told(verb: Token, kind: str, by: tuple[str, ...], to: tuple[str, ...]) -> Mention:
    """The mention of a paper that a verb tells of."""
    return Mention(
        noun=verb, head=verb, first=verb.i, last=verb.i + 1, kind=kind, evident=True,
        definite=False, owned="named", by=by, to=to, answers=None, count=None, public=None,
    )  # fmt: skip
