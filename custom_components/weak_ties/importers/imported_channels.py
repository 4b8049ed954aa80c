"""Makes channels of what a file says, under the same keys as those that the owner types."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from ..network.identity.addresses import email_key, phone_key, profile_key
from ..network.identity.names import fold, written_key
from ..network.model import Channel, ChannelId, ChannelKind, Tie
from ..network.reach.channels import owner_of
from .contact import ImportedChannel, ImportedContact

PROFILES = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.LINE, ChannelKind.X})
_PAGES = PROFILES | {ChannelKind.WEBSITE}


def normalized(kind: ChannelKind, value: str, region: str | None) -> str:
    """What two spellings of one channel share; only a value without anything in it has none."""
    return _key(kind, value, region) or written_key(value)


def _key(kind: ChannelKind, value: str, region: str | None) -> str:
    if kind is ChannelKind.PHONE:
        return phone_key(value, region)
    if kind is ChannelKind.EMAIL:
        return email_key(value)
    if kind is ChannelKind.POST:
        return fold(value)
    return profile_key(value) if kind in _PAGES else ""


def with_channels(
    tie: Tie, contact: ImportedContact, *, at: datetime, region: str | None, new_id: Callable[[], str]
) -> Tie:
    """The tie with the channels of a contact; of a known one only what is empty is filled in."""
    organizations = {one.organization for one in tie.affiliations if not one.ended}
    organizations |= {one.organization for one in contact.affiliations if not one.ended}
    channels = list(tie.channels)
    places = {(channel.kind, channel.normalized): place for place, channel in enumerate(channels)}
    for imported in contact.channels:
        key = imported.kind, normalized(imported.kind, imported.value, region)
        place = places.setdefault(key, len(channels)) if key[1] else len(channels)
        if place < len(channels):
            channels[place] = _filled(channels[place], imported)
        elif key[1]:
            channels.append(_channel(imported, key[1], organizations, at, ChannelId(new_id())))
    return replace(tie, channels=tuple(channels))


def _filled(channel: Channel, imported: ImportedChannel) -> Channel:
    if channel.label and channel.address:
        return channel
    return replace(channel, label=channel.label or imported.label, address=channel.address or imported.address)


def _channel(
    imported: ImportedChannel, key: str, organizations: Collection[str], at: datetime, channel_id: ChannelId
) -> Channel:
    return Channel(
        id=channel_id,
        kind=imported.kind,
        value=imported.value,
        normalized=key,
        owner=imported.owner or owner_of(imported.kind, key, organizations),
        label=imported.label,
        preferred=imported.preferred,
        address=imported.address,
        added_at=at,
    )
