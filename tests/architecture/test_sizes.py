"""No god window: files, classes and functions stay small enough to be one thing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "caregiver_app"
FILE_LINES = 500
FUNCTION_LINES = 60
CLASS_METHODS = 32
PUBLIC_METHODS = 20
FILES = sorted(PACKAGE.rglob("*.py"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def own_methods(node: ast.ClassDef) -> list[ast.FunctionDef]:
    return [child for child in node.body if isinstance(child, ast.FunctionDef)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sizes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert source.count("\n") <= FILE_LINES
    if "migrations" not in path.parts:
        for function in functions(tree):
            length = (function.end_lineno or 0) - function.lineno + 1
            assert length <= FUNCTION_LINES, f"{function.name} has {length} lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = own_methods(node)
            public = [m for m in methods if not m.name.startswith("_") and not m.name.endswith("Event")]
            assert len(methods) <= CLASS_METHODS, f"{node.name} has {len(methods)} methods"
            assert len(public) <= PUBLIC_METHODS, f"{node.name} has {len(public)} public methods"


def test_most_files_are_small() -> None:
    lengths = sorted(path.read_text(encoding="utf-8").count("\n") for path in FILES)
    assert lengths[len(lengths) // 2] <= 150
