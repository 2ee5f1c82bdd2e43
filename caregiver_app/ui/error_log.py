"""The rotating error log. It holds no diary text, and only this user can read it."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caregiver_app.ui.error_report import Crash

LOG_BYTES: Final = 256 * 1024
LOG_FILES: Final = 3
_OWNER_ONLY: Final = 0o600
_log = logging.getLogger("caregiver_app")


class PrivateLog(RotatingFileHandler):
    """Every file of it is made for its owner alone, those that come with a rotation among them."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_CREAT | os.O_WRONLY | os.O_APPEND, _OWNER_ONLY)
        return os.fdopen(handle, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A log that can't be written, on a full disk, say, stops nobody and prints nothing."""


def log_file(folder: Path) -> Path:
    """The log's newest file."""
    return folder / "errors.log"


def log_to(folder: Path) -> logging.Handler:
    """Starts the rotating error log; the one that runs already if it is the same. Returns its handler.

    Raises:
        OSError: Its folder can't be made.
    """
    path = log_file(folder)
    for handler in _log.handlers:
        if isinstance(handler, PrivateLog) and handler.baseFilename == os.path.abspath(path):  # noqa: PTH100
            return handler
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = PrivateLog(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.setLevel(logging.WARNING)
    _log.addHandler(handler)
    return handler


def log_crash(folder: Path, crash: Crash) -> None:
    """Writes down an error that nobody caught; where the log can't be begun, its report still tells."""
    with suppress(OSError):
        log_to(folder)
    _log.error("unhandled %s\n%s", crash.kind, "\n".join(crash.lines))
