"""The rules that the care team gave for some time. The app brings none of its own: the sources differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.limits_of_input import UNTIL_DAY_MAX
from caregiver_app.diary.ordered_rows import OrderedRows
from caregiver_app.diary.parts import Parts
from caregiver_app.diary.rules import check_after_earliest, checked_line
from caregiver_app.diary.store.rows import FamilyRuleRow, InfusionRow
from caregiver_app.diary.values import Change, Topic
from caregiver_app.errors import BadInput


class FamilyRules:
    """Use cases on the family's rules."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rows = OrderedRows(parts, FamilyRuleRow, Topic.FAMILY_RULES)

    def all(self) -> tuple[FamilyRule, ...]:
        """All of them, those that are over last, else in the order they were put in."""
        with self._parts.store.reading() as session:
            rows = session.scalars(select(FamilyRuleRow).order_by(FamilyRuleRow.position))
            rules = [_rule(row) for row in rows]
            infusions = tuple(session.scalars(select(InfusionRow.given_on).order_by(InfusionRow.given_on)))
        today = self._parts.today()
        return tuple(sorted(rules, key=lambda rule: rule.is_over(infusions, today)))

    def holding(self, infusions: tuple[date, ...], on: date) -> tuple[FamilyRule, ...]:
        """Those that hold on a day."""
        return tuple(rule for rule in self.all() if rule.holds(infusions, on))

    def save(self, rule: FamilyRule) -> FamilyRule:
        """Keeps a rule; an empty id makes a new one.

        Raises:
            BadInput: It says nothing, has two ends, or ends before it begins.
        """
        rule = replace(
            rule,
            id=rule.id or self._parts.new_id(),
            text=checked_line(rule.text, "text", required=True),
            given_by=checked_line(rule.given_by, "given_by"),
        )
        self._check_dates(rule)
        with self._parts.store.writing() as session:
            row = self._rows.row(session, rule.id)
            row.text, row.given_by, row.given_on = rule.text, rule.given_by, rule.given_on
            row.from_on, row.until_on, row.until_day = rule.from_on, rule.until_on, rule.until_day
        self._parts.listeners.tell(Topic.FAMILY_RULES)
        return rule

    def remove(self, rule_id: str) -> Change:
        """Removes a rule.

        Raises:
            BadInput: There is no such rule.
        """
        return self._rows.remove(rule_id)

    def _check_dates(self, rule: FamilyRule) -> None:
        dates = {"given_on": rule.given_on, "from_on": rule.from_on, "until_on": rule.until_on}
        for field, on in dates.items():
            if on is not None:
                check_after_earliest(on, field)
        if rule.given_on is not None and rule.given_on > self._parts.today():
            raise BadInput("family_rule.given_in_future", field="given_on", date=rule.given_on.isoformat())
        if rule.until_on is not None and rule.until_day is not None:
            raise BadInput("family_rule.two_ends", field="until")
        if rule.until_day is not None and not 0 <= rule.until_day <= UNTIL_DAY_MAX:
            raise BadInput("family_rule.no_such_day", field="until", most=UNTIL_DAY_MAX)
        if rule.from_on is not None and rule.until_on is not None and rule.until_on < rule.from_on:
            raise BadInput("family_rule.ends_before_it_begins", field="until")


def _rule(row: FamilyRuleRow) -> FamilyRule:
    return FamilyRule(row.id, row.text, row.given_by, row.given_on, row.from_on, row.until_on, row.until_day)
