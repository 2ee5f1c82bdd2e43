"""The locks name every file by its hash and no place to fetch it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9-]+)==[^\s;]+( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def lines_of(lock: str) -> list[str]:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def pins_of(lock: str) -> dict[str, str]:
    pins = (line.removesuffix(" \\").split("==") for line in lines_of(lock) if PIN.match(line))
    return dict(pins)


def names_of(requirements: list[str]) -> set[str]:
    """The packages of ``requirements``, as a lock spells them."""
    return {re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", line)[0]).lower() for line in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_pinned_version_or_a_hash(lock: str) -> None:
    strange = [line for line in lines_of(lock) if not PIN.match(line) and not HASH.match(line)]
    assert strange == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_followed_by_hashes(lock: str) -> None:
    lines = lines_of(lock)
    bare = [
        line
        for line, after in zip(lines, [*lines[1:], ""], strict=True)
        if PIN.match(line) and not HASH.match(after)
    ]
    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_host_or_a_file_of_one_machine(lock: str) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    assert re.findall(r"://|--(?:extra-)?index|--find-links|--trusted-host|(?<=\s)/\S+", text) == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run_time = names_of(described["project"]["dependencies"] + described["build-system"]["requires"])
    development = names_of(described["project"]["optional-dependencies"]["dev"])
    assert run_time <= pins_of("requirements.lock").keys()
    assert run_time | development <= pins_of("requirements-dev.lock").keys()


def test_both_locks_agree() -> None:
    development = pins_of("requirements-dev.lock")
    assert {name: development.get(name) for name in pins_of("requirements.lock")} == pins_of(
        "requirements.lock"
    )
