"""The sheet's sizes, fonts and inks. One place, in points; every ink reads in black and white too."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication

MARGIN: Final = 36.0
TOP: Final = 28.0
FOOTER_HEIGHT: Final = 28.0
BOTTOM: Final = 18.0
RUNNING_HEIGHT: Final = 26.0
SECTION_GAP: Final = 9.0
BAR_WIDTH: Final = 4.0
LEADING: Final = 1.28
TIGHT: Final = 1.2
"""Between the lines of the first page's lists: a fax and a copier still keep them apart."""


TITLE: Final = 16.0
LEAD: Final = 12.0
HEADING: Final = 11.0
BODY: Final = 10.0
CELL: Final = 9.5
SMALL: Final = 8.5

INK: Final = QColor("#000000")
SOFT_INK: Final = QColor("#333333")
RULE: Final = QColor("#8a8a8a")
HAIRLINE: Final = QColor("#bdbdbd")
SHADE: Final = QColor("#efefef")
CRS_INK: Final = QColor("#b45309")
ICANS_INK: Final = QColor("#6d28d9")
SHEET: Final = QColor("#ffffff")

_PREFERRED: Final = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Liberation Sans", "Arial")


class Typeface:
    """Fonts for the sheet: the first of a list of plain, well-embedding families that this computer has.

    Ligatures are off, so that text copied or searched in the PDF is the text that was typed.
    """

    def __init__(self) -> None:
        known = set(QFontDatabase.families())
        found = [name for name in _PREFERRED if name in known]
        self._families = [*found, QGuiApplication.font().family()]

    def can_draw(self, letter: str) -> bool:
        """Whether any font of this computer has a letter; one that none has prints as a box."""
        return QFontMetricsF(self.font(BODY)).inFontUcs4(ord(letter))

    def font(self, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
        """A font of ``size`` points, for a painter whose unit is the point."""
        font = QFont()
        font.setFamilies(self._families)
        font.setPixelSize(max(1, round(size * SCALE)))
        font.setBold(bold)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for feature in ("liga", "clig"):
            font.setFeature(QFont.Tag(feature), 0)
        return font


SCALE: Final = 20.0
"""Text is laid out in twentieths of a point: fonts take whole pixel sizes only, and rounding stays unseen."""
