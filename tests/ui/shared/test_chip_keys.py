"""A group of chips is one stop of Tab; arrows and letters go through it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.ui.shared.chip_keys import ChipKeys
from caregiver_app.ui.shared.flow_layout import FlowLayout


class Page(QWidget):
    """A line, six chips in two lines, another line."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before = QLineEdit(self)
        self.chips = [QPushButton(text, self) for text in ("Ears", "Hands", "Head", "Mouth", "Nose", "Skin")]
        flow = FlowLayout()
        for chip in self.chips:
            chip.setCheckable(True)
            chip.setFixedWidth(100)
            flow.addWidget(chip)
        self.after = QLineEdit(self)
        column.addWidget(self.before)
        column.addLayout(flow)
        column.addWidget(self.after)
        self.keys = ChipKeys(self, self.chips)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(360, 300)
    page.show()
    qtbot.waitActive(page)
    page.before.setFocus()
    return page


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def focused_text() -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    return focused.text()


def test_tab_stops_once_at_the_group(qtbot: QtBot, page: Page) -> None:
    press(qtbot, Qt.Key.Key_Tab)
    assert focused_text() == "Ears"
    press(qtbot, Qt.Key.Key_Tab)
    assert page.after.hasFocus()
    qtbot.keyClick(page.after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused_text() == "Ears"


@pytest.mark.parametrize(
    ("keys", "chip"),
    [
        ((Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left), "Hands"),
        ((Qt.Key.Key_Left,), "Ears"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Down), "Nose"),
        ((Qt.Key.Key_End, Qt.Key.Key_Up), "Head"),
        ((Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home), "Ears"),
        ((Qt.Key.Key_H, Qt.Key.Key_H), "Head"),
        ((Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_H), "Hands"),
        ((Qt.Key.Key_S, Qt.Key.Key_Z), "Skin"),
    ],
)
def test_arrows_and_letters_go_through_it(
    qtbot: QtBot, page: Page, keys: tuple[Qt.Key, ...], chip: str
) -> None:
    press(qtbot, Qt.Key.Key_Tab, *keys)
    assert focused_text() == chip


def test_left_is_forward_where_lines_run_from_right_to_left(qtbot: QtBot, page: Page) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert focused_text() == "Hands"


def test_space_and_enter_press_a_chip(qtbot: QtBot, page: Page) -> None:
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert [chip.text() for chip in page.chips if chip.isChecked()] == ["Ears", "Hands"]


def test_tab_comes_back_to_the_chip_that_was_left(qtbot: QtBot, page: Page) -> None:
    qtbot.mouseClick(page.chips[3], Qt.MouseButton.LeftButton)
    page.before.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert focused_text() == "Mouth"


def test_a_chip_that_cannot_be_pressed_is_passed_over(qtbot: QtBot, page: Page) -> None:
    page.chips[0].setEnabled(False)
    page.chips[2].hide()
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert focused_text() == "Mouth"


def test_other_chips_may_take_their_place(qtbot: QtBot, page: Page) -> None:
    page.keys.set_chips(page.chips[4:])
    for chip in page.chips[:4]:
        chip.deleteLater()
        chip.hide()
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert focused_text() == "Skin"
