"""Where a temperature was taken and what may hide a fever, by real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from caregiver_app.diary.values import TemperatureRoute
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.temperature_details import TemperatureDetails


@pytest.fixture
def details(qtbot: QtBot) -> TemperatureDetails:
    details = TemperatureDetails()
    qtbot.addWidget(details)
    details.show()
    return details


def test_a_place_is_chosen_changed_and_taken_back(qtbot: QtBot, details: TemperatureDetails) -> None:
    chosen: list[object] = []
    details.route_chosen.connect(chosen.append)
    for route in (TemperatureRoute.EAR, TemperatureRoute.MOUTH, TemperatureRoute.MOUTH):
        qtbot.mouseClick(details.route_buttons[route], Qt.MouseButton.LeftButton)
    assert chosen == [TemperatureRoute.EAR, TemperatureRoute.MOUTH, None]
    assert not any(button.isChecked() for button in details.route_buttons.values())


def test_yes_no_and_not_said_by_keyboard(qtbot: QtBot, details: TemperatureDetails) -> None:
    chosen: list[object] = []
    details.fever_reducer_chosen.connect(chosen.append)
    yes, no = details.fever_reducer_buttons[True], details.fever_reducer_buttons[False]
    for button in (yes, no, no):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert chosen == [True, False, None]


def test_what_is_kept_is_shown(qtbot: QtBot, details: TemperatureDetails) -> None:
    details.show_answers(TemperatureRoute.ARMPIT, fever_reducer=False)
    assert details.route_buttons[TemperatureRoute.ARMPIT].isChecked()
    assert details.fever_reducer_buttons[False].isChecked()
    details.show_answers(None, fever_reducer=None)
    buttons = [*details.route_buttons.values(), *details.fever_reducer_buttons.values()]
    assert not any(button.isChecked() for button in buttons)


@pytest.mark.parametrize("scale", [100, 200])
def test_the_longest_question_breaks_into_lines_rather_than_out_of_the_card(
    details: TemperatureDetails, theme: Theme, qapp: QApplication, scale: int
) -> None:
    theme.use(qapp, "light", scale)
    try:
        details.resize(360, details.heightForWidth(360))
        QApplication.processEvents()
        labels = details.findChildren(QLabel)
        assert details.minimumSizeHint().width() <= 360
        for label in labels:
            shown = label.mapTo(details, label.rect().bottomRight())
            assert shown.x() < 360
            assert label.height() >= label.heightForWidth(label.width())
        lines = [round(label.height() / label.fontMetrics().height()) for label in labels]
        assert lines == ([1, 1] if scale == 100 else [1, 2])
    finally:
        theme.use(qapp, "light")
