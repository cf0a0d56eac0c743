"""What the learned choice sees of a word that may tell an act.

Features are words and labels of the parse, in the tradition of semantic role labelling (Gildea and Jurafsky,
Computational Linguistics 2002; Xue and Palmer, EMNLP 2004), and what the rules make of the same word.
"""

from collections.abc import Iterator
from itertools import islice

from ontherecord.extract.acts.clause import Clause, read_clause
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import PASTS, children, is_clausal, is_verbal
from ontherecord.extract.choice.view import View, crossed
from ontherecord.extract.parsing.words import Token

_NEAR = (-3, -2, -1, 1, 2, 3)
_ABOVE = 4  # steps up the tree


def is_candidate(word: Token) -> bool:
    """Whether a word may tell an act or a stance: a full verb, or a noun or adjective that a lexicon has."""
    if word.pos_ == "VERB" or word.tag_ in PASTS:
        return True
    lemma = word.lemma_.lower()
    return any(
        (word.pos_ == "NOUN" and lemma in lexicon.by_noun) or word.lower_ in lexicon.by_adjective
        for lexicon in (load_lexicon("acts"), load_lexicon("stances"))
    )


def clause_of(word: Token) -> Clause | None:
    """The clause in which a word tells something: its own, or that of the verb over a noun."""
    verb = word if is_clausal(word) else next(filter(is_verbal, word.ancestors), None)
    return read_clause(verb) if verb is not None else None


def word_features(word: Token, view: View) -> list[str]:
    """The features of a word that may tell an act."""
    lemma = word.lemma_.lower()
    found = [f"word {word.lower_}", *crossed(f"lemma {lemma}", word.tag_, word.dep_)]
    found += [f"tag {word.tag_}", f"label {word.dep_}"]
    for lexicon in ("acts", "stances"):
        found += sorted(f"in {lexicon} {type_}" for type_ in types_of(word, lexicon))
    found += _around(word)
    clause = clause_of(word)
    if clause is not None:
        found += _clausal(word, clause, view)
    return [*found, *_voiced(word, view), *_ruled(word, view)]


def kind_of(named: Named, view: View) -> str:
    """What somebody is: a person, a state or a body, one or several, surely or not."""
    if not named:
        return "nobody"
    key = named.keys[0]
    state = "state" if view.parties.is_state(key) else "body"
    kind = "person" if view.parties.is_person(key) else state
    return kind + ("+" if len(named.keys) > 1 else "") + ("" if named.sure else "?")


def types_of(word: Token, lexicon: str) -> set[str]:
    """The types that a lexicon, of "acts" or "stances", has for a word."""
    lemma, known = word.lemma_.lower(), load_lexicon(lexicon)
    if is_verbal(word):
        return {entry.type for _, entry in known.by_verb.get(lemma, ())}
    adjectives = known.by_adjective.get(word.lower_, ())
    return {entry.type for entry in (*known.by_noun.get(lemma, ()), *adjectives)}


def _around(word: Token) -> Iterator[str]:
    """What hangs on a word, what it hangs on, and what stands beside it."""
    lemma, head, doc = word.lemma_.lower(), word.head, word.doc
    yield from crossed(f"head {head.lemma_}", word.dep_)
    yield f"head is {head.pos_} {word.dep_}"
    yield f"over head {head.head.lemma_} {head.dep_}"
    for below in word.children:
        yield from (f"below {below.dep_}", f"below {below.dep_} {below.lemma_.lower()}")
    for preposition in children(word, "prep"):
        yield f"preposition {lemma} {preposition.lower_}"
        yield from (f"behind it {p.lemma_.lower()}" for p in children(preposition, "pobj"))
    for step in _NEAR:
        if 0 <= word.i + step < len(doc):
            yield f"near {step} {doc[word.i + step].lower_}"
    for above in islice(word.ancestors, _ABOVE):
        yield f"above {above.lemma_.lower()}"
        yield from (f"above with {c.lower_}" for c in children(above, "aux", "neg", "mark"))


def _clausal(word: Token, clause: Clause, view: View) -> Iterator[str]:
    """The clause: its voice, its auxiliaries, and who or what stands in its places."""
    verb, lemma = clause.verb, word.lemma_.lower()
    yield f"passive {clause.passive}"
    yield "auxiliaries " + " ".join(c.lower_ for c in children(verb, "aux", "auxpass", "neg"))
    if verb is not word:
        yield from crossed(f"verb {verb.lemma_}", lemma)
        for c in children(verb, "aux", "neg", "mark", "advmod", "prep"):
            yield f"verb with {c.dep_} {c.lower_}"
    for name, token in (
        ("actor", clause.actor),
        ("object", clause.object),
        ("dative", clause.dative),
    ):
        if token is None:
            yield f"no {name}"
            continue
        yield from crossed(f"{name} is {kind_of(view.parties.of(token), view)}", lemma)
        yield from (f"{name} {token.lemma_.lower()}", f"{name} {token.pos_}")


def _voiced(word: Token, view: View) -> Iterator[str]:
    """Who tells it: whether it is quoted, said by somebody, asked, or opens its sentence."""
    sentence = word.sent
    yield f"quoted {view.parsed.quotation_at(word.idx) is not None}"
    position = view.parties.statement_at(word)
    said = kind_of(view.parties.speaker_of(position), view) if position is not None else "no"
    yield f"said {said}"
    closing = word.doc[max(sentence.start, sentence.end - 3) : sentence.end]
    yield f"asked {any(t.text == '?' for t in closing)}"
    yield f"first {word.i == sentence.start}"


def _ruled(word: Token, view: View) -> Iterator[str]:
    """What the rules make of it."""
    for name, rules in (("act", view.acts), ("stance", view.stances)):
        rule = rules.get(word.i)
        if rule is None:
            yield f"no {name} by rule"
        else:
            yield from crossed(f"{name} by rule {rule.type}", f"sure {rule.sure}")
