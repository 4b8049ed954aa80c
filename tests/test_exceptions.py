"""Every error of ours reaches the owner as a sentence in their language."""

import importlib
import json
import pkgutil
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from homeassistant.exceptions import ServiceValidationError

import custom_components.weak_ties
from custom_components.weak_ties.exceptions import EXPLAINED_REASONS, NotLoadedError, translated, translating
from custom_components.weak_ties.importers.reasons import FileProblem
from custom_components.weak_ties.network.errors import FileUnreadableError, TieNotFoundError, WeakTiesError
from custom_components.weak_ties.persistence.errors import REASONS, StorageFailedError

PACKAGE = Path(custom_components.weak_ties.__file__).parent
LANGUAGES = ("en", "ja")


def messages(language: str) -> dict[str, str]:
    texts = json.loads((PACKAGE / "translations" / f"{language}.json").read_text(encoding="utf-8"))
    return {key: text["message"] for key, text in texts["exceptions"].items()}


def placeholders(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def all_errors() -> Iterator[type[WeakTiesError]]:
    for module in pkgutil.walk_packages(custom_components.weak_ties.__path__, "custom_components.weak_ties."):
        importlib.import_module(module.name)
    waiting: list[type[WeakTiesError]] = [WeakTiesError]
    while waiting:
        kind = waiting.pop()
        waiting.extend(kind.__subclasses__())
        if kind.__module__.startswith("custom_components.weak_ties"):
            yield kind


def all_keys() -> set[str]:
    explained = {f"{key}_{reason}" for key, reasons in EXPLAINED_REASONS.items() for reason in reasons}
    return explained | {kind.key for kind in all_errors()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence_and_every_sentence_an_error(language: str) -> None:
    assert set(messages(language)) == all_keys()


def test_the_languages_name_the_same_placeholders() -> None:
    english, japanese = (messages(language) for language in LANGUAGES)
    assert {key: placeholders(text) for key, text in english.items()} == {
        key: placeholders(text) for key, text in japanese.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_markup_or_an_address(language: str) -> None:
    assert not [text for text in messages(language).values() if "<" in text or "://" in text]


def test_two_errors_never_share_a_key() -> None:
    keys = [kind.key for kind in all_errors()]
    assert len(keys) == len(set(keys))


def test_every_reason_of_the_importers_and_the_disk_is_explained() -> None:
    assert EXPLAINED_REASONS["file_unreadable"] == {problem.value for problem in FileProblem}
    assert EXPLAINED_REASONS["storage_failed"] >= set(REASONS.values())


def test_a_wrong_request_is_a_validation_error_with_our_key_and_placeholders() -> None:
    error = translated(TieNotFoundError(name="Nobody Atall"))
    assert isinstance(error, ServiceValidationError)
    assert (error.translation_domain, error.translation_key) == ("weak_ties", "tie_not_found")
    assert error.translation_placeholders == {"name": "Nobody Atall"}


def test_a_failing_disk_is_not_the_fault_of_the_one_who_asked() -> None:
    error = translated(StorageFailedError(reason="disk_full"))
    assert not isinstance(error, ServiceValidationError)
    assert error.translation_key == "storage_failed_disk_full"


def test_a_reason_that_nobody_explained_is_shown_as_it_is() -> None:
    error = translated(FileUnreadableError(reason="eaten_by_the_dog"))
    assert error.translation_key == "file_unreadable"
    assert error.translation_placeholders == {"reason": "eaten_by_the_dog"}


def test_a_block_that_translates_keeps_the_cause() -> None:
    cause = NotLoadedError(network="Weak Ties")
    with pytest.raises(ServiceValidationError) as raised, translating():
        raise cause
    assert raised.value.__cause__ is cause


def test_a_block_that_translates_leaves_other_errors_alone() -> None:
    with pytest.raises(KeyError), translating():
        raise KeyError
