"""Ticks and measurements match by simple rules, with reasons that a person can read."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Degree, EntryContent, MatchSource, Profile, TemperatureUnit
from caregiver_app.guide.items import SYMPTOM_IDS, items_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.mention import Status

AT = datetime(2026, 11, 21, 14, 5)


@pytest.mark.parametrize("symptom", SYMPTOM_IDS)
@pytest.mark.parametrize("degree", Degree)
def test_a_tick_of_any_degree_is_present(diary: Diary, symptom: str, degree: Degree) -> None:
    (match,) = diary.entries.preview(EntryContent(at=AT, symptoms={symptom: degree}))
    assert (match.source, match.status, match.degree) == (MatchSource.TICK, Status.PRESENT, degree)
    assert match.items == items_of(symptom)
    assert match.flags


def test_a_tick_says_which_lists(diary: Diary) -> None:
    symptoms = {"headaches": Degree.UNSPECIFIED, "icans.speech-difficulties": Degree.MILD}
    headache, speech = diary.entries.preview(EntryContent(at=AT, symptoms=symptoms))
    assert headache.reason == "ticked; “Headaches” is on the guide's CRS and ICANS lists"
    assert speech.reason == "ticked as mild; “Speech difficulties” is on the guide's ICANS list"


def test_the_default_fever_limit_says_where_it_comes_from(diary: Diary) -> None:
    (match,) = diary.entries.preview(EntryContent(at=AT, temperature_c=38.0))
    assert (match.items, match.text) == (("crs.chills-fever",), "38.0")
    assert match.reason == (
        "38.0 °C is at or above 38.0 °C, which US patient leaflets name as the point to call"
    )
    assert diary.entries.preview(EntryContent(at=AT, temperature_c=37.9)) == ()


def test_a_limit_for_a_low_temperature_leaves_the_fever_limit_as_it_is(diary: Diary) -> None:
    diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5, "Dr. Weber"), "Alex")
    (fever,) = diary.entries.preview(EntryContent(at=AT, temperature_c=39.8))
    assert fever.items == ("crs.chills-fever",)
    assert diary.entries.preview(EntryContent(at=AT, temperature_c=36.8)) == ()
    (low,) = diary.entries.preview(EntryContent(at=AT, temperature_c=35.4))
    assert "Dr. Weber" in low.reason


def test_only_temperature_has_a_default(diary: Diary) -> None:
    content = EntryContent(at=AT, pulse=250, systolic=60, diastolic=30, oxygen=60)
    assert diary.entries.preview(content) == ()


def test_an_own_limit_names_who_gave_it_in_the_familys_unit(diary: Diary) -> None:
    given = Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 38.3, "Dr Lee", date(2026, 11, 3))
    diary.limits.add(given, "Alex")
    diary.profile.save(Profile(unit=TemperatureUnit.FAHRENHEIT))
    assert diary.entries.preview(EntryContent(at=AT, temperature_c=38.2)) == ()
    (match,) = diary.entries.preview(EntryContent(at=AT, temperature_c=38.5))
    assert match.text == "101.3"
    assert match.reason == (
        "101.3 °F is at or above 100.9 °F, the limit your care team gave (Dr Lee, 3 Nov 2026)"
    )


@pytest.mark.parametrize(
    ("limit", "content", "text", "reason"),
    [
        (
            Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr Lee"),
            EntryContent(at=AT, pulse=128),
            "128",
            "a pulse of 128 a minute is at or above 120 a minute, the limit your care team gave (Dr Lee)",
        ),
        (
            Limit(MeasurementKind.OXYGEN, Bound.AT_OR_BELOW, 91),
            EntryContent(at=AT, oxygen=91),
            "91",
            "an oxygen level of 91 % is at or below 91 %, the limit your family put in",
        ),
        (
            Limit(MeasurementKind.DIASTOLIC, Bound.AT_OR_BELOW, 50, "Dr Lee"),
            EntryContent(at=AT, systolic=84, diastolic=50),
            "84/50",
            "a lower blood pressure of 50 mmHg is at or below 50 mmHg, "
            "the limit your care team gave (Dr Lee)",
        ),
    ],
)
def test_the_other_measurements_are_judged_by_the_teams_limits(
    diary: Diary, limit: Limit, content: EntryContent, text: str, reason: str
) -> None:
    diary.limits.add(limit, "Alex")
    (match,) = diary.entries.preview(content)
    assert (match.text, match.reason) == (text, reason)


def test_both_numbers_of_a_blood_pressure_are_one_match(diary: Diary) -> None:
    diary.limits.add(Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 90), "Alex")
    diary.limits.add(Limit(MeasurementKind.DIASTOLIC, Bound.AT_OR_BELOW, 55), "Alex")
    (match,) = diary.entries.preview(EntryContent(at=AT, systolic=84, diastolic=50))
    assert match.text == "84/50"
    assert "upper" in match.reason
    assert "lower" in match.reason


def test_words_come_first_and_say_no_without_flagging(diary: Diary) -> None:
    entry = diary.entries.add(
        EntryContent(at=AT, note="Woke up shivering. No headache.", symptoms={"crs.dizziness": Degree.MILD})
    )
    sources = [match.source for match in entry.matches]
    assert sources == [MatchSource.WORDS, MatchSource.WORDS, MatchSource.TICK]
    assert [match.status for match in entry.matches[:2]] == [Status.PRESENT, Status.ABSENT]
    assert entry.flagged_items == ("crs.chills-fever", "crs.dizziness")
    for match, mention in zip(entry.matches, entry.mentions, strict=False):
        assert entry.content.note[match.start : match.end] == match.text == mention.text


def test_a_kept_reading_that_is_damaged_is_read_anew(diary: Diary, path: Path) -> None:
    entry = diary.entries.add(EntryContent(at=datetime(2026, 11, 20, 8, 0), note="He was shivering."))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute('UPDATE entry_reading SET mentions = \'[[["crs.chills-fever"], "absend", 7\'')
    assert diary.entries.get(entry.id).mentions == entry.mentions != ()
