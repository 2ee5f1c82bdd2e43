"""Entries to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from caregiver_app.diary.checks import format_fluids, format_temperature, format_weight
from caregiver_app.diary.values import Degree, Entry, EntryContent, Match, TemperatureUnit
from caregiver_app.guide.items import Item, items_of, list_of
from caregiver_app.messages import Messages

_INDENT = " " * 7


class EntryText:
    """Writes entries as plain lines.

    Args:
        messages: The sentences.
        items: The guide's items.
        unit: The unit temperatures are shown in.
    """

    def __init__(self, messages: Messages, items: Mapping[str, Item], unit: TemperatureUnit) -> None:
        self._messages = messages
        self._items = items
        self._unit = unit

    def lines(self, entries: tuple[Entry, ...]) -> Iterator[str]:
        """All lines, with a heading for each date."""
        if not entries:
            yield self._messages.text("cli.no_entries")
        on: date | None = None
        for entry in entries:
            if entry.content.at.date() != on:
                if on is not None:
                    yield ""
                on = entry.content.at.date()
                key = "cli.date" if entry.day is None else "cli.date_with_day"
                yield self._messages.text(key, date=on.isoformat(), day=entry.day)
            yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        content = entry.content
        parts = [content.writer, *self._readings(content)]
        if content.nothing_unusual:
            parts.append(self._messages.text("cli.nothing_unusual"))
        yield f"{content.at:%H:%M}  {' · '.join(_shown(part) for part in parts if part)}".rstrip()
        for line in content.note.splitlines():
            yield f"{_INDENT}{_shown(line)}"
        if content.symptoms:
            ticks = ", ".join(self._tick(*tick) for tick in content.symptoms.items())
            yield _INDENT + self._messages.text("cli.ticked", symptoms=ticks)
        for match in entry.matches:
            if match.flags:
                yield _INDENT + self._match(match)

    def _readings(self, content: EntryContent) -> Iterator[str]:
        text = self._messages.text
        if content.temperature_c is not None:
            key = f"reading.amount_temperature_{self._unit.lower()}"
            value = text(key, value=format_temperature(content.temperature_c, self._unit))
            yield f"{value} {text(f'cli.route_{content.route}')}" if content.route else value
        if content.fever_reducer:
            yield text("cli.fever_reducer")
        if content.pulse is not None:
            yield text("cli.pulse", value=content.pulse)
        if content.systolic is not None:
            yield text("reading.amount_systolic", value=f"{content.systolic}/{content.diastolic}")
        if content.oxygen is not None:
            yield text("cli.oxygen", value=content.oxygen)
        if content.weight_kg is not None:
            value = format_weight(content.weight_kg, self._unit)
            amount = text(f"reading.amount_weight_{self._unit.lower()}", value=value)
            yield text("cli.weight", amount=amount)
        if content.fluids_ml is not None:
            value = format_fluids(content.fluids_ml, self._unit)
            amount = text(f"reading.amount_fluids_{self._unit.lower()}", value=value)
            yield text("cli.fluids", amount=amount)

    def _tick(self, symptom: str, degree: Degree) -> str:
        words = self._items[items_of(symptom)[0]].words
        if degree is Degree.UNSPECIFIED:
            return words
        return f"{words} ({self._messages.text(f'reading.degree_{degree}')})"

    def _match(self, match: Match) -> str:
        lists = " + ".join(self._messages.text(f"reading.list_{list_of(item)}") for item in match.items)
        return f"[{lists}] {_shown(match.reason)}"


def _shown(text: str) -> str:
    """Text that a terminal shows and never obeys: control characters give way to a dot."""
    return "".join(letter if letter.isprintable() or letter == "\t" else "·" for letter in text)
