"""Medicines, calls and rules as short lists."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.values import Dose, Medicine, MedicineUse
from caregiver_app.messages import Messages
from caregiver_app.paper.given import build_calls, build_medicines, build_rules
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

TODAY = date(2026, 11, 21)
FIRST = Call("1" * 32, datetime(2026, 11, 16, 18, 0), "CAR T line", "June", "38.2", "Bring him in.\nNow.")
SECOND = Call("2" * 32, datetime(2026, 11, 17, 2, 20), "Night ward")


@pytest.fixture
def wording(make_source: Callable[..., SummarySource], texts: Messages) -> Wording:
    profile = make_source(()).profile
    return Wording(texts, profile.infusions, profile.unit)


def test_calls_newest_first_and_missing_advice_is_said(wording: Wording) -> None:
    calls = build_calls((FIRST, SECOND), wording, follows=False)
    assert [(line.lead, line.text) for line in calls.lines] == [
        ("Day 5 · 17 Nov 02:20", "To Night ward. What was advised was not written down."),
        ("Day 4 · 16 Nov 18:00", "To CAR T line: 38.2. Advice: Bring him in. Now. (June)"),
    ]
    assert build_calls((), wording, follows=False).none == "No call was written down in these days."


def test_medicines_now_with_changes_and_what_was_given_as_needed(
    make_source: Callable[..., SummarySource], wording: Wording, week_period: Period
) -> None:
    medicines = (
        Medicine("1", "Levetiracetam", "750 mg", times="8:00 and 20:00"),
        Medicine("2", "Acetaminophen", "500 mg", MedicineUse.AS_NEEDED, lowers_fever=True),
        Medicine("3", "Aciclovir", stopped_on=date(2026, 11, 18)),
        Medicine("4", "Long gone", stopped_on=date(2026, 11, 1)),
    )
    doses = (
        Dose(
            "a", "Acetaminophen", "500 mg", datetime(2026, 11, 14, 23, 0), lowers_fever=True, medicine_id="2"
        ),
        Dose(
            "b", "Acetaminophen", "500 mg", datetime(2026, 11, 16, 18, 10), lowers_fever=True, medicine_id="2"
        ),
        Dose(
            "c", "Acetaminophen", "500 mg", datetime(2026, 11, 17, 2, 25), lowers_fever=True, medicine_id="2"
        ),
        Dose("d", "Levetiracetam", "750 mg", datetime(2026, 11, 17, 8, 0), medicine_id="1"),
    )
    source = make_source((), medicines=medicines, doses=doses)
    found = build_medicines(source, week_period, wording, today=TODAY, follows=False)
    assert [(line.lead, line.text) for line in found.lines] == [
        ("Levetiracetam", "750 mg; 8:00 and 20:00"),
        ("Acetaminophen", "500 mg; as needed; lowers a fever"),
        ("Aciclovir", "stopped day 6 (18 Nov)"),
        ("Given: Acetaminophen 500 mg", "2 times: day 5 02:25, day 4 18:10"),
    ]


def test_rules_that_held_on_any_of_the_days(
    make_source: Callable[..., SummarySource], wording: Wording, week_period: Period
) -> None:
    rules = (
        FamilyRule("1", "No driving", "Dr. Lee"),
        FamilyRule("2", "Stay near", until_day=28),
        FamilyRule("3", "No visitors", until_on=date(2026, 11, 14)),
        FamilyRule("4", "Masks", from_on=date(2026, 11, 30)),
    )
    found = build_rules(make_source((), rules=rules), week_period, wording, follows=False)
    assert [(line.lead, line.text) for line in found.lines] == [
        ("No driving", "no end given; Dr. Lee"),
        ("Stay near", "until day 28 (10 Dec)"),
    ]
