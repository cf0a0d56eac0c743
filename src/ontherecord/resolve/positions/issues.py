"""Issues: one point at stake under its different wordings.

Wordings are compared by the roots of their labels, with parties read through the gazetteer ("Moscow's border",
"the Russian frontier") and a few families of words that mean one point in negotiations. Two points that share a
party only are two points, and so are a thing and its end ("deployment", "halt to deployment"): under one label one
side would stand for what it is against; so are two doings with one thing, and talks about it. "Publication of the
text" is of the paper that is meant. A paper that lies unanswered stands for the point that is told of it. How much or
how long is no part of a point: two figures for a quota are on one point, whose label then names neither.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.position import Issue, Stance
from ontherecord.resolve.actors.parties import without_parties
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.identity import groups
from ontherecord.resolve.matching import NOTHING, Decision, Feature, Finding, Matcher
from ontherecord.resolve.papers.documents import Papers
from ontherecord.resolve.positions.barring import BAR, alone, barred
from ontherecord.resolve.positions.copies import told_again
from ontherecord.resolve.positions.doings import doing_of, is_of_talks
from ontherecord.resolve.readings import Readings
from ontherecord.resolve.wording import content, jaccard, stem

_ROOT = 6  # letters that inflections and derivations of one word share ("deploy", "deployment")
_FAMILIES = (
    "member join membership accession accede admission admit incorporate incorporation entry",
    "expansion expand enlargement enlarge eastward",
    "ceasefire truce armistice cease",
    "withdraw withdrawal pullout pullback pull",
    "troop soldier force forces",
    "weapon arms arm armament weaponry",
    "border frontier",
    "close closure shut",
    "talk negotiation dialogue negotiate discussion",
    "prisoner detainee",
    "publication publish release public publicly",
    "dismantling dismantle removal remove demolition demolish",
    "exchange swap trade",
    "extension extend prolongation prolong renewal renew",
    "amendment amend",
    "guarantee assurance",
    "inspection inspect inspector",
    "restoration restore resumption resume reinstatement reinstate",
)  # each line: words for one point, whatever the negotiation; add only what holds in every one
_ONE = {stem(w)[:_ROOT]: stem(f.split()[0])[:_ROOT] for f in _FAMILIES for w in f.split()}
# Words around a point that say how it is wanted or feared, not which point it is (roots).
_VAGUE = frozenset(
    stem(word)[:_ROOT]
    for word in """hope effort door bid prospect aspiration path way possibility wish plan attempt idea notion
    ambition desire allow able demand proposal request call commitment pledge promise right need term condition part
    principle core future possible potential concern halt stop end bar lifting lift scrapping scrap abolition abolish
    repeal cancellation cancel revocation revoke reversal reverse overturning overturn rescinding rescind annulment
    annul""".split()
)
# A label that says what is not to be, or to be no more.
_AGAINST = re.compile(
    r"^(?:no|bar to|halt to|end to|ban on|freeze on|confidentiality|secrecy|opposition to|refusal|"
    r"(?:lifting|scrapping|abolition|repeal|cancellation|revocation|reversal|overturning|annulment) of|"
    r"rescinding|overturning|reversing|abandon(?:ment|ing)?|giving up)\b"
)
# What a side is kept out of or let into, under names that say no more than that it is one.
_CLUBS = frozenset(stem(word)[:_ROOT] for word in ("bloc", "alliance", "western", "military"))
_JOINING = _ONE[stem("join")[:_ROOT]]
_ASKING = frozenset({Stance.OFFERS, Stance.DEMANDS, Stance.CONDITIONAL})
_ALIKE = 0.7  # share of all stems, names among them, from which on two labels are one point
# How much or how long: two of them on one point are two figures for it ("quota of 900 tonnes").
_SIZE = re.compile(
    r" (?:of|by) (?:(?:about|some|around|at least|at most|up to|no more than) )?(?:\d[\d.,]*|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety) (?:more )?([\w-]+)"
)
# How many at the start of a label: "22 captives would be freed".
_COUNT = re.compile(r"^\d[\d.,]* (?=[a-z])")
_MEASURES = re.compile(
    r"^(?:month|year|week|day|hour|minute|tonne|ton|percent|per|barrel|cubic|kilomet|km|mile|million|billion|dollar|"
    r"euro|pound|nautical|square)"
)
# A label that says what is not done, of a point that is no refusal: "not leave the valley until".
_TURNED = re.compile(r"^(?:not|no|never) ")
# Labels that name no more than a paper, of which there are many.
_BARE = re.compile(
    r"^(?:\w+ of the )?(?:text|document|paper|reply|response|answer|letter|note|draft|contents?)$"
)
_TELLING = 2  # roots of a noun phrase below which all words of a point are compared: "tax", "caps"
_COMMON = 100  # points that share a root from which on it says nothing about which point is meant

Place = tuple[str, int]  # report id, position among its stances


@dataclass(frozen=True, slots=True)
class Point:
    """The wording of a point: its roots and all its stems, the parties it names, its label where it has one.

    `noun` is what it is compared by: its noun phrase, else its label or its words.
    """

    key: str
    words: str
    label: str
    noun: str
    roots: frozenset[str]
    stems: frozenset[str]
    parties: frozenset[str]
    papers: frozenset[str] = frozenset()

    @property
    def against(self) -> bool:
        """Whether it is that something is not to be."""
        return _AGAINST.match(barred(self.noun)) is not None


def same_point(left: Point, right: Point) -> Finding:
    """The words name the same point."""
    shared = left.roots & right.roots
    if not shared:
        return NOTHING
    if jaccard(left.stems, right.stems) >= _ALIKE:
        return Finding(1.0, ", ".join(sorted(left.stems & right.stems)))
    less, more = sorted((left.roots, right.roots), key=len)
    if less <= more and (len(less) > 1 or len(more) == 1) and len(more) - len(less) <= 2:
        return Finding(1.0, ", ".join(sorted(shared)))
    return Finding(jaccard(left.roots, right.roots), ", ".join(sorted(shared)))


def same_parties(left: Point, right: Point) -> Finding:
    """It concerns the same parties."""
    if not left.parties or not right.parties:
        return NOTHING
    if left.parties - right.parties and right.parties - left.parties:
        return Finding(-1.0, "each concerns a party that the other does not")
    if left.parties & right.parties:
        return Finding(1.0)
    return Finding(-1.0, "the parties it concerns are different ones")


def same_way(left: Point, right: Point) -> Finding:
    """They go the same way: both for a thing, or both against it."""
    if left.against == right.against:
        return NOTHING
    return Finding(-1.0, "one is the other's undoing")


def same_doing(left: Point, right: Point) -> Finding:
    """The same is to be done with it, or it is talked about in both."""
    if is_of_talks(left.noun, right.noun):
        return Finding(-1.0, "one is talks about the other")
    doings = sorted({doing for point in (left, right) if (doing := doing_of(point.noun))})
    if len(doings) < 2:
        return NOTHING
    return Finding(-1.0, f"different things are to be done: {', '.join(doings)}")


def same_papers(left: Point, right: Point) -> Finding:
    """They are about the same papers, where their words stand for papers."""
    if not left.papers or not right.papers or left.papers & right.papers:
        return NOTHING
    return Finding(-1.0, "the papers that are meant are different ones")


POINT = Matcher(
    "rule:issue",
    (
        Feature(same_point, 1.0),
        Feature(same_parties, 0.2, veto=True),
        Feature(same_way, 0.0, veto=True),
        Feature(same_doing, 0.0, veto=True),
        Feature(same_papers, 0.0, veto=True),
    ),
    same=0.6,
    unsure=0.5,
)


def resolve_issues(
    coverage: Coverage, gazetteer: Gazetteer, papers: Papers, readings: Readings
) -> tuple[dict[Place, str], tuple[Issue, ...], tuple[Judgement, ...]]:
    """The issue of each stance by place, the issues, and the judgements on wordings.

    A stance of a rewritten copy is on its original's point; where the original has none, the copy's has no issue.
    """
    ordered = [
        ((report, at), stance)
        for report in coverage.order
        for at, stance in enumerate(coverage.findings[report].stances)
    ]
    points: dict[str, Point] = {}
    places: dict[Place, str] = {}
    told = _told_of_papers(coverage, papers)
    again = told_again(coverage, readings)
    for place, stance in ordered:
        if place in again:
            continue
        meant = _meant(stance, place[0], told, papers)
        about = _papers_in(stance, place[0], coverage, papers)
        if not about and _BARE.match(stance.key or stance.label):
            about = frozenset(
                {coverage.origins[place[0]]}
            )  # some text: at least the one of that report
        point = _point(meant, about, coverage, gazetteer)
        points.setdefault(point.key, point)
        places[place] = point.key
    judgements = _judge([points[key] for key in sorted(points)])
    order = {key: at for at, key in enumerate(points)}  # in the order of reports by rank
    issues: dict[str, Issue] = {}
    issue_of: dict[str, str] = {}
    for group in groups(points, judgements).members:
        anchor = points[min(group, key=lambda key: order[key])]
        identity = make_id("i", sorted(anchor.roots), sorted(anchor.parties), anchor.key)
        wordings = sorted({points[key].words for key in group})
        label = _label([points[key] for key in sorted(group)])
        issues[identity] = Issue(identity, label, None, tuple(wordings))
        issue_of.update(dict.fromkeys(group, identity))
    found = {place: issue_of[key] for place, key in places.items()}
    found |= {place: found[first] for place, first in again.items() if first in found}
    return found, tuple(issues[key] for key in sorted(issues)), judgements


def _label(group: Sequence[Point]) -> str:
    """A whole label, the one that names the most parties, that most wordings share, that is shortest."""
    labels = [point.label for point in group if point.label]
    if not labels:
        return min((point.words for point in group), key=lambda words: (len(words), words))
    naming = {point.label: len(point.parties) for point in group}
    turned = {point.label for point in group if _TURNED.match(point.label) and not point.against}
    sizes = {
        (*(m.group() for m in _SIZE.finditer(label)), *_COUNT.findall(label)) for label in labels
    }
    if len(sizes) > 1:  # under one label one side would stand for the other's figure
        naming = {_unsized(label): count for label, count in naming.items()}
        turned = {_unsized(label) for label in turned}
        labels = [_unsized(label) for label in labels]
    return min(
        labels,
        key=lambda label: (
            label
            in turned,  # "not leave the valley" names the point of who demands that they leave
            label.endswith("…") or alone(label) != label,
            " " not in label,
            -naming[label],
            -labels.count(label),
            len(label),
            label,
        ),
    )


def _unsized(label: str) -> str:
    """A label without how much or how many: "quota", "release of prisoners"."""
    plain = _SIZE.sub(lambda m: "" if _MEASURES.match(m[1]) else f"{m.group()[:3]} {m[1]}", label)
    return _COUNT.sub("", plain).strip()


def _told_of_papers(coverage: Coverage, papers: Papers) -> dict[str, StanceFinding]:
    """What is first told, in a sentence that names a paper, to be asked or offered in it."""
    found: dict[str, StanceFinding] = {}
    for report in coverage.order:
        findings = coverage.findings[report]
        for stance in findings.stances:
            if stance.stance not in _ASKING:
                continue
            for at, paper in enumerate(findings.papers):
                keys = papers.all_of(report, at)
                if stance.evidence.covers(paper.span) and len(keys) == 1:
                    found.setdefault(keys[0], stance)
    return found


def _meant(
    stance: StanceFinding, report: str, told: Mapping[str, StanceFinding], papers: Papers
) -> StanceFinding:
    """The stance whose point is meant: a paper's, where the paper lies unanswered, or else the paper itself."""
    keys = papers.all_of(report, stance.paper)
    if len(keys) != 1:
        return stance
    title = replace(stance, label=stance.label or papers.title(keys[0]))
    if stance.stance is not Stance.UNANSWERED:
        return title  # of a paper as a whole, not of the point that is told of it
    return told.get(keys[0], title)


