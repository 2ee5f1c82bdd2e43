"""Two lines that differ look different: the person decides by what is shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.values import (
    Degree,
    EntryContent,
    KeptLimit,
    Medicine,
    MedicineUse,
    Profile,
    Question,
    TemperatureRoute,
    TemperatureUnit,
)
from caregiver_app.diary.whole_values import WholeEntry
from caregiver_app.exchange.merge import Conflict
from caregiver_app.exchange.sides import Side
from caregiver_app.guide.items import Item
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.ui.exchange.conflict_list import ConflictList
from caregiver_app.ui.shared.version_words import VersionWords

AT = datetime(2026, 11, 20, 9)
MEDICINE = Medicine("m", "Tylenol", "500 mg", times="8:00")
RULE = FamilyRule("r", "No driving", "Dr. Lee", until_day=28)
ENTRY = WholeEntry("e", EntryContent(AT, "June", "Slept.", temperature_c=38.4), 0, AT)
LIMIT = Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 100.0, "Dr. Lee")
KEPT = KeptLimit("l", LIMIT, "Anna", date(2026, 11, 3))


def told(qtbot: QtBot, items: Mapping[str, Item], line: str, mine: Any, other: Any) -> tuple[str, str]:
    sides = Side(mine, AT, stands=True), Side(other, AT, stands=False)
    words = VersionWords(items, TemperatureUnit.FAHRENHEIT)
    shown = ConflictList((Conflict(line, "1", mine, other),), (sides,), words)
    qtbot.addWidget(shown)
    texts = [label.text().partition(": ") for label in shown.findChildren(QLabel)]
    here, there = (said for head, _, said in texts if head.startswith(("In this diary", "In the file")))
    return here, there


@pytest.mark.parametrize(
    ("line", "mine", "changed"),
    [
        ("medicine", MEDICINE, {"use": MedicineUse.AS_NEEDED}),
        ("medicine", MEDICINE, {"lowers_fever": True}),
        ("medicine", MEDICINE, {"stopped_on": date(2026, 11, 21)}),
        ("question", Question("q", "May he drive?", "", date(2026, 11, 20)), {"done": True}),
        ("family_rule", RULE, {"until_day": 30}),
        (
            "family_limit",
            KeptLimit("l", LIMIT, "Anna", date(2026, 11, 3)),
            {"limit": replace(LIMIT, value=110.0)},
        ),
        ("family_limit", KEPT, {"limit": replace(LIMIT, bound=Bound.AT_OR_BELOW)}),
        ("profile", Profile("Sam"), {"unit": TemperatureUnit.FAHRENHEIT}),
        ("entry", ENTRY, {"content": replace(ENTRY.content, symptoms={"crs.dizziness": Degree.MILD})}),
        ("entry", ENTRY, {"content": replace(ENTRY.content, route=TemperatureRoute.EAR)}),
        ("entry", ENTRY, {"content": replace(ENTRY.content, fever_reducer=True)}),
        ("entry", ENTRY, {"content": replace(ENTRY.content, nothing_unusual=True)}),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else None,
)
def test_what_differs_is_shown(
    qtbot: QtBot, items: Mapping[str, Item], line: str, mine: Any, changed: dict[str, Any]
) -> None:
    here, there = told(qtbot, items, line, mine, replace(mine, **changed))
    assert here != there
    assert here
    assert there


def test_readings_are_in_the_familys_unit(qtbot: QtBot, items: Mapping[str, Item]) -> None:
    other = replace(ENTRY, content=replace(ENTRY.content, temperature_c=38.333333333333336))
    here, there = told(qtbot, items, "entry", ENTRY, other)
    assert "101.1" in here
    assert "101.0" in there
    assert "333" not in there
