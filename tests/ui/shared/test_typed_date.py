from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from caregiver_app.errors import BadInput
from caregiver_app.ui.shared.moments import date_text
from caregiver_app.ui.shared.typed_date import parse_typed_date, parse_typed_moment, shown_moment
from caregiver_app.ui.shared.wording import medium_date

EXPECTED = date(2026, 11, 12)


@pytest.fixture(params=["en_US", "en_GB", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield str(request.param)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-12",
        " 2026-11-12 ",
        "12 Nov 2026",
        "12. November 2026",
        "Nov 12, 2026",
        "november 12 2026",
        "12th Nov 2026",
    ],
)
def test_one_meaning_everywhere(locale: str, text: str) -> None:
    assert parse_typed_date(text, "infusion") == EXPECTED


def test_bare_numbers_follow_the_locale(locale: str) -> None:
    expected = date(2026, 2, 1) if locale == "en_US" else date(2026, 1, 2)
    assert parse_typed_date("2/1/2026", "infusion") == expected
    assert parse_typed_date("2 1 2026", "infusion") == expected


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2.1.2026", date(2026, 1, 2)),
        ("31.12.2026", date(2026, 12, 31)),
        ("31/12/2026", date(2026, 12, 31)),
        ("12/31/2026", date(2026, 12, 31)),
    ],
)
def test_dots_and_numbers_over_twelve_leave_no_choice(locale: str, text: str, on: date) -> None:
    assert parse_typed_date(text, "infusion") == on


def test_every_locale_reads_back_the_dates_it_writes() -> None:
    before = QLocale()
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    try:
        for locale in {(locale.language(), locale.script(), locale.territory()): locale for locale in every}:
            QLocale.setDefault(QLocale(*locale))
            for month in range(1, 13):
                on = date(2026, month, 9)
                assert parse_typed_date(date_text(on), "infusion") == on, (locale, date_text(on))
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    "text", ["30 Feb 2026", "2026-02-30", "31.11.2026", "yesterday", "12 Foo 2026", "12 Nov 26", "1e3"]
)
def test_the_error_tells_what_was_typed(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_typed_date(text, "infusion")
    assert caught.value.field == "infusion"
    assert caught.value.values["text"] == text


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-03 18:00", datetime(2026, 12, 3, 18, 0)),
        ("3 Dec 2026, 6 pm", datetime(2026, 12, 3, 18, 0)),
        ("3 Dec 2026 12:05 a.m.", datetime(2026, 12, 3, 0, 5)),
    ],
)
def test_moments(text: str, moment: datetime) -> None:
    assert parse_typed_moment(text, "at") == moment


@pytest.mark.parametrize("text", ["3 Dec 2026", "3 Dec 2026 25:00", "18:00", "soon"])
def test_no_moments(text: str) -> None:
    with pytest.raises(BadInput):
        parse_typed_moment(text, "at")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_what_a_field_shows_can_be_read_back(on: date) -> None:
    assert parse_typed_date(medium_date(on), "infusion") == on


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))
def test_what_a_moment_shows_can_be_read_back(at: datetime) -> None:
    at = at.replace(second=0, microsecond=0)
    assert parse_typed_moment(shown_moment(at), "at") == at


@given(st.text(st.characters(blacklist_categories=["Nd"]), max_size=60))
def test_anything_else_is_an_error_beside_its_field(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_typed_date(text, "infusion")
    assert caught.value.field == "infusion"
