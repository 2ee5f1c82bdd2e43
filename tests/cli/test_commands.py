"""Each command does what it says, and bad input gets one plain sentence."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app import __version__
from caregiver_app.cli import main

Run = Callable[..., tuple[int, str, str]]
NEW = ["weight_kg", "fluids_ml", "route", "fever_reducer"]
KEYS = [
    "id",
    "at",
    "day",
    "writer",
    "note",
    "temperature_c",
    "pulse",
    "systolic",
    "diastolic",
    "oxygen",
    *NEW,
    "symptoms",
    "mentions",
    "flagged",
]


def _entries(run: Run, *arguments: str) -> list[dict[str, object]]:
    status, out, err = run("list", "--json", *arguments)
    assert (status, err) == (0, "")
    entries: list[dict[str, object]] = json.loads(out)
    return entries


def test_an_entry_is_added_and_listed_with_all_it_holds(run: Run) -> None:
    assert run("setup", "--patient", "Sam", "--infusion", "2026-11-12") == (0, "", "")
    status, out, err = run(
        *("add", "--at", "2026-11-20T14:05", "--writer", "Alex", "--temperature", "38.4C"),
        *("--pulse", "112", "--bp", "104/62", "--oxygen", "95"),
        *("--weight", "157 lb", "--fluids", "8 oz", "--route", "ear", "--fever-reducer", "yes"),
        *("--symptom", "icans.speech-difficulties=mild", "--symptom", "headaches"),
        *("--note", "No headache."),
    )
    assert (status, err) == (0, "")
    (entry,) = _entries(run)
    mentions = entry.pop("mentions")
    assert entry == {
        "id": out.strip(),
        "at": "2026-11-20T14:05",
        "day": 8,
        "writer": "Alex",
        "note": "No headache.",
        "temperature_c": 38.4,
        "pulse": 112,
        "systolic": 104,
        "diastolic": 62,
        "oxygen": 95,
        "weight_kg": 71.21,
        "fluids_ml": 237,
        "route": "ear",
        "fever_reducer": True,
        "symptoms": {
            "icans.speech-difficulties": "mild",
            "crs.headaches": "unspecified",
            "icans.headaches": "unspecified",
        },
        "flagged": True,
    }
    assert isinstance(mentions, list)
    (mention,) = mentions
    assert (mention["status"], mention["text"]) == ("absent", "headache")
    assert set(mention) == {"items", "status", "start", "end", "text", "reason"}


def test_what_is_missing_is_null(run: Run) -> None:
    run("add", "--pulse", "80")
    (entry,) = _entries(run)
    assert list(entry) == KEYS
    assert entry["at"] == "2026-11-21T15:10"
    empty = [key for key, value in entry.items() if value is None]
    assert empty == ["day", "writer", "note", "temperature_c", "systolic", "diastolic", "oxygen", *NEW]
    assert (entry["symptoms"], entry["mentions"], entry["flagged"]) == ({}, [], False)


def test_an_empty_diary_lists_an_empty_array(run: Run) -> None:
    assert run("list", "--json") == (0, "[]\n", "")
    assert run("list")[1] == "No entries.\n"


def test_a_list_is_oldest_first_and_can_be_narrowed(run: Run) -> None:
    for at, note in [
        ("2026-11-20T09:00", "Slept well."),
        ("2026-11-18T09:00", "Shivering."),
        ("2026-11-19T09:00", "Shivering."),
    ]:
        run("add", "--at", at, "--note", note)
    assert [entry["at"] for entry in _entries(run)] == [f"2026-11-{day}T09:00" for day in (18, 19, 20)]
    assert len(_entries(run, "--from", "2026-11-19")) == 2
    assert len(_entries(run, "--to", "2026-11-19")) == 2
    assert len(_entries(run, "--matches-only")) == 2
    assert len(_entries(run, "--from", "2026-11-19", "--matches-only")) == 1


def test_a_list_to_read_names_what_it_shows(run: Run) -> None:
    run("setup", "--infusion", "2026-11-12", "--units", "f")
    run("add", "--writer", "Alex", "--temperature", "38.4", "--bp", "104/62", "--oxygen", "95")
    run("add", "--symptom", "headaches=severe", "--note", "two\nlines \x1b[31mred")
    run("add", "--nothing-unusual", "--at", "2026-11-20T08:00")
    assert run("list")[1].splitlines() == [
        "2026-11-20 · day 8",
        "08:00  nothing unusual",
        "",
        "2026-11-21 · day 9",
        "15:10  Alex · 101.1 °F · 104/62 mmHg · oxygen 95 %",
        "       [CRS] 101.1 °F is at or above 100.4 °F, which US patient leaflets name as the point to call",
        "15:10",
        "       two",
        "       lines ·[31mred",
        "       ticked: Headaches (severe)",
        "       [CRS + ICANS] ticked as severe; “Headaches” is on the guide's CRS and ICANS lists",
    ]


def test_setting_up_again_changes_only_what_is_given(run: Run) -> None:
    run("setup", "--patient", "Sam", "--infusion", "2026-10-12", "--second-infusion", "2026-11-12")
    run("setup", "--units", "F")
    run("add", "--at", "2026-11-20T08:00", "--pulse", "80")
    assert _entries(run)[0]["day"] == 8
    run("setup", "--infusion", "2026-10-13")
    assert _entries(run)[0]["day"] == 8
    run("setup", "--second-infusion", "")
    assert _entries(run)[0]["day"] == 38


def test_a_note_comes_from_standard_input_in_utf8(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for typed, kept in [
        (b"one\ntwo\n", "one\ntwo"),
        (b"one\r\n", "one"),
        (b"\n\n", None),
        ("שלום \0 🤒 <b>".encode(), "שלום \0 🤒 <b>"),
    ]:
        (tmp_path / "note").write_bytes(typed)
        with (tmp_path / "note").open(encoding="latin-1") as stdin:
            monkeypatch.setattr("sys.stdin", stdin)
            status, out, _ = run("add", "--note", "-", "--pulse", "80")
        assert status == 0
        kept_notes = {entry["id"]: entry["note"] for entry in _entries(run)}
        assert kept_notes[out.strip()] == kept if kept else True


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("add", "There is nothing to keep yet: please write a note, tick something or give a measurement."),
        ("add --temperature 384", "A temperature of 384 can't be right: did you mean 38.4?"),
        ("add --bp 60/120", "In 60/120 the upper number should be the larger one: did you mean 120/60?"),
        (
            "add --at 2026-02-30T10:00 --pulse 90",
            "2026-02-30 is not in the calendar: please look at the day and the month again.",
        ),
        (
            "add --at 2026-11-23T10:00 --pulse 90",
            "2026-11-23 10:00 has not come yet: please look at the date and the time again.",
        ),
        (
            "add --symptom fever",
            "“fever” is none of the symptoms that can be ticked (see caregiver-app add --help).",
        ),
        (
            "add --symptom headaches=bad",
            "“bad” is no degree: please use one of unspecified, mild, moderate, severe.",
        ),
        (
            "add --nothing-unusual --symptom headaches",
            "“Nothing unusual” and ticked symptoms can't both be kept in one entry: "
            "please take one of them away.",
        ),
        (
            "setup --infusion 2027-01-01",
            "2027-01-01 has not come yet: please give the date of an infusion that was given.",
        ),
        (
            "setup --second-infusion 2026-11-01",
            "A second infusion needs a first one: please give --infusion as well.",
        ),
        (
            "setup",
            "There is nothing to set up: please give --patient, --infusion or another option "
            "(see caregiver-app setup --help).",
        ),
        (
            "list --from 2026-11-20 --to 2026-11-01",
            "The first date, 2026-11-20, is later than the last, 2026-11-01.",
        ),
        (
            "setup --units K",
            "This was not understood: argument --units: invalid choice: 'K' (choose from 'C', 'F') "
            "(see caregiver-app setup --help).",
        ),
        ("setup --infusion=", "“” is not read as a date: please write it like 2026-11-20."),
        (
            "add --note one --note two",
            "This was not understood: argument --note: given more than once (see caregiver-app add --help).",
        ),
        ("add --bp 60/60", "In 60/60 both numbers are the same: please look at them again."),
        (
            "list --data-dir=",
            "“” is no folder: please give --data-dir the folder that holds the diary, or shall hold it.",
        ),
        (
            "add --pulse",
            "This was not understood: argument --pulse: expected one argument "
            "(see caregiver-app add --help).",
        ),
        (
            "add --note x --data-dir",
            "This was not understood: argument --data-dir: expected one argument "
            "(see caregiver-app add --help).",
        ),
        (
            "add --screenshot a.png",
            "This was not understood: unrecognized arguments: --screenshot a.png (see caregiver-app --help).",
        ),
        (
            "--screenshot a.png list",
            "There is no window to draw with “list”: --screenshot goes with no command or with demo.",
        ),
    ],
)
def test_bad_input_gets_one_sentence_and_two(run: Run, arguments: str, sentence: str) -> None:
    assert run(*arguments.split()) == (2, "", f"{sentence}\n")


def test_a_diary_that_cannot_be_opened_gets_one_sentence_and_two(run: Run, data: Path) -> None:
    data.mkdir()
    (data / "diary.sqlite3").write_bytes(b"no database" * 1000)
    status, out, err = run("list")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "is not a diary of this app" in err


@pytest.mark.parametrize(
    "command", [[], ["setup"], ["add"], ["list"], ["match"], ["explain"], ["summary"], ["print"], ["demo"]]
)
def test_every_command_helps(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert "--data-dir DIR" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"caregiver-app {__version__}\n"


def test_the_data_folder_may_stand_on_either_side(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def now() -> datetime:
        return datetime(2026, 11, 21, 15, 10)

    folder = str(tmp_path / "both")
    assert main(["add", "--pulse", "80", "--data-dir", folder], now=now) == 0
    assert main(["--data-dir", folder, "add", "--pulse", "81"], now=now) == 0
    capfd.readouterr()
    main(["list", "--json", "--data-dir", folder], now=now)
    assert [entry["pulse"] for entry in json.loads(capfd.readouterr().out)] == [80, 81]
