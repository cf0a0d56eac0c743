"""Turns of phrase by which parties take a stand and which no frame of the lexicon reaches.

"The draft provides for A, for B and for C" (a list of demands), "would not make the reply public" (a refusal whose
object the parser takes for a subject), "his letter remains unanswered" (by whom, the letter's address tells).
"""

from collections.abc import Mapping

from ontherecord.extract.acts.condition import is_held_back
from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.modality import Reading, is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal, phrase
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.asked import asked_at
from ontherecord.extract.stances.awaited import awaited_at
from ontherecord.extract.stances.deadlines import deadline_at
from ontherecord.extract.stances.firm import firm_at
from ontherecord.extract.stances.hinges import hinge_at
from ontherecord.extract.stances.idioms import idiom_at
from ontherecord.extract.stances.plain import plain_at
from ontherecord.extract.stances.rows import listed_demands_at, row_at
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.upheld import upheld_at
from ontherecord.extract.stances.verdicts import bargain_at, verdict_at
from ontherecord.extract.stances.withheld import withheld_at
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

# What a paper that is not agreed yet does with its points.
_PROVIDING = frozenset("provide call ask foresee envisage stipulate demand require".split())
_IF = frozenset({"if", "unless", "once", "provided", "until"})
_SIDES = frozenset(
    """country government side nation movement organisation organization alliance state party group bloc union
    delegation team ministry army forces people coalition minister deputy troop soldier member fighter
    negotiator""".split()
)
_ANSWERS = frozenset({"answer", "reply", "response", "reaction"})
_WARNING = frozenset({"warn", "caution", "threaten", "make"})
_PUBLIC = frozenset({"public", "available"})
DRAFTS = frozenset(
    "draft plan proposal text paper deal agreement accord framework scheme treaty pact term roadmap document "
    "outline".split()
)
"""Papers whose terms are what two sides would have to do, whoever wrote or handed them over."""

_PLANS = frozenset("plan proposal roadmap framework scheme outline formula initiative".split())
_REACH = 60  # tokens that a paper's pronoun is looked back for


