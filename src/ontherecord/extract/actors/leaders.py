"""Leaders: the party of a person whose office the text does not tell, by a well-known surname.

Only beside the name of that state or organisation, and only where the years that the text prints, a title
in front of the name, or the age of the term leave no other reading ("former President X" acts for nobody, and who runs
for an office does not hold it).
"""

from collections.abc import Iterable, Iterator

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.parsing.words import Token
from ontherecord.language.leaders import Term, load_leaders
from ontherecord.language.names import split_title
from ontherecord.language.time.reading import TimeMatch
from ontherecord.nouns.actor import ActorKind

_PAST = frozenset({"former", "ex", "late", "ex-president", "ex-premier", "onetime", "candidate"})
_RUNNING = frozenset(
    "candidate candidacy nominee frontrunner front-runner contender hopeful caucus".split()
)
_RULING = frozenset({"president", "premier", "minister", "chancellor", "king", "emir"})
# Words of a race for an office: a report with several tells of people who run, not of who governs.
_RACE = _RUNNING | frozenset(
    """campaign delegate superdelegate nomination primary ballot voter poll pollster gop rally debate convention
    caucusgoer electorate turnout""".split()
)
_RACING = 3  # kinds of such words from which a report is of a race
_TITLES = frozenset(
    """president premier minister chancellor king emperor emir sultan shah general marshal colonel secretary
    secretary-general chairman ayatollah sheikh generalissimo chief leader""".split()
)
# Surnames that are words, places or given names as well: too many other readings.
_WORDS = frozenset(
    """may ford baker rice bush brown major barak moon ban marin rama fox lange beck lie thant key ho win
    sen pot lon prem santos jordan sharon blair rubio kim wade doe taylor hu wang smith johnson wilson
    carter clinton marshall hull powell robertson michel hadi salman""".split()
)
# Surnames that very many bear: only a title in front shows that the leader is meant.
_COMMON = frozenset(
    """ali alexander alfonso abdullah ahmed ahmad andersson arias ba boris camara carlsson carol castillo castro chang
    chen costa dar diop evans faye fernández field fischer fraser garcía gómez gonzález gutiérrez hansson hassan
    hayashi home hughes ismail jonathan kaboré katz keita keïta khalifa khan kim lacalle lai lange lee
    levy li lin luther lynch ma machado martínez marx medina michael mohamud mohammed montenegro moore morales moreno
    morrison nguyen noda owen park pearson peña peters pérez prado ramos rao rasmussen rodríguez rogers
    roh saleh salam santos sato schmidt simon singh smith soares tanaka tang tanner taylor toledo touré traore
    traoré vargas vieira vincent wang wen wilson wong yang yoshida yusuf zhu zia""".split()
)
_NAMED_AFTER = frozenset(
    {"plan", "doctrine", "line", "declaration", "mission", "note", "initiative"}
)
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj"})
_SLACK = 1  # years: texts tell of what a leader did just before and after
_ALIVE = 2012  # whose term ended later may be spoken of long after it
_OPEN = 9999


def leader_tokens(roster: Roster, hits: Hits) -> Iterator[int]:
    """Single words that are the surname of a leader of a party which the report names.

    The tagger takes many for places or organisations; only words that can be nothing else in their place
    count: a subject, an object, or whose plan it is, with no other name beside it.
    """
    named = {n for _, _, hit in hits.by_token.values() for n in (hit.party.name, hit.party.of) if n}
    known = load_leaders()
    for token in roster.parsed.doc:
        terms = known.get(token.text)
        if (
            terms is None
            or token.pos_ != "PROPN"
            or token.lower_ in _WORDS | _COMMON
            or hits.at(token.i)
        ):
            continue
        if any(t.party in named for t in terms) and _stands_alone(token):
            yield token.i


