"""What the learned choice sees of a word for somebody, and of each party of the report that he may act for.

"We", "the government", "the Council", "Admiral Holt": whose they are is told by the whole report, as in
coreference by ranking (Denis and Baldridge, EMNLP 2008): how lately and how often a party was named, in which role,
whether its name has the word, what stands beside the person's first mention, who speaks, where the report is from.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.choice.view import Keys, View, crossed
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_SEVERAL = frozenset({"both", "they", "them", "we", "us", "two", "neither"})
_MANY = frozenset({"NNS", "NNPS", "DT", "CD"})
_SPEAKING = frozenset({"we", "us", "our", "i", "me", "my"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWNERS = frozenset({"poss", "amod", "compound"})
_OBJECTS = frozenset({"dobj", "pobj"})
_PAIRS = 4  # of the parties most named, which may be meant together
_WORDS = 3  # last words of a phrase that are told


def candidates(word: Token, view: View) -> list[Keys]:
    """The parties that a word for somebody may stand for; pairs of them where it may be for several."""
    found: list[Keys] = [(key,) for key in view.sides]
    rule = view.over(view.parties.of(word).keys)
    if len(rule) > 1 and all(key in view.places for key in rule):
        found.append(rule)
    if word.tag_ in _MANY or word.lower_ in _SEVERAL:
        pairs = combinations(view.sides[:_PAIRS], 2)
        found += [(min(pair), max(pair)) for pair in pairs]
    return list(dict.fromkeys(found))


def form_of(word: Token, view: View) -> str:
    """What kind of word stands for somebody: the pronoun itself, a person's name, another name, or a noun."""
    if word.pos_ == "PRON" or word.tag_ in ("PRP", "PRP$"):
        return word.lower_
    if word.pos_ == "PROPN" or word.ent_type_ in _NAMES:
        key = view.actors.of(word).key
        person = key is not None and view.actors.get(key).kind is ActorKind.PERSON
        return "person" if person else "name"
    return "noun"


def whose_features(word: Token, keys: Keys, view: View) -> list[str]:
    """The features of one party, or several together, as what a word stands for."""
    if len(keys) == 1:
        return list(_one(word, keys[0], view))
    each = [f"together {f}" for key in keys for f in _one(word, key, view)]
    ranks = " ".join(str(view.sides.index(key)) for key in sorted(keys, key=view.sides.index))
    before = " ".join(c.lower_ for c in word.lefts)
    forms = (form_of(word, view), word.lemma_.lower(), f"ranks {ranks}", f"behind {before}")
    return [*each, *crossed("together", *forms)]


def _one(word: Token, key: str, view: View) -> Iterator[str]:
    form, lemma = form_of(word, view), word.lemma_.lower()
    kind = view.actors.get(key).kind.value
    person = _person(word, view)
    titles = view.actors.get(person).roles if person is not None else ()
    words = {w.lower() for role in titles for w in role.title.split()}
    yield from crossed(f"kind {kind}", form, lemma, *(f"title {w}" for w in sorted(words)))
    yield from _called(word, key, form, view)
    yield from _recency(word, key, form, view)
    for feature in _standing(key, view):
        yield from crossed(feature, form)
    if form in ("noun", "name"):
        yield from (f"{rank} & {lemma}" for rank in _ranks(key, view))
    yield from _voice(word, key, form, view)
    if person is not None:
        yield from _introduced(person, key, view)
    yield from _elsewhere(word, key, form, view)


def _person(word: Token, view: View) -> str | None:
    """The person whom a word is for: by name, by pronoun, or as who says "we"."""
    named = view.actors.of(word).key
    keys: Keys = (named,) if named is not None else view.parties.of(word).keys
    if word.lower_ in _SPEAKING:
        speaker = view.speaker_at(word)
        keys = (speaker,) if speaker is not None else ()
    one = len(keys) == 1 and view.actors.get(keys[0]).kind is ActorKind.PERSON
    return keys[0] if one else None


def _called(word: Token, key: str, form: str, view: View) -> Iterator[str]:
    """What rules take the word for, and whether the party's name has it."""
    rule = view.parties.of(word)
    parties = set(view.over(rule.keys))
    answer = "nobody" if not parties else "other"
    if any(map(view.parties.is_person, parties)):
        answer = "private"
    if key in parties:
        answer = "this" if len(parties) == 1 else "among"
    kind = view.actors.get(key).kind.value
    yield from crossed(f"by rule {answer} {rule.sure}", form, kind)
    yield f"names it {view.named.get(word.i) == key} & {form}"
    phrase = [t for t in word.subtree if t.pos_ in _NAMING or t.pos_ == "PRON"]
    last = [t.lower_ for t in phrase if t.i <= word.i][-_WORDS:]
    yield from (f"called {w} & {kind}" for w in last)
    own = {t.lower_ for t in phrase if t.pos_ in _NAMING} if form != "person" else set()
    names = view.words[key]
    yield f"shares {min(len(own & names), 2)} & {form}"
    yield f"shares head {bool({word.lower_, word.lemma_.lower()} & names)} & {form}"


