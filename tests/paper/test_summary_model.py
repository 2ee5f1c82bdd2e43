from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from caregiver_app.diary.values import Degree, Entry, KeptLimit, Profile, Question, TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import GuideList
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.mention import Mention, Status
from caregiver_app.messages import Messages
from caregiver_app.paper.lines import LineList
from caregiver_app.paper.page_values import GridBand, Mark, Period
from caregiver_app.paper.sections import USUAL, Section
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.summary_model import build_summary

Build = Callable[..., Any]
"""Parts of a page may be None; each test knows which it asked for."""

MakeEntry = Callable[..., Entry]
DAY_9 = date(2026, 11, 21)
FEVER = "crs.chills-fever"


@pytest.fixture
def build(
    make_source: Callable[..., SummarySource], texts: Messages, week_period: Period, printed_at: datetime
) -> Build:
    def make(
        entries: tuple[Entry, ...],
        *,
        period: Period = week_period,
        full: bool = False,
        sections: frozenset[Section] = USUAL | {Section.WORDS},
        **values: object,
    ) -> Any:
        wanted = sections | {Section.DIARY} if full else sections
        return build_summary(make_source(entries, **values), period, printed_at, texts, sections=wanted)

    return make


def row(band: GridBand, words: str) -> list[Mark | None]:
    return next([cell.mark for cell in row.cells] for row in band.marks if row.words == words)


def vitals(band: GridBand, name: str) -> list[str]:
    return next(
        ["/".join(cell.lines) for cell in row.cells]
        for row in (*band.vitals, *band.daily)
        if row.name.startswith(name)
    )


def test_the_head_says_who_when_and_by_whom(build: Build, week: tuple[Entry, ...]) -> None:
    header = build(week).header
    assert header.patient == "Sam (sample)"
    assert header.about == "born 3 May 1961 · infusion 12 Nov 2026 (obe-cel)"
    assert header.written_by == "Written by Alex (wife) and June (daughter)"
    assert (header.days, header.dates) == ("Day 3 to day 9", "15–21 Nov 2026")
    assert header.printed == "printed 21 Nov 2026, 15:10"
    assert header.today == "Day 9 today"
    assert header.kind == "Family observations, not a clinical assessment"


def test_what_is_not_given_is_said_not_to_be(build: Build, week: tuple[Entry, ...]) -> None:
    header = build(week, profile=Profile()).header
    assert header.patient == "Patient's name not given"
    assert header.about == "infusion date not given"
    assert header.days == ""


def test_both_infusions_are_named(build: Build, week: tuple[Entry, ...]) -> None:
    profile = Profile("Sam", infusions=(date(2026, 11, 12), date(2026, 11, 22)))
    assert build(week, profile=profile).header.about == "infusions 12 Nov 2026 and 22 Nov 2026"


def lines(found: LineList | None) -> list[tuple[str, str]]:
    assert found is not None
    return [(line.lead, line.text) for line in found.lines]


def test_each_list_tells_when_the_exact_words_and_why(build: Build, week: tuple[Entry, ...]) -> None:
    crs, icans = build(week).highlights
    assert lines(crs)[0] == (
        "Day 9 · 21 Nov 14:05",
        "“shivering”, “38.4”, ticked severe, 38.4 °C – Chills and fever",
    )
    assert ("Day 8 · 20 Nov 08:00", "“A bit tired” (possible) – Extreme fatigue") in lines(crs)
    assert ("Day 5 · 17 Nov 02:00", "38.6 °C – Chills and fever") in lines(crs)
    assert lines(icans) == [
        ("Day 9 · 21 Nov 14:05", "“Kept losing his words”, ticked mild – Speech difficulties"),
        ("Day 8 · 20 Nov 20:30", "“headache”, ticked mild – Headaches"),
    ]


def test_a_line_that_was_taken_off_is_counted(build: Build, week: tuple[Entry, ...]) -> None:
    _, icans = build(week).highlights
    one = build(week, dropped=frozenset({icans.lines[0].key})).highlights[1]
    assert one.lines == icans.lines[1:]
    assert one.notes == ("1 line taken off this page by the family.",)
    both = build(week, dropped=frozenset(line.key for line in icans.lines)).highlights[1]
    assert (both.lines, both.none) == ((), "")
    assert both.notes == ("2 lines taken off this page by the family.",)


