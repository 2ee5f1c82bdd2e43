"""The diary as a file's bytes, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.errors import BadInput
from caregiver_app.exchange.sizes import MOST_MB, MOST_OURS_MB
from caregiver_app.messages import Messages

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class Format(StrEnum):
    """What a diary can leave as."""

    JSON = "json"
    HTML = "html"
    CSV = "csv"
    MEASUREMENTS = "measurements"
    FHIR = "fhir"


SUFFIXES = {
    Format.JSON: ".json",
    Format.HTML: ".html",
    Format.CSV: ".csv",
    Format.MEASUREMENTS: ".csv",
    Format.FHIR: ".json",
}
"""What a file of each format ends in."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a diary leaves with.

    Attributes:
        diary: An open diary.
        resources: The app's own texts.
        texts: Its sentences.
        now: The wall clock.
        first: The first day; None for the diary's first.
        last: The last day; None for the diary's last.
        step: Called on the way.
    """

    diary: Diary
    resources: Path
    texts: Messages
    now: datetime
    first: date | None = None
    last: date | None = None
    step: Step = go_on


def exported(wanted: Format, leaving: Leaving) -> Iterator[bytes]:
    """The file's bytes in pieces, each made when it is asked for.

    Raises:
        BadInput: JSON is always whole; or the period ends before it begins.
        Stopped: The person stopped it.
    """
    first, last = leaving.first, leaving.last
    if first is not None and last is not None and last < first:
        raise BadInput("cli.period_upside_down", field="to", first=first, last=last)
    if wanted is Format.JSON and (first or last):
        raise BadInput("exchange.json_is_whole", field="from")
    return _MAKERS[wanted](leaving)


def warning_of(wanted: Format, size: int, texts: Messages) -> str:
    """What is to be said of a file that is too large to come in again; nothing of any other.

    Args:
        wanted: Its format.
        size: Its size in bytes.
        texts: The sentences.
    """
    most = MOST_OURS_MB if wanted is Format.JSON else MOST_MB
    if wanted is Format.HTML or size <= most * 1_000_000:
        return ""
    return texts.text("exchange.written_too_large", size=f"{size / 1_000_000:,.0f}", most=f"{most:,}")


def _json(asked: Leaving) -> Iterator[bytes]:
    from caregiver_app.exchange.json_out import json_pieces

    yield from json_pieces(asked.diary.whole.read(asked.step), asked.now, asked.step)


def _html(asked: Leaving) -> Iterator[bytes]:
    from caregiver_app.exchange.html_page import html_pieces, whole_period

    whole = asked.diary.whole.read(asked.step)
    period = whole_period(whole, asked.now.date())
    first = asked.first or period.first
    period = replace(period, first=first, last=asked.last or max(period.last, first))
    yield from html_pieces(asked.diary, whole, asked.resources, asked.texts, period, asked.now, asked.step)


def _csv(asked: Leaving) -> Iterator[bytes]:
    from caregiver_app.exchange.csv_out import entries_pieces

    yield from entries_pieces(asked.diary.whole.read(asked.step), asked.first, asked.last, asked.step)


def _measurements(asked: Leaving) -> Iterator[bytes]:
    from caregiver_app.exchange.csv_out import measurements_pieces

    yield from measurements_pieces(asked.diary.whole.read(asked.step), asked.first, asked.last, asked.step)


def _fhir(asked: Leaving) -> Iterator[bytes]:
    from caregiver_app.exchange.fhir_out import fhir_pieces  # heavy: only where somebody asks for it

    whole = asked.diary.whole.read(asked.step)
    yield from fhir_pieces(whole, asked.now, asked.first, asked.last, step=asked.step)


_MAKERS: dict[Format, Callable[[Leaving], Iterator[bytes]]] = {
    Format.JSON: _json,
    Format.HTML: _html,
    Format.CSV: _csv,
    Format.MEASUREMENTS: _measurements,
    Format.FHIR: _fhir,
}
