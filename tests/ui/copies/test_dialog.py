"""The list of copies while they are looked through."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import Reason
from caregiver_app.messages import Messages
from caregiver_app.ui.copies.dialog import CopiesDialog


@pytest.fixture
def dialog(
    qtbot: QtBot, diary: Diary, messages: Messages, now: Callable[[], datetime]
) -> Iterator[CopiesDialog]:
    diary.backups.now(Reason.ASKED)
    dialog = CopiesDialog(diary.backups, messages, now)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    yield dialog
    dialog.close()


def test_the_keyboard_stays_where_it_is_while_copies_are_looked_through(
    qtbot: QtBot, dialog: CopiesDialog
) -> None:
    (card,) = dialog.cards
    dialog.show()
    dialog.close_button.setFocus()
    qtbot.waitUntil(card.put_back_button.isVisible, timeout=20_000)
    QTest.qWaitForWindowActive(dialog)
    assert dialog.close_button.hasFocus()
    card.put_back_button.setFocus()
    QTest.keyClick(card.put_back_button, Qt.Key.Key_Space)
    assert card.leave_button.hasFocus()
    QTest.keyClick(card.leave_button, Qt.Key.Key_Space)
    assert card.put_back_button.hasFocus()
