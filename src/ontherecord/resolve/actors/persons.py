"""Persons across reports: full names, surnames and spellings brought together, or kept apart.

What is compared is a form: a name as printed together with the party it acts for (the same full name for
the same party in a thousand reports is one form). Full names are settled first. A bare surname then joins
the one full name that it fits; with two it fits none, and says so.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.names import is_given_name, name_key, same_person, split_title
from ontherecord.language.words import normal
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.identity import groups
from ontherecord.resolve.matching import NOTHING, Decision, Feature, Finding, Matcher, judge
from ontherecord.resolve.wording import content, jaccard, tokens

# The last words of descriptions that fit many people of one party, whatever stands before them ...
_NO_OFFICE = frozenset(
    """official diplomat officer spokesman spokeswoman spokesperson source adviser advisor aide representative
    lawmaker politician leader colleague expert analyst delegate soldier counterpart""".split()
)
# ... and those that do so by themselves ("the minister", but "the foreign minister" is one).
_NO_OFFICE_ALONE = frozenset(
    "minister negotiator envoy deputy general member senator commander secretary chief head".split()
)
# What papers call the head of an organisation, and the offices that only those heads hold.
_CHIEFS = frozenset({"chief", "boss", "head"})
_TOP = re.compile(r"^(?:secretary|director)[- ]general$")
SON = re.compile(r" (?P<son>[JS]r)\.?$")
_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az)-(?=.)")
_SPELLINGS = ((re.compile(r"[iyj]+"), "i"), (re.compile(r"(.)\1+"), r"\1"), (re.compile("kh"), "h"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in one report: the printed name, the party acted for (id and name), titles, and the origin."""

    local: Local
    name: str
    party: str | None
    party_name: str
    titles: frozenset[str]
    origin: str


@dataclass(frozen=True, slots=True)
class Form:
    """Sightings that print the same name for the same party. `given` is '' for a bare surname."""

    label: str
    name: str
    given: str
    surname: str
    party: str | None
    party_name: str
    titles: frozenset[str]
    members: tuple[Local, ...]


def same_name(left: Form, right: Form) -> Finding:
    """They have the same name."""
    if (SON.search(left.name) is None) != (SON.search(right.name) is None):
        return Finding(-1.0, f"{left.name} / {right.name}: a son is not his father")
    if left.given and right.given:
        verdict = same_person(left.name, right.name)
        both = f"{left.name} / {right.name}"
        if verdict is Verdict.DIFFERENT:
            return Finding(-1.0, f"{both}: one surname, different given names")
        return Finding(1.0 if verdict is Verdict.SAME else 0.5, both)
    return Finding(0.5, f"the surname {left.surname}")


def same_party(left: Form, right: Form) -> Finding:
    """They act for the same party."""
    if left.party is None or right.party is None:
        return NOTHING
    if left.party == right.party:
        return Finding(1.0, left.party_name)
    return Finding(-1.0, f"one acts for {left.party_name}, the other for {right.party_name}")


def same_office(left: Form, right: Form) -> Finding:
    """They hold the same office."""
    if not left.titles or not right.titles:
        return NOTHING
    shared = sorted(
        a
        for a in left.titles
        for b in right.titles
        if jaccard(content(a), content(b)) >= 0.5 or _is_any_field(a, b) or _is_any_field(b, a)
    )
    if shared:
        return Finding(1.0, shared[0])
    offices = f"{min(left.titles)} / {min(right.titles)}"
    apart = left.party != right.party and left.party is not None and right.party is not None
    if left.given and right.given and not apart:
        return NOTHING  # one person holds many offices over time; the full name decides
    return Finding(-1.0, f"different offices ({offices})")


def _is_any_field(title: str, other: str) -> bool:
    """Whether a title without a field fits another with one: a "minister of state" may be the salt minister."""
    return title == "minister of state" and bool(re.fullmatch(r"(?!prime\b)[\w-]+ minister", other))


# Weights so that a full name is enough by itself unless a party speaks against it, and a bare surname needs
# the party or the office. Checked on the table of cases in tests/resolve/test_actors.py.
PERSON = Matcher(
    "rule:person",
    (Feature(same_name, 0.6, veto=True), Feature(same_party, 0.3), Feature(same_office, 0.3)),
    same=0.6,
    unsure=0.0,
)


