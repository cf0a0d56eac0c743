"""Embedded words: a clause below other words that turn its sense, or give it to somebody else.

"Promised that Estmark would pay" binds no Estmark, "instead of insisting on the wall" is no demand for one, and what
"members who believed that the quota must be cut" think is not what he thinks who tells of them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.words import Range, is_people
from ontherecord.nouns.position import Stance

_PROMISING: Final = frozenset(
    "promise pledge vow boast swear guarantee assure bet predict expect hope".split()
)
_THINKING: Final = frozenset(
    """believe think feel argue say insist hold fear worry suspect hope suppose claim assume maintain expect
    complain suggest contend""".split()
)
_DOUBTING: Final = frozenset("doubt question".split())
_UNLIKELY: Final = frozenset({"unlikely", "improbable", "doubtful", "inconceivable"})
_ALLEGED: Final = frozenset({"allegedly", "supposedly", "purportedly"})
_HARDLY: Final = frozenset({"hardly", "scarcely", "barely", "seldom", "rarely"})
_FALSELY: Final = frozenset({"falsely", "wrongly"})
_GOING_ON: Final = frozenset(
    "investigate pursue fight work defend seek monitor oppose push press campaign speak".split()
)
_ASIDE: Final = frozenset({"aside", "behind", "away"})
_CHANGED: Final = frozenset({"up", "down"})
_FIRST: Final = frozenset({"i", "we", "my", "our"})
_PLEDGING: Final = frozenset("pledge promise vow will would".split())
# What a pledge must be of to be an offer to the other side.
_GIVING: Final = frozenset(
    """release free lift ease withdraw halt stop end cease suspend return reopen open pay compensate accept allow permit
    hold sign ratify publish grant give provide deliver supply restore resume extend renew reduce cut limit freeze
    dismantle destroy recognise recognize hand attend respect abide comply observe implement honour honor share send
    present refrain pull waive cancel drop scrap postpone delay consider negotiate discuss meet host guarantee support
    step evacuate disarm transfer cede finance fund remove close admit invite protect let keep agree build buy
    help rebuild convene call add raise increase lower disclose review amend change""".split()
)
PUBLIC: Final = frozenset(
    """people supporter voter reader viewer fan customer citizen resident everyone everybody follower member public
    crowd audience reporter journalist media press compatriot countryman
    consumer shopper tourist traveller traveler student worshipper user listener subscriber parent driver motorist pupil
    patient donor volunteer visitor guest passenger christian muslim believer""".split()
)
"""People who are no side of any talks: whoever it may be."""
_SOME: Final = frozenset(
    """politician lawmaker legislator senator activist protester protestor demonstrator critic analyst expert
    parliamentarian deputy conservative liberal republican democrat businessman farmer fisherman""".split()
)
_ADDRESSING: Final = frozenset({"on", "upon", "to"})
_PAST: Final = frozenset("past former earlier previous initial original onetime one-time".split())
_OFFICE: Final = ("were president", "were prime minister", "were elected", "is elected", "wins the")
# What stands before "campaign" where it is one for votes, and no "bombing campaign".
_ELECTING: Final = frozenset(
    "the his her my election electoral presidential parliamentary re-election reelection".split()
)
_PROMISED: Final = frozenset({"pledge", "promise", "commit", "vow", "guarantee"})
_SAYING: Final = frozenset({"say", "tell", "mean", "promise", "suggest"})
_CHANCES: Final = frozenset({"chance", "way", "possibility", "prospect", "likelihood"})
_DEPTH: Final = 12


def standing(points: Sequence[Range], trigger: Token, stance: Stance) -> Iterator[Range]:
    """The points on which a party stands: none where the words around turn the sense, and no former offer."""
    if _is_turned_away(trigger) or (stance is Stance.OFFERS and _is_campaign(trigger)):
        return
    if stance is not Stance.REJECTS and _is_of_antecedent(trigger):
        return
    for point in points:
        offered = stance is Stance.OFFERS and _is_name(trigger.doc[point[0] : point[1]].root)
        gone = (_is_former_offer, _is_of_public, _is_former)
        vowed = stance is Stance.OFFERS and trigger.lemma_ in ("pledge", "vow")
        offered = offered or (vowed and _is_unasked(point, trigger))
        offered = offered or (stance is Stance.OFFERS and _is_nobodys_offer(point, trigger))
        if not offered and not any(over(point, trigger) for over in gone):
            yield point


def is_unclear(point: Range, trigger: Token, stance: Stance) -> bool:
    """Whether other words leave open that a party stands there, or only half of a choice is its point."""
    doubts = (
        _is_half_choice,
        _is_of_another,
        _is_cut_short,
        _is_long_past,
        _is_private,
        _is_unpledged,
        _is_asked_oneself,
    )
    offered = stance is Stance.OFFERS
    unasked = offered and (_is_unasked(point, trigger) or _goes_on(point, trigger))
    unasked = unasked or _is_if_elected(trigger)
    unasked = unasked or (stance is not Stance.CONDITIONAL and _is_tied(point, trigger))
    return unasked or is_hedged(trigger) or any(doubt(point, trigger) for doubt in doubts)


def _is_unasked(point: Range, trigger: Token) -> bool:
    """Whether what somebody pledges gives nobody anything: "pledged to press on with its attack"."""
    root = trigger.doc[point[0] : point[1]].root
    if trigger.lemma_.lower() not in _PLEDGING or trigger.dep_ == "xcomp":
        return False
    towards = child(trigger, "dative") or child(trigger, "dobj")
    if towards is not None and towards.ent_type_ in ("GPE", "ORG", "NORP"):
        return False
    return is_verbal(root) and (root.lemma_ not in _GIVING or child(root, "neg") is not None)


def _is_of_antecedent(trigger: Token) -> bool:
    """Whether a relative clause gives a stand to a crowd it hangs on: "members WHO ARE COMMITTED TO keeping it"."""
    verb = trigger if is_verbal(trigger) else trigger.head
    subject = child(verb, "nsubj", "nsubjpass")
    crowd = verb.head.tag_ in ("NNS", "NNPS") or verb.head.lemma_.lower() in _SOME
    relative = subject is not None and subject.tag_ in ("WP", "WDT")
    return verb.dep_ == "relcl" and relative and crowd


def is_of_some(trigger: Token) -> bool:
    """Whether some of a state's politicians or people do so, and not their state: "Norlander POLITICIANS oppose"."""
    subject = child(trigger, "nsubj") if is_verbal(trigger) else None
    return subject is not None and subject.lemma_.lower() in _SOME