def _stands_alone(token: Token) -> bool:
    before = token.nbor(-1) if token.i > token.sent.start else None
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if before is not None and before.pos_ == "PROPN" and before.lower_ not in _TITLES:
        return False
    if token.dep_ == "compound":
        return after is not None and after.lower_ in _NAMED_AFTER
    beside = after is not None and after.pos_ == "PROPN"
    return token.dep_ in _PLACES and not beside and not any(c.dep_ == "det" for c in token.children)


def find_leaders(roster: Roster) -> None:
    """Give persons without a party the one they are known to have led, where the text names it."""
    parties = {e.name: e.key for e in roster.entries.values() if e.kind is not ActorKind.PERSON}
    race = _is_of_race(roster)
    years = _years(roster.parsed.times)
    for entry in roster.entries.values():
        if (
            entry.kind is not ActorKind.PERSON
            or entry.party is not None
            or any(r.of for r in entry.roles)
        ):
            continue
        terms = load_leaders().get(_surname(entry.name), ())
        if not terms or is_called_past(roster, entry):
            continue
        titled = bool(_words_before(roster, entry) & _TITLES)
        runs = _runs(roster, entry)
        if (race and not _governs(roster, entry)) or (not titled and runs):
            continue
        if not titled and _surname(entry.name).casefold() in _COMMON:
            continue
        held = {parties[t.party] for t in terms if t.party in parties and _holds(t, years, titled)}
        if len(held) == 1:
            entry.party = held.pop()


def led_by(surname: str, times: Iterable[TimeMatch]) -> set[str]:
    """The names of those who were led under a surname, as a government is called: "the Brandt administration"."""
    terms = load_leaders().get(surname, ())
    return {term.party for term in terms if _holds(term, _years(times), titled=True)}


def _years(times: Iterable[TimeMatch]) -> list[int]:
    """The years that a text prints."""
    return sorted({t.form.year for t in times if t.form.year is not None})


def is_called_past(roster: Roster, entry: Entry) -> bool:
    """Whether a report calls somebody a former holder of his office, or one who wants it."""
    return bool(_words_before(roster, entry) & _PAST)


def is_running(roster: Roster, entry: Entry) -> bool:
    """Whether a report is of a race for an office or lets somebody run for one, and he does not govern."""
    return (_is_of_race(roster) or _runs(roster, entry)) and not _governs(roster, entry)


def _surname(name: str) -> str:
    """The surname of a printed name: its last word, but Chinese and Korean ones stand first."""
    parts = split_title(name)
    words = name.split()
    first = parts is not None and parts.surname == words[0]
    return words[0] if first else words[-1]


def _holds(term: Term, years: list[int], titled: bool) -> bool:
    """Whether somebody may be taken to speak for a party in a text that prints these years."""
    if years:
        return any(term.first - _SLACK <= year <= term.last + _SLACK for year in years)
    return titled or term.last == _OPEN or term.last < _ALIVE


def _runs(roster: Roster, entry: Entry) -> bool:
    """Whether a sentence that names somebody tells of one who runs for an office and does not hold it."""
    doc = roster.parsed.doc
    sentences = (doc[first].sent for first, _ in entry.mentions)
    return any(token.lemma_.lower() in _RUNNING for sent in sentences for token in sent)


def _governs(roster: Roster, entry: Entry) -> bool:
    """Whether the title of who governs stands right before a mention: no "Secretary", which many keep for life."""
    doc = roster.parsed.doc
    return any(first > 0 and doc[first - 1].lower_ in _RULING for first, _ in entry.mentions)


def _is_of_race(roster: Roster) -> bool:
    """Whether a report has the words of a race for an office: whom it names without a title may only run for it."""
    return len({t.lemma_.lower() for t in roster.parsed.doc} & _RACE) >= _RACING


def _words_before(roster: Roster, entry: Entry) -> set[str]:
    """The words in front of a person's mentions, and the titles that are part of them."""
    doc = roster.parsed.doc
    return {doc[i].lower_ for first, last in entry.mentions for i in range(max(first - 3, 0), last)}
