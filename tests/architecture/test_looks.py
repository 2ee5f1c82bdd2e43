"""Colours and style sheets live in the theme; every string on the screen can be translated."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "caregiver_app" / "ui"
FILES = sorted(UI.rglob("*.py"))
COLOR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(")
ENGLISH = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")
SHOWS_TEXT = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setWindowTitle",
    "addAction",
}


def strings(tree: ast.AST) -> list[ast.Constant]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_colour_outside_the_theme(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name != "theme.py":
        assert "setStyleSheet" not in ast.dump(tree)
    assert [s.value for s in strings(tree) if COLOR.search(str(s.value))] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_wheel_changes_a_field_that_is_scrolled_past(path: Path) -> None:
    made = [
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    assert {"QComboBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QSpinBox", "QSlider"}.isdisjoint(made)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_what_is_shown_can_be_translated(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in SHOWS_TEXT
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and ENGLISH.search(node.args[0].value)
    ]
    assert bare == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_lambda_holds_a_widget(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    connects = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
    ]
    assert [node.lineno for node in connects if any(isinstance(arg, ast.Lambda) for arg in node.args)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_the_translators_tool_finds_every_sentence(path: Path) -> None:
    """It reads literals alone, and takes ``self`` for the class around it and nothing else."""
    lost = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = ast.unparse(node.func)
        if called.endswith(".tr"):
            is_found = called == "self.tr" and isinstance(node.args[0], ast.Constant)
        elif called in {"translate", "QCoreApplication.translate"}:
            is_found = all(isinstance(part, ast.Constant) for part in node.args[:2])
        else:
            continue
        if not is_found:
            lost.append(ast.unparse(node))
    assert lost == []
