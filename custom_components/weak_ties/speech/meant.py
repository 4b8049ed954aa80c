"""Finds who is meant by the names in a wish, and says what to ask when that is not clear."""

from collections.abc import Mapping

from ..network.errors import NameEmptyError, TieAmbiguousError, TieNotFoundError
from ..network.identity.matching import Directory
from ..network.model import TieId
from .homophones import readings_of
from .people import Names, as_name, without_honorific
from .wishes import Wish


def all_meant(directory: Directory, wish: Wish) -> tuple[TieId, ...]:
    """Give everybody who is meant, each once.

    Raises TieNotFoundError when a name is nobody's however the names are taken apart, TieAmbiguousError when it could
    be several people's, and NameEmptyError without any name.
    """
    unknown: TieNotFoundError | None = None
    for names in filter(None, wish.who):
        try:
            return _all_of(directory, names, wish.chosen)
        except TieNotFoundError as error:
            unknown = error
    raise unknown or NameEmptyError


def _all_of(directory: Directory, names: Names, chosen: Mapping[str, TieId]) -> tuple[TieId, ...]:
    """Give the ties of these names. A name that is nobody's is told before one that is several people's."""
    found: list[TieId] = []
    unclear: TieAmbiguousError | None = None
    for name in names:
        try:
            found.append(_chosen(directory, name, chosen) or _one_meant(directory, name))
        except TieAmbiguousError as error:
            unclear = unclear or error
    if unclear:
        raise unclear
    return tuple(dict.fromkeys(found))


def _chosen(directory: Directory, name: str, chosen: Mapping[str, TieId]) -> TieId | None:
    """Give whom the owner chose for this name, unless that tie is gone since."""
    try:
        return directory.resolve(chosen[name]) if name in chosen else None
    except TieNotFoundError as error:
        raise TieNotFoundError(name=as_name(name)) from error


def _one_meant(directory: Directory, name: str) -> TieId:
    """Give the tie of that name, else the one who is recorded as sounding like it.

    What is merely similar is looked up by its sound, too: 佐藤健次 is similar to 佐藤健二, and sounds the same.
    """
    try:
        return directory.resolve(name)
    except (TieNotFoundError, TieAmbiguousError) as error:
        if isinstance(error, TieAmbiguousError) and len(error.tie_ids) > 1:
            raise
        sounding = _sounding(directory, without_honorific(name))
        if len(sounding) == 1:
            return sounding[0]
        if sounding:
            raise TieAmbiguousError(name=name, tie_ids=sounding) from error
        if isinstance(error, TieNotFoundError):
            raise TieNotFoundError(name=as_name(error.placeholders["name"])) from error
        raise


def _sounding(directory: Directory, name: str) -> tuple[TieId, ...]:
    found = (tie_id for reading in readings_of(name) for tie_id in directory.by_sound(reading))
    return tuple(dict.fromkeys(found))
