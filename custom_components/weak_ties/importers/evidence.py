"""Which shared channels are evidence that two records are one person, and which are not.

A person's own profile, a personal email address and a mobile number are strong evidence. A mailbox of a role, a
company's page and a landline belong to many people, and so does any address that people of differing names share.
"""

import re
from collections.abc import Iterable, Sequence

from ..network.identity.agreement import Agreement, Named, agreement
from ..network.model import Birthday, ChannelKind
from ..network.reach.mobiles import is_mobile
from .contact import ImportedContact
from .imported_channels import PROFILES, normalized

type Key = tuple[ChannelKind, str]

# The mailboxes of a role, read by several people: the part before the @, in the commonest languages.
_ROLES = """
info office sales contact kontakt contacto contatto hello hallo mail email post admin administration support help
helpdesk service team press presse media marketing hr jobs career careers bewerbung personal recruiting billing
invoice invoices rechnung buchhaltung accounting accounts zentrale empfang reception sekretariat secretary vertrieb
verkauf ventas vendite commercial einkauf purchasing orders order bestellung shop webmaster postmaster noreply
donotreply newsletter praxis kanzlei soumu jinji eigyo keiri contactus enquiries enquiry inquiry
"""
_ROLE_MAILBOXES = frozenset(_ROLES.split())

# A father and a son of one name, at one address, are this far apart at least.
_YEARS_OF_A_GENERATION = 12

_MOBILE_LABELS = frozenset({"cell", "mobile", "iphone"})

_SEPARATOR = re.compile(r"[-.+_]")

# Keys of a person's page. Any other page of a platform (/company/, /school/, a bare host) is nobody's own.
_PLATFORM_HANDLES = ("linkedin:", "facebook:", "x:")


def strong_keys(contact: ImportedContact, region: str | None) -> tuple[Key, ...]:
    """The channels of a record that one person alone should have, the surest first: profiles, email, mobiles."""
    keys = [
        (rank, (channel.kind, key))
        for channel in contact.channels
        if (rank := _rank(channel.kind, key := normalized(channel.kind, channel.value, region), channel.label))
    ]
    return tuple(dict.fromkeys(key for _, key in sorted(keys, key=lambda pair: pair[0])))


def weak_keys(contact: ImportedContact, region: str | None) -> tuple[Key, ...]:
    """The channels that point to an office or a household: worth a question when the names agree."""
    strong = set(strong_keys(contact, region))
    keys = ((channel.kind, normalized(channel.kind, channel.value, region)) for channel in contact.channels)
    shared = (ChannelKind.PHONE, ChannelKind.EMAIL)
    return tuple(dict.fromkeys(key for key in keys if key[0] in shared and key[1] and key not in strong))


def _rank(kind: ChannelKind, key: str, label: str) -> int:
    """1 to 3 for strong evidence, 0 for what many people share."""
    if kind in PROFILES:
        return 1 if kind is ChannelKind.LINE or key.startswith(_PLATFORM_HANDLES) else 0
    if kind is ChannelKind.EMAIL:
        return 0 if is_role_mailbox(key) else 2
    if kind is ChannelKind.PHONE:
        return 3 if is_mobile(key, is_called_so=label.casefold() in _MOBILE_LABELS) else 0
    return 0


def is_role_mailbox(address: str) -> bool:
    """Whether an email address is a role's (info@, sales@, info-berlin@) and not a person's."""
    first = _SEPARATOR.split(address.partition("@")[0], maxsplit=1)[0]
    return first.rstrip("0123456789") in _ROLE_MAILBOXES


def shared_in_file(contacts: Iterable[ImportedContact], region: str | None) -> frozenset[Key]:
    """The strong keys that people of differing names have in one file: a couple's mail, a family's telephone."""
    holders: dict[Key, list[ImportedContact]] = {}
    for contact in contacts:
        for key in strong_keys(contact, region):
            holders.setdefault(key, []).append(contact)
    return frozenset(key for key, named in holders.items() if len(named) > 1 and differ(named))


def differ(named: Sequence[Named]) -> bool:
    """Whether any of these is another person than the first by their names; one pass, however many they are."""
    return any(agreement(named[0], other) is Agreement.DIFFERENT for other in named[1:])


def are_compatible(contact: ImportedContact, named: Named, birthday: Birthday | None, kind: ChannelKind) -> bool:
    """Whether a record and a tie with one strong key in common are one person.

    Names have to agree; where nobody can tell (kanji without a reading beside Latin letters) a person's own profile
    is enough. Birthdays a generation apart are two people: a father and a son of one name.
    """
    if contact.birthday and birthday and _contradict(contact.birthday, birthday):
        return False
    found = agreement(contact, named)
    return found >= Agreement.COMPATIBLE or (found is Agreement.UNKNOWN and kind in PROFILES)


def _contradict(one: Birthday, other: Birthday) -> bool:
    """Whether two birthdays are a generation apart; a smaller difference is a slip or a program's placeholder."""
    return bool(one.year and other.year and abs(one.year - other.year) >= _YEARS_OF_A_GENERATION)
