"""How reminders come on this computer: quiet and without a sound unless somebody chose otherwise."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.messages import Messages
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.reminders.clock import quiet_time
from caregiver_app.ui.settings.reminders_card import RemindersCard


@pytest.fixture
def card(qtbot: QtBot, preferences: Preferences, messages: Messages) -> Iterator[RemindersCard]:
    card = RemindersCard(preferences, messages, lambda: True)
    qtbot.addWidget(card)
    card.show()
    yield card
    card.close()


def test_nobody_is_disturbed_unasked(card: RemindersCard, preferences: Preferences) -> None:
    assert not card.sound_tick.isChecked()
    assert not card.tray_tick.isChecked()
    assert card.quiet_label.text() == "No quiet time."
    assert not quiet_time(preferences).holds(datetime(2026, 11, 21, 3))


def test_a_quiet_time_is_typed_and_holds(card: RemindersCard, preferences: Preferences, qtbot: QtBot) -> None:
    card.quiet_from_field.edit.setFocus()
    QTest.keyClicks(card.quiet_from_field.edit, "10pm")
    QTest.keyClick(card.quiet_from_field.edit, Qt.Key.Key_Tab)
    assert card.quiet_label.text() == "No quiet time yet: it needs two different times."
    assert not quiet_time(preferences).holds(datetime(2026, 11, 21, 23))
    QTest.keyClicks(card.quiet_to_field.edit, "7")
    with qtbot.waitSignal(card.choices_changed):
        QTest.keyClick(card.quiet_to_field.edit, Qt.Key.Key_Tab)
    assert card.quiet_label.text() == "Quiet from 22:00 until 07:00."
    assert quiet_time(preferences).holds(datetime(2026, 11, 21, 23))
    assert not quiet_time(preferences).holds(datetime(2026, 11, 21, 7))


@pytest.mark.parametrize("typed", ["seven", "8 and 9"])
def test_what_is_no_single_time_stays_and_changes_nothing(
    card: RemindersCard, preferences: Preferences, typed: str
) -> None:
    preferences.put(quiet_from="22:00")
    card.quiet_from_field.edit.setFocus()
    card.quiet_from_field.edit.clear()
    QTest.keyClicks(card.quiet_from_field.edit, typed)
    QTest.keyClick(card.quiet_from_field.edit, Qt.Key.Key_Tab)
    card.refresh()
    assert card.quiet_from_field.edit.text() == typed
    assert card.quiet_from_field.has_error
    assert preferences.get("quiet_from", str) == "22:00"


def test_choices_are_remembered(card: RemindersCard, preferences: Preferences) -> None:
    for tick in (card.sound_tick, card.tray_tick, card.notices_tick):
        QTest.keyClick(tick, Qt.Key.Key_Space)
    names = ("reminder_sound", "keep_in_tray", "reminder_notices")
    assert [preferences.get(name, bool) for name in names] == [True, True, False]


def test_without_a_tray_it_says_so_and_offers_no_such_thing(
    qtbot: QtBot, preferences: Preferences, messages: Messages
) -> None:
    card = RemindersCard(preferences, messages, lambda: False)
    qtbot.addWidget(card)
    assert not card.no_tray_label.isHidden()
    assert card.tray_tick.isHidden()
    assert card.notices_tick.isHidden()
    assert not card.sound_tick.isHidden()
