"""Which points a party ties to one another, and the provisions of papers."""

from dataclasses import replace

import pytest

from ontherecord.nouns.position import Tie
from tests.resolve.building import Draft, run


def _draft(text, name="a"):
    return Draft(name, text, "2031-05-07").actor("Norland").actor("Suland")


def _labels(resolved, ids):
    labels = {issue.id: issue.label for issue in resolved.issues}
    return [labels[key] for key in ids]


def test_what_is_to_be_taken_as_a_package_ties_what_the_party_asks_for():
    draft = _draft(
        "Norland demands fishing quotas and the removal of the mast. Suland demands lower tolls. "
        "Norland's proposals are to be taken as a package."
    )
    draft.stands("Norland", "demands", "fishing quotas")
    draft.stands("Norland", "demands", "the removal of the mast")
    draft.stands("Suland", "demands", "lower tolls")
    draft.stands("Norland", "insists", "taken as a package", label="proposals as a package")
    resolved = run(draft)
    (linkage,) = resolved.linkages
    assert linkage.tie is Tie.PACKAGE
    assert sorted(_labels(resolved, linkage.issues)) == [
        "fishing quotas",
        "the removal of the mast",
    ]


def test_a_condition_that_is_an_issue_itself_ties_the_two():
    draft = _draft(
        "Norland will reopen the canal if the harbour tolls are lifted. Norland demands harbour tolls to end."
    )
    condition = draft.at("if the harbour tolls are lifted")
    draft.stands(
        "Norland",
        "conditional",
        "reopen the canal",
        label="reopening of the canal",
        condition=condition,
    )
    draft.stands("Norland", "demands", "harbour tolls to end", label="end to harbour tolls")
    resolved = run(draft)
    (linkage,) = resolved.linkages
    assert linkage.tie is Tie.CONDITION
    assert _labels(resolved, linkage.issues) == ["reopening of the canal", "end to harbour tolls"]


def test_a_condition_that_is_no_issue_ties_nothing():
    draft = _draft("Norland will reopen the canal if it rains.")
    draft.stands("Norland", "conditional", "reopen the canal", condition=draft.at("if it rains"))
    assert run(draft).linkages == ()


_TREATY = """Draft Treaty on the Canal

Article 1
The Parties shall keep the canal open to freight.

Article 2
Norland shall remove the mast on the northern hill.

Article 3
Disputes shall be settled by a joint commission.
"""
_PAPERS = [
    # articles
    (_TREATY, ["Article 1", "Article 2", "Article 3"]),
    # numbered points of a communique
    (
        "Final communique\n\n1. The Council notes the report.\n\n2. The Council decides to meet "
        "again.\n\n3. The Council calls on all states to help.\n",
        ["1.", "2.", "3."],
    ),
    # a list that lays nothing down
    ("Five plans for summer\n\n1. Sun\n\n2. Sea\n\n3. Sand\n", []),
    # too few, or not in a row
    ("Draft Treaty\n\nArticle 1\nThe Parties shall talk.\n\nArticle 7\nThey shall stop.\n", []),
    # an article that a report only names
    ("The treaty was signed.\nArticle 5 was not invoked, and nobody shall say so.\n", []),
]


@pytest.mark.parametrize(("text", "numbers"), _PAPERS)
def test_the_points_of_a_paper(text, numbers):
    resolved = run(_draft(text))
    found = sorted(resolved.provisions, key=lambda p: p.spans[0].start)
    assert [p.number for p in found] == numbers


def test_a_provision_goes_to_the_issue_whose_label_it_holds():
    stand = _draft("Suland demands the removal of the northern mast.", "b")
    stand.stands(
        "Suland",
        "demands",
        "the removal of the northern mast",
        label="removal of the northern mast",
    )
    resolved = run(_draft(_TREATY), stand)
    placed = {p.number: p.issue for p in resolved.provisions}
    (issue,) = resolved.issues
    assert placed == {"Article 1": None, "Article 2": issue.id, "Article 3": None}
    assert next(p for p in resolved.provisions if p.issue).words == (
        "Norland shall remove the mast on the northern hill."
    )


def test_what_is_asked_in_return_hangs_on_what_was_offered():
    offer, demand = (
        "Norland offered to reopen the canal.",
        "It demanded in return that tolls be lifted.",
    )
    draft = Draft("a", f"{offer} {demand}", "2031-05-07").actor("Norland")
    draft.stands("Norland", "offers", "reopen the canal", label="reopening of the canal")
    draft.stances[-1] = replace(draft.stances[-1], evidence=draft.at(offer))
    draft.stands("Norland", "demands", "tolls be lifted", label="lifting of tolls")
    draft.stances[-1] = replace(draft.stances[-1], evidence=draft.at(demand))
    resolved = run(draft)
    (linkage,) = resolved.linkages
    assert _labels(resolved, linkage.issues) == ["lifting of tolls", "reopening of the canal"]
