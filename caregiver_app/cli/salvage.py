"""``caregiver-app salvage``: saves what can be read of a damaged diary."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime

from caregiver_app.cli.command import key_of, paths_of
from caregiver_app.cli.streams import say
from caregiver_app.errors import BadInput
from caregiver_app.messages import load_messages


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """None of its own."""


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Puts a sound diary in the damaged one's place, and says what is in it.

    Raises:
        BadInput: There is no diary, or it is not damaged.
        InUse: A window has the diary open.
        Trouble: Nothing could be read, or the disk is full.
    """
    from caregiver_app.diary.keeping.rescue import save_what_can_be_read
    from caregiver_app.diary.keeping.salvage import is_whole
    from caregiver_app.diary.store.lock import take_lock

    paths = paths_of(arguments)
    if not paths.diary.exists():
        raise BadInput("salvage.no_diary", path=paths.diary)
    lock = take_lock(paths.diary, now())
    try:
        key = key_of(arguments, paths.diary)
        if is_whole(paths.diary, key):
            raise BadInput("salvage.not_damaged", path=paths.diary)
        rescued = save_what_can_be_read(paths.diary, now(), key)
    finally:
        lock.release()
    for sentence in rescued.sentences(load_messages(paths.resources)):
        say(f"{sentence}\n")
