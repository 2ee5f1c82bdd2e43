"""The window around the rooms: rooms on wish, notices with undo, nothing lost at the close."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.values import DaySummary, Profile
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.notices import Notice, Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.days_panel import DaysPanel
from caregiver_app.ui.shell.footer import Footer
from caregiver_app.ui.shell.guide_notes import guide_notes
from caregiver_app.ui.shell.header import Header
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.shell.trouble_page import TroublePage
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme

TODAY = date(2026, 11, 21)


def make_window(qtbot: QtBot, theme: Theme, preferences: Preferences) -> MainWindow:
    window = MainWindow(resources_dir() / "icons", theme, preferences)
    qtbot.addWidget(window)
    return window


def test_a_room_is_made_when_it_is_first_opened(qtbot: QtBot, theme: Theme, preferences: Preferences) -> None:
    window = make_window(qtbot, theme, preferences)
    made: list[str] = []

    def make() -> QWidget:
        made.append("diary")
        return QLabel("the diary")

    window.add_room("diary", make)
    assert made == []
    button = window.rail.findChild(QToolButton, "diary_button")
    for _ in range(2):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert made == ["diary"]
    assert window.rooms_stack.currentWidget() is window.room("diary")


def test_the_guides_room_takes_the_whole_width_and_gives_it_back(
    qtbot: QtBot, theme: Theme, preferences: Preferences
) -> None:
    window = make_window(qtbot, theme, preferences)
    window.add_room("today", QWidget)
    window.open_room("today")
    window.open_room("guide")
    assert window.left_pane.isHidden()
    window.open_room("today")
    assert not window.left_pane.isHidden()


def test_where_two_panes_do_not_fit_the_open_one_has_all_the_width(
    qtbot: QtBot, qapp: QApplication, theme: Theme, preferences: Preferences
) -> None:
    """At 1000 x 640 and 200 % the cards were cut at both sides, and three lines of the guide were seen."""
    window = make_window(qtbot, theme, preferences)
    guide = QWidget()
    guide.setMinimumWidth(350)
    window.set_guide(guide)
    window.add_room("today", QWidget)
    window.open_room("today")
    window.resize(1000, 640)
    window.show()
    assert window.left_pane.isVisible()
    assert guide.isVisible()
    try:
        theme.use(qapp, "light", 200)
        qtbot.waitUntil(lambda: not guide.isVisible())
        window.show_reading()
        assert guide.isVisible()
        assert not window.left_pane.isVisible()
        button = window.rail.findChild(QToolButton, "guide_button")
        assert button is not None
        assert button.isChecked()
        window.open_room("today")
        window.resize(1600, 900)
        assert guide.isVisible()
    finally:
        theme.use(qapp, "light")


def test_both_panes_get_their_shares_back(qtbot: QtBot, theme: Theme, preferences: Preferences) -> None:
    """Made wider while the guide was alone, the room came back as a narrow strip beside it."""
    window = make_window(qtbot, theme, preferences)
    window.set_guide(QWidget())
    window.add_room("today", QWidget)
    window.open_room("today")
    window.resize(1200, 700)
    window.show()
    before = window.left_pane.width() / window.splitter.width()
    window.open_room("guide")
    window.resize(900, 700)
    window.resize(1280, 700)
    window.open_room("today")
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: abs(window.left_pane.width() / window.splitter.width() - before) < 0.05)


def test_the_foot_stays_one_line_where_shorter_words_allow_it(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show()
    footer.show_saved("14:05")
    try:
        for scale, width, saved in ((100, 1188, "on this computer"), (200, 815, "Saved 14:05")):
            theme.use(qapp, "light", scale)
            footer.resize(width, footer.sizeHint().height())
            assert saved in footer.saved_label.text()
            assert "any worry, call" in footer.promise_label.text()
            one_line = footer.promise_label.fontMetrics().height()
            assert footer.heightForWidth(width) < 2 * one_line + 12
        assert footer.saved_label.text() == "Saved 14:05"
        assert footer.saved_label.accessibleName().endswith("nothing leaves it")
    finally:
        theme.use(qapp, "light")


def test_a_notice_is_seen_beside_the_guide_alone(
    qtbot: QtBot, theme: Theme, preferences: Preferences
) -> None:
    window = make_window(qtbot, theme, preferences)
    bar = NoticeBar(load_messages(resources_dir()), window)
    window.set_notice_bar(bar)
    window.show()
    window.open_room("guide")
    bar.show()
    assert bar.isVisible()


def test_the_first_paint_is_told_once(qtbot: QtBot, theme: Theme, preferences: Preferences) -> None:
    window = make_window(qtbot, theme, preferences)
    painted: list[bool] = []
    window.first_painted.connect(lambda: painted.append(True))
    window.show()
    qtbot.waitUntil(lambda: bool(painted))
    window.repaint()
    assert painted == [True]
    window.hide()


def test_what_cannot_be_saved_keeps_the_window_open(
    qtbot: QtBot, theme: Theme, preferences: Preferences
) -> None:
    window = make_window(qtbot, theme, preferences)
    answers = [False, True]
    window.set_close_guard(lambda: answers.pop(0))
    window.show()
    assert not window.close()
    assert window.close()
    assert preferences.get("geometry", str)


def test_a_notice_has_its_undo(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(load_messages(resources_dir()))
    qtbot.addWidget(bar)
    notices = Notices()
    undone: list[str] = []
    notices.say("before anybody listened")
    notices.posted.connect(bar.show_notice)
    notices.start()
    assert bar.text_label.text() == "before anybody listened"
    notices.say("thrown away", lambda: undone.append("it"))
    bar.show()
    qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    assert undone == ["it"]
    assert not bar.isVisible()


def test_what_cannot_be_undone_is_told(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(load_messages(resources_dir()))
    qtbot.addWidget(bar)

    def undo() -> None:
        raise Trouble("store.disk_full", path="diary.sqlite3")

    bar.show_notice(Notice("thrown away", undo))
    qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert "is full" in bar.text_label.text()
    assert bar.undo_button.isHidden()
    bar.hide()


def test_the_header_counts_the_days_of_one_or_two_infusions(qtbot: QtBot, theme: Theme) -> None:
    header = Header()
    qtbot.addWidget(header)
    panel = DaysPanel(header, theme)
    panel.show_profile(Profile(patient="Sam <b>", infusions=(date(2026, 11, 12),)), TODAY)
    assert header.title_label.text() == "Sam <b>'s diary"
    assert "today is day 9" in header.days_label.text()
    panel.show_profile(Profile(infusions=(date(2026, 11, 8), date(2026, 11, 18))), TODAY)
    assert "day 13 / 3" in header.days_label.text()
    panel.show_profile(Profile(), TODAY)
    assert "not counted" in header.days_label.text()


def test_the_guides_notes_say_when_an_item_was_last_seen() -> None:
    def day(number: int, *items: str) -> DaySummary:
        return DaySummary(date(2026, 11, 12 + number), number, 1, items, nothing_unusual=False)

    days = [
        day(0, "crs.skin-rash"),
        day(4, "crs.chills-fever"),
        day(9, "crs.chills-fever", "icans.speech-difficulties"),
    ]
    notes, today = guide_notes(days, TODAY)
    assert notes == {
        "crs.skin-rash": "day 0",
        "crs.chills-fever": "today, 2 days this week",
        "icans.speech-difficulties": "today, first time",
    }
    assert today == {"crs.chills-fever", "icans.speech-difficulties"}


def test_what_is_wrong_is_said_whole_in_large_text_too(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    """In a low window its sentences were squeezed to half their lines."""
    page = TroublePage(
        "The diary's file is damaged, and no word of this sentence is to be cut. " * 3, "/a/diary"
    )
    qtbot.addWidget(page)
    page.offer_salvage()
    try:
        theme.use(qapp, "light", 200)
        page.resize(800, 250)
        page.show()
        labels = [label for label in page.findChildren(QLabel) if label.wordWrap() and label.isVisible()]
        assert len(labels) >= 4
        qtbot.waitUntil(
            lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels)
        )
    finally:
        theme.use(qapp, "light")
