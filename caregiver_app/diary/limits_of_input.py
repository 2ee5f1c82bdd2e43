"""What can be typed at all. Sanity of input only: nothing here is a medical limit."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from caregiver_app.matching.limits import MeasurementKind

PLAUSIBLE = MappingProxyType(
    {
        MeasurementKind.TEMPERATURE: (25.0, 45.0),
        MeasurementKind.PULSE: (20, 300),
        MeasurementKind.SYSTOLIC: (40, 300),
        MeasurementKind.DIASTOLIC: (20, 200),
        MeasurementKind.OXYGEN: (40, 100),
        MeasurementKind.WEIGHT: (1.0, 400.0),
        MeasurementKind.FLUIDS: (1, 10_000),
    }
)
"""Readings that a home device could show, in the kind's own unit; outside, a slip of typing is likelier."""

FIELD_OF_KIND = MappingProxyType(
    {
        MeasurementKind.TEMPERATURE: "temperature",
        MeasurementKind.PULSE: "pulse",
        MeasurementKind.SYSTOLIC: "blood_pressure",
        MeasurementKind.DIASTOLIC: "blood_pressure",
        MeasurementKind.OXYGEN: "oxygen",
        MeasurementKind.WEIGHT: "weight",
        MeasurementKind.FLUIDS: "fluids",
    }
)
"""The field that a reading is typed in, and beside which its message belongs."""

READING_FIELDS = tuple(dict.fromkeys(FIELD_OF_KIND.values()))
"""The fields that readings are typed in."""

NOTE_MAX = 5_000_000
"""Code points of a note; far more than anybody types, little enough to stay quick."""

LINE_MAX = 500
"""Code points of a name, a number or any other single line."""

OWN_WORDS_MAX = 80
"""Code points of the family's own words for an item: a phrase, not a sentence."""

TEXT_MAX = 100_000
"""Code points of a question, an answer or a remark."""

UNTIL_DAY_MAX = 3_660
"""The last day after an infusion until which a rule may be kept: ten years."""

EARLIEST = date(1900, 1, 1)
"""No date of a diary lies before it."""

CLOCK_SLACK = timedelta(minutes=5)
"""How far ahead of this computer's clock an entry's time may lie: two clocks are never quite equal."""

INFUSIONS_MAX = 2
"""The therapy is given once or twice."""
