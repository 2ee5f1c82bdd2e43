"""Out and in as the person does it: a real diary, real files, real clicks and keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.stopping import Step
from caregiver_app.diary.values import Contact, EntryContent
from caregiver_app.exchange.columns import Column, DateOrder
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.exchange.leaving import Format
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.exchange.bring_in import BringIn
from caregiver_app.ui.exchange.card import ExchangeCard
from caregiver_app.ui.exchange.import_dialog import ImportDialog
from caregiver_app.ui.exchange.take_out import TakeOut
from caregiver_app.ui.exchange.working import Working
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
LOG = (
    "Date,Time,SYS (mmHg),DIA (mmHg),Pulse,Comment\n"
    "3/4/2026,14:05,120,80,72,shivering\n3/5/2026,25:00,119,79,70,late\n3/6/2026,2:05 pm,119,79,,\n"
)


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    return said


@pytest.fixture
def card(
    qtbot: QtBot,
    diary: Diary,
    messages: Messages,
    notices: Notices,
    now: Callable[[], datetime],
    preferences: Preferences,
    theme: Theme,
) -> Iterator[ExchangeCard]:
    window = QWidget()
    card = ExchangeCard(diary, resources_dir(), messages, notices, now, preferences, window)
    card.resize(700, 500)
    window.resize(700, 500)
    qtbot.addWidget(window)
    window.show()
    QTest.qWaitForWindowActive(window)
    yield card
    window.close()


def through(qtbot: QtBot, working: Working) -> None:
    qtbot.waitUntil(lambda: not working.is_busy, timeout=20_000)


def opened(qtbot: QtBot, card: ExchangeCard, path: Path) -> ImportDialog:
    card.bring_in.dialog = None
    card.bring_in.open_file(path)
    through(qtbot, card.bring_in.working)
    dialog = card.bring_in.dialog
    assert dialog is not None
    through(qtbot, dialog.working)
    return dialog


def brought_in(qtbot: QtBot, card: ExchangeCard, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(dialog.wished, timeout=20_000):
        QTest.mouseClick(dialog.accept_button, LEFT)
    through(qtbot, card.bring_in.working)


def choose(combo: QComboBox, column: Column) -> None:
    combo.setFocus()
    index = combo.findData(column.value)
    key = Qt.Key.Key_Down if index > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(index - combo.currentIndex())):
        QTest.keyClick(combo, key)


@pytest.mark.parametrize("wanted", list(Format))
def test_the_diary_is_written_in_each_format(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, said: list[Notice], tmp_path: Path, wanted: Format
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), "June", "shivering", pulse=90))
    QTest.mouseClick(card.take_out.format_buttons[wanted], LEFT)
    assert card.take_out.dates.isVisible() is (wanted is not Format.JSON)
    card.take_out.save_to(tmp_path / "file")
    through(qtbot, card.take_out.working)
    assert "June" in (tmp_path / "file").read_text()
    assert [str(tmp_path / "file") in notice.text for notice in said] == [True]


def test_only_the_days_that_were_asked_for_leave(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, tmp_path: Path
) -> None:
    for day in (18, 20):
        diary.entries.add(EntryContent(datetime(2026, 11, day, 9), note=f"day of {day}"))
    QTest.mouseClick(card.take_out.format_buttons[Format.CSV], LEFT)
    QTest.keyClicks(card.take_out.first_field.field.edit, "19 Nov 2026")
    card.take_out.save_to(tmp_path / "file")
    through(qtbot, card.take_out.working)
    text = (tmp_path / "file").read_text()
    assert "day of 20" in text
    assert "day of 18" not in text


def test_a_date_that_can_not_be_read_is_said_beside_its_line(card: ExchangeCard, tmp_path: Path) -> None:
    QTest.mouseClick(card.take_out.format_buttons[Format.CSV], LEFT)
    QTest.keyClicks(card.take_out.first_field.field.edit, "someday")
    card.take_out.save_to(tmp_path / "file")
    assert card.take_out.first_field.has_error
    assert not (tmp_path / "file").exists()


def test_a_place_that_can_not_be_written_is_said(
    qtbot: QtBot, card: ExchangeCard, said: list[Notice], tmp_path: Path
) -> None:
    card.take_out.save_to(tmp_path / "nowhere" / "file")
    through(qtbot, card.take_out.working)
    assert [notice.trouble for notice in said] == [True]


def test_a_table_is_shown_mapped_and_brought_in_with_an_undo(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, said: list[Notice], tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    dialog = opened(qtbot, card, log)
    assert "2 new" in dialog.result_label.text()
    assert "Line 3: 25:00 is not a time" in dialog.bad_label.text()
    QTest.mouseClick(dialog.order_buttons[DateOrder.DAY_FIRST], LEFT)
    QTest.keyClicks(dialog.writer_field.edit, "June")
    brought_in(qtbot, card, dialog)
    entries = diary.entries.between(None, None)
    assert [entry.content.at for entry in entries] == [
        datetime(2026, 4, 3, 14, 5),
        datetime(2026, 6, 3, 14, 5),
    ]
    assert {entry.content.writer for entry in entries} == {"June"}
    assert said[-1].undo is not None
    said[-1].undo()
    through(qtbot, card.bring_in.working)
    assert diary.entries.between(None, None) == ()


def test_what_comes_in_as_the_diary_is_left_is_in_it_and_told(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, said: list[Notice], tmp_path: Path
) -> None:
    (tmp_path / "log.csv").write_text(LOG)
    dialog = opened(qtbot, card, tmp_path / "log.csv")
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert card.bring_in.working.is_busy
    card.bring_in.working.finish()
    assert not card.bring_in.working.is_busy
    assert [entry.content.note for entry in diary.entries.newest(9)] == ["", "shivering"]
    assert said[-1].undo is not None


def test_another_meaning_of_a_column_is_used_and_remembered(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text("Moment,What,Puls\n2026-03-04 14:05,shivering,72\n")
    dialog = opened(qtbot, card, log)
    assert not dialog.accept_button.isEnabled()
    assert "No column says on which date" in dialog.result_label.text()
    assert dialog.mapping_table is not None
    for combo, column in zip(
        dialog.mapping_table.combos, (Column.MOMENT, Column.NOTE, Column.PULSE), strict=True
    ):
        choose(combo, column)
        through(qtbot, dialog.working)
    assert dialog.accept_button.isEnabled()
    brought_in(qtbot, card, dialog)
    (entry,) = diary.entries.between(None, None)
    assert (entry.content.note, entry.content.pulse) == ("shivering", 72)
    log.write_text("Moment,What,Puls\n2026-03-05 14:05,better,70\n")
    again = opened(qtbot, card, log)
    assert again.mapping_table is not None
    assert again.mapping_table.columns() == (Column.MOMENT, Column.NOTE, Column.PULSE)
    again.close()


def test_several_columns_of_one_meaning_are_told_of(qtbot: QtBot, card: ExchangeCard, tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    dialog = opened(qtbot, card, log)
    assert dialog.mapping_table is not None
    choose(dialog.mapping_table.combos[4], Column.NOTE)
    through(qtbot, dialog.working)
    assert dialog.mapping_table.columns()[4:] == (Column.NOTE, Column.NOTE)
    assert "Several columns are “What you saw”" in dialog.result_label.text()
    dialog.close()


def copy_of(diary: Diary, path: Path, note: str) -> Path:
    """Another caregiver's copy, in which they wrote something else."""
    whole = diary.whole.read()
    first = whole.entries[0]
    said = replace(first, content=replace(first.content, note=note), edited_at=datetime(2026, 11, 21, 15))
    lines = (*whole.contacts, Contact("f" * 32, "Night line", "556"))
    path.write_bytes(diary_to_json(replace(whole, entries=(said,), contacts=lines), datetime(2026, 11, 21)))
    return path


