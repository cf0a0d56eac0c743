"""What a deed or an offer is called: "called the offer UNACCEPTABLE", "said the charge was A LIE", "a GRAVE MISTAKE".

Parsers hang what something is called anywhere (beside its verb, on the thing, on "as", as a clause), so the words
behind the verb are read in their order: the thing is the first noun phrase, the verdict what follows it.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token

# Verbs that call a thing something; of these the second lot only with "as".
_CALLING: Final = frozenset(
    "call brand label term dub deem consider find declare pronounce".split()
)
_AS: Final = frozenset(
    """describe regard view see characterise characterize portray depict dismiss reject denounce brand label deride
    condemn attack slam blast""".split()
)
_UNACCEPTABLE: Final = frozenset(
    """unacceptable inadmissible intolerable unworkable non-starter nonstarter no-go deal-breaker dealbreaker
    untenable""".split()
)
_IMPOSSIBLE: Final = (
    "out of the question",
    "dead on arrival",
    "a non starter",
    "non-starter",
    "no-go",
)
_FALSE: Final = frozenset(
    """false untrue baseless unfounded groundless incorrect inaccurate fabricated invented fabrication fabrications
    invention inventions lie lies nonsense slander slanderous libel smear smears fiction fake propaganda absurd
    ridiculous ludicrous preposterous rubbish myth hoax disinformation falsehood falsehoods unsubstantiated
    spurious wrong""".split()
)
_BAD: Final = frozenset(
    """regrettable unjustified unjustifiable unwarranted unfriendly hostile irresponsible reckless dangerous
    provocative illegal unlawful unfair disappointing deplorable shameful disgraceful outrageous absurd ridiculous
    cynical hypocritical cowardly barbaric heinous illegitimate arbitrary discriminatory excessive disproportionate
    premature hasty unhelpful counterproductive counter-productive inappropriate insulting offensive arrogant
    short-sighted shortsighted wrong misguided mistaken insufficient inadequate one-sided biased unbalanced
    unrealistic cosmetic meaningless unconstitutional immoral inhumane inhuman troubling worrying alarming foolish
    stupid childish extortionate abhorrent repugnant treacherous harmful destructive destabilising destabilizing
    scandalous indefensible inexcusable dishonest aggressive unacceptable intolerable inadmissible senseless
    unprovoked criminal laughable pointless
    provocation provocations mistake error blunder pretext ploy stunt trick insult affront farce sham joke charade
    mockery blackmail extortion piracy aggression violation breach betrayal capitulation surrender diktat fantasy
    smokescreen setback interference meddling escalation threat outrage disgrace shame scandal crime genocide
    massacre terrorism propaganda hypocrisy nonsense insanity madness folly disaster catastrophe whitewash gimmick
    theft robbery bullying intimidation coercion discrimination protectionism aberration humiliation""".split()
)
_BAD_WORDS: Final = (
    "poison pill", "fig leaf", "step back", "step in the wrong direction", "wrong turn", "slap in the face",
    "double standard", "bad deal", "act of war", "hostile act", "unfriendly act", "stab in the back",
)  # fmt: skip
_GOOD: Final = frozenset(
    """constructive positive courageous brave historic encouraging fair balanced reasonable promising helpful
    excellent wise timely commendable praiseworthy laudable welcome breakthrough milestone success triumph
    landmark""".split()
)
_GOOD_WORDS: Final = (
    "step in the right direction", "step forward", "good basis", "solid basis", "sound basis", "good step",
    "important step", "big step", "good sign", "good news", "right step", "right decision", "good decision",
)  # fmt: skip
_TALKS: Final = frozenset(
    "talk meeting discussion conversation visit call negotiation session round summit".split()
)
# Words before a verdict that leave it what it is.
_LEADING: Final = frozenset("a an the as being to be utterly".split())
_STOPS: Final = frozenset({",", ";", ":", ".", "(", "—", "–", "and", "but", "while"})
_DENIED: Final = frozenset({"not", "n't", "n’t", "never", "neither", "no", "hardly", "less"})
# Deeds whose manner tells no second verdict: "rejected the claim, CALLING it absurd".
_JUDGING: Final = frozenset(
    "deny reject dismiss refute condemn denounce criticise criticize slam blast deride welcome".split()
)
# Nouns that parsers read as verbs: "called the Estmarkian OFFER a stunt".
_MISREAD: Final = frozenset(
    """offer draft plan demand move request visit attack raid strike claim charge answer reply response report step
    remark blockade proposal exercise veto tariff deal""".split()
)
_GIVEN: Final[Mapping[str, frozenset[str]]] = {
    "yes": frozenset("light nod go-ahead blessing approval consent assent thumbs-up".split()),
    "backing": frozenset("backing support endorsement".split()),
}
_SELVES: Final = frozenset({"itself", "himself", "herself", "themselves"})
_OWN: Final = frozenset({"its", "his", "her", "their", "our", "my"})
_NEAR: Final = 22  # tokens behind a verb in which a thing and its verdict stand
_WORDS: Final = 6  # words of a verdict that are looked at: behind them others begin


def judged_thing(verb: Token) -> Token | None:
    """What a verb calls something: "called the OFFER unacceptable", "said the OFFER was"."""
    found = _parts(verb)
    return found[0] if found is not None else None


def is_called(verb: Token) -> bool:
    """Whether a verb calls something else than its subject: "called the raid", not "was called", "called itself"."""
    thing = child(verb, "dobj")
    itself = thing is not None and thing.lower_ in _SELVES
    if verb.dep_ == "relcl" or (thing is not None and thing.i < verb.i):
        return False  # "the term, which it considers unacceptable"
    calls = verb.lemma_ in _CALLING | _AS and verb.lemma_ != "declare"
    return calls and not itself and child(verb, "nsubjpass", "auxpass") is None


def is_judged(verb: Token, kind: str) -> bool:
    """Whether a verb passes a verdict of a kind on a thing: "unacceptable", "false", "bad" or "good"."""
    found = _parts(verb)
    return found is not None and found[1] == kind


def verdict_start(verb: Token) -> int | None:
    """Where what a verb calls its thing begins, "as" and quotation mark included."""
    found = _parts(verb)
    if found is None:
        return None
    before = verb.doc[found[2] - 1]
    return found[2] - 1 if before.lower_ == "as" or before.is_quote else found[2]


def _parts(verb: Token) -> tuple[Token, str, int] | None:
    """The thing, the kind of verdict on it, and where that begins."""
    if verb.lemma_ in ("be", "remain"):
        found = _told(verb)
    elif verb.lemma_ in _CALLING | _AS:
        found = _called(verb)
    else:
        return None
    manner = (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and (verb.head.lemma_ in _JUDGING or verb.head.head.lemma_ in _JUDGING)
    )
    if found is None or manner or child(verb, "neg") is not None:
        return None
    thing, start = found
    if any(c.lower_ in _OWN for c in children(thing, "poss")):
        return None  # one's own, or nobody tells whose
    kind = _kind(verb, start, thing)
    return (thing, kind, start) if kind is not None else None


def _told(verb: Token) -> tuple[Token, int] | None:
    """The subject of "is", and where what it is said to be begins; nothing of what would be."""
    thing = child(verb, "nsubj")
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or thing.i > verb.i:
        return None
    if any(a.tag_ == "MD" for a in children(verb, "aux")):
        return None
    return thing, verb.i + 1


def _called(verb: Token) -> tuple[Token, int] | None:
    """What a verb of calling has for its thing, and where what it is called begins."""
    last = min(verb.i + _NEAR, verb.sent.end)
    before = child(verb, "dobj", "nsubjpass")
    if before is not None and before.i < verb.i:  # "which it called", "was described by it as"
        thing = verb.head if before.lower_ in ("which", "that") and verb.dep_ == "relcl" else before
        start = _as_behind(verb, last) if verb.lemma_ in _AS else verb.i + 1
        noun = thing.pos_ == "NOUN" or _is_misread(thing)
        return (thing, start) if start and noun else None
    named = next(iter(_nouns(verb, last)), None)
    if named is None:
        return None
    start = _as_behind(named, last)
    if start is None and verb.lemma_ not in _CALLING:
        return None
    return named, start or _boundary(named, last)


def _nouns(verb: Token, last: int) -> Iterator[Token]:
    """The first noun behind a verb, not one that stands before another noun or owns it."""
    for token in verb.doc[verb.i + 1 : last]:
        noun = token.pos_ in ("NOUN", "PROPN") or _is_misread(token)
        if token.text in _STOPS or token.lower_ == "as" or (is_verbal(token) and not noun):
            return
        if not noun:
            continue
        after = token.doc[token.i + 1] if token.i + 1 < last else None
        joined = after is not None and (after.tag_ == "POS" or after.pos_ in ("NOUN", "PROPN"))
        joined = joined and after is not None and after.lower_ not in _UNACCEPTABLE | _BAD | _GOOD
        if not joined and token.pos_ != "PROPN":
            yield token


def _is_misread(token: Token) -> bool:
    """Whether a verb is a noun, by what stands before it: "the Estmarkian OFFER", "its DRAFT"."""
    before = token.doc[token.i - 1] if token.i else token
    led = before.pos_ in ("DET", "ADJ", "PROPN") or before.tag_ in ("PRP$", "POS")
    return led and token.lower_ in _MISREAD


def _as_behind(token: Token, last: int) -> int | None:
    """Where the words behind "as" begin, before any mark."""
    for word in token.doc[token.i + 1 : last]:
        if word.text in _STOPS - {"and"} or word.tag_ in ("VBD", "VBZ", "VBP"):
            return None
        if word.lower_ == "as":
            return word.i + 1
    return None


def _boundary(thing: Token, last: int) -> int:
    """Where what a thing is called begins: right behind it, or behind what belongs to it, at a quotation or article."""
    behind = thing.doc[thing.i + 1 : last]
    for word in behind:
        if word.is_quote or (word.lower_ in ("a", "an") and word.nbor(-1).pos_ != "ADP"):
            return int(word.i)
        if word.lower_ in _UNACCEPTABLE | _BAD | _FALSE | _GOOD and word.pos_ == "ADJ":
            return int(word.i)
    return thing.i + 1


def _kind(verb: Token, start: int, thing: Token) -> str | None:
    """The kind of the verdict that begins at a token."""
    words: list[Token] = []
    for token in verb.doc[start : min(start + 3 * _WORDS, verb.sent.end)]:
        if token.is_quote:
            continue
        if token.text in _STOPS and not (token.lower_ == "and" and token.dep_ == "cc" and words):
            break
        if token.lower_ in _DENIED or token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT"):
            if not words or token.lower_ in _DENIED:
                return None
            break
        words.append(token)
        if len(words) == _WORDS + 2:
            break
    text = "".join(w.text_with_ws for w in words).lower().replace("‑", "-").strip()
    lemma, first = thing.lemma_.lower(), {w.lower_ for w in words[:_WORDS]}
    if text.startswith(_IMPOSSIBLE) or (first & _UNACCEPTABLE and _leads(words, _UNACCEPTABLE)):
        return "unacceptable"
    if first & _FALSE and lemma in CHARGES:
        return "false"
    if any(w in text for w in _BAD_WORDS) or _leads(words, _BAD):
        return "bad"
    if lemma not in _TALKS and (any(w in text for w in _GOOD_WORDS) or _leads(words, _GOOD)):
        return "good"
    return None


def given_thing(verb: Token) -> Token | None:
    """To what somebody gives a yes or backing: "gave the PLAN the green light"."""
    return next(iter(_nouns(verb, min(verb.i + _NEAR, verb.sent.end))), None)


def is_given(verb: Token, kind: str) -> bool:
    """Whether a verb gives a thing a yes, or backing, told right behind the thing: "gave the plan its BACKING"."""
    thing = given_thing(verb)
    if thing is None or child(verb, "neg") is not None or thing.lower_ in _GIVEN[kind]:
        return False
    behind = thing.doc[thing.i + 1 : min(thing.i + 5, thing.sent.end)]
    led = bool(behind) and (behind[0].pos_ == "DET" or behind[0].lower_ in _OWN)
    return led and any(t.lower_ in _GIVEN[kind] for t in behind)


def _leads(words: list[Token], wanted: frozenset[str]) -> bool:
    """Whether a verdict's own words are among those wanted: its adjectives and first noun, not what hangs on it."""
    for at, word in enumerate(words[:_WORDS]):
        if word.tag_ == "PRP$":
            return False  # "was her criminal attempt"
        if word.lower_ in wanted or word.lemma_.lower() in wanted:
            return True
        if word.pos_ == "ADP" and word.lower_ != "as":
            of_act = word.lower_ == "of" and word.doc[word.i - 1].lower_ in ("act", "acts", "form")
            if not of_act:
                return False
        last = at + 1 == len(words) or words[at + 1].pos_ != "NOUN"
        if word.pos_ == "NOUN" and last and word.lower_ not in ("act", "acts", "form"):
            return False
    return False


CHARGES: Final = frozenset(
    """accusation allegation charge claim assertion report rumor rumour suggestion insinuation story""".split()
)
