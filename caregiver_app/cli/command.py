"""What a command is, and the diary it works on."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregiver_app.errors import BadInput
from caregiver_app.paths import Paths, resolve

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary
    from caregiver_app.diary.store.key import Key

PASSPHRASE: Final = "CAREGIVER_PASSPHRASE"
"""The environment variable that may hold a diary's passphrase."""
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


def key_of(arguments: argparse.Namespace, diary: Path) -> Key | None:
    """What opens an encrypted diary; None for a plain one, whatever was given.

    A passphrase is never an argument: what is typed after a command, every user of the computer can list.

    Raises:
        NeedsPassphrase: The diary is encrypted, and nothing was given.
        BadInput: The passphrase's file can't be read.
    """
    from caregiver_app.diary.store.key import Key, key_for

    passphrase = os.environ.get(PASSPHRASE, "")
    if arguments.passphrase_file is not None:
        passphrase = _line_in(Path(arguments.passphrase_file))
    return key_for(diary, Key(passphrase) if passphrase else None)


def _line_in(file: Path) -> str:
    try:
        line = file.read_text(encoding="utf-8").removesuffix("\n").removesuffix("\r")
    except (OSError, ValueError) as error:
        raise BadInput("passphrase.no_file", path=file) from error
    if not line or "\n" in line:
        raise BadInput("passphrase.no_file", path=file)
    return line


@contextmanager
def family_diary(arguments: argparse.Namespace, now: Callable[[], datetime]) -> Iterator[Diary]:
    """The family's diary, open for as long as the block runs.

    Raises:
        Trouble: It can't be opened.
    """
    from caregiver_app.diary.opening import open_family_diary  # the database is heavy: only where needed

    paths = paths_of(arguments)
    diary = open_family_diary(paths, now, key=key_of(arguments, paths.diary))
    try:
        yield diary
    finally:
        diary.close()
