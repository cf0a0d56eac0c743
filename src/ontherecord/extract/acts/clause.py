"""Clauses: who does what in a dependency parse, whatever the voice and wherever the subject stands.

All functions read a spaCy parse with the labels of its English pipelines (nsubj, nsubjpass, agent,
dative, relcl, acl, xcomp ...) and return tokens: the head words of the phrases that fill a role.
"""

from dataclasses import dataclass

from ontherecord.extract.acts.complements import equal_thing
from ontherecord.extract.acts.starts import (
    broken_off,
    foremost,
    listed_after,
    name_before,
    past_dateline,
    step_taken,
    told_within,
)
from ontherecord.extract.acts.things import (
    between,
    given,
    in_stead,
    matter,
    of_thing,
    something,
)
from ontherecord.extract.acts.tree import (
    among,
    before_article,
    child,
    children,
    dateline_end,
    is_verbal,
    misread_subject,
    prepositions,
)
from ontherecord.extract.parsing.words import Token

_RELATIVES = frozenset({"which", "that", "who", "whom"})
_SUBJECTS = ("nsubj", "nsubjpass")
# Verbs whose object, not subject, does the act of the infinitive: "urged Norland to withdraw".
_OBJECT_CONTROL = frozenset(
    """advise allow appeal ask authorise authorize beg call cause challenge charge command compel
    convince direct enable encourage expect force get help implore instruct invite lead let order permit
    persuade press pressure prompt push remind request require tell urge want warn""".split()
)
_GIVING = frozenset(
    "give hand send offer show grant lend pass bring serve award promise pay".split()
)
# Nouns whose infinitive their owner does.
_RESOLVES = frozenset(
    """agreement commitment decision determination intention intent oath offer plan pledge promise readiness
    refusal resolve threat undertaking vow willingness""".split()
)
_SAYING = frozenset("say tell announce declare state add write insist claim".split())
_SPEAKING = frozenset(
    "deny accuse urge warn demand threaten vow promise reject dismiss blame condemn denounce".split()
)
_DEPTH = 6  # steps that a subject is looked for up the tree; longer chains are misparses


@dataclass(frozen=True, slots=True)
class Clause:
    """The deep roles of a verb: `actor` does it, `object` is what it is done to, `dative` to whom it goes."""

    verb: Token
    passive: bool
    actor: Token | None
    object: Token | None
    dative: Token | None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, in full ("was handed") or reduced ("the note handed to")."""
    if child(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(a.lemma_ == "have" for a in children(verb, "aux")):
        return False
    if (
        verb.dep_ == "advcl"
        and verb.i < verb.head.i
        and not child(verb, "dobj", "mark", *_SUBJECTS)
    ):
        return not child(verb, "aux") and verb.i == verb.left_edge.i  # "Asked about it, he said"
    if verb.dep_ == "acl" and verb.i > verb.head.i:
        if _is_main(verb) or told_within(verb) is not None:
            return False
        return child(verb, "dobj") is None or child(verb, "agent") is not None
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and not child(verb, "aux", *_SUBJECTS):
        return is_passive(verb.head)
    return child(verb, "agent") is not None


def _is_main(verb: Token) -> bool:
    """Whether a past is the sentence's own that the parser hung on its subject: "The League, which met, CALLED on"."""
    noun = verb.head
    aside = child(noun, "relcl", "appos")
    top = noun.dep_ == "ROOT" and noun.pos_ == "PROPN" and verb.tag_ == "VBD"
    return top and aside is not None and aside.i < verb.i and verb.nbor(-1).text == ","


def read_clause(verb: Token) -> Clause:
    """The deep roles of a verb, relative pronouns replaced by the nouns they stand for."""
    subject = surface_subject(verb)
    things = list(children(verb, "dobj", "obj"))
    dative = _noun(child(verb, "dative"))
    if len(things) > 1 and things[0].lower_ in _RELATIVES:
        # "the letter which Norland sent to Estmark about ten men", "the plan, which they pressed us to take"
        sent = verb.lemma_ in _GIVING and dative is not None and dative.i < things[1].i
        things = things[:1] if sent else things[1:]
    if len(things) > 1 and verb.lemma_ in _GIVING:  # "handed the envoys a note": two objects
        dative, things = dative or things[0], things[1:]
    own = things[0] if things else in_stead(verb)
    if own is not None and dative is None and verb.lemma_ in _GIVING:
        dative = before_article(own)
    if is_passive(verb):
        agent = child(verb, "agent")
        actor = child(agent, "pobj") if agent is not None else _behind_day(verb)
        if own is not None:  # "the envoy was handed a note"
            return Clause(verb, True, actor, own, dative or subject)
        return Clause(verb, True, actor, subject, dative)
    thing = matter(own, _antecedent(own, verb)) if own else _gap(verb)
    return Clause(verb, False, subject, thing, dative)


def _behind_day(verb: Token) -> Token | None:
    """By whom something is done that the parser hangs on the day: "was rejected at the weekend by NORLAND"."""
    named = (p for p in prepositions(verb, "by") if p.pos_ == "PROPN" and p.i > verb.i)
    return next((p for p in named if p.ent_type_ not in ("DATE", "TIME")), None)


def surface_subject(verb: Token, depth: int = _DEPTH) -> Token | None:
    """The grammatical subject of a verb, shared, controlled or relative ones included.

    Conjoined verbs share the first verb's subject, infinitives and participles take that of the verb
    they hang on, "the note sent" has "note".
    """
    own = own_subject(verb)
    if own is not None:
        return _antecedent(past_dateline(own), verb)
    head = conjunct_head(verb)
    before = name_before(verb) or misread_subject(verb) or broken_off(verb) or told_within(verb)
    if before is not None or depth == 0:
        return before
    above = foremost(verb) or listed_after(verb)
    return surface_subject(above, depth - 1) if above is not None else _inherited(verb, head, depth)


def _inherited(verb: Token, head: Token, depth: int) -> Token | None:
    """The subject that a verb takes from what it hangs on, by how it hangs there."""
    if head == verb:
        return None
    match verb.dep_:
        case "conj" if is_verbal(head):
            return None if _is_misjoined(verb) else surface_subject(head, depth - 1)
        case "xcomp":
            return _controller(head, depth - 1)
        case "ccomp" | "advcl" | "csubj" if _is_beside(verb, head):
            return _shared(verb_beside(verb, head), depth - 1)
        case "acl":
            told = verb.tag_ in ("VBG", "VBN", "VBD") and verb.i > head.i
            return (among(head) or between(head, verb)) if told else _resolver(verb, depth - 1)
        case "pcomp":
            above = _above_preposition(head)
            return _faulted(head) or (_shared(above, depth - 1) if above is not None else None)
    return None


def verb_beside(verb: Token, head: Token) -> Token:
    """The verb beside which a participle stands behind a comma: "GAVE it time to answer, telling cadets that".

    What somebody says by a participle is said beside saying: "SAID it had no paper, denying reports that".
    """
    start = verb.left_edge.i
    apart = start > 0 and verb.doc[start - 1].text == "," and verb.i > head.i
    purpose = head.dep_ == "advcl" and any(a.tag_ == "TO" for a in children(head, "aux"))
    told = head.dep_ == "ccomp" and head.head.lemma_ in _SAYING and head.head.i < head.i
    spoken = told and verb.tag_ == "VBG" and verb.lemma_ in _SPEAKING
    return head.head if apart and (purpose or spoken) and is_verbal(head.head) else head


def own_subject(verb: Token) -> Token | None:
    """The subject on a verb itself; of several before it the nearest: "with Brandt looking on, OLSEN said"."""
    own = [c for c in children(verb, *_SUBJECTS) if not _is_receiver(c, verb)]
    own = own or [
        c for a in children(verb, "aux") for c in children(a, "nsubj")
    ]  # "Iran has, however, rejected"
    own = [
        c for c in own if child(c, "case") is None
    ] or own  # "NORLAND'S and Estmark's envoys said"
    own = [c for c in own if c.idx >= dateline_end(c)] or own
    before = [c for c in own if c.i < verb.i]
    later = [c for c in before[1:] if c.doc[c.left_edge.i - 1].text == ","]
    return later[-1] if later else next(iter(own), None)


