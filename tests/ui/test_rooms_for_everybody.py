"""What holds for every room: names for screen readers, labels for inputs, keys for all, room for text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck
from caregiver_app.diary.values import (
    Contact,
    DirectoryEntry,
    DirectoryKind,
    EntryContent,
    Profile,
)
from caregiver_app.guide.items import Item
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.messages import Messages
from caregiver_app.paths import resources_dir
from caregiver_app.ui.calling.dialog import CallDialog
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.check.room import CheckRoom
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.first_run.page import FirstRunPage
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.settings.room import SettingsRoom
from caregiver_app.ui.summary.page import SummaryRoom
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.room import TrendsRoom

ROOMS = (
    "diary",
    "care_team",
    "settings",
    "first_run",
    "call",
    "summary",
    "trends",
    "check_begin",
    "check_ask",
    "check_beside",
)


def fill(diary: Diary) -> None:
    diary.profile.save(Profile("Sam", infusions=(date(2026, 11, 12),), emergency_number="112"))
    diary.care_team.save(
        Contact("", "Nurse line of the treatment center", "+49 30 1234 5678", "day and night")
    )
    diary.questions.add("May he drive again, and when?", "after#driving")
    diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.8, "Dr. Weber"), "Alex")
    diary.directory.save(
        DirectoryEntry("", DirectoryKind.LINK, "Support group", url="https://example.org/group")
    )
    diary.entries.add(EntryContent(datetime(2026, 11, 20, 9, 0), "Alex", "He has a rash", temperature_c=38.4))


def check_room(
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    notices: Notices,
    theme: Theme,
    now: Callable[[], datetime],
    page: str,
) -> CheckRoom:
    answers = tuple(Answer(name, Outcome.RIGHT, "said so") for name in ("year", "city", "name-1", "count"))
    before = ThinkingCheck("", datetime(2026, 11, 10, 9), "Alex", "adult", answers, baseline=True)
    diary.thinking_checks.save(before)
    later = tuple(replace(answer, outcome=Outcome.NOT_RIGHT) for answer in answers)
    check = diary.thinking_checks.save(replace(before, at=datetime(2026, 11, 20, 9), answers=later))
    room = CheckRoom(diary, items, resources_dir(), messages, hub, notices, theme, now, lambda: "Alex")
    if page != "check_begin":
        room.open_check(check.id)
    if page == "check_ask":
        room.beside_page.questions_button.click()
    return room


@pytest.fixture(params=ROOMS)
def room(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    notices: Notices,
    now: Callable[[], datetime],
    preferences: Preferences,
    theme: Theme,
) -> Iterator[QWidget]:
    fill(diary)
    room: QWidget
    if request.param == "diary":
        room = DiaryRoom(diary, items, messages, hub, theme, notices, now)
    elif request.param == "care_team":
        room = CareTeamRoom(diary, items, messages, hub, notices, now)
        diary.own_words.add(OwnWords("the flappy thing", ("icans.seizures-tremors",), "Anna"))
        for card in (
            room.contacts_card,
            room.questions_card,
            room.limits_card,
            room.own_words_card,
            room.directory_card,
        ):
            card.open_new_form()
    elif request.param == "settings":
        room = SettingsRoom(
            diary, messages, hub, notices, now, preferences=preferences, theme=theme, diary_path="/a/diary"
        )
    elif request.param == "first_run":
        room = FirstRunPage(diary, messages, now, preferences)
    elif request.param.startswith("check"):
        room = check_room(diary, items, messages, hub, notices, theme, now, request.param)
    elif request.param == "trends":
        room = TrendsRoom(diary, items, messages, hub, theme, now)
    elif request.param == "summary":
        room = SummaryRoom(diary, items, resources_dir(), messages, hub, now, preferences=preferences)
    else:
        room = CallDialog(diary, items, messages, now, ("icans.seizures-tremors",))
        room.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(room)
    room.resize(480, 700)
    room.show()
    QTest.qWaitForWindowActive(room)
    yield room
    room.hide()


def focusable(room: QWidget) -> list[QWidget]:
    widgets = [
        widget
        for widget in room.findChildren(QWidget)
        if widget.isVisibleTo(room) and not isinstance(widget.parent(), QAbstractSpinBox)  # keeps the focus
    ]
    return [
        widget for widget in widgets if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


def test_everything_the_keyboard_reaches_has_a_name(room: QWidget) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in focusable(room)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_every_input_has_a_label_that_leads_to_it(room: QWidget) -> None:
    buddies = [label.buddy() for label in room.findChildren(QLabel)]
    inputs = [
        widget
        for widget in focusable(room)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox)
    ]
    assert [widget.accessibleName() for widget in inputs if widget not in buddies] == []


def test_tab_reaches_everything(room: QWidget) -> None:
    wanted = {id(widget): widget for widget in focusable(room)}
    for _ in range(3 * len(wanted) + 10):
        now_at = QApplication.focusWidget()
        if now_at is not None:
            wanted.pop(id(now_at), None)
            QTest.keyClick(now_at, Qt.Key.Key_Tab)
    left = [widget for widget in wanted.values() if not is_other_choice_of_a_group(widget)]
    assert [f"{type(widget).__name__} {widget.accessibleName()}" for widget in left] == []


@pytest.mark.parametrize("room", ["first_run", "settings", "check_begin"], indirect=True)
def test_tab_goes_down_the_page(room: QWidget) -> None:
    page = room.findChildren(QScrollArea)[0].widget()
    assert page is not None
    stops = [widget for widget in focusable(page) if isinstance(widget, QLineEdit | QAbstractButton)]
    stops[0].setFocus()
    heights = []
    for _ in range(len(stops)):
        now_at = QApplication.focusWidget()
        assert now_at is not None
        if page.isAncestorOf(now_at):
            heights.append((now_at.mapTo(page, now_at.rect().center()).y(), now_at.accessibleName()))
        if now_at is stops[-1]:
            break
        QTest.keyClick(now_at, Qt.Key.Key_Tab)
    backwards = [pair for pair in pairwise(heights) if pair[1][0] < pair[0][0] - 20]
    assert backwards == []


def is_other_choice_of_a_group(widget: QWidget) -> bool:
    """Arrows, not Tab, lead from one choice of a group to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_hides_at_the_side(room: QWidget, theme: Theme, qapp: QApplication, scale: int) -> None:
    theme.use(qapp, "light", scale)
    try:
        widest = 480 if scale == 100 else 620
        assert room.minimumSizeHint().width() <= widest
        for area in room.findChildren(QScrollArea):
            inside = area.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= widest
    finally:
        theme.use(qapp, "light")


@pytest.mark.parametrize("scale", [100, 200])
def test_no_room_is_so_low_that_words_in_fields_are_cut(
    room: QWidget, theme: Theme, qapp: QApplication, scale: int
) -> None:
    """A layout squeezes a field down to the least height that the style sheet gives it."""
    theme.use(qapp, "light", scale)
    try:
        squeezed = [
            f"{widget.accessibleName()}: {widget.minimumHeight()} of {widget.minimumSizeHint().height()}"
            for widget in focusable(room)
            if isinstance(widget, QLineEdit | QComboBox)
            and 0 < widget.minimumHeight() < widget.minimumSizeHint().height() - 1
        ]
        assert squeezed == []
    finally:
        theme.use(qapp, "light")


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_every_theme_paints_it(room: QWidget, theme: Theme, qapp: QApplication, name: str) -> None:
    theme.use(qapp, name)
    assert not room.grab().isNull()
    theme.use(qapp, "light")
