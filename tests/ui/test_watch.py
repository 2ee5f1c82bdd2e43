"""The clock's part in the window: a new day moves the day after infusion and ends rules."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.values import Change, Profile, Topic
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shell.rules_bar import RulesBar
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.watch import Watch

TODAY = date(2026, 11, 21)


def test_a_rule_ends_at_midnight(
    qtbot: QtBot,
    tmp_path: Path,
    diary: Diary,
    theme: Theme,
    preferences: Preferences,
    notices: Notices,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
) -> None:
    diary.profile.save(Profile(infusions=(TODAY - timedelta(days=9),)))
    for text, end in (("Stay near", TODAY), ("No driving", None)):
        diary.family_rules.save(FamilyRule("", text, until_on=end))
    window = MainWindow(resources_dir() / "icons", theme, preferences)
    qtbot.addWidget(window)
    clock = [datetime(2026, 11, 21, 23, 59)]

    def now() -> datetime:
        return clock[-1]

    paths = Paths(tmp_path, resources_dir())
    parts = Parts(
        diary, window, theme, preferences, notices, paths, now, items, messages, hub, is_sample=False
    )
    heard: list[Change] = []
    hub.changed.connect(heard.append)
    watch = Watch(parts, EntryEditor(diary, messages, notices, now))
    bar = window.findChild(RulesBar)
    timer = watch.findChild(QTimer)
    assert isinstance(bar, RulesBar)
    assert isinstance(timer, QTimer)
    assert [chip.text() for chip in bar.chips] == ["Stay near · until Sat 21 Nov", "No driving"]
    timer.timeout.emit()
    assert heard == []
    clock.append(datetime(2026, 11, 22, 0, 0))
    timer.timeout.emit()
    assert [chip.text() for chip in bar.chips] == ["No driving"]
    assert window.header.days_label.text().endswith("today is day 10")
    (told,) = heard
    assert told.topics >= {Topic.ENTRIES, Topic.FAMILY_RULES, Topic.MEDICINES, Topic.REMINDERS}
