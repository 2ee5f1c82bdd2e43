"""The cards of calls and rules in the care team room."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.reminder_values import Purpose, Reminder
from caregiver_app.diary.values import Contact, Medicine, Profile
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.notices import Notice

NIGHT = datetime(2026, 11, 21, 2, 10)
CALL = Call("", NIGHT, "Nurse line", "Alex", "38.6", "Second dose now.")


@pytest.fixture(autouse=True)
def shown(room: CareTeamRoom) -> None:
    room.show()


def write(edit: QWidget, text: str) -> None:
    edit.setFocus()
    QTest.keyClicks(edit, text)


def test_a_call_is_written_down_with_its_time_and_contact_there(diary: Diary, room: CareTeamRoom) -> None:
    diary.care_team.save(Contact("", "Nurse line", "555 1234"))
    card = room.calls_card
    card.add_button.click()
    write(card.new_form.fields["advice"].edit, "Come in")
    card.new_form.done_button.click()
    (call,) = diary.calls.newest(9)
    assert (call.called_at, call.to_whom, call.advice) == (
        datetime(2026, 11, 21, 14, 5),
        "Nurse line",
        "Come in",
    )
    (row,) = card.rows.values()
    assert "Nurse line" in row.title_label.text()
    assert row.lines_label.text() == "Advice: Come in"


def test_the_newest_call_stands_first(diary: Diary, room: CareTeamRoom) -> None:
    diary.calls.save(CALL)
    newer = diary.calls.save(Call("", datetime(2026, 11, 21, 9, 0), "Ward"))
    older = next(row for record_id, row in room.calls_card.rows.items() if record_id != newer.id)
    QTest.qWaitForWindowActive(room)
    room.calls_card.rows[newer.id].remove_button.setFocus()
    QTest.keyClick(room.calls_card.rows[newer.id].remove_button, Qt.Key.Key_Tab)
    assert room.focusWidget() is older.edit_button
    layout = room.calls_card.rows_layout
    assert layout.indexOf(room.calls_card.rows[newer.id]) == 0
    assert layout.count() == 2


def test_tab_goes_to_a_cards_rows_before_the_next_card(diary: Diary, room: CareTeamRoom) -> None:
    """Rows are made later than the cards below: Tab came to them after the last card of the room."""
    call = diary.calls.save(CALL)
    QTest.qWaitForWindowActive(room)
    room.calls_card.add_button.setFocus()
    QTest.keyClick(room.calls_card.add_button, Qt.Key.Key_Tab)
    assert room.focusWidget() is room.calls_card.rows[call.id].edit_button


def test_tab_goes_from_the_reminders_to_what_is_proposed_and_on(diary: Diary, room: CareTeamRoom) -> None:
    """The buttons are made later than the cards below: Tab came to them after the last card of the room."""
    kept = diary.reminders.save(Reminder("", Purpose.OTHER, "Drink", (600,)))
    medicine = diary.medicines.save(Medicine("", "Levetiracetam", times="8"))
    QTest.qWaitForWindowActive(room)
    card = room.reminders_card
    last = card.rows[kept.id].remove_button
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert room.focusWidget() is card.medicine_buttons[medicine.id]
    QTest.keyClick(card.medicine_buttons[medicine.id], Qt.Key.Key_Tab)
    assert room.focusWidget() is room.limits_card.add_button


def test_a_call_is_changed_removed_and_brought_back(
    diary: Diary, room: CareTeamRoom, said: list[Notice]
) -> None:
    kept = diary.calls.save(CALL)
    row = room.calls_card.rows[kept.id]
    row.edit_button.click()
    write(row.form.fields["why"].edit, " and shivering")
    QTest.keyClick(row.form.fields["why"].edit, Qt.Key.Key_Return)
    (changed,) = diary.calls.newest(9)
    assert (changed.id, changed.why) == (kept.id, "38.6 and shivering")
    row.form.done_button.click()
    row.remove_button.click()
    assert diary.calls.newest(9) == ()
    undo = said[-1].undo
    assert undo is not None
    undo()
    assert diary.calls.newest(9) == (changed,)


def test_a_rule_is_put_in_with_a_day_as_its_end(diary: Diary, room: CareTeamRoom) -> None:
    diary.profile.save(Profile(infusions=(date(2026, 11, 12),)))
    card = room.rules_card
    card.add_button.click()
    for name, text in {"text": "No driving", "until": "day 28", "given_by": "Dr. Lee"}.items():
        write(card.new_form.fields[name].edit, text)
    card.new_form.done_button.click()
    (rule,) = diary.family_rules.all()
    assert (rule.text, rule.until_day, rule.given_by) == ("No driving", 28, "Dr. Lee")
    (row,) = card.rows.values()
    assert row.lines_label.text() == "until 10 Dec 2026 (Day 28)\nGiven by Dr. Lee"


def test_an_end_that_is_none_is_said_beside_its_field(diary: Diary, room: CareTeamRoom) -> None:
    card = room.rules_card
    card.add_button.click()
    write(card.new_form.fields["text"].edit, "No driving")
    write(card.new_form.fields["until"].edit, "soon")
    card.new_form.done_button.click()
    assert card.new_form.fields["until"].has_error
    assert card.new_form.values()["until"] == "soon"
    assert diary.family_rules.all() == ()


def test_a_rule_that_is_over_stands_last_and_quiet(diary: Diary, room: CareTeamRoom) -> None:
    over = diary.family_rules.save(FamilyRule("", "No visitors", until_on=date(2026, 11, 20)))
    near = diary.family_rules.save(FamilyRule("", "Stay near"))
    rows, layout = room.rules_card.rows, room.rules_card.rows_layout
    assert [layout.indexOf(rows[rule.id]) for rule in (near, over)] == [0, 1]
    assert rows[over.id].title_label.property("role") == "subtle"
    assert rows[over.id].lines_label.text() == "over: it held until 20 Nov 2026"
    assert rows[near.id].lines_label.text() == "no end given"


def test_a_rule_is_changed_removed_and_brought_back(
    diary: Diary, room: CareTeamRoom, said: list[Notice]
) -> None:
    kept = diary.family_rules.save(FamilyRule("", "No driving", until_day=28))
    row = room.rules_card.rows[kept.id]
    row.edit_button.click()
    row.form.fields["until"].edit.selectAll()  # type: ignore[union-attr] # it is a line edit
    write(row.form.fields["until"].edit, "2026-12-24")
    row.form.done_button.click()
    (changed,) = diary.family_rules.all()
    assert (changed.id, changed.until_on, changed.until_day) == (kept.id, date(2026, 12, 24), None)
    row.remove_button.click()
    undo = said[-1].undo
    assert diary.family_rules.all() == ()
    assert undo is not None
    undo()
    assert diary.family_rules.all() == (changed,)


def test_the_sources_stand_beside_an_empty_list_and_an_open_form(room: CareTeamRoom, diary: Diary) -> None:
    room.show()
    card = room.rules_card
    assert card.hint_label.isVisible()
    diary.family_rules.save(FamilyRule("", "No driving", "Dr. Lee"))
    assert not card.hint_label.isVisible()
    card.add_button.click()
    assert card.hint_label.isVisible()
    card.new_form.done_button.click()
    assert not card.hint_label.isVisible()
