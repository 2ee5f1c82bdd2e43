"""Runs one reader in a process of its own: takes commands on standard input, answers on standard output.

A command and its answer are a line of JSON each. Every reader runs so, the app's own too: each works in its
own environment and is timed in the same way.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any, TextIO

from compare.readers import READERS, Reader


def main() -> None:
    """Answers until the input ends."""
    commands, answers = sys.stdin, _answers()
    reader: Reader | None = None
    for line in commands:
        command: dict[str, Any] = json.loads(line)
        if command["do"] == "open":
            began = time.process_time()
            reader = READERS[command["reader"]](command["phrases"])
            answer: object = {"made_of": reader.made_of, "seconds": time.process_time() - began}
        elif reader is None:
            raise SystemExit("open a reader first")
        elif command["do"] == "read":
            found = reader.read_all(command["notes"])
            answer = [[sorted(flagged), sorted(muted)] for flagged, muted in found]
        else:
            answer = _time(reader, command["notes"])
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _answers() -> TextIO:
    """Standard output for the answers alone: what a tool prints goes to standard error."""
    own = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return own


def _time(reader: Reader, notes: list[str]) -> dict[str, float]:
    """Processor seconds for the notes: one by one and all at once, each time read afresh; and read again."""

    def one_by_one() -> None:
        for note in notes:
            reader.read(note)

    gc.collect()
    reader.forget()
    taken = {"one_by_one": _processor_seconds(one_by_one)}
    if reader.remembers:
        taken["again"] = _processor_seconds(one_by_one)
    reader.forget()
    taken["all_at_once"] = _processor_seconds(lambda: reader.read_all(notes))
    return taken


def _processor_seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
