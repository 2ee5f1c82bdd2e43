"""Scrolling the page with the pointer over a field changes nothing in it."""

from datetime import date, time

from PySide6.QtCore import QDate, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.ui.shared.calm import CalmCombo, CalmDateEdit, CalmTimeEdit


def test_the_wheel_scrolls_the_page_and_no_field(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    combo, on, at = CalmCombo(), CalmDateEdit(QDate(2026, 11, 20)), CalmTimeEdit(QTime(9, 0))
    combo.addItems(["Alex", "June", "Sam"])
    combo.setCurrentIndex(1)
    for field in (combo, on, at):
        column.addWidget(field)
    page.setFixedHeight(2_000)
    area.setWidget(page)
    area.resize(300, 200)
    area.show()
    for field in (combo, on, at):
        field.setFocus()
        before = area.verticalScrollBar().value()
        middle = QPointF(field.rect().center())
        nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
        spot = field.mapTo(area.viewport(), middle)
        turn = QWheelEvent(
            spot,
            area.viewport().mapToGlobal(spot),
            QPoint(),
            QPoint(0, -120),
            *nothing,
            False,  # noqa: FBT003 - Qt takes it by its place alone
        )
        QApplication.sendEvent(field, turn)
        assert not turn.isAccepted() or area.verticalScrollBar().value() > before
    assert combo.currentText() == "June"
    assert (on.date().toPython(), at.time().toPython()) == (date(2026, 11, 20), time(9, 0))
