"""A tick and its sentence: only a real click on it counts."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.ui.privacy.wrapping_check import WrappingCheck

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def test_a_click_on_the_sentence_is_one_on_the_tick(qtbot: QtBot) -> None:
    check = WrappingCheck("Keep the numbers readable")
    qtbot.addWidget(check)
    check.resize(400, 60)
    check.show()
    QTest.mouseClick(check.label, RIGHT)
    QTest.mousePress(check.label, LEFT)
    assert not check.isChecked()
    QTest.mouseRelease(check.label, LEFT, pos=QPoint(-900, 0))
    assert not check.isChecked()
    QTest.mouseClick(check.label, LEFT)
    assert check.isChecked()
