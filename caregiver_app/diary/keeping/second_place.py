"""The second place for copies: a stick, another disk, a synchronized folder. It may be gone, full or slow."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from caregiver_app.diary.keeping.copying import look_into
from caregiver_app.diary.stopping import Step, go_on
from caregiver_app.diary.store.files import UNFINISHED, make_private
from caregiver_app.diary.store.key import Key, key_for
from caregiver_app.diary.store.troubles import trouble_of_system
from caregiver_app.errors import AppError, Trouble

_PIECE: Final = 1 << 20
"""Bytes that are put on the disk at a time: a slow stick keeps nobody waiting for more than these."""
_THERE: Final = {
    "store.disk_full": "copies.second_full",
    "store.read_only": "copies.second_protected",
    "store.disk_fails": "copies.second_fails",
    "store.damaged": "copies.second_fails",
    "store.not_a_diary": "copies.second_fails",
    "store.cannot_open": "copies.second_missing",
}
"""What a trouble means at the second place, where the diary itself is none the worse for it."""


def second_folder(place: Path, diary: Path) -> Path:
    """The diary's folder at the second place.

    Raises:
        Trouble: The place is not there; it is never made, or a stick that is out would get a double on disk.
    """
    if not place.is_dir():
        raise Trouble("copies.second_missing", path=place)
    return place / f"Caregiver Companion {diary.stem}"


def trouble_there(trouble: AppError, place: Path) -> AppError:
    """The trouble in words about the second place."""
    key = _THERE.get(trouble.key)
    return trouble if key is None else Trouble(key, path=place)


def carry(source: Path, target: Path, key: Key | None = None, step: Step = go_on) -> None:
    """Copies a finished copy to another disk, and looks through it there.

    Args:
        source: The copy.
        target: Where it is wanted.
        key: What opens it if it is encrypted.
        step: Before each piece of it.

    Raises:
        Stopped: By the step; nothing of it is left there.
        Trouble: It can't be written, or came out damaged.
    """
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        with source.open("rb") as reading, unfinished.open("wb") as writing:
            while piece := reading.read(_PIECE):
                step()
                writing.write(piece)
                writing.flush()
                os.fsync(writing.fileno())
        step()
        look_into(unfinished, key_for(unfinished, key))
        unfinished.replace(target)
    except OSError as error:
        raise trouble_of_system(error, target) from error
    finally:
        if key is not None:
            key.forget(unfinished)
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