def match_persons(
    sightings: Sequence[Sighting],
) -> tuple[tuple[tuple[Form, ...], ...], tuple[Judgement, ...]]:
    """Groups of forms that are one person each, and the judgements that made or prevented them."""
    forms = _forms(sightings)
    blocks: dict[str, list[Form]] = {}
    for form in forms:
        blocks.setdefault(_fold(form.surname), []).append(form)
    judgements: list[Judgement] = []
    for block in blocks.values():
        judgements.extend(_judge_block(block))
    judgements.extend(_judge_given(forms, blocks))
    by_label = {form.label: form for form in forms}
    found = groups(by_label, judgements).members
    return tuple(tuple(by_label[label] for label in group) for group in found), tuple(judgements)


def _judge_given(forms: Sequence[Form], blocks: Mapping[str, Sequence[Form]]) -> list[Judgement]:
    """Bare names that nobody bears as a surname and one person as the first of his names: "Mr Seleshi", "Mr Kim".

    Not common given names, by which several may be called.
    """
    bearers: dict[str, list[Form]] = {}
    for form in forms:
        if form.given and not SON.search(form.name):
            bearers.setdefault(_fold(form.given.split()[0]), []).append(form)
    found = []
    for form in forms:
        borne = form.given or any(other.given for other in blocks[_fold(form.surname)])
        if borne or " " in form.surname or is_given_name(form.surname):
            continue
        others = bearers.get(_fold(form.surname), [])
        parties = {other.party for other in (form, *others)} - {None}
        if len({_fold(other.surname) for other in others}) == 1 and len(parties) < 2:
            reason = f"nobody else in the coverage is called {form.surname}"
            first = min(others, key=lambda other: other.label)
            found.append(judge(form.label, first.label, Verdict.SAME, PERSON.name, reason))
    return found


def _forms(sightings: Sequence[Sighting]) -> list[Form]:
    """Sightings by name and party; a bare surname without a party is a form of its own in each origin."""
    found: dict[tuple[str, str, str], list[Sighting]] = {}
    for sighting in sightings:
        given, surname = _split(sighting.name)
        offices = ",".join(sorted(sighting.titles))
        scope = "" if given else sighting.origin if sighting.party is None else offices
        key = normal(f"{given} {surname}") if given else name_key(surname)
        found.setdefault((key, sighting.party or "", scope), []).append(sighting)
    return [_form(key[2], members) for key, members in sorted(found.items())]


def _form(scope: str, members: Sequence[Sighting]) -> Form:
    first = min(members, key=lambda s: (s.name, s.local))
    given, surname = _split(first.name)
    place = ", ".join(part for part in (first.party_name, scope) if part)
    return Form(
        label=f"person:{first.name} ({place})" if place else f"person:{first.name}",
        name=first.name,
        given=given,
        surname=surname,
        party=first.party,
        party_name=first.party_name,
        titles=frozenset[str]().union(*(s.titles for s in members)),
        members=tuple(sorted(s.local for s in members)),
    )


def _split(name: str) -> tuple[str, str]:
    """Given name ('' for a bare surname) and surname."""
    parts = split_title(name)
    if parts is None:
        return "", name
    son = SON.search(name)  # "Brandt Jr." is not Brandt
    return parts.given, f"{parts.surname} {son['son']}" if son else parts.surname


def _fold(surname: str) -> str:
    """A surname in a spelling that transliterations share (Zelensky, Zelenskyy; al-Masri, Al Masri)."""
    folded = name_key(surname).split()[-1:] or [surname.casefold()]
    folded[0] = _ARTICLE.sub("", folded[0]).replace("-", "")
    for pattern, instead in _SPELLINGS:
        folded[0] = pattern.sub(instead, folded[0])
    return folded[0]


