"""An error of ours that nobody caught: a sentence for the person, the log for who mends it, no diary text."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from caregiver_app.messages import load_messages
from caregiver_app.paths import resolve
from caregiver_app.ui.error_log import log_crash, log_file
from caregiver_app.ui.error_report import Crash, crash_of, report, say_in_terminal, without_home

_DATA_DIR = "--data-dir"


def tell(
    arguments: Sequence[str], kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Says that something went wrong, logs where, and shows it in a window if one was about to open.

    Args:
        arguments: The process's own, which may name the folder of the log.
        kind: The exception's class.
        error: The exception.
        trace: Where it came from.
    """
    if issubclass(kind, KeyboardInterrupt):
        return
    paths = resolve(_folder(arguments))
    crash = crash_of(kind, error, trace)
    log_crash(paths.logs, crash)
    say_in_terminal(kind, error, trace)
    log = log_file(paths.logs)
    sentence = load_messages(paths.resources).text(
        "cli.our_fault", kind=crash.kind, log=without_home(str(log))
    )
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)  # noqa: T201 - the command line's voice
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        show(crash, log, paths.resources)


def show(crash: Crash, log: Path, resources: Path) -> None:
    """Shows the report of an error that kept the window from opening: nobody may be looking at a terminal."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.platformName() == "offscreen":
        return  # nobody looks at it, and it would wait for ever
    from caregiver_app.ui.crash_dialog import CrashDialog

    dialog = CrashDialog(load_messages(resources))
    dialog.show_saved(None)
    dialog.show_report(report([crash], log, datetime.now()), log if log.exists() else None)
    dialog.exec()


def _folder(arguments: Sequence[str]) -> Path | None:
    """The data folder that the arguments name. Their parser may be what went wrong."""
    for argument, after in zip(arguments, [*arguments[1:], ""], strict=True):
        name, is_given, value = argument.partition("=")
        if name == _DATA_DIR:
            return Path(value if is_given else after) if value or after else None
    return None
