"""What stands in the editor, and what of it can be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.drafting import TYPED_FIELDS, Draft, draft_of, read_draft
from caregiver_app.diary.values import Degree, EntryContent, TemperatureUnit
from caregiver_app.guide.items import SYMPTOM_IDS

NOW = datetime(2026, 11, 21, 14, 5)
C, F = TemperatureUnit.CELSIUS, TemperatureUnit.FAHRENHEIT


def test_all_fields_are_read() -> None:
    typed = {"temperature": "101.1", "pulse": "112", "blood_pressure": "104/62", "oxygen": "95"}
    reading = read_draft(Draft(NOW, "Alex", "shivering", typed=typed), NOW, C)
    content = reading.content
    assert reading.problems == {}
    assert content.temperature_c == pytest.approx(38.3889)
    assert (content.pulse, content.systolic, content.diastolic, content.oxygen) == (112, 104, 62, 95)
    assert (content.writer, content.note, content.at) == ("Alex", "shivering", NOW)


def test_what_cannot_be_read_is_kept_as_typed_and_the_rest_is_read() -> None:
    typed = {"temperature": "384", "pulse": "88", "blood_pressure": "60/120"}
    reading = read_draft(Draft(NOW, typed=typed), NOW, C)
    assert set(reading.problems) == {"temperature", "blood_pressure"}
    assert reading.problems["temperature"].key == "entry.temperature_slip"
    assert dict(reading.content.unread) == {"temperature": "384", "blood_pressure": "60/120"}
    assert reading.content.pulse == 88
    assert reading.content.temperature_c is None
    assert not reading.content.is_empty


def test_an_entry_of_unread_texts_opens_with_them() -> None:
    content = EntryContent(NOW, unread={"temperature": "384"})
    assert draft_of(content, C).typed == {"temperature": "384"}
    again = read_draft(draft_of(content, C), NOW, C, content)
    assert dict(again.content.unread) == {"temperature": "384"}


def test_a_time_ahead_is_said_and_the_entry_keeps_a_time_that_has_come() -> None:
    ahead = NOW + timedelta(hours=3)
    reading = read_draft(Draft(ahead, note="later"), NOW, C)
    assert reading.problems["at"].key == "entry.in_future"
    assert reading.content.at == NOW
    assert reading.content.unread == {}


def test_a_kept_time_is_not_judged_again_when_the_clock_was_set_back() -> None:
    kept = EntryContent(NOW + timedelta(hours=3), note="kept")
    reading = read_draft(draft_of(kept, C), NOW, C, kept)
    assert reading.problems == {}
    assert reading.content == kept


def test_a_tick_takes_nothing_unusual_away_and_can_be_taken_away_itself() -> None:
    draft = Draft(NOW, nothing_unusual=True).with_symptom("crs.dizziness", Degree.MILD)
    assert not draft.nothing_unusual
    assert draft.with_symptom("crs.dizziness", None).symptoms == {}


@given(st.floats(min_value=25, max_value=45, allow_nan=False), st.sampled_from([C, F]))
def test_a_measurement_nobody_touched_keeps_its_exact_value(value: float, unit: TemperatureUnit) -> None:
    kept = EntryContent(NOW, temperature_c=value, pulse=80)
    draft = replace(draft_of(kept, unit), note="a word more")
    assert read_draft(draft, NOW, unit, kept).content == replace(kept, note="a word more")


@given(
    st.dictionaries(st.sampled_from(TYPED_FIELDS), st.text(max_size=12)),
    st.dictionaries(st.sampled_from(SYMPTOM_IDS), st.sampled_from(list(Degree))),
    st.text(max_size=40),
)
def test_nothing_typed_is_ever_lost(typed: dict[str, str], symptoms: dict[str, Degree], note: str) -> None:
    reading = read_draft(Draft(NOW, "", note, symptoms=symptoms, typed=typed), NOW, C)
    content = reading.content
    assert content.note == note
    assert content.symptoms == symptoms
    for name, text in typed.items():
        if text.strip():
            kept = content.unread.get(name) == text
            read = {
                "temperature": content.temperature_c,
                "pulse": content.pulse,
                "blood_pressure": content.systolic,
                "oxygen": content.oxygen,
                "weight": content.weight_kg,
                "fluids": content.fluids_ml,
            }[name]
            assert kept or read is not None
    assert set(reading.problems) == set(content.unread)


def test_a_family_that_measures_in_fahrenheit_types_pounds_and_ounces() -> None:
    draft = Draft(NOW).with_typed("weight", "157").with_typed("fluids", "8")
    content = read_draft(draft, NOW, TemperatureUnit.FAHRENHEIT).content
    assert (content.weight_kg, content.fluids_ml) == (71.21, 237)
    again = draft_of(content, TemperatureUnit.FAHRENHEIT)
    assert (again.typed["weight"], again.typed["fluids"]) == ("157", "8")
    exact = replace(content, weight_kg=71.2)
    untouched = read_draft(
        draft_of(exact, TemperatureUnit.FAHRENHEIT), NOW, TemperatureUnit.FAHRENHEIT, exact
    )
    assert untouched.content.weight_kg == 71.2
