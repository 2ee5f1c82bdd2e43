"""Looks at the wall clock once a minute, and at once when something changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from caregiver_app.diary.reminder_due import LISTED_FOR, Look, ReminderWatch
from caregiver_app.diary.reminder_times import parse_times
from caregiver_app.diary.reminder_values import NO_QUIET_TIME, QuietTime
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput, Trouble
from caregiver_app.ui.hub import Hub
from caregiver_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

MINUTE_MS: Final = 60_000
_SHORTEST_MS: Final = 20
_KEPT_EVERY: Final = timedelta(minutes=10)
"""How often the last look is written down while the window is open."""
_TOPICS: Final = frozenset({Topic.REMINDERS, Topic.MEDICINES})


def quiet_time(preferences: Preferences) -> QuietTime:
    """The quiet time that this person chose; none unless both its ends are given."""
    try:
        (begins,), (ends,) = (parse_times(preferences.get(name, str)) for name in ("quiet_from", "quiet_to"))
    except (BadInput, ValueError):
        return NO_QUIET_TIME
    return QuietTime(begins, ends)


class ReminderClock(QObject):
    """Tells what waits for an answer. It stops for good with :meth:`stop`.

    Args:
        diary: The open diary.
        hub: Tells what changed.
        preferences: The quiet time, and up to when an earlier run had looked.
        now: The wall clock.
    """

    looked = Signal(object)
    """Carries a :class:`~caregiver_app.diary.reminder_due.Look`."""
    failed = Signal(object)
    """The diary could not be read; carries the :class:`~caregiver_app.errors.Trouble`, once until it can."""

    def __init__(self, diary: Diary, hub: Hub, preferences: Preferences, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._diary = diary
        self._preferences = preferences
        self._now = now
        self.older = 0
        """How many unanswered ones are too long ago to be listed; counted once, at the start."""
        seen = _moment(preferences.get("reminders_seen", str))
        self._uncounted_since = seen
        self._watch = ReminderWatch(diary.reminders.open_between, seen)
        self._has_reminders = False
        self._has_failed = False
        self._last_look: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        self._is_stopped = False
        self._hub = hub
        hub.changed.connect(self._on_hub_changed)

    @property
    def is_running(self) -> bool:
        """Whether it will look again by itself."""
        return self._timer.isActive()

    def check(self) -> None:
        """Looks now, and again when the next minute begins."""
        now = self._now().replace(tzinfo=None)
        into_minute = now.second * 1000 + now.microsecond // 1000
        self._timer.start(max(_SHORTEST_MS, MINUTE_MS - into_minute))
        try:
            look = self._look(now)
        except Trouble as trouble:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(trouble)
            return
        self._has_failed = False
        self.looked.emit(look)

    def _look(self, now: datetime) -> Look:
        if self._last_look is None or now < self._last_look:
            back = None if self._last_look is None else self._last_look - now
            self._diary.reminders.follow_clock(back)
        self._last_look = now
        self._has_reminders = bool(self._diary.reminders.all())
        self._count_older(now)
        away = _moment(self._preferences.get("reminders_put_away", str))
        self._watch.put_away_until(away or datetime.min)
        look = self._watch.look(now, quiet_time(self._preferences))
        self._keep_seen()
        return look

    def put_away(self) -> str:
        """Lists nothing any more of what waits now; returns what :meth:`bring_back` undoes it with."""
        before = self._preferences.get("reminders_put_away", str)
        until = self._watch.seen_until or self._now()
        self.older = 0
        self._preferences.put(reminders_put_away=until.isoformat())
        self.check()
        return before

    def bring_back(self, before: str) -> None:
        """Undoes :meth:`put_away`."""
        self._preferences.put(reminders_put_away=before)
        self.check()

    def stop(self) -> None:
        """Looks no more."""
        if self._is_stopped:
            return
        self._is_stopped = True
        self._timer.stop()
        self._keep_seen(at_least=timedelta(0))
        self._hub.changed.disconnect(self._on_hub_changed)

    def _keep_seen(self, *, at_least: timedelta = _KEPT_EVERY) -> None:
        """Remembers the moment for the next start, while there is something to be reminded of."""
        seen = self._watch.seen_until
        kept = _moment(self._preferences.get("reminders_seen", str))
        is_due = seen is not None and (kept is None or abs(seen - kept) >= at_least)
        if seen is not None and is_due and self._has_reminders:
            self._preferences.put(reminders_seen=seen.isoformat(timespec="minutes"))

    def _count_older(self, now: datetime) -> None:
        """Once: what fell due since the last run and is too long ago to be listed."""
        since, listed_from = self._uncounted_since, now - LISTED_FOR
        if since is not None and since < listed_from:
            self.older = len(self._diary.reminders.open_between(since, listed_from))
        self._uncounted_since = None

    def _on_hub_changed(self, change: Change) -> None:
        if change.topics & _TOPICS:
            self.check()


def _moment(kept: str) -> datetime | None:
    try:
        return datetime.fromisoformat(kept)
    except ValueError:
        return None
