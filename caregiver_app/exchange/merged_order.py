"""The order of lists after two copies were brought together: one that both sides come to. Pure.

Moving a line says nothing of the line, and is not noted with a time. So the order is that of the side whose
list was changed last, then of the longer list; what only the other has stands behind what it stood behind
there. Whoever brings in whose copy, and how often, it comes out the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from caregiver_app.diary.whole_values import WholeDiary, in_order
from caregiver_app.exchange.merge import LINES, line_id


def in_common_order(merged: WholeDiary, one: WholeDiary, other: WholeDiary) -> WholeDiary:
    """The merged diary with each list in the order that both copies come to.

    Args:
        merged: What :func:`~caregiver_app.exchange.merge.merge` made of the two.
        one: One copy; which is which makes no difference.
        other: The other.
    """
    latest = [_latest(side) for side in (one, other)]
    ordered: dict[str, Any] = {}
    for name, line in (*LINES.items(), ("reminders", "reminder"), ("entry_pictures", "entry_picture")):
        ids = [[line_id(each) for each in getattr(side, name)] for side in (one, other)]
        ways = [(at.get(line, ""), len(its), its) for at, its in zip(latest, ids, strict=True)]
        first, second = max(ways)[2], min(ways)[2]
        lines = {line_id(each): each for each in getattr(merged, name)}
        ordered[name] = tuple(lines[each] for each in _together(first, second) if each in lines)
    return in_order(replace(merged, **ordered))


def _together(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """All of the first in its order, each other behind the one that it follows in the second."""
    found, there = list(first), set(first)
    before: str | None = None
    for each in second:
        if each not in there:
            found.insert(0 if before is None else found.index(before) + 1, each)
            there.add(each)
        before = each
    return found


def _latest(whole: WholeDiary) -> dict[str, str]:
    """When any line of each kind was last changed."""
    found: dict[str, str] = {}
    for stamp in whole.stamps:
        found[stamp.line] = max(found.get(stamp.line, ""), stamp.changed_at)
    return found
