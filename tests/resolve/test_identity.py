"""Groups are the connected components of the SAME edges, DIFFERENT edges kept apart."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.resolve.identity import groups, settle

_KEYS = st.sampled_from("abcdefghij")
_PAIRS = st.lists(st.tuples(_KEYS, _KEYS), max_size=14)


def _edges(pairs: list[tuple[str, str]], verdict: Verdict) -> list[Judgement]:
    return [Judgement(a, b, verdict, "test", "") for a, b in pairs]


@given(_PAIRS)
def test_same_edges_alone_give_the_components_that_networkx_finds(pairs):
    graph = nx.Graph(pairs)
    graph.add_nodes_from("abcdefghij")
    wanted = {tuple(sorted(group)) for group in nx.connected_components(graph)}
    assert set(groups("abcdefghij", _edges(pairs, Verdict.SAME)).members) == wanted


@given(_PAIRS, _PAIRS)
def test_a_different_edge_never_lies_inside_a_group(same, different):
    apart = [(a, b) for a, b in different if a != b]
    judged = _edges(same, Verdict.SAME) + _edges(apart, Verdict.DIFFERENT)
    found = groups("abcdefghij", judged)
    for a, b in apart:
        assert not any(a in group and b in group for group in found.members)


@given(_PAIRS, _PAIRS)
def test_every_same_edge_is_inside_a_group_or_refused_for_a_reason(same, different):
    judged = _edges(same, Verdict.SAME) + _edges(different, Verdict.DIFFERENT)
    found = groups("abcdefghij", judged)
    of = {key: group for group in found.members for key in group}
    for edge in judged:
        if edge.verdict is Verdict.SAME and of[edge.left] != of[edge.right]:
            assert edge in found.refused
            crossing = [
                (a, b) for a, b in different if {of[a], of[b]} == {of[edge.left], of[edge.right]}
            ]
            assert crossing


@given(_PAIRS, _PAIRS, st.randoms())
def test_the_order_of_judgements_does_not_matter(same, different, random):
    judged = _edges(same, Verdict.SAME) + _edges(different, Verdict.DIFFERENT)
    shuffled = random.sample(judged, len(judged))
    assert groups("abcdefghij", judged) == groups("jihgfedcba", shuffled)


@given(_PAIRS, _PAIRS)
def test_the_short_log_gives_the_same_groups(same, different):
    judged = _edges(same, Verdict.SAME) + _edges(different, Verdict.DIFFERENT)
    found, log = settle("abcdefghij", judged)
    assert found == groups("abcdefghij", judged)
    again = groups("abcdefghij", log)
    assert again.members == found.members
    assert again.refused == ()
    assert len([j for j in log if j.verdict is Verdict.SAME]) == 10 - len(found.members)


def test_unsure_edges_join_nothing():
    assert groups("ab", _edges([("a", "b")], Verdict.UNSURE)).members == (("a",), ("b",))
