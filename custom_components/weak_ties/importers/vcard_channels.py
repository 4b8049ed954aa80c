"""The ways to reach somebody that a card names."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote, urlsplit

from ..network.model import ChannelKind, ChannelOwner, PostalAddress
from .contact import ImportedChannel
from .person_name import is_japanese, tidy, tidy_note
from .vcard_name import Find
from .vcard_property import Property

_LABELS = ("CELL", "FAX", "PAGER", "MAIN", "IPHONE", "HOME", "WORK", "OTHER", "SCHOOL")
_PLATFORMS = {
    "linkedin": ChannelKind.LINKEDIN,
    "facebook": ChannelKind.FACEBOOK,
    "twitter": ChannelKind.X,
    "x": ChannelKind.X,
    "line": ChannelKind.LINE,
}
_HOSTS = {
    "linkedin.com": ChannelKind.LINKEDIN,
    "facebook.com": ChannelKind.FACEBOOK,
    "twitter.com": ChannelKind.X,
    "x.com": ChannelKind.X,
    "line.me": ChannelKind.LINE,
}
_PROFILE_PAGES = {
    ChannelKind.LINKEDIN: "https://www.linkedin.com/in/",
    ChannelKind.FACEBOOK: "https://www.facebook.com/",
    ChannelKind.X: "https://x.com/",
}
_MESSENGERS = ("AIM", "ICQ", "JABBER", "MSN", "QQ", "SKYPE", "SKYPE-USERNAME", "YAHOO", "GOOGLE-TALK", "GTALK")
_KNOWN_SCHEME = re.compile(
    "aim|icq|xmpp|msnim|skype|sips?|ymsgr|gtalk|gg|line|matrix|x-apple|telegram|tg|signal|whatsapp", re.IGNORECASE
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")


def channels_from_card(find: Find) -> tuple[ImportedChannel, ...]:
    """Read every channel, in the order of `_READERS`, each once."""
    labels = {entry.group: _plain_label(entry.text) for entry in find("X-ABLABEL") if entry.group}
    found = [
        channel
        for name, read in _READERS.items()
        for entry in find(name)
        if (channel := read(entry, labels.get(entry.group, ""))) is not None
    ]
    return tuple({(channel.kind, channel.value): channel for channel in reversed(found)}.values())[::-1]


def _channel(
    entry: Property,
    kind: ChannelKind,
    value: str,
    *,
    label: str = "",
    owner: ChannelOwner | None = None,
    address: PostalAddress | None = None,
) -> ImportedChannel:
    return ImportedChannel(
        kind=kind,
        value=value,
        label=label or next((known.casefold() for known in _LABELS if known in entry.types), ""),
        preferred=entry.preference == 1,
        owner=owner or _owner(entry),
        address=address,
    )


def _owner(entry: Property) -> ChannelOwner | None:
    if "WORK" in entry.types:
        return ChannelOwner.EMPLOYER
    return ChannelOwner.TIE if entry.types & {"HOME", "CELL", "IPHONE"} else None


def _plain_label(text: str) -> str:
    match = _APPLE_LABEL.fullmatch(text.strip())
    return tidy(match[1].casefold() if match else text)


def _phone(entry: Property, label: str) -> ImportedChannel | None:
    number = tidy(entry.text)
    if number[:4].casefold() == "tel:":
        number = unquote(number[4:]).replace(";ext=", " ext. ").partition(";")[0]
    if not any(character.isdecimal() for character in number):
        return None
    is_voice = not entry.types & {"FAX", "PAGER", "MODEM"}
    return _channel(entry, ChannelKind.PHONE if is_voice else ChannelKind.OTHER, number, label=label)


def _email(entry: Property, label: str) -> ImportedChannel | None:
    address = tidy(entry.text)
    if address[:7].casefold() == "mailto:":
        address = unquote(address[7:]).partition("?")[0]
    return _channel(entry, ChannelKind.EMAIL, address, label=label) if _is_email(address) else None


def _is_email(address: str) -> bool:
    mailbox, _, domain = address.rpartition("@")
    return bool(mailbox and domain) and " " not in address


def _post(entry: Property, label: str) -> ImportedChannel | None:
    parts = [", ".join(tidy_note(part).split("\n")) for part in entry.parts()]
    box, extended, street, locality, region, code, country = (*parts, *[""] * 7)[:7]
    address = PostalAddress(
        postal_code=code,
        country=country,
        region=region,
        locality=locality,
        street=", ".join(part for part in (box, street) if part),
        extended=extended,
    )
    line = _one_line(address)
    return _channel(entry, ChannelKind.POST, line, label=label, address=address) if line else None


def _one_line(address: PostalAddress) -> str:
    """Write an address the way it is written where it lies: in Japan from the large to the small."""
    if is_japanese(address.street + address.locality + address.region):
        code = f"〒{address.postal_code.removeprefix('〒')}" if address.postal_code else ""
        large = f"{address.region}{address.locality}{address.street}"
        return " ".join(part for part in (code, large, address.extended, address.country) if part)
    small = (address.extended, address.street, address.locality, address.region, address.postal_code, address.country)
    return ", ".join(part for part in small if part)


def _website(entry: Property, label: str) -> ImportedChannel | None:
    url = _web_address(entry.text)
    kind = _kind_of_host(url)
    owner = ChannelOwner.PLATFORM if kind is not ChannelKind.WEBSITE else None
    return _channel(entry, kind, url, label=label, owner=owner) if url else None


def _web_address(text: str) -> str:
    url = tidy(text)
    if url[:4].casefold() == "www.":
        url = f"https://{url}"
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) and " " not in url else ""


def _kind_of_host(url: str) -> ChannelKind:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ChannelKind.WEBSITE
    return next(
        (kind for known, kind in _HOSTS.items() if host == known or host.endswith(f".{known}")), ChannelKind.WEBSITE
    )


def _social(entry: Property, label: str) -> ImportedChannel | None:
    service = next(iter(sorted(entry.types - {"PREF", "HOME", "WORK"})), entry.parameter("SERVICE-TYPE")).casefold()
    url = _web_address(entry.text)
    kind = _PLATFORMS.get(service) or (_kind_of_host(url) if url else ChannelKind.WEBSITE)
    user = tidy(entry.parameter("X-USER") or entry.parameter("USERNAME") or _without_scheme(entry.text))
    value = url or (f"{_PROFILE_PAGES[kind]}{user}" if user and kind in _PROFILE_PAGES else user)
    if not value:
        return None
    shown = ChannelKind.OTHER if kind is ChannelKind.WEBSITE else kind
    return _channel(entry, shown, value, label=label or service, owner=ChannelOwner.PLATFORM)


def _without_scheme(text: str) -> str:
    match = _SCHEME.match(tidy(text))
    if match is None:
        return text
    return match[2] if _KNOWN_SCHEME.fullmatch(match[1]) else ""


def _message(entry: Property, label: str) -> ImportedChannel | None:
    match = _SCHEME.match(tidy(entry.text))
    handle = _without_scheme(entry.text)
    service = entry.parameter("X-SERVICE-TYPE") or (match[1] if match and handle else "")
    return _messenger(entry, label or service, handle) if handle else None


def _messenger(entry: Property, label: str, handle: str = "") -> ImportedChannel | None:
    service = label or entry.name.removeprefix("X-").casefold()
    value = tidy(handle or entry.text)
    kind = ChannelKind.LINE if service.casefold() == "line" else ChannelKind.OTHER
    return _channel(entry, kind, value, label=service.casefold(), owner=ChannelOwner.PLATFORM) if value else None


_READERS: Mapping[str, Callable[[Property, str], ImportedChannel | None]] = {
    "TEL": _phone,
    "EMAIL": _email,
    "ADR": _post,
    "URL": _website,
    "X-SOCIALPROFILE": _social,
    "SOCIALPROFILE": _social,
    "IMPP": _message,
    **{f"X-{name}": _messenger for name in _MESSENGERS},
}
CHANNEL_PROPERTIES = frozenset(_READERS) | {"X-ABLABEL"}
