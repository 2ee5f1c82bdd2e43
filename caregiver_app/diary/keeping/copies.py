"""The copies of a diary: made, looked through, kept in rotation, here and at a second place."""

from __future__ import annotations

import filecmp
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregiver_app.diary.keeping.comparing import hold_the_same
from caregiver_app.diary.keeping.copying import Holding, copy_diary, look_into
from caregiver_app.diary.keeping.rotation import to_keep
from caregiver_app.diary.keeping.second_place import carry, second_folder, trouble_there
from caregiver_app.diary.stopping import go_on
from caregiver_app.diary.store.files import UNFINISHED
from caregiver_app.diary.store.key import Key, is_encrypted, key_for
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import AppError

if TYPE_CHECKING:
    from caregiver_app.diary.keeping.altered import Altered

FOLDER: Final = "backups"
HOUR_S: Final = 3_600
_SUFFIX: Final = ".sqlite3"
_STAMP: Final = "%Y-%m-%d-%H%M%S"


class Reason(StrEnum):
    """Why a copy was made."""

    HOURLY = "hourly"
    ASKED = "asked"
    IMPORT = "import"
    RESTORE = "restore"
    ALTERED = "altered"
    """Made for another reason; it holds lines as they were before they were altered behind the app's back.
    Nobody has decided yet which stand."""
    KEPT = "kept"
    """The same, once somebody has."""


_NAME: Final = re.compile(rf"(?P<stamp>\d{{4}}-\d\d-\d\d-\d{{6}})-(?P<reason>{'|'.join(Reason)})\.sqlite3")
ROTATING: Final = frozenset({Reason.HOURLY, Reason.ASKED})
"""Only these make room for newer ones; what was kept before an import or a restore stays, as does what holds
words that the diary may have lost."""
_UNDECIDED: Final = 3
"""So many copies with altered lines are compared each time."""


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """A copy of the diary.

    Attributes:
        made_at: When.
        path: Its file.
        reason: Why it was made.
    """

    made_at: datetime
    path: Path
    reason: Reason


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made and looked through.

    Attributes:
        copy: The copy.
        holding: What it holds.
        elsewhere: Its like at the second place; None without one.
        trouble: Why there is none at the second place though one was wished for.
        altered: Lines that say something else than a copy though nobody changed them.
    """

    copy: Copy
    holding: Holding
    elsewhere: Path | None = None
    trouble: AppError | None = None
    altered: tuple[Altered, ...] = ()


class Backups:
    """The copies of one diary. It holds no connection to it, so any thread may use it.

    Args:
        diary: The diary's file.
        now: The wall clock.
        second_place: A folder on another disk; None without one.
        key: Of an encrypted diary; its copies are encrypted with it.
    """

    def __init__(
        self,
        diary: Path,
        now: Callable[[], datetime],
        second_place: Path | None = None,
        key: Key | None = None,
    ) -> None:
        self._diary = diary
        self.key = key
        self._now = now
        self.second_place = second_place
        self.step = go_on
        """Before each piece that goes to the second place, which may be a slow one."""

    @property
    def diary(self) -> Path:
        """The diary's file."""
        return self._diary

    @property
    def folder(self) -> Path:
        """Where the copies of this diary are: a folder of its own, so that two diaries never mix."""
        return self._diary.parent / FOLDER / self._diary.stem

    def all(self) -> tuple[Copy, ...]:
        """Newest first; only finished ones."""
        return copies_in(self.folder)

    def look_into(self, copy: Path) -> Holding:
        """Checks a copy and counts what it holds; an older one may be encrypted where the diary is not.

        Raises:
            WrongPassphrase: It was made under another passphrase.
            Trouble: It is damaged, encrypted with a passphrase that isn't known here, or can't be read.
        """
        return look_into(copy, key_for(copy, self.key))

    def now(self, reason: Reason | str) -> Made:
        """Makes a copy, looks through it, and makes room by the rotation.

        By the hour a copy that would be like the one before is not kept. First the diary is compared with the
        newest copy: one that holds other words than the diary, though nobody changed them, is kept for good.

        Raises:
            Trouble: It could not be made; the earlier copies are all there.
        """
        why = Reason(reason)
        altered = self.altered()
        made_at = self._now().replace(microsecond=0, tzinfo=None)
        while (path := self.folder / f"{made_at:{_STAMP}}-{why}{_SUFFIX}").exists():
            made_at += timedelta(seconds=1)
        before = next(iter(self.all()), None)
        holding = copy_diary(self._diary, path, self.key)
        if why is Reason.HOURLY and before is not None and self._are_alike(before.path, path):
            _sweep(self.folder, path)
            path.unlink()  # nothing was written since
            return self._with_second(Made(before, holding, altered=altered))
        copy = Copy(made_at, path, why)
        make_room(self.folder, copy)
        return self._with_second(Made(copy, holding, altered=altered))

    def altered(self) -> tuple[Altered, ...]:
        """Lines that say something else than a copy though nobody changed them; none in an encrypted diary.

        A copy that holds the other words is marked, and stays until the family deletes it.
        """
        if self.key is not None:
            return ()
        from caregiver_app.diary.keeping.altered import find_altered, forget_altered_readings

        found: dict[tuple[str, str], Altered] = {}
        copies = [copy for copy in self.all() if not is_encrypted(copy.path)]
        undecided = [copy for copy in copies if copy.reason is Reason.ALTERED][:_UNDECIDED]
        others = [copy for copy in copies if copy.reason not in (Reason.ALTERED, Reason.KEPT)]
        for copy in (*others[:1], *undecided):
            older = [other.path for other in copies if other.made_at < copy.made_at]
            try:
                lines = find_altered(self._diary, (copy.path, *older))
                forget_altered_readings(self._diary, copy.path)
            except AppError:  # one of the two is damaged: who looks through it says so
                continue
            marked = _marked(copy, Reason.ALTERED) if lines else copy
            if not lines and copy.reason is Reason.ALTERED:
                _marked(copy, Reason.KEPT)
            found |= {(each.line, each.id): replace(each, copy=marked.path) for each in lines}
        return tuple(found.values())

    def leave(self, altered: Sequence[Altered]) -> None:
        """The diary's words stand; the copies with the others stay until they are deleted by hand."""
        paths = {each.copy for each in altered}
        for copy in self.all():
            if copy.path in paths:
                _marked(copy, Reason.KEPT)

    def _are_alike(self, one: Path, other: Path) -> bool:
        """Of two encrypted copies no byte is alike: what they hold is compared."""
        try:
            if self.key is None:
                return filecmp.cmp(one, other, shallow=False)
            return hold_the_same(one, other, self.key)
        except (OSError, AppError):
            return False

    def _with_second(self, made: Made) -> Made:
        if self.second_place is None:
            return made
        try:
            folder = second_folder(self.second_place, self._diary)
            target = folder / made.copy.path.name
            if not target.exists():
                carry(made.copy.path, target, self.key, self.step)
            make_room(folder, made.copy)
        except AppError as trouble:
            return replace(made, trouble=trouble_there(trouble, self.second_place))
        return replace(made, elsewhere=target)


