"""Stances of bare governments and papers, warnings of what one will do, points cut to size; invented sentences."""

import pytest

from tests.extract.ground import read

CASES = [
    # "the government" of a report of rebels and one state
    (
        "The rebel Dune Liberation Front met Norland's envoys in Norholm. The government has ruled out an amnesty.",
        {("Norland", "rejects", "amnesty")},
    ),
    # of two states that are named alike it may be either's
    (
        "The rebel Dune Liberation Front met envoys of Norland and Estmark. The government has ruled out an amnesty.",
        set(),
    ),
    # "it" that takes up a paper is the author's
    (
        "The Sudrian paper rejects any pledge on membership. It offers a joint patrol, on condition that Estmark "
        "does the same.",
        {
            ("Sudria", "rejects", "any pledge on membership"),
            ("Sudria", "conditional", "joint patrol"),
        },
    ),
    # a state before a verb in a short sentence
    (
        "Estmark rejects Article 4 of the treaty, which provides for a census.",
        {("Estmark", "rejects", "Article 4 of the treaty")},
    ),
    # a warning of what one will do oneself, not of what others will
    (
        "Sudria's envoy warned that Sudria would block the canal if the toll was doubled.",
        {("Sudria", "conditional", "blocking of the canal")},
    ),
    ("Norland's envoy warned that Sudria would block the canal if the toll was doubled.", set()),
    # when it was asked is no part of what is asked
    (
        "Norland asked Sudria to review its quotas during a visit to Port Alma last week.",
        {("Norland", "demands", "review of the quotas")},
    ),
    # what one looks for, one is open to
    (
        '"We are prepared to look for a shorter route inside the treaty," Ada Brandt, Norland\'s foreign minister, '
        "said.",
        {("Norland", "open", "shorter route inside the treaty")},
    ),
    # never to let somebody do something
    (
        '"We will never allow trawlers to enter the bay," Norland\'s foreign minister, Ada Brandt, said.',
        {("Norland", "rejects", "allow trawlers to enter the bay")},
    ),
    ("Norland never allowed trawlers to enter the bay.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_bare(text: str, wanted: set[tuple[str, str, str]]) -> None:
    found = read(text)
    told = {(*found.parties([s.party]), s.stance.value, s.label) for s in found.stances}
    assert told == wanted
