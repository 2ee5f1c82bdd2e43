"""The diary's room, on a real diary."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary
from caregiver_app.guide.items import Item
from caregiver_app.messages import Messages
from caregiver_app.ui.diary.room import DiaryRoom
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.theme import Theme

MakeRoom = Callable[[], DiaryRoom]


@pytest.fixture
def make_room(
    qtbot: QtBot,
    diary: Diary,
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
    theme: Theme,
    notices: Notices,
    now: Callable[[], datetime],
) -> Iterator[MakeRoom]:
    """Makes the room of what the diary holds by then, and closes it after the test."""
    made: list[DiaryRoom] = []

    def make() -> DiaryRoom:
        room = DiaryRoom(diary, items, messages, hub, theme, notices, now)
        qtbot.addWidget(room)
        room.resize(700, 760)
        made.append(room)
        return room

    yield make
    for room in made:
        room.close()


@pytest.fixture
def room(make_room: MakeRoom) -> DiaryRoom:
    return make_room()
