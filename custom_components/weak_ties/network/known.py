"""Finding the tie that an id names; on its own, because every verb begins with it."""

from .changes import Changes
from .errors import TieNotFoundError
from .model import Network, Tie, TieId

type Edited = tuple[Network, Changes, Tie]


def known_tie(network: Network, tie_id: TieId) -> Tie:
    """The tie with that id. Raises TieNotFoundError."""
    tie = network.ties.get(tie_id)
    if tie is None:
        raise TieNotFoundError(name=tie_id)
    return tie
