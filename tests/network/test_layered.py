"""A mapping in layers is a mapping like any other, only cheaper to change."""

from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.layered import Layered, with_items

_KEYS = st.integers(0, 400)
_CHANGES = st.lists(st.tuples(st.dictionaries(_KEYS, st.text(), max_size=40), st.frozensets(_KEYS, max_size=40)))


@given(st.integers(0, 400), _CHANGES)
def test_any_series_of_changes_gives_what_a_dictionary_gives(
    size: int, series: list[tuple[dict[int, str], frozenset[int]]]
) -> None:
    plain = {key: str(key) for key in range(size)}
    mapping = with_items(plain, {})
    for items, gone in series:
        plain = {key: value for key, value in plain.items() if key not in gone} | items
        mapping = with_items(mapping, items, gone)
        assert mapping == plain
        assert len(mapping) == len(plain)
        assert set(mapping) == set(plain)
        assert sorted(mapping.items()) == sorted(plain.items())
        assert all((key in mapping) == (key in plain) for key in range(401))


def test_an_older_version_stays_as_it_was() -> None:
    old = with_items(dict.fromkeys(range(1000), "old"), {})
    new = with_items(old, {1: "new"}, frozenset({2}))
    assert (old[1], old[2], new[1], new.get(2)) == ("old", "old", "new", None)


def test_a_small_mapping_stays_a_dictionary_and_a_large_one_is_layered() -> None:
    assert isinstance(with_items({1: "one"}, {2: "two"}), dict)
    assert isinstance(with_items(dict.fromkeys(range(1000), ""), {1: "one"}), Layered)


def test_a_layer_that_has_grown_is_folded_and_the_order_kept() -> None:
    mapping = with_items(dict.fromkeys(range(1000), ""), {})
    for key in range(2000):
        mapping = with_items(mapping, {key: str(key)})
    assert list(mapping) == list(range(2000))
    assert list(mapping.values()) == [str(key) for key in range(2000)]
