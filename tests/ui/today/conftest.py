"""Today's room on a real diary, with a clock that a test can set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Contact, Profile
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.quiet import quiet
from caregiver_app.ui.theme import Theme
from caregiver_app.ui.today.editor import EntryEditor
from caregiver_app.ui.today.room import TodayRoom


@pytest.fixture
def editor(
    diary: Diary, messages: Messages, notices: Notices, now: Callable[[], datetime]
) -> Iterator[EntryEditor]:
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),), emergency_number="911"))
    diary.care_team.save(Contact("", "Ward 5", "555-0100"))
    editor = EntryEditor(diary, messages, notices, now)
    editor.start_new("Alex")
    yield editor
    quiet(editor)


@pytest.fixture
def room(
    qtbot: QtBot,
    editor: EntryEditor,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    notices: Notices,
    theme: Theme,
    now: Callable[[], datetime],
) -> Iterator[TodayRoom]:
    room = TodayRoom(editor, diary, items, messages, hub, notices, theme, now)
    room.show_photos()
    qtbot.addWidget(room)
    room.resize(720, 900)
    room.show()
    qtbot.waitExposed(room)
    yield room
    room.hide()
    quiet(room)
