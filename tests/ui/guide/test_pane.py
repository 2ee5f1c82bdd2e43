"""Reading: places, rows, links, bookmarks, text size, memory."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.guide.model import Guide, Place
from caregiver_app.ui.guide.pane import GuidePane
from caregiver_app.ui.guide.state import GuideState
from caregiver_app.ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def block_of(guide: Guide, item_id: str) -> str:
    return guide.place_of_item(item_id).block_id


@pytest.mark.parametrize("item_id", ITEM_IDS)
@pytest.mark.parametrize("scale", [100, 200])
def test_show_item_brings_its_row_into_sight_and_lights_it(
    pane: GuidePane, guide: Guide, item_id: str, scale: int
) -> None:
    pane.set_text_scale(scale)
    pane.show_item(item_id)
    row = pane.guide_view.row_rect(block_of(guide, item_id)).toRect()
    assert row.height() > 10
    assert pane.guide_view.viewport().rect().contains(row)
    assert pane.guide_view.lit_block() == block_of(guide, item_id)


def test_the_light_is_painted_and_leaves_an_outline(pane: GuidePane, guide: Guide, theme: Theme) -> None:
    pane.show_item("crs.dizziness")
    row = pane.guide_view.row_rect(block_of(guide, "crs.dizziness")).toRect()
    image = pane.guide_view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    lit = image.pixelColor(QPoint(row.center().x(), row.center().y()) * ratio)
    assert lit == theme.color("crs_soft")
    top = [image.pixelColor(row.center().x(), y) for y in range(row.top() - 1, row.top() + 4)]
    assert theme.color("crs") in top


@pytest.mark.parametrize("x", [60, 380])
def test_a_row_can_be_clicked_anywhere(qtbot: QtBot, pane: GuidePane, guide: Guide, x: int) -> None:
    pane.show_item("crs.dizziness")
    row = pane.guide_view.row_rect(block_of(guide, "crs.dizziness")).toRect()
    with qtbot.waitSignal(pane.item_clicked) as clicked:
        QTest.mouseClick(pane.guide_view.viewport(), LEFT, pos=QPoint(x, row.center().y()))
    assert clicked.args == ["crs.dizziness"]


def test_a_click_beside_rows_is_no_item(pane: GuidePane, guide: Guide) -> None:
    clicks: list[str] = []
    pane.item_clicked.connect(clicks.append)
    pane.show_place(Place("side-effects"))
    area = pane.guide_view.row_rect("serious").toRect()
    QTest.mouseClick(pane.guide_view.viewport(), LEFT, pos=area.center())
    assert clicks == []


def test_a_row_is_reached_and_opened_by_the_keyboard(qtbot: QtBot, pane: GuidePane) -> None:
    pane.show_place(Place("side-effects"))
    pane.guide_view.setFocus()
    QTest.keyClick(pane.guide_view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(pane.item_clicked) as clicked:
        QTest.keyClick(pane.guide_view, Qt.Key.Key_Return)
    assert clicked.args == [ITEM_IDS[0]]


def test_notes_are_written_at_the_right_and_marks_are_painted(
    pane: GuidePane, guide: Guide, theme: Theme
) -> None:
    pane.show_place(Place("side-effects", "crs-extreme-fatigue"))
    pane.set_item_notes({"crs.skin-rash": "today, <first> time", "crs.headaches": "day 8"}, ["crs.skin-rash"])
    words = pane.guide_view.toPlainText().replace("\xa0", " ")
    assert "today, <first> time" in words
    assert "day 8" in words
    image = pane.guide_view.viewport().grab().toImage()
    colors = {}
    for item_id in ("crs.skin-rash", "crs.headaches"):
        row = pane.guide_view.row_rect(block_of(guide, item_id)).toRect()
        colors[item_id] = image.pixelColor(row.left() + 2, row.center().y())
    assert colors["crs.skin-rash"] == theme.color("crs")
    assert colors["crs.headaches"] == theme.color("paper")


def test_new_notes_leave_the_reader_where_they_are(pane: GuidePane) -> None:
    pane.show_item("icans.agitation")
    before = pane.guide_view.verticalScrollBar().value()
    assert before > 0
    pane.set_item_notes({"crs.skin-rash": "day 8"})
    assert abs(pane.guide_view.verticalScrollBar().value() - before) <= 2


def test_back_and_forward(pane: GuidePane) -> None:
    assert not pane.toolbar.back_button.isEnabled()
    pane.show_place(Place("seven-steps"))
    pane.show_item("icans.agitation")
    pane.guide_view.setFocus()
    there = pane.state()
    QTest.keyClick(pane.guide_view, Qt.Key.Key_Left, ALT)
    assert pane.state().chapter_id == "seven-steps"
    QTest.keyClick(pane.guide_view, Qt.Key.Key_Left, ALT)
    assert pane.state().chapter_id == "what-it-is"
    assert not pane.toolbar.back_button.isEnabled()
    QTest.keyClick(pane.guide_view, Qt.Key.Key_Right, ALT)
    QTest.mouseClick(pane.toolbar.forward_button, LEFT)
    assert (pane.state().chapter_id, pane.state().scroll) == (there.chapter_id, there.scroll)
    assert not pane.toolbar.forward_button.isEnabled()


def test_contents_lists_all_chapters_and_opens_one(pane: GuidePane, guide: Guide) -> None:
    actions = pane.toolbar.contents_menu.actions()
    assert len(actions) == len(guide.chapters)
    assert [action.isChecked() for action in actions].index(True) == 0
    actions[5].trigger()
    assert pane.state().chapter_id == "side-effects"
    assert [a.isChecked() for a in pane.toolbar.contents_menu.actions()].index(True) == 5


def test_a_bookmark_is_set_listed_gone_to_and_taken_away(qtbot: QtBot, pane: GuidePane) -> None:
    pane.show_item("icans.agitation")
    pane.guide_view.setFocus()
    with qtbot.waitSignal(pane.state_changed):
        QTest.keyClick(pane.guide_view, Qt.Key.Key_D, CONTROL)
    (kept,) = pane.state().bookmarks
    assert kept.startswith("side-effects#")
    assert pane.toolbar.bookmark_button.text() == "★"
    pane.show_place(Place("coping"))
    assert pane.toolbar.bookmark_button.text() == "☆"
    bookmark = pane.toolbar.bookmark_menu.actions()[-1]
    assert bookmark.text().startswith("Side effects to watch for: ")
    bookmark.trigger()
    assert pane.state().chapter_id == "side-effects"
    pane.restore(GuideState(chapter_id="coping", bookmarks=("coping",)))
    pane.toolbar.bookmark_menu.actions()[0].trigger()
    assert pane.state().bookmarks == ()


def test_text_size_by_buttons_and_keys_within_bounds(pane: GuidePane) -> None:
    height = pane.guide_view.document().size().height()
    QTest.mouseClick(pane.toolbar.larger_button, LEFT)
    assert pane.state().text_scale == 115
    assert pane.guide_view.document().size().height() > height
    pane.guide_view.setFocus()
    for _ in range(20):
        QTest.keyClick(pane.guide_view, Qt.Key.Key_Plus, CONTROL)
    assert pane.state().text_scale == 250
    for _ in range(20):
        QTest.keyClick(pane.guide_view, Qt.Key.Key_Minus, CONTROL)
    assert pane.state().text_scale == 80


def test_nothing_is_wider_than_the_page_at_any_size(pane: GuidePane, guide: Guide) -> None:
    pane.set_item_notes(dict.fromkeys(ITEM_IDS, "today, 2 × this week"))
    for scale in (100, 200, 250):
        pane.set_text_scale(scale)
        for chapter in guide.chapters:
            pane.show_place(Place(chapter.id))
            assert pane.guide_view.document().size().width() <= pane.guide_view.viewport().width()


def test_state_comes_back_in_another_pane(qtbot: QtBot, pane: GuidePane, guide: Guide, theme: Theme) -> None:
    pane.show_item("icans.agitation")
    pane.set_text_scale(130)
    kept = GuideState("side-effects", 0.5, ("coping", "side-effects#crs-why"), 130)
    other = GuidePane(guide)
    qtbot.addWidget(other)
    other.restore(kept)
    other.set_theme(theme)
    other.resize(500, 600)
    with qtbot.waitExposed(other):
        other.show()
    assert other.state() == kept
    bar = other.guide_view.verticalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=1)


def test_a_state_from_an_older_guide_is_taken_as_far_as_it_goes(pane: GuidePane) -> None:
    pane.restore(GuideState("gone", 7.0, ("gone", "coping#gone", "coping"), 9000))
    state = pane.state()
    assert (state.chapter_id, state.bookmarks, state.text_scale) == ("what-it-is", ("coping",), 250)


def test_the_reader_stays_as_far_down_when_the_pane_is_resized(pane: GuidePane, qapp: QApplication) -> None:
    pane.show_item("icans.agitation")
    before = pane.state().scroll
    pane.resize(700, 500)
    qapp.processEvents()
    assert pane.state().scroll == pytest.approx(before, abs=0.01)


def test_a_question_is_sent_and_then_shown_as_sent(qtbot: QtBot, pane: GuidePane, guide: Guide) -> None:
    pane.show_place(Place("coping"))
    block = guide.block(Place("coping", "ask-talk"))
    assert block is not None
    with qtbot.waitSignal(pane.question_sent) as sent:
        pane.guide_view.anchorClicked.emit(QUrl("question:ask-talk"))
    assert sent.args == [block.text, "coping#ask-talk"]
    count = pane.guide_view.toPlainText().count("Send to our questions")
    pane.set_sent_questions({"coping#ask-talk"})
    text = pane.guide_view.toPlainText()
    assert text.count("Send to our questions") == count - 1
    assert text.count("In your list ✓") == 1


def test_links_are_told_and_not_followed(qtbot: QtBot, pane: GuidePane) -> None:
    pane.show_place(Place("types-it-treats"))
    before = pane.guide_view.toPlainText()
    with qtbot.waitSignal(pane.link_requested) as asked:
        pane.guide_view.anchorClicked.emit(QUrl("https://www.tecartushcp.com/x?a=1"))
    assert asked.args == ["https://www.tecartushcp.com/x?a=1"]
    with qtbot.waitSignal(pane.directory_requested):
        pane.guide_view.anchorClicked.emit(QUrl("directory:"))
    with qtbot.assertNotEmitted(pane.link_requested):
        pane.guide_view.anchorClicked.emit(QUrl("file:///etc/passwd"))
        pane.guide_view.anchorClicked.emit(QUrl("http://example.org"))
    assert pane.guide_view.toPlainText() == before


def test_the_way_on_leads_to_the_next_chapter(pane: GuidePane) -> None:
    pane.guide_view.anchorClicked.emit(QUrl("chapter:how-it-works"))
    assert pane.state().chapter_id == "how-it-works"
    assert pane.guide_view.verticalScrollBar().value() == 0


def test_nothing_is_fetched(pane: GuidePane) -> None:
    for address in ("https://example.org/a.png", "file:///etc/passwd", "a.css"):
        assert (
            pane.guide_view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address))
            is None
        )


def test_the_moon_asks_for_the_other_theme_and_shows_a_sun_in_the_dark(
    qtbot: QtBot, pane: GuidePane, theme: Theme, qapp: QApplication
) -> None:
    with qtbot.waitSignal(pane.theme_toggled):
        QTest.mouseClick(pane.toolbar.theme_button, LEFT)
    theme.use(qapp, "dark")
    assert pane.toolbar.theme_button.text() == "☀"


def test_all_that_takes_the_keyboard_has_a_name(pane: GuidePane) -> None:
    assert pane.guide_view.accessibleName() == "The therapy guide"
    assert pane.guide_view.accessibleDescription() == "What CAR T-cell therapy is"
    toolbar = pane.toolbar
    for widget in (
        toolbar.contents_button,
        toolbar.back_button,
        toolbar.bookmark_button,
        toolbar.larger_button,
        toolbar.theme_button,
        pane.find_bar.search_field,
        pane.find_bar.next_button,
    ):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
