"""Finding words from the keyboard: all marked, counted, walked through over all chapters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.guide.model import Guide, Place
from caregiver_app.guide.search import find
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.theme import Theme

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def type_query(qtbot: QtBot, pane: GuidePane, query: str) -> None:
    pane.guide_view.setFocus()
    QTest.keyClick(pane.guide_view, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(pane.find_bar.search_field.hasFocus)
    QTest.keyClicks(pane.find_bar.search_field, query)


def marked(pane: GuidePane) -> list[str]:
    return [selection.cursor.selectedText() for selection in pane.guide_view.extraSelections()]


def test_typing_finds_counts_and_marks(qtbot: QtBot, pane: GuidePane, guide: Guide) -> None:
    type_query(qtbot, pane, "immune")
    hits = find(guide, "immune")
    assert len(hits) > 5
    assert pane.find_bar.count_label.text() == f"1 of {len(hits)}"
    here = [hit for hit in hits if hit.place.chapter_id == "what-it-is"]
    assert [words.casefold() for words in marked(pane)] == ["immune"] * len(here)


def test_enter_walks_on_and_over_chapters_and_round(qtbot: QtBot, pane: GuidePane, guide: Guide) -> None:
    type_query(qtbot, pane, "immune")
    hits = find(guide, "immune")
    for number in range(2, len(hits) + 1):
        QTest.keyClick(pane.find_bar.search_field, Qt.Key.Key_Return)
        assert pane.find_bar.count_label.text() == f"{number} of {len(hits)}"
        assert pane.state().chapter_id == hits[number - 1].place.chapter_id
    QTest.keyClick(pane.find_bar.search_field, Qt.Key.Key_F3)
    assert pane.find_bar.count_label.text() == f"1 of {len(hits)}"
    QTest.keyClick(pane.find_bar.search_field, Qt.Key.Key_Return, SHIFT)
    assert pane.find_bar.count_label.text() == f"{len(hits)} of {len(hits)}"
    QTest.keyClick(pane.find_bar.search_field, Qt.Key.Key_F3, SHIFT)
    assert pane.find_bar.count_label.text() == f"{len(hits) - 1} of {len(hits)}"


def test_the_present_find_is_seen_and_differs(qtbot: QtBot, pane: GuidePane, theme: Theme) -> None:
    type_query(qtbot, pane, "nervous system")
    selections = pane.guide_view.extraSelections()
    assert [s.format.background().color() for s in selections] == [theme.color("find_now")]
    area = pane.guide_view.cursorRect(selections[0].cursor)
    assert pane.guide_view.viewport().rect().contains(area)


def test_a_find_starts_at_the_open_chapter(qtbot: QtBot, pane: GuidePane, guide: Guide) -> None:
    pane.show_place(Place("side-effects"))
    type_query(qtbot, pane, "cytokine")
    first = next(i for i, h in enumerate(find(guide, "cytokine")) if h.place.chapter_id == "side-effects")
    assert pane.find_bar.count_label.text().startswith(f"{first + 1} of ")


def test_nothing_found_says_so(qtbot: QtBot, pane: GuidePane) -> None:
    type_query(qtbot, pane, "xylophone")
    assert pane.find_bar.count_label.text() == "not found"
    assert marked(pane) == []
    assert not pane.find_bar.next_button.isVisible()


def test_markup_in_a_query_is_only_words(qtbot: QtBot, pane: GuidePane) -> None:
    before = pane.guide_view.toPlainText()
    type_query(qtbot, pane, "<b>&amp;<img src=x>")
    assert pane.find_bar.count_label.text() == "not found"
    assert pane.guide_view.toPlainText() == before


def test_escape_ends_the_search(qtbot: QtBot, pane: GuidePane) -> None:
    type_query(qtbot, pane, "fever")
    QTest.keyClick(pane.find_bar.search_field, Qt.Key.Key_Escape)
    assert pane.find_bar.search_field.text() == ""
    assert marked(pane) == []
    assert not pane.find_bar.count_label.isVisible()
    assert pane.guide_view.hasFocus()


def test_marks_stay_when_the_page_is_dressed_anew(
    qtbot: QtBot, pane: GuidePane, theme: Theme, qapp: QApplication
) -> None:
    type_query(qtbot, pane, "immune")
    count = len(marked(pane))
    theme.use(qapp, "dark")
    pane.set_item_notes({"crs.headaches": "day 8"})
    assert len(marked(pane)) == count
