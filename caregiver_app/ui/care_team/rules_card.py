"""The family's own rules: what, from when, until when, whose word it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.messages import Messages
from caregiver_app.ui.care_team.record_card import RecordCard
from caregiver_app.ui.care_team.record_row import RowWords
from caregiver_app.ui.notices import Notices
from caregiver_app.ui.shared.labels import role_label
from caregiver_app.ui.shared.rule_words import rule_lines, rule_of, rule_specs, rule_values, source_hint

if TYPE_CHECKING:
    from caregiver_app.diary.diary import Diary


class RulesCard(RecordCard[FamilyRule]):
    """The rules, each of which can be changed and removed; those that are over stand last, quietly.

    Args:
        diary: The diary.
        messages: The sentences for what is wrong.
        notices: Where "removed, undo?" is said.
        now: The wall clock.
        parent: The parent widget.
    """

    def __init__(
        self,
        diary: Diary,
        messages: Messages,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(messages, notices, rule_specs(now().date()), parent)
        self._diary = diary
        self._now = now
        self._infusions: tuple[date, ...] = ()
        self.hint_label = role_label(source_hint(), "subtle", self, name="hint_label")
        self.set_words(
            title=self.tr("Rules our team gave"),
            add=self.tr("Add a rule"),
            keep=self.tr("Keep this rule"),
            empty=self.tr(
                "None yet: how far from the hospital, driving, being alone, until when. What holds today "
                "then stands below the strip of days."
            ),
        )
        self.body.addWidget(self.hint_label)

    def refresh(self) -> None:
        """Shows the rules as they stand today."""
        self._infusions = self._diary.profile.get().infusions
        super().refresh()
        self.hint_label.setVisible(not self._records or not self.new_form.isHidden())

    def open_new_form(self) -> None:
        """Opens the form, with what the sources say beside it."""
        super().open_new_form()
        self.hint_label.show()

    def keep_new(self) -> bool:
        """Keeps the new rule; the sources are no longer needed beside it."""
        is_kept = super().keep_new()
        self.hint_label.setVisible(not self._records or not self.new_form.isHidden())
        return is_kept

    def records(self) -> Sequence[FamilyRule]:
        """The rules, those that are over last."""
        return self._diary.family_rules.all()

    def words(self, record: FamilyRule) -> RowWords:
        """The rule, its days, whose word it is."""
        today = self._now().date()
        lines = rule_lines(record, self._infusions, today)
        return RowWords(record.text, "", lines, is_quiet=record.is_over(self._infusions, today))

    def values(self, record: FamilyRule) -> Mapping[str, str]:
        """The fields."""
        return rule_values(record)

    def keep(self, values: Mapping[str, str], record: FamilyRule | None) -> None:
        """Keeps a rule."""
        self._diary.family_rules.save(rule_of(values, record.id if record is not None else ""))

    def take_away(self, record: FamilyRule) -> None:
        """Removes a rule."""
        self._diary.family_rules.remove(record.id)

    def bring_back(self, record: FamilyRule) -> None:
        """Puts a removed rule back."""
        self._diary.family_rules.save(record)
