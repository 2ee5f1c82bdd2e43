"""CSV: lossless for what it carries, no formula in it, each bad row named and none half taken."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import datetime
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.rules import checked_content
from caregiver_app.diary.values import EntryContent, TemperatureRoute
from caregiver_app.diary.whole_values import WholeDiary, WholeEntry
from caregiver_app.errors import BadInput
from caregiver_app.exchange.bring_in import bring_in
from caregiver_app.exchange.cells import guarded, typed_text, unguarded
from caregiver_app.exchange.columns import Column, DateOrder, guess, read_table, template_csv
from caregiver_app.exchange.csv_in import Rows, read_ours
from caregiver_app.exchange.csv_out import READINGS, entries_csv, measurements_csv
from caregiver_app.exchange.incoming import Incoming, kind_of, load
from caregiver_app.exchange.typed_rows import read_typed
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

NOW = datetime(2031, 1, 1)
quickly = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def carried(whole: WholeDiary) -> dict[str, WholeEntry]:
    """What entries.csv carries of a diary."""
    kept = {}
    for entry in whole.entries:
        content = replace(entry.content, unread={f: text for f, text in entry.content.unread.items() if text})
        try:
            checked_content(content)
        except BadInput:
            continue
        if entry.deleted_at is None:
            kept[entry.id] = replace(entry, content=content, set_asides=(), versions=())
    return kept


def test_entries_come_back_with_all_that_a_row_carries(diaries: st.SearchStrategy[WholeDiary]) -> None:
    @quickly
    @given(diaries)
    def come_back(whole: WholeDiary) -> None:
        found = read_ours(entries_csv(whole), NOW)
        wanted = carried(whole)
        assert {entry.id: entry for entry in found.entries if entry.id in wanted} == wanted

    come_back()


def test_measurements_come_back(diaries: st.SearchStrategy[WholeDiary]) -> None:
    @quickly
    @given(diaries)
    def come_back(whole: WholeDiary) -> None:
        found = {entry.id: entry.content for entry in read_ours(measurements_csv(whole), NOW).entries}
        for entry_id, entry in carried(whole).items():
            content = entry.content
            if any(getattr(content, name) is not None for name in READINGS):
                for name in ("at", "writer", *READINGS):
                    assert getattr(found[entry_id], name) == getattr(content, name)

    come_back()


@given(st.text(max_size=20) | st.sampled_from(["=1", "'=1", "''", "-2", "@x", "\t=1", "＝1"]))
def test_no_cell_is_a_formula_and_each_comes_back(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert unguarded(cell) == text
    assert typed_text(cell) == text


def test_the_file_is_one_that_spreadsheets_read() -> None:
    entry = WholeEntry("a" * 32, EntryContent(datetime(2026, 11, 20, 14, 5), note="=HYPERLINK(1)"), 60, NOW)
    data = entries_csv(WholeDiary(entries=(entry,)))
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""))
    assert (row["at"], row["note"]) == ("2026-11-20T14:05+01:00", "'=HYPERLINK(1)")


def test_only_the_period_leaves() -> None:
    entries = tuple(
        WholeEntry(f"{day:032x}", EntryContent(datetime(2026, 11, day, 8), note="n"), 0, NOW)
        for day in (1, 2, 3)
    )
    day = datetime(2026, 11, 2).date()
    (found,) = read_ours(entries_csv(WholeDiary(entries=entries), day, day), NOW).entries
    assert found == entries[1]


def typed(text: str) -> Rows:
    table = read_table(text.encode())
    return read_typed(table, guess(table), NOW, lambda _: 0, "June")


def test_a_log_typed_by_hand_is_read_and_bad_rows_are_named() -> None:
    rows = typed(
        "Date;Time;Written by;Temperature;Where taken;Pulse;Blood pressure;What you saw\n"
        "2026-11-20;14:05;Alex;38,4;ear;112;104/62;shivering\n"
        "2026-11-20;2:30 pm;;101.3 F;;;;\n"
        "20.11.2026;25:00;;;;;;late\n"
        "2026-11-20;15:00;;383;;;;\n"
        ";;;;;;;\n"
        "2026-11-20;15:00;;;;;62/104;\n"
    )
    assert [entry.content for entry in rows.entries] == [
        EntryContent(
            datetime(2026, 11, 20, 14, 5),
            "Alex",
            "shivering",
            temperature_c=38.4,
            route=TemperatureRoute.EAR,
            pulse=112,
            systolic=104,
            diastolic=62,
        ),
        EntryContent(datetime(2026, 11, 20, 14, 30), "June", temperature_c=38.5),
    ]
    assert [(bad.line, bad.reason.key) for bad in rows.bad] == [
        (4, "input.no_such_time"),
        (5, "entry.temperature_slip"),
        (7, "entry.blood_pressure_upside_down"),
    ]
    messages = load_messages(resources_dir())
    assert all(messages.of(bad.reason) for bad in rows.bad)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("timestampUnixMs,systolic,diastolic,pulse\n1795183500000,120,80,null\n", (120, 80, None)),
        ("DATUM,SYSTOLE,DIASTOLE,PULSE,Gewicht\n2026-11-20 14:05:00,120,80,72,0.0\n", (120, 80, 72)),
        ('Time,systolic,diastolic,pulse\n"20 Nov 2026, 14:05",120,80,72\n', (120, 80, 72)),
        ("User;Date;Time;SYS;DIA;BPM;Msg\n1;20.11.26;14:05;120;080;072;\n", (120, 80, 72)),
        (
            "Date (MM/DD/YYYY),Time,Sys (mmHg),Dia (mmHg),Pulse (bpm)\n11/20/2026,2:05 PM,120,80,72.0\n",
            (120, 80, 72),
        ),
    ],
)
def test_what_monitors_and_open_apps_write_is_read(text: str, readings: tuple[int, int, int | None]) -> None:
    rows = typed(text)
    assert rows.bad == ()
    (entry,) = rows.entries
    content = entry.content
    assert content.at.date() == datetime(2026, 11, 20).date()
    assert (content.systolic, content.diastolic, content.pulse) == readings


def test_dates_are_read_by_the_order_that_the_file_shows() -> None:
    assert guess(read_table(b"Date,Note\n13/02/2026,a\n")).date_order is DateOrder.DAY_FIRST
    assert guess(read_table(b"Date,Note\n02/13/2026,a\n")).date_order is DateOrder.MONTH_FIRST
    assert guess(read_table(b"Date,Note\n3.2.2026,a\n")).date_order is DateOrder.DAY_FIRST


def test_the_template_is_understood_in_every_column() -> None:
    table = read_table(
        template_csv() + b"2026-11-20,14:05,Alex,38.4,ear,no,112,104/62,95,71.2,250,shivering\r\n"
    )
    assert Column.SKIPPED not in guess(table).columns
    (entry,) = read_typed(table, guess(table), NOW, lambda _: 0).entries
    assert (entry.content.weight_kg, entry.content.fever_reducer) == (71.2, False)


def test_a_time_in_utc_is_shown_as_the_clock_on_the_wall_was(new_york: None) -> None:
    rows = typed(
        "Timestamp,Pulse\n2026-11-20T14:05:00Z,72\n2026-11-20T14:05:00+00:00,75\n"
        "2026-11-20T09:05:00-05:00,73\n2026-11-20 09:05,74\n"
    )
    assert {entry.content.at for entry in rows.entries} == {datetime(2026, 11, 20, 9, 5)}


def test_the_same_file_twice_changes_nothing_and_a_change_is_kept_as_a_version() -> None:
    rows = typed("Date,Time,Note\n2026-11-20,14:05,a\n2026-11-21,14:05,b\n")
    once = bring_in(WholeDiary(), rows, NOW)
    again = bring_in(once.whole, rows, NOW)
    assert (once.new, again.new, again.known, again.whole) == (2, 0, 2, once.whole)
    other = replace(rows.entries[0], content=replace(rows.entries[0].content, note="c"))
    changed = bring_in(once.whole, Rows((other,), ()), NOW)
    assert changed.changed == 1
    assert changed.whole.entries[0].versions[0].content.note == "a"
    assert bring_in(changed.whole, rows, NOW).changed == 0, "what the family wrote since stands"


def test_a_row_that_left_before_the_entry_was_changed_does_not_undo_that() -> None:
    entry = WholeEntry("a" * 32, EntryContent(datetime(2026, 11, 20, 14, 5), note="old"), 60, NOW)
    rows = read_ours(entries_csv(WholeDiary(entries=(entry,))), NOW)
    since = replace(entry, content=replace(entry.content, note="new"), edited_at=NOW.replace(hour=1))
    brought = bring_in(WholeDiary(entries=(since,)), rows, NOW)
    assert (brought.changed, brought.known) == (0, 1)


def test_damaged_tables_are_refused_or_read_row_by_row(diaries: st.SearchStrategy[WholeDiary]) -> None:
    random = Random(5)
    entries = tuple(
        WholeEntry(f"{n:032x}", EntryContent(datetime(2026, 11, 1 + n, 8), note='a "b"\nc ,'), 0, NOW)
        for n in range(20)
    )
    file, messages = entries_csv(WholeDiary(entries=entries)), load_messages(resources_dir())
    good = {entry.id for entry in entries}
    told: list[str] = []
    for number in range(200):
        data = bytearray(file)
        match number % 3:
            case 0:
                del data[random.randrange(len(data)) :]
            case 1:
                data[random.randrange(len(data))] ^= 1 << random.randrange(8)
            case _:
                data = bytearray(file.decode().encode(random.choice(["utf-32", "utf-16-be", "utf-16-le"])))
        try:
            rows = read_ours(bytes(data), NOW)
        except BadInput as refused:
            told.append(messages.of(refused))
            continue
        assert all(messages.of(bad.reason) for bad in rows.bad)
        assert len({entry.id for entry in rows.entries} - good) <= 1
    assert len(told) > 40
    assert all(told)


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(BadInput) as refused:
        load(huge)
    assert refused.value.key == "exchange.too_large"
    with pytest.raises(BadInput):
        load(tmp_path / "missing.csv")
    with pytest.raises(BadInput):
        load(tmp_path)


def test_files_are_known_for_what_they_are() -> None:
    assert kind_of(b'{\n "format": "caregiver-companion.diary"') is Incoming.DIARY
    assert kind_of(entries_csv(WholeDiary())) is Incoming.OUR_TABLE
    assert kind_of(b"Date,Time\n1,2\n") is Incoming.TABLE
    assert kind_of(b'{"resourceType": "Bundle"}') is Incoming.FHIR
    with pytest.raises(BadInput):
        kind_of(b"PK\x03\x04 a spreadsheet")
