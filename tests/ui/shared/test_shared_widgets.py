import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.ui.shared.adaptive_row import AdaptiveRow
from caregiver_app.ui.shared.card import Card
from caregiver_app.ui.shared.flow_layout import FlowLayout
from caregiver_app.ui.shared.labelled_field import LabelledField
from caregiver_app.ui.theme import Theme, set_role


def test_an_error_stands_beside_the_field_and_takes_nothing_away(qtbot: QtBot) -> None:
    field = LabelledField("Temperature", unit="°C")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.edit, "384")
    field.show_error("That can't be a temperature.")
    assert field.error_label.isVisible()
    assert field.text() == "384"
    assert field.edit.accessibleDescription() == "That can't be a temperature."
    assert field.edit.property("state") == "wrong"
    field.clear_error()
    assert not field.error_label.isVisible()
    assert field.edit.property("state") == ""


def test_the_label_is_the_fields_buddy_and_name(qtbot: QtBot) -> None:
    field = LabelledField("Pulse")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.edit
    assert field.edit.accessibleName() == "Pulse"


def test_return_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Done", window)
    set_role(button, "primary")
    window.show()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_a_dialog_says_itself_which_button_return_presses(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = QPushButton("Not now", dialog)
    button.setAutoDefault(False)
    set_role(button, "quiet")
    assert not button.autoDefault()


@pytest.mark.parametrize("role", ["primary", "danger", "link"])
def test_a_button_that_waits_looks_so(qtbot: QtBot, theme: Theme, role: str) -> None:
    button = QPushButton("Ask about the selected words")
    qtbot.addWidget(button)
    set_role(button, role)
    ready = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != ready


def test_return_finishes(qtbot: QtBot) -> None:
    field = LabelledField("Pulse")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.finished):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)


def test_a_card_never_reads_its_title_as_markup(qtbot: QtBot) -> None:
    card = Card("<b>Sam</b>")
    qtbot.addWidget(card)
    assert card.title_label.textFormat() is Qt.TextFormat.PlainText


def test_a_flow_begins_a_new_line_when_one_is_full(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=4)
    boxes = [QWidget(box) for _ in range(3)]
    for each in boxes:
        each.setFixedSize(100, 30)
        flow.addWidget(each)
    assert flow.heightForWidth(400) == 30
    assert flow.heightForWidth(210) == 64
    flow.setGeometry(QRect(0, 0, 210, 100))
    assert [each.y() for each in boxes] == [0, 0, 34]


def test_buttons_stand_beside_words_only_where_there_is_room(qtbot: QtBot) -> None:
    words = QWidget()
    words.setMinimumSize(60, 20)
    row = AdaptiveRow(words)
    qtbot.addWidget(row)
    for _ in range(2):
        button = QWidget()
        button.setFixedSize(100, 20)
        row.buttons.addWidget(button)
    row.resize(900, 60)
    row.show()
    assert row.is_wide
    assert row.minimumSizeHint().width() == 100
    row.resize(220, 60)
    assert not row.is_wide
    row.resize(900, 60)
    assert row.is_wide


def test_a_long_title_is_not_pushed_over_its_buttons(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    words, button = QWidget(), QWidget()
    row = AdaptiveRow(words, place)
    button.setFixedSize(200, 20)
    row.buttons.addWidget(button)
    row.resize(900, 60)
    place.show()
    assert row.is_wide
    words.setMinimumWidth(700)
    qtbot.waitUntil(lambda: not row.is_wide)
