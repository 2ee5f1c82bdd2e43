"""Makes copies while the family does other things: after the start, then by the hour if anything changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.keeping.copies import Backups, Made, Reason
from caregiver_app.diary.keeping.copying import is_sound, look_into
from caregiver_app.diary.stopping import unless_set
from caregiver_app.diary.values import Change
from caregiver_app.errors import AppError, Trouble
from caregiver_app.messages import Messages
from caregiver_app.ui.copies.altered import AlteredWatch
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.preferences import Preferences
from caregiver_app.ui.tasks import Task

if TYPE_CHECKING:
    from caregiver_app.diary.keeping.altered import Altered

HOUR_MS: Final = 3_600_000


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be done on the other thread; only a copy holds what has changed until then."""

    run: Callable[[], object]
    copies: bool


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of looking through all of the diary."""

    is_sound: bool
    altered: tuple[Altered, ...]


class CopiesKeeper(QObject):
    """Works on one thread at a time, never on the window's; it has connections of its own to the diary.

    Args:
        diary: The open diary.
        preferences: Where the second place is remembered.
        messages: The sentences for what went wrong.
        notices: Where it is said.
    """

    copied = Signal(object)
    """Carries a :class:`~caregiver_app.diary.keeping.copies.Made`."""
    checked = Signal(bool)
    """The whole diary was looked through; whether it is sound."""
    busy_changed = Signal()
    restore_requested = Signal(object)
    """Carries the :class:`~caregiver_app.diary.keeping.copies.Copy` that is to take the diary's place."""

    def __init__(self, diary: Diary, preferences: Preferences, messages: Messages, notices: Notices) -> None:
        super().__init__()
        self._preferences = preferences
        self.messages = messages
        self._notices = notices
        self.backups: Backups = diary.backups
        self._stopped = Event()
        self.backups.step = unless_set(self._stopped)
        self.altered = AlteredWatch(diary, messages, notices)
        self._take_second_place()
        self._task: Task | None = None
        self._waiting: _Work | None = None
        self._has_changed = False
        self._is_warned = False
        self._stop_listening = diary.listen(self._on_diary_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_busy(self) -> bool:
        """Whether something is being copied or looked through."""
        return self._task is not None

    def start(self) -> None:
        """Looks through the diary and copies it, then goes by the hour."""
        self._timer.start(HOUR_MS)
        self._begin(_Work(partial(_look_and_copy, self.backups), copies=True))

    def stop(self) -> None:
        """Ends it; a copy that is being made is waited for, but not its way to a second place."""
        self._timer.stop()
        self._stopped.set()
        self._stop_listening()
        self._waiting = None
        if self._task is not None:
            self._task.wait()

    def copy_now(self) -> None:
        """Makes a copy because the person asked for one."""
        self._is_warned = False
        self._begin(_Work(partial(self.backups.now, Reason.ASKED), copies=True))

    def check(self) -> None:
        """Looks through all of the diary."""
        self._begin(_Work(partial(_look_through, self.backups), copies=False))

    def set_second_place(self, place: Path | None) -> None:
        """Copies go there as well from now on, with the next one at once."""
        self._preferences.put(second_place="" if place is None else str(place))
        self._take_second_place()
        self._is_warned = False
        if place is not None:
            self.copy_now()

    def _take_second_place(self) -> None:
        place = self._preferences.get("second_place", str)
        self.backups.second_place = Path(place) if place else None

    def _begin(self, work: _Work) -> None:
        if self._task is not None:
            self._waiting = work
            return
        if work.copies:
            self._has_changed = False
        self._task = Task(work.run)
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self._on_task_failed)
        self._task.broke_off.connect(self._end)
        self._task.start()
        self.busy_changed.emit()

    def _end(self) -> None:
        self._task = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._begin(waiting)
        self.busy_changed.emit()

    def _on_diary_changed(self, change: Change) -> None:
        del change
        self._has_changed = True

    def _on_timer_timeout(self) -> None:
        if self._has_changed or self._is_warned:
            self._begin(_Work(partial(self.backups.now, Reason.HOURLY), copies=True))

    def _on_task_done(self, result: object) -> None:
        self._end()
        if isinstance(result, Made):
            if not self._stopped.is_set():
                self._tell_of_second(result.trouble)
            self.altered.take_note(result.altered)
            self.copied.emit(result)
        elif isinstance(result, _Looked):
            self.altered.take_note(result.altered)
            self.checked.emit(result.is_sound)

    def _on_task_failed(self, trouble: AppError) -> None:
        self._has_changed = True
        self._end()
        self._notices.trouble(self.messages.of(trouble))

    def _tell_of_second(self, trouble: AppError | None) -> None:
        """Told once, and again only after it had been there; tried quietly with each copy."""
        if trouble is not None and not self._is_warned:
            self._notices.say(self.messages.of(trouble))
        self._is_warned = trouble is not None


def _look_and_copy(backups: Backups) -> Made:
    look_into(backups.diary, backups.key)  # tells what is wrong with it, if it can't be read at all
    if not is_sound(backups.diary, backups.key):
        raise Trouble("store.damaged", path=backups.diary)
    return backups.now(Reason.HOURLY)


def _look_through(backups: Backups) -> _Looked:
    return _Looked(is_sound(backups.diary, backups.key), backups.altered())
