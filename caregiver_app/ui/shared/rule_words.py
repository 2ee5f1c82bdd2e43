"""The family's own rules in words, and the fields to put one in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import day_after
from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.errors import BadInput
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_date
from caregiver_app.ui.shared.wording import day_words, medium_date, short_date

translate = QCoreApplication.translate

_DAY: Final = re.compile(r"([^\W\d_]*)[\s.+]*(\d{1,4})")
_SHOWN: Final = 40


def rule_specs(today: date) -> tuple[FieldSpec, ...]:
    """The fields."""
    return (
        FieldSpec("text", translate("Rules", "Rule"), translate("Rules", "no driving"), 300),
        FieldSpec(
            "until",
            translate("Rules", "Until"),
            translate("Rules", "{date}, or Day 30").format(date=medium_date(today)),
            220,
        ),
        FieldSpec("from_on", translate("Rules", "From"), translate("Rules", "empty: from the start"), 220),
        FieldSpec(
            "given_by", translate("Rules", "Given by"), translate("Rules", "Dr. Weber, discharge letter"), 260
        ),
        FieldSpec("given_on", translate("Rules", "Given on"), medium_date(today)),
    )


def rule_values(rule: FamilyRule) -> Mapping[str, str]:
    """What stands in the fields."""
    until = "" if rule.until_on is None else medium_date(rule.until_on)
    return {
        "text": rule.text,
        "until": until if rule.until_day is None else day_words(rule.until_day),
        "from_on": "" if rule.from_on is None else medium_date(rule.from_on),
        "given_by": rule.given_by,
        "given_on": "" if rule.given_on is None else medium_date(rule.given_on),
    }


def rule_of(values: Mapping[str, str], rule_id: str = "") -> FamilyRule:
    """The rule that the fields tell of.

    Raises:
        BadInput: A date or an end is none.
    """
    until_on, until_day = parse_end(values["until"])
    return FamilyRule(
        rule_id,
        values["text"],
        values["given_by"],
        _date(values["given_on"], "given_on"),
        _date(values["from_on"], "from_on"),
        until_on,
        until_day,
    )


def parse_end(text: str) -> tuple[date | None, int | None]:
    """A date, or a day counted from the infusion ("Day 30", "30"); neither from nothing.

    Raises:
        BadInput: It is none of them.
    """
    typed = text.strip()
    if not typed:
        return None, None
    day = _DAY.fullmatch(typed)
    if day is not None and day[1].casefold() in {"", "d", "day", _word_for_day()}:
        return None, int(day[2])
    try:
        return parse_typed_date(typed, "until"), None
    except BadInput as error:
        if error.key == "input.date_unreadable":
            raise BadInput("family_rule.end_unreadable", field="until", text=typed[:_SHOWN]) from error
        raise


def until_words(rule: FamilyRule, infusions: Sequence[date]) -> str:
    """Its end, as date and day where both are known; empty when it has none."""
    end = rule.ends_on(infusions)
    if end is not None:
        day = day_words(day_after(infusions, end))
        said = f"{medium_date(end)} ({day})" if day else medium_date(end)
        return translate("Rules", "until {end}").format(end=said)
    if rule.until_day is not None:
        return translate("Rules", "until {end}").format(end=day_words(rule.until_day))
    return ""


def chip_words(rule: FamilyRule, infusions: Sequence[date]) -> str:
    """A rule that holds today, as short as it can be said."""
    end = rule.ends_on(infusions)
    if end is not None:
        return translate("Rules", "{rule} · until {end}").format(rule=rule.text, end=short_date(end))
    if rule.until_day is not None:
        return translate("Rules", "{rule} · until {end}").format(
            rule=rule.text, end=day_words(rule.until_day)
        )
    return rule.text


def rule_lines(rule: FamilyRule, infusions: Sequence[date], today: date) -> tuple[str, ...]:
    """From when, until when, and whose word it is."""
    until = until_words(rule, infusions)
    if rule.is_over(infusions, today):
        span = translate("Rules", "over: it held {until}").format(until=until)
    else:
        begins = ""
        if rule.from_on is not None:
            begins = translate("Rules", "from {date}").format(date=medium_date(rule.from_on))
        span = " ".join(part for part in (begins, until) if part) or translate("Rules", "no end given")
    return tuple(line for line in (span, _source(rule)) if line)


def source_hint() -> str:
    """Why no rule is filled in, and what sources that can be looked up name.

    FDA, 26 June 2025, for the labels of six CAR T-cell products: stay near the center for 2 weeks (before:
    4), no driving for 2 weeks (before: 8); reprinted at fda.einnews.com. Cambridge University Hospitals,
    advice after CAR-T (cuh.nhs.uk): within an hour's drive for 4 weeks, not alone for 28 days, no driving
    for 8 weeks. Both seen in November 2026.
    """
    return translate(
        "Rules",
        "No rule is filled in here, because the sources differ: put in what your own team gave. The US FDA "
        "(26 June 2025) names staying near for 2 weeks and no driving for 2 weeks, where labels had said 4 "
        "and 8; a UK hospital's sheet (Cambridge University Hospitals) names an hour's drive at most for 4 "
        "weeks, not alone for 28 days and no driving for 8 weeks. Both as seen in November 2026.",
    )


def _source(rule: FamilyRule) -> str:
    on = "" if rule.given_on is None else medium_date(rule.given_on)
    if rule.given_by and on:
        return translate("Rules", "Given by {name}, {date}").format(name=rule.given_by, date=on)
    if rule.given_by:
        return translate("Rules", "Given by {name}").format(name=rule.given_by)
    return translate("Rules", "Given on {date}").format(date=on) if on else ""


def _word_for_day() -> str:
    """What "Day" is here."""
    return day_words(0).replace("0", "").strip().casefold()


def _date(text: str, field: str) -> date | None:
    return parse_typed_date(text, field) if text else None