def test_a_list_with_nothing_says_nothing_was_written(build: Build, make_entry: MakeEntry) -> None:
    page = build((make_entry(datetime(2026, 11, 20, 9), "Slept well."),))
    assert all(
        each.lines == () and each.none.startswith("Nothing on this list was written")
        for each in page.highlights
    )


def test_what_is_not_wanted_is_left_out_and_named(build: Build, week: tuple[Entry, ...]) -> None:
    page = build(week, sections=USUAL - {Section.CALLS, Section.RULES})
    assert (page.calls, page.rules) == (None, None)
    assert page.left_out == "Not on this page, as the family chose: calls; rules."
    assert build(week).left_out == ""


def test_no_entries_is_said_and_not_taken_for_nothing_there(build: Build) -> None:
    page = build(())
    assert page.changes is not None
    assert page.changes.none.startswith("No entries in these days.")
    assert page.grid.bands == ()
    assert page.strip.caption == "No temperature was written in these days."


def test_the_grid_marks_items_by_day(build: Build, week: tuple[Entry, ...]) -> None:
    (band,) = build(week).grid.bands
    assert [column.day for column in band.columns] == ["3", "4", "5", "6", "7", "8", "9"]
    assert row(band, "Chills and fever") == [None, Mark.PRESENT, Mark.PRESENT, None, None, None, Mark.PRESENT]
    assert row(band, "Extreme fatigue") == [None, None, None, None, Mark.PRESENT, Mark.POSSIBLE, None]
    assert row(band, "Headaches (both lists)")[5:] == [Mark.PRESENT, Mark.ABSENT]
    lists = {row.words: row.lists for row in band.marks}
    assert lists["Headaches (both lists)"] == (GuideList.CRS, GuideList.ICANS)
    assert lists["Speech difficulties"] == (GuideList.ICANS,)


def test_the_grid_gives_each_days_extreme_readings(build: Build, week: tuple[Entry, ...]) -> None:
    (band,) = build(week).grid.bands
    assert vitals(band, "Highest temperature") == ["37.1", "38.2", "38.6", "37.4", "37.0", "37.2", "38.4"]
    assert vitals(band, "Lowest blood pressure")[2] == "98/58"
    assert vitals(band, "Highest pulse")[2] == "118"
    assert vitals(band, "Lowest oxygen") == ["98", "", "", "97", "", "", "95"]


def test_readings_at_or_past_a_limit_stand_out(build: Build, week: tuple[Entry, ...]) -> None:
    limit = Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 100, "Dr. Lee")
    (band,) = build(week, limits=(KeptLimit("1", limit, "Alex", DAY_9),)).grid.bands
    bold = {row.name: [cell.past_limit for cell in row.cells] for row in (*band.vitals, *band.daily)}
    assert bold["Highest temperature, °C"] == [False, True, True, False, False, False, True]
    assert bold["Lowest blood pressure"] == [False, False, True, False, False, False, False]


def test_bold_is_the_number_past_the_limit_and_no_other(build: Build, make_entry: MakeEntry) -> None:
    limits = tuple(
        KeptLimit(str(kind), Limit(kind, bound, value, "Dr. Lee"), "Alex", DAY_9)
        for kind, bound, value in (
            (MeasurementKind.PULSE, Bound.AT_OR_BELOW, 50),
            (MeasurementKind.SYSTOLIC, Bound.AT_OR_ABOVE, 160),
            (MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5),
        )
    )
    entries = (
        make_entry(datetime(2026, 11, 20, 8), pulse=48, systolic=165, diastolic=95, temperature_c=35.4),
        make_entry(datetime(2026, 11, 20, 9), pulse=92, systolic=110, diastolic=70, temperature_c=36.6),
    )
    (band,) = build(entries, limits=limits).grid.bands
    told = [
        (row.name, "/".join(row.cells[5].lines), row.cells[5].past_limit)
        for row in (*band.vitals, *band.daily)
        if row.cells[5].lines
    ]
    assert told == [
        ("Highest temperature, °C", "36.6", False),
        ("Others past a limit, °C", "35.4", True),
        ("Temperatures taken", "2", False),
        ("Lowest blood pressure", "110/70", False),
        ("Another past a limit", "165/95", True),
        ("Highest pulse", "92", False),
        ("Others past a limit", "48", True),
    ]


