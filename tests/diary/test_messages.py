"""Every error has its sentence, and every sentence of ours is one."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import caregiver_app
from caregiver_app.errors import Trouble
from caregiver_app.messages import last_words, load_messages
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
    tables = TABLES | dict(last_words()._tables)
    known = [f"{table}.{name}" for table, names in tables.items() for name in names]
    pattern = re.escape(key).replace(r"\*", r"\w+")
    assert any(re.fullmatch(pattern, name) for name in known)


@pytest.mark.parametrize("table", OUR_TABLES)
def test_a_sentence_is_one(table: str) -> None:
    for name, sentence in TABLES[table].items():
        assert not re.search(r"[.?!] [A-Z“]", sentence), name
        assert "\n" not in sentence


def _damaged(tmp_path: Path, damage: bytes) -> Path:
    file = tmp_path / "messages" / "en.toml"
    file.parent.mkdir()
    file.write_bytes(damage)
    return tmp_path


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (b"\xff", "en.toml can't be read"),
        (b'[store]\ndamaged = "open\n', "line 2"),
        (b"x = " + b"[" * 5_000, "en.toml can't be read"),
        (b"[store]\ndamaged = 3\n", "en.toml, store.damaged: a sentence is words"),
        (b"store = 3\n", "en.toml, store: a sentence is words"),
        (b'[store]\ndamaged = "The file {path is"\n', "en.toml, store.damaged"),
        (b'[store]\ndamaged = "The file {path.parent}"\n', "en.toml, store.damaged"),
        (b'[store]\ndamaged = "The file {path[0]}"\n', "en.toml, store.damaged"),
        (b'[store]\ndamaged = "The file {}"\n', "en.toml, store.damaged"),
    ],
)
def test_a_damaged_file_of_sentences_is_named(tmp_path: Path, damage: bytes, says: str) -> None:
    with pytest.raises(Trouble) as caught:
        load_messages(_damaged(tmp_path, damage))
    assert says in last_words().of(caught.value)


def test_a_sentence_that_is_missing_or_mistyped_still_tells_what_it_is_about(tmp_path: Path) -> None:
    messages = load_messages(_damaged(tmp_path, b'[store]\ndamaged = "Kaputt: {pfad}, {path}"\n'))
    assert messages.of(Trouble("store.damaged", path="diary")) == "Kaputt: {pfad}, diary"
    missing = messages.of(Trouble("store.full", path="diary"))
    assert "store.full (path diary)" in missing
    assert messages.text("dates.today") == "dates.today"