def _goes_on(point: Range, trigger: Token) -> bool:
    """Whether somebody says only that it will do what it does already: "will CONTINUE to sell"."""
    return trigger.doc[point[0] : point[1]].root.lemma_ in ("continue", "keep", "remain", "stay")


def _is_nobodys_offer(point: Range, trigger: Token) -> bool:
    """Whether nobody is given anything: "promised that THE WALL would cost nothing", "will CONTINUE TO investigate"."""
    root = trigger.doc[point[0] : point[1]].root
    on = child(root, "xcomp") if _goes_on(point, trigger) else None
    idle = on is not None and on.lemma_ in _GOING_ON
    falsely = any(c.lower_ in _FALSELY for c in children(trigger, "advmod"))
    doer = child(root, "nsubj")
    thing = _is_of_another(point, trigger) and doer is not None and doer.pos_ == "NOUN"
    return idle or falsely or (thing and doer is not None and not is_people(doer))


def _is_of_public(point: Range, trigger: Token) -> bool:
    """Whether everybody is asked, and no side: "asked SUPPORTERS to sign a petition"."""
    root = trigger.doc[point[0] : point[1]].root
    told = child(root, "nsubj") if any(a.lower_ == "to" for a in children(root, "aux")) else None
    # "called ON journalists": the parser may take the "on" for a particle
    addressed = (child(p, "pobj") for p in trigger.rights if p.lower_ in _ADDRESSING)
    asked = [child(trigger, "dobj"), *(t for t in addressed if t is not None and t.i < point[0])]
    asked = [told, *(asked if trigger.lemma_ != "demand" else ())]
    return any(t is not None and PUBLIC & {t.lower_, t.lemma_.lower()} for t in asked)


def _is_cut_short(point: Range, trigger: Token) -> bool:
    """Whether a point ends before what is granted or who decides: "must be guaranteed | THE RIGHT to travel"."""
    root = trigger.doc[point[0] : point[1]].root
    if not is_verbal(root):
        return False
    if root.tag_ == "VBG" and "in place" in trigger.doc[point[0] : point[1]].text:
        return True  # "putting in place": the label would be the place
    passive = child(root, "auxpass") is not None
    return passive and any(
        c.i >= point[1] for c in children(root, "dobj", "oprd", "agent", "xcomp")
    )


def _is_campaign(trigger: Token) -> bool:
    """Whether voters were promised it: "DURING THE CAMPAIGN, he promised a wall"."""
    told = [t.lower_ for t in trigger.sent]
    before = {"during", "throughout", "on", "in"}
    running = any(
        t == "campaign" and told[i - 1] in _ELECTING and before & set(told[max(i - 4, 0) : i])
        for i, t in enumerate(told)
    )
    standing_for = any(
        t == "candidate" and told[i - 2 : i] == ["as", "a"] for i, t in enumerate(told)
    )
    return running or standing_for


