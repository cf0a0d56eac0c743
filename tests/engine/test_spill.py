"""Values that lie in a file: what is read back is what was put there, whatever was asked for before."""

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.engine.spill import Loaded, Spill

KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)


@given(st.lists(st.tuples(KEYS, st.integers(0, 9))), st.lists(KEYS), st.integers(1, 3))
def test_a_shelf_answers_as_a_dictionary_does(
    put: list[tuple[str, int]], asked: list[str], room: int
) -> None:
    with Spill() as spill:
        shelf, plain = spill.shelf(int, room), {}
        for key, value in put:
            plain[key] = value
            shelf.put([(key, value)])
            assert [shelf.get(name) for name in asked] == [plain.get(name) for name in asked]
        assert dict(shelf) == plain
        assert list(shelf.each()) == sorted(plain.items())
        assert len(shelf) == len(plain)


def test_shelves_of_one_spill_are_apart_and_may_grow_while_they_are_gone_through() -> None:
    with Spill() as spill:
        one, two = spill.shelf(str), spill.shelf(tuple[str, ...])
        one.put((f"{number:04}", "first") for number in range(1000))
        for key, value in one.each():
            two.put([(key, (value,))])
            one.put([(key, "second")])
        assert set(one.values()) == {"second"}
        assert set(two.values()) == {("first",)}


def test_a_mapping_reads_again_what_it_has_forgotten() -> None:
    read: list[int] = []

    def value(place: int) -> int:
        read.append(place)
        return place * 10

    loaded = Loaded({"a": 1, "b": 2, "c": 3}, value, room=2)
    assert [loaded[key] for key in "abacab"] == [10, 20, 10, 30, 10, 20]
    assert read == [1, 2, 3, 2]  # "a" was asked for between, so "b" was the one to go
    assert list(loaded) == ["a", "b", "c"]
    assert "d" not in loaded
