"""The diary as a file's bytes, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.errors import BadInput
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


def exported(
    diary: Diary,
    wanted: Format,
    resources: Path,
    texts: Messages,
    now: datetime,
    first: date | None = None,
    last: date | None = None,
) -> bytes:
    """The file's bytes.

    Args:
        diary: An open diary.
        wanted: The format.
        resources: The app's own texts.
        texts: Its sentences.
        now: The wall clock.
        first: The first day; None for the diary's first.
        last: The last day; None for the diary's last.

    Raises:
        BadInput: JSON is always whole; or the period ends before it begins.
    """
    if first is not None and last is not None and last < first:
        raise BadInput("cli.period_upside_down", field="to", first=first, last=last)
    if wanted is Format.JSON and (first or last):
        raise BadInput("exchange.json_is_whole", field="from")
    return _MAKERS[wanted](diary, resources, texts, now, first, last)


_Maker = Callable[["Diary", Path, Messages, datetime, date | None, date | None], bytes]


def _json(
    diary: Diary, _r: Path, _t: Messages, now: datetime, _first: date | None, _last: date | None
) -> bytes:
    from caregiver_app.exchange.json_out import diary_to_json

    return diary_to_json(diary.whole.read(), now)


def _html(
    diary: Diary, resources: Path, texts: Messages, now: datetime, first: date | None, last: date | None
) -> bytes:
    from caregiver_app.exchange.html_page import diary_html, whole_period

    period = whole_period(diary.whole.read(), now.date())
    period = replace(period, first=first or period.first, last=last or max(period.last, first or period.last))
    return diary_html(diary, resources, texts, period, now)


def _csv(
    diary: Diary, _r: Path, _t: Messages, _now: datetime, first: date | None, last: date | None
) -> bytes:
    from caregiver_app.exchange.csv_out import entries_csv

    return entries_csv(diary.whole.read(), first, last)


def _measurements(
    diary: Diary, _r: Path, _t: Messages, _now: datetime, first: date | None, last: date | None
) -> bytes:
    from caregiver_app.exchange.csv_out import measurements_csv

    return measurements_csv(diary.whole.read(), first, last)


def _fhir(
    diary: Diary, _r: Path, _t: Messages, now: datetime, first: date | None, last: date | None
) -> bytes:
    from caregiver_app.exchange.fhir_out import diary_to_fhir  # heavy: only where somebody asks for it

    return diary_to_fhir(diary.whole.read(), now, first, last)


_MAKERS: dict[Format, _Maker] = {
    Format.JSON: _json,
    Format.HTML: _html,
    Format.CSV: _csv,
    Format.MEASUREMENTS: _measurements,
    Format.FHIR: _fhir,
}
