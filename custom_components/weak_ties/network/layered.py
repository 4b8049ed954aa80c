"""A large mapping with small changes on top of it, so that one change costs one change.

Copying a dictionary of 30,000 ties for one of them takes a millisecond, most of it waiting for memory. Here two
versions share what they have in common: a base, and a layer that is folded into a new base when it has grown.
"""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import override

# A layer of this size is copied in a few microseconds; folding it once in so many changes is hardly felt.
_LAYER_LIMIT = 256


class _Gone:
    """What stands in a layer for a key that was taken away."""


_GONE = _Gone()


class Layered[K, V](Mapping[K, V]):
    """A frozen mapping in the order in which its keys came."""

    __slots__ = ("_base", "_layer", "_length")

    def __init__(self, base: dict[K, V], layer: dict[K, V | _Gone]) -> None:
        """Take over both; nobody may change them any more."""
        self._base = base
        self._layer = layer
        added = sum((value is not _GONE) - (key in base) for key, value in layer.items())
        self._length = len(base) + added

    @override
    def __getitem__(self, key: K) -> V:
        found = self._layer.get(key)
        if found is None:
            return self._base[key]
        if isinstance(found, _Gone):
            raise KeyError(key)
        return found

    @override
    def __iter__(self) -> Iterator[K]:
        layer = self._layer
        for key in self._base:
            if layer.get(key) is not _GONE:
                yield key
        for key, value in layer.items():
            if value is not _GONE and key not in self._base:
                yield key

    @override
    def __len__(self) -> int:
        return self._length

    @override
    def values(self) -> ValuesView[V]:
        return self._folded().values()

    @override
    def items(self) -> ItemsView[K, V]:
        return self._folded().items()

    def changed(self, items: Mapping[K, V], gone: frozenset[K]) -> Mapping[K, V]:
        """Give the mapping with these items and without these keys."""
        layer: dict[K, V | _Gone] = {**self._layer, **dict.fromkeys(gone, _GONE), **items}
        made = Layered(self._base, layer)
        return made if len(layer) <= _LAYER_LIMIT else Layered(made._folded(), {})

    def _folded(self) -> dict[K, V]:
        """One dictionary of all of it, which is the base itself when nothing lies on top."""
        if not self._layer:
            return self._base
        folded: dict[K, V | _Gone] = {**self._base, **self._layer}
        return {key: value for key, value in folded.items() if not isinstance(value, _Gone)}


def with_items[K, V](mapping: Mapping[K, V], items: Mapping[K, V], gone: frozenset[K] = frozenset()) -> Mapping[K, V]:
    """Give a mapping with these items and without these keys; the mapping itself stays as it is."""
    if isinstance(mapping, Layered):
        return mapping.changed(items, gone)
    if isinstance(mapping, dict) and len(mapping) > _LAYER_LIMIT:
        return Layered(mapping, {}).changed(items, gone)
    return {key: value for key, value in {**mapping, **items}.items() if key in items or key not in gone}