def _is_if_elected(trigger: Token) -> bool:
    """Whether somebody tells what he would do in an office that he has not: "if she WERE PRESIDENT"."""
    told = trigger.sent.text.lower()
    return any(f"{mark} {form}" in told for mark in ("if he", "if she", "if i") for form in _OFFICE)


def _is_former(point: Range, trigger: Token) -> bool:
    """Whether a stance is one of the past: "his FORMER opposition to the bridge"."""
    return trigger.i < point[0] and any(c.lower_ in _PAST for c in children(trigger, "amod"))


def _is_long_past(_: Range, trigger: Token) -> bool:
    """Whether a stance was taken some time "AGO", or "AT ONE POINT"."""
    opening = trigger.doc[trigger.sent.start : trigger.i].text.lower()
    once = any(words in opening for words in ("at one point", "at first", "initially"))
    return once or any(t.lower_ == "ago" for t in trigger.subtree if t.i > trigger.i)


def _is_private(point: Range, trigger: Token) -> bool:
    """Whether a point is somebody's own affair: "asked that MY PAY be withheld"."""
    return any(t.lower_ == "my" for t in trigger.doc[point[0] : point[1]])


def _is_of_another(point: Range, trigger: Token) -> bool:
    """Whether another is to do what somebody promises: "promised that ESTMARK would pay"."""
    subject = child(trigger.doc[point[0] : point[1]].root, "nsubj")
    if trigger.lemma_ not in _PROMISING or subject is None or subject.pos_ == "PRON":
        return False
    return subject.i > trigger.i and child(subject, "poss") is None


def _is_tied(point: Range, trigger: Token) -> bool:
    """Whether one of several points hangs on words of its own: "to open the other WHEN the toll is paid"."""
    root = trigger.doc[point[0] : point[1]].root
    if root.dep_ != "conj" or not is_verbal(root):
        return False
    marks = (m for c in children(root, "advcl") for m in children(c, "mark", "advmod"))
    return any(m.lower_ in ("when", "once", "if", "unless") for m in marks)


def _is_unpledged(point: Range, trigger: Token) -> bool:
    """Whether somebody only leaves a promise unsaid: "refused TO PLEDGE to publish it"."""
    root = trigger.doc[point[0] : point[1]].root
    return trigger.lemma_ in ("refuse", "decline") and root.lemma_ in _PROMISED


def _is_asked_oneself(_: Range, trigger: Token) -> bool:
    """Whether somebody asks to do a thing himself, of nobody named: "asked TO USE the phone"."""
    task = child(trigger, "xcomp") if trigger.lemma_ == "ask" else None
    own = child(trigger, "dobj", "dative", "nsubjpass") is None
    return task is not None and own and child(task, "nsubj", "nsubjpass", "auxpass") is None


def _is_name(word: Token) -> bool:
    """Whether a point is somebody's name: "made an offer for FIRM INC." offers no firm."""
    return word.pos_ == "PROPN" and word.ent_type_ in ("ORG", "GPE", "PERSON", "NORP")


def _is_turned_away(trigger: Token) -> bool:
    """Whether the words around a trigger turn its sense: it tells no stance at all."""
    verb = trigger if is_verbal(trigger) else trigger.head
    alleged = any(c.lower_ in _ALLEGED for c in children(verb, "advmod"))
    return (
        alleged
        or _is_unsaid(verb)
        or _is_without_chance(verb)
        or _is_negated_apart(trigger)
        or _is_set_against(trigger)
        or _is_unlikely(trigger)
        or _is_promised_of_another(trigger)
    )


def _is_unsaid(verb: Token) -> bool:
    """Whether somebody says that he has not said so: "I did NOT SAY that I would support it"."""
    below = verb
    for above in verb.ancestors:
        told = below.dep_ in ("ccomp", "xcomp", "parataxis") and below.i > above.i
        if told and above.lemma_ in _SAYING and child(above, "neg") is not None:
            return True
        below = above
    return False


def _is_without_chance(verb: Token) -> bool:
    """Whether there is said to be no chance of it: "there is NO CHANCE that she will withdraw"."""
    for above in verb.ancestors:
        none = any(c.lower_ in ("no", "little", "zero") for c in above.lefts)
        if above.lemma_.lower() in _CHANCES and none:
            return True
    return False


