"""An unhandled error is logged without its text, and told on the window's thread."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from caregiver_app.ui.crash_hooks import CrashHooks
from caregiver_app.ui.error_log import log_to


def fail() -> None:
    raise ValueError("words of the diary")


@pytest.mark.parametrize("on_thread", [False, True])
def test_an_error_anywhere_is_told_and_its_text_kept_out_of_the_log(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], on_thread: bool
) -> None:
    handler = log_to(tmp_path / "logs")
    hooks = CrashHooks()
    hooks.install()
    try:
        with qtbot.captureExceptions(), qtbot.waitSignal(hooks.crashed) as told:
            hooks.install()  # over pytest-qt's own hook
            if on_thread:
                threading.Thread(target=fail).start()
            else:
                QTimer.singleShot(0, fail)
    finally:
        hooks.uninstall()
        logging.getLogger("caregiver_app").removeHandler(handler)
        handler.close()
    assert told.args == ["ValueError"]
    log = (tmp_path / "logs" / "errors.log").read_text()
    assert "unhandled ValueError" in log
    assert "in fail" in log
    assert "words of the diary" not in log
    assert "words of the diary" in capsys.readouterr().err
