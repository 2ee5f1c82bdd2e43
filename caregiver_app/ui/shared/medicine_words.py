"""Medicines and doses in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Dose, Medicine, MedicineUse
from caregiver_app.ui.shared.wording import clock_time

translate = QCoreApplication.translate

_NAME, _DOSE = 32, 20
"""Letters of each that a button shows."""


def use_words(use: MedicineUse) -> str:
    """When a medicine is taken."""
    return {
        MedicineUse.REGULAR: translate("Medicines", "regular"),
        MedicineUse.AS_NEEDED: translate("Medicines", "as needed"),
    }[use]


def medicine_words(medicine: Medicine) -> str:
    """Name and dose."""
    return f"{medicine.name} {medicine.dose}".strip()


def button_words(medicine: Medicine) -> str:
    """Name and dose for a button: each cut where it is very long, so that two doses of one name differ."""
    return f"{_cut(medicine.name, _NAME)} {_cut(medicine.dose, _DOSE)}".strip()


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def dose_words(dose: Dose) -> str:
    """What was given, when, by whom."""
    what = f"{dose.name} {dose.amount}".strip()
    words = translate("Medicines", "{time}  {what}").format(time=clock_time(dose.given_at), what=what)
    return f"{words} · {dose.writer}" if dose.writer else words
