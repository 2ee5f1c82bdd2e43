"""An entry's content as JSON and back: how earlier versions are kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute


def _degrees(packed: Mapping[str, str]) -> Mapping[str, Degree]:
    return MappingProxyType({symptom: Degree(degree) for symptom, degree in packed.items()})


_FROM_JSON: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "at": datetime.fromisoformat,
        "route": TemperatureRoute,
        "symptoms": _degrees,
        "unread": MappingProxyType,
    }
)
_NAMES: Final = frozenset(field.name for field in fields(EntryContent))


def pack_content(content: EntryContent) -> str:
    """The content as JSON; what was not said is left out."""
    said = {name: _plain(value) for name in sorted(_NAMES) if (value := getattr(content, name))}
    if content.fever_reducer is not None:
        said["fever_reducer"] = content.fever_reducer
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def unpack_content(packed: str) -> EntryContent:
    """The content from JSON; what a newer app kept beside it is passed over."""
    said = {name: value for name, value in json.loads(packed).items() if name in _NAMES}
    return EntryContent(
        **{name: _FROM_JSON[name](value) if name in _FROM_JSON else value for name, value in said.items()}
    )


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value
