"""Which diary a window has, and how it is opened: the family's, another, the sample, a copy to look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.errors import AppError, Trouble
from caregiver_app.paths import Paths, Sample
from caregiver_app.ui.diaries.known_file import last_known

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.keeping.copies import Backups
    from caregiver_app.diary.opening import Opened
    from caregiver_app.diary.store.key import Key
    from caregiver_app.guide.items import Item
    from caregiver_app.messages import Messages


class Opener:
    """Knows where the diary is and what opens it. It shows nothing: what it raises, others tell.

    Args:
        paths: Where things are; where no diary is named in them, the one that was open last is meant.
        messages: The sentences.
        now: The wall clock.
        sample: The throwaway sample that the diary is, if it is one.
        copy_of: What the diary is a throwaway copy of, if it is one.
    """

    def __init__(
        self,
        paths: Paths,
        messages: Messages,
        now: Callable[[], datetime],
        *,
        sample: Sample | None = None,
        copy_of: Path | None = None,
    ) -> None:
        self._messages = messages
        self._now = now
        self._sample = sample
        self._waiting: Opened | None = None
        self._opened: Opened | None = None
        self.copy_of = copy_of
        self.key: Key | None = None
        last = None if self.is_throwaway or paths.chosen is not None else last_known(paths.known_diaries)
        self._is_remembered = last is not None and last != paths.own_diary
        self.paths = paths.for_diary(last) if last is not None and self._is_remembered else paths

    @property
    def is_throwaway(self) -> bool:
        """Whether nothing that is written in it is kept."""
        return self._sample is not None or self.copy_of is not None

    @property
    def trouble(self) -> AppError | None:
        """Why the open diary can only be read, if so."""
        return None if self._opened is None else self._opened.trouble

    @property
    def file(self) -> Path:
        """The file that the person knows."""
        return self.copy_of or self.paths.diary

    @property
    def name_in_preferences(self) -> str:
        """Under which name the preferences keep what belongs to the diary."""
        return "" if self.paths.diary == self.paths.own_diary else str(self.paths.diary)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The guide's items."""
        from caregiver_app.guide.items import load_items

        return load_items(self.paths.resources)

    def open(self) -> Diary:
        """The diary; opened now if it is not open yet.

        Raises:
            InUse: Another window has it.
            NeedsPassphrase: It is encrypted, and its key isn't known.
            Trouble: It can't be opened.
        """
        self._opened, self._waiting = self._waiting or self._open_first(), None
        self.key = self._opened.diary.key
        return self._opened.diary

    def open_other(self, paths: Paths) -> Opened:
        """Another diary; which one this window has changes with :meth:`settle` only.

        Raises:
            InUse: Another window has it.
            NeedsPassphrase: It is encrypted.
            Trouble: It can't be opened.
        """
        return self._open(paths)

    def try_key(self, passphrase: str) -> None:
        """Makes the locked diary's key of what was typed.

        Raises:
            BadInput: It is another passphrase.
            Trouble: The file can't be read, or is damaged.
        """
        from caregiver_app.ui.privacy.unlocking import key_of_locked

        self.key = key_of_locked(self.file, passphrase, self.backups(None))

    def open_ahead(self) -> None:
        """Opens the diary, which then waits for :meth:`open`.

        Raises:
            Trouble: It can't be opened.
        """
        self._waiting = self._open_first()

    def settle(self, paths: Paths, opened: Opened | None = None) -> None:
        """The window has the diary of ``paths`` from now on; opened already, or to be opened yet."""
        self.paths, self._waiting, self._opened, self.key = paths, opened, None, None
        self._is_remembered = False

    def backups(self, second_place: Path | None) -> Backups:
        """The diary's copies."""
        from caregiver_app.diary.keeping.copies import Backups

        return Backups(self.paths.diary, self._now, second_place, self.key)

    def _open_first(self) -> Opened:
        if self._is_remembered and not self.paths.diary.exists():
            raise Trouble("store.not_there", path=self.paths.diary)
        if self.copy_of is not None:
            return self._look(self.copy_of)
        opened = self._open(self.paths)
        if self._sample is not None:
            from caregiver_app.diary.sample import write_sample

            write_sample(opened.diary, self.paths.resources, self._now().date(), self._sample)
        return opened

    def _open(self, paths: Paths) -> Opened:
        from caregiver_app.diary.opening import open_or_read

        key = self.key if paths.diary == self.paths.diary else None
        alone = not self.is_throwaway
        return open_or_read(paths, self._now, items=self.items, messages=self._messages, alone=alone, key=key)

    def _look(self, path: Path) -> Opened:
        from caregiver_app.diary.opening import Opened, open_for_reading

        paths = self.paths.for_diary(path)
        return Opened(
            open_for_reading(paths, self._now, items=self.items, messages=self._messages, key=self.key)
        )