def _judge_block(block: Sequence[Form]) -> list[Judgement]:
    """All judgements among forms that share a surname."""
    full = [form for form in block if form.given]
    short = [form for form in block if not form.given]
    judgements = _judge_pairs(full)
    by_label = {form.label: form for form in full}
    persons = [
        tuple(by_label[label] for label in group) for group in groups(by_label, judgements).members
    ]
    left_over = []
    for form in short:
        found = _judge_surname(form, persons)
        judgements.extend(found)
        if not any(j.verdict is Verdict.SAME for j in found):
            left_over.append(form)
    return judgements + _judge_pairs(left_over)


def _judge_pairs(forms: Sequence[Form]) -> list[Judgement]:
    found = []
    for at, left in enumerate(forms):
        for right in forms[at + 1 :]:
            line = PERSON.compare(left, right).judgement(left.label, right.label, PERSON.name)
            if line is not None:
                found.append(line)
    return found


def _judge_surname(form: Form, persons: Sequence[tuple[Form, ...]]) -> list[Judgement]:
    """A bare surname against the persons who bear it: SAME for the only one that fits, else UNSURE."""
    decided = [_best(form, person) for person in persons]
    fitting = [at for at, (decision, _) in enumerate(decided) if decision.verdict is Verdict.SAME]
    if len(fitting) == 1:
        decision, other = decided[fitting[0]]
        return [judge(form.label, other.label, Verdict.SAME, PERSON.name, decision.reason)]
    if fitting:
        names = ", ".join(sorted(decided[at][1].name for at in fitting))
        reason = f"the surname alone fits more than one person: {names}"
        return [
            judge(form.label, decided[at][1].label, Verdict.UNSURE, PERSON.name, reason)
            for at in fitting
        ]
    untold = form.party is None and not form.titles
    alone = len(persons) == 1 and all(other.party is None for other in persons[0])
    if (
        len(persons) == 1
        and decided[0][0].verdict is Verdict.UNSURE
        and (untold or (alone and not form.titles))
    ):
        reason = f"nobody else in the coverage is called {form.surname}"
        return [judge(form.label, decided[0][1].label, Verdict.SAME, PERSON.name, reason)]
    lines = (
        decision.judgement(form.label, other.label, PERSON.name) for decision, other in decided
    )
    return [line for line in lines if line is not None]


def _best(form: Form, person: Sequence[Form]) -> tuple[Decision, Form]:
    """The decision on a surname and the form of a person that fits it best."""
    compared = [(PERSON.compare(form, other), other) for other in person]
    return min(compared, key=lambda pair: (-pair[0].score, pair[1].label))


def holder_of(
    office: str, party: str | None, persons: Sequence[Sequence[Form]]
) -> Sequence[Form] | None:
    """The one person who holds an office for a party; None where nobody or more than one does.

    Words that fit many people at once ("a diplomat") are no office.
    """
    words = [word for word in tokens(office) if word not in ("the", "of", "to", "for", "s")]
    if words and words[-1] in _CHIEFS and len(words) == 1:
        return _top_officer(party, persons)
    last = words[-1].removesuffix("s") if words else ""
    if (
        party is None
        or not last
        or last in _NO_OFFICE
        or (words == [last] and last in _NO_OFFICE_ALONE)
    ):
        return None
    holders = [
        forms
        for forms in persons
        if any(form.party == party for form in forms)
        and any(_office(title) == sorted(words) for form in forms for title in form.titles)
    ]
    return holders[0] if len(holders) == 1 else None


def _top_officer(party: str | None, persons: Sequence[Sequence[Form]]) -> Sequence[Form] | None:
    """The one head of an organisation, by an office that only organisations have: "the League chief"."""
    heads = [
        forms
        for forms in persons
        if party is not None
        and any(form.party == party for form in forms)
        and any(_TOP.search(title) for form in forms for title in form.titles)
    ]
    return heads[0] if len(heads) == 1 else None


def _office(title: str) -> list[str]:
    return sorted(word for word in tokens(title) if word not in ("the", "of", "to", "for", "s"))


def anchor_name(forms: Sequence[Form], rank: Mapping[str, int]) -> str:
    """The folded name that identifies a person: the fullest kind of name, from the first report by rank."""
    return min(
        (not form.given, rank[report], name_key(form.name))
        for form in forms
        for report, _ in form.members
    )[2]
