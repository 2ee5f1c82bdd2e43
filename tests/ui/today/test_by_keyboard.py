"""An ordinary check by real keys alone: where they go, and how many it takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Degree, EntryContent, Medicine, TemperatureRoute
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.news_line import NewsLine
from caregiver_app.ui.today.room import TodayRoom

TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


class Keyboard:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot, room: TodayRoom) -> None:
        qtbot.waitActive(room)
        room.focus_first()
        self._qtbot = qtbot
        self.count = 0

    def press(self, *keys: Qt.Key | str) -> None:
        """Presses keys; of a string each letter."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            if isinstance(key, str):
                self._qtbot.keyClicks(focused, key)
            else:
                self._qtbot.keyClick(focused, key)
            self.count += len(key) if isinstance(key, str) else 1

    def name(self) -> str:
        """What the keyboard is on."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""


def test_an_ordinary_check_takes_thirty_keys(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    keyboard = Keyboard(qtbot, room)
    keyboard.press("38.4", ENTER)
    keyboard.press("h", "h", SPACE, "d", "2", "m", SPACE)
    keyboard.press(TAB, "slept badly")
    assert editor.flush()
    content = diary.entries.get(editor.entry_id or "").content
    assert (content.temperature_c, content.note) == (38.4, "slept badly")
    assert content.symptoms == {
        "headaches": Degree.UNSPECIFIED,
        "crs.dizziness": Degree.MODERATE,
        "crs.muscle-joint-pain": Degree.UNSPECIFIED,
    }
    assert keyboard.count + QKeySequence("Ctrl+N").count() <= 30


def test_tab_stops_once_at_each_group_from_the_first_field_to_the_words(
    qtbot: QtBot, room: TodayRoom
) -> None:
    keyboard = Keyboard(qtbot, room)
    keyboard.press("37")
    qtbot.waitUntil(room.measurements_card.temperature_details.isVisible)
    stops: list[str] = []
    while not stops or stops[-1] != "note_edit":
        keyboard.press(TAB)
        stops.append(keyboard.name())
    assert stops == [
        "pulse_edit",
        "blood_pressure_edit",
        "oxygen_edit",
        "weight_edit",
        "fluids_edit",
        "mouth_button",
        "fever_reducer_button",
        "nothing_unusual_button",
        "chip_crs.breathing-problems",
        "note_edit",
    ]


def test_tab_comes_to_the_answer_that_was_given(qtbot: QtBot, room: TodayRoom, editor: EntryEditor) -> None:
    editor.set_typed("temperature", "37")
    editor.set_route(TemperatureRoute.ARMPIT)
    qtbot.waitUntil(room.measurements_card.temperature_details.isVisible)
    keyboard = Keyboard(qtbot, room)
    keyboard.press(*[TAB] * 6)
    assert keyboard.name() == "armpit_button"


def test_arrows_lead_on_to_how_strong_a_symptom_is(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor
) -> None:
    keyboard = Keyboard(qtbot, room)
    keyboard.press(ENTER, "s", SPACE, Qt.Key.Key_End, Qt.Key.Key_Left)
    assert keyboard.name() == "degree_severe"
    keyboard.press(SPACE)
    assert editor.draft.symptoms == {"crs.skin-rash": Degree.SEVERE}
    keyboard.press(TAB)
    assert keyboard.name() == "note_edit"


def test_tab_goes_down_the_page_also_to_what_came_later(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, diary: Diary
) -> None:
    now = editor.draft.at
    diary.entries.add(EntryContent(now, "Alex", "A quiet morning."))
    tablets = diary.medicines.save(Medicine("", "Acetaminophen", "500 mg"))
    diary.medicines.give(tablets, now, "Alex")
    room.medicines_card.refresh()
    room.start_new()
    room.show_news("2 entries by Alex.")
    keyboard = Keyboard(qtbot, room)
    keyboard.press("38.4", ENTER, TAB, "shivering and a rash")
    qtbot.waitUntil(lambda: len(room.note_card.match_list.rows()) == 2)
    assert len(room.earlier_list.rows()) == 1
    news = room.findChild(NewsLine)
    assert isinstance(news, NewsLine)
    start = news.open_button
    start.setFocus()
    stops: list[QWidget] = [start]
    for _ in range(60):
        keyboard.press(TAB)
        if (focused := QApplication.focusWidget()) is None or focused is start:
            break
        if focused is not stops[-1]:  # a date has three parts
            stops.append(focused)
    assert focused is start
    stops.remove(room.note_card.meaning_button)  # it stands above the words and comes after them
    heights = [stop.mapTo(room.page, stop.rect().center()).y() for stop in stops]
    assert heights == sorted(heights)
    names = [stop.objectName().partition("_")[0] for stop in stops]
    assert names[-11:] == [*["why", "wrong", "guide"] * 2, "add", "list", "give", "take", "open"]
