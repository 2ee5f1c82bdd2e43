"""Runs the command line in this process, at a time that a test can set."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from caregiver_app.cli import main


class Result(NamedTuple):
    """What a run left."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]

NOW = datetime(2026, 11, 21, 15, 10)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs ``caregiver-app`` on this test's own folder."""

    def run_it(*arguments: str, at: datetime = NOW) -> Result:
        status = main(["--data-dir", str(data), *arguments], now=lambda: at)
        return Result(status, *capfd.readouterr())

    return run_it
