"""Plain values as JSON and back, by their types alone. What is not understood is refused."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from math import isfinite
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from caregiver_app.errors import BadInput

_SHOWN: Final = 40


def to_json(value: Any) -> Any:
    """A value as what JSON has: bytes as base64, times as ISO 8601, keys sorted where order says nothing."""
    if is_dataclass(value):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    if isinstance(value, Mapping):
        return {key: to_json(value[key]) for key in sorted(value)}
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, date):  # a datetime is one, too
        return value.isoformat()
    return value


def from_json(kind: Any, told: Any, place: str) -> Any:
    """A value of type ``kind`` from what JSON had.

    Raises:
        BadInput: It is no such value; names the place.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (kind,) = (each for each in arguments if each is not NoneType)
        return None if told is None else from_json(kind, told, place)
    if origin is tuple:
        listed = _expect(list, told, place)
        return tuple(from_json(arguments[0], each, f"{place}[{n}]") for n, each in enumerate(listed))
    if origin is not None and issubclass(origin, Mapping):
        said = _expect(dict, told, place)
        return MappingProxyType(
            {key: from_json(arguments[1], each, f"{place}.{key}") for key, each in said.items()}
        )
    if is_dataclass(kind):
        return _dataclass(kind, _expect(dict, told, place), place)
    return _leaf(kind, told, place)


def _dataclass(kind: Any, said: Mapping[str, Any], place: str) -> Any:
    types = types_of(kind)
    for name in said:
        if name not in types:
            raise BadInput("exchange.unknown_key", place=place, name=_short(name))
    for field in fields(kind):
        if field.name not in said and field.default is MISSING and field.default_factory is MISSING:
            raise BadInput("exchange.missing_key", place=place, name=field.name)
    return kind(**{name: from_json(types[name], each, f"{place}.{name}") for name, each in said.items()})


def _leaf(kind: Any, told: Any, place: str) -> Any:
    if kind is float:
        if isinstance(told, bool) or not isinstance(told, int | float) or not _is_finite(told):
            raise _wrong(told, place)
        return told if isinstance(told, float) else float(told)
    if kind in (bool, int, str):
        return _expect(kind, told, place)
    text = _expect(str, told, place)
    try:
        return _MAKERS[kind](text) if kind in _MAKERS else kind(text)
    except ValueError as error:
        raise _wrong(told, place) from error


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None or "T" not in text:
        raise ValueError(text)
    return moment


def _bytes(text: str) -> bytes:
    return b64decode(text, validate=True)


_MAKERS: Final[Mapping[Any, Callable[[str], Any]]] = MappingProxyType(
    {datetime: _moment, date: date.fromisoformat, bytes: _bytes}
)


@cache
def types_of(kind: Any) -> Mapping[str, Any]:
    """The type of each field of a dataclass."""
    hints = get_type_hints(kind)
    return MappingProxyType({field.name: hints[field.name] for field in fields(kind)})


def _is_finite(number: float) -> bool:
    try:
        return isfinite(number)
    except OverflowError:  # a whole number with more digits than a float can hold
        return False


def _expect(kind: type[Any], told: Any, place: str) -> Any:
    if type(told) is not kind:
        raise _wrong(told, place)
    return told


def _wrong(told: Any, place: str) -> BadInput:
    return BadInput("exchange.wrong_value", place=place, value=_short(str(told)))


def _short(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else " " for letter in text[: _SHOWN + 1])
    shown = shown.encode(errors="replace").decode()
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
