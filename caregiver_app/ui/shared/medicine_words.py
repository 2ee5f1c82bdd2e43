"""Medicines and doses in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Dose, Medicine, MedicineUse
from caregiver_app.ui.shared.wording import clock_time

translate = QCoreApplication.translate


def use_words(use: MedicineUse) -> str:
    """When a medicine is taken."""
    return {
        MedicineUse.REGULAR: translate("Medicines", "regular"),
        MedicineUse.AS_NEEDED: translate("Medicines", "as needed"),
    }[use]


def medicine_words(medicine: Medicine) -> str:
    """Name and dose."""
    return f"{medicine.name} {medicine.dose}".strip()


def dose_words(dose: Dose) -> str:
    """What was given, when, by whom."""
    what = f"{dose.name} {dose.amount}".strip()
    words = translate("Medicines", "{time}  {what}").format(time=clock_time(dose.given_at), what=what)
    return f"{words} · {dose.writer}" if dose.writer else words
