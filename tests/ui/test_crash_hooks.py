"""An unhandled error is logged without its text, and told on the window's thread."""

from __future__ import annotations

import gc
import logging
import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from caregiver_app.ui.crash_hooks import CrashHooks
from caregiver_app.ui.error_log import LOG_FILES, PrivateLog, log_file, log_to
from caregiver_app.ui.error_report import Crash

SECRET = "Sam lost his words"


def fail() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(SECRET) from error


class Broken:
    """Fails while it is thrown away."""

    def __del__(self) -> None:
        raise ValueError(SECRET)


@pytest.fixture
def logs(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "logs"
    yield folder
    logger = logging.getLogger("caregiver_app")
    for handler in [handler for handler in logger.handlers if isinstance(handler, PrivateLog)]:
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture
def hooks(qtbot: QtBot, logs: Path) -> Iterator[CrashHooks]:
    hooks = CrashHooks(logs)
    with qtbot.captureExceptions():
        hooks.install()  # over pytest-qt's own hook
        yield hooks
        hooks.uninstall()


@pytest.mark.parametrize("on_thread", [False, True])
def test_an_error_anywhere_is_told_and_its_text_kept_out_of_the_log(
    qtbot: QtBot, hooks: CrashHooks, logs: Path, capsys: pytest.CaptureFixture[str], on_thread: bool
) -> None:
    with qtbot.waitSignal(hooks.crashed) as told:
        if on_thread:
            threading.Thread(target=fail).start()
        else:
            QTimer.singleShot(0, fail)
    crash = (told.args or [None])[0]
    assert isinstance(crash, Crash)
    assert crash.kind == "ValueError"
    assert "after KeyError" in crash.lines
    log = log_file(logs).read_text()
    assert "unhandled ValueError" in log
    assert "tests/ui/test_crash_hooks.py" in log
    assert "in fail" in log
    assert str(Path.home()) not in log
    said = capsys.readouterr()  # no terminal: it may go into the system's journal
    assert SECRET not in log + said.err + said.out


def test_what_fails_while_it_is_thrown_away_is_logged_and_disturbs_nobody(
    qtbot: QtBot, hooks: CrashHooks, logs: Path
) -> None:
    with qtbot.assertNotEmitted(hooks.crashed):
        broken = Broken()
        del broken
        gc.collect()
    log = log_file(logs).read_text()
    assert "unhandled ValueError" in log
    assert SECRET not in log


def test_the_hooks_that_were_there_come_back(hooks: CrashHooks) -> None:
    hooks.uninstall()
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    hooks.install()
    assert sys.excepthook != before[0]
    hooks.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_log_that_cannot_be_begun_hides_no_error(qtbot: QtBot, hooks: CrashHooks, logs: Path) -> None:
    logs.write_text("a file where the folder should be")
    with qtbot.waitSignal(hooks.crashed):
        QTimer.singleShot(0, fail)


@pytest.mark.skipif(os.name != "posix", reason="the modes are those of POSIX")
def test_every_file_of_the_log_is_its_owners_alone_also_after_a_rotation(logs: Path) -> None:
    handler = log_to(logs)
    assert log_to(logs) is handler
    assert isinstance(handler, PrivateLog)
    handler.maxBytes = 100
    before = os.umask(0)
    try:
        for number in range(12):
            logging.getLogger("caregiver_app").error("line %d %s", number, "x" * 60)
    finally:
        os.umask(before)
    files = sorted(logs.iterdir())
    assert len(files) == LOG_FILES + 1
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(logs.stat().st_mode) == 0o700
