"""The rules that hold today, below the strip of days."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.ui.shell.rules_bar import RulesBar

TODAY = date(2026, 11, 21)


def test_a_chip_for_each_rule_opens_the_rules(qtbot: QtBot) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    near = FamilyRule("", "Stay near", "Dr. Lee", until_on=date(2026, 12, 10))
    bar.show_rules((near, FamilyRule("", "No driving")), (), TODAY)
    assert bar.isVisible()
    assert [chip.text() for chip in bar.chips] == ["Stay near · until Thu 10 Dec", "No driving"]
    assert "Dr. Lee" in bar.chips[0].accessibleDescription()
    with qtbot.waitSignal(bar.rules_requested):
        QTest.keyClick(bar.chips[0], Qt.Key.Key_Space)


def test_an_ampersand_of_a_rule_is_seen(qtbot: QtBot) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.show_rules((FamilyRule("", "Mouth care & walks"),), (), TODAY)
    assert bar.chips[0].text() == "Mouth care && walks"  # as Qt wants it, else it underlines the next letter
    assert bar.chips[0].accessibleName() == "Mouth care & walks"


def test_without_a_rule_it_takes_no_room(qtbot: QtBot) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.show_rules((FamilyRule("", "No driving"),), (), TODAY)
    bar.show_rules((), (), TODAY)
    assert not bar.isVisible()


@pytest.mark.parametrize("width", [2400, 700, 300, 130])
def test_many_rules_stay_one_calm_line(qtbot: QtBot, width: int) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.resize(width, 40)
    bar.show_rules([FamilyRule("", f"Rule number {number}") for number in range(9)], (), TODAY)
    shown = [chip for chip in bar.chips if chip.isVisibleTo(bar)]
    told = [*shown, bar.more_chip] if len(shown) < 9 else shown
    words = f"{9 - len(shown)} more" if shown else "9 rules today"
    assert bar.more_chip.isVisibleTo(bar) is (len(shown) < 9)
    assert len(shown) == 9 or bar.more_chip.text() == words
    assert sum(chip.sizeHint().width() + 6 for chip in told) - 6 <= max(width - 44, 110)
