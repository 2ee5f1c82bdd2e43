"""What is typed becomes a value, or a sentence that says what to do."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.diary.checks import (
    format_fluids,
    format_temperature,
    format_weight,
    parse_blood_pressure,
    parse_date,
    parse_fluids,
    parse_moment,
    parse_oxygen,
    parse_pulse,
    parse_temperature,
    parse_weight,
)
from caregiver_app.diary.values import TemperatureUnit
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import DEFAULT_FEVER
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

MESSAGES = load_messages(resources_dir())
PARSERS: tuple[Callable[[str], object], ...] = (
    parse_temperature,
    parse_pulse,
    parse_oxygen,
    parse_weight,
    parse_fluids,
    parse_blood_pressure,
    parse_date,
    parse_moment,
)


@pytest.mark.parametrize(
    ("typed", "celsius"),
    [
        ("38.4", 38.4),
        (" 38,4 ", 38.4),
        ("38.4C", 38.4),
        ("38.4 °C", 38.4),
        ("38", 38.0),
        ("101.3", 38.5),
        ("101.3f", 38.5),
        ("101 °F", 38.3333),
        ("100.4 F", 38.0),
        ("101 degrees Fahrenheit", 38.3333),
        ("", None),
        ("   ", None),
    ],
)
def test_a_temperature_is_read_in_either_unit(typed: str, celsius: float | None) -> None:
    assert parse_temperature(typed) == celsius


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("384", "A temperature of 384 can't be right: did you mean 38.4?"),
        ("1013", "A temperature of 1013 can't be right: did you mean 101.3?"),
        ("98.6C", "A temperature of 98.6 °C can't be right: did you mean 98.6 °F?"),
        ("384C", "A temperature of 384 °C can't be right: did you mean 38.4 °C?"),
        ("60", "A temperature of 60 can't be right: please give one between 25 and 45 °C."),
        ("warm", "“warm” is not read as a temperature: please write it like 38.4 or 101.1 F."),
        ("٣٨", "“٣٨” is not read as a temperature: please write it like 38.4 or 101.1 F."),
    ],
)
def test_a_temperature_that_cannot_be_is_asked_about(typed: str, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_temperature(typed)
    assert caught.value.field == "temperature"
    assert MESSAGES.of(caught.value) == sentence


@given(st.integers(min_value=770, max_value=1130))
def test_a_temperature_typed_in_fahrenheit_is_shown_as_it_was_typed(tenths: int) -> None:
    typed = f"{tenths / 10:.1f}"
    celsius = parse_temperature(f"{typed} F")
    assert celsius is not None
    assert format_temperature(celsius, TemperatureUnit.FAHRENHEIT) == typed


@given(st.integers(min_value=250, max_value=450))
def test_a_temperature_typed_in_celsius_is_kept_to_the_digit(tenths: int) -> None:
    celsius = parse_temperature(f"{tenths / 10:.1f}")
    assert celsius == tenths / 10
    assert format_temperature(celsius, TemperatureUnit.CELSIUS) == f"{tenths / 10:.1f}"


def test_one_hundred_point_four_fahrenheit_is_the_fever_limit() -> None:
    celsius = parse_temperature("100.4F")
    assert celsius is not None
    assert DEFAULT_FEVER.is_passed_by(celsius)


@given(st.text(max_size=20), st.sampled_from(PARSERS))
def test_whatever_is_typed_gives_a_value_or_a_sentence(text: str, parse: Callable[[str], object]) -> None:
    said = ""
    try:
        parse(text)
    except BadInput as error:
        said = MESSAGES.of(error)
    assert "\n" not in said


@pytest.mark.parametrize("typed", ["112", "112 bpm", "112/min", " 112 "])
def test_a_pulse_is_read(typed: str) -> None:
    assert parse_pulse(typed) == 112


@pytest.mark.parametrize(("typed", "value"), [("95", 95), ("95%", 95), ("95 %", 95), ("", None)])
def test_an_oxygen_level_is_read(typed: str, value: int | None) -> None:
    assert parse_oxygen(typed) == value


@pytest.mark.parametrize("typed", ["104/62", "104 / 62", "104 over 62", "104/62 mmHg"])
def test_a_blood_pressure_is_read(typed: str) -> None:
    assert parse_blood_pressure(typed) == (104, 62)


@pytest.mark.parametrize(
    ("parse", "typed", "key", "field"),
    [
        (parse_pulse, "9", "entry.pulse_out_of_range", "pulse"),
        (parse_pulse, "112.5", "entry.pulse_unreadable", "pulse"),
        (parse_pulse, "fast", "entry.pulse_unreadable", "pulse"),
        (parse_oxygen, "950", "entry.oxygen_out_of_range", "oxygen"),
        (parse_oxygen, "12", "entry.oxygen_out_of_range", "oxygen"),
        (parse_blood_pressure, "60/120", "entry.blood_pressure_upside_down", "blood_pressure"),
        (parse_blood_pressure, "104/104", "entry.blood_pressure_equal", "blood_pressure"),
        (parse_blood_pressure, "104", "entry.blood_pressure_unreadable", "blood_pressure"),
        (parse_blood_pressure, "1040/62", "entry.systolic_out_of_range", "blood_pressure"),
        (parse_blood_pressure, "104/6", "entry.diastolic_out_of_range", "blood_pressure"),
        (parse_date, "2026-02-30", "input.no_such_date", "date"),
        (parse_date, "20.11.2026", "input.date_unreadable", "date"),
        (parse_date, "0202-11-20", "input.too_long_ago", "date"),
        (parse_moment, "2026-02-30T10:00", "input.no_such_date", "at"),
        (parse_moment, "2026-11-20T24:01", "input.no_such_time", "at"),
        (parse_moment, "2026-11-20", "input.moment_unreadable", "at"),
        (parse_moment, "2026-11-20T10:00Z", "input.moment_unreadable", "at"),
    ],
)
def test_bad_input_names_its_field(parse: Callable[[str], object], typed: str, key: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(typed)
    assert (caught.value.key, caught.value.field) == (key, field)
    assert MESSAGES.of(caught.value)


def test_an_upside_down_blood_pressure_is_turned() -> None:
    with pytest.raises(BadInput) as caught:
        parse_blood_pressure("60/120")
    assert MESSAGES.of(caught.value).endswith("did you mean 120/60?")


def test_dates_and_times_are_read() -> None:
    assert parse_date("2026-11-05") == date(2026, 11, 5)
    assert parse_date(" 2028-2-29 ") == date(2028, 2, 29)
    assert parse_moment("2026-11-20T14:05") == datetime(2026, 11, 20, 14, 5)
    assert parse_moment("2026-11-20 9:05") == datetime(2026, 11, 20, 9, 5)
    assert parse_moment("2026-11-20T14:05:59") == datetime(2026, 11, 20, 14, 5)


def test_a_long_line_is_shortened_in_its_sentence() -> None:
    with pytest.raises(BadInput) as caught:
        parse_temperature("x\n" * 5000)
    assert len(MESSAGES.of(caught.value)) < 150
    assert "\n" not in MESSAGES.of(caught.value)


@pytest.mark.parametrize(
    ("typed", "kilograms"),
    [
        ("71.2", 71.2),
        ("71,2 kg", 71.2),
        ("157 lb", 71.21),
        ("157 pounds", 71.21),
        (" 80 Kilos ", 80.0),
        ("", None),
    ],
)
def test_weight(typed: str, kilograms: float | None) -> None:
    assert parse_weight(typed) == kilograms


@pytest.mark.parametrize(
    ("typed", "millilitres"),
    [
        ("250", 250),
        ("1.5 l", 1500),
        ("8 oz", 237),
        ("8 fl oz", 237),
        ("2 cups", 473),
        ("300 cc", 300),
        ("", None),
    ],
)
def test_fluids(typed: str, millilitres: int | None) -> None:
    assert parse_fluids(typed) == millilitres


@pytest.mark.parametrize(
    ("typed", "millilitres"),
    [
        ("1,000", 1000),
        ("1,500 ml", 1500),
        ("1.250", 1250),
        ("1.250 cc", 1250),
        ("1,250 l", 1250),
        ("0.500 l", 500),
    ],
)
def test_a_thousand_millilitres_may_be_parted(typed: str, millilitres: int) -> None:
    assert parse_fluids(typed) == millilitres


@pytest.mark.parametrize("typed", ["heavy", "71 stone", "0.2", "900 kg", "7-1"])
def test_no_weight(typed: str) -> None:
    with pytest.raises(BadInput) as problem:
        parse_weight(typed)
    assert problem.value.field == "weight"
    assert MESSAGES.of(problem.value)


@pytest.mark.parametrize("typed", ["lots", "0", "20 l", "250 mg"])
def test_no_fluids(typed: str) -> None:
    with pytest.raises(BadInput) as problem:
        parse_fluids(typed)
    assert problem.value.field == "fluids"
    assert MESSAGES.of(problem.value)


FAHRENHEIT = TemperatureUnit.FAHRENHEIT


@pytest.mark.parametrize(
    ("typed", "kilograms"), [("157", 71.21), ("157.2", 71.3), ("71 kg", 71.0), ("157 lb", 71.21), ("", None)]
)
def test_a_bare_weight_is_in_pounds_where_temperatures_are_in_fahrenheit(
    typed: str, kilograms: float | None
) -> None:
    assert parse_weight(typed, FAHRENHEIT) == kilograms


@pytest.mark.parametrize(
    ("typed", "millilitres"), [("8", 237), ("8.5", 251), ("250 ml", 250), ("1 l", 1000), ("2 cups", 473)]
)
def test_a_bare_drink_is_in_ounces_where_temperatures_are_in_fahrenheit(typed: str, millilitres: int) -> None:
    assert parse_fluids(typed, FAHRENHEIT) == millilitres


@given(st.integers(min_value=600, max_value=4000), st.integers(min_value=5, max_value=1000))
def test_what_was_typed_in_pounds_and_ounces_is_shown_again(tenths: int, ounces: int) -> None:
    pounds, drunk = f"{tenths / 10:g}", f"{ounces / 10:g}"
    weight, fluids = parse_weight(pounds, FAHRENHEIT), parse_fluids(drunk, FAHRENHEIT)
    assert weight is not None
    assert fluids is not None
    assert (format_weight(weight, FAHRENHEIT), format_fluids(fluids, FAHRENHEIT)) == (pounds, drunk)