def _is_receiver(subject: Token, verb: Token) -> bool:
    """Whether a preposition without a noun stands before a participle's subject: "writing to OLSEN warning him"."""
    start = subject.left_edge.i
    if verb.tag_ != "VBG" or child(verb, "aux") is not None or start == 0:
        return False
    before = subject.doc[start - 1]
    return before.pos_ == "ADP" and not any(True for _ in before.children)


def _is_misjoined(verb: Token) -> bool:
    """Whether a participle is joined to a verb by mistake: "a camera captured Brandt PROMISING"."""
    return verb.tag_ == "VBG" and verb.head.tag_ != "VBG" and child(verb, "aux") is None


def _above_preposition(prep: Token) -> Token | None:
    """What a preposition hangs on, or the one that it is conjoined to: "by arming and BY rejecting"."""
    while prep.dep_ == "conj" and prep.head.pos_ == prep.pos_:
        prep = prep.head
    return step_taken(prep) or (prep.head if prep.head != prep else None)


def _faulted(prep: Token) -> Token | None:
    """Whose noun it is whose "in" a gerund follows: "questioned BRANDT's judgment in accepting it"."""
    while prep.dep_ == "conj" and prep.head.pos_ == prep.pos_:
        prep = prep.head
    noun = prep.nbor(-1) if prep.i > prep.sent.start and prep.lower_ == "in" else None
    return child(noun, "poss") if noun is not None and noun.pos_ == "NOUN" else None


def _is_beside(verb: Token, head: Token) -> bool:
    """Whether a clause shares the subject above: "SAYING", "wrote TO DEMAND", "went on TO".

    Not "AS demanded by Norland".
    """
    manner = any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    went = head.lemma_ == "go" and any(c.lower_ == "on" for c in children(head, "prt"))
    if verb.dep_ == "csubj" or verb.tag_ == "VBD":  # "HAVING URGED it to, Norland held"
        return any(a.lower_ == "having" for a in children(verb, "aux")) and verb.i < head.i
    return not manner and (verb.tag_ in ("VBG", "VBN") or head.lemma_ == "write" or went)


def conjunct_head(verb: Token) -> Token:
    """What a verb hangs on; a finite verb conjoined to an infinitive hangs on the verb above that.

    "urged both sides to return and offered to host": the parser joins "offered" to "return".
    """
    head = _told_above(verb) or verb.head
    modal = verb.tag_ == "VB" and any(a.tag_ == "MD" for a in children(verb, "aux"))
    if modal and any(a.tag_ == "MD" or a.lemma_ == "do" for a in children(head, "aux")):
        return head
    if verb.dep_ != "conj" or not (modal or verb.tag_ in ("VBD", "VBZ")):
        return head
    while (
        (
            head.tag_ == "VB"
            or (modal and child(head, "mark") is not None)
            or (not modal and is_under_way(head))
        )
        and head.dep_ in ("xcomp", "acl", "advcl", "ccomp")
        and head.head != head
    ):
        head = head.head
    return head


def _told_above(verb: Token) -> Token | None:
    """The past that a past goes on behind a relative clause of another tense.

    "met Brandt, who has been named by the league, and HANDED him a letter": the parser joins "handed" to "named".
    """
    relative = verb.head
    while relative.tag_ == "VB" and relative.dep_ == "xcomp":
        relative = relative.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or relative.dep_ != "relcl":
        return None
    been = any(a.lower_ == "been" for a in children(relative, "aux", "auxpass"))
    above = relative.head.head
    past = above.tag_ == "VBD" and relative.head.dep_ == "dobj"
    return above if past and (been or relative.tag_ in ("VBZ", "VBP")) else None


def is_under_way(verb: Token) -> bool:
    """Whether a clause tells what was going on; a past behind it is the teller's: "said it WAS LEAVING and asked"."""
    going = verb.tag_ == "VBG" and any(
        a.tag_ in ("VBD", "VBZ", "VBP") for a in children(verb, "aux")
    )
    return going and verb.dep_ == "ccomp" and verb.head.i < verb.i


def is_bare_conjunct(verb: Token) -> bool:
    """Whether a verb shares the modal before it: "would free the crew and EXCHANGE prisoners", read as a present."""
    first = verb.head
    return (
        verb.dep_ == "conj"
        and verb.tag_ == "VBP"
        and child(verb, *_SUBJECTS) is None
        and any(a.tag_ == "MD" for a in children(first, "aux"))
    )


