"""Why a record or a file was not taken: keys of the translations, all in one place."""

from enum import StrEnum


class SkipReason(StrEnum):
    """Why one record of a readable file is not among its contacts."""

    ROW_EMPTY = "row_empty"
    ROW_TOO_SHORT = "row_too_short"
    ROW_TOO_LONG = "row_too_long"
    ROW_DAMAGED = "row_damaged"
    QUOTE_NOT_CLOSED = "quote_not_closed"
    FIELD_TOO_LARGE = "field_too_large"
    DATE_ONLY = "date_only"
    NAME_MISSING = "name_missing"
    NAME_TOO_LONG = "name_too_long"
    REPLACED_CHARACTERS = "replaced_characters"
    REPEATED = "repeated"
    CARD_EMPTY = "card_empty"
    CARD_WITHOUT_END = "card_without_end"
    CARD_WITHOUT_NAME = "card_without_name"
    CARD_IS_GROUP = "card_is_group"
    CARD_IS_ORGANIZATION = "card_is_organization"
    CARD_IS_LOCATION = "card_is_location"
    CARD_IS_DEVICE = "card_is_device"


class PictureProblem(StrEnum):
    """Why a contact is taken without the picture that its record has."""

    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_TOO_LARGE = "picture_too_large"
    PICTURE_ELSEWHERE = "picture_elsewhere"


class FileProblem(StrEnum):
    """Why a whole file cannot be read (`reason` of FileUnreadableError)."""

    MISSING = "missing"
    EMPTY = "empty"
    TRUNCATED = "truncated"
    NOT_TEXT = "not_text"
    NO_KNOWN_HEADER = "no_known_header"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    REPLACED_CHARACTERS = "replaced_characters"
