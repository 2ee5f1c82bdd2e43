"""What is compiled is the source as it stands, or is not used; compiled or not, the same is found."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from caregiver_app.matching import trie

ROOT = Path(__file__).parents[2]
READ = """
import json, sys
from pathlib import Path
from caregiver_app.matching import trie
from caregiver_app.matching.loader import load_matcher
from caregiver_app.paths import resources_dir
matcher = load_matcher(resources_dir())
print(trie.__file__)
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    found = matcher.read(json.loads(line))
    print(json.dumps([(m.items, m.status, m.start, m.end, m.reason) for m in found]))
"""


def _notes() -> list[str]:
    rows = [
        json.loads(line)["text"]
        for file in sorted((ROOT / "tests" / "matching" / "gold").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    nasty = ["no no no " * 200, "fever" * 500, "tmep 101.3, no chils but schaking " * 60, "é\u0301" * 300]
    return [*rows, *nasty, " ".join(rows)[:40_000]]


def _read(package_root: Path, notes: Path) -> list[str]:
    environment = os.environ | {"PYTHONPATH": str(package_root)}
    command = [sys.executable, "-P", "-c", READ, str(notes)]
    done = subprocess.run(
        command, env=environment, cwd=package_root, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


@pytest.mark.skipif(trie.__file__.endswith(".py"), reason="nothing is compiled here: there is no compiler")
def test_compiled_and_plain_the_same_is_found(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(
        ROOT / "caregiver_app",
        plain / "caregiver_app",
        ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"),
    )
    shutil.copytree(ROOT / "resources", plain / "resources")
    notes = tmp_path / "notes.jsonl"
    notes.write_text("".join(f"{json.dumps(note)}\n" for note in _notes()), encoding="utf-8")
    compiled_from, *compiled = _read(ROOT, notes)
    plain_from, *as_it_stands = _read(plain, notes)
    assert plain_from == str(plain / "caregiver_app" / "matching" / "trie.py")
    assert compiled_from == trie.__file__
    assert len(compiled) > 1_000
    assert compiled == as_it_stands


def test_a_change_of_the_source_makes_what_is_compiled_stale(
    compile_script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_script, "PACKAGE", tmp_path)
    monkeypatch.setattr(compile_script, "STAMP", tmp_path / "compiled.stamp")
    source, module = tmp_path / "trie.py", tmp_path / "trie.so"
    source.write_text("A = 1\n")
    module.write_bytes(b"compiled")
    compile_script.STAMP.write_text(compile_script.fingerprint())
    monkeypatch.setattr(sys, "argv", ["compile", "--clean-if-stale"])
    assert compile_script.main() == 0
    assert module.exists()
    source.write_text("A = 2\n")
    assert not compile_script.is_fresh()
    compile_script.main()
    assert not module.exists()
    assert not compile_script.STAMP.exists()
    assert source.exists()


def test_no_compiled_module_has_a_cached_property(compile_script: ModuleType) -> None:
    """In a compiled class it would be worked out anew each time."""
    for name in compile_script.COMPILED:
        assert "cached_property" not in (compile_script.PACKAGE / f"{name}.py").read_text(encoding="utf-8")
