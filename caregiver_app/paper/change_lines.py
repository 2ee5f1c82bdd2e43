"""The changes since the last visit in words."""

from __future__ import annotations

from datetime import date, datetime

from caregiver_app.guide.items import items_of
from caregiver_app.paper.changes import ChangeKind, Seen, SymptomChange, changes_between
from caregiver_app.paper.lines import Line, LineList
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

MOST = 5
"""As many changes stand on the first page at most."""


def build_changes(
    source: SummarySource, period: Period, wording: Wording, *, since: date | None, follows: bool = False
) -> LineList:
    """The changes, newest first.

    Args:
        source: The diary's values.
        period: The days of the sheet.
        wording: The page's words.
        since: The day of the last visit, where the period begins with it.
        follows: Whether what does not fit follows on further pages.
    """
    text = wording.texts.text
    where = text("lines.below" if follows else "changes.where")
    found = changes_between(source.earlier, source.entries, source.seen_before)
    title = text("changes.title_visit", date=wording.short_date(since)) if since else text("changes.title")
    notes: tuple[str, ...] = ()
    if source.earlier:
        days = (period.first - source.earlier[0].content.at.date()).days
        notes = (text("changes.compared", days=days),)
    elif source.begins_on is not None and source.begins_on >= period.first:
        notes = (text("changes.nothing_before"),)
    elif source.entries:
        notes = (text("changes.nothing_just_before"),)
    return LineList(
        title,
        text("changes.continued"),
        tuple(_line(change, source, wording) for change in found),
        text("changes.none") if source.entries else text("glance.no_entries"),
        text("changes.more_one", where=where),
        text("changes.more_many", count="{count}", where=where),
        notes,
        least=3,
    )


def _line(change: SymptomChange, source: SummarySource, wording: Wording) -> Line:
    text = wording.texts.text
    words = source.items[items_of(change.symptom)[0]].words
    said = text(
        f"changes.{change.kind.value}",
        first=wording.day_only(change.first.date()),
        last=_moment(change.last, wording),
        now=_amount(change.now, change.kind, wording),
        before=_amount(change.before, change.kind, wording),
    )
    if change.first == change.last and change.kind in (ChangeKind.NEW, ChangeKind.AGAIN):
        said = text(f"changes.{change.kind.value}_once", at=_moment(change.last, wording))
    return Line(change.symptom, f"{text(f'changes.{change.kind.value}_lead')}: {words}", said)


def _amount(seen: Seen | None, kind: ChangeKind, wording: Wording) -> str:
    if seen is None:
        return ""
    text = wording.texts.text
    if kind in (ChangeKind.STRONGER, ChangeKind.MILDER):
        return text(f"words.{seen.degree.value}")
    return text("changes.days_of", days=seen.days, all=seen.of_days)


def _moment(at: datetime, wording: Wording) -> str:
    return f"{wording.day_only(at.date())}, {wording.time(at)}"
