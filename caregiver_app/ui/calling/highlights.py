"""What was highlighted in the last day, in the family's own words, with what is new said first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Entry, MatchSource
from caregiver_app.guide.items import Item
from caregiver_app.ui.shared.wording import clock_time, quoted, short_date

translate = QCoreApplication.translate

DAY: Final = timedelta(hours=24)
LOOKED_BACK: Final = timedelta(hours=72)
"""An item that was not highlighted in the two days before the last one is called new; in a diary that is
younger, not in the days that there are."""

_SENTENCE: Final = re.compile(r"[^\n]+?(?:[.!?…]+(?=\s|$)|(?=\n)|$)")
_MOST: Final = 300
"""Code points of a note that are quoted; the rest is in the diary."""


def highlighted_lines(
    entries: Sequence[Entry], items: Mapping[str, Item], now: datetime, *, goes_back: bool
) -> tuple[str, ...]:
    """The highlighted entries of the last 24 hours, newest first.

    Args:
        entries: Those of the last :data:`LOOKED_BACK`, oldest first.
        items: The guide's items.
        now: The time.
        goes_back: Whether the diary holds anything from before them.
    """
    looked_back = LOOKED_BACK if goes_back or not entries else now - entries[0].content.at
    days = ceil(looked_back / DAY)
    known = {item for entry in entries if entry.content.at < now - DAY for item in entry.flagged_items}
    last_day = [entry for entry in entries if entry.content.at >= now - DAY]
    if not last_day:
        return (translate("CallFacts", "Nothing was written in the last 24 hours."),)
    lines = []
    for entry in last_day:
        if entry.flagged:
            lines.append(_line(entry, items, known, days))
            known.update(entry.flagged_items)
    if not lines:
        return (translate("CallFacts", "None of the entries of the last 24 hours is highlighted."),)
    return tuple(reversed(lines))


def own_sentences(entry: Entry) -> str:
    """The sentences of the note that hold what is highlighted; all that stands between them is left out."""
    spans = [
        (match.start, match.end)
        for match in entry.matches
        if match.flags
        and match.source is MatchSource.WORDS
        and match.start is not None
        and match.end is not None
    ]
    sentences = [
        found[0].strip()
        for found in _SENTENCE.finditer(entry.content.note)
        if any(start < found.end() and end > found.start() for start, end in spans)
    ]
    text = " … ".join(sentences)
    return text if len(text) <= _MOST else f"{text[: _MOST - 1].rstrip()}…"


def _line(entry: Entry, items: Mapping[str, Item], known: set[str], days: int) -> str:
    """``days`` is how far one can look back; within one day nothing is called new."""
    at = entry.content.at
    names: dict[str, bool] = {}
    for item in entry.flagged_items:
        words = items[item].words
        names[words] = names.get(words, True) and item not in known and days > 1
    said = ", ".join(
        translate("CallFacts", "{item} (first in {days} days)").format(item=name, days=days)
        if is_new
        else name
        for name, is_new in names.items()
    )
    line = f"{short_date(at.date())}, {clock_time(at)}: {said}"
    words = own_sentences(entry)
    return f"{line}. {quoted(words)}" if words else line
