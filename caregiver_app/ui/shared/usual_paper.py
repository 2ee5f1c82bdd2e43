"""The size of paper that is usual where this computer is."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from caregiver_app.paper.sheet import Paper

_LETTER_COUNTRIES = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
        QLocale.Country.Guatemala,
        QLocale.Country.CostaRica,
        QLocale.Country.Panama,
        QLocale.Country.PuertoRico,
    }
)


def usual_paper() -> Paper:
    """Letter in the countries that use it, else A4."""
    return Paper.LETTER if QLocale().territory() in _LETTER_COUNTRIES else Paper.A4
