"""What the rooms are handed, each of it real: a diary on a file, the guide's items, the theme."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.guide.items import Item, load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher
from caregiver_app.messages import Messages, load_messages
from caregiver_app.paths import Paths, resources_dir
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.parts import Parts
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.shared.quiet import quiet
from caregiver_app.ui.shell.window import MainWindow
from caregiver_app.ui.theme import Theme

RESOURCES = resources_dir()
NOW = datetime(2026, 11, 21, 14, 5)


@pytest.fixture
def now() -> Callable[[], datetime]:
    return lambda: NOW


@pytest.fixture(scope="session")
def items() -> Mapping[str, Item]:
    return load_items(RESOURCES)


@pytest.fixture(scope="session")
def messages() -> Messages:
    return load_messages(RESOURCES)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(RESOURCES / "themes")
    theme.use(qapp, "light")
    return theme


@pytest.fixture
def hub(qapp: QApplication) -> Hub:
    return Hub()


@pytest.fixture
def notices(qapp: QApplication) -> Notices:
    notices = Notices()
    notices.start()
    return notices


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.json")


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return load_matcher(RESOURCES)


@pytest.fixture
def diary(
    tmp_path: Path, items: Mapping[str, Item], matcher: Matcher, now: Callable[[], datetime], hub: Hub
) -> Iterator[Diary]:
    diary = open_diary(tmp_path / "diary.sqlite3", matcher=matcher, items=items, now=now)
    diary.listen(hub.tell)
    yield diary
    for window in QApplication.topLevelWidgets():
        quiet(window)
    diary.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, preferences: Preferences) -> Iterator[MainWindow]:
    window = MainWindow(RESOURCES / "icons", theme, preferences)
    qtbot.addWidget(window)
    window.show()
    QTest.qWaitForWindowActive(window)
    yield window
    window.hide()


@pytest.fixture
def parts(
    window: MainWindow,
    tmp_path: Path,
    diary: Diary,
    theme: Theme,
    preferences: Preferences,
    notices: Notices,
    now: Callable[[], datetime],
    items: Mapping[str, Item],
    messages: Messages,
    hub: Hub,
) -> Parts:
    """What the rooms of the window are handed."""
    return Parts(
        diary=diary,
        window=window,
        theme=theme,
        preferences=preferences,
        notices=notices,
        paths=Paths(tmp_path, RESOURCES),
        now=now,
        items=items,
        messages=messages,
        hub=hub,
        is_sample=False,
    )


@pytest.fixture
def full_disk() -> Callable[[], AbstractContextManager[None]]:
    """Makes every write behind the first bytes of a file fail, by the limit the system sets to its size."""
    resource = pytest.importorskip("resource", reason="the limit on files is POSIX's")

    @contextmanager
    def full() -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full