def copies_in(folder: Path) -> tuple[Copy, ...]:
    """The finished copies in a folder, newest first; other files are none of ours."""
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    found = []
    for name in names:
        match = _NAME.fullmatch(name)
        if match is not None:
            with suppress(ValueError):  # the thirtieth of February is no copy of ours
                made_at = datetime.strptime(match["stamp"], _STAMP)
                found.append(Copy(made_at, folder / name, Reason(match["reason"])))
    return tuple(sorted(found, reverse=True))


def _marked(copy: Copy, reason: Reason) -> Copy:
    """The same copy under a name that says why it is kept; under its own where that can't be had."""
    path = copy.path.with_name(f"{copy.made_at:{_STAMP}}-{reason}{_SUFFIX}")
    if path == copy.path or path.exists():
        return copy
    try:
        copy.path.rename(path)
    except OSError:
        return copy
    return Copy(copy.made_at, path, reason)


def make_room(folder: Path, newest: Copy) -> None:
    """Throws out what the rotation does not keep; never the copy that was just made."""
    _sweep(folder, newest.path)
    rotating = [copy for copy in copies_in(folder) if copy.reason in ROTATING]
    kept = to_keep([copy.made_at for copy in rotating], newest.made_at)
    for copy in rotating:
        if copy.made_at not in kept and copy.path.name != newest.path.name:
            with suppress(OSError):  # one too many harms nobody
                copy.path.unlink()


def _sweep(folder: Path, newest: Path) -> None:
    """Takes away what a power cut left half made, once it can't be a copy that somebody makes just now."""
    for path in folder.glob(f"*{UNFINISHED}*"):
        with suppress(OSError):
            if newest.stat().st_mtime - path.stat().st_mtime > HOUR_S:
                path.unlink()