def test_a_degree_is_the_strongest_ticked(build: Build, make_entry: MakeEntry) -> None:
    entries = tuple(
        make_entry(datetime(2026, 11, 20, hour), symptoms={"crs.dizziness": degree})
        for hour, degree in ((8, Degree.MILD), (9, Degree.SEVERE), (10, Degree.UNSPECIFIED))
    )
    (band,) = build(entries).grid.bands
    assert band.marks[0].cells[5].degree == "se"


def test_absence_read_only_as_a_mention_is_marked_too(build: Build, make_entry: MakeEntry) -> None:
    mention = Mention(("crs.skin-rash",), Status.ABSENT, 0, 7, "No rash", "")
    entry = replace(make_entry(datetime(2026, 11, 20, 8), "No rash"), mentions=(mention,))
    (band,) = build((entry,)).grid.bands
    assert row(band, "Skin rash")[5] is Mark.ABSENT


def test_what_was_put_aside_marks_nothing_and_is_counted(build: Build, make_entry: MakeEntry) -> None:
    entry = make_entry(
        datetime(2026, 11, 20, 8),
        "Rash decision, cold soup.",
        words={"Rash": ("crs.skin-rash", Status.PRESENT), "cold": (FEVER, Status.POSSIBLE)},
        set_aside=frozenset({"Rash", "cold"}),
    )
    page = build((entry,))
    assert page.words is not None
    assert page.words.put_aside == "2 highlights put aside by the family."
    assert page.highlights[0].notes == ("2 highlights put aside by the family.",)
    assert page.highlights[1].notes == ()
    assert page.words.rows == ()
    assert page.grid.bands[0].marks == ()


def test_more_than_fourteen_days_go_into_even_bands(build: Build, week: tuple[Entry, ...]) -> None:
    bands = build(week, period=Period(date(2026, 11, 12), date(2026, 12, 11))).grid.bands
    assert [len(band.columns) for band in bands if band.columns] == [10]
    assert bands[1].skipped == "22 Nov – 11 Dec 2026: no entries"


def test_days_without_an_entry_are_named_as_not_recorded(build: Build, week: tuple[Entry, ...]) -> None:
    entries = tuple(entry for entry in week if entry.content.at.day not in (17, 18))
    page = build(entries)
    assert page.grid.not_recorded[0] == "Not recorded: days 5, 6 (17, 18 Nov). No entry was written then."
    assert [column.written for column in page.grid.bands[0].columns][2:4] == [False, False]


def test_what_was_never_measured_is_named(build: Build, make_entry: MakeEntry) -> None:
    page = build(
        (make_entry(datetime(2026, 11, 20, 8), temperature_c=37.0),),
        period=Period(date(2026, 11, 20), date(2026, 11, 20)),
    )
    assert page.vitals is not None
    assert page.vitals.not_measured == "Not measured in these days: blood pressure, pulse, oxygen."


def test_no_line_crosses_a_day_without_a_reading(build: Build, make_entry: MakeEntry) -> None:
    entries = tuple(make_entry(datetime(2026, 11, day, 8), temperature_c=37.0) for day in (15, 16, 18, 19))
    strip = build(entries).strip
    assert [[point.at.day for point in run] for run in strip.runs] == [[15, 16], [18, 19]]
    assert strip.gap_note


def test_limits_say_who_gave_them(build: Build, week: tuple[Entry, ...]) -> None:
    own = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5, "Dr. Lee", date(2026, 11, 3))
    low = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5, "Dr. Weber")
    limits = (KeptLimit("1", own, "Alex", DAY_9), KeptLimit("2", low, "Alex", DAY_9))
    strip = build(week, limits=limits).strip
    labels = [limit.label for limit in strip.limits]
    assert labels == ["37.5 °C, Dr. Lee, 3 Nov", "35.5 °C or less, Dr. Weber", "38.0 °C"]


def test_fahrenheit_is_shown_throughout(build: Build, week: tuple[Entry, ...]) -> None:
    profile = Profile("Sam", infusions=(date(2026, 11, 12),), unit=TemperatureUnit.FAHRENHEIT)
    page = build(week, profile=profile)
    assert page.strip.title == "Temperature °F"
    assert page.strip.limits[0].label == "100.4 °F"
    assert "101.5 °F – Chills and fever" in {text for _, text in lines(page.highlights[0])}


