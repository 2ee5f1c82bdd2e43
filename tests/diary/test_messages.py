"""Every error has its sentence, and every sentence of ours is one."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import caregiver_app
from caregiver_app.paths import resources_dir

CODE = Path(caregiver_app.__file__).parent
TABLES: dict[str, dict[str, str]] = tomllib.loads(
    (resources_dir() / "messages" / "en.toml").read_text("utf-8")
)
OUR_TABLES = ("input", "entry", "profile", "limit", "store", "cli")


def _keys() -> set[str]:
    """The first argument of every error raised; what is filled in becomes ``*``."""
    found = set()
    for file in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("BadInput", "Trouble"):
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    found.add(str(key.value))
                elif isinstance(key, ast.JoinedStr):
                    parts = (part.value if isinstance(part, ast.Constant) else "*" for part in key.values)
                    found.add("".join(map(str, parts)))
    return found


@pytest.mark.parametrize("key", sorted(_keys()))
def test_an_error_has_its_sentence(key: str) -> None:
    known = [f"{table}.{name}" for table, names in TABLES.items() for name in names]
    pattern = re.escape(key).replace(r"\*", r"\w+")
    assert any(re.fullmatch(pattern, name) for name in known)


@pytest.mark.parametrize("table", OUR_TABLES)
def test_a_sentence_is_one(table: str) -> None:
    for name, sentence in TABLES[table].items():
        assert not re.search(r"[.?!] [A-Z“]", sentence), name
        assert "\n" not in sentence
