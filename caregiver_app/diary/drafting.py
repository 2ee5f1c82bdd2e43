"""What stands in the editor, as typed, and what of it can be kept. Pure; the window only shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from caregiver_app.diary.checks import (
    format_fluids,
    format_temperature,
    format_weight,
    parse_blood_pressure,
    parse_fluids,
    parse_oxygen,
    parse_pulse,
    parse_temperature,
    parse_weight,
)
from caregiver_app.diary.limits_of_input import CLOCK_SLACK
from caregiver_app.diary.values import (
    NO_SYMPTOMS,
    Degree,
    EntryContent,
    TemperatureRoute,
    TemperatureUnit,
)
from caregiver_app.errors import BadInput

TYPED_FIELDS: Final = ("temperature", "pulse", "blood_pressure", "oxygen", "weight", "fluids")
"""The fields whose text has to be read before it is a measurement."""

Reading = float | int | tuple[int, int] | None
_PARSERS: Final[Mapping[str, Callable[[str], Reading]]] = MappingProxyType(
    {
        "temperature": parse_temperature,
        "pulse": parse_pulse,
        "blood_pressure": parse_blood_pressure,
        "oxygen": parse_oxygen,
    }
)
_NOTHING_TYPED: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as it stands in the editor.

    Attributes:
        at: The chosen time.
        writer: Who writes.
        note: The words.
        nothing_unusual: Ticked.
        symptoms: Symptom id to degree.
        typed: Field of :data:`TYPED_FIELDS` to its text.
        route: Where the temperature was taken, if said.
        fever_reducer: Whether a fever reducer was taken within six hours, if said.
    """

    at: datetime
    writer: str = ""
    note: str = ""
    nothing_unusual: bool = False
    symptoms: Mapping[str, Degree] = field(default_factory=lambda: NO_SYMPTOMS)
    typed: Mapping[str, str] = field(default_factory=lambda: _NOTHING_TYPED)
    route: TemperatureRoute | None = None
    fever_reducer: bool | None = None

    def with_typed(self, name: str, text: str) -> Draft:
        """The draft with another text in a field."""
        return replace(self, typed={**self.typed, name: text})

    def with_symptom(self, symptom: str, degree: Degree | None) -> Draft:
        """The draft with a symptom ticked or not; a tick speaks against "nothing unusual"."""
        symptoms = {name: kept for name, kept in self.symptoms.items() if name != symptom}
        if degree is not None:
            symptoms[symptom] = degree
        return replace(self, symptoms=symptoms, nothing_unusual=self.nothing_unusual and not symptoms)


@dataclass(frozen=True, slots=True)
class DraftReading:
    """What of a draft can be kept.

    Attributes:
        content: All that could be read; texts that could not stand in ``content.unread``.
        problems: Field to what is wrong with it.
    """

    content: EntryContent
    problems: Mapping[str, BadInput]


def read_draft(
    draft: Draft, now: datetime, unit: TemperatureUnit, kept: EntryContent | None = None
) -> DraftReading:
    """Reads a draft.

    Args:
        draft: As it stands in the editor.
        now: The wall clock; an entry tells what was seen, so its time can't lie ahead.
        unit: The family's: its temperatures are shown in it, and weights and drinks in what goes with it.
        kept: The entry as it was opened: a measurement whose text nobody touched keeps its exact value.
    """
    problems: dict[str, BadInput] = {}
    unread: dict[str, str] = {}
    values: dict[str, Reading] = {}
    shown = typed_texts(kept, unit) if kept is not None else {}
    for name in TYPED_FIELDS:
        text = draft.typed.get(name, "")
        if kept is not None and name not in kept.unread and text == shown.get(name, ""):
            values[name] = _value(kept, name)
            continue
        try:
            values[name] = _read(name, text, unit)
        except BadInput as problem:
            problems[name], unread[name] = problem, text
    at = draft.at
    if at > now + CLOCK_SLACK and (kept is None or at != kept.at):
        problems["at"] = BadInput("entry.in_future", field="at", at=at.strftime("%Y-%m-%d %H:%M"))
        at = kept.at if kept is not None else now
    return DraftReading(_content(draft, at, values, unread), problems)


def draft_of(content: EntryContent, unit: TemperatureUnit) -> Draft:
    """A kept entry as it stands in the editor when it is opened, with what could not be read as well."""
    typed = {**typed_texts(content, unit), **{n: t for n, t in content.unread.items() if n in TYPED_FIELDS}}
    return Draft(
        content.at,
        content.writer,
        content.note,
        content.nothing_unusual,
        content.symptoms,
        typed,
        content.route,
        content.fever_reducer,
    )


def typed_texts(content: EntryContent, unit: TemperatureUnit) -> dict[str, str]:
    """The texts of the measurements of an entry, as they stand in their fields."""
    texts: dict[str, str] = {}
    if content.temperature_c is not None:
        texts["temperature"] = format_temperature(content.temperature_c, unit)
    if content.pulse is not None:
        texts["pulse"] = str(content.pulse)
    if content.systolic is not None and content.diastolic is not None:
        texts["blood_pressure"] = f"{content.systolic}/{content.diastolic}"
    if content.oxygen is not None:
        texts["oxygen"] = str(content.oxygen)
    if content.weight_kg is not None:
        texts["weight"] = format_weight(content.weight_kg, unit)
    if content.fluids_ml is not None:
        texts["fluids"] = format_fluids(content.fluids_ml, unit)
    return texts


def _read(name: str, text: str, unit: TemperatureUnit) -> Reading:
    if name == "weight":
        return parse_weight(text, unit)
    if name == "fluids":
        return parse_fluids(text, unit)
    return _PARSERS[name](text)


def _value(content: EntryContent, name: str) -> Reading:
    if name == "temperature":
        return content.temperature_c
    if name == "pulse":
        return content.pulse
    if name == "oxygen":
        return content.oxygen
    if name == "weight":
        return content.weight_kg
    if name == "fluids":
        return content.fluids_ml
    if content.systolic is None or content.diastolic is None:
        return None
    return content.systolic, content.diastolic


def _content(
    draft: Draft, at: datetime, values: Mapping[str, Reading], unread: Mapping[str, str]
) -> EntryContent:
    temperature, pulse, oxygen = values.get("temperature"), values.get("pulse"), values.get("oxygen")
    pressure, weight, fluids = (values.get(name) for name in ("blood_pressure", "weight", "fluids"))
    upper, lower = pressure if isinstance(pressure, tuple) else (None, None)
    return EntryContent(
        at=at,
        writer=draft.writer,
        note=draft.note,
        nothing_unusual=draft.nothing_unusual,
        temperature_c=float(temperature) if isinstance(temperature, int | float) else None,
        pulse=pulse if isinstance(pulse, int) else None,
        systolic=upper,
        diastolic=lower,
        oxygen=oxygen if isinstance(oxygen, int) else None,
        weight_kg=float(weight) if isinstance(weight, int | float) else None,
        fluids_ml=fluids if isinstance(fluids, int) else None,
        route=draft.route,
        fever_reducer=draft.fever_reducer,
        symptoms=draft.symptoms,
        unread=dict(unread),
    )
