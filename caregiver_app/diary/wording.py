"""Readings, limits and dates in words, as they stand in reasons; the sentences are in the resources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from caregiver_app.diary.checks import format_fluids, format_temperature, format_weight
from caregiver_app.diary.values import Degree, TemperatureUnit
from caregiver_app.guide.items import Item, list_of
from caregiver_app.matching.limits import DEFAULT_LIMITS, Limit, MeasurementKind
from caregiver_app.messages import Messages

_BY_UNIT: Final[Mapping[MeasurementKind, Callable[[float, TemperatureUnit], str]]] = MappingProxyType(
    {
        MeasurementKind.TEMPERATURE: format_temperature,
        MeasurementKind.WEIGHT: format_weight,
        MeasurementKind.FLUIDS: format_fluids,
    }
)
"""What is shown in one unit or another."""


class Wording:
    """Puts what was read into words.

    Args:
        messages: The sentences.
        items: The guide's items, for their exact words.
    """

    def __init__(self, messages: Messages, items: Mapping[str, Item]) -> None:
        self._messages = messages
        self._items = items

    def tick(self, items: tuple[str, ...], degree: Degree) -> str:
        """Why a ticked symptom matches."""
        key = "reading.tick" if degree is Degree.UNSPECIFIED else "reading.tick_with_degree"
        lists = [self._messages.text(f"reading.list_{list_of(item)}") for item in items]
        both = "reading.on_both" if len(lists) > 1 else "reading.on_one"
        where = self._messages.text(both, first=lists[0], second=lists[-1])
        degree_word = self._messages.text(f"reading.degree_{degree}")
        return self._messages.text(key, words=self._items[items[0]].words, where=where, degree=degree_word)

    def past_limit(self, limit: Limit, value: float, unit: TemperatureUnit) -> str:
        """Why a measurement matches: the limit, and who gave it."""
        return self._messages.text(
            f"reading.{limit.bound}",
            reading=self.reading(limit.kind, value, unit),
            limit=self.amount(limit.kind, limit.value, unit),
            source=self._source(limit),
        )

    def reading(self, kind: MeasurementKind, value: float, unit: TemperatureUnit) -> str:
        """What was measured: "a pulse of 128 a minute"."""
        return self._messages.text(f"reading.of_{kind}", amount=self.amount(kind, value, unit))

    def item(self, item: str) -> str:
        """An item in the guide's words."""
        return self._items[item].words

    @property
    def messages(self) -> Messages:
        """The sentences."""
        return self._messages

    def amount(self, kind: MeasurementKind, value: float, unit: TemperatureUnit) -> str:
        """A reading with its unit."""
        name = f"{kind}_{unit.lower()}" if kind in _BY_UNIT else str(kind)
        return self._messages.text(f"reading.amount_{name}", value=plain_number(kind, value, unit))

    def short_date(self, on: date) -> str:
        """A date as read in a sentence: "3 Nov 2026"."""
        month = self._messages.text("reading.months").split()[on.month - 1]
        return self._messages.text("reading.date", day=on.day, month=month, year=on.year)

    def _source(self, limit: Limit) -> str:
        if limit in DEFAULT_LIMITS:
            return self._messages.text("reading.default_limit")
        if not limit.given_by:
            return self._messages.text("reading.own_limit")
        if limit.given_on is None:
            return self._messages.text("reading.team_limit", name=limit.given_by)
        date_words = self.short_date(limit.given_on)
        return self._messages.text("reading.team_limit_dated", name=limit.given_by, date=date_words)


def plain_number(kind: MeasurementKind, value: float, unit: TemperatureUnit) -> str:
    """A reading's bare number in the unit shown."""
    formats = _BY_UNIT.get(kind)
    return f"{value:g}" if formats is None else formats(value, unit)
