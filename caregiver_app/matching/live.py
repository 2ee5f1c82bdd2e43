"""Reads a note again and again while it is written: each edit costs what it touches, not the whole note."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import attrgetter, itemgetter
from typing import Final

from caregiver_app.matching.mention import Mention
from caregiver_app.matching.stretches import LONGEST, stretches

_SIGHT: Final = 2 * LONGEST + 8
"""How far behind its end a stretch may depend on what is written: on where the next piece ends."""

_start_of_stretch = itemgetter(0)
_start_of_mention = attrgetter("start")


class LiveReading:
    """One note being written.

    What it answers is always what :meth:`Matcher.read` answers; only the way there is shorter. The stretches
    before and behind an edit are kept as they are, and the mentions behind it are moved.

    Args:
        read_stretch: Reads what an edit touched.
    """

    def __init__(self, read_stretch: Callable[[str], tuple[Mention, ...]]) -> None:
        self._read_stretch = read_stretch
        self._note = ""
        self._stretches: list[tuple[int, int]] = []
        self._mentions: tuple[Mention, ...] = ()

    def read(self, note: str) -> tuple[Mention, ...]:
        """The mentions of ``note``, in order; the nearer it is to the last note, the sooner."""
        if note == self._note:
            return self._mentions
        old, old_mentions = self._stretches, self._mentions
        same_before, same_behind = _same_ends(self._note, note)
        moved_by = len(note) - len(self._note)
        first = max(0, bisect_right(old, same_before - _SIGHT, key=_start_of_stretch) - 1)
        begin = old[first][0] if old and old[first][0] <= same_before - _SIGHT else 0
        touched: list[tuple[int, int]] = []
        behind = len(old)
        for stretch in stretches(note, begin):
            if stretch[0] >= len(note) - same_behind:
                behind = bisect_left(old, stretch[0] - moved_by, key=_start_of_stretch)
                if behind < len(old) and old[behind][0] == stretch[0] - moved_by:
                    break
            touched.append(stretch)
        else:
            behind = len(old)
        mentions = list(old_mentions[: bisect_left(old_mentions, begin, key=_start_of_mention)])
        for start, end in touched:
            mentions += (mention.moved(start) for mention in self._read_stretch(note[start:end]))
        rest = old[behind:]
        if rest:
            left = old_mentions[bisect_left(old_mentions, rest[0][0], key=_start_of_mention) :]
            mentions += (mention.moved(moved_by) for mention in left)
        if moved_by:
            rest = [(start + moved_by, end + moved_by) for start, end in rest]
        self._stretches = [*old[:first], *touched, *rest]
        self._note, self._mentions = note, tuple(mentions)
        return self._mentions


def _same_ends(old: str, new: str) -> tuple[int, int]:
    """How many characters two texts begin with alike, and how many of the others they end with alike."""
    shorter = min(len(old), len(new))
    low, high = 0, shorter
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    before = low
    low, high = 0, shorter - before
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return before, low
