"""What a format does not carry is said: README's table is held to what the files really hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from caregiver_app.diary.values import (
    Dose,
    EntryContent,
    EntryVersion,
    MatchSource,
    Medicine,
    MedicineUse,
    Profile,
)
from caregiver_app.diary.whole_values import KeptSetAside, WholeDiary, WholeEntry
from caregiver_app.exchange.arrival import arrival_of
from caregiver_app.exchange.csv_out import entries_csv, measurements_csv
from caregiver_app.exchange.fhir_out import diary_to_fhir
from caregiver_app.exchange.json_out import diary_to_json
from caregiver_app.exchange.leaving import Format, warning_of
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2026, 11, 21, 15, 10)
FIXTURE = Path(__file__).parents[1] / "diary" / "fixtures" / "schema_4.sqlite3"
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
CONTENT = EntryContent(NOW, "June", "shivering", temperature_c=38.4, symptoms={}, unread={"weight": "a lot"})
ENTRY = WholeEntry(
    "a" * 32,
    CONTENT,
    60,
    NOW,
    set_asides=(KeptSetAside(MatchSource.WORDS, "shivering", "crs.chills-fever", "June", "", NOW),),
    versions=(EntryVersion(1, replace(CONTENT, note="cold"), NOW),),
)
TRASHED = replace(ENTRY, id="b" * 32, deleted_at=NOW)
WHOLE = WholeDiary(
    profile=Profile("Sam", date(1961, 5, 3), infusions=(date(2026, 11, 12),)),
    entries=(ENTRY, TRASHED),
    medicines=(Medicine("m", "Acetaminophen", "500 mg", MedicineUse.AS_NEEDED),),
    doses=(Dose("d", "Acetaminophen", "500 mg", NOW, "June"),),
)
"""With something in every part that the tables and FHIR could carry; of the rest an example is drawn."""
FORMATS: dict[str, Callable[[WholeDiary], bytes]] = {
    "json": lambda whole: diary_to_json(whole, NOW),
    "csv": entries_csv,
    "measurements": measurements_csv,
    "fhir": lambda whole: diary_to_fhir(whole, NOW, offset_of=lambda _: 60),
}
LEFT_OUT = {
    "json": set[str](),
    "csv": {"versions", "trash", "set_asides", "lists", "doses", "medicines"},
    "measurements": {"versions", "trash", "set_asides", "lists", "doses", "medicines", "note", "unread"},
    "fhir": {"versions", "trash", "set_asides", "lists"},
}
"""What each format does not carry, as README's table says."""
WORDS = {
    "csv": ("earlier versions", "the trash", "set-asides", "pictures", "all lists"),
    "measurements": ("notes", "all of the above"),
    "fhir": ("the same as `csv`, but for medicines", "lowers a fever"),
}


def changes() -> dict[str, WholeDiary]:
    """The diary without one of its parts each time."""
    (entry, trashed) = WHOLE.entries
    without: dict[str, WholeEntry] = {
        "versions": replace(entry, versions=()),
        "set_asides": replace(entry, set_asides=()),
        "note": replace(entry, content=replace(CONTENT, note="")),
        "unread": replace(entry, content=replace(CONTENT, unread={})),
        "temperature": replace(entry, content=replace(CONTENT, temperature_c=None)),
    }
    changed = {name: replace(WHOLE, entries=(each, trashed)) for name, each in without.items()}
    changed["trash"] = replace(WHOLE, entries=(entry,))
    changed["doses"] = replace(WHOLE, doses=())
    changed["medicines"] = replace(WHOLE, medicines=())
    return changed


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_leaves_out_what_is_said_and_nothing_else(name: str) -> None:
    whole = FORMATS[name](WHOLE)
    lost = {part for part, changed in changes().items() if FORMATS[name](changed) == whole}
    assert lost == LEFT_OUT[name] - {"lists"}


@pytest.mark.parametrize("name", WORDS)
def test_the_table_says_what_is_left_out(name: str) -> None:
    row = next(line for line in README.splitlines() if line.startswith(f"| `{name}` |"))
    left_out = re.split(r" \| ", row)[-1]
    for words in WORDS[name]:
        assert words in left_out


def test_every_list_but_medicines_is_left_out_of_tables_and_fhir(tmp_path: Path) -> None:
    path = tmp_path / "full.sqlite3"
    copyfile(FIXTURE, path)
    told = arrival_of(path, NOW).diary
    assert told is not None
    carried = {"profile", "entries", "medicines", "doses", "stamps"}
    lists: dict[str, Any] = {each.name: getattr(told, each.name) for each in fields(told)}
    lists = {name: value for name, value in lists.items() if name not in carried}
    assert all(lists.values()), "the fixture holds a line in each list"
    full = replace(WHOLE, **lists)
    assert FORMATS["json"](full) != FORMATS["json"](WHOLE)
    for name in WORDS:
        assert FORMATS[name](full) == FORMATS[name](WHOLE)


def test_a_file_that_can_not_come_back_is_told_of() -> None:
    texts = load_messages(resources_dir())
    assert warning_of(Format.JSON, 999_000_000, texts) == ""
    assert "at most 1,000 MB" in warning_of(Format.JSON, 1_001_000_000, texts)
    assert "41 MB large" in warning_of(Format.FHIR, 41_000_000, texts)
    assert warning_of(Format.HTML, 10**10, texts) == ""
