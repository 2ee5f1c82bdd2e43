"""The list of medicines and what was given, kept on a real file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.medicines import HIDES_FEVER_FOR
from caregiver_app.diary.values import Change, Medicine, MedicineUse, Topic
from caregiver_app.errors import BadInput

NOON = datetime(2026, 11, 20, 12, 0)
TABLETS = Medicine("", "  Acetaminophen ", "500 mg", MedicineUse.AS_NEEDED, lowers_fever=True)


def test_a_line_is_kept_changed_and_stopped(diary: Diary, open_again: Callable[..., Diary]) -> None:
    tablets = diary.medicines.save(TABLETS)
    drops = diary.medicines.save(Medicine("", "Levetiracetam", "750 mg", times="8:00 and 20:00"))
    assert tablets.name == "Acetaminophen"
    stopped = diary.medicines.save(replace(tablets, stopped_on=date(2026, 11, 19)))
    diary.close()
    diary = open_again()
    assert diary.medicines.all() == (drops, stopped)
    assert diary.medicines.current() == (drops,)


def test_a_medicine_is_taken_until_the_day_it_is_stopped(diary: Diary) -> None:
    today = date(2026, 11, 21)
    tablets = Medicine("", "Dexamethasone", "4 mg")
    tomorrow = diary.medicines.save(replace(tablets, stopped_on=today + timedelta(days=1)))
    diary.medicines.save(replace(tablets, stopped_on=today))
    assert diary.medicines.current() == (tomorrow,)


def test_what_was_given_outlives_its_line(diary: Diary) -> None:
    tablets = diary.medicines.save(TABLETS)
    dose = diary.medicines.give(tablets, NOON, "June")
    diary.medicines.remove(tablets.id)
    assert diary.medicines.all() == ()
    assert diary.medicines.doses(NOON.date(), NOON.date()) == (dose,)
    assert (dose.name, dose.amount, dose.writer) == ("Acetaminophen", "500 mg", "June")


def test_a_dose_taken_back_is_gone(diary: Diary) -> None:
    dose = diary.medicines.give(diary.medicines.save(TABLETS), NOON)
    diary.medicines.take_back(dose.id)
    assert diary.medicines.doses(NOON.date(), NOON.date()) == ()
    with pytest.raises(BadInput):
        diary.medicines.take_back(dose.id)
    diary.medicines.save_dose(dose)
    assert diary.medicines.doses(NOON.date(), NOON.date()) == (dose,)


@pytest.mark.parametrize(
    ("after", "hides"),
    [
        (timedelta(), True),
        (HIDES_FEVER_FOR, True),
        (HIDES_FEVER_FOR + timedelta(minutes=1), False),
        (timedelta(minutes=-1), False),
    ],
)
def test_six_hours_after_a_fever_medicine(diary: Diary, after: timedelta, hides: bool) -> None:
    diary.medicines.give(diary.medicines.save(TABLETS), NOON)
    diary.medicines.give(diary.medicines.save(Medicine("", "Levetiracetam")), NOON)
    found = diary.medicines.may_hide_fever(NOON + after)
    assert (found is not None and found.name == "Acetaminophen") is hides


def test_what_can_not_be_is_said_beside_its_field(diary: Diary) -> None:
    with pytest.raises(BadInput) as problem:
        diary.medicines.save(Medicine("", " "))
    assert problem.value.field == "name"
    with pytest.raises(BadInput) as problem:
        diary.medicines.give(diary.medicines.save(TABLETS), datetime(2099, 1, 1))
    assert problem.value.field == "at"
    with pytest.raises(BadInput):
        diary.medicines.remove("nothing")


def test_everybody_is_told(diary: Diary) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    tablets = diary.medicines.save(TABLETS)
    dose = diary.medicines.give(tablets, NOON)
    diary.medicines.take_back(dose.id)
    diary.medicines.remove(tablets.id)
    assert [change.topics for change in heard] == [frozenset({Topic.MEDICINES})] * 4
