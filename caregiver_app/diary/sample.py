"""The sample diary, to look around in. Always the same, but for the date that is its day 9."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from caregiver_app.diary.checks import parse_blood_pressure
from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.six_weeks import LAST_DAY, photos_told, six_weeks
from caregiver_app.diary.values import (
    Contact,
    Degree,
    DirectoryEntry,
    DirectoryKind,
    EntryContent,
    Medicine,
    MedicineUse,
    Profile,
    Question,
    TemperatureUnit,
)
from caregiver_app.guide.items import items_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.paths import Sample


def write_sample(
    diary: Diary, resources: Path, today: date, sample: Sample = Sample.NINE_DAYS, language: str = "en"
) -> None:
    """Fills an empty diary with a sample, told so that ``today`` is its last day."""
    with (resources / "sample" / f"{language}.toml").open("rb") as file:
        told = tomllib.load(file)
    infusion = today - timedelta(days=LAST_DAY if sample is Sample.SIX_WEEKS else told["today_is_day"])
    _write_profile(diary, told["profile"], infusion)
    writer = told["entries"][0]["writer"]
    medicines = {row["name"]: diary.medicines.save(_medicine(row, infusion)) for row in told["medicines"]}
    for row in told["doses"]:
        at = datetime.combine(infusion + timedelta(days=row["day"]), row["time"])
        diary.medicines.give(medicines[row["name"]], at, row["writer"])
    for row in told["calls"]:
        diary.calls.save(_call(row, infusion))
    for row in told["rules"]:
        diary.family_rules.save(_rule(row, infusion))
    for row in told["limits"]:
        diary.limits.add(_limit(row, infusion), writer)
    for row in told["own_words"]:
        diary.own_words.add(_own_words(row, infusion))
    for row in told["contacts"]:
        diary.care_team.save(Contact("", row["name"], row["phone"], row.get("note", "")))
    for row in told["directory"]:
        diary.directory.save(_directory_line(row, infusion))
    for row in told["questions"]:
        diary.questions.save(_question(row, infusion))
    latest = datetime.combine(today, time.max)
    contents = (
        six_weeks(resources, infusion, language)
        if sample is Sample.SIX_WEEKS
        else (_content(row, infusion) for row in told["entries"])
    )
    for content in contents:
        diary.entries.add(content, latest=latest)
    if sample is Sample.SIX_WEEKS:
        _add_photos(diary, resources, infusion, language)
        _add_checks(diary, resources, infusion, language)
        _add_handout(diary, resources, infusion, language)
        _add_reminders(diary, resources, infusion, today, language)


def _add_reminders(diary: Diary, resources: Path, infusion: date, today: date, language: str) -> None:
    from caregiver_app.diary.sample_reminders import write_reminders  # its tables: only here

    write_reminders(diary, resources, infusion, today, language)


def _add_handout(diary: Diary, resources: Path, infusion: date, language: str) -> None:
    from caregiver_app.diary.handout_files import read_handout  # lays out pages: only here

    content = read_handout(resources / "sample" / f"handout.{language}.md")
    diary.handouts.add(content, content.title, "Nobody: this sheet is invented", infusion)


def _add_checks(diary: Diary, resources: Path, infusion: date, language: str) -> None:
    from caregiver_app.diary.sample_checks import write_checks  # draws: heavy, and only here

    write_checks(diary, resources, infusion, language)


def _add_photos(diary: Diary, resources: Path, infusion: date, language: str) -> None:
    """Gives a drawn photo to the first entry of a day that has what it shows."""
    from caregiver_app.diary.sample_pictures import rash, thermometer  # draws: heavy, and only here

    for row in photos_told(resources, language):
        entries = diary.entries.on(infusion + timedelta(days=row["day"]))
        is_reading = row["picture"] == "thermometer"
        entry = next(e for e in entries if not is_reading or e.content.temperature_c is not None)
        encoded = thermometer(f"{entry.content.temperature_c:.1f}") if is_reading else rash()
        content = entry.content
        picture = diary.pictures.keep_encoded(encoded, content.writer, added_at=content.at)
        diary.pictures.attach(entry.id, picture.id, row["caption"])


def _write_profile(diary: Diary, row: Mapping[str, Any], infusion: date) -> None:
    diary.profile.save(
        Profile(
            patient=row["patient"],
            born_on=row["born_on"],
            product=row["product"],
            infusions=(infusion,),
            unit=TemperatureUnit(row["unit"]),
            emergency_number=row["emergency_number"],
            allergies=row["allergies"],
        )
    )


def _medicine(row: Mapping[str, Any], infusion: date) -> Medicine:
    stopped = infusion + timedelta(days=row["stopped_on_day"]) if "stopped_on_day" in row else None
    use = MedicineUse(row["use"])
    lowers_fever = row.get("lowers_fever", False)
    return Medicine(
        "", row["name"], row["dose"], use, row.get("times", ""), lowers_fever, row.get("note", ""), stopped
    )


def _call(row: Mapping[str, Any], infusion: date) -> Call:
    at = datetime.combine(infusion + timedelta(days=row["day"]), row["time"])
    return Call("", at, row["to_whom"], row["writer"], row["why"], row["advice"])


def _rule(row: Mapping[str, Any], infusion: date) -> FamilyRule:
    given_on = infusion + timedelta(days=row["given_on_day"])
    from_on = infusion + timedelta(days=row["from_day"]) if "from_day" in row else None
    return FamilyRule("", row["text"], row["given_by"], given_on, from_on, until_day=row.get("until_day"))


def _limit(row: Mapping[str, Any], infusion: date) -> Limit:
    given_on = infusion + timedelta(days=row["given_on_day"])
    return Limit(MeasurementKind(row["kind"]), Bound(row["bound"]), row["value"], row["given_by"], given_on)


def _own_words(row: Mapping[str, Any], infusion: date) -> OwnWords:
    given_on = infusion + timedelta(days=row["given_on_day"])
    return OwnWords(row["text"], items_of(row["means"]), row["given_by"], given_on)


def _directory_line(row: Mapping[str, Any], infusion: date) -> DirectoryEntry:
    at = None
    if "on_day" in row:
        at = datetime.combine(infusion + timedelta(days=row["on_day"]), row["time"])
    return DirectoryEntry(
        id="",
        kind=DirectoryKind(row["kind"]),
        title=row["title"],
        phone=row.get("phone", ""),
        url=row.get("url", ""),
        at=at,
        note=row.get("note", ""),
    )


def _question(row: Mapping[str, Any], infusion: date) -> Question:
    asked_on = infusion + timedelta(days=row["asked_on_day"])
    return Question("", row["text"], "", asked_on, row.get("answer", ""), row.get("done", False))


def _content(row: Mapping[str, Any], infusion: date) -> EntryContent:
    systolic, diastolic = parse_blood_pressure(row.get("blood_pressure", "")) or (None, None)
    return EntryContent(
        at=datetime.combine(infusion + timedelta(days=row["day"]), row["time"]),
        writer=row["writer"],
        note=row.get("note", ""),
        nothing_unusual=row.get("nothing_unusual", False),
        temperature_c=row.get("temperature"),
        pulse=row.get("pulse"),
        systolic=systolic,
        diastolic=diastolic,
        oxygen=row.get("oxygen"),
        symptoms={symptom: Degree(degree) for symptom, degree in row.get("symptoms", {}).items()},
    )