def _recency(word: Token, key: str, form: str, view: View) -> Iterator[str]:
    """How long ago, and in which role, the party was named."""
    doc, here = view.parsed.doc, view.sentence_of[word.i]
    before = [i for i in view.places[key] if i < word.i]
    if not before:
        later = any(view.sentence_of[i] == here for i in view.places[key])
        yield from crossed(f"not yet named {later}", form)
        return
    last = before[-1]
    back = min(here - view.sentence_of[last], 6)
    label = doc[last].dep_
    roles = {"subject": _SUBJECTS, "owner": _OWNERS, "object": _OBJECTS}
    role = next((name for name, labels in roles.items() if label in labels), "other")
    yield from crossed(f"back {back}", form, f"{role} & {form}")
    since = {k for i, k in view.named.items() if last < i < word.i} - {key}
    yield f"others since {min(len(since), 3)} & {form}"
    subjects = [i for i in before if doc[i].dep_ in _SUBJECTS]
    if subjects:
        yield f"subject back {min(here - view.sentence_of[subjects[-1]], 5)} & {form}"
    passage = view.parsed.block_at(word.i) is view.parsed.block_at(last)
    yield f"in this passage {passage} & {form}"


def _ranks(key: str, view: View) -> Iterator[str]:
    """How a party stands among all, and among those of its kind."""
    kind = view.actors.get(key).kind
    alike = [k for k in view.sides if view.actors.get(k).kind is kind]
    yield f"rank {min(view.sides.index(key), 4)}"
    yield f"rank as {kind.value} {min(alike.index(key), 3)}"
    yield f"only {kind.value} {len(alike) == 1}"


def _standing(key: str, view: View) -> Iterator[str]:
    """What the report as a whole makes of a party."""
    yield from _ranks(key, view)
    yield f"share {int(view.share(key) * 10)}"
    yield f"in the first sentence {view.sentence_of[min(view.places[key])] == 0}"
    outlet = set(view.outlet.lower().replace("-", " ").split())
    yield f"outlet's {bool(outlet & view.words[key])}"
    yield f"home {key == view.home}"
    publisher = view.actors.publisher
    if publisher is not None:
        yield f"publisher's {(publisher.party or publisher.key) == key}"


def _voice(word: Token, key: str, form: str, view: View) -> Iterator[str]:
    """Whether it is the party who speaks, or who spoke last."""
    position = view.parties.statement_at(word)
    if position is None:
        here = view.span(word).start
        spoke = [s.speaker for s in view.told.statements if s.content and s.content[0].end <= here]
        last = next((s for s in reversed(spoke) if s is not None), None)
        yield f"spoke last {last is not None and view.actors.party_of(last) == key} & {form}"
        return
    statement = view.told.statements[position]
    quoted = view.parsed.quotation_at(word.idx) is not None
    if statement.speaker is None:
        yield f"voice unknown {quoted} & {form}"
        return
    own = view.actors.party_of(statement.speaker)
    said = f"voice {own == key} {view.parties.is_person(own)}"
    yield from (
        f"{said} & {statement.sure} {quoted} {form}",
        f"{said} & {word.lemma_.lower()}",
    )


def _introduced(person: str, key: str, view: View) -> Iterator[str]:
    """What parties stand about the places where a person is named."""
    doc, mentions = view.parsed.doc, view.actors.get(person).mentions
    if not mentions:
        return
    first = view.parsed.token_of(mentions[0])
    sentence = doc[first].sent
    around = {i: k for i, k in view.named.items() if sentence.start <= i < sentence.end}
    inside = [i for i, k in around.items() if k == key]
    yield f"introduced with {bool(inside)}"
    if inside:
        nearest = min(inside, key=lambda i: abs(i - first))
        low, high = sorted((nearest, first))
        order, label = ("before" if nearest < first else "behind"), doc[nearest].dep_
        yield from crossed(f"gap {min((high - low).bit_length(), 5)} {order}", label)
        yield f"others between {bool({around[i] for i in around if low < i < high} - {key})} {order}"
        yield f"alone {len(set(around.values())) == 1}"
        yield f"under {doc[nearest].head.lemma_.lower()} {order} {label}"
    else:
        before = [i for i in view.places[key] if i < first]
        gap = min(view.sentence_of[first] - view.sentence_of[before[-1]], 5) if before else "never"
        yield f"named before {gap}"
    spans = {doc[view.parsed.token_of(m)].sent for m in mentions}
    about = Counter(view.named[i] for s in spans for i in range(s.start, s.end) if i in view.named)
    if about:
        yield f"about {about.most_common(1)[0][0] == key} {min(about[key], 3)}"


def _elsewhere(word: Token, key: str, form: str, view: View) -> Iterator[str]:
    """Where else in the sentence the party stands: who does something seldom does it to himself."""
    doc, sentence = view.parsed.doc, word.sent
    here = [i for i in view.places[key] if sentence.start <= i < sentence.end and i != word.i]
    below = {t.i for t in word.subtree}
    within = next((doc[i].dep_ for i in here if i in below), None)
    if within is not None:
        yield from (f"within {within} & {form}", f"within {within} & {word.lemma_.lower()}")
    rest = [i for i in here if i not in below]
    verb = next(filter(is_verbal, word.ancestors), None)
    if verb is not None and rest:
        same = any(next(filter(is_verbal, doc[i].ancestors), None) is verb for i in rest)
        yield f"in its clause {same} {word.dep_ in _SUBJECTS} & {form}"
    yield f"around {any(i < word.i for i in rest)} {any(i > word.i for i in rest)} & {form}"