def _is_negated_apart(trigger: Token) -> bool:
    """Whether a "not" that the parser hangs elsewhere stands before a verb: "does NOT, and never will, accept"."""
    verb = trigger if is_verbal(trigger) else trigger.head
    if verb.dep_ != "conj" or child(verb, "neg", "nsubj") is not None:
        return False
    near = [t.lower_ for t in verb.doc[max(verb.i - 5, verb.sent.start) : verb.i]]
    return bool({"not", "never", "n't", "n’t"} & set(near)) and near[-1:] == [","]


def _is_set_against(word: Token) -> bool:
    """Whether a word stands behind "instead of" or "rather than": what is not chosen."""
    for below in (word, *word.ancestors):
        if below.sent != word.sent:
            return False
        start = below.left_edge.i
        for i in range(max(start - 2, word.sent.start), below.i):
            pair = below.doc[i : i + 2].text.lower()
            apart = i >= start and below.doc[i + 1] not in word.ancestors  # of another clause
            if pair in ("instead of", "rather than") and i + 1 < word.i and not apart:
                return True
    return False


def _is_unlikely(trigger: Token) -> bool:
    """ "Would be unlikely to approve", "doubts that Estmark would accept", "would hardly accept", "if ever"."""
    below = trigger
    for above in (trigger, *trigger.ancestors):
        if any(c.lower_ in _HARDLY for c in children(above, "advmod") if c.i < trigger.i):
            return True
        inside = above != trigger and below.dep_ in ("xcomp", "ccomp", "advcl", "acl")
        if inside and (above.lower_ in _UNLIKELY or above.lemma_ in _DOUBTING):
            return True
        if inside and any(c.lower_ in _UNLIKELY for c in children(above, "acomp", "oprd")):
            return True
        below = above
    first = max(trigger.sent.start, trigger.i - _DEPTH)
    near = trigger.doc[first : trigger.i].text.lower()
    return ", if ever," in near or ", if at all," in near


def _is_promised_of_another(trigger: Token) -> bool:
    """ "Promised ESTMARK would pay": who shall do it has not said so."""
    verb = trigger if is_verbal(trigger) else trigger.head
    for below in (verb, *verb.ancestors):
        above = below.head
        if below.dep_ not in ("ccomp", "relcl") or above == below:
            continue
        subject, teller = child(below, "nsubj", "nsubjpass"), child(above, "nsubj")
        if below.dep_ != "ccomp" or above.lemma_ not in _PROMISING:
            continue
        if subject is not None and subject.pos_ == "PROPN" and subject.i > above.i:
            same = teller is not None and teller.lower_ == subject.lower_
            return not same and (below == verb or trigger.i > subject.i)
    return False


def is_thought_by_others(trigger: Token) -> bool:
    """Whether another than who speaks thinks so in his words: "lawmakers who BELIEVED that it must be cut"."""
    below = trigger if is_verbal(trigger) else trigger.head
    for above in below.ancestors:
        if below.dep_ == "ccomp" and above.lemma_ in _THINKING and above.dep_ != "ROOT":
            subject = child(above, "nsubj")
            own = child(below, "nsubj")  # "who insists that HE will not"
            own_word = own is not None and own.tag_ == "PRP" and own.lower_ not in ("it", "they")
            told = subject is not None and subject.lower_ not in _FIRST and not own_word
            embedded = any(a.dep_ in ("relcl", "ccomp", "acl") for a in (above, *above.ancestors))
            if told and embedded:
                return True
        below = above
    return False


def _is_former_offer(point: Range, trigger: Token) -> bool:
    """Whether words tell what was offered before: "up FROM its initial offer of $70 a share"."""
    doc = trigger.doc
    for i in range(point[0] - 1, max(point[0] - _DEPTH, trigger.sent.start), -1):
        if doc[i].lower_ == "from" and i > 0:
            return any(t.lower_ in _CHANGED or t.lemma_ == "raise" for t in doc[max(i - 2, 0) : i])
        if doc[i].text in {",", ";", "–", "—"}:
            return False
    return False


def _is_half_choice(point: Range, trigger: Token) -> bool:
    """Whether a point is the first half of an "either ... or"."""
    words = [t.lower_ for t in trigger.doc[point[0] : point[1]]]
    behind = [t.lower_ for t in trigger.doc[point[1] : trigger.sent.end]]
    return "either" in words and "or" not in words and "or" in behind


def is_put_aside(verb: Token) -> bool:
    """ "Put their dislike ASIDE": what is put aside is not what is wanted."""
    if verb.lemma_ not in ("put", "set", "leave", "lay"):
        return False
    return any(t.lower_ in _ASIDE for t in children(verb, "prt", "advmod", "advcl"))