def test_the_familys_words_are_exact_newest_first_and_underlined(
    build: Build, week: tuple[Entry, ...]
) -> None:
    words = build(week).words
    assert [(line.day, line.time) for line in words.rows][:2] == [("Day 9", "14:05"), ("Day 8", "20:30")]
    (paragraph,) = words.rows[0].paragraphs
    underlined = [(paragraph.text[span.start : span.end], span.lists) for span in paragraph.spans]
    assert underlined == [
        ("shivering", (GuideList.CRS,)),
        ("38.4", (GuideList.CRS,)),
        ("Kept losing his words", (GuideList.ICANS,)),
    ]


def test_readings_and_ticks_stand_below_the_words(build: Build, week: tuple[Entry, ...]) -> None:
    facts = build(week).words.rows[0].facts
    assert facts.text == (
        "38.4 °C · pulse 112 · 104/62 mmHg · oxygen 95 % · "
        "ticked: Chills and fever (severe), Speech difficulties (mild)"
    )
    assert [facts.text[span.start : span.end] for span in facts.spans] == [
        "38.4 °C",
        "Chills and fever (severe)",
        "Speech difficulties (mild)",
    ]


def test_what_could_not_be_read_is_printed_as_typed(build: Build, make_entry: MakeEntry) -> None:
    entry = make_entry(datetime(2026, 11, 20, 8), unread={"temperature": "38,,4"})
    (day,) = build((entry,), full=True).diary.days
    assert day.rows[0].facts.text == "typed, could not be read: 38,,4"


def test_a_long_note_is_cut_for_the_summary_and_whole_in_the_diary(
    build: Build, make_entry: MakeEntry
) -> None:
    note = "calm " * 2000 + "shivering" + " calm" * 2000
    entry = make_entry(datetime(2026, 11, 20, 8), note, words={"shivering": (FEVER, Status.PRESENT)})
    page = build((entry,))
    assert page.words.rows[0].rest == "… the rest of this note is in the diary"
    assert page.diary is None
    page = build((entry,), full=True)
    assert page.words.rows[0].rest.endswith("in the full diary on the following pages")
    assert page.diary is not None
    assert "".join(p.text for p in page.diary.days[0].rows[0].paragraphs) == note


def test_the_full_diary_has_every_entry_in_time_order(build: Build, week: tuple[Entry, ...]) -> None:
    diary = build(week[::-1], full=True).diary
    assert diary is not None
    assert [row.entry_id for day in diary.days for row in day.rows] == [entry.id for entry in week]
    assert diary.days[0].title == "Day 3 · Sun 15 Nov 2026"


def test_open_questions_are_asked_and_answers_printed(build: Build) -> None:
    questions = (
        Question("1", "May he\ndrive?", "", DAY_9),
        Question("2", "Flu shot?", "", DAY_9, answer="In spring."),
        Question("3", "Done?", "", DAY_9, answer="Yes", done=True),
    )
    rows = build((), questions=questions).questions.rows
    assert [(row.text, row.answer) for row in rows] == [
        ("May he drive?", ""),
        ("Flu shot?", "Answer: In spring."),
    ]


def test_the_clock_marks_the_sheets_days(build: Build, week: tuple[Entry, ...]) -> None:
    clock = build(week).clock
    assert clock is not None
    assert (clock.first, clock.last) == (3, 9)
    assert [(first, last) for _, _, first, last in clock.times] == [(0, 14), (7, 28)]
    assert build(week, profile=Profile()).clock is None


@pytest.mark.parametrize(
    ("period", "key"),
    [
        (Period(date(2026, 11, 21), date(2026, 11, 20)), "paper.period_reversed"),
        (Period(date(1926, 11, 21), date(2026, 11, 20)), "paper.period_too_long"),
    ],
)
def test_days_that_cannot_be_printed_are_refused(build: Build, period: Period, key: str) -> None:
    with pytest.raises(BadInput) as caught:
        build((), period=period)
    assert (caught.value.key, caught.value.field) == (key, "first")


def test_the_foot_says_what_it_is_and_where_the_lists_come_from(
    build: Build, week: tuple[Entry, ...]
) -> None:
    page = build(week)
    assert page.footer.startswith("A family's own notes, not a clinical assessment.")
    assert (
        page.guide_source
        == "The lists: “CAR T-Cell Therapy for Leukemia”, the therapy guide, read 24 Nov 2026."
    )
