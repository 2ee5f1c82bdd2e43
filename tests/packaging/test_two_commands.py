"""The README's two commands, and what the checks run."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPTS = ("packaging/start", "packaging/test", "packaging/lock", "packaging/set_up.sh", ".ci/run")


def commands_of_readme() -> list[str]:
    """The README's command lines, in their order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_are_well_formed(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / script)], check=True)


def test_the_readme_starts_with_the_two_commands() -> None:
    assert commands_of_readme()[:2] == ["bash packaging/start", "bash packaging/test"]


def test_the_checks_run_exactly_the_second_command() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    shell = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]
    assert shell == [commands_of_readme()[1]]
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_the_readme_says_what_each_dependency_is_for() -> None:
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = described["project"]
    asked = [
        *project["dependencies"],
        *project["optional-dependencies"]["dev"],
        *described["build-system"]["requires"],
    ]
    rows = dict(re.findall(r"^\| ([\w.-]+) \| (\S.*?) \| \S.*? \|$", README, flags=re.MULTILINE))
    assert {re.split(r"[^\w.-]", line)[0] for line in asked} - rows.keys() == set()
