"""The copies in the window: made by themselves, looked through, put back in three clicks, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from caregiver_app.app import Companion
from caregiver_app.diary.keeping.copies import Backups, Reason
from caregiver_app.diary.keeping.copying import Holding
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.values import EntryContent, Profile
from caregiver_app.messages import Messages
from caregiver_app.paths import Paths, Sample, resources_dir
from caregiver_app.ui.copies.altered_dialog import AlteredCard, AlteredDialog
from caregiver_app.ui.copies.card import CopiesCard
from caregiver_app.ui.copies.dialog import CopiesDialog
from caregiver_app.ui.copies.keeper import CopiesKeeper
from caregiver_app.ui.settings.room import SettingsRoom
from caregiver_app.ui.shell.notice_bar import NoticeBar
from caregiver_app.ui.shell.trouble_page import TroublePage

NOW = datetime(2026, 11, 21, 14, 5)
LEFT = Qt.MouseButton.LeftButton
TIMEOUT = 20_000


def now() -> datetime:
    return NOW


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path / "data", resources_dir())
    diary = open_family_diary(paths, now)
    diary.profile.save(Profile(patient="Sam", infusions=(date(2026, 11, 12),)))
    diary.entries.add(EntryContent(NOW, note="slept " + "x" * 9_000))
    diary.close()
    return paths


class Run:
    """A window that can be opened once."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, paths: Paths) -> None:
        self.qtbot, self.qapp, self.paths = qtbot, qapp, paths
        self.companion: Companion | None = None

    def start(self, sample: Sample | None = None) -> Companion:
        self.companion = Companion(self.qapp, self.paths, sample=sample, now=now)
        with self.qtbot.waitSignal(self.companion.ready, timeout=TIMEOUT):
            self.companion.window.show()
        return self.companion

    def keeper(self) -> CopiesKeeper:
        """The keeper, once it has made its first copy."""
        assert self.companion is not None
        rooms = self.companion.rooms
        self.qtbot.waitUntil(lambda: rooms._copies is not None, timeout=TIMEOUT)
        keeper = rooms._copies
        assert keeper is not None
        self.qtbot.waitUntil(lambda: not keeper.is_busy, timeout=TIMEOUT)
        return keeper

    def card(self) -> CopiesCard:
        assert self.companion is not None
        self.companion.window.open_room("settings")
        room = self.companion.window.room("settings")
        assert isinstance(room, SettingsRoom)
        assert isinstance(room.copies_card, CopiesCard)
        return room.copies_card

    def dialog(self) -> CopiesDialog:
        """The copies, once all are looked through."""
        assert self.companion is not None
        dialog = self.companion.window.findChild(CopiesDialog)
        assert dialog is not None
        self.qtbot.waitUntil(lambda: dialog._task is None, timeout=TIMEOUT)
        return dialog


@pytest.fixture
def run(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Run]:
    run = Run(qtbot, qapp, paths)
    yield run
    if run.companion is not None:
        run.companion.window.close()
        if run.companion._rooms is not None:
            run.companion._rooms.leave()
        run.companion.window.deleteLater()


def notes(companion: Companion) -> list[str]:
    return [entry.content.note[:5] for entry in companion.rooms._parts.diary.entries.newest(9)]


def bar(companion: Companion) -> NoticeBar:
    found = companion.window.findChild(NoticeBar)
    assert found is not None
    return found


def test_a_start_makes_a_copy_by_itself_and_an_unchanged_diary_no_second(run: Run) -> None:
    run.start()
    keeper = run.keeper()
    assert [copy.reason for copy in keeper.backups.all()] == [Reason.HOURLY]
    with run.qtbot.waitSignal(keeper.copied, timeout=TIMEOUT):
        keeper._has_changed = True
        keeper._on_timer_timeout()
    assert len(keeper.backups.all()) == 1
    keeper._on_timer_timeout()
    assert not keeper.is_busy


def test_what_was_written_before_a_check_is_still_copied_by_the_hour(run: Run) -> None:
    companion = run.start()
    keeper = run.keeper()
    companion.rooms._parts.diary.entries.add(EntryContent(NOW, note="shivering"))
    with run.qtbot.waitSignal(keeper.checked, timeout=TIMEOUT):
        keeper.check()
    with run.qtbot.waitSignal(keeper.copied, timeout=TIMEOUT):
        keeper._on_timer_timeout()
    assert len(keeper.backups.all()) == 2


