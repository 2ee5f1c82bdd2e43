"""Doses written down in Today with real clicks, on a real diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Dose, Medicine, MedicineUse
from caregiver_app.messages import Messages
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.today.medicines_card import MedicinesCard

TABLETS = Medicine("", "Acetaminophen", "500 mg", MedicineUse.AS_NEEDED, lowers_fever=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(
    qtbot: QtBot, diary: Diary, messages: Messages, notices: Notices, now: Callable[[], datetime]
) -> MedicinesCard:
    card = MedicinesCard(diary, messages, notices, now)
    card.write_as(now, lambda: "June")
    qtbot.addWidget(card)
    card.refresh()
    card.show()
    return card


def given(diary: Diary, now: Callable[[], datetime]) -> tuple[Dose, ...]:
    return diary.medicines.doses(now().date(), now().date())


def test_an_empty_list_leads_to_the_list(qtbot: QtBot, card: MedicinesCard) -> None:
    assert not card.chips.isVisible()
    with qtbot.waitSignal(card.list_requested):
        qtbot.mouseClick(card.list_button, LEFT)


def test_one_click_writes_a_dose_down_and_undo_takes_it_out(
    qtbot: QtBot, card: MedicinesCard, diary: Diary, notices: Notices, now: Callable[[], datetime]
) -> None:
    tablets = diary.medicines.save(TABLETS)
    card.refresh()
    with qtbot.waitSignal(notices.posted) as posted:
        qtbot.mouseClick(card.give_buttons[tablets.id], LEFT)
    (dose,) = given(diary, now)
    assert (dose.name, dose.amount, dose.writer, dose.given_at) == ("Acetaminophen", "500 mg", "June", now())
    notice = posted.args[0]
    assert "Acetaminophen 500 mg" in notice.text
    notice.undo()
    assert given(diary, now) == ()


def test_an_ampersand_of_a_name_is_seen(card: MedicinesCard, diary: Diary) -> None:
    ointment = diary.medicines.save(Medicine("", "A&D ointment"))
    card.refresh()
    assert card.give_buttons[ointment.id].text() == "A&&D ointment"  # as Qt wants it


def test_a_long_name_takes_no_more_room_than_the_page_has(card: MedicinesCard, diary: Diary) -> None:
    least = card.minimumSizeHint().width()
    name = "Sulfamethoxazole and trimethoprim, double strength, " * 3
    long = diary.medicines.save(Medicine("", name.strip(), "800 mg"))
    card.refresh()
    card.give_buttons[long.id].click()
    assert card.minimumSizeHint().width() < max(least, 600)
    assert card.give_buttons[long.id].toolTip() == f"{name.strip()} 800 mg"


def test_a_dose_that_was_not_given_is_taken_out_and_comes_back(
    qtbot: QtBot, card: MedicinesCard, diary: Diary, notices: Notices, now: Callable[[], datetime]
) -> None:
    dose = diary.medicines.give(diary.medicines.save(TABLETS), now(), "Alex")
    card.refresh()
    with qtbot.waitSignal(notices.posted) as posted:
        qtbot.mouseClick(card.take_back_buttons[dose.id], LEFT)
    assert given(diary, now) == ()
    posted.args[0].undo()
    assert given(diary, now) == (dose,)


def test_a_time_ahead_is_said_and_nothing_is_kept(
    qtbot: QtBot, card: MedicinesCard, diary: Diary, now: Callable[[], datetime]
) -> None:
    tablets = diary.medicines.save(TABLETS)
    card.write_as(lambda: datetime(2099, 1, 1), lambda: "June")
    card.refresh()
    qtbot.mouseClick(card.give_buttons[tablets.id], LEFT)
    assert card.error_label.isVisible()
    assert diary.medicines.doses(datetime(2099, 1, 1).date(), datetime(2099, 1, 1).date()) == ()
