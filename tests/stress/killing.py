"""A child that does something to a diary, says each thing before and after it is done, and is killed."""

from __future__ import annotations

import json
import os
import signal
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from caregiver_app.diary.diary import Diary, open_diary
from caregiver_app.diary.store.key import Key
from caregiver_app.guide.items import load_items
from caregiver_app.matching.loader import load_matcher
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

FIXTURES: Final = Path(__file__).parents[1] / "diary" / "fixtures"
MATCHER: Final = load_matcher(resources_dir())
ITEMS: Final = load_items(resources_dir())
MESSAGES: Final = load_messages(resources_dir())

Told = list[Any]
"""One thing that a child said: a word, and what belongs to it."""


def opened(
    path: Path, key: Key | None = None, *, alone: bool = False, now: Callable[[], datetime] = datetime.now
) -> Diary:
    """The diary at ``path``."""
    return open_diary(path, matcher=MATCHER, items=ITEMS, now=now, messages=MESSAGES, alone=alone, key=key)


class Voice:
    """What a child speaks with: one line at a time, whole or not at all."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def say(self, *told: Any) -> None:
        """Says something; it is in the pipe when this returns, whatever becomes of the child."""
        os.write(self._pipe, f"{json.dumps(told)}\n".encode())


def live_and_be_killed(live: Callable[[Voice], object], seconds: float) -> tuple[list[Told], float]:
    """Lets a child live for so long, and kills it: what it said, and when it was killed (monotonic).

    Raises:
        RuntimeError: It ended by itself.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            live(Voice(writer))
        except BaseException:  # noqa: BLE001 - it is told, and the parent ends over it
            traceback.print_exc()
        finally:
            os._exit(3)
    os.close(writer)
    told: list[Told] = []
    ends_at = time.monotonic() + seconds
    os.set_blocking(reader, False)
    rest = b""
    while (left := ends_at - time.monotonic()) > 0:  # reads on: a child that talks much needs the room
        rest = _read(reader, rest, told)
        time.sleep(min(left, 0.02))
    os.kill(child, signal.SIGKILL)
    killed_at = time.monotonic()
    _, status = os.waitpid(child, 0)
    _read(reader, rest, told)
    os.close(reader)
    if not os.WIFSIGNALED(status):
        raise RuntimeError(f"the child ended by itself, with {os.WEXITSTATUS(status)}, after {told[-3:]}")
    return told, killed_at


def _read(reader: int, rest: bytes, told: list[Told]) -> bytes:
    """Takes the whole lines that are there; returns the beginning of the next."""
    while True:
        try:
            taken = os.read(reader, 1 << 16)
        except BlockingIOError:
            return rest
        if not taken:
            return rest
        *lines, rest = (rest + taken).split(b"\n")
        told += [json.loads(line) for line in lines]