def test_the_card_says_when_and_what(run: Run) -> None:
    run.start()
    run.keeper()
    card = run.card()
    assert "Last copy: today" in card.last_label.text()
    buttons = (card.copy_button, card.place_button)
    run.qapp.processEvents()
    places = [button.mapTo(card, QPoint()) for button in buttons]
    with run.qtbot.waitSignal(run.keeper().copied, timeout=TIMEOUT):
        run.qtbot.mouseClick(card.copy_button, LEFT)
    assert "Sam's diary, 1 entry" in card.told_label.text()
    with run.qtbot.waitSignal(run.keeper().checked, timeout=TIMEOUT):
        run.qtbot.mouseClick(card.check_button, LEFT)
    assert "nothing is wrong" in card.told_label.text()
    run.qapp.processEvents()
    assert [button.mapTo(card, QPoint()) for button in buttons] == places


def test_a_second_place_that_is_missing_is_told_once(run: Run, tmp_path: Path) -> None:
    companion = run.start()
    keeper = run.keeper()
    stick = tmp_path / "stick"
    with run.qtbot.waitSignal(keeper.copied, timeout=TIMEOUT):
        keeper.set_second_place(stick)
    assert "stick is not there now" in bar(companion).text_label.text()
    bar(companion).hide()
    with run.qtbot.waitSignal(keeper.copied, timeout=TIMEOUT):
        keeper._on_timer_timeout()
    assert bar(companion).isHidden()
    stick.mkdir()
    with run.qtbot.waitSignal(keeper.copied, timeout=TIMEOUT):
        keeper._on_timer_timeout()
    assert len(list(stick.rglob("*.sqlite3"))) == 1
    assert companion._preferences.get("second_place", str) == str(stick)


def test_put_back_in_three_clicks_and_undone(run: Run) -> None:
    companion = run.start()
    run.keeper()
    companion.rooms.editor.set_note("awake")
    assert companion.rooms.save_now()
    run.qtbot.mouseClick(run.card().look_button, LEFT)
    (card,) = run.dialog().cards
    assert card.title_label.text() == "Today, 14:05, made by itself"
    assert "Sam's diary, 1 entry, the newest of 21 Nov 2026" in card.holding_label.text()
    run.qtbot.mouseClick(card.put_back_button, LEFT)
    with run.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        run.qtbot.mouseClick(card.sure_button, LEFT)
    assert notes(companion) == ["slept"]
    assert "in the diary's place" in bar(companion).text_label.text()
    with run.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        run.qtbot.mouseClick(bar(companion).undo_button, LEFT)
    assert sorted(notes(companion)) == ["awake", "slept"]
    run.keeper()  # makes no other copy of that name any more
    card.copy.path.unlink()
    with run.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        companion.restore(card.copy)
    assert bar(companion).property("role") == "call"  # what failed stays in sight
    assert sorted(notes(companion)) == ["awake", "slept"]


def test_a_damaged_copy_is_told_and_not_offered(run: Run) -> None:
    run.start()
    (copy,) = run.keeper().backups.all()
    with copy.path.open("r+b") as file:
        file.truncate(copy.path.stat().st_size // 2)
    run.qtbot.mouseClick(run.card().look_button, LEFT)
    dialog = run.dialog()
    (card,) = dialog.cards
    assert "damaged" in card.holding_label.text()
    assert card.put_back_button.isHidden()
    assert card.look_button.isHidden()
    run.qtbot.mouseClick(dialog.close_button, LEFT)


class BrokenBackups(Backups):
    """Has a bug where a copy is looked into."""

    def look_into(self, copy: Path) -> Holding:
        raise ZeroDivisionError(copy)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_while_a_copy_is_looked_through_is_told_and_the_next_is_looked_at(
    qtbot: QtBot, paths: Paths, messages: Messages
) -> None:
    backups = BrokenBackups(paths.diary, now)
    for _ in range(2):
        backups.now(Reason.ASKED)
    dialog = CopiesDialog(backups, messages, now)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.all_shown, timeout=TIMEOUT):
        dialog.open()
    assert len(dialog.cards) == 2
    for card in dialog.cards:
        assert "could not be looked through" in card.holding_label.text()
        assert card.put_back_button.isHidden()