def _noun(dative: Token | None) -> Token | None:
    """The receiver: "gave ESTMARK a note", "gave a note to ESTMARK"."""
    if dative is not None and dative.pos_ == "ADP":
        return child(dative, "pobj")
    return dative


def _antecedent(word: Token, verb: Token) -> Token | None:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if word.lower_ == "what" and verb.dep_ == "csubj":
        return equal_thing(verb)
    if word.lower_ not in _RELATIVES or word.tag_ not in ("WDT", "WP", "DT", "IN", "PRP"):
        return word
    clause = verb
    while clause.dep_ == "conj" and is_verbal(clause.head):
        clause = clause.head
    if clause.dep_ == "relcl" and word.lower_ in ("which", "that"):
        head = given(clause.head, clause)
        if head is not clause.head or word.lower_ == "which":
            return of_thing(head)
    if clause.dep_ == "relcl":
        return among(clause.head) or _last_of(clause.head, clause)
    if is_cleft(clause):
        return child(clause.head, "attr")
    return None if word.tag_ in ("WDT", "WP") else word


def is_cleft(clause: Token) -> bool:
    """Whether a clause tells what one did who is set apart: "it was NORLAND that accused"."""
    being = clause.head
    it = child(being, "nsubj", "expl") if clause.dep_ == "ccomp" and being.lemma_ == "be" else None
    who = child(clause, "nsubj")
    named = (
        child(being, "attr") if it is not None and it.lower_ == "it" and it.i < being.i else None
    )
    relative = who is not None and who.lower_ in ("that", "who") and who.tag_ in ("WDT", "WP")
    return named is not None and named.pos_ == "PROPN" and relative


def _last_of(noun: Token, clause: Token) -> Token:
    """The last of several whom one "who" stands for: "between Brandt and OLSEN, who was chairman"."""
    named = (noun, *children(noun, "appos"))  # "minister Brandt and envoy OLSEN"
    joined = (c for n in named for c in n.conjuncts)
    others = [c for c in joined if noun.i < c.i < clause.i and c.pos_ == "PROPN"]
    verbs = (clause, *children(clause, "aux", "auxpass"))
    single = any(v.tag_ == "VBZ" or v.lower_ == "was" for v in verbs)
    return others[-1] if others and single else noun


def _gap(verb: Token) -> Token | None:
    """What an object-relative clause is about: "the note [that] Norland sent"."""
    if told_within(verb) is not None or (verb.dep_ == "amod" and listed_after(verb) is not None):
        return verb.head
    if verb.dep_ != "relcl" or child(verb, *_SUBJECTS) is None:
        return None
    subject = child(verb, *_SUBJECTS)
    if subject is not None and subject.lower_ in _RELATIVES:
        return None
    if any(c.dep_ in ("ccomp", "xcomp") for c in verb.children):
        return None
    return something(verb.head) or verb.head


def _resolver(infinitive: Token, depth: int) -> Token | None:
    """Who does what a noun says shall be done: "its decision to leave", "made a pledge to leave"."""
    noun = infinitive.head
    if infinitive.tag_ != "VB" or noun.lemma_.lower() not in _RESOLVES:
        return None
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    verb = noun.head
    if noun.dep_ == "dobj" and is_verbal(verb):
        return surface_subject(verb, depth) if not is_passive(verb) else None
    if noun.dep_ == "attr" and verb.lemma_ == "be":
        subject = surface_subject(verb, depth)
        return child(subject, "poss") if subject is not None else None
    return None


def _controller(head: Token, depth: int) -> Token | None:
    """Who does the infinitive or participle that hangs on `head`."""
    if head.pos_ == "ADJ":
        return surface_subject(head, depth) or (
            surface_subject(head.head, depth) if depth else None
        )
    told = child(head, "dobj", "dative")
    if told is not None and head.lemma_ in _OBJECT_CONTROL and not is_passive(head):
        return told
    return surface_subject(head, depth)


def _shared(head: Token, depth: int) -> Token | None:
    """The subject that a participle takes from the verb it hangs on; a passive one gives none."""
    if not is_verbal(head):
        return None
    if is_passive(head) and child(head, "agent") is None and head.dep_ != "acl":
        return None
    return surface_subject(head, depth) if not is_passive(head) else read_clause(head).actor
