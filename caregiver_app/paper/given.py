"""Medicines now and what was given as needed; calls; rules that hold: each a short list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from caregiver_app.diary.days import day_after
from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.thinking_days import ThinkingDay
from caregiver_app.diary.values import Dose, Medicine, MedicineUse
from caregiver_app.paper.lines import Line, LineList
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

LONGEST = 160
"""Code points of what was typed in one field that stand on the first page; the rest is in the diary."""


def build_medicines(
    source: SummarySource, period: Period, wording: Wording, *, today: date, follows: bool
) -> LineList:
    """What is taken now, what was stopped in the period, and the doses that were given as needed."""
    doses = [dose for dose in _as_needed(source) if dose.given_at.date() >= period.first]
    lines = [*_current(source.medicines, period, wording, today), *_doses(doses, wording)]
    return _lines("medicines", lines, wording, follows=follows, least=3)


def build_calls(calls: Sequence[Call], wording: Wording, *, follows: bool) -> LineList:
    """The calls, newest first."""
    ordered = sorted(calls, key=lambda call: call.called_at, reverse=True)
    return _lines("calls", [_call(call, wording) for call in ordered], wording, follows=follows, least=1)


def build_rules(source: SummarySource, period: Period, wording: Wording, *, follows: bool) -> LineList:
    """The rules that hold on any day of the period."""
    infusions = source.profile.infusions
    held = [
        rule
        for rule in source.rules
        if (rule.from_on is None or rule.from_on <= period.last) and not rule.is_over(infusions, period.first)
    ]
    lines = [rule_line(rule, infusions, wording) for rule in held]
    return _lines("rules", lines, wording, follows=follows, least=1)


def build_check_words(
    checks: Mapping[date, ThinkingDay], wording: Wording, *, follows: bool
) -> LineList | None:
    """What a caregiver wrote beside the thinking checks, newest first; None where nothing was written."""
    lines = [
        Line(
            on.isoformat(),
            wording.day_and_date(on),
            wording.texts.text("checks.said", right=day.right, asked=day.asked, words=_typed(day.words)),
        )
        for on, day in sorted(checks.items(), reverse=True)
        if day.words
    ]
    return _lines("checks", lines, wording, follows=follows, least=1) if lines else None


def _lines(name: str, lines: Sequence[Line], wording: Wording, *, follows: bool, least: int) -> LineList:
    text = wording.texts.text
    where = text("lines.below" if follows else "lines.in_diary")
    return LineList(
        title=text(f"{name}.title"),
        continued=text(f"{name}.continued"),
        lines=tuple(lines),
        none=text(f"{name}.none"),
        more_one=text(f"{name}.more_one", where=where),
        more_many=text(f"{name}.more_many", count="{count}", where=where),
        least=least,
    )


def _current(medicines: Sequence[Medicine], period: Period, wording: Wording, today: date) -> Iterator[Line]:
    text = wording.texts.text
    for line in medicines:
        if line.stopped_on is not None and line.stopped_on < period.first:
            continue
        parts = [_typed(line.dose)]
        if line.use is MedicineUse.AS_NEEDED:
            parts.append(text("medicines.as_needed"))
        parts.append(_typed(line.times))
        if line.lowers_fever:
            parts.append(text("medicines.lowers_fever"))
        parts.append(_typed(line.note))
        if line.stopped_on is not None:
            key = "medicines.stopped" if line.stopped_on <= today else "medicines.stops"
            parts.append(text(key, day=wording.day_with_date(line.stopped_on)))
        yield Line(line.id, _typed(line.name), "; ".join(part for part in parts if part))


def _as_needed(source: SummarySource) -> list[Dose]:
    """Doses of what is taken as needed, of what lowers a fever, and of what is on no list."""
    regular = {line.id for line in source.medicines if line.use is MedicineUse.REGULAR}
    return [dose for dose in source.doses if dose.lowers_fever or dose.medicine_id not in regular]


def _doses(doses: Sequence[Dose], wording: Wording) -> Iterator[Line]:
    """One line a medicine and amount, the one given last first; its times newest first."""
    text = wording.texts.text
    named: dict[tuple[str, str], list[Dose]] = {}
    for dose in sorted(doses, key=lambda dose: dose.given_at, reverse=True):
        named.setdefault((dose.name, dose.amount), []).append(dose)
    for (name, amount), given in named.items():
        times = ", ".join(
            f"{wording.day_only(d.given_at.date())} {wording.time(d.given_at)}" for d in given[:8]
        )
        if len(given) > 8:
            times = text("medicines.and_earlier", times=times, count=len(given) - 8)
        what = " ".join(part for part in (_typed(name), _typed(amount)) if part)
        key = "medicines.given_one" if len(given) == 1 else "medicines.given_many"
        yield Line(
            given[0].id, text("medicines.given_lead", what=what), text(key, count=len(given), times=times)
        )


def _call(call: Call, wording: Wording) -> Line:
    text = wording.texts.text
    to_whom, why = _typed(call.to_whom), _typed(call.why)
    said = text("calls.to_because", to_whom=to_whom, why=why) if why else text("calls.to", to_whom=to_whom)
    advice = _typed(call.advice)
    said += " " + (text("calls.advice", advice=advice) if advice else text("calls.no_advice"))
    if call.writer:
        said += f" ({_typed(call.writer)})"
    on = call.called_at.date()
    return Line(call.id, f"{wording.day_and_date(on)} {wording.time(call.called_at)}", said)


def rule_line(rule: FamilyRule, infusions: Sequence[date], wording: Wording) -> Line:
    """A rule: from when, until when, whose word it is."""
    text = wording.texts.text
    parts = []
    if rule.from_on is not None:
        parts.append(text("rules.from", day=wording.day_with_date(rule.from_on)))
    end = rule.ends_on(infusions)
    if end is not None:
        number = day_after(infusions, end)
        said = wording.full_date(end) if number is None else wording.day_with_date(end)
        parts.append(text("rules.until", day=said))
    elif rule.until_day is not None:
        parts.append(text("rules.until", day=text("dates.day", number=rule.until_day)))
    else:
        parts.append(text("rules.no_end"))
    if rule.given_by:
        parts.append(_typed(rule.given_by))
    return Line(rule.id, _typed(rule.text), "; ".join(parts))


def _typed(text: str) -> str:
    return isolated(shortened(one_line(text), LONGEST))
