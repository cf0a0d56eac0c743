"""Origins: reports that go back to one text are one witness."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import DERIVED, LineageLink, Tie
from ontherecord.nouns.report import Report
from ontherecord.resolve.identity import groups
from ontherecord.resolve.matching import judge

RULE = "rule:origin"


def find_origins(
    reports: Mapping[str, Report], ties: Iterable[Tie], order: Sequence[str]
) -> dict[str, str]:
    """The origin of each report.

    An origin is named after the text of its first report by `order` (copies stand behind what they copy),
    so a copy that is added later changes no origin's id.
    """
    rank = {report: at for at, report in enumerate(order)}
    merges = (judge(t.a, t.b, Verdict.SAME, RULE, "") for t in ties if t.relation in DERIVED)
    origins: dict[str, str] = {}
    for group in groups(reports, merges).members:
        first = min(group, key=lambda report: rank[report])
        name = make_id("o", reports[first].digest)
        origins.update(dict.fromkeys(group, name))
    return origins


def judge_origins(links: Iterable[LineageLink]) -> Iterator[Judgement]:
    """A judgement for each link that made two reports one origin."""
    for link in links:
        if link.relation in DERIVED:
            yield judge(link.a, link.b, Verdict.SAME, RULE, _reason(link))


def _reason(link: LineageLink) -> str:
    reasons = "; ".join(link.reasons)
    told = f"one text went into both ({link.relation.value}, {link.share:.0%} of the shorter one)"
    return f"{told}: {reasons}" if reasons else told
