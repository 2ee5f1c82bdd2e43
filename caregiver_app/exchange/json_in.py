"""A whole diary from our JSON; anything else is refused in plain words, and nothing is half read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from caregiver_app.diary.whole_rules import check_whole
from caregiver_app.diary.whole_values import WholeDiary
from caregiver_app.errors import BadInput
from caregiver_app.exchange.json_out import FORMAT, VERSION, checksum_of
from caregiver_app.exchange.json_values import from_json

_BOM = "\ufeff"
_LATEST = 1_000
"""No version that there will ever be: such a number comes of damage, and is not shown."""


def diary_from_json(data: bytes) -> WholeDiary:
    """The diary that the file holds.

    A file with a checksum must agree with it; one that another program made, or a person changed, may go
    without.

    Raises:
        BadInput: No such file, cut off, changed by hand in a way that can't be, or from a newer program.
    """
    told = parsed(data)
    if not isinstance(told, dict):
        raise BadInput("exchange.not_ours")
    check_head(told)
    if "checksum" in told and told["checksum"] != checksum_of(told.get("diary")):
        raise BadInput("exchange.damaged")
    whole = from_json(WholeDiary, told.get("diary"), "diary")
    assert isinstance(whole, WholeDiary)
    check_whole(whole)
    return whole


def check_head(told: Mapping[str, Any]) -> None:
    """Whether what a file says of itself is ours to read.

    Raises:
        BadInput: It is not.
    """
    version = told.get("version")
    if told.get("format") != FORMAT or type(version) is not int or not 0 < version < _LATEST:
        raise BadInput("exchange.not_ours")
    if version > VERSION:
        raise BadInput("exchange.newer", version=version, known=VERSION)


def parsed(data: bytes) -> Any:
    """What JSON says, each key once.

    Raises:
        BadInput: It is none, or says what JSON can't.
    """
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        raise BadInput("exchange.not_utf8", place=f"{error.start + 1:,}") from error
    try:
        return json.loads(text, parse_constant=_refuse, object_pairs_hook=_each_once)
    except RecursionError as error:
        raise BadInput("exchange.not_ours") from error
    except json.JSONDecodeError as error:
        raise BadInput("exchange.not_json", line=error.lineno) from error
    except ValueError as error:  # a number with thousands of digits
        raise BadInput("exchange.not_ours") from error


def _refuse(_constant: str) -> NoReturn:
    raise BadInput("exchange.not_ours")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are each there once: of two, JSON's reader would drop the first in silence."""
    said = dict(pairs)
    if len(said) != len(pairs):
        raise BadInput("exchange.key_twice")
    return said
