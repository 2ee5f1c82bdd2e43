"""The file that lists the known diaries, read. A start needs no more of it than its first line."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Final

LONGEST: Final = 12
"""So many are kept."""
_log = logging.getLogger(__name__)


def read_known(file: Path) -> list[tuple[Path, str]]:
    """Each diary's path and its patient's name, the latest first.

    Args:
        file: The JSON file; it need not exist.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError) as error:
        _log.info("the list of diaries could not be read: %s", type(error).__name__)
        return []
    lines = raw if isinstance(raw, list) else []
    return [(Path(line["path"]), line["patient"]) for line in lines[:LONGEST] if _is_sound(line)]


def last_known(file: Path) -> Path | None:
    """The diary that was opened last."""
    return next((path for path, _ in read_known(file)), None)


def _is_sound(line: object) -> bool:
    if not isinstance(line, dict) or not isinstance(line.get("patient"), str):
        return False
    path = line.get("path")
    return isinstance(path, str) and "\0" not in path and Path(path).is_absolute()
