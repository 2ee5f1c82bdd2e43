"""What a nurse asks on the phone, taken from a real diary."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck
from caregiver_app.diary.values import EntryContent, Medicine, MedicineUse, Profile, TemperatureRoute
from caregiver_app.guide.items import Item
from caregiver_app.ui.calling.facts import call_facts, gather

NOW = datetime(2026, 11, 21, 14, 5)


@pytest.fixture
def sam(diary: Diary) -> Diary:
    diary.profile.save(Profile("Sam", date(1961, 4, 2), "obe-cel", (date(2026, 11, 12),)))
    return diary


def facts(diary: Diary, items: Mapping[str, Item]) -> dict[str, tuple[str, ...]]:
    return {fact.label: fact.lines for fact in call_facts(gather(diary, items, NOW))}


def hours_ago(hours: float) -> datetime:
    return NOW - timedelta(hours=hours)


def test_the_last_three_temperatures_with_place_and_fever_medicine(
    sam: Diary, items: Mapping[str, Item]
) -> None:
    tablets = sam.medicines.save(
        Medicine("", "Paracetamol", "500 mg", MedicineUse.AS_NEEDED, lowers_fever=True)
    )
    sam.medicines.give(tablets, hours_ago(5), "June")
    for hours, celsius in ((1, 37.9), (10, 38.4), (20, 37.1), (30, 36.9)):
        sam.entries.add(
            EntryContent(hours_ago(hours), temperature_c=celsius, route=TemperatureRoute.EAR, pulse=90)
        )
    told = facts(sam, items)["Last temperatures"]
    assert [line.split(" · ")[0] for line in told] == [
        "37.9 °C in the ear",
        "38.4 °C in the ear",
        "37.1 °C in the ear",
    ]
    assert "after Paracetamol 500 mg at" in told[0]
    assert "after" not in told[1]
    assert facts(sam, items)["Other last readings"][0].startswith("pulse 90 · ")


def test_a_ticked_fever_medicine_is_told_without_a_dose(sam: Diary, items: Mapping[str, Item]) -> None:
    sam.entries.add(EntryContent(hours_ago(1), temperature_c=37.9, fever_reducer=True))
    assert facts(sam, items)["Last temperatures"][0].endswith("after fever medicine")
    assert "Other last readings" not in facts(sam, items)


def test_highlights_of_a_day_in_the_familys_own_words_with_what_is_new(
    sam: Diary, items: Mapping[str, Item]
) -> None:
    sam.entries.add(EntryContent(hours_ago(80), note="He has a rash."))
    sam.entries.add(EntryContent(hours_ago(40), note="A headache again."))
    sam.entries.add(EntryContent(hours_ago(9), note="Ate soup. Headache is back. Slept.\nHe has a rash now!"))
    sam.entries.add(EntryContent(hours_ago(2), note="The rash is bigger."))
    newest, older = facts(sam, items)["Highlighted in the last 24 hours"]
    assert newest.endswith(": Skin rash. “The rash is bigger.”")
    assert older.endswith(
        ": Headaches, Skin rash (first in 3 days). “Headache is back. … He has a rash now!”"
    )


@pytest.mark.parametrize(
    ("first", "said"), [(None, ""), (23, ""), (40, " (first in 2 days)"), (200, " (first in 3 days)")]
)
def test_what_is_new_is_said_for_as_long_as_the_diary_goes_back(
    sam: Diary, items: Mapping[str, Item], first: int | None, said: str
) -> None:
    if first is not None:
        sam.entries.add(EntryContent(hours_ago(first), note="Ate soup."))
    sam.entries.add(EntryContent(hours_ago(2), note="He has a rash."))
    (line,) = facts(sam, items)["Highlighted in the last 24 hours"]
    assert line.endswith(f": Skin rash{said}. “He has a rash.”")


RIGHT, NOT_RIGHT, NOT_DONE = Outcome.RIGHT, Outcome.NOT_RIGHT, Outcome.NOT_DONE


def checked(hours: float, *, baseline: bool = False, **outcomes: Outcome) -> ThinkingCheck:
    answers = tuple(Answer(question, outcome) for question, outcome in outcomes.items())
    return ThinkingCheck("", hours_ago(hours), "June", "adult", answers, baseline=baseline)


def test_a_check_is_told_with_what_differs_from_the_baseline(sam: Diary, items: Mapping[str, Item]) -> None:
    label = "Last thinking check"
    assert label not in facts(sam, items)
    sam.thinking_checks.save(checked(300, baseline=True, year=RIGHT, month=RIGHT))
    assert label not in facts(sam, items)
    sam.thinking_checks.save(checked(30, year=RIGHT, month=RIGHT))
    when, same = facts(sam, items)[label]
    assert when.endswith("beside the baseline of 9 Nov 2026")
    assert same == "The year: Right; The month: Right"
    sam.thinking_checks.save(checked(3, year=NOT_RIGHT, month=RIGHT))
    assert facts(sam, items)[label][1:] == ("The year: Not right. Baseline: Right.",)


def test_a_check_without_a_baseline_tells_what_was_not_right(sam: Diary, items: Mapping[str, Item]) -> None:
    sam.thinking_checks.save(checked(3, year=RIGHT, month=NOT_DONE))
    when, line = facts(sam, items)["Last thinking check"]
    assert when.endswith("no baseline to lay it beside")
    assert line == "The month: Couldn't or wouldn't."


def test_a_check_of_long_ago_is_not_told(sam: Diary, items: Mapping[str, Item]) -> None:
    sam.thinking_checks.save(checked(80, year=NOT_RIGHT))
    assert "Last thinking check" not in facts(sam, items)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (30, "Nothing was written in the last 24 hours."),
        (3, "None of the entries of the last 24 hours is highlighted."),
    ],
)
def test_a_quiet_day_is_not_an_empty_one(
    sam: Diary, items: Mapping[str, Item], hours: int, words: str
) -> None:
    sam.entries.add(EntryContent(hours_ago(hours), note="Ate soup."))
    assert facts(sam, items)["Highlighted in the last 24 hours"] == (words,)


def test_medicines_doses_and_calls_of_a_day(sam: Diary, items: Mapping[str, Item]) -> None:
    drops = sam.medicines.save(Medicine("", "Levetiracetam", "750 mg", times="8:00 and 20:00"))
    sam.medicines.save(Medicine("", "Old", stopped_on=NOW.date()))
    assert facts(sam, items)["Given in the last 24 hours"] == ("None written down.",)
    sam.medicines.give(drops, hours_ago(25), "June")
    sam.medicines.give(drops, hours_ago(6), "June")
    sam.calls.save(Call("", hours_ago(25), "Ward", advice="Wait."))
    sam.calls.save(Call("", hours_ago(2), "Nurse line", advice="Come in."))
    told = facts(sam, items)
    assert told["Medicines now"] == ("Levetiracetam 750 mg · regular · 8:00 and 20:00",)
    (given,) = told["Given in the last 24 hours"]
    assert given.endswith("Levetiracetam 750 mg · June")
    (called,) = told["Calls in the last 24 hours"]
    assert called.endswith(": Nurse line. Come in.")


def test_allergies_are_told_or_said_to_be_missing(sam: Diary, items: Mapping[str, Item]) -> None:
    assert facts(sam, items)["Allergies"][0].startswith("Not written down yet")
    sam.profile.save(replace(sam.profile.get(), allergies="penicillin"))
    assert facts(sam, items)["Allergies"] == ("penicillin",)