def _papers_in(
    stance: StanceFinding, report: str, coverage: Coverage, papers: Papers
) -> frozenset[str]:
    """The papers that the words of a point stand for: "publish THE TEXT"."""
    keys = (
        papers.all_of(report, at)
        for at, paper in enumerate(coverage.findings[report].papers)
        if stance.issue.covers(paper.span)
    )
    own = papers.all_of(report, stance.paper)
    return frozenset(key[0] for key in (*keys, own) if len(key) == 1)


def _point(
    stance: StanceFinding, about: frozenset[str], coverage: Coverage, gazetteer: Gazetteer
) -> Point:
    words = coverage.words(stance.issue)
    shown = stance.label or words
    noun = stance.key or shown
    read, roots = _roots(noun, gazetteer)
    if len(roots) < _TELLING and noun != shown and not read.startswith(BAR):
        read, roots = _roots(shown, gazetteer)
    parties = frozenset(hit.party.name for _, _, hit in gazetteer.scan(read))
    key = ":".join(("issue", *sorted(about), words, stance.label))
    return Point(key, words, stance.label, noun, roots, content(read), parties, about)


def _roots(text: str, gazetteer: Gazetteer) -> tuple[str, frozenset[str]]:
    """A wording without sizes, and the roots of its words."""
    read = _SIZE.sub("", barred(text))
    stems = content(without_parties(read.removeprefix(BAR), gazetteer))
    found = frozenset(_ONE.get(word[:_ROOT], word[:_ROOT]) for word in stems)
    if _JOINING in found:
        found -= _CLUBS
    return read, found - _VAGUE or found  # "the right to self-defence" keeps what it has


