"""The ways to reach somebody, as properties of a vCard."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..network.model import Channel, ChannelKind, ChannelOwner, PostalAddress
from .vcard_text import escaped

_TYPES = {"cell": "CELL", "mobile": "CELL", "home": "HOME", "work": "WORK", "fax": "FAX", "pager": "PAGER"}
_NUMBERS = frozenset({"fax", "pager"})
_PROFILES = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.X, ChannelKind.LINE})


def channel_lines(channels: Iterable[Channel]) -> Iterator[str]:
    """Every channel in a line; a label that vCard has no word for in a second one, the way Apple does it."""
    for number, channel in enumerate(channels, 1):
        line = _property(channel)
        if not channel.label or channel.label.casefold() in _TYPES or channel.kind in _PROFILES:
            yield line
            continue
        yield f"item{number}.{line}"
        yield f"item{number}.X-ABLabel:{escaped(channel.label)}"


def _property(channel: Channel) -> str:
    if channel.kind in _PROFILES:
        return f"X-SOCIALPROFILE;TYPE={channel.kind}:{escaped(channel.value)}"
    name, value = _WRITERS[channel.kind](channel)
    types = _types(channel)
    return f"{name}{f';TYPE={types}' if types else ''}:{value}"


def _types(channel: Channel) -> str:
    types = ["INTERNET"] if channel.kind is ChannelKind.EMAIL else []
    if known := _TYPES.get(channel.label.casefold()):
        types.append(known)
    if channel.owner is ChannelOwner.EMPLOYER and "WORK" not in types:
        types.append("WORK")
    if channel.preferred:
        types.append("PREF")
    return ",".join(types)


def _phone(channel: Channel) -> tuple[str, str]:
    return "TEL", escaped(channel.value)


def _email(channel: Channel) -> tuple[str, str]:
    return "EMAIL", escaped(channel.value)


def _website(channel: Channel) -> tuple[str, str]:
    return "URL", escaped(channel.value)


def _post(channel: Channel) -> tuple[str, str]:
    """An address of which the parts are unknown stands in the street: nobody loses it there."""
    address = channel.address or PostalAddress(street=channel.value)
    parts = (
        "",
        address.extended,
        address.street,
        address.locality,
        address.region,
        address.postal_code,
        address.country,
    )
    return "ADR", ";".join(escaped(part) for part in parts)


def _other(channel: Channel) -> tuple[str, str]:
    return "TEL" if channel.label.casefold() in _NUMBERS else "IMPP", escaped(channel.value)


_WRITERS: Mapping[ChannelKind, Callable[[Channel], tuple[str, str]]] = {
    ChannelKind.PHONE: _phone,
    ChannelKind.EMAIL: _email,
    ChannelKind.POST: _post,
    ChannelKind.WEBSITE: _website,
    ChannelKind.OTHER: _other,
}
