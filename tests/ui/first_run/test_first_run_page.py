from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Profile, TemperatureUnit
from caregiver_app.messages import Messages
from caregiver_app.ui.first_run.page import FirstRunPage
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.date_field import DatePopup

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(
    qtbot: QtBot, diary: Diary, messages: Messages, now: Callable[[], datetime], preferences: Preferences
) -> Iterator[FirstRunPage]:
    page = FirstRunPage(diary, messages, now, preferences)
    qtbot.addWidget(page)
    page.resize(700, 760)
    page.show()
    QTest.qWaitForWindowActive(page)
    yield page
    page.close()


def type_text(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClicks(edit, text)


def start(page: FirstRunPage) -> None:
    QTest.mouseClick(page.start_button, LEFT)


def test_filled_in_and_kept(qtbot: QtBot, diary: Diary, page: FirstRunPage, preferences: Preferences) -> None:
    type_text(page.patient_field.edit, "Sam")
    type_text(page.infusion_fields.infusion_field.field.edit, "12 Nov 2026")
    type_text(page.writer_field.edit, "Alex")
    QTest.mouseClick(page.unit_choice.buttons[TemperatureUnit.FAHRENHEIT], LEFT)
    line = page.number_lines.lines[0]
    type_text(line.name_field.edit, "Nurse")
    type_text(line.phone_field.edit, "555 1234")
    pick = page.emergency_field.findChild(QPushButton, "pick_911_button")
    assert isinstance(pick, QPushButton)
    QTest.mouseClick(pick, LEFT)
    with qtbot.waitSignal(page.finished):
        start(page)
    profile = diary.profile.get()
    assert (profile.patient, profile.infusions, profile.unit) == (
        "Sam",
        (date(2026, 11, 12),),
        TemperatureUnit.FAHRENHEIT,
    )
    assert profile.emergency_number == "911"
    assert [(c.name, c.phone) for c in diary.care_team.contacts()] == [("Nurse", "555 1234")]
    assert preferences.get("writer", str) == "Alex"


def test_two_infusions(qtbot: QtBot, diary: Diary, page: FirstRunPage) -> None:
    type_text(page.infusion_fields.infusion_field.field.edit, "2026-11-02")
    QTest.mouseClick(page.infusion_fields.second_button, LEFT)
    type_text(page.infusion_fields.second_field.field.edit, "2026-11-12")
    with qtbot.waitSignal(page.finished):
        start(page)
    assert diary.profile.get().infusions == (date(2026, 11, 2), date(2026, 11, 12))


@pytest.mark.parametrize("typed", ["30 Feb 2026", "2026-11-22", "soon", "2026-13-01"])
def test_a_date_that_cannot_be_is_said_beside_it(
    qtbot: QtBot, diary: Diary, page: FirstRunPage, typed: str
) -> None:
    type_text(page.patient_field.edit, "Sam")
    field = page.infusion_fields.infusion_field
    type_text(field.field.edit, typed)
    with qtbot.assertNotEmitted(page.finished):
        start(page)
    assert field.field.error_label.isVisible()
    assert field.field.text() == typed
    assert page.patient_field.text() == "Sam"


def test_the_second_infusion_cannot_come_first(qtbot: QtBot, page: FirstRunPage) -> None:
    type_text(page.infusion_fields.infusion_field.field.edit, "2026-11-12")
    QTest.mouseClick(page.infusion_fields.second_button, LEFT)
    type_text(page.infusion_fields.second_field.field.edit, "2026-11-02")
    with qtbot.assertNotEmitted(page.finished):
        start(page)
    assert page.infusion_fields.second_field.field.error_label.isVisible()


def test_a_name_without_a_number_is_asked_for_it(qtbot: QtBot, diary: Diary, page: FirstRunPage) -> None:
    line = page.number_lines.lines[0]
    type_text(line.name_field.edit, "Nurse")
    with qtbot.assertNotEmitted(page.finished):
        start(page)
    assert line.phone_field.error_label.isVisible()
    type_text(line.phone_field.edit, "1")
    with qtbot.waitSignal(page.finished):
        start(page)
    assert len(diary.care_team.contacts()) == 1


def test_three_numbers_at_most(page: FirstRunPage) -> None:
    QTest.mouseClick(page.number_lines.more_button, LEFT)
    QTest.mouseClick(page.number_lines.more_button, LEFT)
    assert len(page.number_lines.lines) == 3
    assert not page.number_lines.more_button.isVisible()


def test_tab_goes_on_below_a_number_that_was_added(qtbot: QtBot, page: FirstRunPage) -> None:
    QTest.mouseClick(page.number_lines.more_button, LEFT)
    added = page.number_lines.lines[1]
    qtbot.waitUntil(added.isVisible)
    reached = []
    for _ in range(4):
        reached.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    more = page.number_lines.more_button
    assert reached[:3] == [added.name_field.edit, added.phone_field.edit, more]
    assert page.emergency_field.isAncestorOf(reached[3])


def test_a_number_that_was_added_is_in_sight(qtbot: QtBot, page: FirstRunPage) -> None:
    page.resize(700, 420)
    page.scroll_area.ensureWidgetVisible(page.number_lines.more_button, 0, 0)
    QTest.mouseClick(page.number_lines.more_button, LEFT)
    edit = page.number_lines.lines[1].name_field.edit
    qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect() == edit.rect())