def test_a_damaged_diary_offers_its_copies(run: Run, paths: Paths) -> None:
    Backups(paths.diary, now).now(Reason.HOURLY)
    paths.diary.write_bytes(b"\0" * 9_000)
    companion = run.start()
    page = companion.window.rooms_stack.currentWidget()
    assert isinstance(page, TroublePage)
    assert any("or is damaged at its beginning" in label.text() for label in page.findChildren(QLabel))
    run.qtbot.mouseClick(page.copies_button, LEFT)
    (card,) = run.dialog().cards
    run.qtbot.mouseClick(card.put_back_button, LEFT)
    with run.qtbot.waitSignal(companion.ready, timeout=TIMEOUT):
        run.qtbot.mouseClick(card.sure_button, LEFT)
    assert notes(companion) == ["slept"]
    (kept,) = paths.data.glob("*.damaged-*.1")
    assert kept.read_bytes() == b"\0" * 9_000


def test_a_diary_found_damaged_after_the_start_is_told(run: Run) -> None:
    companion = run.start()
    keeper = run.keeper()
    paths = run.paths
    with paths.diary.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 20)
    with run.qtbot.waitSignal(keeper.busy_changed, timeout=TIMEOUT):
        keeper.copy_now()
    run.qtbot.waitUntil(lambda: "damaged" in bar(companion).text_label.text(), timeout=TIMEOUT)
    assert len(keeper.backups.all()) == 1


def test_the_sample_makes_no_copies(run: Run, paths: Paths, tmp_path: Path) -> None:
    run.paths = Paths(tmp_path / "sample", resources_dir())
    companion = run.start(Sample.NINE_DAYS)
    companion._keep_copies()
    assert companion.rooms._copies is None
    assert not (run.paths.data / "backups").exists()


def altered_card(run: Run) -> AlteredCard:
    """The one line that was altered, as the dialog shows it."""
    card = run.card()
    run.qtbot.mouseClick(card.altered_button, LEFT)
    assert run.companion is not None
    dialog = run.companion.window.findChild(AlteredDialog)
    assert dialog is not None
    (found,) = dialog.cards
    return found


def test_a_letter_that_the_disk_altered_is_told_and_the_copys_is_taken_and_undone(
    run: Run, paths: Paths
) -> None:
    Backups(paths.diary, now).now(Reason.HOURLY)
    data = paths.diary.read_bytes()
    paths.diary.write_bytes(data.replace(b"slept xxx", b"swept xxx"))
    companion = run.start()
    keeper = run.keeper()
    assert "though nobody changed them: 1" in bar(companion).text_label.text()
    card = altered_card(run)
    assert card.title_label.text().startswith("Entry: ")
    shown = [label.text()[:9] for label in card.findChildren(QLabel)]
    assert "swept xxx" in shown
    assert "slept xxx" in shown
    run.qtbot.mouseClick(card.take_button, LEFT)
    assert notes(companion) == ["slept"]
    assert not keeper.altered.lines
    assert not run.card().altered_button.isVisibleTo(run.card())
    run.qtbot.mouseClick(bar(companion).undo_button, LEFT)
    assert notes(companion) == ["swept"]
    assert run.card().altered_button.isVisibleTo(run.card())


def test_what_was_altered_may_stay_and_is_asked_no_more(run: Run, paths: Paths) -> None:
    Backups(paths.diary, now).now(Reason.HOURLY)
    paths.diary.write_bytes(paths.diary.read_bytes().replace(b"slept xxx", b"swept xxx"))
    companion = run.start()
    keeper = run.keeper()
    run.qtbot.mouseClick(altered_card(run).leave_button, LEFT)
    with run.qtbot.waitSignal(keeper.checked, timeout=TIMEOUT):
        keeper.check()
    assert not keeper.altered.lines
    assert notes(companion) == ["swept"]
    assert {copy.reason for copy in keeper.backups.all()} == {Reason.HOURLY, Reason.KEPT}
