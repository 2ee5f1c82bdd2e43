"""A whole check by real keys, what is kept of it on the way, and it beside the baseline."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime
from math import sin
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck
from caregiver_app.diary.values import Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.check.room import CheckRoom
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.theme import Theme

RIGHT, WRONG, UNDONE = Outcome.RIGHT, Outcome.NOT_RIGHT, Outcome.NOT_DONE


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    notices: Notices,
    theme: Theme,
    now: Callable[[], datetime],
) -> Iterator[CheckRoom]:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),)))
    room = CheckRoom(diary, items, resources_dir(), messages, hub, notices, theme, now, lambda: "Alex")
    qtbot.addWidget(room)
    room.resize(700, 760)
    room.show()
    QTest.qWaitForWindowActive(room)
    yield room
    room.hide()


@pytest.fixture
def baseline(diary: Diary) -> ThinkingCheck:
    answers = (
        Answer("year", RIGHT, "2026"),
        Answer("month", RIGHT),
        Answer("write", RIGHT, "Mary had a lamb:"),
    )
    at = datetime(2026, 11, 10, 18, 0)
    return diary.thinking_checks.save(ThinkingCheck("", at, "June", "adult", answers, baseline=True))


def press(*keys: str | Qt.Key) -> None:
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        if isinstance(key, str):
            QTest.keyClicks(at, key)
        else:
            QTest.keyClick(at, key)


def write_on(pad: QWidget) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(60, 60))
    for step in range(20):
        QTest.mouseMove(pad, QPoint(60 + 10 * step, int(60 + 20 * sin(step))))
    QTest.mouseRelease(pad, left, pos=QPoint(270, 60))


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def kept(diary: Diary) -> ThinkingCheck:
    latest = diary.thinking_checks.latest()
    assert latest is not None
    return latest


def test_a_whole_check_by_keys(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space)
    press("1", "1", "2", "our town", Qt.Key.Key_Return, "1")
    press("1", "1", "3", "turned away", Qt.Key.Key_Return, "1")
    assert room.ask_page.question.id == "write"
    write_on(room.ask_page.pad)
    press("1", Qt.Key.Key_Right, "1")
    assert room.pages.currentWidget() is room.beside_page
    check = kept(diary)
    assert {answer.question: answer.outcome for answer in check.answers} == {
        **dict.fromkeys(
            ("year", "month", "hospital", "name-1", "name-2", "request", "write", "count"), RIGHT
        ),
        "city": WRONG,
        "name-3": UNDONE,
    }
    said = {answer.question: answer.said for answer in check.answers}
    assert said["city"] == "our town"
    assert said["name-3"].endswith(": turned away")
    assert check.writer == "Alex"
    assert check.handwriting_id is not None
    assert diary.pictures.get(check.handwriting_id).media_type == "image/png"


def test_each_answer_is_kept_at_once(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, "1")
    assert [answer.question for answer in kept(diary).answers] == ["year"]
    assert room.ask_page.progress_label.text() == "2 of 10"
    press("1")
    assert [answer.question for answer in kept(diary).answers] == ["month", "year"]
    assert len(diary.thinking_checks.newest(9)) == 1


def test_an_answer_that_a_full_disk_refused_is_kept_without_another(
    room: CheckRoom, diary: Diary, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    press(Qt.Key.Key_Space, "1")
    with full_disk():
        press("2", Qt.Key.Key_Return)
        assert not room.keep_all()
        room.show_start()
        assert room.pages.currentWidget() is room.ask_page  # it would be lost
    room.hide()
    assert kept(diary).answers == (Answer("month", WRONG), Answer("year", RIGHT))
    assert room.keep_all()


def test_a_handwriting_that_a_full_disk_refused_is_kept_later(
    room: CheckRoom, diary: Diary, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    with full_disk():
        write_on(room.ask_page.pad)
        assert not room.keep_all()
    assert room.keep_all()
    assert kept(diary).handwriting_id is not None


def test_arrows_go_back_and_a_mark_can_be_changed(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, "1", Qt.Key.Key_Left)
    assert room.ask_page.question.id == "year"
    assert room.ask_page.outcome_buttons[RIGHT].isChecked()
    press("2")
    assert kept(diary).answers == (Answer("year", WRONG),)


def test_digits_in_a_field_are_words(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, "2", "1923", Qt.Key.Key_Return)
    assert kept(diary).answers == (Answer("year", WRONG, "1923"),)


def test_words_without_a_mark_go_to_the_note(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_Right)
    room.ask_page.said_field.edit.setFocus()
    press("Octember")
    room.hide()
    assert kept(diary).note == "The month: “Octember”"


def test_nothing_is_kept_of_a_check_that_was_only_begun(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_Right)
    room.show_start()
    assert diary.thinking_checks.latest() is None


def test_the_first_check_before_the_infusion_is_the_baseline(room: CheckRoom, diary: Diary) -> None:
    diary.profile.save(Profile("Sam"))
    assert room.start_page.baseline_box.isChecked()
    press(Qt.Key.Key_Space, "1")
    assert diary.thinking_checks.baseline() == kept(diary)
    room.show_start()
    assert not room.start_page.baseline_box.isChecked()


def test_it_is_laid_beside_the_baseline(room: CheckRoom, diary: Diary, baseline: ThinkingCheck) -> None:
    press(Qt.Key.Key_Space)
    assert room.ask_page.then_label.text() == "At the baseline: Right: “2026”"
    press("2", "1998", Qt.Key.Key_Return, "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    said = words_in(room.beside_page)
    assert "Not right: “1998”\nDiffers from the baseline" in said
    assert said.count("Differs from the baseline") == 1
    assert "The guide lists “Confusion and memory loss”. It has to do with what came of “The year”." in said
    assert "Beside the baseline of Tue 10 Nov, " in said
    assert not any(word in said.lower() for word in ("score", "grade", "normal", "of 10", "1 of"))


def test_what_does_not_differ_points_nowhere(room: CheckRoom, diary: Diary, baseline: ThinkingCheck) -> None:
    room.show_start()
    press(Qt.Key.Key_Space, "1", "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    assert not room.beside_page.tell_card.isVisible()


def test_the_baselines_sentence_is_proposed(room: CheckRoom, baseline: ThinkingCheck) -> None:
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    assert room.ask_page.shown_field.text() == "Mary had a lamb"
    assert room.ask_page.sentence_label.text() == "Mary had a lamb"
    room.ask_page.shown_field.edit.setFocus()
    QTest.keyClick(room.ask_page.shown_field.edit, Qt.Key.Key_End)
    QTest.keyClicks(room.ask_page.shown_field.edit, " once")
    assert room.ask_page.sentence_label.text() == "Mary had a lamb once"
    QTest.mouseClick(room.ask_page.back_button, Qt.MouseButton.LeftButton)
    assert not room.ask_page.sentence_label.isVisible()


def test_the_moment_of_a_check_is_put_right(room: CheckRoom, diary: Diary, qapp: QApplication) -> None:
    press(Qt.Key.Key_Space, "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    row = room.beside_page.moment_row
    row.date_edit.setFocus()
    QTest.keyClick(row.date_edit, Qt.Key.Key_Down)  # the day before
    assert kept(diary).at == datetime(2026, 11, 20, 14, 5)
    assert row.date_edit.hasFocus()
    assert "20 Nov" in room.beside_page.title_label.text()
    QTest.keyClick(row.date_edit, Qt.Key.Key_Up)
    row.time_edit.setFocus()
    QTest.keyClicks(row.time_edit, "2300")
    QTest.keyClick(row.time_edit, Qt.Key.Key_Return)
    assert "has not come yet" in words_in(row)
    assert kept(diary).at == datetime(2026, 11, 21, 14, 5)


def test_a_baseline_after_the_infusion_is_told_to_be_late(
    room: CheckRoom, diary: Diary, notices: Notices
) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    notices.start()
    assert not room.start_page.late_label.isVisible()
    room.start_page.baseline_box.click()
    assert "before the infusion, which was on 12 Nov 2026" in words_in(room.start_page)
    room.start_page.baseline_box.click()
    assert not room.start_page.late_label.isVisible()
    room.start_page.begin_button.setFocus()
    press(Qt.Key.Key_Space, "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(room.beside_page.baseline_button, Qt.MouseButton.LeftButton)
    assert "before the infusion" in said[-1].text
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 21),)))
    room.show_start()
    room.start_page.baseline_box.setChecked(True)
    assert not room.start_page.late_label.isVisible()


def test_the_guide_and_the_call_are_one_button_away(
    room: CheckRoom, qtbot: QtBot, baseline: ThinkingCheck
) -> None:
    press(Qt.Key.Key_Space, "3")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    guide = next(button for button in room.beside_page.findChildren(QPushButton) if button.property("item"))
    with qtbot.waitSignal(room.guide_requested) as asked:
        QTest.mouseClick(guide, Qt.MouseButton.LeftButton)
    assert asked.args == ["icans.confusion-memory-loss"]
    with qtbot.waitSignal(room.call_requested):
        QTest.mouseClick(room.beside_page.call_button, Qt.MouseButton.LeftButton)


def test_thrown_away_comes_back(
    room: CheckRoom, diary: Diary, notices: Notices, baseline: ThinkingCheck
) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    tile = next(button for button in room.start_page.findChildren(QToolButton) if button.property("check"))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    QTest.mouseClick(room.beside_page.throw_away_button, Qt.MouseButton.LeftButton)
    assert diary.thinking_checks.latest() is None
    assert said[-1].undo is not None
    said[-1].undo()
    assert diary.thinking_checks.latest() == baseline


def test_another_baseline_can_be_chosen_and_the_choice_undone(
    room: CheckRoom, diary: Diary, notices: Notices, baseline: ThinkingCheck
) -> None:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    press(Qt.Key.Key_Space, "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(room.beside_page.baseline_button, Qt.MouseButton.LeftButton)
    assert diary.thinking_checks.baseline() == kept(diary)
    assert said[-1].undo is not None
    said[-1].undo()
    assert diary.thinking_checks.baseline() == baseline


def test_a_note_is_kept_as_typed(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, "1")
    QTest.mouseClick(room.ask_page.leave_button, Qt.MouseButton.LeftButton)
    room.beside_page.note_edit.setFocus()
    press("Slow today.")
    assert kept(diary).note == "Slow today."


def test_a_check_of_a_form_that_is_not_known_takes_no_words(room: CheckRoom, diary: Diary) -> None:
    at = datetime(2026, 11, 20, 18, 0)
    check = diary.thinking_checks.save(ThinkingCheck("", at, "R&D", "later", (Answer("year", RIGHT),)))
    room.show_start()
    tile = [tile for tile in room.start_page.findChildren(QToolButton) if tile.property("check")][-1]
    assert "R&&D" in tile.text()
    assert "R&D" in tile.accessibleName()
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    page = room.beside_page
    QTest.keyClicks(page.note_edit, "Slow today.")
    assert page.note_edit.toPlainText() == kept(diary).note == ""
    assert not page.baseline_button.isVisible()
    assert "can be read, not changed" in page.who_label.text()
    assert kept(diary) == check


def test_names_are_offered_once_however_often_the_page_is_shown(room: CheckRoom) -> None:
    for _ in range(3):
        room.show_start()
    assert len(room.findChildren(QCompleter)) == 1


def test_a_scan_is_taken_in(room: CheckRoom, diary: Diary, tmp_path: Path) -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(tmp_path / "scan.png"))
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    room.ask_page.file_chosen.emit(str(tmp_path / "scan.png"))
    picture_id = kept(diary).handwriting_id
    assert picture_id is not None
    assert diary.pictures.get(picture_id).width == 300


def ask_for_the_sentence_again(room: CheckRoom, diary: Diary) -> None:
    room.open_check(kept(diary).id)
    room.beside_page.questions_requested.emit()
    while room.ask_page.question.id != "write":
        room.ask_page.step(1)


def test_a_stray_touch_leaves_a_kept_handwriting_as_it_is(room: CheckRoom, diary: Diary) -> None:
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    page = room.ask_page
    write_on(page.pad)
    QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    first = kept(diary).handwriting_id
    assert first is not None
    ask_for_the_sentence_again(room, diary)
    assert page.kept_label.isVisible()
    QTest.mouseClick(page.pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    assert kept(diary).handwriting_id == first
    ask_for_the_sentence_again(room, diary)
    QTest.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert not page.kept_label.isVisible()
    write_on(page.pad)
    QTest.mouseClick(page.pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    assert kept(diary).handwriting_id not in (None, first)


def test_a_file_that_is_no_picture_is_refused_in_words(room: CheckRoom, diary: Diary, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_text("no picture")
    press(Qt.Key.Key_Space, "1")
    room.ask_page.file_chosen.emit(str(tmp_path / "scan.png"))
    assert "not a picture" in room.ask_page.state_label.text()
    assert kept(diary).answers == (Answer("year", RIGHT),)


def test_lines_are_taken_back_one_by_one(room: CheckRoom) -> None:
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    pad = room.ask_page.pad
    empty = pad.png()
    write_on(pad)
    once = pad.png()
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.png() == once != empty
    QTest.mouseClick(room.ask_page.undo_button, Qt.MouseButton.LeftButton)
    assert pad.png() == empty


def test_a_pen_that_is_pressed_harder_writes_thicker(room: CheckRoom) -> None:
    press(Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 8)
    pad = room.ask_page.pad
    QApplication.processEvents()  # it has its size then

    def ink(pressure: float) -> int:
        pad.clear()
        for kind, x in (
            (QTabletEvent.Type.TabletPress, 60.0),
            (QTabletEvent.Type.TabletMove, 200.0),
            (QTabletEvent.Type.TabletRelease, 200.0),
        ):
            at = QPointF(x, 60)
            event = QTabletEvent(
                kind,
                QPointingDevice.primaryPointingDevice(),
                at,
                pad.mapToGlobal(at),
                pressure,
                0,
                0,
                0,
                0,
                0,
                Qt.KeyboardModifier.NoModifier,
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
            )
            QApplication.sendEvent(pad, event)
        image = QImage.fromData(pad.png())
        column = image.width() * 130 // pad.width()
        return sum(image.pixelColor(column, y).lightness() < 128 for y in range(image.height()))

    assert ink(0.1) < ink(0.9)


@pytest.mark.parametrize("form", ["older-child", "young-child"])
def test_a_childs_form_by_keys(room: CheckRoom, diary: Diary, form: str) -> None:
    years = {"older-child": 2017, "young-child": 2023}
    diary.profile.save(Profile("Kim", born_on=date(years[form], 5, 1), infusions=(date(2026, 11, 12),)))
    press(Qt.Key.Key_Space)
    while room.pages.currentWidget() is room.ask_page:
        press("1", *([Qt.Key.Key_Right] if room.ask_page.question.id == "write" else []))
    assert kept(diary).form == form
    assert {answer.outcome for answer in kept(diary).answers} == {RIGHT}
