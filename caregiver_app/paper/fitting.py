"""Decides what stays on the first page and what is folded, by counting; nothing is dropped unsaid. No Qt.

Everything that can give way is a count: lines of a list, a picture's height in steps, a part that is there
(1) or not (0). What gives way first is the first of the order; then the lists, the longest first, each down
to its least. Where even that is too much, what gives way then does; then the lists go on down to one line
each, and then to none, the least important first; and where that is still too much, a second page begins, and
each list keeps its least. Last, whatever still has room comes back: a line of each list, what gave way then,
more lines; the last line of a list may take no more of it than the sentence that stands for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

Counts = dict[str, int]
Measure = Callable[[Mapping[str, int]], float]


@dataclass(frozen=True, slots=True)
class Part:
    """Something on the page that can give way.

    Attributes:
        name: Its name.
        count: How many lines, or steps, it has when it is whole.
        least: How many stay while anything else can give way.
    """

    name: str
    count: int
    least: int = 0


def fit(
    room: float,
    measure: Measure,
    firsts: Sequence[Part],
    lists: Sequence[Part],
    thens: Sequence[Part] = (),
) -> Counts:
    """How much of each part stays on the page.

    Args:
        room: The page's height.
        measure: The height of the page for such counts; it must not grow where a count shrinks.
        firsts: Give way first, one after the other.
        lists: Give way then, the one with most lines above its least first. The most important stands first:
            it is the last to go below its least, and the first to get a line back.
        thens: Give way when each list is down to its least.

    Returns:
        A count for each part, never above its own. It may still be too high where nothing more can give way.
    """
    counts = {part.name: part.count for part in (*firsts, *lists, *thens)}
    for part in firsts:
        while counts[part.name] > part.least and measure(counts) > room:
            counts[part.name] -= 1
    least = {part.name: min(part.least, part.count) for part in lists}
    _shrink(counts, least, room, measure)
    for part in thens:
        while counts[part.name] > part.least and measure(counts) > room:
            counts[part.name] -= 1
    for kept in (1, 0):
        for part in reversed(lists):
            while counts[part.name] > kept and measure(counts) > room:
                counts[part.name] -= 1
    if measure(counts) > room:  # a second page begins in any case
        return {**counts, **least, **{part.name: part.count for part in thens}}
    _grow(counts, [replace(part, count=min(1, part.count)) for part in lists], room, measure)
    _grow(counts, (*thens, *lists), room, measure)
    return counts


def _shrink(counts: Counts, least: Mapping[str, int], room: float, measure: Measure) -> None:
    """Takes a line at a time off the list with most to give."""
    while measure(counts) > room:
        spare = {name: counts[name] - kept for name, kept in least.items() if counts[name] > kept}
        if not spare:
            return
        counts[max(spare, key=lambda name: (spare[name], name))] -= 1


def _grow(counts: Counts, lists: Sequence[Part], room: float, measure: Measure) -> None:
    """Gives lines back where there is room for them."""
    for part in lists:
        for more in range(part.count - counts[part.name], 0, -1):
            if measure({**counts, part.name: counts[part.name] + more}) <= room:
                counts[part.name] += more
                break
