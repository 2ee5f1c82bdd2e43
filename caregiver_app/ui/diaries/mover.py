"""Leaves the open diary: for another, to lock it, or to do something to its file while it is closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from caregiver_app.errors import AppError, Trouble
from caregiver_app.messages import Messages
from caregiver_app.paths import Paths
from caregiver_app.ui.diaries.opener import Opener
from caregiver_app.ui.notices import Notices

if TYPE_CHECKING:
    from datetime import datetime

    from caregiver_app.diary.keeping.copies import Backups, Copy
    from caregiver_app.diary.opening import Opened
    from caregiver_app.ui.diaries.moving import Caller
    from caregiver_app.ui.privacy.wish import KeyWish

Undo = Callable[[], object] | None
Work = Callable[[], tuple[str, Undo]]
"""Done to a closed diary's file; returns what is said of it, and what takes it back."""


class Stage(Protocol):
    """The window, as far as leaving its diary goes."""

    @property
    def notices(self) -> Notices:
        """Where something is said in the window that is open now."""

    def saves_now(self) -> bool:
        """Saves; False if something that was typed can't be kept at all."""

    def keeps_all(self) -> bool:
        """Saves; False if something that was typed can't be read as it stands."""

    def change_window(self, meanwhile: Callable[[], None]) -> None:
        """Lets go of the diary and puts a new window in this one's place, whatever comes of ``meanwhile``."""

    def show_trouble(self, trouble: AppError) -> None:
        """Says in the diary's place why it can't be opened."""

    def backups(self) -> Backups:
        """The diary's copies."""


class Mover(QObject):
    """Every way out of an open diary. The new window opens what the opener was told.

    Args:
        stage: The window.
        opener: Knows which diary it has.
        messages: The sentences.
        now: The wall clock.
    """

    def __init__(self, stage: Stage, opener: Opener, messages: Messages, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._stage = stage
        self._opener = opener
        self._messages = messages
        self._now = now
        self._caller: Caller | None = None
        self.rewritten: KeyWish | None = None
        """What was just done about the passphrase, for the door that tells and finishes it."""

    def go_to(self, path: Path) -> None:
        """Leaves the open diary for another; stays if either can't be done."""
        from caregiver_app.diary.store.key import NeedsPassphrase
        from caregiver_app.diary.store.lock import InUse
        from caregiver_app.ui.diaries.moving import call_forward, open_in_own_window

        if self._opener.is_throwaway:
            open_in_own_window(self._opener.paths, path)
            return
        if not self._may_leave(self.tr("so its diary stays open")):
            return
        paths = self._opener.paths.for_diary(path)
        try:
            opened = self._opener.open_other(paths)
        except InUse as held:
            self._stage.notices.trouble(self._messages.of(held))
            self._caller = call_forward(held, path)
        except NeedsPassphrase:
            self._change_to(paths, None)  # its own window asks for it
        except AppError as trouble:
            self._stage.notices.trouble(self._messages.of(trouble))
        else:
            self._change_to(paths, opened)

    def try_to_write(self) -> None:
        """Opens a diary anew that could only be read; says so if it still can't be written."""
        paths = self._opener.paths
        try:
            opened = self._opener.open_other(paths)
        except AppError as trouble:
            self._stage.notices.trouble(self._messages.of(trouble))
            return
        if opened.trouble is None:
            self._change_to(paths, opened)
            return
        opened.diary.close()
        self._stage.notices.trouble(self._messages.of(opened.trouble))

    def unlock(self, passphrase: str) -> None:
        """Opens the locked diary; raises BadInput with another passphrase."""
        self._opener.try_key(passphrase)
        try:
            self._opener.open_ahead()
        except Trouble as trouble:
            self._stage.show_trouble(trouble)  # the key, which is right, opens the copies
        else:
            self._stage.change_window(_nothing)

    def lock(self) -> None:
        """Closes an encrypted diary and forgets its key; what is typed is saved first."""
        if self._is_saved(self.tr("so the diary is not locked")):  # a field that can't be read waits in it
            self._change_to(self._opener.paths, None)

    def rewrite(self, wish: KeyWish) -> None:
        """Has the diary open otherwise than it does."""
        if self._away(partial(wish.carry_out, self._opener.paths.diary, self._now())):
            self._opener.key, self.rewritten = wish.new, wish

    def restore(self, copy: Copy) -> None:
        """Puts a copy in the diary's place, and opens that; once what asked for it is through."""
        QTimer.singleShot(0, self, partial(self._away, partial(self._restore, copy)))

    def _restore(self, copy: Copy) -> tuple[str, Undo]:
        from caregiver_app.diary.keeping.restore import restore

        done = restore(self._opener.paths.diary, copy.path, self._stage.backups(), self._now())
        undo = None if done.before is None else partial(self.restore, done.before)
        return self.tr("The copy is in the diary's place."), undo

    def _change_to(self, paths: Paths, opened: Opened | None) -> None:
        self._stage.change_window(partial(self._opener.settle, paths, opened))

    def _away(self, work: Work) -> bool:
        """Does ``work`` on the closed diary's file, and says what came of it in the window that opens it."""
        if not self._may_leave(self.tr("so nothing was changed")):
            return False
        done = _Doing(work, self._messages)
        self._stage.change_window(done.do)
        if done.is_done:
            self._stage.notices.say(done.told, done.undo)
        else:
            self._stage.notices.trouble(done.told)  # stays: else somebody takes it for done
        return done.is_done

    def _may_leave(self, consequence: str) -> bool:
        """Whether all that is typed is kept and can be read; says so if not."""
        if not self._is_saved(consequence):
            return False
        if self._stage.keeps_all():
            return True
        words = self.tr("A field of the entry you are writing can't be read, {consequence}. Mend it first.")
        self._stage.notices.trouble(words.format(consequence=consequence))
        return False

    def _is_saved(self, consequence: str) -> bool:
        """Whether all that is typed is kept, as it stands; says so if not."""
        if self._stage.saves_now():
            return True
        words = self.tr("What you are writing can't be saved yet, {consequence}. Mend it first.")
        self._stage.notices.trouble(words.format(consequence=consequence))
        return False


class _Doing:
    """Something done to a closed diary's file, and what came of it."""

    def __init__(self, work: Work, messages: Messages) -> None:
        self._work = work
        self._messages = messages
        self.told = ""
        self.undo: Undo = None
        self.is_done = False

    def do(self) -> None:
        try:
            self.told, self.undo = self._work()
            self.is_done = True
        except AppError as trouble:
            self.told = self._messages.of(trouble)


def _nothing() -> None:
    """The diary is open already, and waits for its window."""
