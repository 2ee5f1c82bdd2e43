"""The rules that hold today, below the strip of days."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.ui.shell.rules_bar import RulesBar

TODAY = date(2026, 11, 21)


def test_a_chip_for_each_rule_opens_the_rules(qtbot: QtBot) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
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


def test_many_rules_stay_one_calm_line(qtbot: QtBot) -> None:
    bar = RulesBar()
    qtbot.addWidget(bar)
    bar.show_rules([FamilyRule("", f"Rule {number}") for number in range(9)], (), TODAY)
    assert [chip.text() for chip in bar.chips] == ["Rule 0", "Rule 1", "Rule 2", "Rule 3", "5 more"]
