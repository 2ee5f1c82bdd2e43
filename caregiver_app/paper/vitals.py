"""The measurements of the period in a few rows: lowest, highest, last, and how the weight changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from caregiver_app.diary.values import Entry, EntryContent
from caregiver_app.matching.limits import Limit, MeasurementKind, effective_limits
from caregiver_app.paper.sources import SummarySource, entries_by_day
from caregiver_app.paper.vital_values import Reading, VitalLine, VitalTable
from caregiver_app.paper.wording import MINUS, Wording

NONE_WRITTEN = "–"
_Pair = tuple[int | None, int | None]


def build_vital_table(source: SummarySource, wording: Wording, *, temperature: bool) -> VitalTable:
    """A row for each measurement that any entry has.

    Args:
        source: The diary's values.
        wording: The page's words.
        temperature: Whether the temperature has a row, because no strip tells of it.
    """
    text = wording.texts.text
    contents = [entry.content for day in entries_by_day(source.entries).values() for entry in day]
    limits = effective_limits(tuple(kept.limit for kept in source.limits))
    table = _Table(contents, limits, wording)
    kinds = MeasurementKind
    lines = (
        table.line(
            text("vitals.temperature", unit=wording.unit_sign), kinds.TEMPERATURE, wording.degrees, ".1f"
        )
        if temperature
        else None,
        table.pressure(text("vitals.blood_pressure")),
        table.line(text("vitals.pulse"), kinds.PULSE, float, ".0f"),
        table.line(text("vitals.oxygen"), kinds.OXYGEN, float, ".0f"),
        table.line(text("vitals.weight"), kinds.WEIGHT, float, "g", changes=True),
        table.line(text("vitals.fluids"), kinds.FLUIDS, float, "g"),
    )
    names = unmeasured(source.entries)
    named = ", ".join(text(f"grid.kind_{kind}") for kind in names)
    return VitalTable(
        text("vitals.title"),
        (text("vitals.lowest"), text("vitals.highest"), text("vitals.last")),
        tuple(line for line in lines if line is not None),
        text("vitals.none" if "temperature" in names else "vitals.no_others"),
        text("grid.unmeasured", kinds=named) if named and source.entries else "",
    )


def unmeasured(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The names of the measurements that no entry has."""
    contents = [entry.content for entry in entries]
    taken = {
        "temperature": any(c.temperature_c is not None for c in contents),
        "blood_pressure": any(c.systolic is not None or c.diastolic is not None for c in contents),
        "pulse": any(c.pulse is not None for c in contents),
        "oxygen": any(c.oxygen is not None for c in contents),
    }
    return tuple(name for name, found in taken.items() if not found)


@dataclass(frozen=True, slots=True)
class _Table:
    contents: Sequence[EntryContent]
    limits: Sequence[Limit]
    wording: Wording

    def line(
        self,
        name: str,
        kind: MeasurementKind,
        shown: Callable[[float], float],
        form: str,
        *,
        changes: bool = False,
    ) -> VitalLine | None:
        """A measurement that is one number."""
        taken = [
            (value, content) for content in self.contents if (value := content.reading(kind)) is not None
        ]
        if not taken:
            return None
        values = [value for value, _ in taken]

        def reading(value: float) -> Reading:
            passed = any(limit.kind is kind and limit.is_passed_by(value) for limit in self.limits)
            return Reading(format(shown(value), form), passed)

        last = taken[-1][1]
        when, change = self._when(last), ""
        if changes and len(values) > 1:
            when, change = self.wording.day_only(last.at.date()), self._change(values[-1] - values[0])
        return VitalLine(name, reading(min(values)), reading(max(values)), reading(values[-1]), when, change)

    def pressure(self, name: str) -> VitalLine | None:
        """Both numbers of a blood pressure, ordered by the upper one."""
        taken = [c for c in self.contents if c.systolic is not None or c.diastolic is not None]
        if not taken:
            return None
        pairs: list[_Pair] = [(c.systolic, c.diastolic) for c in taken]
        low = min(pairs, key=lambda pair: tuple(1000 if value is None else value for value in pair))
        high = max(pairs, key=lambda pair: tuple(-1 if value is None else value for value in pair))
        return VitalLine(
            name, self._pair(low), self._pair(high), self._pair(pairs[-1]), self._when(taken[-1])
        )

    def _pair(self, pair: _Pair) -> Reading:
        kinds = (MeasurementKind.SYSTOLIC, MeasurementKind.DIASTOLIC)
        passed = any(
            value is not None and limit.kind is kind and limit.is_passed_by(value)
            for kind, value in zip(kinds, pair, strict=True)
            for limit in self.limits
        )
        return Reading("/".join(NONE_WRITTEN if value is None else str(value) for value in pair), passed)

    def _when(self, content: EntryContent) -> str:
        return f"{self.wording.day_only(content.at.date())}, {self.wording.time(content.at)}"

    def _change(self, difference: float) -> str:
        rounded = round(difference, 1)
        sign = MINUS if rounded < 0 else "+" if rounded > 0 else "±"
        return self.wording.texts.text("vitals.change", change=f"{sign}{abs(rounded):g}")
