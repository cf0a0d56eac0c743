"""Where times are looked for: not in all of a text, and yet all that are there are found."""

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.time.find import TELLING
from ontherecord.language.time.patterns import RULES
from ontherecord.language.time.reading import find_times
from ontherecord.language.time.words import CLASSES

_SILENT = st.text(alphabet=sorted(CLASSES.keys() - set(TELLING)), max_size=12)
_TIMES = st.lists(
    st.sampled_from(
        "the of on in May 26 2022 January Monday last next two weeks ago late - , to early day and half later "
        "before 09:04 GMT p.m. from Friday this that month year 31st now twenty nine envoys talks".split()
    ),
    min_size=1,
    max_size=8,
).map(" ".join)
_ORDINARY = st.lists(st.sampled_from("envoys met talks treaty signed border".split()), max_size=30)


@given(_SILENT)
def test_no_rule_matches_where_no_word_tells_of_time(letters: str) -> None:
    assert not [rule.name for rule in RULES if rule.pattern.search(letters)]


@given(_TIMES, _ORDINARY, _ORDINARY)
def test_words_around_hide_no_time(text: str, before: list[str], behind: list[str]) -> None:
    # two ordinary words stand on either side in both, so that only the distance to the text's ends differs
    near = f"ships sailed {text} ships sailed"
    far = " ".join([*before, near, *behind])
    assert [m.printed for m in find_times(far)] == [m.printed for m in find_times(near)]
