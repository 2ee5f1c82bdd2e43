"""A call in words, and the fields to write one down in; the same wherever one is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.days import day_after
from caregiver_app.diary.handing_over import Call
from caregiver_app.errors import BadInput
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_moment, shown_moment
from caregiver_app.ui.shared.wording import clock_time, day_words, medium_date

translate = QCoreApplication.translate

_WIDE = 420


def call_specs() -> tuple[FieldSpec, ...]:
    """The fields."""
    return (
        FieldSpec("called_at", translate("Calls", "When"), "2026-11-21 02:10"),
        FieldSpec(
            "to_whom", translate("Calls", "Who was called"), translate("Calls", "CAR-T nurse line"), 260
        ),
        FieldSpec("writer", translate("Calls", "Who called")),
        FieldSpec("why", translate("Calls", "Why"), translate("Calls", "38.6 and shivering"), _WIDE),
        FieldSpec(
            "advice",
            translate("Calls", "What was advised"),
            translate("Calls", "in their words, with the name of who said it"),
            _WIDE,
            is_long=True,
        ),
    )


def call_values(call: Call) -> Mapping[str, str]:
    """What stands in the fields."""
    return {
        "called_at": shown_moment(call.called_at),
        "to_whom": call.to_whom,
        "writer": call.writer,
        "why": call.why,
        "advice": call.advice,
    }


def call_of(values: Mapping[str, str], call_id: str = "") -> Call:
    """The call that the fields tell of.

    Raises:
        BadInput: There is no such time.
    """
    if not values["called_at"]:
        raise BadInput("input.missing", field="called_at")
    called_at = parse_typed_moment(values["called_at"], "called_at")
    return Call(call_id, called_at, values["to_whom"], values["writer"], values["why"], values["advice"])


def call_title(call: Call, infusions: Sequence[date]) -> str:
    """When and to whom: "21 Nov 2026, 2:10 · Day 9 · CAR-T nurse line"."""
    day = day_words(day_after(infusions, call.called_at.date()))
    when = f"{medium_date(call.called_at.date())}, {clock_time(call.called_at)}"
    return " · ".join(part for part in (when, day, call.to_whom) if part)


def call_lines(call: Call) -> tuple[str, ...]:
    """Why, what was advised, who called; what wasn't written down is left out."""
    lines = []
    if call.why:
        lines.append(translate("Calls", "Why: {why}").format(why=call.why))
    if call.advice:
        lines.append(translate("Calls", "Advice: {advice}").format(advice=call.advice))
    if call.writer:
        lines.append(translate("Calls", "Called by {name}").format(name=call.writer))
    return tuple(lines)
