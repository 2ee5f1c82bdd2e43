"""Standard input and output in UTF-8, whatever the locale says."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from caregiver_app.errors import BadInput, Trouble


def speak_utf8() -> None:
    """Sets standard output and error to UTF-8 with plain line ends."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def standard_input() -> BinaryIO:
    """Standard input's bytes; none where there is no standard input."""
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer


def standard_output() -> TextIO:
    """Standard output.

    Raises:
        Trouble: There is none, because the caller closed it.
    """
    if sys.stdout is None:
        raise Trouble("cli.no_output")
    return sys.stdout


def read_note() -> str:
    """A note from standard input, without the one line end that a shell puts last.

    Raises:
        BadInput: It is not UTF-8.
    """
    try:
        note = standard_input().read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput("cli.not_utf8", field="note", place=error.start + 1) from error
    for end in ("\r\n", "\n"):
        if note.endswith(end):
            return note.removesuffix(end)
    return note


def say(text: str) -> None:
    """Writes to standard output.

    Raises:
        Trouble: It takes nothing more, because a disk is full, say.
    """
    with writing():
        standard_output().write(text)


def finish() -> None:
    """Sees that everything said is out.

    Raises:
        Trouble: It takes nothing more.
    """
    if sys.stdout is not None:
        with writing():
            sys.stdout.flush()


def stop_saying() -> None:
    """Output takes no more: what is still held back goes nowhere, so the end does not fail on it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def writing() -> Iterator[None]:
    """Whatever keeps standard output from taking more becomes a trouble; a reader who left is none.

    Raises:
        Trouble: It takes nothing more.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        stop_saying()  # or Python, flushing once more at its end, would put a status of its own over ours
        raise Trouble("cli.cannot_write", reason=error.strerror or str(error)) from error
