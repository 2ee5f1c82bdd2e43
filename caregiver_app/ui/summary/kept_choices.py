"""What the person chose for print, remembered from one time to the next. No widget."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final, Protocol, TypeVar

from caregiver_app.paper.log_sheet import LogSpan
from caregiver_app.paper.sections import FIRST_PAGE, Section
from caregiver_app.paper.sheet import Paper
from caregiver_app.ui.shared.usual_paper import usual_paper
from caregiver_app.ui.summary.period_choice import PeriodChoice, choice_named, parse_kept_date

T = TypeVar("T", bool, str, list[str])

_MOST_DROPPED: Final = 1000
"""Lines taken off a page long ago are forgotten, the oldest first."""


class Kept(Protocol):
    """Where choices are remembered: ``ui.preferences.Preferences``, or one's own for a test."""

    def get(self, name: str, kind: type[T]) -> T:
        """A kept choice."""
        ...

    def put(self, **values: bool | str | list[str]) -> None:
        """Keeps choices."""
        ...


class KeptChoices:
    """The choices, each as what it is.

    Args:
        kept: Where they are remembered.
    """

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    @property
    def period(self) -> PeriodChoice:
        """The quick choice of days."""
        return choice_named(self._kept.get("summary_period", str))

    @period.setter
    def period(self, choice: PeriodChoice) -> None:
        self._kept.put(summary_period=choice.value)

    @property
    def paper(self) -> Paper:
        """The size of paper, or what is usual in the computer's country."""
        name = self._kept.get("summary_paper", str)
        return Paper(name) if name in set(Paper) else usual_paper()

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self._kept.put(summary_paper=paper.value)

    @property
    def larger(self) -> bool:
        """Whether letters are larger."""
        return self._kept.get("summary_larger", bool)

    @larger.setter
    def larger(self, larger: bool) -> None:
        self._kept.put(summary_larger=larger)

    @property
    def span(self) -> LogSpan:
        """What a log sheet is for."""
        name = self._kept.get("log_span", str)
        return LogSpan(name) if name in set(LogSpan) else LogSpan.DAY

    @span.setter
    def span(self, span: LogSpan) -> None:
        self._kept.put(log_span=span.value)

    @property
    def last_visit(self) -> date | None:
        """The day of the last visit."""
        return parse_kept_date(self._kept.get("summary_last_visit", str))

    @last_visit.setter
    def last_visit(self, on: date) -> None:
        self._kept.put(summary_last_visit=on.isoformat())

    @property
    def sections(self) -> frozenset[Section]:
        """What prints: a part that a later version brings prints, too, until it is taken off."""
        left_out, added = self._kept.get("summary_left_out", list), self._kept.get("summary_added", list)
        named = {name for name in added if name in set(Section)}
        first = {section for section in FIRST_PAGE if section not in left_out}
        return frozenset(first | {Section(name) for name in named})

    @sections.setter
    def sections(self, sections: frozenset[Section]) -> None:
        self._kept.put(
            summary_left_out=[section.value for section in FIRST_PAGE if section not in sections],
            summary_added=sorted(section.value for section in sections if section not in FIRST_PAGE),
        )

    @property
    def dropped(self) -> frozenset[str]:
        """Lines that were taken off the page."""
        return frozenset(self._kept.get("summary_dropped", list))

    def keep_dropped(self, shown: Collection[str], dropped: Collection[str]) -> None:
        """Remembers which of the lines that were shown are taken off; others stay as they were."""
        others = [key for key in self._kept.get("summary_dropped", list) if key not in shown]
        self._kept.put(summary_dropped=[*others, *sorted(dropped)][-_MOST_DROPPED:])
