"""The trends room with real keys and clicks, on a real diary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.diary import trends
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.trends import TrendKind
from caregiver_app.diary.values import Entry, EntryContent, Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.trends.reading_panel import ReadingPanel
from caregiver_app.ui.trends.room import TrendDays, TrendsRoom

INFUSION = date(2026, 11, 10)


@pytest.fixture
def entries(diary: Diary) -> list[Entry]:
    """Six days, one of them with nothing; the fourth has a fever and a headache."""
    diary.profile.save(Profile(patient="Sam", infusions=(INFUSION,)))
    start = datetime(2026, 11, 15, 9)
    contents = [
        EntryContent(at=start + timedelta(days=day), temperature_c=temperature, pulse=80 + day, note=note)
        for day, temperature, note in (
            (0, 36.8, "Slept well."),
            (1, 37.0, "Ate soup."),
            (3, 38.4, "A headache since noon."),
            (4, 37.2, "Better."),
            (5, 37.0, "Walked."),
        )
    ]
    return [diary.entries.add(content) for content in contents]


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    theme: Theme,
    now: Callable[[], datetime],
) -> TrendsRoom:
    room = TrendsRoom(diary, items, messages, hub, theme, now)
    qtbot.addWidget(room)
    room.resize(760, 900)
    return room


def show(qtbot: QtBot, room: TrendsRoom) -> ReadingPanel:
    with qtbot.waitExposed(room):
        room.show()
    QApplication.processEvents()
    return room.charts.reading_panels[TrendKind.TEMPERATURE]


def place_of(panel: ReadingPanel, number: int) -> QPoint:
    assert panel.panel is not None
    mark = panel.panel.marks[number]
    plot = panel.plot(QRectF(panel.rect()))
    inset = panel.theme.px("tiny")
    height = panel.panel.height(mark.high) * (plot.height() - 2 * inset)
    return QPointF(panel.x_of(mark.point.at, plot), plot.bottom() - inset - height).toPoint()


def test_an_empty_diary_teaches(qtbot: QtBot, room: TrendsRoom) -> None:
    show(qtbot, room)
    assert room.empty_hint.isVisible()
    assert not room.charts.isVisible()
    with qtbot.waitSignal(room.new_entry_requested):
        qtbot.mouseClick(room.new_entry_button, Qt.MouseButton.LeftButton)


def test_only_what_was_measured_has_a_chart(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    show(qtbot, room)
    shown = [kind for kind, panel in room.charts.reading_panels.items() if panel.isVisible()]
    assert shown == [TrendKind.TEMPERATURE, TrendKind.PULSE]
    assert room.day_buttons[TrendDays.SINCE_INFUSION].isChecked()
    assert room.charts.view is not None
    assert room.charts.view.first == datetime(2026, 11, 10)


def test_a_click_on_a_reading_opens_its_entry(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    panel = show(qtbot, room)
    with qtbot.waitSignal(room.entry_opened) as opened:
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=place_of(panel, 2))
    assert opened.args == [entries[2].id]


def test_the_mouse_says_what_it_is_on(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    panel = show(qtbot, room)
    qtbot.mouseMove(panel, place_of(panel, 2))
    qtbot.waitUntil(lambda: "38.4 °C" in room.pointed_label.text())
    assert "past a limit" in room.pointed_label.text()


def test_keys_go_from_reading_to_reading_and_open(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    panel.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel, Qt.Key.Key_Left)
    assert panel.current is not None
    assert panel.current.point.entry_id == entries[2].id
    assert "38.4 °C" in room.pointed_label.text()
    assert "38.4 °C" in panel.accessibleDescription()
    with qtbot.waitSignal(room.entry_opened) as opened:
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert opened.args == [entries[2].id]


def test_plus_minus_and_zero(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    panel = show(qtbot, room)
    whole = room.charts.view
    assert whole is not None
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    assert room.charts.view is not None
    assert room.charts.view.length == whole.length / 2
    assert not room.charts.is_whole
    qtbot.keyClick(panel, Qt.Key.Key_Minus)
    assert room.charts.is_whole
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_0)
    assert room.charts.view == whole


def test_the_wheel_zooms_with_ctrl_alone(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    panel = show(qtbot, room)
    for keys, is_whole in (
        (Qt.KeyboardModifier.NoModifier, True),
        (Qt.KeyboardModifier.ControlModifier, False),
    ):
        middle = QPointF(panel.rect().center())
        event = QWheelEvent(
            middle,
            panel.mapToGlobal(middle),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt takes it by place alone
        )
        QApplication.sendEvent(panel, event)
        assert room.charts.is_whole is is_whole


def test_a_drag_moves_along_and_opens_nothing(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    panel = show(qtbot, room)
    room.charts.zoom(0.5)
    before = room.charts.view
    assert before is not None
    opened: list[str] = []
    room.entry_opened.connect(opened.append)
    start = place_of(panel, 2)
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(panel, start + QPoint(60, 0))
    qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 0))
    assert room.charts.view is not None
    assert room.charts.view.first < before.first
    assert opened == []


def test_the_grid_shows_what_was_highlighted(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    show(qtbot, room)
    grid = room.charts.symptom_panel
    assert [(row.words, sorted(row.dates)) for row in grid.rows] == [
        ("Chills and fever", [date(2026, 11, 18)]),
        ("Headaches", [date(2026, 11, 18)]),
    ]
    grid.setFocus()
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert "Headaches" in room.pointed_label.text()
    with qtbot.waitSignal(room.day_opened) as opened:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [date(2026, 11, 18)]


def test_an_unwritten_day_is_said_to_be_unwritten(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    show(qtbot, room)
    grid = room.charts.symptom_panel
    plot = grid.plot(QRectF(grid.rect()))
    x = grid.x_of(datetime(2026, 11, 17, 12), plot)
    assert "nothing written" in grid.words_at(QPointF(x, 8))


def test_a_new_entry_is_drawn_at_once(
    qtbot: QtBot, diary: Diary, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    room.charts.zoom(0.5)
    before = room.charts.view
    diary.entries.add(EntryContent(at=datetime(2026, 11, 21, 9), temperature_c=38.9))
    assert panel.panel is not None
    assert panel.panel.marks[-1].words == "38.9 °C"
    assert not room.charts.is_whole
    assert before is not None
    assert room.charts.view is not None
    assert abs(room.charts.view.length - before.length) < timedelta(days=1)


def test_many_readings_are_ranges_until_one_looks_closer(
    qtbot: QtBot, diary: Diary, entries: list[Entry], room: TrendsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hour in range(20):
        diary.entries.add(EntryContent(at=datetime(2026, 11, 16, hour), temperature_c=37 + hour / 20))
    monkeypatch.setattr(trends, "MOST_POINTS", 25)
    panel = show(qtbot, room)
    assert panel.panel is not None
    assert max(mark.point.count for mark in panel.panel.marks) == 21
    room.charts.zoom(0.05, datetime(2026, 11, 20, 9))
    qtbot.waitUntil(
        lambda: panel.panel is not None and all(mark.point.entry_id for mark in panel.panel.marks)
    )


@pytest.mark.parametrize("name", ["trends.png", "trends.svg"])
def test_the_picture_is_kept(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom, tmp_path: Path, name: str
) -> None:
    show(qtbot, room)
    path = tmp_path / name
    room.save_to(path)
    assert str(path) in room.pointed_label.text()
    if path.suffix == ".png":
        image = QImage(str(path))
        assert image.width() > room.charts.symptom_panel.width()
    else:
        assert QSvgRenderer(str(path)).isValid()
        drawn = path.read_text(encoding="utf-8")
        assert "Temperature" in drawn
        for said in ("Filled diamond", "Dashed line, Temperature: 38.0 °C", "not a diagnosis", "ICANS"):
            assert said in drawn


def test_a_folder_that_is_not_there_is_said(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    show(qtbot, room)
    room.save_to(Path("/nowhere/at/all.png"))
    assert "Saved" not in room.pointed_label.text()
    assert "/nowhere/at" in room.pointed_label.text()
    assert "PDF" not in room.pointed_label.text()


def test_the_keyboard_begins_at_the_newest_reading_that_is_seen(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    room.charts.zoom(0.2, datetime(2026, 11, 16, 12))
    seen = room.charts.view
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Left)
    assert panel.current is not None
    assert panel.current.point.entry_id == entries[1].id
    assert room.charts.view == seen


def test_days_without_an_entry_are_hatched_in_few_strokes(
    qtbot: QtBot, diary: Diary, entries: list[Entry], room: TrendsRoom
) -> None:
    diary.entries.add(EntryContent(at=datetime(1926, 11, 16, 9), note="A year typed wrongly."))
    show(qtbot, room)
    qtbot.mouseClick(room.day_buttons[TrendDays.EVERYTHING], Qt.MouseButton.LeftButton)
    grid = room.charts.symptom_panel
    unwritten = list(grid.unwritten())
    assert unwritten == [
        (date(1926, 11, 17), date(2026, 11, 15)),
        (date(2026, 11, 17), date(2026, 11, 18)),
        (date(2026, 11, 21), date(2026, 11, 22)),
    ]


def test_nearer_goes_to_the_reading_that_the_keys_are_on(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Left)
    for _ in range(3):
        qtbot.keyClick(panel, Qt.Key.Key_Plus)
    assert panel.view.first <= entries[-1].content.at <= panel.view.last


def near(qtbot: QtBot, room: TrendsRoom) -> None:
    for _ in range(3):
        qtbot.mouseClick(room.nearer_button, Qt.MouseButton.LeftButton)


def test_nearer_goes_to_the_reading_that_the_mouse_was_on_last(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    at = entries[2].content.at
    place = panel.view.fraction(at)
    qtbot.mouseMove(panel, place_of(panel, 0))
    qtbot.mouseMove(panel, place_of(panel, 2))
    qtbot.waitUntil(lambda: "38.4 °C" in room.pointed_label.text())
    near(qtbot, room)
    assert panel.view.fraction(at) == pytest.approx(place)


def test_nearer_goes_to_the_newest_reading_if_nothing_was_looked_at(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    near(qtbot, room)
    assert panel.view.first <= entries[-1].content.at <= panel.view.last


def test_nearer_goes_to_the_middle_of_what_was_dragged_to(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    near(qtbot, room)
    panel.moved.emit(-0.6)
    middle = panel.view.moment(0.5)
    qtbot.mouseClick(room.nearer_button, Qt.MouseButton.LeftButton)
    assert panel.view.fraction(middle) == pytest.approx(0.5)


def test_escape_leaves_the_reading_and_then_the_zoom(
    qtbot: QtBot, entries: list[Entry], room: TrendsRoom
) -> None:
    panel = show(qtbot, room)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Left)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.current is None
    assert not room.charts.is_whole
    assert "Enter" in room.pointed_label.text()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert room.charts.is_whole


def test_a_row_says_its_whole_name(qtbot: QtBot, entries: list[Entry], room: TrendsRoom) -> None:
    show(qtbot, room)
    grid = room.charts.symptom_panel
    assert grid.words_at(QPointF(5, 5)) == grid.rows[0].words
