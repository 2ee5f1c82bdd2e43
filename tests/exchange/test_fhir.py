"""FHIR: valid by two validators that share nothing, and lossless for what it carries."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from random import Random
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.rules import checked_content
from caregiver_app.diary.values import (
    Degree,
    Dose,
    EntryContent,
    Medicine,
    MedicineUse,
    Profile,
    TemperatureRoute,
)
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.exchange.fhir_codes import fhir_text
from caregiver_app.exchange.fhir_in import rows_from_fhir
from caregiver_app.exchange.fhir_out import diary_to_fhir
from caregiver_app.exchange.incoming import Incoming, kind_of
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2031, 1, 1)
CHECK = Path(__file__).parents[2] / "packaging" / "check_fhir"
ENTRY = WholeEntry(
    "a" * 32,
    EntryContent(
        datetime(2026, 11, 20, 14, 5),
        "Alex",
        "Woke up shivering",
        temperature_c=38.4,
        pulse=112,
        systolic=104,
        diastolic=62,
        oxygen=95,
        weight_kg=71.2,
        fluids_ml=250,
        route=TemperatureRoute.EAR,
        fever_reducer=False,
        symptoms={"headaches": Degree.MILD},
        unread={"weight": "a lot"},
    ),
    -300,
    datetime(2026, 11, 20, 14, 7, 1, 5),
    datetime(2026, 11, 20, 15),
)
WHOLE = WholeDiary(
    profile=Profile("Sam", date(1961, 5, 3)),
    entries=(
        ENTRY,
        WholeEntry("b" * 32, EntryContent(datetime(2026, 11, 21, 9), nothing_unusual=True), 60, NOW),
    ),
    medicines=(Medicine("c" * 32, "Acetaminophen", "500 mg", MedicineUse.AS_NEEDED, note="Dr Lee"),),
    doses=(Dose("d d", "Acetaminophen", "500 mg", datetime(2026, 11, 20, 12), "June"),),
)


def bundle(whole: WholeDiary) -> bytes:
    return diary_to_fhir(whole, NOW, offset_of=lambda _: 330)


def test_readings_carry_the_codes_and_units_that_hospitals_know() -> None:
    told = json.loads(bundle(WHOLE))
    found = {each["resource"]["id"]: each["resource"] for each in told["entry"]}
    assert (told["type"], kind_of(bundle(WHOLE))) == ("collection", Incoming.FHIR)
    temperature = found[f"{'a' * 32}-temperature"]
    assert temperature["code"]["coding"][0]["code"] == "8310-5"
    assert temperature["effectiveDateTime"] == "2026-11-20T14:05:00-05:00"
    assert temperature["valueQuantity"] == {
        "value": 38.4,
        "unit": "°C",
        "system": "http://unitsofmeasure.org",
        "code": "Cel",
    }
    assert temperature["status"] == "final"
    parts = found[f"{'a' * 32}-bp"]["component"]
    assert [part["code"]["coding"][0]["code"] for part in parts] == ["8480-6", "8462-4"]
    assert {each["fullUrl"] for each in told["entry"]} >= {temperature["subject"]["reference"]}


def carried(whole: WholeDiary) -> dict[str, WholeEntry]:
    """What a bundle carries of the entries."""
    kept = {}
    for entry in whole.entries:
        content = entry.content
        unread = {field: fhir_text(text) for field, text in content.unread.items() if text.strip()}
        route = content.route if content.temperature_c is not None else None
        content = replace(
            content,
            note=fhir_text(content.note) if content.note.strip() else "",
            writer=fhir_text(content.writer) if content.writer.strip() else "",
            unread=unread,
            route=route,
        )
        try:
            checked_content(content)
        except BadInput:
            continue
        if entry.deleted_at is None:
            kept[entry.id] = replace(entry, content=content, set_asides=(), versions=())
    return kept


def test_entries_come_back_with_all_that_a_bundle_carries(diaries: st.SearchStrategy[WholeDiary]) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(diaries)
    def come_back(whole: WholeDiary) -> None:
        wanted = carried(whole)
        found = {entry.id: entry for entry in rows_from_fhir(bundle(whole), NOW).entries}
        assert {key: found[key] for key in wanted} == wanted

    come_back()


def test_anothers_bundle_gives_the_readings_that_are_known() -> None:
    def observation(code: str, value: float, unit: str, **more: object) -> dict[str, object]:
        return {
            "resource": {
                "resourceType": "Observation",
                "status": "final",
                "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
                "effectiveDateTime": "2026-11-20T14:05:00+01:00",
                "valueQuantity": {"value": value, "code": unit},
                **more,
            }
        }

    told = {
        "resourceType": "Bundle",
        "entry": [
            observation("8310-5", 38.4, "Cel"),
            observation("8867-4", 112, "/min"),
            observation("1234-5", 1, "kg"),
            observation("29463-7", 157, "[lb_av]", effectiveDateTime="2026-11-21T14:05:00+01:00"),
            observation("8867-4", 40, "/min", status="entered-in-error"),
            observation("8867-4", 40, "/min", effectiveDateTime="2026"),
            {"resource": {"resourceType": "Observation", "status": "final", "component": 5}},
            None,
        ],
    }
    rows = rows_from_fhir(json.dumps(told).encode(), NOW)
    (entry,) = rows.entries
    assert (entry.content.temperature_c, entry.content.pulse) == (38.4, 112)
    assert {bad.reason.key for bad in rows.bad} == {
        "exchange.fhir_unit",
        "input.moment_unreadable",
        "exchange.fhir_unreadable",
    }


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"resourceType": "Patient"}', b"\xff", b'{"resourceType": "Bundle", "entry": 1}'],
)
def test_what_is_no_bundle_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        rows_from_fhir(data, NOW)


def test_damaged_bundles_are_refused_or_read_part_by_part() -> None:
    random, messages = Random(5), load_messages(resources_dir())
    file = bundle(WHOLE)
    for number in range(100):
        data = bytearray(file)
        if number % 2:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        else:
            del data[random.randrange(len(data) - 2) :]
        try:
            rows = rows_from_fhir(bytes(data), NOW)
        except BadInput as refused:
            told = messages.of(refused)
        else:
            told = "".join(messages.of(bad.reason) for bad in rows.bad) or "read"
            assert len(rows.entries) <= 3
        assert told


@pytest.fixture
def validate(tmp_path: Path) -> Callable[[bytes], str]:
    """Runs the second validator, which is another program in another language."""
    if which("node") is None or not (CHECK / "node_modules" / "fhir").is_dir():
        pytest.skip("needs Node, and `npm install` in packaging/check_fhir")

    def run(data: bytes) -> str:
        file = tmp_path / "bundle.json"
        file.write_bytes(data)
        command = ["node", str(CHECK / "check.mjs"), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr if done.returncode else ""

    return run


def test_a_second_validator_finds_nothing_wrong(validate: Callable[[bytes], str]) -> None:
    assert validate(bundle(WHOLE)) == ""
    assert validate(bundle(WholeDiary())) == ""


@pytest.mark.parametrize("wrong", [{"status": "fine"}, {"code": None}, {"stray": 1}])
def test_the_second_validator_sees_what_is_wrong(
    validate: Callable[[bytes], str], wrong: dict[str, object]
) -> None:
    told = json.loads(bundle(WHOLE))
    resource = next(each["resource"] for each in told["entry"] if each["resource"]["id"].endswith("-pulse"))
    resource.update(wrong)
    for key in [key for key, value in wrong.items() if value is None]:
        del resource[key]
    assert validate(json.dumps(told).encode()) != ""


@pytest.mark.parametrize("utc", ["Z", "+00:00", "-00:00"])
def test_anothers_time_in_utc_is_shown_as_the_clock_on_the_wall_was(new_york: None, utc: str) -> None:
    observation = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": "8867-4"}]},
        "effectiveDateTime": f"2026-11-20T14:05:00{utc}",
        "valueQuantity": {"value": 72, "code": "/min"},
    }
    told = {"resourceType": "Bundle", "entry": [{"resource": observation}]}
    (entry,) = rows_from_fhir(json.dumps(told).encode(), NOW).entries
    assert (entry.content.at, entry.utc_offset_minutes) == (datetime(2026, 11, 20, 9, 5), -300)
