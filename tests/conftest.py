"""What every test of the project shares.

Home Assistant is not imported here: with WEAK_TIES_WITHOUT_HOMEASSISTANT=1 the tests of the pure packages run
where it cannot be imported at all (`scripts/test` does so), which is the proof that they do not need it.
"""

import importlib.abc
import importlib.machinery
import os
import sys
import types
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, print_blob=True)
settings.load_profile("ci" if IN_CI else "here")


class _NoHomeAssistant(importlib.abc.MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] == "homeassistant":
            raise ModuleNotFoundError(f"{fullname} is not there for pure code", name=fullname)
        return None


def _forbid_homeassistant() -> None:
    """Make Home Assistant unimportable, and our package a bare one whose `__init__` is not run."""
    loaded = [name for name in sys.modules if name.partition(".")[0] == "homeassistant"]
    if loaded:
        raise pytest.UsageError("Home Assistant is loaded already; run with -p no:homeassistant")
    sys.meta_path.insert(0, _NoHomeAssistant())
    package = types.ModuleType("custom_components.weak_ties")
    package.__path__ = [str(PROJECT / "custom_components/weak_ties")]
    sys.modules[package.__name__] = package


if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))
if os.environ.get("WEAK_TIES_WITHOUT_HOMEASSISTANT") == "1":
    _forbid_homeassistant()
else:

    @pytest.fixture
    def hass_config_dir(hass_tmp_config_dir: str) -> str:
        """Give every test its own config folder: networks are files in it."""
        return hass_tmp_config_dir


@pytest.fixture(autouse=True)
def _with_custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load ours, in the tests that have one."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test is a failed one: what should run must run."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {item.nodeid}: {call.excinfo.value if call.excinfo else ''}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI a module that skips itself is a failed one, too."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {collector.nodeid}"
    return report