def test_how_a_date_was_understood_is_shown(page: FirstRunPage) -> None:
    field = page.infusion_fields.infusion_field
    type_text(field.field.edit, "12 Nov 2026")
    QTest.keyClick(field.field.edit, Qt.Key.Key_Tab)
    assert field.meaning_label.isVisible()
    assert field.meaning_label.text() == "Thursday 12 November 2026"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_date_is_picked_by_keys(page: FirstRunPage) -> None:
    field = page.infusion_fields.infusion_field
    type_text(field.field.edit, "12 Nov 2026")
    field.pick_button.setFocus()
    QTest.keyClick(field.pick_button, Qt.Key.Key_Space)
    popup = field.findChild(DatePopup)
    assert isinstance(popup, DatePopup)
    view = popup.calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert field.value() == date(2026, 11, 13)


def test_skipping_keeps_what_is_there(qtbot: QtBot, diary: Diary, page: FirstRunPage) -> None:
    type_text(page.patient_field.edit, "Sam")
    with qtbot.waitSignal(page.skipped):
        QTest.mouseClick(page.skip_button, LEFT)
    assert diary.profile.get().patient == "Sam"


def test_skipping_says_once_what_is_wrong_and_then_skips(qtbot: QtBot, page: FirstRunPage) -> None:
    type_text(page.infusion_fields.infusion_field.field.edit, "soon")
    with qtbot.assertNotEmitted(page.skipped):
        QTest.mouseClick(page.skip_button, LEFT)
    with qtbot.waitSignal(page.skipped):
        QTest.mouseClick(page.skip_button, LEFT)


def test_a_wrong_date_keeps_nothing_else_back(
    diary: Diary, page: FirstRunPage, preferences: Preferences
) -> None:
    type_text(page.patient_field.edit, "Sam")
    type_text(page.infusion_fields.infusion_field.field.edit, "soon")
    type_text(page.writer_field.edit, "Alex")
    type_text(page.emergency_field.field.edit, "112")
    page.keep_on_leaving()
    profile = diary.profile.get()
    assert (profile.patient, profile.infusions, profile.emergency_number) == ("Sam", (), "112")
    assert preferences.get("writer", str) == "Alex"


def test_what_is_typed_after_it_was_saved_on_the_way_is_kept_as_well(
    diary: Diary, page: FirstRunPage
) -> None:
    type_text(page.patient_field.edit, "Sam")
    page.keep_what_can_be()
    type_text(page.patient_field.edit, "my")
    page.keep_on_leaving()
    assert diary.profile.get().patient == "Sammy"
    diary.profile.save(Profile("Samuel"))
    page.keep_on_leaving()
    assert diary.profile.get().patient == "Samuel"


def test_the_sample_diary_is_one_click(qtbot: QtBot, page: FirstRunPage) -> None:
    with qtbot.waitSignal(page.sample_requested):
        QTest.mouseClick(page.sample_button, LEFT)


def test_it_fits_a_narrow_window(page: FirstRunPage) -> None:
    assert page.minimumSizeHint().width() <= 480
    assert page.scroll_area.page.minimumSizeHint().width() <= 480


def test_the_cursor_starts_in_the_first_line(page: FirstRunPage) -> None:
    page.focus_first()
    assert page.patient_field.edit.hasFocus()
