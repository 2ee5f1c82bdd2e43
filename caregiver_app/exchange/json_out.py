"""A whole diary as JSON: complete, versioned, described by ``resources/exchange/diary.schema.json``."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any, Final

from caregiver_app import __version__
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.exchange.json_values import to_json

FORMAT: Final = "caregiver-companion.diary"
VERSION: Final = 1
"""Rises when a reader of the version before would lose something."""


def diary_to_json(whole: WholeDiary, written_at: datetime) -> bytes:
    """The file's bytes, UTF-8. The same diary at the same time gives the same bytes."""
    diary = to_json(whole)
    told = {
        "format": FORMAT,
        "version": VERSION,
        "written_at": written_at.replace(microsecond=0, tzinfo=None).isoformat(),
        "written_by": f"Caregiver Companion {__version__}",
        "checksum": checksum_of(diary),
        "diary": diary,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def checksum_of(diary: Any) -> str:
    """What tells a damaged file from a whole one: SHA-256 of the diary with sorted keys, no blanks, ASCII."""
    canonical = json.dumps(diary, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
