"""Back and forward, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A chapter and how far down it the reader was."""

    chapter_id: str
    scroll: float = 0.0


class History:
    """The stops before and after the one the reader is at."""

    def __init__(self) -> None:
        self._back: list[Stop] = []
        self._forward: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Remembers ``stop`` because the reader jumps away from it; what lay ahead is forgotten."""
        self._forward.clear()
        if self._back and self._back[-1] == stop:
            return
        self._back.append(stop)
        del self._back[:-_LONGEST]

    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return bool(self._back)

    def can_go_forward(self) -> bool:
        """Whether there is a stop after this one."""
        return bool(self._forward)

    def back(self, here: Stop) -> Stop:
        """The stop before ``here``, or ``here`` itself if there is none."""
        if not self._back:
            return here
        self._forward.append(here)
        return self._back.pop()

    def forward(self, here: Stop) -> Stop:
        """The stop after ``here``, or ``here`` itself if there is none."""
        if not self._forward:
            return here
        self._back.append(here)
        return self._forward.pop()
