"""How readings are named in FHIR: LOINC codes and UCUM units.

The vital signs' codes and units are those of FHIR's own vital-signs profiles (hl7.org/fhir/R4B/
observation-vitalsigns.html and its value set observation-vitalsignresult); oxygen carries 59408-5, "Oxygen
saturation in Arterial blood by Pulse oximetry", beside the 2708-6 that its profile asks for. Fluids are LOINC
8999-5, "Fluid intake oral Estimated": a cup at home is not measured as in a hospital. Seen in November 2026.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from caregiver_app.matching.limits import MeasurementKind

LOINC: Final = "http://loinc.org"
UCUM: Final = "http://unitsofmeasure.org"
CATEGORY: Final = "http://terminology.hl7.org/CodeSystem/observation-category"
BLOOD_PRESSURE: Final = ("85354-9", "Blood pressure panel with all children optional")


@dataclass(frozen=True, slots=True)
class Code:
    """A reading's names and unit.

    Attributes:
        codes: LOINC codes with their displays, the one it is found by first.
        unit: As people write it.
        ucum: As UCUM writes it.
        name: As it ends an id.
        is_vital: Whether FHIR counts it among the vital signs.
    """

    codes: tuple[tuple[str, str], ...]
    unit: str
    ucum: str
    name: str
    is_vital: bool = True


CODES: Final[Mapping[MeasurementKind, Code]] = MappingProxyType(
    {
        MeasurementKind.TEMPERATURE: Code((("8310-5", "Body temperature"),), "°C", "Cel", "temperature"),
        MeasurementKind.PULSE: Code((("8867-4", "Heart rate"),), "beats/minute", "/min", "pulse"),
        MeasurementKind.SYSTOLIC: Code((("8480-6", "Systolic blood pressure"),), "mmHg", "mm[Hg]", "bp"),
        MeasurementKind.DIASTOLIC: Code((("8462-4", "Diastolic blood pressure"),), "mmHg", "mm[Hg]", "bp"),
        MeasurementKind.OXYGEN: Code(
            (
                ("2708-6", "Oxygen saturation in Arterial blood"),
                ("59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry"),
            ),
            "%",
            "%",
            "oxygen",
        ),
        MeasurementKind.WEIGHT: Code((("29463-7", "Body weight"),), "kg", "kg", "weight"),
        MeasurementKind.FLUIDS: Code(
            (("8999-5", "Fluid intake oral Estimated"),), "mL", "mL", "fluids", is_vital=False
        ),
    }
)
KIND_OF: Final = {code: kind for kind, each in CODES.items() for code, _ in each.codes}
"""What a LOINC code is a reading of."""

_NOT_IN_FHIR: Final = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\r\n"} | {
    0x7F: 0x2421
}
_BLANK: Final = re.compile(r"[^\S \t\r\n]")


def fhir_text(text: str) -> str:
    """Text as FHIR's strings may be: control characters as their symbols, unusual blanks as usual ones."""
    return _BLANK.sub(" ", text.translate(_NOT_IN_FHIR))
