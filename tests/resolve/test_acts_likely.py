"""To whom acts most likely were done: told apart, given up where words tell, and nothing builds on it."""

from ontherecord.nouns.act import Act
from ontherecord.nouns.record import Resolved
from tests.resolve.building import Draft, names, run


def _told(name: str, text: str, to: str = "", likely: tuple[str, ...] = ()) -> Draft:
    """Norland rejects the new fees, in one sentence."""
    draft = Draft(name, text, "2031-05-07")
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft.act(
        "reject", "rejects", "Norland", to, object="the new permit fees for lorries", likely=likely
    )


ALONE = "Norland rejects the new permit fees for lorries, its ministry said after a meeting."


def _act(record: Resolved) -> Act:
    (act,) = record.acts
    return act


def test_a_likely_addressee_stands_apart_from_what_is_told() -> None:
    record = run(_told("a", ALONE, likely=("Suland",)))
    act = _act(record)
    assert (act.recipient, names(record, act.likely)) == ((), ["Suland"])
    assert act.sure


def test_it_is_given_up_where_other_words_tell_to_whom() -> None:
    record = run(_told("a", ALONE, likely=("Westmark",)), _told("b", ALONE, to="Suland"))
    act = _act(record)
    assert (names(record, act.recipient), act.likely) == (["Suland"], ())


def test_reports_that_differ_name_nobody() -> None:
    record = run(_told("a", ALONE, likely=("Suland",)), _told("b", ALONE, likely=("Westmark",)))
    act = _act(record)
    assert (act.recipient, act.likely) == ((), ())


def test_who_does_it_is_no_likely_addressee() -> None:
    act = _act(run(_told("a", ALONE, likely=("Norland",))))
    assert (act.recipient, act.likely) == ((), ())
