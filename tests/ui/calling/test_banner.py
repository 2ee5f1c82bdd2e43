from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caregiver_app.diary.values import Match, MatchSource
from caregiver_app.guide.items import Item
from caregiver_app.matching.mention import Status
from caregiver_app.ui.calling.banner import CallBanner

FEVER = Match(MatchSource.TICK, ("crs.chills-fever",), Status.PRESENT, "crs.chills-fever", "ticked")


def test_red_when_it_says_to_call_and_quiet_otherwise(qtbot: QtBot, items: Mapping[str, Item]) -> None:
    banner = CallBanner(items)
    qtbot.addWidget(banner)
    banner.show()
    assert banner.property("role") == "quiet-card"
    assert not banner.lead_label.isVisible()
    banner.show_matches((FEVER,), has_numbers=True)
    assert banner.property("role") == "call"
    assert banner.says_call
    assert banner.lead_label.isVisible()
    assert banner.accessibleDescription().startswith("Call the care team now.")
    banner.show_matches((), has_numbers=True)
    assert banner.property("role") == "quiet-card"


def test_the_numbers_are_one_click_away(qtbot: QtBot, items: Mapping[str, Item]) -> None:
    banner = CallBanner(items)
    qtbot.addWidget(banner)
    banner.show_matches((FEVER,), has_numbers=False)
    assert banner.numbers_button.text() == "Add numbers"
    banner.show_matches((FEVER,), has_numbers=True)
    assert banner.numbers_button.text() == "Show numbers"
    with qtbot.waitSignal(banner.numbers_requested):
        QTest.mouseClick(banner.numbers_button, Qt.MouseButton.LeftButton)


def test_the_familys_own_number_is_named(qtbot: QtBot, items: Mapping[str, Item]) -> None:
    banner = CallBanner(items)
    qtbot.addWidget(banner)
    banner.set_emergency_number("<b>999</b>")
    seizure = Match(MatchSource.WORDS, ("icans.seizures-tremors",), Status.PRESENT, "seizure", "r", 0, 7)
    banner.show_matches((seizure,), has_numbers=True)
    assert banner.lead_label.text() == "Call <b>999</b> first. Then call the care team."
    assert banner.lead_label.textFormat() is Qt.TextFormat.PlainText


def test_large_text_puts_the_button_below_the_words(qtbot: QtBot, items: Mapping[str, Item]) -> None:
    """Beside it the words stood in a column of two words a line."""
    banner = CallBanner(items)
    qtbot.addWidget(banner)
    banner.show_matches((), has_numbers=True)
    banner.resize(800, 200)
    banner.show()
    qtbot.waitUntil(lambda: banner.row.is_wide)
    banner.resize(banner.fontMetrics().height() * 13, 300)
    qtbot.waitUntil(lambda: not banner.row.is_wide)
    qtbot.waitUntil(lambda: top_of(banner.numbers_button, banner) > top_of(banner.body_label, banner))


def top_of(widget: QWidget, banner: CallBanner) -> int:
    return widget.mapTo(banner, QPoint(0, 0)).y()
