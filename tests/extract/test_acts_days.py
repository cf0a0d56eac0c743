"""A day is when a deed was done, and nobody's object; it can be proposed, asked for, accepted."""

from dataclasses import replace

import pytest

from ontherecord.extract.acts.days import without_days
from tests.extract.ground import read

# (sentence, type of the act whose object is taken for its day, whether the day may be its object)
OBJECTS = [
    ("Norland delivered its reply to Estmark on 8 March.", "deliver", False),
    ("Norland published the draft last Tuesday.", "publish", False),
    ("Norland rejected the draft on Tuesday.", "reject", True),
    ("Norland proposed a truce on 8 March.", "propose", True),
]


@pytest.mark.parametrize(("sentence", "kind", "kept"), OBJECTS)
def test_a_day_is_no_object(sentence: str, kind: str, *, kept: bool) -> None:
    found = read(sentence)
    act = found.act(kind)
    assert act.object is not None
    (time,) = found.findings.times
    assert without_days([act], [time]) == (act,)
    (left,) = without_days([replace(act, object=time.span)], [time])
    assert (left.object is not None) is kept


def test_a_day_asked_for_stays() -> None:
    found = read("Norland asked Estmark to choose 8 March.")
    assert found.words(found.act("request").object) == "to choose 8 March"
