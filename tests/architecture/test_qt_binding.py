"""The binding we are locked to counts its references: PySide6 6.12.0 does not on Python 3.11, and aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_lose_no_reference() -> None:
    qt_object = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        qt_object.setObjectName(str(number))
    assert sys.getrefcount(None) >= before - 100
