"""The two sizes of paper, in points (1/72 inch). No Qt."""

from __future__ import annotations

from enum import StrEnum


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height."""
        return (595.276, 841.89) if self is Paper.A4 else (612.0, 792.0)
