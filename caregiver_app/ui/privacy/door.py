"""What has to do with the open diary's passphrase: locking it, wishing for another, the older copies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from caregiver_app.diary.keeping.older_copies import Older, all_copies, older_copies, rewrite_older
from caregiver_app.diary.store.key import Key
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import AppError
from caregiver_app.ui.privacy.idle import Idle
from caregiver_app.ui.privacy.numbers import drop_numbers, keep_numbers, numbers_file
from caregiver_app.ui.tasks import Task

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.keeping.copies import Backups
    from caregiver_app.messages import Messages
    from caregiver_app.ui.notices import Notices
    from caregiver_app.ui.preferences import Preferences
    from caregiver_app.ui.privacy.wish import KeyWish
    from caregiver_app.ui.summary.output import SheetOutput

LOCK_KEYS: Final = "Ctrl+L"


@runtime_checkable
class KeepsAsItStands(Protocol):
    """A dialog that holds words the diary does not have yet."""

    def keep_as_it_stands(self) -> bool:
        """Keeps all of them, whatever is wrong with one, for nobody is there to ask; False if it can't."""


class PrivacyDoor(QObject):
    """Asks who made the window to lock the diary or to write it anew; does the rest itself.

    Args:
        diary: The open diary.
        backups: Its copies.
        preferences: Where the minutes until it locks itself are remembered.
        messages: The sentences for what went wrong.
        notices: Where it is said.
    """

    lock_requested = Signal()
    rewrite_requested = Signal(object)
    """Carries a :class:`~caregiver_app.ui.privacy.wish.KeyWish`."""
    copies_changed = Signal()
    """Older copies were written anew, or are being so."""

    def __init__(
        self,
        diary: Diary,
        backups: Backups,
        preferences: Preferences,
        messages: Messages,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._diary = diary
        self._backups = backups
        self._preferences = preferences
        self._notices = notices
        self._task: Task | None = None
        self._window: QWidget | None = None
        self.messages = messages
        self.idle = Idle(self)
        self.old_key: Key | None = None
        self._stop_listening = diary.listen(self._on_diary_changed)
        self.idle.noticed.connect(self.lock)

    def guard(self, window: QWidget, done: KeyWish | None) -> None:
        """Locks by key and by itself from now on, if there is a passphrase.

        Args:
            window: The window, whose keys lock it.
            done: What has just been carried out; older copies follow if that was wished for.
        """
        self._window = window
        if done is not None:
            self.old_key = done.old
            if done.keeps_numbers:
                self.set_keeps_numbers(keeps=True)
            if done.copies_too:
                self.rewrite_copies()
        if self.key is not None:
            QShortcut(QKeySequence(LOCK_KEYS), window).activated.connect(self.lock)
            self.idle.set_minutes(self.minutes)
            app = QApplication.instance()
            assert app is not None
            app.aboutToQuit.connect(clear_clipboard)  # some systems keep what a program leaves there

    def lock(self) -> None:
        """Wishes for the diary to be locked; what was copied leaves the clipboard, and open dialogs close.

        What is typed in them is kept first. If the diary does not take it, it stays open.
        """
        if self.key is None:
            return
        clear_clipboard()
        if self._window is not None:
            from caregiver_app.ui.exchange.working import finish_all

            finish_all(self._window)  # its dialog would stop it by being closed
        dialogs = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isModal()]
        for dialog in dialogs:
            if isinstance(dialog, KeepsAsItStands) and not dialog.keep_as_it_stands():
                words = self.tr("What is typed in “{title}” can't be saved yet, so the diary is not locked.")
                self._notices.trouble(words.format(title=dialog.windowTitle()))
                return
        for dialog in dialogs:
            dialog.close()
        self.lock_requested.emit()

    @property
    def key(self) -> Key | None:
        """What opens the diary; None without a passphrase."""
        return self._diary.key

    @property
    def minutes(self) -> int:
        """After so many without a touch the diary is locked; 0 for never."""
        return self._preferences.get("lock_minutes", int)

    @property
    def keeps_numbers(self) -> bool:
        """Whether the numbers of "Who to call" are readable without the passphrase."""
        return numbers_file(self._diary.path).exists()

    @property
    def is_busy(self) -> bool:
        """Whether older copies are being written anew."""
        return self._task is not None

    def sheet(self, window: QWidget) -> SheetOutput:
        """A sheet of paper to write the passphrase on, to be printed or saved."""
        from caregiver_app.ui.privacy.sheet import sheet_output

        return sheet_output(self._diary.path, self._backups.folder, self.messages, self._notices, window)

    def set_minutes(self, minutes: int) -> None:
        """Has the diary locked after so many minutes without a touch."""
        self._preferences.put(lock_minutes=minutes)
        self.idle.set_minutes(minutes)

    def set_keeps_numbers(self, keeps: bool) -> None:
        """Keeps the numbers readable, or not."""
        try:
            if keeps:
                keep_numbers(self._diary)
            else:
                drop_numbers(self._diary.path)
        except OSError:
            self._notices.trouble(self.tr("The numbers could not be written beside the diary."))

    def older(self) -> Older:
        """Files that open otherwise than the diary does."""
        try:
            return older_copies(self._backups)
        except AppError as trouble:
            self._notices.trouble(self.messages.of(trouble))
            return Older((), ())

    def copies_then(self) -> int:
        """How many copies would open otherwise than the diary, once it opens otherwise than now."""
        return len(all_copies(self._backups))

    def rewrite_copies(self) -> None:
        """Writes the older copies anew, off the window's thread."""
        if self._task is None:
            self._task = Task(partial(rewrite_older, self._backups, self.old_key))
            self._task.done.connect(self._on_task_done)
            self._task.failed.connect(self._on_task_failed)
            self._task.broke_off.connect(self._end)
            self._task.start()
            self.copies_changed.emit()

    def close(self) -> None:
        """Ends it; what is being written is waited for."""
        self._stop_listening()
        if self.key is not None:
            clear_clipboard()
        self.idle.set_minutes(0)
        if self._task is not None:
            self._task.wait()

    def _end(self) -> None:
        self._task = None
        self.copies_changed.emit()

    def _on_task_done(self, left: tuple[object, ...]) -> None:
        self._end()
        if left:
            words = self.tr(
                "{count} of the earlier copies could not be written anew; they open as they did before."
            )
            self._notices.trouble(words.format(count=len(left)))
        else:
            self._notices.say(self.tr("All earlier copies open like the diary now."))

    def _on_task_failed(self, trouble: AppError) -> None:
        self._end()
        self._notices.trouble(self.messages.of(trouble))

    def _on_diary_changed(self, change: Change) -> None:
        if change.topics & {Topic.CARE_TEAM, Topic.PROFILE} and self.key is not None and self.keeps_numbers:
            self.set_keeps_numbers(keeps=True)


def clear_clipboard() -> None:
    """Takes what this program copied off the clipboard; what another program put there stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
