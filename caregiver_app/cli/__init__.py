"""The command line: the same parts without the window, for scripts and for checking what the window does.

With no arguments the window opens; that way is kept free of everything the window doesn't need.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from types import TracebackType

from caregiver_app.errors import AppError

DONE = 0
NOT_DONE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None, *, now: Callable[[], datetime] = datetime.now) -> int:
    """Does what the arguments say.

    Returns:
        0 done; 2 bad input or the computer's trouble, with one sentence on standard error. As a process of
        its own, 1 with a sentence for an error of ours.
    """
    from caregiver_app.cli.streams import speak_utf8, stop_saying

    if argv is None:
        sys.excepthook = _on_exception
    speak_utf8()
    try:
        return _run(_arguments() if argv is None else list(argv), now)
    except AppError as error:
        _complain(error)
        return NOT_DONE
    except BrokenPipeError:
        stop_saying()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str], now: Callable[[], datetime]) -> int:
    if not arguments:
        from caregiver_app.cli.window import open_window

        return open_window(data_dir=None, sample=None, screenshot=None)
    from caregiver_app.cli.parser import parse, run
    from caregiver_app.cli.streams import finish

    done = run(parse(arguments), now)
    finish()
    return done


def _arguments() -> list[str]:
    """The process's arguments read as UTF-8, whatever the locale says; bytes that aren't stay marked."""
    if os.name != "posix":
        return sys.argv[1:]
    return [os.fsencode(argument).decode(errors="surrogateescape") for argument in sys.argv[1:]]


def _on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody caught; Python ends with 1 after it."""
    from caregiver_app.cli.last_word import tell

    tell(_arguments(), kind, error, trace)


def _complain(error: AppError) -> None:
    from caregiver_app.messages import last_words, load_messages
    from caregiver_app.paths import resources_dir

    try:
        sentence = load_messages(resources_dir()).of(error)
    except AppError as trouble:
        sentence = last_words().of(trouble)
    print(" ".join(sentence.split()), file=sys.stderr)  # noqa: T201 - the command line's voice
