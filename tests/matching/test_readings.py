from __future__ import annotations

import pytest

from caregiver_app.matching.limits import DEFAULT_FEVER, Bound, Limit, MeasurementKind
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status

FAMILY = (
    DEFAULT_FEVER,
    Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, given_by="Dr. Lee"),
    Limit(MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 90, given_by="Dr. Lee"),
    Limit(MeasurementKind.OXYGEN, Bound.AT_OR_BELOW, 92, given_by="Dr. Lee"),
)


@pytest.fixture(scope="module")
def family(matcher: Matcher) -> Matcher:
    return matcher.for_family(FAMILY)


@pytest.mark.parametrize(
    "note",
    [
        "temp 101.3",
        "Temp. 104 rectally",
        "her temp. was 103",
        "T 38,4",
        "T102",
        "38.4C at noon",
        "101.5 F",
        "temp this morning was 100.8",
        "temp up to 102",
        "tmax 38.9",
        "temperature: 100.4",
        "temp 99.1, 100.9 at 8",
        "T=38.5",
        "temp went from 99 to 101",
        "103.1 and shaky",
        "temp 38.2\u00b0C",
        "TEMP 100.4",
        "102 temp all night",
        "a 103 degree temp",
        "temp 38.5 degrees",
        "102 degrees",
    ],
)
def test_fever_is_present(matcher: Matcher, note: str) -> None:
    assert Status.PRESENT in {m.status for m in matcher.read(note) if m.items == ("crs.chills-fever",)}


@pytest.mark.parametrize(
    "note",
    [
        "T 37.1",
        "temp 98.6",
        "temp under 99",
        "temp 99.9",
        "weight 101.3",
        "101.3 lbs",
        "room 104",
        "oven at 400",
        "temp outside hit 101",
        "took 100 mg",
        "hwy 101",
        "102 days",
        "wbc 38.4",
        "sats 98",
        "pulse 72",
        "BP 118/70",
        "36.8 at bedtime",
        "$101.50",
        "no temp over 100.4",
        "7/10",
        "x100",
        "39 percent",
        "40 degrees out today",
        "room 102 temp 98.6",
    ],
)
def test_no_fever(matcher: Matcher, note: str) -> None:
    assert not any(mention.status.flags for mention in matcher.read(note))


@pytest.mark.parametrize("note", ["o2 88%", "hr 128", "bp 84/50", "pulse 130s", "sats 89"])
def test_reading_without_a_limit_says_nothing(matcher: Matcher, note: str) -> None:
    assert matcher.read(note) == ()


@pytest.mark.parametrize(
    ("note", "item"),
    [
        ("hr 128", "crs.fast-heartbeat-low-blood-pressure"),
        ("pulse 130s", "crs.fast-heartbeat-low-blood-pressure"),
        ("bp 84/50", "crs.fast-heartbeat-low-blood-pressure"),
        ("BP was 88 over 40", "crs.fast-heartbeat-low-blood-pressure"),
        ("o2 88%", "crs.breathing-problems"),
        ("spo2: 90", "crs.breathing-problems"),
    ],
)
def test_reading_past_a_family_limit(family: Matcher, note: str, item: str) -> None:
    assert {(m.items, m.status) for m in family.read(note)} == {((item,), Status.PRESENT)}


@pytest.mark.parametrize("note", ["hr 88", "bp 118/70", "o2 97%"])
def test_reading_inside_a_family_limit(family: Matcher, note: str) -> None:
    assert {mention.status for mention in family.read(note)} == {Status.ABSENT}


@pytest.mark.parametrize("note", ["it was 120 over 80, no fever", "no temp, 118 / 76", "120/80 and 101.3"])
def test_number_behind_a_blood_pressure_is_read_by_itself(family: Matcher, note: str) -> None:
    flagged = {item for mention in family.read(note) if mention.status.flags for item in mention.items}
    assert ("crs.chills-fever" in flagged) is ("101.3" in note)


def test_reading_follows_its_context(matcher: Matcher) -> None:
    assert [m.status for m in matcher.read("call if temp is 100.4 or more")] == [Status.HYPOTHETICAL]
    assert [m.status for m in matcher.read("my sister has a temp of 102")] == [Status.OTHER]


def test_reason_names_the_limit_and_who_gave_it(family: Matcher) -> None:
    (mention,) = family.read("hr 128")
    assert "128 a minute, at or above the limit of 120 a minute that Dr. Lee gave" in mention.reason


def test_limits_change_the_version(matcher: Matcher, family: Matcher) -> None:
    assert matcher.version != family.version
    assert family.for_family(FAMILY).version == family.version


def test_number_behind_a_blood_pressure_does_not_go_on_with_it(family: Matcher) -> None:
    mentions = family.read("84/50 to 120/60 then 77")
    assert [mention.text for mention in mentions] == ["84/50", "120/60"]
