"""What a command is, and the diary it works on."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregiver_app.errors import BadInput, Trouble
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
def family_diary(
    arguments: argparse.Namespace, now: Callable[[], datetime], *, reads: bool = False
) -> Iterator[Diary]:
    """The family's diary, open for as long as the block runs.

    Args:
        arguments: Name it.
        now: The wall clock.
        reads: The command only reads, which can be done where nothing can be written as well; says so.

    Raises:
        Trouble: It can't be opened.
    """
    from caregiver_app.diary.opening import (  # the database is heavy: only where needed
        open_family_diary,
        open_or_read,
    )

    paths = paths_of(arguments)
    key = key_of(arguments, paths.diary)
    if reads:
        opened = open_or_read(paths, now, key=key)
        diary = opened.diary
        if opened.trouble is not None:
            _tell(opened.trouble, paths)
    else:
        diary = open_family_diary(paths, now, key=key)
    try:
        yield diary
    finally:
        diary.close()


def _tell(trouble: Trouble, paths: Paths) -> None:
    """Says it beside what is printed, not in it."""
    from caregiver_app.messages import load_messages

    print(load_messages(paths.resources).of(trouble), file=sys.stderr)  # noqa: T201 - the command line's voice