def test_two_copies_come_together_and_the_person_decides(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, said: list[Notice], tmp_path: Path
) -> None:
    entry = diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), note="mine"))
    dialog = opened(qtbot, card, copy_of(diary, tmp_path / "copy.json", "theirs"))
    assert "0 new, 1 changed" in dialog.result_label.text()
    assert dialog.conflict_list is not None
    (mine,), (theirs,) = dialog.conflict_list.mine_buttons, dialog.conflict_list.file_buttons
    assert (mine.isChecked(), theirs.isChecked()) == (False, True)  # it was written later
    assert dialog.conflict_list.decided() == ()
    shown = [label.text() for label in dialog.conflict_list.findChildren(QLabel)]
    assert any(told.startswith("In this diary, written 21 ") and "“mine”" in told for told in shown)
    assert any(told.startswith("In the file, written 21 ") and "“theirs”" in told for told in shown)
    theirs.setFocus()
    QTest.keyClick(theirs, Qt.Key.Key_Left)
    QTest.keyClick(mine, Qt.Key.Key_Space)
    brought_in(qtbot, card, dialog)
    assert diary.entries.get(entry.id).content.note == "mine"
    assert {version.content.note for version in diary.versions.of(entry.id)} == {"mine", "theirs"}
    assert [line.name for line in diary.care_team.contacts()] == ["Night line"]
    again = opened(qtbot, card, tmp_path / "copy.json")
    assert "Nothing would change." in again.result_label.text()
    assert not again.accept_button.isEnabled()
    again.close()


def test_a_file_can_take_the_diarys_place(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, tmp_path: Path
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), note="mine"))
    copy = copy_of(diary, tmp_path / "copy.json", "theirs")
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 10), note="since"))
    dialog = opened(qtbot, card, copy)
    QTest.mouseClick(dialog.replace_button, LEFT)
    through(qtbot, dialog.working)
    assert "What the diary holds now goes" in dialog.result_label.text()
    brought_in(qtbot, card, dialog)
    assert [entry.content.note for entry in diary.entries.between(None, None)] == ["theirs"]


