"""The profile, the care team, the directory, questions and limits: kept, changed, removed, told."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import (
    Change,
    Contact,
    DirectoryEntry,
    DirectoryKind,
    EntryContent,
    Profile,
    TemperatureUnit,
    Topic,
)
from caregiver_app.errors import BadInput
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind

FIRST, SECOND = date(2026, 10, 1), date(2026, 11, 12)


def test_an_empty_diary_has_an_empty_profile(diary: Diary) -> None:
    assert diary.profile.get() == Profile()
    assert not diary.profile.get().is_set_up


def test_the_profile_is_kept(diary: Diary, open_again: Callable[..., Diary]) -> None:
    profile = Profile("Sam", date(1961, 5, 3), "obe-cel", (FIRST, SECOND), TemperatureUnit.FAHRENHEIT, "112")
    diary.profile.save(profile)
    assert open_again().profile.get() == profile
    diary.profile.save(Profile("Sam", infusions=(SECOND,)))
    assert diary.profile.get() == Profile("Sam", infusions=(SECOND,))


def test_an_infusion_today_is_taken(diary: Diary) -> None:
    diary.profile.save(Profile(infusions=(date(2026, 11, 21),)))
    assert diary.profile.get().is_set_up


@pytest.mark.parametrize(
    ("profile", "key", "field"),
    [
        (Profile(infusions=(date(2026, 11, 22),)), "profile.infusion_in_future", "infusion"),
        (Profile(infusions=(FIRST, date(2027, 1, 1))), "profile.infusion_in_future", "second_infusion"),
        (Profile(infusions=(SECOND, FIRST)), "profile.second_before_first", "second_infusion"),
        (Profile(infusions=(FIRST, FIRST)), "profile.second_before_first", "second_infusion"),
        (Profile(infusions=(FIRST, FIRST, SECOND)), "profile.too_many_infusions", "second_infusion"),
        (Profile(infusions=(date(1026, 1, 1),)), "input.too_long_ago", "infusion"),
        (Profile(born_on=date(2026, 11, 22)), "profile.born_in_future", "born_on"),
        (Profile(patient="x" * 501), "input.too_long", "patient"),
    ],
)
def test_a_profile_that_cannot_be(diary: Diary, profile: Profile, key: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        diary.profile.save(profile)
    assert (caught.value.key, caught.value.field) == (key, field)
    assert diary.profile.get() == Profile()


def test_contacts_keep_their_order(diary: Diary) -> None:
    line = diary.care_team.save(Contact("", " CAR T line ", "555-0142"))
    ward = diary.care_team.save(Contact("", "Ward", "555-0163", "at night"))
    assert len(line.id) == 32
    line = diary.care_team.save(Contact(line.id, "CAR T line", "555-0143"))
    assert diary.care_team.contacts() == (line, ward)
    diary.care_team.remove(line.id)
    assert diary.care_team.contacts() == (ward,)


@pytest.mark.parametrize(("name", "phone", "field"), [("", "555-0142", "name"), ("Ward", " ", "phone")])
def test_a_contact_needs_a_name_and_a_number(diary: Diary, name: str, phone: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        diary.care_team.save(Contact("", name, phone))
    assert (caught.value.key, caught.value.field) == ("input.missing", field)


def test_directory_lines_are_kept(diary: Diary) -> None:
    talk = diary.directory.save(
        DirectoryEntry(
            "", DirectoryKind.WEBINAR, "Talk", url="example.org/talk", at=datetime(2026, 12, 1, 18, 0)
        )
    )
    person = diary.directory.save(DirectoryEntry("", DirectoryKind.PERSON, "Ms. Ortiz", phone="555-0128"))
    assert talk.url == "https://example.org/talk"
    assert diary.directory.lines() == (talk, person)
    diary.directory.remove(talk.id)
    assert diary.directory.lines() == (person,)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "data:text/html,x"]
)
def test_only_web_addresses_are_links(diary: Diary, url: str) -> None:
    with pytest.raises(BadInput) as caught:
        diary.directory.save(DirectoryEntry("", DirectoryKind.LINK, "x", url=url))
    assert caught.value.field == "url"


def test_questions_are_asked_and_answered(diary: Diary) -> None:
    shot = diary.questions.add("May he have the flu shot?", "side-effects#crs")
    drive = diary.questions.add("  When may he drive again? ")
    assert (shot.asked_on, drive.text) == (date(2026, 11, 21), "When may he drive again?")
    answered = diary.questions.save(
        type(shot)(shot.id, shot.text, shot.source, shot.asked_on, "Yes, after day 30.", done=True)
    )
    assert diary.questions.all() == (answered, drive)
    diary.questions.remove(drive.id)
    assert diary.questions.all() == (answered,)
    with pytest.raises(BadInput):
        diary.questions.add(" \n")


def test_limits_are_kept_with_who_typed_them(diary: Diary) -> None:
    limit = Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120.0, "Dr Lee", date(2026, 11, 3))
    kept = diary.limits.add(limit, "Alex")
    assert (kept.limit, kept.entered_by, kept.entered_on) == (limit, "Alex", date(2026, 11, 21))
    assert diary.limits.all() == (kept,)
    diary.limits.remove(kept.id)
    assert diary.limits.all() == ()


@pytest.mark.parametrize(
    "limit",
    [
        Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 1200),
        Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 100.4),
        Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr Lee", date(2026, 11, 22)),
    ],
)
def test_a_limit_that_cannot_be(diary: Diary, limit: Limit) -> None:
    with pytest.raises(BadInput):
        diary.limits.add(limit, "Alex")


def test_removing_what_is_gone_is_said(diary: Diary) -> None:
    for part in (diary.care_team, diary.directory, diary.questions, diary.limits):
        with pytest.raises(BadInput, match="no_such_line"):
            part.remove("0" * 32)


def test_everybody_who_listens_hears_every_write_until_they_stop(diary: Diary) -> None:
    heard: list[Change] = []
    others: list[Change] = []
    stop = diary.listen(heard.append)
    diary.listen(others.append)
    entry = diary.entries.add(EntryContent(at=datetime(2026, 11, 21, 8, 0), note="Shivering"))
    diary.entries.update(entry.id, entry.content)
    diary.set_asides.put(entry.id, entry.matches[0], "June")
    diary.set_asides.undo(entry.id, entry.matches[0])
    diary.entries.delete(entry.id)
    restored = diary.entries.restore(entry.id)
    assert heard == [Change(frozenset({Topic.ENTRIES}), entry.id)] * 6
    assert restored == heard[-1]
    diary.profile.save(Profile("Sam"))
    diary.care_team.save(Contact("", "Ward", "555-0163"))
    diary.directory.save(DirectoryEntry("", DirectoryKind.PERSON, "Ms. Ortiz"))
    diary.questions.add("Why?")
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120), "Alex")
    assert [set(change.topics) for change in heard[6:]] == [
        {Topic.PROFILE, Topic.ENTRIES},
        {Topic.CARE_TEAM},
        {Topic.DIRECTORY},
        {Topic.QUESTIONS},
        {Topic.LIMITS, Topic.ENTRIES},
    ]
    stop()
    stop()
    diary.questions.add("And when?")
    assert len(others) == len(heard) + 1


def test_nobody_is_told_of_a_write_that_failed(diary: Diary) -> None:
    heard: list[Change] = []
    diary.listen(heard.append)
    with pytest.raises(BadInput):
        diary.questions.add("")
    assert heard == []


def test_what_is_brought_back_stands_where_it_stood(diary: Diary, open_again: Callable[..., Diary]) -> None:
    first, second, third = (diary.care_team.save(Contact("", name, "555")) for name in ("A", "B", "C"))
    diary.care_team.remove(second.id)
    diary.care_team.save(second)
    assert diary.care_team.contacts() == (first, second, third)
    assert open_again().care_team.contacts() == (first, second, third)


def test_a_limit_brought_back_is_the_one_it_was(diary: Diary) -> None:
    pulse = diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr Lee"), "Alex")
    later = diary.limits.add(Limit(MeasurementKind.OXYGEN, Bound.AT_OR_BELOW, 92, "Dr Lee"), "Alex")
    diary.limits.remove(pulse.id)
    diary.limits.put_back(pulse)
    assert diary.limits.all() == (pulse, later)
