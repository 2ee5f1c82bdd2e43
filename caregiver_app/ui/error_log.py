"""The rotating error log. It holds no diary text."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

LOG_BYTES: Final = 256 * 1024
LOG_FILES: Final = 3
_log = logging.getLogger("caregiver_app")


def log_to(folder: Path) -> logging.Handler:
    """Starts the rotating error log, readable by this user alone; returns its handler."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "errors.log"
    path.touch(mode=0o600)
    handler = RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.setLevel(logging.WARNING)
    _log.addHandler(handler)
    return handler
