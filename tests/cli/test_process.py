"""What only a process of its own shows: bytes, pipes, exit statuses, and what start-up imports."""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from caregiver_app.diary.opening import open_family_diary
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.paths import resolve

PROGRAM = [sys.executable, "-m", "caregiver_app.cli"]


def _run(
    *arguments: str | bytes, stdin: bytes = b"", locale: str = "C.UTF-8"
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(
        [*PROGRAM, *arguments], input=stdin, capture_output=True, env=environment, check=False
    )


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_notes_are_utf8_in_every_locale(tmp_path: Path, locale: str) -> None:
    note = "שלום 🤒 é \0 <b>"
    folder = f"--data-dir={tmp_path}"
    added = _run("add", folder, "--note", "-", stdin=note.encode(), locale=locale)
    typed = _run("add", folder, "--note", "é 🤒".encode(), locale=locale)
    listed = _run("list", "--json", folder, locale=locale)
    assert (added.returncode, typed.returncode, listed.returncode) == (0, 0, 0)
    entries = {entry["id"]: entry["note"] for entry in json.loads(listed.stdout.decode())}
    assert entries == {added.stdout.decode().strip(): note, typed.stdout.decode().strip(): "é 🤒"}


def test_bad_utf8_is_refused_and_nothing_kept(tmp_path: Path) -> None:
    folder = f"--data-dir={tmp_path}"
    for done in (
        _run("add", folder, "--note", "-", stdin=b"ok \xff"),
        _run("add", folder, "--note", b"ok \xff"),
    ):
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert _run("list", "--json", folder).stdout == b"[]\n"


def test_match_answers_each_line_until_one_is_bad(tmp_path: Path) -> None:
    done = _run(
        "match", f"--data-dir={tmp_path}", stdin="Shivering\n\nno headache 🤒\n".encode() + b"bad \xff\n"
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    answers = [json.loads(line)["mentions"] for line in done.stdout.decode().splitlines()]
    assert [[mention["status"] for mention in mentions] for mentions in answers] == [
        ["present"],
        [],
        ["absent"],
    ]
    assert not list(tmp_path.iterdir())


def test_match_judges_by_the_familys_limits_and_own_words(tmp_path: Path) -> None:
    diary = open_family_diary(resolve(tmp_path), datetime.now)
    diary.limits.add(Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120), "Alex")
    diary.own_words.add(OwnWords("the flappy thing", ("icans.seizures-tremors",), "Anna"))
    diary.close()
    done = _run("match", f"--data-dir={tmp_path}", stdin=b"hr 128, the flapy thing\n")
    pulse, flappy = json.loads(done.stdout)["mentions"]
    assert (pulse["items"], pulse["status"]) == (["crs.fast-heartbeat-low-blood-pressure"], "present")
    assert (flappy["items"], flappy["text"]) == (["icans.seizures-tremors"], "the flapy thing")
    assert flappy["reason"].endswith('your own words "the flappy thing", as Anna said')


def test_a_summary_is_written(tmp_path: Path) -> None:
    folder = f"--data-dir={tmp_path}"
    pdf = tmp_path / "summary.pdf"
    assert _run("setup", folder, "--patient", "Sam", "--infusion", "2020-11-12").returncode == 0
    assert _run("add", folder, "--at", "2020-11-20T08:00", "--note", "Shivering").returncode == 0
    period = ("--from", "2020-11-15", "--to", "2020-11-21")
    done = _run("summary", folder, *period, "-o", str(pdf), "--paper", "LETTER")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_reader_that_leaves_early_is_no_trouble(tmp_path: Path) -> None:
    notes = b"Shivering all night, no headache.\n" * 20_000
    with subprocess.Popen(
        [*PROGRAM, "match", f"--data-dir={tmp_path}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(notes[:34])
        process.stdin.flush()
        assert process.stdout.readline()
        process.stdout.close()
        process.stdin.write(notes[:34])
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has /dev/full")
def test_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "list", f"--data-dir={tmp_path}"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"The output could not be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import caregiver_app.cli", ["sqlalchemy", "argparse", "PySide6", "tomllib"]),
        (
            "from caregiver_app.cli import main; main(['add', '--data-dir', 'x', '--pulse', '5'])",
            ["sqlalchemy", "PySide6", "caregiver_app.matching.loader"],
        ),
        (
            "from caregiver_app.cli import main; main(['match', '--data-dir', 'x'])",
            ["sqlalchemy", "PySide6", "alembic"],
        ),
        (
            "from caregiver_app.cli import main; main(['list', '--data-dir', 'x'])",
            ["PySide6", "alembic", "caregiver_app.matching.loader", "rapidfuzz"],
        ),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(tmp_path: Path, code: str, heavy: list[str]) -> None:
    told = f"{code}\nimport sys; print([name for name in {heavy!r} if name in sys.modules])"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", told],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(os.name != "posix", reason="streams are closed this way by a POSIX shell")
@pytest.mark.parametrize(
    ("command", "status"), [("match <&-", 0), ("match >&-", 2), ("list >&-", 2), ("add --pulse 80 >&-", 2)]
)
def test_a_closed_stream_is_no_crash_and_keeps_nothing(tmp_path: Path, command: str, status: int) -> None:
    line = f'"$0" -m caregiver_app.cli --data-dir "$1" {command}'
    done = subprocess.run(["sh", "-c", line, sys.executable, str(tmp_path)], capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (status, min(status, 1))
    assert _run("list", "--json", f"--data-dir={tmp_path}").stdout == b"[]\n"


@pytest.mark.parametrize("command", ["match", "list"])
def test_a_folder_that_is_none_gets_one_sentence(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").touch()
    for folder in (str(tmp_path / "file"), str(tmp_path / ("x" * 300))):
        done = _run(command, f"--data-dir={folder}")
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


def test_an_error_of_ours_ends_in_a_sentence_and_a_log_without_the_notes_words(tmp_path: Path) -> None:
    program = (
        "from caregiver_app.cli import main, parser\n"
        "def broken(arguments, now):\n"
        "    raise RuntimeError(f'while adding {arguments.note}')\n"
        "parser.run = broken\n"
        "raise SystemExit(main())\n"
    )
    note = "Sam lost his words"
    command = [sys.executable, "-c", program, "add", f"--data-dir={tmp_path}", "--note", note]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "RuntimeError" in done.stderr
    log = (tmp_path / "logs" / "errors.log").read_text(encoding="utf-8")
    assert "in broken" in log
    assert note not in done.stderr + log
