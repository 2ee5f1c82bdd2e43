"""What a command is, and the diary it works on."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.paths import Paths, resolve

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary

Command = Callable[[argparse.Namespace, Callable[[], datetime]], None]


def paths_of(arguments: argparse.Namespace) -> Paths:
    """The folders and the diary that the arguments name."""
    return resolve(folder_of(arguments), diary_of(arguments))


def folder_of(arguments: argparse.Namespace) -> Path | None:
    """What ``--data-dir`` gave."""
    return None if arguments.data_dir is None else Path(arguments.data_dir)


def diary_of(arguments: argparse.Namespace) -> Path | None:
    """What ``--diary`` gave."""
    return None if arguments.diary is None else Path(arguments.diary)


@contextmanager
def family_diary(arguments: argparse.Namespace, now: Callable[[], datetime]) -> Iterator[Diary]:
    """The family's diary, open for as long as the block runs.

    Raises:
        Trouble: It can't be opened.
    """
    from caregiver_app.diary.opening import open_family_diary  # the database is heavy: only where needed

    diary = open_family_diary(paths_of(arguments), now)
    try:
        yield diary
    finally:
        diary.close()
