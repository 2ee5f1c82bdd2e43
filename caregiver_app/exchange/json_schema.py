"""The JSON Schema of our JSON, made from the values' own types and words, so that it can't fall behind."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.exchange.json_out import FORMAT, VERSION
from caregiver_app.exchange.json_values import types_of

_ATTRIBUTE: Final = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.M)
_MOMENT: Final = r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?$"
_LEAVES: Final[Mapping[Any, Mapping[str, object]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    datetime: {"type": "string", "pattern": _MOMENT, "description": "local wall clock"},
    date: {"type": "string", "format": "date"},
}


def diary_schema() -> dict[str, Any]:
    """The schema, as JSON Schema 2020-12."""
    made: dict[str, Any] = {}
    diary = _of(WholeDiary, made)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A diary of Caregiver Companion",
        "description": (
            "Everything that one diary holds. Times without an offset are wall-clock times where they were"
            " observed; utc_offset_minutes beside them says how far that clock stood from UTC."
        ),
        "type": "object",
        "required": ["format", "version", "diary"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "written_at": {"type": "string", "pattern": _MOMENT},
            "written_by": {"type": "string"},
            "checksum": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": (
                    "SHA-256 of the value of “diary” as JSON with sorted keys, no blanks and only ASCII;"
                    " may be left out"
                ),
            },
            "diary": diary,
        },
        "$defs": dict(sorted(made.items())),
    }


def _of(kind: Any, made: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (inner,) = (each for each in arguments if each is not NoneType)
        return {"anyOf": [_of(inner, made), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0], made)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(arguments[1], made)}
    if is_dataclass(kind):
        name = str(getattr(kind, "__name__", "")).removeprefix("Whole")
        if name not in made:
            made[name] = {}
            made[name] = _object(kind, made)
        return {"$ref": f"#/$defs/{name}"}
    if issubclass(kind, StrEnum):
        return {"enum": [str(each) for each in kind]}
    return dict(_LEAVES[kind])


def _object(kind: Any, made: dict[str, Any]) -> dict[str, Any]:
    words = inspect.getdoc(kind) or ""
    said = {name: " ".join(text.split()) for name, text in _ATTRIBUTE.findall(words)}
    properties = {}
    for name, its in types_of(kind).items():
        properties[name] = _of(its, made)
        if name in said and "$ref" not in properties[name]:
            properties[name]["description"] = said[name].replace("``", "“", 1).replace("``", "”", 1)
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING]
    return {
        "description": words.partition("\n")[0],
        "type": "object",
        "required": needed,
        "properties": properties,
        "additionalProperties": False,
    }
