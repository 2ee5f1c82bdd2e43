"""What is looked for in words: the chips, the count, and what an empty answer teaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from caregiver_app.diary.days import day_after
from caregiver_app.diary.query import Count, EntryQuery
from caregiver_app.guide.items import Item, list_of
from caregiver_app.ui.diary.filter_bar import FilterChip
from caregiver_app.ui.shared.wording import day_words, medium_date, quoted

translate = QCoreApplication.translate


class QueryWords:
    """Puts queries into words.

    Args:
        items: The guide's items by id.
    """

    def __init__(self, items: Mapping[str, Item]) -> None:
        self._items = items

    def chips(self, query: EntryQuery, infusions: Sequence[date]) -> tuple[FilterChip, ...]:
        """A chip for each thing wanted; the trash has a place of its own."""
        return tuple(self._chips(query, infusions))

    def _chips(self, query: EntryQuery, infusions: Sequence[date]) -> Iterator[FilterChip]:
        if query.words:
            yield FilterChip(quoted(query.words), replace(query, words=""))
        if query.item:
            words = translate("QueryWords", "{list} list: {item}").format(
                list=list_of(query.item).upper(), item=quoted(self._items[query.item].words)
            )
            yield FilterChip(words, replace(query, item=""))
        if query.guide_list:
            words = translate("QueryWords", "on the {list} list").format(list=query.guide_list.upper())
            yield FilterChip(words, replace(query, guide_list=None))
        if query.matches_only:
            words = translate("QueryWords", "highlighted only")
            yield FilterChip(words, replace(query, matches_only=False))
        if query.writer:
            words = translate("QueryWords", "written by {writer}").format(writer=query.writer)
            yield FilterChip(words, replace(query, writer=""))
        yield from self._period_chips(query, infusions)

    def _period_chips(self, query: EntryQuery, infusions: Sequence[date]) -> Iterator[FilterChip]:
        day = query.only_day
        if day is not None:
            parts = (medium_date(day), day_words(day_after(infusions, day)))
            yield FilterChip(
                " · ".join(part for part in parts if part), replace(query, first=None, last=None)
            )
            return
        if query.first is not None:
            words = translate("QueryWords", "from {date}").format(date=medium_date(query.first))
            yield FilterChip(words, replace(query, first=None))
        if query.last is not None:
            words = translate("QueryWords", "until {date}").format(date=medium_date(query.last))
            yield FilterChip(words, replace(query, last=None))


def count_words(count: Count, *, is_looking: bool) -> str:
    """How many entries were found."""
    number = QLocale().toString(count.number)
    if is_looking:
        words = translate("QueryWords", "{count} so far; the diary is being read anew…")
    elif count.is_more:
        words = translate("QueryWords", "More than {count} entries")
    elif count.number == 1:
        words = translate("QueryWords", "1 entry")
    else:
        words = translate("QueryWords", "{count} entries")
    return words.format(count=number)


def nothing_words(query: EntryQuery) -> str:
    """Why nothing is shown, and what can be tried."""
    if query.in_trash and not query.words:
        return translate("QueryWords", "The trash is empty. What is deleted is kept here until you empty it.")
    if query.words:
        return translate(
            "QueryWords",
            "Nothing written has words that begin like that. The beginning of a word is enough, and capitals "
            "and accents don't matter: try fewer letters, another word, or take a filter away.",
        )
    if query.only_day is not None and not (query.item or query.writer or query.matches_only):
        return translate(
            "QueryWords", "Nothing was written on this day. That says nothing about how the day was."
        )
    if query.item or query.guide_list or query.matches_only:
        return translate(
            "QueryWords",
            "No entry here has words highlighted like that. That says nothing about how the days were: "
            "with any worry, call the care team.",
        )
    return translate("QueryWords", "Nothing written so far fits. Take a filter away to see more.")
