"""The readers at work: a process for each, in the environment that its tool lives in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from scoring import Reading

HERE = Path(__file__).resolve().parent

ENVIRONMENTS = {
    "ours": "",
    "word list": "",
    "negspaCy": "negspacy",
    "negspaCy, own part": "negspacy",
    "medspaCy": "medspacy",
    "medspaCy, spaCy's sentences": "medspacy",
}
"""Each reader's environment: a folder beside the others, or the app's own."""


class Worker:
    """One reader with one word list in a process of its own.

    Args:
        reader: Its name.
        phrases: The word list.
        python: The interpreter of its environment.
    """

    def __init__(self, reader: str, phrases: dict[str, list[str]], python: Path) -> None:
        self._process = subprocess.Popen(
            [str(python), "-m", "compare.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=HERE.parent,
            env={**os.environ, "PYTHONUTF8": "1"},
            text=True,
            encoding="utf-8",
        )
        opened = self._ask({"do": "open", "reader": reader, "phrases": phrases})
        self.made_of: str = opened["made_of"]

    def read(self, notes: list[str]) -> list[Reading]:
        """What each note says."""
        found = self._ask({"do": "read", "notes": notes})
        return [Reading(frozenset(flagged), frozenset(muted)) for flagged, muted in found]

    def time(self, notes: list[str]) -> dict[str, float]:
        """Processor seconds for the notes, in the ways that ``worker.py`` names."""
        taken: dict[str, float] = self._ask({"do": "time", "notes": notes})
        return taken

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()

    def _ask(self, command: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit(f"a reader ended before it answered (exit {self._process.wait()})")
        return json.loads(answer)


def interpreter(reader: str, environments: Path) -> Path | None:
    """The interpreter that can run a reader; None when its environment hasn't been made."""
    name = ENVIRONMENTS[reader]
    if not name:
        return Path(sys.executable)
    python = environments / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return python if python.exists() else None
