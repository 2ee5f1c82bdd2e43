"""What a family or a file says is never read as markup: Qt takes a bare label's or tooltip's text for HTML.

A name like ``<img src=…>`` could then fetch a picture, from a folder or from another computer.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "caregiver_app" / "ui"
FILES = sorted(UI.rglob("*.py"))
PLAIN = {"tr", "translate", "plain_tip", "_unmarked"}
"""What gives a tooltip that is no markup: our own words, and those that were made plain."""
OWN_WORDS_ONLY = {"shell/header.py", "shell/footer.py"}
"""Stand in the first picture, which names nobody; there the format's own class is dear."""


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_plain(words: ast.expr) -> bool:
    if isinstance(words, ast.IfExp):
        return is_plain(words.body) and is_plain(words.orelse)
    return isinstance(words, ast.Constant) or (isinstance(words, ast.Call) and name_of(words) in PLAIN)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_text_is_taken_for_markup(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    tips = [call.args[-1] for call in calls if name_of(call) == "setToolTip"]
    tips += [call.args[1] for call in calls if name_of(call) == "showText"]
    assert [ast.unparse(words) for words in tips if not is_plain(words)] == []
    made = sum(name_of(call) in ("QLabel", "QMessageBox") for call in calls)
    made += sum(
        isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "QLabel" for base in node.bases)
        for node in ast.walk(tree)
    )
    told = sum(name_of(call) == "setTextFormat" for call in calls)
    assert made <= told or path.relative_to(UI).as_posix() in OWN_WORDS_ONLY


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_only_checked_addresses_leave_the_app(path: Path) -> None:
    """Folders of the family's own aside: the door of diaries shows one."""
    opens = "openUrl" in path.read_text(encoding="utf-8")
    assert not opens or path.relative_to(UI).as_posix() in {"shared/links.py", "diaries/door.py"}