def turn_at(token: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """The turn of phrase at a word; `papers` are the head words of papers and who wrote them."""
    if token.lower_ == "unanswered":
        return _unanswered(token, papers)
    if (bargain := bargain_at(token)) is not None:
        return bargain
    if not is_verbal(token):
        return listed_demands_at(token)
    return (
        _provides(token, papers)
        or _unpublished(token, papers)
        or _without_answer(token, papers)
        or _lying(token, papers)
        or deadline_at(token)
        or hinge_at(token)
        or upheld_at(token)
        or idiom_at(token)
        or awaited_at(token)
        or verdict_at(token)
        or row_at(token)
        or plain_at(token)
        or asked_at(token)
        or firm_at(token)
        or withheld_at(token)
    )


def _unanswered(word: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """ "His letter remains unanswered", "had gone unanswered for nine days"."""
    verb = word.head if is_verbal(word.head) else word
    if verb.lemma_ not in ("remain", "go", "be", "stay", "lie") or is_negated(verb):
        return None
    return _silent(child(verb, "nsubj", "nsubjpass"), verb, papers)


def _without_answer(verb: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """ "It has had no answer", "the note has received no reply"."""
    if verb.lemma_ not in ("have", "receive", "get", "bring", "draw"):
        return None
    thing = child(verb, "dobj")
    if thing is None:
        return None
    none = any(c.lower_ == "no" for c in children(thing, "det"))
    if thing.lemma_.lower() not in _ANSWERS or not none or child(verb, "mark") is not None:
        return None
    return _silent(child(verb, "nsubj"), verb, papers)


def _lying(verb: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """A paper that has been lying somewhere for days."""
    if verb.lemma_ not in ("lie", "sit", "languish") or verb.tag_ != "VBG":
        return None
    if not any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree):
        return None
    return _silent(child(verb, "nsubj"), verb, papers)


def _silent(
    subject: Token | None, verb: Token, papers: Mapping[int, tuple[str, ...]]
) -> Turn | None:
    """The paper that lies unanswered, if the subject is one and its verb tells a fact."""
    reading = read_modality(verb)
    if subject is None or reading is None or reading.modality is not Modality.DID:
        return None
    paper = _paper(subject, papers)
    return Turn(Stance.UNANSWERED, (phrase(subject),), paper=paper) if paper is not None else None


def condition_below(verb: Token) -> Range | None:
    """A condition that hangs on what is let, or on a name that the parser takes for a verb."""
    for part in verb.subtree:
        mark = child(part, "mark")
        if part.dep_ != "advcl" or mark is None or mark.i < verb.i or part.head == verb:
            continue
        last = clause_range(part)[1]
        lasting = mark.lower_ == "until" and not is_held_back(part.head)
        before = mark.nbor(-2 if mark.nbor(-1).text == "," else -1) if mark.i > 1 else mark
        if before.tag_ in ("WDT", "WP"):
            continue  # "a law under which, ONCE IT IS IN FORCE, nobody would pay"
        if mark.lower_ in _IF and mark.i < part.i < last and not lasting:
            return mark.i, last
    return None


def is_own_side(subject: Token | None) -> bool:
    """Whether a speaker names its own side: "his country", "our government"."""
    if subject is None or subject.lemma_.lower() not in _SIDES:
        return False
    return any(c.tag_ == "PRP$" for c in children(subject, "poss"))


def is_in_draft(trigger: Token) -> bool:
    """Whether a paper would have a party do so, which has not said it will: "Under the draft, Norland would"."""
    verb = trigger if is_verbal(trigger) else trigger.head
    ahead = [a.lower_ for a in children(verb, "aux")]
    if not {"would", "will", "must", "shall"} & set(ahead):
        return False
    above = [verb, *(a for a in verb.ancestors if a.sent == verb.sent)]
    papers = (child(p, "pobj") for a in above for p in children(a, "prep") if p.lower_ == "under")
    return any(p is not None and p.lemma_.lower() in DRAFTS for p in papers)


def refusal_in_warning(verb: Token) -> Reading | None:
    """ "Warned that it WOULD NOT DISCUSS": what is warned of is meant, where what is feared is not."""
    above = verb.head
    ahead = any(a.lower_ in ("will", "would", "wo", "shall") for a in children(verb, "aux"))
    if verb.dep_ == "ccomp" and above.lemma_ in _WARNING and ahead and is_negated(verb):
        return Reading(Modality.WILL, negated=True, reported=True)
    return None


def _provides(verb: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """Each "for" of what a paper provides for."""
    subject = child(verb, "nsubj") if verb.lemma_ in _PROVIDING else None
    if subject is None or child(verb, "neg"):
        return None
    paper = _paper(subject, papers)
    points = [p for prep in _fors(verb) if (p := child(prep, "pobj")) is not None]
    if paper is None or not points or (verb.lemma_ != "provide" and len(points) < 2):
        return None  # one point: the lexicon's own frame
    plan = verb.doc[paper].lemma_.lower() in _PLANS  # what a plan provides for, its author proposes
    stance = Stance.OFFERS if plan else Stance.DEMANDS
    return Turn(stance, tuple(phrase(p) for p in points), paper=paper, sure=not plan)


def _fors(verb: Token) -> list[Token]:
    """The "for" of a verb and those conjoined to it, wherever the parser hangs them."""
    last = verb.sent.end
    found = [t for t in children(verb, "prep") if t.lower_ == "for" and t.i > verb.i]
    for token in verb.doc[verb.i + 1 : last]:
        before = token.nbor(-1).lower_
        if token.lower_ == "for" and found and before in (",", "and") and token not in found:
            found.append(token)
    return found


def _paper(subject: Token, papers: Mapping[int, tuple[str, ...]]) -> int | None:
    """The paper that a subject is, or that "it" stands for: the subject of the sentence before."""
    if subject.i in papers:
        return subject.i
    if subject.lower_ != "it":
        return None
    first = subject.sent.start
    before = [
        i
        for i in papers
        if first - _REACH < i < first and subject.doc[i].dep_ in ("nsubj", "nsubjpass")
    ]
    return before[-1] if before else None


def _unpublished(verb: Token, papers: Mapping[int, tuple[str, ...]]) -> Turn | None:
    """A paper that somebody will not make public."""
    if verb.lemma_ != "make":
        return None
    for state in children(verb, "ccomp", "acomp", "oprd"):
        thing = child(state, "nsubj") or child(verb, "dobj")
        if state.lower_ not in _PUBLIC or thing is None or thing.i not in papers:
            continue
        reading = read_modality(verb)
        if reading is None or not reading.negated or reading.modality is Modality.DID:
            return None
        return Turn(Stance.REJECTS, ((verb.i, state.i + 1),), holder=child(verb, "nsubj"))
    return None
