from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.diary.values import DaySummary
from caregiver_app.guide.items import Item
from caregiver_app.ui.diary.day_in_words import DayInWords
from caregiver_app.ui.diary.month_calendar import MonthCalendar
from caregiver_app.ui.theme import Theme

INFUSIONS = (date(2026, 11, 12),)


@pytest.fixture
def calendar(
    qtbot: QtBot, theme: Theme, items: Mapping[str, Item], now: Callable[[], datetime]
) -> MonthCalendar:
    calendar = MonthCalendar(theme, DayInWords(items), lambda: now().date())
    qtbot.addWidget(calendar)
    calendar.resize(700, 340)
    days = (
        DaySummary(date(2026, 11, 20), 8, 2, ("crs.headaches", "icans.headaches"), nothing_unusual=False),
        DaySummary(date(2026, 11, 21), 9, 1, (), nothing_unusual=True),
    )
    calendar.set_summaries(days, INFUSIONS)
    return calendar


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2026, 11, 20)),
        (Qt.Key.Key_Right, date(2026, 11, 22)),
        (Qt.Key.Key_Up, date(2026, 11, 14)),
        (Qt.Key.Key_Down, date(2026, 11, 28)),
        (Qt.Key.Key_PageUp, date(2026, 10, 21)),
        (Qt.Key.Key_PageDown, date(2026, 12, 21)),
    ],
)
def test_keys_move_the_day(calendar: MonthCalendar, key: Qt.Key, day: date) -> None:
    QTest.keyClick(calendar, key)
    assert calendar.focused_day == day
    QTest.keyClick(calendar, Qt.Key.Key_Home)
    assert calendar.focused_day == date(2026, 11, 21)


def test_return_chooses(qtbot: QtBot, calendar: MonthCalendar) -> None:
    QTest.keyClick(calendar, Qt.Key.Key_Left)
    with qtbot.waitSignal(calendar.day_chosen) as chosen:
        QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 20)]


def test_another_month_wants_its_days(qtbot: QtBot, calendar: MonthCalendar) -> None:
    with qtbot.waitSignal(calendar.month_changed):
        QTest.keyClick(calendar, Qt.Key.Key_PageDown)
    assert calendar.grid.first == date(2026, 12, 1)


def test_what_the_marks_say_is_said_in_words_too(calendar: MonthCalendar) -> None:
    assert calendar.accessibleDescription() == (
        "Saturday 21 November 2026 · Day 9. 1 entry. “nothing unusual” was ticked"
    )
    QTest.keyClick(calendar, Qt.Key.Key_Left)
    assert calendar.accessibleDescription() == (
        "Friday 20 November 2026 · Day 8. 2 entries. highlighted: CRS Headaches, ICANS Headaches"
    )
    QTest.keyClick(calendar, Qt.Key.Key_Left)
    assert calendar.accessibleDescription().endswith("Day 7. nothing written")


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_crs_and_icans_differ_without_colour(
    qtbot: QtBot, calendar: MonthCalendar, theme: Theme, qapp: QApplication, name: str
) -> None:
    theme.use(qapp, name)
    image = calendar.grab().toImage()
    cell = calendar.rect_of(date(2026, 11, 20))
    rows: dict[str, str] = {}
    for role in ("crs", "icans"):
        wanted = theme.color(role).rgb()
        lines = []
        for y in range(int(cell.top()), int(cell.bottom())):
            line = "".join(
                "#" if image.pixel(x, y) == wanted else " "
                for x in range(int(cell.left()), int(cell.right()))
            )
            lines.append(line.strip())
        rows[role] = max(lines, key=lambda line: line.count("#"))
    assert " " not in rows["crs"]
    assert rows["icans"].count(" ") > 5
