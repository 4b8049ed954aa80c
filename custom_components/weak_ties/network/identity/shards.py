"""A large mapping that is cheap to change without changing it.

Copying a dictionary of 300,000 keys for one new name takes 10 ms; copying the one small part that the key falls
into takes microseconds.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import override

_PARTS = 1024


class Shards[V]:
    """A frozen mapping from texts, in parts that two versions share."""

    __slots__ = ("_parts",)

    def __init__(self, parts: tuple[dict[str, V], ...] = ()) -> None:
        """Take over parts that nobody else holds; none make an empty mapping."""
        self._parts = parts or tuple({} for _ in range(_PARTS))

    @classmethod
    def of(cls, items: Iterable[tuple[str, V]]) -> Shards[V]:
        """Make the mapping of these items."""
        made = cls()
        for key, value in items:
            made._part(key)[key] = value
        return made

    def _part(self, key: str) -> dict[str, V]:
        return self._parts[hash(key) % _PARTS]

    def get(self, key: str) -> V | None:
        """Look one key up."""
        return self._part(key).get(key)

    def changed(self, items: Mapping[str, V | None]) -> Shards[V]:
        """Give the mapping with these items, where None takes a key away."""
        parts = list(self._parts)
        for place in {hash(key) % _PARTS for key in items}:
            parts[place] = dict(parts[place])
        for key, value in items.items():
            part = parts[hash(key) % _PARTS]
            if value is None:
                part.pop(key, None)
            else:
                part[key] = value
        return Shards(tuple(parts)) if items else self

    def __iter__(self) -> Iterator[str]:
        for part in self._parts:
            yield from part

    def __contains__(self, key: str) -> bool:
        return key in self._part(key)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shards) and self._parts == other._parts

    # Dictionaries have no hash, and nothing keeps shards in a set.
    __hash__ = None  # type: ignore[assignment]
