"""The care team room on a real diary, and what it says in notices."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.room import CareTeamRoom
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notice, Notices


@pytest.fixture
def said(notices: Notices) -> list[Notice]:
    said: list[Notice] = []
    notices.posted.connect(said.append)
    return said


@pytest.fixture
def room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    hub: Hub,
    notices: Notices,
    messages: Messages,
    now: Callable[[], datetime],
) -> Iterator[CareTeamRoom]:
    room = CareTeamRoom(diary, items, messages, hub, notices, now)
    qtbot.addWidget(room)
    room.resize(640, 1600)
    yield room
    room.close()
