"""What can be printed."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """A kind of sheet."""

    SUMMARY = "summary"
    CALL = "call"
    CARD = "card"
    LOG = "log"
    GUIDE = "guide"
    HANDWRITING = "handwriting"
