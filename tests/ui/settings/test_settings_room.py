from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app import __version__
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Profile, TemperatureUnit
from caregiver_app.messages import Messages
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.settings.room import SettingsRoom
from caregiver_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
SAM = Profile("Sam", date(1961, 4, 2), "axicabtagene", (date(2026, 11, 12),), emergency_number="112")


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    messages: Messages,
    hub: Hub,
    notices: Notices,
    now: Callable[[], datetime],
    preferences: Preferences,
    theme: Theme,
    qapp: QApplication,
) -> Iterator[SettingsRoom]:
    diary.profile.save(SAM)
    room = SettingsRoom(
        diary,
        messages,
        hub,
        notices,
        now,
        preferences=preferences,
        theme=theme,
        diary_path="/home/alex/diary.sqlite3",
    )
    qtbot.addWidget(room)
    room.resize(640, 760)
    room.show()
    QTest.qWaitForWindowActive(room)
    yield room
    room.close()
    theme.use(qapp, "light")


def retype(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def test_a_button_above_goes_to_each_card(room: SettingsRoom) -> None:
    words = [button.text() for button in room.sections.buttons]
    assert words[0] == room.profile_card.title_label.text()
    assert words[-1] == "About"
    button = room.sections.buttons[words.index(room.look_card.title_label.text())]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert room.look_card.isAncestorOf(room.focusWidget())
    top = room.look_card.mapTo(room.scroll_area.viewport(), QPoint()).y()
    bar = room.scroll_area.verticalScrollBar()
    assert 0 <= top < 40 or bar.value() == bar.maximum()


def test_every_field_keeps_itself(diary: Diary, room: SettingsRoom) -> None:
    card = room.profile_card
    retype(card.patient_field.edit, "Sami")
    retype(card.born_field.field.edit, "3 May 1962")
    retype(card.product_field.edit, "tisagenlecleucel")
    retype(card.allergies_field.edit, "penicillin")
    retype(card.infusion_fields.infusion_field.field.edit, "2026-11-10")
    retype(card.emergency_field.field.edit, "999")
    QTest.mouseClick(card.unit_choice.buttons[TemperatureUnit.FAHRENHEIT], LEFT)
    assert diary.profile.get() == Profile(
        "Sami",
        date(1962, 5, 3),
        "tisagenlecleucel",
        (date(2026, 11, 10),),
        TemperatureUnit.FAHRENHEIT,
        "999",
        "penicillin",
    )


@pytest.mark.parametrize("typed", ["30 Feb 2026", "2027-01-01", "soon"])
def test_a_wrong_infusion_stays_typed_and_the_old_one_kept(
    diary: Diary, room: SettingsRoom, typed: str
) -> None:
    field = room.profile_card.infusion_fields.infusion_field
    retype(field.field.edit, typed)
    assert field.field.error_label.isVisible()
    assert field.field.text() == typed
    assert diary.profile.get().infusions == SAM.infusions
    retype(room.profile_card.patient_field.edit, "Sami")
    assert diary.profile.get().patient == "Sami"
    assert field.field.text() == typed


def test_a_birth_date_in_the_future(diary: Diary, room: SettingsRoom) -> None:
    field = room.profile_card.born_field
    retype(field.field.edit, "2027-01-01")
    assert field.field.error_label.isVisible()
    assert diary.profile.get().born_on == SAM.born_on


def test_an_emptied_date_is_taken_away(diary: Diary, room: SettingsRoom) -> None:
    retype(room.profile_card.born_field.field.edit, "")
    assert diary.profile.get().born_on is None


def test_what_others_change_is_shown(diary: Diary, room: SettingsRoom) -> None:
    diary.profile.save(replace(SAM, patient="Samira"))
    assert room.profile_card.patient_field.text() == "Samira"


def test_the_look_works_at_once_and_is_remembered(
    qtbot: QtBot, room: SettingsRoom, preferences: Preferences, theme: Theme
) -> None:
    with qtbot.waitSignal(room.look_changed):
        QTest.mouseClick(room.look_card.theme_buttons["dark"], LEFT)
    assert theme.name == "dark"
    assert preferences.get("theme", str) == "dark"
    with qtbot.waitSignal(room.look_changed):
        QTest.mouseClick(room.look_card.scale_buttons[150], LEFT)
    assert theme.scale == 150
    assert preferences.get("text_scale", int) == 150


def test_a_look_chosen_elsewhere_is_shown(room: SettingsRoom, theme: Theme, qapp: QApplication) -> None:
    theme.use(qapp, "contrast", 200)
    assert room.look_card.theme_buttons["contrast"].isChecked()
    assert room.look_card.scale_buttons[200].isChecked()


def test_where_the_diary_is_and_what_the_app_is_not(room: SettingsRoom) -> None:
    text = " ".join(label.text() for label in room.about_card.findChildren(QLabel)).replace("\u200b", "")
    for words in (
        "/home/alex/diary.sqlite3",
        "Nothing leaves this computer",
        "not a medical device",
        "MIT",
        __version__,
    ):
        assert words in text
    QTest.mouseClick(room.about_card.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "/home/alex/diary.sqlite3"


def test_it_fits_a_narrow_window(room: SettingsRoom) -> None:
    assert room.scroll_area.page.minimumSizeHint().width() <= 480
