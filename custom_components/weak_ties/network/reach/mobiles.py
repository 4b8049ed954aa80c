"""Telling mobile numbers, which one person answers, from those that a household or a company shares."""

from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse


def is_mobile(number: str, *, is_called_so: bool) -> bool:
    """Whether a number in E.164 is a mobile one.

    Where numbers do not tell (the United States), or the country is not known, what the number is called decides.
    """
    try:
        kind = number_type(parse(number))
    except NumberParseException:
        return is_called_so
    return kind == PhoneNumberType.MOBILE or (kind == PhoneNumberType.FIXED_LINE_OR_MOBILE and is_called_so)
