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
    head = {
        "format": FORMAT,
        "version": VERSION,
        "written_at": written_at.replace(microsecond=0, tzinfo=None).isoformat(),
        "written_by": f"Caregiver Companion {__version__}",
        "checksum": checksum_of(diary),
    }
    told = [f" {_json(key)}: {_json(value)},\n" for key, value in head.items()]
    parts = ",\n".join(f"  {_json(name)}: {_by_line(part)}" for name, part in diary.items())
    return f'{{\n{"".join(told)} "diary": {{\n{parts}\n }}\n}}\n'.encode()


def _by_line(part: Any) -> str:
    """A line for each entry, contact and so on: two files can be laid side by side."""
    if not isinstance(part, list) or not part:
        return _json(part)
    lines = ",\n".join(f"   {_json(each)}" for each in part)
    return f"[\n{lines}\n  ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def checksum_of(diary: Any) -> str:
    """What tells a damaged file from a whole one: SHA-256 of the diary with sorted keys, no blanks, ASCII."""
    canonical = json.dumps(diary, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
