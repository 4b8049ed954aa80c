"""Tests in this folder talk to a real Home Assistant process over a real socket."""

import pytest
import pytest_socket


@pytest.fixture(autouse=True)
def _real_sockets() -> None:
    """Undo what Home Assistant's test bed forbids, where it is loaded as well."""
    pytest_socket.enable_socket()
