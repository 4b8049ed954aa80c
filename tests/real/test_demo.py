"""The demo does what it tells people it does."""

import socket

from demo.check import check
from demo.house import free_port


def test_the_main_job_and_the_story_of_a_year_hold_on_a_real_home_assistant() -> None:
    steps: list[str] = []
    check(steps.append)
    assert steps[-1] == "the call, the overdue list and what happened since are still there"


def test_the_next_free_port_is_taken_when_the_preferred_one_is_in_use() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port
