"""Dates, days and readings in words, from the texts of ``resources/paper/<lang>.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from caregiver_app.diary.days import day_after
from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.messages import Messages, read_sentences

MINUS = "\N{MINUS SIGN}"


def load_texts(resources: Path, language: str = "en") -> Messages:
    """Reads the page's words.

    Raises:
        Trouble: The file can't be read, or something in it is no sentence.
    """
    return read_sentences(resources / "paper" / f"{language}.toml")


def runs_of(dates: Iterable[date]) -> list[tuple[date, date]]:
    """Dates as stretches without a gap, oldest first."""
    runs: list[tuple[date, date]] = []
    for on in sorted(set(dates)):
        if runs and runs[-1][1] + timedelta(1) == on:
            runs[-1] = (runs[-1][0], on)
        else:
            runs.append((on, on))
    return runs


@dataclass(frozen=True, slots=True)
class Wording:
    """Says dates, days after infusion and temperatures.

    Attributes:
        texts: The page's words.
        infusions: Infusion dates, oldest first.
        unit: The family's unit of temperature.
    """

    texts: Messages
    infusions: tuple[date, ...]
    unit: TemperatureUnit

    def full_date(self, on: date) -> str:
        """12 Nov 2026."""
        return self.texts.text("dates.date", day=on.day, month=self._month(on), year=on.year)

    def short_date(self, on: date) -> str:
        """12 Nov."""
        return self.texts.text("dates.date_no_year", day=on.day, month=self._month(on))

    def long_date(self, on: date) -> str:
        """Day 9 · Sat 21 Nov 2026."""
        weekday = self.texts.text(f"weekdays.d{on.isoweekday()}")
        number = self.day_number(on)
        if number is None:
            return self.texts.text("dates.diary_date", weekday=weekday, date=self.full_date(on))
        return self.texts.text(
            "dates.diary_day", number=signed(number), weekday=weekday, date=self.full_date(on)
        )

    def date_range(self, first: date, last: date) -> str:
        """15–21 Nov 2026."""
        if first == last:
            return self.full_date(first)
        if (first.year, first.month) == (last.year, last.month):
            return self.texts.text(
                "dates.same_month", first=first.day, last=last.day, month=self._month(first), year=first.year
            )
        begin = self.short_date(first) if first.year == last.year else self.full_date(first)
        return self.texts.text("dates.range", first=begin, last=self.full_date(last))

    def time(self, at: datetime) -> str:
        """14:05."""
        return f"{at:%H:%M}"

    def day_number(self, on: date) -> int | None:
        """The day after the latest infusion."""
        return day_after(self.infusions, on)

    def day_capital(self, on: date) -> str:
        """Day 9, or the date when no infusion is known."""
        number = self.day_number(on)
        if number is None:
            return self.short_date(on)
        return self.texts.text("dates.day_capital", number=signed(number))

    def day_only(self, on: date) -> str:
        """As ``day_capital``, inside a sentence: day 9, or the date when no infusion is known."""
        number = self.day_number(on)
        if number is None:
            return self.short_date(on)
        return self.texts.text("dates.day", number=signed(number))

    def day_and_date(self, on: date) -> str:
        """Day 9 · 21 Nov, or the date alone."""
        number = self.day_number(on)
        if number is None:
            return self.short_date(on)
        return self.texts.text("dates.day_and_date", number=signed(number), date=self.short_date(on))

    def day_with_date(self, on: date) -> str:
        """Day 9 (21 Nov), inside a sentence, or the date alone."""
        number = self.day_number(on)
        if number is None:
            return self.full_date(on)
        return self.texts.text("dates.day_with_date", number=signed(number), date=self.short_date(on))

    def day_range(self, first: date, last: date) -> str:
        """Day 3 to day 9; empty when no infusion is known."""
        begin, end = self.day_number(first), self.day_number(last)
        if begin is None or end is None:
            return ""
        earlier, later = self._infusion_before(first), self._infusion_before(last)
        if earlier != later:
            return self.texts.text(
                "dates.two_infusions", first=signed(begin), earlier=earlier, last=signed(end), later=later
            )
        if first == last:
            return self.texts.text("dates.day_capital", number=signed(begin))
        return self.texts.text("dates.day_range", first=signed(begin), last=signed(end))

    def days(self, dates: Sequence[date], *, with_dates: bool = True) -> str:
        """In few words: days 4, 5, 9 (16, 17, 21 Nov)."""
        runs = runs_of(dates)
        said = self._run_dates(runs)
        if not self.infusions:
            return said
        numbers = ", ".join(self._numbers(first, last) for first, last in runs)
        one = len(runs) == 1 and runs[0][0] == runs[0][1]
        if with_dates or len(self.infusions) > 1:
            key = "dates.day_with_date" if one else "dates.days_with_dates"
        else:
            key = "dates.day" if one else "dates.days"
        return self.texts.text(key, number=numbers, numbers=numbers, dates=said, date=said)

    def temperature(self, celsius: float) -> str:
        """38.4 °C, or 101.1 °F."""
        return f"{self.degrees(celsius):.1f} {self.unit_sign}"

    def degrees(self, celsius: float) -> float:
        """In the family's unit."""
        return celsius * 9 / 5 + 32 if self.unit is TemperatureUnit.FAHRENHEIT else celsius

    @property
    def unit_sign(self) -> str:
        """°C or °F."""
        return f"°{self.unit.value}"

    def _month(self, on: date) -> str:
        return self.texts.text(f"months.m{on.month}")

    def _infusion_before(self, on: date) -> int:
        """Which infusion ``on`` is counted from: 1 for the first."""
        return max(1, sum(infusion <= on for infusion in self.infusions))

    def _numbers(self, first: date, last: date) -> str:
        """The day numbers of a stretch; a new infusion inside it begins a new count."""
        numbers = [self.day_number(first + timedelta(i)) or 0 for i in range((last - first).days + 1)]
        parts: list[list[int]] = []
        for number in numbers:
            if parts and parts[-1][-1] + 1 == number:
                parts[-1].append(number)
            else:
                parts.append([number])
        return ", ".join(_run(signed(part[0]), signed(part[-1]), len(part)) for part in parts)

    def _run_dates(self, runs: list[tuple[date, date]]) -> str:
        if runs[0][0].year != runs[-1][1].year:
            return ", ".join(self.date_range(first, last) for first, last in runs)
        said = []
        for position, (first, last) in enumerate(runs):
            following = runs[position + 1][0] if position + 1 < len(runs) else None
            month_comes = following is not None and (following.year, following.month) == (
                last.year,
                last.month,
            )
            end = str(last.day) if month_comes else self.short_date(last)
            same_month = (first.year, first.month) == (last.year, last.month)
            begin = str(first.day) if same_month else self.short_date(first)
            said.append(_run(begin, end, (last - first).days + 1))
        return ", ".join(said)


def signed(number: int) -> str:
    """A day number with a true minus sign before the infusion."""
    return f"{MINUS}{-number}" if number < 0 else str(number)


def _run(first: str, last: str, length: int) -> str:
    if length == 1:
        return last
    if length == 2:
        return f"{first}, {last}"
    return f"{first} – {last}" if MINUS in (first[0], last[0]) else f"{first}–{last}"
