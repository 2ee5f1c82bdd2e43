from collections.abc import Callable
from datetime import date, datetime

from caregiver_app.diary.thinking_days import ThinkingDay
from caregiver_app.diary.values import Dose, Entry, KeptLimit
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.messages import Messages
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary

MakeEntry = Callable[..., Entry]
PERIOD = Period(date(2026, 11, 20), date(2026, 11, 21))
NOW = datetime(2026, 11, 21, 15, 0)


def test_lowest_highest_last_and_the_change_of_weight(
    make_source: Callable[..., SummarySource], make_entry: MakeEntry, texts: Messages
) -> None:
    entries = (
        make_entry(datetime(2026, 11, 20, 8), systolic=118, diastolic=70, weight_kg=73.5, oxygen=98),
        make_entry(datetime(2026, 11, 20, 20), systolic=96, diastolic=58, pulse=120),
        make_entry(datetime(2026, 11, 21, 9), systolic=104, diastolic=62, weight_kg=72.3, pulse=90),
    )
    limit = Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 100, "Dr. Lee")
    source = make_source(entries, limits=(KeptLimit("1", limit, "Alex", date(2026, 11, 12)),))
    table = build_summary(source, PERIOD, NOW, texts).vitals
    assert table is not None
    told = {
        row.name: (row.lowest.text, row.highest.text, row.last.text, row.when, row.change)
        for row in table.lines
    }
    assert told == {
        "Blood pressure": ("96/58", "118/70", "104/62", "day 9, 09:00", ""),
        "Pulse": ("90", "120", "90", "day 9, 09:00", ""),
        "Oxygen, %": ("98", "98", "98", "day 8, 08:00", ""),
        "Weight, kg": ("72.3", "73.5", "72.3", "day 9", "−1.2 kg"),
    }
    pressure = table.lines[0]
    assert [pressure.lowest.past_limit, pressure.highest.past_limit] == [True, False]
    assert table.not_measured == "Not measured in these days: temperature."


def test_where_only_the_temperature_was_taken_the_page_says_no_less(
    make_source: Callable[..., SummarySource], make_entry: MakeEntry, texts: Messages
) -> None:
    when = datetime(2026, 11, 20, 8)
    told = []
    for entry in (make_entry(when, temperature_c=38.6), make_entry(when, "Slept.")):
        table = build_summary(make_source((entry,)), PERIOD, NOW, texts).vitals
        assert table is not None
        assert table.lines == ()
        told.append(table.none)
    assert told == [texts.text("vitals.no_others"), texts.text("vitals.none")]


def test_a_reading_after_a_fever_medicine_has_a_ring(
    make_source: Callable[..., SummarySource], make_entry: MakeEntry, texts: Messages
) -> None:
    entries = (
        make_entry(datetime(2026, 11, 20, 4), temperature_c=37.0),
        make_entry(datetime(2026, 11, 20, 8), temperature_c=37.0, fever_reducer=True),
        make_entry(datetime(2026, 11, 21, 5), temperature_c=37.0),
        make_entry(datetime(2026, 11, 21, 6), temperature_c=37.0),
    )
    doses = (
        Dose("1", "Acetaminophen", "", datetime(2026, 11, 19, 22, 0), lowers_fever=True),
        Dose("2", "Acetaminophen", "", datetime(2026, 11, 20, 23, 30), lowers_fever=True),
        Dose("3", "Aciclovir", "", datetime(2026, 11, 21, 1, 0)),
    )
    strip = build_summary(make_source(entries, doses=doses), PERIOD, NOW, texts).strip
    assert strip is not None
    assert [point.after_reducer for run in strip.runs for point in run] == [True, True, True, False]
    assert strip.ring_note.startswith("Ring:")
    bare = build_summary(make_source(entries[3:]), PERIOD, NOW, texts).strip
    assert bare is not None
    assert bare.ring_note == ""


def test_thinking_checks_have_a_row_only_where_there_are_any(
    make_source: Callable[..., SummarySource], make_entry: MakeEntry, texts: Messages
) -> None:
    entries = (make_entry(datetime(2026, 11, 21, 4), "Slept."),)
    checks = {date(2026, 11, 20): ThinkingDay(10, 8, "p" * 32, "Slow, but all there.")}
    page = build_summary(make_source(entries, checks=checks), PERIOD, NOW, texts)
    with_checks = page.grid
    assert page.checks is not None
    assert [(line.lead, line.text) for line in page.checks.lines] == [
        (
            "Day 8 · 20 Nov",
            "8 of 10 answers right, as the caregiver marked them: Slow, but all there.",
        )
    ]
    without = build_summary(make_source(entries), PERIOD, NOW, texts).grid
    assert with_checks is not None
    assert without is not None
    told = {row.name: [cell.lines for cell in row.cells] for row in with_checks.bands[0].vitals}
    assert told == {
        "Thinking check: right, of asked": [("8/10",), ()],
        "Sentence written": [("yes",), ()],
    }
    assert without.bands[0].vitals == ()
