"""Making a channel of what the owner typed, and whose it is: who could take it away."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime

from ..identity.names import company_key, email_key, fold, phone_key, profile_key
from ..model import Channel, ChannelId, ChannelKind, ChannelOwner, Tie
from ..values import checked_line, invalid

# Mail that people keep when they change jobs, by the part of the domain that carries the name.
_FREE_MAIL = (
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm fastmail "
    "zoho mail yandex qq 163 126 naver hey tutanota tuta posteo mailbox t-online orange docomo ezweb au softbank "
    "vodafone nifty biglobe ocn so-net plala excite goo infoseek rakuten ybb uqmobile"
)
FREE_MAIL_NAMES = frozenset(_FREE_MAIL.split())

# What countries put before their own ending: co.jp, com.au, ac.uk.
_SECOND_LEVELS = frozenset(("co", "com", "ne", "or", "ac", "ad", "go", "gov", "gr", "ed", "edu", "net", "org"))

# Shorter names are found in every domain; "ab" must not claim mail at abc.com.
LEAST_LIKENESS = 3

_PLATFORMS = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.LINE, ChannelKind.X})

# What stands before the colon of a profile's key, for the sites that have a kind of their own.
_KIND_OF_SITE = {str(kind): kind for kind in _PLATFORMS}


def owner_of(kind: ChannelKind, value: str, organizations: Collection[str]) -> ChannelOwner:
    """Who can take a channel away, given whom its tie works for.

    Mail is the employer's when its domain resembles an employer's name. When in doubt it is the tie's own.
    """
    if kind in _PLATFORMS:
        return ChannelOwner.PLATFORM
    if kind is ChannelKind.EMAIL and any(_is_mail_of(value, organization) for organization in organizations):
        return ChannelOwner.EMPLOYER
    return ChannelOwner.TIE


def _is_mail_of(address: str, organization: str) -> bool:
    name = _domain_name(address)
    if name in FREE_MAIL_NAMES:
        return False
    return _resembles(company_key(name), company_key(organization))


def _domain_name(address: str) -> str:
    """The part of a domain that carries the name: acme in mail.acme.co.jp."""
    labels = address.casefold().rpartition("@")[2].split(".")[:-1]
    return next((label for label in reversed(labels) if label not in _SECOND_LEVELS), "")


def _resembles(label: str, company: str) -> bool:
    """Whether one is the beginning of the other: acme.com and Acme Trading, acme-trading.com and Acme."""
    shorter, longer = sorted((label, company), key=len)
    return len(shorter) >= LEAST_LIKENESS and longer.startswith(shorter)


def stated_channel(
    field: str,
    value: str,
    organizations: Collection[str],
    *,
    at: datetime,
    region: str | None,
    new_id: Callable[[], str],
) -> Channel:
    """The channel for one of the fields phone, email, profile and address.

    Raises ValueInvalidError for what is no number, address or web page: a `javascript:` link, for one.
    """
    written = checked_line(field, value)
    kind, normalized = _READERS[field](written, region)
    if not normalized:
        raise invalid(field, written)
    return Channel(
        id=ChannelId(new_id()),
        kind=kind,
        value=written,
        normalized=normalized,
        owner=owner_of(kind, normalized, organizations),
        added_at=at,
    )


def stated_channels(
    texts: Mapping[str, str],
    organizations: Collection[str],
    *,
    at: datetime,
    region: str | None,
    new_id: Callable[[], str],
) -> tuple[Channel, ...]:
    """The channels for those of the four fields that are filled in. Raises what `stated_channel` raises.

    A form sends an empty text for a number that was not given.
    """
    return tuple(
        stated_channel(field, texts[field], organizations, at=at, region=region, new_id=new_id)
        for field in CHANNEL_FIELDS
        if texts.get(field, "").strip()
    )


def with_channel(tie: Tie, channel: Channel) -> Tie:
    """The tie with that channel: a new one is added, a known one takes over the new spelling and nothing else."""
    known = next((old for old in tie.channels if same_channel(old, channel)), None)
    if known is None:
        return replace(tie, channels=(*tie.channels, channel))
    respelled = replace(known, value=channel.value)
    return replace(tie, channels=tuple(respelled if old is known else old for old in tie.channels))


def same_channel(one: Channel, other: Channel) -> bool:
    """Whether two channels are one, however they are spelled."""
    return one.kind is other.kind and one.normalized == other.normalized


def owned_by(tie: Tie, organization: str) -> Tie:
    """The tie whose mail at that employer's domain is known to be the employer's; other channels stay as they are."""
    return replace(
        tie,
        channels=tuple(
            replace(channel, owner=ChannelOwner.EMPLOYER)
            if owner_of(channel.kind, channel.normalized, (organization,)) is ChannelOwner.EMPLOYER
            else channel
            for channel in tie.channels
        ),
    )


def _read_phone(text: str, region: str | None) -> tuple[ChannelKind, str]:
    return ChannelKind.PHONE, phone_key(text, region)


def _read_email(text: str, _region: str | None) -> tuple[ChannelKind, str]:
    return ChannelKind.EMAIL, email_key(text)


def _read_profile(text: str, _region: str | None) -> tuple[ChannelKind, str]:
    key = profile_key(text)
    return _KIND_OF_SITE.get(key.partition(":")[0], ChannelKind.WEBSITE), key


def _read_address(text: str, _region: str | None) -> tuple[ChannelKind, str]:
    return ChannelKind.POST, fold(text)


_READERS: dict[str, Callable[[str, str | None], tuple[ChannelKind, str]]] = {
    "phone": _read_phone,
    "email": _read_email,
    "profile": _read_profile,
    "address": _read_address,
}
CHANNEL_FIELDS = tuple(_READERS)