def _judge(points: Sequence[Point]) -> tuple[Judgement, ...]:
    blocks: dict[str, list[int]] = {}
    for at, point in enumerate(points):
        for root in point.roots:
            blocks.setdefault(root, []).append(at)
    pairs = {
        (a, b)
        for block in blocks.values()
        if len(block) <= _COMMON
        for i, a in enumerate(block)
        for b in block[i + 1 :]
    }
    decided = {(a, b): POINT.compare(points[a], points[b]) for a, b in sorted(pairs)}
    either = _either(points, [pair for pair, d in decided.items() if d.verdict is Verdict.SAME])
    found = []
    for (a, b), weighed in decided.items():
        decision = _doubted(weighed) if (a, b) in either else weighed
        line = decision.judgement(points[a].key, points[b].key, POINT.name)
        found.extend([line] if line else [])
    return tuple(found)


def _doubted(decision: Decision) -> Decision:
    reason = f"{decision.reason}; but which of several parties is meant is not said"
    return replace(decision, verdict=Verdict.UNSURE, reason=reason)


def _either(points: Sequence[Point], same: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The pairs by which a point that names fewer parties would tie points of different ones together.

    "Ukraine's hope of joining" may be of the one alliance or of the other, where both are in the coverage.
    """
    wider: dict[int, set[int]] = defaultdict(set)
    for a, b in same:
        for less, more in ((a, b), (b, a)):
            if points[less].parties < points[more].parties:
                wider[less].add(more)
    return {
        (min(less, more), max(less, more))
        for less, mores in wider.items()
        for more in mores
        if any(same_parties(points[more], points[other]).score < 0 for other in mores)
    }