def test_a_damaged_file_is_refused_and_nothing_changes(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, said: list[Notice], tmp_path: Path
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), note="mine"))
    before = diary.whole.read()
    data = diary_to_json(before, datetime(2026, 11, 21))
    (tmp_path / "cut.json").write_bytes(data[: len(data) // 2])
    card.bring_in.open_file(tmp_path / "cut.json")
    through(qtbot, card.bring_in.working)
    assert card.bring_in.dialog is None
    assert [notice.trouble for notice in said] == [True]
    assert diary.whole.read() == before


def test_leaving_the_dialog_changes_nothing(
    qtbot: QtBot, card: ExchangeCard, diary: Diary, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    dialog = opened(qtbot, card, log)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert diary.entries.between(None, None) == ()


def test_the_empty_table_is_written(card: ExchangeCard, said: list[Notice], tmp_path: Path) -> None:
    card.bring_in.save_template(tmp_path / "log.csv")
    assert (tmp_path / "log.csv").read_text(encoding="utf-8-sig").startswith("Date,Time,")
    assert said[-1].trouble is False


def test_what_was_stopped_leaves_no_file(
    qtbot: QtBot,
    diary: Diary,
    messages: Messages,
    notices: Notices,
    now: Callable[[], datetime],
    tmp_path: Path,
) -> None:
    may_go_on = Event()

    def now_in_a_while() -> datetime:
        may_go_on.wait()
        return now()

    take_out = TakeOut(diary, resources_dir(), messages, notices, now_in_a_while)
    qtbot.addWidget(take_out)
    take_out.save_to(tmp_path / "diary.json")
    assert take_out.working.dialog is not None
    take_out.working.dialog.reject()
    may_go_on.set()
    take_out.working.wait()
    assert not (tmp_path / "diary.json").exists()


def test_bringing_in_that_was_stopped_changes_nothing_and_says_so(
    qtbot: QtBot,
    diary: Diary,
    messages: Messages,
    notices: Notices,
    now: Callable[[], datetime],
    said: list[Notice],
    preferences: Preferences,
    theme: Theme,
    tmp_path: Path,
) -> None:
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9), note="mine"))
    copy = copy_of(diary, tmp_path / "copy.json", "theirs")
    before = diary.whole.read()
    may_go_on = Event()
    may_go_on.set()

    def now_in_a_while() -> datetime:
        may_go_on.wait()
        return now()

    bring_in = BringIn(diary, messages, notices, now_in_a_while, preferences)
    qtbot.addWidget(bring_in)
    bring_in.open_file(copy)
    through(qtbot, bring_in.working)
    dialog = bring_in.dialog
    assert dialog is not None
    through(qtbot, dialog.working)
    may_go_on.clear()
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert bring_in.working.dialog is not None
    bring_in.working.dialog.reject()
    assert bring_in.working.is_busy, "whether it was in time is not known yet"
    may_go_on.set()
    through(qtbot, bring_in.working)
    assert diary.whole.read() == before
    assert said[-1] == Notice(messages.text("exchange.stopped"))


def test_what_was_stopped_is_thrown_away(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    working = Working(window)
    done: list[object] = []

    may_end = Event()

    def work(_step: Step) -> str:
        may_end.wait(20)
        return "late"

    working.run("Working", work, done.append, done.append)
    dialog = working.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not working.is_busy
    may_end.set()
    working.wait()
    qtbot.wait(1)
    assert done == []


def test_json_that_leaves_is_the_diary(qtbot: QtBot, card: ExchangeCard, tmp_path: Path) -> None:
    card.take_out.save_to(tmp_path / "diary.json")
    through(qtbot, card.take_out.working)
    assert json.loads((tmp_path / "diary.json").read_text())["format"] == "caregiver-companion.diary"
    assert date(2026, 11, 21).isoformat() in (tmp_path / "diary.json").read_text()


def test_tab_goes_through_the_dialog_as_the_eye_does(
    qtbot: QtBot, card: ExchangeCard, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text(LOG)
    dialog = opened(qtbot, card, log)
    assert dialog.mapping_table is not None
    dialog.mapping_table.combos[0].setFocus()
    seen = []
    for _ in range(12):
        widget = dialog.focusWidget()
        assert widget is not None
        assert widget.accessibleName(), widget
        seen.append(widget.objectName() or widget.accessibleName())
        if widget is dialog.accept_button:
            break
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    combos = [f"column_{place}_combo" for place in range(6)]
    assert seen[:6] == combos
    assert seen[-2:] == ["cancel_button", "accept_button"]
    assert len(seen) == 10  # the two dates are one stop, gone through with arrows
    dialog.close()
