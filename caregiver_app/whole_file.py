"""Puts a finished file in its place: whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from caregiver_app.errors import BadInput, Trouble


def check_target(path: Path) -> None:
    """Refuses a place where no file can stand, before any work is done.

    Raises:
        BadInput: The folder isn't there, or the path is a folder or a device, which must not be replaced.
        Trouble: The computer does not let it be looked at.
    """
    try:
        is_folder, has_folder = path.is_dir(), path.parent.is_dir()
        is_device = path.exists() and not path.is_file()
    except OSError as error:
        raise _trouble(path, error) from error
    if is_folder:
        raise BadInput("paper.is_a_folder", field="output", path=path)
    if is_device:
        raise BadInput("paper.is_a_device", field="output", path=path)
    if not has_folder:
        raise BadInput("paper.no_such_folder", field="output", folder=path.parent)


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Writes ``content`` beside ``path`` and moves it there, so that no half-written file is ever seen.

    Content may come in pieces that are made as they are written; what goes wrong with one leaves no file.

    Raises:
        BadInput: No file can stand there.
        Trouble: The computer does not let it be written.
    """
    check_target(path)
    try:
        replace_whole(path, content)
    except OSError as error:
        raise _trouble(path, error) from error


def replace_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """As :func:`write_whole`, for a place that nobody typed; the file is readable by its owner alone.

    Raises:
        OSError: It can't be written; what stood there still does.
    """
    import tempfile  # dear, and the window's preferences need this module at start, not this function

    place = path.resolve()
    handle, part = tempfile.mkstemp(prefix=".unfinished-", suffix=".part", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines((content,) if isinstance(content, bytes) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(place)
    finally:
        Path(part).unlink(missing_ok=True)  # what is in its place by now has another name


def _trouble(path: Path, error: OSError) -> Trouble:
    return Trouble("paper.cannot_write", path=path, reason=error.strerror or type(error).__name__)
