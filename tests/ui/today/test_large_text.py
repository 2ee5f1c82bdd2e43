"""Today at twice the text size, half the window: nothing hides at the side."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom


def test_nothing_hides_at_the_side(
    qtbot: QtBot, room: TodayRoom, editor: EntryEditor, theme: Theme, qapp: QApplication
) -> None:
    theme.use(qapp, "light", 200)
    try:
        qtbot.keyClicks(room.measurements_card.temperature_field.edit, "38.4")
        editor.set_note("shivering")
        room.symptoms_card.tick("crs.fast-heartbeat-low-blood-pressure")
        qtbot.waitUntil(room.measurements_card.temperature_details.isVisible)
        assert room.symptoms_card.degree_row.isVisible()
        room.page.ensurePolished()
        assert room.page.minimumSizeHint().width() <= 540
    finally:
        theme.use(qapp, "light")


def test_the_first_field_of_a_new_entry_is_in_sight(
    qtbot: QtBot, room: TodayRoom, theme: Theme, qapp: QApplication
) -> None:
    theme.use(qapp, "light", 200)
    try:
        room.resize(569, 360)
        room.show_news("Since you last wrote (Sat 21 Nov, 09:33): 2 entries by Alex.")
        QApplication.processEvents()
        room.start_new()
        edit = room.measurements_card.temperature_field.edit
        qtbot.waitUntil(lambda: edit.visibleRegion().boundingRect() == edit.rect())
    finally:
        theme.use(qapp, "light")
