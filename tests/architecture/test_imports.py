"""The house's walls: imports run one way, and the core runs with no Qt installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "caregiver_app"
CORE = ("guide", "matching", "diary", "exchange")
QT_RENDERERS = "render"


def core_modules() -> list[str]:
    modules = []
    for room in CORE:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            if "migrations" not in path.parts:
                parts = path.relative_to(ROOT).with_suffix("").parts
                modules.append(".".join(parts).removesuffix(".__init__"))
    for path in sorted((PACKAGE / "paper").glob("*.py")):
        if not path.stem.startswith((QT_RENDERERS, "command", "__init__")):
            modules.append(f"caregiver_app.paper.{path.stem}")
    return modules


def test_imports_run_one_way() -> None:
    # in a process of its own: it sets up logging anew, and would silence ours
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_runs_with_no_qt_installed() -> None:
    modules = core_modules()
    assert len(modules) > 30
    code = (
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in {'PySide6', 'shiboken6', 'PyQt6'}:\n"
        "            raise ImportError('no Qt here: ' + name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        "import importlib\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_nothing_is_made_at_import(tmp_path: Path) -> None:
    code = (
        "import pkgutil, importlib, caregiver_app\n"
        "for found in pkgutil.walk_packages(caregiver_app.__path__, 'caregiver_app.'):\n"
        "    if '.migrations' not in found.name and not found.name.endswith('__main__'):\n"
        "        importlib.import_module(found.name)\n"
    )
    env = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], capture_output=True, text=True, cwd=ROOT, env=env, check=False
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []
